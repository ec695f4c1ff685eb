// Spec: see tracking.h.
#include "vswitchd/tracking.h"

#include "dp/conntrack.h"
#include "ofproto/backer.h"

namespace ovs::vswitchd {

bool TrackingConfig::has_limits() const {
  return default_limit || std::any_of(zones.begin(), zones.end(), [](const auto& z) { return z.second.limit.has_value(); });
}

std::map<std::string, TrackingConfig> desired_tracking(idl::Replica& replica) {
  std::map<std::string, TrackingConfig> all;
  vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(replica);
  if (!root) return all;
  for (const auto& [type, row] : root.datapaths()) {
    if (!row) continue;
    TrackingConfig& config = all[std::string(type)];
    if (auto limit = row.ct_zone_default_limit()) config.default_limit = static_cast<uint32_t>(*limit);
    for (const auto& [number, zone] : row.ct_zones()) {
      if (!zone) continue;
      ZoneConfig& z = config.zones[static_cast<uint16_t>(number)];
      if (auto limit = zone.limit()) z.limit = static_cast<uint32_t>(*limit);
      vswitch::CTTimeoutPolicy policy = zone.timeout_policy();
      if (!policy) continue;
      z.timeouts.emplace();
      for (const auto& [key, seconds] : policy.timeouts()) z.timeouts->emplace(key, static_cast<uint32_t>(seconds));
    }
  }
  return all;
}

void Tracking::apply(const std::map<std::string, TrackingConfig>& desired) {
  static const TrackingConfig kNothing;
  std::erase_if(actual_, [&](const auto& a) { return !owner_.backer(a.first); });
  for (ofproto::Backer* backer : owner_.backers()) {
    auto it = desired.find(backer->type());
    apply_to(*backer, actual_[backer->type()], it == desired.end() ? kNothing : it->second);
  }
}

void Tracking::apply_to(ofproto::Backer& backer, TrackingConfig& actual, const TrackingConfig& desired) {
  dp::ConnectionTracking* tracking = backer.datapath().conntrack();
  if (!tracking) return;
  bool changed = false;
  {
    ofproto::StateLock::Write write(owner_.lock());
    for (uint16_t zone : backer.timeout_policies().zones())
      if (!desired.zones.contains(zone)) changed |= backer.timeout_policies().set(zone, std::nullopt);
    for (const auto& [zone, config] : desired.zones) changed |= backer.timeout_policies().set(zone, config.timeouts);
  }
  if (changed) owner_.revalidate(ofproto::Revalidate::reconfigure);

  for (const auto& [zone, config] : actual.zones) {
    auto now = desired.zones.find(zone);
    if (config.limit && (now == desired.zones.end() || !now->second.limit)) tracking->clear_limit(zone);
  }
  for (const auto& [zone, config] : desired.zones) {
    auto before = actual.zones.find(zone);
    if (config.limit && (before == actual.zones.end() || before->second.limit != config.limit)) tracking->set_limit(zone, *config.limit);
  }
  if (desired.default_limit != actual.default_limit) tracking->set_default_limit(desired.default_limit.value_or(0));
  tracking->protect_limits(desired.has_limits());
  actual = desired;
}

namespace {

std::map<std::string, std::string> capabilities(const ofproto::Features& f) {
  auto flag = [](bool on) { return std::string(on ? "true" : "false"); };
  return {{"max_vlan_headers", std::to_string(f.max_vlan_headers)}, {"max_mpls_depth", std::to_string(f.max_mpls_depth)},
          {"recirc", flag(f.recirc)}, {"ct_state", flag(f.ct_state)}, {"ct_zone", flag(f.ct_zone)}, {"ct_mark", flag(f.ct_mark)},
          {"ct_label", flag(f.ct_label)}, {"ct_state_nat", flag(f.ct_state_nat)}, {"ct_orig_tuple", flag(f.ct_orig_tuple)},
          {"ct_orig_tuple6", flag(f.ct_orig_tuple6)}, {"nd_ext", flag(f.nd_ext)}, {"masked_set_action", flag(f.masked_set_action)},
          {"tnl_push_pop", flag(f.tnl_push_pop)}, {"ufid", flag(f.ufid)}, {"trunc", flag(f.trunc)}, {"clone", flag(f.clone)},
          {"sample_nesting", flag(f.sample_nesting > 0)}, {"ct_eventmask", flag(f.ct_eventmask)}, {"ct_clear", flag(f.ct_clear)},
          {"max_hash_alg", std::to_string(f.max_hash_alg)}, {"check_pkt_len", flag(f.check_pkt_len)}, {"ct_timeout", flag(f.ct_timeout)},
          {"explicit_drop_action", flag(f.explicit_drop_action)}, {"lb_output_action", flag(f.lb_output_action)},
          {"ct_zero_snat", flag(f.ct_zero_snat)}, {"add_mpls", flag(f.add_mpls)}, {"psample", flag(f.psample)}, {"ct_flush", flag(true)}};
}

}  // namespace

void Tracking::write_capabilities(idl::Replica& replica) {
  vswitch::OpenVSwitch root = idl::first<vswitch::OpenVSwitch>(replica);
  if (!root) return;
  std::set<std::string> seen;
  for (const auto& [type, row] : root.datapaths()) {
    if (!row) continue;
    seen.insert(std::string(type));
    if (known_.contains(std::string(type))) continue;
    if (ofproto::Backer* backer = owner_.backer(type)) row.set_capabilities(capabilities(backer->features()));
  }
  known_ = std::move(seen);
}

}  // namespace ovs::vswitchd
