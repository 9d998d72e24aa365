# SPDX-License-Identifier: MIT
"""Other similarities of agendas than the score."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Literal

from .. import _core
from .._core import Network
from .._results.alignment import LeaderPair, NetworkSimilarity
from ..io.files import Progress
from ..results import Estimate, Rows
from ._agendas import Balance, Silence, Weights, _by_row

__all__ = ["pair_similarity", "pairs", "similarity"]

Similarity = Literal[
    "difference", "ruzicka", "cosine", "mactor", "overlap", "congruence", "conflict", "subtract"
]
Normalization = Literal["none", "average", "jaccard", "cosine"]


def pair_similarity(
    first: Iterable[tuple[Hashable, float, float]],
    second: Iterable[tuple[Hashable, float, float]],
    similarity: Similarity = "difference",
    *,
    normalization: Normalization = "none",
) -> Estimate:
    """The similarity of two lists of statements, each a goal, a stance (-1 to 1) and a priority.

    For discourse networks the priority is how often it was said; who said this and that of a goal has a
    statement for each. See `similarity` for what there is. ``nothing_shared`` where there is nothing to divide
    by. Raises Error for a normalization that the similarity does not have, or values out of range.
    """
    numbers: dict[Hashable, int] = {}
    one, other = (
        [(numbers.setdefault(goal, len(numbers)), stance, amount) for goal, stance, amount in said]
        for said in (first, second)
    )
    raw = _core.pair_similarity(one, other, similarity=similarity, normalization=normalization)
    return Estimate(*raw)


def similarity(
    network: Network,
    similarity: Similarity = "difference",
    *,
    normalization: Normalization = "none",
    silence: Silence = "absent",
    through: float = 0.0,
    balance: Balance = "none",
    weights: Weights | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> NetworkSimilarity:
    """How alike are all agendas, by a measure of choice?

    With v = stance x priority, sums over goals: "difference", the score of `agendas`; "ruzicka",
    Σ sign(v v') min(|v|, |v'|) / Σ max(|v|, |v'|); "cosine" of v; "mactor", half sums of |v| on one side
    less on opposite sides; "overlap"; and of discourse networks "congruence", Σ p p' (1 - |s - s'|/2), "conflict",
    Σ p p' |s - s'|/2, and "subtract", the one less the other. normalization: for the last three "average",
    "jaccard" or "cosine" as the Discourse Network Analyzer has them (the last divides by both sums of
    priorities); for mactor "average".

    ``score`` is pooled: both sums over all pairs before dividing, for cosine the mean over pairs, without
    normalization too. ``convergence``: what agrees, of what agrees and opposes. Other options as in `agendas`;
    silence may be "unknown" for difference only. Raises Error for what does not go together.

    Cost: O(entries log entries), no pairs formed. Ctrl-C stops it.
    """
    raw = _core.similarity(
        network,
        similarity=similarity,
        normalization=normalization,
        silence=silence,
        through=through,
        balance=balance,
        weights=_by_row(network, weights),
        threads=threads,
        progress=progress,
    )
    return NetworkSimilarity(raw)


def pairs(
    network: Network,
    top: int = 10,
    *,
    order: Literal["most_aligned", "most_opposed"] = "most_aligned",
    similarity: Similarity = "difference",
    normalization: Normalization = "none",
    silence: Silence = "absent",
    through: float = 0.0,
    balance: Balance = "none",
    weights: Weights | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[LeaderPair]:
    """The pairs of leaders whose agendas are most aligned, or most opposed.

    Only pairs that share a goal both have a priority for; never all pairs are formed. ``score`` is the
    similarity asked for: see `similarity`. Equal scores are in the order of the leaders' rows. Conflict lists the
    most opposed only; overlap and congruence, which are never below 0, the most aligned.
    """
    raw = _core.similar_pairs(
        network,
        top=top,
        order=order,
        similarity=similarity,
        normalization=normalization,
        silence=silence,
        through=through,
        balance=balance,
        weights=_by_row(network, weights),
        threads=threads,
        progress=progress,
    )
    return Rows(LeaderPair, raw)
