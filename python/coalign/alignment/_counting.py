# SPDX-License-Identifier: MIT
"""Answers counted: from rows, one for each answer, or from counts that a database or an engine made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .._core import TextColumn
from ..errors import Error
from ..io.frames import columns_of, numbers
from ._tally import AgendaTally, fill

__all__ = ["from_counts", "tally"]

Goals = Mapping[str, float] | Iterable[str]
_MAPPED = {"stance": (-1.0, 1.0), "priority": (0.0, 1.0)}


def tally(
    rows: Any,
    *,
    goals: Goals | None = None,
    scales: Mapping[str, Any] | None = None,
) -> AgendaTally:
    """Counts answers, a batch at a time: ``tally(batch) + tally(batch)``, wherever each is made.

    All answers of a leader are in one batch. Each leader counts the same and answers each goal once. Cost:
    O(rows), and memory for the batch; what is kept does not grow with the number of answers.

    Parameters
    ----------
    rows : data frame, dict of columns or list of dicts
        ``leader``, ``goal``, ``stance`` (may be missing: nobody asked), ``priority`` (1 where there is no such
        column), and of the leader ``kind`` and ``sector`` if you have them
    goals : names, or weights by name, default None
        all goals, in their order; None: those that are answered, by name. Give them where not every goal is
        answered, and where goals have weights
    scales : Mapping[str, Any] | None, default None
        on what was asked: ``{"stance": (1, 5), "priority": (0, 10), "stance_points": 5}``

    Returns
    -------
    AgendaTally
        which adds up

    Raises
    ------
    Error
        for a row that is no answer, by its number

    Examples
    --------
    >>> rows = [
    ...     {"leader": "clinic", "goal": "water", "stance": 1, "priority": 1},
    ...     {"leader": "school", "goal": "water", "stance": -1, "priority": 0.5},
    ... ]
    >>> coalign.alignment.tally(rows).agendas().overlap.value
    0.5
    """
    columns = columns_of("answers", rows)
    for needed in ("leader", "goal"):
        if needed not in columns:
            raise Error(f"answers: a column {needed} is needed; there are {', '.join(columns)}")
    size = len(columns["leader"])
    goal, names = _codes(columns["goal"])
    topics = _topics(goals, names)
    core_goal = _in(topics, names, "goal")[goal].astype(np.uint32) if size else goal
    group, groups = _groups(columns, size)
    made = _core.AgendaTally(topics, groups, _points(scales))
    made.add_rows(
        _leaders(columns["leader"]),
        core_goal,
        _on(columns, "stance", scales, np.full(size, np.nan)),
        _on(columns, "priority", scales, np.ones(size)),
        group,
    )
    return AgendaTally(made, goals is not None)


def from_counts(
    counts: Any,
    *,
    leaders: Any,
    pairs: Any = None,
    goals: Goals | None = None,
    scales: Mapping[str, Any] | None = None,
) -> AgendaTally:
    """A tally of what a database has counted: ``GROUP BY goal, stance, priority`` (docs/engines.md).

    Parameters
    ----------
    counts : data frame, dict of columns or list of dicts
        ``goal``, ``stance``, ``priority``, ``leaders``: how many gave that answer; ``kind`` and ``sector`` too if
        scores are to be split by them
    leaders : int, or data frame, dict of columns or list of dicts
        how many leaders answered anything; by ``kind`` and ``sector`` as ``leaders`` if counts have these
    pairs : data frame, dict of columns or list of dicts, default None
        ``priority`` and ``pairs``: how often, over all leaders, it is the smaller of two of a leader's own. None:
        chance is not known
    goals : names, or weights by name, default None
        as in `tally`
    scales : Mapping[str, Any] | None, default None
        as in `tally`

    Returns
    -------
    AgendaTally
        the same as of the answers

    Raises
    ------
    Error
        for counts that are none

    Examples
    --------
    >>> counts = [{"goal": "water", "stance": 1, "priority": 1, "leaders": 3}]
    >>> coalign.alignment.from_counts(counts, leaders=3)
    AgendaTally(leaders=3, answers=3, goals=1)
    """
    columns = columns_of("counts", counts)
    for needed in ("goal", "leaders"):
        if needed not in columns:
            raise Error(f"counts: a column {needed} is needed; there are {', '.join(columns)}")
    size = len(columns["goal"])
    goal, names = _codes(columns["goal"])
    topics = _topics(goals, names)
    group, groups = _groups(columns, size)
    how_many = [0] * len(groups)
    if isinstance(leaders, int | np.integer):
        if len(groups) > 1:
            raise Error(
                "leaders: counts have kinds or sectors: say how many leaders each of them has"
            )
        how_many = [int(leaders)]
    else:
        by = columns_of("leaders", leaders)
        its, their_groups = _groups(by, len(by["leaders"]))
        place = {one: number for number, one in enumerate(groups)}
        for one, count in zip(its, numbers("leaders", by["leaders"]), strict=True):
            named = their_groups[one]
            if named not in place:
                raise Error(f"leaders: no counts are of kind {named[0]!r} and sector {named[1]!r}")
            how_many[place[named]] += int(count)
    own = None
    if pairs is not None:
        asked = columns_of("pairs", pairs)
        priority = _on(asked, "priority", scales, np.ones(0))
        own = list(zip(priority.tolist(), map(int, numbers("pairs", asked["pairs"])), strict=True))
    made = _core.AgendaTally(topics, groups, _points(scales))
    said = (
        _in(topics, names, "goal")[goal] if size else goal,
        group,
        _on(columns, "stance", scales, np.full(size, np.nan)),
        _on(columns, "priority", scales, np.ones(size)),
        numbers("leaders", columns["leaders"]).astype(np.uint64),
    )
    fill(made, how_many, said, own)
    return AgendaTally(made, goals is not None)


tally.from_counts = from_counts  # type: ignore[attr-defined]


def _topics(goals: Goals | None, names: list[str]) -> list[tuple[str, float]]:
    if goals is None:
        return [(name, 1.0) for name in sorted(names)]
    if isinstance(goals, Mapping):
        return [(str(name), float(weight)) for name, weight in goals.items()]
    return [(str(name), 1.0) for name in goals]


def _in(topics: list[tuple[str, float]], names: list[str], what: str) -> npt.NDArray[np.uint32]:
    place = {name: number for number, (name, _) in enumerate(topics)}
    for name in names:
        if name not in place:
            raise Error(f"answers: {what} {name!r} is none of those that were given")
    return np.array([place[name] for name in names], dtype=np.uint32)


def _codes(column: Any) -> tuple[npt.NDArray[np.uint32], list[str]]:
    """Small numbers for the values of a column, and their names."""
    if not isinstance(column, TextColumn):
        column = np.asarray(column)
        if column.dtype.kind in "iub":
            values, codes = _distinct(column)
            return codes.astype(np.uint32), [str(value) for value in values]
        column = column.tolist()
    else:
        column = column.to_list()
    known: dict[Any, int] = {}
    codes = np.fromiter(
        (known.setdefault(value, len(known)) for value in column), np.uint32, len(column)
    )
    return codes, ["" if value is None or value != value else str(value) for value in known]


def _distinct(column: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """As `numpy.unique`; of numbers that lie close together, without sorting."""
    if len(column) and int(column.max()) - int(column.min()) < 1_000_000:
        low = int(column.min())
        there = np.zeros(int(column.max()) - low + 1, dtype=bool)
        there[column.astype(np.int64) - low] = True
        number = np.cumsum(there) - 1
        return np.flatnonzero(there) + low, number[column.astype(np.int64) - low]
    values, codes = np.unique(column, return_inverse=True)
    return values, codes


def _leaders(column: Any) -> npt.NDArray[np.int64]:
    if not isinstance(column, TextColumn):
        array = np.asarray(column)
        if array.dtype.kind in "iu":
            return array.astype(np.int64)
    codes, names = _codes(column)
    if "" in names:
        raise Error("answers: a row has no leader")
    return codes.astype(np.int64)


def _groups(columns: Mapping[str, Any], size: int) -> tuple[Any, list[tuple[str, str]]]:
    """The group of each row, and the groups: kinds and sectors."""
    kind, kinds = (
        _codes(columns["kind"]) if "kind" in columns else (np.zeros(size, np.uint32), [""])
    )
    sector, sectors = (
        _codes(columns["sector"]) if "sector" in columns else (np.zeros(size, np.uint32), [""])
    )
    both = kind.astype(np.int64) * max(len(sectors), 1) + sector
    values, codes = _distinct(both)
    groups = [(kinds[one // len(sectors)], sectors[one % len(sectors)]) for one in values.tolist()]
    return codes.astype(np.uint32), groups or [("", "")]


def _points(scales: Mapping[str, Any] | None) -> int:
    unknown = set(scales or {}) - {"stance", "priority", "stance_points", "priority_points"}
    if unknown:
        raise Error(f"scales: stance, priority, stance_points, not {', '.join(sorted(unknown))}")
    return int((scales or {}).get("stance_points", 0))


def _on(
    columns: Mapping[str, Any],
    name: str,
    scales: Mapping[str, Any] | None,
    otherwise: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """A column of numbers, on the scale of the model: the same bits as a network that states the scale."""
    if name not in columns:
        return otherwise
    column = columns[name]
    given = numbers(name, column.to_list() if isinstance(column, TextColumn) else column)
    asked = (scales or {}).get(name)
    if asked is None:
        return given
    low, high = (float(one) for one in asked)
    if not low < high:
        raise Error(f"scales: {name} goes from its lowest answer to its highest, not {asked!r}")
    with np.errstate(invalid="ignore"):
        wrong = (given < low) | (given > high)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise Error(f"row {row + 1}: {name} is {given[row]:g}, not from {low:g} to {high:g}")
    first, last = _MAPPED[name]
    mapped: npt.NDArray[np.float64] = first + (given - low) / (high - low) * (last - first)
    mapped[mapped == 0] = 0.0  # -0 becomes 0
    return mapped
