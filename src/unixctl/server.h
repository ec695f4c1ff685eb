// The control socket of a daemon. Spec: reference sheet "daemons-common" 5.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "stream/stream.h"
#include "unixctl/commands.h"

namespace ovs::unixctl {

/// Control thread. Serves until destroyed; then the socket file is removed.
class Server {
 public:
  /// `path` as of --unixctl: empty: RUNDIR/PROG.PID.ctl (and a link RUNDIR/PROG.ctl); "none": no socket at all (the
  /// object then does nothing). The error carries errno: main() says "PATH: could not initialize control socket".
  static Result<std::unique_ptr<Server>> open(stream::Env& env, const Commands& commands, std::string path);
  /// As open(); failure ends the program with the reference's text.
  static std::unique_ptr<Server> open_or_die(stream::Env& env, const Commands& commands, std::string path);
  ~Server();
  const std::string& path() const { return path_; }
  /// Tries to send answers that are still queued, for at most `patience`: before the daemon exits.
  void flush(Duration patience);

  class Session;

 private:
  Server(stream::Env& env, const Commands& commands) : env_(env), commands_(commands) {}
  void accept_some();

  stream::Env& env_;
  const Commands& commands_;
  std::string path_, link_;
  std::unique_ptr<stream::PassiveStream> listener_;
  std::vector<std::shared_ptr<Session>> sessions_;
};

}  // namespace ovs::unixctl
