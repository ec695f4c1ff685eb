// The flow monitors of one connection: which rules it watches, the updates it hears, and the pause when it does not
// read them: then only what must be remembered is, and told later.
// Control thread. Spec: OpenFlow 1.5.1 7.3.5.19; sheet "openflow-connections" 7.14.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "flow/match.h"
#include "ofp/messages/monitor.h"
#include "ofproto/peer.h"
#include "ofproto/rule.h"

namespace ovs::ofproto {

class FlowMonitors {
 public:
  /// `send` queues one message with updates; `queued_bytes` tells how much of that still waits.
  FlowMonitors(Bridge& bridge, std::function<void(Bytes)> send, std::function<size_t()> queued_bytes)
      : bridge_(bridge), send_(std::move(send)), queued_bytes_(std::move(queued_bytes)) {}

  bool empty() const { return monitors_.empty(); }
  size_t size() const { return monitors_.size(); }
  bool paused() const { return paused_; }
  void clear();                                ///< the connection ended

  /// OFPMP_FLOW_MONITOR: all requests in it or none. Errors OFPMOFC_*, OFPBRC_*. Returns the replies.
  ofp::OfpResult<std::vector<Bytes>> request(const ofp::Message& m);
  ofp::OfpResult<void> cancel(uint32_t id);    ///< Error OFPMOFC_UNKNOWN_MONITOR

  /// `own`: a request of this connection did it.
  void rule_changed(const Rule& rule, const RuleChange& change, bool own, ofp::Version version);
  /// The end of one flow_mod or bundle: what it changed goes out.
  void flush();
  /// Once a turn: when everything was read, what changed during a pause is told, a piece at a time.
  void run(ofp::Version version);

 private:
  struct Monitor {
    uint16_t flags = 0;
    ofp::OfPort out_port = ofp::kPortAny;
    uint32_t out_group = ofp::kGroupAny;
    uint8_t table_id = ofp::kAllTables;
    flow::CompactMatch match;
  };
  struct Missed { RulePtr rule; bool added = false; };
  static bool watches(const Monitor& monitor, const Rule& rule, const ofp::Actions* old_actions);
  /// Flags of all monitors that watch the rule and want `wanted`; 0: nobody.
  uint16_t flags_for(const Rule& rule, const ofp::Actions* old_actions, uint16_t wanted) const;
  ofp::OfpResult<void> one_request(const ofp::FlowMonitorRequest& request, std::vector<uint32_t>& fresh, std::vector<uint32_t>& added);
  void miss(const Rule& rule, const RuleChange& change);
  void append(const ofp::FlowUpdate& update, ofp::Version version);
  void append_full(const Rule& rule, ofp::FlowUpdate::Event event, uint8_t reason, bool actions, ofp::Version version);
  void pause();
  void forget_gone();

  Bridge& bridge_;
  std::function<void(Bytes)> send_;
  std::function<size_t()> queued_bytes_;
  std::map<uint32_t, Monitor> monitors_;
  std::unique_ptr<ofp::StatsReply> updates_;   ///< of the current operation
  ofp::Version version_ = ofp::Version::of10;  ///< of updates_
  std::optional<uint32_t> abbreviated_;        ///< xid of the last ABBREV of the current operation
  bool paused_ = false;
  std::unordered_map<const Rule*, Missed> missed_;   ///< added or modified during the pause
  size_t purge_at_ = 1024;
};

}  // namespace ovs::ofproto
