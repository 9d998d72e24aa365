# SPDX-License-Identifier: MIT
"""A measure on several dates, side by side, and what changed between two. The core computes both."""

from __future__ import annotations

import datetime
import inspect
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from . import _core, alignment, inference, knowledge, leadership, outcomes, qualities, structure
from ._core import Network
from ._results.whole import Change, GoalChange, NumberChange, Resampled, ResampledNumber
from .arguments import check_network, wrong
from .errors import Error
from .io.files import Progress
from .io.frames import frame_of
from .results import Estimate, Result, Rows

__all__ = [
    "Change",
    "GoalChange",
    "NumberChange",
    "Resampled",
    "ResampledNumber",
    "Series",
    "change",
    "measures",
    "resampled",
    "series",
]

DateLike = str | int | datetime.date
Measure = str | Callable[..., Result | Estimate]
_FAMILIES = (alignment, knowledge, leadership, outcomes, qualities, structure)
# A measure is named by its family and itself, as in "alignment.agendas": every analysis that gives one result.
_NAMED: dict[str, Callable[..., Any]] = {
    name: getattr(family, name.split(".")[1])
    for family in _FAMILIES
    for name, said in _core.analyses.items()
    if name.startswith(f"{family.__name__.split('.')[-1]}.") and not said["rows"]
}


class Series(Mapping[str, tuple[Estimate, ...]]):
    """What a measure gives on several dates: for each of its numbers, an estimate for each date."""

    __slots__ = ("_estimates", "dates", "measure")

    dates: tuple[str, ...]
    measure: str

    def __init__(
        self, measure: str, dates: Iterable[str], estimates: Mapping[str, Iterable[Estimate]]
    ) -> None:
        self.measure = measure
        self.dates = tuple(dates)
        self._estimates = {name: tuple(values) for name, values in estimates.items()}

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
        """The series of some of the numbers.

        Parameters
        ----------
        names : str
            the numbers to keep

        Returns
        -------
        Series
            on the same dates

        Raises
        ------
        Error
            for a name that is none of the numbers
        """
        for name in names:
            if name not in self:
                raise Error(f"{self.measure} has no number {name!r}: they are {', '.join(self)}")
        return Series(self.measure, self.dates, {name: self[name] for name in names})

    def plot(self, ax: Any = None) -> Any:
        """Draw the numbers over time, each with the band of its 95% intervals: see `only` for some of them.

        Of more than seven numbers the score is drawn.

        Parameters
        ----------
        ax : object, default None
            the Axes to draw on; None: a new figure

        Returns
        -------
        object
            the matplotlib Axes that were drawn on

        Raises
        ------
        Error
            where matplotlib is missing, where no number is known, and for more than seven numbers without a score
        """
        from .plot._over_time import draw_series

        return draw_series(self, ax)

    def trend(self, name: str = "score") -> inference.TheilSen:
        """By how much does a number change in a year? Theil and Sen's slope, with interval from about five dates on.

        Dates on which the number is unknown are left out; ``slope.evidence`` counts the rest. From eight dates on, the
        interval is the wider the more each resembles the one before. With fewer it takes dates as independent. The same
        leaders year by year are not, so it is narrower than it should be.

        Parameters
        ----------
        name : str, default 'score'
            the number

        Returns
        -------
        TheilSen
            the slope for each year

        Raises
        ------
        KeyError
            for a name that is none of the numbers
        """
        return inference.TheilSen(_core.trend(self.dates, self[name]))

    def to_columns(self) -> dict[str, Any]:
        """``date``, and each number as an array, with its reasons and the ends of its interval if there are any."""
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
        """A data frame with a row for each date; an unknown number is NaN, with its reason in a column beside.

        Parameters
        ----------
        backend : str | None
            "pandas", "polars" or "pyarrow"; None: the first of them that is installed

        Returns
        -------
        data frame
            of that library

        Raises
        ------
        Error
            if none of them is installed
        """
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
    measure: Measure,
    dates: Iterable[DateLike] | None = None,
    *,
    progress: Progress | None = None,
    **options: Any,
) -> Series:
    """A measure on several dates: the network at each, measured anew.

    Numbers of nested results have dots in their names, "risk.score". Lists of rows are left out: ask for one
    layer or scope, as in ``series(network, "structure.cohesion", layers="trust")``. Cost: for each date O(rows)
    and that of the measure. Ctrl-C stops it.

    Parameters
    ----------
    network : Network
        the network to look at
    measure : str or function
        a name, such as "alignment.agendas" or "structure.cohesion", or any function from a network to a result
        or an estimate
    dates : dates or None, default None
        an imprecise one means its last day; None: the days on which leaders were asked or any number is another
        than before, searched where days are more than 60 among the last days of years (docs/time.md)
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    **options
        for the measure

    Returns
    -------
    Series
        for each number of the measure an estimate for each date

    Raises
    ------
    Error
        for an unknown name, for a result without numbers, where nothing is dated, and where nothing was recorded
        between the first and the last of the dates; also what the measure raises

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> series = coalign.series(network, "alignment.agendas", ["2020", "2022", "2024"])
    >>> [round(float(one), 2) for one in series["score"]]
    [0.12, 0.12, 0.28]
    """
    check_network(network)
    if isinstance(dates, str | int | datetime.date):
        raise wrong("dates", "a list of dates", dates)
    days = None if dates is None else list(dates)
    if days == []:
        raise Error("no dates are given")
    steps = days if days is not None else _core.series_dates(network)
    on_days = [f" at {day}" for day in steps]
    name, measured = _measured(measure, on_days, options, progress, parts=False)
    on, numbers = _core.series(network, measured, days or [])
    return Series(name, on, {key: (Estimate(*one) for one in of) for key, of in numbers.items()})


