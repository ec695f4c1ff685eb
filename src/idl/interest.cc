// Spec: reference sheet "ovsdb" 20.
#include "idl/interest.h"

#include "base/check.h"

namespace ovs::idl {

Interest::Interest(std::shared_ptr<const ovsdb::DatabaseSchema> schema) : schema_(std::move(schema)) {
  for (const ovsdb::TableSchema& table : schema_->tables)
    tables_.push_back({false, std::vector<uint8_t>(table.columns.size(), kNotReplicated)});
}

Interest& Interest::all(uint8_t mode) {
  for (const ovsdb::TableSchema& table : schema_->tables) {
    this->table(table);
    for (size_t i = ovsdb::kFirstColumn; i < table.columns.size(); ++i) column(table, i, mode);
  }
  return *this;
}

Interest& Interest::table(const ovsdb::TableSchema& table) {
  tables_[table.index].wanted = true;
  return *this;
}

Interest& Interest::column(const ovsdb::TableSchema& table, size_t column, uint8_t mode) {
  CHECK(column < table.columns.size(), column);
  tables_[table.index].wanted = true;
  tables_[table.index].modes[column] = mode;
  return *this;
}

Interest& Interest::add(const ovsdb::TableSchema& table, size_t column, uint8_t flags) {
  return this->column(table, column, static_cast<uint8_t>(mode(table.index, column) | flags));
}

Interest& Interest::column(std::string_view table_name, std::string_view column_name, uint8_t mode) {
  const ovsdb::TableSchema* table = schema_->find(table_name);
  CHECK(table, table_name);
  const ovsdb::ColumnSchema* found = table->find(column_name);
  CHECK(found, table_name, column_name);
  return column(*table, found->index, mode);
}

bool Interest::tracks_anything() const {
  return std::ranges::any_of(tables_, [](const TableInterest& t) {
    return std::ranges::any_of(t.modes, [](uint8_t mode) { return (mode & kTrack) != 0; });
  });
}

}  // namespace ovs::idl
