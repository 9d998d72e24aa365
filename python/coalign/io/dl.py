# SPDX-License-Identifier: MIT
"""UCINET's DL in: full matrices, halves, lists of edges and of nodes, one relation or several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import FileError

__all__ = ["parts_of_dl"]

_FORMATS = ("fullmatrix", "lowerhalf", "upperhalf", "edgelist1", "nodelist1")
_LONGEST = 1e37  # UCINET writes what is missing as 1e38
_TOKEN = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^\s,=\"']+)")
_MOST_NODES, _MOST_CELLS = 100_000, 20_000_000
_MARKS = re.compile(
    r"(row labels|column labels|col labels|matrix labels|level labels|labels embedded|labels|data)\s*:?",
    re.I,
)


def parts_of_dl(
    text: str, name: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Nodes, edges and what is said of the whole."""
    return _Reader(text, name).parts()


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.name = name
        match = re.match(r"\s*dl\b", text, re.I)
        body = text[match.end() if match else 0 :]
        pieces = _MARKS.split(re.sub(r"(?i)\bdata\s*:", "\ndata:\n", body, count=1))
        self.head, self.parts_by_mark = (
            pieces[0],
            list(zip(pieces[1::2], pieces[2::2], strict=True)),
        )
        self.embedded = any(mark.lower() == "labels embedded" for mark, _ in self.parts_by_mark)
        header = self.head + " ".join(
            part for mark, part in self.parts_by_mark if mark.lower() == "labels embedded"
        )
        said = dict(re.findall(r"\b(nr|nc|nm|n|format)(?:\s*=\s*|\s+)(\w+)", header, re.I))
        self.said = {key.lower(): value.lower() for key, value in said.items()}
        self.format = self.said.get("format", "fullmatrix")

    def _fail(self, what: str) -> FileError:
        return FileError(f"cannot read {self.name}: it is DL, but {what}")

    def _number(self, key: str, most: int) -> int:
        value = self.said.get(key, "")
        if not value.isdecimal() or not 0 < int(value) <= most:
            raise self._fail(
                f"{key.upper()}= is {value or 'not given'}: a number up to {most:,} is needed"
            )
        return int(value)

    def parts(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
        if self.format not in _FORMATS:
            raise self._fail(
                f"the format {self.format} is not read: save it as {', '.join(_FORMATS)}"
            )
        if "nr" in self.said and self.said.get("nr") != self.said.get("nc"):
            raise self._fail(
                "its rows and columns are of two kinds (NR, NC): only ties among leaders are read"
            )
        size = self._number("n" if "n" in self.said else "nr", _MOST_NODES)
        count = self._number("nm", 1_000) if "nm" in self.said else 1
        labels = self._labels("labels") or self._labels("row labels")
        types = self._labels("matrix labels") or self._labels("level labels")
        data = next((part for mark, part in self.parts_by_mark if mark.lower() == "data"), None)
        if data is None:
            raise self._fail("there is no line DATA:")
        names = labels or [str(i + 1) for i in range(size)]
        if len(names) != size:
            raise self._fail(f"N= is {size}, but there are {len(names)} labels")
        edges: list[dict[str, Any]] = []
        if self.format in ("edgelist1", "nodelist1"):
            names = self._from_lists(
                data, [] if self.embedded and not labels else names, edges, types
            )
        else:
            names = self._from_cells(
                data, names, count, types, edges, embedded=self.embedded and not labels
            )
        if len(set(names)) < len(names):
            raise self._fail("two labels are the same")
        return [{"id": one} for one in names], edges, {}

    def _labels(self, mark: str) -> list[str]:
        part = next((part for one, part in self.parts_by_mark if one.lower() == mark), "")
        return _words(part)

    def _from_lists(
        self, data: str, names: list[str], edges: list[dict[str, Any]], types: Sequence[str]
    ) -> list[str]:
        known = dict.fromkeys(names)
        relation = 0
        for line in data.splitlines():
            words = _words(line)
            if words == ["!"]:
                relation += 1
                continue
            if not words:
                continue
            ends = words[:2] if self.format == "edgelist1" else words
            found = [self._node(word, names, known) for word in ends]
            weight = _value(words[2]) if self.format == "edgelist1" and len(words) > 2 else None
            if weight is not None and weight <= 0:
                continue
            for other in found[1:]:
                edges.append(
                    {"from": found[0], "to": other, "weight": weight} | _type(types, relation)
                )
        return list(known)

    def _node(self, word: str, names: Sequence[str], known: dict[str, None]) -> str:
        if names and word not in known:
            if not word.isdecimal() or not 0 < int(word) <= len(names):
                raise self._fail(f"{word!r} is no label, and no number up to {len(names)}")
            return names[int(word) - 1]
        known.setdefault(word)
        return word

    def _from_cells(
        self,
        data: str,
        names: list[str],
        count: int,
        types: Sequence[str],
        edges: list[dict[str, Any]],
        *,
        embedded: bool,
    ) -> list[str]:
        size = len(names)
        if size * size * count > _MOST_CELLS:
            raise self._fail(f"{count} matrices of {size:,} are more than {_MOST_CELLS:,} cells")
        words = iter(_words(data))
        for relation in range(count):
            if embedded:
                names = [self._next(words) for _ in range(size)]
            for row in range(size):
                if embedded and (one := self._next(words)) != names[row]:
                    names[row] = one
                for column in self._columns(row, size):
                    weight = _value(self._next(words))
                    if weight is not None and weight > 0 and row != column:
                        edges.append(
                            {"from": row, "to": column, "weight": weight} | _type(types, relation)
                        )
        if next(words, None) is not None:
            raise self._fail(f"there is more data than {count} x {size} x {size} cells")
        half = self.format != "fullmatrix"
        for edge in edges:
            edge |= {"from": names[edge["from"]], "to": names[edge["to"]]} | (
                {"_way": False} if half else {}
            )
        return names

    def _next(self, words: Iterator[str]) -> str:
        word = next(words, None)
        if word is None:
            raise self._fail("its data end before the last cell")
        return word

    def _columns(self, row: int, size: int) -> range:
        return (
            range(row)
            if self.format == "lowerhalf"
            else range(row + 1, size)
            if self.format == "upperhalf"
            else range(size)
        )


def _type(types: Sequence[str], relation: int) -> dict[str, str]:
    return (
        {"type": types[relation]}
        if relation < len(types)
        else {"type": f"tie {relation + 1}"}
        if relation
        else {}
    )


def _words(text: str) -> list[str]:
    return ["".join(parts) for parts in _TOKEN.findall(text)]


def _value(word: str) -> float | None:
    try:
        number = float(word)
    except ValueError:
        return None
    return number if abs(number) < _LONGEST else None
