// Matches and flows as JSON, and the frame that finds the form of each message. Spec: see json.h.
#include "ofp/json.h"

#include "base/strings.h"

namespace ovs::ofp {

json::Value number_value(uint64_t v) {
  if (v <= static_cast<uint64_t>(INT64_MAX)) return v;
  return json::Raw{std::make_shared<const std::string>(std::to_string(v))};
}

json::Value port_value(OfPort port, const NameMap* names) {
  std::string_view reserved = reserved_port_name(port);
  if (!reserved.empty()) return reserved;
  if (const std::string* name = names ? names->name(port.value) : nullptr) return *name;
  return port.value;
}

namespace json_parts {

json::Value table(uint8_t t, const NameMap* names) {
  const std::string* name = names ? names->name(t) : nullptr;
  return name ? json::Value(*name) : json::Value(t);
}

json::Array words(std::string_view text) {
  json::Array out;
  while (!text.empty()) {
    size_t end = std::min(text.find(' '), text.size());
    if (end) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

json::Array bits(uint64_t value, std::span<const BitName> names) {
  if (!value) return {};
  std::string text;
  print_bits(text, value, names, ' ');
  return words(text);
}

void counter(json::Object& o, std::string_view name, uint64_t v) {
  if (v != UINT64_MAX) o.set(name, number_value(v));
}

void nonzero(json::Object& o, std::string_view name, uint64_t v) {
  if (v) o.set(name, number_value(v));
}

void duration(json::Object& o, uint32_t seconds, uint32_t nanoseconds) {
  if (seconds == UINT32_MAX) return;
  std::string text;
  print_duration(text, seconds, nanoseconds);
  text.pop_back();
  o.set("duration", json::Raw{std::make_shared<const std::string>(std::move(text))});
}

}  // namespace json_parts

using namespace json_parts;

namespace {

/// What "tcp" and its like stand for.
struct Shorthand {
  std::string_view name, dl_type, nw_proto;
};
constexpr Shorthand kShorthands[] = {
    {"ip", "0x0800", ""},     {"ipv6", "0x86dd", ""},    {"arp", "0x0806", ""},     {"rarp", "0x8035", ""},     {"mpls", "0x8847", ""},
    {"mplsm", "0x8848", ""},  {"icmp", "0x0800", "1"},   {"tcp", "0x0800", "6"},    {"udp", "0x0800", "17"},    {"sctp", "0x0800", "132"},
    {"icmp6", "0x86dd", "58"}, {"tcp6", "0x86dd", "6"},  {"udp6", "0x86dd", "17"},  {"sctp6", "0x86dd", "132"},
};

json::Array flow_flags(uint16_t flags) {
  std::string text;
  print_flow_flags(text, flags);
  return words(text);
}

json::Object flow_mod_json(const FlowMod& f, const PrintOptions& options) {
  constexpr std::string_view kCommands[] = {"add", "modify", "modify_strict", "delete", "delete_strict"};
  json::Object o;
  o.set("command", kCommands[static_cast<size_t>(f.command)]);
  if (f.table_id != kAllTables) o.set("table", table(f.table_id, options.names.tables));
  o.set("priority", f.priority);
  o.set("match", match_json(f.match, options.names));
  if (f.new_cookie != UINT64_MAX) o.set("cookie", fmt::format("0x{:x}", f.new_cookie));
  if (f.cookie_mask) o.set("cookie_filter", fmt::format("0x{:x}/0x{:x}", f.cookie, f.cookie_mask));
  nonzero(o, "idle_timeout", f.idle_timeout);
  nonzero(o, "hard_timeout", f.hard_timeout);
  nonzero(o, "importance", f.importance);
  if (f.buffer_id != kNoBuffer) o.set("buffer_id", f.buffer_id);
  if (f.out_port != kPortAny) o.set("out_port", port_value(f.out_port, options.names.ports));
  if (f.out_group != kGroupAny) o.set("out_group", f.out_group);
  if (f.flags) o.set("flags", flow_flags(f.flags));
  o.set("actions", actions_json(f.actions, options.names));
  return o;
}

json::Object flow_removed_json(const FlowRemoved& f, const PrintOptions& options) {
  json::Object o;
  o.set("match", match_json(f.match, options.names));
  o.set("priority", f.priority);
  o.set("reason", flow_removed_reason_text(static_cast<uint8_t>(f.reason)));
  if (f.table_id != kAllTables) o.set("table", table(f.table_id, options.names.tables));
  o.set("cookie", fmt::format("0x{:x}", f.cookie));
  duration(o, f.duration_sec, f.duration_nsec);
  nonzero(o, "idle_timeout", f.idle_timeout);
  nonzero(o, "hard_timeout", f.hard_timeout);
  counter(o, "packets", f.packets);
  counter(o, "bytes", f.bytes);
  return o;
}

json::Object flow_update_json(const FlowUpdate& u, const PrintOptions& options) {
  using Event = FlowUpdate::Event;
  constexpr std::string_view kEvents[] = {"initial", "added", "deleted", "modified", "abbrev", "paused", "resumed"};
  json::Object o;
  o.set("event", kEvents[static_cast<size_t>(u.event)]);
  if (u.event == Event::abbrev) o.set("xid", u.xid);
  if (u.event >= Event::abbrev) return o;
  if (u.event == Event::removed) o.set("reason", flow_removed_reason_text(u.reason));
  o.set("table", table(u.table_id, options.names.tables));
  o.set("priority", u.priority);
  o.set("cookie", fmt::format("0x{:x}", u.cookie));
  nonzero(o, "idle_timeout", u.idle_timeout);
  nonzero(o, "hard_timeout", u.hard_timeout);
  o.set("match", match_json(u.match, options.names));
  if (u.has_actions) o.set("actions", actions_json(u.actions, options.names));
  return o;
}

json::Object packet_in_json(const PacketIn& p, const PrintOptions& options) {
  json::Object o;
  o.set("reason", packet_in_reason_name(p.reason));
  o.set("table", table(p.table_id, options.names.tables));
  if (p.cookie != UINT64_MAX) o.set("cookie", fmt::format("0x{:x}", p.cookie));
  o.set("total_len", p.total_len);
  if (p.buffer_id != kNoBuffer) o.set("buffer_id", p.buffer_id);
  o.set("metadata", match_json(p.metadata, options.names));
  std::string hex;
  for (uint8_t b : p.packet) hex += fmt::format("{:02x}", b);
  o.set("packet", std::move(hex));
  if (!p.userdata.empty()) {
    std::string data;
    for (uint8_t b : p.userdata) data += fmt::format("{:02x}", b);
    o.set("userdata", std::move(data));
  }
  return o;
}

OfpResult<json::Array> flows(const Message& m, const PrintOptions& options) {
  json::Array out;
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowStats f = TRY(FlowStats::decode(r, m, options.tlv));
    out.emplace_back(flow_json(f, options));
  }
  return out;
}

OfpResult<json::Array> updates(const Message& m, const PrintOptions& options) {
  json::Array out;
  ByteReader r = m.reader();
  while (!r.empty()) {
    FlowUpdate u = TRY(FlowUpdate::decode(r, m));
    out.emplace_back(flow_update_json(u, options));
  }
  return out;
}

json::Object error_json(const ErrorMessage& e) {
  std::string hex;
  for (uint8_t b : e.payload) hex += fmt::format("{:02x}", b);
  return {{"error", error_name(e.code)}, {"data", std::move(hex)}};
}

json::Object role_json(const RoleRequest& r) {
  json::Object o{{"role", role_name(r.role)}};
  if (r.generation_id) o.set("generation_id", number_value(*r.generation_id));
  return o;
}

OfpResult<json::Object> text_json(const Message& m, const PrintOptions& options) {
  std::string text;
  TRY(print_body(text, m, options));
  std::string_view trimmed = trim(text);
  json::Object o;
  if (!trimmed.empty()) o.set("text", trimmed);
  return o;
}

}  // namespace

json::Object match_json(const flow::Match& match, const Names& names) {
  json::Object o;
  std::string text = flow::match_text(match, {.ports = names.ports});
  std::string_view rest = text, key, value;
  while (flow::next_item(rest, key, value)) {
    auto s = std::ranges::find(kShorthands, key, &Shorthand::name);
    if (s == std::end(kShorthands)) {
      if (value.size() > 1 && value.front() == '"') {
        auto plain = json::unescape(value.substr(1, value.size() - 2));
        o.set(key, plain ? json::Value(*plain) : json::Value(value));
      } else {
        o.set(key, value);
      }
      continue;
    }
    o.set("dl_type", s->dl_type);
    if (!s->nw_proto.empty()) o.set("nw_proto", s->nw_proto);
  }
  return o;
}

json::Object flow_json(const FlowStats& f, const PrintOptions& options) {
  json::Object o;
  o.set("table", table(f.table_id, options.names.tables));
  o.set("priority", f.priority);
  o.set("cookie", fmt::format("0x{:x}", f.cookie));
  if (options.show_stats) {
    duration(o, f.duration_sec, f.duration_nsec);
    counter(o, "packets", f.packets);
    counter(o, "bytes", f.bytes);
    if (f.idle_age >= 0) o.set("idle_age", f.idle_age);
    if (f.hard_age >= 0) o.set("hard_age", f.hard_age);
  }
  nonzero(o, "idle_timeout", f.idle_timeout);
  nonzero(o, "hard_timeout", f.hard_timeout);
  nonzero(o, "importance", f.importance);
  if (f.flags) o.set("flags", flow_flags(f.flags));
  o.set("match", match_json(f.match, options.names));
  o.set("actions", actions_json(f.actions, options.names));
  return o;
}

OfpResult<json::Object> message_json(const Message& m, const PrintOptions& options) {
  switch (m.kind()) {
    case Kind::flow_stats_reply: return json::Object{{"flows", TRY(flows(m, options))}};
    case Kind::flow_monitor_stats_reply: return json::Object{{"updates", TRY(updates(m, options))}};
    case Kind::aggregate_stats_reply: {
      AggregateStats a = TRY(AggregateStats::decode(m));
      return json::Object{{"packets", number_value(a.packets)}, {"bytes", number_value(a.bytes)}, {"flows", a.flows}};
    }
    case Kind::flow_mod: {
      FlowMod f = TRY(FlowMod::decode(m, {.table_id_extension = true, .tlv = options.tlv}));
      return flow_mod_json(f, options);
    }
    case Kind::flow_removed: {
      FlowRemoved f = TRY(FlowRemoved::decode(m, options.tlv));
      return flow_removed_json(f, options);
    }
    case Kind::packet_in: {
      PacketIn p = TRY(PacketIn::decode(m, options.tlv));
      return packet_in_json(p, options);
    }
    case Kind::error: {
      ErrorMessage e = TRY(decode_error(m.version, m.body));
      return error_json(e);
    }
    case Kind::role_request:
    case Kind::role_reply: {
      RoleRequest r = TRY(RoleRequest::decode(m));
      return role_json(r);
    }
    default: break;
  }
  if (auto part = TRY(element_json(m, options))) return std::move(*part);
  return text_json(m, options);
}

json::Object whole_message_json(ByteView data, const PrintOptions& options) {
  auto broken = [&](Ofperr code) {
    std::string hex;
    for (uint8_t b : data) hex += fmt::format("{:02x}", b);
    return json::Object{{"error", error_name(code)}, {"data", std::move(hex)}};
  };
  auto m = decode_message(data);
  if (!m) return broken(m.error().code);
  auto body = message_json(*m, options);
  json::Object o = body ? std::move(*body) : broken(body.error().code);
  o.set("message", m->row->name);
  o.set("version", version_option(m->version));
  o.set("xid", m->xid);
  return o;
}

void merge_json(json::Object& into, json::Object more) {
  for (json::Member& member : more) {
    json::Value* have = into.find(member.key);
    if (!have) into.set(member.key, std::move(member.value));
    else if (have->is_array() && member.value.is_array()) std::ranges::move(member.value.array(), std::back_inserter(have->array()));
  }
}

}  // namespace ovs::ofp
