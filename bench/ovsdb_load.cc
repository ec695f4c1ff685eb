// links: base json ovsdb
// Load for OVSDB servers: many connections on one thread, requests made cheaply, replies framed but not parsed, so
// that the server is what is measured. `bench/ovsdb.sh` runs it against two servers; usage() lists the cases.
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/prng.h"
#include "base/uuid.h"
#include "ovsdb/log_file.h"

using namespace ovs;
using Clk = std::chrono::steady_clock;

namespace {

constexpr const char* kSchema = R"({"name":"bench","version":"1.0.0","tables":{
"Item":{"isRoot":true,"columns":{"name":{"type":"string"},"n":{"type":"integer"},"text":{"type":"string"},
 "options":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}},"indexes":[["name"]]},
"Switch":{"isRoot":true,"columns":{"name":{"type":"string"},
 "ports":{"type":{"key":{"type":"uuid","refTable":"Port"},"min":0,"max":"unlimited"}},
 "acls":{"type":{"key":{"type":"uuid","refTable":"Acl"},"min":0,"max":"unlimited"}},
 "other_config":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}},
 "external_ids":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}}},
"Port":{"columns":{"name":{"type":"string"},"type":{"type":"string"},
 "options":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}},
 "parent_name":{"type":{"key":"string","min":0,"max":1}},"tag":{"type":{"key":"integer","min":0,"max":1}},
 "addresses":{"type":{"key":"string","min":0,"max":"unlimited"}},
 "dynamic_addresses":{"type":{"key":"string","min":0,"max":1}},
 "port_security":{"type":{"key":"string","min":0,"max":"unlimited"}},
 "up":{"type":{"key":"boolean","min":0,"max":1}},"enabled":{"type":{"key":"boolean","min":0,"max":1}},
 "external_ids":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}},"indexes":[["name"]]},
"Acl":{"columns":{"name":{"type":{"key":"string","min":0,"max":1}},"priority":{"type":"integer"},
 "direction":{"type":{"key":{"type":"string","enum":["set",["from-lport","to-lport"]]}}},"match":{"type":"string"},
 "action":{"type":{"key":{"type":"string","enum":["set",["allow","allow-related","drop","reject"]]}}},
 "log":{"type":"boolean"},"severity":{"type":{"key":"string","min":0,"max":1}},"label":{"type":"integer"},
 "external_ids":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}}}}})";

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "ovsdb_load: %s\n", what.c_str());
  std::exit(1);
}
double seconds_since(Clk::time_point t) { return std::chrono::duration<double>(Clk::now() - t).count(); }

/// A connection: bytes out, and whole messages in.
struct Conn {
  int fd = -1;
  std::string out, in;
  size_t sent = 0, scanned = 0, start = 0, depth = 0, flying = 0;
  uint64_t received = 0;
  bool in_string = false, escape = false;
  Clk::time_point asked;

