# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows
from .alignment import AdvocacyCoalition, Agendas, AgendasByChance, AlongTies, Blocs, EiIndex, Gap, Levels, Networks, NetworksByChance, Resources, Together, Unanswered
from .knowledge import Flow, Language
from .leadership import Continuity, Distribution, Resilience
from .outcomes import OverTime, Portfolio, TheoryOfChange
from .structure import Cohesion, Hierarchy, Positions

__all__ = ["LookedAt", "ScalePoints", "Note", "Finding", "AlignmentSection", "LeadershipSection", "StructureSection", "KnowledgeSection", "OutcomesSection", "TiesBetween", "NumberChange", "GoalChange", "Change", "AnswersBetween", "SinceSection", "ResampledNumber", "Resampled"]

class LookedAt(Result):
    """Which part of the recorded period is looked at.

    Attributes
    ----------
    at : str | None
        day on which the network is looked at; missing: not chosen
    as_of : str | None
        last day of what was known; anything first known later is left out; missing: not chosen
    first : str | None
        first day of the period; missing: from the beginning
    last : str | None
        last day of the period; missing: to the end
    since : str | None
        earlier day since which changes are told; missing: not chosen
    """

    at: str | None
    as_of: str | None
    first: str | None
    last: str | None
    since: str | None

class ScalePoints(Result):
    """How many points the scales had on which leaders were asked.

    Attributes
    ----------
    stance : int
        number of points of the stance scale; 0: not known
    priority : int
        number of points of the priority scale; 0: not known
    """

    stance: int
    priority: int

class Note(Result):
    """One change that was made to the data when they were read or cut.

    Attributes
    ----------
    what : str
        fixed name of the kind of change
    table : str
        table of the rows that it is about
    message : str
        the change in words
    count : int
        number of times that it was made
    examples : list[str]
        the first few cases
    """

    what: str
    table: str
    message: str
    count: int
    examples: list[str]

class Finding(Result):
    """One thing that the report found, as a board would hear it.

    Attributes
    ----------
    code : str
        a stable word for what is said, whatever the numbers are
    part : str
        the section of the report that has the numbers
    opening : bool
        whether it is one of the five at most of the opening
    verdict : str | None
        whether the difference is above or below 0, or may be chance: its interval holds 0, or p_together is above 0.05
    certainty : str | None
        clear at 99 %, likely at 95 %, or could be chance
    value : Estimate
        the number that the sentence gives
    beside : Estimate
        the number that it is compared with
    difference : Estimate
        the number minus the one that it is compared with, and the interval of both together
    p : Estimate
        probability of a difference at least as large by chance alone; 1: chance gives as much always; near 0: hardly chance [0 to 1]
    p_together : Estimate
        probability as above, as all findings with one are looked at together (Benjamini-Yekutieli); 1: surely may be chance; near 0: hardly chance [0 to 1]
    leader_ids : list[str]
        the leaders that the sentence names
    goal_ids : list[str]
        the goals that the sentence is about
    resource_ids : list[str]
        the resources that the sentence is about
    sentence : str
        the finding in plain English, with one number
    numbers : str
        the other numbers in words: the interval, what chance gives, what counts
    """

    code: str
    part: str
    opening: bool
    verdict: str | None
    certainty: str | None
    value: Estimate
    beside: Estimate
    difference: Estimate
    p: Estimate
    p_together: Estimate
    leader_ids: list[str]
    goal_ids: list[str]
    resource_ids: list[str]
    sentence: str
    numbers: str

