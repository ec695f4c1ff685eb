// Protocol headers as they lie in a packet, with their numbers. All members are network order and no
// struct is ever overlaid on packet bytes: peek() copies out of a view, poke() copies in, so that
// alignment never matters and every length is checked in one place.
// Spec: IEEE 802.3/802.1Q, RFC 791, 8200, 9293, 768, 9260, 792, 4443, 4861, 826, 3032, 2784, 8300, 3376.
#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

#include "base/bytes.h"
#include "base/endian.h"
#include "packet/addresses.h"

namespace ovs::packet {

// Ethertypes.
inline constexpr uint16_t kEthIpv4 = 0x0800, kEthArp = 0x0806, kEthTeb = 0x6558, kEthRarp = 0x8035, kEthVlan = 0x8100,
                          kEthIpv6 = 0x86dd, kEthLacp = 0x8809, kEthMpls = 0x8847, kEthMplsMulticast = 0x8848,
                          kEthQinQ = 0x88a8, kEthLldp = 0x88cc, kEthCfm = 0x8902, kEthNsh = 0x894f, kEthErspan1 = 0x88be,
                          kEthErspan2 = 0x22eb;
inline constexpr uint16_t kEthMin = 0x600;  ///< smaller values are 802.3 lengths
inline constexpr bool is_vlan(uint16_t eth_type) { return eth_type == kEthVlan || eth_type == kEthQinQ; }
inline constexpr bool is_mpls(uint16_t eth_type) { return eth_type == kEthMpls || eth_type == kEthMplsMulticast; }

// IP protocols and IPv6 extension headers.
inline constexpr uint8_t kIpHopOpts = 0, kIpIcmp = 1, kIpIgmp = 2, kIpIpip = 4, kIpTcp = 6, kIpUdp = 17, kIpIpv6 = 41,
                         kIpRouting = 43, kIpFragment = 44, kIpGre = 47, kIpEsp = 50, kIpAh = 51, kIpIcmp6 = 58,
                         kIpNone = 59, kIpDestOpts = 60, kIpSctp = 132, kIpMobility = 135, kIpHip = 139, kIpShim6 = 140;

// packet_type name spaces; a packet type is ns << 16 | type.
inline constexpr uint32_t kPacketEthernet = 0;
inline constexpr uint32_t packet_type(uint16_t ns, uint16_t type) { return uint32_t{ns} << 16 | type; }
inline constexpr uint16_t kNsOnf = 0, kNsEthertype = 1;

struct EthHeader { Mac dst, src; be16 type; };
struct VlanHeader { be16 tci, next_type; };                       ///< what follows the 0x8100
struct SnapHeader { uint8_t dsap, ssap, control; uint8_t org[3]; be16 type; };
struct Ipv4Header {
  uint8_t version_ihl, tos;
  be16 total_len, id, frag_off;
  uint8_t ttl, proto;
  be16 csum;
  be32 src, dst;
  size_t header_size() const { return size_t{version_ihl & 0xfu} * 4; }
  unsigned version() const { return version_ihl >> 4; }
};
inline constexpr uint16_t kIpDontFragment = 0x4000, kIpMoreFragments = 0x2000, kIpOffsetMask = 0x1fff;
struct Ipv6Header {
  be32 vtf;                                                       ///< version:4 class:8 label:20
  be16 payload_len;
  uint8_t next, hop_limit;
  Ipv6 src, dst;
};
struct Ipv6Fragment { uint8_t next, reserved; be16 offset; be16 id_high, id_low; };  ///< offset:13 reserved:2 more:1
struct TcpHeader {
  be16 src, dst;
  be32 seq, ack;
  be16 offset_flags;                                              ///< data offset:4 (words), flags:12
  be16 window, csum, urgent;
  size_t header_size() const { return size_t{offset_flags.host()} / 4096 * 4; }
};
inline constexpr uint16_t kTcpFin = 1, kTcpSyn = 2, kTcpRst = 4, kTcpPsh = 8, kTcpAck = 0x10, kTcpUrg = 0x20, kTcpEce = 0x40,
                          kTcpCwr = 0x80, kTcpNs = 0x100;
struct UdpHeader { be16 src, dst, len, csum; };
struct SctpHeader { be16 src, dst; be32 vtag; be16 csum_high, csum_low; };  ///< CRC32c
struct IcmpHeader { uint8_t type, code; be16 csum; };             ///< ICMP, ICMPv6 and IGMP start alike
inline constexpr uint8_t kIcmpEchoReply = 0, kIcmpEcho = 8, kIcmp6Echo = 128, kIcmp6EchoReply = 129, kNdSolicit = 135,
                         kNdAdvert = 136, kNdRouterSolicit = 133, kNdRouterAdvert = 134, kNdRedirect = 137;
inline constexpr uint8_t kNdOptSource = 1, kNdOptTarget = 2;
struct ArpPacket {                                                ///< Ethernet over IPv4 only
  be16 hw, proto;
  uint8_t hlen, plen;
  be16 op;
  Mac sha;
  std::array<uint8_t, 4> spa;
  Mac tha;
  std::array<uint8_t, 4> tpa;
};
struct MplsEntry { be32 lse; };                                   ///< label:20 tc:3 bos:1 ttl:8
struct GreHeader { be16 flags, proto; };
struct VxlanHeader { be32 flags, vni; };
struct GeneveHeader { uint8_t ver_optlen, flags; be16 proto; be32 vni; };
struct NshHeader { be16 ver_flags_ttl_len; uint8_t mdtype, np; be32 path; };

static_assert(sizeof(EthHeader) == 14 && sizeof(VlanHeader) == 4 && sizeof(SnapHeader) == 8 && sizeof(Ipv4Header) == 20 &&
              sizeof(Ipv6Header) == 40 && sizeof(Ipv6Fragment) == 8 && sizeof(TcpHeader) == 20 && sizeof(UdpHeader) == 8 &&
              sizeof(SctpHeader) == 12 && sizeof(IcmpHeader) == 4 && sizeof(ArpPacket) == 28 && sizeof(NshHeader) == 8 &&
              sizeof(GeneveHeader) == 8);

/// The header at `offset`, or nothing if the view ends inside it.
template <class T>
std::optional<T> peek(ByteView view, size_t offset = 0) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (offset > view.size() || view.size() - offset < sizeof(T)) return std::nullopt;
  T value;
  std::memcpy(static_cast<void*>(&value), view.data() + offset, sizeof value);
  return value;
}
/// Unchecked forms, for offsets that extraction has verified.
template <class T>
T load(const uint8_t* at) {
  static_assert(std::is_trivially_copyable_v<T>);
  T value;
  std::memcpy(static_cast<void*>(&value), at, sizeof value);
  return value;
}
template <class T>
void poke(uint8_t* at, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  std::memcpy(at, &value, sizeof value);
}
inline be32 as_be32(const std::array<uint8_t, 4>& a) { return load<be32>(a.data()); }
inline std::array<uint8_t, 4> as_array(be32 v) { std::array<uint8_t, 4> a; poke(a.data(), v); return a; }

}  // namespace ovs::packet
