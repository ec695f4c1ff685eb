// The first line is the requests of a monitor, then lines are transactions and, where they are objects, changes of its conditions.
// Whatever comes in: all that is told is JSON, and after each change one client that is told in pieces has what a new one gets.
#include "all_types.h"
#include "base/check.h"
#include "base/clock.h"
#include "base/prng.h"
#include "dbserver/feed.h"
#include "dbserver/monitor.h"

using namespace ovs;

namespace {
/// Rows by table and UUID that `updates` names, as a client would keep them: present or not.
void follow(std::set<std::string>& present, const dbserver::Text& text) {
  if (!text) return;
  auto updates = json::parse(*text);
  CHECK(updates.has_value(), *text);
  for (const auto& [table, rows] : updates->object())
    for (const auto& [uuid, update] : rows.object()) {
      std::string row = std::string(table) + std::string(uuid);
      if (update.find("initial") || update.find("insert")) CHECK(present.insert(row).second, *text);
      if (update.find("delete")) CHECK(present.erase(row) == 1, *text);
      if (update.find("modify")) CHECK(present.contains(row), *text);
    }
}

std::string_view next_line(std::string_view& text) {
  size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Conditions only: kinds of changes that nobody wants would make the rows differ.
bool tells_all(const dbserver::MonitorSpec& spec) {
  return std::ranges::all_of(spec.tables, [](const auto& t) { return t.select == dbserver::select_all; });
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto schema = *ovsdb::DatabaseSchema::from_json(*json::parse(fuzz::kAllTypes));
  static const json::Value rows = *json::parse(fuzz::kSomeRows);
  Prng prng(1);
  ManualClock clock;
  ovsdb::Database db(schema, prng, clock);
  dbserver::MonitorHub hub(db);
  CHECK(!ovsdb::execute(db, rows.array(), {}).failed);
  std::string_view text(reinterpret_cast<const char*>(data), size);
  auto json = json::parse(next_line(text));
  if (!json) return 0;
  auto requests = dbserver::parse_requests(db.schema(), *json, true);
  if (!requests) return 0;
  bool all = tells_all(requests->spec);
  dbserver::Conditions conditions = requests->conditions;
  auto monitor = hub.get(requests->spec);
  dbserver::MonitorClient client(monitor, dbserver::Version::v2, conditions), old(monitor, dbserver::Version::v1, {});
  std::set<std::string> present;
  if (all) follow(present, client.initial());
  while (!text.empty()) {
    auto line = json::parse(next_line(text));
    if (!line) continue;
    if (line->is_array()) (void)ovsdb::execute(db, line->array(), ovsdb::Caller{.may_wait = false});
    dbserver::Text told = client.take_updates();
    if (all) follow(present, told);
    if (auto v1 = old.take_updates()) CHECK(json::parse(*v1).has_value(), *v1);
    if (line->is_object())
      if (auto change = dbserver::parse_condition_change(db.schema(), client.spec(), *line)) {
        told = client.change_conditions(*change);
        if (all) follow(present, told);
        for (auto& [table, condition] : *change) conditions[table] = condition;
      }
    std::set<std::string> fresh;
    if (all) follow(fresh, monitor->initial(dbserver::Version::v2, dbserver::Filters(monitor->spec(), conditions)));
    CHECK(present == fresh);
  }
  return 0;
}
