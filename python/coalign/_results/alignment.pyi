# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows
from .inference import PermutationTest

__all__ = ["Chance", "Through", "VisionAgenda", "CommonAgenda", "GoalAgendas", "KindPair", "SectorPair", "LeaderAgendas", "Agendas", "Bloc", "BlocGoal", "Blocs", "GoalNetworks", "KindNetworks", "LeaderNetworks", "Networks", "Gap", "AlongTies", "LeaderAdvocacy", "AdvocacyCoalition", "GroupEi", "EiIndex", "GroupPair", "MembershipAgendas", "MemberAgendas", "HouseAgendas", "Levels", "AlignedPart", "Conversation", "MeansShift", "Together", "ResourceAlignment", "GoalResources", "GoalResource", "LeaderResources", "Bottleneck", "Resources", "LeaderPair", "NetworkSimilarity", "OneNumber"]

class Chance(Result):
    """What chance alone would give.

    Attributes
    ----------
    agreement : Estimate
        of stances uniform on the points of the scale
    overlap : Estimate
        of each leader's priorities put on random goals
    score : Estimate
        their product
    agreement_beyond_chance : Estimate
        0 at chance, 1 at unanimity
    overlap_ratio : Estimate
        overlap as a multiple of chance
    """

    agreement: Estimate
    overlap: Estimate
    score: Estimate
    agreement_beyond_chance: Estimate
    overlap_ratio: Estimate

class Through(Result):
    """The score when support also counts for the goals that it serves.

    Attributes
    ----------
    gamma : float
        how much of a priority reaches the goal that is served
    derived : int
        entries made or raised so
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    gamma: float
    derived: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class VisionAgenda(Result):
    """How many known leaders support a vision.

    Attributes
    ----------
    goal : str
        which
    share : Estimate
        of known leaders, who support it or what serves it
    supporting : int
        how many do
    opposing : int
        how many are against it
    directly : int
        of those who support it, by an entry of their own
    """

    goal: str
    share: Estimate
    supporting: int
    opposing: int
    directly: int

class CommonAgenda(Result):
    """What share of leaders is behind each vision.

    Attributes
    ----------
    visions : str | None
        goals marked as visions, or those that are served and serve no other
    by_vision : Rows[VisionAgenda]
        each of them
    """

    visions: str | None
    by_vision: Rows[VisionAgenda]

class GoalAgendas(Result):
    """A goal's part of the score, and who stands where on it.

    Attributes
    ----------
    goal : str
        which
    portion : float
        share of the denominator
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    supporting : int
        leaders with a stance above 0
    opposing : int
        leaders with a stance below 0
    neutral : int
        leaders with a stance of 0
    silent : int
        leaders with a known agenda and no entry on it
    mean_stance : Estimate
        over those who speak
    sd_stance : Estimate
        over those who speak, the population's deviation
    van_der_eijk : Estimate
        agreement on the scale's points, -1 to 1
    esteban_ray : Estimate
        polarization: 0 to 1, two equal camps at the ends
    loss : Estimate
        what it costs the score: sums to 1 - score
    loss_of_overlap : Estimate
        of that, by not caring about it alike
    loss_of_agreement : Estimate
        of that, by not standing on it alike
    """

    goal: str
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    supporting: int
    opposing: int
    neutral: int
    silent: int
    mean_stance: Estimate
    sd_stance: Estimate
    van_der_eijk: Estimate
    esteban_ray: Estimate
    loss: Estimate
    loss_of_overlap: Estimate
    loss_of_agreement: Estimate

class KindPair(Result):
    """The score over the pairs of leaders of two kinds.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        the two kinds, or one twice
    leaders : tuple[int, int]
        how many of each have a known agenda
    portion : float
        share of the denominator
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    kinds: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class SectorPair(Result):
    """The score over the pairs of leaders of two sectors.

    Attributes
    ----------
    sectors : tuple[str | None, str | None]
        the two sectors, or one twice; null is none
    leaders : tuple[int, int]
        how many of each have a known agenda
    portion : float
        share of the denominator
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    sectors: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class LeaderAgendas(Result):
    """A leader's own score, and the group's without them.

    Attributes
    ----------
    leader : str
        who
    portion : float
        share of the denominator, half of each of their pairs
    score : Estimate
        over their own pairs
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    without : Estimate
        what the group's score would be without them
    effect : Estimate
        the group's score less that
    """

    leader: str
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    without: Estimate
    effect: Estimate

class Agendas(Result):
    """How far leaders want the same things, and care about the same things.

    Attributes
    ----------
    score : Estimate
        agreement x overlap; the agreement where silence is unknown
    agreement : Estimate
        on what both care about: -1 opposed to 1 the same way
    overlap : Estimate
        of what either cares about, what both do: 0 to 1
    leaders : int
        all there are
    leaders_known : int
        with a known agenda
    influence_known : Estimate
        their share of all influence
    entries : int
        agenda entries that count: of several over time the latest
    inferred : int
        of these, inferred from acts
    goals : int
        all there are
    goals_known : int
        on which anybody speaks
    silence : str | None
        how no entry was read
    balance : str | None
        whether priorities were balanced by leader
    chance : Chance
        what chance alone would give
    through : Through
        when support also counts for the goals that it serves
    krippendorff_alpha : Estimate
        agreement of stances over goals beyond chance
    common : CommonAgenda
        who supports the visions
    by_goal : Rows[GoalAgendas]
        the split by goal
    by_kind : Rows[KindPair]
        the split by pairs of kinds
    by_sector : Rows[SectorPair]
        the split by pairs of sectors
    by_leader : Rows[LeaderAgendas]
        the split by leader, and the score without each
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    leaders: int
    leaders_known: int
    influence_known: Estimate
    entries: int
    inferred: int
    goals: int
    goals_known: int
    silence: str | None
    balance: str | None
    chance: Chance
    through: Through
    krippendorff_alpha: Estimate
    common: CommonAgenda
    by_goal: Rows[GoalAgendas]
    by_kind: Rows[KindPair]
    by_sector: Rows[SectorPair]
    by_leader: Rows[LeaderAgendas]

