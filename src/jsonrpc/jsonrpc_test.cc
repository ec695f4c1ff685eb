#include <unistd.h>

#include <filesystem>

#include "jsonrpc/connection.h"
#include "jsonrpc/session.h"
#include "base/test.h"

using namespace ovs;
using jsonrpc::Message;

namespace {
std::string message_error(std::string_view text) {
  auto m = Message::from_json(*json::parse(text));
  return m ? "" : m.error().text;
}

struct Pair {
  SystemClock clock;
  Loop loop{clock};
  stream::Env env{.loop = loop, .run_dir = "/tmp"};
  std::unique_ptr<stream::Stream> raw;
  std::unique_ptr<jsonrpc::Connection> connection;
  Pair() {
    auto [a, b] = stream::pair(env, "unix#0", "unix#1");
    raw = std::move(a);
    connection = std::make_unique<jsonrpc::Connection>(std::move(b));
  }
  std::optional<Message> feed(std::string_view text) {
    raw->send(as_bytes(text));
    return connection->receive();
  }
};
}  // namespace

TEST_CASE("messages on the wire") {
  struct {
    Message message;
    const char* text;
  } rows[] = {
      {Message::request("m", json::Array{1}, 7), R"({"id":7,"method":"m","params":[1]})"},
      {Message::notification("m", json::Array{}), R"({"id":null,"method":"m","params":[]})"},
      {Message::reply("ok", 7), R"({"id":7,"result":"ok","error":null})"},
      {Message::error_reply("bad", "x"), R"({"id":"x","error":"bad"})"},
  };
  for (auto& row : rows) {
    CHECK(row.message.to_text() == row.text);
    auto back = Message::from_json(*json::parse(row.text));
    REQUIRE(back);
    CHECK(*back == row.message);
  }
}

TEST_CASE("bad messages and what is said about them") {
  CHECK(message_error("[]") == "message is not a JSON object");
  CHECK(message_error(R"({"method":3})") == "method is not a JSON string");
  CHECK(message_error(R"({"x":3})") == "message has unexpected member \"x\"");
  CHECK(message_error(R"({"method":"m","params":{},"id":1})") == "\"params\" must be JSON array");
  CHECK(message_error(R"({"method":"m","id":1})") == "request must have \"params\"");
  CHECK(message_error(R"({"result":1,"method":"m","id":1})") == "reply must not have \"method\"");
  CHECK(message_error(R"({"result":1})") == "reply must have \"id\"");
  CHECK(message_error(R"({"params":[]})") == "notification must have \"method\"");
}

TEST_CASE("messages arrive whole however the bytes come") {
  Pair p;
  std::string text = Message::request("echo", json::Array{"a{}\"b"}, 1).to_text();
  for (char c : text.substr(0, text.size() - 1)) CHECK(!p.feed({&c, 1}));
  auto m = p.feed(text.substr(text.size() - 1) + text + text);
  REQUIRE(m);
  CHECK(m->params == json::Value(json::Array{"a{}\"b"}));
  CHECK(p.connection->receive());
  CHECK(p.connection->receive());
  CHECK(!p.connection->receive());
  CHECK(p.connection->status() == 0);
  p.raw.reset();
  CHECK(!p.connection->receive());
  CHECK(p.connection->status() == kEof);
}

TEST_CASE("garbage ends the connection") {
  for (const char* text : {"hello", "{\"a\":}", "[1,2]", "{\"method\":1}"}) {
    Pair p;
    CHECK(!p.feed(text));
    CHECK(p.connection->status() == EPROTO);
    CHECK(p.connection->send(Message::reply(1, 1)) == EPROTO);
  }
}

TEST_CASE("a peer that does not read makes a backlog, limits end it") {
  Pair p;
  p.connection->set_backlog_limits(0, 4'000'000);
  auto big = Message::notification("m", json::Array{std::string(100'000, 'x')});
  int code = 0, sent = 0;
  for (; sent < 1000 && !code; ++sent) code = p.connection->send(big);
  CHECK(code == E2BIG);
  CHECK(sent > 30);
  CHECK(p.connection->backlog_bytes() == 0);
}

TEST_CASE("a session connects, answers echo, comes back after a loss, ends when it may not") {
  std::string dir = "/tmp/ovs-jsonrpc-test-XXXXXX";
  REQUIRE(mkdtemp(dir.data()));
  {
    SystemClock clock;
    Loop loop(clock);
    stream::Env env{.loop = loop, .run_dir = dir};
    auto listener = std::move(*stream::listen(env, "punix:s"));
    jsonrpc::Session session(env, {"unix:s"}, {});
    std::vector<std::string> methods;
    int changes = 0;
    session.set_on_message([&](Message m) { methods.push_back(m.method); });
    session.set_on_change([&] { ++changes; });
    auto until = [&](auto condition) {
      for (int i = 0; i < 1000 && !condition(); ++i) loop.turn(Millis(1));
      REQUIRE(condition());
    };
    until([&] { return session.connected(); });
    CHECK(changes == 1);
    jsonrpc::Session peer(env, std::move(*listener->accept()), {});
    std::optional<Message> echoed;
    peer.set_on_message([&](Message m) { echoed = std::move(m); });
    CHECK(peer.send(Message::request("echo", json::Array{5}, 1)) == 0);
    CHECK(peer.send(Message::notification("hi", json::Array{})) == 0);
    until([&] { return echoed.has_value(); });
    CHECK(echoed->result == json::Value(json::Array{5}));
    CHECK(methods == std::vector<std::string>{"hi"});
    peer.force_reconnect();
    until([&] { return !peer.alive(); });
    until([&] { return !session.connected(); });
    CHECK(session.alive());
    CHECK(session.last_error() == kEof);
    session.reconnect().skip_backoff();
    CHECK(session.send(Message::notification("x", json::Array{})) == ENOTCONN);
    jsonrpc::Session once(env, {"unix:nobody"}, {.retry = false});
    until([&] { return !once.alive(); });
    CHECK(once.last_error() == ENOENT);
  }
  std::filesystem::remove_all(dir);
}
