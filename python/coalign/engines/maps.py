# SPDX-License-Identifier: MIT
"""One function of many networks: several coalitions, scopes or dates, here or on workers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import _core
from ..arguments import check_network, wrong
from ..estimates import Estimate
from ..io.frames import arrow_stream, frame_of
from ..results import Result, Rows
from .adapters import engine_of
from .spread import Spread, warn_of_lost

__all__ = ["Mapped", "map_networks"]

Progress = Callable[[int, int, str], object]


class Mapped(Mapping[Any, Any]):
    """What a function found of each network, by name, in the order of the networks.

    ``failed`` has the exceptions of those of which it found nothing: they are in no frame.
    """

    __slots__ = ("_found", "failed")

    def __init__(self, found: dict[Any, Any], failed: dict[Any, BaseException]) -> None:
        self._found, self.failed = found, failed

    def __getitem__(self, name: Any) -> Any:
        return self._found[name]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        failed = f", failed={len(self.failed)}" if self.failed else ""
        return f"Mapped({len(self._found)}{failed})"

    def to_columns(self) -> dict[str, Any]:
        """The columns of one frame: ``network`` and what was found; rows of rows, one for each."""
        tables = [(name, _columns(found)) for name, found in self._found.items()]
        names = dict.fromkeys(column for _, table in tables for column in table)
        columns: dict[str, Any] = {"network": [], **{name: [] for name in names}}
        for name, table in tables:
            rows = max((len(column) for column in table.values()), default=0)
            columns["network"] += [name] * rows
            for column in names:
                columns[column] += list(table.get(column, [None] * rows))
        return {name: _typed(values) for name, values in columns.items()}

    def to_frame(self, backend: str | None = None) -> Any:
        """One data frame of all: a row for each network, or for each row that it has.

        Parameters
        ----------
        backend : str | None
            "pandas", "polars" or "pyarrow"; None: the first of them that is installed

        Returns
        -------
        data frame
            of that library
        """
        return frame_of(self.to_columns(), backend)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return arrow_stream(self.to_columns(), requested_schema)


def _columns(found: Any) -> dict[str, list[Any]]:
    """A table of what was found: numbers of a result and what says how sure they are, or rows as they are."""
    if isinstance(found, Rows):
        return {name: list(column) for name, column in found.to_columns().items()}
    if isinstance(found, Result):
        found = found._values
    if not isinstance(found, Mapping):
        found = {"value": found}
    row: dict[str, list[Any]] = {}
    for name, value in found.items():
        if isinstance(value, Estimate):
            row[name] = [float(value)]
            row[f"{name}_unknown"] = [value.unknown]
            low, high = value.interval or (float("nan"), float("nan"))
            row[f"{name}_low"], row[f"{name}_high"] = [low], [high]
        elif isinstance(value, Result):
            row |= {f"{name}_{inner}": column for inner, column in _columns(value).items()}
        elif value is None or isinstance(value, str | int | float | np.generic):
            row[str(name)] = [value]
    return row


def _typed(values: list[Any]) -> Any:
    if values and all(type(value) is float for value in values):
        return np.asarray(values, dtype=np.float64)
    if values and all(type(value) is int for value in values):
        return np.asarray(values, dtype=np.int64)
    return values


def map_networks(
    function: Callable[[_core.Network], Any],
    networks: Mapping[Any, _core.Network] | Iterable[_core.Network],
    *,
    workers: Any = None,
    progress: Progress | None = None,
) -> Mapped:
    """One function of many networks: here one after another, or on workers.

    Each network is sent to one worker, once. What fails is kept in ``failed`` and does not keep the others from
    being done. Ctrl-C stops it.

    Parameters
    ----------
    function : callable
        of a network, as `coalign.alignment.agendas`; for workers in other processes one that pickles
    networks : mapping or iterable of Network
        ``network.split("sector")``, a dict by name, or a list, which is numbered from 0
    workers : executor, client, pool or map-like callable, default None
        where it is done (docs/engines.md); None: here
    progress : Progress | None, default None
        told how many are done, of how many, and the name of the last

    Returns
    -------
    Mapped
        what was found by name; ``to_frame()`` makes one frame of it

    Raises
    ------
    TypeError
        for something that is no network, no function or no workers

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.map(coalign.alignment.agendas, network.split("kind"))
    >>> sorted(found) == sorted(network.split("kind"))
    True
    """
    if not callable(function):
        raise wrong("function", "a function of a network", function)
    named = dict(networks) if isinstance(networks, Mapping) else dict(enumerate(networks))
    for one in named.values():
        check_network(one)
    found: dict[Any, Any] = {}
    failed: dict[Any, BaseException] = {}

    def put(name: Any, value: Any, error: BaseException | None) -> None:
        if error is None:
            found[name] = value
        else:
            failed[name] = error
        if progress is not None:
            progress(len(found) + len(failed), len(named), str(name))

    def here(name: Any) -> tuple[Any, BaseException | None, float]:
        return _applied(function, named[name])

    def take(name: Any, outcome: tuple[Any, BaseException | None, float]) -> float:
        put(name, outcome[0], outcome[1])
        return outcome[2]

    if workers is None:
        for name in named:
            take(name, here(name))
    else:
        spread = Spread(
            engine_of(workers),
            _apply,
            lambda name, _: _Task(function, named[name]),
            take,
            here,
            always_with_data=True,
        )
        for _ in spread.run(list(named)):
            pass
        warn_of_lost(spread.lost, spread.error, stacklevel=3)
    return Mapped(
        {name: found[name] for name in named if name in found},
        {name: failed[name] for name in named if name in failed},
    )


@dataclass(frozen=True)
class _Task:
    """What is sent. No tuple: Dask would call one that begins with a function."""

    function: Callable[[_core.Network], Any]
    network: _core.Network


def _apply(task: _Task) -> tuple[Any, BaseException | None, float]:
    """What a worker does with a function and a network."""
    return _applied(task.function, task.network)


def _applied(
    function: Callable[[_core.Network], Any], network: _core.Network
) -> tuple[Any, BaseException | None, float]:
    begin = time.perf_counter()
    try:
        return function(network), None, time.perf_counter() - begin
    except Exception as error:
        return None, error, time.perf_counter() - begin
