// Bridge: one OpenFlow switch. vswitchd configures it, connections send it requests, translation reads it.
// Control thread; translators read it under StateLock::Read. Spec: sheet "ofproto"; OpenFlow 1.0 to 1.5.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/uuid.h"
#include "flow/tun_metadata.h"
#include "ofp/messages/switch.h"
#include "ofproto/peer.h"
#include "ofproto/port.h"
#include "ofproto/port_numbers.h"
#include "ofproto/switch.h"
#include "ofproto/tables.h"
#include "proto/mac_table.h"

namespace ovs::ofp {
struct PortDesc;
}
namespace ovs::ofproto {

class Backer;
class Groups;
class Meters;
class TableFeatureRequests;
class Bundles;
class FlowModReader;

struct PortRequest {
  netdev::Port* device = nullptr;                 ///< stays vswitchd's; remove the port before destroying it
  std::optional<uint16_t> wanted;                 ///< ofport_request or the number of the last run; else allocated
};

using ofp::FragMode;

/// Flow_Table record.
struct FlowTableConfig {
  std::string name;
  std::optional<uint32_t> flow_limit;
  bool evict = false;                             ///< overflow_policy
  std::vector<std::string> eviction_groups;
  std::optional<std::vector<std::string>> prefixes;  ///< none: default
};

class Bridge {
 public:
  Bridge(Switch& owner, Backer& backer, std::string_view name, std::string_view type);
  ~Bridge();
  Bridge(const Bridge&) = delete;
  Bridge& operator=(const Bridge&) = delete;

  Switch& owner() const { return owner_; }
  Backer& backer() const { return backer_; }
  const std::string& name() const { return name_; }
  const std::string& type() const { return type_; }
  const Uuid& uuid() const { return uuid_; }      ///< random at every construction; in userspace cookies

  // --- vswitchd: ports. Errors of add: EEXIST, ENOSPC, those of the datapath.
  Result<OfPort> add_port(const PortRequest& request);
  Result<void> remove_port(OfPort number);        ///< ENODEV
  OfPortEntry* port(OfPort number) const;
  OfPortEntry* port(std::string_view name) const;
  std::shared_ptr<OfPortEntry> shared_port(OfPort number) const;  ///< for who may outlive the port
  std::vector<OfPortEntry*> ports() const;        ///< ascending numbers
  /// The device's status() may have changed (also called by on_change of the device).
  void refresh_port(OfPort number);
  /// Adds or changes the bundle `config.name`. Members that left other bundles are moved.
  void set_bundle(const BundleConfig& config);
  void remove_bundle(std::string_view name);
  const std::vector<std::unique_ptr<Bundle>>& bundles() const { return bundles_; }
  Bundle* bundle(std::string_view name) const;

  // --- vswitchd: the rest. All take effect at once; only changes revalidate.
  void set_datapath_id(uint64_t id);              ///< a change reconnects controllers
  uint64_t datapath_id() const { return datapath_id_; }
  void set_descriptions(std::string_view dp_desc, std::string_view serial);  ///< empty: "None"
  void set_connections(const ConnectionsConfig& config) { if (peer_) peer_->configure(config); }
  std::vector<ControllerStatus> controller_statuses() const { return peer_ ? peer_->statuses() : std::vector<ControllerStatus>{}; }
  void reconnect() { if (peer_) peer_->reconnect(); }
  void set_mac_table(Seconds aging, size_t max_entries);
  void set_flood_vlans(const std::bitset<4096>& vlans);
  void set_forward_bpdu(bool on);
  void set_flow_table(uint8_t table, const FlowTableConfig& config);
  OpenFlowPeer* peer() const { return peer_.get(); }
  /// memory/show: "ports" and "rules".
  size_t port_count() const { return ports_.size(); }
  size_t rule_count() const;

