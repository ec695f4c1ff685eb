// Datapaths and their ports. Spec: reference sheet "datapath" 5.2, 5.3.
#include <fmt/format.h>

#include "base/strings.h"
#include "dp/dpctl_call.h"
#include "netdev/port.h"

namespace ovs::dp {
namespace {

/// `iface[,type=T][,port_no=N][,k=v]...`
struct PortArgument {
  std::string name;
  std::optional<std::string> type;
  std::optional<uint32_t> number;
  netdev::Options options;
  std::vector<std::string> removed;   ///< keys with an empty value
};

bool parse_port(DpctlCall& call, std::string_view text, PortArgument& p) {
  std::vector<std::string_view> parts = split(text, ',');
  p.name = parts[0];
  if (p.name.empty()) {
    call.error(fmt::format("{} is not a valid network device name", text));
    return false;
  }
  for (size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    size_t eq = parts[i].find('=');
    std::string key(parts[i].substr(0, eq)), value(eq == std::string_view::npos ? std::string_view() : parts[i].substr(eq + 1));
    if (key == "type") p.type = value;
    else if (key == "port_no") p.number = parse_u32(value);
    else if (value.empty()) p.removed.push_back(key);
    else if (!p.options.emplace(key, value).second) call.error(fmt::format("duplicate \"{}\" option", key));
  }
  return true;
}

void add_interface(DpctlCall& call, Datapath& dp, std::string_view text) {
  PortArgument p;
  if (!parse_port(call, text, p)) return;
  auto port = netdev::open_port(p.name, p.type.value_or("system"), call.registry.env());
  if (!port) return call.error(p.name + ": failed to open network device", port.error().code ? port.error().code : EINVAL);
  if (!p.options.empty() && !(*port)->configure(p.options)) return call.error(p.name + ": failed to configure network device", EINVAL);
  netdev::Port& device = **port;
  std::optional<DpPort> wanted;
  if (p.number) wanted = DpPort(*p.number);
  auto number = dp.port_adopt(std::move(*port), wanted);
  if (!number) return call.error(fmt::format("adding {} to {} failed", p.name, full_name(dp)), number.error().code);
  if (auto up = device.set_admin_up(true); !up) call.error(p.name + ": failed bringing interface up", up.error().code);
}

void add_interfaces(DpctlCall& call, Datapath& dp) {
  for (std::string_view text : call.args) add_interface(call, dp, text);
}

std::pair<std::string_view, std::string_view> split_name(std::string_view full) {
  size_t at = full.find('@');
  if (at == std::string_view::npos) return {"system", full};
  return {full.substr(0, at), full.substr(at + 1)};
}

void add_dp(DpctlCall& call) {
  auto [type, name] = split_name(call.args[0]);
  auto dp = call.registry.create(type, name);
  if (!dp) return call.error("add_dp", dp.error().code ? dp.error().code : EINVAL);
  call.args.erase(call.args.begin());
  add_interfaces(call, **dp);
}

void del_dp(DpctlCall& call) {
  auto [type, name] = split_name(call.args[0]);
  if (!call.registry.destroy(type, name)) call.error("opening datapath", ENODEV);
}

void add_if(DpctlCall& call) {
  if (Datapath* dp = call.datapath()) add_interfaces(call, *dp);
}

void set_interface(DpctlCall& call, Datapath& dp, std::string_view text) {
  PortArgument p;
  if (!parse_port(call, text, p)) return;
  auto info = dp.port_by_name(p.name);
  if (!info) return call.error(fmt::format("{}: failed to query port in {}", p.name, full_name(dp)), info.error().code);
  if (p.type && *p.type != info->type) return call.error(fmt::format("{}: can't change type from {} to {}", p.name, info->type, *p.type), EINVAL);
  if (p.number && *p.number != info->number.value)
    return call.error(fmt::format("{}: can't change port number from {} to {}", p.name, info->number.value, *p.number), EINVAL);
  netdev::Port* device = dp.device(info->number);
  if (!device) return;
  netdev::Options options = device->config();
  for (const std::string& key : p.removed) options.erase(key);
  for (auto& [key, value] : p.options) options.insert_or_assign(key, value);
  if (auto done = device->configure(options); !done) call.error(p.name + ": failed to configure network device", done.error().code);
}

void set_if(DpctlCall& call) {
  Datapath* dp = call.datapath();
  if (!dp) return;
  for (std::string_view text : call.args) set_interface(call, *dp, text);
}

void del_if(DpctlCall& call) {
  Datapath* dp = call.datapath();
  if (!dp) return;
  for (std::string_view name : call.args) {
    DpPort number;
    if (name.find_first_not_of("0123456789") == std::string_view::npos && parse_u32(name, 10)) {
      number = DpPort(*parse_u32(name, 10));
    } else if (auto info = dp->port_by_name(name)) {
      number = info->number;
    } else {
      call.error(fmt::format("no port named {}", name));
      continue;
    }
    if (auto gone = dp->port_del(number); !gone) call.error(fmt::format("deleting port {} from {} failed", name, full_name(*dp)), gone.error().code);
  }
}

void dump_dps(DpctlCall& call) {
  for (const Datapath* dp : call.registry.all()) call.out += full_name(*dp) + '\n';
}

// --- show

std::string human_size(uint64_t bytes) {
  static constexpr const char* kUnits[] = {"KiB", "MiB", "GiB", "TiB"};
  if (bytes < 1024) return "";
  double value = static_cast<double>(bytes) / 1024;
  size_t unit = 0;
  while (value >= 1024 && unit < 3) value /= 1024, ++unit;
  return fmt::format(" ({:.1f} {})", value, kUnits[unit]);
}

void show_statistics(DpctlCall& call, const netdev::PortStats& s) {
  auto text = [](const netdev::PortStats::Count& c) { return c ? std::to_string(*c) : std::string("?"); };
  auto size = [&](const netdev::PortStats::Count& c) { return text(c) + human_size(c.value_or(0)); };
  call.out += fmt::format("    RX packets:{} errors:{} dropped:{} overruns:{} frame:{}\n", text(s.rx_packets), text(s.rx_errors), text(s.rx_dropped),
                          text(s.rx_over_errors), text(s.rx_frame_errors));
  call.out += fmt::format("    TX packets:{} errors:{} dropped:{} aborted:{} carrier:{}\n", text(s.tx_packets), text(s.tx_errors), text(s.tx_dropped),
                          text(s.tx_aborted_errors), text(s.tx_carrier_errors));
  call.out += fmt::format("    collisions:{}\n", text(s.collisions));
  call.out += fmt::format("    RX bytes:{}  TX bytes:{}\n", size(s.rx_bytes), size(s.tx_bytes));
}

void show_one(DpctlCall& call, const Datapath& dp) {
  DatapathStats s = dp.stats();
  call.out += fmt::format("{}:\n  lookups: hit:{} missed:{} lost:{}\n  flows: {}\n", full_name(dp), s.hits, s.misses, s.lost, s.flows);
  for (const PortInfo& p : dp.ports()) {
    call.out += fmt::format("  port {}: {}", p.number.value, p.name);
    netdev::Port* device = dp.device(p.number);
    if (p.type != "system") {
      call.out += " (" + p.type;
      std::string_view separator = ": ";
      if (device)
        for (const auto& [key, value] : device->config()) {
          call.out += fmt::format("{}{}={}", separator, key, value);
          separator = ", ";
        }
      call.out += ')';
    }
    call.out += '\n';
    if (call.statistics && device) show_statistics(call, device->stats());
  }
}

void show(DpctlCall& call) {
  if (call.args.empty()) {
    std::vector<Datapath*> all = call.registry.all();
    std::ranges::sort(all, {}, [](const Datapath* dp) { return full_name(*dp); });
    for (const Datapath* dp : all) show_one(call, *dp);
    return;
  }
  for (std::string_view name : call.args) {
    if (const Datapath* dp = call.registry.find(name)) show_one(call, *dp);
    else call.error(fmt::format("opening datapath {} failed", name), ENODEV);
  }
}

constexpr DpctlRow kRows[] = {
    {"add-dp", "dp [iface...]", 1, unixctl::kManyArgs, add_dp}, {"del-dp", "dp", 1, 1, del_dp},
    {"add-if", "dp iface...", 2, unixctl::kManyArgs, add_if},   {"del-if", "dp iface...", 2, unixctl::kManyArgs, del_if},
    {"set-if", "dp iface...", 2, unixctl::kManyArgs, set_if},   {"dump-dps", "", 0, 0, dump_dps},
    {"show", "[-s] [dp...]", 0, unixctl::kManyArgs, show},
};

}  // namespace

std::span<const DpctlRow> dpctl_port_commands() { return kRows; }

}  // namespace ovs::dp
