# SPDX-License-Identifier: MIT
"""Agendas of any length out of a file, in constant memory."""

from __future__ import annotations

import csv
import importlib
import json
import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from ..alignment._counting import Goals, tally
from ..alignment._tally import AgendaTally
from ..arguments import check_path
from ..errors import Error
from .files import Progress

__all__ = ["tally_file"]

_ROWS = 262_144  # at once
_COLUMNS = ("leader", "goal", "stance", "priority", "kind", "sector")
_NUMBERS = ("stance", "priority")


def tally_file(
    path: str | os.PathLike[str],
    *,
    goals: Goals | None = None,
    scales: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
) -> AgendaTally:
    """Counts the answers of a file that may be larger than memory: ``tally_file(path).agendas()``.

    Rows are read a batch at a time. All rows of a leader follow one another. ``coalign.read`` reads whole
    networks, which have to fit into memory. Ctrl-C stops it.

    Parameters
    ----------
    path : path
        a table in CSV, TSV, JSON Lines (.jsonl), or, with pyarrow, Parquet: columns as in
        `coalign.alignment.tally`; others are passed over
    goals : names, or weights by name, default None
        as in `coalign.alignment.tally`
    scales : Mapping[str, Any] | None, default None
        as in `coalign.alignment.tally`
    progress : Progress | None, default None
        told how many rows were read; the total is not known, and 0

    Returns
    -------
    AgendaTally
        of all answers

    Raises
    ------
    Error
        for a file of another kind, and for a row that is no answer, by its number

    Examples
    --------
    >>> rows = "leader,goal,stance,priority\\nann,water,1,1\\nbob,water,-1,0.5\\n"
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "answers.csv"
    >>> _ = path.write_text(rows)
    >>> coalign.tally_file(path)
    AgendaTally(leaders=2, answers=2, goals=1)
    """
    check_path(path)
    found: AgendaTally | None = None
    rows = 0
    for batch in _whole_leaders(_batches(Path(path)), str(path)):
        try:
            one = tally(batch, goals=goals, scales=scales)
        except Error as error:
            raise Error(f"{path}, rows from {rows + 1} on: {error}") from None
        found = one if found is None else found + one
        rows += len(batch["leader"])
        if progress is not None:
            progress(rows, 0, "answers")
    if found is None:
        raise Error(f"{path}: there are no answers in it")
    return found


def _whole_leaders(batches: Iterator[dict[str, Any]], path: str) -> Iterator[dict[str, Any]]:
    """The same rows in batches that part no leader: the last leader of each waits for the next."""
    kept: dict[str, Any] = {}
    for batch in batches:
        if "leader" not in batch or "goal" not in batch:
            raise Error(f"{path}: columns leader and goal are needed; there are {', '.join(batch)}")
        if kept:
            batch = {name: np.concatenate([kept[name], batch[name]]) for name in batch}
        leader = batch["leader"]
        if not len(leader):
            continue
        other = np.flatnonzero(leader != leader[-1])
        cut = int(other[-1]) + 1 if len(other) else 0
        kept = {name: column[cut:] for name, column in batch.items()}
        if cut:
            yield {name: column[:cut] for name, column in batch.items()}
    if kept:
        yield kept


def _batches(path: Path) -> Iterator[dict[str, Any]]:
    ending = path.suffix.lower()
    if ending in (".csv", ".tsv"):
        yield from _of_text(path, "\t" if ending == ".tsv" else ",")
    elif ending in (".jsonl", ".ndjson"):
        yield from _of_lines(path)
    elif ending == ".parquet":
        yield from _of_parquet(path)
    else:
        raise Error(f"{path}: a table of answers is .csv, .tsv, .jsonl or .parquet")


def _of_text(path: Path, delimiter: str) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=delimiter)
        heads = next(reader, [])
        places = {name: heads.index(name) for name in _COLUMNS if name in heads}
        while rows := [row for row in islice(reader, _ROWS) if row]:
            try:
                yield {
                    name: _column(name, [row[at] for row in rows]) for name, at in places.items()
                }
            except IndexError:
                raise Error(
                    f"{path}, before line {reader.line_num + 1}: a row is short of columns"
                ) from None


def _of_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        names: list[str] | None = None
        while lines := list(islice(file, _ROWS)):
            rows = [json.loads(line) for line in lines if line.strip()]
            if names is None:
                names = [name for name in _COLUMNS if any(name in row for row in rows)]
            yield {name: _column(name, [row.get(name) for row in rows]) for name in names}


def _of_parquet(path: Path) -> Iterator[dict[str, Any]]:
    try:
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError:
        raise Error("reading Parquet needs pyarrow: pip install pyarrow") from None
    file = parquet.ParquetFile(path)
    names = [name for name in _COLUMNS if name in file.schema_arrow.names]
    for batch in file.iter_batches(_ROWS, columns=names):
        yield {name: _column(name, batch.column(name).to_pylist()) for name in names}


def _column(name: str, values: list[Any]) -> Any:
    if name not in _NUMBERS:
        made = np.empty(len(values), dtype=object)
        made[:] = values
        return made
    try:
        return np.array([np.nan if one in ("", None) else float(one) for one in values])
    except ValueError:
        wrong = next(one for one in values if one not in ("", None) and not _is_number(one))
        raise Error(f"{name} is a number, not {wrong!r}") from None


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
