ovs_program(ovsdb-server SOURCES ${dir}/server_main.cc LINK dbserver unixctl jsonrpc stream ovsdb json base)
