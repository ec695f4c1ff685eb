// Spec: see set_field.h. How each form travels in each version: reference sheet "openflow-fields-actions" 10.2,
// tests/diff/ofp_actions_set.t.
#include "ofp/actions/set_field.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {
namespace {

using Form = SetField::Form;
using flow::field;
using flow::FieldInfo;

/// The written-out forms: what they write, and under which numbers.
struct FormRow {
  Form form;
  std::string_view name;
  FieldId field;
  uint8_t of10, of11, nx;       ///< action numbers; 0: none
  uint8_t bytes;                ///< of the argument
};
constexpr FormRow kForms[] = {
    {Form::mod_vlan_vid, "mod_vlan_vid", FieldId::vlan_vid, 1, 0, 0, 2},
    {Form::set_vlan_vid, "set_vlan_vid", FieldId::vlan_vid, 1, 1, 0, 2},
    {Form::mod_vlan_pcp, "mod_vlan_pcp", FieldId::vlan_pcp, 2, 0, 0, 1},
    {Form::set_vlan_pcp, "set_vlan_pcp", FieldId::vlan_pcp, 2, 2, 0, 1},
    {Form::mod_dl_src, "mod_dl_src", FieldId::eth_src, 4, 3, 0, 6},
    {Form::mod_dl_dst, "mod_dl_dst", FieldId::eth_dst, 5, 4, 0, 6},
    {Form::mod_nw_src, "mod_nw_src", FieldId::ip_src, 6, 5, 0, 4},
    {Form::mod_nw_dst, "mod_nw_dst", FieldId::ip_dst, 7, 6, 0, 4},
    {Form::mod_nw_tos, "mod_nw_tos", FieldId::nw_tos, 8, 7, 0, 1},
    {Form::mod_nw_ecn, "mod_nw_ecn", FieldId::nw_ecn, 0, 8, 0, 1},
    {Form::mod_nw_ttl, "mod_nw_ttl", FieldId::nw_ttl, 0, 23, 0, 1},
    {Form::mod_tp_src, "mod_tp_src", FieldId::tcp_src, 9, 9, 0, 2},
    {Form::mod_tp_dst, "mod_tp_dst", FieldId::tcp_dst, 10, 10, 0, 2},
    {Form::set_mpls_label, "set_mpls_label", FieldId::mpls_label, 0, 13, 30, 4},
    {Form::set_mpls_tc, "set_mpls_tc", FieldId::mpls_tc, 0, 14, 31, 1},
    {Form::set_mpls_ttl, "set_mpls_ttl", FieldId::mpls_ttl, 0, 15, 25, 1},
    {Form::set_tunnel, "set_tunnel", FieldId::tun_id, 0, 0, 2, 4},
    {Form::set_tunnel64, "set_tunnel64", FieldId::tun_id, 0, 0, 9, 8},
};

const FormRow* row_of(Form form) {
  for (const auto& row : kForms)
    if (row.form == form) return &row;
  return nullptr;
}

const FormRow* row_of(const WireForm& wire) {
  bool old = wire.versions == kOf10Only;
  for (const auto& row : kForms) {
    uint8_t number = wire.vendor == Vendor::nicira ? row.nx : old ? row.of10 : row.of11;
    if (wire.versions == kAnyVersion && wire.vendor == Vendor::standard) number = row.of11 ? row.of11 : row.of10;
    if (number && number == wire.number) return &row;
  }
  return nullptr;
}

// Value limits of the 1.0 and 1.1 actions, and what their text says.
bool in_range(Form form, uint64_t v) {
  switch (form) {
    case Form::mod_vlan_vid:
    case Form::set_vlan_vid: return v < 0x1000;
    case Form::mod_vlan_pcp:
    case Form::set_vlan_pcp:
    case Form::set_mpls_tc: return v < 8;
    case Form::mod_nw_tos: return !(v & 3);
    case Form::mod_nw_ecn: return v < 4;
    case Form::set_mpls_label: return v < 0x100000;
    default: return true;
  }
}

/// All bits of all bytes of a value on the wire: the mask of an exact one.
FieldValue whole(const FieldInfo& f) {
  FieldValue v;
  std::fill_n(v.bytes.begin(), f.n_bytes, uint8_t{0xff});
  return v;
}

size_t wide_bytes(const FieldValue& value, const FieldValue& mask, const FieldInfo& f) {
  size_t n = f.n_bytes;
  size_t i = 0;
  while (i + 1 < n && !value.bytes[i] && !mask.bytes[i]) ++i;
  return n - i;
}

OfpResult<SetField> decode_legacy(ByteReader& r, const FormRow& row, const ActionDecode& c) {
  Form form = row.form;
  if (c.version == Version::of10) {
    if (form == Form::set_vlan_vid) form = Form::mod_vlan_vid;
    if (form == Form::set_vlan_pcp) form = Form::mod_vlan_pcp;
  } else {
    if (form == Form::mod_vlan_vid) form = Form::set_vlan_vid;
    if (form == Form::mod_vlan_pcp) form = Form::set_vlan_pcp;
  }
  uint64_t v = 0;
  ByteView bytes = TRY(r.bytes(row.bytes));
  for (uint8_t b : bytes) v = v << 8 | b;
  if (!in_range(form, v)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  return SetField::make_u64(row.field, v, form);
}

OfpResult<SetField> decode_load(ByteReader& r) {
  uint16_t bits = TRY(r.be16());
  FieldId id = TRY(decode_action_field(r));
  uint64_t v = TRY(r.be64());
  Subfield s = from_ofs_nbits(id, bits);
  if (s.n_bits < 64 && v >> s.n_bits) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  TRY(check_destination(s, nullptr));
  FieldValue value, mask;
  const FieldInfo& f = field(id);
  std::span<uint8_t> value_bytes(value.bytes.data(), f.n_bytes), mask_bytes(mask.bytes.data(), f.n_bytes);
  flow::put_bits(v, value_bytes, s.offset, s.n_bits);
  flow::fill_bits(true, mask_bytes, s.offset, s.n_bits);
  return SetField::make(id, value, mask, Form::load);
}

OfpResult<void> check_set_field(const SetField& s) {
  const FieldInfo& f = field(s.field);
  if (!f.writable || s.field == FieldId::in_port_oxm) return ofp_fail(Ofperr::OFPBAC_BAD_SET_ARGUMENT);
  // A VLAN id can only be written together with the bit that says that there is a tag.
  bool untagged = s.field == FieldId::vlan_vid && !(s.value_u64() & s.mask_u64() & flow::kVlanCfi);
  if (flow::is_valid_value(s.field, s.value()) && !untagged) return {};
  std::string text;
  flow::print_field(f, s.value(), nullptr, text);
  LOG_WARN_RL(60, 20, "Invalid value for set field {}: {}", std::string_view(f.name), text);
  return ofp_fail(Ofperr::OFPBAC_BAD_SET_ARGUMENT);
}

OfpResult<SetField> decode_entry(ByteReader& r, const WireForm& form, const ActionDecode& c) {
  auto entry = flow::decode_oxm_entry(r, c.tlv.get());
  if (!entry) {
    switch (entry.error()) {
      case flow::MatchErrc::bad_field: return ofp_fail(Ofperr::OFPBAC_BAD_SET_TYPE);
      case flow::MatchErrc::bad_len: return ofp_fail(Ofperr::OFPBAC_BAD_SET_LEN);
      case flow::MatchErrc::bad_mask: return ofp_fail(Ofperr::OFPBAC_BAD_SET_MASK);
      default: return std::unexpected(OfpError(entry.error()));
    }
  }
  if (form.vendor == Vendor::standard && entry->has_mask && c.version < Version::of15) return ofp_fail(Ofperr::OFPBAC_BAD_SET_MASK);
  TRY(rest_is_zero(r, Ofperr::OFPBAC_BAD_SET_ARGUMENT));
  SetField s = SetField::make(entry->field->id, entry->value, entry->has_mask ? entry->mask : whole(*entry->field), Form::set_field);
  TRY(check_set_field(s));
  return s;
}

/// Maximal runs of 1 bits of a mask, lowest first, none longer than 64.
template <class F>
void for_each_run(const FieldValue& mask, const FieldInfo& f, F&& run) {
  std::span<const uint8_t> bytes(mask.bytes.data(), f.n_bytes);
  size_t n = f.n_bits;
  for (size_t at = 0; at < n;) {
    if (!flow::get_bits(bytes, at, 1)) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < n && end - at < 64 && flow::get_bits(bytes, end, 1)) ++end;
    run(at, end - at);
    at = end;
  }
}

void encode_loads(ByteWriter& w, const SetField& s) {
  const FieldInfo& f = field(s.field);
  FieldValue value = s.value(), mask = s.mask();
  for_each_run(mask, f, [&](size_t at, size_t n) {
    ActionWriter a(w, Vendor::nicira, 7);
    w.be16(static_cast<uint16_t>(at << 6 | (n - 1)));
    flow::put_field_header(w.out(), s.field, flow::OfpVersion::none);
    w.be64(flow::get_bits({value.bytes.data(), f.n_bytes}, at, n));
  });
}

void encode_entry(ByteWriter& w, const SetField& s, bool load2, flow::OfpVersion version) {
  FieldValue value = s.value(), mask = s.mask();
  ActionWriter a(w, load2 ? Vendor::nicira : Vendor::standard, load2 ? 33 : 25);
  flow::put_oxm_entry(w.out(), s.field, value, s.is_exact() ? nullptr : &mask, version, s.wide_size);
}

void encode_number(ByteWriter& w, Vendor vendor, uint16_t number, uint64_t v, size_t bytes) {
  ActionWriter a(w, vendor, number);
  if (vendor == Vendor::nicira && bytes == 4) w.zeros(2);
  if (vendor == Vendor::nicira && bytes == 8) w.zeros(6);
  for (size_t i = bytes; i-- > 0;) w.u8(static_cast<uint8_t>(v >> 8 * i));
}

void encode_as(ByteWriter& w, Form form, uint64_t v, const ActionEncode& c) {
  SetField s = SetField::make_u64(row_of(form)->field, v, form);
  s.encode(w, c);
}

/// Up to 1.1: the legacy action that writes the same; false if there is none.
bool encode_as_legacy(ByteWriter& w, const SetField& s, const ActionEncode& c) {
  bool of10 = c.version == Version::of10;
  uint64_t v = field(s.field).n_bytes <= 8 ? s.value_u64() : 0;
  auto vlan = [&](bool present) {
    if (!present) return;
    if (!of10 && !s.flow_has_vlan) PushVlan{0x8100}.encode(w, c);
  };
  switch (s.field) {
    case FieldId::vlan_tci:
      if (v & flow::kVlanCfi) {
        vlan(true);
        encode_as(w, of10 ? Form::mod_vlan_vid : Form::set_vlan_vid, v & 0xfff, c);
        encode_as(w, of10 ? Form::mod_vlan_pcp : Form::set_vlan_pcp, v >> 13, c);
      } else {
        StripVlan{}.encode(w, c);
      }
      return true;
    case FieldId::dl_vlan:
    case FieldId::vlan_vid: encode_as(w, of10 ? Form::mod_vlan_vid : Form::set_vlan_vid, v & 0xfff, c); return true;
    case FieldId::dl_vlan_pcp:
    case FieldId::vlan_pcp: encode_as(w, of10 ? Form::mod_vlan_pcp : Form::set_vlan_pcp, v & 7, c); return true;
    case FieldId::eth_src: encode_as(w, Form::mod_dl_src, v, c); return true;
    case FieldId::eth_dst: encode_as(w, Form::mod_dl_dst, v, c); return true;
    case FieldId::ip_src: encode_as(w, Form::mod_nw_src, v, c); return true;
    case FieldId::ip_dst: encode_as(w, Form::mod_nw_dst, v, c); return true;
    case FieldId::nw_tos: encode_as(w, Form::mod_nw_tos, v & 0xfc, c); return true;
    case FieldId::ip_dscp: encode_as(w, Form::mod_nw_tos, v << 2 & 0xfc, c); return true;
    case FieldId::nw_ecn:
      if (of10) return false;
      encode_as(w, Form::mod_nw_ecn, v & 3, c);
      return true;
    case FieldId::tcp_src:
    case FieldId::udp_src: encode_as(w, Form::mod_tp_src, v, c); return true;
    case FieldId::tcp_dst:
    case FieldId::udp_dst: encode_as(w, Form::mod_tp_dst, v, c); return true;
    default: return false;
  }
}

void encode_general(ByteWriter& w, const SetField& s, const ActionEncode& c) {
  flow::OfpVersion version = flow_version(c.version);
  if (c.version >= Version::of12 && s.is_exact() && (s.field == FieldId::dl_vlan || s.field == FieldId::dl_vlan_pcp)) {
    bool vid = s.field == FieldId::dl_vlan;   // without a number of its own: as the field that has one
    return encode_entry(w, SetField::make_u64(vid ? FieldId::vlan_vid : FieldId::vlan_pcp, s.value_u64() | (vid ? flow::kVlanCfi : 0), s.form), false, version);
  }
  bool needs_load2 = flow::is_tun_metadata(s.field) || flow::field_header_size(s.field, flow::OfpVersion::none) != 4;
  if (c.version >= Version::of15) return encode_entry(w, s, false, version);
  if (s.form == Form::load) return needs_load2 ? encode_entry(w, s, true, flow::OfpVersion::none) : encode_loads(w, s);
  if (c.version >= Version::of12 && s.is_exact()) return encode_entry(w, s, false, version);
  if (c.version <= Version::of11 && s.is_exact() && encode_as_legacy(w, s, c)) return;
  if (needs_load2) return encode_entry(w, s, true, flow::OfpVersion::none);
  encode_loads(w, s);
}

FieldId l4_field(const SetField& s) {
  bool source = s.form == Form::mod_tp_src;
  switch (s.l4_protocol) {
    case 17: return source ? FieldId::udp_src : FieldId::udp_dst;
    case 132: return source ? FieldId::sctp_src : FieldId::sctp_dst;
    default: return source ? FieldId::tcp_src : FieldId::tcp_dst;
  }
}

/// The forms that became set_field in 1.2, rewritten.
void encode_modern(ByteWriter& w, const SetField& s, const ActionEncode& c) {
  uint64_t v = s.value_u64();
  auto set = [&](FieldId id, uint64_t value) { encode_entry(w, SetField::make_u64(id, value, Form::set_field), false, flow_version(c.version)); };
  switch (s.form) {
    case Form::mod_vlan_vid:
    case Form::set_vlan_vid: return set(FieldId::vlan_vid, (v & 0xfff) | flow::kVlanCfi);
    case Form::mod_nw_tos: return set(FieldId::ip_dscp, v >> 2);
    case Form::mod_tp_src:
    case Form::mod_tp_dst:
      if (s.l4_protocol) set(l4_field(s), v);
      return;
    default: return set(s.field, v);
  }
}

}  // namespace

