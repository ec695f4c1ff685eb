// One operation after another on a database with every type: the first byte says which operation, each line holds the members of
// one. Whatever comes in: no crash, a failure leaves no trace, references stay counted, the records replay to the same content.
#include "all_types.h"
#include "base/check.h"
#include "base/clock.h"
#include "base/prng.h"
#include "ovsdb/record.h"

using namespace ovs;

namespace {
constexpr std::string_view kOperations[] = {"insert", "select", "update", "mutate", "delete", "wait", "commit", "abort", "comment", "assert"};

struct Recorder : ovsdb::CommitListener {
  ovsdb::Database& db;
  std::vector<std::string> records;
  explicit Recorder(ovsdb::Database& d) : db(d) { db.add_listener(this); }
  void on_commit(const ovsdb::Delta& d) override { records.push_back(ovsdb::record_text(db, d.changes, "", false)); }
};

/// What the members lack of an operation on table A is added.
json::Array operations_of(std::string_view name, const json::Value& members) {
  json::Object op = members.object();
  op.set("op", name);
  bool on_table = name != "commit" && name != "abort" && name != "comment" && name != "assert";
  if (on_table && !op.find("table")) op.set("table", "A");
  if (on_table && name != "insert" && !op.find("where")) op.set("where", json::Array());
  json::Array all;
  all.push_back(std::move(op));
  return all;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  static const auto schema = *ovsdb::DatabaseSchema::from_json(*json::parse(fuzz::kAllTypes));
  static const json::Value rows = *json::parse(fuzz::kSomeRows);
  Prng prng(1);
  ManualClock clock;
  ovsdb::Database db(schema, prng, clock);
  Recorder recorder(db);
  CHECK(!ovsdb::execute(db, rows.array(), {}).failed);
  std::string_view name = kOperations[(data[0] + 256u - 'a') % std::size(kOperations)];
  std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    auto members = json::parse(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!members || !members->is_object()) continue;
    std::string before = fuzz::content(db);
    auto e = ovsdb::execute(db, operations_of(name, *members), ovsdb::Caller{.may_wait = false});
    if (e.failed || e.blocked) CHECK(fuzz::content(db) == before);
    (void)json::to_text(json::Value(e.results));
  }
  ovsdb::Database copy(schema, prng, clock);
  for (const auto& r : recorder.records)
    if (!r.empty()) CHECK(ovsdb::apply_record(copy, *json::parse(r)).has_value());
  copy.rebuild();
  CHECK(fuzz::content(copy, true) == fuzz::content(db, true));
  return 0;
}
