# SPDX-License-Identifier: MIT
"""Whether an argument is of the type that it has to be. What is wrong is said by its name, in words of Python."""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable, Mapping
from typing import SupportsIndex

from ._core import Network
from .printable import whole

__all__ = [
    "check_mapping",
    "check_network",
    "check_path",
    "check_seed",
    "check_threads",
    "count_of",
    "listed",
    "text_of",
    "truth_of",
    "wrong",
]

_MOST = 2**31


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


def check_mapping(argument: str, value: object, of: str) -> None:
    """A mapping; None is an empty one. `of` is what it goes from and to, as "from leaders to texts"."""
    if value is not None and not isinstance(value, Mapping):
        raise wrong(argument, f"a mapping {of}", value)


def check_seed(seed: object) -> None:
    """A whole number of at most 64 bits."""
    if isinstance(seed, bool) or not isinstance(seed, SupportsIndex):
        raise wrong("seed", "a whole number", seed)
    if not 0 <= operator.index(seed) < 2**64:
        raise wrong("seed", "a whole number from 0 to 18446744073709551615", seed)


def listed(argument: str, names: object) -> list[str]:
    """One name or several as a list; None is none."""
    if names is None or isinstance(names, str):
        return [] if names is None else [names]
    given = list(names) if isinstance(names, Iterable) else [names]
    texts = [one for one in given if isinstance(one, str)]
    if len(texts) < len(given):
        raise wrong(argument, "a name or a list of names", names)
    return texts


def text_of(argument: str, value: object) -> str:
    """A text, as it is given."""
    if not isinstance(value, str):
        raise wrong(argument, "a text", value)
    return whole(value)


def count_of(argument: str, value: object, told: Mapping[str, object]) -> int:
    """A whole number, as it is given or as a recipe says it, or 0."""
    given = told.get(argument, 0) if value is None else value
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= _MOST:
        raise wrong(argument, "a whole number of leaders", given)
    return given


def truth_of(argument: str, value: object) -> bool:
    """True or False, and nothing that is taken for either."""
    if not isinstance(value, bool):
        raise wrong(argument, "True or False", value)
    return value
