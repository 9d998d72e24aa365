# SPDX-License-Identifier: MIT
"""Ways in, each by its name, with what of a network it can hold, and the libraries that it needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from random_tables import Tables

import coalign

Way = Callable[[Tables, Path], coalign.Network]
WAYS: dict[str, tuple[Way, tuple[str, ...], tuple[str, ...]]] = {}
EVERYTHING = ("leaders", "goals", "agendas", "ties", "weights", "directed")
GRAPH = ("leaders", "ties", "weights", "directed")
# A graph has directions or not; types that have none come as if they had.
LIVE = ("leaders", "ties", "weights")


def way(*needs: str, holds: tuple[str, ...] = EVERYTHING) -> Callable[[Way], Way]:
    def keep(read: Way) -> Way:
        WAYS[read.__name__] = read, holds, needs
        return read

    return keep
