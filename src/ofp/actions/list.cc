// Lists of actions and instructions on the wire. What an action looks like is known by its own file; here is only
// the walk. Spec: OpenFlow 1.5.1 7.2.5, 7.2.6; reference sheet "openflow-fields-actions" 9, 11.
#include <limits>

#include "base/log.h"
#include "ofp/actions/all.h"
#include "ofp/print.h"

OVS_LOG_MODULE(ofp_actions);

namespace ovs::ofp {

namespace {

struct Decoder {
  WireForm form;
  std::string_view name;
  OfpResult<Action> (*decode)(ByteReader& body, const WireForm& form, const ActionDecode& context);
};

template <class A>
OfpResult<Action> decode_as(ByteReader& body, const WireForm& form, const ActionDecode& context) {
  A action = TRY(A::decode(body, form, context));
  return Action(std::move(action));
}

template <class... A>
std::vector<Decoder> make_decoders(std::variant<A...>*) {
  std::vector<Decoder> rows;
  auto add = [&rows]<class T>(T*) {
    for (const WireForm& form : T::kWire) rows.push_back({form, T::kNames[0], &decode_as<T>});
  };
  (add(static_cast<A*>(nullptr)), ...);
  return rows;
}

const Decoder* find_decoder(Vendor vendor, uint16_t number, Version version) {
  static const std::vector<Decoder> kDecoders = make_decoders(static_cast<AnyAction*>(nullptr));
  for (const Decoder& row : kDecoders)
    if (row.form.vendor == vendor && row.form.number == number && row.form.versions.has(version)) return &row;
  return nullptr;
}

/// As the log calls the 1.1 actions that set_field replaced.
std::string_view deprecated_name(uint16_t number) {
  constexpr std::string_view kNames[] = {
      "OFPAT_OUTPUT",     "OFPAT_SET_VLAN_VID", "OFPAT_SET_VLAN_PCP", "OFPAT_SET_DL_SRC", "OFPAT_SET_DL_DST",
      "OFPAT_SET_NW_SRC", "OFPAT_SET_NW_DST",   "OFPAT_SET_NW_TOS",   "OFPAT_SET_NW_ECN", "OFPAT_SET_TP_SRC",
      "OFPAT_SET_TP_DST", "",                   "",                   "OFPAT_SET_MPLS_LABEL", "OFPAT_SET_MPLS_TC",
      "OFPAT_SET_MPLS_TTL"};
  return number < std::size(kNames) ? kNames[number] : std::string_view("an action");
}

constexpr uint16_t kExperimenter = 0xffff;
constexpr uint16_t kDebugSlow = 254, kDebugRecirc = 255;
constexpr unsigned kMaxDepth = 100;

/// Which action begins at `action` (the whole action); the reader is then behind its header.
OfpResult<const Decoder*> identify(ByteReader& r, uint16_t type, const ActionDecode& context) {
  Vendor vendor = Vendor::standard;
  uint16_t number = type;
  if (type == kExperimenter) {
    uint32_t id = TRY(r.be32());
    if (id == kVendorNicira) vendor = Vendor::nicira;
    else if (id == kVendorOnf) vendor = Vendor::onf;
    else {
      LOG_WARN_RL(1, 5, "OpenFlow action has unknown vendor {:#x}", id);
      return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR);
    }
    number = TRY(r.be16());      // an unknown vendor matters more than that its action ends here
  }
  const Decoder* decoder = find_decoder(vendor, number, context.version);
  bool is_debug = vendor == Vendor::nicira && (number == kDebugSlow || number == kDebugRecirc);
  if (decoder && !(is_debug && !context.debug_actions)) return decoder;
  if (vendor == Vendor::standard) return ofp_fail(Ofperr::OFPBAC_BAD_TYPE);
  if (is_debug) return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR_TYPE);
  LOG_WARN_RL(1, 5, "unknown OpenFlow{} action for vendor {:#x} and type {}", std::to_underlying(context.version) + 9,
              vendor == Vendor::nicira ? kVendorNicira : kVendorOnf, number);
  return ofp_fail(Ofperr::OFPBAC_BAD_VENDOR_TYPE);
}

