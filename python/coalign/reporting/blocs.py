# SPDX-License-Identifier: MIT
"""What blocs say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .section import Bar, Section, Table
from .wording import Name, count, cut, decimals, fixed, listed, measured, names, why

if TYPE_CHECKING:
    from .._results.alignment import Blocs
    from ..reports import Report

TITLE = "Blocs: do leaders fall into camps?"
HOW = (
    "Leaders who share a goal are joined by the score of the pair, which is below 0 where they oppose one another. "
    "A bloc holds leaders who are joined more among themselves than their sums alone would give: the division with "
    "the highest signed modularity that several searches found.",
    "Chance is tried by shuffling each goal's stances among those who speak on it.",
    "Some division is always the best. So its modularity is held against that of fields in which it is chance who "
    "speaks on what (as many on each goal, with its stances; each leader on as many, with the same priorities), and of "
    "fields in which each leader speaks on any goals, with any of the stances. Camps are named where they are more "
    "than both.",
)
_SHOWN = 6
_RARE = 0.05


def section(report: Report) -> Section:
    found, network = report.alignment.blocs, report.network
    if found.modularity.value is None:
        why_not = f"Whether leaders fall into camps is not known: {why(found.modularity.unknown)}."
        return Section.empty("blocs", TITLE, why_not)
    leaders, goals = names(network, "leaders"), names(network, "goals")
    # Where there is but one, which everybody is in, there is nothing to show.
    several = len(found.blocs) > 1 or found.alone
    blocs = [bloc for bloc in found.blocs if bloc.score.value is not None] if several else []
    parts = [
        Table(
            "Blocs, the largest first",
            ("bloc", "leaders", "score among themselves", "", "with all others", "", "who"),
            [
                (
                    f"Bloc {bloc.bloc}",
                    bloc.leaders,
                    *measured(bloc.score, "among themselves", -1),
                    *measured(bloc.score_with_others, "with all others", -1),
                    listed([cut(leaders[one], 60) for one in bloc.members], 12),
                )
                for bloc in blocs
            ],
            most=_SHOWN,
        ),
        *(_sets_apart(found, bloc.bloc, goals) for bloc in blocs[:_SHOWN]),
    ]
    basis = [
        f"{count(found.pairs, 'pair', 'pairs')} of {count(found.leaders_known, 'leader', 'leaders')} with a "
        "known agenda who share a goal, by their score. Numbers beside goals are means of stance × priority: +1 for, "
        "-1 against, 0 for silence."
    ]
    if found.without_stance:
        entries = count(found.without_stance, "entry that says", "entries that say")
        basis.append(f"Left out: {entries} how important a goal is, not for or against.")
    return Section("blocs", TITLE, _findings(found), parts, basis, how=HOW)


def _sets_apart(found: Blocs, bloc: int, names: dict[str, Name]) -> Table:
    return Table(
        f"What sets bloc {bloc} apart",
        ("goal", "the bloc", "", "all others", "", "for", "against", "neutral", "silent"),
        [
            (
                names[row.goal],
                fixed(float(row.inside), signed=True),
                Bar(row.inside.value, -1, 1, "the bloc"),
                fixed(float(row.outside), signed=True),
                Bar(row.outside.value, -1, 1, "all others"),
                row.supporting,
                row.opposing,
                row.neutral,
                row.silent,
            )
            for row in found.goals
            if row.bloc == bloc
        ],
    )


def _findings(found: Blocs) -> list[str]:
    sizes = [bloc.leaders for bloc in found.blocs]
    if len(sizes) < 2:
        apart = f", {count(found.alone, 'leader', 'leaders')} apart" if found.alone else ""
        return [
            f"No division into camps is better than none: those who share goals make one bloc{apart}.",
            _chance(found),
        ]
    tested = [
        test
        for test in (found.modularity_by_chance, found.modularity_any_goal)
        if test.p_greater.value is not None
    ]
    # A camp that is more than chance is so against both: the larger p counts.
    if tested and max(float(test.p_greater) for test in tested) > _RARE:
        camps = max(tested, key=lambda test: float(test.p_greater))
        return [
            f"There are no camps to speak of: the best division has a modularity of {decimals(found.modularity, 2)}. "
            f"Chance alone divides leaders as well: one search of the data finds {decimals(camps.observed, 2)}, and "
            f"of fields by chance {decimals(camps.mean, 2)} on average (p = {fixed(float(camps.p_greater), 3)}).",
            _chance(found),
        ]
    most = ", ".join(str(size) for size in sizes[:6]) + (", …" if len(sizes) > 6 else "")
    alone = f"; {found.alone} in none" if found.alone else ""
    division = (
        f"The best division found is into {len(sizes)} blocs, of {most} leaders{alone}. Its modularity is "
        f"{decimals(found.modularity, 2)} (0: as if camps fell anyhow)."
    )
    if not tested and found.modularity_any_goal.p_greater.unknown == "no_variation":
        # On a single goal, say: those for it and those against it, whoever they are.
        untold = (
            "Whether that is more than chance cannot be told: with these stances dealt anew, blocs are as clear "
            "every time."
        )
        return [f"{division} {untold}", _sure(found)]
    friendly = all((bloc.score_with_others.value or 0) > 0 for bloc in found.blocs)
    not_opposed = ["These blocs are not opposed: with all others, each still scores above 0."] if friendly else []
    return [division, *not_opposed, _chance(found), _sure(found)]


def _chance(found: Blocs) -> str:
    structure, p = found.structure, found.spread_by_chance.p_greater.value
    if structure.value is None:
        if structure.unknown == "no_variation":
            return (
                "On what they share all stand alike, so these are not camps for and against: they part by what "
                "they care about."
            )
        return (
            f"Whether stances are more divided than chance is not known: {why(structure.unknown)}."
        )
    if p is None:
        return (
            "Whether stances are more divided than chance cannot be told: shuffling them within each goal changes "
            "nothing."
        )
    beside = (
        f"agreement of pairs is spread {fixed(structure.value)} times as far as with stances shuffled within "
        f"each goal (p = {fixed(p, 3)})"
    )
    if p <= _RARE:
        return f"Who agrees with whom is more than chance: {beside}."
    return f"Do not read camps into it: {beside}, which chance alone gives easily."


def _sure(found: Blocs) -> str:
    same, orders, stability = found.orders_same, found.orders, float(found.stability)
    if same == orders:
        return f"All {orders} searches found the same blocs."
    near = "nearly the same" if stability >= 0.9 else "similar" if stability >= 0.6 else "others"
    lead = "Who belongs where is not sure: " if stability < 0.6 else ""
    return (
        f"{lead}{same} of {orders} searches found exactly these, the rest {near} (adjusted Rand index "
        f"{fixed(stability)})."
    )
