// Flows of datapaths. Spec: reference sheet "datapath" 5.2, 5.4.
#include <fmt/format.h>
#include <xxhash.h>

#include <fstream>

#include "base/strings.h"
#include "dp/dpctl_call.h"
#include "flow/match.h"

namespace ovs::dp {
namespace {

// --- dump

struct DumpChoice {
  std::optional<flow::Match> filter;
  bool own_flows = true;               ///< false: only flows of offload providers were asked for, and there are none
  std::optional<int> thread;
};

bool parse_types(DpctlCall& call, std::string_view list, DumpChoice& choice) {
  choice.own_flows = false;
  for (std::string_view type : split(list, ',')) {
    if (type == "all" || type == "ovs" || type == "non-offloaded") choice.own_flows = true;
    else if (type != "tc" && type != "dpdk" && type != "offloaded" && type != "partially-offloaded") {
      call.error(fmt::format("Failed to parse type ({})", type), EINVAL);
      return false;
    }
  }
  return true;
}

bool take_choices(DpctlCall& call, DumpChoice& choice, const PortNames* names) {
  while (!call.args.empty()) {
    std::string_view a = call.args.back();
    if (a.starts_with("filter=")) {
      (void)names;
      auto match = flow::parse_match(a.substr(7));
      if (!match) {
        call.error(fmt::format("Failed to parse filter ({})", match.error().text), EINVAL);
        return false;
      }
      choice.filter = std::move(*match);
    } else if (a.starts_with("type=")) {
      if (!parse_types(call, a.substr(5), choice)) return false;
    } else if (a.starts_with("pmd=")) {
      auto n = parse_i64(a.substr(4));
      if (!n) {
        call.error("Failed to parse pmd", EINVAL);
        return false;
      }
      choice.thread = static_cast<int>(*n);
    } else {
      return true;
    }
    call.args.pop_back();
  }
  return true;
}

bool compatible(const FlowEntry& flow, const flow::Match& filter) {
  auto key = flow::words(flow.key), mask = flow::words(flow.mask), wanted = flow::words(filter.key), bits = flow::words(filter.mask);
  for (size_t i = 0; i < flow::kFlowWords; ++i)
    if ((key[i] ^ wanted[i]) & bits[i] & mask[i]) return false;
  return true;
}

void dump_flows(DpctlCall& call) {
  DumpChoice choice;
  if (!take_choices(call, choice, nullptr)) return;
  Datapath* dp = call.optional_datapath(1);
  if (!dp) return;
  PortNames names = PortNames::of(*dp);
  FlowFormat how{.verbose = call.verbosity > 0, .names = call.with_names() ? &names : nullptr, .now = call.clock.now()};
  bool titled = choice.thread.has_value();
  if (!choice.own_flows || (choice.thread && *choice.thread != -1)) return;
  dp->flow_dump([&](const FlowEntry& flow) {
    if (choice.filter && !compatible(flow, *choice.filter)) return;
    if (!titled) {
      titled = true;
      call.out += flow.thread < 0 ? "flow-dump from the main thread:\n" : fmt::format("flow-dump from pmd on cpu core: {}\n", flow.thread);
    }
    format_flow(call.out, flow, how);
    call.out += '\n';
  });
}

// --- one flow

Ufid ufid_of(const KeyText& key) {
  if (key.ufid) return *key.ufid;
  XXH128_hash_t h = XXH3_128bits(&key.key, sizeof key.key);
  return Uuid{{static_cast<uint32_t>(h.high64 >> 32), (static_cast<uint32_t>(h.high64) & 0xffff0fff) | 0x4000,
               (static_cast<uint32_t>(h.low64 >> 32) & 0x3fffffff) | 0x80000000, static_cast<uint32_t>(h.low64)}};
}

void print_stats(DpctlCall& call, const FlowStats& stats) {
  format_stats(call.out, stats, call.clock.now());
  call.out += '\n';
}

/// A key that may be put: reads it, tells what is wrong with it.
std::optional<KeyText> read_key(DpctlCall& call, std::string_view text, const PortNames& names) {
  std::string_view rest = text;
  if (!parse_ufid(rest)) {
    call.error("parsing flow ufid", EINVAL);
    return std::nullopt;
  }
  auto key = parse_key(text, &names);
  if (!key) {
    call.error("parsing flow key (" + key.error().text + ")", EINVAL);
    return std::nullopt;
  }
  return std::move(*key);
}

void put_flow(DpctlCall& call, Datapath& dp, std::string_view key_text, std::string_view action_text, bool create, bool modify) {
  PortNames names = PortNames::of(dp);
  auto key = read_key(call, key_text, names);
  if (!key) return;
  auto actions = parse_actions(action_text, &names);
  if (!actions) return call.error("parsing actions", actions.error().code);
  if (key->fitness != Fitness::ok || key->key.in_port.host() == UINT32_MAX) return call.error("updating flow table", EINVAL);
  FlowPut put{.ufid = ufid_of(*key), .key = key->key, .mask = key->mask, .actions = std::make_shared<Actions>(std::move(*actions)), .create = create,
              .modify = modify};
  FlowStats before;
  if (auto old = dp.flow_get(put.ufid)) before = old->stats;
  if (auto done = dp.flow_put(put); !done) return call.error("updating flow table", done.error().code);
  if (modify && call.clear) return call.error("updating flow table", EOPNOTSUPP);   // the userspace datapath cannot zero
  if (call.statistics) print_stats(call, before);
}

void add_flow(DpctlCall& call) {
  Datapath* dp = call.optional_datapath(3);
  if (dp) put_flow(call, *dp, call.args[0], call.args[1], true, false);
}

void mod_flow(DpctlCall& call) {
  Datapath* dp = call.optional_datapath(3);
  if (dp) put_flow(call, *dp, call.args[0], call.args[1], call.may_create, true);
}

void get_flow(DpctlCall& call) {
  Datapath* dp = call.optional_datapath(2);
  if (!dp) return;
  std::string_view text = call.args[0];
  auto ufid = parse_ufid(text);
  if (!ufid) return call.error("parsing flow ufid", EINVAL);
  if (!*ufid) {                                   // the reference complains, yet the command succeeds
    call.error("parsing flow ufid");
    call.failed = false;
    return;
  }
  auto flow = dp->flow_get(**ufid);
  if (!flow) return call.error("getting flow", flow.error().code);
  PortNames names = PortNames::of(*dp);
  format_flow(call.out, *flow, {.verbose = call.verbosity > 0, .names = call.with_names() ? &names : nullptr, .now = call.clock.now()});
  call.out += '\n';
}

void delete_flow(DpctlCall& call, Datapath& dp, std::string_view text) {
  PortNames names = PortNames::of(dp);
  std::string_view rest = text;
  if (!parse_ufid(rest)) return call.error("parsing flow ufid", EINVAL);
  auto key = parse_key(text, &names);
  if (!key) return call.error(key.error().text, EINVAL);
  auto gone = dp.flow_del(ufid_of(*key));
  if (!gone) {
    call.error("deleting flow", gone.error().code);
    if (gone.error().code == ENOENT && !key->ufid) call.out += "Perhaps you need to specify a UFID?\n";
    return;
  }
  if (call.statistics) print_stats(call, *gone);
}

void del_flow(DpctlCall& call) {
  Datapath* dp = call.optional_datapath(2);
  if (dp) delete_flow(call, *dp, call.args[0]);
}

// --- files of flows

enum class Verb { add, modify, remove };

bool flow_line(DpctlCall& call, Datapath& dp, std::string_view line, Verb verb) {
  for (auto [word, meaning] : {std::pair<std::string_view, Verb>{"add ", Verb::add}, {"modify ", Verb::modify}, {"delete ", Verb::remove}})
    if (line.starts_with(word)) {
      verb = meaning;
      line = trim(line.substr(word.size()));
    }
  size_t from = 0;
  if (line.starts_with("ufid:")) from = std::min(line.find(' '), line.size() - 1) + 1;
  size_t space = line.find_first_of(" \t", from);
  if (verb == Verb::remove) {
    delete_flow(call, dp, line);
    return true;
  }
  if (space == std::string_view::npos) return false;
  put_flow(call, dp, line.substr(0, space), trim(line.substr(space)), verb == Verb::add || call.may_create, verb == Verb::modify);
  return true;
}

void flow_file(DpctlCall& call, Datapath& dp, Verb verb) {
  std::ifstream file{std::string(call.args[0])};
  if (!file) return call.error(std::string(call.args[0]) + ": open failed", errno);
  std::string line;
  for (unsigned number = 1; std::getline(file, line); ++number) {
    std::string_view text = trim(std::string_view(line).substr(0, line.find('#')));
    if (!text.empty() && !flow_line(call, dp, text, verb)) call.error(fmt::format("Failed parsing line number {}, skipped!", number));
  }
  call.failed = false;
}

void add_flows(DpctlCall& call) {
  if (Datapath* dp = call.optional_datapath(2)) flow_file(call, *dp, Verb::add);
}
void mod_flows(DpctlCall& call) {
  if (Datapath* dp = call.optional_datapath(2)) flow_file(call, *dp, Verb::modify);
}
void del_flows(DpctlCall& call) {
  bool file = !call.args.empty() && !call.registry.find(call.args[0]);
  Datapath* dp = call.optional_datapath(file ? 2 : 1);
  if (!dp) return;
  if (!call.args.empty()) return flow_file(call, *dp, Verb::remove);
  dp->flow_flush();
}

constexpr DpctlRow kRows[] = {
    {"dump-flows", "[-m] [--names] [dp] [filter=..] [type=..] [pmd=..]", 0, 6, dump_flows},
    {"add-flow", "[dp] flow actions", 2, 3, add_flow},
    {"mod-flow", "[dp] flow actions", 2, 3, mod_flow},
    {"get-flow", "[dp] ufid", 1, 2, get_flow},
    {"del-flow", "[dp] flow", 1, 2, del_flow},
    {"add-flows", "[dp] file", 1, 2, add_flows},
    {"mod-flows", "[dp] file", 1, 2, mod_flows},
    {"del-flows", "[dp] [file]", 0, 2, del_flows},
};

}  // namespace

std::span<const DpctlRow> dpctl_flow_commands() { return kRows; }

}  // namespace ovs::dp
