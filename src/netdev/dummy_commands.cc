// netdev-dummy/*: how tests feed and steer dummy devices.
// Spec: reference sheet "netdev" 2.3. Ref: texts observed with 3.1, `--len` without a number included among errors.
#include <cstdlib>

#include "base/strings.h"
#include "netdev/dummy.h"
#include "packet/build.h"
#include "unixctl/commands.h"

namespace ovs::netdev {
namespace {

using packet::Packet;
using unixctl::Args;

constexpr size_t kMinFlowFrame = 64;

/// args[i] as a packet: hex, or a flow that "--len N" may follow. Moves i behind what it used.
Result<Packet> parse_packet(Args args, size_t& i, const DummyRegistry& registry) {
  const std::string& text = args[i++];
  if (auto bytes = packet::parse_hex(text); bytes && bytes->size() >= packet::kMinFrame) return Packet::from_bytes(*bytes);
  size_t size = 0;
  if (i < args.size() && args[i] == "--len") {
    ++i;
    size = i < args.size() ? static_cast<size_t>(std::max(0L, std::strtol(args[i++].c_str(), nullptr, 10))) : 0;
    if (size < kMinFlowFrame) return fail("too small packet len");
  }
  if (!registry.parse_flow) return fail("syntax error at " + text);
  return registry.parse_flow(text, size);
}

Result<std::string> receive(DummyRegistry& registry, Args args) {
  DummyPort* port = registry.find(args[0]);
  if (!port) return fail("no such dummy netdev");
  unsigned queue = 0;
  size_t i = 1;
  if (args[1] == "--qid" && args.size() > 3) {
    queue = static_cast<unsigned>(std::atoi(args[2].c_str()));
    if (queue >= port->rx_queues()) return fail("bad rx queue id.");
    i = 3;
  }
  while (i < args.size()) {
    Packet p = TRY(parse_packet(args, i, registry));
    port->inject(std::move(p), queue);
  }
  return "";
}

Result<std::string> set_admin_state(DummyRegistry& registry, Args args) {
  const std::string& state = args.back();
  bool up = iequals(state, "up");
  if (!up && !iequals(state, "down")) return fail("Invalid Admin State");
  if (args.size() > 1) {
    DummyPort* port = registry.find(args[0]);
    if (!port) return fail("Unknown Dummy Interface");
    TRY(port->set_admin_up(up));
  } else {
    for (auto& [name, port] : registry.ports()) TRY(port->set_admin_up(up));
  }
  return "OK";
}

Result<std::string> connection_state(DummyRegistry& registry, Args args) {
  std::string out;
  if (!args.empty()) {
    DummyPort* port = registry.find(args[0]);
    return fmt::format("{}: {}\n", args[0], port ? port->connection_state() : "unknown");
  }
  for (auto& [name, port] : registry.ports())
    if (port->connection_state() != "unknown") out += fmt::format("{}: {}\n", name, port->connection_state());
  return out;
}

struct Prefixed { std::string address; unsigned bits; };

/// "ADDRESS" or "ADDRESS/BITS"
Result<Prefixed> parse_prefix(const std::string& text, unsigned max_bits) {
  size_t slash = text.find('/');
  Prefixed out{text.substr(0, slash), max_bits};
  bool valid = max_bits == 32 ? packet::parse_ipv4(out.address).has_value() : packet::Ipv6::parse(out.address).has_value();
  if (!valid) return fail(fmt::format("{}: invalid {} address", text, max_bits == 32 ? "IP" : "IPv6"));
  if (slash == std::string::npos) return out;
  auto bits = parse_u32(std::string_view(text).substr(slash + 1), 10);
  if (!bits) return fail(fmt::format("{}: {} network prefix bits expected", text, max_bits == 32 ? "IP" : "IPv6"));
  if (*bits > max_bits)
    return fail(fmt::format("{}: {} network prefix bits not between 0 and {}, inclusive", text, max_bits == 32 ? "IP" : "IPv6", max_bits));
  out.bits = *bits;
  return out;
}

Result<std::string> add_address(DummyRegistry& registry, Args args, unsigned max_bits) {
  DummyPort* port = registry.find(args[0]);
  if (!port) return fail("Unknown Dummy Interface");
  Prefixed prefix = TRY(parse_prefix(args[1], max_bits));
  if (auto v4 = packet::parse_ipv4(prefix.address)) port->add_address(*v4);
  if (registry.on_address) registry.on_address(args[0], prefix.address, prefix.bits);
  return "OK";
}

}  // namespace

void register_dummy_commands(unixctl::Commands& commands, DummyRegistry& registry) {
  commands.add({.name = "netdev-dummy/receive", .usage = "name [--qid queue_id] packet|flow [--len packet_len]",
                .min_args = 2, .max_args = unixctl::kManyArgs, .run = [&](Args args) { return receive(registry, args); }});
  commands.add({.name = "netdev-dummy/set-admin-state", .usage = "[netdev] up|down", .min_args = 1, .max_args = 2,
                .run = [&](Args args) { return set_admin_state(registry, args); }});
  commands.add({.name = "netdev-dummy/conn-state", .usage = "[netdev]", .min_args = 0, .max_args = 1,
                .run = [&](Args args) { return connection_state(registry, args); }});
  commands.add({.name = "netdev-dummy/ip4addr", .usage = "[netdev] ipaddr/mask-prefix-len", .min_args = 2, .max_args = 2,
                .run = [&](Args args) { return add_address(registry, args, 32); }});
  commands.add({.name = "netdev-dummy/ip6addr", .usage = "[netdev] ip6addr", .min_args = 2, .max_args = 2,
                .run = [&](Args args) { return add_address(registry, args, 128); }});
}

}  // namespace ovs::netdev
