// --user: from root to another user, keeping a few capabilities. Spec: reference sheet "daemons-common" 3.4.
#pragma once
#include <string>

namespace ovs {

/// Extra rights that --user keeps, besides IPC_LOCK and NET_BIND_SERVICE.
struct KeptRights {
  bool network = false;  ///< NET_ADMIN, NET_RAW, NET_BROADCAST: ovs-vswitchd
  bool raw_io = false;   ///< SYS_RAWIO
};

struct UserGroup {
  unsigned uid = 0, gid = 0;
};

/// Looks up "USER", "USER:" or "USER:GROUP". Errors end the process; `pidfile` only appears in their text.
UserGroup resolve_user(const std::string& spec, const std::string& pidfile);
/// Errors end the process.
void become_user(UserGroup who, const KeptRights& rights, const std::string& pidfile);

}  // namespace ovs
