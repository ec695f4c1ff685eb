// ovsdb-tool show-log: a database file as people read it. Spec: reference sheet "ovsdb-tools" 3.1.
#pragma once
#include <string>

#include "ovsdb/error.h"

namespace ovs::ovsdb_tool {

/// Prints to stdout. `verbosity`: number of -m.
ovsdb::Result<void> show_log(const std::string& path, int verbosity);

}  // namespace ovs::ovsdb_tool
