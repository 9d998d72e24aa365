// SPDX-License-Identifier: MIT
#pragma once

/// Version and linkage. Everything lives in `alidade::v0`, an inline namespace: 0.x promises no ABI.
#define ALIDADE_VERSION_MAJOR 0
#define ALIDADE_VERSION_MINOR 1
#define ALIDADE_VERSION_PATCH 0

// A function first declared `inline` needs no `inline` where it is defined: in header-only mode the
// same sources are included by their headers.
#if defined(ALIDADE_HEADER_ONLY)
#define ALIDADE_API inline
#else
#define ALIDADE_API
#endif
