// What only ethtool knows about a device: driver, speed, link modes, offload settings.
// Spec: linux/ethtool.h, linux/sockios.h (SIOCETHTOOL).
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ovs::netlink {

struct DriverInfo { std::string driver, version, firmware, bus; };

/// Bits of link modes, numbered ETHTOOL_LINK_MODE_*_BIT; the first 128 are enough for every speed we name.
struct LinkModes {
  std::array<uint32_t, 4> words{};
  bool has(unsigned bit) const { return bit < 128 && (words[bit / 32] >> (bit % 32) & 1); }
};

struct LinkSettings {
  std::optional<uint32_t> speed_mbps;      ///< nullopt: unknown
  std::optional<bool> full_duplex;         ///< nullopt: unknown
  bool autoneg = false;
  uint8_t port = 0;                        ///< PORT_TP, PORT_FIBRE, ...
  LinkModes supported, advertised, peer;
};

/// One datagram socket, good for any device of the namespace. Control thread.
class Ethtool {
 public:
  static Result<Ethtool> open();
  Ethtool(Ethtool&& o) noexcept : fd_(std::exchange(o.fd_, -1)) {}
  Ethtool& operator=(Ethtool&& o) noexcept { std::swap(fd_, o.fd_); return *this; }
  ~Ethtool();

  // EOPNOTSUPP: the driver does not say; ENODEV: no such device.
  Result<DriverInfo> driver_info(std::string_view device) const;
  Result<LinkSettings> link_settings(std::string_view device) const;
  /// Every offload by its kernel name ("tx-checksum-ip-generic"), true if active.
  Result<std::map<std::string, bool>> features(std::string_view device) const;

 private:
  explicit Ethtool(int fd) : fd_(fd) {}
  Result<void> command(std::string_view device, void* data) const;
  int fd_ = -1;
};

}  // namespace ovs::netlink
