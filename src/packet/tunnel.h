// The outer header that a tunnel port took off a packet (receive), or shall put on (transmit).
// Spec: RFC 7348, 8926, 2784, 2890; GTP-U 3GPP TS 29.281; reference sheet "datapath-tunnel-offload".
#pragma once
#include <cstdint>
#include <vector>

#include "base/endian.h"
#include "packet/addresses.h"

namespace ovs::packet {

struct TunnelInfo {
  be64 id;                                 ///< tun_id: VNI or key
  be32 src, dst;                           ///< IPv4; zero when the outer header is IPv6
  Ipv6 ipv6_src, ipv6_dst;
  uint16_t flags = 0;                      ///< flow::kTunnel* bits
  uint8_t tos = 0, ttl = 0;
  be16 tp_src, tp_dst;
  be16 gbp_id;
  uint8_t gbp_flags = 0, erspan_ver = 0;
  be32 erspan_idx;
  uint8_t erspan_dir = 0, erspan_hwid = 0, gtpu_flags = 0, gtpu_msgtype = 0;
  std::vector<uint8_t> options;            ///< Geneve options as on the wire, at most 252 bytes
};

}  // namespace ovs::packet
