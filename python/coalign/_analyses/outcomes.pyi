# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
import datetime

from .._core import Network
from .._results.outcomes import OverTime, Plan, Portfolio, TheoryOfChange
from ..io.files import Progress

__all__ = [
    "over_time",
    "plan",
    "portfolio",
    "theory_of_change",
]

def over_time(
    network: Network,
    as_of: str | int | datetime.date | None = None,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> OverTime: ...
def plan(
    network: Network,
    *,
    initiatives: int = 24,
    goals: int = 24,
    threads: int = 1,
    progress: Progress | None = None,
) -> Plan: ...
def portfolio(
    network: Network,
    *,
    correlation: float = 0.0,
    threads: int = 1,
    progress: Progress | None = None,
) -> Portfolio: ...
def theory_of_change(
    network: Network,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> TheoryOfChange: ...