class AlignmentSection(Result):
    """Do agendas, networks and resources align?

    Attributes
    ----------
    agendas : Agendas
        whether leaders want the same goals and care about the same goals
    agendas_by_chance : AgendasByChance
        whether leaders share more than if any goal, or popular goals, were chosen
    blocs : Blocs
        whether leaders fall into camps
    networks : Networks
        whether ties join the leaders whose shared goals require them
    networks_by_chance : NetworksByChance
        whether ties follow shared goals more than if agendas changed places
    gaps : Rows[Gap]
        the ten missing ties that shared goals require most
    along_ties : AlongTies
        whether leaders with a tie want the same more than any two do
    advocacy : AdvocacyCoalition
        whether leaders with ties think alike, and leaders who think alike have ties
    ei : Rows[EiIndex]
        whether ties stay within groups: one row by kind, one by sector
    levels : Levels
        between which groups, and along which memberships, agendas align least
    together : Together
        which part of alignment is weakest, and what would help most
    unanswered : Unanswered
        what is not known of whom, and how much it could change
    resources : Resources
        whether resources follow the priorities, cover what goals need and reach them
    """

    agendas: Agendas
    agendas_by_chance: AgendasByChance
    blocs: Blocs
    networks: Networks
    networks_by_chance: NetworksByChance
    gaps: Rows[Gap]
    along_ties: AlongTies
    advocacy: AdvocacyCoalition
    ei: Rows[EiIndex]
    levels: Levels
    together: Together
    unanswered: Unanswered
    resources: Resources

class LeadershipSection(Result):
    """In how many hands is leadership, and who comes after?

    Attributes
    ----------
    distribution : Distribution
        whether leadership is in few hands or in many
    resilience : Resilience
        what would be lost with whom
    continuity : Continuity
        whether it would go on without those who lead now
    """

    distribution: Distribution
    resilience: Resilience
    continuity: Continuity

class StructureSection(Result):
    """How are leaders tied, and who stands where?

    Attributes
    ----------
    cohesion : Cohesion
        how many of the possible ties exist, and how many are returned
    hierarchy : Hierarchy
        how far ties make a tree from above to below
    positions : Positions
        who stands where: the twenty leaders on most paths between others
    """

    cohesion: Cohesion
    hierarchy: Hierarchy
    positions: Positions

class KnowledgeSection(Result):
    """Does what was learned travel?

    Attributes
    ----------
    flow : Flow
        whether lessons reach the leaders whom they concern
    language : Language
        whether leaders use the same words
    """

    flow: Flow
    language: Language

class OutcomesSection(Result):
    """Does what is tried lead to the vision, and do the goals' numbers move?

    Attributes
    ----------
    theory_of_change : TheoryOfChange
        whether paths lead from initiatives to the vision
    over_time : OverTime
        whether the goals' numbers move towards their targets
    portfolio : Portfolio
        what runs now, and what if it fails
    """

    theory_of_change: TheoryOfChange
    over_time: OverTime
    portfolio: Portfolio

class TiesBetween(Result):
    """What became of the ties of one type between two dates. A tie is a pair of leaders.

    Attributes
    ----------
    layer : str
        id of the type of tie
    twice : bool
        whether the type was asked on both dates: some of its ties hold on the first, and some begin or end after it
    first : int
        number of ties on the first date
    second : int
        number of ties on the second date
    again : int
        number of ties on both dates that were recorded anew
    held : int
        number of ties on both dates of which nothing newer is recorded than on the first
    gone : int
        number of ties that ended
    left : int
        number of ties that went with one of the two leaders
    came : int
        number of new ties of leaders who had ties of the type on the first date
    joined : int
        number of new ties of leaders who were not there before
    unasked : int
        number of new ties of leaders of whom no tie of the type is known on the first date: perhaps they were not asked
    """

    layer: str
    twice: bool
    first: int
    second: int
    again: int
    held: int
    gone: int
    left: int
    came: int
    joined: int
    unasked: int

