# SPDX-License-Identifier: MIT
"""What is in a network, what was changed on the way in, and whose report it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import _core
from .._core import Network
from ..printable import in_line, in_lines
from .findings import said
from .text import wrapped
from .wording import called, count, spaced

if TYPE_CHECKING:
    from ..reports import Report


def summary(network: Network) -> str:
    """What is in a network, and what is not."""
    lines = [called(network), ""]
    if network.description:
        lines += [*wrapped(network.description), ""]
    there = {name: len(getattr(network, name)) for name in _core.tables}
    for name, rows in there.items():
        if rows:
            lines.append(f"  {rows:>9,}  {spaced(name)}{_detail(network, name)}")
    absent = [spaced(name) for name, rows in there.items() if not rows]
    if absent:
        lines += ["", *wrapped(f"Nothing is recorded of: {', '.join(absent)}.")]
    found = notes(network.notes)
    return in_lines("\n".join([*lines, *([""] if found else []), *found]))


def notes(found: Sequence[Mapping[str, Any]]) -> list[str]:
    """What was changed on the way in, a line each."""
    return [line for one in found for line in wrapped(note(one), first="  ")]


def note(one: Mapping[str, Any]) -> str:
    """One change, counted, with examples."""
    examples = one["examples"] + ["…"] * (one["count"] > len(one["examples"]))
    shown = f" ({', '.join(examples)})" if one["examples"] else ""
    return in_line(f"{spaced(one['table'])}: {one['message']}: {one['count']:,}{shown}")


def about(report: Report) -> str:
    """Of whom and when a report is, and how many answered."""
    network = report.network
    counted = ", ".join(count(rows, one, many) for rows, one, many in _first(network))
    period = report.looked_at
    if period.at:
        part = f"as it was on {period.at}"
    elif period.as_of:
        part = f"as known on {period.as_of}"
    elif period.first or period.last:
        part = f"from {period.first or 'the beginning'} to {period.last or 'the end'}"
    else:
        part = "the whole recorded period"
    said_first = f"{counted or 'nothing in it'}; {part}."
    asked = network.agendas or not network.ties
    answered = said(report, "response") if network.leaders and asked else []
    return " ".join([said_first[0].upper() + said_first[1:], *answered])


def _first(network: Network) -> list[tuple[int, str, str]]:
    """How many rows the two tables have that say most of what a network is about."""
    tables = [
        (len(network.leaders), "leader", "leaders"),
        (len(network.goals), "goal", "goals"),
        (_ties(network), "tie", "ties"),
        (len(network.initiatives), "initiative", "initiatives"),
    ]
    return [one for one in tables if one[0]][:2]


def _ties(network: Network) -> int:
    """How many ties there are, where one that was asked about again is no second one."""
    ties = network.ties
    if not any(ties["until"]):
        return len(ties)
    return len({*zip(ties["from"], ties["to"], ties["type"], strict=True)})


def _detail(network: Network, name: str) -> str:
    columns = {"leaders": "kind", "initiatives": "status", "agendas": "basis"}
    if name == "ties" and (once := _ties(network)) < len(network.ties):
        return f": {once:,}, each counted once where it was asked about again"
    if name not in columns:
        return ""
    values: Iterable[str | None] = getattr(network, name)[columns[name]]
    counts = Counter(value or f"{columns[name]} not given" for value in values)
    return f": {', '.join(f'{number:,} {spaced(value)}' for value, number in counts.most_common())}"
