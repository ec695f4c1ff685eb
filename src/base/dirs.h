// Where things are. Each folder: environment variable, else beside the programs when they run from a build
// tree or unpacked package, else Debian's place. Spec: reference sheet "daemons-common" 1.
#pragma once
#include <string>
#include <string_view>

namespace ovs {

struct Dirs {
  std::string sysconf, pkgdata, run, log, db, bin;
  static Dirs from_environment();
};

/// `name` itself if absolute (starts with '/'), else DIR/name.
std::string in_dir(std::string_view dir, std::string_view name);

}  // namespace ovs