class Bloc(Result):
    """Leaders who agree with one another more than with others.

    Attributes
    ----------
    bloc : int
        its number, from 1
    leaders : int
        how many
    score : Estimate
        among themselves
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    score_with_others : Estimate
        between them and all others
    members : list[str]
        who
    """

    bloc: int
    leaders: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    score_with_others: Estimate
    members: list[str]

class BlocGoal(Result):
    """Where a bloc stands on a goal.

    Attributes
    ----------
    bloc : int
        the number of the bloc
    goal : str
        which
    inside : Estimate
        mean position of the bloc, -1 against to 1 for
    outside : Estimate
        of all others
    apart : Estimate
        inside - outside
    supporting : int
        members with a stance above 0
    opposing : int
        members with a stance below 0
    neutral : int
        members with a stance of 0
    silent : int
        members without an entry on it
    """

    bloc: int
    goal: str
    inside: Estimate
    outside: Estimate
    apart: Estimate
    supporting: int
    opposing: int
    neutral: int
    silent: int

class Blocs(Result):
    """Do leaders fall into camps?

    Attributes
    ----------
    modularity : Estimate
        signed, of the pairs that share a goal
    stability : Estimate
        how alike what the orders found is, 1: the same
    orders : int
        in which leaders were tried
    orders_same : int
        that found exactly these blocs
    leaders_known : int
        with a known agenda
    alone : int
        of them in no bloc
    pairs : int
        that share a goal
    structure : Estimate
        spread of agreement, as a multiple of chance
    spread : PermutationTest
        standard deviation of pair agreement, and by chance
    blocs : Rows[Bloc]
        the largest first
    goals : Rows[BlocGoal]
        of each the five that set it apart most
    """

    modularity: Estimate
    stability: Estimate
    orders: int
    orders_same: int
    leaders_known: int
    alone: int
    pairs: int
    structure: Estimate
    spread: PermutationTest
    blocs: Rows[Bloc]
    goals: Rows[BlocGoal]

class GoalNetworks(Result):
    """A goal's part of the congruence.

    Attributes
    ----------
    goal : str
        which
    portion : float
        share of all that is required
    score : Estimate
        of what it requires, what ties meet: 0 to 1
    committed : int
        leaders with a known agenda who support it
    connectedness : Estimate
        pairs of these joined by a path among them, of all their pairs
    """

    goal: str
    portion: float
    score: Estimate
    committed: int
    connectedness: Estimate

