# SPDX-License-Identifier: MIT
"""The results of `coalign.leadership`."""

from .. import _methods
from ..results import described

_made = described("leadership", _methods, "coalign.leadership")
globals().update(_made)
__all__ = list(_made)
