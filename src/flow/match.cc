// Match as key and mask: setting fields, prerequisites, normalisation, compact storage.
// Spec: reference sheet "openflow-fields-actions" 1 (views), 5.
#include "flow/match.h"

#include "base/log.h"
#include "flow/hash.h"
#include "packet/headers.h"

OVS_LOG_MODULE(ofp_match);

namespace ovs::flow {
namespace {

using F = FieldId;

/// Fields whose container is wider than they are, yet matched as a whole: a packet never has other bits there.
bool matches_whole_container(const FieldInfo& f) {
  return f.id == F::icmp_type || f.id == F::icmp_code || f.id == F::icmpv6_type || f.id == F::icmpv6_code;
}

bool is_vlan_view(F id) { return id == F::dl_vlan || id == F::vlan_vid || id == F::dl_vlan_pcp || id == F::vlan_pcp; }

struct Place { std::span<uint8_t> value, mask; };
Place place(const FieldInfo& f, Match& m) {
  return {{reinterpret_cast<uint8_t*>(&m.key) + f.offset, f.container}, {reinterpret_cast<uint8_t*>(&m.mask) + f.offset, f.container}};
}

void set_tci(Match& m, uint16_t value, uint16_t mask, uint16_t replaced) {
  uint16_t old_value = m.key.vlans[0].tci.host(), old_mask = m.mask.vlans[0].tci.host();
  mask = static_cast<uint16_t>((old_mask & ~replaced) | mask);
  m.mask.vlans[0].tci = be16(mask);
  m.key.vlans[0].tci = be16(static_cast<uint16_t>(((old_value & ~replaced) | value) & mask));
}

void set_vlan_view(Match& m, F id, uint16_t value, uint16_t mask) {
  switch (id) {
    case F::dl_vlan:
      if (!mask) return set_tci(m, 0, 0, kVlanVidMask | kVlanCfi);
      if (value == 0xffff) return set_tci(m, 0, 0xffff, 0xffff);
      return set_tci(m, static_cast<uint16_t>((value & kVlanVidMask) | kVlanCfi), kVlanVidMask | kVlanCfi, kVlanVidMask | kVlanCfi);
    case F::vlan_vid: {
      constexpr uint16_t kBits = kVlanVidMask | kVlanCfi;
      return set_tci(m, value & mask & kBits, mask & kBits, kBits);
    }
    default: {
      if (!mask) {
        bool vid = m.mask.vlans[0].tci.host() & kVlanVidMask;
        return set_tci(m, 0, 0, vid ? kVlanPcpMask : static_cast<uint16_t>(kVlanPcpMask | kVlanCfi));
      }
      auto pcp = static_cast<uint16_t>((value & 7) << 13);
      return set_tci(m, static_cast<uint16_t>(pcp | kVlanCfi), kVlanPcpMask | kVlanCfi, kVlanPcpMask | kVlanCfi);
    }
  }
}

}  // namespace

bool Match::is_catch_all() const {
  auto w = words(mask);
  return std::all_of(w.begin(), w.end(), [](uint64_t v) { return v == 0; });
}

bool Match::contains(const FlowKey& packet) const {
  auto k = words(key), m = words(mask), p = words(packet);
  for (size_t i = 0; i < kFlowWords; ++i)
    if ((k[i] ^ p[i]) & m[i]) return false;
  return true;
}

void Match::set(FieldId id, const FieldValue& value, const FieldValue& field_mask) {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) {
    if (!tlv) return;
    size_t index = index_of(id) - index_of(F::tun_metadata0);
    if (!tlv->find(static_cast<uint8_t>(index))) return;
    FieldValue v = value;
    for (size_t i = 0; i < kTunMetadataMaxSize; ++i) v.bytes[i] &= field_mask.bytes[i];
    auto bytes = [](const FieldValue& x) { return std::span<const uint8_t, kTunMetadataMaxSize>(x.bytes.data(), kTunMetadataMaxSize); };
    tlv->write(static_cast<uint8_t>(index), bytes(v), key);
    tlv->write(static_cast<uint8_t>(index), bytes(field_mask), mask);
    return;
  }
  if (is_vlan_view(id)) return set_vlan_view(*this, id, static_cast<uint16_t>(value.u64(f)), static_cast<uint16_t>(field_mask.u64(f)));
  FieldValue v = value, m = field_mask;
  if (matches_ones_only(f))
    for (size_t i = 0; i < f.n_bytes; ++i) m.bytes[i] &= v.bytes[i];
  if (f.show == Show::port11 && !m.is_zero(f)) {
    auto port = port_from_of11(static_cast<uint32_t>(value.u64(f)));
    v = FieldValue::from_u64(f, port ? port->value : kPortNone.value);
  }
  Place p = place(f, *this);
  size_t keep_low = id == F::nw_tos ? 2 : 0;       // ECN shares the byte
  copy_bits(m.span(f), keep_low, p.mask, f.lsb + keep_low, stored_bits(f) - keep_low);
  for (size_t i = 0; i < f.n_bytes; ++i) v.bytes[i] &= m.bytes[i];
  copy_bits(v.span(f), keep_low, p.value, f.lsb + keep_low, stored_bits(f) - keep_low);
  if (id == F::in_port) mask.in_port = be32(m.is_zero(f) ? 0 : UINT32_MAX), key.in_port = key.in_port & be32(0xffff);
  if (matches_whole_container(f)) {
    p.mask[0] = m.is_zero(f) ? uint8_t{0} : uint8_t{0xff};
    p.value[0] = 0;
  }
}

