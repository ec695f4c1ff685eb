// Any text as a flow, group, meter or packet-out; what parses is encoded in every protocol that can carry it.
#include "ofp/messages/all.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace ovs::ofp;
  if (size > 4096) return 0;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  ProtocolSet usable;
  (void)parse_group_text(text, std::nullopt, {});
  (void)parse_meter_text(text, MeterCommand::add, usable);
  (void)parse_packet_out_text(text, {}, usable);
  (void)parse_tlv_mappings(text);
  auto flow = parse_flow_text(text, -1);
  if (!flow) return 0;
  for (Protocol p : kDumpPreference)
    if (flow->usable.has(p)) (void)print_message(flow->mod.encode(p, 1), {});
  return 0;
}
