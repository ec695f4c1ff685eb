// The controller's connections: listeners, switches that called or were called, inactivity probes.
// Control thread. Spec: sheet "openflow-connections" 2.1 (unreliable connections), 9.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/loop.h"
#include "ofp/channel.h"
#include "stream/stream.h"
#include "tools/testcontroller/learning_switch.h"

namespace ovs::testcontroller {

class Controller {
 public:
  static constexpr size_t kMaxSwitches = 16, kMaxListeners = 16;

  Controller(stream::Env& env, ofp::VersionSet versions, const SwitchOptions& options);
  ~Controller();
  /// An active or passive connection method. What cannot be opened is logged; too many end the program.
  void add(const std::string& method);
  /// False once nothing is left to talk to or listen on.
  bool alive() const { return !switches_.empty() || !listeners_.empty(); }

 private:
  class Peer;
  void accept_some(stream::PassiveStream& listener);
  void add_switch(std::unique_ptr<stream::Stream> stream, bool passive);
  void bury();

  stream::Env& env_;
  ofp::VersionSet versions_;
  const SwitchOptions& options_;
  std::vector<std::unique_ptr<Peer>> switches_;
  std::vector<std::unique_ptr<stream::PassiveStream>> listeners_;
  TurnHook hook_;
};

}  // namespace ovs::testcontroller
