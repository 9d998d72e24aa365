# SPDX-License-Identifier: MIT
"""Would it go on without those who lead now?"""

from __future__ import annotations

from collections.abc import Sequence

from .. import _core
from .._core import Network
from .._results.leadership import Continuity
from ..io.files import Progress
from ..layers import Also, types_of

__all__ = ["continuity"]


def continuity(
    network: Network,
    layers: str | Sequence[str] | None = None,
    *,
    also: Sequence[Also] = (),
    progress: Progress | None = None,
) -> Continuity:
    """Would it go on without those who lead now?

    ``bench_depth``: of the goals of current leaders, the share to which an emerging or future leader is committed
    too who has a tie, either way, with one of them. The rest is what would remain if all current leaders left.
    Leaders without a stage are neither, and stay. All unknown (``no_stages``) where nobody is emerging or future.

    layers, also: as in `coalign.structure.cohesion`.
    """
    raw = _core.continuity(network, types=types_of(layers), also=list(also), progress=progress)
    return Continuity(raw)
