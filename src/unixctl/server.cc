#include "unixctl/server.h"

#include <unistd.h>

#include "base/counters.h"
#include "base/dirs.h"
#include "base/exit_files.h"
#include "base/log.h"
#include "base/program.h"
#include "jsonrpc/connection.h"

OVS_LOG_MODULE(unixctl);
OVS_COUNTER(unixctl_received);
OVS_COUNTER(unixctl_replied);

namespace ovs::unixctl {

namespace {
constexpr int kAcceptsPerTurn = 10, kRequestsPerTurn = 10;
}

/// One connected client. Kept alive by the answers that it still waits for.
class Server::Session : public std::enable_shared_from_this<Server::Session> {
 public:
  Session(Server& server, std::unique_ptr<stream::Stream> stream)
      : server_(&server), connection_(std::make_unique<jsonrpc::Connection>(std::move(stream))) {}

  void start() {
    connection_->set_callback([this] { run(); });
    run();
  }
  void run();
  void answer(const json::Value& id, Result<json::Value> reply);
  void close() {
    server_ = nullptr;
    connection_ = nullptr;
  }
  jsonrpc::Connection* connection() { return connection_.get(); }

 private:
  struct Answer;
  void handle(jsonrpc::Message request);
  void set_options(Args args, const Request& request);
  void finish();
  void run_later();

