// SPDX-License-Identifier: MIT
#pragma once

/// Version and linkage. Everything lives in `coalign::v0`, an inline namespace: 0.x promises no ABI.
#define COALIGN_VERSION_MAJOR 0
#define COALIGN_VERSION_MINOR 1
#define COALIGN_VERSION_PATCH 0

// What a function asks of its caller, checked where this is 1: in debug builds of the library for what is
// compiled there, in those of the host for what stands in headers. What is wrong is said and ends the
// process; elsewhere nothing is checked, and nothing promised. A host with its own way defines COALIGN_ASSERT.
#if !defined(COALIGN_ASSERTIONS)
#if defined(NDEBUG)
#define COALIGN_ASSERTIONS 0
#else
#define COALIGN_ASSERTIONS 1
#endif
#endif
#if !defined(COALIGN_ASSERT)
#if COALIGN_ASSERTIONS
#include <cstdio>
#include <cstdlib>
#define COALIGN_ASSERT(condition, message) \
  ((condition) ? static_cast<void>(0)      \
               : (std::fputs("coalign: " message "\n", stderr), std::abort()))
#else
#define COALIGN_ASSERT(condition, message) static_cast<void>(0)
#endif
#endif

// Header-only, each header includes its sources at its end. A function first declared `inline` needs no
// `inline` where it is defined, so that the same sources serve both modes.
#if defined(COALIGN_HEADER_ONLY)
#define COALIGN_API inline
#else
#define COALIGN_API
#endif
