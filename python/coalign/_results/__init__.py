# SPDX-License-Identifier: MIT
"""The classes of results, a module for each family, made from the core's descriptions.

What they are for type checkers stands in the stubs beside, which `tools/docs` writes.
"""
