// The copy of a database's content that a client keeps: tables of rows, kept true by the server's updates, overlaid by
// the writes of at most one open Transaction. Pure: no I/O; Sync talks to the server, Client does the I/O.
// Control thread. Rows live until the server (or the transaction that inserted them) takes them away.
// Spec: RFC 7047 4.1.6 <table-updates>; reference sheet "ovsdb" 10.2, 10.3, 20.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/uuid.h"
#include "idl/content.h"
#include "idl/interest.h"
#include "ovsdb/datum.h"

namespace ovs::idl {

using ovsdb::Atom;
using ovsdb::Datum;

class Replica;
class Table;
class Transaction;

/// What happened to a row since its table's changes were last cleared.
enum class RowChange : uint8_t { none, inserted, modified, deleted };

class Row {
 public:
  Row(Table& table, const Uuid& uuid);
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  const Uuid& uuid() const { return uuid_; }
  Table& table() const { return table_; }
  /// The value as the open transaction sees it. Columns as in TableSchema::columns (0 is _uuid).
  const Datum& get(size_t column) const;
  /// The value as the server last told it.
  const Datum& stored(size_t column) const { return data_[column]; }
  bool is_inserted() const;  ///< by the open transaction
  bool is_deleted() const;   ///< by the open transaction, or (tracked rows only) by the server
  RowChange change() const { return change_; }

  // Writes; there must be an open transaction, and the row must not be deleted.
  void set(size_t column, Datum value);
  void map_set(size_t column, Atom key, Atom value);  ///< only this pair: others may change the rest meanwhile
  void map_erase(size_t column, const Atom& key);
  void set_insert(size_t column, Atom element);
  void set_erase(size_t column, const Atom& element);
  void verify(size_t column);  ///< the commit succeeds only if the column still has its stored value
  void destroy();

 private:
  friend class Table;
  friend class Replica;
  friend class Transaction;
  struct Edit {  // partial change of one column: key -> new value, none: erase
    std::map<Atom, std::optional<Atom>> keys;
  };
  struct Pending {
    std::map<size_t, Datum> written;   // whole columns
    std::map<size_t, Datum> edited;    // what columns with edits look like
    std::map<size_t, Edit> edits;
    std::set<size_t> verified;
    std::optional<Uuid> persistent;    // the UUID that an insert asks for
    bool inserted = false, deleted = false;
  };
  Pending& pending();
  Datum& edited(size_t column);

  Table& table_;
  Uuid uuid_;
  std::vector<Datum> data_;
  std::unique_ptr<Pending> pending_;
  RowChange change_ = RowChange::none;
  bool gone_ = false;                 // deleted by the server, kept for the list of changes
};

class Table {
 public:
  Table(Replica& replica, const ovsdb::TableSchema& schema) : replica_(replica), schema_(schema) {}

  const ovsdb::TableSchema& schema() const { return schema_; }
  Replica& replica() const { return replica_; }
  /// The row as the open transaction sees the table, or nullptr.
  Row* find(const Uuid& uuid) const;
  /// All rows that the open transaction sees, by UUID.
  std::vector<Row*> rows() const;
  Row* first() const;
  size_t stored_count() const { return stored_count_; }
  /// Changed since clear_changes(), in no special order; deleted ones can still be read.
  const std::vector<Row*>& changes() const { return changes_; }
  void clear_changes();
  bool on_server() const { return on_server_; }
  bool on_server(size_t column) const { return on_server_ && (missing_.empty() || !missing_[column]); }

 private:
  friend class Replica;
  friend class Row;
  friend class Transaction;
  Row& add(const Uuid& uuid);
  void erase(Row& row);

  Replica& replica_;
  const ovsdb::TableSchema& schema_;
  std::map<Uuid, std::unique_ptr<Row>> rows_;
  std::unordered_map<Uuid, std::map<Row*, size_t>> referrers_;  // rows that mention a row of this table; only when tracking
  std::vector<Row*> changes_;
  std::vector<std::unique_ptr<Row>> graves_;  // deleted rows that are on the list of changes
  size_t stored_count_ = 0;
  bool on_server_ = true;
  std::vector<bool> missing_;                 // columns that the server's schema lacks
};

class Replica final : public Content {
 public:
  explicit Replica(Interest interest);
  ~Replica() override;
  Replica(const Replica&) = delete;
  Replica& operator=(const Replica&) = delete;

  const ovsdb::DatabaseSchema& schema() const { return interest_.schema(); }
  const Interest& interest() const { return interest_; }
  Table& table(size_t index) { return *tables_[index]; }
  const Table& table(size_t index) const { return *tables_[index]; }
  Table& table(std::string_view name);  ///< the name must be in the schema
  Transaction* transaction() const { return transaction_; }

  /// Raised by every batch of updates that brought news, by the first content and by lock changes.
  uint64_t seqno() const { return seqno_; }
  bool has_ever_connected() const { return has_content_; }
  void clear_changes();  ///< of all tables

  // For Sync.
  /// The server's schema is known: columns and tables that it lacks read as defaults and are never written.
  void meet_server_schema(const ovsdb::DatabaseSchema& server);
  const std::string& database_name() const override { return schema().name; }
  void meet_schema(std::shared_ptr<const ovsdb::DatabaseSchema> server) override { meet_server_schema(*server); }
  bool on_server(std::string_view table) const override;
  json::Object monitor_requests() const override;
  /// One <table-updates>. `replace`: rows that it does not mention are gone. Error: the server and we disagree; the
  /// content is then partly updated and must be fetched anew.
  Result<void> apply(const json::Value& updates, UpdateVersion version, bool replace);
  Result<void> apply(const Updates& u) override { return apply(u.tables, u.version, u.replace); }
  void raise_seqno() override { ++seqno_; }
  void set_has_content() override;
  size_t cell_count() const;

 private:
  friend class Row;
  friend class Table;
  friend class Transaction;
  Result<void> apply_table(Table& table, const json::Object& rows, UpdateVersion version, std::set<Uuid>* seen);
  Result<void> apply_row_v1(Table& table, const Uuid& uuid, const json::Value& change);
  Result<void> apply_row_v2(Table& table, const Uuid& uuid, const json::Value& change, bool replace);
  Result<void> insert_row(Table& table, const Uuid& uuid, const json::Value& columns);
  Result<void> overwrite_row(Row& row, const json::Value& columns);
  Result<void> change_row(Row& row, const json::Value& columns, bool is_diff);
  void delete_row(Row& row);
  void store(Row& row, size_t column, Datum value);
  void add_references(Row& row, size_t column, const Datum& value, bool add);
  void note_change(Row& row, RowChange change, bool from_reference = false);
  bool tracks(const Table& table) const { return tracked_[table.schema().index]; }

  Interest interest_;
  std::vector<std::unique_ptr<Table>> tables_;
  std::vector<bool> tracked_;
  bool tracking_ = false;
  bool has_content_ = false;
  bool news_ = false;  // of the batch under way
  uint64_t seqno_ = 0;
  Transaction* transaction_ = nullptr;
};

}  // namespace ovs::idl