class KindNetworks(Result):
    """The congruence over the pairs of leaders of two kinds.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        the two kinds, or one twice
    leaders : tuple[int, int]
        how many of each have a known agenda
    portion : float
        share of all that is required
    score : Estimate
        of what is required between them, what ties meet: 0 to 1
    density : Estimate
        mean tie between them: 0 to 1
    """

    kinds: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    density: Estimate

class LeaderNetworks(Result):
    """A leader's own congruence, and the network's without them.

    Attributes
    ----------
    leader : str
        who
    portion : float
        share of all that is required, half of each of their pairs
    score : Estimate
        of what their goals require of them, what their ties meet
    without : Estimate
        what the congruence would be without them
    dependence : Estimate
        how much of the congruence hangs on them
    """

    leader: str
    portion: float
    score: Estimate
    without: Estimate
    dependence: Estimate

class Networks(_methods.Networks):
    """How far ties run where the shared goals need them.

    Attributes
    ----------
    score : Estimate
        congruence: of what is required, what ties meet: 0 to 1
    density : Estimate
        mean tie between those who are compared: 0 to 1
    activity : Estimate
        above 1: those of whom more is required have more ties
    placement : Estimate
        above 1: their ties go where they are required
    lift : Estimate
        score / density = activity x placement
    of_best : Estimate
        0: as if ties fell anywhere; 1: the best the same ties could do
    unneeded : Estimate
        share of tie strength that no shared goal requires
    counted : Estimate
        of the pairs that require a tie, those that have one: 0 to 1
    leaders : int
        all there are
    leaders_known : int
        with a known agenda
    pairs : int
        of leaders that are compared
    ties : int
        between two who are compared, without direction
    ties_beside : int
        others: nothing is known of what they should join
    through : float
        what need counts between those whose goals serve one another
    by_goal : Rows[GoalNetworks]
        the split by goal
    by_kind : Rows[KindNetworks]
        the split by pairs of kinds
    by_leader : Rows[LeaderNetworks]
        the split by leader, and the score without each
    """

    score: Estimate
    density: Estimate
    activity: Estimate
    placement: Estimate
    lift: Estimate
    of_best: Estimate
    unneeded: Estimate
    counted: Estimate
    leaders: int
    leaders_known: int
    pairs: int
    ties: int
    ties_beside: int
    through: float
    by_goal: Rows[GoalNetworks]
    by_kind: Rows[KindNetworks]
    by_leader: Rows[LeaderNetworks]

class Gap(Result):
    """Two leaders without a tie that shared goals require.

    Attributes
    ----------
    leaders : tuple[str, str]
        the two
    required : float
        how much, in units of goal weight
    portion : float
        of all that is required: what the tie would add
    goals : list[str]
        that require it, the one with the largest part first
    """

    leaders: tuple[str, str]
    required: float
    portion: float
    goals: list[str]

