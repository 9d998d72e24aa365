# SPDX-License-Identifier: MIT
"""An analysis as it can be sent elsewhere, and the replicates that it draws there."""

from __future__ import annotations

import datetime
import hashlib
import os
import pickle
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from .. import _core
from ..errors import Error

__all__ = ["Asked", "Batch", "Drawn", "Job", "draw"]

_KEPT = 2  # jobs in a process, the last used: so many tables of networks stay in memory


class Asked(NamedTuple):
    """What an analysis waits for: replicates ``first`` to ``first + many`` of a question, ``width`` numbers each."""

    part: str
    task: int
    replicates: int
    width: int
    what: str
    first: int
    many: int


class Batch(NamedTuple):
    """What a worker is given: which replicates of which job, and the job itself where the worker may not have it."""

    key: str
    version: str
    asked: Asked
    first: int
    many: int
    payload: bytes | None


class Drawn(NamedTuple):
    """What a worker gives back; without values where it does not have the job."""

    first: int
    values: npt.NDArray[np.float64] | None
    seconds: float


class Job:
    """An analysis by its name, with its options, of a network: the same replicates in whichever process it runs.

    It pickles; ``key`` is a hash of all that it is, the version of coalign included. A report is the analysis
    ``"report"``.

    Parameters
    ----------
    name : str
        as ``"alignment.along_ties"``
    network : Network
        the network to look at
    **options
        of that analysis, by their names

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> job = coalign.engines.Job("alignment.along_ties", network, replicates=200)
    >>> run = job.start()
    >>> while (asked := run.asked()) is not None:
    ...     run.judge(job.values(asked, asked.first, asked.many))
    >>> run.result() == coalign.alignment.along_ties(network, replicates=200)
    True
    """

    __slots__ = ("key", "name", "network", "options", "payload")

    def __init__(self, name: str, network: _core.Network, **options: Any) -> None:
        self.name = name
        self.network = network
        self.options = {one: _plain(value) for one, value in sorted(options.items())}
        self.payload = pickle.dumps((name, self.options, network), protocol=5)
        said = f"coalign {_core.version}\n".encode() + self.payload
        self.key = hashlib.sha256(said).hexdigest()

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade, (self.name, self.network, self.options)

    def __repr__(self) -> str:
        return f"Job({self.name!r}, {self.network!r}, key={self.key[:12]!r})"

    def start(self, *, threads: int = 1) -> Any:
        """Begins the analysis here; it waits where it needs replicates.

        Parameters
        ----------
        threads : int, default 1
            on how many threads it does what is not replicated

        Returns
        -------
        Run
            to ask what it waits for, and to judge
        """
        from .runs import Run

        return Run(self, threads=threads)

    def values(self, asked: Asked, first: int, count: int) -> npt.NDArray[np.float64]:
        """Replicates of a question: a row for each, the same bits in every process.

        Parameters
        ----------
        asked : Asked
            what a run of this job waits for, here or elsewhere
        first : int
            the first of them, from 0
        count : int
            how many

        Returns
        -------
        numpy array
            `count` rows of `width` numbers, NaN where there is none

        Raises
        ------
        Error
            where the job has no such question or not so many replicates
        """
        drawn = draw(Batch(self.key, _core.version, asked, first, count, self.payload))
        assert drawn.values is not None
        return drawn.values


def _remade(name: str, network: _core.Network, options: dict[str, Any]) -> Job:
    return Job(name, network, **options)


def _plain(value: Any) -> Any:
    """An option as it travels: no type of a library that a worker may not have."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, np.ndarray) and value.ndim == 2:
        return value  # a matrix is its own data
    if isinstance(value, str | bytes) or not hasattr(value, "__iter__"):
        return value
    return [_plain(one) for one in value]


class _Held:
    """A job of this process: its analysis, held at the part of it that was asked for last."""

    def __init__(self, payload: bytes) -> None:
        self.name, self.options, self.network = pickle.loads(payload)
        self._guard = threading.Lock()
        self._part: str | None = None
        self._held: _core.Held | None = None

    def values(self, asked: Asked, first: int, count: int) -> npt.NDArray[np.float64]:
        for anew in (False, True):
            found = self._at(asked.part, anew).values_of(tuple(asked), first, count)
            if found is not None:
                return found
        raise Error(f"{self.name} never asks for {asked.what} of task {asked.task}")

    def _at(self, part: str, anew: bool) -> _core.Held:
        with self._guard:
            if self._held is None or self._part != part or anew:
                self._held = _core.hold(
                    self.name, self.network, self.options, threads=1, part=part
                )
                self._part = part
            return self._held

    def abandon(self) -> None:
        if self._held is not None:
            self._held.abandon()


_jobs: OrderedDict[str, _Held] = OrderedDict()
_guard = threading.Lock()


def _job(key: str, payload: bytes | None) -> _Held | None:
    with _guard:
        job = _jobs.get(key)
        if job is not None:
            _jobs.move_to_end(key)
        elif payload is not None:
            job = _jobs[key] = _Held(payload)
            while len(_jobs) > _KEPT:
                _jobs.popitem(last=False)
        return job


def _forget() -> None:
    """A process that was forked has none of the threads on which jobs wait."""
    global _guard
    _guard = threading.Lock()
    for job in _jobs.values():
        job.abandon()
    _jobs.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


def draw(batch: Batch) -> Drawn:
    """What a worker does: draws a batch of replicates. A function of its own, so that any engine can send it.

    Parameters
    ----------
    batch : Batch
        which replicates of which job

    Returns
    -------
    Drawn
        the replicates and the seconds that they took; without them where the job is not known here

    Raises
    ------
    Error
        for work of another version of coalign

    Examples
    --------
    >>> job = coalign.engines.Job("alignment.along_ties", coalign.read("coalition.json"), replicates=9)
    >>> batch = coalign.engines.Batch(job.key, coalign.__version__, job.start().asked(), 0, 4, job.payload)
    >>> coalign.engines.draw(batch).values.shape[0]
    4
    """
    batch = Batch(*batch)  # some engines send tuples for what is one with names
    if batch.version != _core.version:
        raise Error(
            f"this worker has coalign {_core.version}, and was sent work of {batch.version}: "
            "install the same version on every worker"
        )
    begin = time.perf_counter()
    job = _job(batch.key, batch.payload)
    if job is None:
        return Drawn(batch.first, None, 0.0)
    values = job.values(Asked(*batch.asked), batch.first, batch.many)
    return Drawn(batch.first, values, time.perf_counter() - begin)
