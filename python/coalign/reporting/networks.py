# SPDX-License-Identifier: MIT
"""What the congruence of networks says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import ties
from .findings import in_full, said, tested
from .section import Bar, Listed, Section, Table
from .wording import (
    JACKKNIFED,
    Name,
    between,
    count,
    cut,
    decimals,
    fixed,
    listed,
    measured,
    names,
    percent,
    share,
    spaced,
    why,
)

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import Gap, KindNetworks, Networks
    from ..reports import Report
    from ..results import Rows

TITLE = "Networks: do ties run where the shared goals need them?"
PARTS = {
    "score": "congruence: of what shared goals require, what ties meet: 0 to 1",
    "density": "how well any two are tied: 0 to 1",
    "lift": "how many times as well those are tied who share goals",
    "activity": "above 1: those of whom more is required have more ties",
    "placement": "above 1: their ties go where they are required",
    "of_best": "0 as if ties fell anywhere, 1 the best the same ties could do",
}
HOW = (
    "Two leaders are required to be tied as far as both support, or both oppose, the same goals, or goals of "
    "which one contributes to the other (at half).",
    "The congruence is what ties meet of all that is required. It is density × activity × placement, and splits "
    "exactly by goal, by kind and by leader.",
    "Activity and placement part at what the same leaders with as many ties, but random partners, would reach.",
    JACKKNIFED,
)
_MUCH = 0.05


def section(report: Report) -> Section:
    found, network, gaps = report.alignment.networks, report.network, report.alignment.gaps
    leaders, goals = names(network, "leaders"), names(network, "goals")
    parts: list[str | Table | Listed] = []
    if found.score.value is not None:
        parts = [
            _parts(found),
            _by_goal(found, goals),
            _by_kinds(found),
            _missing(gaps, leaders, goals)
            if gaps
            else "No tie that shared goals require is missing.",
            _movers(found, leaders),
        ]
    joined = ties.findings(report)
    if joined:
        parts.append(Listed(ties.TITLE, joined))
    findings = _findings(report)
    appendix: list[str | Table] = [*_by_chance(report), ties.groups(report)]
    if found.score.value is None:  # what a number is based on that is not there misleads
        return Section("networks", TITLE, findings, parts, appendix=appendix)
    basis, unknown = _basis(found, network), _unknown(report)
    return Section("networks", TITLE, findings, parts, basis, unknown, HOW, appendix)


def _findings(report: Report) -> list[str]:
    found = report.alignment.networks
    if found.score.value is None:
        return [f"Whether ties run where goals need them is not known: {why(found.score.unknown)}."]
    told = in_full(report, "ties_beside_chance", "same_acts")
    if found.lift.value is not None and float(found.of_best) < 1 - 1e-9:
        told.append(
            "The same ties put where they are required most would reach more: this is "
            f"{share(max(float(found.of_best), 0))} of the way from ties that fall anywhere to the best arrangement."
        )
    told += [*_apart(found), *said(report, "introduce")]
    if found.unneeded.value:
        told.append(
            f"{percent(found.unneeded)} of tie strength joins leaders who share no goal: not a fault, since ties serve "
            "more than goals."
        )
    return told


def _by_chance(report: Report) -> list[str]:
    """Each number's own test."""
    found = report.alignment.networks_by_chance
    told = [
        f"{name} {decimals(test.observed)}: {tested(test, 'agendas that change places')}"
        for name, test in (
            ("Congruence", found.score),
            ("activity", found.activity),
            ("placement", found.placement),
            ("share of the best", found.of_best),
        )
        if test.mean.value is not None
    ]
    return [f"{'; '.join(told)}."] if told else []


def _apart(found: Networks) -> list[str]:
    """Kinds of leaders between whom ties are required and none is recorded."""
    apart = [row for row in _kinds(found) if row.score.value == 0 and row.portion > _MUCH]
    if not apart or found.score.value == 0:
        return []
    return [
        f"Not one tie is recorded for {share(sum(row.portion for row in apart))} of what shared goals require: "
        f"{listed([between('kind', row.kinds, row.leaders) for row in apart])}. Memberships are not counted as ties."
    ]