class AlongTies(Result):
    """Do those who are tied want the same more than any two do?

    Attributes
    ----------
    score : Estimate
        agreement x overlap of those who are tied: -1 to 1
    agreement : Estimate
        of what two who are tied both care about: -1 to 1
    overlap : Estimate
        of what either of them cares about, what both do: 0 to 1
    score_all : Estimate
        the same of any two
    agreement_all : Estimate
        the same of any two
    overlap_all : Estimate
        the same of any two
    score_chance : PermutationTest
        the score beside shuffled agendas
    agreement_chance : PermutationTest
        the agreement beside shuffled agendas
    correlation : PermutationTest
        of a pair's score and its tie, with QAP
    leaders : int
        all there are
    leaders_known : int
        with a known agenda
    ties : int
        between two of these, without direction
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    score_all: Estimate
    agreement_all: Estimate
    overlap_all: Estimate
    score_chance: PermutationTest
    agreement_chance: PermutationTest
    correlation: PermutationTest
    leaders: int
    leaders_known: int
    ties: int

class LeaderAdvocacy(Result):
    """A leader's own index, over the ties from them and to them.

    Attributes
    ----------
    leader : str
        who
    out : Estimate
        over their own ties: 0 to 1
    into : Estimate
        over the ties of others to them: 0 to 1
    """

    leader: str
    out: Estimate
    into: Estimate

class AdvocacyCoalition(Result):
    """Do those who are tied think alike, and those who think alike have ties?

    Attributes
    ----------
    index : Estimate
        Advocacy Coalition Index: 1 in line, 0 the opposite
    broker : Estimate
        of tie strength, how much bridges difference: 0 to 1
    missing : Estimate
        of likeness, how much goes without a tie: 0 to 1
    likeness : Estimate
        mean likeness of stances, 0 to 1; at 1 nobody differs
    chance : PermutationTest
        the index beside shuffled agendas
    broker_by_chance : Estimate
        its mean under shuffled agendas
    missing_by_chance : Estimate
        its mean under shuffled agendas
    leaders : int
        all there are
    leaders_known : int
        with a known agenda
    pairs : int
        in their order, that speak on a goal both
    arcs : int
        that join such a pair
    by_leader : Rows[LeaderAdvocacy]
        of each known leader
    """

    index: Estimate
    broker: Estimate
    missing: Estimate
    likeness: Estimate
    chance: PermutationTest
    broker_by_chance: Estimate
    missing_by_chance: Estimate
    leaders: int
    leaders_known: int
    pairs: int
    arcs: int
    by_leader: Rows[LeaderAdvocacy]

class GroupEi(Result):
    """A group's E-I index.

    Attributes
    ----------
    group : str
        which
    leaders : int
        in it
    external : float
        strength of arcs between it and others
    internal : float
        strength of arcs within it
    index : Estimate
        (E - I) / (E + I): -1 to 1
    expected : Estimate
        from group sizes
    """

    group: str
    leaders: int
    external: float
    internal: float
    index: Estimate
    expected: Estimate

class EiIndex(Result):
    """Do ties stay within groups or cross them?

    Attributes
    ----------
    by : str
        what groups leaders
    index : Estimate
        (E - I) / (E + I): -1 all within, 1 all between
    expected : Estimate
        from group sizes, where ties fall on any two
    chance : PermutationTest
        the index beside shuffled groups
    leaders : int
        all there are
    leaders_grouped : int
        that have a group
    external : float
        strength of arcs between groups
    internal : float
        strength of arcs within groups
    by_group : Rows[GroupEi]
        the same of each
    """

    by: str
    index: Estimate
    expected: Estimate
    chance: PermutationTest
    leaders: int
    leaders_grouped: int
    external: float
    internal: float
    by_group: Rows[GroupEi]

class GroupPair(Result):
    """The score over the pairs of leaders of two groups.

    Attributes
    ----------
    groups : tuple[str | None, str | None]
        the two groups, or one twice; null is no value
    leaders : tuple[int, int]
        how many of each have a known agenda
    portion : float
        share of the denominator
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    groups: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class MembershipAgendas(Result):
    """Members of one kind with wholes of another.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        of the member, of the whole
    memberships : int
        how many there are
    known : int
        of these, with both agendas
    score : Estimate
        agreement x overlap, pooled over them
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    kinds: tuple[str | None, str | None]
    memberships: int
    known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class MemberAgendas(Result):
    """A member, and how far it aligns with its whole.

    Attributes
    ----------
    member : str
        the part
    of : str
        the whole
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    member: str
    of: str
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class HouseAgendas(Result):
    """A leader, and the mean agenda of its members.

    Attributes
    ----------
    leader : str
        the whole
    members : int
        that belong to it directly
    members_known : int
        of these, with a known agenda
    score : Estimate
        agreement x overlap, with their mean agenda
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    """

    leader: str
    members: int
    members_known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class Levels(Result):
    """How far agendas align between levels.

    Attributes
    ----------
    by : str
        what the table is by
    by_groups : Rows[GroupPair]
        the split by pairs of groups
    lowest : Rows[GroupPair]
        the least aligned, of two known leaders or more each
    without : int
        known leaders without a value: a group of their own
    several : int
        known leaders with several values: the first counts
    score : Estimate
        vertical: members with what they belong to, pooled
    agreement : Estimate
        vertical: -1 opposed to 1 the same way
    overlap : Estimate
        vertical: 0 nothing to 1 everything in common
    memberships : int
        a member and a whole, once each
    memberships_known : int
        of these, with both agendas
    by_membership : Rows[MembershipAgendas]
        vertical, by kinds of member and whole
    members : Rows[MemberAgendas]
        each membership
    houses : Rows[HouseAgendas]
        each leader with members, and their mean agenda
    """

    by: str
    by_groups: Rows[GroupPair]
    lowest: Rows[GroupPair]
    without: int
    several: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    memberships: int
    memberships_known: int
    by_membership: Rows[MembershipAgendas]
    members: Rows[MemberAgendas]
    houses: Rows[HouseAgendas]

