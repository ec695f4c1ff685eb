// Monitors: what clients want to hear of, what happened since they last heard, and its text. Monitors that ask
// for the same are one object with many clients: changes are tracked once and an update is made into text once.
// Spec: RFC 7047 4.1.5, 4.1.6; reference sheet "ovsdb" 10.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "dbserver/subscriptions.h"
#include "ovsdb/condition.h"
#include "ovsdb/database.h"
#include "ovsdb/history.h"

namespace ovs::dbserver {

using ovsdb::Database;

enum class Version : uint8_t { v1 = 1, v2, v3 };   ///< update, update2, update3
enum Select : uint8_t { select_initial = 1, select_insert = 2, select_delete = 4, select_modify = 8, select_all = 15 };

struct MonitoredColumn {
  size_t column;
  uint8_t select;
};
struct MonitoredTable {
  const ovsdb::TableSchema* schema;
  std::vector<MonitoredColumn> columns;   ///< by name
  uint8_t select = 0;                     ///< of all requests together
};
struct MonitorSpec {
  std::vector<MonitoredTable> tables;     ///< by name
  std::string key() const;
  const MonitoredTable* find(const ovsdb::TableSchema& table) const;
};

/// By table; a table without an entry: all rows.
using Conditions = std::map<const ovsdb::TableSchema*, ovsdb::Condition>;

/// The same, ready for use with one MonitorSpec.
class Filters {
 public:
  Filters() = default;                       ///< no conditions
  Filters(const MonitorSpec& spec, Conditions conditions);
  bool empty() const { return conditions_.empty(); }
  const Conditions& conditions() const { return conditions_; }
  const RowFilter& table(size_t index) const;   ///< of MonitorSpec::tables

 private:
  Conditions conditions_;
  std::vector<RowFilter> tables_;            // none without conditions
};

struct MonitorRequests {
  MonitorSpec spec;
  Conditions conditions;
};
/// The <monitor-requests> object. `with_conditions`: "where" is allowed.
ovsdb::Result<MonitorRequests> parse_requests(const ovsdb::DatabaseSchema& schema, const json::Value& requests,
                                              bool with_conditions);
/// The requests of monitor_cond_change: only "where".
ovsdb::Result<Conditions> parse_condition_change(const ovsdb::DatabaseSchema& schema, const MonitorSpec& spec,
                                                 const json::Value& requests);

using Text = std::shared_ptr<const std::string>;

/// Changes from some moment on, merged by row.
struct ChangeSet {
  std::vector<boost::unordered_flat_map<Uuid, ovsdb::RowImages, std::hash<Uuid>>> tables;   ///< as MonitorSpec::tables
  bool empty = true;
  Uuid from{};            ///< of a Dump: name of the state that its text shows; zero: it has none
  void add(size_t table, const Uuid& uuid, const ovsdb::RowImages& images);
  void clear();
  Text cache[4];          ///< by Version, for clients without conditions
  bool cached[4] = {};
};

/// Changes for one client with conditions; those that cannot concern it may be missing.
struct OwnChanges : Subscriber {
  ChangeSet set;
};

class MonitorHub;
class Dump;

/// One MonitorSpec on one database.
class Monitor {
 public:
  Monitor(Database& db, MonitorSpec spec);
  const MonitorSpec& spec() const { return spec_; }
  Database& db() { return db_; }
  std::shared_ptr<ChangeSet> position();     ///< an empty set that collects all from now on
  /// From now on `to` collects what `filters` may let through. Both stay where they are until unsubscribe().
  void subscribe(OwnChanges& to, const Filters& filters);
  void unsubscribe(OwnChanges& to, const Filters& filters);
  void track(const std::vector<std::pair<const ovsdb::RowChange*, ovsdb::RowImages>>& changes);
  /// Complete content as <table-updates>, "{}" if there is none.
  Text initial(Version version, const Filters& filters);
  /// The same without conditions, if it was made since the last change and is still about.
  Text known_initial(Version version) const;
  /// Null if nothing of interest happened.
  Text updates(ChangeSet& set, Version version, const Filters& filters);
  /// What changed since state `id`, which `history` must know. Null: nothing of interest.
  Text since(const ovsdb::History& history, const Uuid& id, Version version, const Filters& filters) const;
  /// What a change of conditions brings in and takes away. Null: nothing.
  Text condition_change(Version version, const Filters& from, const Filters& to);

