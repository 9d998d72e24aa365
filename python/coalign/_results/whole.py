# SPDX-License-Identifier: MIT
"""The results of what belongs to no family: reports, and what changed between two dates."""

# A report holds results of the families.
from .. import _methods
from ..results import described
from . import alignment, inference, knowledge, outcomes, qualities, structure  # noqa: F401

_made = described("", _methods, __name__)
globals().update(_made)
__all__ = list(_made)