  explicit Conn(const std::string& path) {
    fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un a{};
    a.sun_family = AF_UNIX;
    if (path.size() >= sizeof a.sun_path) die("socket name too long");
    std::memcpy(a.sun_path, path.c_str(), path.size() + 1);
    for (int i = 0; ::connect(fd, reinterpret_cast<sockaddr*>(&a), sizeof a) < 0; ++i) {
      if (i == 100) die("cannot connect to " + path + ": " + std::strerror(errno));
      ::usleep(100'000);
    }
    ::fcntl(fd, F_SETFL, O_NONBLOCK);
  }
  ~Conn() { ::close(fd); }
  Conn(const Conn&) = delete;

  void send(std::string_view text) {
    if (sent == out.size()) out.clear(), sent = 0;
    out += text;
  }
  void push() {
    while (sent < out.size()) {
      ssize_t n = ::send(fd, out.data() + sent, out.size() - sent, MSG_NOSIGNAL);
      if (n < 0 && errno == EAGAIN) return;
      if (n < 0) die("the server is gone");
      sent += static_cast<size_t>(n);
    }
  }
  /// Reads what is there; calls take(message) for each whole one. `frame` false: bytes are only counted.
  void pull(const std::function<void(std::string_view)>& take, bool frame = true) {
    static char buffer[1 << 20];
    for (int i = 0; i < 4; ++i) {
      ssize_t n = ::recv(fd, buffer, sizeof buffer, 0);
      if (n < 0 && errno == EAGAIN) return;
      if (n <= 0) die("the server is gone");
      received += static_cast<uint64_t>(n);
      if (!frame) continue;
      in.append(buffer, static_cast<size_t>(n));
      cut(take);
      if (static_cast<size_t>(n) < sizeof buffer) return;
    }
  }
  void cut(const std::function<void(std::string_view)>& take) {
    for (; scanned < in.size(); ++scanned) {
      char c = in[scanned];
      if (in_string) {
        if (escape) escape = false;
        else if (c == '\\') escape = true;
        else if (c == '"') in_string = false;
      } else if (c == '"') {
        in_string = true;
      } else if (c == '{') {
        ++depth;
      } else if (c == '}' && --depth == 0) {
        take(std::string_view(in).substr(start, scanned + 1 - start));
        start = scanned + 1;
      }
    }
    if (start == in.size()) in.clear(), start = scanned = 0;
    else if (start > (1 << 20)) in.erase(0, start), scanned -= start, start = 0;
  }
};

class Load {
 public:
  explicit Load(std::string path) : path_(std::move(path)), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}
  Conn& connect() {
    conns_.push_back(std::make_unique<Conn>(path_));
    epoll_event e{.events = EPOLLIN, .data = {.ptr = conns_.back().get()}};
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, conns_.back()->fd, &e);
    return *conns_.back();
  }
  std::vector<std::unique_ptr<Conn>>& conns() { return conns_; }
  /// One round: sends what is queued, waits at most `ms`, hands out what came.
  void turn(int ms, const std::function<void(Conn&, std::string_view)>& take, bool frame = true) {
    for (auto& c : conns_)
      if (c->sent < c->out.size()) {
        c->push();
        if (c->sent < c->out.size()) ms = std::min(ms, 1);
      }
    epoll_event events[256];
    int n = ::epoll_wait(epoll_, events, 256, ms);
    for (int i = 0; i < n; ++i) {
      auto& c = *static_cast<Conn*>(events[i].data.ptr);
      c.pull([&](std::string_view m) { take(c, m); }, frame);
    }
  }
  /// Sends one request and waits for its reply; other messages are dropped.
  std::string call(Conn& c, const std::string& request) {
    std::string reply;
    c.send(request);
    while (reply.empty())
      turn(1000, [&](Conn& from, std::string_view m) {
        if (&from == &c && !m.contains("\"method\"")) reply = m;
      });
    return reply;
  }

 private:
  std::string path_;
  int epoll_;
  std::vector<std::unique_ptr<Conn>> conns_;
};

std::string transact(std::string_view ops) {
  static uint64_t id = 0;
  std::string out = R"({"method":"transact","params":["bench",)";
  out += ops;
  out += R"(],"id":)";
  out += std::to_string(id++);
  return out += "}";
}
void expect_good(std::string_view reply) {
  if (reply.contains("\"error\":\"") || reply.contains("\"error\":{")) die("error reply: " + std::string(reply.substr(0, 500)));
}

std::string item_row(uint64_t i) {
  return fmt::format(R"({{"name":"item{0}","n":{0},"text":"some text of item number {0}","options":["map",[["alpha","{0}"],["beta","two"]]]}})", i);
}
std::string uuid_in(std::string_view reply, size_t& from) {
  size_t at = reply.find("[\"uuid\",\"", from);
  if (at == reply.npos) return {};
  from = at + 45;
  return std::string(reply.substr(at + 9, 36));
}

std::vector<std::string> fill(Load& load, Conn& c, size_t count) {
  std::vector<std::string> uuids;
  for (size_t i = 0; i < count;) {
    std::string ops;
    for (size_t end = std::min(count, i + 500); i < end; ++i)
      ops += fmt::format(R"({}{{"op":"insert","table":"Item","row":{}}})", ops.empty() ? "" : ",", item_row(i));
    std::string reply = load.call(c, transact(ops));
    expect_good(reply);
    for (size_t at = 0;;) {
      std::string u = uuid_in(reply, at);
      if (u.empty()) break;
      uuids.push_back(u);
    }
  }
  return uuids;
}

struct Args {
  std::string kind, target;
  size_t connections = 4, window = 32, rows = 10000, count = 0;
  double seconds = 3;
  bool verify = false, durable = false;
  int pid = 0;
  std::string run;
};

