# SPDX-License-Identifier: MIT
"""A network from tables, and tables from a network."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .. import _core
from ..arguments import check_mapping, check_network, listed, wrong
from ..errors import Error, InvalidNetwork
from ..printable import whole
from . import prepare
from .files import Progress
from .frames import Columns, arrow_stream, columns_of, frame_of
from .lookalikes import explain
from .values import plain_attributes

if TYPE_CHECKING:
    from .._core import Network, Table

__all__ = ["from_tables", "to_frame", "to_stream", "to_tables"]

_SCALES = ("stance", "priority", "stance_points", "priority_points")
_MOST_POINTS = 1_000_000  # as in documents


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

    An empty text, None, NaN and NaT are values that were not given. A list of ids is a list, or a text with
    ``;`` between them. Columns that the format does not know become attributes. Ties from a leader to itself
    are set aside, and so are agenda entries without a priority where others have one, which were not answered
    (``defaults=`` fills them). A tie without a weight where others of its type have one is of unknown strength:
    ``network.notes`` counts what was changed, so that rows given = rows kept + rows set aside.
    Cost: O(rows); numbers and numpy text are read in place.

    Parameters
    ----------
    name : str, default ''
        what the network is called
    description : str, default ''
        what it is about
    attributes : Mapping[str, Any] | None, default None
        extra data of the network as a whole
    columns : Mapping[str, Mapping[str, str]] | None, default None
        the names of columns: ``{"ties": {"source": "from", "target": "to"}}``
    defaults : Mapping[str, Mapping[str, Any]] | None, default None
        what stands for values that are not given: ``{"leaders": {"kind": "organization"}}``
    scales : Mapping[str, Any] | None, default None
        on what was asked: ``{"stance": (1, 5), "stance_points": 5}``
    infer : Iterable[str], default ()
        tables whose rows are made where an id is only referred to
    waves : Mapping[Any, Any] | None, default None
        the dates of a column ``wave``: ``{1: "2019", 2: "2021"}`` lets a row of wave 1 hold from 2019 to the
        end of 2020; a pair gives both of its days
    notes : Iterable[Mapping[str, Any]], default ()
        what a reader of another format has changed already
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    **tables
        named as in docs/format.md (``leaders=``, ``ties=``, …), with its columns; one that is not given is
        empty

    Returns
    -------
    Network
        with notes of what was changed

    Raises
    ------
    InvalidNetwork
        with everything that is wrong, by table, row (from 0) and column

    Examples
    --------
    >>> network = coalign.from_tables(
    ...     leaders=[{"id": "clinic", "kind": "organization"}, {"id": "school", "kind": "organization"}],
    ...     agendas=[{"leader": "clinic", "goal": "water", "stance": 1}],
    ...     infer=["goals"],
    ... )
    >>> network.goals.ids.tolist()
    ['water']
    """
    for argument, mapping, of in (
        ("attributes", attributes, "from names to values"),
        ("columns", columns, "from tables to mappings of columns"),
        ("defaults", defaults, "from tables to mappings of columns"),
        ("scales", scales, "from scales to their ends or points"),
        ("waves", waves, "from waves to dates"),
    ):
        check_mapping(argument, mapping, of)
    for argument, tables_of in (("columns", columns), ("defaults", defaults)):
        for table, mapping in (tables_of or {}).items():
            check_mapping(f"{argument}[{table!r}]", mapping, "of columns")
    if isinstance(notes, str) or not isinstance(notes, Iterable):
        raise wrong("notes", "a list of notes, as network.notes gives them", notes)
    for option, named in (("", tables), ("columns: ", columns), ("defaults: ", defaults)):
        for table in named or {}:
            _check_table(table, option)
    given = {table: columns_of(table, rows) for table, rows in tables.items() if rows is not None}
    changed = [dict(note) for note in notes]
    prepare.rename(given, columns or {})
    prepare.write_times(given)
    prepare.write_huge(given)
    prepare.fill(given, defaults or {})
    prepare.date_waves(given, waves)
    not_answered = prepare.unanswered(given, changed)
    columns_given = {table: list(there) for table, there in given.items()}
    for table in given:
        prepare.move_to_attributes(table, given[table], changed)
    for table in dict.fromkeys(listed("infer", infer)):
        _check_table(table, "infer: ")
        prepare.infer(table, given, (defaults or {}).get(table, {}), changed)
    _check_required(given, columns_given)
    asked = _scales(scales or {})
    header: dict[str, Any] = {
        "name": _text_of("name", name),
        "description": _text_of("description", description),
        "scales": asked,
        "unanswered": not_answered,
    }
    if attributes:
        header["attributes"] = json.dumps(plain_attributes(attributes), ensure_ascii=False)
    for note in changed:
        note["examples"] = [whole(str(example)) for example in note["examples"]]
    try:
        return _core.from_columns(header, given, changed, progress)
    except InvalidNetwork as error:
        raise explain(error, given) from None


