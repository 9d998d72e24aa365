# SPDX-License-Identifier: MIT
"""Whether it moves: goals on their way to their targets, and measures on several dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..printable import in_line
from ..reporting.lines import GAP, end_of, year_of
from ..reporting.wording import cut, names, spaced
from ._axes import AGAINST, COLOURS, as_written, legend_below, own_axes

if TYPE_CHECKING:
    from .._results.outcomes import GoalOverTime, OverTime
    from ..time import Series

_LETTERS = 44
_HUES = ("hue1", "hue5", "hue2", "hue0", "hue6", "hue4", "other")
_MARKERS = "osD^vPX"


def over_time(network: Network, goal: str | None = None, *, ax: Any = None) -> Any:
    """Draw how far goals are on the way from their baseline to their target, or one goal in its own unit.

    A mark is an observation. A line is open where nothing was observed for more than two and a half times as long as
    usual. The dashed line is the target.

    Parameters
    ----------
    network : Network
        the network to look at
    goal : str | None, default None
        the id of one goal; None: the seven goals that were observed most and have a baseline and a target
    ax : object, default None
        the Axes to draw on; None: a new figure

    Returns
    -------
    object
        the matplotlib Axes that were drawn on

    Raises
    ------
    Error
        where matplotlib is missing, for a goal that is not there, and where no goal was observed twice

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.over_time(network, "ready")
    """
    found: OverTime = ask("outcomes.over_time", network)
    return draw(found, network, ax) if goal is None else _one(found, goal, network, ax)


def draw(found: OverTime, network: Network, ax: Any) -> Any:
    """Each goal on its way: 0 is its baseline, 1 its target."""
    seen = [row for row in found.by_goal if row.progress.value is not None and len(row.rows) > 1]
    if not seen:
        raise Error(
            "there is nothing to draw: no goal with a baseline and a target was observed twice"
        )
    shown = sorted(seen, key=lambda row: -len(row.rows))[: len(_HUES)]
    called = names(network, "goals")
    axes = own_axes(8, 5) if ax is None else ax
    for place, row in enumerate(shown):
        goal = _goal(row.goal, network)
        first, way = goal["baseline"], goal["target"] - goal["baseline"]
        dates, values = _observed(row, network)
        _line(
            axes,
            dates,
            [(value - first) / way for value in values],
            place,
            cut(called[row.goal], _LETTERS),
        )
    axes.axhline(1, color=AGAINST, linestyle="--", zorder=1)
    axes.axhline(0, color="0.6", linewidth=0.8, zorder=1)
    axes.set_yticks([0, 1], ["0\nbaseline", "1\ntarget"])
    _years(axes)
    legend_below(axes, 2, lines=1.5)
    return axes


def draw_series(series: Series, ax: Any) -> Any:
    """Each number with the band of its intervals. The line is open where it is not known."""
    known = {
        name: values
        for name, values in series.items()
        if any(one.value is not None for one in values)
    }
    shown = {"score": known["score"]} if "score" in known and len(known) > len(_HUES) else known
    if not shown:
        raise Error(
            f"there is nothing to draw: {series.measure} is not known on any of these dates"
        )
    if len(shown) > len(_HUES):
        raise Error(
            f"{series.measure} has {len(shown)} numbers; at most {len(_HUES)} are drawn: choose some, as in "
            f"series.only({next(iter(shown))!r})"
        )
    axes = own_axes(8, 4.5) if ax is None else ax
    times = [year_of(date) for date in series.dates]
    for place, (name, values) in enumerate(shown.items()):
        axes.plot(
            times,
            [float(one) for one in values],
            marker=_MARKERS[place],
            color=COLOURS[_HUES[place]],
            label=spaced(name).replace(".", ": "),
        )
        low, high = (
            [one.interval[end] if one.interval else float("nan") for one in values]
            for end in (0, 1)
        )
        axes.fill_between(times, low, high, color=COLOURS[_HUES[place]], alpha=0.15, linewidth=0)
    axes.set_xticks(times, series.dates)
    for label in axes.get_xticklabels():
        label.set(rotation=30, ha="right", rotation_mode="anchor")
    _open(axes)
    # Above: bands leave no room inside.
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=min(len(shown), 3), frameon=False)
    return axes


def _one(found: OverTime, key: str, network: Network, ax: Any) -> Any:
    row = next((one for one in found.by_goal if one.goal == key), None)
    if row is None:
        raise Error(f"no goal has the id {key!r}")
    if len(row.rows) < 2:
        raise Error(f"there is nothing to draw: {key!r} was observed {len(row.rows)} times")
    axes = own_axes(8, 4) if ax is None else ax
    goal, (dates, values) = _goal(key, network), _observed(row, network)
    _line(axes, dates, values, 0, "observed")
    if goal["target"] is not None:
        label = f"target by {row.by}" if row.by else "target"
        axes.axhline(goal["target"], color=AGAINST, linestyle="--", zorder=1, label=label)
        if row.by:
            axes.plot([end_of(row.by)], [goal["target"]], ">", color=AGAINST)
    if row.began and year_of(dates[0]) < year_of(row.began):
        axes.axvline(year_of(row.began), color="0.6", linewidth=0.8, label="work on it began")
    axes.set_title(cut(names(network, "goals")[key], 80), parse_math=False, loc="left")
    axes.set_ylabel(cut(in_line(goal["unit"] or ""), 40), parse_math=False)
    _years(axes)
    axes.legend(loc="best", frameon=False)
    return axes


def _goal(key: str, network: Network) -> Any:
    return network.goals[network.goals.ids.tolist().index(key)]


def _observed(row: GoalOverTime, network: Network) -> tuple[list[str], list[float]]:
    dates, values = network.observations["date"], network.observations["value"]
    return [str(dates[at]) for at in row.rows], [float(values[at]) for at in row.rows]


def _line(axes: Any, dates: Sequence[str], values: Sequence[float], place: int, label: str) -> None:
    """Through all observations, open where nothing was observed for long."""
    times = [year_of(date) for date in dates]
    usual = median(later - earlier for earlier, later in pairwise(times))
    across, up = [times[0]], [values[0]]
    for (earlier, later), value in zip(pairwise(times), values[1:], strict=True):
        if later - earlier > GAP * usual:
            across.append(later)
            up.append(float("nan"))
        across.append(later)
        up.append(value)
    style: dict[str, Any] = {"color": COLOURS[_HUES[place]], "marker": _MARKERS[place]}
    axes.plot(across, up, label=label.replace("$", r"\$"), **style)


def _years(axes: Any) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator("auto", integer=True))
    axes.xaxis.set_major_formatter("{x:.0f}")
    _open(axes)


def _open(axes: Any) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    as_written(axes.get_xticklabels())
