# SPDX-License-Identifier: MIT
"""Who is meant by a name that somebody typed. What is only similar is proposed, never merged by itself."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

__all__ = ["Names", "alike_note", "folded", "similar"]

_ALIKE = 0.84  # "Harbor Cty Health Dept" and "Harbor County Health Department" are 0.83 and up
_MOST_COMPARED, _LONGEST = 2_000, 200  # names, and letters of one
_FEWEST_PAIRS = 0.4  # of two letters beside each other, that names have in common which are alike
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_BELOW_ZERO = re.compile(r"\s*[-\u2212]\s*(\d+(?:[.,]\d+)?)\s*\Z")


@lru_cache(maxsize=1 << 16)  # the same few names and answers stand in many cells
def folded(name: str) -> str:
    """A name without what people type differently: case, spaces, punctuation, how letters are composed."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    if below := _BELOW_ZERO.match(plain):  # -1 is no other spelling of 1
        return f"-{below[1]}"
    if plain.isascii():
        return _NO_LETTERS.sub(" ", plain).strip() or " ".join(plain.split())
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
    listed = [name for name in dict.fromkeys(names) if "@" not in name and len(name) <= _LONGEST]
    listed = listed[:_MOST_COMPARED]
    texts = [folded(name) for name in listed]
    by_number: dict[str, list[int]] = {}  # numbers in names that may be one are the same
    for place, text in enumerate(texts):
        by_number.setdefault("".join(filter(str.isdigit, text)), []).append(place)
    found = []
    for places in by_number.values():
        for one, other in _near([texts[place] for place in places]):
            later, before = places[one], places[other]
            if (score := _likeness(texts[later], texts[before])) >= _ALIKE:
                found.append((score, listed[later], listed[before]))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    return [(one, other) for _, one, other in found]


def alike_note(names: Iterable[str], always: bool = False) -> list[dict[str, Any]]:
    """A note on names that may be one, if there are any: nobody is merged by itself, nor left to find it out.

    Of very many names none is compared, unless `always`.
    """
    listed = list(dict.fromkeys(names))
    pairs = similar(listed) if always or len(listed) <= _MOST_COMPARED else []
    if not pairs:
        return []
    message = "names that are nearly alike: taken as different; if they are one, write that under [names] of a recipe"
    shown = [f'"{one}" = "{other}"' for one, other in pairs[:5]]
    note = {"what": "assumed", "table": "leaders", "message": message}
    return [{**note, "count": len(pairs), "examples": shown}]


def _near(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs that may be alike, the later first: few of all, so that only these are compared letter by letter."""
    if len(texts) < 2:
        return
    letters, pairs = np.zeros((len(texts), 64), np.int16), np.zeros((len(texts), 256), np.int16)
    shapes = []  # names of which one has the words of the other, some cut, or their first letters
    for place, text in enumerate(texts):
        words = text.split()
        shapes.append({"".join(word[0] for word in words), _initials(text), text.replace(" ", "")})
        plain = " ".join(sorted(words))
        for letter in plain:
            letters[place, ord(letter) % 64] += 1
        for one, other in itertools.pairwise(plain):
            pairs[place, (ord(one) * 31 + ord(other)) % 256] += 1
    sizes, twos = letters.sum(axis=1), pairs.sum(axis=1)
    met: dict[str, list[int]] = {}
    for place, own in enumerate(shapes):
        found = {before for shape in own for before in met.get(shape, ())}
        for shape in own:
            met.setdefault(shape, []).append(place)
        shared = np.minimum(letters[:place], letters[place]).sum(axis=1)
        near = 2 * shared >= _ALIKE * (sizes[:place] + sizes[place])
        beside = np.minimum(pairs[:place][near], pairs[place]).sum(axis=1)
        close = 2 * beside >= _FEWEST_PAIRS * (twos[:place][near] + twos[place])
        found.update(np.flatnonzero(near)[close].tolist())
        yield from ((place, before) for before in sorted(found) if texts[before] != texts[place])


def _likeness(one: str, other: str) -> float:
    """0 to 1: how alike two names are whose numbers are the same, their words in any order."""
    if _initials(one) == other.replace(" ", "") or _initials(other) == one.replace(" ", ""):
        return 0.9 if min(len(one), len(other)) >= 3 else 0.0
    if _abbreviated(one.split(), other.split()):
        return 0.9
    if find_spec("rapidfuzz"):
        return float(import_module("rapidfuzz.fuzz").token_sort_ratio(one, other)) / 100
    first, second = (" ".join(sorted(text.split())) for text in (one, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


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
