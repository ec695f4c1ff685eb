// All OpenFlow connections of one bridge: configured controllers (active and passive), the management socket
// BRIDGE.mgmt, the snooping socket BRIDGE.snoop, and what the switch does while its controllers are away.
// Control thread. Spec: sheet "openflow-connections" 3, 4.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/prng.h"
#include "ofproto/connections/fail_mode.h"
#include "ofproto/connections/in_band.h"
#include "ofproto/connections/ofconn.h"
#include "ofproto/peer.h"
#include "stream/stream.h"

namespace ovs::ofproto {

/// For SwitchEnv::make_peer. Everything outlives the bridges.
MakePeer make_connections(stream::Env& streams, Prng& prng);

class Connections final : public OpenFlowPeer {
 public:
  Connections(Bridge& bridge, stream::Env& streams, Prng& prng);
  ~Connections() override;

  // OpenFlowPeer
  void configure(const ConnectionsConfig& config) override;
  void reconnect() override;
  std::vector<ControllerStatus> statuses() const override;
  void run() override;
  size_t connection_count() const override;
  size_t queued_packet_count() const override;
  void packet_in(const PacketInEvent& event) override;
  void flow_removed(const Rule& rule, FlowRemovedReason reason) override;
  void port_status(const ofp::PortDesc& port, PortChange change, Connection* cause, const ofp::PortDesc* old) override;
  void table_status(const ofp::TableStatus& status) override;
  void request_forward(const ofp::Message& request, Connection* cause) override;
  bool watches_rules() const override { return watches_rules_; }
  void rule_changed(const Rule& rule, const RuleChange& change) override;
  void flush_monitors() override;
  bool wants_table_misses() const override { return wants_misses_.load(std::memory_order_relaxed); }
  bool has_primary_controllers() const override;
  bool primary_controller_admitted() const override;
  void flushed() override;

  // For OfConn.
  void connection_changed();                  ///< role, masks or state: who wants misses may have changed
  void heard_from_controller() { fail_mode_.heard(primary_controller_admitted()); }
  bool accept_generation(uint64_t id);        ///< false: stale
  uint64_t generation_id() const { return generation_.value_or(UINT64_MAX); }
  void demote_primary(OfConn& new_primary);
  /// What all peers have not read yet.
  size_t waiting_bytes() const;
  size_t default_queue_packets() const { return config_.controller_queue_packets; }

 private:
  /// A passive target and the connections that it accepted.
  struct Service {
    ControllerConfig config;
    std::unique_ptr<stream::PassiveStream> listener;
    std::vector<std::unique_ptr<OfConn>> accepted;
  };
  template <class F> void each(F&& f) const;
  Rconn::Settings settings_for(const ControllerConfig& config) const;
  void add_controller(const ControllerConfig& config);
  void add_service(const ControllerConfig& config);
  void accept(Service& service);
  void open_snoop();
  void accept_snoop();
  OfConn* best_controller() const;
  void remove_missing(const ConnectionsConfig& config);
  ControllerConfig management() const;
  void configure_in_band();
  void run_fail_mode();
  void set_timer();

  Bridge& bridge_;
  stream::Env& streams_;
  Prng& prng_;
  ConnectionsConfig config_;
  bool configured_ = false;
  std::map<std::string, std::unique_ptr<OfConn>> controllers_;  ///< by target
  std::map<std::string, Service> services_;                     ///< by target
  std::unique_ptr<stream::PassiveStream> snoop_;
  std::optional<uint64_t> generation_;
  std::atomic<bool> wants_misses_{false};
  bool watches_rules_ = false;
  FailModeRules fail_mode_;
  InBand in_band_;
  Timer timer_;
};

}  // namespace ovs::ofproto
