// The interface behind which every datapath stands (userspace: dp/user; kernel: dpkernel). The OpenFlow
// side (ofproto) sees only this file, dp/actions.h and dp/format.h.
#pragma once
#include <cerrno>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/uuid.h"
#include "dp/actions.h"
#include "flow/flow_key.h"
#include "netdev/port.h"
#include "packet/packet.h"

namespace ovs::dp {

class ConnectionTracking;

using Ufid = Uuid;  ///< 128-bit id of a DpFlow

struct FlowStats {
  uint64_t packets = 0, bytes = 0;
  TimePoint used{};            ///< epoch: never
  uint16_t tcp_flags = 0;      ///< OR over all packets
};

struct PortInfo { DpPort number; std::string name; std::string type; };  ///< type as opened

struct FlowPut {
  Ufid ufid;
  flow::FlowKey key;           ///< in_port is a DpPort
  flow::FlowMask mask;
  std::shared_ptr<const Actions> actions;
  bool create = true, modify = false;
};

struct FlowEntry {             ///< one row of a dump
  Ufid ufid;
  flow::FlowKey key;
  flow::FlowMask mask;
  std::shared_ptr<const Actions> actions;
  FlowStats stats;
  int thread = -1;             ///< number of the datapath thread that holds it; -1: all or the main one
};

/// A token bucket with up to eight bands, each of which drops what exceeds its rate.
struct MeterBand { uint32_t rate = 0, burst = 0; };          ///< kbit/s and kbit, or packets/s and packets; burst 0: = rate
struct MeterConfig { bool kbps = false; std::vector<MeterBand> bands; };
struct MeterStats { uint64_t packets = 0, bytes = 0; std::vector<std::pair<uint64_t, uint64_t>> bands; };   ///< what was offered; per band packets and bytes dropped
struct MeterLimits { uint32_t max_meters = 0; uint8_t max_bands = 0; };   ///< 0: no meters

struct DatapathStats { uint64_t hits = 0, misses = 0, lost = 0, flows = 0; uint64_t mask_hits = 0, cache_hits = 0; uint32_t masks = 0; };

/// A packet that needs the control plane: no flow matched (cookie empty), or a UserspaceAction ran.
struct Upcall {
  packet::Packet packet;
  flow::FlowKey key;           ///< extracted at the miss; in_port is a DpPort
  Ufid ufid;                   ///< of `key`, as FlowPut of this miss should use
  bool miss = true;
  Bytes cookie;                ///< of the UserspaceAction
  std::shared_ptr<const Actions> actions;  ///< of the flow, if include_actions
  DpPort tunnel_out_port = kNoDpPort;
};

/// What the control plane decided about a miss.
struct UpcallReply {
  bool install = false;        ///< put key/mask/actions as a flow (the datapath may refuse: flow limit)
  flow::FlowMask mask;
  std::shared_ptr<const Actions> install_actions;  ///< what the flow shall do
  std::shared_ptr<const Actions> packet_actions;   ///< what to do with this packet now; may be null: nothing
};

/// Called from handler threads, or from the thread that runs a datapath in inline mode. Thread-safe.
using UpcallHandler = std::function<void(std::span<Upcall> upcalls, std::span<UpcallReply> replies)>;

/// Control thread unless a function says "Thread-safe".
class Datapath {
 public:
  virtual ~Datapath() = default;
  virtual std::string_view name() const = 0;           ///< "ovs-netdev"
  virtual std::string_view type() const = 0;           ///< "netdev", "dummy", "system"

  /// Takes the port into the datapath, which opens its queues. `wanted`: EBUSY if used; none: lowest free
  /// (type dummy: number from the name, see the sheet). Returns the number. The Port outlives its place here.
  virtual Result<DpPort> port_add(netdev::Port& port, std::optional<DpPort> wanted) = 0;
  /// The same for a port that the datapath owns from then on: its local port, dpctl/add-if. On failure the Port is gone.
  virtual Result<DpPort> port_adopt(std::unique_ptr<netdev::Port> port, std::optional<DpPort> wanted) = 0;
  virtual Result<void> port_del(DpPort port) = 0;      ///< ENODEV; EINVAL for port 0
  virtual std::vector<PortInfo> ports() const = 0;     ///< ascending numbers
  virtual Result<PortInfo> port_by_name(std::string_view name) const = 0;  ///< ENODEV
  virtual Result<PortInfo> port_by_number(DpPort port) const = 0;
  virtual netdev::Port* device(DpPort port) const { (void)port; return nullptr; }  ///< the Port behind a number, if there is one here
  virtual Result<void> port_renumber(DpPort port, DpPort to) { (void)port; (void)to; return fail_errno(EOPNOTSUPP); }  ///< type dummy

  virtual Result<void> flow_put(const FlowPut& put) = 0;                    ///< Thread-safe. EEXIST, ENOENT, EINVAL, ENOSPC
  virtual Result<FlowStats> flow_del(const Ufid& ufid) = 0;                 ///< Thread-safe. ENOENT
  virtual Result<FlowEntry> flow_get(const Ufid& ufid) const = 0;           ///< Thread-safe. ENOENT
  virtual void flow_flush() = 0;                                            ///< Thread-safe
  /// Calls `each` for every flow, in pieces that do not stop the packet path; order unspecified. Thread-safe.
  virtual void flow_dump(const std::function<void(const FlowEntry&)>& each) const = 0;
  virtual size_t flow_count() const = 0;                                    ///< Thread-safe

  /// Executes actions on a packet that carries its metadata; as if from port packet.meta.in_port. Thread-safe.
  virtual Result<void> execute(packet::Packet packet, const Actions& actions) = 0;

  /// The handler of misses and UserspaceActions; nullptr: count as lost. On return no thread runs the old one any more:
  /// the caller must hold no lock that a handler waits for.
  virtual void set_upcall_handler(UpcallHandler handler) = 0;
  virtual void set_flow_limit(size_t flows) = 0;                            ///< Thread-safe
  virtual DatapathStats stats() const = 0;                                  ///< Thread-safe
  /// Threads that run upcalls; 0 lets the datapath choose. Ignored in inline mode.
  virtual void set_handlers(unsigned threads) = 0;
  /// Open_vSwitch.other_config keys that the datapath reads (pmd-cpu-mask, ...). Unknown keys are ignored.
  virtual void configure(const netdev::Options& other_config) = 0;
  virtual MeterLimits meter_limits() const { return {}; }                   ///< Thread-safe
  /// Makes the meter or replaces it, with full buckets and zero counts. EFBIG: number too high; EINVAL: too many bands.
  virtual Result<void> meter_set(MeterId meter, const MeterConfig& config) { (void)meter, (void)config; return fail_errno(EFBIG); }
  virtual Result<MeterStats> meter_get(MeterId meter) const { (void)meter; return fail_errno(ENOENT); }   ///< Thread-safe. ENOENT
  virtual Result<void> meter_del(MeterId meter) { (void)meter; return fail_errno(ENOENT); }               ///< ENOENT
  /// Thread-safe. nullptr: this datapath tracks no connections.
  virtual ConnectionTracking* conntrack() { return nullptr; }
  /// Inline mode (type dummy): processes what waits at the ports, once; called every turn of the control loop.
  virtual void run() {}
  /// Returns when every packet received before the call was processed and every queued change is in force. Thread-safe.
  virtual void synchronize() = 0;
};

}  // namespace ovs::dp
