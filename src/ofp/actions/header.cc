// Spec: see header.h; texts: observed, tests/diff/ofp_actions_header.t.
#include "ofp/actions/header.h"

#include "base/log.h"
#include "base/strings.h"
#include "ofp/actions/all.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {
namespace {

constexpr uint16_t kClassNsh = 4;
constexpr uint8_t kNshMdType = 1, kNshTlv = 2;
struct EncapHeader {
  std::string_view name;
  uint32_t packet_type;
};
constexpr EncapHeader kEncapHeaders[] = {
    {"ethernet", kPtEthernet}, {"nsh", kPtNsh}, {"mpls", kPtMpls}, {"mpls_mc", kPtMplsMulticast}};

bool is_mpls(uint16_t ethertype) { return ethertype == 0x8847 || ethertype == 0x8848; }

/// push_mpls and pop_mpls: 1.0 has only Nicira's.
void put_mpls(ByteWriter& w, Version version, uint16_t nicira_number, uint16_t number, uint16_t ethertype) {
  bool nicira = version == Version::of10;
  ActionWriter a(w, nicira ? Vendor::nicira : Vendor::standard, nicira ? nicira_number : number);
  w.be16(ethertype);
}

}  // namespace

OfpResult<StripVlan> StripVlan::decode(ByteReader&, const WireForm& form, const ActionDecode&) { return StripVlan{form.number == 18}; }
void StripVlan::encode(ByteWriter& w, const ActionEncode& c) const {
  ActionWriter a(w, Vendor::standard, c.version == Version::of10 ? 3 : 18);
}
Result<void> StripVlan::parse(std::string_view name, std::string_view, ActionParse&, Actions& out) {
  out.push_back(StripVlan{iequals(name, "pop_vlan")});
  return {};
}
void StripVlan::print(std::string& out, const ActionPrint&) const { out += pop_name ? "pop_vlan" : "strip_vlan"; }

OfpResult<PushVlan> PushVlan::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  PushVlan a{TRY(r.be16())};
  if (a.ethertype != 0x8100 && a.ethertype != 0x88a8) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  return a;
}
void PushVlan::encode(ByteWriter& w, const ActionEncode& c) const {
  if (c.version == Version::of10) return;   // the set_vlan action that follows pushes
  ActionWriter a(w, Vendor::standard, 17);
  w.be16(ethertype);
}
Result<void> PushVlan::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  PushVlan a{TRY(text_u16(arg, "ethertype"))};
  if (a.ethertype != 0x8100 && a.ethertype != 0x88a8) return fail(fmt::format("{}: not a valid VLAN ethertype", arg));
  c.usable &= ProtocolSet::of11_up();
  out.push_back(a);
  return {};
}
void PushVlan::print(std::string& out, const ActionPrint&) const { out += fmt::format("push_vlan:0x{:04x}", ethertype); }

OfpResult<PushMpls> PushMpls::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  PushMpls a{TRY(r.be16())};
  if (!is_mpls(a.ethertype)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  return a;
}
void PushMpls::encode(ByteWriter& w, const ActionEncode& c) const {
  put_mpls(w, c.version, 23, 19, ethertype);
}
Result<void> PushMpls::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  PushMpls a{TRY(text_u16(arg, "push_mpls"))};
  out.push_back(a);
  return {};
}
void PushMpls::print(std::string& out, const ActionPrint&) const { out += fmt::format("push_mpls:0x{:04x}", ethertype); }

OfpResult<PopMpls> PopMpls::decode(ByteReader& r, const WireForm&, const ActionDecode&) { return PopMpls{TRY(r.be16())}; }
void PopMpls::encode(ByteWriter& w, const ActionEncode& c) const {
  put_mpls(w, c.version, 24, 20, ethertype);
}
Result<void> PopMpls::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  PopMpls a{TRY(text_u16(arg, "pop_mpls"))};
  out.push_back(a);
  return {};
}
void PopMpls::print(std::string& out, const ActionPrint&) const { out += fmt::format("pop_mpls:0x{:04x}", ethertype); }

