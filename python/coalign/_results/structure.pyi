# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows
from .inference import PermutationTest

__all__ = ["LayerCohesion", "Cohesion", "Hierarchy", "Position", "Positions", "CorePeriphery"]

class LayerCohesion(Result):
    """How many of the possible ties of one type exist, and how many are returned.

    Attributes
    ----------
    layer : str
        type of tie
    arcs : int
        number of ties that run from leaders who answered; a tie without direction runs both ways
    without_strength : int
        number of these of which the strength is not known; they count as ties, and add to no strength
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
    without_strength: int
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
    without_strength : int
        number of these of which the strength is not known; they count as ties, and add to no strength
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
    without_strength: int
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
        share of the pairs of leaders that a path joins, whichever way ties run; 1: all; 0: none [0 to 1]
    hierarchy : Estimate
        of the pairs where one reaches the other, the share where only one does; 1: all; 0: none [0 to 1]
    efficiency : Estimate
        how few ties hold each component together; 1: no tie more than it takes; 0: every possible tie [0 to 1]
    lubness : Estimate
        share of pairs with one leader above both who is below all others above both; 1: all; 0: none [0 to 1]
    """

    connectedness: Estimate
    hierarchy: Estimate
    efficiency: Estimate
    lubness: Estimate

class Position(Result):
    """Where one leader stands.

    Attributes
    ----------
    leader : str
        the leader
    place : Estimate
        its place by betweenness; 1: the most; interval: the places that it could have if other leaders like these had taken part [at least 1]
    ties_in : int
        number of ties that arrive
    ties_out : int
        number of ties that leave
    strength_in : Estimate
        strengths of arriving ties added up
    betweenness : Estimate
        pairs of others whose shortest paths run through the leader [at least 0]
    closeness : Estimate
        how near the leader is to all others; 1: one step; 0: it reaches nobody
    pagerank : Estimate
        share of time that somebody who follows ties is there; 1: always; near 0: hardly ever [0 to 1]
    constraint : Estimate
        how little the leader's neighbours leave open between them; low: it connects leaders who are otherwise apart [at least 0]
    effective_size : Estimate
        number of neighbours who are not redundant
    clustering : Estimate
        share of pairs of neighbours that are tied; 1: all; 0: none [0 to 1]
    core : int
        largest k such that the leader is among leaders with k ties among them
    component : int
        number of the part that paths join; 0 comes first
    community : int
        number of its community; 0: the largest
    rated_trust : Estimate
        how far others trust the leader: mean of their ratings; 0: not at all; 1: fully [0 to 1]
    rated_value : Estimate
        how much others value the leader: mean of their ratings; 0: not at all; 1: most [0 to 1]
    connectivity : Estimate
        number of neighbours as a share of those of whoever has most; 1: most; 0: none [0 to 1]
    held_alone : int
        number of resources that the leader has and nobody else
    among_first : int
        in how many of five measures the leader is in the first quarter
    """

    leader: str
    place: Estimate
    ties_in: int
    ties_out: int
    strength_in: Estimate
    betweenness: Estimate
    closeness: Estimate
    pagerank: Estimate
    constraint: Estimate
    effective_size: Estimate
    clustering: Estimate
    core: int
    component: int
    community: int
    rated_trust: Estimate
    rated_value: Estimate
    connectivity: Estimate
    held_alone: int
    among_first: int

class Positions(Result):
    """Who stands where, and what holds the network together?

    Attributes
    ----------
    leaders : int
        number of all leaders
    components : int
        number of parts that no path joins
    largest : int
        number of leaders in the largest of them
    alone : int
        number of leaders without any tie
    ties : int
        number of ties; one without direction runs both ways
    sampled : bool
        whether betweenness is from a sample of leaders
    mean_distance : Estimate
        mean number of steps between two leaders whom a path joins
    longest_distance : Estimate
        largest such number
    transitivity : Estimate
        share of pairs with a common neighbour that are tied; 1: all; 0: none [0 to 1]
    degree_assortativity : Estimate
        whether leaders with many ties tie to leaders with many; 1: always; 0: as by chance [-1 to 1]
    communities : int
        number of communities of two or more
    community_starts : int
        number of orders that were tried
    community_same : int
        number of them that found this very division; few: do not believe in its borders
    modularity : Estimate
        how much more strength stays within communities than by chance, as a share of all
    rows : Rows[Position]
        one row for each leader shown
    """

    leaders: int
    components: int
    largest: int
    alone: int
    ties: int
    sampled: bool
    mean_distance: Estimate
    longest_distance: Estimate
    transitivity: Estimate
    degree_assortativity: Estimate
    communities: int
    community_starts: int
    community_same: int
    modularity: Estimate
    rows: Rows[Position]

class CorePeriphery(_methods.Drawn):
    """Whether there is a core of leaders who are all tied to each other, while of the others no two are.

    Attributes
    ----------
    leaders : int
        number of all leaders
    leaders_answering : int
        number of leaders who answered, or of all leaders where no answers are recorded
    tied : int
        pairs of those who answered who are tied, in either direction
    core : list[str]
        leaders in every best core, those with most ties first
    either : list[str]
        leaders who could be counted to the core or to the others: both fit as well
    out_of_place : int
        pairs in the core that are not tied, and pairs of the others that are
    fit : Estimate
        how well a core and others describe the ties; 1: no pair is out of place; 0: no better than to call nobody core, or everybody [0 to 1]
    fit_chance : PermutationTest
        the fit beside that of as many pairs tied at random
    """

    leaders: int
    leaders_answering: int
    tied: int
    core: list[str]
    either: list[str]
    out_of_place: int
    fit: Estimate
    fit_chance: PermutationTest
