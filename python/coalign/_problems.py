# SPDX-License-Identifier: MIT
"""What is wrong with a network, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .errors import InvalidNetwork

__all__ = ["SHOWN", "print_problems"]

SHOWN = 3  # of a kind, where all are listed elsewhere


def print_problems(
    error: InvalidNetwork, write: Callable[[str], None], of_a_kind: int | None = None
) -> None:
    """All of them, or so many of a kind: one slip in a column is often one in every row."""
    shown = Counter[tuple[str, str, str]]()
    lines = []
    for problem in error.problems:
        kind = (problem.code, problem.table, problem.field)
        shown[kind] += 1
        if of_a_kind is None or shown[kind] <= of_a_kind:
            lines.append(str(problem))
    hidden = error.count - len(lines)
    if hidden and of_a_kind is not None:
        lines.append(f"… and {hidden:,} more like these: coalign validate lists them")
    elif hidden:
        lines.append(f"… and {hidden:,} more")
    lines.append(f"{error.count:,} problem{'' if error.count == 1 else 's'}")
    write("".join(f"{line}\n" for line in lines))
