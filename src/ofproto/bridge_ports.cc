// Ports and bundles of a bridge: numbers, state, patch peers. Spec: sheet "ofproto" 1.
#include "base/check.h"
#include "base/log.h"
#include "ofp/messages/port.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/port_desc.h"

OVS_LOG_MODULE(ofproto);

namespace ovs::ofproto {

Result<OfPort> Bridge::add_port(const PortRequest& request) {
  netdev::Port& device = *request.device;
  if (by_name_.contains(std::string(device.name()))) return fail_errno(EEXIST);
  auto used = [this](uint16_t n) { return ports_.contains(n); };
  OfPort number;
  if (device.name() == name_) {
    number = ofp::kPortLocal;
    if (used(number.value)) return fail_errno(EEXIST);
  } else if (request.wanted && *request.wanted > 0 && *request.wanted < PortNumbers::kMaxPorts && !used(*request.wanted)) {
    number = OfPort(*request.wanted);
  } else if (auto free = numbers_.allocate(owner_.clock().now(), used)) {
    number = OfPort(*free);
  } else {
    LOG_WARN_RL(60, 5, "{}: failed to allocated ofp port number for {}.", name_, device.name());
    return fail_errno(ENOSPC);
  }

  auto entry = std::make_shared<OfPortEntry>();
  entry->bridge = this;
  entry->number = number;
  entry->name = device.name();
  entry->type = device.type();
  entry->device = &device;
  entry->is_patch = entry->type == "patch";
  entry->created = owner_.clock().now();
  if (!entry->is_patch)
    (void)TRY(backer_.add_port(*entry));
  numbers_.take(number.value);
  {
    StateLock::Write write(owner_.lock());
    ports_[number.value] = entry;
    by_name_[entry->name] = entry.get();
    load_status(*entry);
  }
  owner_.update_patch_peers(backer_);
  entry->chained_on_change = device.on_change;
  device.on_change = [this, number, chained = device.on_change] {
    if (chained) chained();
    refresh_port(number);
  };
  tell_new_port(*entry);
  owner_.revalidate(Revalidate::reconfigure);
  owner_.connectivity_changed();
  return number;
}

Result<void> Bridge::remove_port(OfPort number) {
  auto it = ports_.find(number.value);
  if (it == ports_.end()) return fail_errno(ENODEV);
  std::shared_ptr<OfPortEntry> entry = it->second;
  entry->device->on_change = entry->chained_on_change;
  backer_.remove_port(*entry);
  if (peer_) peer_->port_status(port_description(*entry), PortChange::del, nullptr);
  {
    StateLock::Write write(owner_.lock());
    if (Bundle* bundle = entry->bundle) {
      std::erase(bundle->ports, entry.get());
      std::erase(bundle->config.members, number);
      if (bundle->ports.empty()) drop_bundle(*bundle);
      else refresh_bundle(*bundle);
    }
    by_name_.erase(entry->name);
    ports_.erase(it);
    entry->bundle = nullptr;
    entry->device = nullptr;
    entry->bridge = nullptr;
  }
  numbers_.release(number.value, owner_.clock().now());
  owner_.update_patch_peers(backer_);
  owner_.revalidate(Revalidate::reconfigure);
  owner_.connectivity_changed();
  return {};
}

OfPortEntry* Bridge::port(OfPort number) const {
  auto it = ports_.find(number.value);
  return it == ports_.end() ? nullptr : it->second.get();
}

std::shared_ptr<OfPortEntry> Bridge::shared_port(OfPort number) const {
  auto it = ports_.find(number.value);
  return it == ports_.end() ? nullptr : it->second;
}

OfPortEntry* Bridge::port(std::string_view name) const {
  auto it = by_name_.find(std::string(name));
  return it == by_name_.end() ? nullptr : it->second;
}

std::vector<OfPortEntry*> Bridge::ports() const {
  std::vector<OfPortEntry*> all;
  for (auto& [number, port] : ports_) all.push_back(port.get());
  return all;
}

// Reads what the device says now. Under Write (or before anybody sees the port).
bool Bridge::load_status(OfPortEntry& port) {
  netdev::PortStatus status = port.device->status();
  uint32_t config = (port.config & ~kPortDown) | (status.admin_up ? 0u : kPortDown);
  bool live = status.carrier && status.admin_up;
  uint32_t state = (live ? 0u : kPortLinkDown) | (live ? kPortLive : 0u);
  netdev::PortFeatures features = status.features.value_or(netdev::PortFeatures{});
  bool same_features = features.current == port.features.current && features.advertised == port.features.advertised &&
                       features.supported == port.features.supported && features.peer == port.features.peer;
  bool changed = config != port.config || state != port.state || status.mac != port.mac || !same_features;
  port.config = config;
  port.state = state;
  port.mac = status.mac;
  port.features = features;
  port.carrier_resets = status.carrier_resets;
  port.may_enable = live;
  return changed;
}

// A port becomes alive after it appeared.
void Bridge::tell_new_port(const OfPortEntry& port) {
  if (!peer_) return;
  ofp::PortDesc now = port_description(port), at_first = now;
  at_first.state = 0;
  peer_->port_status(at_first, PortChange::add, nullptr);
  if (now.state != at_first.state) peer_->port_status(now, PortChange::modify, nullptr, &at_first);
}

// First what a request asked for and that the port lives no more, then what the device made of it.
void Bridge::tell_port_change(const OfPortEntry& port, const ofp::PortDesc& before, Connection* cause) {
  if (!peer_) return;
  ofp::PortDesc now = port_description(port), between = before;
  if (cause) between.config = now.config;
  between.state &= now.state | ~kPortLive;
  bool first = between.config != before.config || between.state != before.state;
  if (first) peer_->port_status(between, PortChange::modify, cause, &before);
  bool second = !first || between.config != now.config || between.state != now.state;
  if (second) peer_->port_status(now, PortChange::modify, nullptr, &between);
}

void Bridge::refresh_port(OfPort number) {
  OfPortEntry* entry = port(number);
  if (!entry) return;
  bool was_enabled = entry->may_enable, changed;
  ofp::PortDesc before = port_description(*entry);
  {
    StateLock::Write write(owner_.lock());
    changed = load_status(*entry);
    if (entry->bundle) refresh_bundle(*entry->bundle);
  }
  if (entry->is_patch) owner_.update_patch_peers(backer_);
  if (changed) tell_port_change(*entry, before, nullptr);
  if (entry->may_enable != was_enabled) owner_.revalidate(Revalidate::port_toggled);
  if (changed) owner_.connectivity_changed();
}

void Bridge::set_port_config(OfPortEntry& port, uint32_t bits, Connection* cause) {
  uint32_t old = port.config;
  if ((bits ^ old) & kPortDown) {
    if (!port.device->set_admin_up(!(bits & kPortDown))) bits = (bits & ~kPortDown) | (old & kPortDown);
  }
  if (bits == port.config) return;
  ofp::PortDesc before = port_description(port);
  {
    StateLock::Write write(owner_.lock());
    port.config = bits;
    load_status(port);
    if (port.bundle) refresh_bundle(*port.bundle);
  }
  tell_port_change(port, before, cause);
  owner_.revalidate(Revalidate::reconfigure);
  owner_.connectivity_changed();
}

Bundle* Bridge::bundle(std::string_view name) const {
  for (auto& bundle : bundles_)
    if (bundle->config.name == name) return bundle.get();
  return nullptr;
}

void Bridge::set_bundle(const BundleConfig& config) {
  Bundle* bundle = this->bundle(config.name);
  if (bundle && bundle->config == config && bundle->ports.size() == config.members.size()) return;
  {
    StateLock::Write write(owner_.lock());
    if (!bundle) {
      bundles_.push_back(std::make_unique<Bundle>());
      bundle = bundles_.back().get();
      bundle->bridge = this;
      bundle->order = next_bundle_order_++;
    } else if (bundle->config.mode != config.mode || bundle->config.tag != config.tag || bundle->config.trunks != config.trunks ||
               bundle->config.cvlans != config.cvlans || bundle->config.is_protected != config.is_protected) {
      forget_macs(*bundle, false);
    }
    for (OfPortEntry* port : bundle->ports) port->bundle = nullptr;
    bundle->ports.clear();
    bundle->config = config;
    fix_vlans(bundle->config);
    for (OfPort number : config.members) {
      OfPortEntry* member = port(number);
      if (!member) continue;
      if (member->bundle) {
        std::erase(member->bundle->ports, member);
        if (member->bundle->ports.empty()) drop_bundle(*member->bundle);
      }
      member->bundle = bundle;
      bundle->ports.push_back(member);
    }
    refresh_bundle(*bundle);
  }
  owner_.revalidate(Revalidate::reconfigure);
}

void Bridge::remove_bundle(std::string_view name) {
  Bundle* bundle = this->bundle(name);
  if (!bundle) return;
  {
    StateLock::Write write(owner_.lock());
    for (OfPortEntry* port : bundle->ports) port->bundle = nullptr;
    drop_bundle(*bundle);
  }
  owner_.revalidate(Revalidate::reconfigure);
}

// Native modes carry their native VLAN and no VLAN 0; access and tunnel without a tag mean VLAN 0.
void Bridge::fix_vlans(BundleConfig& config) {
  if (config.tag < 0 || config.tag > 4095) config.tag = -1;
  if (config.mode == VlanMode::trunk) {
    config.tag = 0;
    return;
  }
  if (config.tag < 0) config.tag = 0;
  if ((config.mode == VlanMode::native_tagged || config.mode == VlanMode::native_untagged) && config.trunks) {
    if (config.tag != 0) (*config.trunks)[0] = false;
    (*config.trunks)[static_cast<size_t>(config.tag)] = true;
  }
}

void Bridge::refresh_bundle(Bundle& bundle) {
  bundle.floodable = std::none_of(bundle.ports.begin(), bundle.ports.end(), [](const OfPortEntry* p) { return p->has(kPortNoFlood); });
}

// Under Write.
void Bridge::drop_bundle(Bundle& bundle) {
  forget_macs(bundle, true);
  std::erase_if(bundles_, [&](auto& b) { return b.get() == &bundle; });
}

void Bridge::forget_macs(Bundle& bundle, bool all_bridges) {
  std::vector<proto::MacEntry> gone;
  {
    std::lock_guard guard(mac_mutex_);
    if (all_bridges) gone = mac_table_.entries_of(&bundle);
    mac_table_.flush_port(&bundle);
  }
  if (!all_bridges) return;
  for (Bridge* other : owner_.bridges()) {
    if (other == this) continue;
    std::lock_guard guard(other->mac_mutex_);
    for (const proto::MacEntry& entry : gone) other->mac_table_.flush_mac(entry.mac, entry.vlan);
  }
}

// Two patch ports are peers when each names the other and both bridges use the same datapath.
void Switch::update_patch_peers(Backer& backer) {
  std::unordered_map<std::string, OfPortEntry*> patches;
  for (auto& [name, bridge] : bridges_)
    if (&bridge->backer() == &backer)
      for (auto& [number, port] : bridge->ports_)
        if (port->is_patch) patches[port->name] = port.get();
  StateLock::Write write(lock_);
  bool changed = false;
  for (auto& [name, port] : patches) {
    auto it = patches.find(port->device->patch_peer());
    OfPortEntry* peer = it != patches.end() && it->second->device->patch_peer() == name && it->second != port ? it->second : nullptr;
    changed |= peer != port->peer;
    port->peer = peer;
  }
  if (changed) revalidate(Revalidate::reconfigure);
}

}  // namespace ovs::ofproto
