# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from ..results import Estimate, Result, Rows
from .alignment import AdvocacyCoalition, Agendas, AlongTies, Blocs, EiIndex, Gap, Levels, Networks, Resources, Together
from .knowledge import Flow, Language
from .outcomes import OverTime, Portfolio, TheoryOfChange

__all__ = ["LookedAt", "ScalePoints", "Note", "AlignmentSection", "KnowledgeSection", "OutcomesSection", "NumberChange", "GoalChange"]

class LookedAt(Result):
    """Which part of the recorded period is looked at.

    Attributes
    ----------
    at : str | None
        the network on this day
    as_of : str | None
        without what was first known after this day
    first : str | None
        first day of a period
    last : str | None
        last day of a period
    """

    at: str | None
    as_of: str | None
    first: str | None
    last: str | None

class ScalePoints(Result):
    """Points of the scales that were asked on; 0: not known.

    Attributes
    ----------
    stance : int
        on which stances were asked
    priority : int
        on which priorities were asked
    """

    stance: int
    priority: int

class Note(Result):
    """Something that was changed on the way in.

    Attributes
    ----------
    what : str
        a stable word for it
    table : str
        the rows that it is about
    message : str
        in words
    count : int
        how often
    examples : list[str]
        the first few
    """

    what: str
    table: str
    message: str
    count: int
    examples: list[str]

class AlignmentSection(Result):
    """Do agendas, networks and resources line up?

    Attributes
    ----------
    agendas : Agendas
        do leaders want and care about the same?
    blocs : Blocs
        do leaders fall into camps?
    networks : Networks
        do ties run where shared goals need them?
    gaps : Rows[Gap]
        which ties are missing most?
    along_ties : AlongTies
        do those who are tied want the same?
    advocacy : AdvocacyCoalition
        do those who think alike have ties?
    ei : Rows[EiIndex]
        do ties stay within kinds and sectors?
    levels : Levels
        at which level does it break?
    together : Together
        which part is weakest, what would help?
    resources : Resources
        do means follow the priorities?
    """

    agendas: Agendas
    blocs: Blocs
    networks: Networks
    gaps: Rows[Gap]
    along_ties: AlongTies
    advocacy: AdvocacyCoalition
    ei: Rows[EiIndex]
    levels: Levels
    together: Together
    resources: Resources

class KnowledgeSection(Result):
    """How what was learned travels.

    Attributes
    ----------
    flow : Flow
        whom lessons reach, and what is kept?
    language : Language
        do leaders use the same words?
    """

    flow: Flow
    language: Language

class OutcomesSection(Result):
    """How what is tried is meant to reach the vision, and where the goals' numbers go.

    Attributes
    ----------
    theory_of_change : TheoryOfChange
        do paths lead from what is tried to the vision?
    over_time : OverTime
        where do the goals' numbers go?
    portfolio : Portfolio
        what runs now, and what if it fails?
    """

    theory_of_change: TheoryOfChange
    over_time: OverTime
    portfolio: Portfolio

class NumberChange(Result):
    """One number of a measure on two dates.

    Attributes
    ----------
    name : str
        which
    first : Estimate
        on the first date
    second : Estimate
        on the second
    same_first : Estimate
        on the first, of those on both
    same_second : Estimate
        on the second, of those on both
    went : Estimate
        what it is without those who went, less what it was
    changed : Estimate
        what became of it among those on both
    came : Estimate
        what those who came make of it
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
    """A goal's part of what changed in a score.

    Attributes
    ----------
    goal : str
        which
    portion_first : float
        its share of the denominator at first
    portion_second : float
        and later
    first : Estimate
        its score at first
    second : Estimate
        and later
    within : float
        of the change, because its score moved
    shifted : float
        of the change, because it weighs more or less
    """

    goal: str
    portion_first: float
    portion_second: float
    first: Estimate
    second: Estimate
    within: float
    shifted: float
