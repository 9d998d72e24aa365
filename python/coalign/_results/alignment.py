# SPDX-License-Identifier: MIT
"""The results of `coalign.alignment`."""

from .. import _methods
from ..results import described

_made = described("alignment", _methods, "coalign.alignment")
globals().update(_made)
__all__ = list(_made)
