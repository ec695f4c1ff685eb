// Spec: RFC 7047 5.2.9.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_comment(Run& run, Members& op) {
  const json::Value* comment = op.get("comment", want_string);
  TRY(op.done());
  run.txn.add_comment(comment->string());
  return json::Object();
}

}  // namespace ovs::ovsdb
