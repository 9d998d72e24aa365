# SPDX-License-Identifier: MIT
"""Single values as other libraries and programs hand them over, and what the format can keep of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from typing import Any

import numpy as np

from ..printable import whole

__all__ = ["day_or_time", "id_text", "is_huge", "is_missing", "plain", "plain_attributes"]

_ALL_EXACT = 1 << 53  # the whole numbers that a float tells apart
_DEEPEST = 100
_LONGEST = 1_000  # bits of a number that others can read back
_REFUSED = 14_000  # and of one that Python still writes in digits


def id_text(value: Any) -> str:
    """A value as the core reads it where text is asked for: whole numbers without point or exponent."""
    if type(value) is str:
        return value
    if isinstance(value, float | np.floating):
        number = float(value)
        if number.is_integer() and abs(number) <= _ALL_EXACT:
            return str(int(number))
    return f"{value:#x}" if is_huge(value) else str(value)


def is_huge(value: Any) -> bool:
    """Whether it is a whole number of so many digits that Python refuses to write them."""
    return isinstance(value, int) and value.bit_length() > _REFUSED


def is_missing(value: Any) -> bool:
    """Whether it says that nothing was given: None, an empty text, NaN, NaT, NA, or a masked value."""
    if isinstance(value, str):
        return not value
    if value is None or value is np.ma.masked:
        return True
    if isinstance(value, float | np.floating):
        return bool(value != value)
    if isinstance(value, np.datetime64 | np.timedelta64):
        return bool(np.isnat(value))
    return type(value).__name__ in ("NAType", "NaTType")


def day_or_time(value: date) -> str:
    """A date as it is written, with the time of day where there is one."""
    if isinstance(value, datetime) and value.tzinfo is None:
        if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0):
            return value.date().isoformat()
    return value.isoformat()


def plain(value: Any, depth: int = 0) -> Any:
    """A value that JSON has. What is missing or infinite becomes None, what JSON lacks the text that shows it."""
    if isinstance(value, np.generic) and not isinstance(value, np.datetime64 | np.timedelta64):
        value = value.item()
    if isinstance(value, str):
        return whole(value)
    if is_missing(value):
        return None
    if isinstance(value, bool):
        return bool(value)
    if isinstance(value, int):
        return int(value) if value.bit_length() <= _LONGEST else f"{int(value):#x}"
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, date):
        return day_or_time(value)
    if depth >= _DEEPEST:
        return f"a {type(value).__name__}, nested deeper than {_DEEPEST}"
    if isinstance(value, Mapping):
        return {whole(str(name)): plain(inner, depth + 1) for name, inner in value.items()}
    if isinstance(value, np.ndarray):
        return [plain(one, depth + 1) for one in value.tolist()]
    if isinstance(value, AbstractSet):  # of no order: one that is the same each time
        return sorted((plain(one, depth + 1) for one in value), key=repr)
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(one, depth + 1) for one in value]
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return whole(str(value))


def plain_attributes(values: Mapping[Any, Any]) -> dict[str, Any]:
    """Attributes by name, those that say nothing left out: `None` that somebody wrote stays."""
    found = {whole(str(name)): (value, plain(value)) for name, value in values.items()}
    return {
        name: kept for name, (given, kept) in found.items() if kept is not None or given is None
    }
