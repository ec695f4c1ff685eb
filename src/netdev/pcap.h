// Capture files of Ethernet frames (pcap format 2.4): a writer that appends and flushes each record, and a
// reader over bytes in memory.
// Spec: draft-ietf-opsawg-pcap. Ref: snaplen 1518, as the reference writes it.
#pragma once
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

namespace ovs::netdev {

/// One thread at a time.
class PcapWriter {
 public:
  /// Appends to `path`; a new or empty file gets a file header.
  static Result<std::unique_ptr<PcapWriter>> append_to(const std::string& path);
  void write(ByteView frame, WallTime when);

 private:
  struct Close { void operator()(std::FILE* f) const { std::fclose(f); } };
  explicit PcapWriter(std::FILE* file) : file_(file) {}
  std::unique_ptr<std::FILE, Close> file_;
};

struct PcapRecord {
  WallTime when;
  uint32_t original_size = 0;   ///< bytes on the wire; frame may be shorter
  ByteView frame;
};

class PcapReader {
 public:
  /// EPROTO: no capture of Ethernet frames. Either byte order, micro- or nanoseconds.
  static Result<PcapReader> open(ByteView file);
  /// nullopt at the end; an error if the rest is no whole record.
  Result<std::optional<PcapRecord>> next();

 private:
  PcapReader(ByteView rest, bool swapped, bool nanoseconds) : rest_(rest), swapped_(swapped), nanoseconds_(nanoseconds) {}
  ByteView rest_;
  bool swapped_, nanoseconds_;
};

}  // namespace ovs::netdev
