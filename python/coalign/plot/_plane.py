# SPDX-License-Identifier: MIT
"""The plane of the Advocacy Coalition Index: ties that bridge difference, and likeness that has no tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..printable import in_line
from ..reporting.wording import cut
from ._axes import COLOURS, own_axes

if TYPE_CHECKING:
    from .._results.alignment import AdvocacyCoalition

_HUES = ("hue1", "hue5", "hue2", "hue0", "hue6", "hue4", "other")
_MARKERS = "osD^vPX"
_NARROWEST = 0.05


def aci_plane(network: Network, *, ax: Any = None) -> Any:
    """Draw each type of tie by two shares: of its strength that bridges difference, and of likeness without a tie.

    In the lower left corner exactly those who think alike are tied. A line leads from what shuffled agendas would give
    (the small hollow mark) to what the data give.

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
        where matplotlib is missing, or the index is not known for any type of tie

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.aci_plane(network)
    """
    found = [
        (cut(in_line(key), 40), ask("alignment.advocacy_coalition", network, layers=[key]))
        for key in network.tie_types.ids.tolist()
    ]
    return _draw(found, ax)


def draw(found: AdvocacyCoalition, network: Network, ax: Any) -> Any:
    """The numbers are those of `coalign.alignment.advocacy_coalition`."""
    return _draw([("these ties", found)], ax)


def _shares(low: float, high: float) -> tuple[float, float]:
    """An axis for shares from the one to the other: none lies below 0 or above 1, and what is alike stays together."""
    span = max(1.4 * (high - low), _NARROWEST)
    middle = min(max((low + high) / 2, span / 2), 1 - span / 2)
    room = 0.04 * span  # for half a mark, at either end
    return max(middle - span / 2, 0) - room, min(middle + span / 2, 1) + room


def _draw(found: list[tuple[str, AdvocacyCoalition]], ax: Any) -> Any:
    known = [
        (name, one)
        for name, one in found
        if one.broker.value is not None and one.missing.value is not None
    ][: len(_HUES)]
    if not known:
        raise Error("there is nothing to draw: the index is not known for any type of tie")
    axes = own_axes(6, 5.5) if ax is None else ax
    for place, (name, one) in enumerate(known):
        look: dict[str, Any] = {"color": COLOURS[_HUES[place]], "marker": _MARKERS[place]}
        chance = one.broker_by_chance.value, one.missing_by_chance.value
        if None not in chance:
            axes.plot(
                [chance[0], one.broker.value],
                [chance[1], one.missing.value],
                color=look["color"],
                alpha=0.6,
            )
            axes.plot(
                [chance[0]], [chance[1]], markersize=6, fillstyle="none", linestyle="none", **look
            )
        label = f"{name}: index {float(one.index):.2f}".replace("$", r"\$")
        axes.plot(
            [one.broker.value],
            [one.missing.value],
            markersize=10,
            markeredgecolor="0.2",
            linestyle="none",
            label=label,
            **look,
        )
    for low, high, limits in (
        (*axes.dataLim.intervalx, axes.set_xlim),
        (*axes.dataLim.intervaly, axes.set_ylim),
    ):
        limits(*_shares(low, high))
    axes.set_xlabel("of tie strength, the share that bridges difference")
    axes.set_ylabel("of likeness, the share without a tie")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=2, frameon=False)
    return axes
