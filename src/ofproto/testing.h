// For unit tests only: a datapath and ports that do nothing but remember, and a switch on a manual clock.
#pragma once
#include <map>

#include "base/clock.h"
#include "base/loop.h"
#include "base/prng.h"
#include "dp/datapath.h"
#include "flow/extract.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/requests/flow_table.h"
#include "ofproto/switch.h"
#include "ofproto/translate/translate.h"
#include "ofproto/upcall/upcalls.h"

namespace ovs::ofproto::testing {

class FakePort final : public netdev::Port {
 public:
  explicit FakePort(std::string name, std::string type = "dummy", std::string peer = "") : name_(std::move(name)), type_(std::move(type)), peer_(std::move(peer)) {}
  std::string_view name() const override { return name_; }
  std::string_view type() const override { return type_; }
  Result<void> configure(const netdev::Options&) override { return {}; }
  netdev::PortStatus status() const override { return {.admin_up = true, .carrier = carrier}; }
  netdev::PortStats stats() const override { return {}; }
  Result<void> set_admin_up(bool) override { return {}; }
  Result<void> set_mac(packet::Mac) override { return {}; }
  Result<void> set_mtu(uint32_t) override { return {}; }
  std::unique_ptr<netdev::RxQueue> open_rx(unsigned) override { return nullptr; }
  std::unique_ptr<netdev::TxQueue> open_tx(unsigned) override { return nullptr; }
  std::string patch_peer() const override { return peer_; }
  bool carrier = true;

 private:
  std::string name_, type_, peer_;
};

/// Flows are looked up one after the other; outputs are written down.
class FakeDatapath final : public dp::Datapath {
 public:
  explicit FakeDatapath(Clock& clock) : clock_(clock) {}
  std::string_view name() const override { return "ovs-dummy"; }
  std::string_view type() const override { return "dummy"; }
  Result<dp::DpPort> port_add(netdev::Port& port, std::optional<dp::DpPort>) override {
    ports_[next_] = &port;
    return dp::DpPort(next_++);
  }
  Result<dp::DpPort> port_adopt(std::unique_ptr<netdev::Port>, std::optional<dp::DpPort>) override { return fail_errno(EOPNOTSUPP); }
  Result<void> port_del(dp::DpPort port) override {
    ports_.erase(port.value);
    return {};
  }
  std::vector<dp::PortInfo> ports() const override { return {}; }
  Result<dp::PortInfo> port_by_name(std::string_view) const override { return fail_errno(ENODEV); }
  Result<dp::PortInfo> port_by_number(dp::DpPort) const override { return fail_errno(ENODEV); }
  Result<void> flow_put(const dp::FlowPut& put) override {
    auto it = flows.find(put.ufid);
    if (it == flows.end() && !put.create) return fail_errno(ENOENT);
    if (it != flows.end() && !put.modify) return fail_errno(EEXIST);
    dp::FlowStats kept = it == flows.end() ? dp::FlowStats{} : it->second.stats;
    flows[put.ufid] = {put.ufid, put.key, put.mask, put.actions, kept, -1};
    return {};
  }
  Result<dp::FlowStats> flow_del(const dp::Ufid& ufid) override {
    auto it = flows.find(ufid);
    if (it == flows.end()) return fail_errno(ENOENT);
    dp::FlowStats stats = it->second.stats;
    flows.erase(it);
    return stats;
  }
  Result<dp::FlowEntry> flow_get(const dp::Ufid& ufid) const override {
    auto it = flows.find(ufid);
    if (it == flows.end()) return fail_errno(ENOENT);
    return it->second;
  }
  void flow_flush() override { flows.clear(); }
  void flow_dump(const std::function<void(const dp::FlowEntry&)>& each) const override {
    for (auto& [ufid, flow] : flows) each(flow);
  }
  size_t flow_count() const override { return flows.size(); }
  Result<void> execute(packet::Packet packet, const dp::Actions& actions) override {
    flow::FlowKey key;
    flow::extract(packet, key);
    run_actions(packet, key, actions);
    return {};
  }
  void set_upcall_handler(dp::UpcallHandler handler) override { handler_ = std::move(handler); }
  void set_flow_limit(size_t) override {}
  dp::DatapathStats stats() const override { return {}; }
  void set_handlers(unsigned) override {}
  void configure(const netdev::Options&) override {}
  void synchronize() override {}
  dp::MeterLimits meter_limits() const override { return {16, 8}; }
  Result<void> meter_set(dp::MeterId meter, const dp::MeterConfig& config) override {
    meters[meter.value] = config;
    return {};
  }
  Result<dp::MeterStats> meter_get(dp::MeterId) const override { return dp::MeterStats{}; }
  Result<void> meter_del(dp::MeterId meter) override {
    meters.erase(meter.value);
    return {};
  }

