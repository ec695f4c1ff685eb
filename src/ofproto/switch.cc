// See switch.h.
#include "ofproto/switch.h"

#include "base/check.h"
#include "base/counters.h"
#include "base/log.h"
#include "flow/extract.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/meter.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/upcall/upcalls.h"

OVS_LOG_MODULE(ofproto);
OVS_COUNTER(rev_reconfigure);
OVS_COUNTER(rev_stp);
OVS_COUNTER(rev_rstp);
OVS_COUNTER(rev_bond);
OVS_COUNTER(rev_port_toggled);
OVS_COUNTER(rev_flow_table);
OVS_COUNTER(rev_mac_learning);
OVS_COUNTER(rev_mcast_snooping);

namespace ovs::ofproto {

namespace {
void apply_vlan_limit(uint32_t limit) { flow::set_vlan_limit(limit ? limit : flow::kMaxVlans); }
}  // namespace

Switch::Switch(SwitchEnv env) : env_(std::move(env)), recirc_(std::make_unique<RecircIds>()) {
  turn_ = env_.loop.on_turn([this] { run(); });
  apply_vlan_limit(limits_.vlan_limit);
}

Switch::~Switch() {
  while (!bridges_.empty()) destroy_bridge(*bridges_.begin()->second);
}

Result<Bridge*> Switch::create_bridge(std::string_view name, std::string_view type) {
  if (bridges_.contains(name)) return fail_errno(EEXIST);
  auto backer = backers_.find(type);
  if (backer == backers_.end()) {
    auto datapath = TRY(env_.open_datapath(type));
    backer = backers_.emplace(std::string(type), std::make_unique<Backer>(*this, type, std::move(datapath))).first;
    backer->second->datapath().configure(datapath_config_);
    backer->second->upcalls().start();
  }
  Bridge* bridge;
  {
    StateLock::Write write(lock_);
    auto made = std::make_unique<Bridge>(*this, *backer->second, name, type);
    bridge = made.get();
    bridges_.emplace(std::string(name), std::move(made));
    ++backer->second->bridge_count;
  }
  if (env_.make_peer) bridge->peer_ = env_.make_peer(*bridge);
  if (bridge->peer_) bridge->peer_->flushed();
  revalidate(Revalidate::reconfigure);
  return bridge;
}

void Switch::destroy_bridge(Bridge& bridge) {
  Backer& backer = bridge.backer();
  for (OfPortEntry* port : bridge.ports()) (void)bridge.remove_port(port->number);
  bridge.peer_.reset();
  backer.upcalls().forget_bridge(bridge);
  std::unique_ptr<Bridge> dead;
  {
    StateLock::Write write(lock_);
    bridge.meters().clear();           // while there is a datapath
    auto it = bridges_.find(bridge.name());
    CHECK(it != bridges_.end());
    dead = std::move(it->second);
    bridges_.erase(it);
  }
  revalidate(Revalidate::reconfigure);
  if (--backer.bridge_count == 0) backers_.erase(backers_.find(backer.type()));
  dead.reset();
}

Bridge* Switch::find(std::string_view name) const {
  auto it = bridges_.find(name);
  return it == bridges_.end() ? nullptr : it->second.get();
}

Bridge* Switch::find(const Uuid& uuid) const {
  for (auto& [name, bridge] : bridges_)
    if (bridge->uuid() == uuid) return bridge.get();
  return nullptr;
}

std::vector<Bridge*> Switch::bridges() const {
  std::vector<Bridge*> all;
  for (auto& [name, bridge] : bridges_) all.push_back(bridge.get());
  return all;
}

std::vector<Backer*> Switch::backers() const {
  std::vector<Backer*> all;
  for (auto& [type, backer] : backers_) all.push_back(backer.get());
  return all;
}

Backer* Switch::backer(std::string_view type) const {
  auto it = backers_.find(type);
  return it == backers_.end() ? nullptr : it->second.get();
}

void Switch::set_limits(const Limits& limits) {
  if (limits == limits_) return;
  bool rethread = limits.handlers != limits_.handlers || limits.revalidators != limits_.revalidators;
  bool vlans = limits.vlan_limit != limits_.vlan_limit;
  {
    StateLock::Write write(lock_);
    limits_ = limits;
    apply_vlan_limit(limits.vlan_limit);
  }
  for (auto& [type, backer] : backers_) backer->upcalls().limits_changed(rethread);
  if (vlans) revalidate(Revalidate::reconfigure);
}

void Switch::set_datapath_config(const netdev::Options& other_config) {
  datapath_config_ = other_config;
  for (auto& [type, backer] : backers_) backer->datapath().configure(other_config);
}

void Switch::set_flow_restore_wait(bool wait) {
  if (wait == flow_restore_wait_) return;
  flow_restore_wait_ = wait;
  for (auto& [type, backer] : backers_) backer->upcalls().limits_changed(false);
  revalidate(Revalidate::reconfigure);
}

void Switch::run() {
  for (auto& [type, backer] : backers_) {
    backer->timeout_policies().run(clock().now());
    if (backer->is_inline()) backer->datapath().run();
    backer->upcalls().run();
  }
  for (auto& [name, bridge] : bridges_) bridge->run();
  free_buried();
}

void Switch::settle() {
  run();
  for (auto& [type, backer] : backers_) backer->upcalls().wait_for_revalidation();
  run();
}

bool Switch::settled(uint64_t seq) const {
  return std::ranges::all_of(backers_, [seq](auto& entry) { return entry.second->upcalls().settled(seq); });
}

Duration Switch::settle_time() const {
  Duration longest{};
  for (auto& [type, backer] : backers_) longest = std::max(longest, backer->upcalls().round_time());
  return longest;
}

void Switch::revalidate(Revalidate reason) {
  switch (reason) {
    case Revalidate::reconfigure: COUNT(rev_reconfigure); break;
    case Revalidate::stp: COUNT(rev_stp); break;
    case Revalidate::rstp: COUNT(rev_rstp); break;
    case Revalidate::bond: COUNT(rev_bond); break;
    case Revalidate::port_toggled: COUNT(rev_port_toggled); break;
    case Revalidate::flow_table: COUNT(rev_flow_table); break;
    case Revalidate::mac_learning: COUNT(rev_mac_learning); break;
    case Revalidate::mcast_snooping: COUNT(rev_mcast_snooping); break;
  }
  revalidate_seq_.fetch_add(1, std::memory_order_acq_rel);
  env_.loop.wake();
}

}  // namespace ovs::ofproto