/// Processor time of the server so far, in seconds: on a busy machine a better measure than the rate.
double cpu_of(int pid) {
  double total = 0;
  std::error_code none;
  for (auto& task : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", pid), none)) {
    std::ifstream in(task.path() / "schedstat");   // nanoseconds on a processor
    double ns = 0;
    if (in >> ns) total += ns / 1e9;
  }
  return total;
}

void print(const std::string& name, double value) { std::printf("%s\t%.4g\n", name.c_str(), value); std::fflush(stdout); }

/// Requests as fast as they are answered, `window` on the way per connection, for a time. Replies per second.
double rate(Load& load, const Args& a, const std::function<std::string(uint64_t)>& request, const std::string& name = {}) {
  std::vector<Conn*> conns;
  for (size_t i = 0; i < a.connections; ++i) conns.push_back(&load.connect());
  uint64_t number = 0, done = 0;
  auto begin = Clk::now();
  double cpu = cpu_of(a.pid);
  bool over = false;
  size_t flying = 0;
  do {
    for (Conn* c : conns)
      while (!over && c->flying < a.window) {
        c->send(request(number++));
        ++c->flying;
        ++flying;
      }
    load.turn(1000, [&](Conn& c, std::string_view reply) {
      if ((done & 1023) == 0) expect_good(reply);
      --c.flying;
      --flying;
      ++done;
    });
    over = over || (a.count ? number >= a.count : seconds_since(begin) > a.seconds);
  } while (flying || !over);
  double per_second = static_cast<double>(done) / seconds_since(begin);
  if (!name.empty()) {
    print(name + " /s", per_second);
    if (a.pid) print(name + " CPU us", (cpu_of(a.pid) - cpu) * 1e6 / static_cast<double>(done));
  }
  return per_second;
}

struct Latencies {
  std::vector<double> ms;
  void print_all(const char* name) {
    if (ms.empty()) return;
    std::sort(ms.begin(), ms.end());
    print(fmt::format("{} p50 ms", name), ms[ms.size() / 2]);
    print(fmt::format("{} p99 ms", name), ms[ms.size() * 99 / 100]);
    print(fmt::format("{} max ms", name), ms.back());
  }
};

/// One small write at a time on `c`, about each millisecond.
struct Probe {
  Conn& c;
  Latencies seen;
  bool waiting = false;
  Clk::time_point last{};
  uint64_t n = 0;
  void tick() {
    if (waiting || seconds_since(last) < 0.001) return;
    last = Clk::now();
    waiting = true;
    c.send(transact(fmt::format(R"({{"op":"insert","table":"Switch","row":{{"name":"probe{}"}}}},{{"op":"delete","table":"Switch","where":[["name","==","probe{}"]]}})", n, n % 7)));
    ++n;
  }
  void reply() {
    waiting = false;
    seen.ms.push_back(seconds_since(last) * 1000);
  }
  void leave() {   // what never came counts as long as it took so far
    if (waiting) seen.ms.push_back(seconds_since(last) * 1000);
  }
};

void run_rates(const Args& a) {
  Load load(a.target);
  Conn& setup = load.connect();
  std::string commit = a.durable ? R"(,{"op":"commit","durable":true})" : "";
  if (a.kind == "insert") {
    fill(load, setup, 1000);
    rate(load, a, [&](uint64_t i) { return transact(fmt::format(R"({{"op":"insert","table":"Item","row":{}}}{})", item_row(1'000'000 + i), commit)); }, "insert");
    return;
  }
  auto uuids = fill(load, setup, a.rows);
  Prng prng(1);
  if (a.kind == "update")
    rate(load, a, [&](uint64_t i) {
            return transact(fmt::format(R"({{"op":"update","table":"Item","where":[["_uuid","==",["uuid","{}"]]],"row":{{"n":{}}}}}{})",
                                        uuids[prng.below(uuids.size())], i + 2'000'000, commit));
    }, "update");
  else if (a.kind == "select-uuid")
    rate(load, a, [&](uint64_t) {
            return transact(fmt::format(R"({{"op":"select","table":"Item","where":[["_uuid","==",["uuid","{}"]]]}})", uuids[prng.below(uuids.size())]));
    }, "select by _uuid");
  else
    rate(load, a, [&](uint64_t) {
            return transact(fmt::format(R"({{"op":"select","table":"Item","where":[["name","==","item{}"]]}})", prng.below(uuids.size())));
    }, "select by index");
}

