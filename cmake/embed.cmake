# Puts the default templates, assets and the starter handbook into the program, so that one file can be copied to another machine.
# Gives the target a source file that defines shirube::render::embedded_files(). The scripts of the search and of the form for contributions are made small first.
find_program(ESBUILD esbuild REQUIRED)

function(shirube_embed target)
  file(GLOB_RECURSE embedded CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
       ${CMAKE_SOURCE_DIR}/templates/*.mustache ${CMAKE_SOURCE_DIR}/assets/*
       ${CMAKE_SOURCE_DIR}/generator/init/starter/*)
  list(TRANSFORM embedded PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE paths)
  set(scripts ${embedded})
  list(FILTER scripts INCLUDE REGEX "^assets/(search|contribute)-[a-z]+\\.js$")
  set(small ${CMAKE_BINARY_DIR}/small)
  list(TRANSFORM scripts PREPEND ${small}/ OUTPUT_VARIABLE small_scripts)
  add_custom_command(
    OUTPUT ${small_scripts}
    COMMAND ${ESBUILD} --minify --charset=utf8 --log-level=warning --outdir=${small}/assets ${scripts}
    DEPENDS ${paths}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    VERBATIM)
  set(output ${CMAKE_BINARY_DIR}/embedded_files.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} "-DFILES=${embedded}" -DSMALL=${small} "-DSMALL_FILES=${scripts}"
            -DOUTPUT=${output} -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${paths} ${small_scripts} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
