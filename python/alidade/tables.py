# SPDX-License-Identifier: MIT
"""Data frames of whatever library is installed. Nothing here needs any of them."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from .errors import Error

if TYPE_CHECKING:
    from ._core import Table

__all__ = ["frame_of", "to_frame"]

_BACKENDS = ("pandas", "polars", "pyarrow")


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
    """A row per row: ids as text, numbers as numbers, what was not given missing."""
    return frame_of({name: _column(table, name) for name in table.columns}, backend)


def _column(table: Table, name: str) -> Any:
    values = table[name]
    return table.ids_of(name) if values.dtype == "u4" else values
