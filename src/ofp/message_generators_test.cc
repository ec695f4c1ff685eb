// A generator for each kind of message: the ones without a subject, and the tables of the others.
#include "ofp/message_generators_test.h"

namespace ovs::ofp::generate {

Bytes empty(const Gen& g) { return g.by_hand([](ByteWriter&) {}); }

namespace {

Bytes echo(const Gen& g) { return g.by_hand([&](ByteWriter& w) { w.bytes(g.r.bytes(g.r.below(100))); }); }

Bytes hello(const Gen& g) {
  VersionSet versions(1u << static_cast<unsigned>(g.version));
  versions.bits |= g.r.u32() & ((1u << static_cast<unsigned>(g.version)) - 2);
  return Hello::encode(versions, g.xid);
}

Bytes error(const Gen& g) {
  if (g.r.chance(8)) return encode_hello_error(Ofperr::OFPHFC_INCOMPATIBLE, static_cast<uint8_t>(g.version), g.xid, "no common version");
  for (;;) {
    auto code = static_cast<Ofperr>(g.r.below(static_cast<uint32_t>(Ofperr::truncated)));
    auto point = error_point(code, g.version);
    if (point && error_from_point(g.version, *point) == code && !error_name(code).starts_with("OFPHFC_"))
      return encode_error(code, g.version, encode_echo(Kind::echo_request, g.version, g.xid, g.r.bytes(g.r.below(80))));
  }
}

constexpr GeneratorRow kRows[] = {
    {Kind::hello, hello},
    {Kind::error, error},
    {Kind::echo_request, echo},
    {Kind::echo_reply, echo},
    {Kind::features_request, empty},
    {Kind::get_config_request, empty},
    {Kind::barrier_request, empty},
    {Kind::barrier_reply, empty},
    {Kind::get_async_request, empty},
    {Kind::flow_age, empty},
    {Kind::flow_monitor_paused, empty},
    {Kind::flow_monitor_resumed, empty},
    {Kind::tlv_table_request, empty},
    {Kind::desc_stats_request, empty},
    {Kind::table_stats_request, empty},
    {Kind::group_features_stats_request, empty},
    {Kind::meter_features_stats_request, empty},
    {Kind::table_desc_stats_request, empty},
    {Kind::ipfix_bridge_stats_request, empty},
    {Kind::ipfix_flow_stats_request, empty},
};

}  // namespace

std::optional<Bytes> message(const MessageRow& row, Version version, Random& random) {
  for (auto rows : {std::span<const GeneratorRow>(kRows), switch_generators(), flow_generators(), group_generators(), controller_generators()}) {
    auto generator = std::ranges::find(rows, row.kind, &GeneratorRow::kind);
    if (generator != rows.end()) return generator->generate(Gen{row, version, random, random.u32()});
  }
  return {};
}

}  // namespace ovs::ofp::generate