/// One action off `list`. `name` is told for messages as soon as it is known.
OfpResult<Action> decode_one(ByteReader& list, const ActionDecode& context, std::string_view& name) {
  if (list.remaining() < 8) return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  ByteReader header(list.rest());
  uint16_t type = TRY(header.be16());
  uint16_t length = TRY(header.be16());
  const Decoder* decoder = TRY(identify(header, type, context));   // an unknown action matters more than a wrong length
  name = decoder->name;
  if (length < 8 || length % 8 || length > list.remaining()) return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  ByteReader action = TRY(list.sub(length));
  TRY(action.skip(decoder->form.vendor == Vendor::standard ? 4 : 10));
  const WireForm& form = decoder->form;
  if (form.longer ? length < form.size : length != form.size) return ofp_fail(Ofperr::OFPBAC_BAD_LEN);
  if (form.deprecated_from_12 && context.version >= Version::of12)
    LOG_INFO_RL(1, 5, "{} is deprecated in {} (use Set-Field)", deprecated_name(form.number), version_option(context.version));
  return decoder->decode(action, form, context);
}

void log_bad_action(ByteView list, size_t offset, std::string_view name, Ofperr error) {
  std::string text;
  print_hex_dump(text, list, false);
  if (list.size() % 16 == 8) text.insert(text.size() - 1, "-");   // as the reference's log has it
  LOG_WARN_RL(1, 5, "bad action at offset {} ({}):\n{}", offset, name.empty() ? error_name(error) : error_name(error), text);
}

/// Decodes without looking at order and nesting.
OfpResult<Actions> decode_plain(ByteView bytes, const ActionDecode& context) {
  if (bytes.size() % 8) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  if (context.depth > kMaxDepth) return ofp_fail(Ofperr::OFPBAC_TOO_MANY);
  Actions actions;
  ByteReader list(bytes);
  while (!list.empty()) {
    size_t offset = list.position();
    std::string_view name;
    auto action = decode_one(list, context, name);
    if (!action) {
      OfpError error = or_bad_len(action.error(), Ofperr::OFPBAC_BAD_LEN);
      log_bad_action(bytes, offset, name, error.code);
      return std::unexpected(error);
    }
    actions.push_back(std::move(*action));
  }
  return actions;
}

// ---- instructions ----

enum Instruction : uint16_t { goto_table = 1, write_metadata, write_actions, apply_actions, clear_actions, meter };

struct Instructions {
  std::optional<MeterAction> meter;
  std::optional<Actions> apply;
  bool clear = false;
  std::optional<WriteActions> write;
  std::optional<WriteMetadata> metadata;
  std::optional<GotoTable> next;
};

struct WireInstruction {
  uint16_t type;
  ByteReader body;
};

/// The instructions apart, each at most once: all this is looked at before any action.
OfpResult<std::vector<WireInstruction>> split_instructions(ByteView bytes, Version version) {
  std::vector<WireInstruction> all;
  ByteReader list(bytes);
  while (!list.empty()) {
    ByteReader header(list.rest());
    uint16_t type = TRY(header.be16()), length = TRY(header.be16());
    if (length < 8 || length % 8 || length > list.remaining()) return ofp_fail(Ofperr::OFPBIC_BAD_LEN);
    if (type == kExperimenter) return ofp_fail(Ofperr::OFPBIC_BAD_EXPERIMENTER);
    bool has_meter = version == Version::of13 || version == Version::of14;
    if (type < goto_table || type > meter || (type == meter && !has_meter)) return ofp_fail(Ofperr::OFPBIC_UNKNOWN_INST);
    bool exact = type != write_actions && type != apply_actions;
    if (exact && length != (type == write_metadata ? 24 : 8)) return ofp_fail(Ofperr::OFPBIC_BAD_LEN);
    if (std::ranges::find(all, type, &WireInstruction::type) != all.end()) return ofp_fail(Ofperr::OFPBIC_DUP_INST);
    ByteReader body = TRY(list.sub(length));
    TRY(body.skip(4));
    all.push_back({type, body});
  }
  return all;
}

OfpResult<void> decode_instruction(ByteReader& body, uint16_t type, const ActionDecode& context, Instructions& out) {
  switch (type) {
    case goto_table:
      out.next = GotoTable{TRY(body.u8())};
      return {};
    case write_metadata: {
      TRY(body.skip(4));
      WriteMetadata m;
      m.metadata = TRY(body.be64());
      m.mask = TRY(body.be64());
      out.metadata = m;
      return {};
    }
    case write_actions: {
      TRY(body.skip(4));
      WriteActions w;
      w.actions = TRY(decode_plain(body.rest(), context));
      out.write = std::move(w);
      return {};
    }
    case apply_actions: {
      TRY(body.skip(4));
      out.apply = TRY(decode_plain(body.rest(), context));
      return {};
    }
    case clear_actions:
      out.clear = true;
      return {};
    case meter: {
      MeterAction m;
      m.meter_id = TRY(body.be32());
      if (m.meter_id == 0 || m.meter_id > kMeterMax) return ofp_fail(Ofperr::OFPMMFC_INVALID_METER);
      out.meter = m;
      return {};
    }
    default: return ofp_fail(Ofperr::OFPBIC_UNKNOWN_INST);
  }
}

