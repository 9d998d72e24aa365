# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows

__all__ = ["LayerCohesion", "Cohesion", "Hierarchy"]

class LayerCohesion(Result):
    """How many of the possible ties of one type exist, and how many are returned.

    Attributes
    ----------
    layer : str
        type of tie
    arcs : int
        number of ties that run from leaders who answered; a tie without direction runs both ways
    density : Estimate
        share of the possible ties from leaders who answered that exist; 1: all; 0: none [0 to 1]
    reciprocity : Estimate
        share of the ties between leaders who answered that are returned; 1: all; 0: none [0 to 1]
    rho : Estimate
        reciprocity beside random ties (Garlaschelli and Loffredo); 1: all returned; 0: as by chance; below 0: fewer than by chance [-1 to 1]
    dyadic : Estimate
        share of pairs tied both ways or not at all; 1: no tie is one way only; 0: every pair is tied one way [0 to 1]
    weighted : Estimate
        share of the strength of ties that is returned; 1: all; 0: none [0 to 1]
    """

    layer: str
    arcs: int
    density: Estimate
    reciprocity: Estimate
    rho: Estimate
    dyadic: Estimate
    weighted: Estimate

class Cohesion(Result):
    """How many of the possible ties exist, and how many are returned.

    Attributes
    ----------
    leaders : int
        number of all leaders
    leaders_answering : int
        number of leaders who answered, or of all leaders where no answers are recorded
    arcs : int
        number of ties that run from leaders who answered; a tie without direction runs both ways
    density : Estimate
        share of the possible ties from leaders who answered that exist; 1: all; 0: none [0 to 1]
    reciprocity : Estimate
        share of the ties between leaders who answered that are returned; 1: all; 0: none [0 to 1]
    rho : Estimate
        reciprocity beside random ties (Garlaschelli and Loffredo); 1: all returned; 0: as by chance; below 0: fewer than by chance [-1 to 1]
    dyadic : Estimate
        share of pairs tied both ways or not at all; 1: no tie is one way only; 0: every pair is tied one way [0 to 1]
    weighted : Estimate
        share of the strength of ties that is returned; 1: all; 0: none [0 to 1]
    by_layer : Rows[LayerCohesion]
        one row for each chosen type of tie
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

class Hierarchy(Result):
    """How far ties make a tree from above to below; each number is 1 for such a tree.

    Attributes
    ----------
    connectedness : Estimate
        share of the pairs of leaders that a path joins, whichever way ties run [0 to 1]
    hierarchy : Estimate
        of the pairs where one reaches the other, the share where only one does [0 to 1]
    efficiency : Estimate
        1: no tie more than it takes to hold each component together; 0: every possible tie [0 to 1]
    lubness : Estimate
        share of pairs with one leader above both who is below all others above both [0 to 1]
    """

    connectedness: Estimate
    hierarchy: Estimate
    efficiency: Estimate
    lubness: Estimate
