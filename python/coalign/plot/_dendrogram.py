# SPDX-License-Identifier: MIT
"""Who wants alike, as a tree."""

from __future__ import annotations

from typing import Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..reporting.wording import cut, names
from ._axes import FOR, own_axes, rows_below

_ROW, _LETTERS = 0.24, 40


def dendrogram(network: Network, *, leaders: int = 40, goals: int = 20, ax: Any = None) -> Any:
    """Draw in which order leaders join who want alike: average linkage of what they want.

    The further right two are joined, the more they differ. Leaders are in the order of `coalign.plot.heat`, so that the
    two stand side by side.

    Parameters
    ----------
    network : Network
        the network to look at
    leaders : int, default 40
        how many leaders at most: those who speak on most goals
    goals : int, default 20
        how many goals at most: those that most leaders speak on
    ax : object, default None
        the Axes to draw on; None: a new figure, as large as it needs to be

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or fewer than two leaders have a known agenda

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.dendrogram(network)
    """
    found = ask("alignment.heat_map", network, leaders=leaders, goals=goals)
    if len(found.rows) < 2:
        raise Error("there is nothing to draw: fewer than two leaders have a known agenda")
    called = names(network, "leaders")
    axes = own_axes(7, 0.8 + _ROW * len(found.rows)) if ax is None else ax
    # Of each cluster, by its first row and the row after its last, its middle and where it was joined.
    joined = {(row, row + 1): (float(row), 0.0) for row in range(len(found.rows))}
    for one in found.merges:
        upper, lower = joined[one.begin, one.middle], joined[one.middle, one.end]
        axes.plot(
            [upper[1], one.apart, one.apart, lower[1]],
            [upper[0], upper[0], lower[0], lower[0]],
            color=FOR,
            linewidth=1.2,
        )
        joined[one.begin, one.end] = (upper[0] + lower[0]) / 2, one.apart
    rows_below(axes, [cut(called[key], _LETTERS) for key in found.rows])
    axes.set_xlim(left=0)
    axes.set_xlabel("how far apart they are (0: alike)")
    axes.xaxis.grid(True, color="0.9")
    axes.set_axisbelow(True)
    return axes
