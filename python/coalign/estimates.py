# SPDX-License-Identifier: MIT
"""A number that says what it is based on, or why it is not known."""

from __future__ import annotations

import math
from typing import Any, Self

__all__ = ["Estimate"]


class Estimate(float):
    """A number, or the reason why there is none, and the count that it is based on.

    It is a float, NaN where it is unknown: it formats, compares, sorts and enters arrays as its number, and what is
    unknown sorts last. Two estimates are equal where all of this is; it is neither true nor false.

    Attributes
    ----------
    value : float | None
        the number; None if it is unknown, for which ``float()`` gives NaN
    unknown : str | None
        the reason why there is no number
    evidence : int
        number of rows or things that the number is based on
    interval : tuple[float, float] | None
        where the number lies with 95 % confidence, if that was computed

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> score = coalign.alignment.agendas(network).score
    >>> score.evidence, round(float(score), 3)
    (89, 0.278)
    """

    __slots__ = ("evidence", "interval", "unknown")

    unknown: str | None
    evidence: int
    interval: tuple[float, float] | None

    def __new__(
        cls,
        value: float | None,
        unknown: str | None,
        evidence: int,
        interval: tuple[float, float] | None = None,
    ) -> Self:
        made = super().__new__(cls, math.nan if value is None else value)
        for name, part in (("unknown", unknown), ("evidence", evidence), ("interval", interval)):
            object.__setattr__(made, name, part)
        return made

    @property
    def value(self) -> float | None:
        """The number as a plain float, None where it is unknown."""
        number = float(self)
        return None if math.isnan(number) else number

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("estimates are frozen")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.value, self.unknown, self.evidence, self.interval)

    def __bool__(self) -> bool:
        raise TypeError("an estimate is neither true nor false: look at .value or .unknown")

    def __lt__(self, other: float) -> bool:
        known = self.value is not None
        return known and (float(self) < float(other) or _unknown(other))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Estimate):
            return self.__reduce__() == other.__reduce__()
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.__reduce__()) if self.value is None else hash(float(self))

    def __repr__(self) -> str:
        parts = ("value", "unknown", "evidence", "interval")
        return f"Estimate({', '.join(f'{name}={getattr(self, name)!r}' for name in parts)})"

    def __str__(self) -> str:
        shown = f"unknown: {self.unknown}" if self.value is None else f"{float(self):.3f}"
        return f"{shown} of {self.evidence}"

    def to_dict(self) -> dict[str, Any]:
        """As in a report's JSON."""
        out: dict[str, Any] = {"value": self.value}
        if self.unknown is not None:
            out["unknown"] = self.unknown
        out["evidence"] = self.evidence
        if self.interval is not None:
            out["interval"] = list(self.interval)
        return out


def _unknown(value: object) -> bool:
    return isinstance(value, Estimate) and value.value is None
