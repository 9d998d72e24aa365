# SPDX-License-Identifier: MIT
"""Who is meant by what a map's connections name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import Error
from ..printable import whole
from .survey.names import folded
from .values import id_text, is_missing

__all__ = ["Names", "text_of"]


def text_of(value: Any) -> str:
    """A name as text. Whole numbers stay whole, as spreadsheets show them."""
    if type(value) is str:
        return whole(value)
    if is_missing(value) or isinstance(value, list | dict):
        return ""
    return whole(id_text(value))


class Names:
    """Which leader is meant by an id or a label, however it is written. A label that two have means neither."""

    def __init__(self, leaders: Iterable[Mapping[str, Any]]) -> None:
        self._ids: dict[str, dict[str, None]] = {}
        self._alike: dict[str, dict[str, None]] = {}
        self.merged: dict[str, str] = {}
        for leader in leaders:
            key = text_of(leader.get("id"))
            for name in {key, text_of(leader.get("name"))} - {""}:
                self._ids.setdefault(name, {})[key] = None
                self._alike.setdefault(folded(name), {})[key] = None

    def __contains__(self, name: str) -> bool:
        return name in self._ids

    def id_of(self, name: str, where: str) -> str:
        """The id; of a name that nobody has, that of the only one who is written like it, else the name itself.

        Error where several have it.
        """
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
