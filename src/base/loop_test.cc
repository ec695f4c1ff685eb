#include "base/loop.h"

#include <unistd.h>

#include "base/supervisor.h"
#include "base/test.h"

using namespace ovs;

TEST_CASE("timers fire in order of their time, when it has come") {
  ManualClock clock;
  Loop loop(clock);
  std::string log;
  Timer b = loop.timer([&] { log += 'b'; }), a = loop.timer([&] { log += 'a'; });
  b.set(clock.now() + Millis(20));
  a.set(clock.now() + Millis(10));
  loop.turn(Duration::zero());
  CHECK(log.empty());
  clock.advance(Millis(15));
  loop.turn(Duration::zero());
  CHECK(log == "a");
  clock.advance(Seconds(1));
  loop.turn(Duration::zero());
  CHECK(log == "ab");
  CHECK(!a.armed());
}

TEST_CASE("a watch may end inside its own callback") {
  ManualClock clock;
  Loop loop(clock);
  int fds[2];
  REQUIRE(pipe(fds) == 0);
  int calls = 0;
  FdWatch watch;
  watch = loop.watch(fds[0], FdEvents::read, [&](FdEvents) {
    ++calls;
    watch.reset();
  });
  REQUIRE(write(fds[1], "x", 1) == 1);
  loop.turn(Duration::zero());
  loop.turn(Duration::zero());
  CHECK(calls == 1);
  close(fds[0]);
  close(fds[1]);
}

TEST_CASE("posted work runs once, hooks run every turn") {
  ManualClock clock;
  Loop loop(clock);
  int posted = 0, turns = 0;
  loop.post([&] { ++posted; });
  TurnHook hook = loop.on_turn([&] { ++turns; });
  loop.turn(Duration::zero());
  loop.turn(Duration::zero());
  CHECK(posted == 1);
  CHECK(turns == 2);
}

TEST_CASE("ends of processes in words") {
  CHECK(wait_status_text(3 << 8) == "exit status 3");
  CHECK(wait_status_text(11) == "killed (Segmentation fault)");
  CHECK(wait_status_text(11 | 0x80) == "killed (Segmentation fault), core dumped");
}
