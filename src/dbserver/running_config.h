// What operators changed at run time, kept in a nameless file that the supervisor of --monitor holds open: a
// restarted server finds it again.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dbserver/server.h"

namespace ovs::dbserver {

class RunningConfig {
 public:
  RunningConfig();                   ///< before Daemon::start(): makes the file
  ~RunningConfig();
  struct Content {
    std::vector<std::string> remotes, databases;
    Server::Sync sync;
    bool operator==(const Content&) const = default;
  };
  std::optional<Content> load() const;   ///< nullopt: nothing was saved yet
  void save(const Content& content);     ///< cheap if nothing changed

 private:
  int fd_ = -1;
  std::optional<Content> saved_;
};

}  // namespace ovs::dbserver
