# SPDX-License-Identifier: MIT
"""The results of `coalign.qualities`."""

from .. import _methods
from ..results import described

_made = described("qualities", _methods, "coalign.qualities")
globals().update(_made)
__all__ = list(_made)
