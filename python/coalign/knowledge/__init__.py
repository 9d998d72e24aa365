# SPDX-License-Identifier: MIT
"""How what was learned travels, and whether leaders use the same words."""

from __future__ import annotations

from ._flow import Flow, GoalKept, KindFlow, LeaderFlow, LessonFlow, StageFlow, flow
from ._language import Language, LeaderLanguage, TermUse, language
from ._terms import terms

__all__ = [
    "Flow",
    "GoalKept",
    "KindFlow",
    "Language",
    "LeaderFlow",
    "LeaderLanguage",
    "LessonFlow",
    "StageFlow",
    "TermUse",
    "flow",
    "language",
    "terms",
]
