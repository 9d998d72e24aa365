# SPDX-License-Identifier: MIT
"""The report: every analysis of a network in one value, as JSON, as text and as HTML."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from . import _core
from ._core import Network
from ._results.qualities import Profile
from ._results.whole import (
    AlignmentSection,
    Finding,
    KnowledgeSection,
    LeadershipSection,
    LookedAt,
    OutcomesSection,
    ScalePoints,
    SinceSection,
    StructureSection,
)
from .arguments import check_network, check_threads, count_of, listed, text_of, truth_of, wrong
from .io.files import Progress
from .io.survey.shown import shown_of
from .pseudonyms import without_names
from .results import Rows

__all__ = ["Report", "report"]

_ONLY_CALLED: dict[str, Any] = {"layers": [], "goals": [], "sector": ""}

DateLike = str | int | datetime.date


class Report:
    """What the library has to say about a network. ``print`` it, or take it as data."""

    __slots__ = ("_found", "_gone", "_json", "_network", "_results")

    def __init__(self, found: _core.Report, gone: Mapping[str, str] | None = None) -> None:
        self._network = found.network
        self._gone = dict(gone or {})  # names of leaders who are not there any more
        self._found: _core.Report | None = found
        self._json: str | None = None
        self._results: dict[str, Any] | None = None

    def __getstate__(self) -> tuple[Network, str, dict[str, Any], dict[str, str]]:
        return self._network, self.to_json(), self._tree(), self._gone

    def __setstate__(self, state: tuple[Network, str, dict[str, Any], dict[str, str]]) -> None:
        self._found = None
        self._network, self._json, self._results, self._gone = state

    @property
    def network(self) -> Network:
        """The part of the network that was looked at."""
        return self._network

    @property
    def gone(self) -> Mapping[str, str]:
        """The names of leaders who are not in that part, by id, where it is told what changed since an earlier day."""
        return self._gone

    @property
    def looked_at(self) -> LookedAt:
        """Which part of the recorded period was looked at."""
        part: LookedAt = self._tree()["looked_at"]
        return part

    @property
    def scales(self) -> ScalePoints:
        """How many points the scales had on which leaders were asked."""
        points: ScalePoints = self._tree()["scales"]
        return points

    @property
    def findings(self) -> Rows[Finding]:
        """What the report comes to, in plain sentences, each with its verdict and its numbers."""
        found: Rows[Finding] = self._tree()["findings"]
        return found

    @property
    def alignment(self) -> AlignmentSection:
        """Do agendas, networks and resources line up?"""
        section: AlignmentSection = self._tree()["alignment"]
        return section

    @property
    def leadership(self) -> LeadershipSection:
        """In how many hands is leadership, what would be lost with whom, who comes after?"""
        section: LeadershipSection = self._tree()["leadership"]
        return section

    @property
    def structure(self) -> StructureSection:
        """How are leaders tied, and who stands where?"""
        section: StructureSection = self._tree()["structure"]
        return section

    @property
    def knowledge(self) -> KnowledgeSection:
        """How does what was learned travel?"""
        section: KnowledgeSection = self._tree()["knowledge"]
        return section

    @property
    def outcomes(self) -> OutcomesSection:
        """Does what is tried reach the vision?"""
        section: OutcomesSection = self._tree()["outcomes"]
        return section

    @property
    def qualities(self) -> Profile:
        """The five qualities, as what is recorded shows them."""
        profile: Profile = self._tree()["qualities"]
        return profile

    @property
    def since(self) -> SinceSection:
        """What changed since an earlier day, of what was asked on both; empty where none was named."""
        section: SinceSection = self._tree()["since"]
        return section

    def _tree(self) -> dict[str, Any]:
        """The results, made when they are first asked for."""
        if self._results is None and self._found is not None:
            raw = self._found.tree()
            self._results = {
                "looked_at": LookedAt(raw["looked_at"]),
                "scales": ScalePoints(raw["scales"]),
                "findings": Rows(Finding, raw["findings"]),
                "alignment": AlignmentSection(raw["alignment"]),
                "leadership": LeadershipSection(raw["leadership"]),
                "structure": StructureSection(raw["structure"]),
                "knowledge": KnowledgeSection(raw["knowledge"]),
                "outcomes": OutcomesSection(raw["outcomes"]),
                "qualities": Profile(raw["qualities"]),
                "since": SinceSection(raw["since"]),
            }
        assert self._results is not None
        return self._results

    def to_json(self) -> str:
        """The JSON document, ``coalign/report`` version 1."""
        if self._json is None and self._found is not None:
            self._json = self._found.json()
        assert self._json is not None
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The JSON document as a dict."""
        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __str__(self) -> str:
        return self.text()

    def text(self, *, full: bool = False, topic: str | None = None) -> str:
        """The report for a terminal: its first page, which names the topics.

        Parameters
        ----------
        full : bool, default False
            all topics
        topic : str | None, default None
            one topic, as "agendas"

        Returns
        -------
        str
            lines of text

        Raises
        ------
        Error
            for a topic that there is not, naming those there are
        """
        from . import reporting

        return reporting.as_text(self, full=full, topic=topic)

    def __repr__(self) -> str:
        return f"Report({self._network.name!r})"

    def to_html(self) -> str:
        """One page, for a browser: it loads nothing, runs nothing, and prints well."""
        from . import reporting

        return reporting.as_page(self)

    def _repr_html_(self) -> str:
        from . import _html

        return _html.framed(self.to_html())


