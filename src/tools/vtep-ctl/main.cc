// vtep-ctl: the database hardware_vtep from the command line.
// Spec: vtep-ctl(8); reference sheet "ovsdb-tools" 7.
#include "tools/common/ctl/help.h"
#include "tools/common/ctl/program.h"
#include "tools/vtep-ctl/commands.h"

OVS_LOG_MODULE(vtep_ctl);

namespace ovs::tools {

namespace {

constexpr std::string_view kCommands = R"help(vtep-ctl: VTEP configuration utility
usage: vtep-ctl [OPTIONS] COMMAND [ARG...]

VTEP commands:
  show                        print overview of database contents

Manager commands:
  get-manager                 print the managers
  del-manager                 delete the managers
  [--inactivity-probe=MSECS]
  set-manager TARGET...       set the list of managers to TARGET...

Physical Switch commands:
  add-ps PS                   create a new physical switch named PS
  del-ps PS                   delete PS and all of its ports
  list-ps                     print the names of all the physical switches
  ps-exists PS                exit 2 if PS does not exist

Port commands:
  list-ports PS               print the names of all the ports on PS
  add-port PS PORT            add network device PORT to PS
  del-port PS PORT            delete PORT from PS

Logical Switch commands:
  add-ls LS                   create a new logical switch named LS
  del-ls LS                   delete LS and all of its ports
  list-ls                     print the names of all the logical switches
  ls-exists LS                exit 2 if LS does not exist
  bind-ls PS PORT VLAN LS     bind LS to VLAN on PORT
  unbind-ls PS PORT VLAN      unbind logical switch on VLAN from PORT
  list-bindings PS PORT       list bindings for PORT on PS
  set-replication-mode LS MODE  set replication mode on LS
  get-replication-mode LS       get replication mode on LS

Logical Router commands:
  add-lr LR                   create a new logical router named LR
  del-lr LR                   delete LR
  list-lr                     print the names of all the logical routers
  lr-exists LR                exit 2 if LR does not exist

MAC binding commands:
  add-ucast-local LS MAC [ENCAP] IP   add ucast local entry in LS
  del-ucast-local LS MAC              del ucast local entry from LS
  add-mcast-local LS MAC [ENCAP] IP   add mcast local entry in LS
  del-mcast-local LS MAC [ENCAP] IP   del mcast local entry from LS
  clear-local-macs LS                 clear local mac entries
  list-local-macs LS                  list local mac entries
  add-ucast-remote LS MAC [ENCAP] IP  add ucast remote entry in LS
  del-ucast-remote LS MAC             del ucast remote entry from LS
  add-mcast-remote LS MAC [ENCAP] IP  add mcast remote entry in LS
  del-mcast-remote LS MAC [ENCAP] IP  del mcast remote entry from LS
  clear-remote-macs LS                clear remote mac entries
  list-remote-macs LS                 list remote mac entries
)help";

constexpr RecordId kRecordIds[] = {
    {"Logical_Router", "Logical_Router", "name", ""},   {"Logical_Switch", "Logical_Switch", "name", ""},
    {"Manager", "Manager", "target", ""},               {"Physical_Port", "Physical_Port", "name", ""},
    {"Physical_Switch", "Physical_Switch", "name", ""},
};

const ShowTable kShow[] = {
    {"Global", "", {"managers", "switches"}},
    {"Manager", "target", {"is_connected"}},
    {"Physical_Switch", "name", {"management_ips", "tunnel_ips", "ports"}},
    {"Physical_Port", "name", {"vlan_bindings"}},
    {"Logical_Switch", "name", {}},
};

class VtepCtl final : public CtlProgram {
 public:
  using CtlProgram::CtlProgram;

 private:
  std::string help() const override {
    return ctl_help(tool_, dirs_, {.commands = kCommands, .log_module = "vtep_ctl"});
  }
  void prepare(idl::Interest& interest) override { interest.table(*interest.schema().find("Global")); }
  void begin(idl::Replica& replica, idl::Transaction& transaction) override {
    if (!idl::first<vtep::Global>(replica)) idl::insert<vtep::Global>(transaction, replica);
  }
};

int main_vtep(int argc, char** argv) {
  std::vector<const CtlCommand*> commands;
  for (auto rows : {switch_commands(), logical_commands(), mac_commands(), database_commands()})
    for (const CtlCommand& command : rows) commands.push_back(&command);
  VtepCtl program(CtlTool{.program = "vtep-ctl", .schema = vtep::schema(), .commands = commands, .record_ids = kRecordIds, .show = kShow}, log_module_);
  return program.run(argc, argv);
}

}  // namespace

}  // namespace ovs::tools

int main(int argc, char** argv) { return ovs::tools::main_vtep(argc, argv); }
