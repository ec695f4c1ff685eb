// Spec: RFC 7047 5.2.8.
#include "ovsdb/ops/operation.h"

namespace ovs::ovsdb {

Result<json::Object> op_abort(Run&, Members& op) {
  TRY(op.done());
  return error("aborted", "aborted by request");
}

}  // namespace ovs::ovsdb
