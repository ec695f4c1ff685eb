// Spec: see instructions.h. As instructions of 1.1+ they are written and read by list.cc.
#include "ofp/actions/instructions.h"

#include "base/strings.h"
#include "ofp/actions/all.h"

namespace ovs::ofp {

OfpResult<MeterAction> MeterAction::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  MeterAction a{TRY(r.be32())};
  if (a.meter_id == 0 || a.meter_id > kMeterMax) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
  return a;
}
void MeterAction::encode(ByteWriter& w, const ActionEncode& c) const {
  if (c.version < Version::of15) return;
  ActionWriter a(w, Vendor::standard, 29);
  w.be32(meter_id);
}
Result<void> MeterAction::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  c.usable &= ProtocolSet::of13_up();
  MeterAction a{TRY(text_u32(arg))};
  out.push_back(a);
  return {};
}
void MeterAction::print(std::string& out, const ActionPrint&) const { out += fmt::format("meter:{}", meter_id); }

OfpResult<ClearActions> ClearActions::decode(ByteReader&, const WireForm&, const ActionDecode&) { return ClearActions{}; }
void ClearActions::encode(ByteWriter&, const ActionEncode&) const {}
Result<void> ClearActions::parse(std::string_view, std::string_view, ActionParse&, Actions& out) {
  out.push_back(ClearActions{});
  return {};
}
void ClearActions::print(std::string& out, const ActionPrint&) const { out += "clear_actions"; }

OfpResult<WriteActions> WriteActions::decode(ByteReader&, const WireForm&, const ActionDecode&) { return ofp_fail(Ofperr::OFPBAC_BAD_TYPE); }
void WriteActions::encode(ByteWriter&, const ActionEncode&) const {}
Result<void> WriteActions::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  WriteActions a{TRY(parse_actions(arg, c, ActionsIn::write_actions))};
  out.push_back(std::move(a));
  return {};
}
void WriteActions::print(std::string& out, const ActionPrint& c) const {
  out += "write_actions(";
  print_actions(out, actions, c);
  out += ')';
}

OfpResult<WriteMetadata> WriteMetadata::decode(ByteReader& r, const WireForm&, const ActionDecode&) {
  ByteView zeros = TRY(r.bytes(6));
  TRY(must_be_zero(zeros, Ofperr::NXBRC_MUST_BE_ZERO));
  WriteMetadata a;
  a.metadata = TRY(r.be64());
  a.mask = TRY(r.be64());
  return a;
}
void WriteMetadata::encode(ByteWriter& w, const ActionEncode& c) const {
  if (c.version != Version::of10) return;
  ActionWriter a(w, Vendor::nicira, 22);
  w.zeros(6);
  w.be64(metadata);
  w.be64(mask);
}
Result<void> WriteMetadata::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  c.usable &= ProtocolSet::nxm_of11_up();
  size_t slash = arg.find('/');
  WriteMetadata a;
  if (slash != arg.npos) a.mask = TRY(text_u64(arg.substr(slash + 1)));
  a.metadata = TRY(text_u64(arg.substr(0, slash)));
  out.push_back(a);
  return {};
}
void WriteMetadata::print(std::string& out, const ActionPrint&) const {
  out += metadata ? fmt::format("write_metadata:0x{:x}", metadata) : std::string("write_metadata:0");
  if (mask != UINT64_MAX) out += mask ? fmt::format("/0x{:x}", mask) : std::string("/0");
}

OfpResult<GotoTable> GotoTable::decode(ByteReader&, const WireForm&, const ActionDecode&) { return ofp_fail(Ofperr::OFPBAC_BAD_TYPE); }
void GotoTable::encode(ByteWriter& w, const ActionEncode& c) const {
  if (c.version != Version::of10) return;
  Resubmit r;
  r.table = table;
  r.encode(w, c);
}
Result<void> GotoTable::parse(std::string_view, std::string_view arg, ActionParse& c, Actions& out) {
  auto table = parse_table(arg, c.names.tables);
  if (!table) return fail(fmt::format("unknown table \"{}\"", arg));
  out.push_back(GotoTable{*table});
  return {};
}
void GotoTable::print(std::string& out, const ActionPrint& c) const {
  out += "goto_table:";
  print_table(out, table, c.names.tables);
}

}  // namespace ovs::ofp
