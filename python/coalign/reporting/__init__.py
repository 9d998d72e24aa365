# SPDX-License-Identifier: MIT
"""The report for people: a topic for each measure, and two ways to show it.

A topic is a file with ``section(report)``, which takes typed results and returns what they say; `text` and `page`
show it. Nothing is computed here, and nothing is claimed that the numbers do not bear out. The package is not named
`report` because the function `coalign.report` is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ..errors import Error
from ..printable import in_lines
from . import (
    agendas,
    blocs,
    continuity,
    distribution,
    flow,
    language,
    levels,
    networks,
    opening,
    over_time,
    page,
    portfolio,
    positions,
    qualities,
    resilience,
    resources,
    since,
    text,
    theory_of_change,
    together,
)
from .map import network_map
from .section import Listed, Section
from .summary import about, note, notes
from .wording import called

if TYPE_CHECKING:
    from ..reports import Report

__all__ = ["TOPICS", "as_page", "as_text", "first_page"]

CHANGED = "What was changed on the way in"

# In the order of the report; a new measure adds its line here.
TOPICS: dict[str, Callable[[Report], Section]] = {
    "agendas": agendas.section,
    "blocs": blocs.section,
    "networks": networks.section,
    "resources": resources.section,
    "levels": levels.section,
    "distribution": distribution.section,
    "positions": positions.section,
    "resilience": resilience.section,
    "continuity": continuity.section,
    "flow": flow.section,
    "language": language.section,
    "theory_of_change": theory_of_change.section,
    "over_time": over_time.section,
    "portfolio": portfolio.section,
    "qualities": qualities.section,
    "together": together.section,
    "since": since.section,
}


def first_page(report: Report, sections: Sequence[Section] | None = None) -> tuple[str, Section]:
    """Of whom and when, and the opening: what stands under the title before the topics."""
    if sections is None:
        sections = [section(report) for section in TOPICS.values()]
    return about(report), opening.section(report, sections)


def as_text(report: Report, *, full: bool = False, topic: str | None = None) -> str:
    """For a terminal: the first page, everything, or one topic."""
    if topic is not None:
        if topic not in TOPICS:
            raise Error(f"{topic!r} is no topic of the report: they are {', '.join(TOPICS)}")
        return in_lines("\n".join(text.section(TOPICS[topic](report))))
    sections = [section(report) for section in TOPICS.values()]
    whom, first = first_page(report, sections)
    name = called(report.network)
    lines = [name, "═" * min(len(name), text.WIDTH), *text.wrapped(whom), ""]
    lines += [*text.section(first), ""]
    told = [section for section in sections if section.parts]
    for section in told if full else ():
        lines += [*text.section(section), ""]
    changed = report.network.notes
    if changed and full:
        lines += [CHANGED, *notes(changed), ""]
    if not full:
        if changed:
            lines += ["Some data was changed on the way in. --full says what.", ""]
    if told and not full:
        topics = ", ".join(section.topic for section in told)
        lines += text.wrapped(f"More with --topic NAME, or all with --full: {topics}.")
    return in_lines("\n".join(lines).rstrip())


def as_page(report: Report) -> str:
    """One page for a browser: it opens with what the terminal shows, and folds the topics."""
    sections = [section(report) for section in TOPICS.values()]
    changed = [note(one) for one in report.network.notes]
    whom, first = first_page(report, sections)
    drawn = network_map(report.network)
    return page.page(called(report.network), whom, first, sections, Listed(CHANGED, changed), drawn)
