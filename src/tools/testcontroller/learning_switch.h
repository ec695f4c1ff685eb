// What a controller says to one switch so that it forwards by learned MAC addresses (or floods). A pure machine:
// messages and time come in, messages go out; no I/O.
// Spec: sheet "openflow-connections" 9; ovs-testcontroller(8). Ref: flows observed, ovs-testcontroller 3.1.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "ofp/messages/all.h"
#include "proto/mac_table.h"

namespace ovs::testcontroller {

enum class Forwarding : uint8_t {
  learn,   ///< to the port where the destination was seen, else flood
  hub,     ///< always flood
  normal,  ///< as hub, but to NORMAL once the destination is known (which without learning never is)
};

/// OpenFlow 1.0's wildcard bits: what a flow shall not match of the packet that it is made for.
struct Wildcards {
  uint32_t bits = 0;
  static constexpr uint32_t kInPort = 1 << 0, kVlan = 1 << 1, kSource = 1 << 2, kDestination = 1 << 3, kType = 1 << 4, kProtocol = 1 << 5,
                            kTpSource = 1 << 6, kTpDestination = 1 << 7, kPcp = 1 << 20, kTos = 1 << 21;
  static constexpr uint32_t kLayer2Only = 0x2820f0;   ///< bare --wildcards
  unsigned nw_source_bits() const { return std::min(bits >> 8 & 63, 32u); }        ///< low bits to ignore
  unsigned nw_destination_bits() const { return std::min(bits >> 14 & 63, 32u); }
};

struct SwitchOptions {
  Forwarding forwarding = Forwarding::learn;
  bool add_flows = true;
  bool mute = false;                             ///< says nothing at all, to test fail-open
  uint16_t max_idle_seconds = 60;                ///< 0: flows stay for ever
  Wildcards wildcards;
  std::optional<uint32_t> queue;
  std::map<std::string, uint32_t> port_queues;   ///< by name of the port where the packet came in
  std::vector<ofp::FlowText> flows;              ///< added when the switch connects
};

/// The flow that shall carry on with packets like `packet`, matched on all that 1.0 knows except `wildcards`.
flow::Match match_of_packet(ByteView packet, ofp::OfPort in_port, Wildcards wildcards);

class LearningSwitch {
 public:
  /// `name` is that of the connection; `send` gets each message; `queued` tells how many wait to be sent.
  struct Wires {
    std::function<void(Bytes)> send;
    std::function<size_t()> queued;
  };
  LearningSwitch(const SwitchOptions& options, std::string name, ofp::Version version, Wires wires);

  /// First words after the versions were agreed on.
  void greet();
  void handle(ByteView message, TimePoint now);
  bool knows_features() const { return datapath_id_.has_value(); }

 private:
  void add_initial_flows();
  void note_ports(const std::vector<ofp::PortDesc>& ports);
  void handle_features(const ofp::Message& message);
  void handle_packet_in(const ofp::Message& message, TimePoint now);
  /// kPortNone: drop.
  ofp::OfPort choose_port(const flow::FlowKey& key, ofp::OfPort in_port, TimePoint now);
  std::optional<uint32_t> queue_for(ofp::OfPort in_port) const;
  ofp::Actions actions_to(ofp::OfPort port, ofp::OfPort in_port) const;
  void send(Bytes message) { wires_.send(std::move(message)); }
  void queue(Bytes message);                     ///< dropped while the switch does not read
  uint32_t next_xid() { return ++xid_; }

  const SwitchOptions& options_;
  std::string name_;
  ofp::Version version_;
  ofp::Protocol protocol_;
  Wires wires_;
  uint32_t xid_ = 1;                             ///< the hello had 1
  std::optional<uint64_t> datapath_id_;
  std::map<uint16_t, uint32_t> queues_;          ///< by number of the incoming port
  proto::MacTable macs_;
};

}  // namespace ovs::testcontroller
