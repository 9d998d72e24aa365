# SPDX-License-Identifier: MIT
# Signatures only; what things mean stands in the bindings and in the package.
import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, final, overload

import numpy as np
import numpy.typing as npt

from .layers import Layer
from .scopes import Scopes

_Date = str | int | datetime.date | None
_Estimate = tuple[float | None, str | None, int, tuple[float, float] | None]
_Progress = Callable[[int, int, str], object] | None
_Known = tuple[float | None, str | None, int]

fields: dict[str, dict[str, str | tuple[str] | None]]
reasons: tuple[str | None, ...]
described: tuple[dict[str, Any], ...]
tables: tuple[str, ...]
version: str

@final
class Table:
    @property
    def name(self) -> str: ...
    @property
    def columns(self) -> list[str]: ...
    @property
    def ids(self) -> npt.NDArray[np.object_]: ...
    def ids_of(self, column: str) -> npt.NDArray[np.object_]: ...
    def index(self, id: str) -> int: ...
    def to_frame(self, backend: str | None = None) -> Any: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[dict[str, Any]]: ...
    def __contains__(self, id: str) -> bool: ...
    @overload
    def __getitem__(self, column: str) -> npt.NDArray[Any]: ...
    @overload
    def __getitem__(self, row: int) -> dict[str, Any]: ...
    def _repr_html_(self) -> str: ...

@final
class Network:
    def __init__(self) -> None: ...
    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def attributes(self) -> dict[str, Any] | None: ...
    @property
    def notes(self) -> list[dict[str, Any]]: ...
    @property
    def stance_points(self) -> int: ...
    @property
    def priority_points(self) -> int: ...
    @property
    def nbytes(self) -> int: ...
    def layer(
        self,
        types: str | Sequence[str] | None = None,
        *,
        at: _Date = None,
        weight: Literal["strength", "binary"] = "strength",
        also: Sequence[Literal["memberships", "initiatives", "commitments"]] = (),
    ) -> Layer: ...
    def at(self, date: _Date) -> Network: ...
    def between(self, first: _Date = None, last: _Date = None) -> Network: ...
    def split(self, by: str) -> Scopes: ...
    @property
    def leaders(self) -> Table: ...
    @property
    def memberships(self) -> Table: ...
    @property
    def goals(self) -> Table: ...
    @property
    def contributions(self) -> Table: ...
    @property
    def agendas(self) -> Table: ...
    @property
    def tie_types(self) -> Table: ...
    @property
    def ties(self) -> Table: ...
    @property
    def resources(self) -> Table: ...
    @property
    def holdings(self) -> Table: ...
    @property
    def needs(self) -> Table: ...
    @property
    def commitments(self) -> Table: ...
    @property
    def initiatives(self) -> Table: ...
    @property
    def observations(self) -> Table: ...
    @property
    def lessons(self) -> Table: ...
    @property
    def shares(self) -> Table: ...
    @property
    def uses(self) -> Table: ...
    @property
    def terms(self) -> Table: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Network: ...
    def __deepcopy__(self, memo: dict[Any, Any]) -> Network: ...
    def __getstate__(self) -> tuple[int, bytes, list[dict[str, Any]]]: ...
    def __setstate__(self, state: tuple[int, bytes, list[dict[str, Any]]]) -> None: ...
    def _repr_html_(self) -> str: ...

def read(
    path: str | os.PathLike[str], *, threads: int = 1, progress: _Progress = None
) -> Network: ...
def read_json(document: bytes, *, threads: int = 1, progress: _Progress = None) -> Network: ...
def write(
    network: Network, path: str | os.PathLike[str], *, progress: _Progress = None
) -> None: ...
def read_tables(folder: str | os.PathLike[str], *, progress: _Progress = None) -> Network: ...
def save(path: str | os.PathLike[str], content: bytes) -> None: ...
def write_tables(
    network: Network, folder: str | os.PathLike[str], *, progress: _Progress = None
) -> None: ...

@final
class TextColumn:
    def __len__(self) -> int: ...
    def distinct(self) -> list[str]: ...
    def to_list(self) -> list[str | None]: ...

