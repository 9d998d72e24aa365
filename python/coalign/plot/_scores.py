# SPDX-License-Identifier: MIT
"""Scores on one axis: how much, how sure, and beside what chance would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..estimates import Estimate
from ..reporting.wording import cut, names, spaced
from ._axes import FOR, NEUTRAL, ends_of_axis, legend_below, own_axes, rows_below

if TYPE_CHECKING:
    from .._results.alignment import Blocs, Networks, Together
    from .._results.qualities import Profile

_ROW, _LETTERS = 0.32, 60
_PARTS = {
    "agendas": "Agendas: do leaders want the same things?",
    "networks": "Networks: do those work together who share goals?",
    "resources": "Resources: do the means follow the priorities?",
}
QUALITIES = ("dissatisfaction", "risk", "learning", "outcomes", "sharing")


@dataclass(frozen=True, slots=True)
class Row:
    """A score by its name. What is a part of the score above is smaller and paler."""

    name: str
    score: Estimate
    beside: Estimate | None = None
    part: bool = False


def scores(network: Network, *, ax: Any = None) -> Any:
    """Draw how far agendas, networks and resources are aligned, how sure that is, and what chance would give.

    A dot is the score, the line through it the 95% interval, and the upright mark what chance would give.

    Parameters
    ----------
    network : Network
        the network to look at
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or no score is known

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.scores(network)
    """
    return draw_together(ask("alignment.together", network), network, ax)


def qualities(network: Network, *, ax: Any = None) -> Any:
    """Draw the five qualities and the indicators that each is the mean of.

    Parameters
    ----------
    network : Network
        the network to look at
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or no score is known

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.qualities(network)
    """
    return draw_profile(ask("qualities.profile", network), network, ax)


def draw_together(found: Together, network: Network, ax: Any) -> Any:
    """The parts of alignment. Their scores cannot be compared; each is compared with its own chance."""
    rows = [
        Row(said, part.value, part.chance)
        for name, said in _PARTS.items()
        for part in (getattr(found, name),)
    ]
    return draw(rows, ax, "by chance")


def draw_networks(found: Networks, network: Network, ax: Any) -> Any:
    """The congruence of all, then of each goal, those that require most first."""
    goals = names(network, "goals")
    by_goal = sorted(found.by_goal, key=lambda row: -row.portion)[:20]
    rows = [Row("all goals", found.score, found.density)]
    rows += [
        Row(cut(goals[row.goal], _LETTERS), row.score, part=True)
        for row in by_goal
        if row.portion > 0
    ]
    return draw(rows, ax, "if ties did not follow goals")


def draw_profile(found: Profile, network: Network, ax: Any) -> Any:
    """Each quality, then its indicators."""
    rows = []
    for name in QUALITIES:
        quality = getattr(found, name)
        rows.append(Row(name, quality.score))
        rows += [
            Row(spaced(field["name"]), getattr(quality.indicators, field["name"]), part=True)
            for field in quality.indicators._fields
        ]
    return draw(rows, ax, "")


def draw_blocs(found: Blocs, network: Network, ax: Any) -> Any:
    """How far each bloc agrees in itself, and with all others."""
    rows = [
        Row(f"bloc {row.bloc} ({row.leaders:,} leaders)", row.score, row.score_with_others)
        for row in found.blocs[:20]
    ]
    return draw(rows, ax, "with all other leaders")


def draw(rows: Sequence[Row], ax: Any, beside: str) -> Any:
    """Those that are known; the others say so. Below 0 the axis begins only where a score does."""
    numbers = [
        number
        for row in rows
        for one in (row.score, row.beside)
        if one is not None and one.value is not None
        for number in (one.value, *(one.interval or ()))
    ]
    if not any(row.score.value is not None for row in rows):
        raise Error("there is nothing to draw: no score is known")
    axes = own_axes(8, 1.1 + _ROW * len(rows)) if ax is None else ax
    low = -1 if min(numbers) < 0 else 0
    for place, row in enumerate(rows):
        _draw_row(axes, place, row, low)
    rows_below(axes, [row.name for row in rows])
    for label, row in zip(axes.get_yticklabels(), rows, strict=True):
        label.set_color("0.35" if row.part else "black")
    ends_of_axis(axes, {-1: "opposed", 1: "fully"} if low else {0: "not at all", 1: "fully"})
    _legend(axes, rows, beside)
    return axes


def _draw_row(axes: Any, place: int, row: Row, low: float) -> None:
    score, colour = row.score, NEUTRAL if row.part else FOR
    if score.value is None:
        axes.text(
            low, place, "not known", va="center", color="0.35", fontsize="small", style="italic"
        )
        return
    if score.interval is not None:
        axes.plot(
            score.interval,
            [place, place],
            color=colour,
            linewidth=2 if row.part else 3,
            alpha=0.6,
            solid_capstyle="butt",
            zorder=2,
        )
    if row.beside is not None and row.beside.value is not None:
        axes.plot([row.beside.value] * 2, [place - 0.32, place + 0.32], color="0.1", zorder=3)
    axes.plot(
        [score.value],
        [place],
        "o",
        color=colour,
        markeredgecolor="0.2",
        markersize=5 if row.part else 8,
        zorder=4,
    )


def _legend(axes: Any, rows: Sequence[Row], beside: str) -> None:
    from matplotlib.lines import Line2D

    entries: list[Any] = []
    if any(row.score.interval is not None for row in rows):
        entries.append(Line2D([], [], color=FOR, linewidth=3, alpha=0.6, label="95% interval"))
    if any(row.beside is not None and row.beside.value is not None for row in rows):
        entries.append(
            Line2D([], [], color="0.1", marker="|", markersize=10, linestyle="none", label=beside)
        )
    if entries:
        legend_below(axes, len(entries), entries, 2.5)
