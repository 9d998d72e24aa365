# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows

__all__ = ["BesideRandom", "Typology", "GroupShare", "GoalLeadership", "LeaderShare", "Distribution", "Loss", "GoalStop", "Bridge", "Resilience", "GoalBench", "Continuity"]

class BesideRandom(Result):
    """A number beside what as many ties at random would give.

    Attributes
    ----------
    value : Estimate
        the number, as the data give it
    random : Estimate
        average over random networks; its interval holds 95 of 100 of them
    p : Estimate
        chance of a number as unusual in either direction; 1: nothing unusual; near 0: hardly chance [0 to 1]
    """

    value: Estimate
    random: Estimate
    p: Estimate

class Typology(Result):
    """What kind of network leadership makes.

    Attributes
    ----------
    level : str | None
        how far leadership is shared beside fourteen school teams: low, moderate, high; known for 5 to 15 leaders who all answered about directed ties
    density : Estimate
        times that somebody is named, as a share of those that there could be; 0: never; 1: everybody by all [0 to 1]
    reciprocity : Estimate
        share of these, among leaders who answered, that are returned; 0: none; 1: all [0 to 1]
    centralization : Estimate
        how far they go to one leader; 0: all are named by as many; 1: only one is named [0 to 1]
    central : int
        number of leaders whom most others name
    central_named_by : int
        by how many others each of them is named
    """

    level: str | None
    density: Estimate
    reciprocity: Estimate
    centralization: Estimate
    central: int
    central_named_by: int

class GroupShare(Result):
    """What part of the leadership a group of leaders has.

    Attributes
    ----------
    group : str
        value that the leaders of the group share
    leaders : int
        number of leaders in it
    share : Estimate
        share of all leadership received that goes to the group; 1: all; 0: none [0 to 1]
    representation : Estimate
        that share divided by the group's share of leaders; 1: as many as it has members; above 1: more [at least 0]
    """

    group: str
    leaders: int
    share: Estimate
    representation: Estimate

class GoalLeadership(Result):
    """How far leadership is spread among the leaders who support a goal.

    Attributes
    ----------
    goal : str
        the goal
    leaders : int
        number of leaders who support it
    named : int
        number of them whom another of them names as leading
    density : Estimate
        strength of leadership ties among them, as a share of the most there could be; 1: everybody by all; 0: nobody is named [0 to 1]
    effective : Estimate
        number of equal leaders who would be as spread; 1: all leadership is in one hand [at least 0]
    centralization : Estimate
        how far leadership goes to one of them; 0: all receive as much; 1: all goes to one [0 to 1]
    """

    goal: str
    leaders: int
    named: int
    density: Estimate
    effective: Estimate
    centralization: Estimate

class LeaderShare(Result):
    """How much leadership one leader receives.

    Attributes
    ----------
    leader : str
        the leader
    place : Estimate
        its place by leadership received; 1: the most; interval: the places that it could have if other leaders like these had answered [at least 1]
    named_by : int
        number of leaders who say that this one leads
    received : Estimate
        the strengths of these ties added up [at least 0]
    share : Estimate
        that as a share of what all leaders receive; 1: all; 0: nothing [0 to 1]
    """

    leader: str
    place: Estimate
    named_by: int
    received: Estimate
    share: Estimate

class Distribution(_methods.Drawn):
    """Is leadership in few hands or in many?

    Attributes
    ----------
    types : list[str]
        types of ties that count
    stated : bool
        whether these types say that they mean leadership; else all ties count
    leaders : int
        number of all leaders
    leaders_answering : int
        number of leaders who answered, or of all leaders where no answers are recorded
    leaders_named : int
        number of leaders of whom somebody says that they lead
    arcs : int
        number of times that somebody is named
    density : Estimate
        strength of all leadership ties as a share of the most there could be; 0: nobody is named; 1: everybody by all, fully [0 to 1]
    centralization_in : BesideRandom
        how far leadership goes to one; 0: all receive as much; 1: all goes to one
    centralization_out : BesideRandom
        how far one alone names others; 0: all do as much; 1: only one does, everybody
    centralization_betweenness : BesideRandom
        how far paths run through one; 0: through all alike; 1: all through one
    effective : BesideRandom
        number of equal leaders among whom leadership would be as spread (Hill number of order 1)
    effective_0 : Estimate
        number of leaders named at all (order 0) [at least 0]
    effective_2 : Estimate
        number of equal leaders, those with much counted more (order 2) [at least 0]
    evenness : Estimate
        effective number / number named; 1: those who are named receive as much; near 0: one receives nearly all [0 to 1]
    gini : BesideRandom
        inequality of leadership received over all leaders; 0: all receive as much; near 1: one receives all
    gini_named : Estimate
        the same over those who are named at all; 0: all receive as much; near 1: one receives nearly all [0 to 1]
    typology : Typology
        what kind of network leadership makes, by whether leaders name each other
    replicates : int
        number of random networks
    groups : Rows[GroupShare]
        one row for each group of leaders, by kind unless asked
    goals : Rows[GoalLeadership]
        one row for each goal that at least two leaders support
    by_leader : Rows[LeaderShare]
        the twenty leaders who receive most, the most first
    """

    types: list[str]
    stated: bool
    leaders: int
    leaders_answering: int
    leaders_named: int
    arcs: int
    density: Estimate
    centralization_in: BesideRandom
    centralization_out: BesideRandom
    centralization_betweenness: BesideRandom
    effective: BesideRandom
    effective_0: Estimate
    effective_2: Estimate
    evenness: Estimate
    gini: BesideRandom
    gini_named: Estimate
    typology: Typology
    replicates: int
    groups: Rows[GroupShare]
    goals: Rows[GoalLeadership]
    by_leader: Rows[LeaderShare]