def text_column(stream: object) -> TextColumn | None: ...
def from_columns(
    header: dict[str, Any],
    tables: dict[str, dict[str, npt.NDArray[Any] | TextColumn]],
    notes: list[dict[str, Any]],
    progress: _Progress,
) -> Network: ...
def to_json(network: Network) -> bytes: ...
def network_schema() -> str: ...
def agendas(
    network: Network,
    *,
    silence: Literal["absent", "unknown"],
    through: float,
    balance: Literal["none", "leader"],
    weights: Sequence[float],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def pair_similarity(
    first: Sequence[tuple[int, float, float]],
    second: Sequence[tuple[int, float, float]],
    *,
    similarity: str,
    normalization: str,
) -> _Estimate: ...
def similarity(
    network: Network,
    *,
    similarity: str,
    normalization: str,
    silence: Literal["absent", "unknown"],
    through: float,
    balance: Literal["none", "leader"],
    weights: Sequence[float],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def similar_pairs(
    network: Network,
    *,
    top: int,
    order: Literal["most_aligned", "most_opposed"],
    similarity: str,
    normalization: str,
    silence: Literal["absent", "unknown"],
    through: float,
    balance: Literal["none", "leader"],
    weights: Sequence[float],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def blocs(
    network: Network,
    *,
    seed: int,
    orders: int,
    replicates: int,
    again: int,
    silence: Literal["absent", "unknown"],
    through: float,
    balance: Literal["none", "leader"],
    weights: Sequence[float],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def van_der_eijk(frequencies: npt.NDArray[np.float64]) -> _Estimate: ...
def esteban_ray(
    values: npt.NDArray[np.float64],
    masses: npt.NDArray[np.float64],
    *,
    alpha: float,
    range: float,
) -> _Estimate: ...
def krippendorff_alpha(
    first: npt.NDArray[np.uint64],
    values: npt.NDArray[np.float64],
    *,
    level: Literal["nominal", "ordinal", "interval", "ratio"],
) -> _Estimate: ...
def distribution(
    network: Network,
    *,
    types: Sequence[str],
    by: str,
    seed: int,
    replicates: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def resilience(
    network: Network,
    *,
    types: Sequence[str],
    also: Sequence[str],
    leaving: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def positions(
    network: Network,
    *,
    types: Sequence[str],
    weight: str,
    also: Sequence[str],
    seed: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def continuity(
    network: Network, *, types: Sequence[str], also: Sequence[str], progress: _Progress
) -> dict[str, Any]: ...

_Floats = npt.NDArray[np.float64]
_Counts = npt.NDArray[np.int64]
_Rows = tuple[_Counts, _Counts, _Floats, bool]
_Roles = dict[str, _Floats]

def degrees(
    rows: _Rows,
) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64], _Floats, _Floats]: ...
def layer_numbers(rows: _Rows) -> dict[str, _Estimate]: ...
def betweenness(
    rows: _Rows,
    *,
    ties: bool,
    length: str,
    samples: int,
    seed: int,
    threads: int,
    progress: _Progress,
) -> tuple[_Floats, float]: ...
def distances(
    rows: _Rows, *, length: str, inward: bool, threads: int, progress: _Progress
) -> dict[str, Any]: ...
def pagerank(rows: _Rows, *, damping: float) -> _Floats: ...
def eigenvector(rows: _Rows) -> _Floats: ...
def hits(rows: _Rows) -> tuple[_Floats, _Floats]: ...
def core_numbers(rows: _Rows) -> npt.NDArray[np.uint32]: ...
def clustering(rows: _Rows) -> tuple[_Floats, _Estimate]: ...
def components(rows: _Rows, *, strongly: bool) -> npt.NDArray[np.uint32]: ...
def cut_points(rows: _Rows) -> tuple[_Counts, _Counts, _Counts]: ...
def structural_holes(rows: _Rows, *, threads: int) -> tuple[_Floats, _Floats]: ...
def brokerage(rows: _Rows, *, groups: Sequence[int]) -> tuple[_Roles, _Roles, _Roles, _Roles]: ...
def hierarchy(rows: _Rows) -> dict[str, Any]: ...
def group_numbers(
    rows: _Rows, *, groups: Sequence[int], resolution: float
) -> tuple[_Estimate, _Estimate]: ...
def communities(
    rows: _Rows,
    *,
    quality: str,
    resolution: float,
    seed: int,
    starts: int,
    threads: int,
    progress: _Progress,
) -> tuple[npt.NDArray[np.uint32], list[int], _Estimate, int, int]: ...
def key_players(
    rows: _Rows,
    *,
    k: int,
    goal: str,
    steps: int,
    weights: Sequence[float],
    of: Sequence[int] | None,
    exact_up_to: int,
    threads: int,
    progress: _Progress,
) -> tuple[_Counts, _Estimate, _Estimate, bool, int]: ...
def cohesion(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    progress: _Progress,
) -> dict[str, Any]: ...
def series_dates(network: Network) -> list[str]: ...
def on_both(
    network: Network,
    first: str | int | datetime.date,
    second: str | int | datetime.date,
) -> dict[str, Any]: ...
def number_changes(
    names: Sequence[str],
    first: Sequence[_Known],
    same_first: Sequence[_Known],
    same_second: Sequence[_Known],
    second: Sequence[_Known],
) -> dict[str, Any]: ...
def goal_changes(
    goals: Sequence[str],
    portion_first: Sequence[float],
    first: Sequence[_Known],
    portion_second: Sequence[float],
    second: Sequence[_Known],
) -> dict[str, Any]: ...
def networks(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    through: float,
    reach: int,
    decay: float,
    nothing_required: Literal["unknown", "met"],
    of_best: bool,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def profile(
    network: Network,
    *,
    of: str | None,
    as_of: _Date,
    first: _Date,
    last: _Date,
    mix: tuple[float, float, float] | None,
    weights: Sequence[tuple[str, float]],
    lessons: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def profile_rows(
    network: Network,
    *,
    indicator: str,
    of: str | None,
    as_of: _Date,
    first: _Date,
    last: _Date,
    mix: tuple[float, float, float] | None,
    weights: Sequence[tuple[str, float]],
    lessons: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def gaps(
    network: Network,
    *,
    top: int,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    through: float,
    reach: int,
    decay: float,
    nothing_required: Literal["unknown", "met"],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def advocacy_coalition(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    seed: int,
    replicates: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def along_ties(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    seed: int,
    replicates: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def ei_index(
    network: Network,
    *,
    by: str,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    seed: int,
    replicates: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def qap_correlation(
    x: npt.NDArray[np.float64],
    y: npt.NDArray[np.float64],
    *,
    seed: int,
    replicates: int,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def knowledge_flow(network: Network, *, threads: int, progress: _Progress) -> dict[str, Any]: ...
def theory_of_change(network: Network, *, threads: int, progress: _Progress) -> dict[str, Any]: ...
def portfolio(
    network: Network, *, correlation: float, threads: int, progress: _Progress
) -> dict[str, Any]: ...
def outcomes_over_time(
    network: Network,
    *,
    as_of: str | int | datetime.date | None,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def theil_sen(
    x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], *, progress: _Progress
) -> dict[str, Any]: ...
def trend(dates: Sequence[str], values: Sequence[_Known]) -> dict[str, Any]: ...
def language(
    network: Network,
    *,
    types: Sequence[str],
    also: Sequence[str],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def together(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    through: float,
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def one_number(
    agendas: _Known, networks: _Known, resources: _Known, coverage: _Known
) -> dict[str, Any]: ...
def conversations(
    network: Network, *, top: int, threads: int, progress: _Progress
) -> dict[str, Any]: ...
def split(network: Network, by: str) -> tuple[list[tuple[str | None, Network, int]], int]: ...
def levels(
    network: Network,
    *,
    by: str,
    silence: Literal["absent", "unknown"],
    through: float,
    balance: Literal["none", "leader"],
    weights: Sequence[float],
    threads: int,
    progress: _Progress,
) -> dict[str, Any]: ...
def resources(
    network: Network, *, deliverable: bool, seed: int, threads: int, progress: _Progress
) -> dict[str, Any]: ...
def hill_number(
    amounts: npt.NDArray[np.float64], q: float
) -> tuple[float | None, str | None, int, tuple[float, float] | None]: ...
def layer(
    network: Network,
    *,
    types: Sequence[str],
    weight: Literal["strength", "binary"],
    also: Sequence[str],
    directed: bool,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]]: ...
def report(
    network: Network,
    *,
    at: _Date,
    as_of: _Date,
    first: _Date,
    last: _Date,
    threads: int,
    progress: _Progress,
) -> Report: ...

class Report:
    @property
    def network(self) -> Network: ...
    def json(self) -> str: ...
    def tree(self) -> dict[str, Any]: ...
