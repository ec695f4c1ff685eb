ovs_program(vtep-ctl
  SOURCES ${dir}/main.cc ${dir}/switch_commands.cc ${dir}/logical_commands.cc ${dir}/mac_commands.cc
  LINK tools/common idl jsonrpc stream ovsdb json base)
