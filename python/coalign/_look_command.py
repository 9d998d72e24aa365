# SPDX-License-Identifier: MIT
"""coalign look: what a survey, a list of ties or matrices seem to be, as a recipe to edit."""

from __future__ import annotations

import argparse
from typing import Any

from . import _core
from ._command_line import path_of
from ._console import say
from ._working import Working
from .errors import Error
from .io.survey.look import look
from .io.survey.recipe_file import beside
from .printable import in_line, in_lines

__all__ = ["add", "run"]


def add(commands: Any) -> None:
    """Adds the command with its options to those of the parser."""
    look_command = commands.add_parser(
        "look",
        help="Say what a survey, a list of ties or matrices seem to be, and write a recipe to edit.",
        description="Say in plain words what a file with answers, ties or matrices seems to be, and write that "
        "down as a recipe beside it, ready to edit. Then: coalign report FILE",
    )
    look_command.set_defaults(run=run)
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


def run(asked: argparse.Namespace) -> int:
    with Working(f"reading {in_line(str(asked.file))}"):
        found = look(asked.file, header_rows=asked.header_rows)
    if not found.is_survey and not found.questions and "names" not in found.hints:
        if all(": not known" in line for line in found.seen):
            raise Error(
                "; ".join(
                    [
                        *found.seen,
                        "nothing says who answers: call that column Your organization, or name it in a recipe "
                        "(docs/surveys.md)",
                    ]
                )
            )
        report = f"coalign report {in_line(str(asked.file))}"
        say(f"{in_lines(str(found))}\n\nNo recipe is needed. Now: {report}\n")
        return 0
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
    return 0
