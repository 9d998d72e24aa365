# SPDX-License-Identifier: MIT
"""What the theory of change says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, listed, names, number, share, why, wrapped

__all__ = ["TITLE", "basis", "findings", "fragile", "parts", "section", "shown"]

TITLE = "Outcomes: does what is tried lead to the vision?"
Document = Mapping[str, Any]
_PARTS = (
    ("leading", "of initiatives that stand, those that lead to a vision"),
    ("carried", "of these initiatives, those that do and are funded"),
    ("visions_reached", "of visions, those that such an initiative leads to"),
    ("fragile", "of goals that one leads to, those that hang on one thing"),
)


def shown(document: Document) -> bool:
    """Whether anything is recorded that this section could speak of."""
    rows = document["network"]
    return bool(rows["contributions"] and rows["initiatives"])


def section(document: Document, network: Network) -> list[str]:
    found = document["outcomes"]["theory_of_change"]
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if not shown(document):
        return lines
    lines += ["", *(f"  {key:<9}{number(one)}  {said}" for key, one, said in parts(found))]
    hang = fragile(found, network)
    if hang:
        lines += ["", "What hangs on one thing"]
        lines += [f"  {cut(goal, 42)}: only through {cut(on, 42)}" for goal, on in hang[:8]]
    lines += ["", "What this rests on"]
    for sentence in basis(found):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, the most telling first."""
    found = document["outcomes"]["theory_of_change"]
    if not shown(document):
        return [
            "Nothing is recorded of what serves what, or of anything tried: no path can be followed."
        ]
    if found["leading"]["value"] is None:
        return [f"Whether anything leads to the vision: {why(found['leading']['unknown'])}."]
    goals, tried = names(network, "goals"), names(network, "initiatives")
    sentences = [_leading(found)]
    stray = [tried[row["initiative"]] for row in found["by_initiative"] if _stray(row)]
    if stray:
        sentences.append(f"These lead nowhere that is recorded: {listed(stray)}.")
    bare = [
        goals[row["goal"]] for row in found["by_goal"] if row["vision"] and not row["supported"]
    ]
    if bare:
        sentences.append(f"No initiative that stands leads to {listed(bare)}.")
    if found["fragile"]["value"] is not None:
        sentences.append(_fragile(found))
    if found["carried"]["value"] is not None:
        sentences.append(
            f"{share(found['carried']['value'])} of the initiatives that stand lead to a vision and have a commitment "
            "recorded, to them or by a leader of theirs to a goal of theirs."
        )
    else:
        sentences.append(f"What of it is funded is not known: {why(found['carried']['unknown'])}.")
    return sentences


def _stray(row: Document) -> bool:
    return bool(row["active"]) and row["leads"] is False


def _leading(found: Document) -> str:
    stand = count(found["active"], "active initiative", "active initiatives")
    if found["all_lead"]:
        how = (
            ""
            if found["visions_marked"]
            else ", because where no vision is marked it is what is served and serves nothing else"
        )
        return (
            f"Every goal leads to a vision{how}: so does whatever is tried for any of them, by construction. "
            f"Of {stand}, {share(found['leading']['value'])} have a goal."
        )
    return f"Of {stand}, {share(found['leading']['value'])} lead to a vision."


def _fragile(found: Document) -> str:
    of = count(found["fragile"]["evidence"], "goal", "goals")
    return (
        f"{share(found['fragile']['value'])} of {of} that an initiative leads to hang on a single initiative or goal: "
        "without that one, nothing that is recorded would lead there."
    )


def parts(found: Document) -> list[tuple[str, Document, str]]:
    """The numbers that are known, named and explained."""
    return [(key, found[key], said) for key, said in _PARTS if found[key]["value"] is not None]


def fragile(found: Document, network: Network) -> list[tuple[str, str]]:
    """Goals that hang on one thing, and that thing; those through which most runs first."""
    goals, tried = names(network, "goals"), names(network, "initiatives")
    rows = [row for row in found["by_goal"] if row["only_goal"] or row["only_initiative"]]
    rows.sort(key=lambda row: -(row["share"]["value"] or 0))
    return [
        (
            goals[row["goal"]],
            goals[row["only_goal"]] if row["only_goal"] else tried[row["only_initiative"]],
        )
        for row in rows
    ]


def basis(found: Document) -> list[str]:
    """What the findings rest on."""
    marked = (
        "marked as vision" if found["visions_marked"] else "that are served and serve no other, as none is marked"
    )
    visions = sum(1 for row in found["by_goal"] if row["vision"])
    return [
        f"Visions: {count(visions, 'goal', 'goals')} {marked}.",
        f"{count(found['active'], 'initiative', 'initiatives')} that were tried and neither failed nor were "
        f"stopped; beside them {found['planned']} planned, {found['ended']} failed or stopped.",
        "A path says what somebody drew, that one goal serves another; not that it does.",
    ]
