# SPDX-License-Identifier: MIT
"""The recipe: what the sheets and columns of a file are. Each key is described once, here."""
# ruff: noqa: RUF009 (`_key` makes a field of a dataclass, a fresh one for each)

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from typing import Any

__all__ = [
    "ELEMENTS",
    "SEVERAL",
    "Goals",
    "Long",
    "Matrices",
    "Memberships",
    "Missing",
    "Recipe",
    "Respondents",
    "Shown",
    "Ties",
    "guide",
]

SEVERAL = ("ask", "mean", "max", "first", "last")
ELEMENTS = ("goals", "initiatives", "resources", "individual", "organization", "system", "skip")


def _key(means: str, default: Any = "") -> Any:
    """A key with what it means; lists and tables each get a value of their own."""
    if isinstance(default, list | dict):
        return field(default_factory=type(default), metadata={"means": means})
    return field(default=default, metadata={"means": means})


@dataclass
class Respondents:
    """Who answered, one row for each answer sheet."""

    sheet: str = _key(
        "the sheet with the answers; without it the first that has the column `leader`"
    )
    sheets: dict[str, str] = _key("sheets with the same questions = the wave of each", {})
    header_rows: int = _key(
        "how many rows of headings; 0: as the program that wrote the file does it", 0
    )
    leader: str = _key("the column that names who answers")
    kind: str = _key("what they are: organization, individual or system", "organization")
    sector: str = _key("the column with their sector")
    member_of: str = _key("the column with the organization that a person belongs to")
    attributes: list[str] = _key(
        "columns to keep as attributes; others are left out, and counted", []
    )
    wave: str = _key("the column that says in which wave a row was answered")
    several: str = _key(
        "several rows of one leader, or of one pair, in one wave: mean, max, first, last, or ask (an error)",
        "ask",
    )
    asked: list[str] = _key(
        "who was asked, beside those who answered; all others are not asked", []
    )


@dataclass
class Missing:
    """Answers that are none."""

    codes: list[Any] = _key(
        'numbers and words that stand for no answer, such as 98 or "Don\'t know"', []
    )


@dataclass
class Shown:
    """What a report is on, where whoever asks for it does not say. It counts for every kind of file."""

    silence: str = _key(
        "what it means that a leader says nothing on a goal: absent (does not care) or unknown"
    )
    layers: list[str] = _key("the types of ties to look at; without it all", [])
    several: str = _key(
        "which answer counts where a tie was asked again: latest, sum of all, or max, the most on one day"
    )
    goals: list[str] = _key("the goals to look at; without it all", [])
    sector: str = _key("what counts as sector: an attribute of leaders")
    smallest_group: int = _key("no group of fewer leaders is shown; 0: all are", 0)
    no_names: bool = _key("whether leaders have pseudonyms that nobody can reverse", False)


class _Columns:
    """Columns that a recipe names by their form, or each by its heading."""

    columns: str
    each: list[str]

    @property
    def shown(self) -> str:
        """What messages call them."""
        named = ", ".join(self.each[:4]) + ", …" * (len(self.each) > 4)
        return repr(self.columns or named or getattr(self, "type", ""))


@dataclass
class Goals(_Columns):
    """Questions on goals that have one form."""

    columns: str = _key("the question; {goal} stands where the goal is named")
    each: list[str] = _key("headings that are goals, where no question stands before them", [])
    gives: str = _key("priority (how important) or stance (against or for)", "priority")
    scale: list[float] = _key("the lowest and the highest answer", [])
    answers: dict[str, float] = _key("words as numbers of the scale", {})
    items: dict[str, str] = _key("codes that stand for goals = the goals", {})
    separator: str = _key(
        "what stands between goals, where the cells name those that matter; no scale then"
    )


@dataclass
class Ties(_Columns):
    """Questions on other leaders that have one form, or a list with a row for each pair."""

    columns: str = _key(
        "the question; {leader} stands where the other is named. Without {leader} the cells name them, and * "
        "stands for any text; in a list of pairs the column with the answer, without it its own type and strength"
    )
    each: list[str] = _key("headings that are leaders, where no question stands before them", [])
    type: str = _key("the type of tie")
    scale: list[float] = _key(
        "the lowest and the highest answer; 0 is no tie. Without it a box was ticked", []
    )
    answers: dict[str, float] = _key("words as numbers of the scale", {})
    items: dict[str, str] = _key("codes that stand for leaders = the leaders", {})
    only: str = _key("the one answer that makes a tie, where cells list what is done with a leader")
    separator: str = _key("what stands between names or answers in one cell", ";")
    directed: bool = _key("whether a tie has a direction", True)
    sheet: str = _key("the sheet with the list of pairs")
    source: str = _key("in a list of pairs, the column of who answers")
    target: str = _key("in a list of pairs, the column of whom it is about")
    wave: str = _key("in a list of pairs, the column of the wave")


