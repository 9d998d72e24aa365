# SPDX-License-Identifier: MIT
"""What the results say, in plain words: the finding first, then its parts, then what it rests on.

Nothing is computed here, and nothing is claimed that the numbers do not bear out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .. import _core
from .._core import Network
from ..printable import in_line, in_lines
from . import (
    agendas,
    blocs,
    change,
    curves,
    knowledge,
    levels,
    networks,
    outcomes,
    qualities,
    resources,
    risks,
    together,
)
from .wording import WIDTH, called, count, spaced, wrapped

__all__ = ["change", "heading", "note", "notes", "report", "summary"]

Document = Mapping[str, Any]
_SECTIONS = (
    together,
    agendas,
    blocs,
    networks,
    resources,
    levels,
    knowledge,
    outcomes,
    curves,
    risks,
    qualities,
)


def report(document: Document, network: Network) -> str:
    """A report for reading in a terminal."""
    name, about = heading(document, network)
    lines = [name, "═" * min(len(name), WIDTH), about, ""]
    for part in _SECTIONS:
        lines += [part.TITLE, "─" * len(part.TITLE), *part.section(document, network), ""]
    if document["notes"]:
        lines += ["What was changed on the way in", *notes(document["notes"])]
    return in_lines("\n".join(lines).rstrip())


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


def heading(document: Document, network: Network) -> tuple[str, str]:
    """Whose report it is, and of what."""
    rows = document["network"]
    counted = ", ".join(
        count(rows[name], one, many)
        for name, one, many in (
            ("leaders", "leader", "leaders"),
            ("goals", "goal", "goals"),
            ("ties", "tie", "ties"),
            ("initiatives", "initiative", "initiatives"),
        )
        if rows[name]
    )
    period = document["looked_at"]
    if period["at"]:
        part = f"as it was on {period['at']}"
    elif period["as_of"]:
        part = f"as known on {period['as_of']}"
    elif period["first"] or period["last"]:
        part = f"from {period['first'] or 'the beginning'} to {period['last'] or 'the end'}"
    else:
        part = "the whole recorded period"
    return called(network), f"{counted or 'nothing in it'}; {part}"


def _detail(network: Network, name: str) -> str:
    columns = {"leaders": "kind", "initiatives": "status", "agendas": "basis"}
    if name not in columns:
        return ""
    values: Iterable[str | None] = getattr(network, name)[columns[name]]
    counts = Counter(value or "not given" for value in values)
    return f": {', '.join(f'{number:,} {spaced(value)}' for value, number in counts.most_common())}"
