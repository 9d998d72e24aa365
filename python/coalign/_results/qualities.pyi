# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows

__all__ = ["DissatisfactionIndicators", "GoalAmbition", "Dissatisfaction", "RiskIndicators", "Risk", "LearningIndicators", "Learning", "OutcomesIndicators", "Outcomes", "SharingIndicators", "Sharing", "Profile", "Counted"]

class DissatisfactionIndicators(Result):
    """The signs of constructive dissatisfaction that are counted.

    Attributes
    ----------
    ambition : Estimate
        share of goals, by how much they are wanted, whose target is better than best practice; 1: all; 0: none [0 to 1]
    acted_on : Estimate
        share of stated wishes for goals still short of target that the leader acts on; 1: all; 0: none [0 to 1]
    mix : Estimate
        how near initiatives are to the mix of proven, promising and untested asked for; 1: the same; 0: nothing in common [0 to 1]
    """

    ambition: Estimate
    acted_on: Estimate
    mix: Estimate

class GoalAmbition(Result):
    """How far a goal has come, and how far beyond best practice it aims.

    Attributes
    ----------
    goal : str
        the goal
    wanted : float
        how much leaders want the goal: sum of stance times priority of its supporters, or its weight where no agendas are known [at least 0]
    progress : Estimate
        share of the way from baseline to target that is done; 1: all or more; 0: none [0 to 1]
    stretch : Estimate
        share of the way from baseline to target beyond best practice; 1: all; 0: none; below 0: the target is worse
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
        average of the known indicators; 1: every sign is fully there; 0: none is [0 to 1]
    thin : bool
        whether the score is based on fewer than five pieces of evidence
    indicators : DissatisfactionIndicators
        the signs that the score is the mean of
    stretch : Estimate
        median stretch of the goals: share of their way beyond best practice; 1: all; 0: none; below 0: target is worse
    exploring : Estimate
        share of tried initiatives of known evidence that are promising or untested; 1: all; 0: none [0 to 1]
    exploring_resources : Estimate
        share of what is committed to tried initiatives that goes to promising or untested ones; 1: all; 0: none [0 to 1]
    by_goal : Rows[GoalAmbition]
        one row for each goal
    """

    score: Estimate
    thin: bool
    indicators: DissatisfactionIndicators
    stretch: Estimate
    exploring: Estimate
    exploring_resources: Estimate
    by_goal: Rows[GoalAmbition]

class RiskIndicators(Result):
    """The signs of intentional risk taking that are counted.

    Attributes
    ----------
    intentional : Estimate
        share of promising or untested initiatives with rationale, success criterion and end date; 1: all; 0: none [0 to 1]
    aimed : Estimate
        share of promising or untested initiatives with a goal whose target beats best practice; 1: all; 0: none [0 to 1]
    evenness : Estimate
        how evenly promising or untested initiatives cover the goals worked on; 1: all goals alike; near 0: one of many [0 to 1]
    """

    intentional: Estimate
    aimed: Estimate
    evenness: Estimate

class Risk(Result):
    """Do leaders try what is not proven on purpose?

    Attributes
    ----------
    score : Estimate
        average of the known indicators; 1: every sign is fully there; 0: none is [0 to 1]
    thin : bool
        whether the score is based on fewer than five pieces of evidence
    indicators : RiskIndicators
        the signs that the score is the mean of
    """

    score: Estimate
    thin: bool
    indicators: RiskIndicators

class LearningIndicators(Result):
    """Signs of learning from setbacks: initiatives that failed, were stopped, or taught what did not work.

    Attributes
    ----------
    candour : Estimate
        share of ended initiatives that were judged or taught what did not work; 1: all; 0: none [0 to 1]
    recorded : Estimate
        share of failed or stopped initiatives with a lesson; 1: all; 0: none [0 to 1]
    passed_on : Estimate
        share of initiatives with a setback and lessons whose leaders passed one to a leader outside; 1: all; 0: none [0 to 1]
    used : Estimate
        share of initiatives with a setback and lessons that taught a later initiative; 1: all; 0: none [0 to 1]
    prompt : Estimate
        share of dated initiatives with a setback whose first lesson came within 365 days of the end; 1: all; 0: none [0 to 1]
    """

    candour: Estimate
    recorded: Estimate
    passed_on: Estimate
    used: Estimate
    prompt: Estimate

