# SPDX-License-Identifier: MIT
"""What commands share: how their arguments are read, and that nothing that was read is written over."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from ._console import complain
from ._core import Network
from ._working import Working
from .errors import Error
from .io.files import STANDARD_INPUT, read
from .printable import in_line

__all__ = ["check_apart", "count_of_threads", "name_of", "named_path", "path_of", "read_network"]

_MOST_THREADS = 1024
_MOST_TOLD = 5


def read_network(asked: argparse.Namespace) -> Network:
    """The network that a command is about."""
    with Working(f"reading {name_of(asked.network)}") as working:
        network = read(asked.network, recipe=asked.recipe, progress=working)
    unknown = [note for note in network.notes if note["what"] == "unknown_type"]
    for note in unknown[:_MOST_TOLD]:
        complain(
            f"coalign: {note['message']}: {', '.join(note['examples'])}; say what they are under [elements] in a "
            f"recipe, which 'coalign look {name_of(asked.network)}' writes\n"
        )
    if len(unknown) > _MOST_TOLD:
        more = sum(note["count"] for note in unknown[_MOST_TOLD:])
        complain(f"coalign: so are {more:,} elements of other types\n")
    return network


def name_of(network: Path) -> str:
    return "standard input" if str(network) == STANDARD_INPUT else in_line(str(network))


def count_of_threads(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of threads")
    if len(text) > 9 or int(text) > _MOST_THREADS:
        raise argparse.ArgumentTypeError(f"{text} threads: at most {_MOST_THREADS:,}")
    return int(text)


def count_of_leaders(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of leaders")
    return int(text)


def named_path(text: str) -> str:
    """A path as it was written: a slash at its end says that it is a folder."""
    return f"{path_of(text)}/" if text.endswith(("/", os.sep)) else str(path_of(text))


def path_of(text: str) -> Path:
    if (
        not text
    ):  # a variable of the shell that is not set; as a path it would be the current folder
        raise argparse.ArgumentTypeError("no file is named")
    return Path(text)


def check_apart(network: Path, output: Path) -> None:
    """What is written must not destroy what was read."""
    if str(network) == STANDARD_INPUT:
        return
    try:
        place = output.resolve()
        read = network.resolve()
        same = place == read or (output.exists() and os.path.samefile(network, output))
    except (OSError, RuntimeError):  # who reads or writes it says what is wrong
        return
    table = place.suffix == ".csv" or place.name == "network.json"
    if same or read.parent == place or (place.parent == read and table and read.is_dir()):
        raise Error(f"{output} is or holds what is read: give the output another name")
