// The _Server database: how clients learn what is served and in which state.
// Spec: reference sheet "ovsdb" 1.7.
#include "base/check.h"
#include "dbserver/server.h"
#include "ovsdb/transaction.h"

namespace ovs::dbserver {

using ovsdb::Atom;
using ovsdb::Datum;

constexpr std::string_view kSchema = R"({"cksum":"3009684573 744","name":"_Server","version":"1.2.0","tables":{"Database":{"columns":{
  "name":{"type":"string"},
  "model":{"type":{"key":{"type":"string","enum":["set",["clustered","relay","standalone"]]}}},
  "connected":{"type":"boolean"},
  "leader":{"type":"boolean"},
  "schema":{"type":{"key":"string","min":0}},
  "cid":{"type":{"key":"uuid","min":0}},
  "sid":{"type":{"key":"uuid","min":0}},
  "index":{"type":{"key":"integer","min":0}}}}}})";

std::unique_ptr<Database> make_builtin_database(Prng& prng, const Clock& clock) {
  auto json = json::parse(kSchema);
  CHECK(json.has_value());
  auto schema = ovsdb::DatabaseSchema::from_json(*json);
  CHECK(schema.has_value());
  auto db = std::make_unique<Database>(std::move(*schema), prng, clock);
  db->reserved = true;
  return db;
}

void describe_databases(Database& builtin, const std::map<std::string, std::unique_ptr<ServedDatabase>, std::less<>>& databases,
                        TimePoint now) {
  ovsdb::Table& table = *builtin.table("Database");
  auto column = [&table](std::string_view name) { return table.schema().find(name)->index; };
  ovsdb::Transaction txn(builtin);
  std::map<std::string, ovsdb::Row*, std::less<>> rows;
  for (auto& [uuid, row] : table.rows()) rows[std::string(row->columns[column("name")].key(0).string())] = row.get();
  for (auto& [name, row] : rows)
    if (!databases.contains(name)) txn.erase(*row);
  for (const auto& [name, served] : databases) {
    auto it = rows.find(name);
    ovsdb::Row& row = it != rows.end() ? *it->second : txn.insert(table, Uuid::random(builtin.prng()));
    auto set = [&](std::string_view c, Datum value) {
      if (!(row.columns[column(c)] == value)) txn.write(row, column(c), std::move(value));
    };
    const Database& db = *served->db;
    set("name", Datum(Atom(name)));
    const Relay* relay = served->relay.get();
    set("model", Datum(Atom(relay ? "relay" : db.storage ? db.storage->model() : "standalone")));
    set("connected", Datum(Atom(!relay || relay->connected(now))));
    set("leader", Datum(Atom(!relay)));
    set("schema", served->available() ? Datum(Atom(json::to_text(db.schema().to_json()))) : Datum());
  }
  auto done = txn.commit();
  CHECK(done.has_value());
}

}  // namespace ovs::dbserver
