# SPDX-License-Identifier: MIT
"""The results of `coalign.structure`."""

from .. import _methods
from ..results import described

_made = described("structure", _methods, "coalign.structure")
globals().update(_made)
__all__ = list(_made)
