#include "base/privileges.h"

#include <cap-ng.h>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <vector>

#include "base/log.h"
#include "base/log_control.h"
#include "base/program.h"

OVS_LOG_MODULE(daemon_unix);

namespace ovs {

namespace {
const char* shown(const std::string& pidfile) { return pidfile.empty() ? "(null)" : pidfile.c_str(); }

bool is_member(const group& g, std::string_view user) {
  for (char** member = g.gr_mem; *member; ++member)
    if (*member == user) return true;
  return false;
}
}  // namespace

UserGroup resolve_user(const std::string& spec, const std::string& pidfile) {
  if (geteuid() != 0 && getuid() != 0) LOG_FATAL("{}: only root can use --user option", shown(pidfile));
  size_t colon = spec.find(':');
  std::string user = spec.substr(0, colon);
  std::string group_name = colon == spec.npos ? "" : spec.substr(colon + 1);
  UserGroup who;
  if (user.empty()) {
    user = "root";
    who = {getuid(), getgid()};
  } else {
    const passwd* entry = getpwnam(user.c_str());
    if (!entry) LOG_FATAL("{}: user {} not found, aborting.", shown(pidfile), user);
    who = {entry->pw_uid, entry->pw_gid};
  }
  if (group_name.empty()) return who;
  const group* g = getgrnam(group_name.c_str());
  if (!g) LOG_FATAL("{}: group {} not found, aborting.", shown(pidfile), group_name);
  if (g->gr_gid != who.gid && !is_member(*g, user))
    LOG_FATAL("{}: Invalid --user option {} (user {} is not in group {}), aborting.", shown(pidfile), spec, user,
              group_name);
  who.gid = g->gr_gid;
  return who;
}

void become_user(UserGroup who, const KeptRights& rights, const std::string& pidfile) {
  if (auto r = log_chown_file(who.uid, who.gid); !r)
    LOG_WARN("failed to change owner of the log file: {}", r.error().text);
  capng_clear(CAPNG_SELECT_BOTH);
  std::vector<unsigned> keep = {CAP_IPC_LOCK, CAP_NET_BIND_SERVICE};
  if (rights.network) keep.insert(keep.end(), {CAP_NET_ADMIN, CAP_NET_RAW, CAP_NET_BROADCAST});
  if (rights.raw_io) {
    keep.push_back(CAP_SYS_RAWIO);
    LOG_INFO("The Linux capability CAP_SYS_RAWIO is enabled.");
  }
  int failed = 0;
  for (unsigned capability : keep)
    failed |= capng_update(CAPNG_ADD, static_cast<capng_type_t>(CAPNG_EFFECTIVE | CAPNG_PERMITTED), capability);
  failed |= capng_change_id(static_cast<int>(who.uid), static_cast<int>(who.gid), CAPNG_DROP_SUPP_GRP);
  if (failed) LOG_FATAL("{}: libcap-ng fail to switch to user and group {}:{}, aborting", shown(pidfile), who.uid, who.gid);
}

}  // namespace ovs
