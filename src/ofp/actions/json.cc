// One object per action: its name and its arguments. Spec: doc/json.md.
#include "base/strings.h"
#include "ofp/json.h"

namespace ovs::ofp {
namespace {

std::string field_value_text(FieldId id, const FieldValue& value, const FieldValue* mask = nullptr) {
  std::string text;
  flow::print_field(flow::field(id), value, mask, text);
  return text;
}

std::string hex_bytes(ByteView bytes) {
  std::string out = "0x";
  for (uint8_t b : bytes) out += fmt::format("{:02x}", b);
  return out;
}

class ActionJson {
 public:
  explicit ActionJson(const Names& names) : names_(names) {}

  json::Object object(const Action& action) {
    json::Object o;
    o.set("action", action_name(action));
    std::visit([&](const auto& a) { members(o, a); }, action.any);
    return o;
  }
  json::Array list(std::span<const Action> actions) {
    json::Array out;
    for (const Action& a : actions) out.emplace_back(object(a));
    return out;
  }

 private:
  json::Value port(OfPort p) const { return port_value(p, names_.ports); }
  json::Value table(uint8_t t) const {
    const std::string* name = names_.tables ? names_.tables->name(t) : nullptr;
    return name ? json::Value(*name) : json::Value(t);
  }
  static json::Value subfield(const Subfield& s) { return flow::subfield_text(s); }
  static void flag(json::Object& o, std::string_view name, bool on) {
    if (on) o.set(name, true);
  }
  static void number(json::Object& o, std::string_view name, uint64_t v) {
    if (v) o.set(name, number_value(v));
  }

