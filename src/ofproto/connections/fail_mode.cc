// Spec: sheet "openflow-connections" 4.
#include "ofproto/connections/fail_mode.h"

#include "base/log.h"
#include "ofp/actions/all.h"
#include "ofproto/bridge.h"

OVS_LOG_MODULE(fail_open);

namespace ovs::ofproto {

namespace {

constexpr int kOpenPriority = 0xf0f0f0;

int64_t whole_seconds(Duration d) { return std::chrono::duration_cast<Seconds>(d).count(); }

/// A broadcast RARP from an address of ours: harmless, and a controller answers it.
Bytes bogus_packet(Prng& prng) {
  Bytes frame(60, 0);
  uint32_t random = prng.next32();
  const uint8_t mac[6] = {0, 0x23, 0x20, static_cast<uint8_t>(random >> 16), static_cast<uint8_t>(random >> 8), static_cast<uint8_t>(random)};
  std::fill_n(frame.begin(), 6, uint8_t{0xff});
  std::copy_n(mac, 6, frame.begin() + 6);
  const uint8_t rarp[] = {0x80, 0x35, 0, 1, 8, 0, 6, 4, 0, 3};
  std::copy_n(rarp, sizeof rarp, frame.begin() + 12);
  std::copy_n(mac, 6, frame.begin() + 22);
  std::copy_n(mac, 6, frame.begin() + 32);
  return frame;
}

}  // namespace

void FailModeRules::configure(FailMode mode, bool has_controllers, Duration longest_probe) {
  bool first = !mode_;
  bool changed = !first && (has_controllers != has_controllers_ || (!has_controllers && mode != *mode_));
  probe_ = longest_probe;
  has_controllers_ = has_controllers;
  mode_ = mode;
  if (open_ && (!has_controllers || mode == FailMode::secure)) recover();
  if (first) restore();
  else if (changed) bridge_.flush_tables();  // which calls restore()
}

void FailModeRules::restore() {
  if (!mode_) return;
  if (open_) add_normal(kOpenPriority);
  else if (!has_controllers_ && *mode_ == FailMode::standalone) add_normal(0);
}

void FailModeRules::add_normal(int priority) {
  StateLock::Write write(bridge_.owner().lock());
  auto rule = Rule::make(&bridge_, uint8_t{0}, flow::Match{}, priority, bridge_.owner().clock().now());
  ofp::Actions actions;
  ofp::Output output;
  output.port = ofp::kPortNormal;
  actions.push_back(output);
  rule->actions = std::make_shared<const ofp::Actions>(std::move(actions));
  bridge_.tables().insert(std::move(rule));
  bridge_.owner().revalidate(Revalidate::flow_table);
}

void FailModeRules::remove_open_rule() {
  StateLock::Write write(bridge_.owner().lock());
  Rule* found = nullptr;
  bridge_.tables().for_each(0, [&](Rule& rule) { return rule.priority == kOpenPriority ? (found = &rule, false) : true; });
  if (!found) return;
  auto removed = bridge_.tables().remove(*found);
  bridge_.owner().revalidate(Revalidate::flow_table);
}

void FailModeRules::run(Duration failure, bool some_connected, TimePoint now) {
  if (!mode_ || *mode_ != FailMode::standalone || !has_controllers_) return;
  if (!open_) {
    if (failure < Seconds(1) || failure < 3 * probe_) return;
    LOG_WARN("Could not connect to controller (or switch failed controller's post-connection admission control policy) for {} seconds, failing open",
             whole_seconds(failure));
    open_ = true;
    next_reminder_ = now + Seconds(60);
    next_bogus_ = now;
    return bridge_.flush_tables();
  }
  if (now >= next_reminder_) {
    LOG_INFO("Still in fail-open mode after {} seconds disconnected from controller", whole_seconds(failure));
    next_reminder_ = now + Seconds(60);
  }
  if (some_connected && now >= next_bogus_) {
    next_bogus_ = now + Seconds(2);
    send_bogus_packet_in();
  }
}

void FailModeRules::send_bogus_packet_in() {
  PacketInEvent event;
  event.packet = bogus_packet(prng_);
  event.metadata = flow::zero_key();
  event.metadata.in_port = be32(ofp::kPortLocal.value);
  event.reason = PacketInReason::no_match;
  event.cookie = UINT64_MAX;
  bridge_.queue_packet_in(std::move(event));
}

void FailModeRules::heard(bool some_admitted) {
  if (open_ && some_admitted) recover();
}

void FailModeRules::recover() {
  LOG_WARN("No longer in fail-open mode");
  open_ = false;
  remove_open_rule();
}

std::optional<TimePoint> FailModeRules::wakeup() const {
  if (!open_) return std::nullopt;
  return std::min(next_reminder_, next_bogus_);
}

}  // namespace ovs::ofproto
