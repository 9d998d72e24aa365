# SPDX-License-Identifier: MIT
"""The results of `coalign.outcomes`."""

from .. import _methods
from ..results import described

_made = described("outcomes", _methods, "coalign.outcomes")
globals().update(_made)
__all__ = list(_made)
