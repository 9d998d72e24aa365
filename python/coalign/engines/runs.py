# SPDX-License-Identifier: MIT
"""A job at home: it asks for replicates, which come from workers, and ends with its result."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .adapters import engine_of
from .job import Asked, Batch, Drawn, Job, draw
from .spread import Spread, warn_of_lost

__all__ = ["Run", "StoppedEarly", "replicated"]

Progress = Callable[[int, int, str], object]

_BATCH = 0.2  # seconds
_FIRST = 0.1  # seconds in which replicates are drawn here, to see how long one takes
_SMALL = 65_536  # bytes of a job that is sent along with every batch


class StoppedEarly(UserWarning):
    """Ctrl-C was pressed: the result rests on the replicates that there were."""


class Run:
    """A job that has begun here and waits for its replicates. `Job.start` makes it."""

    def __init__(self, job: Job, *, threads: int = 1) -> None:
        self.job = job
        self._held = _core.hold(job.name, job.network, job.options, threads=threads, part="")

    def asked(self) -> Asked | None:
        """What it waits for; None when it has ended.

        Returns
        -------
        Asked or None
            a question, and which of its replicates are needed now
        """
        found = self._held.asked()
        return None if found is None else Asked(*found)

    def judge(self, values: npt.ArrayLike, *, whole: bool = True) -> None:
        """Gives it the replicates that it waits for, and lets it go on.

        Parameters
        ----------
        values : array_like
            a row for each; NaN where one was not drawn
        whole : bool, default True
            whether all were drawn

        Raises
        ------
        Error
            for another number of rows, or where nothing is asked
        """
        self._held.asked()  # which it may be about to ask
        self._held.judge(np.asarray(values, dtype=np.float64), whole)

    def here(self, first: int, count: int) -> npt.NDArray[np.float64]:
        """Replicates of the question that it waits for, drawn here.

        Parameters
        ----------
        first : int
            the first of them, from 0
        count : int
            how many

        Returns
        -------
        numpy array
            a row for each
        """
        return self._held.values(first, count)

    def tried(self) -> list[npt.NDArray[np.float64]]:
        """What it did not have to ask: tests in which each of few shuffles was tried once.

        Returns
        -------
        list of numpy arrays
            for each test a row for each shuffle
        """
        found: list[npt.NDArray[np.float64]] = self._held.tried()
        return found

    def raw(self) -> Any:
        """The result as the core gives it.

        Returns
        -------
        Any
            plain data, or a report of the core
        """
        return self._held.result()

    def result(self) -> Any:
        """What the analysis found.

        Returns
        -------
        Result
            the same as without workers

        Raises
        ------
        Error
            while it waits for replicates
        """
        raw = self.raw()
        if self.job.name == "report":
            from ..reports import Report

            return Report(raw)
        if self.job.name not in _core.analyses:
            from .._results.inference import PermutationTest

            return PermutationTest(raw)
        from .._analyses import made_of

        return made_of(self.job.name, raw, self.job.network, self.job.options)


class _Home:
    """Answers the questions of a run out of workers."""

    def __init__(self, run: Run, workers: Any, progress: Progress | None) -> None:
        self._run, self._engine, self._progress = run, engine_of(workers), progress
        self.drawn = self.wanted = self.lost = 0
        self.stopped = self._sent = False
        self.error: BaseException | None = None

    def answer_all(self) -> None:
        while (asked := self._next()) is not None:
            values = np.full((asked.many, asked.width), np.nan)
            there = np.zeros(asked.many, dtype=bool)
            if not self.stopped:
                try:
                    self._draw(asked, values, there)
                except KeyboardInterrupt:
                    self._stop(int(there.sum()))
            self.drawn += int(there.sum())
            self.wanted += asked.many
            self._run.judge(values, whole=bool(there.all()))

    def _next(self) -> Asked | None:
        try:
            return self._run.asked()
        except KeyboardInterrupt:
            self._stop(0)
            return self._run.asked()

    def _stop(self, here: int) -> None:
        if self.stopped or self.drawn + here == 0:
            raise KeyboardInterrupt
        self.stopped = True

    def _draw(self, asked: Asked, values: npt.NDArray[np.float64], there: npt.NDArray[Any]) -> None:
        end = asked.first + asked.many

        def put(first: int, drawn: npt.NDArray[np.float64]) -> None:
            at = first - asked.first
            values[at : at + len(drawn)] = drawn
            there[at : at + len(drawn)] = True
            if self._progress is not None:
                self._progress(int(there.sum()), asked.many, asked.what)

        first, step, seconds = asked.first, 1, 0.0
        begin = time.perf_counter()
        while first < end and time.perf_counter() - begin < _FIRST:
            step = min(step, end - first)
            before = time.perf_counter()
            put(first, self._run.here(first, step))
            seconds = (time.perf_counter() - before) / step
            first, step = first + step, 2 * step
        if first >= end:
            return
        size = max(1, min(round(_BATCH / max(seconds, 1e-9)), end - first))
        job = self._run.job

        def argument(batch: tuple[int, int], with_data: bool) -> Batch:
            payload = job.payload if with_data else None
            return Batch(job.key, _core.version, asked, *batch, payload)

        def take(batch: tuple[int, int], drawn: Drawn) -> float | None:
            if drawn.values is None:
                return None
            put(batch[0], drawn.values)
            return drawn.seconds

        def here(batch: tuple[int, int]) -> Drawn:
            before = time.perf_counter()
            drawn = self._run.here(*batch)
            return Drawn(batch[0], drawn, time.perf_counter() - before)

        small = len(job.payload) <= _SMALL
        spread = Spread(
            self._engine,
            draw,
            argument,
            take,
            here,
            always_with_data=small,
            sent_before=self._sent,
        )
        self._sent = True
        batches = [(at, min(size, end - at)) for at in range(first, end, size)]
        try:
            for _ in spread.run(batches):
                pass
        finally:
            self.lost += spread.lost
            self.error = self.error or spread.error


def replicated(
    job: Job, workers: Any, *, threads: int = 1, progress: Progress | None = None
) -> Run:
    """A run that has ended, its replicates drawn by workers. Says what was lost, and where it was stopped."""
    run = Run(job, threads=threads)
    home = _Home(run, workers, progress)
    home.answer_all()
    warn_of_lost(home.lost, home.error, stacklevel=4)
    if home.stopped:
        warnings.warn(
            f"stopped: the result rests on {home.drawn:,} of {home.wanted:,} replicates",
            StoppedEarly,
            stacklevel=4,
        )
    return run
