# SPDX-License-Identifier: MIT
"""What the flow of knowledge says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._core import Network
from .wording import count, cut, listed, names, number, share, why, wrapped

__all__ = [
    "TITLE",
    "basis",
    "deaf",
    "findings",
    "flows",
    "parts",
    "section",
    "shown",
    "unknown",
]

TITLE = "Knowledge: does what was learned reach those whom it concerns?"
Document = Mapping[str, Any]
_PARTS = (
    ("reach", "of those whom a lesson concerns, whom it reached"),
    ("unheard", "of leaders concerned, who heard no such lesson"),
    ("passed_on_worked", "of lessons of what worked, passed on to anybody"),
    ("passed_on_failed", "of lessons of what did not work, passed on to anybody"),
    ("reciprocity", "of what is passed on, matched by something given back"),
    ("kept", "of lessons, held by an emerging or future leader"),
)
_MIXING = ["  By mixing: what the same givers would pass on if receivers were anybody else."]
_CLEAR = 0.02  # two likenesses closer than this are said to be alike


def shown(document: Document) -> bool:
    """Whether anything is recorded that this section could speak of."""
    rows = document["network"]
    return bool(rows["lessons"] or rows["shares"] or rows["terms"])


def section(document: Document, network: Network) -> list[str]:
    found = document["knowledge"]
    if not shown(document):
        return ["", *wrapped("• " + findings(document, network)[0])]
    lines = [""]
    for sentence in findings(document, network):
        lines += wrapped(sentence, first="• ")
    known = parts(found)
    if known:
        lines += [
            "",
            *(f"  {name:<18}{number(estimate)}  {said}" for name, estimate, said in known),
        ]
    for title, rows in flows(found):
        lines += ["", f"{title}, the furthest from mixing first", "  passed  by mixing  times that"]
        for who, passed, expected, ratio in rows[:5]:
            lines.append(f"  {passed:>6}  {expected:>9.1f}  {ratio:>10}  {who}")
        lines += _MIXING
    unheard = deaf(found, names(network, "leaders"))
    if unheard:
        lines += ["", "Whom lessons concern, and none of these reached"]
        for who, concerned in unheard[:5]:
            lines.append(f"  {concerned:>6}  {cut(who, 60)}")
    rests = basis(document)
    lines += ["", "What this rests on"] if rests else []
    for sentence in rests:
        lines += wrapped(sentence, first="  ")
    lines += ["", "What is not known"]
    for sentence in unknown(document):
        lines += wrapped(sentence, first="  ")
    return lines


def findings(document: Document, network: Network) -> list[str]:
    """What was found, the most telling first."""
    if not shown(document):
        return ["Nothing is recorded of lessons, of what was passed on, or of the terms in use."]
    flow, language = document["knowledge"]["flow"], document["knowledge"]["language"]
    sentences = []
    if flow["reach"]["value"] is not None:
        sentences.append(_reach(flow))
    elif flow["lessons"]:
        sentences.append(
            f"Whom {count(flow['lessons'], 'lesson', 'lessons')} reached is not known: "
            f"{why(flow['reach']['unknown'])}."
        )
    worked, failed = flow["passed_on_worked"]["value"], flow["passed_on_failed"]["value"]
    if worked is not None and failed is not None:
        sentences.append(
            f"Passed on to somebody: {share(failed)} of the lessons of what did not work, {share(worked)} of those of "
            "what worked."
        )
    if flow["kept"]["value"] is not None:
        sentences.append(
            f"If all current leaders left, {share(flow['kept']['value'])} of the lessons would still be held, by "
            "emerging or future leaders."
        )
    if language["common"]["value"] is not None:
        sentences.append(_language(language))
    return sentences or ["What is recorded says nothing yet of how knowledge travels."]


def _reach(flow: Document) -> str:
    sure = flow["reach"].get("interval")
    about = "" if sure is None else f" ({share(sure[0])} to {share(sure[1])})"
    said = (
        f"On average a lesson reached {share(flow['reach']['value'])}{about} of the leaders outside its "
        "initiative whom it concerns."
    )
    unheard = flow["unheard"]["value"]
    return said + (
        f" {share(unheard)} of those whom any lesson concerns are recorded as having heard none of these."
        if unheard
        else ""
    )


def _language(language: Document) -> str:
    said = (
        f"The common language of the {language['leaders_known']} leaders whose terms are known stands at "
        f"{language['common']['value']:.2f} (0: no word shared; 1: the same words as often)."
    )
    tied, any_two = language["tied"]["value"], language["any_two"]["value"]
    if tied is None or any_two is None:
        return said
    if abs(tied - any_two) < _CLEAR:
        return said + " Two whom a tie joins speak no more alike than any two."
    more = "more" if tied > any_two else "less"
    return (
        said
        + f" Two whom a tie joins speak {more} alike ({tied:.2f}) than any two ({any_two:.2f})."
    )


def parts(found: Document) -> list[tuple[str, Document, str]]:
    """The numbers that are known, named and explained."""
    flow, language = found["flow"], found["language"]
    rows = [(key, flow[key], said) for key, said in _PARTS]
    rows.append(("common_language", language["common"], "of the leaders' words, in common"))
    return [
        (key.replace("_", " "), one, said) for key, one, said in rows if one["value"] is not None
    ]


def flows(found: Document) -> list[tuple[str, list[tuple[str, int, float, str]]]]:
    """From one kind or stage of leaders to another, the largest difference from mixing first."""
    tables = []
    for key, groups, title in (
        ("by_kind", "kinds", "What kinds of leaders passed on to each other"),
        ("by_stage", "stages", "What leaders of one stage passed on to another"),
    ):
        rows = [
            row
            for row in found["flow"][key]
            if row["ratio"]["value"] is not None and row["expected"] > 0
        ]
        rows.sort(key=lambda row: -abs(row["passed"] - row["expected"]))
        said = [
            (
                " to ".join(group or f"no {groups[:-1]} given" for group in row[groups]),
                row["passed"],
                row["expected"],
                f"{row['ratio']['value']:.1f}",
            )
            for row in rows
        ]
        if len(said) > 1:
            tables.append((title, said))
    return tables


def deaf(found: Document, names: Mapping[str, str]) -> list[tuple[str, int]]:
    """Leaders whom lessons concern and who hold none of these, those whom most concern first."""
    if found["flow"]["unheard"]["value"] is None:
        return []
    rows = [row for row in found["flow"]["by_leader"] if row["concerned"] and not row["heard"]]
    rows.sort(key=lambda row: -row["concerned"])
    return [(names[row["leader"]], row["concerned"]) for row in rows]


def basis(document: Document) -> list[str]:
    """What the findings rest on."""
    flow, language = document["knowledge"]["flow"], document["knowledge"]["language"]
    sentences = []
    if flow["shares"]:
        sentences = [
            f"{count(flow['lessons'], 'lesson', 'lessons')}, {count(flow['shares'], 'share', 'shares')}: "
            f"{flow['passed']:,} different things passed on from one leader to another. What was not recorded was "
            "not passed on, as far as this can see.",
            "Somebody counts as having heard what was passed on to them by name, not what their organization holds.",
        ]
    if flow["lessons_looked_at"] < flow["lessons"]:
        sentences.append(
            f"Reach rests on {flow['lessons_looked_at']:,} of the lessons, drawn at random; its interval says how sure."
        )
    if language["leaders_known"]:
        terms = [row["term"] for row in language["by_term"][:5]]
        sentences.append(
            f"Terms of {language['leaders_known']} of {count(language['leaders'], 'leader', 'leaders')}; most use "
            f"{listed(terms, 5)}."
        )
    return sentences


def unknown(document: Document) -> list[str]:
    """What cannot be said, and why."""
    flow, language = document["knowledge"]["flow"], document["knowledge"]["language"]
    sentences = []
    for key, what in (("kept", "What would be left without today's leaders"),):
        if flow[key]["value"] is None:
            sentences.append(f"{what}: {why(flow[key]['unknown'])}.")
    if not document["network"]["agendas"] and flow["lessons"]:
        sentences.append(
            "Whom a lesson concerns: without agendas, all leaders are taken to be concerned."
        )
    if language["common"]["value"] is None:
        sentences.append(
            f"Whether leaders use the same words: {why(language['common']['unknown'])}."
        )
    return sentences or ["Nothing that this section would need."]
