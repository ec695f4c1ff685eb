// ovs-vsctl: the switch's configuration from the command line. Commands: see commands.h; generic ones:
// tools/common/ctl. Here: what is special about this tool, above all that it waits for ovs-vswitchd.
// Spec: ovs-vsctl(8); reference sheet "ovsdb-tools" 6.
#include <signal.h>

#include <cerrno>
#include <fstream>

#include "base/dirs.h"
#include "base/program.h"
#include "idl/vswitch.h"
#include "tools/common/ctl/program.h"
#include "tools/vsctl/commands.h"
#include "tools/vsctl/help.h"
#include "tools/vsctl/model.h"

OVS_LOG_MODULE(vsctl);

namespace ovs::tools {

namespace {

constexpr RecordId kRecordIds[] = {
    {"AutoAttach", "Bridge", "name", "auto_attach"},
    {"Bridge", "Bridge", "name", ""},
    {"Controller", "Bridge", "name", "controller"},
    {"Flow_Sample_Collector_Set", "Flow_Sample_Collector_Set", "id", ""},
    {"Flow_Table", "Flow_Table", "name", ""},
    {"IPFIX", "Bridge", "name", "ipfix"},
    {"Interface", "Interface", "name", ""},
    {"Manager", "Manager", "target", ""},
    {"Mirror", "Mirror", "name", ""},
    {"NetFlow", "Bridge", "name", "netflow"},
    {"Port", "Port", "name", ""},
    {"QoS", "Port", "name", "qos"},
    {"sFlow", "Bridge", "name", "sflow"},
};

const ShowTable kShow[] = {
    {"Open_vSwitch", "", {"manager_options", "bridges", "ovs_version"}},
    {"Bridge", "name", {"controller", "fail_mode", "datapath_type", "ports"}},
    {"Port", "name", {"tag", "trunks", "interfaces"}},
    {"Interface", "name", {"type", "options", "error", "bfd_status"}},
    {"Controller", "target", {"is_connected"}},
    {"Manager", "target", {"is_connected"}},
};

/// What is wrong with ovs-vswitchd, as far as its pid file tells: for people who wait for it.
std::string daemon_state(const Dirs& dirs) {
  std::string path = in_dir(dirs.run, "ovs-vswitchd.pid");
  std::ifstream file(path);
  pid_t pid = 0;
  if (!(file >> pid)) return fmt::format(", but it seems not to run (there is no {})", path);
  if (kill(pid, 0) != 0 && errno == ESRCH) return fmt::format(", but process {} of {} is gone", pid, path);
  return "";
}

constexpr int kSetupFailed = 65;  // an interface that we added could not be set up

using vswitch::Interface;
using vswitch::OpenVSwitch;

class Vsctl final : public CtlProgram {
 public:
  using CtlProgram::CtlProgram;

 private:
  void add_options(Options& options) override {
    options.add({"no-wait", Option::Arg::none, 0, [this](const char*) { wait_ = false; }});
    options.add({"retry", Option::Arg::none, 0, [this](const char*) { may_retry_ = true; }});
  }

  std::string help() const override { return ctl_help(tool_, dirs_, vsctl_help()); }

  std::string comment_prefix() const override { return fmt::format("ovs-vsctl (invoked by {})", parent_name()); }

  void prepare(idl::Interest& interest) override {
    interest.table(*interest.schema().find("Open_vSwitch"));
    if (!wait_) return;
    interest.column("Open_vSwitch", "cur_cfg", idl::kReadWrite);
    for (const char* column : {"name", "ofport", "error"}) interest.column("Interface", column, idl::kReadWrite);
  }

  void begin(idl::Replica& replica, idl::Transaction& transaction) override {
    auto ovs = idl::first<OpenVSwitch>(replica);
    if (!ovs) ovs = idl::insert<OpenVSwitch>(transaction, replica);
    if (wait_) transaction.increment(ovs.row(), OpenVSwitch::kNextCfg);
  }

  void generic_command_ran(const CtlCall& call, std::any& shared) override {
    auto* model = std::any_cast<std::shared_ptr<Model>>(&shared);
    if (model && may_change_model(*tool_.schema, call)) (*model)->forget();
  }

  int finish(idl::Transaction& transaction, std::any& shared) override {
    if (!wait_ || transaction.status() == idl::TxnStatus::unchanged) return 0;
    client_->session().enable_retry();
    int64_t wanted = transaction.increment_result();
    set_waiting_for(fmt::format("ovs-vswitchd to take over the new configuration (cur_cfg to reach {}){}; see --no-wait and --timeout",
                                wanted, daemon_state(dirs_)));
    while (!is_applied(wanted)) wait_turn();
    auto* model = std::any_cast<std::shared_ptr<Model>>(&shared);
    return model ? report_new_interfaces(**model) : 0;
  }

  bool is_applied(int64_t wanted) {
    auto ovs = idl::first<OpenVSwitch>(*replica_);
    return ovs && ovs.cur_cfg() >= wanted;
  }

  /// Says on stderr which of the interfaces added in this run do not work, and why.
  int report_new_interfaces(const Model& model) {
    std::set<std::string> fresh(model.new_interfaces.begin(), model.new_interfaces.end());
    bool failed = false;
    for (Interface interface : idl::all<Interface>(*replica_)) {
      std::string name(interface.name());
      if (!fresh.contains(name) || interface.ofport().value_or(-1) != -1) continue;
      failed = true;
      auto error = interface.error();
      if (error && !error->empty())
        print_error(fmt::format("Error detected while setting up '{}': {}.  See ovs-vswitchd log for details.", name, *error));
      else
        print_error(fmt::format("Error detected while setting up '{}'.  See ovs-vswitchd log for details.", name));
    }
    if (failed) print_error(fmt::format("The default log directory is \"{}\".", dirs_.log));
    return failed ? kSetupFailed : 0;
  }

  bool wait_ = true;
};

int main_vsctl(int argc, char** argv) {
  std::vector<const CtlCommand*> commands;
  for (auto rows : {bridge_commands(), port_commands(), controller_commands(), zone_commands(), database_commands()})
    for (const CtlCommand& command : rows) commands.push_back(&command);
  Vsctl program(CtlTool{.program = "ovs-vsctl", .schema = vswitch::schema(), .commands = commands, .record_ids = kRecordIds, .show = kShow}, log_module_);
  return program.run(argc, argv);
}

}  // namespace

}  // namespace ovs::tools

int main(int argc, char** argv) { return ovs::tools::main_vsctl(argc, argv); }
