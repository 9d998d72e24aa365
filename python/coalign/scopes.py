# SPDX-License-Identifier: MIT
"""One network for each value of an attribute: several coalitions, estuaries or sectors in one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from . import _core
from ._core import Network
from .arguments import wrong

__all__ = ["Scopes"]


class Scopes(Mapping[str | None, Network]):
    """The networks by value, in the order of values; None is the leaders without one.

    ``ties_between`` counts the ties that are in no scope, ``ties_leaving`` for each scope those that leave it.
    """

    __slots__ = ("_networks", "by", "ties_between", "ties_leaving")

    def __init__(
        self, by: str, scopes: list[tuple[str | None, Network, int]], ties_between: int
    ) -> None:
        self.by = by
        self.ties_between = ties_between
        self.ties_leaving = {value: leaving for value, _, leaving in scopes}
        self._networks = {value: network for value, network, _ in scopes}

    def __getitem__(self, value: str | None) -> Network:
        return self._networks[value]

    def __iter__(self) -> Iterator[str | None]:
        return iter(self._networks)

    def __len__(self) -> int:
        return len(self._networks)

    def __repr__(self) -> str:
        sizes = ", ".join(
            f"{value!r}: {len(network.leaders)}" for value, network in self._networks.items()
        )
        return f"Scopes(by={self.by!r}, leaders={{{sizes}}}, ties_between={self.ties_between})"


def split(network: Network, by: str) -> Scopes:
    """What `Network.split` does."""
    if not isinstance(by, str):
        raise wrong("by", "the name of an attribute of leaders", by)
    scopes, ties_between = _core.split(network, by)
    return Scopes(by, scopes, ties_between)
