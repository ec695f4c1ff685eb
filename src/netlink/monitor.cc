// Spec: rtnetlink(7).
#include "netlink/monitor.h"

#include <linux/rtnetlink.h>

#include "base/log.h"

OVS_LOG_MODULE(netlink_notifier);

namespace ovs::netlink {
namespace {
constexpr size_t kReceiveSize = 64 * 1024;
constexpr int kDatagramsPerTurn = 50;  // so that a storm of changes does not starve the loop
}  // namespace

LinkMonitor::LinkMonitor(Socket notifications, Socket requests)
    : notifications_(std::move(notifications)), requests_(std::move(requests)), buffer_(kReceiveSize) {}

Result<std::unique_ptr<LinkMonitor>> LinkMonitor::open(Loop& loop) {
  Socket notifications = TRY(Socket::open(NETLINK_ROUTE, RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR));
  Socket requests = TRY(Socket::open(NETLINK_ROUTE));
  std::unique_ptr<LinkMonitor> monitor(new LinkMonitor(std::move(notifications), std::move(requests)));
  monitor->learn_names();
  monitor->watch_ = loop.watch(monitor->notifications_.fd(), FdEvents::read,
                               [m = monitor.get()](FdEvents) { m->drain(); });
  return monitor;
}

LinkMonitor::Subscription LinkMonitor::subscribe(std::string_view name, Callback on_change) {
  auto entry = std::make_shared<Subscription::Entry>(std::string(name), std::move(on_change));
  entries_.push_back(entry);
  return Subscription(std::move(entry));
}

void LinkMonitor::learn_names() {
  names_.clear();
  Request request(RTM_GETLINK, 0);
  request.header<ifinfomsg>();
  auto done = requests_.dump(request, [this](const MessageView& message) {
    if (message.type != RTM_NEWLINK) return;
    if (auto link = parse_link(message.payload)) names_[link->ifindex] = link->name;
  });
  if (!done) LOG_WARN_RL(60, 1, "could not list network devices ({})", done.error().text);
}

void LinkMonitor::drain() {
  for (int i = 0; i < kDatagramsPerTurn; ++i) {
    auto size = notifications_.receive(buffer_);
    if (!size) {
      LOG_WARN_RL(60, 1, "error reading or parsing netlink ({})", size.error().text);
      if (size.error().code != ENOBUFS) return;
      learn_names();
      tell_everybody();
      continue;
    }
    if (*size == 0) return;
    MessageReader reader(ByteView(buffer_).first(*size));
    while (auto message = reader.next()) handle(*message);
  }
}

void LinkMonitor::handle(const MessageView& message) {
  ++changes_;
  if (message.type != RTM_NEWLINK && message.type != RTM_DELLINK) return tell("", nullptr);  // an address
  auto link = parse_link(message.payload);
  if (!link || link->name.empty()) return;
  auto known = names_.find(link->ifindex);
  if (known != names_.end() && known->second != link->name) {
    std::string old = known->second;
    names_.erase(known);
    tell(old, nullptr);
  }
  if (message.type == RTM_DELLINK) {
    names_.erase(link->ifindex);
    tell(link->name, nullptr);
  } else {
    names_[link->ifindex] = link->name;
    tell(link->name, &*link);
  }
}

void LinkMonitor::tell(std::string_view name, const Link* link) {
  std::erase_if(entries_, [](auto& e) { return e.expired(); });
  auto current = entries_;  // callbacks may subscribe
  for (auto& weak : current)
    if (auto entry = weak.lock(); entry && (entry->name == name || entry->name.empty())) entry->call(link);
}

void LinkMonitor::tell_everybody() {
  ++changes_;
  auto current = entries_;
  for (auto& weak : current)
    if (auto entry = weak.lock()) entry->call(nullptr);
}

}  // namespace ovs::netlink
