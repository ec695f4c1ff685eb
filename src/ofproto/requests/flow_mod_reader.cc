// See flow_mod_reader.h.
#include "ofproto/requests/flow_mod_reader.h"

#include "ofproto/requests/parts.h"

namespace ovs::ofproto {
namespace {

constexpr size_t kMostLists = 16384;
constexpr size_t kFixed = 40;                      ///< bytes of the body before the match
constexpr size_t kMaxKey = 1024;

/// The members of struct ofp_flow_mod of 1.2 and later, behind the header.
struct Fixed {
  be64 cookie, cookie_mask;
  uint8_t table, command;
  be16 idle, hard, priority;
  be32 buffer, out_port, out_group;
  be16 flags, importance;
};
static_assert(sizeof(Fixed) == kFixed);

struct Parts {
  Fixed fixed;
  ByteView entries, instructions;
};

/// None: another form, another command, or something that only the general way can judge.
std::optional<Parts> split(const ofp::Message& m) {
  if (m.version < ofp::Version::of12 || m.space() != ofp::Space::plain || m.body.size() < kFixed + 8) return {};
  Parts p;
  std::memcpy(&p.fixed, m.body.data(), kFixed);
  constexpr uint8_t kAdd = 0, kModifyStrict = 2, kRemoveStrict = 4;
  uint8_t command = p.fixed.command;
  if ((command != kAdd && command != kModifyStrict && command != kRemoveStrict) || p.fixed.table >= kInternalTable) return {};
  uint16_t known_flags = m.version >= ofp::Version::of13 ? 0x1f : 7;
  if ((p.fixed.flags.host() & ~known_flags) || p.fixed.buffer.host() != ofp::kNoBuffer) return {};
  ByteView rest = m.body.subspan(kFixed);
  size_t type = size_t{rest[0]} << 8 | rest[1], size = size_t{rest[2]} << 8 | rest[3], padded = (size + 7) / 8 * 8;
  if (type != 1 || size < 4 || padded > rest.size()) return {};
  p.entries = rest.subspan(4, size - 4);
  p.instructions = rest.subspan(padded);
  return p;
}

struct ListKey {
  std::array<char, kMaxKey + 16> bytes;
  size_t size = 0;
  template <class T>
  void add(const T& v) {
    std::memcpy(bytes.data() + size, &v, sizeof v);
    size += sizeof v;
  }
  void add(ByteView v) {
    std::memcpy(bytes.data() + size, v.data(), v.size());
    size += v.size();
  }
  std::string_view view() const { return {bytes.data(), size}; }
};
ListKey key_anywhere(ofp::Version version, ByteView instructions) {
  ListKey k;
  k.add(version);
  k.add(instructions);
  return k;
}
ListKey key_by_shape(uint64_t shape, uint8_t table, ofp::Version version, ByteView instructions) {
  ListKey k;
  k.add(shape);
  k.add(table);
  k.add(version);
  k.add(instructions);
  return k;
}

/// No prerequisite, no look at the match: the list is checked alike in every flow, but for the tables that it names.
bool means_the_same_anywhere(const ofp::Actions& actions) {
  return std::ranges::all_of(actions, [](const ofp::Action& a) {
    if (auto* set = a.as<ofp::SetField>()) {
      const flow::FieldInfo& f = flow::field(set->field);
      bool plain = set->form == ofp::SetField::Form::set_field || set->form == ofp::SetField::Form::load;
      bool tunnel_option = set->field >= flow::FieldId::tun_metadata0 && set->field <= flow::FieldId::tun_metadata63;
      return plain && f.needs == flow::Needs::nothing && !tunnel_option;
    }
    if (auto* resubmit = a.as<ofp::Resubmit>()) return !resubmit->with_ct;
    return a.as<ofp::Output>() || a.as<ofp::GotoTable>() || a.as<ofp::WriteMetadata>() || a.as<ofp::GroupAction>() || a.as<ofp::SetQueue>();
  });
}

unsigned first_goto(const ofp::Actions& actions) {
  unsigned table = 256;
  for (const ofp::Action& a : actions)
    if (auto* next = a.as<ofp::GotoTable>()) table = std::min<unsigned>(table, next->table);
  return table;
}

}  // namespace

// What tun_metadata fields are is part of what matches and lists mean.
void FlowModReader::forget_if_changed(const Bridge& bridge) {
  if (bridge.tlv_table() == tlv_) return;
  tlv_ = bridge.tlv_table();
  matches_.clear();
  anywhere_.clear();
  by_shape_.clear();
}

const FlowModReader::Known* FlowModReader::known_actions(uint64_t shape, uint8_t table, ofp::Version version, ByteView instructions) const {
  if (auto it = anywhere_.find(key_anywhere(version, instructions).view()); it != anywhere_.end()) return table < it->second.above ? &it->second : nullptr;
  if (by_shape_.empty()) return nullptr;
  auto it = by_shape_.find(key_by_shape(shape, table, version, instructions).view());
  return it == by_shape_.end() ? nullptr : &it->second;
}

std::optional<FlowChange> FlowModReader::read(const Bridge& bridge, const ofp::Message& m) {
  auto parts = split(m);
  if (!parts || parts->instructions.size() > kMaxKey) return {};
  forget_if_changed(bridge);
  const Fixed& f = parts->fixed;
  FlowChange c;
  c.command = static_cast<ofp::FlowCommand>(f.command);
  bool deletes = c.command == ofp::FlowCommand::remove_strict;
  if (deletes && !parts->instructions.empty()) return {};
  auto found = matches_.read(parts->entries);
  if (!found) return {};
  if (!deletes) {
    const Known* known = known_actions(found->shape, f.table, m.version, parts->instructions);
    if (!known) return {};
    c.actions = known->actions;
    c.plain = known->plain && found->note;
  }
  auto out_port = ofp::port_from_of11(f.out_port.host());
  if (!out_port) return {};
  c.table = f.table;
  c.match = found->match;
  c.priority = f.priority.host();
  if (c.command == ofp::FlowCommand::add) {
    c.new_cookie = f.cookie.host();
  } else {
    c.cookie = f.cookie.host();
    c.cookie_mask = f.cookie_mask.host();
  }
  c.flags = f.flags.host();
  c.importance = m.version >= ofp::Version::of14 ? f.importance.host() : uint16_t{0};
  c.idle_timeout = f.idle.host();
  c.hard_timeout = f.hard.host();
  c.out_port = *out_port;
  c.out_group = f.out_group.host();
  return c;
}

void FlowModReader::learn(const Bridge& bridge, const ofp::Message& m, const ofp::FlowMod& mod) {
  auto parts = split(m);
  if (!parts || parts->instructions.size() > kMaxKey) return;
  forget_if_changed(bridge);
  auto found = matches_.read(parts->entries);
  if (!found) {
    matches_.learn(parts->entries, mod.match, is_plain(flow::CompactMask(mod.match.mask)));
    found = matches_.read(parts->entries);
  }
  if (!found || mod.command == ofp::FlowCommand::remove_strict) return;
  bool anywhere = means_the_same_anywhere(mod.actions);
  auto& map = anywhere ? anywhere_ : by_shape_;
  ListKey key = anywhere ? key_anywhere(m.version, parts->instructions) : key_by_shape(found->shape, parts->fixed.table, m.version, parts->instructions);
  if (map.size() >= kMostLists) map.clear();
  Known known{std::make_shared<const ofp::Actions>(mod.actions), anywhere ? first_goto(mod.actions) : 256, is_plain(mod.actions)};
  map.insert_or_assign(std::string(key.view()), std::move(known));
}

ofp::OfpResult<AnyFlowMod> read_flow_mod(Bridge& bridge, const Connection& connection, const ofp::Message& m) {
  FlowModReader& reader = bridge.flow_mod_reader();
  if (auto change = reader.read(bridge, m)) return AnyFlowMod(std::move(*change));
  ofp::FlowMod mod = TRY(decode_flow_mod(bridge, connection, m));
  reader.learn(bridge, m, mod);
  if (auto change = reader.read(bridge, m)) return AnyFlowMod(std::move(*change));   // with the shared actions
  return AnyFlowMod(std::move(mod));
}

ofp::OfpResult<void> carry_out(Transaction& transaction, const AnyFlowMod& mod) {
  if (auto* one = std::get_if<FlowChange>(&mod)) return transaction.flow_mod(*one);
  return transaction.flow_mod(std::get<ofp::FlowMod>(mod));
}

}  // namespace ovs::ofproto
