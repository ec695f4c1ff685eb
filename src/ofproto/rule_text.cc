// A rule as bridge/dump-flows prints it. Spec: sheet "vswitchd" 9.1.
#include "ofproto/rule.h"

namespace ovs::ofproto {

std::string rule_text(const Rule& rule, TimePoint now, bool offload_stats) {
  std::string out;
  if (rule.cookie) out += fmt::format("cookie={:#x}, ", rule.cookie);
  if (rule.table_id) out += fmt::format("table_id={}, ", rule.table_id);
  out += fmt::format("duration={}s, n_packets={}, n_bytes={}, ", (now - rule.created) / Seconds(1), rule.packets.load(), rule.bytes.load());
  if (offload_stats) out += "n_offload_packets=0, n_offload_bytes=0, ";
  std::string match = flow::match_text(rule.full_match(), {.priority = rule.priority});
  if (rule.priority != flow::kDefaultPriority && match.find("priority=") == std::string::npos)
    match = fmt::format("priority={}{}{}", rule.priority, match.empty() ? "" : ",", match);
  out += match;
  out += ",actions=";
  ofp::print_actions(out, *rule.actions);
  return out;
}

}  // namespace ovs::ofproto
