# SPDX-License-Identifier: MIT
"""Who wants what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from .._analyses import ask
from .._core import Network
from ..errors import Error
from ..reporting.heat import LOOKS, look_of
from ..reporting.wording import cut, names
from ._axes import AGAINST, ALONE, FOR, NEUTRAL, as_written, legend_below, own_axes

if TYPE_CHECKING:
    from .._results.alignment import HeatMap

_CELL, _LETTER = 0.24, 0.0085  # inches; of a letter for each point of its size
_LETTERS = 40  # of a name
_LARGEST = 0.66  # of a cell, as on the page
_FACES = {
    "for": (FOR, 1.0),
    "for mild": (FOR, 0.3),
    "even": (NEUTRAL, 1.0),
    "opposed mild": (AGAINST, 0.3),
    "opposed": (AGAINST, 1.0),
    "sideless": (ALONE, 0.0),
    "cares": (FOR, 1.0),
}
_MARKERS = {"for": "s", "cares": "s", "opposed": "D"}


def heat(network: Network, *, leaders: int = 40, goals: int = 20, ax: Any = None) -> Any:
    """Draw who wants what: leaders in rows, goals in columns, like beside like.

    A square is for the goal, a diamond against it, a circle neither; pale is somewhat. A ring is who did not say
    which side they take. The larger a mark, the more important the goal is to the leader. Hatched is no answer.

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
        where matplotlib is missing, or nobody has a known agenda

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> axes = coalign.plot.heat(network)
    """
    return draw(ask("alignment.heat_map", network, leaders=leaders, goals=goals), network, ax)


def draw(found: HeatMap, network: Network, ax: Any) -> Any:
    """The order is the core's."""
    if not found.rows:
        raise Error("there is no heat map: nobody has a known agenda")
    called, wanted = names(network, "leaders"), names(network, "goals")
    rows = [cut(called[key], _LETTERS) for key in found.rows]
    columns = [cut(wanted[key], _LETTERS) for key in found.columns]
    axes = own_axes(*_size(rows, columns), "compressed") if ax is None else ax
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Rectangle

    sideless = all(cell.stance.value is None for cell in found.cells)
    row, column = ({key: at for at, key in enumerate(keys)} for keys in (found.rows, found.columns))
    marks: dict[str, list[Any]] = {}
    empty = {(y, x) for y in range(len(rows)) for x in range(len(columns))}
    for cell in found.cells:
        y, x = row[cell.leader], column[cell.goal]
        look = look_of(cell, sideless)
        marks.setdefault(look, []).append(_mark(look, x, y, cell.priority))
        empty.discard((y, x))
    for look, patches in marks.items():
        colour, strength = _FACES[look]
        axes.add_collection(
            PatchCollection(patches, facecolor=(colour, strength), edgecolor=colour, linewidth=1)
        )
    hatched = [Rectangle((x - 0.35, y - 0.35), 0.7, 0.7) for y, x in sorted(empty)]
    axes.add_collection(
        PatchCollection(hatched, facecolor="none", edgecolor=NEUTRAL, hatch="////", linewidth=0)
    )
    _frame(axes, rows, columns)
    _legend(axes, Counter({look: len(patches) for look, patches in marks.items()}), len(empty))
    return axes


def _size(rows: list[str], columns: list[str]) -> tuple[float, float]:
    from matplotlib import rcParams

    letter = _LETTER * rcParams["font.size"]
    across = max(map(len, rows)) * letter + len(columns) * _CELL
    return max(across, 5) + 0.3, max(map(len, columns)) * letter + len(rows) * _CELL + 1


def _mark(look: str, x: float, y: float, priority: float) -> Any:
    """Of the area that importance gives."""
    from matplotlib.patches import Circle, Polygon, Rectangle

    side = max(0.12, _LARGEST * priority**0.5)
    if look.startswith(("for", "cares")):
        return Rectangle((x - side / 2, y - side / 2), side, side)
    if look.startswith("opposed"):
        half = side * 0.5**0.5
        return Polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
    return Circle((x, y), 0.564 * side)


def _frame(axes: Any, rows: list[str], columns: list[str]) -> None:
    axes.set_aspect("equal")
    axes.set_xlim(-0.6, len(columns) - 0.4)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_yticks(range(len(rows)), rows)
    axes.set_xticks(range(len(columns)), columns, rotation=90)
    axes.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
    as_written([*axes.get_xticklabels(), *axes.get_yticklabels()])
    for spine in axes.spines.values():
        spine.set_visible(False)


def _legend(axes: Any, counts: Counter[str], silent: int) -> None:
    from matplotlib.patches import Patch

    entries: list[Any] = []
    for look, meaning in LOOKS.items():
        if not counts[look]:
            continue
        colour, strength = _FACES[look]
        marker = _MARKERS.get(look.split()[0], "o")
        entries.append(
            axes.scatter(
                [],
                [],
                marker=marker,
                facecolor=(colour, strength),
                edgecolor=colour,
                label=f"{meaning} ({counts[look]:,})",
            )
        )
    if silent:
        hatched = Patch(facecolor="none", edgecolor=NEUTRAL, hatch="////", linewidth=0)
        hatched.set_label(f"{LOOKS['unsaid']} ({silent:,})")
        entries.append(hatched)
    legend_below(axes, 2, entries)
