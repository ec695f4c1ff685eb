// Where a datapath key enters the pipeline; errors of translation by name. Spec: sheet "ofproto" 2.1.
#include "dp/drop_action.h"
#include "ofproto/backer.h"
#include "ofproto/switch.h"
#include "ofproto/translate/recirc.h"
#include "ofproto/translate/translate.h"
#include "ofproto/bridge.h"


namespace ovs::ofproto {
namespace {

constexpr std::string_view kErrors[] = {
  "OK",
  "Bridge not found",
  "Recursion too deep",
  "Too many resubmits",
  "Stack too deep",
  "No recirculation context",
  "Recirculation conflict",
  "Too many MPLS labels",
  "Invalid tunnel metadata",
  "Unsupported packet type",
  "Congestion Drop",
  "Forwarding is disabled",
  "Native tunnel routing failed",
  "Tunnel output device lacks Ethernet address",
  "Tunnel neighbor cache miss",
  "Native tunnel header build failed",
};

}  // namespace

std::string_view error_text(TranslateError error) { return kErrors[static_cast<size_t>(error)]; }
void count_drop(TranslateError error) { dp::drop_action_counter(static_cast<uint32_t>(error)).add(); }

TranslateInput Entry::input(const packet::Packet* packet) const {
  TranslateInput input;
  input.bridge = bridge;
  input.flow = flow;
  input.packet = packet;
  input.frozen = frozen;
  return input;
}

Result<Entry> find_entry(Backer& backer, const flow::FlowKey& dp_key) {
  Entry entry;
  entry.flow = dp_key;
  if (uint32_t id = dp_key.recirc_id.host()) {
    entry.frozen = backer.owner().recirc_ids().find(id);
    if (!entry.frozen || entry.frozen->for_controller) return fail(fmt::format("no recirculation data for recirc_id {:#x}", id));
    entry.bridge = backer.owner().find(entry.frozen->bridge);
    if (!entry.bridge) return fail("Frozen bridge no longer exists.");
    entry.in_port = OfPort(static_cast<uint16_t>(entry.frozen->metadata.in_port.host()));
    entry.flow.in_port = entry.frozen->metadata.in_port;
    return entry;
  }
  OfPortEntry* port = backer.port(dp::DpPort(dp_key.in_port.host()));
  if (!port || !port->bridge) return fail(fmt::format("no OpenFlow port for datapath port {}", dp_key.in_port.host()));
  entry.bridge = port->bridge;
  entry.in_port = port->number;
  entry.flow.in_port = be32(port->number.value);
  return entry;
}

}  // namespace ovs::ofproto
