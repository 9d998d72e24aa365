# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows

__all__ = ["LessonFlow", "LeaderFlow", "KindFlow", "StageFlow", "GoalKept", "Flow", "LeaderLanguage", "TermUse", "Language"]

class LessonFlow(Result):
    """Whom a lesson concerns and whom it reached.

    Attributes
    ----------
    lesson : str
        which
    worked : bool | None
        whether it is of what worked
    concerned : int
        leaders outside its initiative whom it concerns
    reached : int
        of these, those to whom it was passed on
    reach : Estimate
        reached / concerned: 0 to 1
    """

    lesson: str
    worked: bool | None
    concerned: int
    reached: int
    reach: Estimate

class LeaderFlow(Result):
    """What a leader gave, got, and heard of what concerns them.

    Attributes
    ----------
    leader : str
        who
    given : int
        different things that they passed on, each to each
    received : int
        different things that were passed on to them, by each
    concerned : int
        lessons of others that concern them, of those looked at
    heard : int
        of these, those that they hold
    reach : Estimate
        heard / concerned: 0 to 1
    """

    leader: str
    given: int
    received: int
    concerned: int
    heard: int
    reach: Estimate

class KindFlow(Result):
    """What one kind of leaders passed on to another.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        from, to
    passed : int
        different things passed on
    expected : float
        what mixing would give: the same givers, anybody else
    ratio : Estimate
        passed / expected: above 1 more than mixing would give
    """

    kinds: tuple[str | None, str | None]
    passed: int
    expected: float
    ratio: Estimate

class StageFlow(Result):
    """What leaders of one stage passed on to another.

    Attributes
    ----------
    stages : tuple[str | None, str | None]
        from, to
    passed : int
        different things passed on
    expected : float
        what mixing would give: the same givers, anybody else
    ratio : Estimate
        passed / expected: above 1 more than mixing would give
    """

    stages: tuple[str | None, str | None]
    passed: int
    expected: float
    ratio: Estimate

class GoalKept(Result):
    """What is left of a goal's lessons without today's leaders.

    Attributes
    ----------
    goal : str
        which
    lessons : int
        of its initiatives
    held : int
        of these, those that an emerging or future leader holds
    kept : Estimate
        held / lessons: 0 to 1
    """

    goal: str
    lessons: int
    held: int
    kept: Estimate

class Flow(Result):
    """How what was learned travels.

    Attributes
    ----------
    reach : Estimate
        mean share of those concerned whom a lesson reached: 0 to 1
    unheard : Estimate
        of leaders concerned, the share that heard no such lesson
    reciprocity : Estimate
        share of what is passed on that is given back: 0 to 1
    passed_on_worked : Estimate
        of lessons of what worked, share passed on
    passed_on_failed : Estimate
        of lessons of what did not, share passed on
    kept : Estimate
        of lessons, share that an emerging or future leader holds
    kept_failed : Estimate
        the same of what did not work
    lessons : int
        all there are
    lessons_looked_at : int
        for reach; drawn at random beyond 10,000
    shares : int
        rows
    passed : int
        different things passed on from one leader to another
    by_lesson : Rows[LessonFlow]
        those looked at
    by_leader : Rows[LeaderFlow]
        everybody
    by_kind : Rows[KindFlow]
        from each kind to each
    by_stage : Rows[StageFlow]
        from each stage to each
    by_goal : Rows[GoalKept]
        goals with a lesson
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
    """How far a leader uses the words of the others.

    Attributes
    ----------
    leader : str
        who
    terms : int
        different ones they use
    common : Estimate
        0: none of the others' words; 1: just as they do
    """

    leader: str
    terms: int
    common: Estimate

class TermUse(Result):
    """A term and how many use it.

    Attributes
    ----------
    term : str | None
        the word
    leaders : int
        who use it
    share : float
        mean share in the words of a leader
    """

    term: str | None
    leaders: int
    share: float

class Language(Result):
    """Whether leaders use the same words.

    Attributes
    ----------
    common : Estimate
        0: none shared; 1: the same words, as often
    tied : Estimate
        mean likeness of two that a tie joins: 0 to 1
    any_two : Estimate
        mean likeness of any two: 0 to 1
    leaders : int
        all there are
    leaders_known : int
        with terms
    by_leader : Rows[LeaderLanguage]
        those with terms
    by_term : Rows[TermUse]
        those that most use first
    """

    common: Estimate
    tied: Estimate
    any_two: Estimate
    leaders: int
    leaders_known: int
    by_leader: Rows[LeaderLanguage]
    by_term: Rows[TermUse]
