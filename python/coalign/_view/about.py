# SPDX-License-Identifier: MIT
"""What is said of the leaders that are selected."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .._core import Network
from ..printable import in_line, isolated
from ..reporting.wording import count, cut, listed, names

_MOST = 5


class About:
    """Knows how many leaders each is tied to, and what each wants."""

    def __init__(self, network: Network) -> None:
        self._network = network
        layer = network.layer().undirected()
        self._degrees = (layer.indptr[1:] - layer.indptr[:-1]).tolist()
        self._leaders, self._goals = names(network, "leaders"), names(network, "goals")
        self._at = {key: at for at, key in enumerate(self._leaders)}

    def __call__(self, selected: Sequence[str]) -> list[str]:
        """A line for each of the first."""
        told = [self._of(key) for key in selected[:_MOST]]
        rest = len(selected) - len(told)
        return [*told, f"and {count(rest, 'other leader', 'other leaders')}"] if rest else told

    def _of(self, key: str) -> str:
        at = self._at[key]
        row = self._network.leaders[at]
        sector = f", {cut(isolated(in_line(row['sector'])), 60)}" if row["sector"] else ""
        said = [
            f"{cut(self._leaders[key], 80)}: {row['kind']}{sector}, "
            f"tied to {count(self._degrees[at], 'leader', 'leaders')}."
        ]
        sides: dict[str, list[str]] = {"For": [], "Against": [], "Cares about": []}
        for goal, stance in self._stances(at).items():
            if stance != 0:
                side = "Cares about" if stance is None else "For" if stance > 0 else "Against"
                sides[side].append(cut(self._goals[goal], 60))
        said += [f"{side}: {listed(goals)}." for side, goals in sides.items() if goals]
        return " ".join(said if len(said) > 1 else [*said, "No agenda is known."])

    def _stances(self, at: int) -> dict[str, float | None]:
        """Of several answers over time the latest, as the measures take them."""
        found: dict[str, tuple[str, float | None]] = {}
        for place in np.flatnonzero(self._network.agendas["leader"] == at).tolist():
            row = self._network.agendas[place]
            since = row["since"] or ""
            if since >= found.get(row["goal"], ("", None))[0]:
                found[row["goal"]] = since, row["stance"]
        return {goal: stance for goal, (_, stance) in found.items()}
