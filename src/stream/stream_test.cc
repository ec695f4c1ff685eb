#include "stream/stream.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "stream/address.h"
#include "base/test.h"

using namespace ovs;

namespace {
std::string error_of(const auto& result) { return result ? "" : result.error().text; }

struct TempDir {
  std::string path = "/tmp/ovs-stream-test-XXXXXX";
  TempDir() { REQUIRE(mkdtemp(path.data())); }
  ~TempDir() { std::filesystem::remove_all(path); }
};

/// Sends "ping" one way.
void check_link(Loop& loop, stream::Stream& from, stream::Stream& to) {
  REQUIRE(from.send(as_bytes("ping")).bytes == 4);
  uint8_t buffer[16];
  stream::IoResult got{0, EAGAIN};
  for (int i = 0; i < 100 && got.error == EAGAIN; ++i) {
    got = to.recv(buffer);
    if (got.error == EAGAIN) loop.turn(Millis(1));
  }
  CHECK(as_text({buffer, got.bytes}) == "ping");
}
}  // namespace

TEST_CASE("host and port of active names") {
  auto t = stream::parse_active("1.2.3.4:80", 0);
  REQUIRE(t);
  CHECK(t->host == "1.2.3.4");
  CHECK(t->port == 80);
  CHECK(stream::parse_active("[::1]:80", 0)->host == "::1");
  CHECK(stream::parse_active("example.org", 6653)->port == 6653);
  CHECK(error_of(stream::parse_active("1.2.3.4:x", 0)) == "1.2.3.4:x: bad port number \"x\"");
  CHECK(error_of(stream::parse_active("1.2.3.4:99999", 0)) == "1.2.3.4:99999: bad port number \"99999\"");
  CHECK(error_of(stream::parse_active("::1:1", 0)) == "::1:1: port must be specified");
  CHECK(error_of(stream::parse_active("[::1", 0)) == "[::1: port must be specified");
  CHECK(error_of(stream::parse_active(":1", 0)) == ":1: host must be specified");
}

TEST_CASE("port and host of passive names") {
  CHECK(stream::parse_passive("6640", 0)->port == 6640);
  CHECK(stream::parse_passive("0:[::1]", 0)->host == "::1");
  CHECK(stream::parse_passive("0:127.0.0.1", 0)->host == "127.0.0.1");
  CHECK(stream::parse_passive("", 6640)->port == 6640);
  CHECK(error_of(stream::parse_passive("0:::1", 0)) == "0:::1: port must be specified");
  CHECK(error_of(stream::parse_passive("x", 0)) == "x: bad port number \"x\"");
}

TEST_CASE("addresses print as they are written") {
  for (const char* host : {"1.2.3.4", "::1", "2001:db8::7"}) {
    auto a = stream::numeric_address({host, 5}, "x");
    REQUIRE((a && *a));
    CHECK(stream::address_port_text(**a) == (std::string(host).find(':') == std::string::npos
                                                 ? fmt::format("{}:5", host) : fmt::format("[{}]:5", host)));
  }
  CHECK(!*stream::numeric_address({"example.org", 5}, "x"));
  CHECK(error_of(stream::numeric_address({"fe80::1%nope", 1}, "[fe80::1%nope]:1")) ==
        "[fe80::1%nope]:1: bad IPv6 scope \"nope\" (No such device)");
}

TEST_CASE("names are told apart by their beginning") {
  CHECK(stream::is_active_name("tcp:1.2.3.4"));
  CHECK(!stream::is_active_name("ptcp:"));
  CHECK(stream::is_passive_name("punix:x"));
  CHECK(stream::is_passive_name("pfd:3"));
  CHECK(!stream::is_passive_name("foo"));
  CHECK(stream::needs_probes("ssl:x:1"));
  CHECK(!stream::needs_probes("unix:x"));
}

TEST_CASE("Unix streams, short and long names, relative to the run folder") {
  TempDir dir;
  SystemClock clock;
  Loop loop(clock);
  stream::Env env{.loop = loop, .run_dir = dir.path};
  std::string deep(120, 'd');
  std::filesystem::create_directory(dir.path + "/" + deep);
  for (std::string file : {std::string("sock"), deep + "/sock"}) {
    {
      auto listener = stream::listen(env, "punix:" + file);
      REQUIRE(listener);
      struct stat s;
      REQUIRE(stat((dir.path + "/" + file).c_str(), &s) == 0);
      mode_t mask = umask(0);
      umask(mask);
      CHECK((s.st_mode & 0777) == (0770 & ~mask));
      auto client = stream::open(env, "unix:" + file);
      REQUIRE(client);
      CHECK((*client)->connect() == 0);
      auto server = (*listener)->accept();
      REQUIRE(server);
      CHECK((*server)->name().starts_with("unix#"));
      check_link(loop, **client, **server);
      check_link(loop, **server, **client);
      client->reset();
      uint8_t byte;
      CHECK((*server)->recv({&byte, 1}).error == kEof);
      CHECK((*listener)->accept().error().code == EAGAIN);
    }
    CHECK(!std::filesystem::exists(dir.path + "/" + file));
    CHECK(stream::open(env, "unix:" + file).error().code == ENOENT);
  }
}

TEST_CASE("a listener with a full queue is tried again") {
  TempDir dir;
  SystemClock clock;
  Loop loop(clock);
  stream::Env env{.loop = loop, .run_dir = dir.path};
  auto listener = stream::listen(env, "punix:full");
  REQUIRE(listener);
  std::vector<std::unique_ptr<stream::Stream>> queued;
  for (int i = 0; i < 100; ++i) {
    queued.push_back(std::move(*stream::open(env, "unix:full")));
    if (queued.back()->connect()) break;
  }
  auto& last = *queued.back();
  REQUIRE(last.connect() == EAGAIN);
  REQUIRE((*listener)->accept());
  int calls = 0;
  last.set_callback([&] { ++calls; });
  last.want(FdEvents::write);
  for (int i = 0; i < 100 && !calls; ++i) loop.turn(Millis(20));
  CHECK(last.connect() == 0);
}

TEST_CASE("TCP on a port that the kernel chooses") {
  SystemClock clock;
  Loop loop(clock);
  stream::Env env{.loop = loop, .run_dir = "/tmp"};
  auto listener = stream::listen(env, "ptcp:0:127.0.0.1");
  REQUIRE(listener);
  uint16_t port = (*listener)->bound_port();
  REQUIRE(port != 0);
  auto client = stream::open_block(env, fmt::format("tcp:127.0.0.1:{}", port));
  REQUIRE(client);
  auto server = (*listener)->accept();
  REQUIRE(server);
  CHECK((*server)->name().starts_with("tcp:127.0.0.1:"));
  CHECK((*client)->local_address() == "127.0.0.1");
  check_link(loop, **client, **server);
}

TEST_CASE("names of unknown kind and TLS without keys") {
  SystemClock clock;
  Loop loop(clock);
  stream::Env env{.loop = loop, .run_dir = "/tmp"};
  CHECK(stream::open(env, "foo:bar").error().code == EAFNOSUPPORT);
  CHECK(stream::open(env, "ssl:127.0.0.1:1").error().code == ENOPROTOOPT);
  CHECK(stream::listen(env, "pfd:99").error().code == EBADF);
}
