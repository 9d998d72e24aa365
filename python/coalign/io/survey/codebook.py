# SPDX-License-Identifier: MIT
"""What a codebook says of a column: its heading in words, and the words or numbers of its codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .answers import no_answer
from .meanings import gives_of, is_about_ties

__all__ = ["Column", "Field"]

Column = tuple[str, Mapping[str, str]]
"""A heading, and what stands for each code below it."""


@dataclass
class Field:
    """What a codebook says of a variable."""

    kind: str
    label: str
    choices: dict[str, str]
    numbers: dict[str, str] = field(default_factory=dict)
    """The number that stands for a code, where a code is none."""
    matrix: str = ""
    """The question above the rows of a matrix, "" where it stands alone."""

    @property
    def rates(self) -> bool:
        """Whether its codes are numbers of a scale, and no names."""
        asks = self.matrix or self.label
        given = [code for code, word in self.choices.items() if not no_answer(word)]
        whole = all(re.fullmatch(r"-?\d+", self.numbers.get(code, code)) for code in given)
        return whole and bool(self.matrix or gives_of(asks) or is_about_ties(asks))

    @property
    def ends(self) -> str:
        """The scale as a question states it: (0 = never, 4 = daily)."""
        steps = sorted(
            (int(self.numbers.get(code, code)), word)
            for code, word in self.choices.items()
            if not no_answer(word)
        )
        if len(steps) < 2:
            return ""
        shown = [f"{step} = {_word(word, step)}" for step, word in (steps[0], steps[-1])]
        return f" ({', '.join(re.sub(r'[()]', '', one) for one in shown)})"

    def column(self, item: str) -> Column:
        """The heading of a row of a matrix, or of the question alone, and the words of codes that are no numbers."""
        asks = self.matrix or self.label
        row = f" [{item}]" if item else ""
        if not self.choices:
            return f"{asks}{row}", {}
        if not self.rates:
            return f"{asks}{row}", self.choices
        none = {code: word for code, word in self.choices.items() if no_answer(word)}
        return f"{asks}{self.ends}{row}", {**self.numbers, **none}


def _word(word: str, step: int) -> str:
    """The word of a step without the number that stands before it: "6 - Like it"."""
    return re.sub(rf"^{step}\s*[-–:=.)]\s*(?=\S)", "", word)
