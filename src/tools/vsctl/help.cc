// The text of --help that is the tool's own. Ref: observed, ovs-vsctl 3.1.
#include "tools/vsctl/help.h"

namespace ovs::tools {

namespace {
constexpr std::string_view kCommands = R"help(ovs-vsctl: ovs-vswitchd management utility
usage: ovs-vsctl [OPTIONS] COMMAND [ARG...]

Open vDatapath commands:
  add-zone-tp DP zone=ID POLICY...  set the timeout policy of a conntrack zone
  del-zone-tp DP zone=ID      remove the timeout policy of a conntrack zone
  list-zone-tp DP             print the zones and their timeout policies
  set-zone-limit DP ZONE|default LIMIT  limit the connections of a zone
  del-zone-limit DP ZONE|default  remove the limit of a zone
  list-zone-limits DP         print the zones and their limits
  list-dp-cap DP              print the capabilities of a datapath

Switch commands:
  init                        initialize database, if not yet initialized
  show                        print overview of database contents
  emer-reset                  reset configuration to clean state

Bridge commands:
  add-br BRIDGE               create a new bridge named BRIDGE
  add-br BRIDGE PARENT VLAN   create new fake BRIDGE in PARENT on VLAN
  del-br BRIDGE               delete BRIDGE and all of its ports
  list-br                     print the names of all the bridges
  br-exists BRIDGE            exit 2 if BRIDGE does not exist
  br-to-vlan BRIDGE           print the VLAN which BRIDGE is on
  br-to-parent BRIDGE         print the parent of BRIDGE
  br-set-external-id BRIDGE KEY VALUE  set KEY on BRIDGE to VALUE
  br-set-external-id BRIDGE KEY  unset KEY on BRIDGE
  br-get-external-id BRIDGE KEY  print value of KEY on BRIDGE
  br-get-external-id BRIDGE  list key-value pairs on BRIDGE

Port commands (a bond is considered to be a single port):
  list-ports BRIDGE           print the names of all the ports on BRIDGE
  add-port BRIDGE PORT        add network device PORT to BRIDGE
  add-bond BRIDGE PORT IFACE...  add bonded port PORT in BRIDGE from IFACES
  del-port [BRIDGE] PORT      delete PORT (which may be bonded) from BRIDGE
  port-to-br PORT             print name of bridge that contains PORT

Interface commands (a bond consists of multiple interfaces):
  list-ifaces BRIDGE          print the names of all interfaces on BRIDGE
  iface-to-br IFACE           print name of bridge that contains IFACE

Controller commands:
  get-controller BRIDGE      print the controllers for BRIDGE
  del-controller BRIDGE      delete the controllers for BRIDGE
  [--inactivity-probe=MSECS]
  set-controller BRIDGE TARGET...  set the controllers for BRIDGE
  get-fail-mode BRIDGE       print the fail-mode for BRIDGE
  del-fail-mode BRIDGE       delete the fail-mode for BRIDGE
  set-fail-mode BRIDGE MODE  set the fail-mode for BRIDGE to MODE

Manager commands:
  get-manager                print the managers
  del-manager                delete the managers
  [--inactivity-probe=MSECS]
  set-manager TARGET...      set the list of managers to TARGET...

SSL commands:
  get-ssl                     print the SSL configuration
  del-ssl                     delete the SSL configuration
  set-ssl PRIV-KEY CERT CA-CERT  set the SSL configuration

Auto Attach commands:
  add-aa-mapping BRIDGE I-SID VLAN   add Auto Attach mapping to BRIDGE
  del-aa-mapping BRIDGE I-SID VLAN   delete Auto Attach mapping VLAN from BRIDGE
  get-aa-mapping BRIDGE              get Auto Attach mappings from BRIDGE

Datapath commands:
  add-zone-tp DP zone=ID POLICY...  set the timeout policy of a conntrack zone
  del-zone-tp DP zone=ID      remove the timeout policy of a conntrack zone
  list-zone-tp DP             print the zones and their timeout policies
  set-zone-limit DP ZONE|default LIMIT  limit the connections of a zone
  del-zone-limit DP ZONE|default  remove the limit of a zone
  list-zone-limits DP         print the zones and their limits
  list-dp-cap DP              print the capabilities of a datapath

Switch commands:
  emer-reset                  reset switch to known good state
)help";

constexpr std::string_view kWaitOptions =
    "  --no-wait                   do not wait for ovs-vswitchd to reconfigure\n"
    "  --retry                     keep trying to connect to server forever\n";
constexpr std::string_view kShowOptions =
    "  --filter=FILTER             show: only rows whose text contains FILTER\n";
}  // namespace

CtlHelp vsctl_help() {
  return {.commands = kCommands,
          .options_after_db = kWaitOptions,
          .wait_for = " for ovs-vswitchd",
          .options_after_dry_run = kShowOptions,
          .log_module = "vsctl"};
}

}  // namespace ovs::tools