FieldValue SetField::value() const {
  if (wide_) return wide_->value;
  FieldValue v;
  std::copy(value_.begin(), value_.end(), v.bytes.begin());
  return v;
}

FieldValue SetField::mask() const {
  if (wide_) return wide_->mask;
  FieldValue v;
  std::copy(mask_.begin(), mask_.end(), v.bytes.begin());
  return v;
}

void SetField::assign(const FieldValue& value, const FieldValue& given_mask) {
  FieldValue masked = value, mask = given_mask;
  const FieldInfo& f = flow::field(field);
  exact_ = mask == whole(f);
  for (size_t i = 0; i < masked.bytes.size(); ++i) masked.bytes[i] &= mask.bytes[i];
  FieldValue significant = FieldValue::ones(f);
  // The "present" bit of vlan_vid is not one of its twelve bits, but travels with them.
  if (field == FieldId::vlan_vid) significant.bytes[0] |= flow::kVlanCfi >> 8;
  for (size_t i = 0; i < mask.bytes.size(); ++i) mask.bytes[i] &= significant.bytes[i];
  if (f.n_bytes <= value_.size()) {
    std::copy_n(masked.bytes.begin(), value_.size(), value_.begin());
    std::copy_n(mask.bytes.begin(), mask_.size(), mask_.begin());
    return;
  }
  wide_size = static_cast<uint8_t>(wide_bytes(masked, is_tun_metadata(field) && exact_ ? FieldValue{} : mask, f));
  wide_ = std::make_shared<const Wide>(Wide{masked, mask});
}