OfpResult<DecTtl> DecTtl::decode(ByteReader& r, const WireForm& form, const ActionDecode&) {
  DecTtl a;
  if (form.number != 21) return a;
  a.with_ids = true;
  a.controller_ids.clear();
  uint16_t count = TRY(r.be16());
  ByteView zeros = TRY(r.bytes(4));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  if (r.remaining() < size_t{count} * 2) {
    LOG_WARN_RL(1, 5, "Nicira action dec_ttl_cnt_ids only has {} bytes allocated for controller ids.  {} bytes are required for {} controllers.",
                r.remaining(), count * 2, count);
    return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  }
  for (uint16_t i = 0; i < count; ++i) a.controller_ids.push_back(TRY(r.be16()));
  return a;
}
void DecTtl::encode(ByteWriter& w, const ActionEncode& c) const {
  if (with_ids) {
    ActionWriter a(w, Vendor::nicira, 21);
    w.be16(static_cast<uint16_t>(controller_ids.size()));
    w.zeros(4);
    for (uint16_t id : controller_ids) w.be16(id);
    return;
  }
  bool nx = c.version == Version::of10;
  ActionWriter a(w, nx ? Vendor::nicira : Vendor::standard, nx ? 18 : 24);
}
Result<void> DecTtl::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  DecTtl a;
  if (!arg.empty()) {
    a.with_ids = true;
    a.controller_ids.clear();
    for (std::string_view id : split_any(arg, ", ")) a.controller_ids.push_back(static_cast<uint16_t>(text_atoi(id)));
    if (a.controller_ids.empty()) return fail("dec_ttl_cnt_ids: expected at least one controller id.");
  }
  out.push_back(std::move(a));
  return {};
}
void DecTtl::print(std::string& out, const ActionPrint&) const {
  out += "dec_ttl";
  if (!with_ids) return;
  out += '(';
  for (size_t i = 0; i < controller_ids.size(); ++i) out += fmt::format("{}{}", i ? "," : "", controller_ids[i]);
  out += ')';
}

OfpResult<DecMplsTtl> DecMplsTtl::decode(ByteReader&, const WireForm&, const ActionDecode&) { return DecMplsTtl{}; }
void DecMplsTtl::encode(ByteWriter& w, const ActionEncode& c) const {
  bool nx = c.version == Version::of10;
  ActionWriter a(w, nx ? Vendor::nicira : Vendor::standard, nx ? 26 : 16);
}
Result<void> DecMplsTtl::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(DecMplsTtl{});
  return {};
}
void DecMplsTtl::print(std::string& out, const ActionPrint&) const { out += "dec_mpls_ttl"; }

OfpResult<DecNshTtl> DecNshTtl::decode(ByteReader&, const WireForm&, const ActionDecode&) { return DecNshTtl{}; }
void DecNshTtl::encode(ByteWriter& w, const ActionEncode&) const { ActionWriter a(w, Vendor::nicira, 48); }
Result<void> DecNshTtl::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(DecNshTtl{});
  return {};
}
void DecNshTtl::print(std::string& out, const ActionPrint&) const { out += "dec_nsh_ttl"; }

OfpResult<DeleteField> DeleteField::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  DeleteField a{TRY(decode_action_field(r))};
  if (!is_tun_metadata(a.field)) return ofp_fail(Ofperr::OFPBAC_BAD_ARGUMENT);
  TRY(rest_is_zero(r));
  return a;
}
void DeleteField::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 50);
  flow::put_field_header(w.out(), field, flow::OfpVersion::none);
  a.pad_to_size(24);
}
Result<void> DeleteField::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  const auto* f = flow::field_by_name(arg);
  if (!f && !arg.ends_with("_W")) f = flow::field_by_oxm_name(arg);
  if (!f) return fail(fmt::format("unknown field `{}'", arg));
  out.push_back(DeleteField{f->id});
  return {};
}
void DeleteField::print(std::string& out, const ActionPrint&) const {
  out += "delete_field:";
  out += std::string_view(flow::field(field).name);
}

