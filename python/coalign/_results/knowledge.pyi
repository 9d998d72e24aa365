# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows

__all__ = ["LessonFlow", "LeaderFlow", "KindFlow", "StageFlow", "GoalKept", "Flow", "LeaderLanguage", "TermUse", "Language"]

class LessonFlow(Result):
    """Whom one lesson concerns, and whom it reached.

    Attributes
    ----------
    lesson : str
        the lesson
    worked : bool | None
        whether the lesson is about something that worked
    concerned : int
        number of leaders whom the lesson concerns, without those who led the initiative
    leaders_reached : int
        number of the leaders concerned to whom the lesson was passed on
    reach : Estimate
        share of the leaders concerned whom the lesson reached; 1: all; 0: none [0 to 1]
    """

    lesson: str
    worked: bool | None
    concerned: int
    leaders_reached: int
    reach: Estimate

class LeaderFlow(Result):
    """What one leader passed on, received, and heard of what concerns this leader.

    Attributes
    ----------
    leader : str
        the leader
    given : int
        number of different things that the leader passed on, counted once for each receiver
    received : int
        number of different things that the leader received, counted once for each giver
    concerned : int
        number of lessons of others that concern the leader, of the lessons looked at
    heard : int
        number of lessons of others that concern the leader and reached the leader
    reach : Estimate
        share of the lessons that concern the leader that reached the leader; 1: all; 0: none [0 to 1]
    """

    leader: str
    given: int
    received: int
    concerned: int
    heard: int
    reach: Estimate

class KindFlow(Result):
    """What leaders of one kind passed on to leaders of another.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        kind of the givers, then kind of the receivers
    passed : int
        number of different things passed on from the first kind to the second
    expected : float
        number expected if the same givers passed on to anybody else alike [at least 0]
    ratio : Estimate
        passed divided by expected; 1: as by chance; above 1: more than by chance; 0: nothing was passed on [at least 0]
    """

    kinds: tuple[str | None, str | None]
    passed: int
    expected: float
    ratio: Estimate

class StageFlow(Result):
    """What leaders of one stage passed on to leaders of another.

    Attributes
    ----------
    stages : tuple[str | None, str | None]
        stage of the givers, then stage of the receivers
    passed : int
        number of different things passed on from the first stage to the second
    expected : float
        number expected if the same givers passed on to anybody else alike [at least 0]
    ratio : Estimate
        passed divided by expected; 1: as by chance; above 1: more than by chance; 0: nothing was passed on [at least 0]
    """

    stages: tuple[str | None, str | None]
    passed: int
    expected: float
    ratio: Estimate

class GoalKept(Result):
    """How many lessons on a goal would stay if all current leaders left.

    Attributes
    ----------
    goal : str
        the goal
    lessons : int
        number of lessons from initiatives on the goal
    held : int
        number of lessons from initiatives on the goal that an emerging or future leader holds
    kept : Estimate
        share of the goal's lessons that an emerging or future leader holds; 1: all; 0: none [0 to 1]
    """

    goal: str
    lessons: int
    held: int
    kept: Estimate

class Flow(Result):
    """Do lessons reach the leaders whom they concern?

    Attributes
    ----------
    reach : Estimate
        average share of the leaders concerned whom a lesson reached; 1: all; 0: none [0 to 1]
    unheard : Estimate
        share of the leaders concerned by any lesson whom no such lesson reached; 1: all; 0: none [0 to 1]
    reciprocity : Estimate
        share of what is passed on between two leaders that is matched the other way; 1: all; 0: one way only [0 to 1]
    passed_on_worked : Estimate
        share of lessons about what worked that reached anybody outside the initiative; 1: all; 0: none [0 to 1]
    passed_on_failed : Estimate
        share of lessons about what did not work that reached anybody outside the initiative; 1: all; 0: none [0 to 1]
    kept : Estimate
        share of lessons that would stay if all current leaders left, held by emerging or future leaders; 1: all; 0: none [0 to 1]
    kept_failed : Estimate
        share of lessons about what did not work that emerging or future leaders hold; 1: all; 0: none [0 to 1]
    lessons : int
        number of all lessons
    lessons_looked_at : int
        number of lessons that reach is based on: all, or 10,000 drawn at random where there are more
    shares : int
        number of recorded acts of passing something on
    passed : int
        number of different things passed on, counted once for each giver and receiver
    by_lesson : Rows[LessonFlow]
        one row for each lesson looked at
    by_leader : Rows[LeaderFlow]
        one row for each leader
    by_kind : Rows[KindFlow]
        one row for each pair of kinds, from the first to the second
    by_stage : Rows[StageFlow]
        one row for each pair of stages, from the first to the second
    by_goal : Rows[GoalKept]
        one row for each goal with a lesson
    """

    reach: Estimate
    unheard: Estimate
    reciprocity: Estimate
    passed_on_worked: Estimate
    passed_on_failed: Estimate
    kept: Estimate
    kept_failed: Estimate
    lessons: int
    lessons_looked_at: int
    shares: int
    passed: int
    by_lesson: Rows[LessonFlow]
    by_leader: Rows[LeaderFlow]
    by_kind: Rows[KindFlow]
    by_stage: Rows[StageFlow]
    by_goal: Rows[GoalKept]

class LeaderLanguage(Result):
    """How far one leader uses the words of the others.

    Attributes
    ----------
    leader : str
        the leader
    terms : int
        number of different terms that the leader uses
    common : Estimate
        likeness of the leader's terms to those of all others; 1: the same, as often; 0: none shared [0 to 1]
    """

    leader: str
    terms: int
    common: Estimate

class TermUse(Result):
    """One term and how many leaders use it.

    Attributes
    ----------
    term : str | None
        the term
    leaders : int
        number of leaders who use the term
    share : float
        average share of the term in what a leader says; 1: nothing else; 0: never used [0 to 1]
    """

    term: str | None
    leaders: int
    share: float

class Language(Result):
    """Do leaders use the same words?

    Attributes
    ----------
    common : Estimate
        likeness of the terms that all leaders use; 1: the same, as often; 0: no term shared [0 to 1]
    tied : Estimate
        average likeness of the terms of two leaders with a tie; 1: the same, as often; 0: no term shared [0 to 1]
    any_two : Estimate
        average likeness of the terms of any two leaders; 1: the same, as often; 0: no term shared [0 to 1]
    leaders : int
        number of all leaders
    leaders_known : int
        number of leaders whose terms are recorded
    by_leader : Rows[LeaderLanguage]
        one row for each leader whose terms are recorded
    by_term : Rows[TermUse]
        one row for each term, the terms used by most leaders first
    """

    common: Estimate
    tied: Estimate
    any_two: Estimate
    leaders: int
    leaders_known: int
    by_leader: Rows[LeaderLanguage]
    by_term: Rows[TermUse]
