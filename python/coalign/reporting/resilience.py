# SPDX-License-Identifier: MIT
"""What would be lost with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cautions import without_ties
from .section import Section, Table
from .wording import Name, count, cut, listed, names, percent, share

if TYPE_CHECKING:
    from .._results.leadership import Resilience
    from ..reports import Report

_FEW = 3
_COUNTED = 20  # below that counts say more than percentages
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


def in_short(report: Report) -> list[str]:
    """Whether ties join all, and what would be lost with the most central leader."""
    found = report.leadership.resilience
    parts = found.components - found.alone
    told = []
    if parts > 1:
        told.append(f"Leaders with ties are in {parts:,} parts that no tie joins.")
    elif parts:
        told.append("All who have a tie are joined, directly or through others.")
    if found.losses and found.losses[0].pairs.value is not None:
        first = found.losses[0]
        who = cut(names(report.network, "leaders")[first.leader], 60)
        lost = "all others would stay joined as they are"
        if first.pairs.value:
            lost = f"{percent(first.pairs)} of the pairs of others would no longer be joined"
        told.append(f"If {who} left, {lost}.")
    return told


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
    who = f"All {found.leaders:,} leaders"
    if found.alone:
        who = f"The {found.largest:,} of {found.leaders:,} leaders who have a tie"
    return [f"{who} are joined, directly or through others."]


def fragile(report: Report) -> list[str]:
    """How many pairs are parted when the most central leader leaves."""
    found = report.leadership.resilience
    if not found.losses:
        return []
    first = found.losses[0]
    if first.pairs.value is None:
        return []
    name = cut(names(report.network, "leaders")[first.leader], 80)
    parted, pairs = round(first.pairs.value * first.pairs.evidence), first.pairs.evidence
    other = report.structure.positions.rows[0].leader != first.leader
    begin = "Whichever way ties run, nobody" if other else "Nobody"
    central = f"{begin} is on more paths between others than {name}."
    if parted:
        part = f" ({percent(first.pairs)})" if pairs >= _COUNTED else ""
        of = count(pairs, "pair", "pairs")
        lost = f"{parted:,} of {of} of the others would no longer be joined{part}"
    else:
        lost = "all others would stay joined as they are"
    last, many, then = found.losses[-1].pairs, len(found.losses), ""
    if many > 1 and last.value:
        then = f" If the {many} most central left, {percent(last)} of the pairs of the others would be parted."
    return [f"{central} If that leader left, {lost}.{then}"]


def _cut_points(found: Resilience, leaders: dict[str, Name]) -> list[str]:
    said = []
    if found.articulation:
        who = listed([cut(leaders[key], 50) for key in found.articulation])
        those = count(len(found.articulation), "leader is", "leaders are each")
        said.append(f"{those} the only link between some others: {who}.")
    if found.bridges:
        said.append(
            f"{count(len(found.bridges), 'tie is the only one that joins', 'ties are each the only one that joins')} "
            "somebody to the rest."
        )
    return said


def _goals(found: Resilience) -> list[str]:
    goals = count(len(found.goals), "goal", "goals")
    lone = [row for row in found.goals if len(row.leaders) == 1]
    halved = sum(row.by == "resource" for row in lone)
    only = len(lone) - halved
    said = []
    if only:
        said.append(
            f"{only} of {goals} {'has' if only == 1 else 'have'} one committed leader only."
        )
    if halved:
        gives = "One leader gives" if halved == 1 else "A single leader gives"
        said.append(
            f"{gives} more than half of a resource to {halved} of {goals} with committed leaders."
        )
    return said


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
    why = {"nobody_left": "nobody is left", "resource": "resource halved"}
    return Table(
        f"Goals that stop where {_FEW} leaders or fewer leave, the fewest first",
        ("goal", "because", "committed", "leave", "who"),
        [
            (
                goals[row.goal],
                why.get(row.by or "", ""),
                row.committed,
                len(row.leaders),
                Name(listed([leaders[key] for key in row.leaders])),
            )
            for row in found.goals
            if len(row.leaders) <= _FEW
        ],
    )


def _core(found: Resilience, leaders: dict[str, Name]) -> str:
    who = listed([cut(leaders[key], 50) for key in found.core_leaders])
    part = share(len(found.core_leaders) / found.leaders)
    return (
        f"The inmost core (k-core, k = {found.core}): {count(len(found.core_leaders), 'leader', 'leaders')} ({part}) "
        f"with {found.core} ties or more among them: {who}."
    )
