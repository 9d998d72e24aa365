# SPDX-License-Identifier: MIT
"""Small tables for notebooks: everything escaped, no script, no style of the page's own touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core

if TYPE_CHECKING:
    from ._core import Network, Table

_SHOWN = 10
_LONGEST = 200


def network(shown: Network) -> str:
    """Name, and how many rows of each thing."""
    counts = [(name, len(getattr(shown, name))) for name in _core.tables]
    rows = [(name.replace("_", " "), f"{count:,}") for name, count in counts if count]
    return f"<p><b>{_text(shown.name or 'Network')}</b></p>{_table(('', 'rows'), rows)}"


def table(shown: Table) -> str:
    """The first rows, without the columns that are empty in all of them."""
    first = [shown[i] for i in range(min(len(shown), _SHOWN))]
    names = [name for name in shown.columns if any(row[name] not in (None, []) for row in first)]
    body = _table(names, [[row[name] for name in names] for row in first])
    return f"<p><b>{_text(shown.name)}</b>, {len(shown):,} rows</p>{body}{_more(len(shown))}"


def rows(columns: Mapping[str, Any], size: int) -> str:
    """The first rows of a list of results."""
    first = [[column[i] for column in columns.values()] for i in range(min(size, _SHOWN))]
    return _table(columns, first) + _more(size)


def result(name: str, values: Mapping[str, Any]) -> str:
    """A result, field by field."""
    return f"<p><b>{_text(name)}</b></p>{_table(('', ''), values.items())}"


def framed(page: str) -> str:
    """A page in a frame of its own, so that neither its style nor the notebook's touches the other."""
    style = "width:100%;height:40rem;border:0"
    return f'<iframe sandbox="" style="{style}" srcdoc="{escape(page)}"></iframe>'


def _table(names: Iterable[str], body: Iterable[Iterable[object]]) -> str:
    head = "".join(f"<th>{_text(name)}</th>" for name in names)
    lines = ("".join(f"<td>{_text(value)}</td>" for value in row) for row in body)
    body_rows = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body_rows}</tbody></table>"


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float | np.floating):
        return "" if np.isnan(value) else f"{value:.4g}"
    if (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and not hasattr(value, "to_columns")
    ):
        value = ", ".join(str(item) for item in value)
    shown = str(value)
    return escape(shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…")


def _more(size: int) -> str:
    return f"<p>… and {size - _SHOWN:,} more rows</p>" if size > _SHOWN else ""
