// Statistics of OpenFlow 1.5 as OXS entries: class 0x8002, field << 1, length; framed by {reserved, length}, padded to 8.
// And what the decoders of flow statistics share. Spec: OpenFlow 1.5.1 7.2.4.
#pragma once
#include "flow/nx_match.h"
#include "ofp/messages/flow.h"

namespace ovs::ofp {

inline constexpr uint16_t kOxsClass = 0x8002;
enum OxsField : uint8_t { oxs_duration = 0, oxs_idle_time = 1, oxs_flow_count = 3, oxs_packet_count = 4, oxs_byte_count = 5 };

struct Oxs {
  uint32_t duration_sec = 0, duration_nsec = 0, flows = UINT32_MAX;
  uint64_t packets = UINT64_MAX, bytes = UINT64_MAX;
  int idle_age = -1;
};
/// The frame and what it holds; entries of other classes are passed over.
OfpResult<Oxs> read_oxs(ByteReader& r);

/// Seconds and nanoseconds, as every version but 1.5 writes them.
template <class Stats>
OfpResult<void> read_duration(ByteReader& r, Stats& s) {
  s.duration_sec = TRY(r.be32());
  s.duration_nsec = TRY(r.be32());
  return {};
}
/// What statistics of flows and the news of their removal take from OXS.
template <class Stats>
void take_oxs(Stats& s, const Oxs& oxs) {
  s.duration_sec = oxs.duration_sec;
  s.duration_nsec = oxs.duration_nsec;
  s.packets = oxs.packets;
  s.bytes = oxs.bytes;
}

/// Writes the frame; its length and padding when it goes out of scope.
class OxsWriter {
 public:
  explicit OxsWriter(ByteWriter& w) : w_(w), start_(w.size()) {
    w.be16(0);
    w.be16(0);
  }
  ~OxsWriter() {
    w_.patch_be16(start_ + 2, static_cast<uint16_t>(w_.size() - start_));
    w_.pad_to(8, start_);
  }
  void duration(uint32_t sec, uint32_t nsec) {
    header(oxs_duration, 8);
    w_.be32(sec);
    w_.be32(nsec);
  }
  void idle(uint32_t seconds) {
    header(oxs_idle_time, 8);
    w_.be32(seconds);
    w_.be32(0);
  }
  void flows(uint32_t n) {
    header(oxs_flow_count, 4);
    w_.be32(n);
  }
  void packets(uint64_t n) {
    header(oxs_packet_count, 8);
    w_.be64(n);
  }
  void bytes(uint64_t n) {
    header(oxs_byte_count, 8);
    w_.be64(n);
  }

 private:
  void header(uint8_t field, uint8_t size) {
    w_.be16(kOxsClass);
    w_.u8(static_cast<uint8_t>(field << 1));
    w_.u8(size);
  }
  ByteWriter& w_;
  size_t start_;
};

/// NXM entries of `length` bytes and their padding.
OfpResult<Match> read_nxm(ByteReader& r, uint16_t length, std::shared_ptr<const flow::TunMetadataTable> tlv, flow::CookieMatch* cookie = nullptr);
/// NXST_*, not the standard form.
bool is_nx(const Message& m);

}  // namespace ovs::ofp
