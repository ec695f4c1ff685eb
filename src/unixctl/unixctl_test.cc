#include <unistd.h>

#include <filesystem>
#include <thread>

#include "unixctl/client.h"
#include "unixctl/common_commands.h"
#include "unixctl/server.h"
#include "base/test.h"

using namespace ovs;
using namespace ovs::unixctl;

namespace {
struct Sink final : Request::Sink {
  std::optional<Result<json::Value>> got;
  void answer(Result<json::Value> reply) override { got = std::move(reply); }
};

std::string call(const Commands& commands, const std::string& name, std::vector<std::string> args = {},
                 Format format = Format::text) {
  auto sink = std::make_shared<Sink>();
  commands.call(name, args, Request(format, sink));
  REQUIRE(sink->got);
  if (!*sink->got) return "error: " + sink->got->error().text;
  return (*sink->got)->is_string() ? (*sink->got)->string() : json::to_text(**sink->got);
}
}  // namespace

TEST_CASE("the registry checks names and numbers of arguments") {
  Commands commands;
  commands.add({.name = "b/two", .usage = "X [Y]", .min_args = 1, .max_args = 2,
                .run = [](Args args) -> Result<std::string> { return args[0]; }});
  commands.add({.name = "a", .run = [](Args) -> Result<std::string> { return fail("never"); }});
  commands.add({.name = "secret", .run = [](Args) -> Result<std::string> { return "x"; }, .hidden = true});
  CHECK(call(commands, "b/two", {"v"}) == "v");
  CHECK(call(commands, "a") == "error: never");
  CHECK(call(commands, "c") == "error: \"c\" is not a valid command (use \"list-commands\" to see a list of valid commands)");
  CHECK(call(commands, "b/two") == "error: \"b/two\" command requires at least 1 arguments");
  CHECK(call(commands, "a", {"1"}) == "error: \"a\" command takes at most 0 arguments");
  CHECK(commands.list() == "The available commands are:\n  a                       \n  b/two                   X [Y]\n");
  CHECK(call(commands, "b/two", {"v"}, Format::json) == R"({"reply":"v","reply-format":"plain"})");
}

TEST_CASE("common commands") {
  Commands commands;
  Coverage coverage(TimePoint(Seconds(1)));
  register_common_commands(commands, coverage);
  CHECK(call(commands, "vlog/set", {"foo"}) == "error: no destination, level, or module \"foo\"");
  CHECK(call(commands, "vlog/set", {"unixctl:console:off"}) == "");
  CHECK(call(commands, "vlog/list").find("unixctl            OFF       INFO       INFO\n") != std::string::npos);
  CHECK(call(commands, "vlog/disable-rate-limit", {"nope"}) == "error: unknown module");
  CHECK(call(commands, "vlog/reopen") == "error: Logging to file not configured");
  CHECK(call(commands, "coverage/read-counter", {"nope"}) == "error: No such counter");
  CHECK(call(commands, "list-commands", {}, Format::json).starts_with("{\"coverage/read-counter\":\"COUNTER\","));
}

TEST_CASE("a warp goes in steps, one per turn") {
  SystemClock clock;
  Loop loop(clock);
  Commands commands;
  TimeCommands time(loop, clock, commands);
  CHECK(call(commands, "time/stop") == "");
  TimePoint start = clock.now();
  auto sink = std::make_shared<Sink>();
  std::vector<std::string> args = {"1000", "300"};
  commands.call("time/warp", args, Request(Format::text, sink));
  CHECK(call(commands, "time/warp", {"5"}) == "error: A previous warp in progress");
  std::vector<int64_t> seen;
  TurnHook hook = loop.on_turn([&] { seen.push_back(to_ms(clock.now() - start)); });
  while (!sink->got) loop.turn();
  CHECK((*sink->got)->string() == "warped");
  CHECK(seen == std::vector<int64_t>{300, 600, 900, 1000, 1000});
  CHECK(call(commands, "time/warp", {"x"}) == "error: invalid MSECS");
}

TEST_CASE("server and client over a socket: answers now, later, JSON, errors") {
  std::string dir = "/tmp/ovs-unixctl-test-XXXXXX";
  REQUIRE(mkdtemp(dir.data()));
  {
    SystemClock clock;
    Loop loop(clock);
    stream::Env env{.loop = loop, .run_dir = dir};
    Commands commands;
    Coverage coverage(clock.now());
    register_common_commands(commands, coverage);
    Timer later;
    commands.add({.name = "later", .start = [&](Args, Request request) {
                    later = loop.timer([request] { request.reply("done"); });
                    later.set(loop.now() + Millis(2));
                  }});
    auto lost = [](Args, Request) {};
    commands.add({.name = "lost", .start = lost});
    auto server = Server::open(env, commands, "x.ctl");
    REQUIRE(server);
    auto client = Client::connect(env, dir + "/x.ctl");
    REQUIRE(client);
    CHECK((*client)->call("version", {})->result.string().ends_with(" (Open vSwitch) " OVS_VERSION "\n"));
    CHECK((*client)->call("later", {})->result.string() == "done\n");
    auto error = (*client)->call("nope", {});
    CHECK(error->failed);
    CHECK(error->error.string().ends_with("commands)\n"));
    CHECK((*client)->call("lost", {})->failed);
    std::vector<std::string> json = {"--format", "json"}, bad = {"--format", "x"};
    CHECK((*client)->call("set-options", bad)->error.string() == "option format has invalid value x\n");
    CHECK(!(*client)->call("set-options", json)->failed);
    CHECK((*client)->call("later", {})->result.find("reply")->string() == "done");
    server->reset();
    CHECK(!(*client)->call("version", {}));
    CHECK(!std::filesystem::exists(dir + "/x.ctl"));
  }
  std::filesystem::remove_all(dir);
}
