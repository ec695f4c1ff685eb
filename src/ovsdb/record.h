// Transactions as records of a database file.
// Spec: reference sheet "ovsdb" 12.2.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

/// The record of a transaction as JSON text; "" if nothing persistent changed. Values of existing rows are
/// written as differences ("_is_diff") unless the database says otherwise.
std::string record_text(Database& db, const std::vector<std::unique_ptr<RowChange>>& changes, std::string_view comment,
                        bool has_comment);
/// The record of a snapshot, made row by row; rows of a table come together.
class SnapshotText {
 public:
  /// `size`: about how long it may become, bytes.
  explicit SnapshotText(size_t size = 0, bool all_columns = false);
  void add(const TableSchema& table, const Uuid& uuid, std::span<const Datum> columns);
  std::string finish(const Database& db, std::string_view comment) &&;

 private:
  std::string out_ = "{";
  const TableSchema* table_ = nullptr;
  bool all_columns_, first_table_ = true, first_row_ = true;
};
/// The whole content as one record. `all_columns`: also those with default values.
std::string snapshot_text(const Database& db, std::string_view comment, bool all_columns = false);
/// As apply_record() for the text of a record, without making a tree of a large one.
Result<void> apply_record_text(Database& db, std::string_view text);
/// Puts a record's changes straight into the tables. Afterwards Database::rebuild() is due (once for many).
Result<void> apply_record(Database& db, const json::Value& record);

}  // namespace ovs::ovsdb
