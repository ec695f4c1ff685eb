// A file of flow changes, parsed and encoded line by line: only the bytes to send are kept, not the parsed flows, so that
// a file of millions of lines costs little more than its size.
// Spec: sheet "openflow-connections" 8.3 (add-flows); ovs-ofctl(8).
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "ofp/messages/flow.h"

namespace ovs::ofctl {

/// Messages that lie one behind the other; their transaction ids are filled in when they are sent.
using Requests = std::span<const std::span<uint8_t>>;

class FlowFile {
 public:
  /// `command` as for ofp::parse_flow_text; "-" is standard input. `allowed` helps to guess what will be spoken.
  static Result<FlowFile> read(const std::string& path, int command, ofp::ProtocolSet allowed);
  FlowFile(std::string name, std::string text, int command, ofp::ProtocolSet allowed);

  /// Understands every line; may be repeated with other names. Error: "FILE:LINE: what is wrong".
  Result<void> parse(ofp::Names names);
  /// What can carry all flows; after parse().
  ofp::ProtocolSet usable() const { return usable_; }
  /// The messages, in the order of the lines, valid until the next call; after parse().
  Result<Requests> encoded(ofp::Protocol protocol);
  size_t size() const { return lines_.size(); }

 private:
  struct Line { uint32_t number; std::string_view text; };
  Result<ofp::FlowText> parse_line(const Line& line) const;
  ofp::Protocol guess() const;
  Result<void> encode(ofp::Protocol protocol);

  std::string name_, text_;
  int command_;
  ofp::ProtocolSet allowed_, usable_;
  ofp::Names names_;
  std::vector<Line> lines_;
  Bytes bytes_;
  std::vector<size_t> ends_;                     ///< of each message in bytes_
  ofp::Protocol encoded_as_ = ofp::Protocol::of10_std;
  std::vector<std::span<uint8_t>> requests_;
};

}  // namespace ovs::ofctl
