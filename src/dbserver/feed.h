// Content of another server, as it comes in <table-updates>, goes into a database here: for backups and relays.
// Spec: RFC 7047 4.1.6; reference sheet "ovsdb" 10, 16, 17.
#pragma once
#include <set>
#include <string>

#include "idl/content.h"
#include "ovsdb/database.h"

namespace ovs::dbserver {

/// One transaction, UUIDs kept. With `replace` rows of tables that are not in `excluded` and that the update does not
/// mention are deleted. Error: the two databases disagree; nothing was changed.
ovsdb::Result<void> apply_updates(ovsdb::Database& db, const idl::Updates& updates, const std::set<std::string>& excluded = {});

}  // namespace ovs::dbserver
