# SPDX-License-Identifier: MIT
"""coalign series and coalign change: a measure on several dates."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from ._command_line import read_network
from ._console import say, say_exactly
from ._core import Network
from ._working import Working
from .errors import Error
from .io.formulas import guarded
from .reporting import change as changes
from .reporting import text
from .reporting.wording import names
from .results import Estimate
from .time import change, measures, series

__all__ = ["options", "run_change", "run_series"]


def options(
    series_command: argparse.ArgumentParser, change_command: argparse.ArgumentParser
) -> None:
    """Adds them to the commands' parsers."""
    for dated in (series_command, change_command):
        dated.add_argument(
            "--measure",
            choices=measures(),
            default="alignment.agendas",
            metavar="NAME",
            help=f"which (default alignment.agendas): {', '.join(measures())}",
        )
        dated.add_argument(
            "--layers",
            metavar="TYPE",
            nargs="+",
            help="types of ties to look at, for measures that look at ties (default: all)",
        )
        dated.add_argument("--json", action="store_true", help="as a JSON document")
    series_command.add_argument(
        "--dates",
        metavar="DATE",
        nargs="+",
        help="which (YYYY, YYYY-MM or YYYY-MM-DD; a month or a year is its last day); default: those on which leaders "
        "were asked or the measure changed",
    )
    series_command.add_argument(
        "--numbers", metavar="NAME", nargs="+", help="which of its numbers to show (default: all)"
    )
    series_command.add_argument(
        "--csv", action="store_true", help="as CSV, with reasons and intervals"
    )
    change_command.add_argument("first", metavar="FIRST", help="the date to begin with")
    change_command.add_argument("second", metavar="SECOND", help="the date to compare it with")


def _asked_of(asked: argparse.Namespace) -> dict[str, Any]:
    every = {"threads": 0}
    if asked.layers is None:
        return every
    able = measures(takes="layers")
    if asked.measure not in able:
        raise Error(f"{asked.measure} looks at no types of ties: --layers is for {', '.join(able)}")
    return {**every, "layers": asked.layers}


def _say_what_lacks(network: Network, asked: argparse.Namespace, found: Sequence[Estimate]) -> None:
    """Error where a measure of what leaders want is asked for, and nobody was asked that."""
    if "no_agendas" not in {one.unknown for one in found} or any(one.value for one in found):
        return
    instead = (
        "; of the ties there are, --measure structure.cohesion says how they changed"
        if network.ties
        else ""
    )
    raise Error(
        f"{asked.measure} says what leaders want, and there is no agenda entry on any of these dates{instead}"
    )


def run_series(asked: argparse.Namespace) -> int:
    """coalign series."""
    if asked.csv and asked.json:
        raise Error("--csv and --json exclude one another")
    network = read_network(asked)
    with Working(asked.measure) as working:
        found = series(network, asked.measure, asked.dates, progress=working, **_asked_of(asked))
    _say_what_lacks(network, asked, [one for of in found.values() for one in of])
    if asked.numbers:
        found = found.only(*asked.numbers)
    if asked.json:
        say_exactly(f"{json.dumps(found.to_dict(), indent=1)}\n")
    elif asked.csv:
        columns = found.to_columns()
        lines = io.StringIO()
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(columns)
        for row in zip(*columns.values(), strict=True):
            rows.writerow("" if cell is None or cell != cell else guarded(cell) for cell in row)
        say_exactly(lines.getvalue())
    else:
        say(f"{changes.table(found)}\n")
    return 0


def run_change(asked: argparse.Namespace) -> int:
    """coalign change."""
    network = read_network(asked)
    with Working(asked.measure) as working:
        found = change(
            network,
            asked.first,
            asked.second,
            asked.measure,
            progress=working,
            **_asked_of(asked),
        )
    known = [one for row in found.numbers for one in (row.first, row.second)]
    _say_what_lacks(network, asked, known)
    if asked.json:
        say_exactly(f"{json.dumps(found.to_dict(), indent=1)}\n")
    else:
        called = (names(network, table) for table in ("leaders", "goals"))
        say("\n".join([*text.section(changes.section(found, *called)), ""]))
    return 0
