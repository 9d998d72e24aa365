# SPDX-License-Identifier: MIT
"""Headings of lists of ties, as programs and people of several languages call them, in Kumu's words."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["NODEXL", "ends_in", "in_kumus_words"]

_ENDS = (
    *(("from", "to"), ("source", "target"), ("vertex 1", "vertex 2"), ("node 1", "node 2")),
    *(("sender", "receiver"), ("ego", "alter"), ("origin", "destination"), ("actor 1", "actor 2")),
    *(("leader 1", "leader 2"), ("person 1", "person 2"), ("person a", "person b")),
    *(("organization 1", "organization 2"), ("organization a", "organization b")),
    *(("organisation 1", "organisation 2"), ("organisation a", "organisation b")),
    *(("org 1", "org 2"), ("from organization", "to organization"), ("respondent", "partner")),
    *(("organization", "partner"), ("organisation", "partner"), ("leader", "partner")),
    *(("member", "partner"), ("funder", "grantee"), ("donor", "recipient"), ("giver", "receiver")),
    *(("nominator", "nominee"), ("from name", "to name"), ("source name", "target name")),
    *(("von", "nach"), ("von", "zu"), ("von", "an"), ("quelle", "ziel"), ("sender", "empfänger")),
    *(("organisation von", "organisation nach"), ("knoten 1", "knoten 2")),
    *(("de", "à"), ("de", "a"), ("de", "vers"), ("origine", "destination"), ("source", "cible")),
    *(("desde", "hasta"), ("de", "para"), ("origen", "destino"), ("van", "naar"), ("da", "a")),
)
_FIELDS = {
    "strength": (
        *("strength", "weight", "edge weight", "tie strength", "stärke", "staerke", "gewicht"),
        *("gewichtung", "poids", "force", "intensité", "peso", "fuerza", "forza", "sterkte"),
    ),
    "type": (
        *("type", "relationship", "relation", "relationship type", "type of relationship"),
        *("tie type", "type of tie", "edge type", "art", "typ", "beziehung", "beziehungsart"),
        *("art der beziehung", "type de lien", "type de relation", "lien", "tipo", "relación"),
    ),
    "direction": ("direction", "richtung", "sens", "dirección"),
    "since": ("seit", "depuis", "desde cuándo"),
    "until": ("bis", "jusqu'à"),
}
NODEXL = frozenset(  # sheets beside the edges and vertices of a NodeXL workbook
    (
        *("overall metrics", "groups", "group vertices", "group edges", "group edge metrics"),
        *("misc", "do not delete", "time series", "words", "word pairs"),
    )
)


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").split()).casefold()


def ends_in(header: Sequence[str]) -> tuple[str, str] | None:
    """The headings of the two ends of a list of ties, None where it is none."""
    names = {_plain(name): name for name in header if name}
    return next(((names[a], names[b]) for a, b in _ENDS if a in names and b in names), None)


def in_kumus_words(header: Sequence[str]) -> dict[str, str]:
    """What the headings of a list of ties are in Kumu's words: the ends, and what else is known of them."""
    ends = ends_in(header)
    if ends is None:
        return {}
    found = dict(zip(ends, ("from", "to"), strict=True))
    names = {_plain(name): name for name in header if name and name not in ends}
    for field, words in _FIELDS.items():
        name = next((names[word] for word in words if word in names), None)
        if name is not None:
            found[name] = field
    return found
