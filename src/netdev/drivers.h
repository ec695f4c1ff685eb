// One function per driver; the table is in drivers.cc.
#pragma once
#include "netdev/port.h"

namespace ovs::netdev {

using OpenPort = Result<std::unique_ptr<Port>> (*)(std::string_view name, std::string_view type, PortEnv& env);

Result<std::unique_ptr<Port>> open_system(std::string_view name, std::string_view type, PortEnv& env);
Result<std::unique_ptr<Port>> open_tap(std::string_view name, std::string_view type, PortEnv& env);   ///< also "internal"
Result<std::unique_ptr<Port>> open_patch(std::string_view name, std::string_view type, PortEnv& env);
Result<std::unique_ptr<Port>> open_dummy(std::string_view name, std::string_view type, PortEnv& env);  ///< needs env.dummies

/// "NAME: arguments provided to device that is not configurable" in the log, unless there are none.
void warn_of_options(std::string_view name, const Options& options);

}  // namespace ovs::netdev
