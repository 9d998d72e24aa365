# SPDX-License-Identifier: MIT
"""The findings of the core, as the first page and the topics say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._results.whole import Finding
    from ..reports import Report

_SURE = {"above": " This is clear.", "below": " This is clear."}


def said(report: Report, *codes: str) -> list[str]:
    """The sentences of these findings, in the order of the core."""
    return [_said(one) for one in report.findings if one.code in codes]


def _said(finding: Finding) -> str:
    """What the core says, and how sure it is where its sentence does not begin with that."""
    return f"{finding.sentence}{_SURE.get(finding.verdict or '', '')}"
