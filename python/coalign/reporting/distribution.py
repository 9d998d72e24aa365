# SPDX-License-Identifier: MIT
"""In how many hands leadership is, or ties where no type of tie means leadership."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..printable import in_line
from . import cautions
from .cautions import types_of, without_ties
from .findings import in_full
from .section import Bar, Section, Table
from .wording import (
    PLACES,
    Name,
    could_have,
    count,
    decimals,
    first_of,
    fixed,
    listed,
    measured,
    names,
    percent,
    plural,
    share,
    spaced,
)

if TYPE_CHECKING:
    from .._results.leadership import BesideRandom, Distribution
    from ..reports import Report

TITLE = "Distribution: is leadership in few hands or in many?"
TITLE_OF_TIES = "Distribution: are ties in few hands or in many?"
PARTS = {
    "effective": "among how many equal leaders it would be as spread",
    "centralization_in": "0: all receive as much; 1: all goes to one",
    "centralization_out": "0: all name as many; 1: only one names anybody",
    "centralization_betweenness": "0: paths run through all alike; 1: all through one",
    "gini": "0: all receive as much; near 1: one receives all",
}
HOW = (
    "As many equal leaders would be as spread: the Hill number of order 1 of the shares received.",
    "At random: as many ties of the same strengths, from those who answered, to anybody.",
    "The 95% intervals are jackknifed over leaders.",
    f"{PLACES} Here the 95% hold for all others together.",
    "The 14 school teams are de Jong's (2022), of 5 to 13 people. Density, returned ties and centralization are put "
    "into thirds of what her teams had, and the middle one of the three counts. Only networks of 5 to 15 leaders who "
    "all answered are compared: larger ones are always sparser.",
)
_LEVELS = {
    level: f"Of 14 school teams that a study compared, this is like those that share leadership {much}."
    for level, much in (("low", "least"), ("moderate", "neither most nor least"), ("high", "most"))
}
_SAME = 0.0005  # less is rounding
_CHANCE = "This could well be chance: "


def section(report: Report) -> Section:
    found, network = report.leadership.distribution, report.network
    if found.effective.value.value is None:
        return Section.empty("distribution", TITLE, *without_ties(report))
    leaders, goals = names(network, "leaders"), names(network, "goals")
    parts = (
        _receivers(found, leaders),
        _groups(found),
        Table(
            "Among those who support a goal (1 in “to one”: all of it goes to one of them)",
            ("goal", "supporters", "named", "as if equal leaders", "to one"),
            [
                (
                    goals[row.goal],
                    row.leaders,
                    row.named,
                    decimals(row.effective, 1),
                    decimals(row.centralization, 2),
                )
                for row in found.goals
                if row.effective.value is not None
            ],
        ),
    )
    findings = [*in_full(report, "leadership_beside_chance"), _to_one(found), *_typology(found)]
    appendix = [_beside_random(found, cautions.directed(report))]
    basis = _basis(report)
    unknown = cautions.of_answers(report) if found.stated else cautions.of_ties(report)
    title = TITLE if found.stated else TITLE_OF_TIES
    return Section("distribution", title, findings, parts, basis, unknown, HOW, appendix)


def _verdict(found: BesideRandom) -> str:
    """Chance wherever the number may be the random one by either interval; nothing where that is not known."""
    value, random = found.value, found.random
    if value.value is None or random.value is None or random.interval is None:
        return ""
    for one, (low, high) in (
        (value.value, random.interval),
        (random.value, value.interval or (1, 0)),
    ):
        if low <= one <= high:
            return "chance"
    return "above" if value.value > random.value else "below"


def _to_one(found: Distribution) -> str:
    one, verdict = found.centralization_in, _verdict(found.centralization_in)
    what = "leadership" if found.stated else "ties"
    there = _recorded(found, f"of the {what} that there could be", "is" if found.stated else "are")
    if one.value.value is None:
        return f"{there}."
    said = f"on the way from all alike (0) to all with one leader (1) it stands at {decimals(one.value)}"
    if one.value.interval is not None:
        said += f" (95%: {_range(one.value.interval, 3)})"
    if one.random.value is not None:
        said += f"; at random {decimals(one.random)}"
    begin = {
        "above": "One leader stands out more than at random: ",
        "below": "Nobody stands out as far as at random: ",
        "chance": _CHANCE,
    }.get(verdict, "")
    said = f"{begin}{said}" if begin else f"{said[0].upper()}{said[1:]}"
    return f"{there}. {said}."


def _recorded(found: Distribution, most: str, verb: str) -> str:
    """How much there is: by who is tied, and by how strongly where that is not the same."""
    strong, tied = found.density, found.typology.density
    if strong.value is None or tied.value is None or abs(strong.value - tied.value) < _SAME:
        return f"{percent(strong)} {most} {verb} recorded"
    share = f"{percent(tied)} {most} {verb} recorded"
    return f"{share}, and {percent(strong)} of the strength that they could have"


def _typology(found: Distribution) -> list[str]:
    """Whether leaders name each other, how many are named most, and how small networks compare with teams."""
    kind = found.typology
    if not found.stated or not kind.central:
        return []
    told = []
    if kind.reciprocity.value is not None:
        told.append(
            f"{percent(kind.reciprocity)} of the times that one leader names another are returned."
        )
    others = count(kind.central_named_by, "other", "others")
    most = "One leader is" if kind.central == 1 else f"{kind.central:,} leaders are"
    each = "" if kind.central == 1 else " each"
    told.append(
        f"{most} named most often: by {others}{each}."
        if kind.central_named_by > 1
        else "No leader is named by more than one other."
    )
    if kind.level:
        told.append(f"{_LEVELS[kind.level]} This compares numbers, it is no norm.")
    return [" ".join(told)]


def _receivers(found: Distribution, leaders: dict[str, Name]) -> Table:
    placed = any(row.place.interval for row in found.by_leader)
    by = "named by" if found.stated else "tied by"
    heads = ("leader", *(("place",) if placed else ()), by, "share of all", "")
    return Table(
        f"Who receives most {'leadership' if found.stated else 'ties'}"
        f"{first_of(len(found.by_leader), found.leaders_named)}",
        heads,
        [
            (
                leaders[row.leader],
                *((could_have(row.place),) if placed else ()),
                row.named_by,
                share(row.share.value or 0),
                Bar(row.share.value, 0, 1, "share"),
            )
            for row in found.by_leader
            if row.received.value
        ],
        note="Who could have the same place is not told apart.",
    )


def _groups(found: Distribution) -> Table:
    return Table(
        "By kind of leader (1 in “for their number”: as much as their number would give)",
        ("kind", "leaders", "share of all", "", "for their number"),
        [
            (
                plural(in_line(row.group), row.leaders),
                row.leaders,
                *measured(row.share, "share", digits=2),
                decimals(row.representation, 2),
            )
            for row in found.groups
            if row.leaders
        ]
        if len(found.groups) > 1
        else [],
    )


def _beside_random(found: Distribution, directed: bool) -> Table:
    rows = []
    for key, meaning in PARTS.items():
        if key == "centralization_out" and not directed:
            continue  # the same as in
        number: BesideRandom = getattr(found, key)
        if number.value.value is None:
            continue
        digits = 1 if key == "effective" else 3
        verdict = {"above": "above", "below": "below", "chance": "could be chance"}.get(
            _verdict(number), ""
        )
        rows.append(
            (
                f"{spaced(key)}: {meaning}",
                decimals(number.value, digits),
                decimals(number.random, digits),
                verdict,
                _range(number.value.interval, digits),
                _range(number.random.interval, digits),
            )
        )
    heads = ("", "value", "at random", "beside random", "95%", "95 of 100 at random")
    return Table("Beside ties at random", heads, rows)


def _range(ends: tuple[float, float] | None, digits: int) -> str:
    return "" if ends is None else " to ".join(fixed(end, digits) for end in ends)


def _basis(report: Report) -> list[str]:
    found = report.leadership.distribution
    silent = found.leaders - found.leaders_answering
    said = [
        f"{count(found.arcs, 'tie', 'ties')} from one leader to another: {listed(types_of(found.types))}. Parallel "
        "ties count once, and a tie without direction once each way."
    ]
    if silent:
        said.append(
            f"{found.leaders_answering} of {count(found.leaders, 'leader', 'leaders')} answered. What the others would "
            "have said is in no number here."
        )
    return said
