# SPDX-License-Identifier: MIT
"""The report: every analysis of a network in one value, as JSON, as text and as HTML."""

from __future__ import annotations

import datetime
import json
from typing import Any

from . import _core
from ._core import Network
from .files import Progress
from .printable import one_line

__all__ = ["Report", "report"]

DateLike = str | int | datetime.date


class Report:
    """What the library has to say about a network. ``print`` it, or take it as data."""

    __slots__ = ("_document", "_network")

    def __init__(self, network: Network, document: str) -> None:
        self._network = network
        self._document = document

    @property
    def network(self) -> Network:
        """The part of the network that was looked at."""
        return self._network

    def to_json(self) -> str:
        """The JSON document, ``coalign/report`` version 1."""
        return self._document

    def to_dict(self) -> dict[str, Any]:
        """The JSON document as a dict."""
        document: dict[str, Any] = json.loads(self._document)
        return document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self._document == other._document

    def __hash__(self) -> int:
        return hash(self._document)

    def __str__(self) -> str:
        from . import words

        return words.report(one_line(self.to_dict()), self._network)

    def __repr__(self) -> str:
        return f"Report({self._network.name!r})"

    def to_html(self) -> str:
        """One page that holds all it shows: it loads nothing, runs nothing, and prints well."""
        from . import page

        return page.page(one_line(self.to_dict()), self._network)

    def _repr_html_(self) -> str:
        from . import _html

        return _html.framed(self.to_html())


def report(
    network: Network,
    *,
    at: DateLike | None = None,
    as_of: DateLike | None = None,
    between: tuple[DateLike | None, DateLike | None] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Report:
    """Report on a network: its alignment, with what every number rests on.

    By default the whole recorded period is looked at. ``at`` takes one day of it, ``between`` what held
    at some time from a first to a last day, ``as_of`` all but what was first known after a day; at most
    one of the three. Dates are text (YYYY, YYYY-MM, YYYY-MM-DD), years, or ``datetime.date``.
    """
    first, last = between or (None, None)
    part, document = _core.report(
        network, at=at, as_of=as_of, first=first, last=last, threads=threads, progress=progress
    )
    return Report(part, document)
