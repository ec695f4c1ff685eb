// Type "patch": one end of a pair that exists only inside the switch; never in a datapath.
// Spec: reference sheet "netdev" 3.
#include "base/log.h"
#include "base/prng.h"
#include "netdev/drivers.h"

OVS_LOG_MODULE(netdev_vport);

namespace ovs::netdev {
namespace {

class PatchPort final : public Port {
 public:
  explicit PatchPort(std::string_view name) : name_(name) {
    mac_ = packet::Mac::from_u64(Prng::from_entropy().next() & 0xffffffffffff);
    mac_.bytes[0] = static_cast<uint8_t>((mac_.bytes[0] & 0xfc) | 2);  // local, unicast
  }

  std::string_view name() const override { return name_; }
  std::string_view type() const override { return "patch"; }
  Result<void> configure(const Options& options) override {
    auto peer = options.find("peer");
    if (peer == options.end()) return refuse(fmt::format("{}: patch type requires valid 'peer' argument", name_));
    if (options.size() > 1) return refuse(fmt::format("{}: patch type takes only a 'peer' argument", name_));
    if (peer->second == name_) return refuse(fmt::format("{}: patch peer must not be self", name_));
    peer_ = peer->second;
    return {};
  }
  Options config() const override { return {{"peer", peer_}}; }
  PortStatus status() const override {
    PortStatus s;
    s.admin_up = s.carrier = true;
    s.mac = mac_;
    return s;
  }
  PortStats stats() const override {  // the switch counts by flows and adds its sums
    PortStats s;
    s.rx_packets = s.tx_packets = s.rx_bytes = s.tx_bytes = 0;
    return s;
  }
  Result<void> set_admin_up(bool up) override {
    if (!up) return fail_errno(EOPNOTSUPP);
    return {};
  }
  Result<void> set_mac(packet::Mac mac) override {
    mac_ = mac;
    if (on_change) on_change();
    return {};
  }
  Result<void> set_mtu(uint32_t) override { return fail_errno(EOPNOTSUPP); }
  std::unique_ptr<RxQueue> open_rx(unsigned) override { return nullptr; }
  std::unique_ptr<TxQueue> open_tx(unsigned) override { return nullptr; }
  unsigned rx_queues() const override { return 0; }
  std::string patch_peer() const override { return peer_; }

 private:
  static std::unexpected<Error> refuse(std::string text) {
    LOG_ERR("{}", text);
    return fail(std::move(text), EINVAL);
  }
  std::string name_, peer_;
  packet::Mac mac_;
};

}  // namespace

Result<std::unique_ptr<Port>> open_patch(std::string_view name, std::string_view, PortEnv&) {
  return std::make_unique<PatchPort>(name);
}

}  // namespace ovs::netdev
