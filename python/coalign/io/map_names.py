# SPDX-License-Identifier: MIT
"""Who is meant by what a map's connections name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import Error
from ..printable import whole
from .survey.names import folded
from .values import id_text, is_missing

__all__ = ["Names", "text_of", "without_other_names"]


def text_of(value: Any) -> str:
    """A name as text. Whole numbers stay whole, as spreadsheets show them."""
    if type(value) is str:
        return whole(value)
    if is_missing(value) or isinstance(value, list | dict):
        return ""
    return whole(id_text(value))


class Names:
    """Which leader is meant by an id or a label, however it is written. A label that two have means neither."""

    def __init__(
        self, leaders: Iterable[Mapping[str, Any]], same: Mapping[str, str] | None = None
    ) -> None:
        """`same` are names that are stated to mean another, without case and punctuation."""
        self._stated = same or {}
        self._ids: dict[str, dict[str, None]] = {}
        self._alike: dict[str, dict[str, None]] = {}
        self.merged: dict[str, str] = {}
        for leader in leaders:
            key = text_of(leader.get("id"))
            for name in {key, text_of(leader.get("name"))} - {""}:
                self._ids.setdefault(name, {})[key] = None
                self._alike.setdefault(folded(name), {})[key] = None

    def __contains__(self, name: str) -> bool:
        return name in self._ids or folded(name) in self._stated

    def id_of(self, name: str, where: str) -> str:
        """The id; of a name that nobody has, that of the only one who is written like it, else the name itself.

        Error where several have it.
        """
        if name and (meant := self._stated.get(folded(name), name)) != name:
            self.merged[name] = meant
            name = meant
        if name not in self._ids and name:
            alike = self._alike.setdefault(folded(name), {name: None})
            if len(alike) == 1 and name not in alike:
                self.merged[name] = next(iter(alike))
                return self.merged[name]
        ids = list(self._ids.get(name, (name,)))
        if len(ids) > 1:
            raise Error(
                f"{where}: {name!r} is the name of {len(ids)} leaders "
                f"({', '.join(ids[:5])}): name the one that is meant by its id"
            )
        return ids[0]


def without_other_names(
    rows: list[dict[str, Any]], stated: Mapping[str, str]
) -> tuple[list[dict[str, Any]], list[str], dict[str, str]]:
    """The rows of leaders without those that are stated to be another that is there; these; and who is meant.

    Who is meant is told by names and by ids, without case and punctuation.
    """
    same = {folded(typed): meant for typed, meant in stated.items()}
    there = {folded(name) for row in rows for name in (row["name"], row["id"]) if name}
    kept, gone = [], []
    for row in rows:
        meant = same.get(folded(row["name"] or row["id"]))
        if meant is None or folded(meant) not in there or folded(meant) == folded(row["name"]):
            kept.append(row)
        else:
            gone.append(f"{row['name'] or row['id']} = {meant}")
            same.setdefault(folded(row["id"]), meant)
    return kept, gone, same
