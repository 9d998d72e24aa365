# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows

__all__ = ["LayerCohesion", "Cohesion"]

class LayerCohesion(Result):
    """Density and reciprocity of one type of tie.

    Attributes
    ----------
    layer : str
        the type of tie
    arcs : int
        from leaders who answered; without direction, both ways
    density : Estimate
        of the arcs that could be, those that are: 0 to 1
    reciprocity : Estimate
        of the arcs, those that are returned: 0 to 1
    rho : Estimate
        reciprocity beside random arcs: 0 as they would, 1 all returned
    dyadic : Estimate
        of the pairs, those tied both ways or not at all: 0 to 1
    weighted : Estimate
        of the strength of arcs, what is returned: 0 to 1
    """

    layer: str
    arcs: int
    density: Estimate
    reciprocity: Estimate
    rho: Estimate
    dyadic: Estimate
    weighted: Estimate

class Cohesion(Result):
    """How many of the ties that could be are there, and how many are returned.

    Attributes
    ----------
    leaders : int
        all there are
    leaders_answering : int
        who are known to have answered; all, where nothing is recorded of that
    arcs : int
        from leaders who answered; without direction, both ways
    density : Estimate
        of the arcs that could be, those that are: 0 to 1
    reciprocity : Estimate
        of the arcs, those that are returned: 0 to 1
    rho : Estimate
        reciprocity beside random arcs: 0 as they would, 1 all returned
    dyadic : Estimate
        of the pairs, those tied both ways or not at all: 0 to 1
    weighted : Estimate
        of the strength of arcs, what is returned: 0 to 1
    by_layer : Rows[LayerCohesion]
        each chosen type of tie alone
    """

    leaders: int
    leaders_answering: int
    arcs: int
    density: Estimate
    reciprocity: Estimate
    rho: Estimate
    dyadic: Estimate
    weighted: Estimate
    by_layer: Rows[LayerCohesion]
