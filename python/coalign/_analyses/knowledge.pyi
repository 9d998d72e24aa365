# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from collections.abc import Sequence
from typing import Literal

from .._core import Network
from .._results.knowledge import Flow, Language
from ..io.files import Progress

__all__ = [
    "flow",
    "language",
]

def flow(
    network: Network,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> Flow: ...
def language(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    threads: int = 1,
    progress: Progress | None = None,
) -> Language: ...
