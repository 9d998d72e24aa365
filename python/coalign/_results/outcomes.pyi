# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows

__all__ = ["GoalPaths", "InitiativePaths", "ResourcePaths", "TheoryOfChange", "GoalOverTime", "Lasting", "OverTime", "InitiativeRisk", "ResourceRisk", "Portfolio"]

class GoalPaths(Result):
    """A goal in the theory of change.

    Attributes
    ----------
    goal : str
        which
    vision : bool
        whether it is a vision
    leads : bool | None
        whether it is, or leads to, a vision
    initiatives : int
        standing ones that work on it
    supported : bool
        whether a path from a standing initiative reaches it
    funded : bool | None
        whether something funded reaches it
    share : Estimate
        of the weight of all paths to visions, what runs through it
    only_initiative : str
        the last that every path to it takes
    only_goal : str
        the last that every path to it takes
    """

    goal: str
    vision: bool
    leads: bool | None
    initiatives: int
    supported: bool
    funded: bool | None
    share: Estimate
    only_initiative: str
    only_goal: str

class InitiativePaths(Result):
    """An initiative in the theory of change.

    Attributes
    ----------
    initiative : str
        which
    status : str | None
        as given
    standing : bool
        tried, and neither failed nor stopped
    leads : bool | None
        whether a path leads from it to a vision
    funded : bool | None
        whether anything is committed to it
    paths : float
        different ones that end at a vision
    weight : float
        of these, products of strengths, added
    credit : Estimate
        its share of the weight of all standing ones
    """

    initiative: str
    status: str | None
    standing: bool
    leads: bool | None
    funded: bool | None
    paths: float
    weight: float
    credit: Estimate

class ResourcePaths(Result):
    """Where what is committed of a resource goes.

    Attributes
    ----------
    resource : str
        which
    amount : float
        committed, where known
    leading : float
        to what leads to a vision
    nowhere : float
        to what does not
    ended : float
        to initiatives that failed or were stopped
    open : float
        to what is not known to lead to one or not
    unknown : int
        commitments without an amount
    share : Estimate
        leading / amount: 0 to 1
    """

    resource: str
    amount: float
    leading: float
    nowhere: float
    ended: float
    open: float
    unknown: int
    share: Estimate

class TheoryOfChange(Result):
    """How what is tried is meant to reach the vision.

    Attributes
    ----------
    leading : Estimate
        of standing initiatives, those that lead to a vision
    carried : Estimate
        of standing initiatives, those that do and are funded
    reached : Estimate
        of visions, those that a standing initiative leads to
    fragile : Estimate
        of supported goals, those that hang on one thing
    visions_marked : bool
        else they are those that are served and serve no other
    all_lead : bool
        whether every goal leads to a vision
    standing : int
        initiatives tried that neither failed nor were stopped
    planned : int
        initiatives not tried yet
    ended : int
        initiatives that failed or were stopped
    by_goal : Rows[GoalPaths]
        all
    by_initiative : Rows[InitiativePaths]
        all
    by_resource : Rows[ResourcePaths]
        those committed to anything
    """

    leading: Estimate
    carried: Estimate
    reached: Estimate
    fragile: Estimate
    visions_marked: bool
    all_lead: bool
    standing: int
    planned: int
    ended: int
    by_goal: Rows[GoalPaths]
    by_initiative: Rows[InitiativePaths]
    by_resource: Rows[ResourcePaths]

class GoalOverTime(Result):
    """A goal's numbers over time.

    Attributes
    ----------
    goal : str
        which
    direction : str | None
        in which its numbers get better
    rows : list[int]
        its observations in order of time
    observed : str | None
        when last
    latest : Estimate
        the last value
    progress : Estimate
        of the way to the target, without limits
    trend : Estimate
        a year, by Theil and Sen
    improving : bool | None
        whether that is for the better; unknown within chance
    began : str | None
        when anything was first tried on it
    forecast : Estimate
        what the time before would have led to
    turned : Estimate
        better than that, as a share of what was left to the target
    expected : Estimate
        the year in which the target was first met, or is at this pace
    earliest : Estimate
        the same at the better end of the trend's interval
    at_latest : Estimate
        and at the worse end
    by : str | None
        when it is wanted
    in_time : bool | None
        whether it is expected by then
    breakthrough : bool | None
        whether the last value is better than best practice
    """

    goal: str
    direction: str | None
    rows: list[int]
    observed: str | None
    latest: Estimate
    progress: Estimate
    trend: Estimate
    improving: bool | None
    began: str | None
    forecast: Estimate
    turned: Estimate
    expected: Estimate
    earliest: Estimate
    at_latest: Estimate
    by: str | None
    in_time: bool | None
    breakthrough: bool | None

