// Spec: reference sheet "ovsdb-tools" 2.2, 2.4.
#include "tools/ovsdb-client/control.h"

#include <unistd.h>

namespace ovs::tools {

Control::Control(Client& client) : client_(client), coverage_(client.clock.now()) {
  if (!client.daemon.detach_requested()) return;
  unixctl::register_common_commands(commands_, coverage_);
  commands_.add({.name = "exit", .usage = "", .run = [this](unixctl::Args) -> Result<std::string> {
                   exiting_ = true;
                   return std::string();
                 }});
  server_ = unixctl::Server::open_or_die(client.env, commands_, client.unixctl);
  client.rpc->set_interrupt([this] {
    if (exiting_) server_->flush(Seconds(1));
    return exiting_;
  });
}

void Control::ready() {
  if (!client_.daemon.detach_requested()) return;
  std::fflush(stdout);
  int out = dup(STDOUT_FILENO);  // what we print is the point of the whole: it outlives the terminal
  client_.daemon.ready();
  dup2(out, STDOUT_FILENO);
  close(out);
}

}  // namespace ovs::tools
