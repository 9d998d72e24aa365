# SPDX-License-Identifier: MIT
"""What ties say of those whom they join: do they want the same, think alike, belong together?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..printable import in_line
from .section import Bar, Table
from .wording import Name, count, decimals, percent

if TYPE_CHECKING:
    from .._results.alignment import AdvocacyCoalition, AlongTies, EiIndex
    from .._results.inference import PermutationTest
    from ..reports import Report

TITLE = "Whom ties join"
_RARE = 0.05


def findings(report: Report) -> list[str]:
    """A sentence or two for each question that can be answered."""
    alignment = report.alignment
    inferred = alignment.agendas.inferred == alignment.agendas.entries
    said = [_along(alignment.along_ties, inferred), _advocacy(alignment.advocacy)]
    said += [_within(found) for found in alignment.ei]
    return [sentence for sentence in said if sentence]


def groups(report: Report) -> Table:
    """Every group by which ties were looked at, the largest first."""
    return Table(
        "Ties of each group (-1 all within, 1 all to others; the mark: what its size alone gives)",
        ("group", "leaders", "E-I index", "by size alone", ""),
        [
            (
                Name(f"{found.by}: {in_line(group.group)}"),
                group.leaders,
                decimals(group.index),
                decimals(group.expected),
                Bar(group.index.value, -1, 1, "E-I index", group.expected.value),
            )
            for found in report.alignment.ei
            if len(found.by_group) > 1
            for group in sorted(found.by_group, key=lambda group: -group.leaders)
        ],
    )


def _along(found: AlongTies, inferred: bool) -> str:
    if found.score.value is None or found.score_all.value is None:
        return ""
    verdict = _verdict(
        found.score_chance,
        "Leaders who are tied want the same more than chance would have it",
        "Leaders who are tied want the same less than chance would have it",
        "Leaders who are tied want the same no more and no less than chance would have it",
    )
    said = verdict or "What leaders who are tied want"
    beside = _beside(found.score_chance, "agendas")
    construction = " If ties were recorded from the same acts as agendas, they match because both say the same."
    return (
        f"{said}: their agenda score is {decimals(found.score)}, that of any two {decimals(found.score_all)}{beside}."
        + (construction if inferred else "")
    )


def _advocacy(found: AdvocacyCoalition) -> str:
    if found.index.value is None:
        return ""
    if float(found.likeness) > 1 - 1e-9:
        return (
            "Whether those who think alike are tied cannot be seen: on what two speak about both, nobody here "
            "takes another side."
        )
    verdict = _verdict(
        found.test,
        "Ties join those who think alike on what both speak about, more than chance would have it",
        "Ties join those who differ on what both speak about, more than chance would have it",
        "Ties do not follow whether two think alike on what both speak about",
    )
    said = verdict or "Ties and likeness of stances"
    shares = [
        f"{percent(estimate)} of {what}"
        for estimate, what in (
            (found.broker, "tie strength bridges difference"),
            (found.missing, "likeness goes without a tie"),
        )
        if estimate.value is not None
    ]
    return (
        f"{said}: the Advocacy Coalition Index (1 in line, 0 the opposite) is {decimals(found.index)}"
        f"{_beside(found.test, 'agendas')}; {' and '.join(shares)}."
    )


def _within(found: EiIndex) -> str:
    if found.index.value is None or found.expected.value is None or len(found.by_group) < 2:
        return ""
    by = f"By {found.by}"
    verdict = _verdict(
        found.test,
        f"{by}, ties cross groups more than group sizes would have it",
        f"{by}, ties stay within groups more than group sizes would have it",
        f"{by}, ties neither stay within groups nor cross them more than group sizes would have it",
    )
    left = found.leaders - found.leaders_grouped
    beside = f" ({count(left, 'leader has', 'leaders have')} no {found.by})" if left else ""
    return (
        f"{verdict or by}: the E-I index (-1 all within, 1 all between) is {decimals(found.index)}, group sizes alone "
        f"give {decimals(found.expected)}{_p(found.test)}{beside}."
    )


def _verdict(chance: PermutationTest, more: str, less: str, neither: str) -> str:
    p = chance.p_two_sided.value
    if p is None or not chance.sd.value:  # the same however shuffled: nothing to tell
        return ""
    if p > _RARE:
        return neither
    return more if float(chance.observed) > float(chance.mean) else less


def _beside(chance: PermutationTest, what: str) -> str:
    if chance.mean.value is None:
        return ""
    return f"; shuffled {what} give {decimals(chance.mean)} on average{_p(chance)}"


def _p(chance: PermutationTest) -> str:
    if chance.p_two_sided.value is None:
        return ""
    tried = "all" if chance.exact else f"{chance.replicates:,}"
    return f" (p = {decimals(chance.p_two_sided)}, {tried} shuffles)"