/// Ports added to a set of `rows` members. `verify`: with a wait for the whole old set, as ovs-vsctl does.
void run_port_add(const Args& a) {
  Load load(a.target);
  Conn& c = load.connect();
  std::string reply = load.call(c, transact(R"({"op":"insert","table":"Switch","row":{"name":"big"}})"));
  size_t at = 0;
  std::string where = fmt::format(R"([["_uuid","==",["uuid","{}"]]])", uuid_in(reply, at));
  auto add = [&](uint64_t i, uint64_t n) {
    return fmt::format(R"({{"op":"insert","table":"Port","row":{{"name":"port{0}"}},"uuid-name":"p{1}"}},{{"op":"mutate","table":"Switch","where":{2},"mutations":[["ports","insert",["named-uuid","p{1}"]]]}})", i, n, where);
  };
  std::string members;
  auto note = [&](std::string_view text) {
    size_t from = 0;
    for (std::string u = uuid_in(text, from); !u.empty(); u = uuid_in(text, from)) {
      if (!members.empty()) members += ',';
      members += "[\"uuid\",\"" + u + "\"]";
    }
  };
  for (uint64_t i = 0; i < a.rows;) {
    std::string ops, names;
    for (uint64_t end = i + 500; i < end; ++i) {
      ops += fmt::format(R"({{"op":"insert","table":"Port","row":{{"name":"port{0}"}},"uuid-name":"p{0}"}},)", i);
      names += fmt::format(R"({}["named-uuid","p{}"])", names.empty() ? "" : ",", i);
    }
    reply = load.call(c, transact(ops + fmt::format(R"({{"op":"mutate","table":"Switch","where":{},"mutations":[["ports","insert",["set",[{}]]]]}})", where, names)));
    expect_good(reply);
    note(reply);
  }
  if (!a.verify) {
    rate(load, a, [&](uint64_t i) { return transact(add(i + a.rows, i)); }, fmt::format("port-add into {}", a.rows));
    return;
  }
  auto begin = Clk::now();
  double cpu = cpu_of(a.pid);
  uint64_t i = 0;
  for (; seconds_since(begin) < a.seconds; ++i) {
    std::string wait = fmt::format(R"({{"op":"wait","table":"Switch","where":{},"columns":["ports"],"until":"==","rows":[{{"ports":["set",[)", where);
    reply = load.call(c, transact(wait + members + R"(]]}],"timeout":0},)" + add(i + a.rows, i)));
    expect_good(reply);
    note(reply);
  }
  print(fmt::format("port-add into {}, verified /s", a.rows), static_cast<double>(i) / seconds_since(begin));
  if (a.pid) print(fmt::format("port-add into {}, verified CPU us", a.rows), (cpu_of(a.pid) - cpu) * 1e6 / static_cast<double>(i));
}

/// A writer that keeps 8 updates of rows in flight, and clients that watch the table meanwhile.
struct Watched {
  const Args& args;
  Load load{args.target};
  Conn& writer = load.connect();
  std::vector<std::string> uuids;
  Prng prng{1};
  Clk::time_point begin;
  double cpu = 0;
  uint64_t done = 0, flying = 0, updates = 0;
  size_t ready = 0, ended = 0;

  Watched(const Args& a, uint64_t rows) : args(a), uuids(fill(load, writer, rows)) { start_clocks(); }

  void start_clocks() {
    begin = Clk::now();
    cpu = cpu_of(args.pid);
  }
  double cpu_seconds() const { return cpu_of(args.pid) - cpu; }
  void watch(std::string_view request) { load.connect().send(request); }
  void wait_until_ready() {
    while (ready < args.count) turn();
  }
  void turn() {
    load.turn(1000, [this](Conn& c, std::string_view m) {
      if (&c == &writer) {
        ++done, --flying;
      } else if (m.contains("\"update2\"")) {
        ++updates;
        ended += m.contains("THE-END");
      } else {
        ++ready;
      }
    });
  }
  void update(uint64_t n, std::string_view text) {
    ++flying;
    writer.send(transact(fmt::format(R"({{"op":"update","table":"Item","where":[["_uuid","==",["uuid","{}"]]],"row":{{"n":{},"text":"{}"}}}})",
                                     uuids[prng.below(uuids.size())], n, text)));
  }
  /// Writes n = next() for as long as a case lasts. Returns the seconds that it took.
  double write(const std::function<uint64_t()>& next) {
    while (seconds_since(begin) < args.seconds) {
      while (flying < 8) update(next(), "changed");
      turn();
    }
    while (flying) turn();
    return seconds_since(begin);
  }
  /// The last update has reached every client.
  void wait_for_end(uint64_t n) {
    update(n, "THE-END");
    while (ended < args.count) turn();
  }
};

