# SPDX-License-Identifier: MIT
"""Who stands between which groups?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt

from .. import _core
from ._checked import checked
from ._rows import Floats, LayerLike, group_numbers, layer_of, rows_of

__all__ = ["Brokerage", "Roles", "brokerage"]


@dataclass(frozen=True, eq=False)
class Roles:
    """A number for each leader and role, in the order of the layer's ``ids``: a tie from a to the leader, one on
    to b, by groups.

    coordinator A A A, itinerant A B A, representative A A B, gatekeeper A B B, liaison A B C; the letter in the
    middle is the leader's.
    """

    coordinator: Floats
    itinerant: Floats
    representative: Floats
    gatekeeper: Floats
    liaison: Floats
    total: Floats


@dataclass(frozen=True, eq=False)
class Brokerage(Roles):
    """How often each leader brokers, beside what ties at random would give it; NaN for those without a group."""

    expected: Roles
    deviation: Roles
    z: Roles


@checked
def brokerage(layer: LayerLike, groups: str | Sequence[Any] | npt.NDArray[Any]) -> Brokerage:
    """How often does each leader stand between two others who are not tied, by their groups?

    Counts ordered pairs (a, b) with a tie from a to the leader, one on to b, and none from a to b. Without
    directions a pair counts twice. ``expected``, ``deviation`` and ``z`` compare that with random ties. The
    numbers are those of R's sna. Cost: O(sum over ties of the degree at their end).

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    groups : str or sequence
        a label for each leader, or the name of a field or an attribute of leaders; None, NaN and an empty text
        are no group

    Returns
    -------
    Brokerage
        by role, in the order of the layer's ``ids``; NaN for leaders without a group, and z also where chance
        leaves no room

    Raises
    ------
    Error
        for labels that are not one for each leader

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.brokerage(network, "sector")
    >>> network.leaders.ids[found.liaison.argmax()]
    'chloe'

    References
    ----------
    Gould, R. V. and Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in
    transaction networks. Sociological Methodology 19, 89-126.
    """
    layer = layer_of(layer)
    count, *beside = _core.brokerage(rows_of(layer), groups=group_numbers(layer, groups))
    expected, deviation, z = (Roles(**numbers) for numbers in beside)
    return Brokerage(**count, expected=expected, deviation=deviation, z=z)