void Match::set(FieldId id, const FieldValue& value) {
  FieldValue ones;
  std::fill_n(ones.bytes.begin(), field(id).n_bytes, uint8_t{0xff});
  set(id, value, ones);
}
void Match::set_u64(FieldId id, uint64_t value) { set(id, FieldValue::from_u64(field(id), value)); }
void Match::set_u64(FieldId id, uint64_t value, uint64_t field_mask) {
  set(id, FieldValue::from_u64(field(id), value), FieldValue::from_u64(field(id), field_mask));
}
void Match::clear(FieldId id) {
  if (is_tun_metadata(id)) {
    set(id, FieldValue{}, FieldValue{});
    uint64_t bit = uint64_t{1} << (index_of(id) - index_of(F::tun_metadata0));
    mask.tun_metadata_present = be64(mask.tun_metadata_present.host() & ~bit);
    key.tun_metadata_present = be64(key.tun_metadata_present.host() & ~bit);
    return;
  }
  set(id, FieldValue{}, FieldValue{});
}

void Match::get(FieldId id, FieldValue& value, FieldValue& field_mask) const {
  const FieldInfo& f = field(id);
  if (is_tun_metadata(id)) {
    value = get_field(id, key, tlv.get());
    field_mask = get_field(id, mask, tlv.get());
    return;
  }
  value = get_field(id, key);
  field_mask = FieldValue{};
  copy_bits({reinterpret_cast<const uint8_t*>(&mask) + f.offset, f.container}, f.lsb, {field_mask.bytes.data(), f.n_bytes}, 0, stored_bits(f));
  if (id == F::nw_tos) field_mask.bytes[0] &= 0xfc;
  if (f.show == Show::port11 && field_mask.is_zero(f)) value = FieldValue{};
}

Result<void> Match::add_tun_metadata(FieldId id, size_t size) {
  auto index = static_cast<uint8_t>(index_of(id) - index_of(F::tun_metadata0));
  auto table = tlv ? std::make_shared<TunMetadataTable>(*tlv) : std::make_shared<TunMetadataTable>();
  if (table->find(index)) return fail(fmt::format("field {} set multiple times", std::string_view(field(id).name)));
  size_t used = 0;
  for (const TlvMapping& m : table->all()) used += m.size;
  if (!table->add({0, 0, static_cast<uint8_t>(size), index}))
    return fail(fmt::format("field {} exceeds maximum size for tunnel metadata (used {}, max {})", std::string_view(field(id).name),
                            used + size, kTunMetadataBytes));
  tlv = std::move(table);
  return {};
}