def _kinds(found: Networks) -> list[KindNetworks]:
    """The pairs of kinds, the weightiest first."""
    return sorted(found.by_kind, key=lambda row: -row.portion)


def _parts(found: Networks) -> Table:
    rows = []
    for key, meaning in PARTS.items():
        part = getattr(found, key)
        factor = key in ("lift", "activity", "placement")
        high = max(2, part.value or 0) if factor else 1
        low, mark = -1 if key == "of_best" else 0, 1 if factor else None
        rows.append((f"{spaced(key)}: {meaning}", *measured(part, key, low, high, mark)))
    return Table("The congruence and its parts (the mark: 1)", ("", "value", ""), rows)


def _by_goal(found: Networks, names: dict[str, Name]) -> Table:
    goals = [goal for goal in found.by_goal if goal.portion > 0]
    return Table(
        "By goal, those that require most ties first",
        ("goal", "weight", "score", "", "for", "joined by ties"),
        [
            (
                names[goal.goal],
                share(goal.portion),
                *measured(goal.score, "score"),
                goal.committed,
                decimals(goal.connectedness),
            )
            for goal in sorted(goals, key=lambda goal: -goal.portion)
        ],
    )


def _by_kinds(found: Networks) -> Table:
    return Table(
        "By kinds of leaders",
        ("who", "weight", "score", "", "density"),
        [
            (
                between("kind", row.kinds, row.leaders),
                share(row.portion),
                *measured(row.score, "score"),
                decimals(row.density),
            )
            for row in _kinds(found)
        ],
    )


def _missing(gaps: Rows[Gap], leaders: dict[str, Name], goals: dict[str, Name]) -> Table:
    """The ties that are missing most."""
    return Table(
        "Ties that are missing most",
        ("one", "other", "would add", "for"),
        [
            (
                leaders[gap.leader_ids[0]],
                leaders[gap.leader_ids[1]],
                fixed(gap.portion, 3, signed=True),
                listed([cut(goals[key], 60) for key in gap.goal_ids], 3),
            )
            for gap in gaps
        ],
    )


def _movers(found: Networks, names: dict[str, Name]) -> Table:
    some = [row for row in found.by_leader if (row.dependence.value or 0) > 1e-9]
    some.sort(key=lambda row: -float(row.dependence))
    most = float(some[0].dependence) if some else 1
    return Table(
        "On whom the congruence hangs",
        ("leader", "lost without them", ""),
        [
            (
                names[row.leader],
                percent(row.dependence),
                Bar(row.dependence.value, 0, most, "dependence"),
            )
            for row in some
        ],
    )


def _basis(found: Networks, network: Network) -> list[str]:
    told = [
        f"{count(found.ties, 'tie', 'ties')} among {count(found.pairs, 'pair', 'pairs')} of "
        f"{count(found.leaders_known, 'leader', 'leaders')} with a known agenda, whatever their direction."
    ]
    types = list(network.tie_types.ids)
    if len(types) > 1:
        told.append(
            f"All types of ties count, of several between two the strongest: {listed(types, 6)}. One alone may "
            "say something else: coalign.alignment.networks(network, 'one type')."
        )
    if found.ties_beside:
        told.append(
            f"{count(found.ties_beside, 'other tie does', 'other ties do')} not count: nothing is known of "
            "what one of the two wants, or neither answered."
        )
    return told


def _unknown(report: Report) -> list[str]:
    found, told = report.alignment.networks, []
    density = report.alignment.unanswered.density
    if density.value is not None and density.interval and density.interval[1] > density.value:
        told.append(
            f"Ties of those who did not answer. With none of them {percent(density)} of all possible ties are there, "
            f"with all of them {share(density.interval[1])}."
        )
    left = found.leaders - found.leaders_known
    if left:
        told.append(
            f"What {count(left, 'leader', 'leaders')} without an agenda need of one another."
        )
    if found.score.value is not None and found.of_best.value is None:
        told.append(f"How far this is from the best arrangement: {why(found.of_best.unknown)}.")
    return told
