# SPDX-License-Identifier: MIT
"""The results of `coalign.inference`."""

from .. import _methods
from ..results import described

_made = described("inference", _methods, "coalign.inference")
globals().update(_made)
__all__ = list(_made)
