// NXM and OXM entries: one header, a value, maybe a mask.
// Spec: OpenFlow 1.5.1 7.2.3.2; reference sheet "openflow-fields-actions" 1.1, 1.2.
#include "flow/nx_match.h"

#include "base/log.h"
#include "packet/headers.h"

OVS_LOG_MODULE(nx_match);

namespace ovs::flow {
namespace {

using namespace packet;
using F = FieldId;
constexpr uint16_t kExperimenterClass = 0xffff;
constexpr uint8_t kCookieNumber = 30;              ///< 0001:30 with 8 bytes

std::unexpected<MatchErrc> error(MatchErrc e) { return std::unexpected(e); }

bool is_cookie(const OxmHeader& h) {
  return h.oxm_class == 1 && h.number == kCookieNumber && h.length == (h.has_mask ? 16 : 8);
}

size_t natural_size(const FieldInfo& f, const TunMetadataTable* tlv) {
  if (!is_tun_metadata(f.id)) return f.n_bytes;
  const TlvMapping* m = tlv ? tlv->find(static_cast<uint8_t>(index_of(f.id) - index_of(F::tun_metadata0))) : nullptr;
  return m ? m->size : size_t{kTunMetadataMaxSize};
}

/// Value or mask of `size` bytes, right-aligned in the field.
FieldValue value_from(const FieldInfo& f, ByteView bytes) {
  FieldValue v;
  std::memcpy(v.bytes.data() + f.n_bytes - bytes.size(), bytes.data(), bytes.size());
  return v;
}

void log_stray_bits(const OxmHeader& h) {
  LOG_WARN_RL(1, 5, "Rejecting NXM/OXM entry {}:{}:{}:{}:{} with 1-bits in value for bits wildcarded by the mask.",
              h.experimenter ? fmt::format("{:#x}", h.experimenter) : "0", h.oxm_class, h.number, h.has_mask ? 1 : 0, h.length);
}

/// Value and mask after `h`. `tlv` limits tun_metadata.
MatchResult<OxmEntry> decode_body(ByteReader& in, const OxmHeader& h, const TunMetadataTable* tlv) {
  const FieldInfo& f = *h.field;
  size_t payload = h.payload();
  if (payload > in.remaining()) return error(MatchErrc::bad_len);
  size_t size = h.has_mask ? payload / 2 : payload;
  if (h.has_mask && payload % 2) return error(MatchErrc::bad_len);
  bool variable = is_tun_metadata(f.id);
  if (variable ? size > natural_size(f, tlv) : size != f.n_bytes) return error(MatchErrc::bad_len);
  OxmEntry e{&f, {}, {}, h.has_mask};
  e.value = value_from(f, *in.bytes(size));
  if (!h.has_mask) {
    e.mask = FieldValue::ones(f);
    if (f.id == F::vlan_vid) e.mask = FieldValue::from_u64(f, 0x1fff);
    if (variable) {
      FieldValue m;
      size_t n = std::min(natural_size(f, tlv), tlv ? kTunMetadataMaxSize : size);
      std::fill_n(m.bytes.begin() + static_cast<ptrdiff_t>(f.n_bytes - n), n, uint8_t{0xff});
      e.mask = m;
    }
    return e;
  }
  e.mask = value_from(f, *in.bytes(size));
  bool stray = false;
  for (size_t i = 0; i < f.n_bytes; ++i) stray |= e.value.bytes[i] & ~e.mask.bytes[i];
  if (stray) {
    log_stray_bits(h);
    return error(MatchErrc::bad_wildcards);
  }
  return e;
}

class Decoder {
 public:
  Decoder(ByteView entries, const DecodeOptions& o) : in_(entries), o_(o) { match_.tlv = o.tlv; }