  /// A packet comes in at `port`.
  void receive(ByteView frame, uint32_t port) {
    packet::Packet packet = packet::Packet::from_bytes(frame);
    packet.meta.in_port = packet.meta.orig_in_port = port;
    process(packet);
  }
  std::vector<uint32_t> take_outputs() { return std::exchange(outputs, {}); }

  std::map<dp::Ufid, dp::FlowEntry> flows;
  std::map<uint32_t, dp::MeterConfig> meters;
  std::vector<uint32_t> outputs;
  size_t misses = 0;

 private:
  void process(packet::Packet& packet) {
    flow::FlowKey key;
    flow::extract(packet, key);
    for (auto& [ufid, flow] : flows) {
      auto k = flow::words(key), want = flow::words(flow.key), mask = flow::words(flow.mask);
      bool match = true;
      for (size_t w = 0; w < k.size(); ++w) match &= ((k[w] ^ want[w]) & mask[w]) == 0;
      if (!match) continue;
      ++flow.stats.packets;
      flow.stats.bytes += packet.size();
      flow.stats.used = clock_.now();
      auto actions = flow.actions;
      run_actions(packet, key, *actions);
      return;
    }
    ++misses;
    dp::Upcall upcall;
    upcall.packet = packet.clone();
    upcall.key = key;
    upcall.ufid = Uuid{{++last_ufid_, 0, 0, 1}};
    dp::UpcallReply reply;
    handler_({&upcall, 1}, {&reply, 1});
    if (reply.install) flows[upcall.ufid] = {upcall.ufid, key, reply.mask, reply.install_actions, {}, -1};
    if (reply.packet_actions) run_actions(packet, key, *reply.packet_actions);
  }
  void run_actions(packet::Packet& packet, const flow::FlowKey& key, const dp::Actions& actions) {
    for (const dp::Action& action : actions) {
      if (auto* out = std::get_if<dp::Output>(&action)) outputs.push_back(out->port.value);
      if (auto* clone = std::get_if<dp::Clone>(&action)) run_actions(packet, key, *clone->actions);
      if (auto* up = std::get_if<dp::UserspaceAction>(&action)) {
        dp::Upcall upcall;
        upcall.packet = packet.clone();
        upcall.key = key;
        upcall.miss = false;
        upcall.cookie = up->cookie;
        dp::UpcallReply reply;
        handler_({&upcall, 1}, {&reply, 1});
        if (reply.packet_actions) run_actions(packet, key, *reply.packet_actions);
      }
    }
  }

  Clock& clock_;
  dp::UpcallHandler handler_;
  std::map<uint32_t, netdev::Port*> ports_;
  uint32_t next_ = 1;
  uint32_t last_ufid_ = 0;
};

/// One bridge "br0" with `ports` ports p1.. (OpenFlow numbers from 1; datapath numbers too), each a trunk bundle.
struct TestSwitch {
  using MakePeers = std::function<MakePeer(Loop&, Prng&)>;
  explicit TestSwitch(unsigned ports = 3, uint64_t seed = 1, const MakePeers& peers = {}) : loop(clock), prng(seed) {
    SwitchEnv env{.loop = loop, .clock = clock, .prng = prng};
    env.open_datapath = [this](std::string_view) -> Result<std::unique_ptr<dp::Datapath>> {
      auto made = std::make_unique<FakeDatapath>(clock);
      datapath = made.get();
      return std::unique_ptr<dp::Datapath>(std::move(made));
    };
    env.threads = false;
    if (peers) env.make_peer = peers(loop, prng);
    owner = std::make_unique<Switch>(std::move(env));
    bridge = *owner->create_bridge("br0", "dummy");
    for (unsigned i = 1; i <= ports; ++i) add_port(*bridge, fmt::format("p{}", i));
  }
  ~TestSwitch() { owner.reset(); }
  OfPort add_port(Bridge& to, std::string name, std::string type = "dummy", std::string peer = "") {
    devices.push_back(std::make_unique<FakePort>(name, type, peer));
    OfPort number = *to.add_port({devices.back().get(), {}});
    to.set_bundle({.name = name, .members = {number}});
    return number;
  }
  /// "priority=5,in_port=1 actions=output:2" needs ofp's text; tests that have none build FlowMods.
  ofp::OfpResult<void> mod(const ofp::FlowMod& mod) {
    Transaction transaction(*bridge, nullptr, 0);
    auto done = transaction.flow_mod(mod);
    if (done) transaction.commit();
    return done;
  }
  ofp::OfpResult<void> add(const flow::Match& match, int priority, ofp::Actions actions, uint8_t table = 0) {
    ofp::FlowMod m;
    m.match = match;
    m.priority = priority;
    m.table_id = table;
    m.actions = std::move(actions);
    return mod(m);
  }

  ManualClock clock;
  Loop loop;
  Prng prng;
  FakeDatapath* datapath = nullptr;
  std::vector<std::unique_ptr<FakePort>> devices;
  std::unique_ptr<Switch> owner;
  Bridge* bridge = nullptr;
};

}  // namespace ovs::ofproto::testing
