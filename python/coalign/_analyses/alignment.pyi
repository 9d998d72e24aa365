# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from .._core import Network
from .._results.alignment import AdvocacyCoalition, Agendas, AgendasByChance, AgendasResampled, AlongTies, Blocs, Conversation, EiIndex, Gap, GroupPriority, HeatMap, LeaderPair, Levels, NetworkSimilarity, Networks, NetworksByChance, Resources, Together, Unanswered
from ..io.files import Progress
from ..results import Rows

__all__ = [
    "advocacy_coalition",
    "agendas",
    "agendas_by_chance",
    "agendas_resampled",
    "along_ties",
    "blocs",
    "conversations",
    "ei_index",
    "gaps",
    "group_priorities",
    "heat_map",
    "levels",
    "networks",
    "networks_by_chance",
    "pairs",
    "resources",
    "similarity",
    "together",
    "unanswered",
]

def advocacy_coalition(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> AdvocacyCoalition: ...
def agendas(
    network: Network,
    *,
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Agendas: ...
def agendas_by_chance(
    network: Network,
    *,
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> AgendasByChance: ...
def agendas_resampled(
    network: Network,
    *,
    kind: Literal["jackknife", "bootstrap"] = "jackknife",
    population: Literal["like_these", "these"] = "like_these",
    clusters: str = "",
    seed: int = 1,
    replicates: int = 2000,
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> AgendasResampled: ...
def along_ties(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> AlongTies: ...
def blocs(
    network: Network,
    *,
    seed: int = 1,
    orders: int = 10,
    replicates: int = 200,
    again: int = 10,
    enough: int = 0,
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Blocs: ...
def conversations(
    network: Network,
    top: int = 10,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[Conversation]: ...
def ei_index(
    network: Network,
    by: str = "kind",
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> EiIndex: ...
def gaps(
    network: Network,
    top: int = 10,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    through: float = 0.5,
    reach: int = 1,
    decay: float = 0.5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[Gap]: ...
def group_priorities(
    network: Network,
    by: str = "kind",
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[GroupPriority]: ...
def heat_map(
    network: Network,
    *,
    leaders: int = 40,
    goals: int = 20,
    threads: int = 1,
    progress: Progress | None = None,
) -> HeatMap: ...
def levels(
    network: Network,
    by: str = "kind",
    *,
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> Levels: ...
def networks(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    through: float = 0.5,
    reach: int = 1,
    decay: float = 0.5,
    nothing_required: Literal["unknown", "met"] = "unknown",
    of_best: bool = True,
    threads: int = 1,
    progress: Progress | None = None,
) -> Networks: ...
def networks_by_chance(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    through: float = 0.5,
    of_best: bool = True,
    seed: int = 1,
    replicates: int = 1000,
    enough: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> NetworksByChance: ...
def pairs(
    network: Network,
    top: int = 10,
    similarity: Literal["difference", "ruzicka", "cosine", "mactor", "overlap", "congruence", "conflict", "subtract"] = "difference",
    *,
    order: Literal["most_aligned", "most_opposed"] = "most_aligned",
    normalization: Literal["none", "average", "jaccard", "cosine"] = "none",
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> Rows[LeaderPair]: ...
def resources(
    network: Network,
    *,
    deliverable: bool = True,
    seed: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
) -> Resources: ...
def similarity(
    network: Network,
    similarity: Literal["difference", "ruzicka", "cosine", "mactor", "overlap", "congruence", "conflict", "subtract"] = "difference",
    *,
    normalization: Literal["none", "average", "jaccard", "cosine"] = "none",
    silence: Literal["absent", "unknown"] = "absent",
    through: float = 0.0,
    balance: Literal["none", "leader"] = "none",
    weights: Mapping[str, float] | Sequence[float] | npt.NDArray[np.floating] | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> NetworkSimilarity: ...
def together(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    weight: Literal["strength", "binary"] = "strength",
    several: Literal["latest", "sum", "max"] = "latest",
    also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    through: float = 0.5,
    threads: int = 1,
    progress: Progress | None = None,
) -> Together: ...
def unanswered(
    network: Network,
    *,
    silence: Literal["absent", "unknown"] = "absent",
    seed: int = 1,
    draws: int = 9,
    threads: int = 1,
    progress: Progress | None = None,
) -> Unanswered: ...
