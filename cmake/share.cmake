# What the programs find beside themselves: ${CMAKE_BINARY_DIR}/share/openvswitch mirrors /usr/share/openvswitch.
# schema/*.ovsschema -> share/openvswitch/, scripts/* -> share/openvswitch/scripts/ (kept executable),
# scripts/completion/* -> share/bash-completion/completions/.
set(OVS_SHARE ${CMAKE_BINARY_DIR}/share/openvswitch)
set(share_outputs)
function(ovs_share_file source folder)
  get_filename_component(name ${source} NAME)
  set(output ${OVS_SHARE}${folder}/${name})
  add_custom_command(OUTPUT ${output} DEPENDS ${source}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${OVS_SHARE}${folder}
    COMMAND ${CMAKE_COMMAND} -E copy ${source} ${output})
  set(share_outputs ${share_outputs} ${output} PARENT_SCOPE)
endfunction()

file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/schema/*.ovsschema)
foreach(file ${schemas})
  ovs_share_file(${file} "")
endforeach()
file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/scripts/*)
foreach(file ${scripts})
  if(NOT IS_DIRECTORY ${file} AND NOT file MATCHES "\\.md$")
    ovs_share_file(${file} /scripts)
    get_filename_component(name ${file} NAME)
    add_custom_command(OUTPUT ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${name} DEPENDS ${file}
      COMMAND ${CMAKE_COMMAND} -E copy ${file} ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${name})
    list(APPEND share_outputs ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${name})   # programs and scripts run in place
  endif()
endforeach()
file(GLOB completions CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/scripts/completion/*.bash)
foreach(file ${completions})
  get_filename_component(name ${file} NAME)
  set(output ${CMAKE_BINARY_DIR}/share/bash-completion/completions/${name})
  add_custom_command(OUTPUT ${output} DEPENDS ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/share/bash-completion/completions
    COMMAND ${CMAKE_COMMAND} -E copy ${file} ${output})
  list(APPEND share_outputs ${output})
endforeach()
add_custom_target(share ALL DEPENDS ${share_outputs})
