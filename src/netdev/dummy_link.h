// The stream ends of a dummy device: one active connection that comes back by itself, or a listening socket
// with any number of peers. A frame that the device sends goes to all of them.
// Control thread, but for the function that sender() returns. Spec: reference sheet "netdev" 2.1.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "netdev/port.h"

namespace ovs::netdev {

struct DummyState;

class DummyLink {
 public:
  static constexpr size_t kQueueFrames = 100;  ///< that wait at most for a slow peer; more are lost

  /// Frames from the peers are pushed into queue 0 of `state`. nullptr: cannot be opened; logged.
  static std::unique_ptr<DummyLink> connect(const std::string& port, std::string_view method, PortEnv& env,
                                            const std::shared_ptr<DummyState>& state);
  static std::unique_ptr<DummyLink> listen(const std::string& port, std::string_view method, PortEnv& env,
                                           const std::shared_ptr<DummyState>& state);
  virtual ~DummyLink() = default;

  /// As netdev-dummy/conn-state says it.
  virtual std::string_view state() const = 0;
  /// Sends a frame to every peer. Thread-safe, and harmless after the link is gone.
  virtual std::function<void(ByteView frame)> sender() = 0;
};

}  // namespace ovs::netdev