  Server* server_;
  std::unique_ptr<jsonrpc::Connection> connection_;
  Format format_ = Format::text;
  bool waiting_ = false;  // one request at a time: its answer is still to come
};

struct Server::Session::Answer final : Request::Sink {
  Answer(std::weak_ptr<Session> s, json::Value i) : session(std::move(s)), id(std::move(i)) {}
  ~Answer() override { answer(fail("command ended without an answer")); }
  void answer(Result<json::Value> reply) override {
    if (std::exchange(done, true)) return;
    if (auto alive = session.lock()) alive->answer(id, std::move(reply));
  }
  std::weak_ptr<Session> session;
  json::Value id;
  bool done = false;
};

void Server::Session::run() {
  auto self = shared_from_this();
  for (int i = 0; connection_ && !connection_->flush(); ++i) {
    if (waiting_ || connection_->backlog_bytes()) break;
    if (i == kRequestsPerTurn) {
      run_later();
      break;
    }
    auto message = connection_->receive();
    if (!message) break;
    if (message->type == jsonrpc::Message::Type::request) {
      handle(std::move(*message));
    } else {
      LOG_WARN_RL(5, 5, "{}: received unexpected {} message", connection_->name(), jsonrpc::type_name(message->type));
      connection_->fail(EINVAL);
    }
  }
  if (connection_ && connection_->status()) finish();
  else if (connection_) connection_->set_receiving(!waiting_ && !connection_->backlog_bytes());
}

void Server::Session::run_later() {
  server_->env_.loop.post([weak = weak_from_this()] {
    if (auto self = weak.lock(); self && self->server_) self->run();
  });
}

void Server::Session::finish() {
  Server* server = server_;
  auto self = shared_from_this();
  close();
  std::erase(server->sessions_, self);
}

void Server::Session::handle(jsonrpc::Message message) {
  COUNT(unixctl_received);
  Request request(format_, std::make_shared<Answer>(weak_from_this(), message.id));
  waiting_ = true;
  LOG_DBG("received request {}{}, id={}", message.method, json::to_text(message.params), json::to_text(message.id));
  std::vector<std::string> args;
  for (const json::Value& arg : message.params.array()) {
    if (!arg.is_string()) return request.reply_error(fmt::format("\"{}\" command has non-string argument", message.method));
    args.push_back(arg.string());
  }
  if (message.method == "set-options") return set_options(args, request);
  server_->commands_.call(message.method, args, std::move(request));
}

/// The one command that is about the connection: "set-options --format text|json".
void Server::Session::set_options(Args args, const Request& request) {
  for (size_t i = 0; i < args.size(); ++i) {
    std::string value;
    if (args[i] == "--format" || args[i] == "-f") {
      if (++i == args.size()) return request.reply_error(fmt::format("option '{}' requires an argument", args[i - 1]));
      value = args[i];
    } else if (args[i].starts_with("--format=")) {
      value = args[i].substr(9);
    } else {
      return request.reply_error(fmt::format("unrecognized option '{}'", args[i]));
    }
    if (value != "text" && value != "json")
      return request.reply_error(fmt::format("option format has invalid value {}", value));
    format_ = value == "json" ? Format::json : Format::text;
  }
  // The answer to this command itself is still in the old form, as the request was.
  request.reply("");
}

void Server::Session::answer(const json::Value& id, Result<json::Value> reply) {
  if (!connection_) return;
  COUNT(unixctl_replied);
  waiting_ = false;
  if (reply) {
    // Clients up to 3.3 print the text as it comes.
    if (reply->is_string() && !reply->string().empty() && !reply->string().ends_with('\n'))
      reply = json::Value(std::string(reply->string()) + "\n");
    if (log_module_.enabled(LogLevel::dbg))
      LOG_DBG("replying with success, id={}: {}", json::to_text(id), json::to_text(*reply));
    connection_->send(jsonrpc::Message::reply(std::move(*reply), id));
  } else {
    std::string text = reply.error().text;
    if (!text.ends_with('\n')) text += '\n';
    LOG_DBG("replying with error, id={}: {}", json::to_text(id), json::quoted(text));
    connection_->send(jsonrpc::Message::error_reply(text, id));
  }
  run_later();  // a request that waited
}

Result<std::unique_ptr<Server>> Server::open(stream::Env& env, const Commands& commands, std::string path) {
  std::unique_ptr<Server> server(new Server(env, commands));
  if (path == "none") return server;
  bool default_name = path.empty();
  if (default_name) path = fmt::format("{}.{}.ctl", program_name(), getpid());
  server->path_ = in_dir(env.run_dir, path);
  server->listener_ = TRY(stream::listen(env, "punix:" + server->path_));
  server->listener_->set_callback([raw = server.get()] { raw->accept_some(); });
  if (default_name) {
    server->link_ = fmt::format("{}/{}.ctl", env.run_dir, program_name());
    std::string target = server->path_.substr(server->path_.rfind('/') + 1);
    unlink(server->link_.c_str());
    if (symlink(target.c_str(), server->link_.c_str()) == 0) remove_at_exit(server->link_);
    else server->link_.clear();  // a convenience only
  }
  return server;
}

std::unique_ptr<Server> Server::open_or_die(stream::Env& env, const Commands& commands, std::string path) {
  std::string shown = in_dir(env.run_dir, path.empty() ? fmt::format("{}.{}.ctl", program_name(), getpid()) : path);
  auto server = open(env, commands, std::move(path));
  if (!server) die(fmt::format("{}: could not initialize control socket", shown), server.error().code);
  return std::move(*server);
}

Server::~Server() {
  flush(Millis(200));
  for (auto& session : sessions_) session->close();
  if (!link_.empty()) remove_exit_file(link_);
}

void Server::accept_some() {
  for (int i = 0; i < kAcceptsPerTurn; ++i) {
    auto stream = listener_->accept();
    if (!stream) break;
    sessions_.push_back(std::make_shared<Session>(*this, std::move(*stream)));
    auto session = sessions_.back();
    session->start();
  }
}

void Server::flush(Duration patience) {
  TimePoint end = env_.loop.now() + patience;
  auto queued = [this] {
    return std::ranges::any_of(sessions_, [](auto& s) {
      return s->connection() && !s->connection()->flush() && s->connection()->backlog_bytes();
    });
  };
  while (queued() && env_.loop.now() < end) usleep(1000);
}

}  // namespace ovs::unixctl
