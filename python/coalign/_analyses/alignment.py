# SPDX-License-Identifier: MIT
"""The analyses of `coalign.alignment`: what each answers. The rest of each comes from the core.

Their signatures stand in the stub beside, which `tools/docs` writes.
"""

from . import analysis

__all__ = [
    "advocacy_coalition",
    "agendas",
    "along_ties",
    "blocs",
    "conversations",
    "ei_index",
    "gaps",
    "levels",
    "networks",
    "pairs",
    "resources",
    "similarity",
    "together",
]


@analysis("alignment.advocacy_coalition")
def advocacy_coalition():
    """The Advocacy Coalition Index: do those who are tied think alike, and those who think alike have ties?

    ``index`` is 1 - mean |Y - X| over pairs of leaders in their order: X how alike their stances are on the goals
    on which both speak (0 to 1), Y how strongly the first is tied to the second. 1: coalitions in line, 0: the
    opposite. ``broker``: of tie strength, how much bridges difference. ``missing``: of likeness, how much goes
    without a tie. ``likeness``: mean X; where it is 1 nobody differs on what both speak about, and the index is no
    more than the density of ties among them. ``test`` holds it against agendas shuffled among the same leaders; by
    itself the index follows the density of ties. Options as in `networks`; seed and replicates are the shuffles'.

    Cost: leaders x different sets of goals they speak on, unknown above 20 million; for each replicate
    ties x entries of a leader. Ctrl-C stops it.

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
    """How far do leaders want the same things, and care about the same things?

    ``score`` is ``agreement`` (on what two leaders both care about, do they pull the same way? -1 to 1)
    times ``overlap`` (how much of what they care about do both care about? 0 to 1), pooled over all
    pairs of leaders with a known agenda. It splits exactly by goal, pair of kinds, pair of sectors and
    leader: each part's score times its portion adds up to the whole. A goal's ``loss`` is what it costs the
    score, of not caring alike and of not standing alike; ``van_der_eijk`` (-1 to 1) and ``esteban_ray``
    (0 to 1) say how those who speak on it agree and polarize, where the scale's points are known.
    ``krippendorff_alpha`` is the agreement of all stances beyond chance, with goals as units. ``common`` says
    what share of leaders is behind each vision.

    Cost: O(entries log entries), no pairs formed. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> agendas = coalign.alignment.agendas(network)
    >>> round(float(agendas.score), 3), agendas.leaders_known
    (0.278, 24)
    """


@analysis("alignment.along_ties")
def along_ties():
    """Do those who are tied want the same more than any two do?

    ``score``, ``agreement`` and ``overlap`` are those of `agendas`, over ties instead of all pairs, each weighted by
    its strength; ``score_all`` and so on are those of all pairs. ``score_chance`` and ``agreement_chance`` are what
    agendas shuffled among the same leaders give. ``correlation`` is Pearson's r of a pair's score and its tie over
    all pairs of those who answered, with its QAP test; unknown above 20 million pairs.

    Options as in `networks`; seed and replicates are the shuffles'. Cost for each replicate: ties x entries of a
    leader. Ctrl-C stops it.

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

    Communities of the pairs of leaders who share a goal, weighted by their score, of highest signed
    ``modularity``: 0 as if camps fell anyhow. Found by local moving and merging
    from several ``orders``, and from more where they cost little, until the best was found ``again`` times (0: no
    more); ``orders_same`` of them found exactly these, ``stability`` is how alike the others
    are (adjusted Rand index, 1: the same). ``structure`` is the spread of pair agreement as a multiple of what it
    is with each goal's stances shuffled ``replicates`` times: near 1, do not read camps into it. ``goals`` are the
    five that set each bloc apart most.

    Unknown above 5 million pairs that share a goal. Raises Error for options out of range. The same seed gives
    the same bits on any number of threads. Cost: pairs on each goal, and memory for each pair. Ctrl-C stops it.

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
    """Whose shift on which goal would raise the agenda score most?

    Each row is one leader who would come to stand on one goal where the others stand: at a priority that
    somebody gives it (of more than 16, 16 quantiles) and no lower than their own, with the stance that the others
    agree with most. ``gain`` is exact. Of leaders who stand alike on a goal the first is shown, ``alike`` counts
    them. Letting go of a goal, or caring less for it, is not among them. Cost: O(16 entries log entries).

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> best = coalign.alignment.conversations(network)[0]
    >>> best.leader, best.goal
    ('employers', 'ready')
    """


@analysis("alignment.ei_index")
def ei_index():
    """The E-I index, (E - I) / (E + I): -1 all ties within groups, 1 all between.

    by: "kind", "sector", "memberships" (what somebody is a direct member of, which is in its own group; a tie is
    internal where two have any in common), or the name of an attribute of leaders. A tie without direction
    counts in both. Leaders without a group do not count. ``expected`` is the index where as many ties fall on any
    two: look at the distance to it, not at the index. ``test`` holds it against groups shuffled among the same leaders.

    Options as in `networks`; seed and replicates are the shuffles'. Raises Error where no leader has such an
    attribute. Cost for each replicate: ties. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.ei_index(network, "sector")
    >>> round(float(found.index), 2), round(float(found.expected), 2)
    (0.62, 0.83)

    References
    ----------
    Krackhardt, D. and Stern, R. N. (1988). Informal networks and organizational crises: an experimental
    simulation. Social Psychology Quarterly 51, 123-140.
    """


@analysis("alignment.gaps")
def gaps():
    """The pairs of leaders without a tie whose shared goals require one most, with these goals.

    ``portion`` is what a tie at full strength would add to the congruence. Options as in `networks`. Of equal
    pairs the first in the order of the leaders' rows.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.alignment.gaps(network, 1)[0].leader_ids
    ('county-health', 'foundation')
    """


