#include "stream/reconnect.h"

#include "base/result.h"
#include "base/test.h"

using namespace ovs;
using stream::Reconnect;
using Event = Reconnect::Event;
using Action = Reconnect::Action;
using State = Reconnect::State;

namespace {
struct Fixture {
  TimePoint now{Seconds(1000)};
  Reconnect machine;
  explicit Fixture(Reconnect::Settings settings = {}) : machine("tcp:1.2.3.4:5", settings, now) {
    machine.step(Event::enable, now);
  }
  Action tick() { return machine.step(Event::tick, now); }
  void wait(Duration d) {
    now += d;
    machine.step(Event::receive_attempted, now);
  }
  void fail_attempt() {
    REQUIRE(tick() == Action::connect);
    machine.step(Event::connecting, now);
    machine.step(Event::connect_failed, now, ECONNREFUSED);
  }
  void connect() {
    REQUIRE(tick() == Action::connect);
    machine.step(Event::connecting, now);
    machine.step(Event::connected, now);
  }
};
}  // namespace

TEST_CASE("a dead peer is tried after 1, 2, 4, 8, 8 seconds") {
  Fixture f;
  for (int seconds : {0, 1, 2, 4, 8, 8}) {
    if (seconds) {
      f.wait(Seconds(seconds) - Millis(1));
      CHECK(f.tick() == Action::none);
      f.wait(Millis(1));
    }
    f.fail_attempt();
  }
  CHECK(f.machine.state() == State::backoff);
  CHECK(f.machine.attempted_connections() == 6);
  CHECK(f.machine.successful_connections() == 0);
}

TEST_CASE("an attempt that takes too long is given up") {
  Fixture f;
  REQUIRE(f.tick() == Action::connect);
  f.machine.step(Event::connecting, f.now);
  CHECK(f.machine.wakeup() == f.now + Seconds(1));
  f.wait(Seconds(1));
  CHECK(f.tick() == Action::disconnect);
}

TEST_CASE("silence is probed, then punished; activity helps") {
  Fixture f;
  f.connect();
  CHECK(f.machine.seqno() == 1);
  f.wait(Seconds(5));
  CHECK(f.tick() == Action::probe);
  CHECK(f.machine.state() == State::idle);
  f.machine.step(Event::activity, f.now);
  CHECK(f.machine.state() == State::active);
  f.wait(Seconds(5));
  CHECK(f.tick() == Action::probe);
  f.wait(Seconds(5));
  CHECK(f.tick() == Action::disconnect);
  f.machine.step(Event::disconnected, f.now);
  CHECK(f.machine.state() == State::backoff);
  CHECK(f.machine.seqno() == 2);
  CHECK(f.machine.backoff() == Seconds(1));  // it had lived
}

TEST_CASE("a process that slept looks into its socket before it disconnects") {
  Fixture f;
  f.connect();
  f.now += Seconds(60);
  CHECK(f.tick() == Action::none);
  f.machine.step(Event::receive_attempted, f.now);
  CHECK(f.tick() == Action::probe);
}

TEST_CASE("no probes when the interval is zero; short intervals become a second") {
  Fixture f({.probe_interval = Duration::zero()});
  f.connect();
  CHECK(f.machine.wakeup() == kNever);
  f.machine.set_probe_interval(Millis(3));
  CHECK(f.machine.settings().probe_interval == Seconds(1));
}

TEST_CASE("a forced reconnect asks for the disconnection") {
  Fixture f;
  f.connect();
  f.machine.step(Event::force, f.now);
  CHECK(f.machine.state() == State::reconnect);
  CHECK(f.tick() == Action::disconnect);
  f.machine.step(Event::disconnected, f.now);
  CHECK(f.machine.state() == State::backoff);
}

TEST_CASE("with one try there is no second") {
  Fixture f({.max_tries = 1u});
  f.fail_attempt();
  CHECK(f.machine.state() == State::void_);
  CHECK(!f.machine.is_enabled());
  CHECK(f.machine.wakeup() == kNever);
}

TEST_CASE("free tries go round several remotes at once") {
  Fixture f({.free_tries = 3});
  f.fail_attempt();
  f.fail_attempt();
  f.fail_attempt();
  CHECK(f.tick() == Action::none);
}
