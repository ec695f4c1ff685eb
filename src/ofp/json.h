// Messages as JSON, for programs that would else take dumps apart by hand. One object per message; what a dump prints as a
// list is an array, so that the segments of a long reply merge into one object. The schema is doc/json.md.
// Spec: doc/json.md; values are written as ovs-ofctl would read them (sheet "openflow-fields-actions" 4).
#pragma once
#include "json/json.h"
#include "ofp/messages/all.h"

namespace ovs::ofp {

/// The body of `m` as members, e.g. {"flows":[...]}. Kinds of message without an object of their own: {"text":"..."}.
/// Uses `options.names` and `options.show_stats`. Errors: as decoding the message.
OfpResult<json::Object> message_json(const Message& m, const PrintOptions& options);
/// {"message":"OFPST_FLOW reply","version":"OpenFlow13","xid":2,...}: one message by itself, as monitor and ofp-print show it. What
/// cannot be decoded has "error" (its OpenFlow name) and "data" (hex).
json::Object whole_message_json(ByteView data, const PrintOptions& options);
/// Adds a further segment: arrays are joined, other members stay as they are in `into`.
void merge_json(json::Object& into, json::Object more);

/// {"in_port":"1","dl_type":"0x0800","nw_src":"10.0.0.0/8"}: fields as in match text, each value as text.
json::Object match_json(const flow::Match& match, const Names& names = {});
/// [{"action":"output","port":1},...]; an empty list is [] (drop).
json::Array actions_json(std::span<const Action> actions, const Names& names = {});
json::Object flow_json(const FlowStats& flow, const PrintOptions& options);
json::Object group_json(const GroupDesc& group, const PrintOptions& options);
json::Object group_stats_json(const GroupStats& stats);
json::Object meter_json(const MeterConfig& meter);
json::Object port_json(const PortDesc& port);
json::Object port_stats_json(const PortStats& stats, const PrintOptions& options);
json::Object table_json(const TableFeatures& table, const PrintOptions& options);

/// A number, or the name of a reserved or (with names) ordinary port.
json::Value port_value(OfPort port, const NameMap* names = nullptr);
/// Unsigned: also numbers above 2^63.
json::Value number_value(uint64_t v);

/// For messages/json.cc: the dumps of ports, queues, groups, meters, tables and the switch; nothing for other messages.
OfpResult<std::optional<json::Object>> element_json(const Message& m, const PrintOptions& options);

namespace json_parts {   // the small forms that all objects share
json::Value table(uint8_t t, const NameMap* names);           ///< number or name
json::Array words(std::string_view text);                     ///< split at blanks
json::Array bits(uint64_t value, std::span<const BitName> names);
void counter(json::Object& o, std::string_view name, uint64_t v);   ///< all ones: not known, left out
void nonzero(json::Object& o, std::string_view name, uint64_t v);
void duration(json::Object& o, uint32_t seconds, uint32_t nanoseconds);   ///< "duration" in seconds; all ones: left out
}  // namespace json_parts

}  // namespace ovs::ofp
