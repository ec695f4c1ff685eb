// The text of --help that is the tool's own.
#pragma once
#include "tools/common/ctl/help.h"

namespace ovs::tools {

CtlHelp vsctl_help();

}  // namespace ovs::tools
