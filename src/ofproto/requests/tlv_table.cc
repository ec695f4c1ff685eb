// NXT_TLV_TABLE_MOD, NXT_TLV_TABLE_REQUEST: which Geneve options are tun_metadata fields.
// Spec: nicira-ext; sheet "openflow-fields-actions" 7.
#include "ofp/messages/nicira.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using flow::FieldId;
using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

using Fields = std::bitset<flow::kTunMetadataFields>;

void note(Fields& fields, FieldId id) {
  auto n = static_cast<unsigned>(id) - static_cast<unsigned>(FieldId::tun_metadata0);
  if (id >= FieldId::tun_metadata0 && n < flow::kTunMetadataFields) fields.set(n);
}

/// The tun_metadata fields that the action reads or writes.
void note_fields(Fields& fields, const ofp::Action& action) {
  if (auto* set = action.as<ofp::SetField>()) note(fields, set->field);
  if (auto* move = action.as<ofp::Move>()) note(fields, move->source.field), note(fields, move->destination.field);
  if (auto* out = action.as<ofp::OutputReg>()) note(fields, out->source.field);
  if (auto* push = action.as<ofp::StackPush>()) note(fields, push->source.field);
  if (auto* pop = action.as<ofp::StackPop>()) note(fields, pop->destination.field);
  if (auto* learn = action.as<ofp::Learn>())
    for (const ofp::LearnSpec& spec : learn->specs) {
      if (!spec.immediate) note(fields, spec.source.field);
      note(fields, spec.destination.field);
    }
}

Fields used_fields(Bridge& bridge) {
  Fields used;
  bridge.tables().for_each(ofp::kAllTables, [&](Rule& rule) {
    for_each_action(*rule.actions, [&](const ofp::Action& action) { note_fields(used, action); });
    Rule::Tlv tlv = rule.tlv();
    if (!tlv) return true;
    flow::FlowMask mask = rule.match().expand_mask();
    for (const flow::TlvMapping& mapping : tlv->all()) {
      auto id = static_cast<FieldId>(static_cast<unsigned>(FieldId::tun_metadata0) + mapping.index);
      if (!flow::is_wild(id, mask, tlv.get())) used.set(mapping.index);
    }
    return true;
  });
  return used;
}

Ofperr error_of(flow::TlvError error) {
  switch (error) {
    case flow::TlvError::bad_command: return Ofperr::NXTTMFC_BAD_COMMAND;
    case flow::TlvError::bad_option_size: return Ofperr::NXTTMFC_BAD_OPT_LEN;
    case flow::TlvError::bad_index: return Ofperr::NXTTMFC_BAD_FIELD_IDX;
    case flow::TlvError::table_full: return Ofperr::NXTTMFC_TABLE_FULL;
    case flow::TlvError::already_mapped: return Ofperr::NXTTMFC_ALREADY_MAPPED;
    case flow::TlvError::duplicate: return Ofperr::NXTTMFC_DUP_ENTRY;
    case flow::TlvError::invalid_field: return Ofperr::NXFMFC_INVALID_TLV_FIELD;
    case flow::TlvError::invalid_delete: break;
  }
  return Ofperr::NXTTMFC_INVALID_TLV_DEL;
}

ofp::OfpResult<void> remove(flow::TunMetadataTable& table, const Fields& used, uint8_t index) {
  if (!table.find(index)) return {};
  if (used[index]) return ofp_fail(Ofperr::NXTTMFC_INVALID_TLV_DEL);
  table.remove(index);
  return {};
}

}  // namespace

ofp::OfpResult<void> on_tlv_mod(Bridge& bridge, Connection&, const ofp::Message& m) {
  auto mod = TRY(ofp::TlvTableMod::decode(m));
  auto table = std::make_shared<flow::TunMetadataTable>(*bridge.tlv_table());
  if (mod.command == ofp::TlvCommand::add) {
    for (const flow::TlvMapping& mapping : mod.mappings)
      if (auto done = table->add(mapping); !done) return ofp_fail(error_of(done.error()));
  } else {
    Fields used = used_fields(bridge);
    auto gone = mod.command == ofp::TlvCommand::clear ? table->all() : mod.mappings;
    for (const flow::TlvMapping& mapping : gone) TRY(remove(*table, used, mapping.index));
  }
  bridge.set_tlv_table(std::move(table));
  return {};
}

ofp::OfpResult<void> on_tlv_table(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto mappings = bridge.tlv_table()->all();
  connection.send(ofp::encode_tlv_table_reply(m, mappings));
  return {};
}

}  // namespace ovs::ofproto
