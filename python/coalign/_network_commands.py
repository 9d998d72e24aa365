# SPDX-License-Identifier: MIT
"""coalign validate, convert and summary: what is in a network, and the same written anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from ._command_line import check_apart, name_of, named_path, path_of, read_network
from ._console import complain, say
from ._problems import print_problems
from .errors import Error, InvalidNetwork
from .io.endings import network_form
from .io.files import write
from .io.write_sheets import left_out
from .printable import in_line
from .pseudonyms import pseudonymize, real_names
from .reporting import summary

__all__ = ["convert_options", "run_convert", "run_summary", "run_validate"]

_GOOD, _PROBLEMS = 0, 1


def convert_options(convert: argparse.ArgumentParser) -> None:
    """Adds those of convert to its parser."""
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


def run_validate(asked: argparse.Namespace) -> int:
    try:
        network = read_network(asked)
    except InvalidNetwork as error:
        print_problems(error, say)
        return _PROBLEMS
    say(f"{name_of(asked.network)} is valid: {network!r}\n")
    say("".join(f"{line}\n" for line in summary.notes(network.notes)))
    return _GOOD


def run_convert(asked: argparse.Namespace) -> int:
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
    return _GOOD


def run_summary(asked: argparse.Namespace) -> int:
    say(f"{summary.summary(read_network(asked))}\n")
    return _GOOD
