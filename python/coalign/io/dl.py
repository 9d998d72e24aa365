# SPDX-License-Identifier: MIT
"""UCINET's DL in: full matrices, halves, lists of edges and of nodes, one relation or several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import FileError

__all__ = ["parts_of_dl", "table_of_dl"]

_FORMATS = ("fullmatrix", "lowerhalf", "upperhalf", "edgelist1", "nodelist1")
_TWO_MODES = ("edgelist2", "nodelist2")
_LONGEST = 1e37  # UCINET writes what is missing as 1e38
_TOKEN = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^\s,=\"']+)")
_MOST_NODES, _MOST_CELLS = 100_000, 20_000_000
_MARKS = re.compile(
    r"(row labels|column labels|col labels|matrix labels|level labels|labels embedded|labels)\s*:?",
    re.I,
)
_DATA = re.compile(r"\bdata\s*:|^\s*data\s*$", re.I | re.M)


def parts_of_dl(
    text: str, name: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
    """Nodes, edges and what is said of the whole."""
    return _Reader(text, name).parts()


def table_of_dl(text: str, name: str) -> list[list[Any]] | None:
    """The table of two modes, such as leaders x goals: headings, then rows with their names; None for ties."""
    reader = _Reader(text, name)
    return reader.table() if reader.two_modes else None


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.name = name
        match = re.match(r"\s*dl\b", text, re.I)
        body = text[match.end() if match else 0 :]
        begins = _DATA.search(body)  # what stands behind it may be called data as well
        pieces = _MARKS.split(body[: begins.start()] if begins else body)
        self.head, self.parts_by_mark = (
            pieces[0],
            list(zip(pieces[1::2], pieces[2::2], strict=True)),
        )
        if begins:
            self.parts_by_mark.append(("data", body[begins.end() :]))
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

    @property
    def two_modes(self) -> bool:
        """Whether rows and columns are of two kinds."""
        uneven = "nr" in self.said and self.said["nr"] != self.said.get("nc")
        return self.format in _TWO_MODES or (self.format == "fullmatrix" and uneven)

    def table(self) -> list[list[Any]]:
        rows, columns = self._number("nr", _MOST_NODES), self._number("nc", _MOST_NODES)
        if rows * columns > _MOST_CELLS:
            raise self._fail(f"{rows:,} x {columns:,} cells are more than {_MOST_CELLS:,}")
        if "nm" in self.said and self.said["nm"] != "1":
            raise self._fail("it has several tables of two kinds: save each as a file of its own")
        data = next((part for mark, part in self.parts_by_mark if mark.lower() == "data"), "")
        named = {
            end: dict.fromkeys(self._labels(mark))
            for end, mark in (("row", "row labels"), ("column", "column labels"))
        }
        named["column"] = named["column"] or dict.fromkeys(self._labels("col labels"))
        if self.format == "fullmatrix":
            return self._full(data, rows, columns, *(list(names) for names in named.values()))
        cells: dict[tuple[str, str], float] = {}
        for words in filter(None, map(_words, data.splitlines())):
            ends = words[1:2] if self.format == "edgelist2" else words[1:]
            weight = _value(words[2]) if self.format == "edgelist2" and len(words) > 2 else 1.0
            row = self._end(words[0], named["row"], rows)
            for word in ends:
                if weight is not None:
                    cells[row, self._end(word, named["column"], columns)] = weight
        return [
            ["", *named["column"]],
            *(
                [one, *(cells.get((one, other)) for other in named["column"])]
                for one in named["row"]
            ),
        ]

    def _end(self, word: str, names: dict[str, None], size: int) -> str:
        """The row or column of a word: a label, or the number of one."""
        if word not in names and word.isdecimal() and 0 < int(word) <= len(names) == size:
            return list(names)[int(word) - 1]
        names.setdefault(word)
        if len(names) > size:
            raise self._fail(f"{word!r} is one more label than the {size} that it says it has")
        return word

    def _full(
        self, data: str, rows: int, columns: int, named_rows: list[str], named_columns: list[str]
    ) -> list[list[Any]]:
        words = iter(_words(data))
        embedded = self.embedded and not named_rows
        if embedded and not named_columns:
            named_columns = [self._next(words) for _ in range(columns)]
        named_rows = named_rows or [str(place + 1) for place in range(rows)]
        named_columns = named_columns or [str(place + 1) for place in range(columns)]
        if (len(named_rows), len(named_columns)) != (rows, columns):
            raise self._fail(
                f"NR= is {rows} and NC= {columns}, but there are {len(named_rows)} and {len(named_columns)} labels"
            )
        found: list[list[Any]] = [["", *named_columns]]
        for row in range(rows):
            name = self._next(words) if embedded else named_rows[row]
            found.append([name, *(_value(self._next(words)) for _ in range(columns))])
        return found

    def parts(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]:
        if self.format not in _FORMATS:
            raise self._fail(
                f"the format {self.format} is not read: save it as {', '.join(_FORMATS)}"
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
