#include "stream/replay.h"

#include <dirent.h>
#include <unistd.h>

#include <cstring>

#include "base/clock.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::stream;

namespace {

struct Folder {
  char path[32] = "/tmp/ovs-replay.XXXXXX";
  Folder() { REQUIRE(mkdtemp(path)); }
  ~Folder() {
    if (DIR* dir = opendir(path)) {
      while (dirent* e = readdir(dir)) unlink((std::string(path) + "/" + e->d_name).c_str());
      closedir(dir);
    }
    rmdir(path);
  }
};

/// Reads until `text` has all that came or `bytes` are there.
void read_some(Loop& loop, Stream& stream, std::string& text, size_t bytes) {
  stream.set_callback([] {});
  stream.want(FdEvents::read);
  for (int i = 0; i < 50 && text.size() < bytes; ++i) {
    uint8_t part[64];
    IoResult got = stream.recv(part);
    if (got.error == 0) text.append(reinterpret_cast<char*>(part), got.bytes);
    else if (got.error != EAGAIN) return;
    else loop.turn();
  }
}

std::unique_ptr<Stream> accept_one(Loop& loop, PassiveStream& listener) {
  listener.set_callback([] {});
  for (int i = 0; i < 50; ++i) {
    auto stream = listener.accept();
    if (stream) return std::move(*stream);
    loop.turn();
  }
  return nullptr;
}

}  // namespace

TEST_CASE("names of recorded streams") {
  struct {
    std::string_view name, file;
  } rows[] = {{"unix#17", "unix"}, {"punix:c.sock", "punix_c_sock"}, {"tcp:127.0.0.1:80", "tcp"}, {"punix:/a//b.7.ctl", "punix_a_b_ctl"}};
  for (auto& row : rows) CHECK(replay_name(row.name) == row.file);
}

TEST_CASE("what two peers said comes again in the same order") {
  Folder folder;
  SystemClock clock;
  Loop loop(clock);
  uint64_t seed = 0;
  {
    Env env{loop, folder.path};
    auto recording = Replay::open(loop, Replay::Mode::record, folder.path);
    REQUIRE(recording);
    env.replay = recording->get();
    seed = env.replay->seed(4711);
    auto listener = listen(env, "punix:s");
    REQUIRE(listener);
    Env outside{loop, folder.path};
    auto a = open(outside, "unix:s"), b = open(outside, "unix:s");
    REQUIRE(a);
    REQUIRE(b);
    auto first = accept_one(loop, **listener), second = accept_one(loop, **listener);
    REQUIRE(first);
    REQUIRE(second);
    std::string text;
    auto say = [](Stream& s, std::string_view t) { s.send({reinterpret_cast<const uint8_t*>(t.data()), t.size()}); };
    (*a)->connect();
    (*b)->connect();
    say(**b, "one");
    read_some(loop, *second, text, 3);
    say(**a, "two");
    read_some(loop, *first, text, 6);
    CHECK(text == "onetwo");
  }
  Env env{loop, folder.path};
  auto replay = Replay::open(loop, Replay::Mode::replay, folder.path);
  REQUIRE(replay);
  env.replay = replay->get();
  bool ended = false;
  (*replay)->set_on_end([&] { ended = true; });
  CHECK(env.replay->seed(1) == seed);
  auto listener = listen(env, "punix:s");
  REQUIRE(listener);
  auto first = accept_one(loop, **listener), second = accept_one(loop, **listener);
  REQUIRE(first);
  REQUIRE(second);
  uint8_t part[8];
  CHECK(first->recv(part).error == EAGAIN);   // not its turn
  std::string text;
  read_some(loop, *second, text, 3);
  CHECK(text == "one");
  read_some(loop, *first, text, 6);
  CHECK(text == "onetwo");
  for (int i = 0; i < 5 && !ended; ++i) {
    loop.wake();
    loop.turn();
  }
  CHECK(ended);
}

TEST_CASE("files of recordings") {
  CHECK(parse_events("")->empty());
  std::string bytes("\1\0\0\0\2\0\0\0ab\5\0\0\0\x98\xff\xff\xff", 18);
  auto events = parse_events(bytes);
  REQUIRE(events);
  REQUIRE(events->size() == 2);
  CHECK((*events)[0].data == "ab");
  CHECK((*events)[1].number == 5);
  CHECK((*events)[1].error == 104);
  for (size_t cut = 1; cut < bytes.size(); ++cut)
    if (cut != 10) CHECK_FALSE(parse_events(std::string_view(bytes).substr(0, cut)));
}
