ovs_program(ovs-testcontroller SOURCES ${dir}/controller_main.cc LINK tools/testcontroller unixctl stream base)
