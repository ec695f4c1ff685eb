// From the difference between what the packet is (base_) and what it shall be (flow_) to datapath actions, just
// before something looks at the packet. Spec: sheet "ofproto" 2.7.
#include "ofproto/backer.h"
#include "ofproto/translate/translator.h"

#include <cstring>

namespace ovs::ofproto {

struct SetField { size_t offset, size; };

namespace {

#define FIELD(member) SetField{offsetof(flow::FlowKey, member), sizeof(flow::FlowKey::member)}
constexpr SetField kEthernet[] = {FIELD(dl_src), FIELD(dl_dst)};
constexpr SetField kIpv4[] = {FIELD(nw_src), FIELD(nw_dst), FIELD(nw_tos), FIELD(nw_ttl)};
constexpr SetField kIpv6[] = {FIELD(ipv6_src), FIELD(ipv6_dst), FIELD(ipv6_label), FIELD(nw_tos), FIELD(nw_ttl)};
constexpr SetField kArp[] = {FIELD(nw_src), FIELD(nw_dst), FIELD(nw_proto), FIELD(arp_sha), FIELD(arp_tha)};
constexpr SetField kNd[] = {FIELD(nd_target), FIELD(arp_sha), FIELD(arp_tha)};
constexpr SetField kNdExtensions[] = {FIELD(nd_reserved), FIELD(nd_options_type)};
constexpr SetField kPorts[] = {FIELD(tp_src), FIELD(tp_dst)};
#define NSH(member) SetField{offsetof(flow::FlowKey, nsh) + offsetof(flow::NshKey, member), sizeof(flow::NshKey::member)}
constexpr SetField kNsh[] = {NSH(flags), NSH(ttl), NSH(path), NSH(context)};
#undef NSH
constexpr SetField kPriority[] = {FIELD(skb_priority)};
constexpr SetField kMark[] = {FIELD(pkt_mark)};
#undef FIELD

bool differ(const flow::FlowKey& a, const flow::FlowKey& b, std::span<const SetField> fields) {
  auto at = [](const flow::FlowKey& key, size_t offset) { return reinterpret_cast<const uint8_t*>(&key) + offset; };
  for (const SetField& f : fields)
    if (std::memcmp(at(a, f.offset), at(b, f.offset), f.size) != 0) return true;
  return false;
}
uint8_t* bytes(flow::FlowKey& key) { return reinterpret_cast<uint8_t*>(&key); }

size_t mpls_count(const flow::FlowKey& key) {
  uint16_t type = key.dl_type.host();
  if (type != 0x8847 && type != 0x8848) return 0;
  size_t n = 1;
  while (n < flow::kMaxMpls && !(key.mpls[n - 1].host() & 0x100)) ++n;
  return n;
}

VlanStack vlan_stack(const flow::FlowKey& key, const std::vector<flow::Vlan>& spill) {
  VlanStack stack;
  for (const flow::Vlan& vlan : key.vlans)
    if (vlan.tci.host() & flow::kVlanCfi) stack.tags[stack.count++] = vlan;
  for (const flow::Vlan& vlan : spill)
    if (stack.count < VlanStack::kMax) stack.tags[stack.count++] = vlan;
  return stack;
}

}  // namespace

// A member that differs is written under the bits that were looked at; one that does not is left alone.
void Translator::commit_set(dp::SetGroup group, std::span<const SetField> fields) {
  if (!differ(flow_, base_, fields)) return;
  auto value = std::make_shared<flow::FlowKey>(flow::zero_key());
  auto mask = std::make_shared<flow::FlowMask>(flow::zero_mask());
  bool whole = !bridge_->backer().features().masked_set_action;
  for (const SetField& f : fields) {
    const uint8_t* now = bytes(flow_) + f.offset;
    uint8_t* base = bytes(base_) + f.offset;
    bool same = group != dp::SetGroup::nsh && std::memcmp(now, base, f.size) == 0;   // an NSH header is one thing
    uint8_t* wide = bytes(mask_) + f.offset;
    for (size_t i = 0; i < f.size; ++i) {
      uint8_t changed = static_cast<uint8_t>(now[i] ^ base[i]);
      if (whole) wide[i] = 0xff;
      else wide[i] |= changed;
      uint8_t bits = whole ? uint8_t{0xff} : same ? uint8_t{0} : wide[i];
      bytes(*mask)[f.offset + i] = bits;
      bytes(*value)[f.offset + i] = static_cast<uint8_t>(now[i] & bits);
    }
    std::memcpy(base, now, f.size);
  }
  if (group == dp::SetGroup::nsh) value->nsh.mdtype = flow_.nsh.mdtype;   // says how to read the rest
  emit(dp::Set{group, std::move(value), std::move(mask)});
}

void Translator::commit() {
  commit_encap();
  commit_set(dp::SetGroup::ethernet, kEthernet);
  bool pops_mpls_first = mpls_count(base_) > 0 && mpls_count(flow_) == 0;
  if (pops_mpls_first) commit_mpls();
  // L3 and L4 belong to what the packet still is.
  uint16_t type = flow_.dl_type.host();
  // Protocol 0 is "unknown": such packets are left alone, and flows that set anything are those of one protocol.
  size_t start = out_.actions.size();
  bool no_protocol = !flow_.nw_proto;
  bool wants_l3 = (type == 0x0800 && differ(flow_, base_, kIpv4)) || (type == 0x86dd && differ(flow_, base_, kIpv6)) || differ(flow_, base_, kPorts);
  if ((type == 0x0800 || type == 0x86dd) && no_protocol && wants_l3) unmask(flow::FieldId::nw_proto);
  if (type == 0x0800 && base_.dl_type == flow_.dl_type && !no_protocol) commit_set(dp::SetGroup::ipv4, kIpv4);
  if (type == 0x86dd && base_.dl_type == flow_.dl_type && !no_protocol) commit_set(dp::SetGroup::ipv6, kIpv6);
  if (out_.actions.size() != start && (type == 0x0800 || type == 0x86dd)) unmask(flow::FieldId::nw_proto);
  if (type == 0x894f && base_.dl_type == flow_.dl_type) commit_set(dp::SetGroup::nsh, kNsh);
  size_t before = out_.actions.size();
  if ((type == 0x0806 || type == 0x8035) && base_.dl_type == flow_.dl_type) commit_set(dp::SetGroup::arp, kArp);
  bool is_icmp6 = type == 0x86dd && flow_.nw_proto == 58;
  if (is_icmp6 && (flow_.tp_src.host() == 135 || flow_.tp_src.host() == 136)) {
    commit_set(dp::SetGroup::nd_extensions, kNdExtensions);
    commit_set(dp::SetGroup::nd, kNd);
  }
  if ((type == 0x0800 || type == 0x86dd) && base_.dl_type == flow_.dl_type) {
    switch (flow_.nw_proto) {
      case 1: commit_set(dp::SetGroup::icmp, kPorts); break;
      case 58:
        if (type == 0x86dd) commit_set(dp::SetGroup::icmpv6, kPorts);
        break;
      default: break;
    }
    if (out_.actions.size() != before) slow_action();   // not every datapath can write those
    switch (flow_.nw_proto) {
      case 6: commit_set(dp::SetGroup::tcp, kPorts); break;
      case 17: commit_set(dp::SetGroup::udp, kPorts); break;
      case 132: commit_set(dp::SetGroup::sctp, kPorts); break;
      default: break;
    }
  } else if (out_.actions.size() != before) {
    slow_action();
  }
  commit_mpls();
  commit_vlans();
  commit_set(dp::SetGroup::priority, kPriority);
  commit_set(dp::SetGroup::mark, kMark);
}

void Translator::commit_mpls() {
  size_t have = mpls_count(base_), want = mpls_count(flow_);
  size_t same = 0;
  while (same < have && same < want && base_.mpls[have - 1 - same] == flow_.mpls[want - 1 - same]) ++same;
  if (have == want && same == have) {
    base_.dl_type = flow_.dl_type;
    return;
  }
  if (have == want && same == have - 1) {
    auto value = std::make_shared<flow::FlowKey>(flow::zero_key());
    auto mask = std::make_shared<flow::FlowMask>(flow::zero_mask());
    value->mpls[0] = flow_.mpls[0];
    mask->mpls[0] = be32(UINT32_MAX);
    emit(dp::Set{dp::SetGroup::mpls, std::move(value), std::move(mask)});
  } else {
    for (size_t left = have; left > same; --left) emit(dp::PopMpls{left - 1 > 0 ? be16(0x8847) : want == 0 ? flow_.dl_type : be16(0x8847)});
    for (size_t i = want - same; i-- > 0;) emit(dp::PushMpls{flow_.mpls[i], flow_.dl_type});
  }
  std::memcpy(base_.mpls, flow_.mpls, sizeof base_.mpls);
  base_.dl_type = flow_.dl_type;
}

void Translator::commit_vlans() {
  VlanStack have = vlan_stack(base_, base_spill_), want = vlan_stack(flow_, vlan_spill_);
  size_t same = 0;
  while (same < have.count && same < want.count && have.tags[have.count - 1 - same] == want.tags[want.count - 1 - same]) ++same;
  for (size_t left = have.count; left > same; --left) emit(dp::PopVlan{});
  for (size_t i = want.count - same; i-- > 0;) {
    unmask_vlan(i);   // a header of the packet that is put back: all of its bits
    emit(dp::PushVlan{want.tags[i].tpid, want.tags[i].tci});
  }
  std::memcpy(base_.vlans, flow_.vlans, sizeof base_.vlans);
  base_spill_ = vlan_spill_;
}

void Translator::emit(dp::Action action) {
  // A rough netlink size: what counts is that runaway pipelines end.
  size_t size = 8;
  if (auto* set = std::get_if<dp::Set>(&action)) size = set->group == dp::SetGroup::ipv6 ? 88 : 32;
  if (auto* up = std::get_if<dp::UserspaceAction>(&action)) size = 16 + up->cookie.size();
  action_bytes_ += size;
  out_.actions.push_back(std::move(action));
}

}  // namespace ovs::ofproto