 private:
  std::string compose(const ChangeSet& set, Version version, const Filters& filters) const;
  Database& db_;
  MonitorSpec spec_;
  std::vector<std::weak_ptr<ChangeSet>> sets_;
  std::vector<Subscriptions> subscriptions_;   // as MonitorSpec::tables
  std::shared_ptr<ChangeSet> current_;
  friend class Dump;
  void keep_initial(Version version, const Text& text, uint64_t generation);
  std::weak_ptr<const std::string> initial_cache_[4];    // large ones live as long as somebody sends them
  Text small_initial_[4];
  uint64_t initial_generation_[4] = {};
};

/// All monitors of a database. Control thread.
class MonitorHub final : public ovsdb::CommitListener {
 public:
  /// `history`: null if states of the database have no names.
  explicit MonitorHub(Database& db, const ovsdb::History* history = nullptr);
  ~MonitorHub() override;
  std::shared_ptr<Monitor> get(MonitorSpec spec);
  void on_commit(const ovsdb::Delta& delta) override;
  size_t count() const;
  /// After a schema change: monitors in use die with their clients.
  void forget();

  /// Whether the initial content is so much that it is made in steps.
  bool is_large(const MonitorSpec& spec) const;
  /// Null text: it will not come. The changes that follow are collected in `since`.
  using DumpDone = std::move_only_function<void(Text text, std::shared_ptr<ChangeSet> since)>;
  /// Makes the initial content while transactions go on; all who wait for the same get the same.
  void dump(std::shared_ptr<Monitor> monitor, Version version, DumpDone done);
  /// A little work on dumps: for about two milliseconds, or so many rows. False: there is none to do.
  bool step(std::optional<size_t> rows = std::nullopt);

 private:
  Database& db_;
  const ovsdb::History* history_;
  std::map<std::string, std::weak_ptr<Monitor>> monitors_;
  struct DumpRequest {
    std::shared_ptr<Monitor> monitor;
    Version version;
    DumpDone done;
  };
  std::vector<DumpRequest> asked_;
  std::vector<std::unique_ptr<Dump>> dumps_;   // at most one
};

/// One client's use of a monitor.
class MonitorClient {
 public:
  MonitorClient(std::shared_ptr<Monitor> monitor, Version version, Conditions conditions);
  /// One that waits for begin(): its initial content is being made.
  MonitorClient(std::shared_ptr<Monitor> monitor, Version version) : monitor_(std::move(monitor)), version_(version) {}
  ~MonitorClient();
  MonitorClient(const MonitorClient&) = delete;
  MonitorClient& operator=(const MonitorClient&) = delete;
  bool waiting() const { return !set_ && !own_; }
  void begin(std::shared_ptr<ChangeSet> since) { set_ = std::move(since); }
  /// Conditions that were set while it waited; to be asked for after begin() and the first updates. Null: nothing.
  Text late_conditions();
  Version version() const { return version_; }
  const MonitorSpec& spec() const { return monitor_->spec(); }
  Database& db() { return monitor_->db(); }
  Text initial() { return monitor_->initial(version_, *filters_); }
  Text since(const ovsdb::History& history, const Uuid& id) const { return monitor_->since(history, id, version_, *filters_); }
  bool pending() const { return own_ ? !own_->set.empty : set_ && !set_->empty; }
  Text take_updates();     ///< null: nothing
  Text change_conditions(const Conditions& to);   ///< tables not in `to` keep theirs; null: nothing

 private:
  std::unique_ptr<Filters> use(Conditions conditions);
  std::shared_ptr<Monitor> monitor_;
  Version version_;
  std::unique_ptr<Filters> filters_ = std::make_unique<Filters>();
  Conditions late_;
  // Changes since the last look; both null: waiting().
  std::shared_ptr<ChangeSet> set_;   // without conditions: shared with like clients
  std::unique_ptr<OwnChanges> own_;  // with conditions
};

}  // namespace ovs::dbserver
