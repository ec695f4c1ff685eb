// A client between several servers, in virtual time: each server here is a script over a real local socket.
#include "idl/client.h"

#include <filesystem>

#include "idl/vswitch.h"

#include "base/test.h"

using namespace ovs;
using namespace ovs::idl;
using jsonrpc::Message;

namespace {
const char kSchema[] = R"({"name":"Open_vSwitch","version":"1.0.0","tables":{"Port":{"columns":{"name":{"type":"string"}}}}})";
const char kRow[] = "00000000-0000-0000-0000-000000000007";
const char kPort[] = "00000000-0000-0000-0000-000000000001";

/// What a server says about itself.
struct Role {
  const char* model = "clustered";
  bool connected = true, leader = true;
  int64_t index = 1;
};

class Server {
 public:
  Server(stream::Env& env, std::string name, Role role) : env_(env), role_(role) {
    listener_ = std::move(*stream::listen(env, "punix:" + name));
    listener_->set_callback([this] {
      auto stream = listener_->accept();
      if (!stream) return;
      ++visits;
      session_ = std::make_unique<jsonrpc::Session>(env_, std::move(*stream), jsonrpc::Session::Options{});
      session_->set_on_message([this](Message m) { received(m); });
    });
  }
  void become(Role role) {
    role_ = role;
    if (!session_) return;
    json::Array params = json::array({json::array({"monid", "_Server"}), row("modify")});
    session_->send(Message::notification("update2", std::move(params)));
  }
  void drop() { session_.reset(); }

  int visits = 0;
  bool answers_transactions = true;
  std::string asked_since;   // the last monitor_cond_since
  std::vector<std::string> transactions;

 private:
  json::Object row(const char* what) const {
    json::Object columns{{"name", "Open_vSwitch"}, {"model", role_.model}, {"connected", role_.connected},
                         {"leader", role_.leader}, {"schema", kSchema}, {"index", role_.index}};
    return json::Object{{"Database", json::Object{{kRow, json::Object{{what, std::move(columns)}}}}}};
  }
  void received(const Message& m) {
    if (m.type != Message::Type::request) return;
    std::string params = json::to_text(m.params);
    auto reply = [&](json::Value result) { session_->send(Message::reply(std::move(result), m.id)); };
    if (m.method == "get_schema")
      reply(*json::parse(R"({"tables":{"Database":{"columns":{"name":{},"model":{},"connected":{},"leader":{},"schema":{},"index":{}}}}})"));
    else if (m.method == "monitor_cond") reply(row("initial"));
    else if (m.method == "set_db_change_aware") reply(json::Object{});
    else if (m.method == "monitor_cond_since") {
      asked_since = params;
      bool known = params.contains("0000000000aa");
      reply(json::array({known, "00000000-0000-0000-0000-0000000000aa",
                         known ? json::Object{} : json::Object{{"Port", json::Object{{kPort, json::Object{{"initial", json::Object{{"name", "p"}}}}}}}}}));
    } else if (m.method == "transact") {
      transactions.push_back(params);
      if (answers_transactions) reply(json::array({json::Object{{"count", 1}}, json::Object{}}));
    }
  }

  stream::Env& env_;
  Role role_;
  std::unique_ptr<stream::PassiveStream> listener_;
  std::unique_ptr<jsonrpc::Session> session_;
};

struct Folder {
  std::string path = "/tmp/ovs-idl-test-XXXXXX";
  Folder() { REQUIRE(mkdtemp(path.data())); }
  ~Folder() { std::filesystem::remove_all(path); }
};

Interest ports() {
  Interest interest(vswitch::schema());
  interest.column("Port", "name", kReadWrite);
  return interest;
}

struct World {
  Folder folder;
  ManualClock clock;
  Loop loop{clock};
  stream::Env env{.loop = loop, .run_dir = folder.path};
  Replica replica{ports()};
  Prng prng{1};
  /// Turns the loop, a tenth of a second of virtual time each, until the condition holds. Returns the time that it took.
  template <class Condition>
  Duration until(Condition condition) {
    TimePoint start = clock.now();
    for (int i = 0; i < 400 && !condition(); ++i) {
      for (int turn = 0; turn < 12 && !condition(); ++turn) loop.turn(Duration(0));
      if (!condition()) clock.advance(Millis(100));
    }
    REQUIRE(condition());
    return clock.now() - start;
  }
};
}  // namespace

