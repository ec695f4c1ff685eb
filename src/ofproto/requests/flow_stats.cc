// Flow and aggregate statistics. Spec: OpenFlow 1.5.1 7.3.5; sheet "openflow-connections" 6.
#include "base/log.h"
#include "ofp/messages/flow.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

int age_seconds(TimePoint now, TimePoint then) {
  return static_cast<int>(std::clamp<int64_t>((now - then) / Seconds(1), 0, UINT16_MAX));
}

ofp::OfpResult<std::vector<Rule*>> rules_for(const Bridge& bridge, const ofp::FlowStatsRequest& request) {
  if (request.table_id != ofp::kAllTables && request.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  return select_rules(bridge, {.table = request.table_id, .match = &request.match, .cookie = request.cookie, .cookie_mask = request.cookie_mask,
                               .out_port = request.out_port, .out_group = request.out_group});
}

ofp::FlowStats stats_of(const Rule& rule, TimePoint now) {
  ofp::FlowStats stats;
  stats.match = rule.full_match();
  stats.priority = rule.priority;
  stats.cookie = rule.cookie;
  stats.table_id = rule.table_id;
  auto age = now - rule.created;
  stats.duration_sec = static_cast<uint32_t>(age / Seconds(1));
  stats.duration_nsec = static_cast<uint32_t>((age % Seconds(1)) / Millis(1) * 1000000);
  stats.idle_timeout = rule.idle_timeout;
  stats.hard_timeout = rule.hard_timeout;
  stats.idle_age = age_seconds(now, rule.used());
  stats.hard_age = age_seconds(now, rule.modified);
  stats.packets = rule.packets;
  stats.bytes = rule.bytes;
  stats.importance = rule.importance;
  stats.flags = rule.flags;
  stats.actions = *rule.actions;
  return stats;
}

/// A dump under way: the rules as they were chosen, sent about a message at a time.
struct Dump {
  Bytes request;
  std::vector<std::shared_ptr<Rule>> rules;
  size_t next = 0;
};
constexpr size_t kSliceBytes = 60000;

/// True: there is more.
bool send_slice(Dump& dump, Connection& connection, TimePoint now) {
  auto request = ofp::decode_message(dump.request);
  ofp::StatsReply reply(*request, ofp::Kind::flow_stats_reply);
  Bytes element;
  for (size_t sent = 0; dump.next < dump.rules.size() && sent < kSliceBytes; sent += element.size()) {
    element.clear();
    ByteWriter w(element);
    stats_of(*dump.rules[dump.next], now).encode(w, *request);
    (void)reply.append(element);
    dump.rules[dump.next++].reset();
  }
  bool more = dump.next < dump.rules.size();
  std::vector<Bytes> messages = reply.finish();
  constexpr size_t kFlagsLowByte = 11;
  if (more) messages.back()[kFlagsLowByte] |= ofp::kStatsMore;
  send_all(connection, std::move(messages));
  return more;
}

}  // namespace

ofp::OfpResult<void> on_flow_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m, bridge.tlv_table()));
  std::vector<Rule*> rules = TRY(rules_for(bridge, request));
  auto dump = std::make_shared<Dump>();
  dump->request.assign(m.whole.begin(), m.whole.end());
  dump->rules.reserve(rules.size());
  for (Rule* rule : rules) dump->rules.push_back(rule->self);
  connection.reply_in_slices([dump, &bridge, &connection] { return send_slice(*dump, connection, bridge.owner().clock().now()); });
  return {};
}

ofp::OfpResult<void> on_aggregate_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m, bridge.tlv_table()));
  std::vector<Rule*> rules = TRY(rules_for(bridge, request));
  ofp::AggregateStats stats;
  for (const Rule* rule : rules) {
    stats.packets += rule->packets;
    stats.bytes += rule->bytes;
    ++stats.flows;
  }
  connection.send(stats.encode(m));
  return {};
}

}  // namespace ovs::ofproto
