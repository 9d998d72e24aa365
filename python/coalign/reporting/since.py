# SPDX-License-Identifier: MIT
"""What changed since the wave before, of what was asked in both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..printable import in_line, isolated
from . import change
from .cautions import types_of
from .section import Listed, Part, Section, Table
from .wording import Name, count, fixed, listed, names, percent

if TYPE_CHECKING:
    from .._results.whole import Change, NumberChange, SinceSection, TiesBetween
    from ..reports import Report

TITLE = "What changed since {}"
HOW = (
    "A tie is a pair of leaders and a type. Reported again: it holds on both dates, and was recorded anew in between. "
    "Not asked again: it holds on both, and nothing newer is recorded of it.",
    "First named: new, from a leader of whom no tie of the type is known on the first date. Perhaps nobody asked them.",
    "Of the ties that were asked on both dates: density, of the ties that there could be those recorded; reciprocity, "
    "of ties with a direction those returned. went, changed and came add up to the whole change.",
    "The 95% intervals are jackknifed over leaders: each is left out on both dates, and all is measured again.",
)
_SAID = {
    "density": "the share of possible ties that are recorded",
    "reciprocity": "the share of ties that are returned",
}
_IN_SHORT = 3


def section(report: Report) -> Section:
    found = report.since
    first, second = found.dates
    title = TITLE.format(first or "an earlier day")
    if first is None or second is None:
        return Section("since", title, [])
    twice = [row for row in found.ties if row.twice]
    if not twice and not found.agendas.numbers:
        said = (
            f"Nothing was asked both by {first} and again by {second}: what changed is not known."
        )
        return Section("since", title, [said])
    parts: list[Part] = [_ties(twice, first, second)] if twice else []
    called = names(report.network, "goals")
    for of in (found.cohesion, found.agendas):
        parts += change.tables(of, called) if of.numbers else []
    once = [row.layer for row in found.ties if not row.twice and (row.first or row.second)]
    unknown = (
        [
            f"Asked on one of the two dates only, so that no change is known: {listed(types_of(once))}."
        ]
        if once
        else []
    )
    return Section("since", title, _findings(report), parts, (), unknown, HOW)


def in_short(report: Report) -> Listed:
    """For the first page."""
    found = section(report)
    return Listed(found.title, found.findings[:_IN_SHORT])


def _findings(report: Report) -> list[str]:
    found = report.since
    return [*_of_agendas(report, found), *_of_ties(found)]


def _of_ties(found: SinceSection) -> list[str]:
    told = [_turnover(row) for row in found.ties if row.twice]
    sure = [row for row in found.cohesion.numbers if row.changed.value is not None]
    return told + [_share(found.cohesion, row) for row in sure if row.name in _SAID]


def _share(found: Change, row: NumberChange) -> str:
    """What became of a share among those who are there on both dates, and whether that could be chance."""
    before, moved = float(row.same_first), float(row.changed)
    first, second = percent(row.same_first), percent(row.same_second)
    said = f"goes {'up' if moved > 0 else 'down'} from {first} to {second}"
    if first == second:
        said = f"stays at {first}"
    who = count(found.same, "leader", "leaders")
    told = f"mong the {who} who are there on both dates, {_SAID[row.name]} {said}"
    if row.changed.interval is None:
        return f"A{told}. How sure that is cannot be told from so many leaders."
    low, high = row.changed.interval
    if low <= -before and high >= 1 - before:  # all that it could have become
        return f"This could well be chance: a{told}. From so few leaders nothing else can be told."
    begin = "This could well be chance: a" if low < 0 < high else "A"
    return f"{begin}{told} (95%: by {fixed(100 * low, 0, signed=True)} to {fixed(100 * high, 0, signed=True)} points)."


def _of_agendas(report: Report, found: SinceSection) -> list[str]:
    if not found.agendas.numbers:
        return []
    answers = found.answers
    whole = count(answers.first, "leader", "leaders")
    again = f"{answers.again} of {whole} with an agenda on {found.dates[0]} gave it anew."
    gone = {key: Name(isolated(in_line(name))) for key, name in report.gone.items()}
    called = gone | names(report.network, "leaders")
    told = change.findings(
        found.agendas, called, "the score of agendas", names(report.network, "goals")
    )
    return [*told, again]


def _turnover(row: TiesBetween) -> str:
    (layer,) = types_of([row.layer])
    told = []
    if asked := row.again + row.gone:
        whole = count(asked, "tie was", "ties were")
        told.append(f"{whole} asked about again; {row.again} still hold, and {row.gone} do not")
    if row.held:
        told.append(f"nothing newer is recorded of {count(row.held, 'tie', 'ties')}")
    told.append(f"{count(row.came, 'tie is', 'ties are')} new")
    if row.unasked:
        told.append(
            f"{row.unasked} more come from leaders of whom no such tie was known, and who perhaps were not asked"
        )
    if row.left:
        told.append(f"{row.left} went with a leader who left")
    if row.joined:
        told.append(f"{row.joined} came with a leader who is new")
    first, *rest = told
    sentences = [one[0].upper() + one[1:] for one in rest]
    return f"{layer}: {'. '.join([first, *sentences])}."


def _ties(rows: Sequence[TiesBetween], first: str, second: str) -> Table:
    moved = any(row.left or row.joined for row in rows)
    heads = (
        "type of tie",
        first,
        "reported again",
        "not asked again",
        "gone",
        "new",
        "first named",
    )
    return Table(
        "What became of ties that were asked on both dates",
        (*heads, *(("left", "joined") if moved else ()), second),
        [
            (
                types_of([row.layer])[0],
                *(row.first, row.again, row.held, row.gone, row.came, row.unasked),
                *((row.left, row.joined) if moved else ()),
                row.second,
            )
            for row in rows
        ],
    )
