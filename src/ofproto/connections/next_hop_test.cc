#include "ofproto/connections/next_hop.h"

#include "ofproto/connections/in_band.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::ofproto;

namespace {

constexpr std::string_view kRoutes =
    "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
    "eth0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
    "eth0\t0001A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n";
constexpr std::string_view kArp =
    "IP address       HW type     Flags       HW address            Mask     Device\n"
    "192.168.1.1      0x1         0x2         52:55:0a:00:02:02     *        eth0\n"
    "192.168.1.9      0x1         0x0         00:00:00:00:00:00     *        eth0\n";

packet::Ipv4 ip(std::string_view text) { return *packet::parse_ipv4(text); }

}  // namespace

TEST_CASE("the next hop is a gateway or the address itself; the longest prefix wins") {
  CHECK(next_hop(kRoutes, ip("10.1.2.3")) == ip("192.168.1.1"));
  CHECK(next_hop(kRoutes, ip("192.168.1.77")) == ip("192.168.1.77"));
  CHECK(!next_hop("Iface\n", ip("10.1.2.3")));
  CHECK(!next_hop("", ip("10.1.2.3")));
}

TEST_CASE("neighbours that answered have a MAC address") {
  CHECK(neighbour_mac(kArp, ip("192.168.1.1")) == packet::Mac::parse("52:55:0a:00:02:02"));
  CHECK(!neighbour_mac(kArp, ip("192.168.1.9")));
  CHECK(!neighbour_mac(kArp, ip("192.168.1.2")));
}

TEST_CASE("in-band control serves IPv4 controllers over TCP and TLS") {
  auto remote = remote_of("tcp:10.0.0.1", 6653);
  REQUIRE(remote.has_value());
  CHECK(remote->port == 6653);
  CHECK(remote->ip == ip("10.0.0.1"));
  CHECK(remote_of("ssl:10.0.0.1:77", 6653)->port == 77);
  for (std::string_view other : {"unix:/x", "ptcp:6653", "tcp:[::1]:6653", "tcp:host.example:1", "tcp:10.0.0.1:x", "none"}) CHECK(!remote_of(other, 1));
}
