// What commands ask of the tracker. Spec: reference sheet "datapath-conntrack" 7, 8.
#include "base/log.h"
#include "dp/user/conntrack/helpers.h"
#include "dp/user/conntrack/tracker.h"

OVS_LOG_MODULE(conntrack);

namespace ovs::dp::conntrack {
namespace {

CtTuple tuple_of(const Key& key) {
  CtTuple t;
  t.v6 = key.is_v6();
  t.src = key.src.addr, t.dst = key.dst.addr;
  t.proto = key.proto;
  if (key.is_icmp()) t.icmp_id = key.src.port.host(), t.icmp_type = key.src.icmp_type, t.icmp_code = key.src.icmp_code;
  else t.src_port = key.src.port.host(), t.dst_port = key.dst.port.host();
  return t;
}

CtTcpInfo tcp_info(const TcpMachine& machine) {
  CtTcpInfo info;
  for (int side = 0; side < 2; ++side) {
    const TcpPeer& peer = machine.peer(side);
    info.state[side] = static_cast<uint8_t>(peer.state);
    info.scale[side] = static_cast<uint8_t>(peer.scale & TcpPeer::kScaleMask);
    uint8_t flags = peer.scale & TcpPeer::kScaleKnown ? kCtTcpWindowScale : uint8_t{0};
    if (peer.scale & TcpPeer::kScaleUnknown) flags |= kCtTcpBeLiberal;
    info.flags[side] = flags;
  }
  return info;
}

Key key_of(const CtTuple& t, uint16_t zone) {
  Key k;
  k.eth_type = t.v6 ? packet::kEthIpv6 : packet::kEthIpv4;
  k.zone = zone;
  k.proto = t.proto;
  k.src.addr = t.src, k.dst.addr = t.dst;
  k.src.port = be16(t.is_icmp() ? t.icmp_id : t.src_port);
  k.dst.port = be16(t.is_icmp() ? t.icmp_id : t.dst_port);
  if (t.is_icmp()) {
    k.src.icmp_type = t.icmp_type, k.src.icmp_code = t.icmp_code;
    k.dst.icmp_type = reverse_icmp_type(t.icmp_type, t.v6), k.dst.icmp_code = t.icmp_code;
  }
  return k;
}

}  // namespace

CtEntry ConnTracker::entry(Connection& c, TimePoint now) const {
  CtEntry e;
  e.original = tuple_of(c.key[0]);
  e.reply = tuple_of(c.key[1]);
  if (c.parent) e.parent = tuple_of(*c.parent);
  e.zone = c.key[0].zone;
  e.helper = helper_name(c.helper);
  int64_t left_ns = c.expires_ns.load(std::memory_order_relaxed) - now.time_since_epoch().count();
  e.timeout_s = static_cast<uint32_t>(std::max<int64_t>(left_ns, 0) / 1'000'000'000);
  MutexLock lock(c.lock);
  e.mark = c.mark;
  e.labels = c.labels;
  if (auto* tcp = std::get_if<TcpMachine>(&c.machine)) e.tcp = tcp_info(*tcp);
  return e;
}

std::vector<CtEntry> ConnTracker::dump(std::optional<uint16_t> zone) const {
  TimePoint now = clock_.now();
  auto all = table_.all(now);
  std::erase_if(all, [&](const auto& c) { return zone && c->key[0].zone != *zone; });
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return std::pair(a->key[0].zone, a->number) < std::pair(b->key[0].zone, b->number); });
  std::vector<CtEntry> entries;
  entries.reserve(all.size());
  for (auto& c : all) entries.push_back(entry(*c, now));
  return entries;
}

std::vector<CtEntry> ConnTracker::dump_expected(std::optional<uint16_t> zone) const {
  std::vector<CtEntry> entries;
  for (const Expectation& e : expected_.all()) {
    if (zone && e.key.zone != *zone) continue;
    CtEntry& entry = entries.emplace_back();
    entry.original = tuple_of(e.key);
    entry.parent = tuple_of(e.parent_key);
    entry.zone = e.key.zone;
    entry.mark = e.mark;
    entry.labels = e.labels;
  }
  return entries;
}

Result<void> ConnTracker::flush(const CtFilter& filter) {
  TimePoint now = clock_.now();
  if (filter.is_exact()) {
    Found found = table_.find(key_of(filter.original, filter.zone.value_or(0)), now);
    if (!found || !table_.remove(*found.connection)) {
      LOG_WARN("Tuple not found");
      return fail_errno(ENOENT);
    }
  } else {
    for (auto& c : table_.all(now))
      if (matches(filter, entry(*c, now))) table_.remove(*c);
  }
  expected_.purge();
  return {};
}

void ConnTracker::set_sweep_interval_ms(uint32_t ms) {
  sweep_interval_ms_.store(ms);
  next_sweep_ns_.store(0);
}

}  // namespace ovs::dp::conntrack
