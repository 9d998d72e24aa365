# SPDX-License-Identifier: MIT
# Runs PROGRAM; it must succeed and print what the file EXPECTED says, where there is one.
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
if(EXISTS ${EXPECTED})
  file(READ ${EXPECTED} expected)
  if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "It printed\n${printed}\nbut ${EXPECTED} says\n${expected}")
  endif()
endif()
message(STATUS "${printed}")
