ovs_program(ovsdb-tool SOURCES ${dir}/main.cc ${dir}/show_log.cc LINK ovsdb json base)
