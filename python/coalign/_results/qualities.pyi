# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows

__all__ = ["DissatisfactionIndicators", "GoalAmbition", "Dissatisfaction", "RiskIndicators", "Risk", "LearningIndicators", "Learning", "OutcomesIndicators", "Outcomes", "SharingIndicators", "Sharing", "Profile", "Counted"]

class DissatisfactionIndicators(Result):
    """What shows constructive dissatisfaction, each 0 to 1.

    Attributes
    ----------
    ambition : Estimate
        of what is wanted, goals that mean to beat best practice
    acted_on : Estimate
        of stated wants with an open gap, those acted on
    mix : Estimate
        how near initiatives are to the mix of evidence that was set
    """

    ambition: Estimate
    acted_on: Estimate
    mix: Estimate

class GoalAmbition(Result):
    """How far a goal is, beside how far it means to go.

    Attributes
    ----------
    goal : str
        which
    wanted : float
        sum of positive positions, or its weight
    progress : Estimate
        of the way from baseline to target: 0 to 1
    stretch : Estimate
        of that way, what lies beyond best practice
    """

    goal: str
    wanted: float
    progress: Estimate
    stretch: Estimate

class Dissatisfaction(Result):
    """Do leaders want more than best practice, and act on it?

    Attributes
    ----------
    score : Estimate
        mean of the known indicators: 0 to 1
    thin : bool
        the score rests on fewer than five pieces of evidence
    indicators : DissatisfactionIndicators
        what it is made of
    stretch : Estimate
        median of the goals' stretch
    exploring : Estimate
        of tried initiatives, those not proven, by number
    exploring_resources : Estimate
        the same by what is committed
    by_goal : Rows[GoalAmbition]
        progress and stretch of each goal
    """

    score: Estimate
    thin: bool
    indicators: DissatisfactionIndicators
    stretch: Estimate
    exploring: Estimate
    exploring_resources: Estimate
    by_goal: Rows[GoalAmbition]

class RiskIndicators(Result):
    """What shows intentional risk taking, each 0 to 1.

    Attributes
    ----------
    intentional : Estimate
        of exploring initiatives, those with rationale, success criterion and end
    aimed : Estimate
        of exploring initiatives, those with a goal beyond practice
    spread : Estimate
        over how many of the goals worked on they spread
    """

    intentional: Estimate
    aimed: Estimate
    spread: Estimate

class Risk(Result):
    """Is what is not proven tried on purpose?

    Attributes
    ----------
    score : Estimate
        mean of the known indicators: 0 to 1
    thin : bool
        the score rests on fewer than five pieces of evidence
    indicators : RiskIndicators
        what it is made of
    """

    score: Estimate
    thin: bool
    indicators: RiskIndicators

class LearningIndicators(Result):
    """What shows failure-inspired learning, each 0 to 1.

    Attributes
    ----------
    candour : Estimate
        of ended initiatives, those judged or with a hard lesson
    recorded : Estimate
        of failed or stopped ones, those with a lesson
    passed_on : Estimate
        of humbling ones with a lesson, those heard outside
    used : Estimate
        of humbling ones with a lesson, those built on later
    prompt : Estimate
        of these, those with a first lesson within 365 days
    """

    candour: Estimate
    recorded: Estimate
    passed_on: Estimate
    used: Estimate
    prompt: Estimate

class Learning(Result):
    """Is what did not work said, taught, passed on and built on?

    Attributes
    ----------
    score : Estimate
        mean of the known indicators: 0 to 1
    thin : bool
        the score rests on fewer than five pieces of evidence
    indicators : LearningIndicators
        what it is made of
    days_to_lesson : Estimate
        median days from the end to the first lesson
    days_to_use : Estimate
        median days from a lesson to what first used it
    success_using : Estimate
        success rate of those that used such a lesson
    success_others : Estimate
        success rate of the other judged ones
    success_difference : Estimate
        the one minus the other: -1 to 1
    none_missed : bool
        five or more explored and ended, and none missed
    """

    score: Estimate
    thin: bool
    indicators: LearningIndicators
    days_to_lesson: Estimate
    days_to_use: Estimate
    success_using: Estimate
    success_others: Estimate
    success_difference: Estimate
    none_missed: bool

class OutcomesIndicators(Result):
    """What shows outcome orientation, each 0 to 1.

    Attributes
    ----------
    measurable : Estimate
        goals with indicator, baseline, target and by
    connected : Estimate
        of tried initiatives, those that lead to a vision
    carried : Estimate
        of these, those with a commitment behind them
    observed : Estimate
        of measurable goals, those observed within 365 days
    progress : Estimate
        mean way from baseline to target, of goals observed
    decided : Estimate
        of judged initiatives, those with an observation to judge by
    """

    measurable: Estimate
    connected: Estimate
    carried: Estimate
    observed: Estimate
    progress: Estimate
    decided: Estimate

class Outcomes(Result):
    """Is what is tried meant to reach the vision, and measured?

    Attributes
    ----------
    score : Estimate
        mean of the known indicators: 0 to 1
    thin : bool
        the score rests on fewer than five pieces of evidence
    indicators : OutcomesIndicators
        what it is made of
    all_lead : bool
        every goal leads to a vision: connected by construction
    as_of : str | None
        the day that all five qualities are looked at from
    """

    score: Estimate
    thin: bool
    indicators: OutcomesIndicators
    all_lead: bool
    as_of: str | None

class SharingIndicators(Result):
    """What shows sharing of knowledge, each 0 to 1.

    Attributes
    ----------
    reach : Estimate
        mean over lessons: of those concerned, who holds it
    reciprocity : Estimate
        of what is passed on, what goes both ways
    candid : Estimate
        hard lessons are passed on as readily as good ones
    common_language : Estimate
        how far leaders use the same words
    continuity : Estimate
        of lessons, those that an emerging leader holds
    """

    reach: Estimate
    reciprocity: Estimate
    candid: Estimate
    common_language: Estimate
    continuity: Estimate

class Sharing(Result):
    """Do lessons reach those whom they concern?

    Attributes
    ----------
    score : Estimate
        mean of the known indicators: 0 to 1
    thin : bool
        the score rests on fewer than five pieces of evidence
    indicators : SharingIndicators
        what it is made of
    tied_language : Estimate
        common language, mean over tied pairs
    """

    score: Estimate
    thin: bool
    indicators: SharingIndicators
    tied_language: Estimate

class Profile(_methods.Profile):
    """The five qualities of distributed leadership.

    Attributes
    ----------
    dissatisfaction : Dissatisfaction
        do leaders want more, and act on it?
    risk : Risk
        is what is not proven tried on purpose?
    learning : Learning
        is what did not work taught and built on?
    outcomes : Outcomes
        is what is tried meant to reach the vision?
    sharing : Sharing
        do lessons reach those whom they concern?
    """

    dissatisfaction: Dissatisfaction
    risk: Risk
    learning: Learning
    outcomes: Outcomes
    sharing: Sharing

class Counted(Result):
    """A row behind an indicator.

    Attributes
    ----------
    table : str
        whose row it is
    row : int
        its number in the part that is looked at
    ids : list[str]
        its own id, or those of what it joins
    part : float
        1 counted in, 0 counted against, or in between
    portion : float
        how much it weighs; all add up to 1
    """

    table: str
    row: int
    ids: list[str]
    part: float
    portion: float
