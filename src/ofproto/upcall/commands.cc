// upcall/* and revalidator/*. Spec: sheet "ofproto" 7.5.
#include "base/strings.h"
#include "ofproto/backer.h"
#include "ofproto/commands.h"
#include "ofproto/upcall/upcalls.h"

namespace ovs::ofproto {
namespace {

std::string show(Switch& owner) {
  std::string out;
  for (Backer* backer : owner.backers()) {
    Upcalls::Report r = backer->upcalls().report();
    out += fmt::format("{}:\n  flows         : (current {}) (avg {}) (max {}) (limit {})\n  dump duration : {}ms\n  ufid enabled : {}\n\n", backer->title(),
                       r.current, r.average, r.maximum, r.limit, r.dump_ms, r.ufid_enabled);
    for (auto [id, keys] : r.threads) out += fmt::format("  {}: (keys {})\n", id, keys);
  }
  return out;
}

template <class F>
auto on_each(Switch& owner, std::string reply, F f) {
  return [&owner, reply, f](unixctl::Args args) -> Result<std::string> {
    for (Backer* backer : owner.backers()) f(backer->upcalls(), args);
    return reply;
  };
}

}  // namespace

void register_upcall_commands(unixctl::Commands& commands, Switch& owner) {
  commands.add({.name = "upcall/show", .run = [&owner](unixctl::Args) -> Result<std::string> { return show(owner); }});
  commands.add({.name = "upcall/disable-megaflows", .run = on_each(owner, "megaflows disabled", [](Upcalls& u, unixctl::Args) { u.set_megaflows(false); })});
  commands.add({.name = "upcall/enable-megaflows", .run = on_each(owner, "megaflows enabled", [](Upcalls& u, unixctl::Args) { u.set_megaflows(true); })});
  commands.add({.name = "upcall/disable-ufid",
                .run = on_each(owner, "Datapath dumping tersely using UFID disabled", [](Upcalls& u, unixctl::Args) { u.set_ufids(false); })});
  commands.add({.name = "upcall/enable-ufid", .run = on_each(owner, "Datapath dumping tersely using UFID enabled for supported datapaths",
                                                             [](Upcalls& u, unixctl::Args) { u.set_ufids(true); })});
  commands.add({.name = "upcall/set-flow-limit", .usage = "flow-limit-number", .min_args = 1, .max_args = 1,
                .run = [&owner](unixctl::Args args) -> Result<std::string> {
                  uint64_t limit = parse_u64(args[0]).value_or(0);
                  for (Backer* backer : owner.backers()) backer->upcalls().set_flow_limit(limit);
                  return fmt::format("set flow_limit to {}\n", limit);
                }});
  commands.add({.name = "revalidator/wait", .run = [&owner](unixctl::Args) -> Result<std::string> {
                  auto backers = owner.backers();
                  if (backers.size() > 1) return fail("can't wait on multiple udpifs.");
                  for (Backer* backer : backers) backer->upcalls().wait_for_revalidation();
                  return std::string();
                }});
  commands.add({.name = "revalidator/purge", .run = on_each(owner, "", [](Upcalls& u, unixctl::Args) { u.purge(); })});
  commands.add({.name = "revalidator/pause", .run = on_each(owner, "", [](Upcalls& u, unixctl::Args) { u.pause(true); }), .hidden = true});
  commands.add({.name = "revalidator/resume", .run = on_each(owner, "", [](Upcalls& u, unixctl::Args) { u.pause(false); }), .hidden = true});
}

}  // namespace ovs::ofproto
