# SPDX-License-Identifier: MIT
"""Data frames of whatever library is installed, in and out. Nothing here needs any of them."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _core
from .._core import TextColumn
from ..errors import Error
from .two_headings import heading_of
from .values import is_missing

__all__ = [
    "Array",
    "Column",
    "Columns",
    "array_of",
    "arrow_stream",
    "columns_of",
    "frame_of",
    "numbers",
    "objects",
]

_BACKENDS = ("pandas", "polars", "pyarrow")
Array = npt.NDArray[Any]
Column = Array | TextColumn
Columns = dict[str, Column]


def columns_of(table: str, rows: Any) -> Columns:
    """The columns of a frame, of a mapping of columns, or of a list of rows, of one length.

    Text that the library hands out through Arrow stays as it is; all else becomes numpy arrays, `array_of`.
    """
    named = _named(table, rows)
    columns = {
        _heading(name): _column_of(f"{table}, column {name}", values)
        for name, values in named.items()
    }
    if len(columns) < len(named):
        raise Error(f"{table}: two columns have one name")
    sizes = {name: len(values) for name, values in columns.items()}
    if len(set(sizes.values())) > 1:
        said = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise Error(f"{table}: columns of different lengths: {said}")
    return columns


def _heading(name: Any) -> str:
    """A column's name; of two rows of headings pandas makes a pair."""
    return heading_of(*map(str, name)) if isinstance(name, tuple) and len(name) == 2 else str(name)


def _named(table: str, rows: Any) -> dict[Any, Any]:
    if isinstance(rows, Mapping):
        return dict(rows)
    if isinstance(rows, Sequence) and all(isinstance(row, Mapping) for row in rows):
        every = dict.fromkeys(name for row in rows for name in row)
        return {name: [row.get(name) for row in rows] for name in every}
    frame = _frame(table, rows)
    names = getattr(frame, "column_names", None) or getattr(frame, "columns", None)
    if names is None:
        raise Error(
            f"{table}: a data frame, a dict of columns or a list of dicts, not {type(rows).__name__}"
        )
    if len(set(names)) < len(names):
        raise Error(f"{table}: two columns have one name")
    return {name: frame[name] for name in names}


def _frame(table: str, rows: Any) -> Any:
    """A frame with its rows in memory: lazy ones are computed, streams are read."""
    if type(rows).__name__ == "LazyFrame":  # of polars, of narwhals
        return rows.collect()
    if type(rows).__module__.partition(".")[0] in _BACKENDS:
        return rows
    if find_spec("narwhals"):  # knows dask, DuckDB, Ibis, Modin, PySpark and others
        narwhals = importlib.import_module("narwhals.stable.v2")
        frame = narwhals.from_native(rows, pass_through=True)
        if frame is not rows:
            return frame.collect() if isinstance(frame, narwhals.LazyFrame) else frame
    if hasattr(rows, "__arrow_c_stream__"):
        for library, reader in (("polars", "DataFrame"), ("pyarrow", "table")):
            if find_spec(library):
                return getattr(importlib.import_module(library), reader)(rows)
        raise Error(f"{table}: reading an Arrow stream needs polars or pyarrow: pip install polars")
    return rows


def _column_of(where: str, values: Any) -> Column:
    """Text through Arrow where the library has it as such: no Python object for any row."""
    typed = str(getattr(values, "dtype", "")).lower() != "object"
    if typed and hasattr(values, "__arrow_c_stream__"):
        try:
            text = _core.text_column(values.__arrow_c_stream__())
        except Exception:  # pandas without pyarrow, or a type that Arrow does not have
            text = None
        if text is not None:
            return text
    try:
        return array_of(values)
    except Error:
        raise
    except Exception as error:  # whatever another library raises
        raise Error(f"{where}: this column cannot be read: {error}") from None


def array_of(values: Any) -> Array:
    """An array of numbers, truths, numpy text, times without zone, or objects. What is masked is missing."""
    if isinstance(values, TextColumn):
        values = values.to_list()
    if isinstance(values, np.ma.MaskedArray):
        masked = np.ma.getmaskarray(values)
        values = values.data.astype(object)
        values[masked] = None
    elif hasattr(values, "to_numpy"):
        values = _exactly(values)
    if not isinstance(values, np.ndarray):
        if isinstance(values, str | bytes):
            raise Error(f"a column is a list of values, not the text {values!r:.80}")
        listed = [None if value is np.ma.masked else value for value in values]
        values = np.empty(len(listed), dtype=object)
        values[:] = listed
    if values.ndim != 1:
        raise Error(f"a column has one dimension, not {values.ndim}")
    if values.dtype.kind == "M":
        return np.asarray(values)
    plain = {"f": "f8", "i": "i8", "u": "u8", "b": "?", "U": "U"}.get(values.dtype.kind, "O")
    return np.ascontiguousarray(
        values, dtype=values.dtype.newbyteorder("=") if plain == "U" else plain
    )


def _exactly(values: Any) -> Any:
    """The values of a column of whatever library, as an array that says the same.

    Whole numbers and truths beside a gap would become floats, which past 2^53 are others; times with a zone
    would lose it: these stay objects.
    """
    kind = getattr(values, "dtype", None) or getattr(values, "type", None)
    try:
        array = values.to_numpy()
    except Exception:  # an array of Arrow, where it would have to be copied
        array = np.empty(0, dtype="O")
    whole = str(kind).lower().startswith(("int", "uint", "bool"))
    zoned = any(getattr(kind, name, None) is not None for name in ("tz", "time_zone"))
    exact = array.shape == (len(values),) and not (whole and array.dtype.kind == "f")
    if exact and not (zoned and array.dtype.kind == "M"):
        return array
    listed = getattr(values, "to_pylist", None) or getattr(values, "to_list", None)
    return list(values) if listed is None else listed()


def objects(values: Any) -> Array:
    """An array of any shape of Python objects, None where it is masked."""
    if isinstance(values, np.ma.MaskedArray):
        found = values.data.astype(object)
        found[np.ma.getmaskarray(values)] = None
        return found
    return np.asarray(values, dtype=object)


def numbers(name: str, values: Any) -> npt.NDArray[np.float64]:
    """An array of numbers, NaN where nothing is given: None, NA, masked. Error where any is something else."""
    try:
        if isinstance(values, np.ma.MaskedArray):
            return np.ma.filled(values.astype(np.float64), np.nan)
        return np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        pass
    try:
        given = objects(values)
        flat = [np.nan if is_missing(one) else float(one) for one in given.flat]
        return np.array(flat, dtype=np.float64).reshape(given.shape)
    except (TypeError, ValueError):
        words = "; words need level='nominal'" if name == "ratings" else ""
        raise Error(f"{name}: an array of numbers, which this is not{words}") from None


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


def arrow_stream(columns: Mapping[str, Any], requested_schema: object = None) -> object:
    """A stream of Arrow of named columns, by a library that is installed."""
    library = next((name for name in ("polars", "pyarrow") if find_spec(name)), None)
    if library is None:
        raise Error("a stream of Arrow needs polars or pyarrow: pip install polars")
    found: object = frame_of(columns, library).__arrow_c_stream__(requested_schema)
    return found
