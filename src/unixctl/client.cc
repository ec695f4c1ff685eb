#include "unixctl/client.h"

#include "base/log.h"

OVS_LOG_MODULE(unixctl);

namespace ovs::unixctl {

Result<std::unique_ptr<Client>> Client::connect(stream::Env& env, const std::string& path) {
  auto stream = stream::open_block(env, "unix:" + path);
  if (!stream) {
    LOG_WARN("failed to connect to {}", path);
    return fail_errno(stream.error().code);
  }
  auto connection = std::make_unique<jsonrpc::Connection>(std::move(*stream));
  return std::unique_ptr<Client>(new Client(env, std::move(connection), path));
}

Result<Client::Answer> Client::call(const std::string& command, Args args) {
  json::Array params(args.begin(), args.end());
  json::Value id = next_id_++;
  connection_->send(jsonrpc::Message::request(command, std::move(params), id));
  for (;;) {
    connection_->flush();
    auto message = connection_->receive();
    if (message && (message->type == jsonrpc::Message::Type::reply || message->type == jsonrpc::Message::Type::error) &&
        message->id == id)
      return Answer{.result = std::move(message->result), .error = std::move(message->error),
                    .failed = message->type == jsonrpc::Message::Type::error};
    if (message) continue;
    if (int code = connection_->status()) {
      LOG_WARN("error communicating with {}: {}", path_, errno_text(code));
      return fail_errno(code);
    }
    env_.loop.turn();
  }
}

}  // namespace ovs::unixctl
