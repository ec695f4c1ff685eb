// Spec: RFC 7047 5.2.7.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_commit(Run& run, Members& op) {
  const json::Value* durable = op.get("durable", want_bool);
  TRY(op.done());
  if (durable->boolean()) run.execution.durable = true;
  return json::Object();
}

}  // namespace ovs::ovsdb
