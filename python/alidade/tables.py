# SPDX-License-Identifier: MIT
"""Tables of whatever library is installed, in and out. Nothing here needs any of them."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from . import _core
from .errors import Error
from .files import Progress

if TYPE_CHECKING:
    from ._core import Network, Table

__all__ = ["frame_of", "from_tables", "to_frame", "to_tables"]

_BACKENDS = ("pandas", "polars", "pyarrow")
_SCALES = ("stance", "priority", "stance_points", "priority_points")
_EXAMPLES = 5
Column = npt.NDArray[Any]
Columns = dict[str, Column]


def from_tables(
    *,
    name: str = "",
    description: str = "",
    attributes: Mapping[str, Any] | None = None,
    columns: Mapping[str, Mapping[str, str]] | None = None,
    defaults: Mapping[str, Mapping[str, Any]] | None = None,
    scales: Mapping[str, Any] | None = None,
    infer: Iterable[str] = (),
    waves: Mapping[Any, Any] | None = None,
    notes: Iterable[Mapping[str, Any]] = (),
    progress: Progress | None = None,
    **tables: Any,
) -> Network:
    """A network from tables: data frames of any library, dicts of columns, or lists of dicts.

    ``tables`` are named as in docs/format.md (``leaders=``, ``ties=``, …) and have its columns; a table
    that is not given is empty. An empty text, None, NaN and NaT are values that were not given; a list of
    ids is a list, or a text with ``;`` between them.

    ``columns`` renames: ``{"ties": {"source": "from", "target": "to"}}``. ``defaults`` fills what is not
    given: ``{"leaders": {"kind": "organization"}}``. ``scales`` says what was asked on: ``{"stance": (1, 5),
    "stance_points": 5}``. ``infer`` names tables whose rows are made where an id is only referred to. With
    ``waves``, a column ``wave`` becomes dates: ``{1: "2019", 2: "2021"}`` lets a row of wave 1 hold from
    2019 to the end of 2020; a pair gives both of its days.

    Columns that the format does not know become attributes, and ties from a leader to itself are set
    aside: ``network.notes`` counts what was changed, so that rows given = rows kept + rows set aside. A reader
    of another format gives its own ``notes``, in that shape.

    Raises InvalidNetwork with everything that is wrong, by table, row (from 0) and column. Cost: O(rows);
    numbers and numpy text are read in place.
    """
    given = {table: _columns_of(table, rows) for table, rows in tables.items() if rows is not None}
    for option, named in (("columns", columns), ("defaults", defaults)):
        for table in named or {}:
            _check_table(table, option)
    _rename(given, columns or {})
    _fill(given, defaults or {})
    changed = [dict(note) for note in notes]
    _date_waves(given, waves)
    columns_given = {table: list(there) for table, there in given.items()}
    for table in given:
        _move_to_attributes(table, given[table], changed)
    for table in dict.fromkeys(infer):
        _check_table(table, "infer")
        _infer(table, given, (defaults or {}).get(table, {}), changed)
    _check_required(given, columns_given)
    unknown = [scale for scale in scales or {} if scale not in _SCALES]
    if unknown:
        raise Error(f"scales: {unknown[0]!r} is none of {', '.join(_SCALES)}")
    for scale, asked in (scales or {}).items():
        points = scale.endswith("_points")
        if not (isinstance(asked, int) and asked > 0) if points else np.shape(asked) != (2,):
            needs = "a number of points" if points else "the lowest and the highest answer"
            raise Error(f"scales: {scale} is {needs}, not {asked!r:.80}")
    header: dict[str, Any] = {
        "name": name,
        "description": description,
        "scales": dict(scales or {}),
    }
    if attributes:
        header["attributes"] = json.dumps(attributes, ensure_ascii=False)
    return _core.from_columns(header, given, changed, progress)


def to_tables(network: Network, backend: str | None = None) -> dict[str, Any]:
    """Every table that has rows, as a data frame: ``from_tables(**to_tables(network))`` takes them back.

    The network's own name, description, attributes and scales are not in any table.
    """
    return {
        name: to_frame(getattr(network, name), backend)
        for name in _core.tables
        if len(getattr(network, name))
    }


def frame_of(columns: Mapping[str, Any], backend: str | None = None) -> Any:
    """A data frame of named columns, of the asked library or of the first that is installed."""
    if backend is None:
        backend = next((name for name in _BACKENDS if find_spec(name)), None)
        if backend is None:
            raise Error(f"a data frame needs one of {', '.join(_BACKENDS)}: pip install pandas")
    if backend not in _BACKENDS:
        raise Error(f"backend is one of {', '.join(_BACKENDS)}, not {backend!r}")
    library = importlib.import_module(backend)
    if backend == "pandas":
        return library.DataFrame(dict(columns))
    # The others take the type of a column from its values: lists say it plainly, None included.
    plain = {
        name: values if getattr(values, "dtype", None) in ("f8", "i8", "u8") else list(values)
        for name, values in columns.items()
    }
    return library.DataFrame(plain, strict=False) if backend == "polars" else library.table(plain)


def to_frame(table: Table, backend: str | None = None) -> Any:
    """A row per row: ids as text, numbers as numbers, attributes as JSON text, the rest missing."""
    return frame_of({name: _column(table, name) for name in table.columns}, backend)


def _column(table: Table, name: str) -> Any:
    values = table[name]
    return table.ids_of(name) if values.dtype == "u4" or name == "attributes" else values


def _check_table(table: str, option: str = "") -> None:
    if table not in _core.tables:
        where = f"{option}: " if option else ""
        raise Error(f"{where}{table!r} is no table: they are {', '.join(_core.tables)}")


def _columns_of(table: str, rows: Any) -> Columns:
    """The columns of a frame, of a mapping of columns, or of a list of rows, as arrays of one length."""
    _check_table(table)
    if isinstance(rows, Mapping):
        named = dict(rows)
    elif hasattr(rows, "column_names"):  # pyarrow
        named = {name: rows[name] for name in rows.column_names}
    elif hasattr(rows, "columns"):  # pandas, polars
        named = {name: rows[name] for name in rows.columns}
    elif hasattr(rows, "__arrow_c_stream__"):
        return _columns_of(table, _frame_of_stream(rows, table))
    elif isinstance(rows, Sequence) and all(isinstance(row, Mapping) for row in rows):
        names = dict.fromkeys(name for row in rows for name in row)
        named = {name: [row.get(name) for row in rows] for name in names}
    else:
        raise Error(
            f"{table}: a data frame, a dict of columns or a list of dicts, not {type(rows).__name__}"
        )
    arrays = {str(name): _array(values) for name, values in named.items()}
    if len(arrays) < len(named):
        raise Error(f"{table}: two columns have one name")
    sizes = {name: len(values) for name, values in arrays.items()}
    if len(set(sizes.values())) > 1:
        said = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise Error(f"{table}: columns of different lengths: {said}")
    return arrays


def _frame_of_stream(rows: Any, table: str) -> Any:
    """A frame of what only hands out an Arrow stream, by a library that takes one."""
    if find_spec("polars"):
        return importlib.import_module("polars").DataFrame(rows)
    if find_spec("pyarrow"):
        return importlib.import_module("pyarrow").table(rows)
    raise Error(f"{table}: reading an Arrow stream needs polars or pyarrow: pip install polars")


def _array(values: Any) -> Column:
    if hasattr(values, "to_numpy"):
        values = values.to_numpy()
    if not isinstance(values, np.ndarray):
        listed = list(values)
        values = np.empty(len(listed), dtype=object)
        values[:] = listed
    if values.ndim != 1:
        raise Error(f"a column has one dimension, not {values.ndim}")
    if values.dtype.kind == "M":
        days = np.datetime_as_string(values.astype("datetime64[D]"))
        return np.where(np.isnat(values), "", days)
    plain = {"f": "f8", "i": "i8", "u": "u8", "b": "?", "U": "U"}.get(values.dtype.kind, "O")
    return np.ascontiguousarray(
        values, dtype=values.dtype.newbyteorder("=") if plain == "U" else plain
    )


def _rename(given: dict[str, Columns], columns: Mapping[str, Mapping[str, str]]) -> None:
    for table, names in columns.items():
        there = given.get(table, {})
        absent = [name for name in names if name not in there]
        if absent:
            raise Error(
                f"columns: {table} has no {absent[0]!r}; it has {', '.join(there) or 'nothing'}"
            )
        renamed = [names.get(name, name) for name in there]
        twice = [name for name in renamed if renamed.count(name) > 1]
        if twice:
            raise Error(f"columns: {table} would have two columns {twice[0]!r}")
        given[table] = dict(zip(renamed, there.values(), strict=True))


def _check_required(given: dict[str, Columns], columns: Mapping[str, list[str]]) -> None:
    """A column that is needed and not there is one thing that is wrong, not one for every row."""
    wrong = []
    for table, about in json.loads(_core.network_schema())["properties"].items():
        there = given.get(table, {})
        if not any(len(values) for values in there.values()):
            continue
        lacks = [field for field in about["items"].get("required", []) if field not in there]
        if lacks:
            needs = " and ".join(map(repr, lacks))
            has = ", ".join(map(repr, columns.get(table, [])))
            wrong.append(f"{table} need a column {needs}, and have {has or 'none'}")
    if wrong:
        raise Error("; ".join(wrong) + ": columns= renames, defaults= fills in")


def _missing(values: Column) -> npt.NDArray[np.bool_]:
    if values.dtype.kind == "f":
        return np.isnan(values)
    if values.dtype.kind == "U":
        return np.asarray(values == "", dtype=bool)
    if values.dtype.kind == "O":
        return np.fromiter((_is_missing(value) for value in values), bool, len(values))
    return np.zeros(len(values), bool)


def _is_missing(value: Any) -> bool:
    if value is None or (isinstance(value, str) and not value):
        return True
    if isinstance(value, float):
        return value != value
    return type(value).__name__ in ("NAType", "NaTType")


def _fill(given: dict[str, Columns], defaults: Mapping[str, Mapping[str, Any]]) -> None:
    for table, values in defaults.items():
        there = given.get(table)
        if not there:
            continue
        size = len(next(iter(there.values())))
        for field, value in values.items():
            column = there.get(field, np.full(size, None, dtype=object)).astype(object)
            column[_missing(column)] = value
            there[field] = column


def _date_waves(given: dict[str, Columns], waves: Mapping[Any, Any] | None) -> None:
    if waves is None:
        return
    periods = _periods({str(wave): when for wave, when in waves.items()})
    for table, there in given.items():
        if "wave" not in there:
            continue
        fields = _core.fields[table]
        texts = [
            "" if gone else _text(wave)
            for wave, gone in zip(there["wave"], _missing(there["wave"]), strict=True)
        ]
        unknown = sorted({text for text in texts if text and text not in periods})
        if unknown:
            raise Error(
                f"waves: {table} has {', '.join(map(repr, unknown[:_EXAMPLES]))}, which no date is given for"
            )
        first, last = (
            ("since", "until")
            if "since" in fields
            else ("start", "end")
            if "start" in fields
            else ("date", "")
        )
        if first not in fields:
            raise Error(f"waves: {table} have no dates, so a column wave says nothing of them")
        for place, field in enumerate(filter(None, (first, last))):
            if field in there:
                raise Error(f"waves: {table} has both a wave and a {field!r}")
            there[field] = _array([periods[text][place] if text else None for text in texts])
        del there["wave"]


def _periods(waves: Mapping[str, Any]) -> dict[str, tuple[str | None, str | None]]:
    """The first and the last day of each wave: one that only begins ends the day before the next."""
    begins = {wave: when for wave, when in waves.items() if not isinstance(when, tuple | list)}
    days = {wave: _first_day(when) for wave, when in begins.items()}
    found: dict[str, tuple[str | None, str | None]] = {}
    for wave, when in waves.items():
        if wave in days:
            later = [day for day in days.values() if day > days[wave]]
            until = (min(later) - timedelta(days=1)).isoformat() if later else None
            found[wave] = (str(when), until)
        else:
            first, last = when
            found[wave] = (str(first), None if last is None else str(last))
    return found


def _first_day(when: Any) -> date:
    parts = str(when)[:10].split("-")
    try:
        return date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except (TypeError, ValueError):
        raise Error(f"waves: {when!r} is not a date: YYYY, YYYY-MM or YYYY-MM-DD") from None


def _text(value: Any) -> str:
    """A value as the core reads it where text is asked for."""
    if isinstance(value, float | np.floating) and value.is_integer():
        return str(int(value))
    return str(value)


def _move_to_attributes(table: str, there: Columns, notes: list[dict[str, Any]]) -> None:
    own = [name for name in there if name not in _core.fields[table]]
    if not own:
        return
    size = len(there[own[0]])
    rows: list[dict[str, Any]] = [{} for _ in range(size)]
    if "attributes" in there:
        for row, value in zip(rows, there["attributes"], strict=True):
            if not _is_missing(value):
                row.update(_parsed(value, table))
    for name in own:
        column = there.pop(name)
        here = np.flatnonzero(~_missing(column))
        for index in here:
            value = column[index]
            rows[index][name] = value.item() if isinstance(value, np.generic) else value
        notes.append(
            {
                "what": "to_attributes",
                "table": table,
                "message": f"the column {name!r} is none of the format's: kept under attributes",
                "count": len(here),
                "examples": [_text(column[index]) for index in here[:_EXAMPLES]],
            }
        )
    there["attributes"] = _array([_dumps(row) if row else None for row in rows])


def _parsed(value: Any, table: str) -> dict[str, Any]:
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Error(f"{table}: attributes are a dict or a JSON object, not {value!r:.80}")
    return found


def _dumps(row: dict[str, Any]) -> str:
    return json.dumps(
        row, ensure_ascii=False, default=lambda value: getattr(value, "isoformat", value.__str__)()
    )


def _infer(
    table: str, given: dict[str, Columns], defaults: Mapping[str, Any], notes: list[dict[str, Any]]
) -> None:
    """Rows for ids that are only referred to, in the order in which they first are."""
    if "id" not in _core.fields[table]:
        raise Error(f"infer: {table} have no ids")
    referred: dict[str, None] = {}
    for name, there in given.items():
        for field, target in _core.fields[name].items():
            if field in there and target in (table, (table,)):
                referred.update(dict.fromkeys(_ids(there[field], listed=target != table)))
    there = given.setdefault(table, {})
    known = set(_ids(there["id"])) if "id" in there else set()
    new = [key for key in referred if key not in known]
    if not new:
        return
    size = len(there["id"]) if "id" in there else 0
    made: dict[str, Any] = {"id": new} | {
        field: [value] * len(new) for field, value in defaults.items() if field != "id"
    }
    for field in dict.fromkeys([*there, *made]):
        before = list(there[field]) if field in there else [None] * size
        there[field] = _array(before + list(made.get(field, [None] * len(new))))
    notes.append(
        {
            "what": "inferred",
            "table": table,
            "message": "had no row of their own, made because others refer to them",
            "count": len(new),
            "examples": new[:_EXAMPLES],
        }
    )


def _ids(values: Column, *, listed: bool = False) -> Iterable[str]:
    """The distinct ids of a column, of lists of them where it is `listed`, in the order in which they come."""
    if values.dtype.kind != "O":
        found, first = np.unique(values, return_index=True)
        values = found[np.argsort(first)]
    if listed:
        values = _array(
            [one for value in values if not _is_missing(value) for one in _listed(value)]
        )
    for value in dict.fromkeys(values):
        if not _is_missing(value):
            yield _text(value.item() if isinstance(value, np.generic) else value)


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, str):
        return list(value)
    parts = re.findall(r"(?:[^;\\]|\\.)+", value)
    return [re.sub(r"\\(.)", r"\1", part) for part in parts]
