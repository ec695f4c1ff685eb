// Connection strings: accepted ones print back to an address that parses the same.
#include <cstdlib>

#include "stream/address.h"
#include "stream/stream.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::stream;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  for (uint16_t default_port : {uint16_t{0}, uint16_t{6640}}) {
    auto active = parse_active(text, default_port);
    auto passive = parse_passive(text, default_port);
    if (active && active->host.empty()) std::abort();
    for (const auto* target : {&active, &passive}) {
      if (!*target) continue;
      auto address = numeric_address(**target, text);
      if (!address || !*address) continue;
      auto again = parse_active(address_port_text(**address), 0);
      if (!again || again->port != (*target)->port) std::abort();
    }
  }
  static_cast<void>(is_active_name(text) || is_passive_name(text) || needs_probes(text));
  return 0;
}