@dataclass
class Memberships(_Columns):
    """Columns of groups that leaders belong to: whose box is ticked is a member."""

    columns: str = _key(
        "the question; {group} stands where the group is named. Without {group} the cells name groups"
    )
    each: list[str] = _key("headings that are groups, where no question stands before them", [])
    items: dict[str, str] = _key("codes that stand for groups = the groups", {})
    separator: str = _key("what stands between groups in one cell", ";")
    kind: str = _key("what groups are: organization or system", "organization")


@dataclass
class Matrices:
    """A sheet whose rows are who answered, and whose columns are whom they were asked about."""

    sheet: str = _key("the sheet; a folder of files has one for each")
    type: str = _key("the type of tie")
    wave: str = _key("the wave in which it was asked")
    scale: list[float] = _key("the lowest and the highest value; 0 is no tie", [])
    answers: dict[str, float] = _key("words as numbers of the scale", {})
    leader: str = _key(
        "the column that names who answered; without it the one whose names stand among the headings too"
    )


@dataclass
class Leaders:
    """A sheet that lists leaders, one in each row."""

    sheet: str = _key("the sheet")
    leader: str = _key("the column that tells them apart, as other sheets name them")
    name: str = _key("the column with their names, where `leader` is a number or a code")
    kind: str = _key("what they are: organization, individual or system", "organization")
    sector: str = _key("the column with their sector")
    attributes: list[str] = _key("columns to keep as attributes", [])


@dataclass
class Long:
    """A sheet with a row for each answer. It is read as if it had a column for each question."""

    sheet: str = _key("the sheet")
    rows: list[str] = _key("the columns that tell answer sheets apart, who answered first", [])
    question: list[str] = _key(
        "the column of the question; a second one for what or whom it is about", []
    )
    answer: list[str] = _key("the column of the answer, or several", [])


@dataclass
class Recipe:
    """What a file's sheets and columns are. `look` proposes one; the same recipe and file give the same network."""

    title: str = _key("the name of the network; without it that of the file")
    respondents: Respondents = _key("", None)
    missing: Missing = _key("", None)
    report: Shown = _key("", None)
    goals: list[Goals] = _key("", [])
    ties: list[Ties] = _key("", [])
    memberships: list[Memberships] = _key("", [])
    matrices: list[Matrices] = _key("", [])
    long: list[Long] = _key("", [])
    leaders: list[Leaders] = _key("", [])
    elements: dict[str, str] = _key(
        f"types of a Kumu map's elements = what they are: {', '.join(ELEMENTS)}",
        {},
    )
    strengths: dict[str, float] = _key(
        "words that a list of ties or a map has for strengths = their numbers; 0 is no tie", {}
    )
    waves: dict[str, str] = _key("waves = their dates", {})
    names: dict[str, str] = _key("names that people typed = who it is", {})

    seen: list[str] = field(default_factory=list, repr=False, compare=False)
    questions: list[str] = field(default_factory=list, repr=False, compare=False)
    hints: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)
    guessed: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.respondents = self.respondents or Respondents()
        self.missing = self.missing or Missing()
        self.report = self.report or Shown()

    def __str__(self) -> str:
        """What was seen, and what is to be checked, in plain words."""
        lines = list(self.seen)
        if self.questions:
            lines += ["", "To check:"]
            lines += [f"  {place}. {one}" for place, one in enumerate(self.questions, 1)]
        return "\n".join(lines)

    def to_toml(self) -> str:
        """The recipe as text, with comments, ready to edit."""
        from .toml import written

        return written(self)

    @property
    def is_survey(self) -> bool:
        """Whether answers, pairs or matrices are to be read, not only a map."""
        return bool(self.respondents.leader or self.ties or self.matrices or self.leaders)


LISTS = {
    "goals": Goals,
    "ties": Ties,
    "memberships": Memberships,
    "matrices": Matrices,
    "long": Long,
    "leaders": Leaders,
}
PARTS = {"respondents": Respondents, "missing": Missing, "report": Shown}
_NOT_KEYS = ("seen", "questions", "hints", "guessed")


def keys_of(kind: type) -> dict[str, Field[Any]]:
    """The keys of a part of a recipe, in order."""
    assert is_dataclass(kind)
    return {one.name: one for one in fields(kind) if one.name not in _NOT_KEYS}


def guide() -> str:
    """Every key of a recipe with what it means and its default, as tables for docs/surveys.md."""
    lines = []
    kinds = {
        "": Recipe,
        **{f"[{n}]": k for n, k in PARTS.items()},
        **{f"[[{n}]]": k for n, k in LISTS.items()},
    }
    for heading, kind in kinds.items():
        about = (
            (kind.__doc__ or "").splitlines()[0]
            if heading
            else "At the top, and as tables of their own."
        )
        lines += [
            f"### {heading or 'The whole'}",
            "",
            about,
            "",
            "| key | means | default |",
            "|---|---|---|",
        ]
        for name, one in keys_of(kind).items():
            if one.metadata["means"]:
                shown = f"[{name}]" if kind is Recipe and one.default is MISSING else name
                lines.append(f"| `{shown}` | {one.metadata['means']} | {_default(one)} |")
        lines.append("")
    return "\n".join(lines)


def _default(about: Field[Any]) -> str:
    if about.default is MISSING or about.default == "":
        return ""
    value = about.default
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
