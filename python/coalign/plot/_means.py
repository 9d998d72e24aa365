# SPDX-License-Identifier: MIT
"""Whether means follow what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..reporting.resources import by_goal
from ..reporting.wording import cut, names
from ._axes import AGAINST, FOR, ends_of_axis, legend_below, own_axes, rows_below

if TYPE_CHECKING:
    from .._results.alignment import Resources

_ROW, _LETTERS = 0.32, 50


def means(network: Network, *, top: int = 20, ax: Any = None) -> Any:
    """Draw what share of the priorities each goal has, beside its share of what is committed.

    The goal that gets least beside what is wanted is on top.

    Parameters
    ----------
    network : Network
        the network to look at
    top : int, default 20
        how many goals at most: those that get least beside what is wanted
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or nothing is known of what goals are given

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.means(network)
    """
    return draw(ask("alignment.resources", network), network, ax, top)


def draw(found: Resources, network: Network, ax: Any, top: int = 20) -> Any:
    """The shares are those of `coalign.alignment.resources`."""
    both = [
        row
        for row in by_goal(found)
        if row.wanted.value is not None and row.given.value is not None
    ]
    shown = both[:top]
    if not shown:
        raise Error("there is nothing to draw: what goals are given is not known")
    goals = names(network, "goals")
    axes = own_axes(8, 1.1 + _ROW * len(shown)) if ax is None else ax
    places = range(len(shown))
    wanted = [float(row.wanted) for row in shown]
    given = [float(row.given) for row in shown]
    axes.hlines(places, wanted, given, color="0.6", linewidth=2, zorder=1)
    axes.scatter(
        wanted,
        places,
        60,
        marker="o",
        facecolor="white",
        edgecolor=FOR,
        linewidth=2,
        label="of what is wanted",
    )
    axes.scatter(given, places, 50, marker="D", color=AGAINST, label="of what is committed")
    rows_below(axes, [cut(goals[row.goal], _LETTERS) for row in shown])
    ends_of_axis(axes, {0: "", _end(max(*wanted, *given)): ""})
    axes.xaxis.set_major_formatter(lambda at, _: f"{at:.0%}")
    legend_below(axes, 2, lines=1.5)
    return axes


def _end(largest: float) -> float:
    """The next tenth."""
    return min(1.0, int(10 * largest + 1) / 10)
