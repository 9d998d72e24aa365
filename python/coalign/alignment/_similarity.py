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
    """How alike are two lists of statements? See `similarity` for the formulas.

    For discourse networks the priority is how often something was said. Somebody who said this and that of a
    goal has a statement for each.

    Parameters
    ----------
    first : Iterable[tuple[Hashable, float, float]]
        statements, each a goal, a stance (-1 to 1) and a priority
    second : Iterable[tuple[Hashable, float, float]]
        likewise
    similarity : Similarity, default 'difference'
        which
    normalization : Normalization, default 'none'
        by what it is divided, for congruence, conflict, subtract and mactor

    Returns
    -------
    Estimate
        in the range of the similarity; ``nothing_shared`` where there is nothing to divide by

    Raises
    ------
    Error
        for a normalization that the similarity does not have, or values out of range

    Examples
    --------
    >>> one, other = [("water", 1, 1.0)], [("water", 1, 0.5), ("jobs", -1, 0.5)]
    >>> coalign.alignment.pair_similarity(one, other, "ruzicka").value
    0.3333333333333333

    References
    ----------
    Leifeld, P. (2017). Discourse network analysis. In Victor, Montgomery and Lubell (eds.), The Oxford Handbook
    of Political Networks.
    """
    numbers: dict[Hashable, int] = {}
    one, other = (
        [(numbers.setdefault(goal, len(numbers)), stance, amount) for goal, stance, amount in said]
        for said in (first, second)
    )
    raw = _core.pair_similarity(one, other, similarity=similarity, normalization=normalization)
    return Estimate(*raw)
