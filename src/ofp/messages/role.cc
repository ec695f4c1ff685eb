// Spec: see role.h; texts: observed, tests/diff/ofp_print_role.t.
#include "ofp/messages/role.h"

#include "base/log.h"

OVS_LOG_MODULE(ofp_connection);

namespace ovs::ofp {
namespace {

constexpr std::string_view kRoleNames[] = {"nochange", "equal", "primary", "secondary"};
constexpr std::string_view kRoleReasons[] = {"primary_request", "configuration_changed", "experimenter_data_changed"};

struct AsyncInfo {
  std::string_view label;
  uint16_t secondary_property;   ///< primary: one more
};
constexpr AsyncInfo kAsync[kAsyncKinds] = {{"PACKET_IN", 0},   {"PORT_STATUS", 2},  {"FLOW_REMOVED", 4},
                                           {"ROLE_STATUS", 6}, {"TABLE_STATUS", 8}, {"REQUESTFORWARD", 10}};

constexpr uint32_t kReasonMask[kAsyncKinds] = {0x3f, 0x7, 0x3f, 0x7, 0x18, 0x3};

std::string_view reason_name(AsyncKind kind, unsigned reason) {
  constexpr std::string_view kPacketIn[] = {"no_match", "action", "invalid_ttl", "action_set", "group", "packet_out"};
  constexpr std::string_view kPort[] = {"add", "delete", "modify"};
  constexpr std::string_view kFlow[] = {"idle", "hard", "delete", "group_delete", "meter_delete", "eviction"};
  constexpr std::string_view kTable[] = {"", "", "", "vacancy_down", "vacancy_up"};
  constexpr std::string_view kForward[] = {"group_mod_request", "meter_mod_request"};
  auto at = [&](auto& names) { return reason < std::size(names) ? names[reason] : std::string_view{}; };
  switch (kind) {
    case AsyncKind::packet_in: return at(kPacketIn);
    case AsyncKind::port_status: return at(kPort);
    case AsyncKind::flow_removed: return at(kFlow);
    case AsyncKind::role_status: return at(kRoleReasons);
    case AsyncKind::table_status: return at(kTable);
    case AsyncKind::requestforward: return at(kForward);
  }
  return {};
}

/// Reasons that exist; older versions accept the newer ones too.
uint32_t known_reasons(AsyncKind kind, Version) { return kReasonMask[static_cast<size_t>(kind)]; }

}  // namespace

std::string_view role_name(Role r) { return kRoleNames[static_cast<size_t>(r) & 3]; }

OfpResult<RoleRequest> RoleRequest::decode(const Message& m) {
  ByteReader r = m.reader();
  RoleRequest q;
  uint32_t role = TRY(r.be32());
  if (m.space() == Space::nicira) {
    if (role > 2) return ofp_fail(Ofperr::OFPRRFC_BAD_ROLE);
    q.role = static_cast<Role>(role + 1);
    return q;
  }
  if (role > 3) return ofp_fail(Ofperr::OFPRRFC_BAD_ROLE);
  q.role = static_cast<Role>(role);
  TRY(r.skip(4));
  uint64_t id = TRY(r.be64());
  if (q.role == Role::nochange && m.kind() == Kind::role_request) return q;
  if (id != UINT64_MAX) q.generation_id = id;
  return q;
}

Bytes RoleRequest::encode_reply(const Message& request) const {
  const MessageRow* row = find_row(Kind::role_reply, request.version, request.space(), static_cast<uint16_t>(request.row->number + 1));
  MessageBuilder b(*row, request.version, request.xid);
  if (request.space() == Space::nicira) {
    b.body().be32(static_cast<uint32_t>(role) - 1);
  } else {
    b.body().be32(static_cast<uint32_t>(role));
    b.body().zeros(4);
    b.body().be64(generation_id.value_or(UINT64_MAX));
  }
  return b.finish();
}

Bytes RoleRequest::encode(Version version, uint32_t xid) const {
  MessageBuilder b(Kind::role_request, version, xid);
  if (version < Version::of12) {
    b.body().be32(role == Role::nochange ? 0 : static_cast<uint32_t>(role) - 1);
  } else {
    b.body().be32(static_cast<uint32_t>(role));
    b.body().zeros(4);
    b.body().be64(generation_id.value_or(UINT64_MAX));
  }
  return b.finish();
}

void RoleRequest::print(std::string& out, const PrintOptions&) const {
  out += fmt::format(" role={}", role_name(role));
  if (generation_id) out += fmt::format(" generation_id={}", *generation_id);
}

OfpResult<RoleStatus> RoleStatus::decode(const Message& m) {
  ByteReader r = m.reader();
  RoleStatus s;
  uint32_t role = TRY(r.be32());
  if (role > 3) return ofp_fail(Ofperr::OFPRRFC_BAD_ROLE);
  s.role = static_cast<Role>(role);
  s.reason = static_cast<RoleReason>(TRY(r.u8()));
  TRY(r.skip(3));
  s.generation_id = TRY(r.be64());
  return s;
}

std::optional<Bytes> RoleStatus::encode(Version version) const {
  if (version < Version::of13) return {};
  MessageBuilder b(Kind::role_status, version, 0);
  b.body().be32(static_cast<uint32_t>(role));
  b.body().u8(static_cast<uint8_t>(reason));
  b.body().zeros(3);
  b.body().be64(generation_id);
  return b.finish();
}

void RoleStatus::print(std::string& out, const PrintOptions&) const {
  out += fmt::format(" role={}", role_name(role));
  if (generation_id != UINT64_MAX) out += fmt::format(" generation_id={}", generation_id);
  auto i = static_cast<size_t>(reason);
  out += fmt::format(" reason={}", i < std::size(kRoleReasons) ? kRoleReasons[i] : std::string_view("(unknown)"));
}

AsyncConfig AsyncConfig::defaults(Version version) {
  AsyncConfig c;
  c.mask(false, AsyncKind::packet_in) = 0b000011;
  if (version >= Version::of14) c.mask(false, AsyncKind::packet_in) = 0b111011;
  c.mask(false, AsyncKind::port_status) = 7;
  c.mask(true, AsyncKind::port_status) = 7;
  c.mask(false, AsyncKind::flow_removed) = version >= Version::of14 ? 0x3f : 0xf;
  return c;
}

OfpResult<AsyncConfig> AsyncConfig::decode(const Message& m, const AsyncConfig& current, bool loose) {
  AsyncConfig c = current;
  ByteReader r = m.reader();
  bool properties = m.version >= Version::of14 ? m.row->number != 19 : m.row->number == 27 && m.space() == Space::nicira;
  if (!properties) {
    for (size_t kind = 0; kind < 3; ++kind)
      for (size_t secondary = 0; secondary < 2; ++secondary) c.masks[secondary][kind] = TRY(r.be32()) & known_reasons(static_cast<AsyncKind>(kind), m.version);
    return c;
  }
  while (!r.empty()) {
    Property p = TRY(read_property(r, 0xfffe));
    auto row = std::ranges::find_if(kAsync, [&](const AsyncInfo& a) { return !p.vendor && (p.type & ~1u) == a.secondary_property; });
    if (row == std::end(kAsync)) {
      auto known = unknown_property(p, "async config", loose, &log_module_);
      if (!known && !p.vendor) return ofp_fail(Ofperr::OFPACFC_UNSUPPORTED);
      TRY(std::move(known));
      continue;
    }
    uint32_t mask = TRY(property_u32(p));
    auto kind = static_cast<AsyncKind>(row - std::begin(kAsync));
    uint32_t known = kReasonMask[static_cast<size_t>(kind)];
    if (kind == AsyncKind::packet_in && m.version < Version::of14) known = 0x3f;
    if ((mask & ~known) && !loose) {
      LOG_WARN_RL(1, 5, "bad value 0x{:x} for {} (allowed mask 0x{:x})", mask, row->label, known);
      return ofp_fail(Ofperr::OFPACFC_INVALID);
    }
    c.mask(!(p.type & 1), kind) = mask & known;
  }
  return c;
}

Bytes AsyncConfig::encode(Kind kind, Version version, uint32_t xid) const {
  if (version < Version::of14) {
    const MessageRow* row = find_row(kind, version);
    if (kind == Kind::set_async && version < Version::of13) row = find_row(kind, version, Space::nicira, 19);
    MessageBuilder b(*row, version, xid);
    for (size_t i = 0; i < 3; ++i)
      for (size_t secondary = 0; secondary < 2; ++secondary) b.body().be32(masks[secondary][i] & known_reasons(static_cast<AsyncKind>(i), version));
    return b.finish();
  }
  MessageBuilder b(kind, version, xid);
  for (size_t i = 0; i < kAsyncKinds; ++i) {
    put_property_u32(b.body(), kAsync[i].secondary_property, masks[1][i] & kReasonMask[i]);
    put_property_u32(b.body(), static_cast<uint16_t>(kAsync[i].secondary_property + 1), masks[0][i] & kReasonMask[i]);
  }
  return b.finish();
}

void AsyncConfig::print(std::string& out, Version) const {
  for (size_t secondary = 0; secondary < 2; ++secondary) {
    out += secondary ? "\n secondary:\n" : "\n primary:\n";
    for (size_t i = 0; i < kAsyncKinds; ++i) {
      out += fmt::format("{:>16}:", kAsync[i].label);
      uint32_t mask = masks[secondary][i];
      for (unsigned reason = 0; reason < 32; ++reason) {
        if (!(mask >> reason & 1)) continue;
        std::string_view name = reason_name(static_cast<AsyncKind>(i), reason);
        if (i == 0 && (reason == 6 || reason == 7)) out += ' ';
        else out += ' ' + (name.empty() ? std::to_string(reason) : std::string(name));
      }
      if (!mask) out += " (off)";
      out += '\n';
    }
  }
  out.pop_back();
  out += '\n';
}

OfpResult<void> print_async(std::string& out, const Message& m, const PrintOptions&) {
  AsyncConfig base;
  AsyncConfig c = TRY(AsyncConfig::decode(m, base, m.kind() != Kind::set_async));
  c.print(out, m.version);
  return {};
}

}  // namespace ovs::ofp
