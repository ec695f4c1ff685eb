// One attribute of a key, for the parser of set(...). Internal to dp.
#pragma once
#include "dp/format.h"
#include "dp/scanner.h"

namespace ovs::dp {
/// Reads one attribute `name(...)` (not encap) into key and mask; false: not one, nothing promised about the scanner.
bool scan_attribute(Scanner& s, flow::FlowKey& key, flow::FlowMask& mask, const PortNames* names, KeyAttrs& present);
}  // namespace ovs::dp
