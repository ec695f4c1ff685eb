// Any text as a flow, group, meter, packet-out, monitor or list of actions; what parses is encoded in every protocol that can carry it
// and printed, and what is printed parses again.
#include "ofp/messages/all.h"

namespace {

using namespace ovs::ofp;

void flow(std::string_view text) {
  auto parsed = parse_flow_text(text, -1);
  if (!parsed) return;
  for (Protocol p : kDumpPreference)
    if (parsed->usable.has(p)) (void)print_message(parsed->mod.encode(p, 1), {});
}

void group(std::string_view text) {
  auto parsed = parse_group_text(text, std::nullopt, {});
  if (!parsed) return;
  for (Version v : kVersions)
    if (auto bytes = parsed->mod.encode(v, 1)) (void)print_message(*bytes, {});
}

void actions(std::string_view text) {
  ActionParse context;
  auto parsed = parse_actions(text, context);
  if (!parsed) return;
  ActionParse second;
  (void)parse_actions(actions_text(*parsed), second);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 4096) return 0;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  ProtocolSet usable;
  if (auto meter = parse_meter_text(text, MeterCommand::add, usable)) (void)print_message(meter->encode(Version::of13, 1), {});
  if (auto packet = parse_packet_out_text(text, {}, usable)) (void)print_message(packet->encode(Version::of15, 1), {});
  (void)parse_tlv_mappings(text);
  (void)parse_flow_monitor_text(text, 0, usable, {});
  flow(text);
  group(text);
  actions(text);
  return 0;
}
