// Groups on the wire and as printed. Spec: see group.h; checks: reference sheet "openflow-messages" 6.4.
#include "ofp/messages/group.h"

#include <set>

#include "base/log.h"

OVS_LOG_MODULE(ofp_group);

namespace ovs::ofp {
namespace {

constexpr uint32_t kNetronome = 0x154d, kNetronomeOld = 0x1540;   // the old id is only understood
constexpr std::string_view kTypeNames[] = {"all", "select", "indirect", "ff"};
constexpr std::string_view kCommandNames[] = {"ADD", "MOD", "DEL", "INSERT_BUCKET", "", "REMOVE_BUCKET"};

bool new_form(Version v, Space space) { return v >= Version::of15 || space == Space::nicira || v == Version::of10; }

OfpResult<OfPort> read_watch_port(uint32_t wire) {
  auto port = port_from_of11(wire);
  if (!port) return ofp_fail(Ofperr::OFPGMFC_BAD_WATCH);
  return *port;
}

OfpResult<Bucket> read_of11_bucket(ByteReader& r, Version v) {
  ByteReader look = r;
  auto length = look.be16();
  if (!length || *length < 16 || *length > r.remaining()) {   // a length that is no multiple of 8 is the actions' fault
    LOG_WARN_RL(60, 20, "OpenFlow message bucket length {} is not valid", length ? *length : 0);
    return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
  }
  ByteReader body = TRY(r.sub(*length));
  TRY(body.skip(2));
  Bucket b;
  b.weight = TRY(body.be16());
  b.watch_port = TRY(read_watch_port(TRY(body.be32())));
  b.watch_group = TRY(body.be32());
  TRY(body.skip(4));
  b.actions = TRY(decode_actions(body.rest(), {.version = v}, ActionsIn::group_bucket));
  return b;
}

OfpResult<Bucket> read_of15_bucket(ByteReader& r, Version v, GroupType type) {
  ByteReader look = r;
  auto length = look.be16();
  if (!length || *length < 8 || *length > r.remaining() || *length % 8) {
    LOG_WARN_RL(60, 20, "OpenFlow message bucket length {} is not valid", length ? *length : 0);
    return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
  }
  ByteReader body = TRY(r.sub(*length));
  TRY(body.skip(2));
  uint16_t actions_len = TRY(body.be16());
  Bucket b;
  b.weight = type == GroupType::select ? 1 : 0;
  b.bucket_id = TRY(body.be32());
  if (b.bucket_id > kBucketMax) {
    LOG_WARN_RL(60, 20, "bucket id ({}) is out of range", b.bucket_id);
    return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
  }
  if (actions_len > body.remaining()) return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
  ByteView actions = TRY(body.bytes(actions_len));
  b.actions = TRY(decode_actions(actions, {.version = v}, ActionsIn::group_bucket));
  while (!body.empty()) {
    Property p = TRY(read_property(body));
    if (!p.vendor && p.type == 0) b.weight = TRY(property_u16(p));
    else if (!p.vendor && p.type == 1) b.watch_port = TRY(read_watch_port(TRY(property_u32(p))));
    else if (!p.vendor && p.type == 2) b.watch_group = TRY(property_u32(p));
    else TRY(unknown_property(p, "group bucket", false, &log_module_));
  }
  return b;
}

OfpResult<std::vector<Bucket>> read_buckets(ByteReader r, Version v, bool form15, GroupType type) {
  std::vector<Bucket> buckets;
  std::set<uint32_t> ids;
  while (!r.empty()) {
    Bucket b = form15 ? TRY(read_of15_bucket(r, v, type)) : TRY(read_of11_bucket(r, v));
    if (!form15) b.bucket_id = static_cast<uint32_t>(buckets.size());
    if (!ids.insert(b.bucket_id).second) {
      LOG_WARN_RL(60, 20, "Duplicate bucket id");
      return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
    }
    buckets.push_back(std::move(b));
  }
  return buckets;
}

// Values of these entries are masks of the bits that count, without has_mask.
OfpResult<void> read_group_fields(ByteView bytes, GroupProperties& g) {
  ByteReader r(bytes);
  while (!r.empty()) {
    auto entry = flow::decode_oxm_entry(r);
    if (!entry) return std::unexpected(OfpError(entry.error()));
    if (entry->value.is_zero(*entry->field)) return ofp_fail(Ofperr::OFPBMC_BAD_MASK);
    g.fields.emplace_back(entry->field->id, entry->value);
  }
  std::ranges::sort(g.fields, {}, [](const auto& f) { return f.first; });
  return {};
}

OfpResult<void> read_selection_method(const Property& p, GroupType type, GroupCommand command, GroupProperties& g) {
  if (p.data.size() < 4 + 16 + 8) return ofp_fail(Ofperr::OFPBPC_BAD_LEN);
  bool changes = command == GroupCommand::add || command == GroupCommand::modify || command == GroupCommand::add_or_mod;
  auto refuse = [](std::string_view why) {
    LOG_WARN_RL(60, 20, "ntr selection method {}", why);
    return ofp_fail(Ofperr::OFPBPC_BAD_VALUE);
  };
  if (!changes) return refuse("property is only allowed for add and delete group modifications");
  if (type != GroupType::select) return refuse("property is only allowed for select groups");
  ByteReader r(p.data);
  TRY(r.skip(4));
  std::string_view method = as_text(TRY(r.bytes(16)));
  if (method.find('\0') == method.npos) return refuse("is not null terminated");
  g.selection_method = method.substr(0, method.find('\0'));
  if (g.selection_method != "hash" && g.selection_method != "dp_hash") return refuse(fmt::format("'{}' is not supported", g.selection_method));
  g.selection_method_param = TRY(r.be64());
  if (r.empty()) return {};
  if (g.selection_method != "hash") return refuse(fmt::format("{} does not support fields", g.selection_method));
  return read_group_fields(r.rest(), g);
}

OfpResult<void> read_group_properties(ByteReader& r, GroupType type, GroupCommand command, GroupProperties& g) {
  while (!r.empty()) {
    Property p = TRY(read_property(r));
    if ((p.vendor == kNetronome || p.vendor == kNetronomeOld) && p.type == 1) TRY(read_selection_method(p, type, command, g));
    else TRY(unknown_property(p, "group", false, &log_module_));
  }
  return {};
}

void put_buckets(ByteWriter& w, const std::vector<Bucket>& buckets, Version v, bool form15, GroupType type, bool inserted = false) {
  for (const Bucket& b : buckets) {
    size_t start = w.size();
    w.be16(0);
    if (!form15) {
      w.be16(b.weight);
      w.be32(port_to_of11(b.watch_port));
      w.be32(b.watch_group);
      w.zeros(4);
      encode_actions(w, b.actions, {v});
    } else {
      w.be16(0);
      w.be32(b.bucket_id);
      size_t actions_at = w.size();
      encode_actions(w, b.actions, {v});
      w.patch_be16(start + 2, static_cast<uint16_t>(w.size() - actions_at));
      if (type == GroupType::select || (inserted ? b.weight != 1 : b.weight > 1)) put_property_u16(w, 0, b.weight);
      if (b.watch_port != kPortAny) put_property_u32(w, 1, port_to_of11(b.watch_port));
      if (b.watch_group != kGroupAny) put_property_u32(w, 2, b.watch_group);
    }
    w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
  }
}

void put_properties(ByteWriter& w, const GroupProperties& g, Version v) {
  if (g.selection_method.empty()) return;
  size_t at = begin_experimenter_property(w, kNetronome, 1);
  w.zeros(4);
  w.text(g.selection_method);
  w.zeros(16 - g.selection_method.size());
  w.be64(g.selection_method_param);
  auto version = v == Version::of10 ? flow::OfpVersion::none : flow_version(v);
  for (const auto& [field, mask] : g.fields) flow::put_oxm_entry(w.out(), field, mask, nullptr, version);
  end_property(w, at);
}

OfpResult<void> check_buckets(const GroupMod& g) {
  auto fail_with = [](Ofperr e) { return ofp_fail(e); };
  for (const Bucket& b : g.buckets) {
    bool watches = b.watch_port != kPortAny || b.watch_group != kGroupAny;
    if (b.weight && g.type != GroupType::select && g.command != GroupCommand::insert_bucket) return fail_with(Ofperr::OFPGMFC_INVALID_GROUP);
    if (watches && (g.type == GroupType::all || g.type == GroupType::indirect)) return fail_with(Ofperr::OFPGMFC_WATCH_UNSUPPORTED);
    if (!watches && g.type == GroupType::fast_failover) return fail_with(Ofperr::OFPGMFC_INVALID_GROUP);
  }
  return {};
}

OfpResult<void> check_group_mod(const GroupMod& g) {
  if (g.type == GroupType::indirect && g.command != GroupCommand::remove && g.buckets.size() != 1) return ofp_fail(Ofperr::OFPGMFC_INVALID_GROUP);
  if (g.command == GroupCommand::remove_bucket && !g.buckets.empty()) return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
  return check_buckets(g);
}

OfpResult<void> check_bucket_id(GroupCommand command, uint32_t id) {
  bool ok = id == kBucketAll;
  if (command == GroupCommand::insert_bucket) ok = id <= kBucketMax || id == kBucketFirst || id == kBucketLast;
  if (command == GroupCommand::remove_bucket) ok = id <= kBucketMax || id >= kBucketFirst;
  if (ok) return {};
  LOG_WARN_RL(60, 20, "group command bucket id ({}) is out of range", id);
  return ofp_fail(Ofperr::OFPGMFC_BAD_BUCKET);
}

bool known_command(uint16_t c) { return c <= 3 || c == 5 || c == 0x8000; }

void print_bucket_id(std::string& out, uint32_t id) {
  if (id == kBucketFirst) out += "first";
  else if (id == kBucketLast) out += "last";
  else if (id == kBucketAll) out += "all";
  else out += std::to_string(id);
}

struct GroupView {
  uint32_t group_id;
  GroupType type;
  const std::vector<Bucket>& buckets;
  const GroupProperties& properties;
};

void print_properties(std::string& out, const GroupProperties& g, const PrintOptions& options) {
  if (g.selection_method.empty()) return;
  out += ",selection_method=" + g.selection_method;
  if (g.selection_method_param) out += fmt::format(",selection_method_param={}", g.selection_method_param);
  if (g.fields.empty()) return;
  bool single = g.fields.size() == 1;
  out += single ? ",fields=" : ",fields(";
  for (size_t i = 0; i < g.fields.size(); ++i) {
    const auto& f = flow::field(g.fields[i].first);
    if (i) out += ',';
    out += std::string_view(f.name);
    if (g.fields[i].second.is_ones(f)) continue;
    out += '=';
    flow::print_field(f, g.fields[i].second, nullptr, out, options.names.ports);
  }
  if (!single) out += ')';
}

void print_group(std::string& out, const GroupView& g, bool ids, bool suppress_type, Version v, const PrintOptions& options) {
  out += fmt::format("group_id={}", g.group_id);
  if (!suppress_type) out += fmt::format(",type={}", static_cast<size_t>(g.type) < 4 ? kTypeNames[static_cast<size_t>(g.type)] : std::string_view("unknown"));
  print_properties(out, g.properties, options);
  bool inserted = suppress_type && (v == Version::of10 || v >= Version::of15);   // only there buckets to insert have no type
  for (const Bucket& b : g.buckets) {
    out += ",bucket=";
    if (ids) out += fmt::format("bucket_id:{},", b.bucket_id);
    bool plain = g.type == GroupType::select || inserted ? b.weight == 1 : b.weight == 0;
    if (!plain) out += fmt::format("weight:{},", b.weight);
    if (b.watch_port != kPortAny) out += "watch_port:" + port_text(b.watch_port, options.names.ports) + ",";
    if (b.watch_group != kGroupAny) out += fmt::format("watch_group:{},", b.watch_group);
    out += "actions=";
    print_actions(out, b.actions, {options.names});
  }
}

}  // namespace

std::string_view group_type_name(GroupType t) { return kTypeNames[static_cast<size_t>(t) & 3]; }

OfpResult<GroupMod> GroupMod::decode(const Message& m) {
  GroupMod g;
  bool form15 = new_form(m.version, m.space());
  ByteReader r = m.reader();
  uint16_t command = TRY(r.be16());
  uint8_t type = TRY(r.u8());
  TRY(r.skip(1));
  g.group_id = TRY(r.be32());
  g.command = static_cast<GroupCommand>(command);
  if (form15) {
    uint16_t buckets_len = TRY(r.be16());
    TRY(r.skip(2));
    g.command_bucket_id = TRY(r.be32());
    TRY(check_bucket_id(g.command, g.command_bucket_id));
    if (buckets_len > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
    g.type = static_cast<GroupType>(type);
    ByteReader buckets = TRY(r.sub(buckets_len));
    bool may_be_select = g.type == GroupType::select || g.command == GroupCommand::insert_bucket;   // for the default weight
    g.buckets = TRY(read_buckets(buckets, m.version, true, may_be_select ? GroupType::select : g.type));
    TRY(read_group_properties(r, g.type, g.command, g.properties));
  } else {
    g.type = static_cast<GroupType>(type);
    g.buckets = TRY(read_buckets(r, m.version, false, g.type));
  }
  if (type > 3) return ofp_fail(Ofperr::OFPGMFC_BAD_TYPE);
  if (!known_command(command)) return ofp_fail(Ofperr::OFPGMFC_BAD_COMMAND);
  TRY(check_group_mod(g));
  return g;
}

Result<Bytes> GroupMod::encode(Version v, uint32_t xid) const {
  bool bucket_command = command == GroupCommand::insert_bucket || command == GroupCommand::remove_bucket;
  bool form15 = v == Version::of10 || v >= Version::of15;
  if (bucket_command && !form15) {
    std::string_view name = command == GroupCommand::insert_bucket ? "insert-bucket" : "remove-bucket";
    return fail(fmt::format("{} needs OpenFlow 1.5 or later ('-O OpenFlow15')", name));
  }
  MessageBuilder b(Kind::group_mod, v, xid);
  ByteWriter& w = b.body();
  w.be16(static_cast<uint16_t>(command));
  w.u8(static_cast<uint8_t>(type));
  w.zeros(1);
  w.be32(group_id);
  if (!form15) {
    put_buckets(w, buckets, v, false, type);
    return b.finish();
  }
  size_t length_at = w.size();
  w.zeros(4);
  w.be32(command_bucket_id);
  size_t start = w.size();
  put_buckets(w, buckets, v, true, type, command == GroupCommand::insert_bucket);
  w.patch_be16(length_at, static_cast<uint16_t>(w.size() - start));
  put_properties(w, properties, v);
  return b.finish();
}

OfpResult<void> print_group_mod(std::string& out, const Message& m, const PrintOptions& options) {
  GroupMod g = TRY(GroupMod::decode(m));
  bool ids = m.version == Version::of10 || m.version >= Version::of15;
  bool bucket_command = g.command == GroupCommand::insert_bucket || g.command == GroupCommand::remove_bucket;
  out += "\n ";
  if (g.command == GroupCommand::add_or_mod) out += "ADD_OR_MOD";
  else out += kCommandNames[static_cast<size_t>(g.command)];
  out += ' ';
  if (bucket_command && ids) {
    out += "command_bucket_id:";
    print_bucket_id(out, g.command_bucket_id);
    out += ',';
  }
  print_group(out, {g.group_id, g.type, g.buckets, g.properties}, ids, bucket_command, m.version, options);
  return {};
}

OfpResult<GroupDesc> GroupDesc::decode(ByteReader& r, Version v) {
  bool form15 = v == Version::of10 || v >= Version::of15;
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  size_t header = form15 ? 16 : 8;
  if (length < header || length > r.remaining()) {
    LOG_WARN_RL(60, 20, "OFPST11_GROUP_DESC reply claims invalid length {}", length);
    return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  }
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(2));
  GroupDesc d;
  uint8_t type = TRY(body.u8());
  if (type > 3) return ofp_fail(Ofperr::OFPGMFC_BAD_TYPE);
  d.type = static_cast<GroupType>(type);
  TRY(body.skip(1));
  d.group_id = TRY(body.be32());
  if (!form15) {
    d.buckets = TRY(read_buckets(body, v, false, d.type));
    return d;
  }
  uint16_t buckets_len = TRY(body.be16());
  TRY(body.skip(6));
  ByteReader buckets = TRY(body.sub(buckets_len));
  d.buckets = TRY(read_buckets(buckets, v, true, d.type));
  TRY(read_group_properties(body, d.type, GroupCommand::add, d.properties));
  return d;
}

void GroupDesc::encode(ByteWriter& w, Version v) const {
  bool form15 = v == Version::of10 || v >= Version::of15;
  size_t start = w.size();
  w.be16(0);
  w.u8(static_cast<uint8_t>(type));
  w.zeros(1);
  w.be32(group_id);
  if (form15) {
    size_t length_at = w.size();
    w.zeros(8);
    size_t buckets_at = w.size();
    put_buckets(w, buckets, v, true, type);
    w.patch_be16(length_at, static_cast<uint16_t>(w.size() - buckets_at));
    put_properties(w, properties, v);
  } else {
    put_buckets(w, buckets, v, false, type);
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

OfpResult<GroupStats> GroupStats::decode(ByteReader& r, Version v) {
  ByteReader look = r;
  uint16_t length = TRY(look.be16());
  size_t header = v >= Version::of13 || v == Version::of10 ? 40 : 32;
  if (length < header || length > r.remaining()) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  ByteReader body = TRY(r.sub(length));
  TRY(body.skip(4));
  GroupStats s;
  s.group_id = TRY(body.be32());
  s.ref_count = TRY(body.be32());
  TRY(body.skip(4));
  s.packets = TRY(body.be64());
  s.bytes = TRY(body.be64());
  if (header == 40) {
    s.duration_sec = TRY(body.be32());
    s.duration_nsec = TRY(body.be32());
  }
  while (body.remaining() >= 16) {
    uint64_t packets = TRY(body.be64());
    s.buckets.emplace_back(packets, TRY(body.be64()));
  }
  return s;
}

void GroupStats::encode(ByteWriter& w, Version v) const {
  size_t start = w.size();
  w.zeros(4);
  w.be32(group_id);
  w.be32(ref_count);
  w.zeros(4);
  w.be64(packets);
  w.be64(bytes);
  if (v >= Version::of13 || v == Version::of10) {
    w.be32(duration_sec);
    w.be32(duration_nsec);
  }
  for (const auto& [p, b] : buckets) {
    w.be64(p);
    w.be64(b);
  }
  w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
}

OfpResult<uint32_t> decode_group_request(const Message& m) {
  if (m.body.empty()) return kGroupAll;
  ByteReader r = m.reader();
  uint32_t id = TRY(r.be32());
  return id;
}

Bytes encode_group_request(Kind kind, Version v, uint32_t xid, uint32_t group_id) {
  MessageBuilder b(kind, v, xid);
  bool has_id = kind == Kind::group_stats_request || v == Version::of10 || v >= Version::of15;
  if (has_id) {
    b.body().be32(group_id);
    b.body().zeros(4);
  }
  return b.finish();
}

OfpResult<void> print_group_request(std::string& out, const Message& m, const PrintOptions&) {
  uint32_t id = TRY(decode_group_request(m));
  out += " group_id=";
  ofp::print_group(out, id);
  return {};
}

OfpResult<void> print_group_desc(std::string& out, const Message& m, const PrintOptions& options) {
  ByteReader r = m.reader();
  bool ids = m.version == Version::of10 || m.version >= Version::of15;
  while (!r.empty()) {
    GroupDesc d = TRY(GroupDesc::decode(r, m.version));
    out += "\n ";
    print_group(out, {d.group_id, d.type, d.buckets, d.properties}, ids, false, m.version, options);
  }
  return {};
}

OfpResult<void> print_group_stats(std::string& out, const Message& m, const PrintOptions&) {
  ByteReader r = m.reader();
  while (!r.empty()) {
    auto s = GroupStats::decode(r, m.version);
    if (!s) {
      out += " ***parse error***";
      return std::unexpected(s.error());
    }
    out += fmt::format("\n group_id={},", s->group_id);
    if (s->duration_sec != UINT32_MAX) {
      out += "duration=";
      print_duration(out, s->duration_sec, s->duration_nsec);
      out += ',';
    }
    out += fmt::format("ref_count={},packet_count={},byte_count={}", s->ref_count, s->packets, s->bytes);
    for (size_t i = 0; i < s->buckets.size(); ++i) {
      if (s->buckets[i].first == UINT64_MAX) continue;
      out += fmt::format(",bucket{}:packet_count={},byte_count={}", i, s->buckets[i].first, s->buckets[i].second);
    }
  }
  return {};
}

OfpResult<GroupFeatures> GroupFeatures::decode(const Message& m) {
  ByteReader r = m.reader();
  GroupFeatures f;
  f.types = TRY(r.be32());
  f.capabilities = TRY(r.be32());
  for (uint32_t& n : f.max_groups) n = TRY(r.be32());
  for (uint32_t& n : f.actions) n = TRY(r.be32());
  return f;
}

Bytes GroupFeatures::encode(const Message& request) const {
  auto space = static_cast<Space>(static_cast<uint8_t>(request.space()) + 1);
  MessageBuilder b(*find_row(Kind::group_features_stats_reply, request.version, space, request.row->number), request.version, request.xid);
  ByteWriter& w = b.body();
  w.be32(types);
  w.be32(capabilities);
  for (uint32_t n : max_groups) w.be32(n);
  for (uint32_t n : actions) w.be32(n);
  return b.finish();
}

OfpResult<void> print_group_features(std::string& out, const Message& m, const PrintOptions&) {
  GroupFeatures f = TRY(GroupFeatures::decode(m));
  constexpr std::string_view kNames[] = {"all", "select", "indirect", "fast failover"};
  out += fmt::format("\n Group table:\n    Types:  0x{:x}\n    Capabilities:  0x{:x}\n", f.types, f.capabilities);
  for (size_t i = 0; i < 4; ++i) {
    if (!(f.types >> i & 1)) continue;
    out += fmt::format("    {} group:\n       max_groups={}\n       actions: {}\n", kNames[i], hex_text(f.max_groups[i]), action_bitmap_text(f.actions[i], m.version));
  }
  return {};
}

namespace {
struct ActionBit {
  std::string_view name;
  int8_t of10, of11, of12;   ///< bit in 1.0, in 1.1, in 1.2+; -1: none
};
// clang-format off
constexpr ActionBit kActionBits[] = {
    {"output", 0, 0, 0}, {"group", -1, 22, 22}, {"enqueue", 11, -1, -1}, {"set_field", -1, -1, 25},
    {"set_vlan_vid", 1, 1, -1}, {"set_vlan_pcp", 2, 2, -1}, {"strip_vlan", 3, 18, 18}, {"push_vlan", -1, 17, 17},
    {"mod_dl_src", 4, 3, -1}, {"mod_dl_dst", 5, 4, -1}, {"mod_nw_src", 6, 5, -1}, {"mod_nw_dst", 7, 6, -1},
    {"mod_nw_tos", 8, 7, -1}, {"mod_nw_ecn", -1, 8, -1}, {"mod_nw_ttl", -1, 23, 23}, {"mod_tp_src", 9, 9, -1},
    {"mod_tp_dst", 10, 10, -1}, {"dec_ttl", -1, 24, 24}, {"set_mpls_label", -1, 13, -1}, {"set_mpls_tc", -1, 14, -1},
    {"set_mpls_ttl", -1, 15, 15}, {"dec_mpls_ttl", -1, 16, 16}, {"push_mpls", -1, 19, 19}, {"pop_mpls", -1, 20, 20},
    {"set_queue", -1, 21, 21},
};
// clang-format on
int bit_of(const ActionBit& a, Version v) { return v == Version::of10 ? a.of10 : v == Version::of11 ? a.of11 : a.of12; }
}  // namespace

std::string action_bitmap_text(uint32_t bits, Version v) {
  std::string out;
  for (const ActionBit& a : kActionBits) {
    int bit = bit_of(a, v);
    if (bit < 0 || !(bits >> bit & 1)) continue;
    if (!out.empty()) out += ' ';
    out += a.name;
  }
  return out.empty() ? "<none>" : out;
}

uint32_t action_bitmap(Version v) {
  uint32_t bits = 0;
  for (const ActionBit& a : kActionBits)
    if (int bit = bit_of(a, v); bit >= 0) bits |= 1u << bit;
  return bits;
}

}  // namespace ovs::ofp
