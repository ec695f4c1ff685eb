// IPv4 addresses of mod_nw_*. Texts: observed, tests/diff/ofp_actions_set.t.
#include "base/log.h"
#include "ofp/actions/context.h"

OVS_LOG_MODULE(socket_util);

namespace ovs::ofp {

Result<packet::Ipv4> text_ipv4(std::string_view text) {
  if (auto ip = packet::parse_ipv4(text)) return *ip;
  LOG_ERR("\"{}\" is not a valid IP address", text);
  return fail(fmt::format("{}: could not convert to IP address", text));
}

}  // namespace ovs::ofp