TEST_CASE("lists of remotes") {
  struct Row { const char* text; std::vector<std::string> remotes; bool cluster; };
  for (const Row& row : {Row{"unix:a", {"unix:a"}, false}, {"tcp:1.2.3.4:1,ssl:x:2", {"tcp:1.2.3.4:1", "ssl:x:2"}, false},
                         {"unix:/a,b,tcp:h:1", {"unix:/a,b", "tcp:h:1"}, false},
                         {"cid:00000000-0000-0000-0000-000000000001,tcp:h:1", {"tcp:h:1"}, true}}) {
    RemoteList list = RemoteList::parse(row.text);
    CHECK(list.remotes == row.remotes);
    CHECK(list.cluster_id.has_value() == row.cluster);
  }
}

TEST_CASE("from server to server until one is the leader") {
  World w;
  Server joining(w.env, "a", {.connected = false, .leader = false}), follower(w.env, "b", {.leader = false}), leader(w.env, "c", {});
  Client client(w.env, w.replica, RemoteList::parse("unix:a,unix:b,unix:gone,unix:c"), {});
  w.until([&] { return w.replica.has_ever_connected(); });
  CHECK(joining.visits == 1);
  CHECK(follower.visits == 1);
  CHECK(client.session().name() == "unix:c");
  CHECK(leader.asked_since.contains("00000000-0000-0000-0000-000000000000"));
  CHECK(first<vswitch::Port>(w.replica).name() == "p");
}

TEST_CASE("a leader that steps down loses its clients at once; they keep what they know") {
  World w;
  Server one(w.env, "a", {}), two(w.env, "b", {.leader = false});
  Client client(w.env, w.replica, RemoteList::parse("unix:a,unix:b"), {});
  w.until([&] { return w.replica.has_ever_connected(); });
  two.become({.index = 2});
  one.become({.leader = false, .index = 2});
  Duration took = w.until([&] { return two.visits == 1 && client.sync().state() == Sync::State::monitoring; });
  CHECK(took < Millis(500));
  CHECK(two.asked_since.contains("0000000000aa"));   // only what came after
  CHECK(w.replica.seqno() == 1);
}

TEST_CASE("followers will do when the program says so, but not one that is behind") {
  World w;
  Server one(w.env, "a", {.leader = false, .index = 5}), behind(w.env, "b", {.leader = false, .index = 4}), fresh(w.env, "c", {.leader = false, .index = 5});
  Client client(w.env, w.replica, RemoteList::parse("unix:a,unix:b,unix:c"), {.sync = {.leader_only = false}});
  w.until([&] { return w.replica.has_ever_connected(); });
  CHECK(client.session().name() == "unix:a");
  one.become({.connected = false, .leader = false, .index = 5});
  w.until([&] { return fresh.visits == 1 && client.sync().state() == Sync::State::monitoring; });
  CHECK(behind.visits >= 1);
  CHECK(client.session().name() == "unix:c");
}

TEST_CASE("a transaction that was on its way when the connection broke is to be tried again") {
  World w;
  Server one(w.env, "a", {}), two(w.env, "b", {});
  one.answers_transactions = false;
  Client client(w.env, w.replica, RemoteList::parse("unix:a,unix:b"), {});
  w.until([&] { return w.replica.has_ever_connected(); });
  auto rename = [&] {
    auto txn = std::make_unique<Transaction>(w.replica, client.sync(), w.prng);
    first<vswitch::Port>(w.replica).set_name("q");
    txn->add_comment("rename");
    CHECK(txn->commit() == TxnStatus::incomplete);
    return txn;
  };
  auto txn = rename();
  w.until([&] { return one.transactions.size() == 1; });
  one.drop();
  w.until([&] { return txn->status() != TxnStatus::incomplete; });
  CHECK(txn->status() == TxnStatus::try_again);
  w.until([&] { return client.sync().readiness() == TxnStatus::incomplete; });
  CHECK(client.session().name() == "unix:b");
  txn = rename();
  w.until([&] { return txn->status() != TxnStatus::incomplete; });
  CHECK(txn->status() == TxnStatus::success);
  REQUIRE(two.transactions.size() == 1);
  CHECK(two.transactions[0].contains(R"("row":{"name":"q"})"));
}
