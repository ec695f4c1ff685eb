// The rows of vtep-ctl's own commands, by file.
#pragma once
#include <span>

#include "idl/vtep.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {

std::span<const CtlCommand> switch_commands();  // switch_commands.cc: physical switches, ports, bindings, managers
std::span<const CtlCommand> logical_commands(); // logical_commands.cc: logical switches and routers
std::span<const CtlCommand> mac_commands();     // mac_commands.cc

// Error: no logical switch named X, ...
Result<vtep::LogicalSwitch> logical_switch(CtlContext& context, const std::string& name);
void need_columns(CtlContext& context, std::string_view table, std::initializer_list<std::string_view> columns);

template <class R>
R find_named(CtlContext& context, const std::string& name) {
  for (R row : idl::all<R>(context.replica()))
    if (row.name() == name) return row;
  return {};
}
template <class R>
void print_names(CtlContext& context, const std::vector<R>& rows) {
  std::set<std::string> names;
  for (const R& row : rows) names.emplace(row.name());
  for (const std::string& name : names) context.print_line(name);
}

}  // namespace ovs::tools
