// Group syntax of add-group and its relatives. Ref: ovs-ofctl(8) "Group Syntax"; observed, tests/diff/ofp_group_text.t.
#include "base/strings.h"
#include "ofp/messages/group.h"
#include "ofp/text_file.h"

namespace ovs::ofp {
namespace {

constexpr CommandWord<GroupCommand> kWords[] = {{"add", GroupCommand::add}, {"delete", GroupCommand::remove}, {"modify", GroupCommand::modify},
                                                {"add_or_mod", GroupCommand::add_or_mod}, {"insert_bucket", GroupCommand::insert_bucket},
                                                {"insert_buckets", GroupCommand::insert_bucket}, {"remove_bucket", GroupCommand::remove_bucket},
                                                {"remove_buckets", GroupCommand::remove_bucket}};

// What can carry bucket ids and selection methods.
constexpr ProtocolSet kBucketIdProtocols = ProtocolSet::of10_any() | ProtocolSet::of15_up();

bool is_change(GroupCommand c) { return c == GroupCommand::add || c == GroupCommand::modify || c == GroupCommand::add_or_mod; }
bool is_bucket_command(GroupCommand c) { return c == GroupCommand::insert_bucket || c == GroupCommand::remove_bucket; }

class GroupParser {
 public:
  GroupParser(GroupCommand command, const Names& names) : names_(names) { out_.mod.command = command; }

  Result<GroupText> parse(std::string_view text) {
    GroupMod& g = out_.mod;
    size_t at = text.find("bucket=");
    // "command_bucket_id" holds "bucket_" but not "bucket=", so the first hit is a bucket.
    std::string_view buckets = at == text.npos ? std::string_view{} : text.substr(at);
    if (at != text.npos) text = text.substr(0, at);
    if (g.command == GroupCommand::remove && trim(text).empty()) {
      g.group_id = kGroupAll;
      return std::move(out_);
    }
    std::string_view rest = text, key, value;
    while (flow::next_item(rest, key, value)) TRY(item(key, value));
    TRY(check_head(!buckets.empty()));
    if (!buckets.empty()) TRY(parse_buckets(buckets));
    TRY(check_buckets());
    return std::move(out_);
  }

 private:
  Result<void> item(std::string_view key, std::string_view value) {
    GroupMod& g = out_.mod;
    if (key == "command_bucket_id") return command_bucket(value);
    if (key == "group_id") {
      if (value == "all") {
        g.group_id = kGroupAll;
      } else {
        g.group_id = TRY(text_u32(value));
        if (g.group_id != kGroupAll && g.group_id > kGroupMax) return fail(fmt::format("invalid group id {}", g.group_id));
      }
      had_id_ = true;
      return {};
    }
    if (key == "type") {
      if (!is_change(g.command)) return fail("type is not needed");
      if (value == "all") g.type = GroupType::all;
      else if (value == "select") g.type = GroupType::select;
      else if (value == "indirect") g.type = GroupType::indirect;
      else if (value == "fast_failover" || value == "ff") g.type = GroupType::fast_failover;
      else return fail(fmt::format("invalid group type {}", value));
      had_type_ = true;
      return {};
    }
    if (key == "selection_method") {
      if (!is_change(g.command)) return fail("selection method is not needed");
      if (value.size() > 15) return fail("selection method is longer than 15 bytes long");
      g.properties.selection_method = value;
      out_.usable &= kBucketIdProtocols;
      return {};
    }
    if (key == "selection_method_param") {
      if (!is_change(g.command)) return fail("selection method param is not needed");
      g.properties.selection_method_param = TRY(text_u64(value));
      out_.usable &= kBucketIdProtocols;
      return {};
    }
    if (key == "fields") {
      if (!is_change(g.command)) return fail("fields are not needed");
      out_.usable &= kBucketIdProtocols;
      return fields(value);
    }
    return fail(fmt::format("unknown keyword {}", key));
  }

  Result<void> command_bucket(std::string_view value) {
    GroupMod& g = out_.mod;
    if (!is_bucket_command(g.command)) return fail("command bucket id is not needed");
    out_.usable &= kBucketIdProtocols;
    if (value == "all") {
      g.command_bucket_id = kBucketAll;
    } else if (value == "first") {
      g.command_bucket_id = kBucketFirst;
    } else if (value == "last") {
      g.command_bucket_id = kBucketLast;
    } else {
      g.command_bucket_id = TRY(text_u32(value));
      if (g.command_bucket_id > kBucketMax && g.command_bucket_id < kBucketFirst)
        return fail(fmt::format("invalid command bucket id {}", g.command_bucket_id));
    }
    if (g.command_bucket_id == kBucketAll && g.command == GroupCommand::insert_bucket) return fail("command_bucket_id=all is not permitted");
    had_command_bucket_ = true;
    return {};
  }

  Result<void> fields(std::string_view text) {
    std::string_view rest = text, key, value;
    auto& list = out_.mod.properties.fields;
    while (flow::next_item(rest, key, value)) {
      const auto* f = flow::field_by_name(key);
      if (!f) f = flow::field_by_oxm_name(key);
      if (!f) return fail(fmt::format("{}: unknown field {}", rest, key));
      if (std::ranges::any_of(list, [&](const auto& e) { return e.first == f->id; })) return fail(fmt::format("{}: duplicate field", key));
      FieldValue mask = FieldValue::ones(*f);
      if (!value.empty()) {
        TRY(flow::parse_field_value(*f, value, mask, names_.ports));
        if (mask.is_zero(*f)) return fail(fmt::format("{}: values are wildcards here and must not be all-zeros", rest));
        if (!f->maskable && !mask.is_ones(*f)) return fail(fmt::format("{}: invalid mask for field {}", value, key));
      }
      list.emplace_back(f->id, mask);
    }
    std::ranges::sort(list, {}, [](const auto& e) { return e.first; });
    return {};
  }

