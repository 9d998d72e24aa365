# SPDX-License-Identifier: MIT
# Written by tools/docs from the core's descriptions.
from .. import _methods
from ..results import Estimate, Result, Rows
from .inference import PermutationTest

__all__ = ["Chance", "Through", "VisionAgenda", "CommonAgenda", "GoalAgendas", "KindPair", "SectorPair", "LeaderAgendas", "Agendas", "AgendasByChance", "Bloc", "BlocGoal", "Blocs", "GoalNetworks", "KindNetworks", "LeaderNetworks", "Networks", "NetworksByChance", "Gap", "AlongTies", "LeaderAdvocacy", "AdvocacyCoalition", "GroupEi", "EiIndex", "GroupPair", "MembershipAgendas", "MemberAgendas", "HouseAgendas", "Levels", "AlignedPart", "Conversation", "MeansShift", "Together", "Unanswered", "ResourceAlignment", "GoalResources", "GoalResource", "LeaderResources", "Bottleneck", "Resources", "AgendasResampled", "GroupPriority", "HeatCell", "HeatMerge", "HeatMap", "Imputed", "LeaderPair", "RatingNoise", "NetworkSimilarity", "OneNumber"]

class Chance(Result):
    """What chance alone would give, and how far the network is from it.

    Attributes
    ----------
    agreement : Estimate
        agreement expected if stances were random points of the scale; 1: always the same; 0: midway [0 to 1]
    overlap : Estimate
        overlap expected if each leader put the same priorities on random goals; 1: all in common; 0: nothing [0 to 1]
    score : Estimate
        score expected by chance: agreement by chance times overlap by chance, or agreement alone where silence is unknown; 1: full alignment; 0: none [0 to 1]
    agreement_beyond_chance : Estimate
        agreement on a scale with chance at 0; 1: everybody agrees; 0: as by chance; below 0: less than by chance [-2 to 1]
    overlap_ratio : Estimate
        overlap divided by the overlap expected by chance; 1: as by chance; 2: twice as much; 0: nothing in common [at least 0]
    score_difference : Estimate
        score minus the score expected by chance; above 0: more than by chance; below 0: less [-2 to 1]
    overlap_difference : Estimate
        overlap minus the overlap expected by chance; above 0: more than by chance; below 0: less [-1 to 1]
    """

    agreement: Estimate
    overlap: Estimate
    score: Estimate
    agreement_beyond_chance: Estimate
    overlap_ratio: Estimate
    score_difference: Estimate
    overlap_difference: Estimate

