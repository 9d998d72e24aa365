# SPDX-License-Identifier: MIT
"""Who connects others, and who stands apart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from . import cautions
from .cautions import types_of, without_ties
from .section import Part, Section, Table
from .wording import (
    PLACES,
    Name,
    could_have,
    count,
    cut,
    decimals,
    first_of,
    fixed,
    listed,
    names,
    percent,
    sure,
)

if TYPE_CHECKING:
    from .._results.structure import Position, Positions
    from ..reports import Report

TITLE = "Positions: who connects, and who stands apart?"
HOW = (
    "A leader connects others who lies on their shortest paths (betweenness: pairs of others, as ties run).",
    "Near: closeness after Wasserman and Faust. Followed: PageRank. Open: Burt's constraint; low where neighbours are "
    "not tied among them.",
    "In the first quarter: of ties in, betweenness, closeness, PageRank and low constraint.",
    "Trust and value are PARTNER's scores. They count ties on a scale whose type says so: trust, reliability, mission "
    "or openness; value, power, involvement or resource contribution. Not redundant: Burt's effective size.",
    PLACES,
)
_RATED = (
    "Trust and value: mean rating by others, from 0 to 1. Holds alone: resources that nobody else has. Not redundant: "
    "neighbours who bring others. Connected: neighbours, as a share of those of whoever has most."
)
_NAMED = 3
_CLOSE = 0.8  # a part of the last who is named


def section(report: Report) -> Section:
    found, network = report.structure.positions, report.network
    if not found.ties:
        return Section.empty("positions", TITLE, *without_ties(report))
    findings = [*connect(report), *apart(report)]
    leaders = names(network, "leaders")
    rows = [row for row in found.rows if row.ties_in + row.ties_out]
    parts = [_table(rows, leaders, found.leaders - found.alone, cautions.directed(report)), _ratings(rows, leaders)]
    appendix: list[Part] = [_whole(report), *_communities(found)]
    basis, unknown = _basis(report), cautions.of_ties(report)
    return Section("positions", TITLE, findings, parts, basis, unknown, HOW, appendix)


def connect(report: Report) -> list[str]:
    """Up to three who connect most, if the data tell them apart from all others."""
    found, leaders = report.structure.positions, names(report.network, "leaders")
    if not found.ties:
        return []
    between = [row.betweenness.value or 0 for row in found.rows]
    if not between or between[0] <= 0:
        return [
            "Nobody connects others: no shortest path between two leaders runs through a third."
        ]
    border = between[_NAMED] if len(between) > _NAMED else 0
    if between[0] <= border:
        alike = sum(value == between[0] for value in between)
        return [
            f"Nobody connects others most: through {alike} leaders or more run equally many shortest paths."
        ]
    if found.rows[0].place.interval is None:
        return [_by_their_numbers(found, leaders, between, border)]
    places = [row.place.interval or (1, found.leaders) for row in found.rows[:_NAMED]]
    for first in range(1, len(places) + 1):
        if all(high <= first for _, high in places[:first]):
            most = [cut(leaders[row.leader], 50) for row in found.rows[:first]]
            return [f"{_most(most)} It would be so with other leaders like these."]
    equal = found.rows[: between.count(between[0])]
    who = " and ".join(cut(leaders[row.leader], 50) for row in equal)
    low, high = (round(end) for end in places[0])
    comes = "comes" if len(equal) == 1 else "come"
    any_place = f"that place could be any from {low:,} to {high:,} of {found.leaders:,}"
    if (low, high) == (1, found.leaders):
        any_place = "anybody could have that place"
    return [
        f"It is not sure who connects others most. {who} {comes} first here. With other leaders like these, "
        f"{any_place}."
    ]


def _most(who: list[str]) -> str:
    named = " and ".join(filter(None, (", ".join(who[:-1]), who[-1])))
    connects, there = ("connects", "that leader") if len(who) == 1 else ("connect", "them")
    return f"{named} {connects} others most: shortest paths between two others run through {there} most often."


def _by_their_numbers(
    found: Positions, leaders: dict[str, Name], between: list[float], border: float
) -> str:
    """Who connects most where no place has an interval: as far as the numbers part them from the next."""
    most = [
        cut(leaders[row.leader], 50)
        for row in found.rows[:_NAMED]
        if (row.betweenness.value or 0) > border
    ]
    close = ""
    if border >= _CLOSE * between[len(most) - 1]:
        close = f" {cut(leaders[found.rows[_NAMED].leader], 50)} is close behind."
    estimated = " This is estimated from a sample of paths." if found.sampled else ""
    return f"{_most(most)}{close}{estimated}"


def apart_in_short(report: Report) -> list[str]:
    """How many leaders have no tie."""
    found = report.structure.positions
    if not found.alone:
        return ["Nobody stands apart: every leader has a tie."]
    stand = count(found.alone, "leader stands", "leaders stand")
    return [f"{stand} apart, without any tie recorded."]


def apart(report: Report) -> list[str]:
    """Who they are, and how many of them answered."""
    found, network = report.structure.positions, report.network
    if not found.ties:
        return []
    if not found.alone:
        return apart_in_short(report)
    tied = {*network.ties["from"].tolist(), *network.ties["to"].tolist()}
    alone = [place for place in range(len(network.leaders)) if place not in tied]
    ids, answers, called = (
        network.leaders.ids,
        network.leaders["response"],
        names(network, "leaders"),
    )
    said = (
        f"{count(found.alone, 'leader stands', 'leaders stand')} apart, without any tie recorded: "
        f"{listed([cut(called[ids[place]], 50) for place in alone])}."
    )
    silent = sum(answers[place] in ("asked", "not_asked") for place in alone)
    return [f"{said} {silent} of them did not answer." if silent else said]


def _table(rows: list[Position], leaders: dict[str, Name], tied: int, directed: bool) -> Table:
    ties = ("ties in", "ties out") if directed else ("ties",)
    placed = any(row.place.interval for row in rows)
    return Table(
        f"Who stands where, those who connect most first{first_of(len(rows), tied)}",
        (
            "leader",
            *(("place",) if placed else ()),
            *("connects", *ties, "near", "followed", "open", "in the first quarter"),
        ),
        [
            (
                leaders[row.leader],
                *((could_have(row.place),) if placed else ()),
                f"{float(fixed(float(row.betweenness), 1)):,.1f}",
                *((row.ties_in, row.ties_out) if directed else (row.ties_in,)),
                decimals(row.closeness, 2),
                decimals(row.pagerank, 3),
                decimals(row.constraint, 2),
                f"{row.among_first} of 5",
            )
            for row in rows
        ],
        note="Who could have the same place is not told apart. To connect others is a place, not a merit.",
    )


def _ratings(rows: list[Position], leaders: dict[str, Name]) -> Table:
    """What PARTNER's users look for, as far as anything of it is recorded."""
    trust, value = (
        any(getattr(row, key).value is not None for row in rows)
        for key in ("rated_trust", "rated_value")
    )
    alone = any(row.held_alone for row in rows)
    heads = (("trust", trust), ("value", value), ("holds alone", alone))
    shown = [head for head, there in heads if there]
    if not shown:
        return Table("", (), [])

    def cells(row: Position) -> tuple[object, ...]:
        all_cells = {
            "trust": sure(row.rated_trust, 2),
            "value": sure(row.rated_value, 2),
            "holds alone": row.held_alone,
        }
        return tuple(all_cells[head] for head in shown)

    return Table(
        "How others rate them, and what only they bring",
        ("leader", *shown, "not redundant", "connected"),
        [
            (
                leaders[row.leader],
                *cells(row),
                decimals(row.effective_size, 1),
                percent(row.connectivity),
            )
            for row in rows
        ],
        note=_RATED,
    )