  Result<void> check_head(bool has_buckets) {
    GroupMod& g = out_.mod;
    if (!had_id_) return fail("must specify a group_id");
    if (is_change(g.command) && !had_type_) return fail("must specify a type");
    if (g.command == GroupCommand::insert_bucket) {
      out_.usable &= kBucketIdProtocols;
      if (!had_command_bucket_) return fail("must specify a command bucket id");
    }
    if (g.command == GroupCommand::remove_bucket) out_.usable &= kBucketIdProtocols;
    bool no_buckets = g.command == GroupCommand::remove || g.command == GroupCommand::remove_bucket;
    if (has_buckets && no_buckets) return fail("bucket is not needed");
    const auto& p = g.properties;
    if (p.selection_method != "hash" && !p.fields.empty()) return fail("fields may only be specified with \"selection_method=hash\"");
    if (p.selection_method.empty() && p.selection_method_param) return fail("selection_method_param is only allowed with \"selection_method\"");
    return {};
  }

  Result<void> parse_buckets(std::string_view text) {
    while (!text.empty()) {
      text.remove_prefix(std::string_view("bucket=").size());
      size_t next = text.find("bucket=");
      std::string_view one = text.substr(0, next);
      text = next == text.npos ? std::string_view{} : text.substr(next);
      while (!one.empty() && (one.back() == ',' || one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
      if (one.empty()) return fail("bucket must specify actions");
      TRY(parse_bucket(one));
    }
    return assign_ids();
  }

  Result<void> parse_bucket(std::string_view text) {
    Bucket b;
    b.weight = (out_.mod.type == GroupType::select && had_type_) || out_.mod.command == GroupCommand::insert_bucket ? 1 : 0;
    std::string actions;
    bool any = false;
    std::string_view rest = text, key, value;
    auto add_action = [&](std::string_view item) { any = true, actions += (actions.empty() ? "" : ",") + std::string(item); };
    while (flow::next_item(rest, key, value)) {
      if (iequals(key, "weight")) {
        b.weight = TRY(text_u16(value, "weight"));
      } else if (iequals(key, "watch_port")) {
        auto port = parse_port(value, names_.ports);
        if (!port || (*port >= kPortMax && *port != kPortAny && *port != kPortController)) return fail(fmt::format("{}: invalid watch_port", value));
        b.watch_port = *port;
      } else if (iequals(key, "watch_group")) {
        b.watch_group = TRY(text_u32(value));
        if (b.watch_group > kGroupMax) return fail(fmt::format("invalid watch_group id {}", b.watch_group));
      } else if (iequals(key, "bucket_id")) {
        b.bucket_id = TRY(text_u32(value));
        if (b.bucket_id > kBucketMax) return fail(fmt::format("invalid bucket_id id {}", b.bucket_id));
        out_.usable &= kBucketIdProtocols;
      } else if (iequals(key, "action") || iequals(key, "actions")) {
        add_action(value);
      } else {
        add_action(value.empty() ? std::string(key) : fmt::format("{}({})", key, value));
      }
    }
    if (!any) return fail("bucket must specify actions");
    if (out_.mod.type == GroupType::fast_failover && had_type_ && b.watch_port == kPortAny && b.watch_group == kGroupAny)
      return fail("fast failover bucket requires watch_port or watch_group");
    ActionParse how{.names = names_};
    b.actions = TRY(parse_actions(actions, how, ActionsIn::group_bucket));
    out_.usable = how.usable;   // as observed: what the words before asked for is forgotten
    out_.mod.buckets.push_back(std::move(b));
    return {};
  }

  Result<void> assign_ids() {
    auto& buckets = out_.mod.buckets;
    uint32_t next = 0;
    auto taken = [&](uint32_t id) { return std::ranges::any_of(buckets, [&](const Bucket& b) { return b.bucket_id == id; }); };
    for (Bucket& b : buckets) {
      if (b.bucket_id != kBucketAll) continue;
      while (taken(next)) ++next;
      b.bucket_id = next++;
    }
    return {};
  }

  Result<void> check_buckets() {
    const GroupMod& g = out_.mod;
    if (g.type == GroupType::indirect && g.buckets.size() > 1 && had_type_) return fail("Indirect groups can have at most one bucket.");
    for (const Bucket& b : g.buckets) {
      if (b.weight && g.type != GroupType::select && g.command != GroupCommand::insert_bucket) return fail("Only select groups can have bucket weights.");
    }
    return {};
  }

  const Names& names_;
  GroupText out_;
  bool had_id_ = false, had_type_ = false, had_command_bucket_ = false;
};

}  // namespace

Result<GroupText> parse_group_text(std::string_view text, std::optional<GroupCommand> command, const Names& names) {
  GroupCommand c = command ? *command : take_command<GroupCommand>(text, kWords, GroupCommand::add);
  return GroupParser(c, names).parse(text);
}

Result<std::vector<GroupText>> parse_group_file(const std::string& path, std::optional<GroupCommand> command, const Names& names) {
  std::vector<GroupText> groups;
  TRY(for_each_line(path, [&](std::string_view line) -> Result<void> {
    groups.push_back(TRY(parse_group_text(line, command, names)));
    return {};
  }));
  return groups;
}

}  // namespace ovs::ofp