class NumberChange(Result):
    """One number of a measure on two dates, and why it changed.

    Attributes
    ----------
    name : str
        name of the number
    first : Estimate
        the number on the first date
    second : Estimate
        the number on the second date
    same_first : Estimate
        the number on the first date, with only the leaders and goals present on both dates
    same_second : Estimate
        the number on the second date, with only the leaders and goals present on both dates
    went : Estimate
        part of the change that is due to leaders and goals that went
    changed : Estimate
        part of the change that happened among the leaders and goals present on both dates
    came : Estimate
        part of the change that is due to leaders and goals that came
    """

    name: str
    first: Estimate
    second: Estimate
    same_first: Estimate
    same_second: Estimate
    went: Estimate
    changed: Estimate
    came: Estimate

class GoalChange(Result):
    """One goal's part in the change of a score.

    Attributes
    ----------
    goal : str
        id of the goal
    portion_first : float
        weight of the goal in the score on the first date, as a share; 1: all; 0: none [0 to 1]
    portion_second : float
        weight of the goal in the score on the second date, as a share; 1: all; 0: none [0 to 1]
    first : Estimate
        the goal's own score on the first date
    second : Estimate
        the goal's own score on the second date
    within : float
        part of the change that arises because the goal's own score moved
    shifted : float
        part of the change that arises because the goal weighs more or less
    """

    goal: str
    portion_first: float
    portion_second: float
    first: Estimate
    second: Estimate
    within: float
    shifted: float

class Change(_methods.Change):
    """What became of a measure between two dates.

    Attributes
    ----------
    measure : str
        name of the measure
    dates : tuple[str | None, str | None]
        the two dates
    same : int
        number of leaders present on both dates
    came : list[str]
        ids of the leaders that are present, or have an agenda, on the second date only
    went : list[str]
        ids of the leaders that are present, or have an agenda, on the first date only
    goals_came : list[str]
        ids of the goals that are recorded, or in an agenda, on the second date only
    goals_went : list[str]
        ids of the goals that are recorded, or in an agenda, on the first date only
    numbers : Rows[NumberChange]
        each number of the measure, and why it changed
    by_goal : Rows[GoalChange]
        each goal's part of the change of the score among the leaders present on both dates; empty where the measure has no such parts
    """

    measure: str
    dates: tuple[str | None, str | None]
    same: int
    came: list[str]
    went: list[str]
    goals_came: list[str]
    goals_went: list[str]
    numbers: Rows[NumberChange]
    by_goal: Rows[GoalChange]

class AnswersBetween(Result):
    """How many leaders gave their agenda again.

    Attributes
    ----------
    first : int
        number of leaders with an agenda on the first date
    again : int
        of these, number of leaders who gave an entry anew until the second date
    """

    first: int
    again: int

class SinceSection(Result):
    """What changed between two dates, of what was asked on both?

    Attributes
    ----------
    dates : tuple[str | None, str | None]
        the two dates; missing: no earlier day was named
    ties : Rows[TiesBetween]
        what became of the ties of each type
    cohesion : Change
        change of density and reciprocity of the types of tie that were asked twice; no numbers: none was
    answers : AnswersBetween
        how many leaders gave their agenda again
    agendas : Change
        change of the agendas; no numbers: nobody gave theirs twice
    """

    dates: tuple[str | None, str | None]
    ties: Rows[TiesBetween]
    cohesion: Change
    answers: AnswersBetween
    agendas: Change

class ResampledNumber(Result):
    """One number of a measure, with the interval that was asked for.

    Attributes
    ----------
    name : str
        name of the number
    number : Estimate
        the number, with its interval
    clusters : int
        number of clusters that count in it: without each it is another, or based on less
    leaders : int
        number of leaders in these clusters
    """

    name: str
    number: Estimate
    clusters: int
    leaders: int

class Resampled(_methods.Resampled):
    """How sure are the numbers of a measure, by clusters of leaders, or of these leaders alone?

    Attributes
    ----------
    measure : str
        name of the measure
    clusters : int
        number of clusters that were left out
    numbers : Rows[ResampledNumber]
        each number of the measure, with its interval
    """

    measure: str
    clusters: int
    numbers: Rows[ResampledNumber]
