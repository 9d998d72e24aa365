// SPDX-License-Identifier: MIT
#pragma once

/// Version and linkage. Everything lives in `coalign::v0`, an inline namespace: 0.x promises no ABI.
#define COALIGN_VERSION_MAJOR 0
#define COALIGN_VERSION_MINOR 1
#define COALIGN_VERSION_PATCH 0

// Header-only, each header includes its sources at its end. A function first declared `inline` needs no
// `inline` where it is defined, so that the same sources serve both modes.
#if defined(COALIGN_HEADER_ONLY)
#define COALIGN_API inline
#else
#define COALIGN_API
#endif
