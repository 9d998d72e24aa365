# SPDX-License-Identifier: MIT
"""What analyses return: plain, frozen values that say what they are based on.

The core hands over plain data and describes it; the classes of `coalign._results` are made from that, with
the methods that `coalign._methods` has for some.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import make_dataclass
from typing import Any, ClassVar, Generic, TypeVar, overload

import numpy as np

from . import _core
from ._core import Network
from .estimates import Estimate
from .io.frames import arrow_stream, frame_of

__all__ = ["Estimate", "Result", "Rows"]

Row = TypeVar("Row", bound="Result")


class Result:
    """A described result: its fields are attributes. ``help(type(result))`` says what each of them means."""

    __slots__ = ("_asked", "_values")

    _fields: ClassVar[tuple[dict[str, Any], ...]] = ()
    _asked: tuple[Network, dict[str, Any]] | None
    _values: dict[str, Any]

    def __init__(
        self, raw: Mapping[str, Any], asked: tuple[Network, dict[str, Any]] | None = None
    ) -> None:
        values = {field["name"]: _named(field, raw[field["name"]]) for field in self._fields}
        object.__setattr__(self, "_values", values)
        object.__setattr__(self, "_asked", asked)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("results are frozen")

    def __getstate__(self) -> tuple[dict[str, Any], Any]:
        return self._values, self._asked

    def __setstate__(self, state: tuple[dict[str, Any], Any]) -> None:
        object.__setattr__(self, "_values", state[0])
        object.__setattr__(self, "_asked", state[1])

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((type(self), repr(self.to_dict())))

    def to_dict(self) -> dict[str, Any]:
        """As in a report's JSON."""
        return {name: _plain(value) for name, value in self._values.items()}

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!s}" for name, value in self._values.items())
        return f"{type(self).__name__}({shown})"

    def _repr_html_(self) -> str:
        from . import _html

        return _html.result(type(self).__name__, self._values)