SetField SetField::make(FieldId id, const FieldValue& value, const FieldValue& mask, Form form) {
  SetField s;
  s.field = id;
  s.form = form;
  s.assign(value, mask);
  return s;
}

SetField SetField::make_u64(FieldId id, uint64_t value, Form form) {
  const FieldInfo& f = flow::field(id);
  return make(id, FieldValue::from_u64(f, value), whole(f), form);
}

OfpResult<SetField> SetField::decode(ByteReader& r, const WireForm& form, const ActionDecode& c) {
  if (form.longer) return decode_entry(r, form, c);
  if (form.vendor == Vendor::nicira && form.number == 7) return decode_load(r);
  const FormRow* row = row_of(form);
  if (form.vendor == Vendor::nicira && row->bytes == 4) TRY(r.skip(2));
  if (form.vendor == Vendor::nicira && row->bytes == 8) TRY(r.skip(6));
  return decode_legacy(r, *row, c);
}

void SetField::encode(ByteWriter& w, const ActionEncode& c) const {
  const FormRow* row = row_of(form);
  if (!row) return encode_general(w, *this, c);
  uint64_t v = value_u64();
  bool of10 = c.version == Version::of10;
  if (!of10 && pushes_vlan() && !flow_has_vlan) PushVlan{0x8100}.encode(w, c);
  if (form == Form::set_tunnel || form == Form::set_tunnel64) {
    if (c.version >= Version::of12) return encode_entry(w, *this, false, flow_version(c.version));
    bool wide = form == Form::set_tunnel64 || v > UINT32_MAX;
    return encode_number(w, Vendor::nicira, wide ? 9 : 2, v, wide ? 8 : 4);
  }
  if (form == Form::mod_nw_ttl && !of10) return encode_number(w, Vendor::standard, 23, v, 1);
  if (form == Form::set_mpls_ttl && !of10) return encode_number(w, Vendor::standard, 15, v, 1);
  if (c.version >= Version::of12) return encode_modern(w, *this, c);
  uint16_t number = of10 ? row->of10 : row->of11 ? row->of11 : row->of10;
  if (number) return encode_number(w, Vendor::standard, number, v, row->bytes);
  if (of10 && row->nx) return encode_number(w, Vendor::nicira, row->nx, v, row->bytes);
  encode_loads(w, *this);
}

