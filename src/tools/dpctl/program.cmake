ovs_program(ovs-dpctl SOURCES ${dir}/main.cc LINK dp netdev unixctl base)
