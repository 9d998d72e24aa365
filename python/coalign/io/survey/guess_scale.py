# SPDX-License-Identifier: MIT
"""What is not sure of a scale becomes something to check in the recipe; its codes are proposed as missing."""

from __future__ import annotations

from .answers import Scale
from .recipe import Recipe

__all__ = ["check_scale", "of_codes"]


def of_codes(scale: Scale, pooled: Scale) -> str:
    """What stays to be checked of a scale that is taken from the columns beside it."""
    if scale.codes:
        return f"whether {', '.join(f'{c:g}' for c in scale.codes)} means that nothing was answered"
    return "" if pooled.codes else pooled.unsure


def check_scale(recipe: Recipe, what: str, place: str, scale: Scale) -> None:
    for code in scale.codes:
        if int(code) not in recipe.missing.codes:
            recipe.missing.codes.append(int(code))
    if scale.unsure:
        recipe.questions.append(f"{what}: check {scale.unsure}")
        recipe.hints.setdefault(place, []).append(f"check: {scale.unsure}")