def change(
    network: Network,
    first: DateLike,
    second: DateLike,
    measure: Measure = "alignment.agendas",
    *,
    progress: Progress | None = None,
    **options: Any,
) -> Change:
    """What became of a measure from one date to another, and because of whom?

    A leader stayed who is there on both dates (``since`` and ``until`` say so), with a known agenda on both or
    on neither. Goals that are spoken of likewise. For each number, three parts add up exactly: ``went``, the
    change from leaving out those who went; ``changed``, what became of it among those who stayed; ``came``, the
    change from adding those who came.

    Where the measure has parts by goal that add up to its score (agendas, networks), ``by_goal`` splits
    ``changed`` exactly. With a goal's portion sh and score X before, and sh' and X' after: ``within`` = (sh +
    sh')/2 (X' - X) and ``shifted`` = (X + X')/2 (sh' - sh). The three steps have intervals, for 5 to 200 leaders on
    either date: each leader is deleted on both dates, and all is measured again (docs/uncertainty.md). A measure that
    is asked of one leader has none. Cost: four times the measure, and as often again for each leader. Ctrl-C stops it.

    Parameters
    ----------
    network : Network
        the network to look at
    first : date
        the date to begin with; an imprecise one means its last day
    second : date
        the date to compare it with
    measure : str or function, default 'alignment.agendas'
        as in `series`
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    **options
        for the measure

    Returns
    -------
    Change
        every number on both dates, and the three parts of its change

    Raises
    ------
    Error
        as `series` does, and where no answer was recorded between the two dates

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> change = coalign.change(network, "2019-06", "2024-06")
    >>> round(float(change["score"].changed), 3)
    0.169
    """
    check_network(network)
    steps = [": first", ": same_first", ": same_second", ": second"]
    steps += [": without each leader"] * (4 * _core.left_out_of_change(network, first, second))
    name, measured = _measured(measure, steps, options, progress)
    return Change(_core.change(network, measured, name, first, second))


