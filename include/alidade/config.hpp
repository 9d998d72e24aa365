// SPDX-License-Identifier: MIT
#pragma once

/// Version and linkage. Everything lives in `alidade::v0`, an inline namespace: 0.x promises no ABI.
#define ALIDADE_VERSION_MAJOR 0
#define ALIDADE_VERSION_MINOR 1
#define ALIDADE_VERSION_PATCH 0

// Header-only, each header includes its sources at its end. A function first declared `inline` needs no
// `inline` where it is defined, so that the same sources serve both modes.
#if defined(ALIDADE_HEADER_ONLY)
#define ALIDADE_API inline
#else
#define ALIDADE_API
#endif
