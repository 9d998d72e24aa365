# SPDX-License-Identifier: MIT
"""What agenda alignment says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._analyses import ask
from . import importance
from .findings import in_full, may_be_chance, numbers_of, said, tested
from .heat import heat_figure
from .matrix import matrix_figure
from .section import Bar, Figure, Part, Section, Stack, Table
from .svg import STANCES
from .wording import (
    JACKKNIFED,
    Name,
    between,
    count,
    cut,
    decimals,
    listed,
    measured,
    names,
    percent,
    plural,
    share,
    sure,
    why,
)

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import Agendas, AgendasByChance, KindPair, LeaderAgendas, SectorPair
    from ..reports import Report

TITLE = "Agendas: do leaders want, and care about, the same things?"
PARTS = {
    "score": "agreement × overlap",
    "agreement": "on what both care about: -1 opposed, 1 the same way",
    "overlap": "of what either cares about, what both do: 0 to 1",
}
HOW = (
    "Two leaders agree by how alike their stances are on each goal, weighted by what priority both give it: "
    "1 where all stances are the same, -1 where all are opposed.",
    "They overlap by how much of the priorities of either the other shares: from 0 to 1.",
    "The score is agreement × overlap, pooled over all pairs of leaders with a known agenda, and splits "
    "exactly by goal, by kind, by sector and by leader.",
    "What a goal costs is its part of what the score lacks of 1. Van der Eijk's A says how those who speak on "
    "a goal agree (-1 to 1), Esteban and Ray's polarization how far they fall into two camps (0 to 1).",
    "Chance is what the same stances and priorities would give if they were dealt out at random, to any goal or "
    "to goals as popular as they are: the larger of the two.",
    JACKKNIFED,
)


def section(report: Report) -> Section:
    found, network = report.alignment.agendas, report.network
    goals, leaders = names(network, "goals"), names(network, "leaders")
    parts: list[Part] = []
    if found.score.value is not None:
        moving = [row for row in found.by_leader if row.effect.value]
        parts = [
            _parts(report),
            *_through(found),
            _by_goal(found, goals),
            *_drawn(network),
            *_unspoken(found, goals),
            _by_groups("kind", [(row, row.kinds) for row in found.by_kind]),
            _by_groups("sector", [(row, row.sectors) for row in found.by_sector]),
            *([groups] if (groups := matrix_figure(found)) else []),
            _movers(moving, leaders) if moving else "No single leader moves the score.",
        ]
    elif importance.alone(found):
        parts = [
            _parts(report),
            importance.by_goal(found, goals),
            *_drawn(network),
            *_unspoken(found, goals),
        ]
    findings = [*_findings(report), *who_and_what(found, report.alignment.agendas_by_chance, network)]
    appendix = [*_by_chance(report), *(_stances(found) if found.score.value is not None else ())]
    basis = _basis(found, network)
    return Section("agendas", TITLE, findings, parts, basis, _unknown(report), HOW, appendix)


def _findings(report: Report) -> list[str]:
    found = report.alignment.agendas
    if importance.alone(found):
        told = in_full(report, "agendas_beside_chance")
        return [*told, *importance.findings(found, names(report.network, "goals"))]
    if found.score.value is None:
        return [f"Whether leaders' agendas align is not known: {why(found.score.unknown)}."]
    told = in_full(report, "agendas_beside_chance")
    opposing = sum(goal.opposing for goal in found.by_goal)
    if found.agreement.value is None:
        told.append(f"Whether they pull the same way is not known: {why(found.agreement.unknown)}.")
    elif found.support_only:
        told.append(
            "Nobody is recorded as against a goal. But every agenda here was inferred from what leaders did, "
            "and acts show support only: this data could not have shown a disagreement."
        )
    elif opposing == 0:
        told.append(
            "On what they share they pull the same way: nobody is recorded as against a goal."
        )
    else:
        told.append(
            f"On what they share, agreement is {decimals(found.agreement, 2)} (1: all pull the same way; "
            "0: split in halves, or far apart as often as close; -1: opposed)."
        )
    if float(found.overlap) < 1 - 1e-9:
        told.append(_where_they_part(found, opposing))
    return [*told, *in_full(report, "most_contested_goal")]


def _where_they_part(found: Agendas, opposing: int) -> str:
    not_shared = 1 - float(found.overlap)
    against = float(found.overlap) - float(found.score)
    if not_shared + against < 1e-12:
        return "They part over nothing: all agendas are the same."
    if found.support_only:
        return "What can be seen of where they part is that they pursue different goals."
    if opposing == 0 and against < 1e-12:
        return "Where they part, it is over which goals to pursue, not over whether to pursue them."
    stances = against / (not_shared + against)
    return (
        f"Where they part, {share(1 - stances)} of the distance is over which goals to pursue, "
        f"{share(stances)} over how to stand on them."
    )


def who_and_what(found: Agendas, chance: AgendasByChance, network: Network) -> list[str]:
    """Over which goals leaders part most, who is out of step, and who is behind the visions."""
    goals, leaders = names(network, "goals"), names(network, "leaders")
    noise = may_be_chance(chance.least_aligned)
    furthest = [] if noise else _out_of_step(found, leaders)
    return [*_divides(found, goals), *furthest, *_common(found, goals)]


def _divides(found: Agendas, names: Mapping[str, str]) -> list[str]:
    if found.score.value is None or 1 - found.score.value < 1e-9:
        return []
    spoken = [goal for goal in found.by_goal if goal.portion > 0]
    goals = sorted(spoken, key=lambda goal: -goal.portion * (1 - (goal.score.value or 0)))[:2]
    if not goals:
        return []
    costs = [
        f"“{cut(names[goal.goal], 60)}”, which costs {decimals(goal.loss)} of the "
        f"{1 - found.score.value:.3f} that the score lacks"
        if not place
        else f"then “{cut(names[goal.goal], 60)}” with {decimals(goal.loss)}"
        for place, goal in enumerate(goals)
    ]
    why_so = "for some it matters and for others not"
    if found.silence == "unknown":
        why_so = "those who speak on it are not on one side"
    elif float(goals[0].loss_of_agreement) > float(goals[0].loss_of_overlap):
        why_so = "those who care about it are not on one side"
    return [f"What divides most is {'; '.join(costs)}. On the first, {why_so}."]


def out_of_step(found: Agendas) -> list[LeaderAgendas]:
    """The leaders who lower the score, that with the lowest score over their own pairs first."""
    lower = [
        row
        for row in found.by_leader
        if (row.effect.value or 0) < 0 and row.score.value is not None
    ]
    return sorted(lower, key=lambda row: (float(row.score), float(row.effect)))


def _out_of_step(found: Agendas, names: Mapping[str, str]) -> list[str]:
    lower = out_of_step(found)
    if found.leaders_known < 3 or not lower:
        return []
    first = lower[0]
    rest = [cut(names[row.leader], 40) for row in lower[1:3]]
    then = f" Next: {'; '.join(rest)}." if rest else ""
    beside = (
        f"{decimals(first.score)} over their own pairs against {decimals(found.score)} over all"
    )
    who = cut(names[first.leader], 60)
    if not float(first.agreement) < float(found.agreement):
        return [f"{who} shares least with the others: {beside}.{then}"]
    less = found.silence != "unknown" and float(first.overlap) < float(found.overlap)
    also = " and care about other things" if less else ""
    return [f"Furthest out of step is {who}, with {beside}: they pull another way{also}.{then}"]


def _common(found: Agendas, names: Mapping[str, str]) -> list[str]:
    visions = [row for row in found.common.by_vision if row.share.value is not None]
    if not visions:
        return []
    kept = sorted(visions, key=lambda row: -float(row.share))
    told = []
    for row in kept if len(kept) < 3 else [kept[0], kept[-1]]:
        support = "supports" if row.supporting == 1 else "support"
        how = f"{row.directly} of them by name" if row.directly else "none of them by name"
        told.append(
            f"{row.supporting} of {count(row.share.evidence, 'leader', 'leaders')} ({percent(row.share)}) {support} "
            f"“{cut(names[row.goal], 60)}” or what serves it"
            + (f", {how}" if row.supporting else "")
            + (f"; {row.opposing} against it" if row.opposing else "")
            + (f"; {row.without_stance} not asked which side" if row.without_stance else "")
        )
    first = "Behind the vision: " if len(kept) == 1 else f"Of {len(kept)} visions: "
    served = " No goal is marked as vision: those count that are served and serve no other."
    return [f"{first}{'; '.join(told)}.{served if found.common.visions == 'served' else ''}"]


def _parts(report: Report) -> Table:
    """Each part beside the chance that the finding is held against, the stricter of two."""
    found, stricter = report.alignment.agendas, report.alignment.agendas_by_chance
    supported, rows = found.support_only, []
    by_chance = {"score": stricter.score, "agreement": found.chance.agreement, "overlap": stricter.overlap}
    for key, meaning in PARTS.items():
        part, chance = getattr(found, key), by_chance[key].value
        expected = None if supported and key != "overlap" else chance
        rows.append(
            (
                f"{key}: {meaning}",
                *measured(part, key, 0 if key == "overlap" else -1, 1, expected),
                "" if expected is None else f"{expected:.2f}",
            )
        )
    return Table("The score and its parts", ("", "value", "", "by chance (the mark)"), rows)


def _through(found: Agendas) -> list[str]:
    """What the score is where support for a goal counts for the goals that it serves."""
    seen = found.through
    if seen.score.value is None or not seen.derived:
        return []
    return [
        f"Counting support for a goal as support for the goals that it serves (at {seen.gamma:g} of its "
        f"priority per step; {count(seen.derived, 'entry', 'entries')} derived so), the score is "
        f"{decimals(seen.score)}."
    ]


def _by_chance(report: Report) -> list[str]:
    """What either chance gives for the overlap."""
    chance = report.alignment.agendas_by_chance
    told = [
        tested(chance.any_goal, "any goal"),
        tested(chance.popular_goal, "goals as popular as they are"),
    ]
    known = [one for one in told if one]
    if not known:
        return []
    return [f"The overlap is {decimals(chance.any_goal.observed)}. By chance {'; '.join(known)}."]


def _stances(found: Agendas) -> list[str]:
    """What the coefficients of stances say, where stances differ and the scale is known."""
    told = []
    if found.krippendorff_alpha.value is not None and not found.support_only:
        told.append(
            "Krippendorff's alpha of the stances, with goals as what is rated, is "
            f"{decimals(found.krippendorff_alpha, 2)} (1: on every goal all stand alike; 0: two leaders on one goal "
            "are no more alike than any two stances, as where all goals are liked alike)."
        )
    polarized = sum((goal.esteban_ray.value or 0) >= 0.5 for goal in found.by_goal)
    if polarized:
        told.append(
            f"{count(polarized, 'goal is', 'goals are')} polarized by half or more of what two equal camps at the "
            "ends would give (Esteban-Ray)."
        )
    return told


def _by_goal(found: Agendas, names: Mapping[str, Name]) -> Table:
    goals = [goal for goal in found.by_goal if goal.portion > 0]
    goals.sort(key=lambda goal: -goal.portion * (1 - (goal.score.value or 0)))
    # A column of nothing known for any goal tells nothing.
    spread = [
        (name, key)
        for name, key in (("van der Eijk's A", "van_der_eijk"), ("polarization", "esteban_ray"))
        if any(getattr(goal, key).value is not None for goal in goals)
    ]
    kinds = [*STANCES[:-1], importance.ALONE, STANCES[-1]] if found.without_stance else [*STANCES]
    return Table(
        "By goal, those that part leaders most first",
        (
            *("goal", "weight", "score", "costs", "who stands how"),
            *("for", "against", "neutral"),
            *([importance.ALONE[1]] if found.without_stance else []),
            "silent",
            *(name for name, _ in spread),
        ),
        [
            (
                names[goal.goal],
                share(goal.portion),
                sure(goal.score),
                decimals(goal.loss),
                Stack(tuple((kind, getattr(goal, kind), name) for kind, name in kinds)),
                *(getattr(goal, kind) for kind in ("supporting", "opposing", "neutral")),
                *([goal.without_stance] if found.without_stance else []),
                goal.silent,
                *(decimals(getattr(goal, key), 2) for _, key in spread),
            )
            for goal in goals
        ],
    )


def _drawn(network: Network) -> list[Figure]:
    drawn = heat_figure(ask("alignment.heat_map", network), network)
    return [] if drawn is None else [drawn]


def _unspoken(found: Agendas, names: Mapping[str, str]) -> list[str]:
    """What to say of the goals that nobody gives a priority to."""
    silent = [names[goal.goal] for goal in found.by_goal if not goal.portion > 0]
    if not silent:
        return []
    return [
        f"No agenda gives a priority to: {listed(silent)}. That is silence, not lack of support."
    ]


def _by_groups(
    by: str, pairs: list[tuple[KindPair | SectorPair, tuple[str | None, str | None]]]
) -> Table:
    """The pairs of kinds or of sectors, the weightiest first."""
    return Table(
        f"By {by}s of leaders",
        ("who", "weight", "score", "", "agreement", "overlap", "entries"),
        [
            (
                between(by, groups, pair.leaders),
                share(pair.portion),
                *measured(pair.score, "score", -1),
                *map(decimals, (pair.agreement, pair.overlap)),
                pair.score.evidence,
            )
            for pair, groups in sorted(pairs, key=lambda one: -one[0].portion)
        ],
    )


def _movers(moving: list[LeaderAgendas], names: Mapping[str, Name]) -> Table:
    moving.sort(key=lambda row: -abs(float(row.effect)))
    most = abs(float(moving[0].effect))
    return Table(
        "Who moves the score most",
        ("leader", "score without them", "their effect", ""),
        [
            (
                names[row.leader],
                decimals(row.without),
                f"{float(row.effect):+.3f}",
                Bar(row.effect.value, -most, most, "effect"),
            )
            for row in moving
        ],
    )


def known_of(found: Agendas) -> str:
    """For how many leaders an agenda is known."""
    of_all = f" ({share(found.leaders_known / found.leaders)})" if found.leaders else ""
    return f"An agenda is known for {found.leaders_known} of {count(found.leaders, 'leader', 'leaders')}{of_all}"


def _basis(found: Agendas, network: Network) -> list[str]:
    known, leaders = found.leaders_known, found.leaders
    influence = found.influence_known.value
    by_influence = influence is not None and leaders and abs(influence - known / leaders) > 1e-9
    of_all = f", {percent(found.influence_known)} of influence" if by_influence else ""
    all_of = Counter(network.leaders["kind"])
    known_of_kind = {pair.kinds[0]: pair.leaders[0] for pair in found.by_kind}
    kinds = ", ".join(
        f"{known_of_kind.get(kind) or 'none'} of {count(number, kind, plural(kind, 2))}"
        for kind, number in sorted(all_of.items())
    )
    told = [f"{known_of(found)}{of_all}{': ' + kinds if kinds else ''}."]
    if not found.entries:
        return told
    inferred = f"{found.inferred} of them inferred from acts, not stated"
    how = inferred if found.inferred else "all of them stated"
    reading = {
        "absent": "Silence is read as not caring: right where leaders named their goals. Were it read as not "
        "known, the score would be the agreement.",
        "unknown": "Silence is read as not known: the score is the agreement on what both spoke about.",
    }
    return [
        *told,
        f"{count(found.entries, 'agenda entry', 'agenda entries')}, {how}, on {found.goals_known} of "
        f"{count(found.goals, 'goal', 'goals')}. Of several over time the latest counts.",
        *importance.counted(found),
        reading[found.silence or "absent"],
    ]


def _unknown(report: Report) -> list[str]:
    found = report.alignment.agendas
    missing = found.leaders - found.leaders_known
    told = []
    if missing:
        told.append(
            f"What {count(missing, 'leader wants', 'leaders want')}: they have no agenda entry. They are left out, "
            "not counted as neutral."
        )
        told += numbers_of(report, "agendas_unknown")
        told += said(report, "agendas_tipping")
    if importance.alone(found):
        told.append(importance.NO_SIDE)
    elif found.entries and found.support_only:
        told.append(
            "Whether anybody is against a goal, and how agreement compares with chance: acts do not say."
        )
    elif found.entries and not report.scales.stance:
        told.append(
            "On how many points stances were asked: chance agreement is given for a scale without steps."
        )
    if found.entries and not found.by_sector:
        sectors = {sector for sector in report.network.leaders["sector"] if sector}
        many = f"there are {len(sectors):,}, too many to compare each two"
        why = many if sectors else "no leader has one"
        told.append(f"Sectors: {why}, so nothing is said between sectors.")
    return told
