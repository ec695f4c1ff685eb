#pragma once
#include <string>

#include "base/dirs.h"
#include "tools/common/ctl/context.h"

namespace ovs::tools {
std::string vsctl_help(const CtlTool& tool, const Dirs& dirs, std::string_view default_database);
}  // namespace ovs::tools
