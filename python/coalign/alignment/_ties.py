# SPDX-License-Identifier: MIT
"""Do those who are tied want the same, think alike, belong together?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import _core
from .._core import Network
from .._results.alignment import AdvocacyCoalition, AlongTies, EiIndex
from ..io.files import Progress
from ..layers import Also, TieWeight, types_of

__all__ = ["advocacy_coalition", "along_ties", "ei_index"]


def advocacy_coalition(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    seed: int = 1,
    replicates: int = 1_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> AdvocacyCoalition:
    """The Advocacy Coalition Index: do those who are tied think alike, and those who think alike have ties?

    ``index`` is 1 - mean |Y - X| over pairs of leaders in their order: X how alike their stances are on the goals
    on which both speak (0 to 1), Y how strongly the first is tied to the second. 1: coalitions in line, 0: the
    opposite. ``broker``: of tie strength, how much bridges difference. ``missing``: of likeness, how much goes
    without a tie. ``likeness``: mean X; where it is 1 nobody differs on what both speak about, and the index is no
    more than the density of ties among them. ``chance`` is what agendas shuffled among the same leaders give; by
    itself the index follows the density of ties. Options as in `networks`; seed and replicates are the shuffles'.
    (Satoh, Gronow and Ylä-Anttila)

    Cost: leaders x different sets of goals they speak on, unknown above 20 million; for each replicate
    ties x entries of a leader. Ctrl-C stops it.
    """
    options = _options(layers, weight, also, seed, replicates, threads)
    return AdvocacyCoalition(_core.advocacy_coalition(network, **options, progress=progress))


def along_ties(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    seed: int = 1,
    replicates: int = 1_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> AlongTies:
    """Do those who are tied want the same more than any two do?

    ``score``, ``agreement`` and ``overlap`` are those of `agendas`, over ties instead of all pairs, each weighted by
    its strength; ``score_all`` and so on are those of all pairs. ``score_chance`` and ``agreement_chance`` are what
    agendas shuffled among the same leaders give. ``correlation`` is Pearson's r of a pair's score and its tie over
    all pairs of those who answered, with its QAP test; unknown above 20 million pairs.

    Options as in `networks`; seed and replicates are the shuffles'. Cost for each replicate: ties x entries of a
    leader. Ctrl-C stops it.
    """
    options = _options(layers, weight, also, seed, replicates, threads)
    return AlongTies(_core.along_ties(network, **options, progress=progress))


def ei_index(
    network: Network,
    by: str = "kind",
    layers: str | Sequence[str] | None = None,
    *,
    weight: TieWeight = "strength",
    also: Sequence[Also] = (),
    seed: int = 1,
    replicates: int = 1_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> EiIndex:
    """The E-I index, (E - I) / (E + I): -1 all ties within groups, 1 all between. (Krackhardt and Stern 1988)

    by: "kind", "sector", "memberships" (what somebody is a direct member of, which is in its own group; a tie is
    internal where two have any in common), or the name of an attribute of leaders. A tie without direction
    counts in both. Leaders without a group do not count. ``expected`` is the index where as many ties fall on any
    two: look at the distance to it, not at the index. ``chance``: groups shuffled among the same leaders.

    Options as in `networks`; seed and replicates are the shuffles'. Raises Error where no leader has such an
    attribute. Cost for each replicate: ties. Ctrl-C stops it.
    """
    options = _options(layers, weight, also, seed, replicates, threads)
    return EiIndex(_core.ei_index(network, by=by, **options, progress=progress))


def _options(
    layers: str | Sequence[str] | None,
    weight: TieWeight,
    also: Sequence[Also],
    seed: int,
    replicates: int,
    threads: int,
) -> dict[str, Any]:
    return {
        "types": types_of(layers),
        "weight": weight,
        "also": list(also),
        "seed": seed,
        "replicates": replicates,
        "threads": threads,
    }