  // --- one for each action
  void members(json::Object& o, const Output& a) {
    o.set("port", port(a.port));
    if (a.port == kPortController) o.set("max_len", a.max_len);
  }
  void members(json::Object& o, const OutputReg& a) {
    o.set("action", "output");
    o.set("port_from", subfield(a.source));
  }
  void members(json::Object& o, const OutputTrunc& a) {
    o.set("action", "output");
    o.set("port", port(a.port));
    o.set("max_len", a.max_len);
  }
  void members(json::Object& o, const Controller& a) {
    o.set("max_len", a.max_len);
    o.set("reason", packet_in_reason_name(a.reason));
    number(o, "id", a.controller_id);
    if (!a.userdata.empty()) o.set("userdata", hex_bytes(a.userdata));
    flag(o, "pause", a.pause);
    number(o, "meter_id", a.meter_id);
  }
  void members(json::Object& o, const Enqueue& a) {
    o.set("port", port(a.port));
    o.set("queue", a.queue);
  }
  void members(json::Object& o, const GroupAction& a) { o.set("group", a.group_id); }
  void members(json::Object& o, const Bundle& a) {
    if (a.destination) {
      o.set("action", "bundle_load");
      o.set("destination", subfield(a.destination));
    }
    o.set("fields", hash_fields_name(a.fields));
    o.set("basis", a.basis);
    o.set("algorithm", a.algorithm == BundleAlgorithm::hrw ? "hrw" : "active_backup");
    json::Array members;
    for (OfPort p : a.members) members.push_back(port(p));
    o.set("members", std::move(members));
  }
  void members(json::Object& o, const SetField& a) {
    o.set("action", "set_field");
    FieldValue mask = a.mask();
    o.set("field", std::string_view(flow::field(a.field).name));
    o.set("value", field_value_text(a.field, a.value(), a.is_exact() ? nullptr : &mask));
    flag(o, "push_vlan", a.pushes_vlan());
  }
  void members(json::Object&, const StripVlan&) {}
  void members(json::Object& o, const PushVlan& a) { o.set("ethertype", fmt::format("0x{:04x}", a.ethertype)); }
  void members(json::Object& o, const Move& a) {
    o.set("source", subfield(a.source));
    o.set("destination", subfield(a.destination));
  }
  void members(json::Object& o, const StackPush& a) { o.set("source", subfield(a.source)); }
  void members(json::Object& o, const StackPop& a) { o.set("destination", subfield(a.destination)); }
  void members(json::Object& o, const DecTtl& a) {
    if (!a.with_ids) return;
    json::Array ids;
    for (uint16_t id : a.controller_ids) ids.emplace_back(id);
    o.set("controller_ids", std::move(ids));
  }
  void members(json::Object&, const DecMplsTtl&) {}
  void members(json::Object& o, const PushMpls& a) { o.set("ethertype", fmt::format("0x{:04x}", a.ethertype)); }
  void members(json::Object& o, const PopMpls& a) { o.set("ethertype", fmt::format("0x{:04x}", a.ethertype)); }
  void members(json::Object&, const DecNshTtl&) {}
  void members(json::Object& o, const DeleteField& a) { o.set("field", std::string_view(flow::field(a.field).name)); }
  void members(json::Object& o, const Encap& a) {
    o.set("packet_type", packet_type(a.new_packet_type));
    json::Array properties;
    for (const EncapProperty& p : a.properties) {
      if (p.type == 1) properties.emplace_back(json::Object{{"md_type", p.md_type}});
      else properties.emplace_back(json::Object{{"class", fmt::format("0x{:04x}", p.tlv_class)}, {"type", p.tlv_type}, {"value", hex_bytes(p.tlv_value)}});
    }
    if (!properties.empty()) o.set("properties", std::move(properties));
  }
  void members(json::Object& o, const Decap& a) {
    if (a.new_packet_type != kPtUseNextProtocol) o.set("packet_type", packet_type(a.new_packet_type));
  }
  void members(json::Object& o, const SetQueue& a) { o.set("queue", a.queue); }
  void members(json::Object&, const PopQueue&) {}
  void members(json::Object& o, const FinTimeout& a) {
    number(o, "idle_timeout", a.idle_timeout);
    number(o, "hard_timeout", a.hard_timeout);
  }
  void members(json::Object& o, const Resubmit& a) {
    if (a.in_port != kPortInPort) o.set("in_port", port(a.in_port));
    if (a.table != kAllTables) o.set("table", table(a.table));
    flag(o, "ct", a.with_ct);
  }
  void members(json::Object& o, const Learn& a) {
    o.set("table", table(a.table));
    o.set("priority", a.priority);
    number(o, "idle_timeout", a.idle_timeout);
    number(o, "hard_timeout", a.hard_timeout);
    number(o, "fin_idle_timeout", a.fin_idle_timeout);
    number(o, "fin_hard_timeout", a.fin_hard_timeout);
    o.set("cookie", fmt::format("0x{:x}", a.cookie));
    flag(o, "send_flow_rem", a.send_flow_rem);
    flag(o, "delete_learned", a.delete_learned);
    number(o, "limit", a.limit);
    if (a.write_result) o.set("result_dst", subfield(a.result));
    json::Array specs;
    for (const LearnSpec& s : a.specs) specs.emplace_back(spec(s));
    o.set("specs", std::move(specs));
  }
  static json::Object spec(const LearnSpec& s) {
    constexpr std::string_view kTo[] = {"match", "load", "output"};
    json::Object o;
    o.set("kind", kTo[static_cast<size_t>(s.to)]);
    if (s.immediate) o.set("value", hex_bytes(s.value));
    else o.set("source", subfield(s.source));
    if (s.to != LearnSpec::To::output) o.set("destination", subfield(s.destination));
    return o;
  }
  void members(json::Object& o, const Conjunction& a) {
    o.set("id", a.id);
    o.set("clause", a.clause + 1);
    o.set("clauses", a.n_clauses);
  }
  void members(json::Object& o, const Multipath& a) {
    constexpr std::string_view kAlgorithms[] = {"modulo_n", "hash_threshold", "hrw", "iter_hash"};
    o.set("fields", hash_fields_name(a.fields));
    o.set("basis", a.basis);
    o.set("algorithm", kAlgorithms[static_cast<size_t>(a.algorithm)]);
    o.set("n_links", a.max_link + 1);
    o.set("argument", a.argument);
    o.set("destination", subfield(a.destination));
  }
  void members(json::Object& o, const Note& a) { o.set("data", hex_bytes(a.data)); }
  void members(json::Object&, const Exit&) {}
  void members(json::Object& o, const Sample& a) {
    o.set("probability", a.probability);
    o.set("collector_set_id", a.collector_set_id);
    o.set("obs_domain_id", a.obs_domain_from ? subfield(a.obs_domain_from) : json::Value(a.obs_domain_id));
    o.set("obs_point_id", a.obs_point_from ? subfield(a.obs_point_from) : json::Value(a.obs_point_id));
    if (a.sampling_port != kPortNone) o.set("sampling_port", port(a.sampling_port));
    if (a.direction != SampleDirection::both) o.set("direction", a.direction == SampleDirection::ingress ? "ingress" : "egress");
  }
  void members(json::Object& o, const UnrollXlate& a) {
    o.set("table", table(a.table));
    o.set("cookie", fmt::format("0x{:x}", a.cookie));
  }
  void members(json::Object& o, const Ct& a) {
    flag(o, "commit", a.commit);
    flag(o, "force", a.force);
    if (a.recirc_table != kAllTables) o.set("table", table(a.recirc_table));
    if (a.zone_from) o.set("zone_from", subfield(a.zone_from));
    else o.set("zone", a.zone);
    if (a.alg) o.set("alg", a.alg == kAlgFtp ? json::Value("ftp") : a.alg == kAlgTftp ? json::Value("tftp") : json::Value(a.alg));
    json::Array exec;
    for (const Action& inner : a.actions) {
      if (inner.as<Nat>()) o.set("nat", object(inner));
      else exec.emplace_back(object(inner));
    }
    if (!exec.empty()) o.set("exec", std::move(exec));
  }
  void members(json::Object&, const CtClear&) {}
  void members(json::Object& o, const Nat& a) {
    if (!a.source && !a.destination) return;
    o.set("type", a.source ? "src" : "dst");
    auto address = [&](const packet::Ipv6& v) {
      std::string text = v.text();
      if (a.family != 4) return text;
      return fmt::format("{}.{}.{}.{}", v.bytes[12], v.bytes[13], v.bytes[14], v.bytes[15]);
    };
    if (a.family) {
      o.set("address_min", address(a.address_min));
      o.set("address_max", address(a.address_max.is_zero() ? a.address_min : a.address_max));
    }
    if (a.port_min) {
      o.set("port_min", a.port_min);
      o.set("port_max", a.port_max ? a.port_max : a.port_min);
    }
    flag(o, "persistent", a.persistent);
    flag(o, "hash", a.hash);
    flag(o, "random", a.random);
  }
  void members(json::Object& o, const Clone& a) { o.set("actions", list(a.actions)); }
  void members(json::Object& o, const CheckPktLarger& a) {
    o.set("size", a.size_bytes);
    o.set("destination", subfield(a.destination));
  }
  void members(json::Object&, const DebugRecirc&) {}
  void members(json::Object&, const DebugSlow&) {}
  void members(json::Object& o, const MeterAction& a) { o.set("meter", a.meter_id); }
  void members(json::Object&, const ClearActions&) {}
  void members(json::Object& o, const WriteActions& a) { o.set("actions", list(a.actions)); }
  void members(json::Object& o, const WriteMetadata& a) {
    o.set("value", fmt::format("0x{:x}", a.metadata));
    if (a.mask != UINT64_MAX) o.set("mask", fmt::format("0x{:x}", a.mask));
  }
  void members(json::Object& o, const GotoTable& a) { o.set("table", table(a.table)); }

  static std::string packet_type(uint32_t v) { return fmt::format("({},0x{:x})", v >> 16, v & 0xffff); }

  const Names& names_;
};

}  // namespace

json::Array actions_json(std::span<const Action> actions, const Names& names) { return ActionJson(names).list(actions); }

}  // namespace ovs::ofp
