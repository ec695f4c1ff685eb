// The lock file beside a database file: one writer at a time.
// Spec: reference sheet "ovsdb" 12.4.
#pragma once
#include <memory>
#include <string>

#include "base/result.h"

namespace ovs::ovsdb {

class LockFile {
 public:
  /// Locks ".NAME.~lock~" in the folder of `path` (symbolic links resolved). The error's code is the errno; logged.
  static ovs::Result<std::unique_ptr<LockFile>> take(const std::string& path);
  static std::string name_for(const std::string& path);
  ~LockFile();
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

 private:
  explicit LockFile(int fd) : fd_(fd) {}
  int fd_;
};

/// `path` with symbolic links at its end resolved (the target need not exist).
std::string follow_links(const std::string& path);

}  // namespace ovs::ovsdb
