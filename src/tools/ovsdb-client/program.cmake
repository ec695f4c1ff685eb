ovs_program(ovsdb-client
  SOURCES ${dir}/main.cc ${dir}/help.cc ${dir}/rpc.cc ${dir}/basic.cc ${dir}/monitor.cc ${dir}/wait.cc ${dir}/backup.cc ${dir}/control.cc
  LINK tools/common idl unixctl jsonrpc stream ovsdb json base)
