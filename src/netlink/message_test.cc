#include "netlink/message.h"

#include <linux/rtnetlink.h>
#include <net/if.h>

#include "netlink/link.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::netlink;

namespace {
ByteView bytes_of(Request& r) { return {reinterpret_cast<const uint8_t*>(r.message()), r.message()->nlmsg_len}; }

Request example_link() {
  Request r(RTM_NEWLINK, 0);
  auto& head = r.header<ifinfomsg>();
  head.ifi_index = 7;
  head.ifi_flags = IFF_UP | IFF_RUNNING;
  r.put_text(IFLA_IFNAME, "eth7");
  r.put_value(IFLA_ADDRESS, HwAddress{2, 0, 0, 0, 0, 7});
  r.put_value(IFLA_MTU, uint32_t{9000});
  nlattr* info = r.begin_nested(IFLA_LINKINFO);
  r.put_text(IFLA_INFO_KIND, "veth");
  r.end_nested(info);
  return r;
}
}  // namespace

TEST_CASE("netlink: what was built is what is read") {
  Request r = example_link();
  MessageReader reader(bytes_of(r));
  auto message = reader.next();
  REQUIRE(message);
  CHECK(message->type == RTM_NEWLINK);
  CHECK((message->flags & NLM_F_REQUEST));
  CHECK(!reader.next());
  CHECK(reader.clean());
  auto link = parse_link(message->payload);
  REQUIRE(link);
  CHECK(link->ifindex == 7);
  CHECK(link->name == "eth7");
  CHECK(link->mtu_bytes == 9000);
  CHECK(link->mac == HwAddress{2, 0, 0, 0, 0, 7});
  CHECK(link->kind == "veth");
  CHECK(link->carrier);
}

TEST_CASE("netlink: every truncation of a message is refused or a shorter message, never read past its end") {
  Request r = example_link();
  ByteView all = bytes_of(r);
  for (size_t size = 0; size < all.size(); ++size) {
    Bytes copy(all.begin(), all.begin() + static_cast<ptrdiff_t>(size));
    MessageReader reader(copy);
    CHECK(!reader.next());
    if (size >= sizeof(nlmsghdr)) (void)parse_link(ByteView(copy).subspan(sizeof(nlmsghdr)));
  }
}

TEST_CASE("netlink: a short struct is filled up with zeros, a wrong integer size is refused") {
  Bytes four{1, 0, 0, 0};
  Attr attr(3, four);
  CHECK(attr.prefix_of<uint64_t>() == 1);
  CHECK(attr.as<uint32_t>() == 1u);
  CHECK(!attr.as<uint64_t>());
}

TEST_CASE("netlink: a request that is too long is not complete") {
  Request r(RTM_NEWLINK, 0);
  r.put(1, Bytes(7000));
  CHECK(r.complete());
  r.put(1, Bytes(7000));
  CHECK(!r.complete());
}