namespace {

Result<void> parse_set_field(std::string_view arg, ActionParse& c, Actions& out) {
  size_t arrow = arg.find("->");
  if (arrow == arg.npos) return fail(fmt::format("{}: missing `->'", arg));
  std::string_view name = trim(arg.substr(arrow + 2));
  if (arg.substr(arrow + 2).empty()) return fail(fmt::format("{}: missing field name following `->'", arg));
  const FieldInfo* f = flow::field_by_name(name);
  if (!f) return fail(fmt::format("{} is not a valid OXM field name", name));
  if (!f->writable) return fail(fmt::format("{} is read-only", name));
  FieldValue value, mask;
  std::string_view text = arg.substr(0, arrow);
  TRY(flow::parse_field(*f, text, value, mask, c.names.ports));
  if (!flow::is_valid_value(f->id, value)) return fail(fmt::format("{} is not a valid value for field {}", text, name));
  if (mask.is_ones(*f) && text.find('/') == text.npos) mask = whole(*f);
  c.usable &= protocols_of(f->formats);
  out.push_back(SetField::make(f->id, value, mask, Form::set_field));
  return {};
}

Result<void> parse_load(std::string_view arg, Actions& out) {
  size_t arrow = arg.find("->");
  if (arrow == arg.npos) return fail(fmt::format("{}: missing `->'", arg));
  if (arrow + 2 == arg.size()) return fail(fmt::format("{}: missing field name following `->'", arg));
  std::string_view number = arg.substr(0, arrow);
  Subfield s = TRY(flow::parse_subfield(arg.substr(arrow + 2)));
  const FieldInfo& f = flow::field(s.field);
  FieldValue digits = TRY(flow::take_immediate(s, number, arg));   // what follows the digits is ignored
  FieldValue value, mask;
  flow::copy_bits(digits.span(f), 0, {value.bytes.data(), f.n_bytes}, s.offset, s.n_bits);
  flow::fill_bits(true, {mask.bytes.data(), f.n_bytes}, s.offset, s.n_bits);
  out.push_back(SetField::make(s.field, value, mask, Form::load));
  return {};
}

Result<uint64_t> parse_form_value(const FormRow& row, std::string_view arg) {
  switch (row.form) {
    case Form::mod_dl_src:
    case Form::mod_dl_dst: {
      packet::Mac mac = TRY(text_mac(arg));
      return mac.as_u64();
    }
    case Form::mod_nw_src:
    case Form::mod_nw_dst: {
      packet::Ipv4 ip = TRY(text_ipv4(arg));
      return uint64_t{ip.host()};
    }
    case Form::mod_vlan_vid:
    case Form::set_vlan_vid: return uint64_t{TRY(text_u16(arg, "VLAN VID"))};
    case Form::mod_vlan_pcp:
    case Form::set_vlan_pcp: return uint64_t{TRY(text_u8(arg, "VLAN PCP"))};
    case Form::mod_nw_tos: return uint64_t{TRY(text_u8(arg, "TOS"))};
    case Form::mod_nw_ecn: return uint64_t{TRY(text_u8(arg, "ECN"))};
    case Form::mod_nw_ttl: return uint64_t{TRY(text_u8(arg, "TTL"))};
    case Form::mod_tp_src: return uint64_t{TRY(text_u16(arg, "source port"))};
    case Form::mod_tp_dst: return uint64_t{TRY(text_u16(arg, "destination port"))};
    case Form::set_mpls_label: return uint64_t{TRY(text_u32(arg))};
    case Form::set_mpls_tc: return uint64_t{TRY(text_u8(arg, "MPLS TC"))};
    case Form::set_mpls_ttl: return uint64_t{TRY(text_u8(arg, "MPLS TTL"))};
    default: return text_u64(arg);
  }
}

std::string_view range_complaint(Form form) {
  switch (form) {
    case Form::mod_vlan_vid:
    case Form::set_vlan_vid: return "VLAN VID";
    case Form::mod_vlan_pcp:
    case Form::set_vlan_pcp: return "VLAN PCP";
    case Form::mod_nw_tos: return "TOS";
    case Form::mod_nw_ecn: return "ECN";
    case Form::set_mpls_label: return "MPLS label";
    default: return "MPLS TC";
  }
}

bool has_parentheses(Form form) { return form >= Form::set_mpls_label && form <= Form::set_mpls_ttl; }

}  // namespace

