# SPDX-License-Identifier: MIT
"""What agenda alignment is based on, and what is not known."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from . import importance
from .findings import numbers_of, said
from .wording import count, percent, plural, share

if TYPE_CHECKING:
    from .._core import Network
    from .._results.alignment import Agendas
    from ..reports import Report

__all__ = ["basis", "unknown"]


def _known_of(found: Agendas) -> str:
    """For how many leaders an agenda is known."""
    of_all = f" ({share(found.leaders_known / found.leaders)})" if found.leaders else ""
    return f"An agenda is known for {found.leaders_known} of {count(found.leaders, 'leader', 'leaders')}{of_all}"


def basis(found: Agendas, network: Network) -> list[str]:
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
    told = [f"{_known_of(found)}{of_all}{': ' + kinds if kinds else ''}."]
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


def unknown(report: Report) -> list[str]:
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