def to_tables(network: Network, backend: str | None = None) -> dict[str, Any]:
    """Every table that has rows, as a data frame: ``from_tables(**to_tables(network))`` takes them back.

    The network's own name, description, attributes and scales are not in any table.

    Parameters
    ----------
    network : Network
        the network to look at
    backend : str | None, default None
        "pandas", "polars" or "pyarrow"; None: the first of them that is installed

    Returns
    -------
    dict[str, Any]
        the frames by the names of their tables

    Raises
    ------
    Error
        where the library is not installed

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.to_tables(network, "pandas")["goals"].shape[0]
    9
    """
    check_network(network)
    return {
        name: to_frame(getattr(network, name), backend)
        for name in _core.tables
        if len(getattr(network, name))
    }


def to_frame(table: Table, backend: str | None = None) -> Any:
    """A row per row: ids as text, numbers as numbers, attributes as JSON text, the rest missing."""
    return frame_of({name: _column(table, name) for name in table.columns}, backend)


def to_stream(table: Table, requested_schema: object = None) -> object:
    """The same as a stream of Arrow, which polars, pyarrow, DuckDB and others read."""
    columns = {name: _column(table, name) for name in table.columns}
    return arrow_stream(columns, requested_schema)


def _column(table: Table, name: str) -> Any:
    values = table[name]
    as_text = values.dtype == "u4" or name == "attributes"
    return table._as_written(name) if as_text else values  # type: ignore[attr-defined]  # no stub: it is ours alone


def _check_table(table: str, option: str) -> None:
    if table not in _core.tables:
        raise Error(f"{option}{table!r} is no table: they are {', '.join(_core.tables)}")


def _scales(scales: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked on, in plain numbers, of whatever type they were."""
    found: dict[str, Any] = {}
    for scale, asked in scales.items():
        if scale not in _SCALES:
            raise Error(f"scales: {scale!r} is none of {', '.join(_SCALES)}")
        try:
            if scale.endswith("_points"):
                needs = "a number of points"
                found[scale] = int(asked)
                right = found[scale] == asked and found[scale] > 0
                if right and asked > _MOST_POINTS:
                    needs, right = f"at most {_MOST_POINTS:,} points", False
            else:
                needs = "the lowest and the highest answer"
                lowest, highest = asked
                found[scale] = (float(lowest), float(highest))
                right = math.isfinite(found[scale][0]) and math.isfinite(found[scale][1])
        except (TypeError, ValueError, OverflowError):
            right = False
        if not right:
            raise Error(f"scales: {scale} is {needs}, not {asked!r:.80}")
    return found


def _text_of(option: str, value: str | None) -> str:
    """None is a text that was not given."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Error(f"{option}= is a text, not {value!r:.80}")
    if not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
        raise Error(f"{option}= holds half a character: {value!r:.80}")
    return value


def _check_required(given: Mapping[str, Columns], columns: Mapping[str, list[str]]) -> None:
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
            continue
        one_of = [each["required"][0] for each in about["items"].get("anyOf", [])]
        if one_of and not any(field in there for field in one_of):
            needs = " or ".join(map(repr, one_of))
            has = ", ".join(map(repr, columns.get(table, [])))
            wrong.append(f"{table} need a column {needs}, and have {has or 'none'}")
    if wrong:
        raise Error("; ".join(wrong) + ": columns= renames, defaults= fills in")
