# SPDX-License-Identifier: MIT
"""A measure on several dates, side by side, and what changed between two."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from . import _core, alignment, inference, knowledge, leadership, outcomes, qualities, structure
from ._core import Network
from ._results.whole import GoalChange, NumberChange
from .errors import Error
from .io.files import Progress
from .io.frames import frame_of
from .results import Estimate, Result, Rows

__all__ = ["Change", "GoalChange", "NumberChange", "Series", "change", "measures", "series"]

DateLike = str | int | datetime.date
_NAMED: dict[str, Callable[..., Any]] = {
    "alignment.advocacy_coalition": alignment.advocacy_coalition,
    "alignment.agendas": alignment.agendas,
    "alignment.along_ties": alignment.along_ties,
    "alignment.blocs": alignment.blocs,
    "alignment.ei_index": alignment.ei_index,
    "alignment.levels": alignment.levels,
    "alignment.networks": alignment.networks,
    "alignment.resources": alignment.resources,
    "alignment.similarity": alignment.similarity,
    "alignment.together": alignment.together,
    "knowledge.flow": knowledge.flow,
    "knowledge.language": knowledge.language,
    "leadership.continuity": leadership.continuity,
    "leadership.distribution": leadership.distribution,
    "leadership.resilience": leadership.resilience,
    "outcomes.over_time": outcomes.over_time,
    "outcomes.portfolio": outcomes.portfolio,
    "outcomes.theory_of_change": outcomes.theory_of_change,
    "qualities.profile": qualities.profile,
    "structure.cohesion": structure.cohesion,
    "structure.positions": structure.positions,
}


class Series(Mapping[str, tuple[Estimate, ...]]):
    """What a measure gives on several dates: for each of its numbers, an estimate for each date."""

    __slots__ = ("_estimates", "dates", "measure")

    dates: tuple[str, ...]
    measure: str

    def __init__(
        self, measure: str, dates: Iterable[str], rows: Iterable[Mapping[str, Estimate]]
    ) -> None:
        self.measure = measure
        self.dates = tuple(dates)
        found = list(rows)
        self._estimates = {name: tuple(row[name] for row in found) for name in found[0]}

    def __getitem__(self, name: str) -> tuple[Estimate, ...]:
        return self._estimates[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._estimates)

    def __len__(self) -> int:
        return len(self._estimates)

    def __repr__(self) -> str:
        first, last = self.dates[0], self.dates[-1]
        return f"Series({self.measure}, {len(self.dates)} dates from {first} to {last})"

    def only(self, *names: str) -> Series:
        """The series of these numbers. Raises Error for a name that is none of them."""
        for name in names:
            if name not in self:
                raise Error(f"{self.measure} has no number {name!r}: they are {', '.join(self)}")
        rows = [{name: self[name][k] for name in names} for k in range(len(self.dates))]
        return Series(self.measure, self.dates, rows)

    def trend(self, name: str = "score") -> inference.TheilSen:
        """The change of a number a year, by Theil and Sen, with interval from about five dates on.

        Dates on which it is unknown are left out; ``slope.evidence`` counts the rest. The interval takes dates as
        independent of one another, which the same leaders year by year are not: it is narrower than it should be.
        """
        return inference.TheilSen(_core.trend(self.dates, [_known(value) for value in self[name]]))

    def to_columns(self) -> dict[str, Any]:
        """``date``, and each number as an array; its reasons, and the ends of its interval, where there are any."""
        columns: dict[str, Any] = {"date": list(self.dates)}
        for name, values in self.items():
            columns[name] = np.array([float(value) for value in values])
            if any(value.unknown for value in values):
                columns[f"{name}_unknown"] = [value.unknown for value in values]
            if any(value.interval for value in values):
                for place, end in enumerate(("low", "high")):
                    columns[f"{name}_{end}"] = np.array(
                        [value.interval[place] if value.interval else np.nan for value in values]
                    )
        return columns

    def to_frame(self, backend: str | None = None) -> Any:
        """A data frame with a row per date; an unknown number is NaN, its reason in a column beside."""
        return frame_of(self.to_columns(), backend)

    def to_dict(self) -> dict[str, Any]:
        """The dates, and the estimates of each number as in a report's JSON."""
        numbers = {name: [value.to_dict() for value in values] for name, values in self.items()}
        return {"measure": self.measure, "dates": list(self.dates), "numbers": numbers}

    def _repr_html_(self) -> str:
        from . import _html

        return _html.rows(self.to_columns(), len(self.dates))


def series(
    network: Network,
    measure: str | Callable[..., Result | Estimate],
    dates: Iterable[DateLike] | None = None,
    *,
    progress: Progress | None = None,
    **options: Any,
) -> Series:
    """A measure on several dates: the network at each, measured anew.

    measure: a name, such as "alignment.agendas", "alignment.networks", "structure.cohesion" or
    "qualities.profile", or any function from a network to a result or an estimate; ``options`` go to it. dates:
    an imprecise one means its first day; None: the days on which what is recorded may have changed, or where
    they are more than 60 the first day of each year before which it did (docs/time.md). Numbers of nested results
    have dots in their names, "risk.score"; lists of rows are left out: ask for one layer or scope, as in
    ``series(network, "structure.cohesion", layers="trust")``.

    Raises Error for an unknown name, for a result without numbers, and without dates where nothing is dated;
    and what the measure raises. Cost: for each date O(rows) and that of the measure. Ctrl-C stops it.
    """
    call, name = _function(measure)
    days = _core.series_dates(network) if dates is None else [_text(date) for date in dates]
    if not days:
        nothing = "nothing in the network is dated: say at which dates"
        raise Error(nothing if dates is None else "no dates are given")
    rows: list[dict[str, Estimate]] = []
    for done, day in enumerate(days):
        if progress is not None:
            progress(done, len(days), f"{name} at {day}")
        row = dict(_estimates(call(network.at(day), **options)))
        if not row:
            raise Error(f"{name} gives no result with numbers: a Result or an Estimate is needed")
        if rows and list(row) != list(rows[0]):
            raise Error(f"{name} gives other numbers at {day} than at {days[0]}")
        rows.append(row)
    if progress is not None:
        progress(len(days), len(days), name)
    return Series(name, days, rows)


