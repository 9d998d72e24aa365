# SPDX-License-Identifier: MIT
"""Whether the arguments of a measure are of the types that its signature names, before the core sees them."""

from __future__ import annotations

import functools
import inspect
import operator
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, SupportsFloat, SupportsIndex, TypeVar

import numpy as np

from ..arguments import check_threads, wrong

__all__ = ["checked"]

P = ParamSpec("P")
R = TypeVar("R")


def _whole(value: object) -> bool:
    return (
        isinstance(value, SupportsIndex)
        and not isinstance(value, bool)
        and 0 <= operator.index(value) < 2**63
    )


def _number(value: object) -> bool:
    return isinstance(value, SupportsFloat) and not isinstance(value, bool | str)


def _some(value: object) -> bool:
    return isinstance(value, str | Iterable) and not isinstance(value, bytes | dict)


# By the annotation as it is written: what is right, in words, and whether something is.
_RULES: dict[str, tuple[str, Callable[[object], bool]]] = {
    "int": ("a whole number, 0 or more", _whole),
    "float": ("a number", _number),
    "bool": ("True or False", lambda value: isinstance(value, bool | np.bool_)),
    "str | Sequence[Any] | npt.NDArray[Any]": ("a name, or a group for each leader", _some),
    "Sequence[str]": ("a list of ids", _some),
    **dict.fromkeys(
        ("Length", "Direction", "KeyFor", "Literal"),
        ("a text", lambda value: isinstance(value, str)),
    ),
}


def checked(call: Callable[P, R]) -> Callable[P, R]:
    """The function, which names an argument that is of another type. Layers are checked where they are read."""
    signature = inspect.signature(call)
    rules: dict[str, tuple[str, Callable[[object], bool], bool]] = {}
    for name, parameter in signature.parameters.items():
        said = str(parameter.annotation)
        whole = said.removesuffix(" | None")
        rule = _RULES.get("Literal" if whole.startswith("Literal[") else whole)
        if rule is not None:
            rules[name] = (*rule, whole != said)

    @functools.wraps(call)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        given: dict[str, Any] = dict(zip(signature.parameters, args, strict=False)) | kwargs
        for name, value in given.items():
            if name == "threads":
                check_threads(value)
            elif name in rules:
                needs, right, may_miss = rules[name]
                if not (right(value) or (may_miss and value is None)):
                    raise wrong(name, f"{needs}, or None" if may_miss else needs, value)
        return call(*args, **kwargs)

    return asked
