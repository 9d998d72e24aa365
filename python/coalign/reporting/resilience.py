# SPDX-License-Identifier: MIT
"""What would be lost with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .distribution import without_ties
from .section import Section, Table
from .wording import Name, count, listed, names, percent, share

if TYPE_CHECKING:
    from .._results.leadership import Resilience
    from ..reports import Report

TITLE = "Resilience: what would be lost with whom?"
HOW = (
    "The leaders with most betweenness leave, one after the other; ties of all types count, whichever way they run.",
    "A goal stops where no committed leader remains, or under half of a resource that is committed to it. Committed is "
    "who supports it or commits something to it.",
)


def section(report: Report) -> Section:
    found, network = report.leadership.resilience, report.network
    if not found.losses and not found.goals:
        return Section.empty("resilience", TITLE, *without_ties(report))
    leaders = names(network, "leaders")
    findings = [*pieces(report), *fragile(report), *_cut_points(found, leaders), *_goals(found)]
    parts = (_losses(found, leaders), _stops(found, leaders, names(network, "goals")))
    basis = [
        "Every loss here assumes that nobody steps in, and that ties which are not recorded do not exist."
    ]
    appendix = [_core(found, leaders)] if found.core > 1 else []
    return Section("resilience", TITLE, findings, parts, basis, (), HOW, appendix)


def pieces(report: Report) -> list[str]:
    """In how many parts the network is."""
    found = report.leadership.resilience
    parts = found.components - found.alone
    if not parts:
        return []
    if parts > 1:
        return [
            f"Leaders with ties are in {parts:,} parts that no tie joins. The largest has {found.largest:,} of "
            f"{found.leaders:,} leaders."
        ]
    who = "All leaders" if not found.alone else "All leaders with a tie"
    return [
        f"{who} are joined, directly or through others: {found.largest:,} of {found.leaders:,}."
    ]


def fragile(report: Report) -> list[str]:
    """How many pairs are parted when the most central leader leaves."""
    found = report.leadership.resilience
    if not found.losses:
        return []
    first = found.losses[0]
    if first.pairs.value is None:
        return []
    name = names(report.network, "leaders")[first.leader]
    parted = round(first.pairs.value * first.pairs.evidence)
    central = f"Nobody is on more paths between others than {name}."
    if not parted:
        return [f"{central} If {name} left, all others would stay joined as they are."]
    return [
        f"{central} If {name} left, {parted:,} of {first.pairs.evidence:,} pairs of the others would no longer be "
        f"joined ({percent(first.pairs)})."
    ]


def _cut_points(found: Resilience, leaders: dict[str, Name]) -> list[str]:
    said = []
    if found.articulation:
        who = listed([leaders[key] for key in found.articulation])
        those = count(len(found.articulation), "leader is", "leaders are each")
        said.append(f"{those} the only link between some others: {who}.")
    if found.bridges:
        said.append(
            f"{count(len(found.bridges), 'tie is the only one that joins', 'ties are each the only one that joins')} "
            "somebody to the rest."
        )
    return said


def _goals(found: Resilience) -> list[str]:
    alone = sum(len(row.leaders) == 1 for row in found.goals)
    if not alone:
        return []
    goals = count(len(found.goals), "goal that has", "goals that have")
    return [f"{alone} of {goals} a committed leader would stop if one leader left."]


def _losses(found: Resilience, leaders: dict[str, Name]) -> Table:
    columns = {
        "pairs parted": "pairs",
        "largest part": "largest",
        "support lost": "agenda",
        "resources lost": "resources",
    }
    shown = {
        head: key
        for head, key in columns.items()
        if any(getattr(row, key).value is not None for row in found.losses)
    }
    return Table(
        "If the most central leaders left, one after the other",
        ("leader", *shown),
        [
            (leaders[row.leader], *(percent(getattr(row, key)) for key in shown.values()))
            for row in found.losses
        ],
    )


def _stops(found: Resilience, leaders: dict[str, Name], goals: dict[str, Name]) -> Table:
    why = {
        "nobody_left": "nobody committed would remain",
        "resource": "under half of a resource would remain",
    }
    return Table(
        "The fewest leaders whose leaving stops a goal",
        ("goal", "committed", "fewest", "who", "because"),
        [
            (
                goals[row.goal],
                row.committed,
                len(row.leaders),
                Name(listed([leaders[key] for key in row.leaders], 3)),
                why.get(row.by or "", ""),
            )
            for row in found.goals
        ],
    )


def _core(found: Resilience, leaders: dict[str, Name]) -> str:
    who = listed([leaders[key] for key in found.core_leaders])
    part = share(len(found.core_leaders) / found.leaders)
    return (
        f"The inmost core (k-core, k = {found.core}): {count(len(found.core_leaders), 'leader', 'leaders')} ({part}) "
        f"with {found.core} ties or more among them: {who}."
    )
