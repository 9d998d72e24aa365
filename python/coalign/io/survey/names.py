# SPDX-License-Identifier: MIT
"""Who is meant by a name that somebody typed. What is only similar is proposed, never merged by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

__all__ = ["Names", "folded", "similar"]

_ALIKE = 0.84  # "Harbor Cty Health Dept" and "Harbor County Health Department" are 0.83 and up
_MOST_COMPARED = 2_000
_BELOW_ZERO = re.compile(r"\s*[-\u2212]\s*(\d+(?:[.,]\d+)?)\s*\Z")


@lru_cache(maxsize=1 << 16)  # the same few names and answers stand in many cells
def folded(name: str) -> str:
    """A name without what people type differently: case, spaces, punctuation, how letters are composed."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    if below := _BELOW_ZERO.match(plain):  # -1 is no other spelling of 1
        return f"-{below[1]}"
    letters = (c if unicodedata.category(c)[0] in "LNM" else " " for c in plain)
    return " ".join("".join(letters).split()) or " ".join(plain.split())


class Names:
    """The names of leaders as they first were written, by what people type."""

    def __init__(self, same: Mapping[str, str] | None = None) -> None:
        self._stated = {
            folded(typed): " ".join(meant.split()) for typed, meant in (same or {}).items()
        }
        self._shown: dict[str, str] = {}
        self.merged: dict[str, str] = {}

    def known(self, name: str) -> bool:
        """Whether somebody of this name was met before."""
        return folded(self._stated.get(folded(name), name)) in self._shown

    def of(self, name: str) -> str:
        """The name as it is shown everywhere."""
        typed = " ".join(name.split())
        meant = self._stated.get(folded(typed), typed)
        shown = self._shown.setdefault(folded(meant), meant)
        if shown != typed:
            self.merged.setdefault(typed, shown)
        return shown


def similar(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names that may be one: the later with the earlier, most similar first."""
    listed = [name for name in dict.fromkeys(names) if "@" not in name][:_MOST_COMPARED]
    texts = [folded(name) for name in listed]
    found = []
    for place, text in enumerate(texts):
        for before in range(place):
            if text != texts[before] and (score := _likeness(text, texts[before])) >= _ALIKE:
                found.append((score, listed[place], listed[before]))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    return [(one, other) for _, one, other in found]


def _likeness(one: str, other: str) -> float:
    """0 to 1: how alike two names are, their words in any order; numbers in them must be the same."""
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return 0.0
    if _initials(one) == other.replace(" ", "") or _initials(other) == one.replace(" ", ""):
        return 0.9 if min(len(one), len(other)) >= 3 else 0.0
    if _abbreviated(one.split(), other.split()):
        return 0.9
    if find_spec("rapidfuzz"):
        return float(import_module("rapidfuzz.fuzz").token_sort_ratio(one, other)) / 100
    first, second = (" ".join(sorted(text.split())) for text in (one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0


def _abbreviated(one: list[str], other: list[str]) -> bool:
    """Whether two names have the same words, some of them cut: dept for department, cty for county."""
    if len(one) != len(other) or not set(one) & set(other):
        return False
    return all(_cut(*sorted(pair, key=len)) for pair in zip(one, other, strict=True))


def _cut(short: str, long: str) -> bool:
    letters = iter(long)
    return short == long or (
        len(short) > 1 and short[0] == long[0] and all(c in letters for c in short)
    )


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split() if word not in ("of", "and", "the", "for"))
