// links: base json stream jsonrpc ovsdb
// What a thread of its own for sockets, parsing and serialising would bring (doc/decisions/004-executor.md): insert
// transactions over a socket, 32 on the way, once with all work on one thread and once with the executor fed by an I/O thread
// in batches. Prints the processor time of each thread for one transaction: the busiest one bounds the rate.
//   ovsdb_handover [TRANSACTIONS]
#include <fmt/core.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>

#include "base/loop.h"
#include "base/prng.h"
#include "jsonrpc/connection.h"
#include "ovsdb/execute.h"
#include "ovsdb/log_file.h"
#include "stream/fd_stream.h"

using namespace ovs;
using jsonrpc::Message;

namespace {

constexpr const char* kSchema = R"({"name":"bench","version":"1.0.0","tables":{
"Item":{"isRoot":true,"columns":{"name":{"type":"string"},"n":{"type":"integer"},"text":{"type":"string"},
 "options":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}},"indexes":[["name"]]}}})";
constexpr size_t kWindow = 32;

int64_t cpu_ns() {
  timespec t{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1'000'000'000 + t.tv_nsec;
}

class Storage final : public ovsdb::Storage {
 public:
  explicit Storage(std::unique_ptr<ovsdb::LogFile> file) : file_(std::move(file)) {}
  ovsdb::Result<void> append(std::string_view record) override { return file_->append(record); }
  void flush() override { (void)file_->flush(); }
  void when_durable(std::move_only_function<void(ovsdb::Result<void>)> done) override { done({}); }
  ovsdb::Result<void> snapshot(std::string_view, std::string_view) override { return {}; }
  Growth growth() const override { return {}; }
  std::string_view model() const override { return "standalone"; }
  const std::string& path() const override { return file_->path(); }
  std::string status() const override { return "ok"; }

 private:
  std::unique_ptr<ovsdb::LogFile> file_;
};

struct Database {
  Prng prng{1};
  SystemClock clock;
  ovsdb::Database db{*ovsdb::DatabaseSchema::from_json(*json::parse(kSchema)), prng, clock};
  std::string path = "/tmp/ovsdb-handover-XXXXXX";
  Database() {
    if (!::mkdtemp(path.data())) std::abort();
    db.storage = std::make_unique<Storage>(std::move(*ovsdb::LogFile::open(path + "/db", "JSON", ovsdb::LogFile::Mode::create)));
  }
  ~Database() {
    db.storage.reset();
    ::unlink((path + "/db").c_str());
    ::rmdir(path.c_str());
  }
  std::vector<Message> execute(std::vector<Message> requests) {
    std::vector<Message> replies;
    replies.reserve(requests.size());
    for (Message& m : requests) {
      auto done = ovsdb::execute(db, std::span(std::as_const(m.params).array()).subspan(1), {});
      replies.push_back(Message::reply(json::Value(std::move(done.results)), std::move(m.id)));
    }
    db.storage->flush();
    return replies;
  }
};

/// Sends `count` requests, a window of them at a time; returns when all are answered.
void client(int fd, size_t count) {
  char buffer[65536];
  for (size_t sent = 0, answered = 0; answered < count;) {
    std::string out;
    for (; sent < count && sent < answered + kWindow; ++sent)
      out += fmt::format(R"({{"id":{0},"method":"transact","params":["bench",{{"op":"insert","table":"Item","row":{{"name":"item{0}","n":{0},"text":"some text of item number {0}","options":["map",[["alpha","{0}"],["beta","two"]]]}}}}]}})", sent);
    if (::send(fd, out.data(), out.size(), MSG_NOSIGNAL) < 0) return;
    while (answered < sent) {
      ssize_t n = ::recv(fd, buffer, sizeof buffer, 0);
      if (n <= 0) return;
      answered += static_cast<size_t>(std::count(buffer, buffer + n, '[')) / 2;   // [{"uuid":["uuid","..."]}] per reply
    }
  }
}

std::vector<Message> receive_all(jsonrpc::Connection& from) {
  std::vector<Message> out;
  while (auto m = from.receive()) out.push_back(std::move(*m));
  return out;
}

void send_all(jsonrpc::Connection& to, const std::vector<Message>& replies) {
  to.cork();
  for (const Message& m : replies) to.send(m);
  to.uncork();
}

/// A connection on `loop` to a client on a thread of its own, whose end stops the loop.
class Peer {
 public:
  Peer(Loop& loop, size_t count) {
    int fds[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, fds) < 0) std::abort();
    using stream::FdStream;
    connection = std::make_unique<jsonrpc::Connection>(
        std::make_unique<FdStream>(loop, "client", stream::Fd(fds[0]), FdStream::State::connected));
    thread_ = std::thread([&loop, count, fd = fds[1]] {
      client(fd, count);
      loop.stop();
      ::close(fd);
    });
  }
  ~Peer() { thread_.join(); }
  std::unique_ptr<jsonrpc::Connection> connection;

 private:
  std::thread thread_;
};

void print(const char* what, size_t count, int64_t io, int64_t executor) {
  auto us = [count](int64_t ns) { return static_cast<double>(ns) / 1e3 / static_cast<double>(count); };
  fmt::print("{:<12} I/O thread {:5.2f}  executor {:5.2f}  both {:5.2f} us\n", what, us(io), us(executor), us(io + executor));
}

void one_thread(size_t count) {
  Database db;
  Loop loop(db.clock);
  Peer peer(loop, count);
  peer.connection->set_callback([&] { send_all(*peer.connection, db.execute(receive_all(*peer.connection))); });
  int64_t begin = cpu_ns();
  loop.run();
  print("one thread", count, 0, cpu_ns() - begin);
}

void two_threads(size_t count) {
  Database db;
  Loop loop(db.clock);
  int64_t io = 0;
  std::atomic<Loop*> io_loop = nullptr;
  std::thread io_thread([&] {
    Loop own(db.clock);
    Peer peer(own, count);
    peer.connection->set_callback([&] {
      auto requests = receive_all(*peer.connection);
      if (requests.empty()) return;
      loop.post([&, requests = std::move(requests)]() mutable {
        io_loop.load()->post([&, replies = db.execute(std::move(requests))] { send_all(*peer.connection, replies); });
      });
    });
    io_loop = &own;
    int64_t begin = cpu_ns();
    own.run();
    io = cpu_ns() - begin;
    loop.stop();
  });
  int64_t begin = cpu_ns();
  loop.run();
  int64_t executor = cpu_ns() - begin;
  io_thread.join();
  print("two threads", count, io, executor);
}

}  // namespace

int main(int argc, char** argv) {
  size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 300'000;
  for (int round = 0; round < 3; ++round) {
    one_thread(count);
    two_threads(count);
  }
}