class Loss(Result):
    """What goes when a leader leaves after all those of the rows before.

    Attributes
    ----------
    leader : str
        the leader who leaves
    pairs : Estimate
        of the pairs of those who stay whom a path joined, the share that none joins any more; 1: all; 0: none [0 to 1]
    largest : Estimate
        largest part that still hangs together, as a share of those who stay; 1: all; 0: nobody [0 to 1]
    agenda : Estimate
        share of all support for goals that those who left carried; 1: all; 0: none [0 to 1]
    resources : Estimate
        share of committed resources that those who left gave, the mean over resources; 1: all; 0: none [0 to 1]
    """

    leader: str
    pairs: Estimate
    largest: Estimate
    agenda: Estimate
    resources: Estimate

class GoalStop(Result):
    """The fewest leaders whose leaving stops a goal.

    Attributes
    ----------
    goal : str
        the goal
    committed : int
        number of leaders who support it or commit something to it
    leaders : list[str]
        the fewest leaders whose leaving stops it
    by : str | None
        nobody_left: nobody who is committed would remain; resource: under half of a resource would
    resource : str | None
        that resource; missing: it is not one
    """

    goal: str
    committed: int
    leaders: list[str]
    by: str | None
    resource: str | None

class Bridge(Result):
    """A tie without which two parts of the network are no longer joined.

    Attributes
    ----------
    first : str
        the leader that comes first in the network
    second : str
        the other leader
    """

    first: str
    second: str

class Resilience(_methods.Drawn):
    """What would be lost with whom?

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
    losses : Rows[Loss]
        one row for each of the most central leaders, as they leave
    goals : Rows[GoalStop]
        one row for each goal with a committed leader, the fewest first
    articulation : list[str]
        leaders on whom alone it hangs that others are joined
    bridges : Rows[Bridge]
        ties on which alone it hangs
    core : int
        largest number k such that some leaders each have k ties among them
    core_leaders : list[str]
        those leaders
    """

    leaders: int
    components: int
    largest: int
    alone: int
    losses: Rows[Loss]
    goals: Rows[GoalStop]
    articulation: list[str]
    bridges: Rows[Bridge]
    core: int
    core_leaders: list[str]

class GoalBench(Result):
    """Who could carry a goal on.

    Attributes
    ----------
    goal : str
        the goal
    current : int
        number of current leaders who are committed to it
    next : int
        number of emerging or future leaders who are
    bench : list[str]
        those of them who have a tie with a current one
    """

    goal: str
    current: int
    next: int
    bench: list[str]

class Continuity(Result):
    """Would it go on without those who lead now?

    Attributes
    ----------
    current : int
        number of current leaders
    next : int
        number of emerging or future leaders
    no_stage : int
        number of leaders of whom neither is known
    bench_depth : Estimate
        share of goals of current leaders that an emerging or future leader, tied to one of them, commits to too; 1: all; 0: none [0 to 1]
    leaders_left : Estimate
        share of leaders who would remain if all current leaders left; 1: all; 0: none [0 to 1]
    ties_left : Estimate
        share of ties that would remain; 1: all; 0: none [0 to 1]
    agenda_left : Estimate
        share of support for goals that would remain; 1: all; 0: none [0 to 1]
    goals_left : Estimate
        share of goals with a committed leader that would keep one; 1: all; 0: none [0 to 1]
    resources_left : Estimate
        share of committed resources that would remain, the mean over resources; 1: all; 0: none [0 to 1]
    goals : Rows[GoalBench]
        one row for each goal with a committed current leader, those without a bench first
    """

    current: int
    next: int
    no_stage: int
    bench_depth: Estimate
    leaders_left: Estimate
    ties_left: Estimate
    agenda_left: Estimate
    goals_left: Estimate
    resources_left: Estimate
    goals: Rows[GoalBench]
