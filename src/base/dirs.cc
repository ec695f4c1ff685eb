#include "base/dirs.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace ovs {

namespace {
std::string from_env(const char* name, std::string fallback) {
  const char* value = std::getenv(name);
  return value && *value ? value : fallback;
}

/// The folder of the running program.
std::string program_dir() {
  char path[4096];
  ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
  if (n <= 0) return "/usr/bin";
  return std::filesystem::path(std::string(path, static_cast<size_t>(n))).parent_path();
}

/// PREFIX/share/openvswitch beside PREFIX/bin or PREFIX/sbin, if it holds our schema; else Debian's place.
std::string default_pkgdata(const std::string& bin) {
  auto beside = std::filesystem::path(bin).parent_path() / "share" / "openvswitch";
  std::error_code ec;
  if (std::filesystem::exists(beside / "vswitch.ovsschema", ec)) return beside;
  return "/usr/share/openvswitch";
}
}  // namespace

Dirs Dirs::from_environment() {
  Dirs dirs;
  std::string program = program_dir();
  dirs.sysconf = from_env("OVS_SYSCONFDIR", "/etc");
  dirs.bin = from_env("OVS_BINDIR", program);
  dirs.pkgdata = from_env("OVS_PKGDATADIR", default_pkgdata(program));
  dirs.run = from_env("OVS_RUNDIR", "/var/run/openvswitch");
  dirs.log = from_env("OVS_LOGDIR", "/var/log/openvswitch");
  dirs.db = from_env("OVS_DBDIR", dirs.sysconf + "/openvswitch");
  return dirs;
}

std::string in_dir(std::string_view dir, std::string_view name) {
  if (name.starts_with('/')) return std::string(name);
  return fmt::format("{}/{}", dir, name);
}

}  // namespace ovs
