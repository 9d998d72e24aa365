# SPDX-License-Identifier: MIT
"""What the library raises. Each is an ``Error``, which is a ``ValueError``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .printable import in_line

__all__ = ["Error", "FileError", "InvalidNetwork", "Problem"]


class Error(ValueError):
    """The root of what the library raises."""

    lines: Sequence[str] = ()
    """What it says line by line, where that is more than one."""

    @classmethod
    def of_lines(cls, lines: Sequence[str]) -> Error:
        """One that says several lines. Each may hold what a user typed, but no line break of theirs."""
        made = cls("\n".join(lines))
        made.lines = tuple(lines)
        return made


class FileError(Error, OSError):
    """A file cannot be read or written."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the data: where, what, and what would be right."""

    code: str
    table: str
    row: int | None
    field: str
    message: str
    suggestion: str
    pointer: str
    line: int | None
    column: int | None

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        line = f"line {self.line}{column}: " if self.line else ""
        where = f"{self.pointer}: " if self.pointer else ""
        right = f"; {self.suggestion}" if self.suggestion else ""
        return in_line(f"{line}{where}{self.message}{right} [{self.code}]")


class InvalidNetwork(Error):
    """The data does not make a network. ``problems`` holds the first thousand, ``count`` all."""

    def __init__(self, problems: Sequence[Problem], count: int) -> None:
        super().__init__(tuple(problems), count)
        self.problems = tuple(problems)
        self.count = count

    def __str__(self) -> str:
        lines = [f"{self.count} problem{'' if self.count == 1 else 's'}"]
        lines += [f"  {problem}" for problem in self.problems[:10]]
        if self.count > 10:
            lines.append(f"  … and {self.count - 10} more")
        return "\n".join(lines)
