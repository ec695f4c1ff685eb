// Spec: linux/ethtool.h.
#include "netlink/ethtool.h"

#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <vector>

namespace ovs::netlink {
namespace {

template <size_t N>
std::string text_of(const char (&field)[N]) { return std::string(field, strnlen(field, N)); }

/// A struct with a tail that depends on its head, in aligned storage.
template <class T>
struct WithTail {
  explicit WithTail(size_t tail_size) : storage((sizeof(T) + tail_size + 7) / 8) {}
  T* operator->() { return reinterpret_cast<T*>(storage.data()); }
  T* get() { return reinterpret_cast<T*>(storage.data()); }
  std::vector<uint64_t> storage;
};

LinkModes modes_at(const uint32_t* words, size_t count) {
  LinkModes modes;
  std::copy_n(words, std::min(count, modes.words.size()), modes.words.begin());
  return modes;
}

}  // namespace

Result<Ethtool> Ethtool::open() {
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return fail_errno(errno);
  return Ethtool(fd);
}

Ethtool::~Ethtool() {
  if (fd_ >= 0) close(fd_);
}

Result<void> Ethtool::command(std::string_view device, void* data) const {
  ifreq request{};
  if (device.size() >= sizeof request.ifr_name) return fail_errno(ENODEV);
  device.copy(request.ifr_name, device.size());
  request.ifr_data = static_cast<char*>(data);
  if (ioctl(fd_, SIOCETHTOOL, &request) < 0) return fail_errno(errno);
  return {};
}

Result<DriverInfo> Ethtool::driver_info(std::string_view device) const {
  ethtool_drvinfo info{};
  info.cmd = ETHTOOL_GDRVINFO;
  TRY(command(device, &info));
  return DriverInfo{text_of(info.driver), text_of(info.version), text_of(info.fw_version), text_of(info.bus_info)};
}

Result<LinkSettings> Ethtool::link_settings(std::string_view device) const {
  ethtool_link_settings probe{};  // the kernel answers with the number of words that it wants, negated
  probe.cmd = ETHTOOL_GLINKSETTINGS;
  TRY(command(device, &probe));
  size_t words = probe.link_mode_masks_nwords < 0 ? static_cast<size_t>(-probe.link_mode_masks_nwords) : 0;
  if (words == 0) return fail_errno(EOPNOTSUPP);
  WithTail<ethtool_link_settings> settings(3 * words * sizeof(uint32_t));
  settings->cmd = ETHTOOL_GLINKSETTINGS;
  settings->link_mode_masks_nwords = static_cast<int8_t>(words);
  TRY(command(device, settings.get()));
  const auto* masks = reinterpret_cast<const uint32_t*>(settings.get() + 1);
  LinkSettings out;
  if (settings->speed != static_cast<uint32_t>(SPEED_UNKNOWN) && settings->speed != 0) out.speed_mbps = settings->speed;
  if (settings->duplex != DUPLEX_UNKNOWN) out.full_duplex = settings->duplex == DUPLEX_FULL;
  out.autoneg = settings->autoneg == AUTONEG_ENABLE;
  out.port = settings->port;
  out.supported = modes_at(masks, words);
  out.advertised = modes_at(masks + words, words);
  out.peer = modes_at(masks + 2 * words, words);
  return out;
}

Result<std::map<std::string, bool>> Ethtool::features(std::string_view device) const {
  WithTail<ethtool_sset_info> count(sizeof(uint32_t));
  count->cmd = ETHTOOL_GSSET_INFO;
  count->sset_mask = uint64_t{1} << ETH_SS_FEATURES;
  TRY(command(device, count.get()));
  if (!count->sset_mask) return fail_errno(EOPNOTSUPP);
  size_t features = *reinterpret_cast<const uint32_t*>(count.get() + 1);
  size_t blocks = (features + 31) / 32;
  WithTail<ethtool_gstrings> names(features * ETH_GSTRING_LEN);
  names->cmd = ETHTOOL_GSTRINGS;
  names->string_set = ETH_SS_FEATURES;
  names->len = static_cast<uint32_t>(features);
  TRY(command(device, names.get()));
  WithTail<ethtool_gfeatures> states(blocks * sizeof(ethtool_get_features_block));
  states->cmd = ETHTOOL_GFEATURES;
  states->size = static_cast<uint32_t>(blocks);
  TRY(command(device, states.get()));
  const auto* text = reinterpret_cast<const char*>(names.get() + 1);
  const auto* block = reinterpret_cast<const ethtool_get_features_block*>(states.get() + 1);
  std::map<std::string, bool> out;
  for (size_t i = 0; i < features; ++i) {
    const char* name = text + i * ETH_GSTRING_LEN;
    out.emplace(std::string(name, strnlen(name, ETH_GSTRING_LEN)), block[i / 32].active >> (i % 32) & 1);
  }
  return out;
}

}  // namespace ovs::netlink
