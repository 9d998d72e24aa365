# SPDX-License-Identifier: MIT
"""The command ``coalign``.

Exit codes: 0 good, 1 problems in the data, 2 wrong usage, 3 cannot read or write, 4 a fault of the command
itself or too little memory, 130 interrupted, 128 and its number for another signal.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from . import (
    __version__,
    _blank_commands,
    _dates_commands,
    _look_command,
    _network_commands,
    _report_command,
)
from ._command_line import name_of, path_of
from ._console import Ended, complain, ended_by_signals, finish, prepare
from ._early import command_answers
from ._problems import SHOWN, print_problems
from .errors import Error, FileError, InvalidNetwork
from .printable import in_line

__all__ = ["main"]

GOOD, PROBLEMS, USAGE, FILE, FAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130
_BY_SIGNAL = 128


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    try:
        command_answers()
        prepare()
        with ended_by_signals():
            asked = _parser().parse_args(arguments)
            code = _run(asked)
            finish()
            return code
    except (FileError, OSError) as error:
        complain(f"coalign: {in_line(str(error))}\n")
        return FILE
    except KeyboardInterrupt:
        complain("coalign: interrupted\n")
        return INTERRUPTED
    except Ended as ended:
        complain("coalign: ended\n")
        return _BY_SIGNAL + ended.number
    except MemoryError:
        complain("coalign: there is not enough memory for this\n")
        return FAULT
    except Exception as error:
        if os.environ.get("COALIGN_TRACEBACK"):
            raise
        said = in_line(f"{type(error).__name__}: {error}")
        complain(
            f"coalign: a fault in coalign itself: {said}\n"
            "Please report it. With COALIGN_TRACEBACK=1 in the environment it says where.\n"
        )
        return FAULT


def _run(asked: argparse.Namespace) -> int:
    try:
        code: int = asked.run(asked)
        return code
    except InvalidNetwork as error:
        complain(f"coalign: {name_of(asked.network)} is not a valid network\n")
        print_problems(error, complain, SHOWN)
        return PROBLEMS
    except FileError:
        raise
    except Error as error:
        said = "\n".join(map(in_line, error.lines or [str(error)]))
        complain(f"coalign: {said}\n")
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coalign",
        description="Shows how far a network of leaders is aligned behind its shared goals.",
        epilog="Exit codes: 0 good, 1 problems in the data, 2 wrong usage, 3 cannot read or write, "
        "4 a fault of the command itself or too little memory, 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"coalign {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, about: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        sub.add_argument(
            "network",
            metavar="NETWORK",
            type=path_of,
            help="a JSON document in Coalign's format, a folder of CSV tables, a spreadsheet "
            "(.xlsx, .xls, .ods, .csv), a Kumu map's JSON, or a graph (GraphML, GEXF, GML, DL, Pajek, JSON); - is JSON "
            "from standard input",
        )
        sub.add_argument(
            "--recipe",
            metavar="FILE",
            type=path_of,
            help="what the columns of a survey are (see coalign look); default: NETWORK.recipe.toml if it is there",
        )
        return sub

    _look_command.add(commands)
    report_command = command(
        "report",
        _report_command.run,
        "Report on a network: the findings, and what they are based on.",
    )
    _report_command.options(report_command)
    series_command = command(
        "series",
        _dates_commands.run_series,
        "A measure on several dates, a line for each: the network at each date.",
    )
    change_command = command(
        "change",
        _dates_commands.run_change,
        "What became of a measure from one date to another: among those who stayed, and by who came and went.",
    )
    _dates_commands.options(series_command, change_command)
    command(
        "validate", _network_commands.run_validate, "Check a document and list every problem in it."
    )
    convert = command(
        "convert",
        _network_commands.run_convert,
        "Write a network anew: as a document, or as tables.",
    )
    _network_commands.convert_options(convert)
    command("summary", _network_commands.run_summary, "What is in a network, and what is not.")

    _blank_commands.add(commands)
    return parser
