# SPDX-License-Identifier: MIT
"""How leaders are tied, whatever they want: density and reciprocity, layer by layer."""

from __future__ import annotations

from ._cohesion import Cohesion, LayerCohesion, cohesion

__all__ = ["Cohesion", "LayerCohesion", "cohesion"]
