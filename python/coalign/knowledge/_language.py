# SPDX-License-Identifier: MIT
"""Do leaders use the same words?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.knowledge import Language
from ..io.files import Progress
from ..layers import Also, types_of

__all__ = ["language"]


def language(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Also] = (),
    threads: int = 1,
    progress: Progress | None = None,
) -> Language:
    """Do leaders use the same words?

    ``common`` is 1 minus the generalised Jensen-Shannon divergence of the leaders' shares of terms, over log2 of
    their number: 1 the same words as often, 0 none shared. ``tied`` is the mean over pairs joined by a tie of
    ``layers`` of 1 minus their divergence, ``any_two`` over all pairs: whether those who work together speak more
    alike. Above two million pairs ``any_two`` rests on 100,000 drawn at random by a fixed seed, and has a 95 %
    interval. Only leaders with terms count.

    layers: types of ties, by id; None: all. also: as in `coalign.alignment.networks`. See `terms` for terms from texts.
    """
    raw = _core.language(
        network, types=types_of(layers), also=list(also), threads=threads, progress=progress
    )
    return Language(raw)
