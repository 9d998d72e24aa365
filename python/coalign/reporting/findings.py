# SPDX-License-Identifier: MIT
"""The findings of the core, as the first page and the topics say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..reports import Report


def said(report: Report, *codes: str) -> list[str]:
    """The sentences of these findings, in the order of the core."""
    return [one.sentence for one in report.findings if one.code in codes]


def numbers_of(report: Report, code: str) -> list[str]:
    """The other numbers of a finding, in words."""
    return [one.numbers for one in report.findings if one.code == code and one.numbers]


def in_full(report: Report, *codes: str) -> list[str]:
    """The same, each with its other numbers: the interval, what chance gives, what counts."""
    return [
        " ".join(filter(None, (one.sentence, one.numbers)))
        for one in report.findings
        if one.code in codes
    ]