/// `count` clients that monitor the table while another one writes.
void run_monitors(const Args& a) {
  Watched w(a, a.rows);
  for (size_t i = 0; i < a.count; ++i) w.watch(R"({"method":"monitor_cond","params":["bench","m",{"Item":[{"select":{"initial":false}}]}],"id":1})");
  w.wait_until_ready();
  w.start_clocks();
  uint64_t n = 5'000'000;
  double wrote = w.write([&] { return ++n; });
  auto writes = static_cast<double>(w.done);
  w.wait_for_end(++n);
  print(fmt::format("writes/s under {} monitors", a.count), writes / wrote);
  if (a.pid) print(fmt::format("one write told to {} monitors CPU us", a.count), w.cpu_seconds() * 1e6 / writes);
  if (a.pid) print(fmt::format("update delivered to one of {} monitors CPU us", a.count), w.cpu_seconds() * 1e6 / static_cast<double>(w.updates));
  print(fmt::format("updates delivered/s to {} monitors", a.count), static_cast<double>(w.updates) / seconds_since(w.begin));
}

/// `count` clients, each with a condition of `rows` clauses of its own, while another one writes: each write concerns one
/// of them. As controllers of a southbound database do.
void run_conditions(const Args& a) {
  constexpr uint64_t kFirst = 10'000'000;
  Watched w(a, a.count * 4);
  for (size_t i = 0; i < a.count; ++i) {   // the values of client i: i * rows to i * rows + rows - 1
    std::string where;
    for (size_t k = 0; k < a.rows; ++k) where += fmt::format(R"({}["n","==",{}])", k ? "," : "", kFirst + i * a.rows + k);
    w.watch(fmt::format(R"({{"method":"monitor_cond","params":["bench","m",{{"Item":[{{"where":[{},["n","==",1]]}}]}}],"id":1}})", where));
  }
  w.wait_until_ready();
  std::string name = fmt::format("{} conditions of {} clauses", a.count, a.rows);
  if (a.pid) print(name + ", set up CPU ms", w.cpu_seconds() * 1e3);
  w.start_clocks();
  double wrote = w.write([&] { return kFirst + w.prng.below(a.count * a.rows); });
  auto writes = static_cast<double>(w.done);
  print(fmt::format("writes/s under {}", name), writes / wrote);
  if (a.pid) print(fmt::format("one write under {} CPU us", name), w.cpu_seconds() * 1e6 / writes);
  w.wait_for_end(1);
}

/// `count` clients dump everything at once; another client writes meanwhile.
void run_dump(const Args& a) {
  const std::string request = R"({"method":"monitor_cond","params":["bench","m",{"Item":[{}],"Switch":[{}],"Port":[{}],"Acl":[{}]}],"id":1})";
  Load load(a.target);
  Conn& probing = load.connect();
  auto begin = Clk::now();
  uint64_t size = 0;
  {
    Load one(a.target);
    size = one.call(one.connect(), request).size();
  }
  print("first dump s", seconds_since(begin));
  print("dump MB", static_cast<double>(size) / 1e6);
  ::usleep(300'000);
  Probe probe{probing, {}};
  load.call(probing, transact(R"({"op":"insert","table":"Switch","row":{"name":"probe"}})"));   // the state changed: nothing kept from before serves
  begin = Clk::now();
  double cpu = cpu_of(a.pid);
  std::vector<Conn*> clients;
  for (size_t i = 0; i < a.count; ++i) {
    clients.push_back(&load.connect());
    clients.back()->send(request);
  }
  size_t left = a.count;
  while (left) {
    probe.tick();
    load.turn(1, [&](Conn& c, std::string_view) {
      if (&c == &probing) probe.reply();
    }, false);
    if (probe.waiting && probing.received) {
      probe.reply();
      probing.received = 0;
    }
    left = 0;
    for (Conn* c : clients) left += c->received + 200 < size;
  }
  probe.leave();
  print(fmt::format("dump to {} clients s", a.count), seconds_since(begin));
  if (a.pid) print(fmt::format("dump to {} clients CPU s", a.count), cpu_of(a.pid) - cpu);
  probe.seen.print_all("latency during dump");
}

void run_latency(const Args& a) {
  Load load(a.target);
  Conn& c = load.connect();
  Probe probe{c, {}};
  pid_t child = 0;
  double ran = 0;
  auto begin = Clk::now();
  auto until = [&](double end) {
    while (seconds_since(begin) < end) {
      probe.tick();
      load.turn(1, [&](Conn&, std::string_view) { probe.reply(); });
    }
  };
  until(0.5);
  probe.seen.ms.clear();
  child = ::fork();
  if (child == 0) {
    ::execl("/bin/sh", "sh", "-c", a.run.c_str(), nullptr);
    ::_exit(127);
  }
  auto start = Clk::now();
  std::string stat = fmt::format("/proc/{}/stat", child);
  for (bool runs = true; runs;) {   // a zombie has ended
    until(seconds_since(begin) + 0.01);
    std::ifstream in(stat);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    size_t paren = text.rfind(')');
    runs = paren != text.npos && text[paren + 2] != 'Z';
  }
  ran = seconds_since(start);
  until(seconds_since(begin) + a.seconds);
  while (probe.waiting) load.turn(100, [&](Conn&, std::string_view) { probe.reply(); });
  print("command s", ran);
  probe.seen.print_all("latency during command");
}

long rss_kb(int pid) {
  std::ifstream in(fmt::format("/proc/{}/status", pid));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6);
  return 0;
}

