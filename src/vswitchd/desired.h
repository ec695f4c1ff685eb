// Rows of the Open_vSwitch database -> plain wishes. Pure but for log messages about what is wrong in them.
// Spec: sheets "vswitchd" 4, "vswitchd-schema" 3 to 7, 10.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "idl/vswitch.h"
#include "vswitchd/config.h"

namespace ovs::vswitchd {

struct DesiredEnv {
  /// Bridge.datapath_type as users write it -> the datapath type that serves it.
  std::function<std::string(std::string_view type)> datapath_type = [](std::string_view t) { return std::string(t.empty() ? "system" : t); };
  std::string run_dir;
  bool confine_sockets = true;       ///< unix: and punix: controllers only below run_dir
};

SystemConfig desired(idl::Replica& replica, const DesiredEnv& env);

/// "0x" and 1..16 hex digits, or 16 hex digits; zero is no id.
std::optional<uint64_t> parse_datapath_id(std::string_view text);
/// May the interface be created: not one of the datapaths' own names.
bool is_reserved_name(std::string_view name);

}  // namespace ovs::vswitchd
