// fdb/*: the MAC learning tables. Spec: sheet "ofproto" 10, 10.1.
#include "base/strings.h"
#include "ofproto/bridge.h"
#include "ofproto/commands.h"

namespace ovs::ofproto {
namespace {

Result<Bridge*> bridge_named(Switch& owner, const std::string& name) {
  Bridge* bridge = owner.find(name);
  if (!bridge) return fail("no such bridge");
  return bridge;
}

std::string port_of(proto::MacPort port) {
  auto* bundle = static_cast<const Bundle*>(port);
  if (!bundle || bundle->ports.empty()) return "-1";
  return ofp::port_text(bundle->ports[0]->number);
}

std::string show_rows(Bridge& bridge, const std::string& first, const std::string& rest) {
  std::string out;
  TimePoint now = bridge.owner().clock().now();
  std::lock_guard guard(bridge.mac_mutex());
  for (const proto::MacEntry* e : bridge.mac_table().entries()) {
    std::string age = e->is_static ? "static" : fmt::format("{:3}", (now - e->learned) / Seconds(1));
    out += fmt::format("{}{:>5}  {:4}  {}  {}\n", out.empty() ? first : rest, port_of(e->port), e->vlan, e->mac.text(), age);
  }
  return out;
}

Result<std::string> show(Switch& owner, unixctl::Args args) {
  std::vector<Bridge*> bridges;
  for (const std::string& name : args) {
    Bridge* bridge = owner.find(name);
    if (!bridge) return fail(args.size() == 1 ? "no such bridge" : fmt::format("no such bridge {}", name));
    bridges.push_back(bridge);
  }
  if (bridges.size() == 1) return " Port  VLAN  MAC                Age\n" + show_rows(*bridges[0], "", "");
  if (args.empty()) bridges = owner.bridges();
  size_t width = 6;
  for (Bridge* bridge : bridges) width = std::max(width, bridge->name().size());
  std::string out = fmt::format(" {:<{}} Port  VLAN  MAC                Age\n", "Bridge", width);
  for (Bridge* bridge : bridges) {
    std::string rows = show_rows(*bridge, fmt::format(" {:<{}}", bridge->name(), width), fmt::format(" {:<{}}", "", width));
    out += rows.empty() ? " " + bridge->name() + "\n" : rows;
  }
  return out;
}

json::Value show_json(Bridge& bridge) {
  json::Array rows;
  TimePoint now = bridge.owner().clock().now();
  std::lock_guard guard(bridge.mac_mutex());
  for (const proto::MacEntry* e : bridge.mac_table().entries()) {
    auto* bundle = static_cast<const Bundle*>(e->port);
    json::Object row;
    row.set("mac", e->mac.text());
    row.set("port", bundle && !bundle->ports.empty() ? int64_t{bundle->ports[0]->number.value} : int64_t{-1});
    row.set("vlan", int64_t{e->vlan});
    if (e->is_static) row.set("static", true);
    else row.set("age", static_cast<int64_t>((now - e->learned) / Seconds(1)));
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<std::string> add(Switch& owner, unixctl::Args args) {
  Bridge* bridge = TRY(bridge_named(owner, args[0]));
  auto mac = packet::Mac::parse(args[3]);
  if (!mac) return fail("bad MAC address");
  OfPortEntry* port = bridge->port(args[1]);
  if (!port)
    if (auto number = ofp::parse_port(args[1])) port = bridge->port(*number);
  if (!port || !port->bundle) return fail("software error, odp port is present but no ofp port");
  uint16_t vlan = static_cast<uint16_t>(parse_u64(args[2]).value_or(0) & 0xfff);
  proto::MacTable::StaticResult result;
  {
    std::lock_guard guard(bridge->mac_mutex());
    result = bridge->mac_table().add_static(*mac, vlan, port->bundle, owner.clock().now());
  }
  if (!result.ok) return fail("could not add static mac entry\n");
  bridge->mac_table_changed();
  if (!result.overrode) return std::string();
  auto* old = static_cast<const Bundle*>(result.old_port);
  return fmt::format("Overriding already existing {} entry on {}\n", result.overrode_static ? "static" : "dynamic", old ? old->config.name : "");
}

Result<std::string> del(Switch& owner, unixctl::Args args) {
  Bridge* bridge = TRY(bridge_named(owner, args[0]));
  auto mac = packet::Mac::parse(args[2]);
  if (!mac) return fail("bad MAC address");
  uint16_t vlan = static_cast<uint16_t>(parse_u64(args[1]).value_or(0) & 0xfff);
  {
    std::lock_guard guard(bridge->mac_mutex());
    if (!bridge->mac_table().remove_static(*mac, vlan)) return fail("could not find static mac entry\n");
  }
  bridge->mac_table_changed();
  return std::string();
}

template <class F>
Result<std::string> for_bridges(Switch& owner, unixctl::Args args, std::string_view reply, F&& f) {
  std::vector<Bridge*> bridges = owner.bridges();
  if (!args.empty()) bridges = {TRY(bridge_named(owner, args[0]))};
  for (Bridge* bridge : bridges) {
    {
      std::lock_guard guard(bridge->mac_mutex());
      f(bridge->mac_table());
    }
    bridge->mac_table_changed();
  }
  return std::string(reply);
}

Result<std::string> stats(Switch& owner, unixctl::Args args) {
  Bridge* bridge = TRY(bridge_named(owner, args[0]));
  std::lock_guard guard(bridge->mac_mutex());
  const proto::MacTable& table = bridge->mac_table();
  const proto::MacStats& s = table.stats();
  return fmt::format(
      "Statistics for bridge \"{}\":\n"
      "  Current/maximum MAC entries in the table: {}/{}\n"
      "  Current static MAC entries in the table : {}\n"
      "  Total number of learned MAC entries     : {}\n"
      "  Total number of expired MAC entries     : {}\n"
      "  Total number of evicted MAC entries     : {}\n"
      "  Total number of port moved MAC entries  : {}\n",
      bridge->name(), table.size(), table.max_entries(), table.static_count(), s.learned, s.expired, s.evicted, s.moved);
}

}  // namespace

void register_fdb_commands(unixctl::Commands& commands, Switch& owner) {
  commands.add({.name = "fdb/show", .usage = "[bridge...]", .min_args = 0, .max_args = unixctl::kManyArgs,
                .run = [&owner](unixctl::Args args) { return show(owner, args); },
                .run_json = [&owner](unixctl::Args args) -> Result<json::Value> {
                  json::Object all;
                  if (args.empty())
                    for (Bridge* bridge : owner.bridges()) all.set(bridge->name(), show_json(*bridge));
                  for (const std::string& name : args) all.set(name, show_json(*TRY(bridge_named(owner, name))));
                  return json::Value(std::move(all));
                }});
  commands.add({.name = "fdb/add", .usage = "bridge port vlan mac", .min_args = 4, .max_args = 4,
                .run = [&owner](unixctl::Args args) { return add(owner, args); }});
  commands.add({.name = "fdb/del", .usage = "bridge vlan mac", .min_args = 3, .max_args = 3,
                .run = [&owner](unixctl::Args args) { return del(owner, args); }});
  commands.add({.name = "fdb/flush", .usage = "[bridge]", .min_args = 0, .max_args = 1, .run = [&owner](unixctl::Args args) {
                  return for_bridges(owner, args, "table successfully flushed", [](proto::MacTable& t) { t.flush(); });
                }});
  commands.add({.name = "fdb/stats-clear", .usage = "[bridge]", .min_args = 0, .max_args = 1, .run = [&owner](unixctl::Args args) {
                  return for_bridges(owner, args, "statistics successfully cleared", [](proto::MacTable& t) { t.clear_stats(); });
                }});
  commands.add({.name = "fdb/stats-show", .usage = "bridge", .min_args = 1, .max_args = 1,
                .run = [&owner](unixctl::Args args) { return stats(owner, args); }});
}

}  // namespace ovs::ofproto
