# SPDX-License-Identifier: MIT
"""The analyses of `coalign.alignment`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = [
    "advocacy_coalition",
    "agendas",
    "agendas_by_chance",
    "agendas_resampled",
    "along_ties",
    "blocs",
    "conversations",
    "ei_index",
    "gaps",
    "group_priorities",
    "heat_map",
    "imputed",
    "levels",
    "networks",
    "networks_by_chance",
    "pairs",
    "rating_noise",
    "resources",
    "similarity",
    "together",
    "unanswered",
]


@analysis("alignment.advocacy_coalition")
def advocacy_coalition():
    """Do leaders with a tie think alike, and do those who think alike have ties?

    ``index`` is 1 - mean abs(Y - X) over ordered pairs of leaders. X is how alike their stances are on the
    goals on which both speak (0 to 1), and Y how strongly the first is tied to the second. 1: exactly those who
    think alike are tied; 0: the opposite. ``broker`` is the share of tie strength that bridges differences.
    ``missing`` is the share of likeness without a tie.

    The index follows the density of ties, so look at ``test``: it compares the index with agendas shuffled
    among the same leaders. ``likeness`` is the mean X. If it is 1, nobody differs on what both speak about, and
    the index is no more than a density.

    Other options as in `networks`. Cost: leaders x different sets of goals on which they speak, unknown above
    20 million; for each replicate ties x entries of a leader. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.advocacy_coalition(network)
    >>> round(float(found.index), 2)
    0.18

    References
    ----------
    Satoh, K., Gronow, A. and Ylä-Anttila, T. (2023). The Advocacy Coalition Index: a new approach for
    identifying advocacy coalitions. Policy Studies Journal 51.
    """


@analysis("alignment.agendas")
def agendas():
    """How far do leaders want the same, and care about the same goals?

    ``score`` is ``agreement`` times ``overlap``, pooled over all pairs of leaders with a known agenda.
    Agreement: on what two leaders both care about, do they take the same side? -1 to 1. Overlap: of what either
    cares about, how much do both care about? 0 to 1.

    The score splits exactly by goal, pair of kinds, pair of sectors and leader: scores times portions add up to
    the whole. Above 256 sectors there is no split by pairs of them. ``loss`` is what a goal costs the score,
    because leaders do not care about it equally, or take different sides. ``van_der_eijk`` (-1 to 1) and
    ``esteban_ray`` (0 to 1) say how those who speak on a goal agree and polarize, if the points of the scale are
    known. ``krippendorff_alpha`` is the agreement of all stances beyond chance, with goals as units. ``common`` is
    the share of leaders behind each vision. ``intervals=False`` leaves the jackknife out, which takes most of the time.

    Cost: O(entries log entries), no pairs formed. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> agendas = coalign.alignment.agendas(network)
    >>> round(float(agendas.score), 3), agendas.leaders_known
    (0.278, 24)
    """


@analysis("alignment.agendas_by_chance")
def agendas_by_chance():
    """Do leaders share more than chance would have it, if any goal, or popular goals, were chosen?

    Both chances put each leader's priorities on goals drawn one after the other, as many as the leader has.
    ``any_goal`` draws each goal as often. ``popular_goal`` draws a goal as often as it is popular: as much as
    all leaders together give to it. Both test the overlap of `agendas`. The p of ``popular_goal`` is too large
    rather than too small, because popularity is taken from the same data.

    ``overlap`` and ``score`` are what the stricter of the two gives, which is the larger one. The differences to
    them have jackknifed intervals. The report follows those.

    Cost: entries for each replicate of each chance. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("afwi.json")
    >>> found = coalign.alignment.agendas_by_chance(network)
    >>> found.any_goal.p_greater < 0.05, found.popular_goal.p_greater > 0.05
    (True, True)
    """


@analysis("alignment.agendas_resampled")
def agendas_resampled():
    """How sure are the numbers of agendas, by clusters, by bootstrap, or of these leaders alone?

    The usual intervals of `agendas` ask what other leaders like these would have given, each alone. Here you
    choose. With ``clusters``, those who belong together leave together, as with ``clusters="memberships"`` the
    members of one organization. With ``population="these"`` nobody else is meant: intervals shrink by
    sqrt(1 - n/N), with n of N leaders known, to nothing where all are. With ``kind="bootstrap"`` clusters are
    drawn with replacement, ``replicates`` times, and the interval holds the middle 95 of 100 values.

    No interval under five clusters. Cost: entries for each cluster, or each draw. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> alone = coalign.alignment.agendas_resampled(network)
    >>> drawn = coalign.alignment.agendas_resampled(network, kind="bootstrap", replicates=200)
    >>> alone.clusters, drawn.replicates
    (24, 200)

    References
    ----------
    Efron, B. and Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman and Hall.
    """


@analysis("alignment.along_ties")
def along_ties():
    """Do leaders with a tie want the same more than any two leaders do?

    ``score``, ``agreement`` and ``overlap`` are those of `agendas`, over ties instead of all pairs, each
    weighted by its strength. ``score_all`` and its like are those of all pairs. ``score_chance`` and
    ``agreement_chance`` are what agendas shuffled among the same leaders give. ``correlation`` is Pearson's r
    of a pair's score and its tie, over all pairs of those who answered, with its QAP test. It is unknown above
    20 million pairs.

    Other options as in `networks`. Cost for each replicate: ties x entries of a leader. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.along_ties(network, "trust")
    >>> found.score.value > found.score_all.value
    True
    """


@analysis("alignment.blocs")
def blocs():
    """Do leaders fall into camps, and over which goals?

    Pairs of leaders who share a goal are joined by their score. Blocs are the division with the highest signed
    ``modularity``; 0: as if camps fell anyhow. Several ``orders`` of leaders are tried, and more if they cost
    little, until the best division was found ``again`` times (0: no more). ``orders_same`` is how many found
    exactly these blocs. ``stability`` is how alike the divisions of all orders are (adjusted Rand index; 1: the
    same).

    Are there camps at all? ``structure`` is the spread of pair agreement as a multiple of what it is with each
    goal's stances shuffled ``replicates`` times. If it is near 1, do not believe in camps. ``goals`` are the
    five that set each bloc apart most.

    Unknown above 5 million pairs that share a goal. Cost: pairs on each goal, and memory for each pair. Ctrl-C
    stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.blocs(network, replicates=20)
    >>> len(found.blocs)
    3

    References
    ----------
    Gómez, S., Jensen, P. and Arenas, A. (2009). Analysis of community structure in networks of correlated data.
    Physical Review E 80, 016114.
    """


@analysis("alignment.conversations")
def conversations():
    """Who would raise the agenda score most by joining the others on one goal?

    In each row one leader moves on one goal to where the others are. The priority is one that somebody gives
    the goal (of more than 16, 16 quantiles), and no lower than the leader's own. The stance is the one that the
    others agree with most. ``gain`` is exact. Of leaders in the same place the first is shown, and ``alike``
    counts them. Dropping a goal, or caring less for it, is not among the rows.

    A gain is arithmetic, not advice. Cost: O(16 entries log entries).

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> best = coalign.alignment.conversations(network)[0]
    >>> best.leader, best.goal
    ('employers', 'ready')
    """


@analysis("alignment.ei_index")
def ei_index():
    """Do ties stay within groups? The E-I index, (E - I) / (E + I).

    -1: all ties stay within groups; 1: all run between them. Many small groups alone give an index near 1, so
    compare it with ``expected``, the index if as many ties fall on any two. ``test`` compares it with groups
    shuffled among the same leaders.

    ``by`` is "kind", "sector", "memberships" or the name of an attribute of leaders. With memberships a leader
    belongs to what it is a direct member of, and a tie is internal if the two have any in common. A tie without
    direction counts in both directions. Leaders without a group do not count. Other options as in `networks`.
    Cost for each replicate: ties. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.ei_index(network, "sector")
    >>> round(float(found.index), 2), round(float(found.expected), 2)
    (0.6, 0.83)

    References
    ----------
    Krackhardt, D. and Stern, R. N. (1988). Informal networks and organizational crises: an experimental
    simulation. Social Psychology Quarterly 51, 123-140.
    """


@analysis("alignment.gaps")
def gaps():
    """Which leaders without a tie do shared goals require to work together most?

    Each row is a pair, with the goals that they share. ``portion`` is what a tie at full strength would add to
    the congruence. Of equal pairs the first in the order of the leaders' rows. Other options as in `networks`.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.alignment.gaps(network, 1)[0].leader_ids
    ('county-health', 'foundation')
    """


@analysis("alignment.group_priorities")
def group_priorities():
    """How important is each goal to each group of leaders?

    The mean of the priorities that the leaders of a group give a goal; who is silent on it gives 0. ``by`` is
    "kind", "stage", "sector", "response" or a key of the leaders' attributes. Of several values the first counts;
    leaders without one are the group None. Leaders without a known agenda are left out. `coalign.plot.ladder`
    draws two groups.

    Cost: O(groups x entries + leaders).

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.group_priorities(network, "sector")
    >>> reading = {row.group: round(float(row.priority), 2) for row in found if row.goal == "reading"}
    >>> reading["education"], reading["health"]
    (0.55, 0.62)
    """


@analysis("alignment.heat_map")
def heat_map():
    """Who wants what, in the order that puts like beside like: the geometry of the heat map.

    ``rows`` are leaders from top to bottom, ``columns`` goals from left to right. Shown are the goals that most
    leaders speak on, and the leaders who speak on most of them. The order is the optimal leaf order of average
    linkage, over differences of stance x priority; silence counts as 0 there. ``plot()`` draws it. ``merges`` says
    how leaders were joined, and `coalign.plot.dendrogram` draws that.

    Cost: O(entries + leaders^3 + goals^3), of those shown.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.heat_map(network, leaders=10)
    >>> len(found.rows), found.leaders_known
    (10, 24)

    References
    ----------
    Bar-Joseph, Z., Gifford, D. K. and Jaakkola, T. S. (2001). Fast optimal leaf ordering for hierarchical
    clustering. Bioinformatics 17, S22-S29.
    """


@analysis("alignment.imputed")
def imputed():
    """What would agendas be if those who did not say are like others of their kind and sector?

    A leader without an agenda takes that of a leader drawn from those of the same kind and sector (of the same kind
    where there are not two, else of all). With ``silence="unknown"`` an answer that is missing on a goal comes from one
    of the five who answered there and are nearest on all others. All this ``imputations`` times; the numbers are put
    together by Rubin's rules. An answer does not agree with its own copy. So the intervals also hold how unsure it
    is what was missing. ``missing_information`` is what share of the score's variance that makes.

    It holds if those who did not say are like those who did. See `unanswered` for what if not.

    Cost: imputations times that of `agendas`; leaders x entries where single answers are filled in.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.imputed(network)
    >>> found.leaders_known, found.leaders_imputed
    (24, 3)

    References
    ----------
    Rubin, D. B. (1987). Multiple Imputation for Nonresponse in Surveys. Wiley.
    Barnard, J. and Rubin, D. B. (1999). Small-sample degrees of freedom with multiple imputation. Biometrika 86.
    """


@analysis("alignment.levels")
def levels():
    """Between which groups do agendas align least, and do members want what their organization wants?

    ``by_groups`` is the agenda score by pairs of groups, which adds up to the whole as in `agendas`. ``by`` is
    "kind", "stage", "sector", "response", a key of the leaders' attributes, or "of" (what they belong to, an
    organization being its own). Of several values the first counts; leaders without one are the group None.
    ``lowest`` is the least aligned pair of groups with at least two known leaders each.

    ``score``, ``agreement`` and ``overlap`` are *vertical*: the formula of the pair for each member with what
    it belongs to, pooled. ``by_membership`` and ``members`` show its parts. ``organizations`` compares each
    leader that has members with their mean agenda: the mean priority, where silence is 0, and the mean stance
    of those who speak.

    Other options as in `agendas`; weights count in the table only. At most 256 groups. Cost: O(entries (log
    entries + groups) + memberships x entries of a leader).

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> levels = coalign.alignment.levels(network)
    >>> round(float(levels.score), 2)
    0.58
    """


@analysis("alignment.networks")
def networks():
    """Do ties run where the shared goals need them?

    Two leaders are required to be tied as far as both support, or both oppose, the same goals, or goals of
    which one contributes to the other (at ``through``). ``score``, the congruence, is how much of what is
    required the ties meet, 0 to 1. It is ``density`` times ``activity`` times ``placement``. Density is how
    well any two are tied. Activity is above 1 if leaders of whom more is required have more ties, placement if
    their ties go where they are required.

    Look at ``lift``, score / density: above 1, ties follow the goals. ``of_best`` is 0 as if ties fell
    anywhere, and 1 for the best that ties of the same strengths could do; ``of_best=False`` leaves it out,
    which is much quicker, and ``intervals=False`` leaves out the jackknife. ``counted`` is the form of
    Cataldo and others: of the pairs that require a tie, the share that has one.

    Cost: O(ties x entries of a leader), where pairs within reach count as ties; at most 20 million of them.
    Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.networks(network)
    >>> round(float(found.score), 2), round(float(found.lift), 2)
    (0.13, 1.38)

    References
    ----------
    Cataldo, M., Wagstrom, P. A., Herbsleb, J. D. and Carley, K. M. (2006). Identification of coordination
    requirements: implications for the design of collaboration and awareness tools. Proceedings of CSCW 2006,
    353-362.
    """


@analysis("alignment.networks_by_chance")
def networks_by_chance():
    """Do ties follow shared goals more than chance would have it?

    Agendas change places among the leaders who answered, and ties stay where they are. Each of the congruence
    (``score``), ``activity``, ``placement`` and ``of_best`` of `networks` is measured anew each time, so that
    each has a p of its own. Read activity and placement apart: one may be chance and the other not. What is
    required in all and the best arrangement stay the same, so ``of_best`` has the p of the congruence.

    Cost for each replicate: entries and ties. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.networks_by_chance(network, of_best=False)
    >>> 0 < found.placement.p_greater <= 1
    True
    """


@analysis("alignment.pairs")
def pairs():
    """Which pairs of leaders have the most aligned agendas, or the most opposed?

    Only pairs that share a goal to which both give a priority; never all pairs are formed. ``score`` is the
    similarity asked for, see `similarity`. Equal scores are in the order of the leaders' rows. Conflict lists
    the most opposed only; overlap and congruence, which are never below 0, the most aligned.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> pair = coalign.alignment.pairs(network, 1)[0]
    >>> pair.first, pair.second
    ('library', 'hana')
    """


@analysis("alignment.rating_noise")
def rating_noise():
    """How far could agendas come out differently if the same people were asked again?

    Who says 4 today may say 5 next week. Each stance and each priority moves by one point with probability
    ``moved``, up or down alike; what would leave the scale stays. That is done ``replicates`` times. The intervals of
    ``score_again``, ``agreement_again`` and ``overlap_again`` hold 95 of 100 of them. What is recorded has such noise
    in it already: how far ``score_again`` is from ``score`` is about how far it has moved the score.

    A point is that of the document's scale of stances. Where it states none, it is the step to the next value that
    is recorded, or a tenth of the range where there are more than 21 values.

    ``differ_within`` is what the data say of noise themselves: how often two members of one organization take
    different stances on a goal. They may also mean different things, so noise is that large at most.
    ``differ_between`` is the same among members of different organizations.

    Cost: replicates times that of `agendas`. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.rating_noise(network, moved=0.3)
    >>> found.score_again.interval is not None
    True
    """


@analysis("alignment.resources")
def resources():
    """Do means follow the priorities, cover needs, and could they arrive?

    ``match`` is 1 minus half the absolute difference between the shares of priorities and of what is committed,
    0 to 1: for each kind of means, then the mean. Priorities are the sums of positive stance x priority of all
    with a known agenda. If needs are recorded, they are multiplied by the need, over the goals that have one.
    ``match_givers`` compares those who commit with their own agendas.

    ``chance`` is the match if grants of the same sizes fell on goals at random, as likely as their shares of
    priorities: few grants cannot match many goals. It is exact up to 12 grants, and simulated by ``seed``
    beyond, with a 95 % interval.

    ``coverage`` is how much of what is needed is committed; ``coverage_at_most`` if every unknown amount
    covered its goals. ``deliverable`` is how much of what is needed could arrive, if holdings flow along ties
    that carry the resource to leaders who support the goal, or commit to it. ``bottlenecks`` are where too
    little can.

    Resources of one group add up by their rates; others never mix. What goes to an initiative counts for its
    goals in equal parts. Unknown amounts add to no total, and are counted. Cost: O(rows log rows), with
    ``deliverable`` a flow.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.resources(network)
    >>> round(float(found.match), 2)
    0.88
    """


@analysis("alignment.similarity")
def similarity():
    """How alike are all agendas, by a measure of your choice?

    With v = stance x priority, and sums over goals: "difference" is the score of `agendas`. "ruzicka" is Σ
    sign(v v') min(abs v, abs v') / Σ max(abs v, abs v'), "cosine" that of v. "mactor" is the half sums of abs v
    on the same side less those on opposite sides. "overlap" is that of priorities. For discourse networks,
    "congruence" is Σ p p' (1 - abs(s - s')/2), "conflict" Σ p p' abs(s - s')/2, and "subtract" the first less
    the second.

    ``normalization`` is for the last three: "average", "jaccard" or "cosine" as the Discourse Network Analyzer
    has them (the last divides by both sums of priorities). For mactor there is "average".

    ``score`` is pooled: both sums run over all pairs before they are divided. For cosine, and without
    normalization, it is the mean over pairs. ``convergence`` is what agrees, of what agrees and opposes. Other
    options as in `agendas`; ``silence`` may be "unknown" for difference only. Cost: O(entries log entries), no
    pairs formed. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> round(float(coalign.alignment.similarity(network, "cosine").score), 2)
    0.48

    References
    ----------
    Leifeld, P. (2017). Discourse network analysis. In Victor, Montgomery and Lubell (eds.), The Oxford Handbook
    of Political Networks.
    """


@analysis("alignment.together")
def together():
    """Which part of alignment is weakest, and what would help most?

    Scores of different parts cannot be compared, but each ``position`` can. 0 is what chance would give. 1 is
    what the best arrangement of the same priorities, ties and means would give. Below 0 is worse than chance.
    ``weakest`` is the part with the lowest position, or None if fewer than two are known.

    ``tie`` is the missing tie that would add most to the congruence. ``conversation`` is the move of one leader
    on one goal that would add most to the agenda score. ``means`` is the shift of means that would add most to
    coverage (if needs are known) or to the match. All gains are exact. They are arithmetic, not advice.

    Other options as in `networks`. Cost: that of `agendas`, `networks`, `resources`, `gaps` and
    `conversations`.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.alignment.together(network).weakest
    'agendas'
    """


@analysis("alignment.unanswered")
def unanswered():
    """What is not known of whom, and how much could it change?

    Three silences are told apart: leaders who were asked and ``did_not_respond``, others whose agenda is not known
    (``agenda_unknown``), and ``cells_unanswered`` of those who did answer.

    ``tipping`` is about the finding that leaders want the same more than by the stricter chance. It is the least share
    of the leaders without an agenda who would have to hold the opposite of the mean agenda so that this falls. Where
    nobody could be against anything, they would have to share nothing. The others hold the agenda of a known leader,
    drawn ``draws`` times. It is unknown where there is no such finding, and where that stands whatever they hold: then
    ``stands`` is true.

    ``density`` is that of all ties together. Its interval runs from none of the ties that nobody reported to all.

    Cost: draws x log(leaders) times that of `agendas`.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.unanswered(network)
    >>> found.did_not_respond, found.agenda_unknown, round(float(found.tipping), 2)
    (2, 1, 1.0)
    """
