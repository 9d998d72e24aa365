# SPDX-License-Identifier: MIT
"""Whom leadership goes to, and what goes with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..reporting.wording import could_have, count, cut, names
from ._axes import COLOURS, FOR, as_written, own_axes, rows_below

if TYPE_CHECKING:
    from .._results.leadership import Distribution, Resilience

_ROW, _LETTERS = 0.32, 40
_LOST = {
    "pairs": ("pairs that no path joins any more", "hue1", "o"),
    "agenda": ("support for goals", "hue5", "s"),
    "resources": ("committed resources", "hue2", "D"),
}


def leadership(network: Network, *, top: int = 12, ax: Any = None) -> Any:
    """Draw who receives what share of leadership, by how many others, and which places each could have.

    Where no type of tie means leadership, all ties count.

    Parameters
    ----------
    network : Network
        the network to look at
    top : int, default 12
        how many leaders at most, up to twenty: those who receive most
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, or nobody is named

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.leadership(network)
    """
    return draw(ask("leadership.distribution", network), network, ax, top)


def draw(found: Distribution, network: Network, ax: Any, top: int = 12) -> Any:
    """The shares are those of `coalign.leadership.distribution`."""
    shown = [row for row in found.by_leader[:top] if row.share.value]
    if not shown:
        raise Error("there is nothing to draw: nobody is named")
    leaders = names(network, "leaders")
    axes = own_axes(8, 0.9 + _ROW * len(shown)) if ax is None else ax
    bars = axes.barh(range(len(shown)), [float(row.share) for row in shown], 0.66, color=FOR)
    said = []
    for row in shown:
        by = (
            f" named by {row.named_by:,}"
            if found.stated
            else f" {count(row.named_by, 'tie', 'ties')}"
        )
        place = could_have(row.place)
        said.append(f"{by}; place {place}" if place else by)
    axes.bar_label(bars, said, fontsize="small", color="0.2")
    rows_below(axes, [cut(leaders[row.leader], _LETTERS) for row in shown])
    axes.set_xlim(0, 1.6 * max(float(row.share) for row in shown))
    axes.xaxis.set_major_formatter("{x:.0%}")
    axes.set_xlabel(f"share of {'leadership' if found.stated else 'ties'} received")
    return axes


def draw_resilience(found: Resilience, network: Network, ax: Any) -> Any:
    """What is lost as the most central leaders leave, one after the other."""
    losses = list(found.losses)
    if not losses:
        raise Error("there is nothing to draw: no leader has a tie")
    leaders = names(network, "leaders")
    axes = own_axes(8, 4.5) if ax is None else ax
    steps = range(len(losses) + 1)
    for name, (said, hue, marker) in _LOST.items():
        values = [getattr(row, name) for row in losses]
        if any(one.value is not None for one in values):
            lost = [0.0, *map(float, values)]
            axes.plot(steps, lost, marker=marker, color=COLOURS[hue], label=said)
    axes.set_xticks(steps, ["nobody", *(f"+ {cut(leaders[row.leader], 24)}" for row in losses)])
    as_written(axes.get_xticklabels())
    for label in axes.get_xticklabels():
        label.set(rotation=40, ha="right", rotation_mode="anchor")
    axes.set_ylim(-0.02, 1.02)
    axes.yaxis.set_major_formatter("{x:.0%}")
    axes.set_ylabel("lost when these have left")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False)
    return axes