  // --- OpenFlow requests and their parts: requests/all.h works on these
  FlowTables& tables() { return tables_; }
  const FlowTables& tables() const { return tables_; }
  Groups& groups() const { return *groups_; }
  Meters& meters() const { return *meters_; }
  FlowModReader& flow_mod_reader() { return *flow_mod_reader_; }
  Bundles& bundle_store() { return *bundle_store_; }
  TableFeatureRequests& table_feature_requests() { return *table_feature_requests_; }
  /// An OpenFlow connection ends: what it left open is dropped.
  void forget_connection(const Connection& connection);
  const std::string& dp_desc() const { return dp_desc_; }
  const std::string& serial() const { return serial_; }
  FragMode frag_mode() const { return frag_mode_; }
  void set_frag_mode(FragMode mode);
  /// Which Geneve options are tun_metadata fields. Never null; each change publishes another table. Under Read.
  const std::shared_ptr<const flow::TunMetadataTable>& tlv_table() const { return tlv_table_; }
  void set_tlv_table(std::shared_ptr<const flow::TunMetadataTable> table);
  /// In-band control is on: answers of DHCP servers reach the LOCAL port whatever the flows say.
  bool in_band() const { return in_band_.load(std::memory_order_relaxed); }
  void set_in_band(bool on) { if (in_band_.exchange(on) != on) owner_.revalidate(Revalidate::reconfigure); }
  void set_port_config(OfPortEntry& port, uint32_t bits, Connection* cause);
  /// Deletes all visible rules, groups and meters; the fail-mode rules come back.
  void flush_tables();

  // --- translation
  /// The switch's own rules of table 254.
  const RulePtr& miss_rule() const { return miss_rule_; }
  const RulePtr& no_packet_in_rule() const { return no_packet_in_rule_; }
  const RulePtr& drop_frags_rule() const { return drop_frags_rule_; }
  bool forward_bpdu() const { return forward_bpdu_; }
  /// The MAC table. Thread-safe: hold `mac_mutex()`.
  proto::MacTable& mac_table() { return mac_table_; }
  std::mutex& mac_mutex() { return mac_mutex_; }
  void mac_table_changed();                       ///< Thread-safe: revalidation at the next turn
  /// Queues for connections; at most 1024 wait. Thread-safe.
  void queue_packet_in(PacketInEvent event);

  // --- the turn of the loop
  void run();

 private:
  friend class Switch;
  RulePtr add_internal_rule(const flow::Match& match, int priority, ofp::Actions actions);
  bool load_status(OfPortEntry& port);
  static void fix_vlans(BundleConfig& config);
  static void refresh_bundle(Bundle& bundle);
  void drop_bundle(Bundle& bundle);
  void forget_macs(Bundle& bundle, bool all_bridges);
  void send_packet_ins();
  void tell_new_port(const OfPortEntry& port);
  void tell_port_change(const OfPortEntry& port, const ofp::PortDesc& before, Connection* cause);

  Switch& owner_;
  Backer& backer_;
  std::string name_, type_;
  Uuid uuid_;
  uint64_t datapath_id_ = 0;
  std::string dp_desc_ = "None", serial_ = "None";
  FragMode frag_mode_ = FragMode::normal;
  std::shared_ptr<const flow::TunMetadataTable> tlv_table_;
  std::atomic<bool> in_band_{false};
  bool forward_bpdu_ = false;

  std::map<uint32_t, std::shared_ptr<OfPortEntry>> ports_;   ///< by number
  std::unordered_map<std::string, OfPortEntry*> by_name_;
  PortNumbers numbers_;
  std::vector<std::unique_ptr<Bundle>> bundles_;             ///< order of registration
  uint64_t next_bundle_order_ = 0;

  FlowTables tables_;
  std::unique_ptr<Groups> groups_;
  std::unique_ptr<Meters> meters_;
  std::unique_ptr<FlowModReader> flow_mod_reader_;
  std::unique_ptr<Bundles> bundle_store_;
  std::unique_ptr<TableFeatureRequests> table_feature_requests_;

  RulePtr miss_rule_, no_packet_in_rule_, drop_frags_rule_;

  std::mutex mac_mutex_;
  proto::MacTable mac_table_;
  std::atomic<bool> macs_changed_{false};

  std::mutex packet_in_mutex_;
  std::vector<PacketInEvent> packet_ins_;
  std::unique_ptr<OpenFlowPeer> peer_;
};

}  // namespace ovs::ofproto