/// `count` transactions that leave the database as large as it was; the server's memory after each tenth.
void run_soak(const Args& a) {
  Load load(a.target);
  Conn& setup = load.connect();
  fill(load, setup, a.rows);
  uint64_t number = 0;
  for (int tenth = 0; tenth < 10; ++tenth) {
    Args part = a;
    part.count = a.count / 10;
    uint64_t base = number;
    double per_second = rate(load, part, [&](uint64_t i) {
      uint64_t n = base + i;
      number = n + 1;
      switch (n % 4) {
        case 0: return transact(fmt::format(R"({{"op":"insert","table":"Item","row":{}}})", item_row(1'000'000 + n)));
        case 1: return transact(fmt::format(R"({{"op":"update","table":"Item","where":[["name","==","item{}"]],"row":{{"n":{},"text":"text {}"}}}})", n * 7919 % a.rows, n, n));
        case 2: return transact(fmt::format(R"({{"op":"mutate","table":"Item","where":[["name","==","item{}"]],"mutations":[["options","insert",["map",[["k{}","v{}"]]]],["options","delete",["set",["k{}"]]]]}})", n * 7919 % a.rows, n % 10, n, (n + 5) % 10));
        default: return transact(fmt::format(R"({{"op":"delete","table":"Item","where":[["name","==","item{}"]]}})", 1'000'000 + (n < 4096 ? n : n - 4096) / 4 * 4));
      }
    });
    std::printf("%9lu transactions\t%7.0f /s\trss %ld kB\n", static_cast<unsigned long>(number), per_second, rss_kb(a.pid));
    std::fflush(stdout);
  }
}

