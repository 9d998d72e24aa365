# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from collections.abc import Sequence
from typing import Any, Literal

from .._core import Network
from .._results.structure import Cohesion, CorePeriphery, Positions
from ..io.files import Progress

__all__ = [
    "cohesion",
    "core_periphery",
    "positions",
]

def cohesion(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    threads: int = 1,
    progress: Progress | None = None,
) -> Cohesion: ...
def core_periphery(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    seed: int = 1,
    replicates: int = 200,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
    workers: Any = None,
) -> CorePeriphery: ...
def positions(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    seed: int = 1,
    trust: str | Sequence[str] | None = None,
    value: str | Sequence[str] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Positions: ...
