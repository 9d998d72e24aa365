# SPDX-License-Identifier: MIT
"""What people write into cells of the format: Organization, yes, $150,000, 61 %, 15.3.2024. Each kind is counted.

What could mean two things stays as it is, so that whoever checks the row says what would be right.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Container, Mapping, Sequence
from functools import lru_cache
from typing import Any

from .. import _core
from .dates_as_written import Order, as_iso, order_of

__all__ = ["KIND_OF", "kind_of", "number_as_written", "rows_as_written"]

_KINDS = {
    "individual": (
        *("individual", "individuals", "person", "persons", "people", "leader", "member"),
        *("einzelperson", "personne", "persona", "pessoa", "persoon", "individuo"),
    ),
    "organization": (
        *("organization", "organisation", "org", "organizations", "organisations", "company"),
        *("business", "institution", "agency", "group"),
        *("ngo", "nonprofit", "non-profit", "charity", "foundation", "government", "school"),
        *("university", "hospital", "institute", "department", "provider"),
        *("funder", "donor", "association", "municipality", "clinic", "church", "union", "firm"),
        *("verein", "stiftung", "behörde", "unternehmen", "einrichtung", "organización", "fundación"),
        *("asociación", "organização", "fundação", "associação", "organizzazione", "fondazione"),
        *("associazione", "organisatie", "stichting", "vereniging", "fondation", "entreprise"),
    ),
    "system": (
        *("system", "network", "coalition", "netzwerk", "bündnis", "réseau", "red", "rede", "rete"),
        *("netwerk",),
    ),
}
KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_LAST = frozenset(  # "Government agency", "Community organizations", "Local nonprofit"
    (
        *("organization", "organisation", "agency", "company", "nonprofit", "ngo", "foundation"),
        *("school", "university", "hospital", "association", "institution", "department"),
        *("provider", "person"),
    )
)
_TRUTHS = {
    **dict.fromkeys(("yes", "y", "true", "1", "x", "ja", "oui", "sí", "si", "sim", "✓", "✔"), True),
    **dict.fromkeys(("no", "n", "false", "0", "nein", "non", "não"), False),
}
_SIDES = {
    **dict.fromkeys(("for", "in favor", "in favour", "pro", "support", "supports", "dafür", "pour", "a favor"), 1.0),
    **dict.fromkeys(("against", "oppose", "opposes", "contra", "dagegen", "contre", "en contra"), -1.0),
    "neutral": 0.0,
}
_AROUND = re.compile(r"^(?:[$€£¥]|[A-Z]{3}\s)\s*|\s*(?:[$€£¥]|\s[A-Z]{3})$")
_PERCENT = re.compile(r"\s*%$")
_GROUPED = re.compile(r"-?\d{1,3}([,.' ’\u00a0\u202f])\d{3}(?:\1\d{3})*(?:[.,]\d+)?\Z")
_DECIMAL_COMMA = re.compile(r"-?\d+,(?:\d{1,2}|\d{4,})\Z")
_PLAIN = re.compile(r"-?\d*\.?\d+\Z")

def kind_of(type_: str) -> str | None:
    """The kind of leader that a word, or the last of several, says: person, Government agency, Service providers."""
    words = type_.casefold().split()
    for word in (" ".join(words), *(one for one in words[-1:])):
        for form in (word, word.removesuffix("s"), word.removesuffix("ies") + "y"):
            if form in KIND_OF and (word == " ".join(words) or form in _LAST):
                return KIND_OF[form]
    return None


Read = Callable[[str], Any]


def number_as_written(text: str, *, share: bool = False) -> float | None:
    """A number with a currency, thousands set apart, a decimal comma, or in percent: of a share a hundredth."""
    bare = _AROUND.sub("", text.strip()).strip()
    percent = bool(_PERCENT.search(bare))
    bare = _PERCENT.sub("", bare)
    if match := _GROUPED.match(bare):
        apart = match[1]
        if apart == "." and bare.count(".") == 1 and "," not in bare:  # 1.500 is a number as it stands
            apart = ""
        bare = bare.replace(apart, "").replace(",", ".") if apart else bare
    elif _DECIMAL_COMMA.match(bare):
        bare = bare.replace(",", ".")
    number = float(bare) if _PLAIN.match(bare) else math.nan
    return number / (100 if percent and share else 1) if math.isfinite(number) else None


def rows_as_written(
    table: str,
    rows: Sequence[dict[str, Any]],
    note: Callable[[str, str, str], None],
    scaled: Container[str] = (),
) -> None:
    """Reads texts in the fields of a table; `note` is told the table, what was done, and an example.

    What was asked on a scale of its own, as `scaled` names it, stays as it is where it says a percentage or a word.
    """
    dates = [field for field, about in _fields(table).items() if "pattern" in about]
    order = order_of(cell for row in rows for f in dates if isinstance(cell := row.get(f), str))
    for field, about in _fields(table).items():
        found = _reader(table, field, about, order, field in scaled)
        if found is None:
            continue
        said, read = found
        for row in rows:
            cell = row.get(field)
            if not isinstance(cell, str) or not cell.strip():
                continue
            value = read(cell.strip())
            if value is None or value == cell:
                continue
            row[field] = value
            if not isinstance(value, bool) and str(value) != cell.strip().lower():
                note(table, f"{field}: {said}", f"{cell.strip():.40} = {_shown(value)}")


def _reader(
    table: str, field: str, about: Mapping[str, Any], order: Order, scaled: bool
) -> tuple[str, Read] | None:
    """How a field's texts are read, and what is to be said of that."""
    if "enum" in about:
        words = {word: word for word in about["enum"]} | (KIND_OF if field == "kind" else {})
        return "read in the words of the format", lambda text: words.get("_".join(text.lower().split()))
    if about.get("type") == "boolean":
        return "yes and no", lambda text: _TRUTHS.get(text.lower())
    if about.get("type") == "number":
        if table == "agendas" and scaled:  # a percentage of which scale?
            return "numbers as people write them", lambda text: (
                None if text.endswith("%") else _unless_plain(text, share=False)
            )
        if field == "stance":
            return "as people write them", lambda text: (
                _SIDES.get(text.lower(), _unless_plain(text, share=True))
            )
        share = field == "priority" or about.get("maximum") == 1
        return "numbers as people write them", lambda text: _unless_plain(text, share=share)
    if "pattern" in about:
        return "dates as people write them", lambda text: as_iso(text, order)
    return None


def _unless_plain(text: str, *, share: bool) -> float | None:
    return None if _is_plain(text) else number_as_written(text, share=share)


def _is_plain(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _shown(value: Any) -> str:
    if not isinstance(value, float):
        return str(value)
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else f"{value:g}"


@lru_cache
def _fields(table: str) -> dict[str, dict[str, Any]]:
    about = json.loads(_core.network_schema())["properties"].get(table, {})
    fields: dict[str, dict[str, Any]] = about.get("items", {}).get("properties", {})
    return fields
