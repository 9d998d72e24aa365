# SPDX-License-Identifier: MIT
"""What a map draws beside leaders: goals, initiatives and resources, and what its lines to them say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

__all__ = ["PARTS", "part_of", "part_rows", "sort_out"]

PARTS = ("goals", "initiatives", "resources")
_WORDS = {
    "goals": "goal|goals|shared goal|strategic goal|vision|outcome|outcomes|objective|objectives|aim|aims"
    "|result|results|priority area|ziel|ziele|zielsetzung|objectif|objectifs|but|buts|objetivo|objetivos|meta|metas"
    "|obiettivo|obiettivi|doel|doelen|doelstelling",
    "initiatives": "initiative|initiatives|program|programs|programme|programmes|project|projects|pilot"
    "|campaign|campaigns|projekt|projekte|programm|initiativen|maßnahme|maßnahmen|kampagne|projet|projets|campagne"
    "|iniciativa|iniciativas|proyecto|proyectos|programa|programas|campaña|projeto|projetos|iniziativa|iniziative|progetto"
    "|progetti|programma|programmi|initiatief|initiatieven|projecten",
    "resources": "resource|resources|asset|assets|ressource|ressourcen|ressources|recurso|recursos|risorsa|risorse"
    "|middelen",
}
_PART_OF = {w.casefold(): part for part, words in _WORDS.items() for w in words.split("|")}
_FOR = frozenset(
    (
        "supports",
        "support",
        "for",
        "in favor",
        "in favour",
        "favors",
        "favours",
        "champions",
        "endorses",
        *("unterstützt", "fördert", "befürwortet", "dafür", "für", "soutient", "appuie", "pour"),
        *("apoya", "respalda", "a favor", "apoia", "sostiene", "appoggia", "steunt", "voor"),
    )
)
_AGAINST = frozenset(
    (
        *("opposes", "oppose", "against", "blocks", "resists", "rejects"),
        *(
            "lehnt ab",
            "gegen",
            "dagegen",
            "blockiert",
            "s'oppose à",
            "s'oppose",
            "contre",
            "rejette",
        ),
        *("se opone", "se opone a", "rechaza", "en contra", "contra", "opõe-se", "rejeita"),
        *("si oppone", "contrasta", "contro", "tegen", "verzet zich"),
    )
)
_AMOUNTS = ("amount", "value", "weight", "strength")
Count = Callable[[str, str, str, list[Any]], None]


def part_of(type_: str, types: Mapping[str, str]) -> str:
    """The table that elements of a type belong to: what the recipe says, else what the word means, else leaders.

    `types` are those of the recipe, by their names without case.
    """
    word = type_.strip().casefold()
    said = types.get(word)
    if said is not None:
        return said if said in (*PARTS, "skip") else "leaders"
    return _PART_OF.get(word, "leaders")


def part_rows(leaders: Iterable[dict[str, Any]], part: str) -> list[dict[str, Any]]:
    """Elements as rows of goals, initiatives or resources: what these have no field for stays an attribute."""
    rows = []
    for leader in leaders:
        own = dict(leader["attributes"] or {})
        if leader["sector"] is not None:
            own["sector"] = leader["sector"]
        rows.append({"id": leader["id"], "name": leader["name"], "attributes": own or None})
    return rows


def sort_out(
    ties: Iterable[dict[str, Any]],
    tables: Mapping[str, str],
    initiatives: Iterable[dict[str, Any]],
    count: Count,
) -> dict[str, list[dict[str, Any]]]:
    """The lines of a map by what they join, `tables` saying the table of each end. Ties are lines between leaders.

    A line from a leader to a goal is an entry of its agenda. It says for or against only where its type does.
    """
    found: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("ties", "agendas", "contributions", "holdings", "needs")
    }
    lists = {row["id"]: row for row in initiatives}
    met: set[tuple[str, ...]] = set()
    for tie in ties:
        ends = {tables.get(tie[end], "leaders"): tie[end] for end in ("to", "from")}
        shown = f"{tie['from']} → {tie['to']}"
        joined = frozenset(ends)
        if joined == {"leaders"}:
            found["ties"].append(tie)
        elif "skip" in joined:
            count("left_out", "ties", "connections of elements that the recipe skips", [shown])
        elif joined in ({"leaders", "initiatives"}, {"goals", "initiatives"}):
            other = "leaders" if "leaders" in joined else "goals"
            listed = lists[ends["initiatives"]].setdefault(other, [])
            if ends[other] not in listed:
                listed.append(ends[other])
            said = "who leads them" if other == "leaders" else "what they are for"
            count(
                "assumed", "initiatives", f"connections of {other} with programs: {said}", [shown]
            )
        else:
            name, row = _row(tie, ends, joined)
            key = (name, *(str(row[field]) for field in list(row)[:2])) if row else ()
            if row is None:
                count(
                    "left_out",
                    "ties",
                    f"connections of {_said(joined, ends)}: no list holds these",
                    [shown],
                )
            elif key in met:
                count("left_out", name, "connections that say again what another says", [shown])
            else:
                met.add(key)
                found[name].append(row)
                if name == "agendas":
                    _tell(row, tie, shown, count)
    return found


def _tell(row: Mapping[str, Any], tie: Mapping[str, Any], shown: str, count: Count) -> None:
    """Says what an entry of an agenda was made of."""
    way = {1: "for it", -1: "against it", None: "it matters, for or against is not said"}
    said = f"connections to goals: {way[row.get('stance')]}"
    count("assumed", "agendas", said, [f"{shown}: {tie['type']}"])
    if "weight" in tie:
        said = "strengths of connections to goals: kept under attributes, not taken for importance"
        count("assumed", "agendas", said, [f"{shown}: {tie['weight']:g}"])


def _said(joined: frozenset[str], ends: Mapping[str, str]) -> str:
    return f"{' and '.join(sorted(joined))}{' without an amount' if 'resources' in joined and len(ends) > 1 else ''}"


def _row(
    tie: dict[str, Any], ends: Mapping[str, str], joined: frozenset[str]
) -> tuple[str, dict[str, Any] | None]:
    own = dict(tie.get("attributes") or {})
    if joined == {"leaders", "goals"}:
        return "agendas", _entry(tie, ends, own)
    if joined == {"goals"}:
        kept = tie if tie["_way"] else None
        return "contributions", kept and {
            "from": tie["from"],
            "to": tie["to"],
            "attributes": own or None,
        }
    if joined in ({"leaders", "resources"}, {"goals", "resources"}):
        amount = tie.get("weight") or next(
            (own.pop(n) for n in list(own) if n.lower() in _AMOUNTS), None
        )
        other = "leader" if "leaders" in joined else "goal"
        name = "holdings" if other == "leader" else "needs"
        if isinstance(amount, int | float) and amount >= 0:
            about = {other: ends[f"{other}s"], "resource": ends["resources"], "amount": amount}
            return name, {**about, "attributes": own or None}
        return name, None
    return "ties", None


def _entry(tie: dict[str, Any], ends: Mapping[str, str], own: dict[str, Any]) -> dict[str, Any]:
    word = str(tie["type"]).strip().casefold()
    row: dict[str, Any] = {"leader": ends["leaders"], "goal": ends["goals"], "priority": 1}
    if word in _FOR or word in _AGAINST:
        row["stance"] = 1 if word in _FOR else -1
    else:
        own["type"] = tie["type"]
    if "weight" in tie:
        own["strength"] = tie["weight"]
    row["attributes"] = own or None
    return row