void Match::zero_unmasked() {
  auto k = words(key);
  auto m = words(std::as_const(mask));
  for (size_t i = 0; i < kFlowWords; ++i) k[i] &= m[i];
}

void Match::set_default_packet_type() {
  if (mask.packet_type) return;
  mask.packet_type = be32(UINT32_MAX);
  key.packet_type = {};
}

uint16_t Match::dl_type() const {
  if (mask.packet_type.raw == UINT32_MAX && key.packet_type.host() >> 16 == packet::kNsEthertype)
    return static_cast<uint16_t>(key.packet_type.host());
  return mask.dl_type.raw == 0xffff ? key.dl_type.host() : uint16_t{0};
}

bool needs_met(Needs needs, const Match& m) {
  switch (needs) {
    case Needs::nothing: return true;
    case Needs::eth: return !m.mask.packet_type || !m.key.packet_type;
    case Needs::vlan: return m.mask.vlans[0].tci.host() & m.key.vlans[0].tci.host() & kVlanCfi;
    case Needs::ct: {
      uint32_t set = m.key.ct_state.host() & m.mask.ct_state.host(), mask = m.mask.ct_state.host();
      return (set & (kCtNew | kCtEst | kCtRel | kCtRpl | kCtSnat | kCtDnat)) || ((set & kCtTrk) && (mask & kCtInv) && !(set & kCtInv));
    }
    default: break;
  }
  FlowKey k = m.key;                               // unmatched bits are zero, which meets no other demand
  k.packet_type = {};
  k.dl_type = be16(m.dl_type());
  if (m.mask.nw_proto != 0xff) k.nw_proto = 0;
  if (needs >= Needs::nd && needs <= Needs::nd_advert && m.mask.tp_src.raw != 0xffff) return false;
  return needs_met(needs, k);
}

bool normalize(Match& match) {
  using namespace packet;
  FlowMask m = match.mask;
  uint16_t dl_type = match.dl_type();
  bool ethernet = !match.mask.packet_type || !match.key.packet_type;
  if (!ethernet && match.key.packet_type.host() >> 16 != kNsEthertype) dl_type = 0;
  enum : unsigned { addresses = 1, tp = 2, proto = 4, tos_ttl = 8, arp_sha = 16, arp_tha = 32, v6 = 64, target = 128, mpls = 256, eth = 512 };
  unsigned may = ethernet ? eth : 0u;
  uint8_t nw_proto = m.nw_proto == 0xff ? match.key.nw_proto : uint8_t{0};
  bool ports = nw_proto == kIpTcp || nw_proto == kIpUdp || nw_proto == kIpSctp;
  if (dl_type == kEthIpv4) {
    may |= proto | tos_ttl | addresses | (ports || nw_proto == kIpIcmp ? tp : 0u);
  } else if (dl_type == kEthIpv6) {
    may |= proto | tos_ttl | v6 | (ports ? tp : 0u);
    if (nw_proto == kIpIcmp6) {
      may |= tp;
      uint16_t type = m.tp_src ? match.key.tp_src.host() : uint16_t{0};
      if (type == kNdSolicit) may |= target | arp_sha;
      else if (type == kNdAdvert) may |= target | arp_tha;
    }
  } else if (dl_type == kEthArp || dl_type == kEthRarp) {
    may |= proto | addresses | arp_sha | arp_tha;
  } else if (is_mpls(dl_type)) {
    may |= mpls;
  }
  if (!(may & eth)) m.dl_src = m.dl_dst = {};
  if (!(may & addresses)) m.nw_src = m.nw_dst = {};
  if (!(may & tp)) m.tp_src = m.tp_dst = {};
  if (!(may & proto)) m.nw_proto = 0;
  if (!(may & tos_ttl)) m.nw_tos = m.nw_ttl = 0;
  if (!(may & arp_sha)) m.arp_sha = {};
  if (!(may & arp_tha)) m.arp_tha = {};
  if (!(may & v6)) m.ipv6_src = m.ipv6_dst = {}, m.ipv6_label = {};
  if (!(may & target)) m.nd_target = {};
  if (!(may & mpls))
    for (be32& lse : m.mpls) lse = {};
  if (m == match.mask) return false;
  match.mask = m;
  match.zero_unmasked();
  return true;
}

