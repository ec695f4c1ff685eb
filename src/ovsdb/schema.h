// Database schemas: parse, check, print.
// Spec: RFC 7047 3.2; reference sheet "ovsdb" 5.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ovsdb/datum.h"
#include "ovsdb/types.h"

namespace ovs::ovsdb {

struct TableSchema;

struct ColumnSchema {
  std::string name;
  std::string json_key;   ///< `"NAME":`, how a member for it begins
  size_t index = 0;       ///< in TableSchema::columns and in rows
  Type type;
  bool mutable_ = true;
  bool persistent = true;
  Datum default_value;
  // Filled in by the database schema: the tables that key and value refer to, null if none.
  const TableSchema* key_ref = nullptr;
  const TableSchema* value_ref = nullptr;

  static Result<ColumnSchema> from_json(std::string_view name, const json::Value& json);
  json::Value to_json() const;
  bool is_optional_scalar() const { return type.is_optional_scalar(); }
};

inline constexpr size_t kUuidColumn = 0, kVersionColumn = 1, kFirstColumn = 2;

struct TableSchema {
  std::string name;
  std::string json_key;                  ///< `"NAME":`
  size_t index = 0;                      ///< in DatabaseSchema::tables
  bool mutable_ = true;
  bool is_root = false;
  size_t max_rows = SIZE_MAX;
  std::vector<ColumnSchema> columns;     ///< [0] _uuid, [1] _version, then by name
  std::vector<size_t> by_name;           ///< all column numbers in the order of the names
  std::vector<std::vector<size_t>> indexes;  ///< column numbers in the order of the schema
  bool has_references = false, has_weak_references = false;

  static Result<TableSchema> from_json(std::string_view name, const json::Value& json);
  json::Value to_json(bool with_root) const;
  const ColumnSchema* find(std::string_view column) const;  ///< also _uuid, _version; nullptr if none
};

/// Immovable once shared: columns point at tables.
struct DatabaseSchema {
  std::string name, version, cksum;
  std::vector<TableSchema> tables;       ///< by name

  static Result<std::shared_ptr<const DatabaseSchema>> from_json(const json::Value& json);
  /// "failed to read schema: ..." / "failed to parse ... as ovsdb schema: ...".
  static Result<std::shared_ptr<const DatabaseSchema>> from_file(const std::string& path);
  json::Value to_json() const;
  const TableSchema* find(std::string_view table) const;
  bool equals(const DatabaseSchema& other) const { return to_json() == other.to_json(); }
};

/// "x.y.z" of decimal numbers.
bool is_version(std::string_view text);

/// `column` (or all but _uuid/_version... see each use) by names: array of distinct column names.
Result<std::vector<size_t>> columns_from_json(const json::Value* json, const TableSchema& table);

}  // namespace ovs::ovsdb
