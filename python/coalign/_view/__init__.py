# SPDX-License-Identifier: MIT
"""The map of a network to explore in a notebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._core import Network
from ..arguments import check_mapping, check_network, check_seed
from ..layers import types_of
from .static import StaticView
from .widget import View, widget

__all__ = ["view"]


def view(
    network: Network,
    types: str | Sequence[str] | None = None,
    *,
    seed: int = 1,
    places: Mapping[str, tuple[float, float]] | None = None,
) -> View | StaticView:
    """Explore who is tied to whom in a notebook: filter, search, select.

    Click a leader, and ``view.selected`` has its id; set ``view.selected``, and the map shows it. Leaders can be
    dragged; ``view.places`` has where all of them are, to be given to another view. No internet is needed. Where
    anywidget is missing, it is the map that the page has, in which nothing can be selected or dragged.

    Parameters
    ----------
    network : Network
        the network to look at
    types : str | Sequence[str] | None, default None
        ids of types of ties, one or several; None: all
    seed : int, default 1
        turns and shuffles the map; the same seed gives the same places
    places : Mapping[str, tuple[float, float]] | None, default None
        where leaders stand, by id, as ``view.places`` of another view has them; whom it does not name stand where
        the layout has them, as all do where anywidget is missing

    Returns
    -------
    View | StaticView
        what the notebook shows

    Raises
    ------
    Error
        for a type or a leader that is not there

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> view = coalign.view(network)
    >>> view.selected = ["clinic"]
    >>> view.selected
    ['clinic']
    """
    check_network(network)
    check_seed(seed)
    check_mapping("places", places, "from leaders to pairs of numbers")
    try:
        made = widget()
    except ImportError:
        return StaticView(network, types_of(types), seed)
    return made(network, types_of(types), seed, places or {})
