// One OpenFlow connection of a bridge: what it is told (role, masks, formats), the requests that concern only
// itself, and the asynchronous messages that it hears.
// Control thread. Spec: sheet "openflow-connections" 3.3 to 3.8.
#pragma once
#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "ofp/messages/packet.h"
#include "ofp/messages/bundle.h"
#include "ofp/messages/port.h"
#include "ofp/messages/role.h"
#include "ofp/messages/table.h"
#include "ofproto/connections/flow_mod_log.h"
#include "ofproto/connections/flow_monitors.h"
#include "ofproto/connections/packet_in_queue.h"
#include "ofproto/connections/rconn.h"
#include "ofproto/peer.h"

namespace ovs::ofproto {

class Connections;

class OfConn final : public Connection {
 public:
  OfConn(Connections& owner, Bridge& bridge, std::unique_ptr<Rconn> rconn, const ControllerConfig& config, Clock& clock);
  ~OfConn() override;

  // Connection
  ofp::Version version() const override { return rconn_->version(); }
  ofp::Protocol protocol() const override { return protocol_; }
  void send(Bytes message) override;
  void reply_in_slices(std::function<bool()> more) override;
  uint16_t miss_send_len() const override { return miss_send_len_; }
  bool is_primary_kind() const override { return config_.primary; }

  Rconn& rconn() { return *rconn_; }
  const Rconn& rconn() const { return *rconn_; }
  const ControllerConfig& config() const { return config_; }
  void set_config(const ControllerConfig& config);
  ofp::Role role() const { return role_; }
  void become_secondary(ofp::RoleReason reason, uint64_t generation_id);
  ControllerStatus status(TimePoint now) const;
  /// A version below 1.3 that wants misses.
  bool wants_table_misses() const;
  size_t queued_packet_ins() const { return queues_[0].backlog() + queues_[1].backlog(); }

  void packet_in(const PacketInEvent& event, const ofp::PacketIn& base);
  void flow_removed(const Rule& rule, FlowRemovedReason reason);
  void port_status(const ofp::PortStatus& status, const ofp::PortDesc* old);
  void table_status(const ofp::TableStatus& status);
  void request_forward(ofp::RequestForwardReason reason, const std::function<std::optional<Bytes>(ofp::Version)>& encode);
  FlowMonitors& monitors() { return monitors_; }
  void run();
  /// When run() has something to do that no input announces.
  std::optional<TimePoint> wakeup() const;

 private:
  friend class Connections;
  void connected();
  void disconnected();
  void received(ByteView bytes);
  void answer(ByteView bytes);
  void send_packet_in(Bytes message);
  ofp::OfpResult<void> handle(const ofp::Message& message);
  ofp::OfpResult<void> handle_own(const ofp::Message& message, bool& mine);
  ofp::OfpResult<void> handle_role(const ofp::Message& message);
  ofp::OfpResult<void> handle_set_config(const ofp::Message& message);
  void reply_config(const ofp::Message& message);
  void send_error(ofp::Ofperr error, ByteView request);
  ofp::OfpResult<void> handle_monitor(const ofp::Message& message);
  bool hears(ofp::AsyncKind kind, unsigned reason) const;
  void push(Bytes message, Rconn::Load* load = nullptr);
  void answer_waiting();
  void run_slices();
  void update_receiving();
  void barrier(const ofp::Message& request);
  void release_barrier();
  /// An answer is not finished: what comes meanwhile waits.
  bool busy() const { return slices_ || barrier_; }
  void log_flow_mods(const std::optional<std::string>& line) const;

  Connections& owner_;
  Bridge& bridge_;
  Clock& clock_;
  Rconn::Load replies_, packet_ins_, updates_;   ///< what waits to be read
  std::unique_ptr<Rconn> rconn_;
  ControllerConfig config_;
  ofp::Protocol protocol_ = ofp::Protocol::of10_std;
  ofp::Role role_ = ofp::Role::equal;
  ofp::AsyncConfig async_;
  ofp::PacketInFormat packet_in_format_ = ofp::PacketInFormat::standard;
  uint16_t miss_send_len_ = 0, controller_id_ = 0;
  std::array<PacketInQueue, 2> queues_;    ///< actions, misses
  FlowMonitors monitors_;
  FlowModLog flow_mods_;
  std::function<bool()> slices_;           ///< a long reply that is not finished
  /// A barrier whose reply waits for the datapath's flows.
  struct Barrier { ofp::Version version; uint32_t xid; uint64_t seq; TimePoint deadline; };
  std::optional<Barrier> barrier_;
  std::deque<Bytes> waiting_;              ///< requests that came meanwhile
  bool receiving_ = true;
};

}  // namespace ovs::ofproto
