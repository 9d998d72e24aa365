# SPDX-License-Identifier: MIT
"""Columns that ask the same of several things: "How important is {goal}?", "Who do you trust? [{leader}]"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .meanings import gives_of
from .names import folded

__all__ = ["Question", "asked", "fitted", "is_other", "items_of", "names_codes", "questions_in"]

HOLE = "{}"
_FORMS = (
    re.compile(r"(?P<stem>.*\S)(?P<open>\s*\[)(?P<item>[^\[\]]+)(?P<close>\])\Z"),
    re.compile(r"(?P<stem>.*\S)(?P<open>\s*\(choice=)(?P<item>.+)(?P<close>\))\Z"),
    re.compile(r"(?P<stem>\w+)(?P<open>___)(?P<item>\w+)(?P<close>)\Z"),
    re.compile(r"(?P<stem>.*\S)(?P<open>\s+[-–—]\s+)(?P<item>\S.*?)(?P<close>)\Z"),
    re.compile(r"(?P<stem>[^/]+(?:/[^/]+)*)(?P<open>/)(?P<item>[^/]+)(?P<close>)\Z"),
    re.compile(r"(?P<stem>.*[?:)])(?P<open>\s*[.:]?\s*)(?P<item>[^\s.:?)][^?:)]*)(?P<close>)\Z"),
    re.compile(r"(?P<stem>.*\S)(?P<open>\.)(?P<item>[^\s.][^.]*)(?P<close>)\Z"),
    re.compile(r"(?P<stem>[A-Za-z]\w*?\d*)(?P<open>_)(?P<item>\d+)(?P<close>)\Z"),
    re.compile(r"(?P<stem>.*[^\W\d_])(?P<open>[\s#]+)(?P<item>\d{1,2})(?P<close>)\Z"),
    re.compile(
        r"(?P<stem>(?i:imp\w*|prior\w*|trust\w*|work\w*|collab\w*|contact|freq\w*|stance|support|goal|tie)\d*)"
        r"(?P<open>_)(?P<item>\w+)(?P<close>)\Z"
    ),
)
_ONE_ITEM = re.compile(
    r"(?P<before>.*\S\s*(?:\[|[:?]\s+))(?P<item>[^\W\d][^\[\]=:?\d]{1,80})(?P<after>\]?)"
)
_REMARK = re.compile(r"\([\W\d_]*\)(?:\.\d+)?[?.:]?")
_NEAR = 100  # columns of one form stand near to one another
_MOST_COMPARED = 200_000
_LONGEST = 1_000  # letters of a heading that has a form
_MOST_WORDS = 3  # that all names have in common
_MOST_FORMS = 4  # tried for one column


@dataclass
class Question:
    """Columns of one form; `form` has {} where they differ, and none where the question stands alone."""

    form: str
    places: list[int]
    items: list[str]

    @property
    def stem(self) -> str:
        """The question without what it is asked of."""
        return " ".join(self.form.replace(HOLE, " ").split())


def questions_in(
    headings: Sequence[str], places: Sequence[int], *, spread: bool = False
) -> list[Question]:
    """The questions among some columns, in order. Two columns of one form are one question.

    Headings that were `spread` from a row for each answer name their item in brackets, though there is only one.
    """
    rest = [place for place in places if 0 < len(headings[place]) <= _LONGEST]
    found: list[Question] = []
    for form in _FORMS:
        groups: dict[str, list[tuple[int, str]]] = {}
        for place in rest:
            if match := form.match(headings[place]):
                key = f"{match['stem']}{match['open']}{HOLE}{match['close']}"
                groups.setdefault(key, []).append((place, match["item"]))
        taken: set[int] = set()
        for key, columns in groups.items():
            if len(columns) > 1 or (spread and form is _FORMS[0]):
                found.append(Question(key, [p for p, _ in columns], [item for _, item in columns]))
                taken.update(p for p, _ in columns)
        rest = [place for place in rest if place not in taken]
    found += _by_words(headings, rest)
    grouped = {place for question in found for place in question.places}
    found += [
        _of_one_item(headings[place], place) or Question(headings[place], [place], [])
        for place in places
        if headings[place] and place not in grouped
    ]
    found = _without_summaries(found)
    return sorted(found, key=lambda question: question.places[0])


def _of_one_item(heading: str, place: int) -> Question | None:
    """A question that is asked of one thing: "Do you support: Bus service", "How important? [Water]"."""
    if match := _ONE_ITEM.fullmatch(heading):
        before, item, after = match["before"], match["item"], match["after"]
        if gives_of(before) and not gives_of(item):
            return Question(f"{before}{HOLE}{after}", [place], [item])
    return None


def _without_summaries(questions: list[Question]) -> list[Question]:
    """Without columns that say again in one cell what boxes beside them say: Kobo has both."""
    stems = {question.stem.casefold().rstrip(" /.[]-") for question in questions if question.items}
    return [
        one for one in questions if one.items or one.form.casefold().rstrip(" /.[]-") not in stems
    ]


def _by_words(headings: Sequence[str], places: Sequence[int]) -> list[Question]:
    """Columns that differ in a few words in the middle: "How important is reading to you?"."""
    rest, found, left = list(places), [], _MOST_COMPARED
    while rest and left > 0:
        first = rest.pop(0)
        forms: dict[str, None] = {}
        for other in rest[:_NEAR]:
            left -= 1
            if len(forms) < _MOST_FORMS and (form := _common(headings[first], headings[other])):
                forms.setdefault(form)
        best: Question | None = None
        for form in forms:
            left -= len(rest)
            alike = [(p, items_of(form, headings[p])) for p in (first, *rest)]
            columns = [(p, item) for p, item in alike if item]
            if best is None or len(columns) > len(best.places):
                best = Question(form, [p for p, _ in columns], [item for _, item in columns])
        if best is not None:
            found.append(_without_marks(best))
            taken = set(best.places)
            rest = [place for place in rest if place not in taken]
    return found


def fitted(question: Question, names: Container[str]) -> Question:
    """The same, where all names begin or end with one word, which then is no part of the question."""
    head, hole, tail = question.form.partition(HOLE)
    left, right = head.split(), tail.split()
    best, most = question, sum(folded(item) in names for item in question.items)
    for before in range(min(_MOST_WORDS, len(left)) + 1):
        for after in range(min(_MOST_WORDS, len(right)) + 1):
            begin, end = left[len(left) - before :], right[:after]
            items = [" ".join([*begin, item, *end]) for item in question.items]
            if (count := sum(folded(item) in names for item in items)) > most:
                form = " ".join([*left[: len(left) - before], hole, *right[after:]])
                best, most = Question(form, question.places, items), count
    return best


def _without_marks(question: Question) -> Question:
    """The same, where brackets or quotes stand around each item, or a mark at its end: they belong to the form."""
    for marks in ("[]", "()", '""', "''", "“”", "«»"):
        if all(len(i) > 2 and i[0] == marks[0] and i[-1] == marks[1] for i in question.items):
            form = question.form.replace(HOLE, f"{marks[0]}{HOLE}{marks[1]}")
            return Question(form, question.places, [item[1:-1] for item in question.items])
    ends = {item[-1] for item in question.items}
    if len(ends) == 1 and ends <= set("?!.:,;") and all(len(item) > 1 for item in question.items):
        form = question.form.replace(HOLE, HOLE + ends.pop())
        return Question(form, question.places, [item[:-1].rstrip() for item in question.items])
    return question


def _common(one: str, other: str) -> str | None:
    """The form of two questions, where they have most of their words in common, at the beginning and the end."""
    first, second = one.split(), other.split()
    shorter = min(len(first), len(second))
    start = next((i for i in range(shorter) if first[i] != second[i]), shorter)
    left = shorter - start
    end = next((i for i in range(left) if first[-1 - i] != second[-1 - i]), left)
    fewest = 2 if start >= 2 and gives_of(" ".join(first[:start])) else 3  # "Importance of water"
    if start + end < fewest or start + end >= shorter:
        return None
    differ = (words[start : len(words) - end] for words in (first, second))
    if all(_REMARK.fullmatch(" ".join(words)) for words in differ):
        return (
            None  # the scale, perhaps with what a program adds to a heading that stands there twice
        )
    head, tail = first[:start], first[len(first) - end :] if end else []
    mark = ""  # a question mark that sticks to the word that differs
    if not end and first[-1][-1] == second[-1][-1] and first[-1][-1] in "?.!:":
        mark = first[-1][-1]
    return " ".join([*head, HOLE + mark, *tail])


@lru_cache(maxsize=1024)
def _pattern(form: str) -> re.Pattern[str]:
    """A form as an expression: {…} stands for what is asked about, * for anything; spaces and case do not count."""
    parts = re.split(r"(\{\w*\}|\*)", " ".join(form.split()))
    said = "".join(
        "(?P<item>.+?)"
        if part.startswith("{") and part.endswith("}")
        else ".*?"
        if part == "*"
        else re.escape(part).replace(r"\ ", r"\s+")
        for part in parts
    )
    return re.compile(rf"\s*{said}\s*\Z", re.IGNORECASE)


def items_of(form: str, heading: str) -> str | None:
    """What a heading of a form asks about: "" where the form names nothing, None where it is of another form."""
    match = _pattern(form).match(heading)
    if match is None:
        return None
    return (match.groupdict().get("item") or "").strip()


def asked(form: str, headings: Sequence[str], codes: Sequence[str] = ()) -> list[tuple[int, str]]:
    """The columns of a form with what they ask about; by their codes where no heading has the form."""
    for names in (headings, codes):
        if form in names:
            return [(list(names).index(form), "")]
        found = [(place, items_of(form, name)) for place, name in enumerate(names) if name]
        columns = [(place, item) for place, item in found if item is not None]
        if columns:
            return columns
    return []


def names_codes(items: Sequence[str]) -> bool:
    """Whether all of some items are codes: 1, 2, SQ001."""
    return bool(items) and all(
        re.fullmatch(r"(?:SQ|A|R|item|opt)?_?\d+", item, re.I) for item in items
    )


def is_other(item: str) -> bool:
    """Whether a column is for what the list lacks: its cells name it."""
    return bool(
        re.match(r"others?\b.*(specify|which|name|describe|text)|others?\W*\Z|write.in", item, re.I)
    )
