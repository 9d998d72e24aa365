# SPDX-License-Identifier: MIT
"""Who moved from which bloc to which."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ._axes import COLOURS, own_axes

_HUES = ("hue1", "hue5", "hue2", "hue0", "hue6", "hue4", "hue3")
_WIDTH = 0.08
_NO_BLOC, _UNKNOWN = "in no bloc", "no agenda known"


def alluvial(
    network: Network, dates: Sequence[str | int | datetime.date], *, ax: Any = None
) -> Any:
    """Draw the blocs on several dates, and how many leaders moved from one to another.

    The blocs of each date are those of `coalign.alignment.blocs`, the largest on top. Blocs of one number on two dates
    are not the same bloc: the ribbons say who they have in common.

    Parameters
    ----------
    network : Network
        the network to look at
    dates : Sequence[str | int | datetime.date]
        two or more dates, as of the waves of a survey
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, for fewer than two dates, and where nobody has a known agenda

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.alluvial(network, ["2019-06", "2022-06", "2024-06"])
    """
    if len(dates) < 2:
        raise Error(f"blocs over time take two dates or more; here {len(dates)} given")
    waves = [_groups(network, date) for date in dates]
    if not any(waves):
        raise Error("there is nothing to draw: nobody has a known agenda on these dates")
    axes = own_axes(2.2 + 2.4 * len(dates), 5) if ax is None else ax
    everybody = sorted({leader for wave in waves for leader in wave})
    heights = [Counter(wave.get(leader, _UNKNOWN) for leader in everybody) for wave in waves]
    gap = 0.04 * len(everybody)
    tops = [_stack(axes, x, one, gap) for x, one in enumerate(heights)]
    for x, (one, other) in enumerate(pairwise(waves)):
        moved = Counter(
            (one.get(leader, _UNKNOWN), other.get(leader, _UNKNOWN)) for leader in everybody
        )
        _ribbons(axes, x, moved, tops[x], tops[x + 1])
    axes.set_xticks(range(len(dates)), [str(date) for date in dates])
    axes.set_xlim(-0.5, len(dates) - 0.2)
    axes.set_yticks([])
    axes.invert_yaxis()
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    return axes


def _groups(network: Network, date: Any) -> dict[str, str]:
    """The bloc of every leader with a known agenda on that date."""
    cut = network.at(date)
    groups = dict.fromkeys(cut.agendas.ids_of("leader"), _NO_BLOC)
    for row in ask("alignment.blocs", cut).blocs:
        groups |= dict.fromkeys(row.members, f"bloc {row.bloc}")
    return groups


def _order(group: str) -> tuple[bool, bool, int, str]:
    number = group.removeprefix("bloc ")
    return group == _UNKNOWN, group == _NO_BLOC, int(number) if number.isdecimal() else 0, group


def _colour(group: str) -> str:
    number = group.removeprefix("bloc ")
    if not number.isdecimal():
        return "#e3e7eb" if group == _UNKNOWN else COLOURS["other"]
    return COLOURS[_HUES[(int(number) - 1) % len(_HUES)]]


def _stack(axes: Any, x: int, heights: Counter[str], gap: float) -> dict[str, float]:
    """One block for each group; gives where each begins."""
    tops, top = {}, 0.0
    for group in sorted(heights, key=_order):
        tall = heights[group]
        axes.bar(
            x, tall, _WIDTH, top, color=_colour(group), edgecolor="0.3", linewidth=0.6, zorder=3
        )
        said = f"{group} ({tall:,})"
        axes.text(x + _WIDTH, top + tall / 2, said, va="center", fontsize="small", zorder=4)
        tops[group] = top
        top += tall + gap
    return tops


def _ribbons(
    axes: Any,
    x: int,
    moved: Counter[tuple[str, str]],
    left: dict[str, float],
    right: dict[str, float],
) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    begins, ends = dict(left), dict(right)
    a, b, middle = x + _WIDTH / 2, x + 1 - _WIDTH / 2, x + 0.5
    for one, other in sorted(moved, key=lambda pair: (_order(pair[0]), _order(pair[1]))):
        tall, y, z = moved[one, other], begins[one], ends[other]
        begins[one] += tall
        ends[other] += tall
        corners = [(a, y), (middle, y), (middle, z), (b, z), (b, z + tall)]
        corners += [(middle, z + tall), (middle, y + tall), (a, y + tall), (a, y)]
        curve = [Path.CURVE4] * 3
        path = Path(corners, [Path.MOVETO, *curve, Path.LINETO, *curve, Path.CLOSEPOLY])
        axes.add_patch(PathPatch(path, facecolor=_colour(one), alpha=0.45, linewidth=0, zorder=1))
