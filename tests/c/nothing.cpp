// SPDX-License-Identifier: MIT
// A module of the library alone.
