// links: base json jsonrpc ovsdb
// What one transaction costs without any I/O: message text -> JSON -> execution -> reply text, the record made and thrown away.
//   ovsdb_execute [COUNT [KIND]]     one line per kind of request: nanoseconds for each part
// For instructions: valgrind --tool=callgrind --toggle-collect='*measure*' ovsdb_execute 2000 insert
#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/prng.h"
#include "jsonrpc/message.h"
#include "ovsdb/execute.h"

using namespace ovs;

namespace {

constexpr const char* kSchema = R"({"name":"bench","version":"1.0.0","tables":{
"Item":{"isRoot":true,"columns":{"name":{"type":"string"},"n":{"type":"integer"},"text":{"type":"string"},
 "options":{"type":{"key":"string","value":"string","min":0,"max":"unlimited"}}},"indexes":[["name"]]},
"Switch":{"isRoot":true,"columns":{"name":{"type":"string"},
 "ports":{"type":{"key":{"type":"uuid","refTable":"Port"},"min":0,"max":"unlimited"}}}},
"Port":{"columns":{"name":{"type":"string"}},"indexes":[["name"]]}}})";

/// Takes records and forgets them.
class NoStorage : public ovsdb::Storage {
 public:
  ovsdb::Result<void> append(std::string_view record) override {
    bytes_ += record.size();
    return {};
  }
  void when_durable(std::move_only_function<void(ovsdb::Result<void>)> done) override { done({}); }
  ovsdb::Result<void> snapshot(std::string_view, std::string_view) override { return {}; }
  Growth growth() const override { return {}; }
  std::string_view model() const override { return "standalone"; }
  const std::string& path() const override { return path_; }
  std::string status() const override { return "ok"; }

 private:
  uint64_t bytes_ = 0;
  std::string path_;
};

int64_t now_ns() {   // the processor time of the thread would cost a system call
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string transact(uint64_t id, std::string_view ops) {
  return fmt::format(R"({{"method":"transact","params":["bench",{}],"id":{}}})", ops, id);
}

std::string insert_item(uint64_t i) {
  return fmt::format(R"({{"op":"insert","table":"Item","row":{{"name":"item{0}","n":{0},"text":"some text of item number {0}","options":["map",[["alpha","{0}"],["beta","two"]]]}}}})", i);
}

struct Server {
  Prng prng{1};
  SystemClock clock;
  ovsdb::Database db;
  json::StreamParser parser;

  explicit Server(std::shared_ptr<const ovsdb::DatabaseSchema> schema) : db(std::move(schema), prng, clock) {
    db.storage = std::make_unique<NoStorage>();
  }
};

struct Cost {
  int64_t parse = 0, execute = 0, reply = 0;
};

std::string run_one(Server& server, const std::string& text, Cost& cost) {
  int64_t begin = now_ns();
  server.parser.feed(text);
  auto message = jsonrpc::Message::from_json(std::move(**server.parser.next_ptr()));
  int64_t parsed = now_ns();
  auto execution = ovsdb::execute(server.db, std::span(message->params.array()).subspan(1), {});
  int64_t executed = now_ns();
  auto reply = jsonrpc::Message::reply(json::Value(std::move(execution.results)), std::move(message->id));
  std::string out = reply.to_text();
  *message = {};
  int64_t replied = now_ns();
  cost.parse += parsed - begin;
  cost.execute += executed - parsed;
  cost.reply += replied - executed;
  return out;
}

/// The median of each part, so that other work of the machine does not count.
double median(std::vector<int64_t>& all) {
  std::ranges::nth_element(all, all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2));
  return static_cast<double>(all[all.size() / 2]);
}

void measure(const char* name, Server& server, const std::vector<std::string>& texts) {
  std::vector<int64_t> parse, execute, reply, all;
  for (auto* v : {&parse, &execute, &reply, &all}) v->reserve(texts.size());
  size_t errors = 0;
  for (const std::string& text : texts) {
    Cost c;
    errors += run_one(server, text, c).find(",\"error\":null}") == std::string::npos;
    parse.push_back(c.parse);
    execute.push_back(c.execute);
    reply.push_back(c.reply);
    all.push_back(c.parse + c.execute + c.reply);
  }
  fmt::print("{:<12} parse {:7.0f}  execute {:7.0f}  reply {:7.0f}  all {:7.0f} ns{}\n", name, median(parse), median(execute), median(reply),
             median(all), errors ? "  ERRORS" : "");
}

std::string_view only;   // the kind asked for

void run_kind(const char* name, Server& server, size_t count, const std::function<std::string(uint64_t)>& request) {
  if (!only.empty() && only != name) return;
  std::vector<std::string> texts;
  for (size_t i = 0; i < count; ++i) texts.push_back(request(i));
  measure(name, server, texts);
}

std::vector<std::string> uuids_of(std::string_view reply) {
  std::vector<std::string> out;
  for (size_t at = reply.find("[\"uuid\",\""); at != reply.npos; at = reply.find("[\"uuid\",\"", at + 1)) out.emplace_back(reply.substr(at + 9, 36));
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  if (argc > 2) only = argv[2];
  Server server(*ovsdb::DatabaseSchema::from_json(*json::parse(kSchema)));
  std::vector<std::string> uuids;
  Cost ignored;
  for (uint64_t i = 0; i < 10'000; ++i) uuids.push_back(uuids_of(run_one(server, transact(i, insert_item(i)), ignored))[0]);
  Prng pick(2);
  auto one = [&] { return uuids[pick.below(uuids.size())]; };
  run_kind("insert", server, count, [](uint64_t i) { return transact(i, insert_item(1'000'000 + i)); });
  run_kind("update", server, count, [&](uint64_t i) {
    return transact(i, fmt::format(R"({{"op":"update","table":"Item","where":[["_uuid","==",["uuid","{}"]]],"row":{{"n":{}}}}})", one(), i + 2'000'000));
  });
  run_kind("select-uuid", server, count, [&](uint64_t i) {
    return transact(i, fmt::format(R"({{"op":"select","table":"Item","where":[["_uuid","==",["uuid","{}"]]]}})", one()));
  });
  run_kind("select", server, count, [&](uint64_t i) {
    return transact(i, fmt::format(R"({{"op":"select","table":"Item","where":[["name","==","item{}"]]}})", pick.below(10'000)));
  });
  std::string ports = R"({"op":"insert","table":"Switch","row":{"name":"big"},"uuid-name":"s"})", names;
  for (int i = 0; i < 10'000; ++i) {
    ports += fmt::format(R"(,{{"op":"insert","table":"Port","row":{{"name":"port{0}"}},"uuid-name":"p{0}"}})", i);
    names += fmt::format(R"({}["named-uuid","p{}"])", i ? "," : "", i);
  }
  ports += fmt::format(R"(,{{"op":"mutate","table":"Switch","where":[["name","==","big"]],"mutations":[["ports","insert",["set",[{}]]]]}})", names);
  auto all = uuids_of(run_one(server, transact(0, ports), ignored));
  std::string members;
  for (size_t i = 1; i < all.size(); ++i) members += fmt::format(R"({}["uuid","{}"])", i > 1 ? "," : "", all[i]);
  run_kind("wait", server, std::max<size_t>(count / 2000, 3), [&](uint64_t i) {
    return transact(i, fmt::format(R"({{"op":"wait","table":"Switch","where":[["_uuid","==",["uuid","{}"]]],"columns":["ports"],"until":"==","rows":[{{"ports":["set",[{}]]}}],"timeout":0}})", all[0], members));
  });
}
