// Transactions as records of a database file.
// Spec: reference sheet "ovsdb" 12.2.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

/// The record of a transaction as JSON text; "" if nothing persistent changed. Values of existing rows are
/// written as differences ("_is_diff") unless the database says otherwise.
std::string record_text(Database& db, const std::vector<std::unique_ptr<RowChange>>& changes, std::string_view comment,
                        bool has_comment);
/// The whole content as one record. `all_columns`: also those with default values.
std::string snapshot_text(const Database& db, std::string_view comment, bool all_columns = false);
/// Puts a record's changes straight into the tables. Afterwards Database::rebuild() is due (once for many).
Result<void> apply_record(Database& db, const json::Value& record);

}  // namespace ovs::ovsdb
