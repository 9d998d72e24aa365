# SPDX-License-Identifier: MIT
"""Whether an argument is of the type that it has to be. What is wrong is said by its name, in words of Python."""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable

from ._core import Network

__all__ = ["check_network", "check_path", "check_threads", "listed", "wrong"]


def wrong(argument: str, needs: str, given: object) -> TypeError:
    """The error that says so."""
    return TypeError(f"{argument} is {needs}, not {repr(given)[:80]}")


def check_network(network: object) -> None:
    if not isinstance(network, Network):
        hint = "; coalign.read reads a file" if isinstance(network, str | os.PathLike) else ""
        raise TypeError(f"{wrong('network', 'a coalign.Network', network)}{hint}")


def check_path(path: object, argument: str = "path") -> None:
    if not isinstance(path, str | os.PathLike):
        raise wrong(argument, "the path of a file", path)


def check_threads(threads: object) -> None:
    try:
        good = operator.index(threads) >= 0  # type: ignore[arg-type]
    except TypeError:
        good = False
    if not good:
        raise wrong("threads", "a whole number, 0 for as many as there are", threads)


def listed(argument: str, names: object) -> list[str]:
    """One name or several as a list; None is none."""
    if names is None or isinstance(names, str):
        return [] if names is None else [names]
    given = list(names) if isinstance(names, Iterable) else [names]
    texts = [one for one in given if isinstance(one, str)]
    if len(texts) < len(given):
        raise wrong(argument, "a name or a list of names", names)
    return texts
