# SPDX-License-Identifier: MIT
# Compiles CASE twice with COMPILER: as it stands it must pass; with WRONG defined it must fail, and
# the compiler must say what the case's line `// Expected: REGEX` expects.
set(ENV{LC_ALL} C)
set(command ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDE} ${CASE})

execute_process(COMMAND ${command} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${command} -DWRONG RESULT_VARIABLE result ERROR_VARIABLE said)

file(STRINGS ${CASE} expected REGEX "^// Expected: ")
string(REPLACE "// Expected: " "" expected "${expected}")
if(result EQUAL 0)
  message(FATAL_ERROR "It compiles.")
elseif(NOT said MATCHES "error: [^\n]*(${expected})")
  message(FATAL_ERROR "The compiler does not say ${expected}, but\n${said}")
endif()
