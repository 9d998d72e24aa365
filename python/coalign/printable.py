# SPDX-License-Identifier: MIT
"""Text of the user's that is fit for a terminal and a page.

A name may hold what makes a terminal clear itself, ring, or show a line backwards. Such characters are
shown as their code points, ``<U+001B>``. What is for programs (JSON, tables) stays exact.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

__all__ = ["in_line", "in_lines", "isolated", "one_line", "whole"]

_FIRST_STRONG, _POP = "\u2068", "\u2069"

# Controls, line and paragraph separators, what overrides or embeds a direction, and halves of characters.
_SPACES = re.compile("[\t\n\r]")
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f]")
_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ud800-\udfff"
_OF_LINE = re.compile(f"[{_HIDDEN}{_FIRST_STRONG}{_POP}]")
_OF_LINES = re.compile(
    f"[{_HIDDEN}\t]"
)  # isolates that stand in it are ours, and end with their line


def in_line(text: str) -> str:
    """A name or a message: one line, whatever is in it."""
    return text if text.isascii() and text.isprintable() else _cleaned(text, _OF_LINE)


def one_line(document: Any) -> Any:
    """A document in which no text breaks its line, ids left as they are: these hold no control characters."""
    if isinstance(document, str):
        return in_line(document) if _BREAKS.search(document) else document
    if isinstance(document, dict):
        return {key: one_line(value) for key, value in document.items()}
    return [one_line(value) for value in document] if isinstance(document, list) else document


def in_lines(text: str) -> str:
    """Lines that are made of such."""
    return _OF_LINES.sub(_code_point, text)


def whole(text: str) -> str:
    """Text that UTF-8 can write: halves of letters are U+FFFD."""
    return (
        text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    )


def isolated(text: str) -> str:
    """A name that reads from right to left leaves the order of what stands around it alone."""
    if text.isascii() or all(unicodedata.bidirectional(c) not in ("R", "AL", "AN") for c in text):
        return text
    return f"{_FIRST_STRONG}{text}{_POP}"


def _cleaned(text: str, hidden: re.Pattern[str]) -> str:
    return hidden.sub(_code_point, _SPACES.sub(" ", text))


def _code_point(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
