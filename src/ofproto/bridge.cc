// Configuration of a bridge, its MAC table, packet-in queue and turn. Ports: bridge_ports.cc.
#include "ofproto/bridge.h"

#include "base/counters.h"
#include "base/log.h"
#include "ofproto/backer.h"
#include "ofproto/group.h"
#include "ofproto/meter.h"
#include "ofproto/requests/bundle.h"
#include "ofproto/requests/flow_mod_reader.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/requests/table_features.h"

OVS_LOG_MODULE(ofproto);
OVS_COUNTER(packet_in_overflow);
OVS_COUNTER(ofproto_flush);

namespace ovs::ofproto {
namespace {
constexpr size_t kMaxPacketIns = 1024;
}

Bridge::Bridge(Switch& owner, Backer& backer, std::string_view name, std::string_view type)
    : owner_(owner), backer_(backer), name_(name), type_(type), uuid_(Uuid::random(owner.env().prng)), tlv_table_(std::make_shared<flow::TunMetadataTable>()), tables_(owner.clock()),
      groups_(std::make_unique<Groups>()), meters_(std::make_unique<Meters>(backer)), flow_mod_reader_(std::make_unique<FlowModReader>()), bundle_store_(std::make_unique<Bundles>()), table_feature_requests_(std::make_unique<TableFeatureRequests>()) {
  auto reg0 = [](uint64_t value) {
    flow::Match match;
    match.set_u64(flow::FieldId::reg0, value);
    return match;
  };
  ofp::Controller implicit_miss;
  implicit_miss.reason = PacketInReason::implicit_miss;
  implicit_miss.max_len = UINT16_MAX;
  miss_rule_ = add_internal_rule(reg0(1), 0, {implicit_miss});
  no_packet_in_rule_ = add_internal_rule(reg0(2), 0, {});
  drop_frags_rule_ = add_internal_rule(reg0(3), 0, {});
  flow::Match not_recirculated;
  not_recirculated.set_u64(flow::FieldId::recirc_id, 0);
  add_internal_rule(not_recirculated, 2, {});
}

RulePtr Bridge::add_internal_rule(const flow::Match& match, int priority, ofp::Actions actions) {
  auto rule = Rule::make(this, kInternalTable, match, priority, owner_.clock().now());
  rule->actions = std::make_shared<const ofp::Actions>(std::move(actions));
  tables_.insert(rule);
  return rule;
}

Bridge::~Bridge() = default;

void Bridge::set_datapath_id(uint64_t id) {
  if (id == datapath_id_) return;
  datapath_id_ = id;
  if (peer_) peer_->reconnect();
}

void Bridge::set_descriptions(std::string_view dp_desc, std::string_view serial) {
  dp_desc_ = dp_desc.empty() ? "None" : dp_desc;
  serial_ = serial.empty() ? "None" : serial;
}

void Bridge::set_mac_table(Seconds aging, size_t max_entries) {
  std::lock_guard guard(mac_mutex_);
  mac_table_.set_aging(aging);
  mac_table_.set_max_entries(max_entries);
}

void Bridge::set_flood_vlans(const std::bitset<4096>& vlans) {
  {
    std::lock_guard guard(mac_mutex_);
    mac_table_.set_flood_vlans(vlans);
  }
  mac_table_changed();
}

void Bridge::set_forward_bpdu(bool on) {
  if (on == forward_bpdu_) return;
  {
    StateLock::Write write(owner_.lock());
    forward_bpdu_ = on;
  }
  owner_.revalidate(Revalidate::reconfigure);
}

void Bridge::set_frag_mode(FragMode mode) {
  if (mode == frag_mode_) return;
  {
    StateLock::Write write(owner_.lock());
    frag_mode_ = mode;
  }
  owner_.revalidate(Revalidate::reconfigure);
}

void Bridge::set_tlv_table(std::shared_ptr<const flow::TunMetadataTable> table) {
  {
    StateLock::Write write(owner_.lock());
    tlv_table_ = std::move(table);
  }
  owner_.revalidate(Revalidate::reconfigure);
}

void Bridge::set_flow_table(uint8_t table, const FlowTableConfig& config) {
  {
    StateLock::Write write(owner_.lock());
    tables_.configure(table, config);
  }
  evict_surplus(*this, table);
}

size_t Bridge::rule_count() const { return tables_.rule_count(); }

void Bridge::flush_tables() {
  COUNT(ofproto_flush);
  {
    Transaction transaction(*this, nullptr, 0);
    tables_.for_each(ofp::kAllTables, [&](Rule& rule) {
      if (rule.table_id != kInternalTable) transaction.remove(rule, FlowRemovedReason::deleted);
      return true;
    });
    groups_->clear();
    meters_->clear();
    transaction.commit();
  }
  if (peer_) peer_->flushed();
}

void Bridge::mac_table_changed() {
  macs_changed_.store(true, std::memory_order_release);
  owner_.loop().wake();
}

void Bridge::queue_packet_in(PacketInEvent event) {
  std::lock_guard guard(packet_in_mutex_);
  if (packet_ins_.size() >= kMaxPacketIns) {
    COUNT(packet_in_overflow);
    return;
  }
  packet_ins_.push_back(std::move(event));
  if (packet_ins_.size() == 1) owner_.loop().wake();
}

void Bridge::forget_connection(const Connection& connection) {
  bundle_store_->forget(connection);
  table_feature_requests_->forget(connection);
}

void Bridge::send_packet_ins() {
  std::vector<PacketInEvent> events;
  {
    std::lock_guard guard(packet_in_mutex_);
    events.swap(packet_ins_);
  }
  if (!peer_) return;
  for (const PacketInEvent& event : events) peer_->packet_in(event);
}

void Bridge::run() {
  send_packet_ins();
  {
    std::lock_guard guard(mac_mutex_);
    if (mac_table_.expire(owner_.clock().now())) macs_changed_ = true;
  }
  if (macs_changed_.exchange(false)) owner_.revalidate(Revalidate::mac_learning);
  if (!bundle_store_->empty()) bundle_store_->expire(owner_.clock().now(), owner_.limits().bundle_idle_timeout);
  if (peer_) peer_->run();
}

}  // namespace ovs::ofproto
