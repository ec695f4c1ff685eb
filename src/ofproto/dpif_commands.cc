// dpif/*, ofproto/list, bridge/dump-flows: what there is. Spec: sheet "ofproto" 9, 10.3; sheet "vswitchd" 9.1.
#include "dp/format.h"
#include "ofproto/backer.h"
#include "ofproto/bridge.h"
#include "ofproto/commands.h"
#include "ofproto/trace/trace.h"
#include "ofproto/upcall/upcalls.h"

namespace ovs::ofproto {
namespace {

std::vector<OfPortEntry*> by_name(const Bridge& bridge) {
  auto ports = bridge.ports();
  std::sort(ports.begin(), ports.end(), [](auto* a, auto* b) { return a->name < b->name; });
  return ports;
}

std::string show(Switch& owner) {
  std::string out;
  for (Backer* backer : owner.backers()) {
    auto stats = backer->datapath().stats();
    out += fmt::format("{}: hit:{} missed:{}\n", backer->title(), stats.hits, stats.misses);
    for (Bridge* bridge : owner.bridges()) {
      if (&bridge->backer() != backer) continue;
      out += fmt::format("  {}:\n", bridge->name());
      for (OfPortEntry* port : by_name(*bridge)) {
        if (port->odp && !backer->datapath().port_by_number(*port->odp)) continue;   // somebody took it away (dpctl/del-if)
        out += fmt::format("    {} {}/{}: ({}", port->name, port->number.value, port->odp ? std::to_string(port->odp->value) : "none", port->type);
        std::string separator = ": ";
        for (auto& [key, value] : port->device->config()) {
          out += fmt::format("{}{}={}", separator, key, value);
          separator = ", ";
        }
        out += ")\n";
      }
    }
  }
  return out;
}

Result<std::string> dump_flows(Switch& owner, unixctl::Args args) {
  bool verbose = false, with_names = false;
  std::string name;
  for (const std::string& a : args) {
    if (a == "-m") verbose = with_names = true;
    else if (a == "--names") with_names = true;
    else if (a == "--no-names") with_names = false;
    else name = a;
  }
  Bridge* bridge = owner.find(name);
  if (!bridge) return fail("no such bridge");
  dp::Datapath& datapath = bridge->backer().datapath();
  dp::PortNames names = dp::PortNames::of(datapath);
  std::string out;
  datapath.flow_dump([&](const dp::FlowEntry& flow) {
    if (bridge->backer().upcalls().bridge_of(flow) != bridge) return;
    dp::format_flow(out, flow, {.verbose = verbose, .names = with_names ? &names : nullptr, .now = owner.clock().now()});
    out += "\n";
  });
  return out;
}

std::string show_features(const Features& f) {
  std::string out;
  auto flag = [&](const char* name, bool on) { out += fmt::format("{}: {}\n", name, on ? "Yes" : "No"); };
  auto number = [&](const char* name, unsigned n) { out += fmt::format("{}: {}\n", name, n); };
  flag("Masked set action", f.masked_set_action);
  flag("Tunnel push pop", f.tnl_push_pop);
  flag("Ufid", f.ufid);
  flag("Truncate action", f.trunc);
  flag("Clone action", f.clone);
  number("Sample nesting", f.sample_nesting);
  flag("Conntrack eventmask", f.ct_eventmask);
  flag("Conntrack clear", f.ct_clear);
  number("Max dp_hash algorithm", f.max_hash_alg);
  flag("Check pkt length action", f.check_pkt_len);
  flag("Conntrack timeout policy", f.ct_timeout);
  flag("Explicit Drop action", f.explicit_drop_action);
  flag("Optimized Balance TCP mode", f.lb_output_action);
  flag("Conntrack all-zero IP SNAT", f.ct_zero_snat);
  flag("MPLS Label add", f.add_mpls);
  flag("psample action", f.psample);
  number("Max VLAN headers", f.max_vlan_headers);
  number("Max MPLS depth", f.max_mpls_depth);
  flag("Recirc", f.recirc);
  flag("CT state", f.ct_state);
  flag("CT zone", f.ct_zone);
  flag("CT mark", f.ct_mark);
  flag("CT label", f.ct_label);
  flag("CT state NAT", f.ct_state_nat);
  flag("CT orig tuple", f.ct_orig_tuple);
  flag("CT orig tuple for IPv6", f.ct_orig_tuple6);
  flag("IPv6 ND Extension", f.nd_ext);
  return out;
}

Result<std::string> dump_rules(Switch& owner, unixctl::Args args) {
  bool offload = args.size() > 1 && args[0] == "--offload-stats";
  Bridge* bridge = owner.find(args.back());
  if (!bridge) return fail("Unknown bridge");
  std::string out;
  bridge->tables().for_each(ofp::kAllTables, [&](Rule& rule) {
    out += rule_text(rule, owner.clock().now(), offload) + "\n";
    return true;
  });
  return out;
}

}  // namespace

void register_dpif_commands(unixctl::Commands& commands, Switch& owner) {
  commands.add({.name = "dpif/show", .run = [&owner](unixctl::Args) -> Result<std::string> { return show(owner); }});
  commands.add({.name = "dpif/dump-dps", .run = [&owner](unixctl::Args) -> Result<std::string> {
                  std::vector<std::string> lines;
                  for (Bridge* bridge : owner.bridges()) lines.push_back(bridge->type() + "@" + bridge->name() + "\n");
                  std::sort(lines.begin(), lines.end());
                  std::string out;
                  for (const std::string& line : lines) out += line;
                  return out;
                }});
  commands.add({.name = "dpif/dump-flows", .usage = "[-m] [--names | --no-names] bridge", .min_args = 1, .max_args = 4,
                .run = [&owner](unixctl::Args args) { return dump_flows(owner, args); }});
  commands.add({.name = "dpif/show-dp-features", .usage = "bridge", .min_args = 1, .max_args = 1,
                .run = [&owner](unixctl::Args args) -> Result<std::string> {
                  Bridge* bridge = owner.find(args[0]);
                  if (!bridge) return fail("no such bridge");
                  return show_features(bridge->backer().features());
                }});
  commands.add({.name = "ofproto/list", .run = [&owner](unixctl::Args) -> Result<std::string> {
                  std::string out;
                  for (Bridge* bridge : owner.bridges()) out += bridge->name() + "\n";
                  return out;
                }});
  commands.add({.name = "ofproto/list-tunnels", .run = [](unixctl::Args) -> Result<std::string> { return std::string(); }});
  if (!commands.find("bridge/dump-flows"))
    commands.add({.name = "bridge/dump-flows", .usage = "[--offload-stats] bridge", .min_args = 1, .max_args = 2,
                  .run = [&owner](unixctl::Args args) { return dump_rules(owner, args); }});
}

void Switch::register_commands(unixctl::Commands& commands) {
  register_fdb_commands(commands, *this);
  register_dpif_commands(commands, *this);
  register_upcall_commands(commands, *this);
  register_trace_commands(commands, *this);
}

}  // namespace ovs::ofproto
