// Connection tracking, fragments, offload, caches. Spec: reference sheet "datapath" 5.2, 5.5 to 5.7, "datapath-conntrack".
#include <fmt/format.h>

#include "base/strings.h"
#include "dp/conntrack.h"
#include "dp/dpctl_call.h"

namespace ovs::dp {
namespace {

/// The tracker of the optional datapath argument; nullptr: an error was told.
ConnectionTracking* tracker(DpctlCall& call, size_t most, std::string_view failure) {
  Datapath* dp = call.optional_datapath(most);
  if (!dp) return nullptr;
  ConnectionTracking* tracking = dp->conntrack();
  if (!tracking) call.error(failure, EOPNOTSUPP);
  return tracking;
}

/// Takes `WORD=N` off the end of the arguments; what is not a number stays, and will be taken for a datapath.
std::optional<uint32_t> take_number(DpctlCall& call, std::string_view word) {
  if (call.args.empty() || !call.args.back().starts_with(word)) return std::nullopt;
  auto number = parse_u32(call.args.back().substr(word.size()));
  if (number) call.args.pop_back();
  return number;
}

std::optional<uint16_t> take_zone(DpctlCall& call) {
  auto zone = take_number(call, "zone=");
  return zone ? std::optional(static_cast<uint16_t>(*zone)) : std::nullopt;
}

// --- connections

void dump_conntrack(DpctlCall& call) {
  auto zone = take_zone(call);
  auto* tracking = tracker(call, 1, "starting conntrack dump");
  if (!tracking) return;
  for (const CtEntry& e : tracking->dump(zone))
    call.out += ct_entry_text(e, {.verbose = call.verbosity > 0, .timeouts = call.statistics}) + "\n";
}

void dump_expected(DpctlCall& call) {
  auto zone = take_zone(call);
  auto* tracking = tracker(call, 1, "starting conntrack expectations dump");
  if (!tracking) return;
  for (const CtEntry& e : tracking->dump_expected(zone)) call.out += ct_expectation_text(e) + "\n";
}

void flush_conntrack(DpctlCall& call) {
  Datapath* dp = call.optional_datapath(6);
  if (!dp) return;
  auto filter = flow::parse_ct_filter(call.args);
  if (!filter) return call.error(filter.error().text, EINVAL);
  ConnectionTracking* tracking = dp->conntrack();
  if (!tracking) return call.error("failed to flush conntrack", EOPNOTSUPP);
  if (auto done = flush_connections(*tracking, full_name(*dp), *filter); !done) call.error("failed to flush conntrack", ENOENT);
}

void ct_stats(DpctlCall& call) {
  bool verbose = call.verbosity > 0 || std::erase(call.args, "verbose") > 0;
  auto zone = take_zone(call);
  auto* tracking = tracker(call, 1, "starting conntrack dump");
  if (!tracking) return;
  std::map<uint8_t, unsigned> by_proto;
  std::map<uint8_t, unsigned> tcp_states;
  unsigned total = 0, other = 0;
  struct Row { uint8_t proto; std::string_view name; };
  static constexpr Row kRows[] = {{6, "TCP"}, {17, "UDP"}, {136, "UDPLITE"}, {132, "SCTP"}, {1, "ICMP"}, {33, "DCCP"}, {2, "IGMP"}};
  for (const CtEntry& e : tracking->dump(zone)) {
    ++total;
    uint8_t proto = e.original.proto;
    bool known = proto == 58 || std::any_of(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.proto == proto; });
    ++(known ? by_proto[proto] : other);
    if (e.tcp) ++tcp_states[joint_tcp_state(*e.tcp)];
  }
  call.out += fmt::format("Connections Stats:\n    Total: {}\n", total);
  for (const Row& row : kRows) {
    if (!by_proto[row.proto]) continue;
    call.out += fmt::format("  {}: {}\n", row.name, by_proto[row.proto]);
    if (row.proto != 6 || !verbose) continue;
    call.out += "    Conn per TCP states:\n";
    for (auto [state, count] : tcp_states) call.out += fmt::format("\t  [{}]={}\n", tcp_state_text(state), count);
  }
  if (other) call.out += fmt::format("  Other: {}\n", other);
}

/// The table is one bucket to whoever asks.
void ct_buckets(DpctlCall& call) {
  uint32_t more_than = take_number(call, "gt=").value_or(0);
  auto* tracking = tracker(call, 1, "could not retrieve buckets");
  if (!tracking) return;
  size_t count = tracking->dump(std::nullopt).size();
  call.out += fmt::format("Total Buckets: {}\nCurrent Connections: {}\n\n", 1, count);
  if (!count) return;
  call.out += "+-----------+-----------------------------------------+\n|  Buckets  |         Connections per Buckets         |\n"
              "+-----------+-----------------------------------------+";
  call.out += fmt::format("\n {:3}..{:3}   | ", 0, 7);
  call.out += count > more_than ? fmt::format("{:5}", count) : "    .";
  call.out += "\n\n";
}

// --- settings

void set_maxconns(DpctlCall& call) {
  auto* tracking = tracker(call, 2, "ct set maxconns failed");
  if (!tracking) return;
  auto count = call.args.empty() ? std::nullopt : parse_u32(call.args.back());
  if (!count) return call.error("maxconns missing or malformed", EINVAL);
  tracking->set_max_count(*count);
  call.out += "setting maxconns successful";
}
void get_maxconns(DpctlCall& call) {
  if (auto* tracking = tracker(call, 1, "maxconns could not be retrieved")) call.out += fmt::format("{}\n", tracking->max_count());
}
void get_nconns(DpctlCall& call) {
  if (auto* tracking = tracker(call, 1, "nconns could not be retrieved")) call.out += fmt::format("{}\n", tracking->count());
}
void enable_sequence_check(DpctlCall& call) {
  auto* tracking = tracker(call, 1, "enabling TCP sequence checking failed");
  if (!tracking) return;
  tracking->set_tcp_sequence_check(true);
  call.out += "enabling TCP sequence checking successful";
}
void disable_sequence_check(DpctlCall& call) {
  auto* tracking = tracker(call, 1, "disabling TCP sequence checking failed");
  if (!tracking) return;
  tracking->set_tcp_sequence_check(false);
  call.out += "disabling TCP sequence checking successful";
}
void get_sequence_check(DpctlCall& call) {
  if (auto* tracking = tracker(call, 1, "TCP sequence checking query failed"))
    call.out += fmt::format("TCP sequence checking: {}\n", tracking->tcp_sequence_check() ? "enabled" : "disabled");
}
void set_sweep(DpctlCall& call) {
  auto* tracking = tracker(call, 2, "failed to set sweep interval");
  if (!tracking) return;
  auto ms = call.args.empty() ? std::nullopt : parse_u32(call.args.back());
  if (!ms || !*ms) return call.error("invalid sweep value", EINVAL);
  tracking->set_sweep_interval_ms(*ms);
  call.out += "setting sweep interval successful";
}
void get_sweep(DpctlCall& call) {
  if (auto* tracking = tracker(call, 1, "sweep interval could not be retrieved")) call.out += fmt::format("{}", tracking->sweep_interval_ms());
}

// --- zone limits

/// `zone=N,limit=L`.
Result<CtZoneLimit> parse_limit(std::string_view text) {
  CtZoneLimit limit;
  bool has_zone = false, has_limit = false;
  for (std::string_view item : split_any(text, ",")) {
    size_t equals = item.find('=');
    std::string_view key = item.substr(0, equals);
    if (equals == item.npos || equals + 1 == item.size()) return fail(fmt::format("field {} missing value", key));
    std::string_view value = item.substr(equals + 1);
    if (key == "zone") {
      auto zone = parse_u16(value);
      if (!zone) return fail(fmt::format("failed to parse field {}", key));
      limit.zone = *zone;
      has_zone = true;
    } else if (key == "limit") {
      auto count = parse_u32(value);
      if (!count) return fail(fmt::format("failed to parse field {}", key));
      limit.limit = *count;
      has_limit = true;
    } else {
      return fail(fmt::format("invalid zone limit field: {}", key));
    }
  }
  if (!has_zone || !has_limit) return fail("failed to parse zone limit");
  return limit;
}

/// `zone=N1[,N2]...`; the word is there.
std::optional<std::vector<uint16_t>> parse_zones(std::string_view text) {
  std::vector<uint16_t> zones;
  for (std::string_view item : split_any(text.substr(5), ",")) {
    auto zone = parse_u16(item);
    if (!zone) return std::nullopt;
    zones.push_back(*zone);
  }
  return zones;
}

bool owned_by_database(DpctlCall& call, const ConnectionTracking& tracking, std::string_view command) {
  if (!tracking.limits_are_protected()) return false;
  call.error(fmt::format("the zone limits are set via database, use 'ovs-vsctl {} <...>' instead.", command), EPERM);
  return true;
}

void set_limits(DpctlCall& call) {
  auto* tracking = tracker(call, unixctl::kManyArgs, "failed to set conntrack limit");
  if (!tracking || owned_by_database(call, *tracking, "set-zone-limit")) return;
  std::optional<uint32_t> by_default;
  std::vector<CtZoneLimit> limits;
  for (std::string_view a : call.args) {
    if (!by_default && limits.empty() && a.starts_with("default=")) {
      by_default = parse_u32(a.substr(8));
      if (!by_default) return call.error("invalid default limit", EINVAL);
      continue;
    }
    auto limit = parse_limit(a);
    if (!limit) return call.error(limit.error().text, EINVAL);
    limits.push_back(*limit);
  }
  if (call.args.empty()) return call.error("too few arguments", EINVAL);
  if (by_default) tracking->set_default_limit(*by_default);
  for (const CtZoneLimit& l : limits) tracking->set_limit(l.zone, l.limit);
}

void del_limits(DpctlCall& call) {
  auto* tracking = tracker(call, 3, "failed to delete conntrack limit");
  if (!tracking || owned_by_database(call, *tracking, "del-zone-limit")) return;
  bool by_default = false;
  std::vector<uint16_t> zones;
  for (std::string_view a : call.args) {
    if (a == "default") {
      by_default = true;
    } else if (a.starts_with("zone=")) {
      auto list = parse_zones(a);
      if (!list) return call.error("invalid zone", EINVAL);
      zones = std::move(*list);
    } else {
      return call.error(fmt::format("invalid argument {}", a), EINVAL);
    }
  }
  if (by_default) tracking->set_default_limit(0);
  for (uint16_t zone : zones) tracking->clear_limit(zone);
}

void get_limits(DpctlCall& call) {
  auto* tracking = tracker(call, 2, "failed to get conntrack limit");
  if (!tracking) return;
  std::vector<uint16_t> zones;
  if (!call.args.empty()) {
    if (!call.args[0].starts_with("zone=")) return call.error(fmt::format("invalid argument {}", call.args[0]), EINVAL);
    auto list = parse_zones(call.args[0]);
    if (!list) return call.error("invalid zone", EINVAL);
    zones = std::move(*list);
  }
  CtLimits limits = tracking->limits(zones);
  call.out += fmt::format("default limit={}", limits.default_limit);
  for (const CtZoneLimit& l : limits.zones) call.out += fmt::format("\nzone={},limit={},count={}", l.zone, l.limit, l.count);
  call.out += "\n";
}

// --- fragments

std::optional<bool> is_v6(std::string_view word) {
  if (word == "v4") return false;
  if (word == "v6") return true;
  return std::nullopt;
}

void enable_fragments(DpctlCall& call, bool on) {
  std::string_view verb = on ? "enabling" : "disabling";
  auto* tracking = tracker(call, 2, fmt::format("{} fragmentation reassembly failed", verb));
  if (!tracking) return;
  auto v6 = call.args.empty() ? std::nullopt : is_v6(call.args[0]);
  if (!v6) return call.error("parameter missing: 'v4' for IPv4 or 'v6' for IPv6", EINVAL);
  tracking->enable_fragments(*v6, on);
  call.out += fmt::format("{} fragmentation reassembly successful", verb);
}
void set_fragments_on(DpctlCall& call) { enable_fragments(call, true); }
void set_fragments_off(DpctlCall& call) { enable_fragments(call, false); }

void set_min_fragment(DpctlCall& call) {
  auto* tracking = tracker(call, 3, "setting minimum fragment size failed");
  if (!tracking) return;
  auto v6 = call.args.empty() ? std::nullopt : is_v6(call.args[0]);
  if (!v6) return call.error("parameter missing: v4 for IPv4 or v6 for IPv6", EINVAL);
  auto bytes = call.args.size() < 2 ? std::nullopt : parse_u32(call.args[1]);
  if (!bytes) return call.error("parameter missing for minimum fragment size", EINVAL);
  if (!tracking->set_min_fragment(*v6, *bytes)) return call.error("requested minimum fragment size too small; see documentation", EPERM);
  call.out += "setting minimum fragment size successful";
}

void set_max_fragments(DpctlCall& call) {
  auto* tracking = tracker(call, 2, "setting maximum fragments failed");
  if (!tracking) return;
  auto count = call.args.empty() ? std::nullopt : parse_u32(call.args[0]);
  if (!count) return call.error("parameter missing for maximum fragments", EINVAL);
  if (!tracking->set_max_fragments(*count)) return call.error("setting maximum fragments failed", EPERM);
  call.out += "setting maximum fragments successful";
}

void fragment_status(DpctlCall& call) {
  auto* tracking = tracker(call, 1, "ipf status could not be retrieved");
  if (!tracking) return;
  FragmentStatus s = tracking->fragment_status(call.verbosity > 0);
  auto line = [&](std::string text) { call.out += "        " + text + "\n"; };
  line("Fragmentation Module Status");
  line("---------------------------");
  for (int v6 : {0, 1}) line(fmt::format("v{} enabled: {}", v6 ? 6 : 4, int{s.family[v6].enabled}));
  line(fmt::format("max num frags (v4/v6): {}", s.max_fragments));
  line(fmt::format("num frag: {}", s.fragments));
  for (int v6 : {0, 1}) {
    const FragmentStatus::Family& f = s.family[v6];
    char n = v6 ? '6' : '4';
    line(fmt::format("min v{} frag size: {}", n, f.min_bytes));
    line(fmt::format("v{} frags accepted: {}", n, f.accepted));
    line(fmt::format("v{} frags completed: {}", n, f.completed));
    line(fmt::format("v{} frags expired: {}", n, f.expired));
    line(fmt::format("v{} frags too small: {}", n, f.too_small));
    line(fmt::format("v{} frags overlapped: {}", n, f.overlapped));
    line(fmt::format("v{} frags purged: {}", n, f.purged));
  }
  if (!call.verbosity) return;
  call.out += "\n        Fragment Lists:\n\n";
  for (const FragmentStatus::List& l : s.lists)
    call.out += fmt::format("(src={},dst={},recirc_id={},ip_id={},dl_type=0x{:x},zone={},nw_proto={},num_fragments={},state={})\n",
                            ct_address_text(l.addresses.src, l.addresses.v6), ct_address_text(l.addresses.dst, l.addresses.v6), l.recirc_id, l.ip_id,
                            l.eth_type, l.zone, l.proto, l.fragments, l.state);
}

// --- offload and caches, which the datapaths here do not have

void offload_stats(DpctlCall& call) {
  if (call.optional_datapath(1)) call.out += "HW Offload stats:\n";
}
void cache_get_size(DpctlCall& call) {
  if (Datapath* dp = call.optional_datapath(1)) call.out += full_name(*dp) + ":\n";
}
void cache_set_size(DpctlCall& call) {
  if (call.datapath()) call.error("Setting caches not supported", EOPNOTSUPP);
}

constexpr DpctlRow kRows[] = {
    {"offload-stats-show", "[dp]", 0, 2, offload_stats},
    {"dump-conntrack", "[-m] [-s] [dp] [zone=N]", 0, 4, dump_conntrack},
    {"dump-conntrack-exp", "[dp] [zone=N]", 0, 2, dump_expected},
    {"flush-conntrack", "[dp] [zone=N] [mark=X[/M]] [labels=Y[/N]] [ct-orig-tuple [ct-reply-tuple]]", 0, 6, flush_conntrack},
    {"cache-get-size", "[dp]", 0, 1, cache_get_size},
    {"cache-set-size", "dp cache <size>", 3, 3, cache_set_size},
    {"ct-stats-show", "[dp] [zone=N]", 0, 3, ct_stats},
    {"ct-bkts", "[dp] [gt=N]", 0, 2, ct_buckets},
    {"ct-set-maxconns", "[dp] maxconns", 1, 2, set_maxconns},
    {"ct-get-maxconns", "[dp]", 0, 1, get_maxconns},
    {"ct-get-nconns", "[dp]", 0, 1, get_nconns},
    {"ct-enable-tcp-seq-chk", "[dp]", 0, 1, enable_sequence_check},
    {"ct-disable-tcp-seq-chk", "[dp]", 0, 1, disable_sequence_check},
    {"ct-get-tcp-seq-chk", "[dp]", 0, 1, get_sequence_check},
    {"ct-set-limits", "[dp] [default=L] [zone=N,limit=L]...", 1, unixctl::kManyArgs, set_limits},
    {"ct-del-limits", "[dp] [default] [zone=N1[,N2]...]", 1, 3, del_limits},
    {"ct-get-limits", "[dp] [zone=N1[,N2]...]", 0, 2, get_limits},
    {"ct-get-sweep-interval", "[dp]", 0, 1, get_sweep},
    {"ct-set-sweep-interval", "[dp] ms", 1, 2, set_sweep},
    {"ipf-set-enabled", "[dp] v4|v6", 1, 2, set_fragments_on},
    {"ipf-set-disabled", "[dp] v4|v6", 1, 2, set_fragments_off},
    {"ipf-set-min-frag", "[dp] v4|v6 minfragment", 2, 3, set_min_fragment},
    {"ipf-set-max-nfrags", "[dp] maxfrags", 1, 2, set_max_fragments},
    {"ipf-get-status", "[dp]", 0, 1, fragment_status},
};

}  // namespace

std::span<const DpctlRow> dpctl_tracking_commands() { return kRows; }

}  // namespace ovs::dp
