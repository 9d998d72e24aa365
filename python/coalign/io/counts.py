# SPDX-License-Identifier: MIT
"""Notes on how a map was read, counted by what was met."""

from __future__ import annotations

from typing import Any

__all__ = ["Counts"]


class Counts:
    """Notes that count, with the first few examples."""

    def one(self, table: str, message: str, example: str, what: str) -> None:
        self.count(what, table, message, [example])

    def __init__(self) -> None:
        self.notes: list[dict[str, Any]] = []
        self._places: dict[tuple[str, str], int] = {}
        self.spread = 0  # ties that came from lists, beyond one for each connection

    def count(self, what: str, table: str, message: str, things: list[Any]) -> None:
        place = self._places.setdefault((what, message), len(self.notes))
        if place == len(self.notes):
            self.notes.append(
                {"what": what, "table": table, "message": message, "count": 0, "examples": []}
            )
        note = self.notes[place]
        note["count"] += len(things)
        names = [f"{thing!s:.80}" for thing in things if not isinstance(thing, dict)]
        note["examples"] = (note["examples"] + names)[:5]
