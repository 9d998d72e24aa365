// SPDX-License-Identifier: MIT
#pragma once

// What headers of others define as macros, and no public header may have as a name. Standard headers
// come first: some take these macros away, as libstdc++ does with min and max.
#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <compare>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

// Qt 5 and 6, with their key words.
#define slots
#define signals public
#define emit
#define foreach for
#define forever for (;;)

// X11: Xlib.h and X.h.
#define Bool int
#define Status int
#define True 1
#define False 0
#define None 0L
#define Success 0
#define Always 2
#define Above 0
#define Below 1
#define Complex 0
#define Convex 2
#define Unsorted 0
#define GrayScale 1
#define CursorShape 0
#define KeyPress 2
#define Expose 12
#define FocusIn 9

// Windows, without NOMINMAX.
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define near
#define far
#define small char
#define interface struct
#define IN
#define OUT
#define CONST const
#define ERROR 0
#define DELETE 1
#define ABSOLUTE 1
#define STRICT 1
