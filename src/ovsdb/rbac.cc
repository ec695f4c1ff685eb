// Spec: reference sheet "ovsdb" 15.
#include "ovsdb/rbac.h"

#include "base/log.h"

OVS_LOG_MODULE(ovsdb_rbac);

namespace ovs::ovsdb {
namespace {

/// The column if it is there with this kind of key and value.
const ColumnSchema* column_of(const Table& table, std::string_view name, AtomType key, AtomType value = AtomType::none) {
  const ColumnSchema* c = table.schema().find(name);
  return c && c->type.key.type == key && c->type.value.type == value ? c : nullptr;
}

const Datum* datum_of(const Row& row, std::string_view name, AtomType key, AtomType value = AtomType::none) {
  const ColumnSchema* c = column_of(*row.table, name, key, value);
  return c ? &row.columns[c->index] : nullptr;
}

std::string_view text_of(const Row& row, std::string_view name) {
  const Datum* d = datum_of(row, name, AtomType::string);
  return d && !d->empty() ? d->key(0).string() : std::string_view();
}

/// "" : any row; "column": that string is the client; "column:key": that value of a map is the client.
bool element_authorizes(std::string_view element, const Row& row, std::string_view client) {
  if (element.empty()) return true;
  size_t colon = element.find(':');
  std::string_view column = element.substr(0, colon);
  if (colon == element.npos) {
    const Datum* d = datum_of(row, column, AtomType::string);
    return d && !d->empty() && d->key(0).string() == client;
  }
  const Datum* d = datum_of(row, column, AtomType::string, AtomType::string);
  const Atom* value = d ? d->value_of(element.substr(colon + 1)) : nullptr;
  return value && value->string() == client;
}

}  // namespace

bool Rbac::active(Database& db) const {
  if (role.empty()) return false;
  const Table* roles = db.table("RBAC_Role");
  return roles && db.table("RBAC_Permission") && column_of(*roles, "name", AtomType::string) &&
         column_of(*roles, "permissions", AtomType::string, AtomType::uuid);
}

const Row* Rbac::permission(Database& db, const Table& table) const {
  for (const auto& [uuid, row] : db.table("RBAC_Role")->rows()) {
    if (text_of(*row, "name") != role) continue;
    const Atom* found = datum_of(*row, "permissions", AtomType::string, AtomType::uuid)->value_of(table.schema().name);
    return found ? db.table("RBAC_Permission")->find(found->uuid()) : nullptr;
  }
  LOG_INFO_RL(5, 10, "rbac: role \"{}\" not found in rbac roles table", role);
  return nullptr;
}

bool Rbac::authorizes(const Row& permission, std::span<Row* const> rows) const {
  const Datum* elements = datum_of(permission, "authorization", AtomType::string);
  if (!elements) return false;
  return std::ranges::all_of(rows, [&](const Row* row) {
    return std::ranges::any_of(elements->keys(), [&](const Atom& e) { return element_authorizes(e.string(), *row, client_id); });
  });
}

bool Rbac::may_write(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const {
  const Row* allowed = client_id.empty() ? nullptr : permission(db, table);
  const Datum* names = allowed ? datum_of(*allowed, "update", AtomType::string) : nullptr;
  if (!names) return false;
  for (size_t column : columns) {
    const std::string& name = table.schema().columns[column].name;
    if (!std::ranges::any_of(names->keys(), [&](const Atom& a) { return a.string() == name; })) return false;
  }
  return authorizes(*allowed, rows);
}

std::string_view Rbac::client_text() const { return client_id.empty() ? std::string_view("(null)") : client_id; }

Failure Rbac::refuse(std::string_view what, const Table& table) const {
  return error("permission error", fmt::format("RBAC rules for client \"{}\" role \"{}\" prohibit {} table \"{}\".", client_text(), role,
                                               what, table.schema().name));
}

namespace {
bool may_insert_delete(const Row* permission) {
  const Datum* d = permission ? datum_of(*permission, "insert_delete", AtomType::boolean) : nullptr;
  return d && !d->empty() && d->key(0).boolean();
}
}  // namespace

Result<void> Rbac::check_insert(Database& db, Row& row) const {
  if (!active(db)) return {};
  Row* const rows[] = {&row};
  const Row* allowed = client_id.empty() ? nullptr : permission(db, *row.table);
  if (!may_insert_delete(allowed) || !authorizes(*allowed, rows)) return refuse("row insertion into", *row.table);
  return {};
}

Result<void> Rbac::check_delete(Database& db, const Table& table, std::span<Row* const> rows) const {
  if (!active(db)) return {};
  const Row* allowed = client_id.empty() ? nullptr : permission(db, table);
  if (!may_insert_delete(allowed) || !authorizes(*allowed, rows)) return refuse("row deletion from", table);
  return {};
}

Result<void> Rbac::check_update(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const {
  if (active(db) && !may_write(db, table, rows, columns)) return refuse("modification of", table);
  return {};
}

Result<void> Rbac::check_mutate(Database& db, const Table& table, std::span<Row* const> rows, std::span<const size_t> columns) const {
  if (active(db) && !may_write(db, table, rows, columns)) return refuse("mutate operation on", table);
  return {};
}

Result<void> Rbac::check_convert(const Database& db) const {
  if (role.empty()) return {};
  return error("permission error", fmt::format("RBAC rules for client \"{}\" role \"{}\" prohibit \"convert\" of database {} (only the "
                                               "root role may convert databases)", client_text(), role, db.name()));
}

}  // namespace ovs::ovsdb
