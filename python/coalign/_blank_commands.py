# SPDX-License-Identifier: MIT
"""coalign tables, template and new: what is there to fill in."""

from __future__ import annotations

import argparse
from typing import Any

from ._command_line import path_of
from ._console import say
from .io.blank import blank_document, blank_tables, guide
from .io.template import write_template
from .printable import in_line

__all__ = ["add"]


def add(commands: Any) -> None:
    """Adds the three commands to those of the parser."""

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


def _tables(asked: argparse.Namespace) -> int:
    blank_tables(asked.output)
    where = in_line(str(asked.output))
    say(
        f"{where}: empty tables; {in_line(str(asked.output / 'README.txt'))} says what goes where\n"
    )
    return 0


def _template(asked: argparse.Namespace) -> int:
    write_template(asked.output)
    where = in_line(str(asked.output))
    say(
        f"{where}: a workbook to fill in; its grey rows are an example. Then: coalign report {where}\n"
    )
    return 0


def _new(asked: argparse.Namespace) -> int:
    blank_document(asked.output)
    where = in_line(str(asked.output))
    say(f"{where}: an empty document. What its lists hold (* is needed):\n{guide()}")
    return 0
