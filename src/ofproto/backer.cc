// See backer.h.
#include "ofproto/backer.h"

#include "base/log.h"
#include "ofproto/switch.h"
#include "ofproto/upcall/upcalls.h"

OVS_LOG_MODULE(ofproto_dpif);

namespace ovs::ofproto {

Backer::Backer(Switch& owner, std::string_view type, std::unique_ptr<dp::Datapath> datapath)
    : owner_(owner), type_(type), inline_(owner.env().is_inline(type) || !owner.env().threads), datapath_(std::move(datapath)),
      timeout_policies_(datapath_->conntrack()) {
  upcalls_ = std::make_unique<Upcalls>(*this);
  std::string t = title();
  LOG_INFO("{}: Datapath supports recirculation", t);
  LOG_INFO("{}: VLAN header stack length probed as {}", t, features_.max_vlan_headers);
  LOG_INFO("{}: MPLS label stack length probed as {}", t, features_.max_mpls_depth);
  LOG_INFO("{}: Datapath supports truncate action", t);
  LOG_INFO("{}: Datapath supports unique flow ids", t);
  LOG_INFO("{}: Datapath supports clone action", t);
  LOG_INFO("{}: Max sample nesting level probed as {}", t, features_.sample_nesting);
  LOG_INFO("{}: Datapath supports eventmask in conntrack action", t);
  LOG_INFO("{}: Datapath supports ct_clear action", t);
  LOG_INFO("{}: Max dp_hash algorithm probed to be {}", t, features_.max_hash_alg);
  LOG_INFO("{}: Datapath supports check_pkt_len action", t);
  LOG_INFO("{}: Datapath supports timeout policy in conntrack action", t);
  LOG_INFO("{}: Datapath supports explicit drop action", t);
  LOG_INFO("{}: Datapath supports ct_zero_snat", t);
  LOG_INFO("{}: Datapath supports add_mpls action", t);
  for (const char* what : {"ct_state", "ct_zone", "ct_mark", "ct_label", "ct_state_nat", "ct_orig_tuple", "ct_orig_tuple6", "IPv6 ND Extensions"})
    LOG_INFO("{}: Datapath supports {}", t, what);
}

Backer::~Backer() {
  upcalls_->stop();
  datapath_->set_upcall_handler(nullptr);
}

std::string Backer::title() const { return type_ + "@" + std::string(datapath_->name()); }

Result<dp::DpPort> Backer::add_port(OfPortEntry& port) {
  dp::DpPort number = TRY(datapath_->port_add(*port.device, std::nullopt));
  StateLock::Write write(owner_.lock());
  port.odp = number;
  by_dp_port_[number.value] = &port;
  return number;
}

std::optional<dp::MeterId> Backer::take_meter_id() {
  uint32_t id = 0, most = datapath_->meter_limits().max_meters;
  for (uint32_t used : meter_ids_) {
    if (used != id) break;
    ++id;
  }
  if (id >= most) return {};
  meter_ids_.insert(id);
  return dp::MeterId(id);
}

void Backer::remove_port(OfPortEntry& port) {
  if (!port.odp) return;
  {
    StateLock::Write write(owner_.lock());
    by_dp_port_.erase(port.odp->value);
  }
  if (auto removed = datapath_->port_del(*port.odp); !removed)
    LOG_WARN_RL(60, 5, "{}: failed to remove port {} ({})", title(), port.name, removed.error().text);
  port.odp.reset();
}

}  // namespace ovs::ofproto
