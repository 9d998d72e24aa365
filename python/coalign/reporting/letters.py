# SPDX-License-Identifier: MIT
"""How much room a text takes in a drawing."""

from __future__ import annotations

import unicodedata

LONGEST = 120


def width_of(text: str) -> float:
    """About how wide a text is, in heights of its letters; rather too wide than too narrow."""
    return sum(map(_letter, unicodedata.normalize("NFKC", text)))


_MARKED = 2  # accents on a letter; a tower of them would reach into what stands above


def flat(name: str) -> str:
    """A name without towers of accents."""
    letters: list[str] = []
    high = 0
    for letter in name[:LONGEST]:
        high = high + 1 if unicodedata.combining(letter) else 0
        if high <= _MARKED:
            letters.append(letter)
    return "".join(letters) + name[LONGEST:]


def _letter(letter: str) -> float:
    if letter in " fijlrtI.,;:'|!()[]-":
        return 0.42
    if letter in "mwMW@%&—…":
        return 1.02
    if unicodedata.combining(letter):
        return 0
    if ord(letter) > 0xFFFF or unicodedata.east_asian_width(letter) in "WF":
        return 1.4
    if unicodedata.category(letter) in ("So", "Cf", "Co", "Cn"):
        return 1.1
    return 0.76 if letter.isupper() else 0.65
