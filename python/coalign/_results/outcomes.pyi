# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows

__all__ = ["GoalPaths", "InitiativePaths", "ResourcePaths", "TheoryOfChange", "GoalOverTime", "Lasting", "OverTime", "InitiativeRisk", "ResourceRisk", "Portfolio", "PlanBox", "PlanArc", "Plan"]

class GoalPaths(Result):
    """How one goal is reached in the theory of change, and where it leads.

    Attributes
    ----------
    goal : str
        the goal
    vision : bool
        whether the goal is a vision
    leads : bool | None
        whether the goal is a vision or leads to one; missing: unknown
    initiatives : int
        number of active initiatives that work on the goal
    supported : bool
        whether an active initiative works on the goal or on a goal that leads to it
    funded : bool | None
        whether resources are committed to the goal, to a goal that leads to it, or to their active initiatives; missing: unknown
    share : Estimate
        share of the weight of all paths to visions that runs through the goal; 1: all; 0: none [0 to 1]
    only_initiative : str | None
        initiative that every path to the goal takes, where it is the last such step
    only_goal : str | None
        other goal that every path to the goal takes, where it is the last such step
    """

    goal: str
    vision: bool
    leads: bool | None
    initiatives: int
    supported: bool
    funded: bool | None
    share: Estimate
    only_initiative: str | None
    only_goal: str | None

class InitiativePaths(Result):
    """Where one initiative leads in the theory of change.

    Attributes
    ----------
    initiative : str
        the initiative
    status : str | None
        status as given; missing: not given
    active : bool
        whether the initiative is active: tried, and neither failed nor stopped
    leads : bool | None
        whether a path leads from the initiative to a vision; missing: unknown
    funded : bool | None
        whether resources are committed to it, or by one of its leaders to one of its goals; missing: unknown
    paths : float
        number of different paths from the initiative to a vision; 0: none [at least 0]
    path_weight : float
        total weight of its paths to a vision; each weighs the product of its contributions' strengths; 0: there is none [at least 0]
    credit : Estimate
        share of the weight of the paths of all active initiatives; 1: all; 0: none [0 to 1]
    """

    initiative: str
    status: str | None
    active: bool
    leads: bool | None
    funded: bool | None
    paths: float
    path_weight: float
    credit: Estimate

class ResourcePaths(Result):
    """Where the commitments of one resource lead.

    Attributes
    ----------
    resource : str
        the resource
    amount : float
        known amount committed, in the unit of the resource [at least 0]
    leading : float
        amount committed to what leads to a vision [at least 0]
    nowhere : float
        amount committed to what does not lead to a vision [at least 0]
    ended : float
        amount committed to initiatives that failed or were stopped [at least 0]
    open : float
        amount committed to what may or may not lead to a vision, because nobody recorded it [at least 0]
    amounts_unknown : int
        number of commitments whose amount is unknown
    share : Estimate
        share of the known amount that leads to a vision; 1: all; 0: none [0 to 1]
    """

    resource: str
    amount: float
    leading: float
    nowhere: float
    ended: float
    open: float
    amounts_unknown: int
    share: Estimate

class TheoryOfChange(Result):
    """Do paths lead from initiatives to the vision?

    Attributes
    ----------
    leading : Estimate
        share of active initiatives that lead to a vision; 1: all; 0: none [0 to 1]
    carried : Estimate
        share of active initiatives that lead to a vision and are funded; 1: all; 0: none [0 to 1]
    visions_reached : Estimate
        share of visions that an active initiative leads to; 1: all; 0: none [0 to 1]
    fragile : Estimate
        share of goals with active initiatives behind them that depend on one initiative or goal; 1: all; 0: none [0 to 1]
    visions_marked : bool
        whether visions are marked as such; if not, visions are goals that are served and serve no other
    all_lead : bool
        whether every goal leads to a vision, so that leading could not have come out otherwise
    active : int
        number of active initiatives: tried, and neither failed nor stopped
    planned : int
        number of planned initiatives
    ended : int
        number of initiatives that failed or were stopped
    by_goal : Rows[GoalPaths]
        one row for each goal
    by_initiative : Rows[InitiativePaths]
        one row for each initiative
    by_resource : Rows[ResourcePaths]
        one row for each resource that is committed
    """

    leading: Estimate
    carried: Estimate
    visions_reached: Estimate
    fragile: Estimate
    visions_marked: bool
    all_lead: bool
    active: int
    planned: int
    ended: int
    by_goal: Rows[GoalPaths]
    by_initiative: Rows[InitiativePaths]
    by_resource: Rows[ResourcePaths]

