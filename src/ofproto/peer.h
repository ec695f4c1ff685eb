// Between a bridge and its OpenFlow connections. connections/ implements OpenFlowPeer and Connection; the bridge
// calls them with asynchronous events and replies. Requests come the other way, through Bridge::handle().
// Control thread, except where said. Spec: sheet "openflow-connections" 3.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "flow/flow_key.h"
#include "ofp/actions/all.h"
#include "ofp/actions/output.h"
#include "ofp/error.h"
#include "ofp/messages/table.h"
#include "ofp/port.h"
#include "ofp/version.h"

namespace ovs::ofp {
struct Continuation;
struct Message;
struct PortDesc;
struct TableStatus;
}
namespace ovs::ofproto {

using ofp::OfPort;
class Bridge;
class Rule;
struct OfPortEntry;

enum class FailMode : uint8_t { standalone, secure };

/// One Controller record. Spec: sheet "openflow-connections" 3.2.
struct ControllerConfig {
  std::string target;
  bool primary = true;                         ///< false: "service"
  bool in_band = true;
  bool enable_async_messages = true;
  Seconds max_backoff{8};
  std::optional<Seconds> inactivity_probe;     ///< none: 5 s; 0: off
  std::optional<uint32_t> rate_limit_pps, burst_packets;
  std::optional<uint32_t> queue_packets;       ///< 1..512
  uint8_t dscp = 48;
  bool operator==(const ControllerConfig&) const = default;
};

/// Controller.is_connected, .role, .status.
struct ControllerStatus {
  std::string target;
  bool is_connected = false;
  std::string role;                            ///< "other", "master", "slave" or ""
  std::map<std::string, std::string> status;
};

/// What vswitchd configures about the connections of one bridge.
struct ConnectionsConfig {
  std::vector<ControllerConfig> controllers;
  ofp::VersionSet versions = ofp::VersionSet::all();
  FailMode fail_mode = FailMode::standalone;
  bool disable_in_band = false;
  int in_band_queue = -1;                      ///< -1: none
  uint32_t controller_queue_packets = 100;
  std::vector<std::string> in_band_managers;   ///< OVSDB targets that in-band control must reach
  bool operator==(const ConnectionsConfig&) const = default;
};

/// Why a packet goes to a controller; how each version says it: sheet "ofproto" 2.12.
using ofp::PacketInReason;

struct PacketInEvent {
  Bytes packet;                                ///< whole frame
  flow::FlowKey metadata;                      ///< in_port (OfPort), registers, metadata, tunnel, ct_*: as when it was sent
  PacketInReason reason = PacketInReason::action;
  uint8_t table_id = 0;
  uint64_t cookie = 0;                         ///< all ones: none
  uint16_t controller_id = 0;
  uint16_t max_len = 0xffff;                   ///< bytes of the packet that the controller asked for
  Bytes userdata;
  std::shared_ptr<const ofp::Continuation> continuation;   ///< of controller(pause); null: none
};

enum class FlowRemovedReason : uint8_t { idle_timeout, hard_timeout, deleted, group_delete, meter_delete, eviction };
enum class PortChange : uint8_t { add, del, modify };

class Connection {                             // one OpenFlow connection, as request handlers see it
 public:
  virtual ~Connection() = default;
  virtual ofp::Version version() const = 0;
  virtual ofp::Protocol protocol() const = 0;
  /// A whole encoded OpenFlow message (xid of the request already in it).
  virtual void send(Bytes message) = 0;
  /// A long reply piece by piece: `more` sends some and says whether there is more. It runs now and again whenever little
  /// waits to be read, until it returns false; later requests wait. It is dropped when the connection ends.
  virtual void reply_in_slices(std::function<bool()> more) {
    while (more()) {}
  }
  virtual uint16_t miss_send_len() const = 0;
  virtual bool is_primary_kind() const = 0;    ///< not a service connection
};

/// What happened to a rule, for flow monitors.
enum class RuleEvent : uint8_t { added, modified, deleted };
struct RuleChange {
  RuleEvent event = RuleEvent::added;
  FlowRemovedReason reason = FlowRemovedReason::deleted;   ///< of deleted
  const ofp::Actions* old_actions = nullptr;   ///< of modified, and of the rule that an added one replaced
  const Rule* replaced = nullptr;              ///< that rule
  Connection* cause = nullptr;                 ///< whose request it was; nullptr: nobody's
  uint32_t xid = 0;                            ///< of that request
};

class OpenFlowPeer {
 public:
  virtual ~OpenFlowPeer() = default;

  // --- vswitchd, through Bridge
  virtual void configure(const ConnectionsConfig& config) = 0;
  virtual void reconnect() = 0;                ///< bridge/reconnect, a new datapath id
  virtual std::vector<ControllerStatus> statuses() const = 0;
  virtual void run() = 0;                      ///< once a turn: timers, fail-open, in-band
  virtual size_t connection_count() const = 0; ///< memory/show "ofconns"
  virtual size_t queued_packet_count() const = 0;  ///< memory/show "packets"

  // --- events, from the bridge
  virtual void packet_in(const PacketInEvent& event) = 0;
  /// Before the rule is destroyed; the rule asked for it (send_flow_rem) and is not hidden.
  virtual void flow_removed(const Rule& rule, FlowRemovedReason reason) = 0;
  /// `cause` issued the port_mod; nullptr: nobody.
  /// `old`: of a modification, what it was before.
  virtual void port_status(const ofp::PortDesc& port, PortChange change, Connection* cause, const ofp::PortDesc* old = nullptr) = 0;
  /// A table became emptier or fuller than its vacancy limits.
  virtual void table_status(const ofp::TableStatus& status) = 0;
  /// A group_mod or meter_mod of `cause` took effect: others may want to hear of it.
  virtual void request_forward(const ofp::Message& request, Connection* cause) = 0;
  /// Some flow monitor exists; else the two below need not be called.
  virtual bool watches_rules() const = 0;
  virtual void rule_changed(const Rule& rule, const RuleChange& change) = 0;
  virtual void flush_monitors() = 0;           ///< end of one flow_mod or bundle
  /// A table miss shall go to controllers (some OF1.0-1.2 connection wants it). Thread-safe.
  virtual bool wants_table_misses() const = 0;
  virtual bool has_primary_controllers() const = 0;
  virtual bool primary_controller_admitted() const = 0;  ///< liveness of watch_port=CONTROLLER
  /// All flows were just deleted (flow tables flushed): put the fail-mode and in-band rules back.
  virtual void flushed() = 0;
};

/// Makes the connections of a new bridge; set in SwitchEnv by main().
using MakePeer = std::function<std::unique_ptr<OpenFlowPeer>(Bridge& bridge)>;

}  // namespace ovs::ofproto
