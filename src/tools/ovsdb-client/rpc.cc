// Spec: reference sheet "ovsdb-tools" 2.1. Ref: observed, ovsdb-client 3.1.
#include "tools/ovsdb-client/rpc.h"

namespace ovs::tools {

using jsonrpc::Message;

Result<std::unique_ptr<Rpc>> Rpc::open(stream::Env& env, const std::string& remote) {
  auto stream = stream::open_block(env, remote);
  if (!stream) {
    int code = stream.error().code;
    return fail(fmt::format("failed to connect to \"{}\" ({})", remote, code ? errno_text(code) : stream.error().text));
  }
  return std::unique_ptr<Rpc>(new Rpc(env, std::move(*stream)));
}

int64_t Rpc::send(std::string method, json::Array params) {
  connection_.send(Message::request(std::move(method), json::Value(std::move(params)), next_id_));
  return next_id_++;
}

Result<Message> Rpc::receive() {
  if (!early_.empty()) {
    Message message = std::move(early_.front());
    early_.erase(early_.begin());
    return message;
  }
  while (true) {
    if (interrupt_ && interrupt_()) return fail("");
    if (reading_) {
      if (auto message = connection_.receive()) {
        if (message->type == Message::Type::request && message->method == "echo") {
          connection_.send(Message::reply(std::move(message->params), std::move(message->id)));
          continue;
        }
        return std::move(*message);
      }
    }
    if (int status = connection_.status()) return fail(fmt::format("{}: receive failed ({})", name(), errno_text(status)));
    env_.loop.turn();
  }
}

Result<Rpc::Reply> Rpc::request(std::string method, json::Array params) {
  int64_t id = send(std::move(method), std::move(params));
  std::vector<Message> early;
  while (true) {
    Message message = TRY(receive());
    bool is_reply = message.type == Message::Type::reply || message.type == Message::Type::error;
    if (is_reply && message.id == json::Value(id)) {
      early_.insert(early_.begin(), early.begin(), early.end());
      bool is_error = message.type == Message::Type::error;
      return Reply{is_error, is_error ? std::move(message.error) : std::move(message.result)};
    }
    if (!is_reply) early.push_back(std::move(message));
  }
}

Result<json::Value> Rpc::call(std::string method, json::Array params) {
  Reply reply = TRY(request(std::move(method), std::move(params)));
  if (reply.is_error) return fail(fmt::format("server returned error reply: {}", json::to_text(reply.value)));
  return std::move(reply.value);
}

Result<std::vector<std::string>> Rpc::list_dbs() {
  json::Value reply = TRY(call("list_dbs", {}));
  if (!reply.is_array()) return fail("list_dbs response is not array");
  std::vector<std::string> names;
  for (const json::Value& name : reply.array()) {
    if (!name.is_string()) return fail("list_dbs response is not array of strings");
    names.push_back(name.string());
  }
  std::ranges::sort(names);
  return names;
}

Result<Schema> Rpc::schema(const std::string& database) {
  json::Value reply = TRY(call("get_schema", json::array({database})));
  auto parsed = ovsdb::DatabaseSchema::from_json(reply);
  if (!parsed) return fail(parsed.error().text());
  return std::move(*parsed);
}

}  // namespace ovs::tools
