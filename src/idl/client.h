// A Sync over a JSON-RPC session: connects, reconnects, passes messages both ways. The only file here with I/O.
// Control thread: everything happens inside turns of the loop. No transaction may be open while the loop turns.
// Spec: reference sheet "ovsdb" 18, 19.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/prng.h"
#include "idl/sync.h"
#include "jsonrpc/session.h"

namespace ovs::idl {

/// Where a database is: remotes, and the cluster that it must belong to.
struct RemoteList {
  std::vector<std::string> remotes;
  std::optional<Uuid> cluster_id;
  /// "unix:a,tcp:b:1,cid:UUID": a comma separates only if a word and a colon follow it.
  static RemoteList parse(std::string_view text);
  void shuffle(Prng& prng);
};

class Client {
 public:
  struct Options {
    SyncOptions sync;
    jsonrpc::Session::Options session;
  };
  Client(stream::Env& env, Content& content, RemoteList remotes, Options options);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  Sync& sync() { return sync_; }
  jsonrpc::Session& session() { return session_; }
  bool alive() const { return session_.alive(); }
  int last_error() const { return session_.last_error(); }
  void set_lock(std::string name) { sync_.set_lock(std::move(name)); }
  /// Runs after anything happened: replica, lock, transaction or connection may be in a new state.
  void set_on_event(std::function<void()> on_event) { on_event_ = std::move(on_event); }
  /// Replies and errors whose id is no integer: to requests that the user sent through session() itself.
  void set_on_reply(std::function<void(jsonrpc::Message)> on_reply) { on_reply_ = std::move(on_reply); }

 private:
  void session_changed();
  void received(jsonrpc::Message message);
  void pump();  // sends what Sync has to say, reconnects if it wants to

  Sync sync_;
  jsonrpc::Session session_;
  bool connected_ = false;
  unsigned seqno_ = 0;
  std::function<void()> on_event_;
  std::function<void(jsonrpc::Message)> on_reply_;
};

}  // namespace ovs::idl