class GoalOverTime(Result):
    """How the numbers of one goal change over time.

    Attributes
    ----------
    goal : str
        the goal
    direction : str | None
        direction in which the goal's numbers get better
    rows : list[int]
        row numbers of the goal's observations, counted from 0, in order of time
    observed : str | None
        date of the latest observation
    latest : Estimate
        latest value observed, in the unit of the goal's indicator
    progress : Estimate
        way from baseline to target covered so far; 1: target reached; 0: at the baseline; below 0: worse than the baseline
    trend : Estimate
        change of the value a year (median of slopes by Theil and Sen), in the unit of the goal's indicator [per year]
    improving : bool | None
        whether the trend goes the better way; missing: unknown, or it could be chance
    began : str | None
        date on which anything was first tried for the goal or for a goal that leads to it
    forecast : Estimate
        value on the day of the latest observation if the time before the work had gone on
    turned : Estimate
        how far the latest value beats the forecast; 1: all the way to the target; 0: as forecast; below 0: worse
    expected : Estimate
        year in which the target was first seen reached, or will be at this pace, with its fraction [calendar year]
    earliest : Estimate
        year in which the target is expected if the pace is as fast as the data allow (95 %) [calendar year]
    at_latest : Estimate
        year in which the target is expected if the pace is as slow as the data allow (95 %) [calendar year]
    by : str | None
        date by which the target is wanted
    in_time : bool | None
        whether the target was or will be reached by its date; missing: unknown
    breakthrough : bool | None
        whether the latest value is better than best practice; missing: unknown
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
    """What an initiative that ended gained on a goal, and how much of it is still there.

    Attributes
    ----------
    initiative : str
        the initiative
    goal : str
        the goal
    before : Estimate
        last value observed up to its start, or else the baseline, in the unit of the indicator
    at_end : Estimate
        last value observed while it ran, in the unit of the indicator
    latest : Estimate
        last value observed after it ended, in the unit of the indicator
    end : str | None
        date on which the initiative ended
    observed : str | None
        date of the last value observed after it ended
    gain : Estimate
        change for the better while it ran, in the unit of the indicator; below 0: things got worse
    lasting : Estimate
        share of the gain that is still there; 1: all; 0: none; above 1: more was gained since; below 0: worse than before
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

