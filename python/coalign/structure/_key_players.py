# SPDX-License-Identifier: MIT
"""Which few leaders matter most together?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from .. import _core
from ..errors import Error
from ..io.files import Progress
from ..results import Estimate
from ._checked import checked
from ._rows import LayerLike, layer_of, rows_of

__all__ = ["KeyPlayers", "key_players", "key_value"]

KeyFor = Literal["fragmentation", "distance_fragmentation", "reach", "distance_reach"]


@dataclass(frozen=True, eq=False)
class KeyPlayers:
    """A set of leaders and what it does; ``before``: with nobody gone. ``exact``: no set is better."""

    leaders: list[str]
    value: Estimate
    before: Estimate
    exact: bool
    tried: int


@checked
def key_players(
    layer: LayerLike,
    k: int,
    goal: KeyFor = "fragmentation",
    *,
    steps: int = 1,
    weights: Sequence[float] | npt.NDArray[np.float64] | None = None,
    exact_up_to: int = 20_000,
    threads: int = 1,
    progress: Progress | None = None,
) -> KeyPlayers:
    """Which few leaders matter most together?

    Mostly they are not the most central ones, since each of those does what others do too. Ctrl-C stops it.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    k : int
        how many leaders
    goal : KeyFor, default 'fragmentation'
        "fragmentation": pairs of the others that no path joins once they are gone (KPP-Neg);
        "distance_fragmentation": each pair by 1 - 1 / distance; "reach": those whom they reach within ``steps``
        (KPP-Pos); "distance_reach": each by 1 / distance; all are shares, 0 to 1
    steps : int, default 1
        within how many steps, for "reach"
    weights : sequence of float or None, default None
        what each leader counts, for example the agenda or the resources that it carries; None: 1 each
    exact_up_to : int, default 20000
        up to so many sets all are tried; beyond, leaders are added one by one and exchanged while that helps
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does

    Returns
    -------
    KeyPlayers
        the leaders, what they do together, and whether a better set can be ruled out

    Raises
    ------
    Error
        for a k that is not 1 to the number of leaders

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.structure.key_players(network, 2)
    >>> found.leaders, found.exact
    (['family-center', 'chloe'], True)

    References
    ----------
    Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational and Mathematical
    Organization Theory 12, 21-34.
    """
    return _asked(layer, k, goal, steps, weights, None, exact_up_to, threads, progress)


@checked
def key_value(
    layer: LayerLike,
    leaders: Sequence[str],
    goal: KeyFor = "fragmentation",
    *,
    steps: int = 1,
    weights: Sequence[float] | npt.NDArray[np.float64] | None = None,
) -> Estimate:
    """What would a set of leaders do together? See `key_players`.

    Parameters
    ----------
    layer : Layer or Network
        the ties to look at; a network stands for all of its ties
    leaders : Sequence[str]
        their ids
    goal : KeyFor, default 'fragmentation'
        "fragmentation": pairs of the others that no path joins once they are gone (KPP-Neg);
        "distance_fragmentation": each pair by 1 - 1 / distance; "reach": those whom they reach within ``steps``
        (KPP-Pos); "distance_reach": each by 1 / distance; all are shares, 0 to 1
    steps : int, default 1
        within how many steps, for "reach"
    weights : sequence of float or None, default None
        what each leader counts, for example the agenda or the resources that it carries; None: 1 each

    Returns
    -------
    Estimate
        a share, 0 to 1

    Raises
    ------
    Error
        for an id that is not there

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.structure.key_value(network, ["elena"])), 3)
    0.655

    References
    ----------
    Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational and Mathematical
    Organization Theory 12, 21-34.
    """
    layer = layer_of(layer)
    places = {id: place for place, id in enumerate(layer.ids)}
    for id in leaders:
        if id not in places:
            raise Error(f'"{id}" is no leader of this layer')
    of = sorted({places[id] for id in leaders})
    return _asked(layer, max(len(of), 1), goal, steps, weights, of, 1, 1, None).value


def _asked(
    layer: LayerLike,
    k: int,
    goal: KeyFor,
    steps: int,
    weights: Sequence[float] | npt.NDArray[np.float64] | None,
    of: list[int] | None,
    exact_up_to: int,
    threads: int,
    progress: Progress | None,
) -> KeyPlayers:
    layer = layer_of(layer)
    places, value, before, exact, tried = _core.key_players(
        rows_of(layer),
        k=k,
        goal=goal,
        steps=steps,
        weights=[] if weights is None else [float(weight) for weight in weights],
        of=of,
        exact_up_to=exact_up_to,
        threads=threads,
        progress=progress,
    )
    return KeyPlayers(list(layer.ids[places]), Estimate(*value), Estimate(*before), exact, tried)
