// Flow syntax of add-flow and its relatives. Ref: ovs-ofctl(8) "Flow Syntax"; observed, tests/diff/ofp_flow_text.t.
#include <cstdio>

#include "base/strings.h"
#include "ofp/messages/flow.h"
#include "ofp/text_file.h"

namespace ovs::ofp {
namespace {

// Which keywords a command takes.
enum Takes : unsigned { takes_out_port = 1, takes_actions = 2, takes_timeouts = 4, takes_priority = 8, takes_flags = 16, takes_importance = 32 };

unsigned takes(FlowCommand c) {
  switch (c) {
    case FlowCommand::add: return takes_actions | takes_timeouts | takes_priority | takes_flags | takes_importance;
    case FlowCommand::modify:
    case FlowCommand::modify_strict: return takes_actions | takes_timeouts | takes_priority | takes_flags;
    case FlowCommand::remove: return takes_out_port;
    case FlowCommand::remove_strict: return takes_out_port | takes_priority;
  }
  return 0;
}

constexpr CommandWord<FlowCommand> kWords[] = {{"add", FlowCommand::add}, {"delete", FlowCommand::remove}, {"delete_strict", FlowCommand::remove_strict},
                                               {"modify", FlowCommand::modify}, {"modify_strict", FlowCommand::modify_strict}};

class FlowParser {
 public:
  FlowParser(FlowCommand command, const FlowTextOptions& options) : options_(options), takes_(takes(command)) {
    text_.mod.command = command;
    if (modifies()) text_.mod.new_cookie = UINT64_MAX;
  }

  Result<FlowText> parse(std::string_view text) {
    std::string_view actions;
    if (takes_ & takes_actions) {
      size_t at = text.find("action");
      size_t equals = at == text.npos ? at : text.find('=', at);
      if (equals == text.npos) return fail("must specify an action");
      actions = text.substr(equals + 1);
      text = text.substr(0, at);
    }
    std::string_view rest = text, key, value;
    while (flow::next_item(rest, key, value)) TRY(item(key, value));
    finish_match();
    finish_cookie();
    if (takes_ & takes_actions) TRY(parse_flow_actions(actions));
    return std::move(text_);
  }

  Result<FlowText> parse_request(std::string_view text) {
    std::string_view rest = text, key, value;
    while (flow::next_item(rest, key, value)) TRY(item(key, value));
    finish_match();
    return std::move(text_);
  }

 private:
  bool modifies() const { return text_.mod.command == FlowCommand::modify || text_.mod.command == FlowCommand::modify_strict; }

  Result<void> item(std::string_view key, std::string_view value) {
    flow::Formats formats = flow::kFormatAll;
    flow::ParseContext context{options_.names.ports, options_.names.tables, options_.tlv};
    if (key != "table") {
      auto as_match = flow::parse_match_item(key, value, text_.mod.match, formats, context);
      if (!as_match) return std::unexpected(as_match.error());
      if (*as_match == flow::ItemResult::done) {
        text_.usable &= protocols_of(formats);
        return {};
      }
    }
    if (takes_ & takes_flags && flag(key)) return {};
    if (key == "no_readonly_table" || key == "allow_hidden_fields") return {};
    if (value.empty()) return fail(fmt::format("field {} missing value", key));
    return keyword(key, value);
  }

  bool flag(std::string_view key) {
    FlowMod& m = text_.mod;
    if (key == "send_flow_rem") {
      m.flags |= kFlowSendRemoved;
    } else if (key == "check_overlap") {
      m.flags |= kFlowCheckOverlap;
    } else if (key == "reset_counts") {
      m.flags |= kFlowResetCounts;
      text_.usable &= ProtocolSet::of12_up();
    } else if (key == "no_packet_counts") {
      m.flags |= kFlowNoPacketCounts;
      text_.usable &= ProtocolSet::of13_up();
    } else if (key == "no_byte_counts") {
      m.flags |= kFlowNoByteCounts;
      text_.usable &= ProtocolSet::of13_up();
    } else {
      return false;
    }
    return true;
  }

