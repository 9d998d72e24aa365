# SPDX-License-Identifier: MIT
"""A section as HTML, and the page that holds all: it loads nothing and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.resources import files

from .. import _core
from ..printable import in_line
from . import text
from .section import Figure, Listed, Part, Picture, Section, Table
from .svg import Safe, escape, legend, picture
from .wording import Name, cut

APPENDIX = "Appendix: technical tables, and how everything is computed"
_LONGEST = 120
_TEXT = 40
_RUNNING = 55  # letters: the widest still fit above a printed sheet

_ENDS = re.compile(r"\([-+]?[\d.,]+%? to [-+]?[\d.,]+%?\)")

# Says to the browser what is so anyway: no script, and nothing from anywhere.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


# What a class says in a number, for the style to compute with: no element has a style of its own.
_SIZES = "".join(
    [
        *(f".columns{number} {{ --columns: {number}; }}\n" for number in range(1, 25)),
        *(f".spare{number} {{ --spare: {number}%; }}\n" for number in range(1, 25)),
    ]
)


def page(
    title: str,
    about: str,
    opening: Section,
    topics: Sequence[Section],
    changed: Listed,
    drawn: str = "",
) -> str:
    """The whole page, for a file: what it says in short, the map, the contents, the topics, how they are computed."""
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    made = f"Made by coalign {_core.version} on the machine where the data is; this page loads nothing."
    told = [topic for topic in topics if topic.parts]
    titles = {one.topic: one.title for one in told} | {"appendix": APPENDIX}
    links = "".join(
        f'<li><a href="#{anchor}">{escape(name)}</a></li>' for anchor, name in titles.items()
    )
    contents = f"<nav><h2>Contents</h2><ul>{links}</ul></nav>" if told else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}{_SIZES}{_running(title)}</style>\n</head>\n"
        f"<body>\n<main><header>{element('h1', title)}{element('p', about)}</header>"
        f'<section class="opening"><h2>{escape(opening.title)}</h2>{_inside(opening)}</section>{drawn}{contents}'
        f"{''.join(map(section, told))}{_appendix(told)}{_list(changed) if changed.sentences else ''}"
        f"</main>\n<footer>{element('p', made)}</footer>\n</body>\n</html>\n"
    )


def section(shown: Section) -> str:
    """A topic under its title, folded."""
    return _folded(shown.topic, shown.title, _inside(shown))


def _folded(anchor: str, title: str, content: str) -> str:
    """What a link leads to is inside, so that following it unfolds it."""
    head = f"<summary><h2>{escape(title)}</h2></summary>"
    return f'<details>{head}<section id="{anchor}">{content}</section></details>'


def _inside(shown: Section) -> str:
    found = listed(shown.findings, "findings") if shown.findings else ""
    return found + "".join(map(_part, shown.body))


def _appendix(topics: Iterable[Section]) -> str:
    """What is technical of every topic, and how it was computed."""
    content = "".join(
        f"<h3>{escape(one.title)}</h3>{''.join(_part(part, 'h4') for part in one.end)}"
        for one in topics
        if one.end
    )
    return _folded("appendix", APPENDIX, content) if content else ""


def _part(part: Part, level: str = "h3") -> str:
    if isinstance(part, Table):
        return table(part)
    if isinstance(part, Figure):
        return f"<{level}>{escape(part.title)}</{level}>{part.drawn}"
    return _list(part, level) if isinstance(part, Listed) else element("p", part)


def _list(part: Listed, level: str = "h3") -> str:
    return f"<{level}>{escape(part.title)}</{level}>{listed(part.sentences)}"


def _running(title: str) -> str:
    """The title above every printed sheet but the first. As code points, so that no letter of it is CSS."""
    letters = "".join(f"\\{ord(letter):x} " for letter in cut(in_line(title), _RUNNING))
    above = f'content: "{letters}"; font-size: 8pt;'
    return (
        f"@page {{ @top-left {{ {above} }} }}\n@page :first {{ @top-left {{ content: none; }} }}\n"
    )


def table(shown: Table) -> str:
    """A table whose first column names the row. It says what it is, since a phone draws it as a grid."""
    heads = "".join(
        f'<th scope="col" role="columnheader">{escape(name)}</th>'
        if name
        else '<td role="cell"></td>'
        for name in shown.head
    )
    lines = []
    for first, *rest in shown.rows[: shown.most]:
        cells = "".join(map(_cell, rest))
        lines.append(
            f'<tr role="row"><th scope="row" role="rowheader">{_named(first)}</th>{cells}</tr>'
        )
    below = text.more(shown) if len(shown.rows) > shown.most else ""
    return (
        f'<div class="wide" role="group" aria-label="{escape(shown.caption)}" tabindex="0">'
        f'<table role="table" class="columns{max(1, len(shown.head) - 1)}"><caption>{escape(shown.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(lines)}</tbody></table></div>'
        + (element("p", below, "more") if below else "")
        + "".join(legend(column) for column in zip(*shown.rows[: shown.most], strict=True))
        + (element("p", shown.note) if shown.note else "")
    )


def element(tag: str, content: object, kind: str = "") -> str:
    """An element with one content. Text is kept apart from the direction of what surrounds it."""
    named = f' class="{kind}"' if kind else ""
    return f'<{tag}{named} dir="auto">{content if isinstance(content, Safe) else escape(content)}</{tag}>'


def listed(sentences: Iterable[str], kind: str = "") -> str:
    """Sentences, one under the other."""
    items = "".join(element("li", sentence) for sentence in sentences)
    return f'<ul class="{kind}">{items}</ul>' if kind else f"<ul>{items}</ul>"


def _named(name: object) -> Safe:
    """What a row is called; a name that is too long for a table is cut, and whole on pointing at it."""
    if not isinstance(name, Name) or len(name) <= _LONGEST:
        return Safe(f"<bdi>{escape(name)}</bdi>")
    return Safe(f'<bdi title="{escape(name[:2000])}">{escape(name[:_LONGEST])}…</bdi>')


def _cell(cell: object) -> str:
    """Text that would be a long thin column where the table is narrow is marked."""
    if isinstance(cell, Picture):
        return f'<td role="cell">{picture(cell)}</td>'
    long = ' class="text"' if len(str(cell)) > _TEXT else ""
    shown = _named(cell) if isinstance(cell, Name) else _ENDS.sub(_together, escape(cell))
    return f'<td role="cell"{long}>{shown}</td>'


def _together(ends: re.Match[str]) -> str:
    """An interval stays on one line, below its number where the column is narrow."""
    return ends[0].replace(" ", "\N{NO-BREAK SPACE}")
