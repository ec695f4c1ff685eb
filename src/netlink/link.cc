// Spec: rtnetlink(7), linux/if_link.h.
#include "netlink/link.h"

#include <linux/rtnetlink.h>
#include <net/if.h>

namespace ovs::netlink {
namespace {

void read_attribute(Link& link, const Attr& attr) {
  switch (attr.type()) {
    case IFLA_IFNAME: link.name = attr.text(); break;
    case IFLA_ADDRESS:
      if (auto mac = attr.as<HwAddress>()) link.mac = *mac;
      break;
    case IFLA_MTU: link.mtu_bytes = attr.as<uint32_t>().value_or(0); break;
    case IFLA_MASTER: link.master = static_cast<int>(attr.as<uint32_t>().value_or(0)); break;
    case IFLA_LINK: link.peer = static_cast<int>(attr.as<uint32_t>().value_or(0)); break;
    case IFLA_STATS64: link.stats = attr.prefix_of<rtnl_link_stats64>(); break;
    case IFLA_LINKINFO: {
      AttrReader info(attr.payload());
      while (auto part = info.next())
        if (part->type() == IFLA_INFO_KIND) link.kind = part->text();
      break;
    }
    default: break;
  }
}

Request about(uint16_t type, int ifindex) {
  Request request(type, 0);
  auto& head = request.header<ifinfomsg>();
  head.ifi_family = AF_UNSPEC;
  head.ifi_index = ifindex;
  return request;
}

Result<Link> read_answer(Socket& route, Request& request) {
  Result<Link> answer = fail_errno(ENODEV);
  TRY(route.transact(request, [&](const MessageView& message) {
    if (message.type == RTM_NEWLINK) answer = parse_link(message.payload);
  }));
  return answer;
}

}  // namespace

Result<Link> parse_link(ByteView payload) {
  ifinfomsg head;
  if (payload.size() < sizeof head) return fail("truncated", EMSGSIZE);
  std::memcpy(&head, payload.data(), sizeof head);
  Link link;
  link.ifindex = head.ifi_index;
  link.flags = head.ifi_flags;
  link.arp_type = head.ifi_type;
  link.carrier = head.ifi_flags & IFF_RUNNING;
  AttrReader attrs(payload.subspan(std::min(payload.size(), aligned(sizeof head))));
  while (auto attr = attrs.next()) read_attribute(link, *attr);
  if (!attrs.clean()) return fail("malformed attribute", EBADMSG);
  return link;
}

Result<Link> get_link(Socket& route, std::string_view name) {
  if (name.size() >= IFNAMSIZ) return fail_errno(ENODEV);  // no device can have it
  Request request = about(RTM_GETLINK, 0);
  request.put_text(IFLA_IFNAME, name);
  return read_answer(route, request);
}

Result<Link> get_link(Socket& route, int ifindex) {
  Request request = about(RTM_GETLINK, ifindex);
  return read_answer(route, request);
}

Result<void> set_up(Socket& route, int ifindex, bool up) {
  Request request(RTM_NEWLINK, 0);
  auto& head = request.header<ifinfomsg>();
  head.ifi_index = ifindex;
  head.ifi_change = IFF_UP;
  head.ifi_flags = up ? unsigned{IFF_UP} : 0u;
  return route.transact(request);
}

Result<void> set_mac(Socket& route, int ifindex, const HwAddress& mac) {
  Request request = about(RTM_NEWLINK, ifindex);
  request.put_value(IFLA_ADDRESS, mac);
  return route.transact(request);
}

Result<void> set_mtu(Socket& route, int ifindex, uint32_t mtu_bytes) {
  Request request = about(RTM_NEWLINK, ifindex);
  request.put_value(IFLA_MTU, mtu_bytes);
  return route.transact(request);
}

}  // namespace ovs::netlink