def resampled(
    network: Network,
    measure: Measure = "alignment.networks",
    *,
    clusters: str = "",
    population: str = "like_these",
    progress: Progress | None = None,
    **options: Any,
) -> Resampled:
    """How sure are the numbers of a measure, if leaders answer alike by groups, or if nobody else is meant?

    Leaders leave cluster by cluster: each is deleted, with all that refers to its leaders, and the measure taken anew.
    A cluster counts in a number that is another without it, or based on less. With each leader alone the interval is
    the usual one, where there is one. Of numbers that ties make it is wider: the usual one counts what is chance in a
    tie once. That of a match of means is wider too. A p, or a number that is drawn, is no number of this kind. Cost:
    once the measure for each cluster. Ctrl-C stops it.

    Parameters
    ----------
    network : Network
        the network to look at
    measure : str or function, default 'alignment.networks'
        as in `series`
    clusters : str, default ''
        who leaves together: "kind", "sector", "of" for what they belong to, or an attribute; "": each leader alone
    population : str, default 'like_these'
        "like_these": other leaders might have been asked; "these": nobody else is meant, and intervals shrink by the
        root of 1 - n/N, with n leaders who count of N in the network
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    **options
        for the measure

    Returns
    -------
    Resampled
        each number of the measure with its interval: ``resampled(network)["score"]``

    Raises
    ------
    Error
        for an unknown measure or option, and where no leader has an attribute by which they cluster

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.resampled(network, "structure.cohesion", clusters="kind", layers="trust")
    >>> found.clusters
    3

    References
    ----------
    Efron, B., & Stein, C. (1981). The jackknife estimate of variance. Annals of Statistics 9, 586-596.
    """
    check_network(network)
    if not isinstance(clusters, str):
        raise wrong("clusters", "the name of an attribute of leaders", clusters)
    given = {"clusters": clusters, "population": population}
    steps = [""] + [": without each cluster"] * _core.left_out(network, clusters)
    name, measured = _measured(measure, steps, options, progress, parts=False)
    return Resampled(_core.resampled(network, measured, name, given))


def measures(takes: str | None = None) -> list[str]:
    """The names that `series` and `change` know; or only those of measures with an option of this name."""
    return [
        name
        for name, call in _NAMED.items()
        if takes is None or takes in inspect.signature(call).parameters
    ]


_Numbers = tuple[list[tuple[str, Estimate, float, float]], list[tuple[str, float, Estimate]]]


def _measured(
    measure: Measure,
    steps: Sequence[str],
    options: Mapping[str, Any],
    progress: Progress | None,
    *,
    parts: bool = True,
) -> tuple[str, Callable[[Network], _Numbers]]:
    """A measure's name, and the measure as the core calls it, step by step; the parts by goal only if asked for."""
    if not isinstance(measure, str) and not callable(measure):
        raise wrong("measure", "the name of a measure, or a function of a network", measure)
    if not isinstance(measure, str):
        call, name = measure, getattr(measure, "__name__", type(measure).__name__)
    elif measure in _NAMED:
        call, name = _NAMED[measure], measure
    else:
        raise Error(f"{measure!r} is no measure to name: they are {', '.join(_NAMED)}")
    done = 0

    def measured(network: Network) -> _Numbers:
        nonlocal done
        if progress is not None:
            progress(done, len(steps), f"{name}{steps[done]}")
        result = call(network, **options)
        numbers = list(_numbers(result))
        if not numbers:
            raise Error(f"{name} gives no result with numbers: a Result or an Estimate is needed")
        done += 1
        if progress is not None and done == len(steps):
            progress(done, done, name)
        return numbers, _parts(result) if parts else []

    return name, measured


def _numbers(
    result: Any, before: str = "", low: float = -math.inf, high: float = math.inf
) -> Iterator[tuple[str, Estimate, float, float]]:
    """Each number's name, the number, and within what it lies."""
    if isinstance(result, Estimate):
        yield before or "value", result, low, high
    elif isinstance(result, Result):
        for field in result._fields:
            name = field["name"]
            inner = f"{before}.{name}" if before else name
            yield from _numbers(result._values[name], inner, field["low"], field["high"])


def _parts(result: Any) -> list[tuple[str, float, Estimate]]:
    """The parts of a score by goal, where the measure has parts that add up to it."""
    rows = getattr(result, "by_goal", ())
    wanted = ("goal", "portion", "score")
    if isinstance(rows, Rows):
        return list(rows._of_each(*wanted)) if rows._has(*wanted) else []
    return [
        (row.goal, row.portion, row.score)
        for row in rows
        if all(hasattr(row, name) for name in wanted)
    ]