class Lasting(Result):
    """What an initiative that ended gained, and what lasted.

    Attributes
    ----------
    initiative : str
        which
    goal : str
        on which goal
    before : Estimate
        the last value before it, else the baseline
    at_end : Estimate
        the last value while it ran
    latest : Estimate
        the last value since
    end : str | None
        when it ended
    observed : str | None
        when the last value since was observed
    gain : Estimate
        at the end, for the better
    lasting : Estimate
        of that, what is still there: 1 all, 0 none
    """

    initiative: str
    goal: str
    before: Estimate
    at_end: Estimate
    latest: Estimate
    end: str | None
    observed: str | None
    gain: Estimate
    lasting: Estimate

class OverTime(Result):
    """Where the goals' numbers go.

    Attributes
    ----------
    as_of : str | None
        the day that it is looked at from
    reached : Estimate
        of goals with a target, those at it or beyond
    in_time : Estimate
        of those with a date too, those that will be in time
    improving : Estimate
        of trends beyond chance, those for the better
    turned : Estimate
        of goals with a forecast, those that did better
    breakthrough : Estimate
        of those with best practice, those better than it
    lasting : Estimate
        of gains of what ended, those at least half there still
    by_goal : Rows[GoalOverTime]
        all
    by_initiative : Rows[Lasting]
        each that ended, with each of its goals
    """

    as_of: str | None
    reached: Estimate
    in_time: Estimate
    improving: Estimate
    turned: Estimate
    breakthrough: Estimate
    lasting: Estimate
    by_goal: Rows[GoalOverTime]
    by_initiative: Rows[Lasting]

class InitiativeRisk(Result):
    """A running initiative, and what goes with it if it fails.

    Attributes
    ----------
    initiative : str
        which
    evidence : str | None
        how well tested
    chance : Estimate
        of success, as given
    at_stake : Estimate
        its share of what is committed to all running
    goals : list[str]
        that nothing else tried would lead to any more
    leaders : list[str]
        who lead nothing else that runs
    """

    initiative: str
    evidence: str | None
    chance: Estimate
    at_stake: Estimate
    goals: list[str]
    leaders: list[str]

class ResourceRisk(Result):
    """What of a resource may be lost.

    Attributes
    ----------
    resource : str
        which
    amount : float
        committed to what runs, where known: the worst loss
    expected : Estimate
        loss
    lowest : Estimate
        expected, if what has no chance given succeeds
    highest : Estimate
        expected, if that fails
    sd : Estimate
        of the loss
    unknown : int
        commitments without an amount
    """

    resource: str
    amount: float
    expected: Estimate
    lowest: Estimate
    highest: Estimate
    sd: Estimate
    unknown: int

class Portfolio(Result):
    """The risks that run now.

    Attributes
    ----------
    running : int
        initiatives neither planned nor ended
    planned : int
        initiatives not begun
    proven : int
        of those that run, on proven evidence
    promising : int
        on promising evidence
    untested : int
        untested
    correlation : float
        of outcomes, as asked
    any : Estimate
        chance that at least one succeeds, if each stands for itself
    any_lowest : Estimate
        whatever depends on whatever
    any_highest : Estimate
        whatever depends on whatever
    successes : Estimate
        their expected number
    sd : Estimate
        of that number
    spread : Estimate
        effective number of the goals that they work on
    by_initiative : Rows[InitiativeRisk]
        those that run
    by_resource : Rows[ResourceRisk]
        those committed to them
    """

    running: int
    planned: int
    proven: int
    promising: int
    untested: int
    correlation: float
    any: Estimate
    any_lowest: Estimate
    any_highest: Estimate
    successes: Estimate
    sd: Estimate
    spread: Estimate
    by_initiative: Rows[InitiativeRisk]
    by_resource: Rows[ResourceRisk]
