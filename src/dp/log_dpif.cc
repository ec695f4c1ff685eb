#include "base/log.h"
#include "dp/log.h"
#include "dp/registry.h"

OVS_LOG_MODULE(dpif);

namespace ovs::dp {

void log_port_add(const Datapath& dp, std::string_view name, const Result<DpPort>& number) {
  if (number) LOG_DBG_RL(600, 600, "{}: added {} as port {}", full_name(dp), name, number->value);
  else LOG_WARN_RL(60, 5, "{}: failed to add {} as port: {}", full_name(dp), name, number.error().text);
}

void log_meter_set(MeterId meter, const Result<void>& done) {
  if (done) LOG_DBG_RL(600, 600, "DPIF meter {} set", meter.value);
  else LOG_WARN_RL(60, 5, "failed to set DPIF meter {}: {}", meter.value, done.error().text);
}

void log_port_del(const Datapath& dp, DpPort number) { LOG_DBG_RL(600, 600, "{}: port_del({})", full_name(dp), number.value); }

}  // namespace ovs::dp
