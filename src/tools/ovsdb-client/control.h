// The control socket of a detached ovsdb-client. Spec: reference sheet "ovsdb-tools" 2.2, 2.4.
#pragma once
#include "base/coverage.h"
#include "tools/ovsdb-client/commands.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"

namespace ovs::tools {

/// Made before the command's first output, ready() after it. `exit` makes `exiting` true.
class Control {
 public:
  explicit Control(Client& client);
  unixctl::Commands& commands() { return commands_; }
  void ready();  ///< detaches now, if asked to
  bool exiting() const { return exiting_; }

 private:
  Client& client_;
  Coverage coverage_;
  unixctl::Commands commands_;
  std::unique_ptr<unixctl::Server> server_;
  bool exiting_ = false;
};

}  // namespace ovs::tools
