# SPDX-License-Identifier: MIT
"""The map of a network as inline SVG: who is tied to whom, and who to nobody. Places come from the core."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import _core
from .._core import Network
from ..printable import in_line
from .letters import flat, width_of
from .svg import Safe, escape
from .wording import Name, count, cut, names, plural

FEWEST, MOST = 2, 1500  # leaders

# In units of the drawing, which is about as wide in pixels on a laptop, and half as wide on a phone.
_WIDTH, _TALLEST, _EDGE = 720.0, 620.0, 16.0
_LARGEST, _SMALLEST = 13.0, 2.0
_HUES = 7
_NAMED = 3  # leaders, in the text beside the map; their labels may stand away from them
_REACH = 120
_LONGEST = 120


@dataclass(frozen=True)
class _Labels:
    """How labels are set where there is room, and where there is little: how large, how long, how many at most."""

    kind: str
    size: float
    letters: int
    fewer: int  # letters, where there is no room for more
    most: int


_SETS = (_Labels("roomy", 12, 30, 18, 60), _Labels("tight", 22, 18, 11, 40))


@dataclass(frozen=True)
class _Mark:
    """A leader on the map."""

    name: str
    kind: str
    hue: str
    said: str
    ties: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Hues:
    """What colours mean: of each value its class, and how many leaders have it. Beyond seven values they are others."""

    by: str
    of: Mapping[str, str]
    counts: Sequence[tuple[str, str, int]] = field(default=())


def network_map(network: Network, types: Sequence[str] = (), seed: int = 1) -> Safe:
    """The map with its legend and its text; nothing where there are no ties, or too many leaders to be seen."""
    if not FEWEST <= len(network.leaders) <= MOST:
        return Safe("")
    layer = network.layer(list(types) or None).undirected()
    if not len(layer):
        return Safe("")
    x, y, across, down = _core.layout(
        network, types=list(types), weight="strength", also=[], seed=seed, threads=1, progress=None
    )
    scale = min((_WIDTH - 2 * _EDGE) / max(across, 1e-9), (_TALLEST - 2 * _EDGE) / max(down, 1e-9))
    scale = min(scale, _WIDTH / 4)  # two leaders do not stand at the ends of the page
    height = max(down * scale + 2 * _EDGE, 8 * _EDGE)
    left, top = (_WIDTH - across * scale) / 2, (height - down * scale) / 2
    places = [
        (left + scale * one, top + scale * other)
        for one, other in zip(x.tolist(), y.tolist(), strict=True)
    ]
    degrees = (layer.indptr[1:] - layer.indptr[:-1]).tolist()
    hues = hues_of(network)
    marks = _marks(network, places, degrees, hues, height)
    said = _said(network, degrees, len(layer))
    svg = (
        f'<svg role="img" aria-label="{escape("Map of the network: " + said)}" '
        f'viewBox="0 0 {_WIDTH:.0f} {height:.0f}">{_lines(layer, places)}'
        f"{''.join(map(_drawn, marks))}{''.join(_labels(marks, one, height) for one in _SETS)}</svg>"
    )
    return Safe(
        f'<figure class="map">{svg}{_legend(network, hues)}<figcaption dir="auto">{escape(said)}</figcaption></figure>'
    )


def hues_of(network: Network) -> Hues:
    """By sector where leaders have more than one, otherwise by kind."""
    by = "sector" if len(set(filter(None, network.leaders["sector"].tolist()))) > 1 else "kind"
    values: list[str | None] = network.leaders[by].tolist()
    counts = Counter(value for value in values if value)
    # The most frequent first, those as frequent in the order of letters.
    order = sorted(counts, key=lambda value: (-counts[value], value))
    shown = order if len(order) <= _HUES else order[: _HUES - 1]
    of = {value: f"hue{place}" for place, value in enumerate(shown)}
    counted = [(of[value], value, counts[value]) for value in shown]
    rest = sum(counts[value] for value in order[len(shown) :])
    if rest:
        counted.append(("other", f"{len(order) - len(shown)} other {by}s", rest))
    if len(values) > sum(counts.values()):
        counted.append(("unknown", f"no {by} recorded", len(values) - sum(counts.values())))
    return Hues(by, of, counted)


def _marks(
    network: Network,
    places: Sequence[tuple[float, float]],
    degrees: Sequence[int],
    hues: Hues,
    height: float,
) -> list[_Mark]:
    """As large as there is room, an area for each tie."""
    largest = max(
        _SMALLEST, min(_LARGEST, 0.17 * (_WIDTH * height / len(places)) ** 0.5, _EDGE - 1)
    )
    smallest = min(largest, max(_SMALLEST, 0.4 * largest))
    most = max(degrees)
    leaders = network.leaders
    columns: dict[str, list[Any]] = {
        key: leaders[key].tolist() for key in ("name", "kind", "sector")
    }
    marks = []
    for place, (key, degree) in enumerate(zip(leaders.ids.tolist(), degrees, strict=True)):
        name, kind, sector = (columns[column][place] for column in columns)
        value = columns[hues.by][place]
        called = in_line(name or key)
        about = [cut(called, _LONGEST), kind, *([cut(in_line(sector), 60)] if sector else [])]
        marks.append(
            _Mark(
                called,
                kind,
                hues.of.get(value, "other") if value else "unknown",
                f"{', '.join(about)}: {count(degree, 'leader', 'leaders')} tied to it",
                degree,
                *places[place],
                smallest + (largest - smallest) * (degree / most) ** 0.5,
            )
        )
    return marks


def _drawn(mark: _Mark) -> str:
    shape = _shape(mark.kind, mark.x, mark.y, mark.radius)
    return f'<g class="leader {mark.hue}"><title>{escape(mark.said)}</title>{shape}</g>'


def _shape(kind: str, x: float, y: float, radius: float) -> str:
    """Of about the same area: a square for a system, a triangle for a person, a circle for an organization."""
    if kind == "system":
        side = 0.88 * radius
        return f'<rect x="{x - side:.1f}" y="{y - side:.1f}" width="{2 * side:.1f}" height="{2 * side:.1f}"/>'
    if kind == "individual":
        return f'<path d="M{x:.1f} {y - radius:.1f}L{x + radius:.1f} {y + 0.8 * radius:.1f}H{x - radius:.1f}Z"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'


_STRENGTHS = (("weak", 1 / 3), ("medium", 2 / 3), ("strong", 1.0))


def _lines(layer: Any, places: Sequence[tuple[float, float]]) -> str:
    """Lines in three widths, so that many of them are few elements."""
    drawn: dict[str, list[str]] = {name: [] for name, _ in _STRENGTHS}
    ends, weights = layer.indices.tolist(), layer.weights.tolist()
    for one in range(len(places)):
        for place in range(layer.indptr[one], layer.indptr[one + 1]):
            if ends[place] < one:
                continue
            kind = next((name for name, most in _STRENGTHS if weights[place] <= most), "strong")
            (a, b), (c, d) = places[one], places[ends[place]]
            drawn[kind].append(f"M{a:.1f} {b:.1f}L{c:.1f} {d:.1f}")
    crowded = " crowded" if len(layer) > 3 * len(places) else ""
    graded = sum(map(bool, drawn.values())) > 1
    return "".join(
        f'<g class="tie {kind if graded else "medium"}{crowded}">'
        f"<title>{escape(count(len(lines), 'pair', 'pairs'))} of leaders with "
        f'{f"a {kind} tie" if graded else "a tie"}</title><path d="{"".join(lines)}"/></g>'
        for kind, lines in drawn.items()
        if lines
    )


def _labels(marks: Sequence[_Mark], how: _Labels, height: float) -> str:
    """Names of the most connected that fit without touching anything; every mark says its own on pointing at it."""
    order = sorted(marks, key=lambda mark: -mark.ties)
    called = [flat(mark.name) for mark in order[: how.most]]
    texts = [(cut(name, how.letters), cut(name, how.fewer)) for name in called]
    widths = [[how.size * width_of(text) for text in both] for both in texts]
    widths += [[0, 0]] * (len(order) - len(texts))
    tall = 1.2 * how.size
    rows = [
        (mark.x, mark.y, mark.radius, wide, tall, narrow, _REACH if place < _NAMED else 0)
        for place, (mark, (wide, narrow)) in enumerate(zip(order, widths, strict=True))
    ]
    found = []
    places = _core.place_labels(rows, _WIDTH, height)
    for mark, both, text, place in zip(order, widths, texts, places, strict=False):
        if place is None:
            continue
        left, top, narrow = place
        width = both[narrow]
        anchor, at = ("middle", left + width / 2)
        if left > mark.x:
            anchor, at = "start", left
        elif left + width < mark.x:
            anchor, at = "end", left + width
        found.append(_pointer(mark, (left, top, left + width, top + tall)))
        found.append(
            f'<text x="{at:.1f}" y="{top + 0.77 * tall:.1f}" text-anchor="{anchor}">{escape(text[narrow])}</text>'
        )
    return f'<g class="labels {how.kind}" aria-hidden="true">{"".join(found)}</g>'


def _pointer(mark: _Mark, label: tuple[float, float, float, float]) -> str:
    """A line to a label that stands away from its mark."""
    left, top, right, bottom = label
    x, y = min(max(mark.x, left), right), min(max(mark.y, top), bottom)
    away = ((x - mark.x) ** 2 + (y - mark.y) ** 2) ** 0.5
    if away < 1.5 * mark.radius + 6:
        return ""
    edge = mark.radius / away
    begin = mark.x + edge * (x - mark.x), mark.y + edge * (y - mark.y)
    return f'<path d="M{begin[0]:.1f} {begin[1]:.1f}L{x:.1f} {y:.1f}"/>'


def _legend(network: Network, hues: Hues) -> str:
    """What colours and shapes mean, each with how many there are."""
    kinds = Counter(network.leaders["kind"].tolist())
    shapes = [] if hues.by == "kind" or len(kinds) < 2 else kinds.most_common()
    entries = [
        (
            hue,
            value if hues.by == "kind" else "",
            plural(value, number) if hues.by == "kind" else value,
            number,
        )
        for hue, value, number in hues.counts
    ]
    entries += [("shape", kind, plural(kind, number), number) for kind, number in shapes]
    if len(entries) < 2:
        return ""
    swatches = "".join(
        f'<li><svg aria-hidden="true" viewBox="0 0 10 10"><g class="leader {hue}">{_shape(kind, 5, 5, 4.4)}</g></svg> '
        f"<bdi>{escape(cut(in_line(value), 40))}</bdi> ({number:,})</li>"
        for hue, kind, value, number in entries
    )
    return f'<ul class="legend">{swatches}</ul>'


def _said(network: Network, degrees: Sequence[int], pairs: int) -> str:
    """What the map shows, for those who do not see it, and how to read it."""
    leaders = names(network, "leaders")
    order = sorted(range(len(degrees)), key=lambda place: -degrees[place])[:_NAMED]
    keys = network.leaders.ids.tolist()
    most = "; ".join(
        f"{Name(cut(leaders[keys[place]], 50))} ({degrees[place]:,})"
        for place in order
        if degrees[place]
    )
    alone = degrees.count(0)
    said = [
        f"{count(len(degrees), 'leader', 'leaders')}; a line joins each of the "
        f"{count(pairs, 'pair', 'pairs')} with a recorded tie.",
        f"The larger a mark, the more leaders are tied to it; the most: {most}.",
    ]
    if alone:
        said.append(
            f"{count(alone, 'leader has', 'leaders have')} no recorded tie and "
            f"{'stands' if alone == 1 else 'stand'} below."
        )
    return " ".join(said)
