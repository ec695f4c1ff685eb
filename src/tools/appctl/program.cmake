ovs_program(ovs-appctl SOURCES ${dir}/main.cc LINK unixctl jsonrpc stream json base)
