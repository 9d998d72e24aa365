# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result

__all__ = ["PermutationTest", "TheilSen"]

class PermutationTest(_methods.Drawn):
    """Is a number more than chance alone would give?

    Attributes
    ----------
    observed : Estimate
        the number that is tested, as the data give it
    mean : Estimate
        average of the number over the shuffles: what chance alone would give
    sd : Estimate
        standard deviation of the number over the shuffles; 0: every shuffle gives the same [at least 0]
    p_greater : Estimate
        share of shuffles, the data counted as one, that give at least the observed number; 1: all; near 0: almost none [0 to 1]
    p_less : Estimate
        share of shuffles, the data counted as one, that give at most the observed number; 1: all; near 0: almost none [0 to 1]
    p_two_sided : Estimate
        chance of a number as unusual in either direction: twice the smaller p, 1 at most; near 0: hardly chance [0 to 1]
    replicates : int
        number of shuffles that gave a number; fewer than asked for where it was soon settled that it could be chance
    exact : bool
        whether every possible shuffle was tried once
    """

    observed: Estimate
    mean: Estimate
    sd: Estimate
    p_greater: Estimate
    p_less: Estimate
    p_two_sided: Estimate
    replicates: int
    exact: bool

class TheilSen(Result):
    """A line through points that a few wild ones do not turn.

    Attributes
    ----------
    slope : Estimate
        how much y grows for each 1 of x
    x : float
        the median of x; the line runs through it
    y : float
        the median of y; the line runs through it
    autocorrelation : Estimate
        how much of its distance from the line each point hands on to the next; the interval is wider for it [0 to 0.95]
    """

    slope: Estimate
    x: float
    y: float
    autocorrelation: Estimate
