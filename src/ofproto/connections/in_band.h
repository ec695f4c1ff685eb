// In-band control: hidden flows through which the switch itself reaches its controllers and managers over its own
// ports, whatever the controllers did to the flow table.
// Control thread. Spec: sheet "openflow-connections" 5.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "flow/match.h"
#include "ofp/actions/all.h"
#include "packet/addresses.h"

namespace ovs::ofproto {

class Bridge;

/// A controller or manager that must be reached.
struct Remote {
  packet::Ipv4 ip;
  uint16_t port = 0;
  auto operator<=>(const Remote&) const = default;
};
/// Of "tcp:IP[:PORT]" or "ssl:...". Nothing for other targets.
std::optional<Remote> remote_of(std::string_view target, uint16_t default_port);

class InBand {
 public:
  explicit InBand(Bridge& bridge) : bridge_(bridge) {}

  /// queue -1: none. Takes effect at once.
  void configure(std::vector<Remote> remotes, int queue);
  bool active() const { return !remotes_.empty(); }
  /// All flows are gone.
  void restore();
  /// Once a turn: addresses may have changed.
  void run(TimePoint now);
  std::optional<TimePoint> wakeup() const;

 private:
  struct Hop { std::optional<packet::Mac> mac; TimePoint next_look{}; };
  struct Wanted { flow::Match match; int priority; };
  std::vector<Wanted> wanted() const;
  bool look_up(const Remote& remote, Hop& hop) const;
  void apply();
  ofp::Actions actions() const;

  Bridge& bridge_;
  std::vector<Remote> remotes_;
  int queue_ = -1;
  packet::Mac local_{};
  std::map<Remote, Hop> hops_;
  std::map<std::pair<int, std::string>, Wanted> installed_;   ///< by priority and text of the match
  TimePoint next_look_{};
};

}  // namespace ovs::ofproto