class OverTime(_methods.Drawn):
    """Do the goals' numbers move towards their targets?

    Attributes
    ----------
    as_of : str | None
        date that the numbers are looked at from
    reached : Estimate
        share of goals with a target and an observation that are at the target or beyond; 1: all; 0: none [0 to 1]
    in_time : Estimate
        share of goals with a dated target, where it can be said, reached in time or expected so; 1: all; 0: none [0 to 1]
    improving : Estimate
        share of goals with a clear trend whose trend goes the better way; 1: all; 0: none [0 to 1]
    turned : Estimate
        share of goals with a forecast that do better than forecast; 1: all; 0: none [0 to 1]
    breakthrough : Estimate
        share of goals with a known best practice whose latest value is better; 1: all; 0: none [0 to 1]
    lasting : Estimate
        share of the gains of ended initiatives that are at least half still there; 1: all; 0: none [0 to 1]
    by_goal : Rows[GoalOverTime]
        one row for each goal
    by_initiative : Rows[Lasting]
        one row for each initiative that ended and each of its goals
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
    """One running initiative, and what fails with it.

    Attributes
    ----------
    initiative : str
        the initiative
    evidence : str | None
        how well tested the idea of the initiative is
    chance_of_success : Estimate
        chance of success that was given; 1: certain; 0: none [0 to 1]
    at_stake : Estimate
        its share of all amounts committed to running initiatives, averaged over resources; 1: all; 0: none [0 to 1]
    goal_ids : list[str]
        goals that no other active initiative leads to
    leader_ids : list[str]
        leaders who lead no other running initiative
    """

    initiative: str
    evidence: str | None
    chance_of_success: Estimate
    at_stake: Estimate
    goal_ids: list[str]
    leader_ids: list[str]

class ResourceRisk(Result):
    """What of a resource committed to running initiatives may be lost.

    Attributes
    ----------
    resource : str
        the resource
    amount : float
        known amount committed to running initiatives, in the unit of the resource; all of it is the worst loss [at least 0]
    expected : Estimate
        expected loss, in the unit of the resource: amounts times the chance that their initiative fails; 0: none [at least 0]
    lowest : Estimate
        expected loss if initiatives without a given chance succeed, in the unit of the resource; 0: none [at least 0]
    highest : Estimate
        expected loss if initiatives without a given chance fail, in the unit of the resource; 0: none [at least 0]
    sd : Estimate
        standard deviation of the loss, in the unit of the resource; 0: the loss is certain [at least 0]
    amounts_unknown : int
        number of commitments to running initiatives whose amount is unknown
    """

    resource: str
    amount: float
    expected: Estimate
    lowest: Estimate
    highest: Estimate
    sd: Estimate
    amounts_unknown: int

class Portfolio(Result):
    """What runs now, and what if it fails?

    Attributes
    ----------
    running : int
        number of running initiatives; those of unknown status count
    planned : int
        number of planned initiatives
    proven : int
        number of running initiatives with proven evidence
    promising : int
        number of running initiatives with promising evidence
    untested : int
        number of running initiatives with untested evidence
    correlation : float
        assumed correlation between the outcomes of any two initiatives; 1: all move together; 0: independent [0 to 1]
    any : Estimate
        chance that at least one running initiative succeeds, if outcomes are independent; 1: certain; 0: none [0 to 1]
    any_lowest : Estimate
        lowest possible chance that at least one succeeds, however outcomes depend on each other; 1: certain; 0: none [0 to 1]
    any_highest : Estimate
        highest possible chance that at least one succeeds, however outcomes depend on each other; 1: certain; 0: none [0 to 1]
    successes : Estimate
        expected number of running initiatives that succeed; 0: none [at least 0]
    sd : Estimate
        standard deviation of the number of successes; 0: the number is certain [at least 0]
    effective_goals : Estimate
        effective number of goals worked on, each initiative counting equally (Hill number of order 1); 1: all work on one goal [at least 1]
    by_initiative : Rows[InitiativeRisk]
        one row for each running initiative
    by_resource : Rows[ResourceRisk]
        one row for each resource committed to a running initiative
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
    effective_goals: Estimate
    by_initiative: Rows[InitiativeRisk]
    by_resource: Rows[ResourceRisk]

class PlanBox(Result):
    """An initiative or a goal on the drawing.

    Attributes
    ----------
    initiative : str | None
        the initiative; missing: it is a goal
    goal : str | None
        the goal; missing: it is an initiative
    column : int
        place of its column from the left, from 0
    row : int
        place in its column from the top, from 0
    """

    initiative: str | None
    goal: str | None
    column: int
    row: int

class PlanArc(Result):
    """What leads to what on the drawing.

    Attributes
    ----------
    begin : int
        place of the box that leads, from 0
    end : int
        place of the box that it leads to, from 0
    strength : float
        strength of the contribution; 1 from an initiative [0 to 1]
    """

    begin: int
    end: int
    strength: float

class Plan(Result):
    """The theory of change as it is drawn, from what is tried to the visions.

    Attributes
    ----------
    initiatives : int
        number of initiatives that work on a goal
    goals : int
        number of goals that anything is tried for, or that serve or are served
    columns : int
        number of columns
    boxes : Rows[PlanBox]
        initiatives and goals, column by column from top to bottom
    arcs : Rows[PlanArc]
        what leads to what, one row for each
    """

    initiatives: int
    goals: int
    columns: int
    boxes: Rows[PlanBox]
    arcs: Rows[PlanArc]
