# SPDX-License-Identifier: MIT
"""The command ``coalign``.

Exit codes: 0 good, 1 problems in the data, 2 wrong usage, 3 cannot read or write, 4 a fault of the command
itself or too little memory, 130 interrupted, 128 and its number for another signal.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from . import __version__, _core
from ._console import Ended, complain, ended_by_signals, finish, prepare, say, say_exactly
from ._early import command_answers
from ._markdown import markdown
from .errors import Error, FileError, InvalidNetwork
from .io.blank import blank_document, blank_tables, guide
from .io.endings import network_form, report_form
from .io.files import STANDARD_INPUT, read, write
from .io.survey.look import look
from .io.survey.recipe import beside
from .io.survey.waves import latest_wave
from .io.template import write_template
from .io.write_sheets import left_out
from .printable import in_line, in_lines
from .reporting import TOPICS, summary
from .reporting import change as changes
from .reports import Report, report
from .time import change, measures, series

__all__ = ["main"]

GOOD, PROBLEMS, USAGE, FILE, FAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130
_BY_SIGNAL = 128
_SHOWN = 3
_MOST_THREADS = 1024


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
        complain(f"coalign: {_name(asked.network)} is not a valid network\n")
        _print_problems(error, complain, _SHOWN)
        return PROBLEMS
    except FileError:
        raise
    except Error as error:
        complain(f"coalign: {in_line(str(error))}\n")
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
            type=_path,
            help="a JSON document in Coalign's format, a folder of CSV tables, a spreadsheet (.xlsx, .csv), "
            "a Kumu map's JSON, or GraphML; - is JSON from standard input",
        )
        sub.add_argument(
            "--recipe",
            metavar="FILE",
            type=_path,
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
        type=_path,
        help="a spreadsheet (.xlsx, .csv), or a folder of CSV files",
    )
    look_command.add_argument(
        "-o",
        "--output",
        metavar="RECIPE",
        type=_path,
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
        "report", _report, "Report on a network: the findings, and what they rest on."
    )
    part = report_command.add_mutually_exclusive_group()
    part.add_argument(
        "--at", metavar="DATE", help="the network on one day (YYYY, YYYY-MM or YYYY-MM-DD)"
    )
    part.add_argument(
        "--between", metavar=("FIRST", "LAST"), nargs=2, help="what held at some time in between"
    )
    part.add_argument("--as-of", metavar="DATE", help="without what was first known after this day")
    shown = report_command.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help="the report as a JSON document")
    shown.add_argument("--full", action="store_true", help="all topics, not the first page alone")
    shown.add_argument(
        "--topic", choices=TOPICS, metavar="NAME", help=f"one topic: {', '.join(TOPICS)}"
    )
    report_command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=_path,
        help="write to a file instead: .html is a page to open in a browser, .json data, .txt or .md text",
    )
    report_command.add_argument(
        "--threads",
        type=_count,
        default=1,
        metavar="N",
        help="how many threads; 0: all there are (default 1)",
    )
    series_command = command(
        "series", _series, "A measure on several dates, a line for each: the network at each date."
    )
    change_command = command(
        "change",
        _change,
        "What became of a measure from one date to another: among those who stayed, and by who came and went.",
    )
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
        help="which (YYYY, YYYY-MM or YYYY-MM-DD); default: those on which anything changed",
    )
    series_command.add_argument(
        "--numbers", metavar="NAME", nargs="+", help="which of its numbers to show (default: all)"
    )
    series_command.add_argument(
        "--csv", action="store_true", help="as CSV, with reasons and intervals"
    )
    change_command.add_argument("first", metavar="FIRST", help="the date to begin with")
    change_command.add_argument("second", metavar="SECOND", help="the date to compare it with")
    command("validate", _validate, "Check a document and list every problem in it.")
    convert = command("convert", _convert, "Write a network anew: as a document, or as tables.")
    convert.add_argument(
        "output",
        metavar="OUT",
        type=_named,
        help="ends in .json: a document; .xlsx: a workbook, a sheet for each list; .csv: the ties alone; "
        "else a folder of tables",
    )
    command("summary", _summary, "What is in a network, and what is not.")

    def blank(name: str, run: object, about: str, where: str, what: str) -> None:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        sub.add_argument("output", metavar=where, type=_path, help=what)

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


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of threads")
    if len(text) > 9 or int(text) > _MOST_THREADS:
        raise argparse.ArgumentTypeError(f"{text} threads: at most {_MOST_THREADS:,}")
    return int(text)


def _named(text: str) -> str:
    """A path as it was written: a slash at its end says that it is a folder."""
    return f"{_path(text)}/" if text.endswith(("/", os.sep)) else str(_path(text))


def _path(text: str) -> Path:
    if (
        not text
    ):  # a variable of the shell that is not set; as a path it would be the current folder
        raise argparse.ArgumentTypeError("no file is named")
    return Path(text)


def _look(asked: argparse.Namespace) -> int:
    found = look(asked.file, header_rows=asked.header_rows)
    if not found.is_survey:
        raise Error("; ".join([*found.seen, "no recipe is needed for this: coalign report FILE"]))
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


def _report(asked: argparse.Namespace) -> int:
    if asked.output is not None:
        _check_apart(asked.network, asked.output)
        report_form(asked.output)
        if not asked.output.parent.is_dir():
            raise FileError(
                f"cannot write {asked.output}: there is no folder {asked.output.parent}"
            )
    network = read(asked.network, recipe=asked.recipe)
    whole = asked.at is None and asked.as_of is None and asked.between is None
    found = report(
        network,
        at=latest_wave(network.attributes) if whole else asked.at,  # waves never add up
        as_of=asked.as_of,
        between=asked.between and tuple(asked.between),
        threads=asked.threads,
    )
    form = "text" if asked.output is None else report_form(asked.output)
    if asked.json and form in ("page", "markdown"):
        raise Error("--json writes a JSON document: give it another ending than .html or .md")
    form = "json" if asked.json else form
    shown = _shown(found, form, full=asked.full, topic=asked.topic)
    if asked.output is not None:
        _core.save(asked.output, (shown if form == "json" else in_lines(shown)).encode())
    elif asked.json:
        say_exactly(shown)
    else:
        say(shown)
    return GOOD


def _shown(found: Report, form: str, *, full: bool, topic: str | None) -> str:
    if form == "page":
        return found.to_html()
    if form == "json":
        return found.to_json()
    text = found.text(full=full, topic=topic)
    return markdown(text) if form == "markdown" else f"{text}\n"


def _asked_of(asked: argparse.Namespace) -> dict[str, Any]:
    if asked.layers is None:
        return {}
    able = measures(takes="layers")
    if asked.measure not in able:
        raise Error(f"{asked.measure} looks at no types of ties: --layers is for {', '.join(able)}")
    return {"layers": asked.layers}


def _series(asked: argparse.Namespace) -> int:
    if asked.csv and asked.json:
        raise Error("--csv and --json exclude one another")
    found = series(
        read(asked.network, recipe=asked.recipe), asked.measure, asked.dates, **_asked_of(asked)
    )
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
            rows.writerow("" if cell is None or cell != cell else cell for cell in row)
        say_exactly(lines.getvalue())
    else:
        say(f"{changes.table(found)}\n")
    return GOOD


def _change(asked: argparse.Namespace) -> int:
    network = read(asked.network, recipe=asked.recipe)
    found = change(network, asked.first, asked.second, asked.measure, **_asked_of(asked))
    if asked.json:
        say_exactly(f"{json.dumps(found.to_dict(), indent=1)}\n")
    else:
        say(f"{found}\n")
    return GOOD


def _name(network: Path) -> str:
    return "standard input" if str(network) == STANDARD_INPUT else in_line(str(network))


def _check_apart(network: Path, output: Path) -> None:
    """What is written must not destroy what was read."""
    if str(network) == STANDARD_INPUT:
        return
    try:
        place = output.resolve()
        read = network.resolve()
        same = output.exists() and os.path.samefile(network, output)
    except (OSError, RuntimeError):  # who reads or writes it says what is wrong
        return
    table = place.suffix == ".csv" or place.name == "network.json"
    if same or read.parent == place or (place.parent == read and table and read.is_dir()):
        raise Error(f"{output} is or holds what is read: give the output another name")


def _validate(asked: argparse.Namespace) -> int:
    try:
        network = read(asked.network, recipe=asked.recipe)
    except InvalidNetwork as error:
        _print_problems(error, say)
        return PROBLEMS
    say(f"{_name(asked.network)} is valid: {network!r}\n")
    say("".join(f"{line}\n" for line in summary.notes(network.notes)))
    return GOOD


def _convert(asked: argparse.Namespace) -> int:
    output = Path(asked.output)
    _check_apart(asked.network, output)
    form = network_form(asked.output)
    network = read(asked.network, recipe=asked.recipe)
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
    say(f"{summary.summary(read(asked.network, recipe=asked.recipe))}\n")
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
