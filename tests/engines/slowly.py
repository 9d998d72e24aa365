# SPDX-License-Identifier: MIT
"""A replicate takes as long as COALIGN_TEST_SECONDS says, wherever it is drawn.

It waits, so that hosts of one machine do not take the time from one another. For Dask's workers: --preload slowly.py
"""

from __future__ import annotations

import os
import time

from coalign.engines import job, runs

SECONDS = float(os.environ["COALIGN_TEST_SECONDS"])


def _slower(method):
    """Calls `method` of a job or a run after as long as its replicates take; `count` is its last argument."""

    def waits_first(*arguments):
        time.sleep(SECONDS * arguments[-1])
        return method(*arguments)

    waits_first.waits = True
    return waits_first


# Dask loads a preload twice.
if not hasattr(job._Held.values, "waits"):
    job._Held.values = _slower(job._Held.values)
    runs.Run.here = _slower(runs.Run.here)