def _whole(report: Report) -> Table:
    found, cohesion, order = (
        report.structure.positions,
        report.structure.cohesion,
        report.structure.hierarchy,
    )
    numbers = {
        "density: of the ties that there could be, those recorded": cohesion.density,
        "reciprocity: of ties with a direction, those returned": cohesion.reciprocity,
        "the same beyond ties at random (rho; 0: as at random)": cohesion.rho,
        "mean distance, in steps": found.mean_distance,
        "longest distance, in steps": found.longest_distance,
        "transitivity: of pairs with a common neighbour, those tied": found.transitivity,
        "degree assortativity (0: as at random)": found.degree_assortativity,
        "Krackhardt's connectedness": order.connectedness,
        "Krackhardt's hierarchy": order.hierarchy,
        "Krackhardt's efficiency": order.efficiency,
        "Krackhardt's least upper bound": order.lubness,
    }
    rows = [(what, decimals(one, 3)) for what, one in numbers.items() if one.value is not None]
    return Table("The ties as a whole", ("", "value"), rows)


def _communities(found: Positions) -> list[str]:
    if found.modularity.value is None or found.communities < 2:
        return []
    return [
        f"Communities (Leiden, modularity {decimals(found.modularity)}): {found.communities}. "
        f"{found.community_same} of {found.community_starts} starts found this very division. No comparison with "
        "chance is made."
    ]


def _basis(report: Report) -> list[str]:
    found, types = report.structure.positions, types_of(report.network.tie_types.ids)
    cohesion = report.structure.cohesion
    said = [
        f"{percent(cohesion.density)} of the ties that there could be"
        f"{', of all types together' if len(types) > 1 else ''}: {listed(types)}. "
        "A tie without direction counts both ways."
    ]
    weights = report.network.ties["weight"]
    if unknown := sum(map(math.isnan, weights.tolist())):
        said.append(
            f"The strength of {unknown:,} of {len(weights):,} ties is not known. They count as ties, and add to no "
            "strength."
        )
    if found.sampled:
        said.append("Who connects is estimated from a sample of 256 leaders.")
    return said
