# SPDX-License-Identifier: MIT
"""Functions made of the core's analyses: their options, defaults and meanings are described there, once."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from typing import Any

from .. import _core
from ..arguments import check_network, check_threads
from ..results import Rows, class_of

__all__ = ["analysis", "ask", "parameters"]

_ANNOTATIONS = {
    "date": "str | int | datetime.date | None",
    "ids": "str | Sequence[str] | None",
    "id": "str | None",
    "by_leader": "Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None",
    "numbers": "Mapping[str, float] | None",
    "truth": "bool",
    "count": "int",
    "number": "float",
    "text": "str",
}
# Every analysis takes these too.
_RUN = (
    (
        "threads",
        "int",
        1,
        "on how many threads; 0: as many as there are; results never depend on it",
    ),
    (
        "progress",
        "Progress | None",
        None,
        "told how far the work is: done, total, and what it does",
    ),
)


# And those that draw replicates.
_WORKERS = (
    "workers",
    "Any",
    None,
    "where replicates are drawn, if not on threads here: an executor, a client, a pool or a map-like callable "
    "(docs/engines.md); results never depend on it",
)


def ask(
    name: str,
    network: _core.Network,
    *,
    threads: int = 1,
    progress: Any = None,
    workers: Any = None,
    **options: Any,
) -> Any:
    """An analysis by its name, as ``"alignment.agendas"``, with options by theirs."""
    check_network(network)
    check_threads(threads)
    if workers is not None:
        from ..engines.job import Job
        from ..engines.runs import replicated

        job = Job(name, network, **options)
        raw = replicated(job, workers, threads=threads, progress=progress).raw()
    else:
        raw = _core.analyse(name, network, options, threads=threads, progress=progress)
    return made_of(name, raw, network, options)


def made_of(name: str, raw: Any, network: _core.Network, options: Mapping[str, Any]) -> Any:
    """What an analysis gives, of what the core gives."""
    made = class_of(_core.analyses[name]["returns"])
    if _core.analyses[name]["rows"]:
        return Rows(made, raw)
    found = made(raw, (network, dict(options)))
    for field in made._fields:
        if field["of"] == "PermutationTest":  # which can be asked for the values that it counts
            kept = {"of": name, "field": field["meaning"], "options": dict(options)}
            object.__setattr__(getattr(found, field["name"]), "_asked", (network, kept))
    return found


def is_replicated(name: str) -> bool:
    """Whether an analysis draws replicates, so that workers can."""
    return any(one["name"] in ("replicates", "draws") for one in _core.analyses[name]["options"])


def analysis(name: str) -> Callable[[Callable[[], None]], Callable[..., Any]]:
    """Makes an analysis of the core of a function that holds what is said of it."""

    def make(said: Callable[[], None]) -> Callable[..., Any]:
        signature = _signature(name)

        @functools.wraps(said)
        def asked(*args: Any, **given: Any) -> Any:
            bound = signature.bind(*args, **given).arguments
            return ask(name, **bound)

        asked.__signature__ = signature  # type: ignore[attr-defined]
        asked.__annotations__ = {one.name: one.annotation for one in signature.parameters.values()}
        del asked.__wrapped__  # who unwraps it would miss signature and docs
        asked.__doc__ = _docs(inspect.getdoc(said) or "", name)
        return asked

    return make


def parameters(name: str) -> list[tuple[str, str, Any, str, bool]]:
    """The name, annotation, default, meaning and place of each parameter after the network."""
    options = [
        (one["name"], annotation(one), one["default"], meaning(one), one["placed"])
        for one in _core.analyses[name]["options"]
    ]
    placed = [one for one in options if one[4]]
    rest = [one for one in options if not one[4]]
    runs = (*_RUN, _WORKERS) if is_replicated(name) else _RUN
    return placed + rest + [(*one, False) for one in runs]


def annotation(option: Mapping[str, Any]) -> str:
    """The type of an option, as Python writes it."""
    words = ", ".join(f'"{word}"' for word in option["words"])
    match option["shape"]:
        case "word":
            return f"Literal[{words}]"
        case "switches":
            return f"Sequence[Literal[{words}]]"
        case shape:
            return _ANNOTATIONS[shape]


def meaning(option: Mapping[str, Any]) -> str:
    """What an option means, with the words there are and its range."""
    said: str = option["meaning"]
    if option["shape"] == "number" and option["high"] < float("inf"):
        said += f" [{option['low']:g} to {option['high']:g}]"
    return said


def _signature(name: str) -> inspect.Signature:
    kinds = inspect.Parameter
    return inspect.Signature(
        [
            kinds("network", kinds.POSITIONAL_OR_KEYWORD, annotation="Network"),
            *(
                kinds(
                    one,
                    kinds.POSITIONAL_OR_KEYWORD if placed else kinds.KEYWORD_ONLY,
                    default=default,
                    annotation=kind,
                )
                for one, kind, default, _, placed in parameters(name)
            ),
        ],
        return_annotation=returns(name),
    )


def returns(name: str) -> str:
    """The type of what an analysis gives."""
    made: str = _core.analyses[name]["returns"]
    return f"Rows[{made}]" if _core.analyses[name]["rows"] else made


def _docs(said: str, name: str) -> str:
    """What is said of an analysis; what is made stands before the examples, as numpy's style has it."""
    text, heading, examples = said.partition("\n\nExamples\n--------\n")
    return f"{text}\n\n{_sections(name)}{heading}{examples}"


def _sections(name: str) -> str:
    """What numpy's style has below the text."""
    lines = ["Parameters", "----------", "network : Network", "    the network to look at"]
    for one, kind, default, said, _ in parameters(name):
        lines += [f"{one} : {kind}, default {default!r}", f"    {said}"]
    lines += ["", "Returns", "-------", returns(name), f"    {_what(name)}"]
    lines += [
        "",
        "Raises",
        "------",
        "Error",
        "    for options that are out of range, or that name what is not there",
    ]
    return "\n".join(lines)


def _what(name: str) -> str:
    made = _core.analyses[name]["returns"]
    return next(str(one["what"]) for one in _core.described if one["name"] == made)
