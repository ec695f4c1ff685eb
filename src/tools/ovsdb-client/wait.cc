// wait, lock, steal, unlock: commands that live on notifications.
// Spec: ovsdb-client(1); reference sheet "ovsdb-tools" 2, 2.4. Ref: observed, ovsdb-client 3.1.
#include <cstdio>

#include "tools/ovsdb-client/control.h"
#include "jsonrpc/session.h"

namespace ovs::tools {

// wait

namespace {

enum class Wanted : uint8_t { added, connected, removed };

/// The rows of _Server's Database, as far as it matters.
class Databases {
 public:
  void apply(const json::Value& updates) {
    const json::Value* table = updates.find("Database");
    if (!table || !table->is_object()) return;
    for (const auto& [uuid, change] : table->object()) {
      const json::Value* row = change.find("new");
      if (!row) rows_.erase(uuid);
      else rows_[uuid] = *row;
    }
  }
  bool satisfies(const std::string& name, Wanted wanted) const {
    for (const auto& [uuid, row] : rows_) {
      const json::Value* n = row.find("name");
      if (!n || !n->is(name)) continue;
      const json::Value* connected = row.find("connected");
      return wanted == Wanted::added || (wanted == Wanted::connected && connected && connected->is_bool() && connected->boolean());
    }
    return wanted == Wanted::removed;
  }

 private:
  std::map<std::string, json::Value> rows_;
};

}  // namespace

Result<void> wait(Client& c, Args args) {
  Wanted wanted;
  if (args[1] == "added") wanted = Wanted::added;
  else if (args[1] == "connected") wanted = Wanted::connected;
  else if (args[1] == "removed") wanted = Wanted::removed;
  else return fail(fmt::format("{}: unknown state", args[1]));
  jsonrpc::Session session(c.env, c.remotes, {});
  Databases databases;
  bool done = false;
  const json::Value id = "wait";
  session.set_on_change([&] {
    if (!session.connected()) return;
    databases = {};
    session.send(jsonrpc::Message::request("set_db_change_aware", json::array({c.change_aware.value_or(true)}), session.next_id()));
    json::Object requests{{"Database", json::array({json::Object{{"columns", json::array({"name", "connected"})}}})}};
    session.send(jsonrpc::Message::request("monitor", json::array({"_Server", nullptr, std::move(requests)}), id));
  });
  session.set_on_message([&](jsonrpc::Message message) {
    if (message.type == jsonrpc::Message::Type::reply && message.id == id) databases.apply(message.result);
    else if (message.type == jsonrpc::Message::Type::notification && message.method == "update" && message.params.is_array() &&
             message.params.array().size() == 2)
      databases.apply(message.params.array()[1]);
    else return;
    done = databases.satisfies(args[0], wanted);
  });
  while (!done) c.env.loop.turn();
  return {};
}

// Locks

namespace {

void print_line(const json::Value& value) {
  std::puts(json::to_text(value).c_str());
  std::fflush(stdout);
}

Result<void> run_lock(Client& c, const char* method, const std::string& name) {
  Control control(c);
  for (const char* command : {"lock", "steal", "unlock"})
    control.commands().add({.name = command, .usage = "LOCK", .min_args = 1, .max_args = 1,
      .run = [&c, command](unixctl::Args args) -> Result<std::string> {
        c.rpc->send(command, json::array({args[0]}));
        return std::string();
      }});
  json::Value reply = TRY(c.rpc->call(method, json::array({name})));
  print_line(reply);
  control.ready();
  while (true) {
    auto message = c.rpc->receive();
    if (control.exiting()) return {};
    if (!message) return std::unexpected(message.error());
    switch (message->type) {
      case jsonrpc::Message::Type::reply: print_line(message->result); break;
      case jsonrpc::Message::Type::error: print_line(message->error); break;
      case jsonrpc::Message::Type::notification:
        std::puts(message->method.c_str());
        print_line(message->params);
        break;
      case jsonrpc::Message::Type::request: break;
    }
  }
}

}  // namespace

Result<void> lock(Client& c, Args args) { return run_lock(c, "lock", args[0]); }
Result<void> steal(Client& c, Args args) { return run_lock(c, "steal", args[0]); }
Result<void> unlock(Client& c, Args args) { return run_lock(c, "unlock", args[0]); }

}  // namespace ovs::tools
