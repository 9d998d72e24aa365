# SPDX-License-Identifier: MIT
# Runs the overlay port in packaging/vcpkg without vcpkg: its functions stand here as its manual describes them, and what is
# built in BUILT stands for what they would build.
#
#     cmake -D BUILT=build/dev -D INTO=FOLDER -P tests/install/vcpkg.cmake
cmake_minimum_required(VERSION 3.22)
set(PORT coalign)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(CURRENT_PORT_DIR ${root}/packaging/vcpkg/coalign)
set(CURRENT_PACKAGES_DIR ${INTO})

function(vcpkg_cmake_configure)
  cmake_parse_arguments(its "" "SOURCE_PATH" "OPTIONS" ${ARGN})
  file(READ ${its_SOURCE_PATH}/CMakeLists.txt said)
  foreach(option IN LISTS its_OPTIONS)
    string(REGEX REPLACE "^-D([A-Z_]+)=.*" "\\1" name ${option})
    if(NOT said MATCHES "option\\(${name} ")
      message(FATAL_ERROR "There is no option ${option}")
    endif()
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  foreach(prefix IN ITEMS ${INTO} ${INTO}/debug)
    execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILT} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endfunction()

# From lib/cmake/coalign to share/coalign, which is a folder less deep; of debug what is its own.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(its "" "CONFIG_PATH" "" ${ARGN})
  file(GLOB release ${INTO}/${its_CONFIG_PATH}/*.cmake)
  file(GLOB debug ${INTO}/debug/${its_CONFIG_PATH}/*-debug.cmake)
  foreach(file IN LISTS release debug)
    get_filename_component(name ${file} NAME)
    file(READ ${file} said)
    if(file IN_LIST debug)
      string(REPLACE "{_IMPORT_PREFIX}/lib" "{_IMPORT_PREFIX}/debug/lib" said "${said}")
    endif()
    set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
    string(REPLACE "${up}${up}${up}" "${up}${up}" said "${said}")
    file(WRITE ${INTO}/share/${PORT}/${name} "${said}")
  endforeach()
  file(REMOVE_RECURSE ${INTO}/lib/cmake ${INTO}/debug/lib/cmake)
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(its "" "" "FILE_LIST" ${ARGN})
  file(COPY ${its_FILE_LIST} DESTINATION ${INTO}/share/${PORT})
endfunction()

file(REMOVE_RECURSE ${INTO})
include(${CURRENT_PORT_DIR}/portfile.cmake)

# What vcpkg looks for in a package when it is made.
foreach(unwanted IN ITEMS debug/include debug/share lib/cmake debug/lib/cmake)
  if(EXISTS ${INTO}/${unwanted})
    message(FATAL_ERROR "The package has ${unwanted}")
  endif()
endforeach()
foreach(wanted IN ITEMS share/coalign/LICENSE share/coalign/coalign-config.cmake include/coalign/coalign.h debug/lib lib)
  if(NOT EXISTS ${INTO}/${wanted})
    message(FATAL_ERROR "The package has no ${wanted}")
  endif()
endforeach()
