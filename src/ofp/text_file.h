// Files of flows, groups and bundles: '#' begins a comment, blank lines are skipped, "-" is standard input.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ovs::ofp {

/// Calls `use` for each line that is left. Errors: "FILE: open failed (WHY)"; those of `use` get "FILE:LINE: " in front.
Result<void> for_each_line(const std::string& path, const std::function<Result<void>(std::string_view)>& use);

}  // namespace ovs::ofp
