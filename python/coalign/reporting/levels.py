# SPDX-License-Identifier: MIT
"""What alignment between levels says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..printable import in_line
from .findings import may_be_chance
from .section import Section, Table
from .wording import Name, count, cut, decimals, fixed, measured, names, plural, why

if TYPE_CHECKING:
    from .._results.alignment import (
        GroupPair,
        HouseAgendas,
        Levels,
        MemberAgendas,
        MembershipAgendas,
    )
    from .._results.inference import PermutationTest
    from ..reports import Report
    from ..results import Estimate

TITLE = "Levels: at which level does it break, and which members disagree with their organization?"
HOW = (
    "A member and what it belongs to are compared as any two leaders are: agreement × overlap; over several "
    "memberships the sums are added before dividing.",
    "An organization is compared with the mean agenda of its direct members whose agenda is known: the mean priority "
    "on each goal, silence being 0, and the mean stance of those who speak.",
    "The lowest pair of groups is named where it is lower than the lowest of shuffled groups in 19 of 20 tries.",
    "A level breaks where the score between two groups of two leaders or more is below that of all together.",
)


def section(report: Report) -> Section:
    found, leaders = report.alignment.levels, names(report.network, "leaders")
    whole = report.alignment.agendas.score
    findings = [_between(found, whole), _vertical(found, whole)]
    if not found.lowest and found.score.value is None:
        return Section.empty("levels", TITLE, " ".join(findings))
    members = [row for row in found.members if row.score.value is not None]
    members.sort(key=lambda row: float(row.score))
    organizations = [row for row in found.organizations if row.score.value is not None]
    organizations.sort(key=lambda row: float(row.score))
    scores = ("score", "", "agreement", "overlap")
    parts = (
        Table(
            "Members with what they belong to",
            ("who", *scores, "known"),
            [
                (
                    f"{plural(row.kinds[0] or '', 2)} in {plural(row.kinds[1] or '', 2)}",
                    *_scores(row),
                    f"{row.known} of {row.memberships}",
                )
                for row in (found.by_membership if found.memberships_known else ())
            ],
        ),
        Table(
            "Least in step with what they belong to",
            ("member", "in", *scores),
            [(leaders[row.member], leaders[row.of], *_scores(row)) for row in members],
        ),
        Table(
            "Organizations and the mean agenda of their members",
            ("organization", *scores, "members known"),
            [
                (leaders[row.leader], *_scores(row), f"{row.members_known} of {row.members}")
                for row in organizations
            ],
        ),
    )
    findings += _far(organizations, leaders, found.furthest_by_chance)
    return Section("levels", TITLE, findings, parts, _basis(found), _unknown(found), HOW)


def _scores(row: MembershipAgendas | MemberAgendas | HouseAgendas) -> tuple[object, ...]:
    return *measured(row.score, "score", -1), decimals(row.agreement), decimals(row.overlap)


def _between(found: Levels, whole: Estimate) -> str:
    if not found.lowest or len(found.by_groups) < 2:
        return "Whether one kind of leaders wants other things than another is not known: it takes two leaders of each."
    lowest = found.lowest[0]
    if not float(lowest.score) < float(whole) - 0.005:
        return "No level stands out: none aligns less than all leaders together."
    if may_be_chance(found.lowest_by_chance):
        return _no_lowest(found.lowest_by_chance)
    return (
        f"Alignment is lowest {_pair(found.by, lowest)}: {decimals(lowest.score)}, where that of all leaders together "
        f"is {decimals(whole)}."
    )


def _no_lowest(test: PermutationTest) -> str:
    """Some pair is always the lowest: what to say where it is no lower than by chance."""
    if test.mean.value is None:
        return f"Whether any level aligns less than others is not known: {why(test.p_less.unknown)}."
    return (
        "No level stands out: the lowest is no lower than the lowest of groups shuffled among leaders "
        f"(p = {fixed(float(test.p_less), 3)})."
    )


def _pair(by: str, pair: GroupPair) -> str:
    """Between which two groups, or within which."""
    one, other = (
        _group(by, group, number) for group, number in zip(pair.groups, pair.leaders, strict=True)
    )
    within = pair.groups[0] == pair.groups[1]
    who = f"among the {one}" if within else f"between the {one} and the {other}"
    return f"{who} with a known agenda"


def _group(by: str, name: str | None, number: int) -> str:
    if name is None:
        return f"{number} leaders without a {by}"
    if by == "kind":
        return f"{number} {plural(name, 2)}"
    return f"{number} of {by} {cut(in_line(name), 40)}"


def _vertical(found: Levels, whole: Estimate) -> str:
    if found.score.value is None:
        none_known = found.memberships and not found.memberships_known
        both = "of no membership is the agenda of both known"
        reason = both if none_known else why(found.score.unknown)
        return f"Whether members want what they belong to is not known: {reason}."
    known = count(found.memberships_known, "membership", "memberships")
    any_two = "" if whole.value is None else f"; any two leaders at {decimals(whole)}"
    score = decimals(found.score)
    return f"Members align with what they belong to at {score}, over {known} with both agendas{any_two}."


def _far(
    organizations: list[HouseAgendas], leaders: dict[str, Name], extreme: PermutationTest
) -> list[str]:
    known = [row for row in organizations if row.members_known >= 2]
    if not known or not float(known[0].score) < 0.5 or may_be_chance(extreme):
        return []
    of = count(len(known), "organization", "organizations")
    name = cut(leaders[known[0].leader], 60)
    return [
        f"Of {of} with two or more members whose agendas are known, furthest from the mean agenda of its members "
        f"is {name}: {decimals(known[0].score)}."
    ]


def _basis(found: Levels) -> list[str]:
    groups = {group for pair in found.by_groups for group in pair.groups}
    said = [f"{count(len(groups), 'group', 'groups')} of leaders by {found.by}."]
    for number, what in (
        (found.without, "no value of it: they are a group of their own."),
        (found.several, "several: the first counts."),
    ):
        if number:
            said.append(f"{count(number, 'known leader has', 'known leaders have')} {what}")
    if found.memberships:
        said.append(
            f"Of {count(found.memberships, 'membership', 'memberships')}, the agenda of both is known for "
            f"{found.memberships_known}. A mean agenda takes direct members, silence being no priority."
        )
    return said


def _unknown(found: Levels) -> list[str]:
    left = found.memberships - found.memberships_known
    if not found.memberships:
        return ["Who belongs to whom: no membership is recorded."]
    stand = count(left, "member stands", "members stand")
    missing = [f"How {stand} to what they belong to: one of the two has no agenda."]
    return missing if left else []
