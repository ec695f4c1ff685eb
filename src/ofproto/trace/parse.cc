// Arguments of ofproto/trace. Spec: sheet "ofproto" 8.1.
#include "base/strings.h"
#include "dp/format.h"
#include "flow/compose.h"
#include "flow/extract.h"
#include "flow/match.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/trace/trace.h"
#include "ofproto/translate/translate.h"

namespace ovs::ofproto {
namespace {

constexpr size_t kMaxL7Bytes = 64000;

struct Options {
  bool generate = false, consistent = false, names = false;
  std::optional<Bytes> l7;
  std::vector<std::string> positional;
  std::vector<uint32_t> ct_states;
};

/// Hex digits in pairs, white space between pairs allowed; nullopt otherwise.
std::optional<Bytes> parse_hex(std::string_view text) {
  Bytes out;
  int high = -1;
  for (char c : text) {
    int v = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (v < 0) {
      if ((c == ' ' || c == '\n' || c == '\t') && high < 0) continue;
      return {};
    }
    if (high < 0) high = v;
    else out.push_back(static_cast<uint8_t>(high << 4 | v)), high = -1;
  }
  if (high >= 0 || out.empty()) return {};
  return out;
}

Result<uint32_t> parse_ct_state(std::string_view text) {
  uint32_t seen = 0;
  for (std::string_view flag : split_any(text, ", |")) {
    auto it = std::find(std::begin(kCtStateFlags), std::end(kCtStateFlags), flag);
    if (it == std::end(kCtStateFlags)) return fail(fmt::format("{}: unknown connection tracking state flag", flag));
    seen |= 1u << (it - std::begin(kCtStateFlags));
  }
  if (!(seen & flow::kCtTrk)) return fail(fmt::format("{}: invalid connection state: \"trk\" flag must be set", text));
  if ((seen & flow::kCtNew) && (seen & flow::kCtEst))
    return fail(fmt::format("{}: invalid connection state: \"new\" and \"est\" are mutually exclusive", text));
  return seen;
}

Result<Options> parse_options(unixctl::Args args, bool packet_out) {
  Options o;
  for (size_t i = 0; i < args.size(); ++i) {
    const std::string& a = args[i];
    auto argument = [&]() -> Result<std::string_view> {
      if (i + 1 >= args.size()) return fail(fmt::format("Missing argument for option {}", a));
      return std::string_view(args[++i]);
    };
    if (a == "-generate" || a == "--generate") {
      o.generate = true;
    } else if (a == "--l7") {
      auto bytes = parse_hex(TRY(argument()));
      if (!bytes) return fail("Trailing garbage in packet data");
      o.l7 = std::move(*bytes);
      o.generate = true;
    } else if (a == "--l7-len") {
      std::string_view text = TRY(argument());
      auto size = parse_u32(text);
      if (!size || *size > kMaxL7Bytes) return fail(fmt::format("{}: too much L7 data", text));
      o.l7 = Bytes(*size);
      for (size_t b = 0; b < o.l7->size(); ++b) (*o.l7)[b] = static_cast<uint8_t>(b);
      o.generate = true;
    } else if (a == "--ct-next") {
      std::string_view text = TRY(argument());
      o.ct_states.push_back(TRY(parse_ct_state(text)));
    } else if (packet_out && (a == "-consistent" || a == "--consistent")) {
      o.consistent = true;
    } else if (a == "--names" || a == "-names") {
      o.names = true;
    } else if (a == "--no-names" || a == "-no-names") {
      o.names = false;
    } else if (a.size() > 1 && a[0] == '-') {
      return fail(fmt::format("{}: unknown option", a));
    } else {
      o.positional.push_back(a);
    }
  }
  return o;
}

Backer* find_backer(Switch& owner, std::string_view name) {
  for (Backer* backer : owner.backers())
    if (name == backer->type() || name == backer->datapath().name() || name == backer->title()) return backer;
  return nullptr;
}

flow::NameMap port_names(const Bridge& bridge) {
  flow::NameMap names;
  for (const OfPortEntry* port : bridge.ports()) names.add(port->number.value, port->name);
  return names;
}

/// True: `text` is a datapath flow, and the request knows where it enters.
Result<bool> try_datapath_flow(Backer& backer, std::string_view text, TraceRequest& request, std::string& why) {
  dp::PortNames names = dp::PortNames::of(backer.datapath());
  auto parsed = dp::parse_key(text, &names);
  if (!parsed) {
    why = parsed.error().text;
    return false;
  }
  auto entry = find_entry(backer, parsed->key);
  if (!entry) return fail(entry.error().text);
  request.bridge = entry->bridge;
  request.flow = entry->flow;
  return true;
}

/// What stands behind the options: [dpname | bridge] flow [packet], and the actions of a packet-out.
struct Arguments {
  std::optional<std::string> switch_name;
  std::string flow, actions;
  std::optional<Bytes> packet;
};

Result<Arguments> split_arguments(std::vector<std::string> p, bool packet_out, bool generate) {
  Arguments a;
  if (packet_out) {
    if (p.size() < 2) return fail("Syntax error");
    a.actions = std::move(p.back());
    p.pop_back();
  }
  if (p.empty()) return fail("Syntax error");
  if (p.size() > 3) return fail("too many arguments");
  if (p.size() >= 2 && !generate) {
    a.packet = parse_hex(p.back());
    if (!a.packet && p.size() == 3) return fail("Trailing garbage in packet data");
    if (a.packet) p.pop_back();
  }
  if (p.size() > 2) return fail("too many arguments");
  a.flow = std::move(p.back());
  if (p.size() == 2) a.switch_name = std::move(p[0]);
  return a;
}

/// The first error of the flow as OpenFlow, in the words of a trace.
Error bad_openflow_flow(std::string_view flow, std::string text) {
  constexpr std::string_view kUnknown = "unknown keyword ", kField = "field ", kMissing = " missing value";
  if (text.starts_with(kField) && text.ends_with(kMissing))
    text = std::string(kUnknown) + text.substr(kField.size(), text.size() - kField.size() - kMissing.size());
  if (text.starts_with(kUnknown)) text = fmt::format("{}: unknown field {}", flow, text.substr(kUnknown.size()));
  return {fmt::format("Bad openflow flow syntax: {}", text)};
}

/// Sets backer, bridge and flow: `name` is a datapath, a bridge, or nothing if there is one datapath. After a bridge a flow
/// is OpenFlow's, after a datapath it is a datapath's.
Result<void> find_place(Switch& owner, const std::optional<std::string>& name, std::string_view flow, TraceRequest& request) {
  Bridge* bridge = nullptr;
  if (name) {
    request.backer = find_backer(owner, *name);
    if (!request.backer) {
      bridge = owner.find(*name);
      if (dp::parse_key(flow)) return fail("Cannot find the datapath");
      if (!bridge) return fail(fmt::format("{}: unknown bridge", *name));
      request.backer = &bridge->backer();
    }
  } else {
    auto backers = owner.backers();
    if (backers.size() != 1) return fail("Cannot find the datapath");
    request.backer = backers[0];
  }
  std::string why;
  if (TRY(try_datapath_flow(*request.backer, flow, request, why))) return {};
  if (!bridge) return fail(name ? why : why + " (or the bridge name was omitted)");
  flow::NameMap names = port_names(*bridge);
  auto match = flow::parse_match(flow, {.ports = &names});
  if (!match) return std::unexpected(bad_openflow_flow(flow, match.error().text));
  request.flow = match->key;
  request.bridge = bridge;
  return {};
}

/// The packet of the arguments or one made of the flow. Headers of a given packet replace those of the flow.
void add_packet(const Options& o, const std::optional<Bytes>& given, TraceRequest& request) {
  if (o.generate) {
    std::optional<ByteView> payload;
    if (o.l7) payload = ByteView(*o.l7);
    request.packet = flow::compose(request.flow, payload ? &*payload : nullptr);
  } else if (given) {
    request.packet = packet::Packet::from_bytes(*given);
  }
  if (!request.packet) return;
  const OfPortEntry* port = request.bridge->port(OfPort(static_cast<uint16_t>(request.flow.in_port.host())));
  request.packet.meta.in_port = port && port->odp ? port->odp->value : UINT32_MAX;
  request.packet.meta.orig_in_port = request.packet.meta.in_port;
  flow::FlowKey of_packet;
  flow::extract(request.packet, of_packet);
  if (!given) return;
  constexpr size_t kHeaders = offsetof(flow::FlowKey, dl_dst);
  std::memcpy(reinterpret_cast<uint8_t*>(&request.flow) + kHeaders, reinterpret_cast<const uint8_t*>(&of_packet) + kHeaders,
              sizeof of_packet - kHeaders);
}

/// The actions of a packet-out, which must suit the flow if `consistent`.
Result<void> add_actions(std::string_view text, bool consistent, TraceRequest& request) {
  flow::NameMap names = port_names(*request.bridge);
  ofp::ActionParse context;
  context.names.ports = &names;
  request.actions = TRY(ofp::parse_actions(text, context, ofp::ActionsIn::packet_out));
  uint32_t in_port = request.flow.in_port.host();
  if (in_port >= ofp::kPortMax.value && in_port != ofp::kPortLocal.value && in_port != ofp::kPortNone.value && in_port != ofp::kPortController.value)
    return fail("invalid in_port");
  if (!consistent) return {};
  flow::Match match;
  match.key = request.flow;
  std::memset(static_cast<void*>(&match.mask), 0xff, sizeof match.mask);
  ofp::CheckContext check;
  if (auto ok = ofp::check_actions(*request.actions, match, check); !ok)
    return fail(fmt::format("Bad actions: {}", ofp::error_name(ok.error().code)));
  return {};
}

}  // namespace

Result<TraceRequest> parse_trace(Switch& owner, unixctl::Args args, bool packet_out) {
  Options o = TRY(parse_options(args, packet_out));
  Arguments a = TRY(split_arguments(std::move(o.positional), packet_out, o.generate));
  TraceRequest request;
  request.names = o.names && !o.consistent;
  request.ct_states = o.ct_states;
  TRY(find_place(owner, a.switch_name, a.flow, request));
  for (flow::Vlan& vlan : request.flow.vlans)
    if ((vlan.tci.host() & flow::kVlanCfi) && !vlan.tpid) vlan.tpid = be16(0x8100);
  add_packet(o, a.packet, request);
  if (packet_out) TRY(add_actions(a.actions, o.consistent, request));
  return request;
}

}  // namespace ovs::ofproto
