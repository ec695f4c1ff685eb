// Tells who cares when a network device appears, changes or goes. Control thread.
// Spec: rtnetlink(7), groups link, ipv4-ifaddr, ipv6-ifaddr.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/loop.h"
#include "netlink/link.h"

namespace ovs::netlink {

class LinkMonitor {
 public:
  /// nullptr: the device is gone, or is not known any more: read it again. Called by the loop; a callback
  /// may subscribe and end subscriptions, its own included.
  using Callback = std::function<void(const Link*)>;

  /// Ends when destroyed; may outlive the monitor.
  class Subscription {
   public:
    Subscription() = default;

   private:
    friend class LinkMonitor;
    struct Entry { std::string name; Callback call; };
    explicit Subscription(std::shared_ptr<Entry> entry) : entry_(std::move(entry)) {}
    std::shared_ptr<Entry> entry_;
  };

  static Result<std::unique_ptr<LinkMonitor>> open(Loop& loop);

  /// Changes of the device called `name` from now on; an empty name means every device and address.
  [[nodiscard]] Subscription subscribe(std::string_view name, Callback on_change);
  /// Grows with every notification: whoever keeps a copy can see that something happened.
  uint64_t changes() const { return changes_; }

 private:
  LinkMonitor(Socket notifications, Socket requests);
  void learn_names();
  void drain();
  void handle(const MessageView& message);
  void tell(std::string_view name, const Link* link);
  void tell_everybody();

  Socket notifications_, requests_;
  Bytes buffer_;
  FdWatch watch_;
  std::vector<std::weak_ptr<Subscription::Entry>> entries_;
  std::unordered_map<int, std::string> names_;  ///< by ifindex: a rename is the end of the old name
  uint64_t changes_ = 0;
};

}  // namespace ovs::netlink
