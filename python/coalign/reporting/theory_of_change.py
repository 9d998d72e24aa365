# SPDX-License-Identifier: MIT
"""What the theory of change says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._analyses import ask
from .plan import plan_figure
from .section import Bar, Part, Section, Table
from .wording import Name, count, listed, names, parts_of, percent, why

if TYPE_CHECKING:
    from .._results.outcomes import TheoryOfChange
    from ..reports import Report

TITLE = "Outcomes: does what is tried lead to the vision?"
PARTS = {
    "leading": "of active initiatives, those that lead to a vision",
    "carried": "of these initiatives, those that do and are funded",
    "visions_reached": "of visions, those that such an initiative leads to",
    "fragile": "of goals that one leads to, those that depend on one thing",
}
HOW = (
    "Paths run from an initiative to a goal of it, along contributions, and end at a vision.",
    "Credit is an initiative's part of the weight of all paths to visions; a path weighs the product of the strengths "
    "of its contributions. It says how the plan is drawn, not what an initiative achieved.",
    "A goal depends on one thing if every path to it takes that one initiative or goal.",
)


def section(report: Report) -> Section:
    network, found = report.network, report.outcomes.theory_of_change
    goals, tried = names(network, "goals"), names(network, "initiatives")
    if not network.contributions or not network.initiatives:
        lacks = {
            "contributions": (network.contributions, "which goal serves which"),
            "initiatives": (network.initiatives, "anything that was tried"),
        }
        missing = [name for name, (rows, _) in lacks.items() if not rows]
        nothing = " or of ".join(lacks[name][1] for name in missing)
        nothing = f"Nothing is recorded of {nothing}: no path can be followed."
        return Section.empty("theory_of_change", TITLE, nothing, *missing)
    credit = [row for row in found.by_initiative if row.credit.value is not None]
    hang = [row for row in found.by_goal if row.only_goal or row.only_initiative]
    drawn = plan_figure(ask("outcomes.plan", network), found, network)
    parts: tuple[Part, ...] = (
        Table("From what is tried to the vision", ("", "value", "", "of"), parts_of(found, PARTS)),
        *([drawn] if drawn else []),
        Table(
            "What depends on one thing",
            ("goal", "every path takes"),
            [
                (
                    goals[row.goal],
                    goals[row.only_goal] if row.only_goal else tried[row.only_initiative or ""],
                )
                for row in sorted(hang, key=lambda row: -(row.share.value or 0))
            ],
        ),
        Table(
            "Whose paths lead to the vision",
            ("initiative", "credit", "", "paths"),
            [
                (
                    tried[row.initiative],
                    percent(row.credit),
                    Bar(row.credit.value, 0, 1, "credit"),
                    f"{row.paths:,.0f}" if row.paths < 1e9 else f"{row.paths:.1e}",
                )
                for row in sorted(credit, key=lambda row: -float(row.credit))
            ],
        ),
    )
    marked = (
        "marked as vision"
        if found.visions_marked
        else "that are served and serve no other, as none is marked"
    )
    basis = [
        f"Visions: {count(sum(row.vision for row in found.by_goal), 'goal', 'goals')} {marked}.",
        f"{count(found.active, 'initiative', 'initiatives')} that were tried and neither failed nor were "
        f"stopped; beside them {found.planned} planned, {found.ended} failed or stopped.",
        "A path says what somebody drew, that one goal serves another; not that it does.",
    ]
    findings = _findings(found, goals, tried)
    return Section("theory_of_change", TITLE, findings, parts, basis, how=HOW)


def _findings(found: TheoryOfChange, goals: dict[str, Name], tried: dict[str, Name]) -> list[str]:
    if found.leading.value is None:
        return [f"Whether anything leads to the vision: {why(found.leading.unknown)}."]
    said = [_leading(found)]
    stray = [
        tried[row.initiative] for row in found.by_initiative if row.active and row.leads is False
    ]
    if stray:
        said.append(f"These lead nowhere that is recorded: {listed(stray)}.")
    bare = [goals[row.goal] for row in found.by_goal if row.vision and not row.supported]
    if bare:
        said.append(f"No active initiative leads to {listed(bare)}.")
    if found.fragile.value is not None:
        said.append(
            f"Of {count(found.fragile.evidence, 'goal', 'goals')} to which an initiative leads, "
            f"{percent(found.fragile)} depend on a single initiative or goal. "
            "Without it, nothing that is recorded would lead there."
        )
    said.append(
        f"What of it is funded is not known: {why(found.carried.unknown)}."
        if found.carried.value is None
        else f"{percent(found.carried)} of the active initiatives lead to a vision and have a commitment "
        "recorded: to the initiative itself, or by one of its leaders to one of its goals."
    )
    return said


def _leading(found: TheoryOfChange) -> str:
    stand = count(found.active, "active initiative", "active initiatives")
    if not found.all_lead:
        return f"Of {stand}, {percent(found.leading)} lead to a vision."
    unmarked = ", because where no vision is marked it is what is served and serves nothing else"
    how = "" if found.visions_marked else unmarked
    return (
        f"Every goal leads to a vision{how}: so whatever is tried for one of them leads there too. "
        f"Of {stand}, {percent(found.leading)} have a goal."
    )
