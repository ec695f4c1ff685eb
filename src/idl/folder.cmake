# Typed rows: idlgen makes gen/idl/NAME.h and NAME.cc from schema/FILE; included as "idl/NAME.h".
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(pair "vswitch;vswitch.ovsschema" "vtep;vtep.ovsschema")
  list(GET pair 0 name)
  list(GET pair 1 file)
  set(out ${CMAKE_BINARY_DIR}/gen/idl/${name})
  add_custom_command(OUTPUT ${out}.h ${out}.cc
    COMMAND ${Python3_EXECUTABLE} ${dir}/idlgen ${CMAKE_SOURCE_DIR}/schema/${file} ${name} ${out}.h ${out}.cc
    DEPENDS ${dir}/idlgen ${CMAKE_SOURCE_DIR}/schema/${file})
  target_sources(${target} PRIVATE ${out}.h ${out}.cc)
endforeach()
