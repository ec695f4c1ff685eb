ovs_program(ovs-ofctl SOURCES ${dir}/ofctl_main.cc LINK tools/ofctl ofp unixctl stream base)