  MatchResult<Match> run() {
    while (!in_.empty()) {
      OxmHeader h = TRY(decode_oxm_header(in_));
      if (is_cookie(h)) {
        TRY(cookie(h));
        continue;
      }
      if (h.payload() > in_.remaining()) return error(MatchErrc::bad_len);
      bool odd_length = h.field && !h.has_mask && !is_tun_metadata(h.field->id) && h.payload() != h.field->n_bytes;
      if (!h.field || odd_length) {                                // the length is part of the name
        if (o_.strict) return error(MatchErrc::bad_field);
        (void)in_.skip(h.payload());
        continue;
      }
      TRY(entry(h));
    }
    if (needs_ethernet_) match_.set_default_packet_type();
    return std::move(match_);
  }

 private:
  Result<void, MatchErrc> cookie(const OxmHeader& h) {
    if (!o_.cookie) return error(MatchErrc::bad_field);
    if (h.payload() > in_.remaining()) return error(MatchErrc::bad_len);
    if (o_.cookie->mask) return error(MatchErrc::dup_field);
    uint64_t value = *in_.be64(), mask = h.has_mask ? *in_.be64() : UINT64_MAX;
    if (value & ~mask) {
      log_stray_bits(h);
      return error(MatchErrc::bad_wildcards);
    }
    *o_.cookie = {value, mask};
    return {};
  }

  Result<void, MatchErrc> entry(const OxmHeader& h) {
    const FieldInfo& f = *h.field;
    bool variable = is_tun_metadata(f.id);
    auto index = static_cast<uint8_t>(index_of(f.id) - index_of(F::tun_metadata0));
    if (variable && o_.tlv && !o_.tlv->find(index)) return error(MatchErrc::invalid_tlv_field);
    OxmEntry e = TRY(decode_body(in_, h, o_.tlv.get()));
    bool ones = e.mask.is_ones(f) || (variable && !h.has_mask), zero = e.mask.is_zero(f);
    if (!f.maskable && !ones && !zero) return error(MatchErrc::bad_mask);
    if (zero && !variable) return {};
    if (!is_valid_value(f.id, e.value)) return error(MatchErrc::bad_value);
    if (o_.strict && !needs_met(f.needs, match_)) return error(MatchErrc::bad_prereq);
    if (!match_.is_wild(f.id)) return error(MatchErrc::dup_field);
    if (variable && !o_.tlv && !match_.add_tun_metadata(f.id, h.has_mask ? h.payload() / 2 : h.payload())) return error(MatchErrc::bad_len);
    match_.set(f.id, e.value, e.mask);
    if (f.needs != Needs::nothing) needs_ethernet_ = true;
    if (f.id == F::packet_type && match_.key.packet_type.host() >> 16 == kNsEthertype) {
      match_.key.dl_type = be16(static_cast<uint16_t>(match_.key.packet_type.host()));
      match_.mask.dl_type = be16(0xffff);
    }
    return {};
  }

  ByteReader in_;
  const DecodeOptions& o_;
  Match match_;
  bool needs_ethernet_ = false;
};

class Encoder {
 public:
  Encoder(Bytes& out, const Match& m, OfpVersion v, bool oxm) : out_(out), m_(m), v_(v), oxm_(oxm), start_(out.size()) {}

