# SPDX-License-Identifier: MIT
"""The report as one page: a file that holds all it shows, loads nothing and runs nothing.

A section here is the words of an analysis with its charts; what is said stands in `coalign.words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from .. import words
from .._core import Network, version
from . import (
    agendas,
    blocs,
    curves,
    knowledge,
    levels,
    networks,
    outcomes,
    qualities,
    resources,
    risks,
    together,
)
from .parts import element, escape, listed

__all__ = ["page"]

_SECTIONS = (
    together,
    agendas,
    blocs,
    networks,
    resources,
    levels,
    knowledge,
    outcomes,
    curves,
    risks,
    qualities,
)

# Says to the browser what is so anyway: no script, and nothing from anywhere.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(document: Mapping[str, Any], network: Network) -> str:
    """The whole page, for a file."""
    name = words.heading(document, network)[0]
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(name)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{body(document, network)}\n</body>\n</html>\n"
    )


def body(document: Mapping[str, Any], network: Network) -> str:
    """What is on the page."""
    name, about = words.heading(document, network)
    parts = [
        f"<header>{element('h1', name)}{element('p', about)}</header>",
        *(part.section(document, network) for part in _SECTIONS),
    ]
    if document["notes"]:
        changed = listed([words.note(note) for note in document["notes"]])
        parts.append(f"<section><h2>What was changed on the way in</h2>{changed}</section>")
    made = f"Made by coalign {version} on the machine where the data is; this page loads nothing."
    return "\n".join([f"<main>{''.join(parts)}</main>", f"<footer>{element('p', made)}</footer>"])