void normalize_and_log(Match& match) {
  Match before = match;
  if (!normalize(match)) return;
  static constinit LogRateLimit limit(1, 5);
  if (!log_module_.enabled(LogLevel::info) || !limit.admit(log_module_, LogLevel::info)) return;
  log_message(log_module_, LogLevel::info, "normalization changed ofp_match, details:");
  log_message(log_module_, LogLevel::info, " pre: " + match_text(before));
  log_message(log_module_, LogLevel::info, "post: " + match_text(match));
}

// --- compact storage

CompactMask::CompactMask(const FlowMask& mask) {
  auto w = words(mask);
  size_t count = 0;
  for (size_t i = 0; i < kFlowWords; ++i)
    if (w[i]) present[i / 64] |= uint64_t{1} << (i % 64), ++count;
  bits.reserve(count);
  for (size_t i = 0; i < kFlowWords; ++i)
    if (w[i]) bits.push_back(w[i]);
  auto add = [this](uint64_t v) { hash_ = (hash_ ^ v) * 0x9e3779b97f4a7c15; hash_ ^= hash_ >> 29; };
  for (uint64_t p : present) add(p);
  for (uint64_t b : bits) add(b);
  hash_ = (hash_ ^ hash_ >> 32) * 0x9e3779b97f4a7c15;
  hash_ ^= hash_ >> 32;
}

std::optional<size_t> CompactMask::position(size_t word) const {
  uint64_t bit = uint64_t{1} << (word % 64);
  if (!(present[word / 64] & bit)) return std::nullopt;
  size_t n = static_cast<size_t>(__builtin_popcountll(present[word / 64] & (bit - 1)));
  for (size_t i = 0; i < word / 64; ++i) n += static_cast<size_t>(__builtin_popcountll(present[i]));
  return n;
}

CompactMatch::CompactMatch(const Match& match)
    : owned_mask_(new CompactMask(match.mask)), owned_values_(std::make_unique_for_overwrite<uint64_t[]>(owned_mask_->size())) {
  mask_ = owned_mask_.get();
  values_ = owned_values_.get();
  auto w = words(match.key);
  mask_->for_each([&](size_t position, size_t word) { owned_values_[position] = w[word] & mask_->bits[position]; });
}

CompactMatch::CompactMatch(SharedMask mask, std::span<const uint64_t> values)
    : owned_mask_(std::move(mask)), owned_values_(std::make_unique_for_overwrite<uint64_t[]>(values.size())) {
  mask_ = owned_mask_.get();
  values_ = owned_values_.get();
  std::ranges::copy(values, owned_values_.get());
}

Match MatchView::expand(std::shared_ptr<const TunMetadataTable> tlv) const {
  Match m;
  m.mask = expand_mask();
  auto k = words(m.key);
  mask_->for_each([&](size_t position, size_t word) { k[word] = values_[position]; });
  m.tlv = std::move(tlv);
  return m;
}

FlowMask MatchView::expand_mask() const {
  FlowMask m = zero_mask();
  auto w = words(m);
  mask_->for_each([&](size_t position, size_t word) { w[word] = mask_->bits[position]; });
  return m;
}

bool MatchView::contains(const FlowKey& packet) const {
  auto p = words(packet);
  uint64_t different = 0;
  mask_->for_each([&](size_t position, size_t word) { different |= (p[word] & mask_->bits[position]) ^ values_[position]; });
  return !different;
}

bool MatchView::operator==(const MatchView& o) const {
  if (mask_ != o.mask_ && !(*mask_ == *o.mask_)) return false;
  return std::memcmp(values_, o.values_, mask_->size() * sizeof(uint64_t)) == 0;
}

uint64_t MatchView::value_word(size_t word) const {
  auto at = mask_->position(word);
  return at ? values_[*at] : 0;
}
uint64_t MatchView::mask_word(size_t word) const {
  auto at = mask_->position(word);
  return at ? mask_->bits[*at] : 0;
}

}  // namespace ovs::flow
