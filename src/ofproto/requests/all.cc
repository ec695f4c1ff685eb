// Which handler answers which request. See all.h.
#include "ofproto/requests/all.h"

#include "ofproto/requests/parts.h"

namespace ovs::ofproto {

using ofp::Kind;

namespace {

struct Row { Kind kind; Handler* handle; };
constexpr Row kHandlers[] = {
  {Kind::flow_mod, on_flow_mod},
  {Kind::packet_out, on_packet_out},
  {Kind::port_mod, on_port_mod},
  {Kind::table_mod, on_table_mod},
  {Kind::group_mod, on_group_mod},
  {Kind::bundle_control, on_bundle_control},
  {Kind::bundle_add_message, on_bundle_add},
  {Kind::meter_mod, on_meter_mod},
  {Kind::features_request, on_features},
  {Kind::barrier_request, on_barrier},
  {Kind::desc_stats_request, on_desc},
  {Kind::flow_stats_request, on_flow_stats},
  {Kind::aggregate_stats_request, on_aggregate_stats},
  {Kind::table_stats_request, on_table_stats},
  {Kind::port_stats_request, on_port_stats},
  {Kind::port_desc_stats_request, on_port_desc},
  {Kind::queue_stats_request, on_queue_stats},
  {Kind::queue_get_config_request, on_queue_config},
  {Kind::queue_desc_stats_request, on_queue_config},
  {Kind::table_features_stats_request, on_table_features},
  {Kind::table_desc_stats_request, on_table_desc},
  {Kind::group_stats_request, on_group_stats},
  {Kind::group_desc_stats_request, on_group_desc},
  {Kind::group_features_stats_request, on_group_features},
  {Kind::meter_stats_request, on_meter_stats},
  {Kind::meter_config_stats_request, on_meter_config},
  {Kind::meter_features_stats_request, on_meter_features},
  {Kind::tlv_table_request, on_tlv_table},
  {Kind::tlv_table_mod, on_tlv_mod},
  {Kind::resume, on_resume},
  {Kind::ct_flush_zone, on_ct_flush_zone},
  {Kind::ct_flush, on_ct_flush},
};

bool is_stats_request(const ofp::Message& m) { return ofp::is_stats(m.space()) && !ofp::is_stats_reply(m.space()); }

}  // namespace

ofp::OfpResult<void> handle_request(Bridge& bridge, Connection& connection, const ofp::Message& message) {
  for (const Row& row : kHandlers)
    if (row.kind == message.kind()) {
      TRY(row.handle(bridge, connection, message));
      bool told = row.kind == Kind::group_mod || row.kind == Kind::meter_mod;
      if (told && bridge.peer()) bridge.peer()->request_forward(message, &connection);
      return {};
    }
  return ofp::ofp_fail(is_stats_request(message) ? ofp::Ofperr::OFPBRC_BAD_STAT : ofp::Ofperr::OFPBRC_BAD_TYPE);
}

ofp::OfpResult<void> on_barrier(Bridge&, Connection& connection, const ofp::Message& m) {
  connection.send(ofp::encode_empty(Kind::barrier_reply, m.version, m.xid));
  return {};
}

}  // namespace ovs::ofproto
