# SPDX-License-Identifier: MIT
"""What the elements of a map are, by their type. Who knows the map says what a type is that no word tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..as_written import kind_of
from ..map_names import text_of
from ..map_parts import part_of
from ..values import id_text, is_missing
from .grid import Grid
from .guess_strengths import guess_words
from .guess_who import propose_names
from .recipe import ELEMENTS, Recipe

__all__ = ["guess_elements", "look_at_map"]

_MOST_TYPES = 40


def look_at_map(path: Path, recipe: Recipe) -> Recipe:
    """The recipe that a map in Kumu's JSON seems to need."""
    from ..kumu import parsed

    document = parsed(path.read_bytes(), path)
    elements, connections = (
        [_flat(item) for item in listed if isinstance(item, Mapping)]
        if isinstance(listed := document.get(name), list)
        else []
        for name in ("elements", "connections")
    )
    recipe.seen.append(
        f"{path.stem}: a Kumu map; {len(elements):,} elements, {len(connections):,} connections"
    )
    types = [text_of(one.get("element type", one.get("type"))) for one in elements]
    labels = [text_of(one.get("label")) for one in elements]
    _guess_types(types, labels, recipe)
    ends = [text_of(one.get(end)) for one in connections for end in ("from", "to")]
    ids = {text_of(one.get("_id", one.get("id"))) for one in elements}
    propose_names([*filter(None, labels), *(end for end in ends if end and end not in ids)], recipe)
    guess_words("strength", [one.get("strength") for one in connections], recipe)
    return recipe


def _flat(item: Mapping[str, Any]) -> dict[str, Any]:
    deeper = item.get("attributes")
    return {**item, **(deeper if isinstance(deeper, Mapping) else {})}


def guess_elements(grid: Grid, recipe: Recipe) -> None:
    """The same for a sheet with the columns Label and Type."""
    columns = {name.strip().lower(): place for place, name in enumerate(grid.headings)}
    if "label" in columns:
        labels = [_text(cell) for cell in grid.cells(columns["label"])]
        types = columns.get("type", columns.get("element type"))
        cells = [""] * len(labels) if types is None else map(_text, grid.cells(types))
        _guess_types(cells, labels, recipe)


def _text(cell: Any) -> str:
    return "" if is_missing(cell) else id_text(cell)


def _guess_types(types: Iterable[str], labels: Iterable[str], recipe: Recipe) -> None:
    met: dict[str, list[str]] = {}
    for type_, label in zip(types, labels, strict=True):
        met.setdefault(type_.strip(), []).append(label)
    for type_, some in list(met.items())[:_MOST_TYPES]:
        part, kind = part_of(type_, {}), kind_of(type_)
        what = part if part != "leaders" else f"leaders of kind {kind or 'organization'}"
        named = repr(type_) if type_ else "without a type"
        recipe.seen.append(f"  elements        {named}: {len(some):,}, taken as {what}")
        if type_ and part == "leaders" and kind is None:
            recipe.elements[type_] = "organization"
            recipe.questions.append(
                f"[elements] {type_!r} ({len(some):,}, such as {some[0]!r:.60}): what are they? One of "
                f"{', '.join(ELEMENTS)}; without an answer organization"
            )
    if recipe.elements:
        recipe.hints.setdefault("elements", []).append(
            f"check: what is an element of each type? One of {', '.join(ELEMENTS)}"
        )
