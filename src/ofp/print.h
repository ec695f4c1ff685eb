// Text of whole messages, as `ovs-ofctl ofp-print`, monitor, snoop and debug logs show them, and the small
// pieces that the bodies share. Each message prints itself (messages/*.h); print.cc holds the frame.
// Spec: reference sheet "openflow-messages" 4; tests/diff/ofp_print_*.t.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ofp/message.h"
#include "flow/match.h"
#include "ofp/port.h"

namespace ovs::ofp {

struct PrintOptions {
  int verbosity = 2;         ///< 1: one line per element; 3: hex of packets; 5: hex of every message
  Names names;
  bool show_stats = true;    ///< dump-flows --no-stats turns it off
  std::shared_ptr<const flow::TunMetadataTable> tlv;   ///< null: sizes as they came
};

/// The message, ending in exactly one newline; never fails: what cannot be decoded is dumped.
std::string print_message(ByteView data, const PrintOptions& options);
/// Name, version note and xid: "OFPT_HELLO (OF1.3) (xid=0x1):".
void print_message_head(std::string& out, const Message& m);
/// The body of a message: used for messages within messages too.
OfpResult<void> print_body(std::string& out, const Message& m, const PrintOptions& options);

struct BitName {
  uint64_t bit;
  std::string_view name;
};
/// Names of set bits joined by `separator`, the unknown rest in hex, "0" if none is set.
void print_bits(std::string& out, uint64_t bits, std::span<const BitName> names, char separator);
/// 16 bytes a line: offset, hex, and with `ascii` the printable characters.
void print_hex_dump(std::string& out, ByteView data, bool ascii, size_t offset = 0);
/// "1.5s", "0s".
void print_duration(std::string& out, uint32_t seconds, uint32_t nanoseconds);
/// The number, or "?" for all ones.
std::string counter_text(uint64_t v);
std::string hex_text(uint64_t v);   ///< printf's %#x: "0x1f", "0"

}  // namespace ovs::ofp