namespace {

/// The length of a TLV's property counts its padding.
size_t tlv_property_size(size_t value_bytes) { return (8 + value_bytes + 7) / 8 * 8; }

OfpResult<EncapProperty> read_nsh_property(ByteReader& r) {
  EncapProperty p;
  p.property_class = TRY(r.be16());
  p.type = TRY(r.u8());
  uint8_t length = TRY(r.u8());
  size_t padded = (length + 7u) / 8 * 8;
  if (length < 4 || padded - 4 > r.remaining()) return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  ByteReader body = TRY(r.sub(padded - 4));
  if (p.property_class != kClassNsh) return ofp_fail(Ofperr::NXBAC_UNKNOWN_ED_PROP);
  switch (p.type) {
    case kNshMdType:
      if (length != 5) return ofp_fail(Ofperr::NXBAC_BAD_ED_PROP);
      p.md_type = TRY(body.u8());
      if (p.md_type != 1 && p.md_type != 2) return ofp_fail(Ofperr::NXBAC_BAD_ED_PROP);
      return p;
    case kNshTlv: {
      if (length < 8) return ofp_fail(Ofperr::NXBAC_BAD_ED_PROP);
      p.tlv_class = TRY(body.be16());
      p.tlv_type = TRY(body.u8());
      uint8_t size = TRY(body.u8());
      auto value = body.bytes(size);
      if (!value || length != tlv_property_size(size)) return ofp_fail(Ofperr::NXBAC_BAD_ED_PROP);
      p.tlv_value.assign(value->begin(), value->end());
      return p;
    }
    default: return ofp_fail(Ofperr::NXBAC_UNKNOWN_ED_PROP);
  }
}

Result<EncapProperty> parse_nsh_property(std::string_view key, std::string_view value) {
  EncapProperty p;
  if (key == "md_type") {
    p.type = kNshMdType;
    if (value.empty()) return fail("Value missing for encap property");
    auto n = parse_u8(value);
    if (!n) return fail(fmt::format("invalid md_type \"{}\"", value));
    p.md_type = *n;
    if (p.md_type != 1 && p.md_type != 2) return fail("invalid md_type");
    return p;
  }
  if (key != "tlv") return fail(fmt::format("Invalid property: {}", key));
  if (value.empty()) return fail("Value missing for encap property");
  p.type = kNshTlv;
  auto words = split(value, ',');
  auto bad = [&] { return fail(fmt::format("Invalid NSH TLV header: {}", value)); };
  if (words.size() != 3 || !words[0].starts_with("0x") || !words[2].starts_with("0x")) return bad();
  auto tlv_class = parse_u16(words[0]);
  auto tlv_type = parse_u8(words[1]);
  if (!tlv_class || !tlv_type) return bad();
  std::string hex(words[2].substr(2));
  if (hex.size() % 2) hex.insert(0, "0");
  auto bytes = text_hex_bytes(hex);
  if (!bytes || tlv_property_size(bytes->size()) > UINT8_MAX) return bad();
  p.tlv_class = *tlv_class;
  p.tlv_type = *tlv_type;
  p.tlv_value = std::move(*bytes);
  return p;
}

}  // namespace

OfpResult<Encap> Encap::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  Encap a;
  a.header_size = TRY(r.be16());
  a.new_packet_type = TRY(r.be32());
  auto known = [&](const EncapHeader& h) { return h.packet_type == a.new_packet_type; };
  if (!std::ranges::any_of(kEncapHeaders, known)) return ofp_fail(Ofperr::NXBAC_BAD_HEADER_TYPE);
  while (r.remaining() >= 4) {
    if (std::ranges::all_of(r.rest().first(4), [](uint8_t b) { return b == 0; })) break;
    a.properties.push_back(TRY(read_nsh_property(r)));
  }
  return a;
}

