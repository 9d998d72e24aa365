# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result

__all__ = ["PermutationTest", "TheilSen"]

class PermutationTest(Result):
    """A statistic beside what chance alone gives.

    Attributes
    ----------
    observed : Estimate
        the statistic
    mean : Estimate
        by chance
    sd : Estimate
        by chance
    p_greater : Estimate
        how often chance gives as much or more
    p_less : Estimate
        how often chance gives as little or less
    p_two_sided : Estimate
        twice the smaller of both, 1 at most
    replicates : int
        how often chance was tried
    exact : bool
        every permutation was tried
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
    """

    slope: Estimate
    x: float
    y: float
