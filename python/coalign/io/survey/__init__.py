# SPDX-License-Identifier: MIT
"""Answers of people, in whatever file they came, through a recipe that says what its columns are."""
