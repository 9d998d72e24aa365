# SPDX-License-Identifier: MIT
"""What is not sure of a scale becomes something to check in the recipe; its codes are proposed as missing."""

from __future__ import annotations

from .answers import Scale
from .recipe import Recipe

__all__ = ["check_scale", "from_zero", "of_codes"]


def check_scale(recipe: Recipe, what: str, place: str, scale: Scale) -> None:
    """Asks what is not sure of a scale; `place` is where the recipe has it."""
    for code in scale.codes:
        whole = int(code) if float(code).is_integer() else code
        if whole not in recipe.missing.codes:
            recipe.missing.codes.append(whole)
    if scale.unknown:
        words = ", ".join(f'"{word}" = …' for word in scale.unknown[:6])
        recipe.questions.append(
            f"{what}: which number does each answer stand for? Write answers = {{ {words} }}"
        )
    elif scale.unsure:
        recipe.questions.append(f"{what}: check {scale.unsure}")
    if scale.unsure or scale.unknown:
        recipe.hints.setdefault(place, []).append(f"check: {scale.unsure}")


def of_codes(scale: Scale, pooled: Scale) -> str:
    """What stays to be checked of a scale that is taken from the columns beside it."""
    if scale.codes:
        return f"whether {', '.join(f'{c:g}' for c in scale.codes)} means that nothing was answered"
    return "" if pooled.codes else pooled.unsure


def from_zero(scale: Scale) -> Scale:
    """The same scale with its lowest answer, which says that there is no tie, as 0."""
    steps = range(int(scale.low), int(scale.high) + 1)
    answers = scale.answers or {str(step): float(step) for step in steps}
    lowered = {word: number - scale.low for word, number in answers.items()}
    return Scale(0, scale.high - scale.low, lowered, scale.codes, unsure=scale.unsure)
