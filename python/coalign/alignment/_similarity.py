# SPDX-License-Identifier: MIT
"""Other similarities of agendas than the score."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Literal

from .. import _core
from ..results import Estimate

__all__ = ["pair_similarity"]

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
