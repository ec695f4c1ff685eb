// See ipv4_address.h.
#include "netdev/ipv4_address.h"

#include <net/if.h>
#include <net/route.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <bit>
#include <cstring>

namespace ovs::netdev {

namespace {

class InetSocket {
 public:
  InetSocket() : fd_(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {}
  ~InetSocket() { if (fd_ >= 0) close(fd_); }
  InetSocket(const InetSocket&) = delete;
  InetSocket& operator=(const InetSocket&) = delete;
  Result<void> ask(unsigned long request, void* argument) const {
    if (ioctl(fd_, request, argument) != 0) return fail_errno(errno);
    return {};
  }

 private:
  int fd_;
};

ifreq request_for(const std::string& device) {
  ifreq request{};
  device.copy(request.ifr_name, IFNAMSIZ - 1);
  return request;
}

void put_address(sockaddr& to, packet::Ipv4 address) {
  sockaddr_in in{};
  in.sin_family = AF_INET;
  in.sin_addr.s_addr = std::bit_cast<uint32_t>(address);
  std::memcpy(&to, &in, sizeof in);
}

packet::Ipv4 address_in(const sockaddr& from) {
  sockaddr_in in;
  std::memcpy(&in, &from, sizeof in);
  return std::bit_cast<packet::Ipv4>(uint32_t{in.sin_addr.s_addr});
}

}  // namespace

packet::Ipv4 class_netmask(packet::Ipv4 address) {
  uint32_t host = address.host();
  uint32_t mask = !(host >> 31) ? 0xff000000 : host >> 30 == 2 ? 0xffff0000 : host >> 29 == 6 ? 0xffffff00 : 0;
  return packet::Ipv4(mask);
}

std::optional<Ipv4Config> ipv4_of(const std::string& device) {
  InetSocket inet;
  ifreq address = request_for(device), netmask = request_for(device);
  if (!inet.ask(SIOCGIFADDR, &address) || !inet.ask(SIOCGIFNETMASK, &netmask)) return std::nullopt;
  return Ipv4Config{address_in(address.ifr_addr), address_in(netmask.ifr_netmask)};
}

Result<void> set_ipv4(const std::string& device, const Ipv4Config& config) {
  InetSocket inet;
  ifreq request = request_for(device);
  put_address(request.ifr_addr, config.address);
  TRY(inet.ask(SIOCSIFADDR, &request));
  put_address(request.ifr_netmask, config.netmask);
  TRY(inet.ask(SIOCSIFNETMASK, &request));
  ifreq flags = request_for(device);
  TRY(inet.ask(SIOCGIFFLAGS, &flags));
  flags.ifr_flags = static_cast<short>(flags.ifr_flags | IFF_UP);
  return inet.ask(SIOCSIFFLAGS, &flags);
}

Result<void> add_default_route(packet::Ipv4 gateway) {
  rtentry route{};
  put_address(route.rt_dst, packet::Ipv4());
  put_address(route.rt_genmask, packet::Ipv4());
  put_address(route.rt_gateway, gateway);
  route.rt_flags = RTF_UP | RTF_GATEWAY;
  return InetSocket().ask(SIOCADDRT, &route);
}

}  // namespace ovs::netdev
