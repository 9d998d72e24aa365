# SPDX-License-Identifier: MIT
"""Who is for each goal, and who against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..reporting.wording import cut, names
from ._axes import AGAINST, ALONE, FOR, NEUTRAL, SILENT, as_written, legend_below, own_axes

if TYPE_CHECKING:
    from .._results.alignment import Agendas

_ROW, _LETTERS = 0.32, 50


def goals(network: Network, *, top: int = 20, ax: Any = None) -> Any:
    """Draw how many leaders are for each goal, and how many against it.

    Bars of those against run to the left, of those for it to the right; who is neutral stands half on either side.
    Leaders without an answer stand apart, at the right. The goal with most supporters over opponents is on top.

    Parameters
    ----------
    network : Network
        the network to look at
    top : int, default 20
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
        where matplotlib is missing, or nobody has a known agenda

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.goals(network)
    """
    return draw(ask("alignment.agendas", network), network, top, ax)


def draw(found: Agendas, network: Network, top: int, ax: Any) -> Any:
    """The counts are those of `coalign.alignment.agendas`."""
    spoken = [row for row in found.by_goal if row.silent < found.leaders_known]
    spoken.sort(key=lambda row: row.silent)
    shown = sorted(spoken[:top], key=lambda row: row.opposing - row.supporting)
    if not shown:
        raise Error("there is nothing to draw: nobody has a known agenda")
    axes = own_axes(8, 1.2 + _ROW * len(shown)) if ax is None else ax
    called = names(network, "goals")
    places = range(len(shown))
    apart = max(row.supporting + row.without_stance + row.neutral / 2 for row in shown) + 1
    parts = (
        ("against it", AGAINST, "opposing", [-row.neutral / 2 - row.opposing for row in shown]),
        ("neutral", NEUTRAL, "neutral", [-row.neutral / 2 for row in shown]),
        ("for it", FOR, "supporting", [row.neutral / 2 for row in shown]),
        (
            "side not known",
            ALONE,
            "without_stance",
            [row.neutral / 2 + row.supporting for row in shown],
        ),
        ("no answer", SILENT, "silent", [apart] * len(shown)),
    )
    for label, colour, name, left in parts:
        widths = [getattr(row, name) for row in shown]
        if any(widths):
            bars = axes.barh(places, widths, 0.7, left, color=colour, label=label)
            inks = {"opposing": "white", "supporting": "white"}
            axes.bar_label(
                bars,
                [str(one) if one else "" for one in widths],
                label_type="center",
                color=inks.get(name, "black"),
                fontsize="small",
            )
    axes.axvline(0, color="0.2", linewidth=0.8)
    axes.set_yticks(places, [cut(called[row.goal], _LETTERS) for row in shown])
    as_written(axes.get_yticklabels())
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    legend_below(axes, 5)
    return axes
