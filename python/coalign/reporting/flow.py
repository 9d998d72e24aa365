# SPDX-License-Identifier: MIT
"""What the flow of knowledge says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Part, Section, Table
from .timeline import timeline_figure
from .wording import count, decimals, fixed, names, parts_of, percent, share, why

if TYPE_CHECKING:
    from .._results.knowledge import Flow, KindFlow, StageFlow
    from ..reports import Report

TITLE = "Knowledge: does what was learned reach those whom it concerns?"
PARTS = {
    "reach": "of those whom a lesson concerns, whom it reached",
    "unheard": "of leaders concerned, who heard no such lesson",
    "passed_on_worked": "of lessons of what worked, passed on to anybody",
    "passed_on_failed": "of lessons of what did not work, passed on to anybody",
    "reciprocity": "of what is passed on, matched by something given back",
    "kept": "of lessons, held by an emerging or future leader",
}
HOW = (
    "A lesson is held by the leaders of its initiative and by everyone to whom a holder passed it on, in time: who "
    "gets it on a day may pass it on from that day.",
    "It concerns those who support one of the initiative's goals and those whom it reached, without the initiative's "
    "own leaders.",
    "Mixing is what the same givers would pass on if receivers were anybody else.",
)


def section(report: Report) -> Section:
    found, network = report.knowledge.flow, report.network
    if not network.lessons and not network.shares:
        nothing = "Nothing is recorded of lessons, or of what was passed on."
        return Section.empty("flow", TITLE, nothing, "lessons", "shares")
    leaders = names(network, "leaders")
    deaf = [row for row in found.by_leader if row.concerned and not row.heard]
    parts: tuple[Part, ...] = (
        Table("What reaches whom", ("", "value", "", "of"), parts_of(found, PARTS)),
        *([drawn] if (drawn := timeline_figure(found, network)) else []),
        _mixing(
            "What kinds of leaders passed on to each other",
            [(row, row.kinds, "no kind given") for row in found.by_kind],
        ),
        _mixing(
            "What leaders of one stage passed on to another",
            [(row, row.stages, "no stage given") for row in found.by_stage],
        ),
        Table(
            "Whom lessons concern, and none of these reached",
            ("leader", "lessons that concern them"),
            []
            if found.unheard.value is None
            else [
                (leaders[row.leader], row.concerned)
                for row in sorted(deaf, key=lambda row: -row.concerned)
            ],
            note="They may have heard what nobody recorded: a share that is not written down is not seen here.",
        ),
    )
    return Section("flow", TITLE, _findings(found), parts, _basis(found), _unknown(report), HOW)


def _mixing(
    title: str, flows: list[tuple[KindFlow | StageFlow, tuple[str | None, str | None], str]]
) -> Table:
    """From one group of leaders to another, the largest difference from mixing first."""
    rows = [
        (row, " to ".join(group or none for group in groups))
        for row, groups, none in flows
        if row.ratio.value is not None and row.expected > 0
    ]
    rows.sort(key=lambda one: -abs(one[0].passed - one[0].expected))
    return Table(
        title,
        ("from whom to whom", "passed on", "by mixing", "times that"),
        [
            (who, row.passed, fixed(row.expected, 1), decimals(row.ratio, 1))
            for row, who in (rows if len(rows) > 1 else ())
        ],
    )


def _findings(found: Flow) -> list[str]:
    said = []
    if found.reach.value is not None:
        said.append(_reach(found))
    elif found.lessons:
        lessons = count(found.lessons, "lesson", "lessons")
        said.append(f"Whom {lessons} reached is not known: {why(found.reach.unknown)}.")
    if found.passed_on_worked.value is not None and found.passed_on_failed.value is not None:
        said.append(
            f"Passed on to somebody: {percent(found.passed_on_failed)} of the lessons of what did not work, "
            f"{percent(found.passed_on_worked)} of those of what worked."
        )
    if found.kept.value is not None:
        said.append(
            f"If all current leaders left, {percent(found.kept)} of the lessons would still be held, by "
            "emerging or future leaders."
        )
    return said or ["What is recorded says nothing yet of how knowledge travels."]


def _reach(found: Flow) -> str:
    sure = found.reach.interval
    about = "" if sure is None else f" ({share(sure[0])} to {share(sure[1])})"
    said = (
        f"On average a lesson reached {percent(found.reach)}{about} of the leaders outside its "
        "initiative whom it concerns."
    )
    if not found.unheard.value:
        return said
    return (
        f"{said} {percent(found.unheard)} of those whom any lesson concerns are recorded as having heard none of "
        "these."
    )


def _basis(found: Flow) -> list[str]:
    said = []
    if found.shares:
        said = [
            f"{count(found.lessons, 'lesson', 'lessons')}, {count(found.shares, 'share', 'shares')}: "
            f"{found.passed:,} different things passed on from one leader to another. What was not recorded was "
            "not passed on, as far as this can see.",
            "Somebody counts as having heard what was passed on to them by name, not what their organization holds.",
        ]
    if found.lessons_looked_at < found.lessons:
        said.append(
            f"Reach is counted on {found.lessons_looked_at:,} of the lessons, drawn at random. "
            "Its interval says how sure it is."
        )
    return said


def _unknown(report: Report) -> list[str]:
    found, said = report.knowledge.flow, []
    if found.kept.value is None:
        said.append(f"What would be left without today's leaders: {why(found.kept.unknown)}.")
    if not report.network.agendas and found.lessons:
        said.append(
            "Whom a lesson concerns: without agendas, all leaders are taken to be concerned."
        )
    return said