  size_t run(const CookieMatch& cookie) {
    bool other_type = m_.mask.packet_type && m_.key.packet_type;
    if (other_type) put(F::packet_type);
    for (F id : {F::dp_hash, F::recirc_id, F::conj_id}) put(id);
    put(oxm_ ? F::in_port_oxm : F::in_port);
    put(F::actset_output);
    for (F id : {F::eth_src, F::eth_dst}) put(id);
    if (!other_type) ethernet();
    layer3();
    for (F id : {F::tun_id, F::tun_flags, F::tun_src, F::tun_dst, F::tun_ipv6_src, F::tun_ipv6_dst, F::tun_gbp_id, F::tun_gbp_flags}) put(id);
    for (size_t i = 0; i < kTunMetadataFields; ++i) put_tun_metadata(i);
    for (F id : {F::tun_erspan_idx, F::tun_erspan_ver, F::tun_erspan_dir, F::tun_erspan_hwid, F::tun_gtpu_flags, F::tun_gtpu_msgtype, F::nsh_flags,
                 F::nsh_ttl, F::nsh_mdtype, F::nsh_np, F::nsh_spi, F::nsh_si, F::nsh_c1, F::nsh_c2, F::nsh_c3, F::nsh_c4}) put(id);
    bool wide = v_ >= OfpVersion::of15;
    for (size_t i = 0; i < (wide ? kRegs / 2 : kRegs); ++i) put((wide ? F::xreg0 : F::reg0) + i);
    for (F id : {F::pkt_mark, F::ct_state, F::ct_zone, F::ct_mark, F::ct_label, F::ct_nw_src, F::ct_ipv6_src, F::ct_nw_dst, F::ct_ipv6_dst}) put(id);
    if (m_.key.ct_nw_proto)
      for (F id : {F::ct_nw_proto, F::ct_tp_src, F::ct_tp_dst}) put(id);
    put(F::metadata);
    if (cookie.mask) put_cookie(cookie);
    if (m_.mask.packet_type && !other_type && !implies_ethernet_) {
      Bytes front;
      put_oxm_entry(front, F::packet_type, FieldValue{}, nullptr, v_);
      out_.insert(out_.begin() + static_cast<ptrdiff_t>(start_), front.begin(), front.end());
    }
    return out_.size() - start_;
  }

 private:
  /// Is any bit of the member matched in which the field lies? Most are not, so this comes first.
  bool touched(const FieldInfo& f) const {
    const auto* member = reinterpret_cast<const uint8_t*>(&m_.mask) + f.offset;
    return !f.container || std::any_of(member, member + f.container, [](uint8_t byte) { return byte != 0; });
  }
  void put(F id) {
    const FieldInfo& f = field(id);
    if (!touched(f)) return;
    FieldValue value, mask;
    m_.get(id, value, mask);
    if (mask.is_zero(f)) return;
    bool exact = mask.is_ones(f) && id != F::ct_state && id != F::tun_flags;
    if (id == F::vlan_vid) exact = mask.u64(f) == 0x1fff;
    if (id == F::vlan_pcp) exact = true;                       // any of its bits stands for all
    if (stored_bits(f) > f.n_bits && id != F::vlan_vid) exact = exact && mask.u64(f) == ~uint64_t{0} >> (64 - stored_bits(f));
    if (f.needs != Needs::nothing) implies_ethernet_ = true;
    put_oxm_entry(out_, id, value, exact ? nullptr : &mask, v_);
  }

  void put_tun_metadata(size_t i) {
    if (!(m_.mask.tun_metadata_present.host() >> i & 1) || !m_.tlv) return;
    const TlvMapping* map = m_.tlv->find(static_cast<uint8_t>(i));
    if (!map) return;
    F id = F::tun_metadata0 + i;
    FieldValue value, mask;
    m_.get(id, value, mask);
    if (mask.is_zero(field(id))) {                   // presence only: masked, no bytes
      ByteWriter w(out_);
      w.be32(static_cast<uint32_t>(field_header_value(id, v_, true) >> 32) & ~0xffu);
      return;
    }
    put_oxm_entry(out_, id, value, is_exact(id, m_.mask, m_.tlv.get()) ? nullptr : &mask, v_, map->size);
  }

  void put_cookie(const CookieMatch& c) {
    ByteWriter w(out_);
    bool masked = c.mask != UINT64_MAX;
    w.be32(1u << 16 | uint32_t{kCookieNumber} << 9 | (masked ? 0x100u | 16u : 8u));
    w.be64(c.cookie & c.mask);
    if (masked) w.be64(c.mask);
  }

  void ethernet() {
    put(F::eth_type);
    uint16_t mask = m_.mask.vlans[0].tci.host(), tci = m_.key.vlans[0].tci.host();
    if (!mask) return;
    if (!oxm_) return put(F::vlan_tci);
    if (mask == (kVlanVidMask | kVlanCfi | kVlanPcpMask) && tci == 0) {   // untagged, whatever the PCP
      put_oxm_entry(out_, F::vlan_vid, FieldValue{}, nullptr, v_);
      implies_ethernet_ = true;
      return;
    }
    put(F::vlan_vid);
    if ((mask & kVlanPcpMask) && (tci & (kVlanVidMask | kVlanCfi))) put(F::vlan_pcp);
  }

