# SPDX-License-Identifier: MIT
"""Several answers as one, as the recipe says: of people of one organization, or of one pair in two rows."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Error
from .collected import Collected

__all__ = ["one_of", "together"]


def together(given: Sequence[float | None], several: str) -> float | None:
    """Several answers of one leader as one. Who did not answer does not count."""
    numbers = [number for number in given if number is not None]
    if not numbers:
        return None
    if several == "mean":
        return sum(numbers) / len(numbers)
    return {"max": max(numbers), "last": numbers[-1]}.get(several, numbers[0])


def one_of(found: list[tuple[float | None, int]], where: str, into: Collected) -> float | None:
    """The answer of several people, as the recipe says. Error where it does not."""
    several = into.recipe.respondents.several
    if len(found) > 1:
        lines = ", ".join(str(line) for _, line in found[:5])
        if several == "ask":
            raise Error(
                f'{where} stand in rows {lines}: say in [respondents] which counts, such as several = "mean", '
                "or name the column of the wave, if they were asked again"
            )
        into.note(
            "ties",
            f"pairs with several answers: taken by their {several}",
            f"rows {lines}",
            "merged",
        )
    return together([number for number, _ in found], several)
