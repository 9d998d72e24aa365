# SPDX-License-Identifier: MIT
"""What the common language says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Section, Table
from .wording import count, decimals, fixed, listed, measured, why

if TYPE_CHECKING:
    from .._results.knowledge import Language
    from ..reports import Report

TITLE = "Language: do leaders use the same words?"
HOW = (
    "Common language is 1 minus the generalised Jensen-Shannon divergence of the leaders' shares of terms.",
)
_CLEAR = 0.02  # two likenesses closer than this are said to be alike


def section(report: Report) -> Section:
    found = report.knowledge.language
    if not report.network.terms:
        return Section.empty("language", TITLE, "Nothing is recorded of the terms in use.", "terms")
    if found.common.value is None:
        missing = f"Whether leaders use the same words is not known: {why(found.common.unknown)}."
        return Section.empty("language", TITLE, missing)
    words = "common language: of the leaders' words, in common"
    shown = (words, *measured(found.common, "common language"))
    terms = listed([row.term or "" for row in found.by_term[:5]])
    known = f"Terms of {found.leaders_known} of {count(found.leaders, 'leader', 'leaders')}"
    table = Table("What is said alike", ("", "value", "", "of"), [(*shown, found.common.evidence)])
    return Section(
        "language", TITLE, [_said(found)], [table], [f"{known}; most use {terms}."], how=HOW
    )


def _said(found: Language) -> str:
    said = (
        f"The common language of the {found.leaders_known} leaders whose terms are known stands at "
        f"{decimals(found.common, 2)} (0: no word shared; 1: the same words as often)."
    )
    tied, any_two = found.tied.value, found.any_two.value
    if tied is None or any_two is None:
        return said
    if abs(tied - any_two) < _CLEAR:
        return said + " Two whom a tie joins speak no more alike than any two."
    more = "more" if tied > any_two else "less"
    return (
        f"{said} Two whom a tie joins speak {more} alike ({fixed(tied)}) than any two ({fixed(any_two)})."
    )
