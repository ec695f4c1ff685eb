// Spec: reference sheet "ovsdb" 18, 19.
#include "idl/client.h"

#include <cctype>

#include "base/strings.h"

namespace ovs::idl {

RemoteList RemoteList::parse(std::string_view text) {
  RemoteList list;
  std::vector<std::string> pieces;
  for (std::string_view piece : split(text, ',')) {
    size_t word = piece.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    bool starts_remote = word != std::string_view::npos && word > 0 && piece[word] == ':';
    if (pieces.empty() || starts_remote) pieces.emplace_back(piece);
    else pieces.back().append(",").append(piece);
  }
  for (std::string& piece : pieces) {
    if (piece.starts_with("cid:"))
      if (auto uuid = Uuid::parse(std::string_view(piece).substr(4))) {
        list.cluster_id = uuid;
        continue;
      }
    list.remotes.push_back(std::move(piece));
  }
  return list;
}

void RemoteList::shuffle(Prng& prng) {
  for (size_t i = remotes.size(); i > 1; --i) std::swap(remotes[i - 1], remotes[prng.below(i)]);
}

namespace {
SyncOptions with_cluster(SyncOptions options, const RemoteList& remotes) {
  if (remotes.cluster_id) options.cluster_id = remotes.cluster_id;
  return options;
}
}  // namespace

Client::Client(stream::Env& env, Content& content, RemoteList remotes, Options options)
    : sync_(content, with_cluster(options.sync, remotes)), session_(env, std::move(remotes.remotes), options.session) {
  session_.set_on_change([this] { session_changed(); });
  session_.set_on_message([this](jsonrpc::Message message) { received(std::move(message)); });
  sync_.set_on_outgoing([this] { pump(); });
}

Client::~Client() { sync_.disconnected(); }

void Client::session_changed() {
  bool connected = session_.connected();
  if (connected && (!connected_ || seqno_ != session_.seqno())) sync_.connected(session_.name());
  else if (!connected && connected_) sync_.disconnected();
  connected_ = connected;
  seqno_ = session_.seqno();
  pump();
  if (on_event_) on_event_();
}

void Client::received(jsonrpc::Message message) {
  using Type = jsonrpc::Message::Type;
  switch (message.type) {
    case Type::reply:
      if (message.id.is_integer()) sync_.received_reply(message.id.integer(), message.result);
      else if (on_reply_) on_reply_(std::move(message));
      break;
    case Type::error:
      if (message.id.is_integer()) sync_.received_error(message.id.integer(), message.error);
      else if (on_reply_) on_reply_(std::move(message));
      break;
    case Type::notification: sync_.received_notification(message.method, message.params); break;
    case Type::request: break;
  }
  pump();
  if (on_event_) on_event_();
}

void Client::pump() {
  for (Sync::Request& request : sync_.take_outgoing())
    session_.send(jsonrpc::Message::request(std::move(request.method), json::Value(std::move(request.params)), request.id));
  Sync::Reconnect reconnect = sync_.take_reconnect();
  if (!reconnect.wanted) return;
  session_.force_reconnect();
  if (reconnect.reset_backoff) session_.reconnect().reset_backoff();
}

}  // namespace ovs::idl
