# SPDX-License-Identifier: MIT
"""How important goals are to two groups."""

from __future__ import annotations

from typing import Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..printable import in_line
from ..reporting.wording import cut, names
from ._axes import AGAINST, FOR, NEUTRAL, own_axes

_LETTERS, _MOST = 36, 15


def ladder(network: Network, one: str, other: str, *, by: str = "sector", ax: Any = None) -> Any:
    """Draw how important each goal is to two groups of leaders: a line for each goal, steep where they differ.

    The mean importance runs from the bottom to the top, for the one group at the left, for the other at the right.
    At most fifteen goals are drawn: those most important to either.

    Parameters
    ----------
    network : Network
        the network to look at
    one : str
        the group at the left
    other : str
        the group at the right
    by : str, default 'sector'
        what groups are by: "kind", "sector", "stage" or a key of the leaders' attributes
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, and for a group of which nobody has a known agenda

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.ladder(network, "education", "health")
    """
    groups: dict[str, dict[str, Any]] = {}
    for row in ask("alignment.group_priorities", network, by=by):
        groups.setdefault(row.group or "", {})[row.goal] = row
    for group in (one, other):
        if group not in groups:
            there = ", ".join(filter(None, groups)) or "none"
            raise Error(
                f"nobody with a known agenda has the {by} {group!r}; with one there are: {there}"
            )
    left, right = groups[one], groups[other]
    goals = sorted(left, key=lambda key: -max(_of(left[key]), _of(right[key])))[:_MOST]
    called = names(network, "goals")
    axes = own_axes(9, 1.5 + 0.32 * len(goals)) if ax is None else ax
    for key in goals:
        ends = _of(left[key]), _of(right[key])
        colour = NEUTRAL if abs(ends[0] - ends[1]) < 0.1 else FOR if ends[0] < ends[1] else AGAINST
        axes.plot([0, 1], ends, "-o", color=colour, markersize=5)
    axes.set_xlim(-1.1, 2.1)
    low, high = axes.get_ylim()
    axes.set_ylim(low - 0.1 * (high - low), high + 0.05 * (high - low))
    sizes = (next(iter(rows.values())).leaders for rows in (left, right))
    heads = [
        f"{cut(in_line(group), 30)} (n = {size:,})"
        for group, size in zip((one, other), sizes, strict=True)
    ]
    axes.set_xticks([0, 1], heads, parse_math=False)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_yticks([])
    for x, rows in ((0, left), (1, right)):
        _label(axes, x, [(_of(rows[key]), cut(called[key], _LETTERS)) for key in goals])
    for spine in axes.spines.values():
        spine.set_visible(False)
    return axes


def _of(row: Any) -> float:
    return float(row.priority)


def _label(axes: Any, x: int, ends: list[tuple[float, str]]) -> None:
    """Names beside their ends, apart from each other; a thin line leads to a name that had to move."""
    from matplotlib import rcParams

    low, high = axes.get_ylim()
    size = 0.9 * rcParams["font.size"]
    axes.figure.draw_without_rendering()  # says how high the axes are
    points = axes.get_window_extent().height * 72 / axes.figure.dpi
    step = 1.5 * size * (high - low) / points
    places: list[float] = []
    for value, _ in sorted(ends, reverse=True):
        places.append(min(value, places[-1] - step) if places else value)
    for at in reversed(range(len(places))):  # those that would leave at the bottom push up
        places[at] = max(places[at], low + step * (len(places) - at - 0.5))
    side = -1 if x == 0 else 1
    for (value, name), place in zip(sorted(ends, reverse=True), places, strict=True):
        axes.plot([x + 0.02 * side, x + 0.06 * side], [value, place], color="0.7", linewidth=0.6)
        axes.text(
            x + 0.07 * side,
            place,
            f"{name} {value:.2f}" if side < 0 else f"{value:.2f} {name}",
            ha="right" if side < 0 else "left",
            va="center",
            fontsize=size,
            parse_math=False,
        )
