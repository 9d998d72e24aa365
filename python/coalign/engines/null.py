# SPDX-License-Identifier: MIT
"""The values by chance that a test counts: a result keeps none of them, and they are drawn again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..errors import Error
from .job import Job

if TYPE_CHECKING:
    from .._results.inference import PermutationTest

__all__ = ["null_values"]

_STEP = 32  # replicates between two looks at whether Ctrl-C was pressed


def null_values(test: PermutationTest) -> npt.NDArray[np.float64]:
    """The values by chance that a test counts, drawn again by its seed: those that its p, mean and sd are of.

    Cost: as the analysis itself, on one thread. Ctrl-C stops it.

    Parameters
    ----------
    test : PermutationTest
        a field of what an analysis gave, or what `coalign.inference.qap_correlation` gave

    Returns
    -------
    numpy array
        one for each replicate that gave a number, in their order; where each of few shuffles was tried once (``exact``,
        seven leaders or fewer), one for each of these

    Raises
    ------
    Error
        where nothing was drawn, since the number is unknown; and on a part of a report, which does not keep its
        network

    Examples
    --------
    >>> test = coalign.alignment.along_ties(coalign.read("coalition.json"), replicates=99).score_chance
    >>> values = coalign.engines.null_values(test)
    >>> as_much = int((values >= test.observed.value).sum())
    >>> (1 + as_much) / (1 + len(values)) == test.p_greater.value
    True
    """
    if test.mean.value is None:
        raise Error(f"nothing was drawn here: {test.mean.unknown}")
    if test._asked is None:
        raise Error(
            "a part of a report does not keep its network: ask the analysis itself, "
            "as coalign.alignment.along_ties(network)"
        )
    network, asked = test._asked
    for values in _columns(Job(asked["of"], network, **asked["options"]), test.exact):
        # Their order tells them apart from those of other tests: the sum is taken as the core takes it.
        if len(values) == test.replicates and _mean(values) == test.mean.value:
            return values
    raise Error("the values by chance are not those of the test: was it made by another version?")


def _columns(job: Job, exact: bool) -> list[npt.NDArray[np.float64]]:
    """For each number that replicates of a job have, drawn or all tried: those that are known."""
    drawn: dict[int, list[npt.NDArray[np.float64]]] = {}
    run = job.start()
    while (asked := run.asked()) is not None:
        end = asked.first + asked.many
        parts = [
            run.here(first, min(_STEP, end - first)) for first in range(asked.first, end, _STEP)
        ]
        drawn.setdefault(asked.task, []).extend(parts)
        run.judge(np.concatenate(parts))
    tables: list[Any] = (
        run.tried() if exact else [np.concatenate(parts) for parts in drawn.values()]
    )
    return [column[np.isfinite(column)] for table in tables for column in table.T]


def _mean(values: npt.NDArray[np.float64]) -> float:
    return float(np.add.accumulate(values)[-1] / len(values)) if len(values) else np.nan
