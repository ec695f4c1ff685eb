// What a program wants from a database: the schema that it was compiled with, and for each column whether it is
// replicated, whether its changes count as news, and whether rows are tracked.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "ovsdb/schema.h"

namespace ovs::idl {

/// Flags of a column, to be or-ed.
enum ColumnMode : uint8_t {
  kNotReplicated = 0,
  kReplicated = 1,         ///< its value is in the replica
  kAlert = 2,              ///< a change raises Replica::seqno()
  kTrack = 4,              ///< a change puts the row on the table's list of changes
  kWriteChangedOnly = 8,   ///< a write of the value that it has already is dropped at once
  kReadWrite = kReplicated | kAlert,
  kWriteOnly = kReplicated,  ///< we write it: changes are no news to us
};

class Interest {
 public:
  explicit Interest(std::shared_ptr<const ovsdb::DatabaseSchema> schema);

  const ovsdb::DatabaseSchema& schema() const { return *schema_; }
  std::shared_ptr<const ovsdb::DatabaseSchema> shared_schema() const { return schema_; }

  Interest& all(uint8_t mode = kReadWrite);                   ///< every column of every table
  Interest& table(const ovsdb::TableSchema& table);           ///< at least the existence of its rows
  Interest& column(const ovsdb::TableSchema& table, size_t column, uint8_t mode);  ///< replaces the mode
  Interest& add(const ovsdb::TableSchema& table, size_t column, uint8_t flags);    ///< adds flags
  /// By name; unknown names end the process (they are written in the program).
  Interest& column(std::string_view table, std::string_view column, uint8_t mode);

  bool has_table(size_t table) const { return tables_[table].wanted; }
  uint8_t mode(size_t table, size_t column) const { return tables_[table].modes[column]; }
  bool tracks_anything() const;

 private:
  struct TableInterest {
    bool wanted = false;
    std::vector<uint8_t> modes;
  };
  std::shared_ptr<const ovsdb::DatabaseSchema> schema_;
  std::vector<TableInterest> tables_;
};

}  // namespace ovs::idl