Result<void> SetField::parse(std::string_view name, std::string_view arg, ActionParse& c, Actions& out) {
  if (iequals(name, "set_field")) return parse_set_field(arg, c, out);
  if (iequals(name, "load") || iequals(name, "reg_load")) return parse_load(arg, out);
  std::string_view wanted = iequals(name, "set_nw_ttl") ? std::string_view("mod_nw_ttl") : name;
  const FormRow* row = std::ranges::find_if(kForms, [&](const FormRow& r) { return iequals(r.name, wanted); });
  if (has_parentheses(row->form) && arg.empty())
    return fail(fmt::format("{}: expected {}.", row->name, row->name.substr(row->name.rfind('_') + 1)));
  uint64_t v = TRY(parse_form_value(*row, arg));
  if (!in_range(row->form, v)) return fail(fmt::format("{}: not a valid {}", arg, range_complaint(row->form)));
  Form written = row->form;
  if (written == Form::set_tunnel && v > UINT32_MAX) written = Form::set_tunnel64;
  out.push_back(SetField::make_u64(row->field, v, written));
  return {};
}

void SetField::print(std::string& out, const ActionPrint& c) const {
  const FieldInfo& f = flow::field(field);
  if (form == Form::load) {
    FieldValue v = value(), m = mask();
    bool first = true;
    for_each_run(m, f, [&](size_t at, size_t n) {
      if (!first) out += ',';
      first = false;
      Subfield s{field, static_cast<uint16_t>(at), static_cast<uint16_t>(n)};
      uint64_t bits = flow::get_bits({v.bytes.data(), f.n_bytes}, at, n);
      out += fmt::format("load:{}->{}", bits ? fmt::format("0x{:x}", bits) : std::string("0"), flow::subfield_text(s));
    });
    return;
  }
  if (form == Form::set_field) {
    FieldValue v = value(), m = mask();
    out += "set_field:";
    if (m == FieldValue{}) out += "ANY";
    else flow::print_field(f, v, is_exact() ? nullptr : &m, out, c.names.ports);
    out += "->";
    out += std::string_view(f.name);
    return;
  }
  const FormRow* row = row_of(form);
  out += row->name;
  if (has_parentheses(form)) {
    out += fmt::format("({})", value_u64());
    return;
  }
  out += ':';
  switch (form) {
    case Form::mod_dl_src:
    case Form::mod_dl_dst: out += packet::Mac::from_u64(value_u64()).text(); break;
    case Form::mod_nw_src:
    case Form::mod_nw_dst: out += packet::ipv4_text(packet::Ipv4(static_cast<uint32_t>(value_u64()))); break;
    case Form::set_tunnel:
    case Form::set_tunnel64: out += value_u64() ? fmt::format("0x{:x}", value_u64()) : "0"; break;
    default: out += std::to_string(value_u64());
  }
}

}  // namespace ovs::ofp
