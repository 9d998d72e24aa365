# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from collections.abc import Sequence
from typing import Any, Literal

from .._core import Network
from .._results.leadership import Continuity, Distribution, Resilience
from ..io.files import Progress

__all__ = [
    "continuity",
    "distribution",
    "resilience",
]

def continuity(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    threads: int = 1,
    progress: Progress | None = None,
) -> Continuity: ...
def distribution(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    several: Literal["latest", "sum", "max"] = "latest",
    by: str = "kind",
    seed: int = 1,
    replicates: int = 1000,
    threads: int = 1,
    progress: Progress | None = None,
    workers: Any = None,
) -> Distribution: ...
def resilience(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    leaving: int = 5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Resilience: ...