void Encap::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 46);
  w.be16(header_size);
  w.be32(new_packet_type);
  for (const auto& p : properties) {
    size_t start = w.size();
    w.be16(p.property_class);
    w.u8(p.type);
    if (p.type == kNshMdType) {
      w.u8(5);
      w.u8(p.md_type);
    } else {
      w.u8(static_cast<uint8_t>(tlv_property_size(p.tlv_value.size())));
      w.be16(p.tlv_class);
      w.u8(p.tlv_type);
      w.u8(static_cast<uint8_t>(p.tlv_value.size()));
      w.bytes(p.tlv_value);
    }
    w.pad_to(8, start);
  }
}

Result<void> Encap::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  c.usable &= ProtocolSet::of13_up();
  std::string_view rest = arg, key, value;
  if (!next_key_value(rest, key, value)) return fail(fmt::format("Missing encap hdr: {}", arg));
  auto header = std::ranges::find_if(kEncapHeaders, [&](const EncapHeader& h) { return h.name == key; });
  if (header == std::end(kEncapHeaders)) return fail(fmt::format("Encap hdr not supported: {}", value));
  Encap a;
  a.new_packet_type = header->packet_type;
  std::string_view list = value, name, text;
  while (next_key_value(list, name, text)) a.properties.push_back(TRY(parse_nsh_property(name, text)));
  out.push_back(std::move(a));
  return {};
}

void Encap::print(std::string& out, const ActionPrint&) const {
  auto header = std::ranges::find_if(kEncapHeaders, [&](const EncapHeader& h) { return h.packet_type == new_packet_type; });
  out += "encap(";
  out += header != std::end(kEncapHeaders) ? header->name : std::string_view("0");
  for (size_t i = 0; i < properties.size(); ++i) {
    out += i ? ',' : '(';
    const auto& p = properties[i];
    if (p.type == kNshMdType) {
      out += fmt::format("md_type={}", p.md_type);
      continue;
    }
    out += fmt::format("tlv(0x{:04x},{},0x", p.tlv_class, p.tlv_type);
    for (uint8_t b : p.tlv_value) out += fmt::format("{:02x}", b);
    out += ')';
  }
  out += properties.empty() ? ")" : "))";
}

OfpResult<Decap> Decap::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  TRY(r.skip(2));
  Decap a{TRY(r.be32())};
  if (!r.empty()) return ofp_fail(Ofperr::NXBAC_UNKNOWN_ED_PROP);
  return a;
}

void Decap::encode(ByteWriter& w, const ActionEncode&) const {
  ActionWriter a(w, Vendor::nicira, 47);
  w.be16(0);
  w.be32(new_packet_type);
}

Result<void> Decap::parse(std::string_view, std::string_view arg, ActionParse&, Actions& out) {
  Decap a;
  std::string_view rest = arg, key, value;
  while (next_key_value(rest, key, value)) {
    if (key != "packet_type") return fail(fmt::format("Invalid decap argument: {}", key));
    std::string_view inner = value, name, text;          // the namespace, then the type; what follows is ignored
    if (!next_key_value(inner, name, text) || name != "ns") return fail("Missing packet_type attribute ns");
    uint16_t ns = TRY(text_u16(text, "ns"));
    if (ns >= 4) return fail(fmt::format("Unsupported ns value: {}", ns));
    if (!next_key_value(inner, name, text) || name != "type") return fail("Missing packet_type attribute type");
    a.new_packet_type = uint32_t{ns} << 16 | TRY(text_u16(text, "type"));
  }
  out.push_back(a);
  return {};
}

void Decap::print(std::string& out, const ActionPrint&) const {
  out += "decap(";
  uint16_t type = new_packet_type & 0xffff;
  if (new_packet_type != kPtUseNextProtocol)
    out += fmt::format("packet_type(ns={},type={})", new_packet_type >> 16, type ? fmt::format("0x{:x}", type) : std::string("0"));
  out += ')';
}

}  // namespace ovs::ofp
