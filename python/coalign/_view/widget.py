# SPDX-License-Identifier: MIT
"""The widget: what Python and the notebook's page know of each other. It is drawn by `view.js`, which tools/view
bundles from the modules in `js`."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .._core import Network
from ..errors import Error
from .about import About
from .state import state_of
from .static import static_map

_HERE = Path(__file__).parent


class View:
    """The map of a network to explore.

    Attributes
    ----------
    selected : list[str]
        ids of the leaders that are selected
    about : list[str]
        what is said of them
    hidden_types, hidden_groups : list[str]
        types of ties, and sectors (or kinds), that are not shown; "" is who has none
    date : str
        the day, month or year that is shown; "" shows all dates together
    search : str
        what names are searched for
    """

    selected: list[str]
    about: list[str]
    hidden_types: list[str]
    hidden_groups: list[str]
    date: str
    search: str
    _places: bytes
    _moved: dict[str, list[float]]

    def __init__(
        self,
        network: Network,
        types: Sequence[str],
        seed: int,
        places: Mapping[str, tuple[float, float]],
    ) -> None:
        state = state_of(network, types, seed)
        self._drawn = functools.partial(static_map, network, types, seed)
        self._about = About(network)
        self._place = {key: at for at, key in enumerate(state["_leaders"]["ids"])}
        self._check(places)
        state["_moved"] = {
            str(self._place[key]): [float(x), float(y)] for key, (x, y) in places.items()
        }
        super().__init__(**state)

    @property
    def places(self) -> dict[str, tuple[float, float]]:
        """Where each leader stands, by id: to be given to another view."""
        laid = np.frombuffer(self._places, "<f4").reshape(-1, 2).tolist()
        for at, place in self._moved.items():
            laid[int(at)] = place
        return {key: (laid[at][0], laid[at][1]) for key, at in self._place.items()}

    def _check(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key not in self._place:
                raise Error(f"no leader here has the id {key!r}")


@functools.cache
def widget() -> type[View]:
    """The view as an anywidget; ImportError where that is missing."""
    import anywidget
    import traitlets

    def shared(trait: Any) -> Any:
        return trait.tag(sync=True)

    class Widget(View, anywidget.AnyWidget):
        _esm = _HERE / "view.js"
        _css = _HERE / "view.css"

        _leaders = shared(traitlets.Dict())
        _ties = shared(traitlets.Dict())
        _ends = shared(traitlets.Bytes())
        _type = shared(traitlets.Bytes())
        _strength = shared(traitlets.Bytes())
        _since = shared(traitlets.Bytes())
        _until = shared(traitlets.Bytes())
        _places = shared(traitlets.Bytes())
        _moved = shared(traitlets.Dict())

        selected = shared(traitlets.List(traitlets.Unicode()))
        hidden_types = shared(traitlets.List(traitlets.Unicode()))
        hidden_groups = shared(traitlets.List(traitlets.Unicode()))
        date = shared(traitlets.Unicode())
        search = shared(traitlets.Unicode())
        about = shared(traitlets.List(traitlets.Unicode()))

        @traitlets.validate("selected")
        def _there(self, proposal: Any) -> list[str]:
            self._check(proposal["value"])
            found: list[str] = proposal["value"]
            return found

        @traitlets.observe("selected")
        def _told(self, change: Any) -> None:
            self.about = self._about(change["new"])

        def _repr_mimebundle_(self, **kwargs: Any) -> Any:
            """A page without widgets, as a kept notebook on the web, shows the map."""
            bundle = super()._repr_mimebundle_(**kwargs)
            data = bundle[0] if isinstance(bundle, tuple) else bundle
            if data is not None:
                data["text/html"] = self._drawn()
            return bundle

    return Widget
