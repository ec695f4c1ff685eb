// Flow and aggregate statistics. Elements are written straight into the reply: matches from templates, action lists that many
// flows share encoded once. Spec: OpenFlow 1.5.1 7.3.5; sheet "openflow-connections" 6.
#include <boost/unordered/unordered_flat_map.hpp>

#include "flow/match_wire.h"
#include "ofp/messages/flow.h"
#include "ofproto/requests/parts.h"
#include "ofproto/requests/rule_walk.h"

namespace ovs::ofproto {

using ofp::Ofperr;
using ofp::ofp_fail;

namespace {

int age_seconds(TimePoint now, TimePoint then) {
  return static_cast<int>(std::clamp<int64_t>((now - then) / Seconds(1), 0, UINT16_MAX));
}

ofp::OfpResult<std::shared_ptr<RuleWalk>> walk_for(const Bridge& bridge, const ofp::FlowStatsRequest& request) {
  if (request.table_id != ofp::kAllTables && request.table_id >= kTables) return ofp_fail(Ofperr::OFPBRC_BAD_TABLE_ID);
  RuleFilter filter{.table = request.table_id, .cookie = request.cookie, .cookie_mask = request.cookie_mask,
                    .out_port = request.out_port, .out_group = request.out_group};
  return std::make_shared<RuleWalk>(bridge, filter, request.match);
}

ofp::FlowFacts facts_of(const Rule& rule, TimePoint now) {
  ofp::FlowFacts facts;
  facts.priority = rule.priority;
  facts.cookie = rule.cookie;
  facts.table_id = rule.table_id;
  WireAge age = wire_age(now - rule.created);
  facts.duration_sec = age.seconds;
  facts.duration_nsec = age.nanoseconds;
  facts.idle_timeout = rule.idle_timeout;
  facts.hard_timeout = rule.hard_timeout;
  facts.idle_age = age_seconds(now, rule.used());
  facts.hard_age = age_seconds(now, rule.modified);
  facts.packets = rule.packets.load(std::memory_order_relaxed);
  facts.bytes = rule.bytes.load(std::memory_order_relaxed);
  facts.importance = rule.importance;
  facts.flags = rule.flags;
  return facts;
}

/// Action lists in the form of one reply: what several flows share is encoded once.
class ActionBytes {
 public:
  explicit ActionBytes(ofp::Version version) : version_(version) {}
  using List = decltype(Rule::actions);

  void put(ByteWriter& w, const List& actions) {
    if (last_ && last_->kept == actions) return w.bytes(last_->bytes);
    if (actions.use_count() == 1) return encode(w, *actions);
    constexpr size_t kMost = 4096;
    if (lists_.size() >= kMost) lists_.clear();
    auto& entry = lists_[&*actions];
    if (!entry) {
      entry = std::make_unique<Entry>(actions, Bytes());
      ByteWriter bytes(entry->bytes);
      encode(bytes, *actions);
    }
    last_ = entry.get();
    w.bytes(last_->bytes);
  }

 private:
  struct Entry { List kept; Bytes bytes; };
  void encode(ByteWriter& w, const ofp::Actions& actions) const {
    if (version_ == ofp::Version::of10) ofp::encode_actions(w, actions, {version_});
    else ofp::encode_instructions(w, actions, {version_});
  }

  ofp::Version version_;
  boost::unordered_flat_map<const ofp::Actions*, std::unique_ptr<Entry>> lists_;
  const Entry* last_ = nullptr;
};

/// A dump under way, sent about a message at a time.
class Dump {
 public:
  Dump(const ofp::Message& request, std::shared_ptr<RuleWalk> walk)
      : walk_(std::move(walk)), reply_(request, ofp::Kind::flow_stats_reply), element_(request), actions_(request.version) {
    using Form = flow::MatchWriter::Form;
    if (element_.nx()) matches_.emplace(Form::nxm, flow::OfpVersion::none);
    else if (request.version > ofp::Version::of10) matches_.emplace(Form::ofp11, ofp::flow_version(request.version));
  }

  /// True: there is more.
  bool send_slice(Connection& connection, TimePoint now) {
    while (!reply_.has_full()) {
      const Rule* rule = walk_->next();
      if (!rule) return send_all(connection, reply_.finish()), false;
      reply_.element([&](ByteWriter& w) { put(w, *rule, now); });
    }
    return send_all(connection, reply_.take_full()), true;
  }

 private:
  void put(ByteWriter& w, const Rule& rule, TimePoint now) {
    ofp::FlowFacts facts = facts_of(rule, now);
    element_.begin(w, facts);
    size_t match_bytes = 0;
    if (matches_) match_bytes = matches_->put(w.out(), rule.match(), rule.tlv());
    else flow::put_ofp10_match(w.out(), rule.full_match());
    element_.match_ended(w, facts, match_bytes);
    actions_.put(w, rule.actions);
    element_.end(w);
  }

  std::shared_ptr<RuleWalk> walk_;
  ofp::StatsReply reply_;
  ofp::FlowStatsElement element_;
  std::optional<flow::MatchWriter> matches_;   ///< none: the match of OpenFlow 1.0
  ActionBytes actions_;
};

}  // namespace

ofp::OfpResult<void> on_flow_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m, bridge.tlv_table()));
  auto walk = TRY(walk_for(bridge, request));
  auto dump = std::make_shared<Dump>(m, std::move(walk));
  connection.reply_in_slices([dump, &bridge, &connection] { return dump->send_slice(connection, bridge.owner().clock().now()); });
  return {};
}

ofp::OfpResult<void> on_aggregate_stats(Bridge& bridge, Connection& connection, const ofp::Message& m) {
  auto request = TRY(ofp::FlowStatsRequest::decode(m, bridge.tlv_table()));
  auto walk = TRY(walk_for(bridge, request));
  ofp::AggregateStats sums;
  while (const Rule* rule = walk->next()) {
    sums.packets += rule->packets.load(std::memory_order_relaxed);
    sums.bytes += rule->bytes.load(std::memory_order_relaxed);
    ++sums.flows;
  }
  connection.send(sums.encode(m));
  return {};
}

}  // namespace ovs::ofproto
