ovs_program(ovs-vswitchd SOURCES ${dir}/vswitchd_main.cc LINK vswitchd)