class Learning(Result):
    """Do leaders name what did not work, pass it on and build on it?

    Attributes
    ----------
    score : Estimate
        average of the known indicators; 1: every sign is fully there; 0: none is [0 to 1]
    thin : bool
        whether the score is based on fewer than five pieces of evidence
    indicators : LearningIndicators
        the signs that the score is the mean of
    days_to_lesson : Estimate
        median time from the end of an initiative with a setback to its first lesson; 0: by the end or before [at least 0, days]
    days_to_use : Estimate
        median time from a lesson of a setback to the start of the initiative that first used it; 0: at once [at least 0, days]
    success_using : Estimate
        of judged initiatives that used a lesson of a setback, the share that succeeded; 1: all; 0: none [0 to 1]
    success_others : Estimate
        of judged initiatives that used no lesson of a setback, the share that succeeded; 1: all; 0: none [0 to 1]
    success_difference : Estimate
        success share with lessons of setbacks minus the share without; 1: only users succeed; 0: the same; -1: only others succeed [-1 to 1]
    none_missed : bool
        whether five or more promising or untested initiatives ended and none failed or was stopped
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
    """The signs of outcome orientation that are counted.

    Attributes
    ----------
    measurable : Estimate
        share of goals with indicator, baseline, target and date; 1: all; 0: none [0 to 1]
    connected : Estimate
        share of tried initiatives with a goal that is a vision or leads to one; 1: all; 0: none [0 to 1]
    funded : Estimate
        share of tried initiatives that lead to a vision with resources committed to them; 1: all; 0: none [0 to 1]
    observed : Estimate
        share of measurable goals observed within the last 365 days; 1: all; 0: none [0 to 1]
    progress : Estimate
        average share of the way from baseline to target that is done; 1: all or more; 0: none [0 to 1]
    decided : Estimate
        share of judged initiatives with an observation of a goal since their start; 1: all; 0: none [0 to 1]
    """

    measurable: Estimate
    connected: Estimate
    funded: Estimate
    observed: Estimate
    progress: Estimate
    decided: Estimate

class Outcomes(Result):
    """Is what is tried meant to reach the vision, and is it measured?

    Attributes
    ----------
    score : Estimate
        average of the known indicators; 1: every sign is fully there; 0: none is [0 to 1]
    thin : bool
        whether the score is based on fewer than five pieces of evidence
    indicators : OutcomesIndicators
        the signs that the score is the mean of
    all_lead : bool
        whether every goal leads to a vision, so that connected could not have come out otherwise
    as_of : str | None
        date that all five qualities are looked at from; missing: nothing is dated
    """

    score: Estimate
    thin: bool
    indicators: OutcomesIndicators
    all_lead: bool
    as_of: str | None

class SharingIndicators(Result):
    """The signs of sharing knowledge that are counted.

    Attributes
    ----------
    reach : Estimate
        average share of the leaders concerned by a lesson who hold it; 1: all; 0: none [0 to 1]
    reciprocity : Estimate
        share of what is passed on between two leaders that is matched the other way; 1: all; 0: one way only [0 to 1]
    candid : Estimate
        how readily failures are passed on compared with successes; 1: at least as readily; 0: never [0 to 1]
    common_language : Estimate
        likeness of the terms that all leaders use; 1: the same, as often; 0: no term shared [0 to 1]
    continuity : Estimate
        share of lessons that an emerging or future leader holds; 1: all; 0: none [0 to 1]
    """

    reach: Estimate
    reciprocity: Estimate
    candid: Estimate
    common_language: Estimate
    continuity: Estimate

class Sharing(Result):
    """Do lessons reach the leaders whom they concern?

    Attributes
    ----------
    score : Estimate
        average of the known indicators; 1: every sign is fully there; 0: none is [0 to 1]
    thin : bool
        whether the score is based on fewer than five pieces of evidence
    indicators : SharingIndicators
        the signs that the score is the mean of
    tied_language : Estimate
        average likeness of the terms of two leaders with a tie; 1: the same, as often; 0: no term shared [0 to 1]
    """

    score: Estimate
    thin: bool
    indicators: SharingIndicators
    tied_language: Estimate

class Profile(_methods.Profile):
    """The five qualities of distributed leadership, as far as records show them.

    Attributes
    ----------
    dissatisfaction : Dissatisfaction
        whether leaders want more than best practice, and act on it
    risk : Risk
        whether leaders try what is not proven on purpose
    learning : Learning
        whether leaders name what did not work, pass it on and build on it
    outcomes : Outcomes
        whether what is tried is meant to reach the vision, and is measured
    sharing : Sharing
        whether lessons reach the leaders whom they concern
    """

    dissatisfaction: Dissatisfaction
    risk: Risk
    learning: Learning
    outcomes: Outcomes
    sharing: Sharing

class Counted(Result):
    """One row of the data behind an indicator.

    Attributes
    ----------
    table : str
        table of the row
    row : int
        number of the row in the part of the network looked at, counted from 0
    ids : list[str]
        id of the row, or ids of what the row joins
    part : float
        how the row counts; 1: in favour; 0: against; or in between [0 to 1]
    portion : float
        weight of the row in the indicator, as a share of all rows; 1: the only one; 0: none [0 to 1]
    """

    table: str
    row: int
    ids: list[str]
    part: float
    portion: float
