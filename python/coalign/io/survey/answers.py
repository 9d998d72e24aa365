# SPDX-License-Identifier: MIT
"""Single answers: what is none, what number a word stands for, on what scale a question was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..values import id_text, is_missing
from .names import folded
from .turned import turned
from .words import CODES, LADDERS, LARGEST_SCALE, NO_ANSWER, SMALL_CODES, TICKS, UNTICKED

__all__ = [
    "Scale",
    "codes_in",
    "distinct",
    "missing_words",
    "no_answer",
    "number_of",
    "scale_of",
    "stated_scale",
    "tick_of",
    "ticked",
]

_LEADING = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(?:[-–—=:.()]|$)")
_PLAIN = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?=\s*%?\s*\Z)")
_OUT_OF = re.compile(r"(\d{1,2})\s*(?:/|out of|of|von|sur|de)\s*(\d{1,3})\Z")
_LONGEST_NONE = 500  # letters of a text that says that nothing was answered
_ENOUGH = 4  # words that are a whole scale, and no part of a longer one
_NUMBERED = re.compile(r"\s*-?\d+\s*[-–—=:.)]\s*(?=[^\W\d])")  # "98 - Don't know"
_MARKS = tuple(
    re.compile(mark, re.I) for mark in (r"\s+[-–—]\s+", r"\s+(?:or|oder|ou|o)\s+", r"[/,;()]")
)
_STARS = re.compile(r"[★⭐]+[☆\s]*\Z")
_CODED = re.compile(r"A\d{1,2}")
_STATED = re.compile(
    r"\(?\b(-?\d{1,3})\s*(?:=|:|-|–|to|is)\s*[^0-9()]{0,60}?[,;…. –-]*\b(-?\d{1,3})\s*(?:=|:|is)?\s*[^0-9()]{0,60}\)?"
)


@dataclass
class Scale:
    """What a question was answered on."""

    low: float = 0
    high: float = 0
    answers: dict[str, float] = field(default_factory=dict)
    codes: list[Any] = field(default_factory=list)
    ticks: bool = False
    unsure: str = ""  # what somebody should check
    unknown: list[str] = field(default_factory=list)  # words that no number is known for

    @property
    def ends(self) -> list[float]:
        return [] if self.ticks or self.high == self.low else [self.low, self.high]


def no_answer(value: Any) -> bool:
    """Whether nothing was answered: blank, or a word that says so."""
    if not isinstance(value, str):
        return is_missing(value)
    return _says_none(value) if len(value) <= _LONGEST_NONE else not value.strip()


@lru_cache(maxsize=1 << 14)
def _says_none(text: str) -> bool:
    """Whether a text says that nothing was answered: "N/A - not applicable", "98 - Don't know"."""
    if not text.strip() or folded(text) in NO_ANSWER:
        return True
    plain = _NUMBERED.sub("", text)
    if plain != text:
        return _says_none(plain)
    parted = ([part for part in mark.split(text) if part.strip()] for mark in _MARKS)
    return any(len(parts) > 1 and all(map(_says_none, parts)) for parts in parted)


def distinct(values: Iterable[Any]) -> list[Any]:
    """The different answers among some, in the order in which they stand there; 1, 1.0 and True are three."""
    found: dict[Any, Any] = {}
    for value in values:
        try:
            found.setdefault((value.__class__, value), value)
        except TypeError:  # a list in a cell of a data frame
            found.setdefault((value.__class__, repr(value)), value)
    return list(found.values())


def missing_words(values: Iterable[Any]) -> list[str]:
    """The words among some answers that say that there is none."""
    found = (v.strip() for v in values if isinstance(v, str) and v.strip() and no_answer(v))
    return list(dict.fromkeys(found))


def number_of(value: Any, answers: Mapping[str, float] | None = None) -> float | None:
    """The number that an answer stands for: itself, that of its word, or the one it begins with ("4 - often")."""
    if answers:
        said = _folded_answers(tuple(answers.items())).get(folded(id_text(value)))
        if said is not None:
            return float(said)
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, str):
        return _number_in(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if number == number and abs(number) != float("inf") else None


@lru_cache(maxsize=1 << 14)  # the same few answers stand in many cells
def _number_in(value: str) -> float | None:
    text = value.strip()
    if _STARS.match(text):
        return float(sum(text.count(star) for star in "★⭐"))
    match = _PLAIN.match(text) or _LEADING.match(text) or _out_of(text)
    return float(match[match.lastindex or 0].replace(",", ".")) if match else None


def _out_of(text: str) -> re.Match[str] | None:
    """The answer in "4/5" and "4 out of 5"."""
    match = _OUT_OF.match(text)
    if match is None or int(match[1]) > int(match[2]):
        return None
    return re.match(r"(\d+)", text)


@lru_cache(maxsize=256)
def _folded_answers(answers: tuple[tuple[str, float], ...]) -> dict[str, float]:
    return {folded(word): number for word, number in answers}


def codes_in(numbers: Iterable[float]) -> list[float]:
    """Numbers that stand apart from a small scale as codes do: 98 beside 1 to 4, 9 beside 1 to 5."""
    there = sorted(set(numbers))
    codes = [n for n in there if n in CODES]
    rest = [n for n in there if n not in codes]
    small = [n for n in rest if n in SMALL_CODES]
    others = [n for n in rest if n not in small]
    if others and max(others) <= 5 and max(others) + 2 < min(small, default=0) and min(others) >= 0:
        codes, rest = sorted(codes + small), others
    if codes == [-1] and set(rest) <= {0, 1}:
        return []  # against, neither, for
    if not rest or max(rest) > LARGEST_SCALE or len(rest) > LARGEST_SCALE + 1:
        return []
    if min(rest) < 0:  # a scale that goes below 0 has -1 as an answer
        codes = [code for code in codes if code > 0 or code < 2 * min(rest)]
    return codes


def stated_scale(text: str) -> list[float]:
    """The ends of a scale that a question states: "(1 = not at all, 5 = very)", "from 1 to 5"."""
    for match in _STATED.finditer(text):
        low, high = float(match[1]), float(match[2])
        if low < high <= 100 and -10 <= low <= 1:
            return [low, high]
    return []


def scale_of(values: Sequence[Any], question: str = "", items: Sequence[str] = ()) -> Scale:
    """The scale of some answers to questions of one form, and what is not sure about it.

    A box that is ticked may hold what it stands for, one of `items`.
    """
    given = [value for value in distinct(values) if not no_answer(value)]
    numbers = [number_of(value) for value in given]
    texts = list(
        dict.fromkeys(str(v).strip() for v, n in zip(given, numbers, strict=True) if n is None)
    )
    words = {folded(id_text(value)) for value in given}
    if given and items and words <= {folded(item) for item in items}:
        return Scale(ticks=True)
    if given and (words <= TICKS | UNTICKED or (len(words) == 1 and texts)):
        if not words <= {"1", "0"} or "0" in words or not stated_scale(question):
            return Scale(ticks=True)
    if texts:
        return _of_words(texts, [n for n in numbers if n is not None])
    percents = all(isinstance(value, str) and value.rstrip().endswith("%") for value in given)
    stated = [0.0, 100.0] if given and percents else stated_scale(question)
    scale = _of_numbers([n for n in numbers if n is not None], stated)
    return _turned(scale) if turned(question) and scale.high > scale.low >= 0 else scale


def _turned(scale: Scale) -> Scale:
    """The same scale, where its lowest number is the most."""
    low, high = int(scale.low), int(scale.high)
    answers = {str(step): float(low + high - step) for step in range(low, high + 1)}
    said = (
        f"that {low} is the most here, and {high} the least: they are counted the other way round"
    )
    return Scale(
        low, high, answers, scale.codes, unsure="; and ".join(filter(None, (scale.unsure, said)))
    )


def _of_words(texts: Sequence[str], numbers: Sequence[float]) -> Scale:
    said = {folded(text): text for text in texts}
    if all(map(_CODED.fullmatch, texts)):  # as LimeSurvey codes answers
        high = max(int(text[1:]) for text in texts)
        answers = {f"A{place}": float(place) for place in range(1, high + 1)}
        return Scale(
            1, high, answers, unsure=f"that A1 is the lowest answer, and A{high} the highest"
        )
    fits = []
    for first, ladder in LADDERS:
        words = [folded(word) for word in ladder.split("|")]
        if set(said) <= set(words):
            fits.append((len(words), first, words))
    if not fits or numbers:
        return Scale(unknown=list(texts), unsure="which number each word stands for")
    whole = [fit for fit in fits if len(fit[2]) == len(said) >= _ENOUGH]
    fits = whole or fits  # every word of a scale was chosen
    spans = {tuple((word, words.index(word)) for word in said) for _, _, words in fits}
    length, first, words = min(fits, key=lambda fit: fit[0])
    answers = {said.get(word, word): float(first + place) for place, word in enumerate(words)}
    unsure = (
        ""
        if len(spans) == 1 and len(said) > 1
        else "which words could be chosen, from the lowest to the highest"
    )
    return Scale(first, first + length - 1, answers, unsure=unsure)


def _of_numbers(numbers: Sequence[float], stated: Sequence[float]) -> Scale:
    codes = codes_in(numbers)
    rest = [number for number in numbers if number not in codes]
    asked = (
        f"whether {', '.join(f'{c:g}' for c in codes)} means that nothing was answered"
        if codes
        else ""
    )
    if stated and stated[1] == 100 and rest and max(rest) <= 1 and any(n % 1 for n in rest):
        return Scale(0, 1, codes=codes, unsure=asked)  # 0.8 is how spreadsheets keep 80 %
    if stated and rest and stated[0] <= min(rest) and max(rest) <= stated[1]:
        return Scale(stated[0], stated[1], codes=codes, unsure=asked)
    if not rest:
        return Scale(codes=codes, unsure="on which scale it was asked: nobody answered it")
    low, high = min(rest), max(rest)
    if low < 0:
        low, high = min(low, -high), max(high, -low)
    whole = all(number.is_integer() for number in rest)
    if not whole or high > 100 or (high > LARGEST_SCALE and low >= 0 and high != 100):
        return Scale(
            low if low < 0 else 0,
            high,
            codes=codes,
            unsure="the lowest and the highest answer that could be given",
        )
    if low < 0:
        return Scale(low, high, codes=codes, unsure=asked)
    usual = next(top for top in (1, 3, 4, 5, 7, 10, 100) if high <= top)
    start = 0 if low == 0 or usual == 100 else 1
    met = {number for number in rest}
    sure = high == usual and low <= 1 and len(met) >= 3 and high >= 3
    told = "" if sure else f"the scale: answers go from {low:g} to {high:g}"
    return Scale(
        start,
        high if high >= 3 and high in (3, 4, 5, 7, 10, 100) else usual,
        codes=codes,
        unsure="; and ".join(filter(None, (asked, told))),
    )


def tick_of(value: Any) -> float | None:
    """1 for a word that says yes, 0 for one that says no, None for all else."""
    word = folded(value) if isinstance(value, str) else ""
    return 1.0 if word in TICKS else 0.0 if word in UNTICKED else None


def ticked(value: Any) -> bool:
    """Whether a box is ticked: a blank is no; what it says may be yes, or the item itself."""
    if is_missing(value) or (isinstance(value, str) and not value.strip()):
        return False
    return folded(id_text(value)) not in UNTICKED