class Through(Result):
    """The score when support for a goal also counts for the goals that it serves.

    Attributes
    ----------
    gamma : float
        how much of the priority for a goal counts for a goal that it serves; 1: all; 0: nothing [0 to 1]
    derived : int
        number of agenda entries that were added or raised in this way
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    gamma: float
    derived: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class VisionAgenda(Result):
    """How many leaders support one vision.

    Attributes
    ----------
    goal : str
        the vision
    share : Estimate
        share of the leaders compared who support the vision or a goal that serves it; 1: all; 0: none [0 to 1]
    supporting : int
        number of leaders who support the vision or a goal that serves it
    opposing : int
        number of leaders who are against the vision
    directly : int
        number of leaders who support the vision by an agenda entry of their own
    without_stance : int
        number of leaders who say how important the vision is to them, not which side they take; they are not compared
    """

    goal: str
    share: Estimate
    supporting: int
    opposing: int
    directly: int
    without_stance: int

class CommonAgenda(Result):
    """What share of leaders supports each vision.

    Attributes
    ----------
    visions : str | None
        how visions were found: marked as such, or served by other goals while serving none; missing: there is none
    by_vision : Rows[VisionAgenda]
        one row for each vision
    """

    visions: str | None
    by_vision: Rows[VisionAgenda]

class GoalAgendas(Result):
    """How far leaders align on one goal, and who stands where on it.

    Attributes
    ----------
    goal : str
        the goal
    portion : float
        weight of the goal in the score of all goals, as a share; 1: all; 0: none [0 to 1]
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    supporting : int
        number of leaders with a stance above 0 on the goal
    opposing : int
        number of leaders with a stance below 0 on the goal
    neutral : int
        number of leaders with a stance of 0 on the goal
    silent : int
        number of leaders with a known agenda who say nothing about the goal
    without_stance : int
        number of leaders who say how important the goal is to them, not which side they take
    mean_stance : Estimate
        average stance of the leaders who take one on the goal; 1: all fully for it; -1: all fully against it [-1 to 1]
    sd_stance : Estimate
        spread (standard deviation) of the stances on the goal; 0: all the same; 1: half at either end [0 to 1]
    van_der_eijk : Estimate
        agreement of the stances (van der Eijk's A); 1: all the same; 0: evenly spread; -1: half at either end [-1 to 1]
    esteban_ray : Estimate
        polarization of the stances (Esteban and Ray); 1: two equal camps at the ends; 0: all the same [0 to 1]
    loss : Estimate
        how much the goal lowers the score; 0: not at all; the losses of all goals add up to 1 minus the score [0 to 2]
    loss_of_overlap : Estimate
        part of the loss that arises because leaders do not care equally about the goal; 1: the whole score; 0: nothing [0 to 1]
    loss_of_agreement : Estimate
        part of the loss that arises because leaders take different stances on the goal; 0: nothing [0 to 2]
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
    without_stance: int
    mean_stance: Estimate
    sd_stance: Estimate
    van_der_eijk: Estimate
    esteban_ray: Estimate
    loss: Estimate
    loss_of_overlap: Estimate
    loss_of_agreement: Estimate

class KindPair(Result):
    """How far leaders of two kinds align, over all pairs with one leader of each.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        the two kinds; one kind twice for pairs within it
    leaders : tuple[int, int]
        number of leaders of either kind whose agenda is known
    portion : float
        weight of these pairs in the score of all pairs, as a share; 1: all; 0: none [0 to 1]
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    kinds: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class SectorPair(Result):
    """How far leaders of two sectors align, over all pairs with one leader of each.

    Attributes
    ----------
    sectors : tuple[str | None, str | None]
        the two sectors; one sector twice for pairs within it; missing: leaders without a sector
    leaders : tuple[int, int]
        number of leaders of either sector whose agenda is known
    portion : float
        weight of these pairs in the score of all pairs, as a share; 1: all; 0: none [0 to 1]
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    sectors: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class LeaderAgendas(Result):
    """How far a leader aligns with all others, and the score without this leader.

    Attributes
    ----------
    leader : str
        the leader
    portion : float
        weight of the leader in the score of all, half of each of the leader's pairs; 1: all; 0: none [0 to 1]
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    without : Estimate
        score of all other leaders; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    effect : Estimate
        score of all minus the score without this leader; above 0: the leader raises it; below 0: lowers it [-2 to 2]
    """

    leader: str
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    without: Estimate
    effect: Estimate

class Agendas(_methods.Drawn):
    """Do leaders want the same goals, and do they care about the same goals?

    Attributes
    ----------
    score : Estimate
        agreement times overlap, or agreement alone where silence is unknown; 1: same goals and stances; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    leaders : int
        number of all leaders
    leaders_known : int
        number of leaders whose agenda is known
    influence_known : Estimate
        share of all influence held by leaders whose agenda is known; 1: all; 0: none [0 to 1]
    entries : int
        number of agenda entries that count: the latest of each leader on each goal
    inferred : int
        number of agenda entries that count and were inferred from acts, not stated
    without_stance : int
        number of agenda entries that count and say how important the goal is, not which side the leader takes: they count for overlap alone
    support_only : bool
        whether all entries were inferred from acts, and all are for a goal: agreement could not have come out other
    goals : int
        number of all goals
    goals_known : int
        number of goals on which at least one leader speaks
    silence : str | None
        how a missing entry is read: the leader does not pursue the goal (absent), or nobody knows (unknown)
    balance : str | None
        whether each leader's priorities are scaled to a sum of 1 (leader) or taken as given (none)
    chance : Chance
        what chance alone would give
    through : Through
        the score when support for a goal also counts for the goals that it serves
    krippendorff_alpha : Estimate
        agreement of all stances, by goal (Krippendorff's alpha); 1: perfect; 0: as by chance; below 0: less than by chance
    common : CommonAgenda
        how many leaders support each vision
    by_goal : Rows[GoalAgendas]
        one row for each goal; portion times score adds up to the score, where every entry has a stance
    by_kind : Rows[KindPair]
        one row for each pair of kinds; portion times score adds up to the score, where every entry has a stance
    by_sector : Rows[SectorPair]
        one row for each pair of sectors; portion times score adds up to the score, where every entry has a stance
    by_leader : Rows[LeaderAgendas]
        one row for each leader whose agenda is known
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    leaders: int
    leaders_known: int
    influence_known: Estimate
    entries: int
    inferred: int
    without_stance: int
    support_only: bool
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

class AgendasByChance(_methods.Drawn):
    """Do leaders share more than chance would have it, if any goal, or popular goals, were chosen?

    Attributes
    ----------
    any_goal : PermutationTest
        test of the overlap against each leader's priorities on goals drawn evenly
    popular_goal : PermutationTest
        test of the overlap against each leader's priorities on goals drawn as often as they are popular
    least_aligned : PermutationTest
        test of the lowest score of a leader against the lowest where it is chance who speaks on what
    overlap : Estimate
        overlap that the stricter of the two chances gives; 1: all in common; 0: nothing [0 to 1]
    score : Estimate
        score that the stricter of the two chances gives; 1: full alignment; 0: none [0 to 1]
    overlap_difference : Estimate
        overlap minus that of the stricter chance; above 0: more than by chance; below 0: less [-1 to 1]
    score_difference : Estimate
        score minus that of the stricter chance; above 0: more than by chance; below 0: less [-2 to 1]
    """

    any_goal: PermutationTest
    popular_goal: PermutationTest
    least_aligned: PermutationTest
    overlap: Estimate
    score: Estimate
    overlap_difference: Estimate
    score_difference: Estimate

class Bloc(Result):
    """A group of leaders who align with one another more than with others.

    Attributes
    ----------
    bloc : int
        number of the bloc, from 1
    leaders : int
        number of leaders in the bloc
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    score_with_others : Estimate
        how far members align with all other leaders; 1: same goals, same stances; -1: same goals, opposite stances [-1 to 1]
    members : list[str]
        the leaders in the bloc
    """

    bloc: int
    leaders: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    score_with_others: Estimate
    members: list[str]

class BlocGoal(Result):
    """Where one bloc stands on a goal, beside all other leaders.

    Attributes
    ----------
    bloc : int
        number of the bloc, from 1
    goal : str
        the goal
    inside : Estimate
        average position (stance times priority) in the bloc; 1: all fully for the goal; -1: all fully against it [-1 to 1]
    outside : Estimate
        average position (stance times priority) of all others; 1: all fully for the goal; -1: all fully against it [-1 to 1]
    apart : Estimate
        average position of the bloc minus that of all others; 0: the same; 2 or -2: opposite ends [-2 to 2]
    supporting : int
        number of members with a stance above 0 on the goal
    opposing : int
        number of members with a stance below 0 on the goal
    neutral : int
        number of members with a stance of 0 on the goal
    silent : int
        number of members who say nothing about the goal
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

class Blocs(_methods.Drawn):
    """Do leaders fall into camps?

    Attributes
    ----------
    modularity : Estimate
        how clearly leaders divide into these blocs (signed modularity); 1: completely; 0: as if blocs were drawn at random [-1 to 1]
    modularity_by_chance : PermutationTest
        test of the modularity that one search finds against fields in which it is chance who speaks on what
    modularity_any_goal : PermutationTest
        the same test against fields in which each leader speaks on goals drawn evenly, with all stances dealt anew
    stability : Estimate
        how alike the blocs from different orders of search are (adjusted Rand); 1: always the same; 0: as by chance [-1 to 1]
    orders : int
        number of orders in which leaders were tried
    orders_same : int
        number of orders that found exactly these blocs
    leaders_known : int
        number of leaders whose stance on a goal is known
    without_stance : int
        number of agenda entries left out: they say how important a goal is, not which side the leader takes
    alone : int
        number of leaders with a known agenda who are in no bloc
    pairs : int
        number of pairs of leaders who share a goal
    structure : Estimate
        spread of agreement between pairs, divided by its spread by chance; 1: no camps; above 1: divided more than by chance [at least 0]
    spread_by_chance : PermutationTest
        test of the spread of agreement between pairs against stances shuffled within each goal
    blocs : Rows[Bloc]
        one row for each bloc of two or more leaders, the largest first
    goals : Rows[BlocGoal]
        for each of the first 20 blocs, up to five goals on which it differs most from all others
    """

    modularity: Estimate
    modularity_by_chance: PermutationTest
    modularity_any_goal: PermutationTest
    stability: Estimate
    orders: int
    orders_same: int
    leaders_known: int
    without_stance: int
    alone: int
    pairs: int
    structure: Estimate
    spread_by_chance: PermutationTest
    blocs: Rows[Bloc]
    goals: Rows[BlocGoal]

class GoalNetworks(Result):
    """How far ties join the leaders who share one goal.

    Attributes
    ----------
    goal : str
        the goal
    portion : float
        share of all required ties that this goal requires; 1: all; 0: none [0 to 1]
    score : Estimate
        share of the ties that this goal requires, by how much it requires them, that exist; 1: all; 0: none [0 to 1]
    committed : int
        number of leaders with a known agenda who support the goal
    connectedness : Estimate
        share of pairs of supporters joined by a path of ties among supporters; 1: all; 0: none [0 to 1]
    """

    goal: str
    portion: float
    score: Estimate
    committed: int
    connectedness: Estimate

class KindNetworks(Result):
    """How far ties between leaders of two kinds meet what their shared goals require.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        the two kinds; one kind twice for pairs within it
    leaders : tuple[int, int]
        number of leaders of either kind whose agenda is known
    portion : float
        share of all required ties that fall between these kinds; 1: all; 0: none [0 to 1]
    score : Estimate
        share of the ties required between these kinds, by how much they are required, that exist; 1: all; 0: none [0 to 1]
    density : Estimate
        average strength of the ties between these kinds; 1: all pairs tied at full strength; 0: no ties [0 to 1]
    """

    kinds: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    density: Estimate

class LeaderNetworks(Result):
    """How far a leader's ties meet what shared goals require of this leader.

    Attributes
    ----------
    leader : str
        the leader
    portion : float
        share of all required ties that falls on this leader, half of each pair; 1: all; 0: none [0 to 1]
    score : Estimate
        share of the ties that shared goals require of this leader that exist; 1: all; 0: none [0 to 1]
    without : Estimate
        congruence of the network without this leader; 1: all required ties exist; 0: none [0 to 1]
    dependence : Estimate
        share of the congruence that is lost without this leader; 1: all; 0: none; below 0: it rises without the leader
    """

    leader: str
    portion: float
    score: Estimate
    without: Estimate
    dependence: Estimate

class Networks(_methods.Networks):
    """Do ties join the leaders whose shared goals require them to work together?

    Attributes
    ----------
    score : Estimate
        congruence: share of the ties that shared goals require, by how much they require them, that exist; 1: all; 0: none [0 to 1]
    density : Estimate
        average strength of the tie between two leaders compared; 1: all tied at full strength; 0: no ties [0 to 1]
    activity : Estimate
        whether leaders of whom goals require more have more ties; 1: no difference; above 1: yes; below 1: fewer [at least 0]
    placement : Estimate
        whether each leader's ties join leaders with shared goals; 1: as at random; above 1: more often; below 1: less often [at least 0]
    lift : Estimate
        congruence divided by density; 1: shared goals make no difference; above 1: ties follow them; below 1: ties avoid them [at least 0]
    of_best : Estimate
        congruence between ties placed anywhere (0) and the same ties placed best (1); below 0: worse than anywhere
    unneeded : Estimate
        share of the tie strength between leaders compared that no shared goal requires; 1: all; 0: none [0 to 1]
    counted : Estimate
        share of pairs whose goals require a tie that have one of any strength; 1: all; 0: none [0 to 1]
    difference : Estimate
        congruence minus density; above 0: ties follow shared goals; below 0: they avoid them [-1 to 1]
    leaders : int
        number of all leaders
    leaders_known : int
        number of leaders whose agenda is known
    pairs : int
        number of pairs compared: both agendas known, and at least one of the two answered
    ties : int
        number of pairs compared that have a tie; direction does not count
    ties_beside : int
        number of pairs with a tie that are not compared, because too little is known of them
    through : float
        how much two goals require ties when one serves the other; 1: like one shared goal; 0: not at all [0 to 1]
    by_goal : Rows[GoalNetworks]
        one row for each goal; portion times score adds up to the congruence
    by_kind : Rows[KindNetworks]
        one row for each pair of kinds; portion times score adds up to the congruence
    by_leader : Rows[LeaderNetworks]
        one row for each leader whose agenda is known
    """

    score: Estimate
    density: Estimate
    activity: Estimate
    placement: Estimate
    lift: Estimate
    of_best: Estimate
    unneeded: Estimate
    counted: Estimate
    difference: Estimate
    leaders: int
    leaders_known: int
    pairs: int
    ties: int
    ties_beside: int
    through: float
    by_goal: Rows[GoalNetworks]
    by_kind: Rows[KindNetworks]
    by_leader: Rows[LeaderNetworks]

class NetworksByChance(_methods.Drawn):
    """Do ties follow shared goals more than chance would have it?

    Attributes
    ----------
    score : PermutationTest
        test of the congruence against agendas shuffled among leaders
    activity : PermutationTest
        test of whether leaders of whom goals require more have more ties
    placement : PermutationTest
        test of whether each leader's ties join leaders with shared goals
    of_best : PermutationTest
        test of the share of the best arrangement: its p is that of the congruence
    """

    score: PermutationTest
    activity: PermutationTest
    placement: PermutationTest
    of_best: PermutationTest

class Gap(Result):
    """Two leaders who share goals and have no tie.

    Attributes
    ----------
    leader_ids : tuple[str, str]
        the two leaders
    required : float
        how much shared goals require a tie of the two, summed over goals by their weights [at least 0]
    portion : float
        share of all required ties that falls on the two; a full tie would raise the congruence by it; 1: all; 0: none [0 to 1]
    goal_ids : list[str]
        goals that require the tie, the one that requires it most first
    """

    leader_ids: tuple[str, str]
    required: float
    portion: float
    goal_ids: list[str]

class AlongTies(_methods.Drawn):
    """Do leaders with a tie want the same more than any two leaders do?

    Attributes
    ----------
    score : Estimate
        how far leaders with a tie align: agreement times overlap; 1: same goals, same stances; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether leaders with a tie take the same stance on goals that both care about; 1: always; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that leaders with a tie give to goals, the share in common; 1: all; 0: none [0 to 1]
    score_all : Estimate
        how far any two leaders align, tied or not; 1: same goals, same stances; -1: same goals, opposite stances [-1 to 1]
    agreement_all : Estimate
        whether any two leaders take the same stance on goals that both care about; 1: always; -1: always opposite [-1 to 1]
    overlap_all : Estimate
        of the importance that any two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    score_chance : PermutationTest
        test of the score against agendas shuffled among leaders
    agreement_chance : PermutationTest
        test of the agreement against agendas shuffled among leaders
    correlation : PermutationTest
        test of the correlation between the score of two leaders and the strength of their tie (QAP)
    leaders : int
        number of all leaders
    leaders_known : int
        number of leaders whose agenda is known
    ties : int
        number of pairs with a tie whose agendas are both known; direction does not count
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
    """A leader's own Advocacy Coalition Index.

    Attributes
    ----------
    leader : str
        the leader
    out : Estimate
        how well ties that start at this leader match likeness of stances; 1: exactly; 0: the opposite everywhere [0 to 1]
    into : Estimate
        how well ties of others to this leader match likeness of stances; 1: exactly; 0: the opposite everywhere [0 to 1]
    """

    leader: str
    out: Estimate
    into: Estimate

class AdvocacyCoalition(_methods.Drawn):
    """Do leaders with ties think alike, and do leaders who think alike have ties?

    Attributes
    ----------
    index : Estimate
        how well ties match likeness of stances (Advocacy Coalition Index); 1: exactly; 0: the opposite everywhere [0 to 1]
    broker : Estimate
        share of tie strength beyond what likeness of stances accounts for, so that it bridges difference; 1: all; 0: none [0 to 1]
    missing : Estimate
        share of the likeness between leaders that has no tie to match it; 1: all; 0: none [0 to 1]
    likeness : Estimate
        average likeness of the stances of two leaders who speak on a common goal; 1: no difference; 0: all opposite [0 to 1]
    test : PermutationTest
        test of the index against agendas shuffled among leaders
    broker_by_chance : Estimate
        average share of tie strength that bridges difference, with agendas shuffled among leaders; 1: all; 0: none [0 to 1]
    missing_by_chance : Estimate
        average share of likeness without a tie, with agendas shuffled among leaders; 1: all; 0: none [0 to 1]
    leaders : int
        number of all leaders
    leaders_known : int
        number of leaders whose stance on a goal is known
    without_stance : int
        number of agenda entries left out: they say how important a goal is, not which side the leader takes
    pairs : int
        number of ordered pairs compared: both leaders speak on a common goal, and the first one answered
    arcs : int
        number of ties between leaders compared, counted by direction: a tie without direction counts twice
    by_leader : Rows[LeaderAdvocacy]
        one row for each leader whose agenda is known
    """

    index: Estimate
    broker: Estimate
    missing: Estimate
    likeness: Estimate
    test: PermutationTest
    broker_by_chance: Estimate
    missing_by_chance: Estimate
    leaders: int
    leaders_known: int
    without_stance: int
    pairs: int
    arcs: int
    by_leader: Rows[LeaderAdvocacy]

class GroupEi(Result):
    """Whether ties of one group stay within it or cross to other groups.

    Attributes
    ----------
    group : str
        name of the group
    leaders : int
        number of leaders in the group
    external : float
        total strength of ties between the group and others, each direction counted [at least 0]
    internal : float
        total strength of ties within the group, each direction counted [at least 0]
    index : Estimate
        external minus internal share of the group's tie strength (E-I index); 1: all external; 0: half; -1: all internal [-1 to 1]
    expected : Estimate
        index (E-I) expected from group sizes if ties joined any two leaders; 1: all external; -1: all internal [-1 to 1]
    """

    group: str
    leaders: int
    external: float
    internal: float
    index: Estimate
    expected: Estimate

class EiIndex(_methods.Drawn):
    """Do ties stay within groups or cross between them?

    Attributes
    ----------
    by : str
        what groups leaders: kind, sector, memberships or another attribute
    index : Estimate
        share of tie strength between groups minus share within (E-I index); 1: all between; 0: half; -1: all within [-1 to 1]
    expected : Estimate
        index (E-I) expected from group sizes if ties joined any two leaders; 1: all between; -1: all within [-1 to 1]
    test : PermutationTest
        test of the index against groups shuffled among leaders
    leaders : int
        number of all leaders
    leaders_grouped : int
        number of leaders who have a group
    external : float
        total strength of ties between groups, each direction counted [at least 0]
    internal : float
        total strength of ties within groups, each direction counted [at least 0]
    by_group : Rows[GroupEi]
        one row for each group
    """

    by: str
    index: Estimate
    expected: Estimate
    test: PermutationTest
    leaders: int
    leaders_grouped: int
    external: float
    internal: float
    by_group: Rows[GroupEi]

class GroupPair(Result):
    """How far leaders of two groups align, over all pairs with one leader of each.

    Attributes
    ----------
    groups : tuple[str | None, str | None]
        the two groups; one group twice for pairs within it; missing: leaders without a value
    leaders : tuple[int, int]
        number of leaders of either group whose agenda is known
    portion : float
        weight of these pairs in the score of all pairs, as a share; 1: all; 0: none [0 to 1]
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    groups: tuple[str | None, str | None]
    leaders: tuple[int, int]
    portion: float
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class MembershipAgendas(Result):
    """How far members of one kind align with what they belong to, of another kind.

    Attributes
    ----------
    kinds : tuple[str | None, str | None]
        kind of the members, then kind of what they belong to
    memberships : int
        number of memberships between these kinds
    known : int
        number of memberships between these kinds with both agendas known
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    kinds: tuple[str | None, str | None]
    memberships: int
    known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class MemberAgendas(Result):
    """How far one member aligns with what it belongs to.

    Attributes
    ----------
    member : str
        the member
    of : str
        the organization or system that the member belongs to
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    member: str
    of: str
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class HouseAgendas(Result):
    """How far a leader aligns with the average agenda of its members.

    Attributes
    ----------
    leader : str
        the leader that has members
    members : int
        number of direct members
    members_known : int
        number of direct members whose agenda is known
    score : Estimate
        alignment with the members' average agenda; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether leader and average member take the same stance on goals that both care about; 1: always; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that leader and average member give to goals, the share in common; 1: all; 0: none [0 to 1]
    """

    leader: str
    members: int
    members_known: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate

class Levels(_methods.Drawn):
    """Between which groups, and along which memberships, do agendas align least?

    Attributes
    ----------
    by : str
        what groups leaders in the table: kind, sector or another attribute
    by_groups : Rows[GroupPair]
        one row for each pair of groups; portion times score adds up to the score of all
    lowest : Rows[GroupPair] | None
        the pair of groups with the lowest score, of groups with at least two known agendas
    lowest_by_chance : PermutationTest
        test of the lowest score of two groups against the lowest where groups are shuffled among leaders
    without : int
        number of leaders with a known agenda and no value of the attribute; they form a group of their own
    several : int
        number of leaders with a known agenda and several values of the attribute; the first one counts
    score : Estimate
        how far members align with what they belong to; 1: same goals, same stances; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether members take the stances of what they belong to, on goals both care about; 1: always; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that members and what they belong to give to goals, the share in common; 1: all; 0: none [0 to 1]
    memberships : int
        number of memberships, each member and whole counted once
    memberships_known : int
        number of memberships with both agendas known
    by_membership : Rows[MembershipAgendas]
        one row for each pair of kinds of member and whole
    members : Rows[MemberAgendas]
        one row for each membership
    organizations : Rows[HouseAgendas]
        one row for each leader with members
    furthest_by_chance : PermutationTest
        test of the lowest score of an organization with its members against the lowest where members' agendas change places
    """

    by: str
    by_groups: Rows[GroupPair]
    lowest: Rows[GroupPair] | None
    lowest_by_chance: PermutationTest
    without: int
    several: int
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    memberships: int
    memberships_known: int
    by_membership: Rows[MembershipAgendas]
    members: Rows[MemberAgendas]
    organizations: Rows[HouseAgendas]
    furthest_by_chance: PermutationTest

class AlignedPart(Result):
    """One part of alignment, beside chance and the best possible.

    Attributes
    ----------
    value : Estimate
        score of this part; 1: full alignment; 0: none; agendas below 0: opposed [-1 to 1]
    chance : Estimate
        score that chance alone would give; 1: full alignment; 0: none [0 to 1]
    position : Estimate
        score between chance (0) and the best arrangement of the same (1); below 0: worse than chance
    """

    value: Estimate
    chance: Estimate
    position: Estimate

class Conversation(Result):
    """One leader's shift on one goal, and how much it would raise the agenda score.

    Attributes
    ----------
    leader : str
        the leader
    goal : str
        the goal
    silent : bool
        whether the leader has said nothing about the goal so far
    stance : Estimate
        the leader's stance on the goal now; 1: fully for it; -1: fully against it [-1 to 1]
    priority : Estimate
        the leader's priority for the goal now; 1: highest; 0: none [0 to 1]
    to_stance : float
        stance of the others, to which the leader would move; 1: fully for the goal; -1: fully against it [-1 to 1]
    to_priority : float
        priority that the leader would then give the goal; 1: highest; 0: none [0 to 1]
    gain : float
        exact rise of the agenda score by this shift; 0: none [0 to 2]
    alike : int
        number of leaders whose same shift would gain as much, this leader included
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
    """The new or moved amount of a resource that would help most.

    Attributes
    ----------
    resource : str
        the resource, or the first one of its group
    source : str | None
        goal that the amount goes to now; missing: the amount would be new
    to : str
        goal that the amount would go to
    amount : float
        amount to commit or move, in the common unit of the group [at least 0]
    raises : str | None
        number that would rise: coverage, or match where coverage is unknown
    gain : float
        exact rise of coverage or match by this shift; 1: from nothing to all; 0: no rise [0 to 1]
    """

    resource: str
    source: str | None
    to: str
    amount: float
    raises: str | None
    gain: float

class Together(_methods.Together):
    """Which part of alignment is weakest, and what would help most?

    Attributes
    ----------
    agendas : AlignedPart
        whether leaders want the same
    networks : AlignedPart
        whether ties join the leaders whose shared goals require them
    resources : AlignedPart
        whether what is committed follows the priorities (match)
    coverage : Estimate
        share of what goals need that is committed, averaged over kinds of resource; 1: all; 0: none [0 to 1]
    compared : int
        number of parts whose position is known
    weakest : str | None
        part with the lowest position; missing: fewer than two positions are known
    tie : Rows[Gap] | None
        the missing tie that would raise the congruence most
    conversation : Rows[Conversation] | None
        the shift of one leader on one goal that would raise the agenda score most
    means : Rows[MeansShift] | None
        the new or moved amount that would raise coverage, or else the match, most
    """

    agendas: AlignedPart
    networks: AlignedPart
    resources: AlignedPart
    coverage: Estimate
    compared: int
    weakest: str | None
    tie: Rows[Gap] | None
    conversation: Rows[Conversation] | None
    means: Rows[MeansShift] | None

class Unanswered(Result):
    """Three silences, and whether the finding on agendas holds if those who are silent differ.

    Attributes
    ----------
    leaders : int
        number of leaders
    did_not_respond : int
        number of leaders who were asked, did not answer, and have no agenda
    agenda_unknown : int
        number of other leaders without an agenda
    cells : int
        number of answers that there could be: leaders with a known agenda times goals that anybody speaks on
    cells_unanswered : int
        number of these that are not there
    tipping : Estimate
        share of the leaders without an agenda who would have to differ for agendas to be no longer alike; 0: none; 1: all [0 to 1]
    stands : bool
        whether that finding stands whatever they hold
    density : Estimate
        recorded ties as a share of all possible; 0: none; 1: all; interval: without and with those that nobody reported [0 to 1]
    """

    leaders: int
    did_not_respond: int
    agenda_unknown: int
    cells: int
    cells_unanswered: int
    tipping: Estimate
    stands: bool
    density: Estimate

class ResourceAlignment(Result):
    """How one kind of resource follows what leaders want and covers what goals need.

    Attributes
    ----------
    resource : str
        the resource, or the first one of its group
    group : str | None
        group of resources that add up by their rates; missing: the resource stands alone
    commitments : int
        number of commitments of this kind of resource
    providers : int
        number of leaders who commit any of it
    amounts_unknown : int
        number of commitments whose amount is unknown, so that they are in no total
    committed : float
        total amount committed, in the common unit of the group [at least 0]
    needed : float
        total amount that goals need, in the common unit of the group [at least 0]
    held : float
        total amount that leaders hold, in the common unit of the group [at least 0]
    need_unknown : float
        amount committed to goals whose need is not recorded although that of other goals is [at least 0]
    match : Estimate
        how far committed amounts follow what leaders want; 1: exactly; 0: all goes to goals that nobody wants [0 to 1]
    match_givers : Estimate
        how far committed amounts follow what those who commit want; 1: exactly; 0: all goes to other goals [0 to 1]
    chance : Estimate
        match expected if the same amounts fell on random goals, wanted ones more often; 1: exact; 0: no match [0 to 1]
    coverage : Estimate
        share of what goals need that is committed, each goal up to its need; 1: all; 0: none [0 to 1]
    deliverable : Estimate
        share of what goals need that could arrive from holdings along ties that carry it; 1: all; 0: none [0 to 1]
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
    """How what is committed to a goal follows how much it is wanted.

    Attributes
    ----------
    goal : str
        the goal
    wanted : Estimate
        the goal's share of what leaders want, averaged over kinds of resource; 1: all; 0: nothing [0 to 1]
    given : Estimate
        the goal's share of what is committed, averaged over kinds of resource; 1: all; 0: nothing [0 to 1]
    loss : Estimate
        how much the goal lowers the match; 0: not at all; the losses of all goals add up to 1 minus the match [0 to 1]
    coverage : Estimate
        share of the goal's need that is committed, averaged over the resources that it needs; 1: all; 0: nothing [0 to 1]
    """

    goal: str
    wanted: Estimate
    given: Estimate
    loss: Estimate
    coverage: Estimate

class GoalResource(Result):
    """How one kind of resource serves one goal.

    Attributes
    ----------
    goal : str
        the goal
    resource : str
        the resource, or the first one of its group
    needed : float
        amount that the goal needs, in the common unit of the group [at least 0]
    committed : float
        amount committed to the goal, in the common unit of the group [at least 0]
    providers : int
        number of leaders who commit any of it to the goal
    amounts_unknown : int
        number of commitments to the goal whose amount is unknown, so that they are in no total
    wanted : Estimate
        the goal's share of what leaders want, times its need where needs are recorded; 1: all; 0: nothing [0 to 1]
    given : Estimate
        the goal's share of what is committed of this resource; 1: all; 0: nothing [0 to 1]
    coverage : Estimate
        share of the goal's need that is committed; 1: all or more; 0: nothing [0 to 1]
    effective_providers : Estimate
        effective number of providers by what they commit (Hill number of order 1); 1: one commits all; at most their number [at least 1]
    dominant_providers : Estimate
        effective number of providers that counts large ones most (Hill number of order 2); 1: all depends on one provider [at least 1]
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
    dominant_providers: Estimate

class LeaderResources(Result):
    """Whether a leader commits resources to the goals that this leader wants.

    Attributes
    ----------
    leader : str
        the leader
    commitments : int
        number of commitments of the leader
    match : Estimate
        how far the leader's commitments follow the leader's own priorities; 1: exactly; 0: all goes to other goals [0 to 1]
    """

    leader: str
    commitments: int
    match: Estimate

class Bottleneck(Result):
    """Goals that need more of a resource than can reach them.

    Attributes
    ----------
    resource : str
        the resource, or the first one of its group
    goals : list[str]
        the goals, the one that lacks most first
    needed : float
        amount that the goals of the bottleneck need [at least 0]
    reachable : float
        amount needed by the goals that can arrive from holdings along ties [at least 0]
    shortfall : float
        amount needed by the goals that cannot arrive [at least 0]
    unused : float
        amount held that cannot reach the goals of the bottleneck [at least 0]
    giver : str | None
        leader with some to spare, who could give through a new tie
    receiver : str | None
        leader who could pass it on to one of the goals that lack most
    gain : float
        amount more that would arrive through a new tie from giver to receiver [at least 0]
    """

    resource: str
    goals: list[str]
    needed: float
    reachable: float
    shortfall: float
    unused: float
    giver: str | None
    receiver: str | None
    gain: float

class Resources(_methods.Drawn):
    """Do resources follow the priorities, cover what goals need and reach them?

    Attributes
    ----------
    match : Estimate
        how far committed amounts follow what leaders want; 1: exactly; 0: all goes to goals that nobody wants [0 to 1]
    match_givers : Estimate
        how far committed amounts follow what those who commit want; 1: exactly; 0: all goes to other goals [0 to 1]
    chance : Estimate
        match expected if the same amounts fell on random goals, wanted ones more often; 1: exact; 0: no match [0 to 1]
    difference : Estimate
        match minus the match expected by chance; above 0: amounts follow priorities more than chance would have it; below 0: less [-1 to 1]
    coverage : Estimate
        share of what goals need that is committed, averaged over kinds of resource; 1: all; 0: none [0 to 1]
    coverage_at_most : Estimate
        coverage if every commitment of unknown amount met the whole need of its goals; 1: all; 0: none [0 to 1]
    deliverable : Estimate
        share of what goals need that could arrive from holdings along ties that carry it; 1: all; 0: none [0 to 1]
    commitments : int
        number of commitments that count
    amounts_unknown : int
        number of commitments whose amount is unknown, so that they are in no total
    parts : int
        number of commitments that are part of another one and not added again
    no_goal : int
        number of commitments to initiatives without a goal
    by_resource : Rows[ResourceAlignment]
        one row for each kind of resource
    by_goal : Rows[GoalResources]
        one row for each goal; the losses add up to 1 minus the match
    by_goal_resource : Rows[GoalResource]
        one row for each goal and kind of resource where any is wanted, needed or committed
    by_leader : Rows[LeaderResources]
        one row for each leader who commits anything
    bottlenecks : Rows[Bottleneck]
        one row for each kind of resource that cannot fully reach the goals
    """

    match: Estimate
    match_givers: Estimate
    chance: Estimate
    difference: Estimate
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

class AgendasResampled(Result):
    """How sure are the numbers of agendas, by clusters, by bootstrap, or of these leaders alone?

    Attributes
    ----------
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    score_difference : Estimate
        score minus the score expected by chance; above 0: more than by chance; below 0: less [-2 to 1]
    overlap_difference : Estimate
        overlap minus the overlap expected by chance; above 0: more than by chance; below 0: less [-1 to 1]
    clusters : int
        number of clusters that were left out, or drawn
    replicates : int
        number of draws that gave a score
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    score_difference: Estimate
    overlap_difference: Estimate
    clusters: int
    replicates: int

class GroupPriority(Result):
    """How important a goal is to a group of leaders.

    Attributes
    ----------
    group : str | None
        name of the group; missing: leaders without a value
    goal : str
        the goal
    leaders : int
        number of leaders in the group whose agenda is known
    speaking : int
        number of them who say something on the goal
    priority : Estimate
        average importance of the goal to these leaders, silence counting as 0; 0: none; 1: as much as possible to all [0 to 1]
    """

    group: str | None
    goal: str
    leaders: int
    speaking: int
    priority: Estimate

class HeatCell(Result):
    """What one leader said of one goal.

    Attributes
    ----------
    leader : str
        the leader
    goal : str
        the goal
    stance : Estimate
        which side the leader takes; 1: fully for the goal; -1: fully against it [-1 to 1]
    priority : float
        how important the goal is to the leader; 0: not at all; 1: as much as possible [0 to 1]
    """

    leader: str
    goal: str
    stance: Estimate
    priority: float

class HeatMerge(Result):
    """Two clusters of leaders that were joined into one.

    Attributes
    ----------
    begin : int
        number of the first row of the upper one, counted from 0
    middle : int
        number of the first row of the lower one
    end : int
        number of the row after its last
    apart : float
        how far a leader in the one is from a leader in the other, on average over them; 0: they want the same [at least 0]
    """

    begin: int
    middle: int
    end: int
    apart: float

class HeatMap(_methods.Drawn):
    """Who wants what: leaders and goals, each in the order that puts like beside like.

    Attributes
    ----------
    leaders_known : int
        number of leaders with a known agenda
    goals_known : int
        number of goals that anybody speaks on
    rows : list[str]
        the leaders that are shown, from top to bottom
    columns : list[str]
        the goals that are shown, from left to right
    cells : Rows[HeatCell]
        what was said, one row for each leader and goal; none where the leader is silent
    merges : Rows[HeatMerge]
        how leaders were joined by average linkage, the nearest first: a dendrogram
    """

    leaders_known: int
    goals_known: int
    rows: list[str]
    columns: list[str]
    cells: Rows[HeatCell]
    merges: Rows[HeatMerge]

class Imputed(Result):
    """What would agendas be if those who did not say are like others of their kind and sector?

    Attributes
    ----------
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    missing_information : Estimate
        share of what makes the score unsure that comes from answers that are missing; 0: none; 1: all [0 to 1]
    leaders_known : int
        number of leaders with a known agenda
    leaders_imputed : int
        number of leaders who were given the agenda of another
    leaders_alike : int
        number of these for whom two leaders or more of their kind and sector are known
    cells_imputed : int
        number of single answers that were filled in, where silence is unknown
    imputations : int
        how often all was filled in
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    missing_information: Estimate
    leaders_known: int
    leaders_imputed: int
    leaders_alike: int
    cells_imputed: int
    imputations: int

class LeaderPair(Result):
    """Two leaders and how far their agendas align.

    Attributes
    ----------
    first : str
        the leader that comes first in the network
    second : str
        the other leader
    score : Estimate
        alignment of the two by the similarity asked for; by default 1: same goals, same stances; -1: same goals, opposite stances
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    shared_goals : int
        number of goals on which both speak and that matter to both
    """

    first: str
    second: str
    score: Estimate
    agreement: Estimate
    overlap: Estimate
    shared_goals: int

class RatingNoise(Result):
    """How far could agendas come out differently if the same people were asked again?

    Attributes
    ----------
    score : Estimate
        how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing shared; -1: same goals, opposite stances [-1 to 1]
    agreement : Estimate
        whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; -1: always opposite [-1 to 1]
    overlap : Estimate
        of the importance that two leaders give to goals, the share in common; 1: all; 0: none [0 to 1]
    score_again : Estimate
        mean score if people were asked again; interval: 95 of 100 times [-1 to 1]
    agreement_again : Estimate
        mean agreement if people were asked again; interval: 95 of 100 times [-1 to 1]
    overlap_again : Estimate
        mean overlap if people were asked again; interval: 95 of 100 times [0 to 1]
    replicates : int
        how often all were asked again
    answers : int
        number of stances and priorities that can move
    pairs_within : int
        number of pairs of answers on one goal by two members of one organization
    differ_within : Estimate
        share of these pairs whose stances differ; 0: none; 1: all [0 to 1]
    differ_between : Estimate
        the same share among members of different organizations; 0: none; 1: all [0 to 1]
    """

    score: Estimate
    agreement: Estimate
    overlap: Estimate
    score_again: Estimate
    agreement_again: Estimate
    overlap_again: Estimate
    replicates: int
    answers: int
    pairs_within: int
    differ_within: Estimate
    differ_between: Estimate

class NetworkSimilarity(Result):
    """How alike all agendas are, by one of several formulas.

    Attributes
    ----------
    similarity : str | None
        name of the formula
    normalization : str | None
        what the sums are divided by
    score : Estimate
        similarity of all pairs of leaders with a known agenda; its range depends on the formula
    convergence : Estimate
        agreeing part, divided by agreeing and opposing parts together; 1: all agree; 0: all oppose [0 to 1]
    """

    similarity: str | None
    normalization: str | None
    score: Estimate
    convergence: Estimate

class OneNumber(Result):
    """The parts of alignment multiplied into one number.

    Attributes
    ----------
    score : Estimate
        geometric mean of agendas, networks and resources; 1: all fully aligned; 0: one of them not at all [0 to 1]
    agendas : Estimate
        the agenda score, with 0 for anything below; 1: same goals and stances; 0: not aligned [0 to 1]
    networks : Estimate
        share of the ties that shared goals require that exist (congruence); 1: all; 0: none [0 to 1]
    resources : Estimate
        geometric mean of match and coverage, or the one that is known; 1: both full; 0: one is nothing [0 to 1]
    """

    score: Estimate
    agendas: Estimate
    networks: Estimate
    resources: Estimate
