// A set of changes to a replica that the server makes all or none of. While it is open the replica shows its writes;
// commit() turns it into the operations of a "transact" request.
// Life: construct, write rows, commit() until it is not `incomplete`, read results, destroy. Rows that it inserted
// are gone from the replica as soon as it is committed or aborted. At most one is open per replica.
// Spec: RFC 7047 4.1.3; reference sheet "ovsdb" 20.1, 20.2.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/prng.h"
#include "idl/replica.h"

namespace ovs::idl {

enum class TxnStatus : uint8_t { uncommitted, unchanged, incomplete, aborted, success, try_again, not_locked, error };
std::string_view txn_status_name(TxnStatus status);  ///< "success", "try again", ...

/// Where commits go: Sync, or a fake in tests.
class TransactionSink {
 public:
  virtual ~TransactionSink() = default;
  /// `incomplete`: may send. Else why not: try_again (no content yet), not_locked.
  virtual TxnStatus readiness() const = 0;
  /// Sends `transact` with these operations; must later call transaction.finish_*() unless forget() came first.
  virtual void send(Transaction& transaction, json::Array operations) = 0;
  virtual void forget(Transaction& transaction) = 0;
};

class Transaction {
 public:
  Transaction(Replica& replica, TransactionSink& sink, Prng& prng);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// A new row. Its uuid() is provisional (see inserted_uuid()) unless `persistent` asks for one.
  Row& insert(Table& table, std::optional<Uuid> persistent = std::nullopt);
  /// As above under a UUID that was given out before the row was made (symbols).
  Row& insert_as(Table& table, const Uuid& provisional);
  void add_comment(std::string_view comment);
  void set_dry_run() { dry_run_ = true; }
  /// The commit adds 1 to an integer column of `row`, if it changes anything else or `force`.
  void increment(Row& row, size_t column, bool force = false);

  /// Sends the changes on first call; then says how it stands. unchanged: there was nothing to send.
  TxnStatus commit();
  TxnStatus status() const { return status_; }
  void abort();
  /// The value after the increment; valid after success.
  int64_t increment_result() const { return increment_result_; }
  /// The real UUID of an inserted row, by its provisional one; valid after success.
  std::optional<Uuid> inserted_uuid(const Uuid& provisional) const;
  /// JSON text of the server's last error object; after TxnStatus::error.
  const std::string& error() const { return error_; }
  bool is_open() const { return open_; }

  // For the sink.
  void finish_reply(const json::Value& result);         ///< the result of "transact"
  void finish_error(const json::Value& error);          ///< the request as a whole failed
  void finish_lost();                                   ///< the connection broke
  /// A reply said that the database is unknown: content must be fetched anew.
  bool wants_resync() const { return resync_; }

 private:
  friend class Row;
  void touch(Row& row);
  void close();
  json::Array build(bool& changes_anything);
  void add_waits(json::Array& operations);
  bool add_row(json::Array& operations, Row& row);
  bool add_insert(json::Array& operations, Row& row);
  bool add_update(json::Array& operations, Row& row);
  bool add_mutations(json::Array& operations, Row& row);
  void add_increment(json::Array& operations);
  json::Value atom_json(const ovsdb::Atom& atom) const;
  json::Value set_json(const Datum& datum) const;
  json::Value value_json(const Datum& datum, const ovsdb::Type& type) const;
  json::Value where(const Row& row) const;
  Result<void> read_results(const json::Array& results);

  Replica& replica_;
  TransactionSink& sink_;
  Prng& prng_;
  TxnStatus status_ = TxnStatus::uncommitted;
  bool open_ = true, sent_ = false, dry_run_ = false, resync_ = false;
  std::map<std::pair<size_t, Uuid>, Row*> touched_;      // by table and UUID: a fixed order
  std::map<Uuid, bool> new_rows_;                        // provisional UUID -> persistent
  std::vector<std::string> comments_;
  struct Increment {
    Row* row;
    size_t column;
    bool force;
  };
  std::optional<Increment> increment_;
  size_t operation_count_ = 0, increment_at_ = 0;
  std::map<size_t, Uuid> insert_at_;                     // operation -> provisional UUID
  std::map<Uuid, Uuid> inserted_;
  int64_t increment_result_ = 0;
  std::string error_;
};

}  // namespace ovs::idl