  Result<void> keyword(std::string_view key, std::string_view value) {
    FlowMod& m = text_.mod;
    if (key == "table") return table(value);
    if (takes_ & takes_out_port && key == "out_port") {
      auto port = parse_port(value, options_.names.ports);
      if (!port) return fail(fmt::format("{} is not a valid OpenFlow port", value));
      m.out_port = *port;
      return {};
    }
    if (takes_ & takes_out_port && key == "out_group") {
      auto group = parse_group(value);
      text_.usable &= ProtocolSet::of11_up();
      if (!group) return fail(fmt::format("{} is not a valid OpenFlow group", value));
      m.out_group = *group;
      return {};
    }
    if (takes_ & takes_priority && key == "priority") {
      m.priority = TRY(text_u16(value, key));
      return {};
    }
    if (takes_ & takes_timeouts && key == "idle_timeout") {
      m.idle_timeout = TRY(text_u16(value, key));
      return {};
    }
    if (takes_ & takes_timeouts && key == "hard_timeout") {
      m.hard_timeout = TRY(text_u16(value, key));
      return {};
    }
    if (takes_ & takes_importance && key == "importance") {
      m.importance = TRY(text_u16(value, key));
      return {};
    }
    if (key == "cookie") return cookie(value);
    constexpr std::string_view kIgnored[] = {"duration", "n_packets", "n_bytes", "idle_age", "hard_age"};
    if (std::ranges::find(kIgnored, key) != std::end(kIgnored)) return {};
    return fail(fmt::format("unknown keyword {}", key));
  }

  Result<void> table(std::string_view value) {
    auto id = parse_table(value, options_.names.tables);
    if (!id) return fail(fmt::format("unknown table \"{}\"", value));
    text_.mod.table_id = *id;
    if (*id != kAllTables) text_.usable &= ProtocolSet::with_table_ids();
    return {};
  }

  Result<void> cookie(std::string_view value) {
    FlowMod& m = text_.mod;
    size_t slash = value.find('/');
    if (slash != value.npos) {
      if (m.command == FlowCommand::add) return fail("flow additions cannot use a cookie mask");
      m.cookie = TRY(text_u64(value.substr(0, slash)));
      m.cookie_mask = TRY(text_u64(value.substr(slash + 1)));
      if (m.cookie_mask) text_.usable &= ProtocolSet::nxm_of11_up();
      return {};
    }
    if (!(takes_ & takes_actions))
      return fail(fmt::format("cannot set cookie (to match on a cookie, specify a mask, e.g. cookie={}/-1)", value));
    m.new_cookie = TRY(text_u64(value));
    m.modify_cookie = true;
    return {};
  }

  void finish_match() {
    const Match& match = text_.mod.match;
    bool l3 = match.mask.nw_proto || match.mask.nw_tos || match.mask.tp_src || match.mask.tp_dst;
    if (match.dl_type() == 0x86dd && l3) text_.usable &= ProtocolSet::nxm_oxm_any();
  }

  void finish_cookie() {
    FlowMod& m = text_.mod;
    if (!modifies() || m.cookie_mask || m.new_cookie != UINT64_MAX) return;
    m.new_cookie = 0;
    m.modify_cookie = false;
  }

  Result<void> parse_flow_actions(std::string_view actions) {
    ActionParse how{.names = options_.names, .tlv = options_.tlv};
    text_.mod.actions = TRY(ofp::parse_actions(actions, how));
    text_.usable &= how.usable;
    CheckContext check;
    check.table_id = text_.mod.table_id;
    check.usable = text_.usable;
    auto consistent = check_actions(text_.mod.actions, text_.mod.match, check);
    Ofperr error = consistent ? Ofperr::OFPBAC_MATCH_INCONSISTENT : consistent.error().code;
    if (!consistent || check.usable.empty()) return fail(fmt::format("actions are invalid with specified match ({})", error_name(error)));
    text_.usable = check.usable;
    return {};
  }

  const FlowTextOptions& options_;
  unsigned takes_;
  FlowText text_;
};

}  // namespace

Result<FlowText> parse_flow_text(std::string_view text, int command, const FlowTextOptions& options) {
  FlowCommand c = command < 0 ? take_command<FlowCommand>(text, kWords, FlowCommand::add) : static_cast<FlowCommand>(command);
  FlowText flow = TRY(FlowParser(c, options).parse(text));
  Match copy = flow.mod.match;
  flow::normalize_and_log(copy);
  return flow;
}

Result<std::vector<FlowText>> parse_flow_file(const std::string& path, int command, const FlowTextOptions& options) {
  std::vector<FlowText> flows;
  TRY(for_each_line(path, [&](std::string_view line) -> Result<void> {
    flows.push_back(TRY(parse_flow_text(line, command, options)));
    return {};
  }));
  return flows;
}

Result<FlowStatsRequest> parse_flow_stats_request(std::string_view text, bool aggregate, ProtocolSet& usable, const FlowTextOptions& options) {
  FlowText flow = TRY(FlowParser(FlowCommand::remove, options).parse_request(text));
  usable = flow.usable;
  // Tables are part of every request.
  FlowStatsRequest q;
  q.aggregate = aggregate;
  q.match = flow.mod.match;
  q.cookie = flow.mod.cookie;
  q.cookie_mask = flow.mod.cookie_mask;
  q.out_port = flow.mod.out_port;
  q.out_group = flow.mod.out_group;
  q.table_id = flow.mod.table_id;
  return q;
}

}  // namespace ovs::ofp
