// Flow and aggregate statistics. Spec: OpenFlow 1.5.1 7.3.5; sheet "openflow-connections" 6.
#include <boost/unordered/unordered_flat_map.hpp>

#include "base/log.h"
#include "flow/match_wire.h"
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

/// Elements of a dump in the forms that clients ask for most: of 1.1 to 1.4, and Nicira's of 1.0. Matches are copied from
/// templates, action lists that many flows share are encoded once. Same bytes as ofp::FlowStats::encode.
class QuickElements {
 public:
  explicit QuickElements(const ofp::Message& request)
      : version_(request.version), nx_(request.space() == ofp::Space::nicira_stats_request),
        matches_(nx_ ? flow::MatchWriter::Form::nxm : flow::MatchWriter::Form::ofp11, nx_ ? flow::OfpVersion::none : ofp::flow_version(version_)) {}
  static bool knows(const ofp::Message& request) {
    if (request.space() == ofp::Space::nicira_stats_request) return request.version == ofp::Version::of10;
    return request.space() == ofp::Space::stats_request && request.version > ofp::Version::of10 && request.version < ofp::Version::of15;
  }

  void append(ByteWriter& w, const Rule& rule, TimePoint now) {
    size_t start = w.size();
    auto age = now - rule.created;
    w.be16(0);
    w.u8(rule.table_id);
    w.u8(0);
    w.be32(static_cast<uint32_t>(age / Seconds(1)));
    w.be32(static_cast<uint32_t>((age % Seconds(1)) / Millis(1) * 1000000));
    w.be16(static_cast<uint16_t>(rule.priority));
    w.be16(rule.idle_timeout);
    w.be16(rule.hard_timeout);
    if (nx_) {
      w.be16(0);
      w.be16(plus_one(age_seconds(now, rule.used())));
      w.be16(plus_one(age_seconds(now, rule.modified)));
    } else {
      w.be16(version_ >= ofp::Version::of13 ? rule.flags & 0x1f : 0);
      w.be16(version_ >= ofp::Version::of14 ? rule.importance : 0);
      w.be16(0);
    }
    w.be64(rule.cookie);
    w.be64(rule.packets.load(std::memory_order_relaxed));
    w.be64(rule.bytes.load(std::memory_order_relaxed));
    size_t match_size = matches_.put(w.out(), rule.match(), rule.tlv());
    constexpr size_t kNxMatchLength = 18;
    if (nx_) w.patch_be16(start + kNxMatchLength, static_cast<uint16_t>(match_size));
    w.bytes(list(rule.actions));
    w.patch_be16(start, static_cast<uint16_t>(w.size() - start));
  }

 private:
  static uint16_t plus_one(int seconds) { return static_cast<uint16_t>(std::min(seconds + 1, 65535)); }
  const Bytes& list(const std::shared_ptr<const ofp::Actions>& actions) {
    constexpr size_t kMost = 4096;
    if (lists_.size() >= kMost) lists_.clear();
    auto& [kept, bytes] = lists_[actions.get()];
    if (!kept) {
      kept = actions;
      ByteWriter w(bytes);
      if (nx_) ofp::encode_actions(w, *actions, {ofp::Version::of10});
      else ofp::encode_instructions(w, *actions, {version_});
    }
    return bytes;
  }

  ofp::Version version_;
  bool nx_;
  flow::MatchWriter matches_;
  boost::unordered_flat_map<const ofp::Actions*, std::pair<std::shared_ptr<const ofp::Actions>, Bytes>> lists_;
};

/// A dump under way: the rules as they were chosen, sent about a message at a time.
struct Dump {
  std::optional<QuickElements> quick;
  Bytes request;
  std::vector<RulePtr> rules;
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
    if (dump.quick) dump.quick->append(w, *dump.rules[dump.next], now);
    else stats_of(*dump.rules[dump.next], now).encode(w, *request);
    ofp::append_flow_stats(reply, element);
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
  if (QuickElements::knows(m)) dump->quick.emplace(m);
  dump->rules.reserve(rules.size());
  for (Rule* rule : rules) dump->rules.push_back(rule->self());
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
