# SPDX-License-Identifier: MIT
"""Scales whose lowest number is the most: "1 = very important, 5 = not at all", and ranks."""

from __future__ import annotations

import re

__all__ = ["turned"]

_END = re.compile(r"(?<!\d)(-?\d{1,3})\s*(?:[=:(–—-]|\bis\b|\bmeans\b|\s)\s*([^\d,;()/]{3,60})")
_LITTLE = re.compile(
    r"\b(not?|least|low(est)?|never|none|un\w+|dis\w+|oppos\w*|against|weak\w*|poor|bad|worst|little|nicht|gar|kein\w*"
    r"|nie|lehne|pas|peu|moins|jamais|nada|poco|menos|nunca|geen|niet|minst|weinig|nooit|meno|mai|nulla|nenhum)\b",
    re.I,
)
_MUCH = re.compile(
    r"\b(very|most|extreme\w*|high(est)?|always|daily|weekly|strong\w*|great\w*|essential|critical|best|excellent"
    r"|complete\w*|full\w*|top|first|sehr|höchst\w*|äußerst|am wichtigsten|immer|très|plus|toujours|muy|siempre|zeer"
    r"|meest|altijd|molto|più|sempre|muito|mais)\b",
    re.I,
)
_RANKS = re.compile(
    r"\brank(s|ed|ing)?\b|rangfolge|reihenfolge|\brang\b|par ordre|orden de|ordene|volgorde", re.I
)


def turned(question: str) -> bool:
    """Whether a question says that its lowest number is the most; of ranks the first is, if it says nothing else."""
    ends = {int(match[1]): match[2] for match in _END.finditer(question)}
    if len(ends) > 1:
        lowest, highest = ends[min(ends)], ends[max(ends)]
        if _much(lowest) and not _much(highest):
            return True
        if _much(highest) and not _much(lowest):
            return False
    return bool(_RANKS.search(question)) and not any(_much(ends[n]) for n in ends if n > 1)


def _much(words: str) -> bool:
    return bool(_MUCH.search(words)) and not _LITTLE.search(words)