  void layer3() {
    uint16_t dl_type = m_.dl_type();
    if (is_mpls(dl_type))
      for (F id : {F::mpls_tc, F::mpls_bos, F::mpls_ttl, F::mpls_label}) put(id);
    if (dl_type == kEthIpv4) ip(false);
    else if (dl_type == kEthIpv6) ip(true);
    else if (dl_type == kEthArp || dl_type == kEthRarp)
      for (F id : {F::arp_op, F::arp_spa, F::arp_tpa, F::arp_sha, F::arp_tha}) put(id);
  }

  void ip(bool v6) {
    put(v6 ? F::ipv6_src : F::ip_src);
    put(v6 ? F::ipv6_dst : F::ip_dst);
    put(F::ip_frag);
    put(oxm_ ? F::ip_dscp : F::nw_tos);
    for (F id : {F::nw_ecn, F::nw_ttl}) put(id);
    if (v6) put(F::ipv6_label);
    put(F::nw_proto);
    if (m_.mask.nw_proto != 0xff) return;
    switch (m_.key.nw_proto) {
      case kIpTcp: for (F id : {F::tcp_src, F::tcp_dst, F::tcp_flags}) put(id); return;
      case kIpUdp: for (F id : {F::udp_src, F::udp_dst}) put(id); return;
      case kIpSctp: for (F id : {F::sctp_src, F::sctp_dst}) put(id); return;
      case kIpIcmp: if (!v6) for (F id : {F::icmp_type, F::icmp_code}) put(id); return;
      case kIpIcmp6: {
        if (!v6) return;
        for (F id : {F::icmpv6_type, F::icmpv6_code}) put(id);
        uint16_t type = m_.mask.tp_src ? m_.key.tp_src.host() : uint16_t{0};
        if (type != kNdSolicit && type != kNdAdvert) return;
        for (F id : {F::nd_reserved, F::nd_target, F::nd_options_type}) put(id);
        put(type == kNdSolicit ? F::nd_sll : F::nd_tll);
        return;
      }
      default: return;
    }
  }

