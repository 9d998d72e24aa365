# SPDX-License-Identifier: MIT
cmake_minimum_required(VERSION 3.22)
include(CMakeFindDependencyMacro)
find_dependency(Threads)
# Only coalign::header_only needs these; who links that without them hears so from CMake.
find_package(nlohmann_json 3.11 CONFIG QUIET)
find_package(Boost 1.74 CONFIG QUIET)
include(${CMAKE_CURRENT_LIST_DIR}/coalign-targets.cmake)
