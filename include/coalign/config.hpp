// SPDX-License-Identifier: MIT
#pragma once

/// Version and linkage.
#define COALIGN_VERSION_MAJOR 0
#define COALIGN_VERSION_MINOR 1
#define COALIGN_VERSION_PATCH 0

// Everything lives in an inline namespace of its minor version, `coalign::v0_1`, so that libraries built with
// another one may be in the same program.
#define COALIGN_ABI COALIGN_ABI_OF(COALIGN_VERSION_MAJOR, COALIGN_VERSION_MINOR)
#define COALIGN_ABI_OF(major, minor) COALIGN_ABI_NAMED(major, minor)
#define COALIGN_ABI_NAMED(major, minor) v##major##_##minor

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
