// A packet described field by field, without wildcards: the argument of compose-packet. Ref: observed, ovs-ofctl 3.1.
#pragma once
#include <string_view>

#include "base/result.h"
#include "flow/flow_key.h"

namespace ovs::ofctl {

/// "tcp,nw_src=1.2.3.4,tp_dst=80"; in_port is ANY unless given. Errors begin with the whole text.
Result<flow::FlowKey> parse_exact_flow(std::string_view text);

}  // namespace ovs::ofctl
