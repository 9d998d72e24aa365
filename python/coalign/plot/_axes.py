# SPDX-License-Identifier: MIT
"""What all plots share: axes of their own, and the colours of the page."""

from __future__ import annotations

from typing import Any

from ..errors import Error

# Those of Okabe and Ito (2008), each so light or dark that grey tells them apart too.
COLOURS = {
    "hue0": "#e69f00",
    "hue1": "#00417a",
    "hue2": "#007d5a",
    "hue3": "#f0e442",
    "hue4": "#8accf5",
    "hue5": "#993700",
    "hue6": "#be6598",
    "other": "#91989f",
    "unknown": "none",
}
# Sides: for, against, neither, who was not asked which, who is silent.
FOR, AGAINST, NEUTRAL, ALONE, SILENT = "#2f6f9f", "#c4602a", "#a9b2ba", "#8a79b8", "#e3e7eb"


def own_axes(width: float, height: float, layout: str = "constrained") -> Any:
    """The axes of a new figure."""
    try:
        from matplotlib import pyplot
    except ImportError:
        raise Error("a plot needs matplotlib: pip install coalign[plot]") from None
    return pyplot.subplots(figsize=(width, height), layout=layout)[1]


def as_written(labels: Any) -> None:
    """Names that hold dollars are no formulas."""
    for label in labels:
        label.set_parse_math(False)


def legend_below(
    axes: Any, columns: int, entries: list[Any] | None = None, lines: float = 0
) -> None:
    """A legend under the axes, below so many lines of text, that reaches to the left, where the names of rows are."""
    given = {} if entries is None else {"handles": entries}
    axes.figure.draw_without_rendering()  # says how high the axes are
    points = axes.get_window_extent().height * 72 / axes.figure.dpi
    size = axes.xaxis.get_ticklabels()[0].get_size() if axes.xaxis.get_ticklabels() else 10
    below = -1.3 * size * lines / points
    axes.legend(loc="upper right", bbox_to_anchor=(1, below), ncols=columns, frameon=False, **given)


def without_frame(axes: Any) -> None:
    """Rows need no box and no ticks beside their names."""
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def rows_below(axes: Any, called: list[str]) -> None:
    """Names beside rows, the first on top."""
    axes.set_yticks(range(len(called)), called)
    as_written(axes.get_yticklabels())
    axes.set_ylim(len(called) - 0.4, -0.6)
    without_frame(axes)


def ends_of_axis(axes: Any, ends: dict[float, str]) -> None:
    """An axis whose ends have words: what its first and last number mean."""
    low, high = min(ends), max(ends)
    room = 0.03 * (high - low)
    axes.set_xlim(low - room, high + room)
    ticks = [low + quarter * (high - low) / 4 for quarter in range(5)]
    words = [ends.get(at, "") for at in ticks]
    axes.set_xticks(ticks, [f"{at:g}\n{word}" for at, word in zip(ticks, words, strict=True)])
    axes.xaxis.grid(True, color="0.9", zorder=0)
    axes.set_axisbelow(True)
