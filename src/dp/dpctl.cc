// The frame of dpctl commands. Spec: see dpctl.h.
#include "dp/dpctl.h"

#include <fmt/format.h>

#include "base/program.h"
#include "dp/dpctl_call.h"

namespace ovs::dp {

Result<void> DpctlCall::take_options(unixctl::Args all) {
  size_t i = 0;
  for (; i < all.size() && all[i].size() > 1 && all[i][0] == '-'; ++i) {
    const std::string& a = all[i];
    if (a == "--") { ++i; break; }
    if (a == "--more") ++verbosity;
    else if (a == "--statistics") statistics = true;
    else if (a == "--names") names = true;
    else if (a == "--no-names") names = false;
    else if (a == "--clear") clear = true;
    else if (a == "--may-create") may_create = true;
    else if (a.starts_with("--")) return fail("Unrecognized option " + a);
    else
      for (char c : std::string_view(a).substr(1)) {
        if (c == 'm') ++verbosity;
        else if (c == 's') statistics = true;
        else return fail(std::string("Unrecognized option -") + c);
      }
  }
  for (; i < all.size(); ++i) args.push_back(all[i]);
  return {};
}

void DpctlCall::error(std::string_view text, int code) {
  failed = true;
  out.append(program_name()).append(": ").append(text);
  if (code) out += " (" + errno_text(code) + ')';
  out += '\n';
}

Datapath* DpctlCall::optional_datapath(size_t most) {
  if (!args.empty())
    if (Datapath* dp = registry.find(args[0])) {
      args.erase(args.begin());
      return dp;
    }
  if (args.size() >= most) {
    error("datapath not found", EINVAL);
    return nullptr;
  }
  std::vector<Datapath*> all = registry.all();
  if (all.size() == 1) return all[0];
  error(all.empty() ? "no datapaths exist" : "multiple datapaths, specify one");
  error("datapath not found", EINVAL);
  return nullptr;
}

Datapath* DpctlCall::datapath() {
  Datapath* dp = registry.find(args[0]);
  if (!dp) error("opening datapath", ENODEV);
  args.erase(args.begin());
  return dp;
}

void register_dpctl_commands(unixctl::Commands& commands, Registry& registry, Clock& clock) {
  auto listing = std::make_shared<std::string>("The available commands are:\n");
  for (auto group : {dpctl_port_commands(), dpctl_flow_commands(), dpctl_tracking_commands(), dpctl_action_commands()})
    for (const DpctlRow& row : group) {
      *listing += fmt::format("  dpctl/{:<23} {}\n", row.name, row.usage);
      commands.add({.name = "dpctl/" + std::string(row.name), .usage = std::string(row.usage), .min_args = row.min_args, .max_args = row.max_args,
                    .run = [&registry, &clock, &row](unixctl::Args args) -> Result<std::string> {
                      DpctlCall call(registry, clock);
                      TRY(call.take_options(args));
                      if (call.args.size() < static_cast<size_t>(row.min_args)) {
                        call.error(fmt::format("'{}' command requires at least {} arguments", row.name, row.min_args));
                        return fail(std::move(call.out));
                      }
                      row.run(call);
                      if (call.failed) return fail(std::move(call.out));
                      return std::move(call.out);
                    }});
    }
  *listing += fmt::format("  dpctl/{:<23} {}\n", "list-commands", "");
  commands.add({.name = "dpctl/list-commands", .min_args = 0, .max_args = unixctl::kManyArgs,
                .run = [listing](unixctl::Args) -> Result<std::string> { return *listing; }});
  register_netdev_commands(commands, registry);
}

}  // namespace ovs::dp
