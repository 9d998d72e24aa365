# SPDX-License-Identifier: MIT
"""What runs now, and what goes with it if it fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import amount, count, cut, listed, names, share, why, wrapped

__all__ = ["TITLE", "basis", "findings", "section", "shown", "taken_along"]

TITLE = "Risks: what runs now, and what if it fails?"
Document = Mapping[str, Any]


def shown(document: Document) -> bool:
    """Whether anything runs that this section could speak of."""
    return bool(document["outcomes"]["portfolio"]["running"])


def section(document: Document, network: Network) -> list[str]:
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    if not shown(document):
        return lines
    rows = taken_along(document, network)
    if rows:
        lines += ["", "If it fails, nothing else tried leads to"]
        lines += [f"  {cut(name, 34)}: {cut(listed(goals, 3), 50)}" for name, goals, _ in rows[:8]]
    lines += ["", "What this rests on"]
    for sentence in basis(document):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, the most telling first."""
    found = document["outcomes"]["portfolio"]
    if not shown(document):
        return ["Nothing is recorded that runs now."]
    sentences = [_chances(found), *_losses(found, network)]
    rows = taken_along(document, network)
    if rows:
        name, goals, chance = rows[0]
        odds = "" if chance is None else f", which has a chance of {share(chance)} as given"
        sentences.append(
            f"Most hangs on {name}{odds}: without it nothing else tried would lead to {listed(goals)}."
        )
    else:
        sentences.append("No goal would be left alone if one of these failed.")
    return sentences


def _chances(found: Document) -> str:
    runs = count(found["running"], "initiative runs", "initiatives run")
    kinds = [f"{found[kind]} {kind}" for kind in ("proven", "promising", "untested") if found[kind]]
    open_ = found["running"] - found["proven"] - found["promising"] - found["untested"]
    kinds += [f"{open_} of unknown evidence"] if open_ else []
    said = f"{runs} ({', '.join(kinds)})"
    chance, low, high = found["any"], found["any_lowest"]["value"], found["any_highest"]["value"]
    if chance["value"] is not None:
        return (
            f"{said}. At least one succeeds with {share(chance['value'])} if each stands for itself, "
            f"and with {share(low)} to {share(high)} however they hang together."
        )
    if chance["evidence"] == 0:
        return f"{said}. Nobody wrote down a chance of success."
    given = f"A chance of success is given for {chance['evidence']}"
    return f"{said}. {given}: at least one succeeds with {share(low)} or more."


def _losses(found: Document, network: Network) -> list[str]:
    known = names(network, "resources")
    said = []
    for row in found["by_resource"]:
        if not row["amount"]:
            continue
        if row["expected"]["value"] is not None:
            loss = f"{amount(row['expected']['value'])} are expected to be lost"
        elif row["lowest"]["value"] is not None:
            ends = f"{amount(row['lowest']['value'])} to {amount(row['highest']['value'])}"
            loss = f"{ends} are expected to be lost, as some chances are not given"
        else:
            continue
        said.append(f"of {amount(row['amount'])} {known[row['resource']]} committed to them {loss}")
    if not said:
        return []
    rest = f"; and of {len(said) - 3} more" if len(said) > 3 else ""
    sentence = "; ".join(said[:3]) + rest
    return [f"{sentence[0].upper()}{sentence[1:]}."]


def taken_along(document: Document, network: Network) -> list[tuple[str, list[str], float | None]]:
    """What goals hang on a running initiative, most first, and its chance."""
    tried, wanted = names(network, "initiatives"), names(network, "goals")
    rows = [row for row in document["outcomes"]["portfolio"]["by_initiative"] if row["goal_ids"]]
    rows.sort(key=lambda row: -len(row["goal_ids"]))
    return [
        (
            tried[row["initiative"]],
            [wanted[goal] for goal in row["goal_ids"]],
            row["chance_of_success"]["value"],
        )
        for row in rows
    ]


def basis(document: Document) -> list[str]:
    """What the findings rest on."""
    found = document["outcomes"]["portfolio"]
    planned = f"; {found['planned']} planned, not counted" if found["planned"] else ""
    given = found["any"]["evidence"]
    spread = found["effective_goals"]
    over = (
        f"They work on what amounts to {spread['value']:.1f} goals."
        if spread["value"] is not None
        else f"What goals they work on: {why(spread['unknown'])}."
    )
    unknown = sum(row["amounts_unknown"] for row in found["by_resource"])
    return [
        f"Chances as somebody gave them, for {given} of {found['running']}{planned}. {over}",
        "Whatever is committed to what fails counts as lost"
        + (
            f"; {count(unknown, 'commitment has', 'commitments have')} no amount."
            if unknown
            else "."
        ),
    ]