class AlignedPart(Result):
    """A part of alignment beside chance and the best.

    Attributes
    ----------
    value : Estimate
        its score
    chance : Estimate
        by chance
    position : Estimate
        0: as by chance; 1: the best arrangement of the same
    """

    value: Estimate
    chance: Estimate
    position: Estimate

class Conversation(Result):
    """One leader's shift on one goal, and what it would do for the agenda score.

    Attributes
    ----------
    leader : str
        who
    goal : str
        on what
    silent : bool
        they have no entry on it yet
    stance : Estimate
        where they stand now; unknown where silent
    priority : Estimate
        what priority they give it now
    to_stance : float
        where the group stands
    to_priority : float
        with what priority they would stand there
    gain : float
        what the agenda score would rise by
    alike : int
        known leaders of whom the same is true
    """

    leader: str
    goal: str
    silent: bool
    stance: Estimate
    priority: Estimate
    to_stance: float
    to_priority: float
    gain: float
    alike: int

class MeansShift(Result):
    """Means that would help most.

    Attributes
    ----------
    resource : str
        of a group the first
    source : str
        the goal that they go to now; null: new ones
    to : str
        the goal that they would go to
    amount : float
        how much, in units of the group
    raises : str | None
        coverage, where needs are known, else the match
    gain : float
        what that would rise by
    """

    resource: str
    source: str
    to: str
    amount: float
    raises: str | None
    gain: float

class Together(_methods.Together):
    """The parts of alignment side by side.

    Attributes
    ----------
    agendas : AlignedPart
        do they want the same?
    networks : AlignedPart
        do ties run where goals need them?
    resources : AlignedPart
        the match: do means follow the priorities?
    coverage : Estimate
        beside it: of what goals need, what is committed
    compared : int
        parts whose position is known
    weakest : str | None
        the one with the lowest position; null below two
    tie : Rows[Gap]
        the missing tie that would add most to the congruence
    conversation : Rows[Conversation]
        the shift of one leader on one goal that would add most to the agenda score
    means : Rows[MeansShift]
        the shift of means that would add most to coverage, or the match
    """

    agendas: AlignedPart
    networks: AlignedPart
    resources: AlignedPart
    coverage: Estimate
    compared: int
    weakest: str | None
    tie: Rows[Gap]
    conversation: Rows[Conversation]
    means: Rows[MeansShift]

class ResourceAlignment(Result):
    """One kind of means: a resource, or those of one group.

    Attributes
    ----------
    resource : str
        which; of a group the first
    group : str | None
        of resources that add up by their rates
    commitments : int
        of it
    providers : int
        leaders who commit any
    amounts_unknown : int
        commitments that add to no total
    committed : float
        in all, in units of the group
    needed : float
        in all
    held : float
        in all
    need_unknown : float
        of what is committed, to goals whose need is not recorded
    match : Estimate
        of priorities and what is committed: 0 to 1
    match_givers : Estimate
        among those who commit
    chance : Estimate
        the match if grants of the same sizes fell at random
    coverage : Estimate
        of what is needed, committed: 0 to 1
    deliverable : Estimate
        of what is needed, what could arrive: 0 to 1
    """

    resource: str
    group: str | None
    commitments: int
    providers: int
    amounts_unknown: int
    committed: float
    needed: float
    held: float
    need_unknown: float
    match: Estimate
    match_givers: Estimate
    chance: Estimate
    coverage: Estimate
    deliverable: Estimate

class GoalResources(Result):
    """A goal's share of priorities and of means.

    Attributes
    ----------
    goal : str
        which
    wanted : Estimate
        share of priorities
    given : Estimate
        share of what is committed
    loss : Estimate
        its part of 1 - match
    coverage : Estimate
        mean over the resources that it needs
    """

    goal: str
    wanted: Estimate
    given: Estimate
    loss: Estimate
    coverage: Estimate

