# SPDX-License-Identifier: MIT
"""The command ``coalign``.

Exit codes: 0 good, 1 problems in the data, 2 wrong usage, 3 cannot read or write, 4 a fault of the command
itself or too little memory, 130 interrupted, 128 and its number for another signal.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from . import __version__, _core, _dates_commands, _report_command
from ._command_line import check_apart, name_of, named_path, path_of, read_network
from ._console import Ended, complain, ended_by_signals, finish, prepare, say
from ._early import command_answers
from ._working import Working
from .errors import Error, FileError, InvalidNetwork
from .io.blank import blank_document, blank_tables, guide
from .io.endings import network_form
from .io.files import write
from .io.survey.look import look
from .io.survey.recipe_file import beside
from .io.template import write_template
from .io.write_sheets import left_out
from .printable import in_line, in_lines
from .pseudonyms import pseudonymize, real_names
from .reporting import summary

__all__ = ["main"]

GOOD, PROBLEMS, USAGE, FILE, FAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130
_BY_SIGNAL = 128
_SHOWN = 3


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
        _print_problems(error, complain, _SHOWN)
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
            help="a JSON document in Coalign's format, a folder of CSV tables, a spreadsheet (.xlsx, .csv), "
            "a Kumu map's JSON, or GraphML; - is JSON from standard input",
        )
        sub.add_argument(
            "--recipe",
            metavar="FILE",
            type=path_of,
            help="what the columns of a survey are (see coalign look); default: NETWORK.recipe.toml if it is there",
        )
        return sub

    look_command = commands.add_parser(
        "look",
        help="Say what a survey, a list of ties or matrices seem to be, and write a recipe to edit.",
        description="Say in plain words what a file with answers, ties or matrices seems to be, and write that "
        "down as a recipe beside it, ready to edit. Then: coalign report FILE",
    )
    look_command.set_defaults(run=_look)
    look_command.add_argument(
        "file",
        metavar="FILE",
        type=path_of,
        help="a spreadsheet (.xlsx, .csv), or a folder of CSV files",
    )
    look_command.add_argument(
        "-o",
        "--output",
        metavar="RECIPE",
        type=path_of,
        help="where to write the recipe (default: FILE.recipe.toml beside it)",
    )
    look_command.add_argument(
        "--header-rows",
        metavar="N",
        type=int,
        default=0,
        choices=range(0, 11),
        help="how many rows of headings there are (default: as the program that wrote the file does it)",
    )
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
    command("validate", _validate, "Check a document and list every problem in it.")
    convert = command("convert", _convert, "Write a network anew: as a document, or as tables.")
    convert.add_argument(
        "output",
        metavar="OUT",
        type=named_path,
        help="ends in .json: a document; .xlsx: a workbook, a sheet for each list; .csv: the ties alone; "
        "else a folder of tables",
    )
    names = convert.add_mutually_exclusive_group()
    names.add_argument(
        "--pseudonyms",
        metavar="KEY",
        type=path_of,
        help="pseudonyms for leaders and what they did, without texts and attributes; KEY is the file that tells "
        "whom they mean, made if it is not there",
    )
    names.add_argument(
        "--real-names",
        metavar="KEY",
        type=path_of,
        help="the ids that the pseudonyms of this KEY stand for",
    )
    convert.add_argument(
        "--keep",
        metavar="FIELD",
        action="append",
        default=[],
        help="with --pseudonyms, a text or attribute to keep, as leaders.sector; may be repeated",
    )
    command("summary", _summary, "What is in a network, and what is not.")

    def blank(name: str, run: object, about: str, where: str, what: str) -> None:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        sub.add_argument("output", metavar=where, type=path_of, help=what)

    blank(
        "tables",
        _tables,
        "Write a folder of empty CSV tables to fill in, with what each column is.",
        "DIR",
        "a folder that is empty, or not there yet",
    )
    blank(
        "template",
        _template,
        "Write a workbook to fill in: a sheet for each list, with notes, drop-downs and example rows.",
        "FILE",
        "an .xlsx file that is not there yet",
    )
    blank(
        "new",
        _new,
        "Write an empty document to fill in, and show what each field is.",
        "FILE",
        "a JSON file that is not there yet",
    )
    return parser


def _look(asked: argparse.Namespace) -> int:
    with Working(f"reading {in_line(str(asked.file))}"):
        found = look(asked.file, header_rows=asked.header_rows)
    if not found.is_survey and not found.questions:
        unknown = all(": not known" in line for line in found.seen)
        what = (
            "nothing says who answers: call that column Your organization, or name it in a recipe (docs/surveys.md)"
            if unknown
            else "no recipe is needed for this: coalign report FILE"
        )
        raise Error("; ".join([*found.seen, what]))
    say(f"{in_lines(str(found))}\n")
    place = asked.output or beside(asked.file)
    if place.exists():
        raise Error(
            f"{place} is there already, and left as it is: name another with -o, or remove it"
        )
    _core.save(place, found.to_toml().encode())
    say(
        f"\nWritten to {in_line(str(place))}. Read it, then: coalign report {in_line(str(asked.file))}\n"
    )
    return GOOD


def _validate(asked: argparse.Namespace) -> int:
    try:
        network = read_network(asked)
    except InvalidNetwork as error:
        _print_problems(error, say)
        return PROBLEMS
    say(f"{name_of(asked.network)} is valid: {network!r}\n")
    say("".join(f"{line}\n" for line in summary.notes(network.notes)))
    return GOOD


def _convert(asked: argparse.Namespace) -> int:
    output = Path(asked.output)
    check_apart(asked.network, output)
    form = network_form(asked.output)
    if asked.keep and asked.pseudonyms is None:
        raise Error("--keep says what stays where --pseudonyms hides: name its key too")
    key = asked.pseudonyms or asked.real_names
    if key is not None:
        check_apart(key, output)
    network = read_network(asked)
    if asked.pseudonyms is not None:
        network = pseudonymize(network, asked.pseudonyms, keep=asked.keep)
    elif asked.real_names is not None:
        network = real_names(network, asked.real_names)
    write(network, asked.output)
    if form == "ties" and (rest := left_out(network)):
        complain(
            f"coalign: {in_line(str(output))} holds the ties alone; {rest} are not in it: "
            "a folder, .xlsx and .json hold everything\n"
        )
    return GOOD


def _tables(asked: argparse.Namespace) -> int:
    blank_tables(asked.output)
    where = in_line(str(asked.output))
    say(
        f"{where}: empty tables; {in_line(str(asked.output / 'README.txt'))} says what goes where\n"
    )
    return GOOD


def _template(asked: argparse.Namespace) -> int:
    write_template(asked.output)
    where = in_line(str(asked.output))
    say(
        f"{where}: a workbook to fill in; its grey rows are an example. Then: coalign report {where}\n"
    )
    return GOOD


def _new(asked: argparse.Namespace) -> int:
    blank_document(asked.output)
    where = in_line(str(asked.output))
    say(f"{where}: an empty document. What its lists hold (* is needed):\n{guide()}")
    return GOOD


def _summary(asked: argparse.Namespace) -> int:
    say(f"{summary.summary(read_network(asked))}\n")
    return GOOD


def _print_problems(
    error: InvalidNetwork, write: Callable[[str], None], of_a_kind: int | None = None
) -> None:
    """All of them, or so many of a kind: one slip in a column is often one in every row."""
    shown = Counter[tuple[str, str, str]]()
    lines = []
    for problem in error.problems:
        kind = (problem.code, problem.table, problem.field)
        shown[kind] += 1
        if of_a_kind is None or shown[kind] <= of_a_kind:
            lines.append(str(problem))
    hidden = error.count - len(lines)
    if hidden and of_a_kind is not None:
        lines.append(f"… and {hidden:,} more like these: coalign validate lists them")
    elif hidden:
        lines.append(f"… and {hidden:,} more")
    lines.append(f"{error.count:,} problem{'' if error.count == 1 else 's'}")
    write("".join(f"{line}\n" for line in lines))
