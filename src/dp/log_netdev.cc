#include "base/log.h"
#include "dp/format.h"
#include "dp/log.h"
#include "dp/user/flow_table.h"
#include "flow/extract.h"
#include "flow/match.h"
#include "packet/headers.h"

OVS_LOG_MODULE(dpif_netdev);

namespace ovs::dp {
namespace {

std::string match_line(const FlowEntry& e) {
  flow::Match m;
  m.key = e.key;
  m.mask = e.mask;
  m.mask.in_port = {};
  if (!m.key.vlans[1].tci) m.mask.vlans[1] = {};   // said by the types already
  m.zero_unmasked();
  return flow::match_text(m, {.show_packet_type = true});
}

Ufid mega_ufid(const user::DpFlow& f) {
  uint64_t a = 0x9e3779b97f4a7c15, b = 0xbf58476d1ce4e5b9;
  for (size_t i = 0; i < f.shape->index.size(); ++i) {
    a = (a ^ f.values[i]) * 0xd6e8feb86659fd93 + f.shape->bits[i];
    b = (b ^ a ^ f.shape->index[i]) * 0x94d049bb133111eb;
  }
  Ufid u{{static_cast<uint32_t>(a >> 32), static_cast<uint32_t>(a), static_cast<uint32_t>(b >> 32), static_cast<uint32_t>(b)}};
  u.parts[1] = (u.parts[1] & 0xffff0fff) | 0x4000;
  u.parts[2] = (u.parts[2] & 0x3fffffff) | 0x80000000;
  return u;
}

std::string flow_line(const user::DpFlow& f, const FlowEntry& e) {
  return "ufid:" + e.ufid.text() + " mega_ufid:" + mega_ufid(f).text() + ' ' + key_text(e.key, &e.mask);
}

/// Facts of the bytes alone, and the checksum that the packet carries.
std::string packet_text(const packet::Packet& p) {
  packet::Packet copy = p.clone();
  copy.meta = {};
  flow::FlowKey key;
  flow::extract(copy, key);
  key.in_port = be32(0xffff);   // none
  std::string text = flow::flow_text(key);
  if (size_t at = text.find("in_port="); at != std::string::npos) text.erase(at, text.find(',', at) - at + 1);
  struct Place { uint8_t proto; size_t offset; const char* name; };
  static constexpr Place kPlaces[] = {{packet::kIpTcp, 16, "tcp_csum"}, {packet::kIpUdp, 6, "udp_csum"}, {packet::kIpIcmp, 2, "icmp_csum"}, {packet::kIpIcmp6, 2, "icmp6_csum"}};
  bool ip = key.dl_type.host() == packet::kEthIpv4 || key.dl_type.host() == packet::kEthIpv6;
  for (const Place& place : kPlaces)
    if (ip && place.proto == key.nw_proto && copy.l4 != packet::kNoOffset)
      if (auto csum = packet::peek<be16>(copy.view(), copy.l4 + place.offset)) text += fmt::format(" {}:{:x}", place.name, csum->host());
  return text;
}

}  // namespace

void log_port_error(const std::string& text) { LOG_ERR("{}", text); }

void log_bad_in_port(bool create, bool modify) {
  LOG_ERR_RL(60, 5, "failed to put{}{} flow: in_port is not an exact match", create ? "[create]" : "", modify ? "[modify]" : "");
}

void log_flow_add(const user::DpFlow& flow) {
  if (!log_module_.enabled(LogLevel::dbg)) [[likely]] return;
  FlowEntry e = flow.entry();
  LOG_DBG_RL(600, 600, "flow_add: {}, actions:{}", flow_line(flow, e), actions_text(*e.actions));
  LOG_DBG_RL(600, 600, "flow match: {}", match_line(e));
}

void log_flow_mod(const user::DpFlow& old, const user::DpFlow& now) {
  if (!log_module_.enabled(LogLevel::dbg)) [[likely]] return;
  FlowEntry e = now.entry();
  LOG_DBG_RL(600, 600, "flow_mod: {}, old_actions:{}, actions:{}", flow_line(now, e), actions_text(*old.actions), actions_text(*e.actions));
}

void log_miss(const Datapath& dp, const Upcall& up) {
  if (!log_module_.enabled(LogLevel::dbg)) [[likely]] return;
  LOG_DBG_RL(600, 600, "{}: miss upcall:\n{}\n{}", dp.name(), key_text(up.key), packet_text(up.packet));
}

}  // namespace ovs::dp
