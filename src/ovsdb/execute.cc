// Spec: RFC 7047 4.1.3; results: reference sheet "ovsdb" 8.1.
#include "ovsdb/execute.h"

#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {
namespace {

Result<void> check_write(Run& run, const Operation& operation) {
  if (!operation.writes) return {};
  if (run.caller.read_only || run.db().read_only)
    return error("not allowed", fmt::format("{} operation not allowed when database server is in read only mode", operation.name));
  return {};
}

Result<json::Object> run_one(Run& run, Members& op) {
  const json::Value* name = op.get("op", want_id);
  if (!name) {
    TRY(op.done());
    return json::Object();
  }
  const Operation* operation = find_operation(name->string());
  if (!operation) {
    op.fail(fmt::format("No operation \"{}\"", name->string()));
    return std::unexpected(op.done().error());
  }
  TRY(check_write(run, *operation));
  auto result = operation->run(run, op);
  if (result && operation->writes && run.db().reserved)
    return error("not allowed", fmt::format("{} operation not allowed on table in reserved database {}", operation->name, run.db().name()));
  return result;
}

}  // namespace

Execution execute(Database& db, std::span<const json::Value> operations, const Caller& caller) {
  Execution e;
  Transaction txn(db);
  Run run{txn, SymbolTable{{}, db.prng()}, caller, e};
  size_t i = 0;
  for (; i < operations.size() && !e.failed; ++i) {
    Members op(operations[i], i + 1, operations.size());
    auto result = run_one(run, op);
    if (e.blocked) {
      e.results.clear();
      return e;
    }
    e.failed = !result;
    if (result) e.results.push_back(std::move(*result));
    else e.results.push_back(result.error().to_json());
  }
  e.results.resize(operations.size());
  if (e.failed) return e;
  auto committed = txn.commit();
  if (!committed) {
    e.failed = true;
    e.results.push_back(committed.error().to_json());
    return e;
  }
  e.changed = txn.changed();
  return e;
}

json::Value execute_request(Database& db, const json::Value& request, const Caller& caller) {
  if (!request.is_array()) return syntax_error(request, "array expected").error().to_json();
  const json::Array& a = request.array();
  if (a.empty() || !a[0].is(db.name()))
    return syntax_error(request, "database name expected as first parameter").error().to_json();
  return execute(db, std::span(a).subspan(1), caller).results;
}

bool has_writes(std::span<const json::Value> operations) {
  return std::ranges::any_of(operations, [](const json::Value& op) {
    const json::Value* name = op.find("op");
    const Operation* o = name && name->is_string() ? find_operation(name->string()) : nullptr;
    return o && o->writes;
  });
}

}  // namespace ovs::ovsdb
