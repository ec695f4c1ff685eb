// Whatever a client sends to a control socket: the server answers or closes, and lives on.
#include <unistd.h>

#include "base/log_control.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs;
  static SystemClock clock;
  static Loop loop(clock);
  static stream::Env env{.loop = loop, .run_dir = "/tmp"};
  static unixctl::Commands commands;
  static Coverage coverage(clock.now());
  static std::string path = fmt::format("/tmp/ovs-unixctl-fuzz.{}.ctl", getpid());
  static auto server = [] {
    log_set_all(LogLevel::off);
    unixctl::register_common_commands(commands, coverage);
    commands.remove("vlog/set");  // would make noise
    return std::move(*unixctl::Server::open(env, commands, path));
  }();
  auto client = stream::open(env, "unix:" + path);
  if (!client) return 0;
  (*client)->send({data, size});
  for (int i = 0; i < 4; ++i) loop.turn(Duration::zero());
  client->reset();
  loop.turn(Duration::zero());
  loop.turn(Duration::zero());
  return 0;
}