@analysis("alignment.levels")
def levels():
    """At which level does agenda alignment break, and who is out of step with their own organization?

    ``by_groups`` is the agenda score by pairs of groups, which adds up to the whole as in `agendas`; ``by``
    is "kind", "stage", "sector", "response", a key of the leaders' attributes, or "of" (what they belong to,
    a whole being its own). Of several values the first counts; leaders without one are the group None.
    ``lowest`` is the least aligned pair of groups with at least two known leaders each.

    ``score``, ``agreement`` and ``overlap`` are *vertical*: the formula of the pair for each member with what it
    belongs to, pooled; ``by_membership`` and ``members`` open it up. ``organizations`` compares each leader that has
    members with their mean agenda: the mean priority, silence being 0, and the mean stance of those who speak.

    Options as in `agendas`; weights weigh in the table only. Raises Error above 256 groups. Cost: O(entries
    (log entries + groups) + memberships x entries of a leader).

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

    Two leaders are required to be tied as far as both support, or both oppose, the same goals or goals of which one
    contributes to the other (at ``through``). ``score``, the congruence, is how much of what is required the ties
    meet, 0 to 1. It is ``density`` (how well any two are tied) times ``activity`` (above 1: those of whom more is
    required have more ties) times ``placement`` (above 1: their ties go where they are required); ``lift`` is score
    / density. ``of_best``: 0 as if ties fell anywhere, 1 the best that ties of the same strengths could do;
    ``of_best=False`` leaves it out, as the rest is much quicker. ``counted`` is the form of Cataldo and others: of
    the pairs that require a tie, the share that has one.

    Raises Error for a type that is not there, and where more than 20 million pairs are within reach. Cost:
    O(ties x entries of a leader), pairs within reach being ties. Ctrl-C stops it.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.networks(network)
    >>> round(float(found.score), 2), round(float(found.lift), 2)
    (0.15, 1.38)

    References
    ----------
    Cataldo, M., Wagstrom, P. A., Herbsleb, J. D. and Carley, K. M. (2006). Identification of coordination
    requirements: implications for the design of collaboration and awareness tools. Proceedings of CSCW 2006,
    353-362.
    """


@analysis("alignment.pairs")
def pairs():
    """The pairs of leaders whose agendas are most aligned, or most opposed.

    Only pairs that share a goal both have a priority for; never all pairs are formed. ``score`` is the
    similarity asked for: see `similarity`. Equal scores are in the order of the leaders' rows. Conflict lists the
    most opposed only; overlap and congruence, which are never below 0, the most aligned.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> pair = coalign.alignment.pairs(network, 1)[0]
    >>> pair.first, pair.second
    ('library', 'hana')
    """


@analysis("alignment.resources")
def resources():
    """Do the means follow the priorities?

    ``match`` is 1 minus half the absolute difference between the shares of priorities (sums of positive stance x
    priority of all with a known agenda; where needs are recorded, times the need, over the goals that have one) and
    of what is committed: for each kind of means, then the mean; 0 to 1. ``match_givers`` compares those who commit
    with themselves. ``chance`` is the match if grants of the same sizes fell on goals at random, as likely as their
    shares of priorities: few lumps cannot match many goals. Exact up to 12 grants, simulated by ``seed`` beyond, with
    a 95 % interval.

    ``coverage``: of what is needed, how much is committed; ``coverage_at_most`` if every unknown amount covered its
    goals. ``deliverable``: of what is needed, how much could arrive if holdings flow along ties that carry the resource
    to leaders who support, or commit to, the goal. ``bottlenecks`` name where too little can.

    Resources of one group add up by their rates; others never mix. What goes to an initiative counts for its goals in
    equal parts. Unknown amounts add to no total and are counted. Cost: O(rows log rows), with ``deliverable`` a flow.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> found = coalign.alignment.resources(network)
    >>> round(float(found.match), 2)
    0.88
    """


@analysis("alignment.similarity")
def similarity():
    """How alike are all agendas, by a measure of choice?

    With v = stance x priority, sums over goals: "difference", the score of `agendas`; "ruzicka",
    Σ sign(v v') min(|v|, |v'|) / Σ max(|v|, |v'|); "cosine" of v; "mactor", half sums of |v| on one side
    less on opposite sides; "overlap"; and of discourse networks "congruence", Σ p p' (1 - |s - s'|/2), "conflict",
    Σ p p' |s - s'|/2, and "subtract", the one less the other. normalization: for the last three "average",
    "jaccard" or "cosine" as the Discourse Network Analyzer has them (the last divides by both sums of
    priorities); for mactor "average".

    ``score`` is pooled: both sums over all pairs before dividing, for cosine the mean over pairs, without
    normalization too. ``convergence``: what agrees, of what agrees and opposes. Other options as in `agendas`;
    silence may be "unknown" for difference only. Raises Error for what does not go together.

    Cost: O(entries log entries), no pairs formed. Ctrl-C stops it.

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
    """The parts of alignment side by side: which is the weakest, and what would help most?

    Scores of different parts cannot be compared. Their ``position`` can: 0 is what chance would give, 1 what
    the best arrangement of the same priorities, ties and means would give; below 0 is worse than chance.
    ``weakest`` is the part with the lowest position, None where fewer than two are known. ``tie`` is the missing
    tie that would add most to the congruence, ``conversation`` the shift of one leader on one goal that would add
    most to the agenda score, ``means`` the shift of means that would add most to coverage (where needs are known)
    or the match, all exactly.

    Options as in `networks`. Cost: that of `agendas`, `networks`, `resources`, `gaps` and `conversations`.

    Examples
    --------
    >>> network = coalign.read("coalition.json")
    >>> coalign.alignment.together(network).weakest
    'agendas'
    """