def _function(measure: str | Callable[..., Any]) -> tuple[Callable[..., Any], str]:
    if not isinstance(measure, str):
        return measure, getattr(measure, "__name__", type(measure).__name__)
    if measure not in _NAMED:
        raise Error(f"{measure!r} is no measure to name: they are {', '.join(_NAMED)}")
    return _NAMED[measure], measure


def _text(date: DateLike) -> str:
    return f"{date:04d}" if isinstance(date, int) else str(date)[:10]


def _estimates(result: Any, before: str = "") -> Iterator[tuple[str, Estimate]]:
    if isinstance(result, Estimate):
        yield before or "value", result
    elif isinstance(result, Result):
        for name, value in result._values.items():
            yield from _estimates(value, f"{before}.{name}" if before else name)


def measures(takes: str | None = None) -> list[str]:
    """The names that `series` and `change` know; or only those of measures with an option of this name."""
    return [
        name
        for name, call in _NAMED.items()
        if takes is None or takes in inspect.signature(call).parameters
    ]


class Change(Result):
    """What became of a measure from one date to another. ``came``, ``went``: the ids of leaders."""

    __slots__ = ()

    measure: str
    dates: tuple[str, str]
    same: int
    came: list[str]
    went: list[str]
    goals_came: list[str]
    goals_went: list[str]
    numbers: Rows[NumberChange]
    by_goal: Rows[GoalChange]

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__({})
        self._values.update(values)

    def __getattr__(self, name: str) -> Any:
        try:
            return object.__getattribute__(self, "_values")[name]
        except KeyError:
            raise AttributeError(f"Change has no {name!r}") from None

    def __getitem__(self, name: str) -> NumberChange:
        """One of the numbers, by its name."""
        for number in self.numbers:
            if number.name == name:
                return number
        raise KeyError(name)

    def __str__(self) -> str:
        """In words."""
        from .words import change as words

        return words.said(self)


def change(
    network: Network,
    first: DateLike,
    second: DateLike,
    measure: str | Callable[..., Result | Estimate] = "alignment.agendas",
    *,
    progress: Progress | None = None,
    **options: Any,
) -> Change:
    """What became of a measure from one date to another: first among those who stayed, then what came and went.

    A leader stayed who is there on both dates (``since`` and ``until`` say so), with a known agenda on both or on
    neither; likewise goals that are spoken of. For each number of the measure ``went`` is what it is without those who
    went, less what it was; ``changed`` what became of it among those who stayed; ``came`` what those who came make of
    it: the three add up exactly. Where the measure has parts by goal that add up to its score (agendas, networks),
    ``by_goal`` splits ``changed`` exactly: ``within`` = (sh + sh')/2 (X' - X), ``shifted`` = (X + X')/2 (sh' - sh), for
    a goal's portion sh and score X.

    measure and options as in `series`. Raises Error as it does. Cost: four times the measure. Ctrl-C stops it.
    """
    call, name = _function(measure)
    dates = _text(first), _text(second)
    parts = _core.on_both(network, *dates)
    results = []
    for done, part in enumerate(("first", "same_first", "same_second", "second")):
        if progress is not None:
            progress(done, 4, f"{name}: {part}")
        results.append(call(parts[part], **options))
    if progress is not None:
        progress(4, 4, name)
    found = [dict(_estimates(result)) for result in results]
    if not found[0]:
        raise Error(f"{name} gives no result with numbers: a Result or an Estimate is needed")
    columns = [[_known(value) for value in row.values()] for row in found]
    rest = {key: parts[key] for key in ("same", "came", "went", "goals_came", "goals_went")}
    return Change(
        {
            "measure": name,
            "dates": dates,
            **rest,
            "numbers": Rows(NumberChange, _core.number_changes(list(found[0]), *columns)),
            "by_goal": Rows(GoalChange, _goals(results[1], results[2])),
        }
    )


def _known(estimate: Estimate) -> tuple[float | None, str | None, int]:
    return estimate.value, estimate.unknown, estimate.evidence


def _goals(stayed: Any, now: Any) -> dict[str, Any]:
    """The parts of a score by goal, where the measure has parts that add up to it."""
    rows = [list(getattr(result, "by_goal", ())) for result in (stayed, now)]
    if not all(hasattr(row, "portion") and hasattr(row, "score") for both in rows for row in both):
        rows = [[], []]
    return _core.goal_changes(
        [row.goal for row in rows[0]],
        [row.portion for row in rows[0]],
        [_known(row.score) for row in rows[0]],
        [row.portion for row in rows[1]],
        [_known(row.score) for row in rows[1]],
    )
