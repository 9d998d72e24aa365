# SPDX-License-Identifier: MIT
"""What comes in and goes out: files, tables, workbooks, maps and graphs."""
