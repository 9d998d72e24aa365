# SPDX-License-Identifier: MIT
"""What runs now, and what goes with it if it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Section, Table
from .wording import Name, amount, count, cut, fixed, known, listed, names, percent, share, why

if TYPE_CHECKING:
    from .._results.outcomes import Portfolio, ResourceRisk
    from ..reports import Report

TITLE = "Risks: what runs now, and what if it fails?"
HOW = (
    "At least one succeeds: 1 - the product of (1 - p), as if each stood for itself; the bounds are those of Frechet, "
    "with a chance that was not given as 0 and as 1.",
    "At stake is an initiative's share of what is committed to all that run, the mean over resources.",
    "Expected loss is the sum of (1 - p) times what is committed.",
    "A goal goes along with an initiative that every path to it from anything tried runs through.",
)


def section(report: Report) -> Section:
    found, network = report.outcomes.portfolio, report.network
    if not found.running:
        return Section.empty(
            "portfolio", TITLE, "Nothing is recorded that runs now.", "initiatives"
        )
    tried, goals = names(network, "initiatives"), names(network, "goals")
    people, resources = names(network, "leaders"), names(network, "resources")
    parts = (
        Table(
            "What runs",
            (
                "initiative",
                "evidence",
                "chance",
                "at stake",
                "goals that go along",
                "leaders with nothing else",
            ),
            [
                (
                    tried[row.initiative],
                    row.evidence or "unknown",
                    percent(row.chance_of_success),
                    percent(row.at_stake),
                    listed([cut(goals[goal], 60) for goal in row.goal_ids]),
                    listed([cut(people[leader], 60) for leader in row.leader_ids]),
                )
                for row in found.by_initiative
            ],
            most=20,
        ),
        Table(
            "What may be lost",
            (
                "resource",
                "worst loss",
                "expected",
                "its deviation",
                "expected, unknown chances either way",
            ),
            [
                (
                    resources[row.resource],
                    amount(row.amount),
                    known(row.expected, amount),
                    known(row.sd, amount),
                    _either_way(row),
                )
                for row in found.by_resource
            ],
            most=20,
        ),
    )
    findings = [_chances(found), *_losses(found, resources), _hangs(found, tried, goals)]
    return Section("portfolio", TITLE, findings, parts, _basis(found), how=HOW)


def _hangs(found: Portfolio, tried: dict[str, Name], goals: dict[str, Name]) -> str:
    some = [row for row in found.by_initiative if row.goal_ids]
    if not some:
        return "No goal would be left alone if one of these failed."
    most = max(some, key=lambda row: len(row.goal_ids))
    odds = (
        ""
        if most.chance_of_success.value is None
        else f", which has a chance of {percent(most.chance_of_success)} as given"
    )
    return (
        f"Most depends on {tried[most.initiative]}{odds}: without it nothing else tried would lead to "
        f"{listed([goals[goal] for goal in most.goal_ids])}."
    )


def _chances(found: Portfolio) -> str:
    runs = count(found.running, "initiative runs", "initiatives run")
    kinds = {kind: getattr(found, kind) for kind in ("proven", "promising", "untested")}
    kinds["of unknown evidence"] = found.running - sum(kinds.values())
    said = f"{runs} ({', '.join(f'{number} {kind}' for kind, number in kinds.items() if number)})"
    low = percent(found.any_lowest)
    if found.any.value is not None:
        return (
            f"{said}. At least one succeeds with {share(found.any.value)} if each stands for itself, "
            f"and with {low} to {percent(found.any_highest)} however they hang together."
        )
    if found.any.evidence == 0:
        return f"{said}. Nobody wrote down a chance of success."
    given = f"A chance of success is given for {found.any.evidence}"
    return f"{said}. {given}: at least one succeeds with {low} or more."


def _losses(found: Portfolio, resources: dict[str, Name]) -> list[str]:
    said = []
    for row in found.by_resource:
        if row.expected.value is not None:
            loss = f"{amount(row.expected.value)} are expected to be lost"
        elif row.lowest.value is not None:
            loss = f"{_either_way(row)} are expected to be lost, as some chances are not given"
        else:
            continue
        if row.amount:
            said.append(
                f"of {amount(row.amount)} {resources[row.resource]} committed to them {loss}"
            )
    if not said:
        return []
    rest = f"; and of {len(said) - 3} more" if len(said) > 3 else ""
    sentence = "; ".join(said[:3]) + rest
    return [f"{sentence[0].upper()}{sentence[1:]}."]


def _either_way(row: ResourceRisk) -> str:
    """The expected loss, with the chances that were not given as 0 and as 1."""
    if row.expected.value is not None or row.lowest.value is None:
        return "" if row.lowest.value is not None else "unknown"
    return f"{amount(row.lowest.value)} to {known(row.highest, amount)}"


def _basis(found: Portfolio) -> list[str]:
    planned = f"; {found.planned} planned, not counted" if found.planned else ""
    over = (
        f"They work on what amounts to {fixed(found.effective_goals.value, 1)} goals."
        if found.effective_goals.value is not None
        else f"What goals they work on: {why(found.effective_goals.unknown)}."
    )
    unknown = sum(row.amounts_unknown for row in found.by_resource)
    missing = (
        f"; {count(unknown, 'commitment has', 'commitments have')} no amount" if unknown else ""
    )
    return [
        f"Chances as somebody gave them, for {found.any.evidence} of {found.running}{planned}. {over}",
        f"Whatever is committed to what fails counts as lost{missing}.",
    ]
