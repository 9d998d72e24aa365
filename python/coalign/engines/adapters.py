# SPDX-License-Identifier: MIT
"""What is given as ``workers``, seen in one of two ways: each task handed in for itself, or all by one call.

Nothing is imported: what an object can do says what it is.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..arguments import wrong

__all__ = ["AllAtOnce", "Submitting", "engine_of"]

Outcome = Callable[[Any, BaseException | None], None]


class Submitting:
    """Tasks are handed in one by one; each tells its outcome when it has one, from whatever thread."""

    def __init__(self, submit: Callable[..., Any], parallel: int, **options: Any) -> None:
        self._submit, self._options = submit, options
        self.parallel = max(parallel, 1)

    def send(self, function: Callable[[Any], Any], argument: Any, outcome: Outcome) -> Any:
        future = self._submit(function, argument, **self._options)
        future.add_done_callback(lambda done: _tell(done, outcome))
        return future


class _Gathering(Submitting):
    """A client of Dask. It fetches each result when asked, long from a host that is cut off: so on a thread."""

    def send(self, function: Callable[[Any], Any], argument: Any, outcome: Outcome) -> Any:
        future = self._submit(function, argument, **self._options)

        def fetch(done: Any) -> None:
            threading.Thread(target=_tell, args=(done, outcome), daemon=True).start()

        future.add_done_callback(fetch)
        return future


class _Applying(Submitting):
    """`multiprocessing.Pool` and what is like it, as Ray's."""

    def send(self, function: Callable[[Any], Any], argument: Any, outcome: Outcome) -> Any:
        return self._submit(
            function,
            (argument,),
            callback=lambda value: outcome(value, None),
            error_callback=lambda error: outcome(None, error),
        )


class AllAtOnce:
    """All tasks at once: ``call(function, arguments)`` gives results in their order, or what has ``.result()``."""

    def __init__(self, call: Callable[..., Iterable[Any]]) -> None:
        self._call = call

    def results(self, function: Callable[[Any], Any], arguments: list[Any]) -> Iterator[Any]:
        for one in self._call(function, arguments):
            yield one.result() if callable(getattr(one, "result", None)) else one


def _tell(future: Any, outcome: Outcome) -> None:
    if future.cancelled():
        outcome(None, RuntimeError("it was cancelled"))
        return
    try:
        outcome(future.result(), None)
    except BaseException as error:
        outcome(None, error)


def engine_of(workers: Any) -> Submitting | AllAtOnce:
    """How tasks are given to what somebody has."""
    module = type(workers).__module__.partition(".")[0]
    if isinstance(workers, int):
        raise TypeError(
            f"workers is an executor, a client, a pool or a map-like function, not {workers!r}; "
            f"threads={workers!r} is for threads of this process"
        )
    if module == "joblib" and callable(workers):  # joblib.Parallel
        return AllAtOnce(lambda function, items: workers((function, (one,), {}) for one in items))
    if callable(getattr(workers, "submit", None)):
        client = getattr(workers, "_client", workers)  # of Dask's executor
        if callable(getattr(client, "scatter", None)):
            return _Gathering(client.submit, _threads_of(client), pure=False)
        return Submitting(workers.submit, _parallel(workers))
    if callable(getattr(workers, "apply_async", None)):
        return _Applying(workers.apply_async, _parallel(workers))
    if callable(getattr(workers, "map", None)):
        return AllAtOnce(workers.map)
    if callable(workers):
        return AllAtOnce(workers)
    raise wrong("workers", "an executor, a client, a pool or a map-like function", workers)


def _threads_of(client: Any) -> int:
    try:
        return int(sum(client.nthreads().values()))
    except Exception:  # a client that waits for its workers
        return os.cpu_count() or 1


def _parallel(workers: Any) -> int:
    for name in ("_max_workers", "_processes", "num_workers"):
        if isinstance(found := getattr(workers, name, None), int) and found > 0:
            return found
    return os.cpu_count() or 1
