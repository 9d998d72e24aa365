# SPDX-License-Identifier: MIT
"""The findings of the core, as the first page and the topics say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .wording import count, decimals, fixed

if TYPE_CHECKING:
    from .._results.inference import PermutationTest
    from ..reports import Report

_RARE = 0.05


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


def tested(test: PermutationTest, what: str) -> str:
    """What chance gives, and how often it gives as much, for a table's note or an appendix."""
    if test.mean.value is None:
        return ""
    tries = "every order tried" if test.exact else f"{count(test.replicates, 'try', 'tries')}"
    return f"{what} would give {decimals(test.mean)} (p = {fixed(float(test.p_two_sided), 3)}, {tries})"


def may_be_chance(extreme: PermutationTest) -> bool:
    """Whether the lowest of several is as low by chance: some is always the lowest. Untested, it may be."""
    return not (extreme.p_less.value is not None and float(extreme.p_less) <= _RARE)
