#include "dp/cookie.h"

#include <cstring>

namespace ovs::dp {
namespace {

// The union of the wire form starts behind kind, port and uuid. Host order, but the VLAN TCI and the rule cookie.
constexpr size_t kUnion = 24;

template <class T>
void put(Bytes& out, size_t at, T v) { std::memcpy(out.data() + at, &v, sizeof v); }
template <class T>
T get(ByteView in, size_t at) {
  T v;
  std::memcpy(static_cast<void*>(&v), in.data() + at, sizeof v);
  return v;
}

}  // namespace

Bytes UserCookie::encode() const {
  Bytes out(kCookieBytes);
  put(out, 0, static_cast<uint16_t>(kind));
  put(out, 4, ofp_in_port);
  put(out, 8, ofproto.parts);
  switch (kind) {
    case CookieKind::none: break;
    case CookieKind::sflow:
      put(out, kUnion, be16(vlan_tci));
      put(out, kUnion + 4, output);
      break;
    case CookieKind::slow_path: put(out, kUnion + 4, slow_reasons); break;
    case CookieKind::flow_sample:
      put(out, kUnion, probability);
      put(out, kUnion + 4, collector_set_id);
      put(out, kUnion + 8, obs_domain_id);
      put(out, kUnion + 12, obs_point_id);
      put(out, kUnion + 16, output);
      put(out, kUnion + 20, direction);
      break;
    case CookieKind::ipfix: put(out, kUnion + 4, output); break;
    case CookieKind::controller:
      put(out, kUnion, static_cast<uint8_t>(dont_send));
      put(out, kUnion + 1, static_cast<uint8_t>(continuation));
      put(out, kUnion + 2, reason);
      put(out, kUnion + 4, recirc_id);
      put(out, kUnion + 8, be64(rule_cookie));
      put(out, kUnion + 16, controller_id);
      put(out, kUnion + 18, max_len);
      break;
  }
  return out;
}

std::optional<UserCookie> UserCookie::decode(ByteView in) {
  if (in.size() != kCookieBytes) return std::nullopt;
  auto kind = get<uint16_t>(in, 0);
  if (kind < 1 || kind > 5) return std::nullopt;
  UserCookie c;
  c.kind = CookieKind{kind};
  c.ofp_in_port = get<uint32_t>(in, 4);
  c.ofproto.parts = get<std::array<uint32_t, 4>>(in, 8);
  switch (c.kind) {
    case CookieKind::none: break;
    case CookieKind::sflow:
      c.vlan_tci = get<be16>(in, kUnion).host();
      c.output = get<uint32_t>(in, kUnion + 4);
      break;
    case CookieKind::slow_path: c.slow_reasons = get<uint32_t>(in, kUnion + 4); break;
    case CookieKind::flow_sample:
      c.probability = get<uint16_t>(in, kUnion);
      c.collector_set_id = get<uint32_t>(in, kUnion + 4);
      c.obs_domain_id = get<uint32_t>(in, kUnion + 8);
      c.obs_point_id = get<uint32_t>(in, kUnion + 12);
      c.output = get<uint32_t>(in, kUnion + 16);
      c.direction = get<uint32_t>(in, kUnion + 20);
      break;
    case CookieKind::ipfix: c.output = get<uint32_t>(in, kUnion + 4); break;
    case CookieKind::controller:
      c.dont_send = in[kUnion];
      c.continuation = in[kUnion + 1];
      c.reason = get<uint16_t>(in, kUnion + 2);
      c.recirc_id = get<uint32_t>(in, kUnion + 4);
      c.rule_cookie = get<be64>(in, kUnion + 8).host();
      c.controller_id = get<uint16_t>(in, kUnion + 16);
      c.max_len = get<uint16_t>(in, kUnion + 18);
      break;
  }
  return c;
}

}  // namespace ovs::dp
