// What the local_* columns of a controller mean.
#include "vswitchd/local_address.h"

#include "base/test.h"

namespace ovs::vswitchd {
namespace {

std::string text_of(std::string_view ip, std::string_view netmask, std::string_view gateway) {
  auto local = parse_local_address(ip, netmask, gateway);
  if (!local) return "none";
  return packet::ipv4_text(local->ip.address) + "/" + packet::ipv4_text(local->ip.netmask) +
         (local->gateway ? " via " + packet::ipv4_text(*local->gateway) : "");
}

TEST_CASE("local addresses of controllers") {
  CHECK(text_of("", "", "") == "none");
  CHECK(text_of("bogus", "255.0.0.0", "10.0.0.1") == "none");
  CHECK(text_of("0.0.0.0", "", "") == "none");
  CHECK(text_of("10.0.0.5", "", "") == "10.0.0.5/255.0.0.0");
  CHECK(text_of("172.16.3.4", "0.0.0.0", "x") == "172.16.3.4/255.255.0.0");
  CHECK(text_of("192.168.3.4", "", "192.168.3.1") == "192.168.3.4/255.255.255.0 via 192.168.3.1");
  CHECK(text_of("10.0.0.5", "255.255.0.0", "") == "10.0.0.5/255.255.0.0");
}

}  // namespace
}  // namespace ovs::vswitchd