def report(
    network: Network,
    *,
    at: DateLike | None = None,
    as_of: DateLike | None = None,
    between: tuple[DateLike | None, DateLike | None] | None = None,
    since: DateLike | None = None,
    silence: Literal["absent", "unknown"] | None = None,
    several: Literal["latest", "sum", "max"] | None = None,
    title: str | None = None,
    layers: str | Iterable[str] | None = None,
    sector: str | None = None,
    goals: str | Iterable[str] | None = None,
    smallest_group: int | None = None,
    no_names: bool | None = None,
    threads: int = 1,
    progress: Progress | None = None,
    workers: Any = None,
) -> Report:
    """Report on a network: what was found, and what every number is based on.

    By default the whole recorded period is looked at. At most one of ``at``, ``as_of`` and ``between`` may be
    given. Dates are text (YYYY, YYYY-MM, YYYY-MM-DD), years, or ``datetime.date``; one that is not precise
    means its last day. Ctrl-C stops it.

    Parameters
    ----------
    network : Network
        the network to look at
    at : date or None, default None
        one day
    as_of : date or None, default None
        leaves out what was first known after this day
    between : pair of dates or None, default None
        a first and a last day: what held at some time between them; None does not bound
    since : date or None, default None
        a day before ``at``: what changed since then is told too, of what was asked on both
    silence : str or None, default None
        what it means that a leader has no entry on a goal: "absent", they do not care, or "unknown". This and the
        seven below: without them what a recipe said of the report counts (docs/surveys.md)
    several : str or None, default None
        which answer counts where a tie was asked again: "latest", "sum" of all, or "max", the most on one day
    title : str or None, default None
        what the network is called
    layers : str, types of ties or None, default None
        which ties count, by id
    sector : str or None, default None
        what counts as sector: an attribute of leaders, such as a column of their table
    goals : goals or None, default None
        which goals count, by id or name
    smallest_group : int or None, default None
        no group of fewer leaders is shown: sectors of fewer are put together, kinds of fewer counted with the next,
        memberships in leaders with fewer members left out; notes say how many
    no_names : bool or None, default None
        whether leaders and what they did have pseudonyms, which nobody can reverse, and other words are left out
    threads : int, default 1
        on how many threads; 0: as many as there are; results never depend on it
    progress : Progress | None, default None
        told how far the work is: done, total, and what it does
    workers : executor, client, pool or map-like callable, default None
        where replicates are drawn, if not on threads here (docs/engines.md); the report never depends on it

    Returns
    -------
    Report
        to print, to save as a page or as JSON, or to take as data

    Raises
    ------
    Error
        for a date that is none, more than one choice of period, or ``since`` without a later ``at``

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> report = coalign.report(network)
    >>> report.findings[0].code, report.findings[0].verdict
    ('agendas_beside_chance', 'above')
    """
    check_network(network)
    check_threads(threads)
    if between is not None and (not isinstance(between, Sequence) or len(between) != 2):
        raise wrong("between", "a first and a last date, or None for either", between)
    first, last = between or (None, None)
    told = shown_of(network)
    chosen: dict[str, Any] = {
        "title": text_of("title", title) if title is not None else "",
        "layers": listed("layers", layers if layers is not None else told.get("layers")),
        "goals": listed("goals", goals if goals is not None else told.get("goals")),
        "sector": text_of("sector", sector if sector is not None else told.get("sector", "")),
    }
    if chosen["sector"].casefold() == "sector":  # as the column was called that was read as it
        chosen["sector"] = "sector"
    if any(chosen.values()):
        network = _core.select(network, attributes="", **chosen)
    if truth_of("no_names", no_names if no_names is not None else told.get("no_names", False)):
        network = without_names(network)
        if chosen["title"]:
            network = _core.select(network, attributes="", **_ONLY_CALLED, title=chosen["title"])
    options: dict[str, Any] = {
        "at": at,
        "as_of": as_of,
        "first": first,
        "last": last,
        "since": since,
        "silence": text_of(
            "silence", silence if silence is not None else told.get("silence", "absent")
        ),
        "several": text_of(
            "several", several if several is not None else told.get("several", "latest")
        ),
        "smallest_group": count_of("smallest_group", smallest_group, told),
    }
    if workers is None:
        found = _core.report(network, **options, threads=threads, progress=progress)
        return Report(found, _gone(network, found.network) if since is not None else None)
    from .engines.job import Job
    from .engines.runs import replicated

    job = Job("report", network, **options)
    found = replicated(job, workers, threads=threads, progress=progress).raw()
    return Report(found, _gone(network, found.network) if since is not None else None)


def _gone(network: Network, there: Network) -> dict[str, str]:
    """The names of leaders who are not in a part of a network."""
    known = set(there.leaders.ids)
    rows = network.leaders
    return {
        key: name
        for key, name in zip(rows.ids, rows["name"], strict=True)
        if key not in known and name
    }
