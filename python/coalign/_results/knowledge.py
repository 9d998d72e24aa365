# SPDX-License-Identifier: MIT
"""The results of `coalign.knowledge`."""

from .. import _methods
from ..results import described

_made = described("knowledge", _methods, "coalign.knowledge")
globals().update(_made)
__all__ = list(_made)
