// Text of datapath flows and actions, as `dpctl/dump-flows`, `dpctl/add-flow`, `ofproto/trace` and
// `netdev-dummy/receive` show and read them. Keys: format_key.cc, parse_key.cc; actions: format_actions.cc,
// parse_actions.cc. Spec: reference sheet "datapath" 2 and 3; order of attributes observed in 3.1.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "dp/actions.h"
#include "dp/datapath.h"
#include "flow/flow_key.h"

namespace ovs::dp {

/// Names of ports, both ways. A null pointer wherever one is taken: numbers only.
struct PortNames {
  std::map<uint32_t, std::string> by_number;
  std::map<std::string, uint32_t, std::less<>> by_name;
  void add(DpPort number, std::string_view name);
  static PortNames of(const Datapath& datapath);
};

/// The attributes of a flow key, in the order in which a key is written.
enum class KeyAttr : uint8_t {
  skb_priority, tunnel, skb_mark, ct_state, ct_zone, ct_mark, ct_label, ct_tuple4, ct_tuple6, recirc_id, dp_hash, in_port, packet_type,
  eth, vlan, eth_type, mpls, ipv4, ipv6, arp, nsh, tcp, udp, sctp, tcp_flags, icmp, icmpv6, nd, nd_ext,
  count
};
using KeyAttrs = uint32_t;  ///< set of KeyAttr
constexpr KeyAttrs bit(KeyAttr a) { return KeyAttrs{1} << static_cast<unsigned>(a); }

struct KeyFormat {
  bool verbose = false;              ///< -m: also what is not matched
  const PortNames* names = nullptr;
  KeyAttrs only = ~KeyAttrs{0};      ///< nothing but these attributes
};

/// Appends `recirc_id(0),in_port(1),eth(...),...`. Without a mask every member is printed as exact.
void format_key(std::string& out, const flow::FlowKey& key, const flow::FlowMask* mask, const KeyFormat& how = {});
std::string key_text(const flow::FlowKey& key, const flow::FlowMask* mask = nullptr, const KeyFormat& how = {});
/// The attributes that a key of such a packet has.
KeyAttrs key_attributes(const flow::FlowKey& key, const flow::FlowMask* mask);

/// How the attributes that a text named suit the packet that it describes.
enum class Fitness : uint8_t { ok, too_much, too_little, error };
struct KeyText {
  flow::FlowKey key = flow::zero_key();     ///< in_port: UINT32_MAX if the text has none
  flow::FlowMask mask = flow::zero_mask();  ///< members that the text does not name: 0; recirc_id and "no VLAN": exact
  KeyAttrs present = 0;
  std::optional<Ufid> ufid;
  Fitness fitness = Fitness::ok;
  std::string why;                          ///< for fitness other than ok; error: the reference's words
};
/// Error: `syntax error at REST` (EINVAL), what the text does not say correctly. Whether key and mask make sense: fitness.
Result<KeyText> parse_key(std::string_view text, const PortNames* names = nullptr);
/// `ufid:UUID` at the front. Moves `text` behind it. nullopt: starts otherwise; error: not a UUID.
Result<std::optional<Ufid>> parse_ufid(std::string_view& text);

void format_actions(std::string& out, const Actions& actions, const PortNames* names = nullptr);
std::string actions_text(const Actions& actions, const PortNames* names = nullptr);
/// EINVAL (or kEof) for what the reference does not read either.
Result<Actions> parse_actions(std::string_view text, const PortNames* names = nullptr);

/// `packets:0, bytes:0, used:never[, flags:SP.]`
void format_stats(std::string& out, const FlowStats& stats, TimePoint now);
/// `fin|syn`, or with a mask `+syn-ack`; 0/0 as `0/0`. Also for OpenFlow's tcp_flags.
void format_tcp_flags(std::string& out, uint16_t flags, uint16_t mask = 0xfff);

struct FlowFormat { bool verbose = false; const PortNames* names = nullptr; TimePoint now{}; };
/// One line of dpctl/dump-flows, without newline.
void format_flow(std::string& out, const FlowEntry& flow, const FlowFormat& how);

}  // namespace ovs::dp