/// Header of an instruction; its length is filled in by end().
size_t begin_instruction(ByteWriter& w, Instruction type) {
  size_t start = w.size();
  w.be16(type);
  w.be16(0);
  return start;
}
void end_instruction(ByteWriter& w, size_t start) { w.patch_be16(start + 2, static_cast<uint16_t>(w.size() - start)); }

bool is_instruction(const Action& a) {
  return a.as<ClearActions>() || a.as<WriteActions>() || a.as<WriteMetadata>() || a.as<GotoTable>();
}

void encode_one(ByteWriter& w, const Action& action, const ActionEncode& context) {
  std::visit([&](const auto& a) { a.encode(w, context); }, action.any);
}

void encode_instruction(ByteWriter& w, const Action& action, const ActionEncode& context) {
  if (action.as<ClearActions>()) {
    size_t start = begin_instruction(w, clear_actions);
    w.zeros(4);
    end_instruction(w, start);
  } else if (auto* write = action.as<WriteActions>()) {
    if (write->actions.empty()) return;
    size_t start = begin_instruction(w, write_actions);
    w.zeros(4);
    encode_actions(w, write->actions, context);
    end_instruction(w, start);
  } else if (auto* metadata = action.as<WriteMetadata>()) {
    size_t start = begin_instruction(w, write_metadata);
    w.zeros(4);
    w.be64(metadata->metadata);
    w.be64(metadata->mask);
    end_instruction(w, start);
  } else if (auto* next = action.as<GotoTable>()) {
    size_t start = begin_instruction(w, goto_table);
    w.u8(next->table);
    w.zeros(3);
    end_instruction(w, start);
  }
}

}  // namespace

OfpResult<Actions> decode_actions(ByteView bytes, const ActionDecode& context, ActionsIn in) {
  Actions actions = TRY(decode_plain(bytes, context));
  TRY(verify_actions(actions, context.version, in));
  return actions;
}

OfpResult<Actions> decode_instructions(ByteView bytes, const ActionDecode& context) {
  if (context.version == Version::of10) return decode_actions(bytes, context);
  if (bytes.size() % 8) return ofp_fail(Ofperr::OFPBIC_BAD_LEN);
  Instructions found;
  auto instructions = split_instructions(bytes, context.version);
  if (!instructions) return std::unexpected(or_bad_len(instructions.error(), Ofperr::OFPBIC_BAD_LEN));
  for (WireInstruction& i : *instructions) {
    auto done = decode_instruction(i.body, i.type, context, found);
    if (!done) return std::unexpected(or_bad_len(done.error(), Ofperr::OFPBIC_BAD_LEN));
  }
  Actions actions;
  if (found.meter) actions.push_back(*found.meter);
  if (found.apply) std::ranges::move(*found.apply, std::back_inserter(actions));
  if (found.clear) actions.push_back(ClearActions{});
  if (found.write) actions.push_back(std::move(*found.write));
  if (found.metadata) actions.push_back(*found.metadata);
  if (found.next) actions.push_back(*found.next);
  TRY(verify_actions(actions, context.version, ActionsIn::flow));
  return actions;
}

void encode_actions(ByteWriter& w, std::span<const Action> actions, const ActionEncode& context) {
  for (const Action& action : actions) encode_one(w, action, context);
}

void encode_instructions(ByteWriter& w, std::span<const Action> actions, const ActionEncode& context) {
  if (context.version == Version::of10) return encode_actions(w, actions, context);
  bool meter_is_instruction = context.version < Version::of15;
  for (const Action& action : actions) {
    auto* m = action.as<MeterAction>();
    if (!m || !meter_is_instruction || context.version < Version::of13) continue;
    size_t start = begin_instruction(w, meter);
    w.be32(m->meter_id);
    end_instruction(w, start);
    break;
  }
  size_t start = begin_instruction(w, apply_actions);
  w.zeros(4);
  size_t before = w.size();
  for (const Action& action : actions)
    if (!is_instruction(action) && !(action.as<MeterAction>() && meter_is_instruction)) encode_one(w, action, context);
  if (w.size() == before) w.out().resize(start);
  else end_instruction(w, start);
  for (const Action& action : actions) encode_instruction(w, action, context);
}

bool same_actions(std::span<const Action> a, std::span<const Action> b) {
  Bytes x, y;
  ByteWriter wx(x), wy(y);
  ActionEncode context{Version::of15};
  encode_instructions(wx, a, context);
  encode_instructions(wy, b, context);
  return x == y;
}

}  // namespace ovs::ofp
