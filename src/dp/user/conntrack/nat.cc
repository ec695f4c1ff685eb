// Spec: see nat.h.
#include "dp/user/conntrack/nat.h"

#include "dp/user/edit.h"
#include "packet/checksum.h"

namespace ovs::dp::conntrack {

using namespace packet;

namespace {

constexpr unsigned kMostAttempts = 128, kFewestAttempts = 16;

bool has_ports(const Key& k) {
  return k.proto == kIpTcp || k.proto == kIpUdp || k.proto == kIpSctp || (k.proto == kIpIcmp && !k.is_v6());
}

uint64_t low64(const Address& a) { return load<be64>(a.bytes.data() + 8).host(); }
uint64_t high64(const Address& a) { return load<be64>(a.bytes.data()).host(); }

/// Addresses in [min, max], at most 2^32 - 1 counted.
uint32_t addresses(const Address& min, const Address& max) {
  if (high64(min) != high64(max) || low64(max) - low64(min) >= UINT32_MAX) return UINT32_MAX;
  return static_cast<uint32_t>(low64(max) - low64(min) + 1);
}

Address plus(const Address& a, uint32_t n) {
  uint64_t low = low64(a) + n, high = high64(a) + (low < n ? 1 : 0);
  Address sum;
  poke(sum.bytes.data(), be64(high));
  poke(sum.bytes.data() + 8, be64(low));
  return sum;
}

uint64_t hash_range(const CtNat& nat, uint64_t secret) {
  uint64_t h = detail::mix(low64(nat.min) ^ secret, high64(nat.min) + 1);
  h = detail::mix(h ^ low64(nat.max), high64(nat.max) + 3);
  return detail::mix(h ^ (uint64_t{nat.proto_min} << 16 | nat.proto_max), 0x8ebc6af09c88c6e3);
}

}  // namespace

NatChoice::NatChoice(const CtNat& nat, const Key& original, uint64_t secret, Prng& prng) : prng_(prng), reply_(original.reversed()) {
  Address chosen = choose_address(nat, original, secret);
  (nat.src ? reply_.dst : reply_.src).addr = chosen;
  ports_ = has_ports(original);
  icmp_ = original.is_icmp();
  if (!ports_) return;
  uint64_t ends = detail::hash_endpoint(original.src, secret) * 3 + detail::hash_endpoint(original.dst, secret);
  uint32_t offset = nat.random ? prng_.next32() : static_cast<uint32_t>(detail::mix(ends ^ hash_range(nat, secret), secret | 1) >> 32);
  plan_ports(nat, original, offset);
}

// One address only: who is sent there stays there.
Address NatChoice::choose_address(const CtNat& nat, const Key& original, uint64_t secret) const {
  const Address& kept = nat.src ? original.src.addr : original.dst.addr;
  if (!nat.has_addr || nat.min.is_zero()) return kept;
  if (nat.max.is_zero() || nat.max == nat.min) return nat.min;
  uint64_t h;
  if (nat.persistent) {
    Endpoint client;
    client.addr = original.src.addr;
    h = detail::hash_endpoint(client, 0);
  } else {
    uint64_t ends = detail::hash_endpoint(original.src, secret) * 3 + detail::hash_endpoint(original.dst, secret);
    h = detail::mix(ends ^ (uint64_t{original.zone} << 32 | original.proto), hash_range(nat, secret) | 1);
  }
  return plus(nat.min, static_cast<uint32_t>((h >> 16) % addresses(nat.min, nat.max)));
}

// An explicit range is used for what it was given for. The source port may change in any case: within its class, unless it has a range.
void NatChoice::plan_ports(const CtNat& nat, const Key& original, uint32_t offset) {
  uint16_t src_port = original.src.port.host();
  Range source;
  if (nat.src && nat.proto_min) {
    source = {nat.proto_min, std::max(nat.proto_min, nat.proto_max), 0};
    source.start = static_cast<uint16_t>(source.min + offset % (uint32_t{source.max} - source.min + 1));
  } else {
    if (src_port < 512) source = {1, 511, src_port};
    else if (src_port < 1024) source = {600, 1023, src_port};
    else source = {1024, 65535, src_port};
    if (src_port < source.min) source.start = source.min;
  }
  if (nat.dst && nat.proto_min) {
    Range to{nat.proto_min, std::max(nat.proto_min, nat.proto_max), 0};
    to.start = static_cast<uint16_t>(to.min + offset % (uint32_t{to.max} - to.min + 1));
    searches_[n_searches_++] = {to, false};
    reply_.src.port = be16(to.start);
    if (icmp_) reply_.dst.port = reply_.src.port;
  }
  searches_[n_searches_++] = {source, true};
}

std::optional<uint16_t> NatChoice::next_port(Search& s) {
  uint32_t size = uint32_t{s.range.max} - s.range.min + 1;
  if (s.attempts == 0) {
    s.attempts = std::min(size, kMostAttempts);
    s.at = uint32_t{s.range.start} - s.range.min;
  } else if (++s.done >= s.attempts) {
    if (s.attempts < kFewestAttempts || size <= kMostAttempts) return std::nullopt;   // all of a small range were seen
    s.attempts /= 2;
    s.done = 0;
    s.at = static_cast<uint32_t>(prng_.below(size));
  } else {
    s.at = (s.at + 1) % size;
  }
  return static_cast<uint16_t>(s.range.min + s.at);
}

std::optional<Key> NatChoice::next() {
  if (!ports_) return std::exchange(given_, true) ? std::nullopt : std::optional(reply_);
  for (; search_ < n_searches_; ++search_) {
    Search& s = searches_[search_];
    auto port = next_port(s);
    if (!port) continue;
    (s.source ? reply_.dst : reply_.src).port = be16(*port);
    if (icmp_) reply_.src.port = reply_.dst.port = be16(*port);
    return reply_;
  }
  return std::nullopt;
}

namespace {

/// The packet inside an ICMP error, which lies at [l3, end). Sums of what was cut off cannot be told; they change by difference.
void translate_inner(Packet& p, const Seen& seen, const Key& to) {
  uint8_t* ip = p.data() + seen.inner_l3;
  uint8_t* l4 = p.data() + seen.inner_l4;
  size_t size = seen.end - seen.inner_l4;
  size_t sum_at = to.proto == kIpTcp ? 16 : to.proto == kIpUdp ? 6 : to.is_icmp() ? 2 : SIZE_MAX;
  bool has_sum = sum_at < SIZE_MAX - 2 && sum_at + 2 <= size && !(to.proto == kIpUdp && load<be16>(l4 + sum_at).raw == 0);
  auto change_sum = [&](auto update) {
    if (has_sum) poke(l4 + sum_at, update(load<be16>(l4 + sum_at)));
  };
  auto address = [&](size_t at, const Address& now) {
    if (to.is_v6()) {
      auto old = load<Ipv6>(ip + at);
      change_sum([&](be16 c) { return csum_update128(c, old, now); });
      poke(ip + at, now);
      return;
    }
    be32 old = load<be32>(ip + at), v4 = to_v4(now);
    if (to.proto != kIpIcmp) change_sum([&](be16 c) { return csum_update32(c, old, v4); });
    poke(ip + 10, csum_update32(load<be16>(ip + 10), old, v4));
    poke(ip + at, v4);
  };
  auto port = [&](size_t at, be16 now) {
    be16 old = load<be16>(l4 + at);
    change_sum([&](be16 c) { return csum_update16(c, old, now); });
    poke(l4 + at, now);
  };
  address(to.is_v6() ? 8 : 12, to.src.addr);
  address(to.is_v6() ? 24 : 16, to.dst.addr);
  if (to.is_icmp()) {
    port(4, to.src.port);
  } else if (to.proto == kIpTcp || to.proto == kIpUdp || to.proto == kIpSctp) {
    port(0, to.src.port);
    port(2, to.dst.port);
  }
}

void sum_icmp_again(Packet& p, const Seen& seen) {
  uint8_t* field = p.data() + p.l4 + 2;
  poke(field, be16());
  ByteView message = p.view().subspan(p.l4, size_t{seen.end} - p.l4);
  uint64_t sum = seen.key.is_v6() ? csum_pseudo(p.view(), p.l3, kIpIcmp6, static_cast<uint32_t>(message.size())) : 0;
  poke(field, csum_finish(csum_add(sum, message)));
}

}  // namespace

void translate(Packet& p, const Seen& seen, const Key& to) {
  user::NewEndpoints ends{to.src.addr, to.dst.addr, to.src.port, to.dst.port};
  if (!seen.icmp_error) {
    user::set_endpoints(p, ends);
    return;
  }
  translate_inner(p, seen, to.reversed());
  // The message itself: its identifier is none.
  ByteView view = p.view();
  if (to.is_v6()) {
    poke(p.data() + p.l3 + 8, to.src.addr), poke(p.data() + p.l3 + 24, to.dst.addr);
  } else {
    auto ip = load<Ipv4Header>(view.data() + p.l3);
    ip.src = to_v4(to.src.addr), ip.dst = to_v4(to.dst.addr);
    poke(p.data() + p.l3, ip);
    update_ipv4_checksum(p);
  }
  sum_icmp_again(p, seen);
}

}  // namespace ovs::dp::conntrack
