// A packet in memory with its headroom, its offload state and the metadata that travels with it through
// the datapath; and the batch of up to 32 that every datapath stage works on.
// Datapath thread; a Packet is owned by exactly one place at a time.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "base/bytes.h"
#include "packet/addresses.h"

namespace ovs::packet {

inline constexpr size_t kBatchSize = 32;
inline constexpr size_t kHeadroom = 128;      ///< bytes in front of a received frame, for pushes and tunnel headers
inline constexpr size_t kMinFrame = 14;       ///< an Ethernet header
inline constexpr uint16_t kNoOffset = 0xffff;

/// What the device still has to do (transmit) or has already checked (receive). Mirrors virtio_net_hdr,
/// so that a frame of up to 64 kB crosses tap, AF_PACKET and vhost unsegmented.
struct Offload {
  enum class Gso : uint8_t { none, tcpv4, tcpv6, udp };
  bool needs_csum = false;     ///< L4 checksum to be filled in: from csum_start, stored at csum_start + csum_offset
  bool csum_valid = false;     ///< L4 checksum was verified by the receiver
  Gso gso = Gso::none;
  bool ecn = false;            ///< TCP GSO with ECN
  uint16_t csum_start = 0;     ///< bytes from the start of the frame
  uint16_t csum_offset = 0;
  uint16_t gso_size = 0;       ///< payload bytes per segment
  uint16_t header_size = 0;    ///< bytes of headers that each segment repeats
};

struct TunnelInfo;  // packet/tunnel.h: decapsulated outer header; only tunnelled packets carry one

/// Facts that are not in the bytes. Host order.
struct Metadata {
  uint32_t in_port = 0;        ///< DpPort
  uint32_t orig_in_port = 0;   ///< the port it came from, kept through recirculation
  uint32_t recirc_id = 0;
  uint32_t dp_hash = 0;
  uint32_t skb_priority = 0;
  uint32_t pkt_mark = 0;
  uint32_t rss_hash = 0;       ///< 0: none computed
  uint32_t packet_type = 0;    ///< ns << 16 | type; 0 = Ethernet
  uint8_t ct_state = 0;
  uint8_t ct_orig_proto = 0;
  uint16_t ct_zone = 0;
  uint32_t ct_mark = 0;
  std::array<uint8_t, 16> ct_label{};
  // Original direction of the tracked connection; one family is set, by ct_orig_proto != 0.
  be32 ct_orig_src4, ct_orig_dst4;
  Ipv6 ct_orig_src6, ct_orig_dst6;
  be16 ct_orig_tp_src, ct_orig_tp_dst;
  bool ct_tracked = false;     ///< the tracker knows a connection of this packet in ct_zone
  std::shared_ptr<const TunnelInfo> tunnel;
};

/// Buffer + window [data, data+size). Move-only; copies are explicit (clone).
class Packet {
 public:
  Packet() = default;
  /// An empty packet with room for `capacity` bytes after `headroom` bytes.
  explicit Packet(size_t capacity, size_t headroom = kHeadroom);
  static Packet from_bytes(ByteView frame, size_t headroom = kHeadroom);
  Packet(Packet&& o) noexcept;
  Packet& operator=(Packet&& o) noexcept;
  ~Packet();
  Packet clone() const;  ///< deep copy, metadata and offload state included

  explicit operator bool() const { return buffer_ != nullptr; }
  uint8_t* data() { return data_; }
  const uint8_t* data() const { return data_; }
  uint32_t size() const { return size_; }
  ByteView view() const { return {data_, size_}; }
  size_t headroom() const { return static_cast<size_t>(data_ - buffer_); }
  size_t tailroom() const { return capacity_ - headroom() - size_; }
  void set_size(uint32_t size);          ///< within capacity; how a driver says what it received
  uint8_t* push_front(size_t size);      ///< new data(); reallocates if the headroom is too small
  void pull_front(size_t size);          ///< size <= this->size()
  uint8_t* push_back(size_t size);       ///< start of the new bytes
  void truncate(uint32_t size);

  // Offsets of headers from data(), kNoOffset if unknown; set by flow extraction.
  uint16_t l2_5 = kNoOffset, l3 = kNoOffset, l4 = kNoOffset;
  uint16_t l2_pad = 0;                   ///< bytes after the IP datagram (Ethernet padding)
  Offload offload;
  Metadata meta;

 private:
  uint8_t* buffer_ = nullptr;
  uint8_t* data_ = nullptr;
  uint32_t size_ = 0;
  uint32_t capacity_ = 0;                ///< bytes of buffer_
};

/// Up to 32 packets, owned.
class Batch {
 public:
  size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  bool full() const { return count_ == kBatchSize; }
  Packet& operator[](size_t i) { return packets_[i]; }
  const Packet& operator[](size_t i) const { return packets_[i]; }
  void add(Packet&& p) { packets_[count_++] = std::move(p); }  ///< not full
  void clear() { for (size_t i = 0; i < count_; ++i) packets_[i] = Packet(); count_ = 0; }
  /// Keeps the packets for which `keep` is true, in order.
  template <class F>
  void filter(F&& keep) {
    size_t kept = 0;
    for (size_t i = 0; i < count_; ++i)
      if (keep(packets_[i])) { if (kept != i) packets_[kept] = std::move(packets_[i]); ++kept; }
      else packets_[i] = Packet();
    count_ = kept;
  }
  Packet* begin() { return packets_.data(); }
  Packet* end() { return packets_.data() + count_; }

 private:
  std::array<Packet, kBatchSize> packets_;
  size_t count_ = 0;
};

}  // namespace ovs::packet
