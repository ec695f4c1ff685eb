// Logical switches and routers.
// Spec: vtep-ctl(8); reference sheet "ovsdb-tools" 7. Ref: observed, vtep-ctl 3.1.
#include <cstdlib>

#include "tools/vtep-ctl/commands.h"

namespace ovs::tools {

using vtep::LogicalRouter;
using vtep::LogicalSwitch;

Result<LogicalSwitch> logical_switch(CtlContext& c, const std::string& name) {
  LogicalSwitch found = find_named<LogicalSwitch>(c, name);
  if (!found) return fail(fmt::format("no logical switch named {}", name));
  return found;
}

namespace {

Result<void> prepare_logical(CtlContext& c) {
  need_columns(c, "Logical_Switch", {"name", "replication_mode"});
  need_columns(c, "Logical_Router", {"name"});
  return {};
}

Result<void> add_ls(CtlContext& c) {
  if (find_named<LogicalSwitch>(c, c.arg(0))) {
    if (c.has("--may-exist")) return {};
    return fail(fmt::format("cannot create logical switch {} because it already exists", c.arg(0)));
  }
  idl::insert<LogicalSwitch>(c.transaction(), c.replica()).set_name(c.arg(0));
  return {};
}

/// What refers to it must go first: else the server refuses.
Result<void> del_ls(CtlContext& c) {
  if (c.has("--if-exists") && !find_named<LogicalSwitch>(c, c.arg(0))) return {};
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  ls.destroy();
  return {};
}

Result<void> list_ls(CtlContext& c) {
  print_names(c, idl::all<LogicalSwitch>(c.replica()));
  return {};
}

Result<void> ls_exists(CtlContext& c) {
  if (!find_named<LogicalSwitch>(c, c.arg(0))) std::exit(2);
  return {};
}

Result<void> set_replication_mode(CtlContext& c) {
  const std::string& mode = c.arg(1);
  if (mode != "service_node" && mode != "source_node") return fail("Replication mode must be 'service_node' or 'source_node'");
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  ls.set_replication_mode(std::string_view(mode));
  return {};
}

Result<void> get_replication_mode(CtlContext& c) {
  LogicalSwitch ls = TRY(logical_switch(c, c.arg(0)));
  c.print_line(ls.replication_mode().value_or("(null)"));
  return {};
}

Result<void> add_lr(CtlContext& c) {
  if (find_named<LogicalRouter>(c, c.arg(0))) {
    if (c.has("--may-exist")) return {};
    return fail(fmt::format("cannot create logical router {} because it already exists", c.arg(0)));
  }
  idl::insert<LogicalRouter>(c.transaction(), c.replica()).set_name(c.arg(0));
  return {};
}

Result<void> del_lr(CtlContext& c) {
  LogicalRouter row = find_named<LogicalRouter>(c, c.arg(0));
  if (row) row.destroy();
  else if (!c.has("--if-exists")) return fail(fmt::format("no logical router named {}", c.arg(0)));
  return {};
}

Result<void> list_lr(CtlContext& c) {
  print_names(c, idl::all<LogicalRouter>(c.replica()));
  return {};
}

Result<void> lr_exists(CtlContext& c) {
  if (!find_named<LogicalRouter>(c, c.arg(0))) std::exit(2);
  return {};
}

constexpr CtlCommand kCommands[] = {
    {"add-ls", 1, 1, "!LS", "--may-exist", true, prepare_logical, add_ls},
    {"del-ls", 1, 1, "!LS", "--if-exists", true, prepare_logical, del_ls},
    {"list-ls", 0, 0, "", "", false, prepare_logical, list_ls},
    {"ls-exists", 1, 1, "!LS", "", false, prepare_logical, ls_exists},
    {"set-replication-mode", 2, 2, "!LS !MODE", "", true, prepare_logical, set_replication_mode},
    {"get-replication-mode", 1, 1, "!LS", "", false, prepare_logical, get_replication_mode},
    {"add-lr", 1, 1, "!LR", "--may-exist", true, prepare_logical, add_lr},
    {"del-lr", 1, 1, "!LR", "--if-exists", true, prepare_logical, del_lr},
    {"list-lr", 0, 0, "", "", false, prepare_logical, list_lr},
    {"lr-exists", 1, 1, "!LR", "", false, prepare_logical, lr_exists},
};

}  // namespace

std::span<const CtlCommand> logical_commands() { return kCommands; }

}  // namespace ovs::tools
