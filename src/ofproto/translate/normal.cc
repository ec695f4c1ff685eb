// NORMAL: the bridge as a learning VLAN switch. Spec: IEEE 802.1Q 8.6 to 8.8; sheet "ofproto" 4.
#include "base/log.h"
#include "ofproto/backer.h"
#include "ofproto/translate/translator.h"

OVS_LOG_MODULE(ofproto_dpif_xlate);

namespace ovs::ofproto {
namespace {

constexpr uint16_t kVlanEthertype = 0x8100;

bool reserved_mac(const packet::Mac& mac) {
  if (mac.is_reserved()) return true;
  uint64_t v = mac.as_u64();
  switch (v) {
    case 0x00e02b000000: case 0x00e02b000004: case 0x00e02b000006:
    case 0x01000c000000: case 0x01000ccccccc: case 0x01000ccccccd: case 0x01000ccdcdcd: return true;
    default: return (v & ~uint64_t{7}) == 0x01000cccccc0;
  }
}

bool tagged(const flow::Vlan& vlan) { return (vlan.tci.host() & flow::kVlanCfi) != 0; }

}  // namespace

Translator::InVlans Translator::input_vlans() const {
  InVlans v;
  for (size_t i = 0; i < 2 && tagged(flow_.vlans[i]); ++i) {
    v.vid[i] = flow_.vlans[i].tci.host() & flow::kVlanVidMask;
    v.pcp[i] = flow_.vlans[i].tci.host() & flow::kVlanPcpMask;
    v.tpid[i] = flow_.vlans[i].tpid.host();
  }
  return v;
}

bool Translator::vid_is_valid(uint16_t vid, const Bundle& in) {
  const BundleConfig& c = in.config;
  auto refuse = [&](std::string text) {
    report_error(std::move(text));
    return false;
  };
  switch (c.mode) {
    case VlanMode::access:
      return !vid || refuse(fmt::format("dropping VLAN {} tagged packet received on port {} configured as VLAN {} access port", vid, c.name, c.tag));
    case VlanMode::native_tagged:
    case VlanMode::native_untagged:
      if (!vid) return true;
      [[fallthrough]];
    case VlanMode::trunk:
      return in.trunks_vlan(vid) || refuse(fmt::format("dropping VLAN {} packet received on port {} not configured for trunking VLAN {}", vid, c.name, vid));
    case VlanMode::dot1q_tunnel:
      return in.carries_cvlan(vid) || refuse(fmt::format("dropping VLAN {} packet received on dot1q-tunnel port {} that excludes this VLAN", vid, c.name));
  }
  return false;
}

void Translator::translate_input_vlans(const Bundle& in, const InVlans& wire, InVlans& inside) const {
  const BundleConfig& c = in.config;
  uint16_t tag = static_cast<uint16_t>(c.tag < 0 ? 0 : c.tag);
  switch (c.mode) {
    case VlanMode::access:
      inside.vid[0] = tag;
      inside.pcp[0] = wire.pcp[0];
      inside.tpid[0] = wire.tpid[0];
      break;
    case VlanMode::trunk: inside = wire; break;
    case VlanMode::native_tagged:
    case VlanMode::native_untagged:
      inside = wire;
      if (!wire.vid[0]) inside.vid[0] = tag;
      break;
    case VlanMode::dot1q_tunnel:
      inside.vid[0] = tag;
      inside.tpid[0] = c.qinq_ethertype;
      inside.vid[1] = wire.vid[0], inside.pcp[1] = wire.pcp[0], inside.tpid[1] = wire.tpid[0];
      break;
  }
}

bool Translator::bundle_carries(const Bundle& bundle, const InVlans& v) const {
  const BundleConfig& c = bundle.config;
  switch (c.mode) {
    case VlanMode::access: return v.vid[0] == c.tag && !v.vid[1];
    case VlanMode::trunk:
    case VlanMode::native_tagged:
    case VlanMode::native_untagged: return bundle.trunks_vlan(v.vid[0]);
    case VlanMode::dot1q_tunnel: return v.vid[0] == c.tag && bundle.carries_cvlan(v.vid[1]);
  }
  return false;
}

Translator::InVlans Translator::output_vlans(const BundleConfig& c, const InVlans& inside) const {
  InVlans v = inside;
  switch (c.mode) {
    case VlanMode::access: v = {}; break;
    case VlanMode::trunk:
    case VlanMode::native_tagged: break;
    case VlanMode::native_untagged:
      if (v.vid[0] != c.tag) break;
      [[fallthrough]];
    case VlanMode::dot1q_tunnel:
      v.vid[0] = v.vid[1], v.pcp[0] = v.pcp[1], v.tpid[0] = v.tpid[1];
      v.vid[1] = v.pcp[1] = v.tpid[1] = 0;
      break;
  }
  if (v.vid[0] != 0) return v;
  // Untagged, or a priority tag if the port wants it.
  bool was_tagged = inside.tpid[0] != 0 || inside.pcp[0] != 0;
  bool wanted = c.priority_tags == PriorityTags::always ? was_tagged : c.priority_tags == PriorityTags::if_nonzero && inside.pcp[0];
  v.pcp[0] = wanted ? inside.pcp[0] : uint16_t{0};
  v.tpid[0] = wanted ? kVlanEthertype : uint16_t{0};
  return v;
}

void Translator::output_normal(const Bundle& out, const InVlans& inside) {
  const BundleConfig& c = out.config;
  OfPortEntry* port = nullptr;
  for (OfPortEntry* member : out.ports)
    if (!port || (!port->may_enable && member->may_enable)) port = member;
  if (!port) return;
  InVlans v = output_vlans(c, inside);

  flow::Vlan before[flow::kMaxVlans];
  std::memcpy(before, flow_.vlans, sizeof before);
  auto spill = vlan_spill_;
  unsigned pushed = pushed_vlans_, popped = popped_vlans_;
  vlan_spill_.clear();
  size_t n = 0;
  flow::Vlan after[flow::kMaxVlans] = {};
  for (size_t i = 0; i < 2; ++i) {
    bool inner_present = i == 1 && v.tpid[1];
    if (!v.vid[i] && !v.pcp[i] && !inner_present && !(i == 0 && v.tpid[0] && c.priority_tags == PriorityTags::always && v.vid[0] == 0)) continue;
    after[n++] = {be16(v.tpid[i] ? v.tpid[i] : kVlanEthertype), be16(static_cast<uint16_t>(v.vid[i] | v.pcp[i] | flow::kVlanCfi))};
  }
  if (v.vid[0] == 0 && inside.tpid[0]) unmask_vlan(0);   // whether a tag stays depends on its priority
  // Headers that change carry bits of the old ones (the priority): those decide too.
  if (std::memcmp(before, after, sizeof before) != 0 && (n > 0 || tagged(before[1])))
    for (size_t i = 0; i < flow::kMaxVlans; ++i) unmask_vlan(i);
  std::memcpy(flow_.vlans, after, sizeof after);
  bool is_patch = port->is_patch;
  if (is_patch && std::memcmp(before, after, sizeof before) != 0) {
    // Behind the patch port the headers are those of the wire; masks must follow them.
    std::memcpy(flow_.vlans, before, sizeof before);
    vlan_spill_ = spill;
    for (size_t i = 0; i < flow::kMaxVlans; ++i) unmask_vlan(i);
    while (tagged(flow_.vlans[0])) pop_vlan_header();
    for (size_t i = n; i-- > 0;) push_vlan_header(after[i].tpid, after[i].tci);
  }
  size_t frames = frames_.size();
  output_port(*port, 0);
  if (frames_.size() > frames) {        // a patch scope: what it restores is what we had
    Saved& saved = *frames_[frames].saved;
    std::memcpy(saved.flow.vlans, before, sizeof before);
    saved.vlan_spill = spill;
    saved.pushed_vlans = pushed, saved.popped_vlans = popped;
  } else {
    std::memcpy(flow_.vlans, before, sizeof before);
    vlan_spill_ = spill;
    pushed_vlans_ = pushed, popped_vlans_ = popped;
  }
}

void Translator::unmask_vlan(size_t i) {
  if (i < pushed_vlans_) return;
  size_t original = i - pushed_vlans_ + popped_vlans_;
  if (original < flow::kMaxVlans && tagged(in_.flow.vlans[original])) mask_.vlans[original] = {be16(0xffff), be16(0xffff)};
}

bool Translator::is_gratuitous_arp() {
  if (flow_.dl_type.host() != 0x0806 || !flow_.dl_dst.is_broadcast()) return false;
  unmask(flow::FieldId::arp_op);
  if (flow_.nw_proto == 2) return true;
  if (flow_.nw_proto != 1) return false;
  unmask(flow::FieldId::arp_spa);
  unmask(flow::FieldId::arp_tpa);
  return flow_.nw_src == flow_.nw_dst;
}

// What comes from a controller or from nowhere is in no VLAN and may go everywhere. Null: dropped.
const Bundle* Translator::input_bundle() {
  static const Bundle kOutside = [] {
    Bundle bundle;
    bundle.config = {.name = "controller", .members = {}};
    return bundle;
  }();
  if (in_port_ && in_port_->bundle) return in_port_->bundle;
  OfPort number(static_cast<uint16_t>(flow_.in_port.host()));
  if (number == ofp::kPortNone || number == ofp::kPortController) return &kOutside;
  report_error(fmt::format("received packet on unknown port {}", number.value));
  warn("no input bundle, dropping");
  return nullptr;
}

void Translator::normal() {
  unmask(flow::FieldId::eth_src);
  unmask(flow::FieldId::eth_dst);
  with_mask([&](flow::FlowMask& m) {
    m.vlans[0].tci = m.vlans[0].tci | be16(flow::kVlanVidMask | flow::kVlanCfi);
    if (tagged(flow_.vlans[0])) m.vlans[1].tci = m.vlans[1].tci | be16(tagged(flow_.vlans[1]) ? flow::kVlanVidMask | flow::kVlanCfi : flow::kVlanCfi);
  });
  const Bundle* in = input_bundle();
  if (!in) return;
  bool from_port = in_port_ && in == in_port_->bundle;
  if (flow_.dl_type.host() == kVlanEthertype && !tagged(flow_.vlans[0])) {
    if (in_.packet) report_error(fmt::format("dropping packet with partial VLAN tag received on port {}", in->config.name));
    warn("partial VLAN tag, dropping");
    return;
  }
  InVlans wire = input_vlans(), v;
  if (from_port && !vid_is_valid(wire.vid[0], *in)) {
    warn("disallowed VLAN VID for this input port, dropping");
    return;
  }
  translate_input_vlans(*in, wire, v);
  if (!bridge_->forward_bpdu() && reserved_mac(flow_.dl_dst)) {
    detail("packet has reserved destination MAC, dropping");
    return;
  }
  bool garp = is_gratuitous_arp();
  if (from_port && !flow_.packet_type) {
    CacheNormal seen{bridge_->shared_port(in_port_->number), flow_.dl_src, v.vid[0], garp};
    if (tracing() && in_.packet && would_learn(v.vid[0], garp))
      detail("learned that {} is on port {} in VLAN {}", flow_.dl_src.text(), in->config.name, v.vid[0]);
    // What comes later in this translation sees the address already. A packet-out may still be taken back.
    if (in_.packet && !in_.is_packet_out) learn_mac(seen, bridge_->owner().clock().now());
    out_.cache.add(std::move(seen));
  }
  if (!forward_to_learned(*in, v)) flood_normal(*in, v);
}

// False: the destination is not in the MAC table.
bool Translator::forward_to_learned(const Bundle& in, const InVlans& v) {
  const Bundle* to = nullptr;
  {
    std::lock_guard guard(bridge_->mac_mutex());
    const proto::MacEntry* entry = bridge_->mac_table().find(flow_.dl_dst, v.vid[0]);
    if (!entry) return false;
    to = static_cast<const Bundle*>(entry->port);
  }
  if (!to) {
    detail("learned port is unknown, dropping");
  } else if (to == &in) {
    detail("learned port is input port, dropping");
  } else {
    detail("forwarding to learned port");
    output_normal(*to, v);
  }
  return true;
}

void Translator::flood_normal(const Bundle& in, const InVlans& v) {
  detail("no learned MAC for destination, flooding");
  std::vector<const Bundle*> patches;
  for (auto& bundle : bridge_->bundles()) {
    if (bundle.get() == &in || !bundle->floodable || !bundle_carries(*bundle, v) || bundle->ports.empty()) continue;
    if (bundle->ports[0]->is_patch) patches.push_back(bundle.get());
    else output_normal(*bundle, v);
  }
  // Scopes are pushed, so the last one pushed runs first.
  flood_patches(std::move(patches), v);
}

void Translator::flood_patches(std::vector<const Bundle*> patches, const InVlans& v) {
  if (patches.empty()) return;
  Frame& frame = push_scope(FrameKind::flood);
  frame.patches.assign(patches.begin(), patches.end());
  frame.flood_vlans = v;
}

void Translator::step_flood(Frame& frame) {
  if (frame.bucket >= frame.patches.size() || error_ != TranslateError::ok) {
    pop();
    return;
  }
  const Bundle* bundle = frame.patches[frame.bucket++];
  InVlans v = frame.flood_vlans;
  output_normal(*bundle, v);
}

bool Translator::would_learn(uint16_t vlan, bool garp) {
  std::lock_guard guard(bridge_->mac_mutex());
  const proto::MacTable& table = bridge_->mac_table();
  const proto::MacEntry* entry = table.find(flow_.dl_src, vlan);
  (void)garp;
  return table.may_learn(flow_.dl_src, vlan) && (!entry || (!entry->is_static && entry->port != in_port_->bundle));
}

}  // namespace ovs::ofproto
