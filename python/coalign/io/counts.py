# SPDX-License-Identifier: MIT
"""Notes on how a map was read, counted by what was met."""

from __future__ import annotations

from typing import Any

__all__ = ["Counts"]

_MOST_QUOTED = 40  # each in a note of its own


class Counts:
    """Notes that count, with the first few examples."""

    def one(self, table: str, message: str, example: str, what: str) -> None:
        self.count(what, table, message, [example])

    def __init__(self) -> None:
        self.notes: list[dict[str, Any]] = []
        self._places: dict[tuple[str, str], int] = {}
        self._quoted: dict[str, set[str]] = {}
        self.spread = 0  # ties that came from lists, beyond one for each connection

    def each(
        self, what: str, table: str, messages: tuple[str, str], word: str, example: str
    ) -> None:
        """Counts under a message that quotes a word of the file where it has ``{}``; of many words, all later ones
        under the second message. A file may have as many words as rows.
        """
        quoting, others = messages
        words = self._quoted.setdefault(quoting, set())
        if word in words or len(words) < _MOST_QUOTED:
            words.add(word)
            self.count(what, table, quoting.format(f"{word!r:.80}"), [example])
        else:
            self.count(what, table, others, [f"{word:.40}: {example}"])

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
