# SPDX-License-Identifier: MIT
# What others find after `cmake --install`: the library, its headers and, for header-only use, its
# sources; a CMake package with both targets; a pkg-config file for the compiled one.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/coalign)
set_target_properties(coalign_header_only PROPERTIES EXPORT_NAME header_only)
install(TARGETS coalign coalign_header_only EXPORT coalign)
install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY src DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/coalign)
install(EXPORT coalign NAMESPACE coalign:: DESTINATION ${package_dir} FILE coalign-targets.cmake)

# 0.x promises nothing from one minor version to the next.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/coalign-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES cmake/coalign-config.cmake ${PROJECT_BINARY_DIR}/coalign-config-version.cmake
  DESTINATION ${package_dir})

# Seen from the file itself, so that the whole may be moved.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX
  BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig OUTPUT_VARIABLE prefix_from_here)
# What a C compiler has to be told to link a static library: `pkg-config --static`.
set(cxx_runtime "")
foreach(library IN ITEMS stdc++ c++ c++abi m)
  if(library IN_LIST CMAKE_CXX_IMPLICIT_LINK_LIBRARIES)
    string(APPEND cxx_runtime " -l${library}")
  endif()
endforeach()
configure_file(cmake/coalign.pc.in coalign.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/coalign.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
