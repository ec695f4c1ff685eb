// Spec: sheet "openflow-connections" 5.
#include "ofproto/connections/in_band.h"

#include <fstream>

#include "base/log.h"
#include "base/strings.h"
#include "ofproto/bridge.h"
#include "ofproto/connections/next_hop.h"
#include "ofproto/requests/flow_table.h"

OVS_LOG_MODULE(in_band);

namespace ovs::ofproto {

namespace {

using flow::FieldId;
using flow::Match;

constexpr Duration kLocalMacEvery = Seconds(1), kUnknownHopEvery = Seconds(1), kKnownHopEvery = Seconds(10);
constexpr int kFromLocalDhcp = 180000, kToLocalArp = 180001, kFromLocalArp = 180002, kToNextHopArp = 180003, kFromNextHopArp = 180004,
              kToRemoteArp = 180005, kFromRemoteArp = 180006, kToRemoteTcp = 180007, kFromRemoteTcp = 180008;
constexpr uint16_t kIp = 0x0800, kArp = 0x0806;
constexpr uint8_t kTcp = 6, kUdp = 17;

std::string contents_of(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Match dhcp_request(packet::Mac from) {
  Match m;
  m.set_in_port(ofp::kPortLocal);
  m.set_u64(FieldId::eth_type, kIp);
  m.set_u64(FieldId::nw_proto, kUdp);
  m.set_u64(FieldId::eth_src, from.as_u64());
  m.set_u64(FieldId::udp_src, 68);
  m.set_u64(FieldId::udp_dst, 67);
  return m;
}

Match arp(uint64_t operation) {
  Match m;
  m.set_u64(FieldId::eth_type, kArp);
  m.set_u64(FieldId::arp_op, operation);
  return m;
}

Match arp_by_mac(uint64_t operation, FieldId field, packet::Mac mac) {
  Match m = arp(operation);
  m.set_u64(field, mac.as_u64());
  return m;
}

Match arp_by_ip(uint64_t operation, FieldId field, packet::Ipv4 ip) {
  Match m = arp(operation);
  m.set_u64(field, ip.host());
  return m;
}

Match tcp(FieldId ip_field, packet::Ipv4 ip, FieldId port_field, uint16_t port) {
  Match m;
  m.set_u64(FieldId::eth_type, kIp);
  m.set_u64(FieldId::nw_proto, kTcp);
  m.set_u64(ip_field, ip.host());
  m.set_u64(port_field, port);
  return m;
}

}  // namespace

std::optional<Remote> remote_of(std::string_view target, uint16_t default_port) {
  if (!target.starts_with("tcp:") && !target.starts_with("ssl:")) return std::nullopt;
  std::string_view host = target.substr(4);
  Remote remote;
  remote.port = default_port;
  if (size_t colon = host.find(':'); colon != host.npos) {
    auto port = parse_u16(host.substr(colon + 1));
    if (!port) return std::nullopt;
    remote.port = *port;
    host = host.substr(0, colon);
  }
  auto ip = packet::parse_ipv4(host);
  if (!ip) return std::nullopt;
  remote.ip = *ip;
  return remote;
}

void InBand::configure(std::vector<Remote> remotes, int queue) {
  std::ranges::sort(remotes);
  remotes.erase(std::unique(remotes.begin(), remotes.end()), remotes.end());
  if (remotes == remotes_ && queue == queue_) return;
  bool other_queue = queue != queue_;
  remotes_ = std::move(remotes);
  std::erase_if(hops_, [&](const auto& entry) { return !std::ranges::binary_search(remotes_, entry.first); });
  bridge_.set_in_band(active());
  if (other_queue) {   // all flows change their actions
    for (const auto& [key, rule] : installed_) drop_switch_rule(bridge_, rule.match, rule.priority);
    installed_.clear();
  }
  queue_ = queue;
  next_look_ = {};
  apply();
}

void InBand::restore() {
  installed_.clear();
  apply();
}

std::optional<TimePoint> InBand::wakeup() const {
  if (!active()) return std::nullopt;
  TimePoint first = next_look_;
  for (const auto& [remote, hop] : hops_) first = std::min(first, hop.next_look);
  return first;
}

/// True: the neighbour is another one than before.
bool InBand::look_up(const Remote& remote, Hop& hop) const {
  auto unreachable = [&](int error) {
    LOG_WARN_RL(60, 5, "{}: cannot find route for controller ({}): {}", bridge_.name(), packet::ipv4_text(remote.ip), errno_text(error));
    return std::exchange(hop.mac, std::nullopt).has_value();
  };
  OfPortEntry* local = bridge_.port(ofp::kPortLocal);
  if (!local || local->device->type().starts_with("dummy")) return unreachable(EOPNOTSUPP);
  auto neighbour = next_hop(contents_of("/proc/net/route"), remote.ip);
  if (!neighbour) return unreachable(ENXIO);
  auto mac = neighbour_mac(contents_of("/proc/net/arp"), *neighbour);
  if (!mac) LOG_DBG_RL(60, 5, "{}: cannot look up remote MAC address ({}): {}", bridge_.name(), packet::ipv4_text(*neighbour), errno_text(ENXIO));
  if (mac == hop.mac) return false;
  auto text = [](const std::optional<packet::Mac>& m) { return m.value_or(packet::Mac{}).text(); };
  LOG_DBG("{}: remote MAC address changed from {} to {}", bridge_.name(), text(hop.mac), text(mac));
  hop.mac = mac;
  return true;
}

void InBand::run(TimePoint now) {
  if (!active()) return;
  bool changed = false;
  if (now >= next_look_) {
    next_look_ = now + kLocalMacEvery;
    OfPortEntry* local = bridge_.port(ofp::kPortLocal);
    packet::Mac mac = local ? local->mac : packet::Mac{};
    changed |= mac != std::exchange(local_, mac);
  }
  for (const Remote& remote : remotes_) {
    Hop& hop = hops_[remote];
    if (now < hop.next_look) continue;
    changed |= look_up(remote, hop);
    hop.next_look = now + (hop.mac ? kKnownHopEvery : kUnknownHopEvery);
  }
  if (changed) apply();
}

std::vector<InBand::Wanted> InBand::wanted() const {
  std::vector<Wanted> rules;
  if (!active()) return rules;
  constexpr uint64_t kRequest = 1, kReply = 2;
  if (!local_.is_zero()) {
    rules.push_back({dhcp_request(local_), kFromLocalDhcp});
    rules.push_back({arp_by_mac(kReply, FieldId::eth_dst, local_), kToLocalArp});
    rules.push_back({arp_by_mac(kRequest, FieldId::eth_src, local_), kFromLocalArp});
  }
  for (const auto& [remote, hop] : hops_) {
    if (!hop.mac) continue;
    rules.push_back({arp_by_mac(kReply, FieldId::eth_dst, *hop.mac), kToNextHopArp});
    rules.push_back({arp_by_mac(kRequest, FieldId::eth_src, *hop.mac), kFromNextHopArp});
  }
  for (const Remote& remote : remotes_) {
    rules.push_back({arp_by_ip(kReply, FieldId::arp_tpa, remote.ip), kToRemoteArp});
    rules.push_back({arp_by_ip(kRequest, FieldId::arp_spa, remote.ip), kFromRemoteArp});
    rules.push_back({tcp(FieldId::ip_dst, remote.ip, FieldId::tcp_dst, remote.port), kToRemoteTcp});
    rules.push_back({tcp(FieldId::ip_src, remote.ip, FieldId::tcp_src, remote.port), kFromRemoteTcp});
  }
  return rules;
}

ofp::Actions InBand::actions() const {
  ofp::Actions actions;
  if (queue_ >= 0) actions.push_back(ofp::SetQueue{static_cast<uint32_t>(queue_)});
  actions.push_back(ofp::Output{ofp::kPortNormal, 0});
  return actions;
}

void InBand::apply() {
  std::map<std::pair<int, std::string>, Wanted> next;
  for (Wanted& rule : wanted()) {
    std::string text = flow::match_text(rule.match);
    next.try_emplace({rule.priority, std::move(text)}, std::move(rule));
  }
  for (const auto& [key, rule] : installed_)
    if (!next.contains(key)) drop_switch_rule(bridge_, rule.match, rule.priority);
  for (const auto& [key, rule] : next)
    if (!installed_.contains(key)) put_switch_rule(bridge_, rule.match, rule.priority, actions());
  installed_ = std::move(next);
}

}  // namespace ovs::ofproto