class GoalResource(Result):
    """A goal and one kind of means.

    Attributes
    ----------
    goal : str
        which
    resource : str
        of a group the first
    needed : float
        how much
    committed : float
        how much
    providers : int
        leaders who commit any
    amounts_unknown : int
        commitments that add to no total
    wanted : Estimate
        its share of priorities
    given : Estimate
        its share of what is committed
    coverage : Estimate
        committed / needed, up to 1
    effective_providers : Estimate
        Hill number of order 1 of them
    dominance : Estimate
        of order 2: 1 where all hangs on one
    """

    goal: str
    resource: str
    needed: float
    committed: float
    providers: int
    amounts_unknown: int
    wanted: Estimate
    given: Estimate
    coverage: Estimate
    effective_providers: Estimate
    dominance: Estimate

class LeaderResources(Result):
    """Whether a leader gives to what they want.

    Attributes
    ----------
    leader : str
        who
    commitments : int
        of theirs
    match : Estimate
        of their priorities and what they commit: 0 to 1
    """

    leader: str
    commitments: int
    match: Estimate

class Bottleneck(Result):
    """Goals that need more of a resource than the holdings that can reach them.

    Attributes
    ----------
    resource : str
        of a group the first
    goals : list[str]
        the one that lacks most first
    needed : float
        by them
    reachable : float
        of that, what can arrive
    shortfall : float
        the rest
    unused : float
        held by those who cannot reach them
    giver : str
        who has most to spare
    receiver : str
        who could put it behind the goal that lacks most
    gain : float
        what a tie that carries it from one to the other would bring
    """

    resource: str
    goals: list[str]
    needed: float
    reachable: float
    shortfall: float
    unused: float
    giver: str
    receiver: str
    gain: float

class Resources(Result):
    """How far means follow the priorities.

    Attributes
    ----------
    match : Estimate
        of priorities and what is committed: 0 to 1
    match_givers : Estimate
        among those who commit
    chance : Estimate
        the match if grants of the same sizes fell at random
    coverage : Estimate
        of what is needed, committed: 0 to 1
    coverage_at_most : Estimate
        if every amount that is unknown covered its goals
    deliverable : Estimate
        of what is needed, what could arrive: 0 to 1
    commitments : int
        that count
    amounts_unknown : int
        of these, that add to no total
    parts : int
        of other commitments, not added again
    no_goal : int
        to initiatives without a goal
    by_resource : Rows[ResourceAlignment]
        each kind of means
    by_goal : Rows[GoalResources]
        the split of 1 - match
    by_goal_resource : Rows[GoalResource]
        where any is wanted, needed or committed
    by_leader : Rows[LeaderResources]
        those who commit anything
    bottlenecks : Rows[Bottleneck]
        where too little can arrive
    """

    match: Estimate
    match_givers: Estimate
    chance: Estimate
    coverage: Estimate
    coverage_at_most: Estimate
    deliverable: Estimate
    commitments: int
    amounts_unknown: int
    parts: int
    no_goal: int
    by_resource: Rows[ResourceAlignment]
    by_goal: Rows[GoalResources]
    by_goal_resource: Rows[GoalResource]
    by_leader: Rows[LeaderResources]
    bottlenecks: Rows[Bottleneck]

class LeaderPair(Result):
    """Two leaders and how far their agendas align.

    Attributes
    ----------
    first : str
        the one
    second : str
        the other
    score : Estimate
        agreement x overlap
    agreement : Estimate
        -1 opposed to 1 the same way
    overlap : Estimate
        0 nothing to 1 everything in common
    shared_goals : int
        goals that both have a priority for
    """

    first: str
    second: str
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    shared_goals: int

class NetworkSimilarity(Result):
    """The similarity of all agendas, pooled over pairs.

    Attributes
    ----------
    similarity : str | None
        which
    normalization : str | None
        what it was divided by
    score : Estimate
        of all pairs of known leaders
    convergence : Estimate
        agreeing / (agreeing + opposing), 0 to 1
    """

    similarity: str | None
    normalization: str | None
    score: Estimate
    convergence: Estimate

class OneNumber(Result):
    """The parts of alignment multiplied.

    Attributes
    ----------
    score : Estimate
        the geometric mean of the parts
    agendas : Estimate
        the agenda score, not below 0
    networks : Estimate
        the congruence
    resources : Estimate
        geometric mean of match and coverage, or the one known
    """

    score: Estimate
    agendas: Estimate
    networks: Estimate
    resources: Estimate
