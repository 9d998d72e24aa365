# SPDX-License-Identifier: MIT
"""Tasks spread over workers: what is lost or overdue is done here, whatever arrives twice counts once."""

from __future__ import annotations

import queue
import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from .adapters import AllAtOnce, Submitting

__all__ = ["Spread", "WorkersFailed", "warn_of_lost"]

Item = TypeVar("Item")

_LEAST_PATIENCE = 0.6  # seconds: three batches
_OVERDUE = 3.0  # times the median
_WITH_DATA = 8  # of many sent at once, how many bring the data along


class WorkersFailed(RuntimeWarning):
    """Tasks were lost on workers and done here: the result is the same, and later."""


def warn_of_lost(lost: int, error: BaseException | None, *, stacklevel: int) -> None:
    """Says how many tasks were lost, and how the first of them was."""
    if lost:
        warnings.warn(
            f"{lost} batches were lost on workers and done here; the first: "
            f"{type(error).__name__}: {error}. Is coalign installed on each of them?",
            WorkersFailed,
            stacklevel=stacklevel + 1,
        )


class Spread(Generic[Item]):
    """One round of tasks.

    ``argument(item, with_data)`` is what `function` gets on a worker. ``take(item, result)`` gives the seconds that
    it took, or None where the worker lacked the data. ``here(item)`` gives what a worker would, in this process.
    ``sent_before``: the workers have had the data, and lack it only where they forgot it.
    """

    def __init__(
        self,
        engine: Submitting | AllAtOnce,
        function: Callable[[Any], Any],
        argument: Callable[[Item, bool], Any],
        take: Callable[[Item, Any], float | None],
        here: Callable[[Item], Any],
        *,
        always_with_data: bool,
        sent_before: bool = False,
    ) -> None:
        self._engine, self._function, self._argument = engine, function, argument
        self._take, self._here = take, here
        self._always, self._sent_before = always_with_data, sent_before
        self._seconds: list[float] = []
        self.lost = 0
        self.error: BaseException | None = None
        self.overdue = 0

    def run(self, items: list[Item]) -> Iterator[Item]:
        """Does all of them, and gives each when it is done."""
        if isinstance(self._engine, AllAtOnce):
            yield from self._in_rounds(items, self._engine)
        else:
            yield from self._one_by_one(items, self._engine)

    def _one_by_one(self, items: list[Item], engine: Submitting) -> Iterator[Item]:
        arrivals: queue.SimpleQueue[tuple[int, Any, BaseException | None]] = queue.SimpleQueue()
        waiting = dict(enumerate(items))  # not done, the first handed in first
        out: dict[int, Any] = {}  # handed in and not back
        following = iter(range(len(items)))
        back = 0  # how many came back
        first = 0 if self._sent_before else engine.parallel
        most_out = 2 * engine.parallel + 2

        def send(number: int, with_data: bool) -> None:
            data = with_data or self._always or number < first
            out[number] = engine.send(
                self._function,
                self._argument(items[number], data),
                lambda value, error: arrivals.put((number, value, error)),
            )

        last = time.monotonic()
        try:
            while waiting:
                # Those that bring the data along go first; others find it there.
                room = most_out if self._always or back >= first else first
                while len(out) < room and (number := next(following, None)) is not None:
                    if number in waiting:
                        try:
                            send(number, False)
                        except Exception as error:  # an engine that is broken or shut down
                            arrivals.put((number, None, error))
                            out[number] = None
                try:
                    left = self._patience() - (time.monotonic() - last)
                    number, value, lost = arrivals.get(timeout=max(left, 0.001))
                except queue.Empty:
                    # Nothing came for long: the one that was handed in first is done here.
                    number = next(iter(waiting))
                    self.overdue += 1
                    value, lost = self._here(waiting[number]), None
                    last -= self._patience()  # and the next at once, if still nothing comes
                else:
                    last = time.monotonic()
                    back += 1
                    out.pop(number, None)
                if number not in waiting:
                    continue
                if lost is not None:
                    self._lose(lost)
                    value = self._here(waiting[number])
                seconds = self._take(waiting[number], value)
                if seconds is None:
                    send(number, True)
                    continue
                self._seconds.append(seconds)
                yield waiting.pop(number)
        finally:
            for future in out.values():
                if callable(cancel := getattr(future, "cancel", None)):
                    cancel()

    def _in_rounds(self, items: list[Item], engine: AllAtOnce) -> Iterator[Item]:
        waiting = list(items)
        while waiting:
            bring = 0 if self._sent_before else _WITH_DATA
            data = [self._always or number < bring for number in range(len(waiting))]
            self._sent_before = False  # in a further round, who lacks it gets it
            arguments = [self._argument(*one) for one in zip(waiting, data, strict=True)]
            results = engine.results(self._function, arguments)
            missing: list[Item] = []
            for item in waiting:
                try:
                    value = next(results)
                except Exception as error:  # that, and all that would have followed
                    self._lose(error)
                    value = self._here(item)
                if self._take(item, value) is None:
                    missing.append(item)
                else:
                    yield item
            waiting = missing

    def _lose(self, error: BaseException) -> None:
        self.lost += 1
        self.error = self.error or error

    def _patience(self) -> float:
        if not self._seconds:
            return _LEAST_PATIENCE
        return max(_OVERDUE * statistics.median(self._seconds[-99:]), _LEAST_PATIENCE)
