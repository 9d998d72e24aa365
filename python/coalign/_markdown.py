# SPDX-License-Identifier: MIT
"""A report for the terminal as Markdown: its headings, its lists, and what stands in columns as it is."""

from __future__ import annotations

import re

__all__ = ["markdown"]

_RULES = {"═": "#", "─": "##"}
_SPECIAL = re.compile(r"([\\`*_<>\[\]#|])")


def markdown(text: str) -> str:
    """The same words. A block with a line that stands in columns becomes a block of code."""
    lines = text.rstrip("\n").split("\n")
    found: list[str] = []
    place = 0
    while place < len(lines):
        line, below = lines[place], lines[place + 1] if place + 1 < len(lines) else ""
        if line.strip() and below and set(below) <= _RULES.keys():
            found += [f"{_RULES[below[0]]} {_escaped(line)}", ""]
            place += 2
            continue
        block = []
        while place < len(lines) and lines[place].strip():
            block.append(lines[place])
            place += 1
        place += not block
        if block:
            found += [*_block(block), ""]
    return "\n".join(found)


def _block(lines: list[str]) -> list[str]:
    if any(re.search(r"\S {2,}\S", line) for line in lines):
        return ["```text", *lines, "```"]
    said = [re.sub(r"^\s*• ?", "- ", line) if line.lstrip().startswith("•") else line for line in lines]
    return [f"{line[:2]}{_escaped(line[2:])}" if line.startswith("- ") else _escaped(line) for line in said]


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
