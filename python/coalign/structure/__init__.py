# SPDX-License-Identifier: MIT
"""Structure: how are leaders tied, who connects others, and who stands apart?

Formulas and sources, and where other programs differ, are in docs/structure.md.
"""

from __future__ import annotations

from .._analyses import structure as _analyses
from .._analyses.structure import *
from .._results import structure as _results
from .._results.structure import *
from . import _brokerage, _communities, _key_players, _neighbours, _paths, _spectral, _ties, _whole
from ._brokerage import *
from ._communities import *
from ._key_players import *
from ._neighbours import *
from ._paths import *
from ._spectral import *
from ._ties import *
from ._whole import *

__all__ = [*_analyses.__all__, *_results.__all__]
__all__ += _brokerage.__all__
__all__ += _communities.__all__
__all__ += _key_players.__all__
__all__ += _neighbours.__all__
__all__ += _paths.__all__
__all__ += _spectral.__all__
__all__ += _ties.__all__
__all__ += _whole.__all__