  Bytes& out_;
  const Match& m_;
  OfpVersion v_;
  bool oxm_;
  size_t start_;
  bool implies_ethernet_ = false;
};

}  // namespace

std::string_view match_errc_name(MatchErrc e) {
  static constexpr std::string_view kNames[] = {"OFPBMC_BAD_TYPE", "OFPBMC_BAD_LEN", "OFPBMC_BAD_TAG", "OFPBMC_BAD_DL_ADDR_MASK",
                                                "OFPBMC_BAD_NW_ADDR_MASK", "OFPBMC_BAD_WILDCARDS", "OFPBMC_BAD_FIELD", "OFPBMC_BAD_VALUE",
                                                "OFPBMC_BAD_MASK", "OFPBMC_BAD_PREREQ", "OFPBMC_DUP_FIELD", "OFPBMC_EPERM"};
  auto i = static_cast<size_t>(e);
  return i < std::size(kNames) ? kNames[i] : "NXFMFC_INVALID_TLV_FIELD";
}

MatchResult<OxmHeader> decode_oxm_header(ByteReader& in) {
  auto raw = in.be32();
  if (!raw) return error(MatchErrc::bad_len);
  OxmHeader h;
  h.oxm_class = static_cast<uint16_t>(*raw >> 16);
  h.number = static_cast<uint8_t>(*raw >> 9 & 0x7f);
  h.has_mask = *raw & 0x100;
  h.length = static_cast<uint8_t>(*raw);
  if (h.oxm_class == kExperimenterClass) {
    auto id = in.be32();
    if (!id || h.length < 4) return error(MatchErrc::bad_len);
    h.experimenter = *id;
  }
  h.field = field_by_oxm(h.oxm_class, h.number, h.experimenter);
  if (h.oxm_class == 1 && h.number == kCookieNumber && h.length >= 8) h.field = nullptr;   // the cookie, not mpls_ttl
  return h;
}

MatchResult<const FieldInfo*> decode_field_header(ByteReader& in, bool allow_mask) {
  OxmHeader h = TRY(decode_oxm_header(in));
  if (!h.field) return error(MatchErrc::bad_field);
  if (h.has_mask && !allow_mask) return error(MatchErrc::bad_mask);
  size_t size = h.has_mask ? h.payload() / 2 : h.payload();
  if (!is_tun_metadata(h.field->id) && size != h.field->n_bytes) return error(MatchErrc::bad_len);
  return h.field;
}

uint64_t field_header_value(FieldId id, OfpVersion version, bool masked) {
  const OxmId* o = preferred_oxm(id, version);
  if (!o) return 0;
  const FieldInfo& f = field(id);
  size_t length = f.n_bytes * (masked ? 2u : 1u) + (o->oxm_class == kExperimenterClass ? 4u : 0u);
  return uint64_t{o->oxm_class} << 48 | uint64_t{o->number} << 41 | uint64_t{masked} << 40 | uint64_t{length & 0xff} << 32 | o->experimenter;
}

size_t field_header_size(FieldId id, OfpVersion version) {
  const OxmId* o = preferred_oxm(id, version);
  return o && o->oxm_class == kExperimenterClass ? 8 : 4;
}

void put_field_header(Bytes& out, FieldId id, OfpVersion version, bool masked) {
  uint64_t v = field_header_value(id, version, masked);
  ByteWriter w(out);
  w.be32(static_cast<uint32_t>(v >> 32));
  if (v >> 48 == kExperimenterClass) w.be32(static_cast<uint32_t>(v));
}

MatchResult<OxmEntry> decode_oxm_entry(ByteReader& in, const TunMetadataTable* tlv) {
  OxmHeader h = TRY(decode_oxm_header(in));
  if (!h.field) return error(MatchErrc::bad_field);
  return decode_body(in, h, tlv);
}

void put_oxm_entry(Bytes& out, FieldId id, const FieldValue& value, const FieldValue* mask, OfpVersion version, size_t size) {
  const OxmId* o = preferred_oxm(id, version);
  if (!o) return;
  const FieldInfo& f = field(id);
  if (!size) size = f.n_bytes;
  ByteWriter w(out);
  bool wide = o->oxm_class == kExperimenterClass;
  size_t length = size * (mask ? 2u : 1u) + (wide ? 4u : 0u);
  w.be32(uint32_t{o->oxm_class} << 16 | uint32_t{o->number} << 9 | (mask ? 0x100u : 0u) | static_cast<uint32_t>(length));
  if (wide) w.be32(o->experimenter);
  w.bytes(value.span(f).last(size));
  if (mask) w.bytes(mask->span(f).last(size));
}

MatchResult<Match> decode_nxm(ByteView entries, const DecodeOptions& options) { return Decoder(entries, options).run(); }

size_t encode_nxm(Bytes& out, const Match& match, const CookieMatch& cookie) { return Encoder(out, match, OfpVersion::none, false).run(cookie); }
size_t encode_oxm_entries(Bytes& out, const Match& match, OfpVersion version) { return Encoder(out, match, version, true).run({}); }

size_t put_nxm_match(Bytes& out, const Match& match, const CookieMatch& cookie) {
  size_t start = out.size(), size = encode_nxm(out, match, cookie);
  ByteWriter(out).pad_to(8, start);
  return size;
}

size_t put_oxm_match(Bytes& out, const Match& match, OfpVersion version) {
  size_t start = out.size();
  ByteWriter w(out);
  w.be16(1);
  w.be16(0);
  encode_oxm_entries(out, match, version);
  w.patch_be16(start + 2, static_cast<uint16_t>(out.size() - start));
  w.pad_to(8, start);
  return out.size() - start;
}

}  // namespace ovs::flow
