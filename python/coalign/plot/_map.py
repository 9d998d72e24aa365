# SPDX-License-Identifier: MIT
"""Who is tied to whom."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from .. import _core
from .._core import Network
from ..layers import types_of
from ..printable import in_line
from ..reporting.letters import width_of
from ..reporting.map import hues_of
from ..reporting.wording import cut, plural
from ._axes import COLOURS, own_axes
from ._map_beside import draw_blocs, draw_missing

_MARKERS = {"organization": "o", "system": "s", "individual": "^"}
_LETTERS, _FEWER, _MOST = 30, 18, 60


def map(
    network: Network,
    types: str | Sequence[str] | None = None,
    *,
    seed: int = 1,
    like: Network | None = None,
    missing: int = 0,
    blocs: bool = False,
    ax: Any = None,
) -> Any:
    """Draw who is tied to whom.

    Leaders are circles (organizations), squares (systems) or triangles (individuals). The colour is the sector,
    or the kind where fewer than two sectors are recorded. The more leaders one is tied to, the larger. Names
    stand beside the most connected that have room for one.

    Parameters
    ----------
    network : Network
        the network to look at
    types : str | Sequence[str] | None, default None
        ids of types of ties, one or several; None: all
    seed : int, default 1
        turns and shuffles the map; the same seed gives the same places
    like : Network | None, default None
        an earlier network: leaders stay as near to where they stand on its map as their ties allow, so that two
        maps can be compared
    missing : int, default 0
        so many pairs without a tie are joined by dashes: those whose shared goals most require one
    blocs : bool, default False
        whether each bloc of leaders who agree has a ground of its own: see `coalign.alignment.blocs`
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or for a type that is not there

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.map(network, "trust")
    """
    axes = own_axes(8, 6.5) if ax is None else ax
    asked: dict[str, Any] = {"types": types_of(types), "weight": "strength", "also": []}
    before = None if like is None else places_before(network, like, types, seed)
    run: dict[str, Any] = {"seed": seed, "threads": 1, "progress": None}
    x, y, width, height = _core.layout(network, **asked, **run, before=before)
    first, ends, weights = _core.layer(network, **asked, several="latest", directed=False)
    degrees = (first[1:] - first[:-1]).tolist()
    places = list(zip(x.tolist(), y.tolist(), strict=True))
    axes.set_axis_off()
    room = 0.05 * max(width, height, 1)
    axes.set_xlim(-room, width + room)
    axes.set_ylim(height + room, -room)  # the core counts downward
    axes.set_aspect("equal")
    _draw_ties(axes, places, first.tolist(), ends.tolist(), weights.tolist())
    draw_missing(axes, network, types_of(types), places, missing)
    if blocs:
        draw_blocs(axes, network, places)
    areas = _draw_leaders(axes, network, places, degrees)
    _draw_labels(axes, network, places, degrees, areas)
    return axes


def places_before(
    network: Network, like: Network, types: str | Sequence[str] | None, seed: int
) -> tuple[list[float], list[float], float]:
    """Where leaders stand on the map of an earlier network, NaN for those who do not; where the rows of those without
    ties begin."""
    known = set(like.tie_types.ids.tolist())
    wanted = [key for key in types_of(types) if key in known]
    if types is not None and not wanted:
        nowhere = [math.nan] * len(network.leaders)
        return nowhere, nowhere, math.inf
    asked: dict[str, Any] = {"types": wanted, "weight": "strength", "also": []}
    x, y, _, _ = _core.layout(like, **asked, seed=seed, threads=1, progress=None)
    first, _, _ = _core.layer(like, **asked, several="latest", directed=False)
    alone = y[first[1:] == first[:-1]]
    places = zip(x.tolist(), y.tolist(), strict=True)
    stood = dict(zip(like.leaders.ids.tolist(), places, strict=True))
    there = [stood.get(key, (math.nan, math.nan)) for key in network.leaders.ids.tolist()]
    rows_from = float(alone.min()) if len(alone) else math.inf
    return [place[0] for place in there], [place[1] for place in there], rows_from


def _draw_ties(
    axes: Any,
    places: Sequence[tuple[float, float]],
    first: Sequence[int],
    ends: Sequence[int],
    weights: Sequence[float],
) -> None:
    from matplotlib.collections import LineCollection

    found = [
        (places[one], places[ends[at]], weights[at])
        for one in range(len(places))
        for at in range(first[one], first[one + 1])
        if ends[at] > one
    ]
    thin = 0.4 if len(found) > 3 * len(places) else 1.0
    lines = LineCollection(
        [(one, other) for one, other, _ in found],
        linewidths=[thin * (0.4 + 1.1 * weight) for *_, weight in found],
        colors="0.5",
        alpha=0.6,
        zorder=1,
    )
    axes.add_collection(lines)


def _draw_leaders(
    axes: Any, network: Network, places: Sequence[tuple[float, float]], degrees: Sequence[int]
) -> list[float]:
    """Gives the area of each mark in square points, as matplotlib has them."""
    hues = hues_of(network)
    kinds: list[str] = network.leaders["kind"].tolist()
    values: list[str | None] = network.leaders[hues.by].tolist()
    of = [hues.of.get(value, "other") if value else "unknown" for value in values]
    largest = min(220.0, 12_000 / max(len(places), 1))
    most = max(degrees, default=0) or 1
    areas = [largest * (0.2 + 0.8 * degree / most) for degree in degrees]
    for kind, marker in _MARKERS.items():
        some = [place for place in range(len(places)) if kinds[place] == kind]
        axes.scatter(
            [places[place][0] for place in some],
            [places[place][1] for place in some],
            s=[areas[place] for place in some],
            c=[COLOURS[of[place]] for place in some],
            marker=marker,
            edgecolors="0.2",
            linewidths=0.6,
            zorder=2,
        )
    for hue, value, number in hues.counts:
        name = plural(value, number) if hues.by == "kind" else cut(in_line(value), 40)
        marker = _MARKERS.get(value, "o") if hues.by == "kind" else "o"
        said = f"{name} ({number:,})".replace("$", r"\$")  # a dollar would begin a formula
        axes.scatter([], [], c=COLOURS[hue], marker=marker, edgecolors="0.2", label=said)
    if len(axes.get_legend_handles_labels()[0]) > 1:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncols=3, frameon=False)
    return areas


def _draw_labels(
    axes: Any,
    network: Network,
    places: Sequence[tuple[float, float]],
    degrees: Sequence[int],
    areas: Sequence[float],
) -> None:
    """The core places labels in points, in which matplotlib has letters and marks."""
    from matplotlib import rcParams

    axes.figure.draw_without_rendering()  # places the axes
    point = axes.figure.dpi / 72
    box = axes.get_window_extent()
    size = 0.8 * rcParams["font.size"]
    names = [
        in_line(name or key)
        for key, name in zip(network.leaders.ids, network.leaders["name"], strict=True)
    ]
    rows = []
    order = sorted(range(len(places)), key=lambda place: -degrees[place])
    for rank, place in enumerate(order):
        right, up = axes.transData.transform(places[place])
        texts = (
            [cut(names[place], most) for most in (_LETTERS, _FEWER)] if rank < _MOST else ["", ""]
        )
        long, short = (size * width_of(text) for text in texts)
        at = (right - box.x0) / point, (box.y1 - up) / point
        rows.append((*at, areas[place] ** 0.5 / 2, long, 1.3 * size, short, 0))
    if not rows:
        return
    found = _core.place_labels(rows, box.width / point, box.height / point)
    for place, row, label in zip(order, rows, found, strict=True):
        if label is None:
            continue
        left, top, narrow = label
        end = left + row[5 if narrow else 3]
        leftward = end < row[0]
        axes.annotate(
            cut(names[place], _FEWER if narrow else _LETTERS),
            places[place],
            xytext=((end if leftward else left) - row[0], row[1] - top - row[4] / 2),
            textcoords="offset points",
            ha="right" if leftward else "left",
            va="center",
            fontsize=size,
            parse_math=False,
            zorder=3,
        )
