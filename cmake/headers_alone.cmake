# SPDX-License-Identifier: MIT
# Each public header as a file that compiles alone, which CMake sees to: its file sets are younger than what
# users of the library need, so that only this names them.
target_sources(coalign PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${headers})

# Without those in detail/, which here come after the header whose source needs them.
list(FILTER headers EXCLUDE REGEX /detail/)
list(FILTER headers EXCLUDE REGEX /coalign.h$)  # C is no matter of headers only
set(COALIGN_ALONE_WITH_SOURCES "" CACHE STRING "To compile only these headers alone with their sources; see tools/rounds")
if(COALIGN_ALONE_WITH_SOURCES)
  list(TRANSFORM COALIGN_ALONE_WITH_SOURCES PREPEND include/ OUTPUT_VARIABLE headers)
endif()
target_sources(coalign_header_only INTERFACE FILE_SET HEADERS BASE_DIRS include FILES ${headers})
