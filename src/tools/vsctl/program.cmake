ovs_program(ovs-vsctl
  SOURCES ${dir}/main.cc ${dir}/model.cc ${dir}/help.cc ${dir}/bridge_commands.cc ${dir}/port_commands.cc
          ${dir}/controller_commands.cc ${dir}/zone_commands.cc
  LINK tools/common idl jsonrpc stream ovsdb json base)
