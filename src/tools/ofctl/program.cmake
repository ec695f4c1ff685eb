file(GLOB sources CONFIGURE_DEPENDS ${dir}/*.cc)
ovs_program(ovs-ofctl SOURCES ${sources} LINK ofp unixctl stream base)