/// A file that looks like a northbound database of about `count` MB.
void create_file(const Args& a) {
  auto file = ovsdb::LogFile::open(a.target, "JSON", ovsdb::LogFile::Mode::create);
  if (!file) die(file.error().text());
  ovsdb::LogFile& log = **file;
  auto put = [&](const std::string& text) {
    if (auto done = log.write(text); !done) die(done.error().text());
  };
  put(json::to_text(*json::parse(kSchema)));
  Prng prng(7);
  uint64_t port = 0;
  while (log.offset() < a.count * 1'000'000) {
    std::string ports, acls, port_set, acl_set, text;
    auto add = [](std::string& list, const std::string& item) { list += (list.empty() ? "" : ",") + item; };
    for (int i = 0; i < 500; ++i, ++port) {
      std::string u = Uuid::random(prng).text(), ip = fmt::format("10.{}.{}.{}", port >> 16 & 255, port >> 8 & 255, port & 255);
      std::string mac = fmt::format("0a:58:{:02x}:{:02x}:{:02x}:{:02x}", port >> 24 & 255, port >> 16 & 255, port >> 8 & 255, port & 255);
      add(ports, fmt::format(R"("{0}":{{"name":"namespace-{1}_pod-{2}","addresses":"{3} {4}","port_security":"{3} {4}","up":true,"options":["map",[["iface-id-ver","{5}"],["requested-chassis","node-{6}.example.net"]]],"external_ids":["map",[["namespace","namespace-{1}"],["pod","true"]]]}})",
                             u, port / 50, port, mac, ip, Uuid::random(prng).text(), port % 500));
      add(port_set, "[\"uuid\",\"" + u + "\"]");
      for (int k = 0; k < 2; ++k) {
        u = Uuid::random(prng).text();
        add(acls, fmt::format(R"("{0}":{{"priority":{1},"direction":"{2}","action":"allow-related","match":"inport == @a{3} && ip4.src == $a{4} && tcp && tcp.dst == {5}","external_ids":["map",[["k8s.ovn.org/id","default-network-controller:NetworkPolicy:namespace-{6}:policy-{7}:{2}:{8}"],["k8s.ovn.org/owner-type","NetworkPolicy"],["direction","{2}"]]]}})",
                              u, 1001 + k, k ? "to-lport" : "from-lport", prng.below(1'000'000'000), prng.below(1'000'000'000), prng.below(65536), port / 50, port % 50, k));
        add(acl_set, "[\"uuid\",\"" + u + "\"]");
      }
    }
    text = fmt::format(R"({{"Port":{{{}}},"Acl":{{{}}},"Switch":{{"{}":{{"name":"switch{}","ports":["set",[{}]],"acls":["set",[{}]],"other_config":["map",[["subnet","10.0.0.0/16"]]]}}}},"_date":1700000000000}})",
                       ports, acls, Uuid::random(prng).text(), port, port_set, acl_set);
    put(text);
  }
}

[[noreturn]] void usage() {
  std::puts(
      "ovsdb_load KIND TARGET [--connections=N] [--window=N] [--rows=N] [--count=N] [--seconds=S] [--pid=PID] [--run=COMMAND]\n"
      "  schema  -                prints the schema that the other cases need\n"
      "  create FILE --count=MB   writes a database file that looks like a northbound database\n"
      "  insert | update | select | select-uuid SOCKET [--durable]   single-operation transactions per second\n"
      "  port-add SOCKET [--verify]     into a set of --rows\n"
      "  monitors SOCKET --count=N      writes per second while N clients monitor the table\n"
      "  conditions SOCKET --count=N --rows=C  the same with a condition of C clauses for each client\n"
      "  dump SOCKET --count=N          the whole content to N clients, latency of another one\n"
      "  latency SOCKET --run=COMMAND   latency of small writes while the command runs\n"
      "  soak SOCKET --count=N --pid=P  N transactions, memory of the server");
  std::exit(1);
}

Args parse(int argc, char** argv) {
  if (argc < 3) usage();
  Args a;
  a.kind = argv[1];
  a.target = argv[2];
  for (int i = 3; i < argc; ++i) {
    std::string_view arg = argv[i];
    size_t eq = arg.find('=');
    std::string value = eq == arg.npos ? "" : std::string(arg.substr(eq + 1));
    auto is = [&](std::string_view name) { return arg.substr(0, eq) == name; };
    if (is("--connections")) a.connections = std::stoul(value);
    else if (is("--window")) a.window = std::stoul(value);
    else if (is("--rows")) a.rows = std::stoul(value);
    else if (is("--count")) a.count = std::stoul(value);
    else if (is("--seconds")) a.seconds = std::stod(value);
    else if (is("--pid")) a.pid = std::stoi(value);
    else if (is("--run")) a.run = value;
    else if (is("--verify")) a.verify = true;
    else if (is("--durable")) a.durable = true;
    else usage();
  }
  return a;
}

}  // namespace

int main(int argc, char** argv) {
  Args a = parse(argc, argv);
  if (a.kind == "schema") std::puts(kSchema);
  else if (a.kind == "create") create_file(a);
  else if (a.kind == "port-add") run_port_add(a);
  else if (a.kind == "monitors") run_monitors(a);
  else if (a.kind == "conditions") run_conditions(a);
  else if (a.kind == "dump") run_dump(a);
  else if (a.kind == "latency") run_latency(a);
  else if (a.kind == "soak") run_soak(a);
  else if (a.kind == "insert" || a.kind == "update" || a.kind == "select" || a.kind == "select-uuid") run_rates(a);
  else usage();
}
