# SPDX-License-Identifier: MIT
"""What a map can show beside ties: ties that goals ask for, and blocs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._core import Network
from ..errors import Error
from ..reporting.wording import count

Place = tuple[float, float]


def draw_missing(
    axes: Any, network: Network, types: Sequence[str], places: Sequence[Place], many: int
) -> None:
    """Dashed lines between the pairs whose shared goals most require a tie that is not recorded."""
    from matplotlib.collections import LineCollection

    from .. import alignment

    if many < 0:
        raise Error(f"missing is a number of ties from 0 on, not {many}")
    at = {key: place for place, key in enumerate(network.leaders.ids.tolist())}
    gaps: list[Any] = list(alignment.gaps(network, many, list(types) or None)) if many else []
    pairs = [[places[at[key]] for key in gap.leader_ids] for gap in gaps]
    if pairs:
        said = f"{count(len(pairs), 'pair', 'pairs')} whose goals most require a tie"
        lines = LineCollection(pairs, colors="0.1", linewidths=1.2, linestyles="dashed", zorder=1.5)
        lines.set_label(said)
        axes.add_collection(lines)


def draw_blocs(axes: Any, network: Network, places: Sequence[Place]) -> None:
    """The ground of each bloc: the smallest shape without dents that holds its members."""
    from .. import alignment

    at = {key: place for place, key in enumerate(network.leaders.ids.tolist())}
    for bloc in alignment.blocs(network, replicates=0).blocs:
        corners = hull([places[at[key]] for key in bloc.members])
        name = f"bloc {bloc.bloc} ({bloc.leaders:,})"
        hatch = ("//", "\\\\", "..", "xx")[(bloc.bloc - 1) % 4]
        axes.fill(
            *zip(*corners, strict=True),
            facecolor=(0, 0, 0, 0.05),
            edgecolor=(0, 0, 0, 0.25),
            linewidth=1,
            hatch=hatch,
            zorder=0,
            label=name,
        )


def hull(points: Sequence[Place]) -> list[Place]:
    """The corners of the smallest shape without dents that holds all points (Andrew 1979)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    sides: list[Place] = []
    for way in (ordered, ordered[::-1]):
        side: list[Place] = []
        for x, y in way:
            while len(side) > 1:
                (a, b), (c, d) = side[-2:]
                if (c - a) * (y - b) > (d - b) * (x - a):
                    break
                side.pop()
            side.append((x, y))
        sides += side[:-1]
    return sides