class Rows(Generic[Row]):
    """Rows of one kind of result, kept as columns: index it, walk it, or ask for a frame.

    ``pandas.DataFrame(rows)`` and ``polars.DataFrame(rows)`` are frames too; `to_frame` adds reasons and intervals
    whatever the library.
    """

    __slots__ = ("_columns", "_row", "_size")

    def __init__(self, row: type[Row], raw: Mapping[str, Any]) -> None:
        self._row = row
        self._columns = dict(raw)
        first = next(iter(self._columns.values()))
        self._size = len(first[0] if isinstance(first, tuple) else first)

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._size))]
        if not -self._size <= index < self._size:
            raise IndexError(f"row {index} of {self._size}")
        return self._row({name: _item(column, index) for name, column in self._columns.items()})

    def __iter__(self) -> Iterator[Row]:
        return (self[i] for i in range(self._size))

    def _of_each(self, *names: str) -> Iterator[Any]:
        """Some fields of every row: without the rows, of which each makes all its fields."""
        columns = [self._columns[name] for name in names]
        return (tuple(_item(column, i) for column in columns) for i in range(self._size))

    def _has(self, *names: str) -> bool:
        return all(name in self._columns for name in names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash((self._row, self._size))

    def __repr__(self) -> str:
        return f"Rows({self._row.__name__}, {self._size})"

    def to_frame(self, backend: str | None = None) -> Any:
        """A data frame with a row for each row.

        An unknown number is NaN, and a column beside it has the reason. The ends of intervals have columns too.

        Parameters
        ----------
        backend : str | None
            "pandas", "polars" or "pyarrow"; None: the first of them that is installed

        Returns
        -------
        data frame
            of that library

        Raises
        ------
        Error
            if none of them is installed
        """
        return frame_of(self.to_columns(), backend)

    def to_columns(self) -> dict[str, Any]:
        """The columns by name: arrays of numbers, lists of the rest."""
        columns: dict[str, Any] = {}
        for name, column in self._columns.items():
            if isinstance(column, tuple):
                values, reasons, _, low, high = column
                columns[name] = values
                if reasons.any():
                    columns[f"{name}_unknown"] = [_core.reasons[reason] for reason in reasons]
                if not np.isnan(low).all():
                    columns[f"{name}_low"], columns[f"{name}_high"] = low, high
            elif isinstance(column, list) and column and isinstance(column[0], tuple):
                for place, part in enumerate(zip(*column, strict=True), start=1):
                    columns[f"{name}_{place}"] = list(part)
            else:
                columns[name] = column
        return columns

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """For polars, pyarrow, DuckDB and others that read Arrow."""
        return arrow_stream(self.to_columns(), requested_schema)

    def _repr_html_(self) -> str:
        from . import _html

        return _html.rows(self.to_columns(), self._size)


# The class for each name of a result; filled as `described` makes them.
_classes: dict[str, type[Result]] = {}


def class_of(name: str) -> type[Result]:
    """The class of a result, by its name; the modules of `coalign._results` make them."""
    return _classes[name]


def _named(field: Mapping[str, Any], raw: Any) -> Any:
    """Gives the core's plain data the class that its description names."""
    match field["shape"]:
        case "estimate":
            return raw if isinstance(raw, Estimate) else Estimate(*raw)
        case "result":
            return raw if isinstance(raw, Result) else _classes[field["of"]](raw)
        case "rows":
            return raw if isinstance(raw, Rows) else Rows(_classes[field["of"]], raw)
    return raw


def described(family: str, methods: Any, module: str) -> dict[str, type[Result]]:
    """The classes of a family's results, made from the core's descriptions."""
    made: dict[str, type[Result]] = {}
    for kind in _core.described:
        if (kind["family"] or "") != family or kind["name"] in _WITHOUT_CLASS:
            continue
        base = methods.base_of(kind["name"])
        inside: dict[str, Any] = {
            "__doc__": docstring(kind),
            "__module__": module,
            "__slots__": (),
            "_fields": tuple(kind["fields"]),
        }
        # What pandas reads rows by, and `dataclasses.asdict`.
        names = [field["name"] for field in kind["fields"]]
        inside["__dataclass_fields__"] = vars(make_dataclass(kind["name"], names))["__dataclass_fields__"]
        inside |= {field["name"]: _attribute(field) for field in kind["fields"]}
        made[kind["name"]] = _classes[kind["name"]] = type(kind["name"], (base,), inside)
    return made


# `coalign.Report` is this one, and notes are plain dicts everywhere.
_WITHOUT_CLASS = ("Report",)


def docstring(kind: Mapping[str, Any]) -> str:
    """What a class of results says of itself and of its fields."""
    lines = [kind["what"], "", "Attributes", "----------"]
    for field in kind["fields"]:
        lines += [f"{field['name']} : {annotation(field)}", f"    {meaning(field)}"]
    return "\n".join(lines)


def meaning(field: Mapping[str, Any]) -> str:
    """What a field means, with its range and unit."""
    said: str = field["meaning"]
    low, high = field["low"], field["high"]
    parts = [field["unit"]] if field["unit"] else []
    if math.isfinite(low) and math.isfinite(high):
        parts.insert(0, f"{low:g} to {high:g}")
    elif math.isfinite(low):
        parts.insert(0, f"{'above' if field['open_low'] else 'at least'} {low:g}")
    return f"{said} [{', '.join(parts)}]" if parts else said


_ANNOTATIONS = {
    "estimate": "Estimate",
    "number": "float",
    "count": "int",
    "truth": "bool",
    "text": "str",
    "word": "str",
    "date": "str",
    "id": "str",
    "counts": "dict[str, int]",
}


def annotation(field: Mapping[str, Any]) -> str:
    """The type of a field, as Python writes it."""
    item = _ANNOTATIONS.get(field["item"], field["of"]) + " | None" * field["item_may_miss"]
    match field["shape"]:
        case "result":
            said = str(field["of"])
        case "rows":
            said = f"Rows[{field['of']}]"
        case "list":
            said = f"list[{item}]"
        case "several":
            said = f"tuple[{', '.join([item] * field['size'])}]"
        case shape:
            said = _ANNOTATIONS[shape]
    return f"{said} | None" if field["may_miss"] else said


def _attribute(field: Mapping[str, Any]) -> property:
    name = field["name"]

    def value(self: Result) -> Any:
        return self._values[name]

    value.__doc__ = meaning(field)
    return property(value)


def _item(column: Any, index: int) -> Any:
    if isinstance(column, tuple):
        values, reasons, evidence, low, high = (part[index] for part in column)
        reason = _core.reasons[reasons]
        interval = None if np.isnan(low) else (float(low), float(high))
        return Estimate(None if reason else float(values), reason, int(evidence), interval)
    value = column[index]
    return value.item() if isinstance(value, np.generic) else value


def _plain(value: Any) -> Any:
    if isinstance(value, Estimate | Result):
        return value.to_dict()
    if isinstance(value, Rows):
        return [row.to_dict() for row in value]
    return list(value) if isinstance(value, tuple) else value
