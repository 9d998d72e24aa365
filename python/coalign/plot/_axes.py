# SPDX-License-Identifier: MIT
"""What all plots share: axes of their own, and the colours of the page."""

from __future__ import annotations

from typing import Any

from ..errors import Error

# Okabe and Ito (2008).
COLOURS = {
    "hue0": "#e69f00",
    "hue1": "#56b4e9",
    "hue2": "#009e73",
    "hue3": "#f0e442",
    "hue4": "#0072b2",
    "hue5": "#d55e00",
    "hue6": "#cc79a7",
    "other": "#8d969e",
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


def legend_below(axes: Any, columns: int, entries: list[Any] | None = None) -> None:
    """A legend under the axes that reaches to the left, where the names of rows are."""
    given = {} if entries is None else {"handles": entries}
    axes.legend(loc="upper right", bbox_to_anchor=(1, 0), ncols=columns, frameon=False, **given)
