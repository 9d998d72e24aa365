# SPDX-License-Identifier: MIT
"""What agenda alignment says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._analyses import ask
from . import agendas_basis, agendas_parting, agendas_tables, importance
from .findings import in_full, tested
from .heat import heat_figure
from .matrix import matrix_figure
from .section import Figure, Part, Section
from .wording import (
    JACKKNIFED,
    count,
    decimals,
    listed,
    names,
    share,
    why,
)

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import Agendas
    from ..reports import Report

TITLE = "Agendas: do leaders want, and care about, the same things?"
HOW = (
    "Two leaders agree by how alike their stances are on each goal, weighted by what priority both give it: "
    "1 where all stances are the same, -1 where all are opposed.",
    "They overlap by how much of the priorities of either the other shares: from 0 to 1.",
    "The score is agreement × overlap, pooled over all pairs of leaders with a known agenda, and splits "
    "exactly by goal, by kind, by sector and by leader.",
    "What a goal costs is its part of what the score lacks of 1. Van der Eijk's A says how those who speak on "
    "a goal agree (-1 to 1), Esteban and Ray's polarization how far they fall into two camps (0 to 1).",
    "Chance is what the same stances and priorities would give if they were dealt out at random, to any goal or "
    "to goals as popular as they are: the larger of the two.",
    JACKKNIFED,
)


def section(report: Report) -> Section:
    found, network = report.alignment.agendas, report.network
    goals, leaders = names(network, "goals"), names(network, "leaders")
    parts: list[Part] = []
    if found.score.value is not None:
        moving = [row for row in found.by_leader if row.effect.value]
        parts = [
            agendas_tables.parts(report),
            *_through(found),
            agendas_tables.by_goal(found, goals),
            *_drawn(network),
            *_unspoken(found, goals),
            agendas_tables.by_groups("kind", [(row, row.kinds) for row in found.by_kind]),
            agendas_tables.by_groups("sector", [(row, row.sectors) for row in found.by_sector]),
            *([groups] if (groups := matrix_figure(found)) else []),
            agendas_tables.movers(moving, leaders)
            if moving
            else "No single leader moves the score.",
        ]
    elif importance.alone(found):
        parts = [
            agendas_tables.parts(report),
            importance.by_goal(found, goals),
            *_drawn(network),
            *_unspoken(found, goals),
        ]
    findings = [
        *_findings(report),
        *agendas_parting.who_and_what(found, report.alignment.agendas_by_chance, network),
    ]
    appendix = [*_by_chance(report), *(_stances(found) if found.score.value is not None else ())]

    return Section(
        "agendas",
        TITLE,
        findings,
        parts,
        agendas_basis.basis(found, network),
        agendas_basis.unknown(report),
        HOW,
        appendix,
    )


def _findings(report: Report) -> list[str]:
    found = report.alignment.agendas
    if importance.alone(found):
        told = in_full(report, "agendas_beside_chance")
        return [*told, *importance.findings(found)]
    if found.score.value is None:
        return [f"Whether leaders' agendas align is not known: {why(found.score.unknown)}."]
    told = in_full(report, "agendas_beside_chance")
    opposing = sum(goal.opposing for goal in found.by_goal)
    if found.agreement.value is None:
        told.append(f"Whether they pull the same way is not known: {why(found.agreement.unknown)}.")
    elif found.support_only:
        told.append(
            "Nobody is recorded as against a goal. But every agenda here was inferred from what leaders did, "
            "and acts show support only: this data could not have shown a disagreement."
        )
    elif opposing == 0:
        told.append(
            "On what they share they pull the same way: nobody is recorded as against a goal."
        )
    else:
        told.append(
            f"On what they share, agreement is {decimals(found.agreement, 2)} (1: all pull the same way; "
            "0: split in halves, or far apart as often as close; -1: opposed)."
        )
    if float(found.overlap) < 1 - 1e-9:
        told.append(_where_they_part(found, opposing))
    return [*told, *in_full(report, "most_contested_goal")]


def _where_they_part(found: Agendas, opposing: int) -> str:
    not_shared = 1 - float(found.overlap)
    against = float(found.overlap) - float(found.score)
    if not_shared + against < 1e-12:
        return "They part over nothing: all agendas are the same."
    if found.support_only:
        return "What can be seen of where they part is that they pursue different goals."
    if opposing == 0 and against < 1e-12:
        return "Where they part, it is over which goals to pursue, not over whether to pursue them."
    stances = against / (not_shared + against)
    return (
        f"Where they part, {share(1 - stances)} of the distance is over which goals to pursue, "
        f"{share(stances)} over how to stand on them."
    )


def _through(found: Agendas) -> list[str]:
    """What the score is where support for a goal counts for the goals that it serves."""
    seen = found.through
    if seen.score.value is None or not seen.derived:
        return []
    return [
        f"Counting support for a goal as support for the goals that it serves (at {seen.gamma:g} of its "
        f"priority per step; {count(seen.derived, 'entry', 'entries')} derived so), the score is "
        f"{decimals(seen.score)}."
    ]


def _by_chance(report: Report) -> list[str]:
    """What either chance gives for the overlap."""
    chance = report.alignment.agendas_by_chance
    told = [
        tested(chance.any_goal, "any goal"),
        tested(chance.popular_goal, "goals as popular as they are"),
    ]
    known = [one for one in told if one]
    if not known:
        return []
    return [f"The overlap is {decimals(chance.any_goal.observed)}. By chance {'; '.join(known)}."]


def _stances(found: Agendas) -> list[str]:
    """What the coefficients of stances say, where stances differ and the scale is known."""
    told = []
    if found.krippendorff_alpha.value is not None and not found.support_only:
        told.append(
            "Krippendorff's alpha of the stances, with goals as what is rated, is "
            f"{decimals(found.krippendorff_alpha, 2)} (1: on every goal all stand alike; 0: two leaders on one goal "
            "are no more alike than any two stances, as where all goals are liked alike)."
        )
    polarized = sum((goal.esteban_ray.value or 0) >= 0.5 for goal in found.by_goal)
    if polarized:
        told.append(
            f"{count(polarized, 'goal is', 'goals are')} polarized by half or more of what two equal camps at the "
            "ends would give (Esteban-Ray)."
        )
    return told


def _drawn(network: Network) -> list[Figure]:
    drawn = heat_figure(ask("alignment.heat_map", network), network)
    return [] if drawn is None else [drawn]


def _unspoken(found: Agendas, names: Mapping[str, str]) -> list[str]:
    """What to say of the goals that nobody gives a priority to."""
    silent = [names[goal.goal] for goal in found.by_goal if not goal.portion > 0]
    if not silent:
        return []
    return [
        f"No agenda gives a priority to: {listed(silent)}. That is silence, not lack of support."
    ]
