// Spec: RFC 7047 5.2.10.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_assert(Run& run, Members& op) {
  const json::Value* lock = op.get("lock", want_id);
  TRY(op.done());
  if (run.caller.holds_lock && run.caller.holds_lock(lock->string())) return json::Object();
  return error("not owner", fmt::format("Asserted lock {} not held.", lock->string()));
}

}  // namespace ovs::ovsdb
