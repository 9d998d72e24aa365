# SPDX-License-Identifier: MIT
"""What ties say of those whom they join: do they want the same, think alike, belong together?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .wording import count, share

__all__ = ["TITLE", "findings", "groups"]

TITLE = "Whom ties join"
Document = Mapping[str, Any]
_RARE = 0.05


def findings(document: Document) -> list[str]:
    """A sentence or two for each question that can be answered."""
    alignment = document["alignment"]
    inferred = alignment["agendas"]["inferred"] == alignment["agendas"]["entries"]
    said = [_along(alignment["along_ties"], inferred), _advocacy(alignment["advocacy"])]
    said += [_within(found) for found in alignment["ei"]]
    return [sentence for sentence in said if sentence]


def _along(found: Document, inferred: bool) -> str:
    score, every = found["score"]["value"], found["score_all"]["value"]
    if score is None or every is None:
        return ""
    verdict = _verdict(
        found["score_chance"],
        "Leaders who are tied want the same more than chance would have it",
        "Leaders who are tied want the same less than chance would have it",
        "Leaders who are tied want the same no more and no less than chance would have it",
    )
    said = verdict or "What leaders who are tied want"
    beside = _beside(found["score_chance"], "agendas")
    return f"{said}: their agenda score is {score:.3f}, that of any two {every:.3f}{beside}." + (
        " Where ties were recorded from the acts from which agendas were inferred, it is so by construction."
        if inferred
        else ""
    )


def _advocacy(found: Document) -> str:
    index, likeness = found["index"]["value"], found["likeness"]["value"]
    if index is None:
        return ""
    if likeness > 1 - 1e-9:
        return (
            "Whether those who think alike are tied cannot be seen: on what two speak about both, nobody here "
            "takes another side."
        )
    verdict = _verdict(
        found["test"],
        "Ties join those who think alike on what both speak about, more than chance would have it",
        "Ties join those who differ on what both speak about, more than chance would have it",
        "Ties do not follow whether two think alike on what both speak about",
    )
    said = verdict or "Ties and likeness of stances"
    shares = [
        f"{share(found[key]['value'])} of {what}"
        for key, what in (
            ("broker", "tie strength bridges difference"),
            ("missing", "likeness goes without a tie"),
        )
        if found[key]["value"] is not None
    ]
    return (
        f"{said}: the Advocacy Coalition Index (1 in line, 0 the opposite) is {index:.3f}"
        f"{_beside(found['test'], 'agendas')}; {' and '.join(shares)}."
    )


def _within(found: Document) -> str:
    index, expected = found["index"]["value"], found["expected"]["value"]
    if index is None or expected is None or len(found["by_group"]) < 2:
        return ""
    by = f"By {found['by']}"
    verdict = _verdict(
        found["test"],
        f"{by}, ties cross groups more than group sizes would have it",
        f"{by}, ties stay within groups more than group sizes would have it",
        f"{by}, ties neither stay within groups nor cross them more than group sizes would have it",
    )
    said = verdict or by
    left = found["leaders"] - found["leaders_grouped"]
    beside = f" ({count(left, 'leader has', 'leaders have')} no {found['by']})" if left else ""
    return (
        f"{said}: the E-I index (-1 all within, 1 all between) is {index:.3f}, group sizes alone give "
        f"{expected:.3f}{_p(found['test'])}{beside}."
    )


def _verdict(chance: Document, more: str, less: str, neither: str) -> str:
    p = chance["p_two_sided"]["value"]
    if p is None or not chance["sd"]["value"]:  # the same however shuffled: nothing to tell
        return ""
    if p > _RARE:
        return neither
    return more if chance["observed"]["value"] > chance["mean"]["value"] else less


def _beside(chance: Document, what: str) -> str:
    if chance["mean"]["value"] is None:
        return ""
    return f"; shuffled {what} give {chance['mean']['value']:.3f} on average{_p(chance)}"


def _p(chance: Document) -> str:
    p = chance["p_two_sided"]["value"]
    if p is None:
        return ""
    tried = "all" if chance["exact"] else f"{chance['replicates']:,}"
    return f" (p = {p:.3f}, {tried} shuffles)"


def groups(document: Document) -> list[tuple[str, Document]]:
    """Every group by which ties were looked at, with what groups it, the largest first."""
    return [
        (found["by"], group)
        for found in document["alignment"]["ei"]
        if len(found["by_group"]) > 1
        for group in sorted(found["by_group"], key=lambda group: -group["leaders"])
    ]
