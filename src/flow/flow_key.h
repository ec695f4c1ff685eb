// FlowKey: everything that a flow can match, as one plain struct. Every member lies in network byte
// order, so one {byte, lsb, width} row (flow/fields.h) reads, writes, masks and prints any field.
// A FlowMask has the same layout: 1 bits are matched. The order of members is the order of look-up
// stages (metadata, L2, L3, L4): a stage is a range of 64-bit words.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

#include "base/endian.h"
#include "packet/addresses.h"

namespace ovs::flow {

using packet::Ipv6;
using packet::Mac;

struct Vlan {
  be16 tpid;   ///< 0: no header
  be16 tci;    ///< pcp:3 cfi:1 vid:12; the CFI bit means "a VLAN header is present"
  bool operator==(const Vlan&) const = default;
};
inline constexpr uint16_t kVlanCfi = 0x1000;
inline constexpr uint16_t kVlanVidMask = 0x0fff;
inline constexpr uint16_t kVlanPcpMask = 0xe000;
inline constexpr size_t kMaxVlans = 2;
inline constexpr size_t kMaxMpls = 3;
inline constexpr size_t kRegs = 32;

// nw_frag bits.
inline constexpr uint8_t kFragAny = 1;     ///< a fragment
inline constexpr uint8_t kFragLater = 2;   ///< not the first one

// TunnelKey.flags. Only the first is visible in OpenFlow (tun_flags).
inline constexpr uint16_t kTunnelOam = 1;
inline constexpr uint16_t kTunnelDf = 2;
inline constexpr uint16_t kTunnelCsum = 4;
inline constexpr uint16_t kTunnelHasKey = 8;
inline constexpr uint16_t kTunnelRawOptions = 0x10;  ///< tun_metadata holds Geneve options as on the wire, tun_metadata_present their length
inline constexpr uint16_t kTunnelPublicFlags = kTunnelOam;

// ct_state bits.
inline constexpr uint32_t kCtNew = 0x01, kCtEst = 0x02, kCtRel = 0x04, kCtRpl = 0x08, kCtInv = 0x10, kCtTrk = 0x20, kCtSnat = 0x40,
                          kCtDnat = 0x80, kCtAll = 0xff;

inline constexpr uint16_t kDlTypeNone = 0x05ff;      ///< dl_type of an 802.3 frame without SNAP

struct TunnelKey {
  be64 id;                     ///< tun_id
  be32 src, dst;               ///< IPv4
  Ipv6 ipv6_src, ipv6_dst;
  be16 flags;                  ///< kTunnelKey | kTunnelCsum | kTunnelDf | kTunnelOam ...
  uint8_t tos, ttl;
  be16 tp_src, tp_dst;
  be16 gbp_id;
  uint8_t gbp_flags, erspan_ver;
  be32 erspan_idx;
  uint8_t erspan_dir, erspan_hwid, gtpu_flags, gtpu_msgtype;
  uint8_t pad[4];
};

struct NshKey {
  uint8_t flags, ttl, mdtype, np;
  be32 path;                   ///< spi:24 si:8
  be32 context[4];
};

struct alignas(8) FlowKey {
  // --- stage 0: metadata
  TunnelKey tunnel;
  be64 metadata;
  be32 regs[kRegs];
  be32 skb_priority;
  be32 pkt_mark;
  be32 dp_hash;
  be32 in_port;                ///< OfPort in the OpenFlow pipeline, DpPort in a datapath
  be32 recirc_id;
  be32 conj_id;
  be32 actset_output;
  be32 packet_type;            ///< ns << 16 | type
  be32 ct_state;               ///< CS_* bits
  be16 ct_zone;
  uint8_t ct_nw_proto;
  uint8_t pad0;
  be32 ct_mark;
  std::array<uint8_t, 16> ct_label;
  uint8_t pad6[4];
  // --- stage 1: L2
  Mac dl_dst, dl_src;
  be16 dl_type;                ///< ethertype after VLANs; 0x05ff for 802.3 without SNAP
  uint8_t pad1[2];
  Vlan vlans[kMaxVlans];       ///< outermost first
  be32 mpls[kMaxMpls];         ///< outermost first: label:20 tc:3 bos:1 ttl:8
  uint8_t pad2[4];
  // --- stage 2: L3
  be32 nw_src, nw_dst;         ///< IPv4, or ARP spa/tpa
  Ipv6 ipv6_src, ipv6_dst;
  be32 ct_nw_src, ct_nw_dst;   ///< original direction of the tracked connection
  Ipv6 ct_ipv6_src, ct_ipv6_dst;
  be32 ipv6_label;
  uint8_t nw_frag;             ///< kFragAny | kFragLater
  uint8_t nw_tos;              ///< DSCP and ECN
  uint8_t nw_ttl;
  uint8_t nw_proto;            ///< IP protocol, or the low byte of the ARP opcode
  // --- stage 3: L4
  Ipv6 nd_target;
  Mac arp_sha, arp_tha;        ///< also ND source/target link-layer address
  be16 tcp_flags;
  uint8_t pad3[2];
  NshKey nsh;
  be32 nd_reserved;
  uint8_t nd_options_type;
  uint8_t pad4[3];
  be16 tp_src, tp_dst;         ///< ports, or ICMP type and code in the low byte
  be16 ct_tp_src, ct_tp_dst;
  be32 igmp_group_ip4;
  uint8_t pad5[4];
  // --- Geneve option space (tun_metadata0..63 after the TLV table): last, since few packets have any
  be64 tun_metadata_present;   ///< bit i: tun_metadata<i> is there
  std::array<uint8_t, 256> tun_metadata;
};

static_assert(std::is_trivially_copyable_v<FlowKey> && std::is_standard_layout_v<FlowKey>);
static_assert(sizeof(FlowKey) % 8 == 0);
inline constexpr size_t kFlowWords = sizeof(FlowKey) / 8;

// First byte of each look-up stage; each is a multiple of 8.
inline constexpr size_t kStageBegin[] = {0, offsetof(FlowKey, dl_dst), offsetof(FlowKey, nw_src), offsetof(FlowKey, nd_target),
                                         sizeof(FlowKey)};
static_assert(kStageBegin[1] % 8 == 0 && kStageBegin[2] % 8 == 0 && kStageBegin[3] % 8 == 0);

/// Same layout; a 1 bit is matched.
struct FlowMask : FlowKey {};

inline std::span<const uint64_t, kFlowWords> words(const FlowKey& key) {
  return std::span<const uint64_t, kFlowWords>(reinterpret_cast<const uint64_t*>(&key), kFlowWords);
}
inline std::span<uint64_t, kFlowWords> words(FlowKey& key) {
  return std::span<uint64_t, kFlowWords>(reinterpret_cast<uint64_t*>(&key), kFlowWords);
}
inline bool operator==(const FlowKey& a, const FlowKey& b) { return std::memcmp(&a, &b, sizeof a) == 0; }
inline FlowKey zero_key() { FlowKey k; std::memset(static_cast<void*>(&k), 0, sizeof k); return k; }
inline FlowMask zero_mask() { FlowMask m; std::memset(static_cast<void*>(&m), 0, sizeof m); return m; }

}  // namespace ovs::flow
