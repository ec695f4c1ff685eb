// Who may write what: roles and permissions that the database itself holds in its tables RBAC_Role and
// RBAC_Permission. Reading is never restricted.
// Spec: reference sheet "ovsdb" 15; ovsdb-server(1), RBAC.
#pragma once
#include <span>
#include <string>

#include "ovsdb/database.h"

namespace ovs::ovsdb {

struct Rbac {
  std::string role;        ///< "": everything is allowed
  std::string client_id;   ///< common name of the peer's certificate; "": unknown, nothing may be written

  // Each gives "permission error" with the reference's text. A database without the two tables allows everything.
  Result<void> check_insert(Database& db, Row& row) const;   ///< as it will be
  Result<void> check_delete(Database& db, const Table& table, std::span<Row* const> rows) const;
  Result<void> check_update(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const;
  Result<void> check_mutate(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const;
  /// Conversion of the schema is for the root role only.
  Result<void> check_convert(const Database& db) const;

 private:
  std::string_view client_text() const;
  bool active(Database& db) const;
  const Row* permission(Database& db, const Table& table) const;
  bool authorizes(const Row& permission, std::span<Row* const> rows) const;
  bool may_write(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const;
  Failure refuse(std::string_view what, const Table& table) const;
};

}  // namespace ovs::ovsdb
