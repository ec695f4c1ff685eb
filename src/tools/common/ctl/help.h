// What --help says of the things that all control tools have in common.
// Ref: observed, ovs-vsctl and vtep-ctl 3.1.
#pragma once
#include <string>
#include <string_view>

#include "base/dirs.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {

/// What is a tool's own in its --help. Texts end with a newline.
struct CtlHelp {
  std::string_view commands;             ///< from the first line on, without the generic database commands
  std::string_view options_after_db;     ///< lines of options
  std::string_view wait_for;             ///< what --timeout waits for: "" or " for NAME"
  std::string_view options_after_dry_run;
  std::string_view log_module;
};

std::string ctl_help(const CtlTool& tool, const Dirs& dirs, const CtlHelp& help);

}  // namespace ovs::tools
