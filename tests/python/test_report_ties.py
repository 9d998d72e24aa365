# SPDX-License-Identifier: MIT
"""What the report says of ties and of leadership, and that ties alone are enough for it."""

from __future__ import annotations

import itertools
import random
import re

import networkx as nx
import pytest
from conftest import ROOT, document
from test_page import Page

import coalign

TOPICS = ("distribution", "positions", "resilience", "continuity")
COALITION = ROOT / "examples" / "coalition.json"


def tied(pairs, size: int = 0, **more: object) -> coalign.Network:
    """Leaders L0, L1, … and ties of one type, without direction unless asked."""
    pairs = list(pairs)
    size = max([size, *(1 + max(pair) for pair in pairs)])
    kind = {"id": "work", "directed": False} | dict(more.pop("kind", {}))
    whole = {
        "leaders": [{"id": f"l{i}", "kind": "individual", "name": f"L{i}"} for i in range(size)],
        "goals": [],
        "tie_types": [kind],
        "ties": [{"from": f"l{a}", "to": f"l{b}", "type": "work"} for a, b in pairs],
    }
    return coalign.from_json(document(**(whole | more)))


def star(size: int) -> list[tuple[int, int]]:
    return [(i, 0) for i in range(1, size)]


def ring(size: int) -> list[tuple[int, int]]:
    return [(i, (i + 1) % size) for i in range(size)]


def said(text: str) -> str:
    return " ".join(text.split())


def first_page(network: coalign.Network) -> str:
    return said(str(coalign.report(network)))


def test_ties_alone_fill_the_first_page():
    text = first_page(tied(star(20), 22))
    for sentence in (
        "It is clear that ties are in fewer hands than by chance: it is as if",
        "L0 connects others most: shortest paths between two others run through that leader most often.",
        "2 leaders stand apart, without any tie recorded.",
        "All who have a tie are joined, directly or through others.",
        "If L0 left, 100% of the pairs of others would no longer be joined.",
        "What you could add Goals and agendas (who wants what)",
    ):
        assert sentence in text
    for nothing in ("An agenda is known", "not tell whether", "Nothing is known of what"):
        assert nothing not in text


def test_where_ties_mean_leadership_it_is_said_of_leadership():
    network = tied(star(20), kind={"directed": True, "means": "leadership", "leads": "to"})
    text = first_page(network)
    assert "It is clear that leadership is in fewer hands than by chance: it is as if 1" in text
    alike = "The type of tie does not say that it means leadership."
    assert alike not in said(coalign.report(network).text(topic="distribution"))
    assert alike in said(coalign.report(tied(star(20))).text(topic="distribution"))
    title = "Distribution: {} in few hands or in many?".format
    assert title("is leadership") in coalign.report(network).text(topic="distribution")
    assert title("are ties") in coalign.report(tied(star(20))).text(topic="distribution")
    even = first_page(tied(ring(20), kind={"directed": True, "means": "leadership", "leads": "to"}))
    assert "that leadership is in more hands than by chance: it is as if 20" in even


def test_the_kind_of_network_is_said_of_leadership_and_of_small_networks_only():
    leads = {"directed": True, "means": "leadership", "leads": "to"}
    whole = list(itertools.permutations(range(6), 2))
    text = said(coalign.report(tied(whole, kind=leads)).text(topic="distribution"))
    assert "100% of the times that one leader names another are returned." in text
    assert "6 leaders are named most often: by 5 others each." in text
    assert "Of 14 school teams that a study compared, this is like those that share leadership most." in text
    one = said(coalign.report(tied(star(9), kind=leads)).text(topic="distribution"))
    assert "One leader is named most often: by 8 others." in one
    assert "like those that share leadership least." in one
    large = said(coalign.report(tied(star(16), kind=leads)).text(topic="distribution"))
    assert "One leader is named most often" in large
    assert "this is like those" not in large
    even = said(coalign.report(tied(ring(9), kind=leads)).text(topic="distribution"))
    assert "No leader is named by more than one other." in even
    assert "named most often" not in said(coalign.report(tied(whole)).text(topic="distribution"))


def test_trust_is_shown_where_a_type_on_a_scale_says_so():
    def report(kind: str, weights: list[int]) -> str:
        ties = [
            {"from": f"l{i}", "to": "l0", "type": kind, "weight": weight}
            for i, weight in enumerate(weights, 1)
        ]
        network = tied(star(4), ties=ties, kind={"id": kind, "directed": True, "max": 4})
        return said(coalign.report(network).text(topic="positions"))

    text = report("Trust in them", [1, 4, 4])
    assert "How others rate them, and what only they bring" in text
    assert "0.75 3.0 100% L0" in text
    assert "unknown 1.0 33% L1" in text
    for kind, weights in (("Distrust", [1, 4, 4]), ("Trust", [4, 4, 4]), ("contact", [1, 4, 4])):
        assert "How others rate them" not in report(kind, weights)


def test_where_all_connect_alike_nobody_is_named():
    text = first_page(tied(ring(12)))
    assert "Nobody connects others most" in text
    assert "Nobody stands apart: every leader has a tie." in text
    assert "would no longer be joined" not in text
    whole = first_page(tied(itertools.combinations(range(6), 2)))
    assert "Nobody connects others: no shortest path" in whole


def test_who_could_have_another_place_is_not_called_the_first():
    text = first_page(tied(star(20)))
    assert "run through that leader most often. It would be so with other leaders like these." in text
    chain = coalign.report(tied([(i, i + 1) for i in range(11)]))
    assert "It is not sure who connects others most. L5 and L6 come first here." in said(str(chain))
    row = chain.structure.positions.rows[0]
    low, high = row.place.interval
    assert (low, row.place.value) == (1, 1)
    assert high > 1
    table = said(chain.text(topic="positions"))
    assert f"L5 1 to {high:.0f}" in table


def drawn(seed: int) -> coalign.Network:
    draw = random.Random(seed)
    size = draw.choice([3, 6, 12, 25])
    share = draw.choice([0.1, 0.3])
    heavy = {0: draw.choice([1, 3, 8])}
    pairs = [
        (a, b)
        for a, b in itertools.permutations(range(size), 2)
        if draw.random() < share * heavy.get(b, 1)
    ]
    means = draw.choice([{}, {"means": "leadership", "leads": "to"}])
    return tied(pairs, size, kind={"directed": True} | means)


@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_claimed_that_chance_could_give(seed):
    report = coalign.report(drawn(seed))
    found = report.leadership.distribution.effective
    text = said(report.text(topic="distribution"))
    if found.value.value is None:
        assert text.count("•") == 1
        return
    low, high = found.random.interval
    held = low <= found.value.value <= high
    if found.value.interval is not None:
        begin, end = found.value.interval
        held = held or begin <= found.random.value <= end
    first = text.split("• ")[1]
    if len(drawn(seed).leaders) < 5:
        assert "too few to say in how many hands" in first
        return
    assert (" could be chance: " in first) == held
    assert (" in fewer hands " in first) == (not held and found.value.value < found.random.value)
    assert (" in more hands " in first) == (not held and found.value.value > found.random.value)


@pytest.mark.parametrize("seed", range(30))
def test_those_named_as_connecting_are_parted_from_the_next(seed):
    network = drawn(seed)
    graph = nx.DiGraph()
    graph.add_nodes_from(network.leaders["name"])
    called = dict(zip(network.leaders.ids, network.leaders["name"], strict=True))
    graph.add_edges_from((called[row["from"]], called[row["to"]]) for row in network.ties)
    if not graph.edges:
        return
    text = said(coalign.report(network).text(topic="positions"))
    between = nx.betweenness_centrality(graph, normalized=False)
    if any(not graph.has_edge(b, a) for a, b in graph.edges):
        named = re.search(r"• ([L\d, and]+) connects? others most", text)
        who = re.findall(r"L\d+", named[1]) if named else []
        assert len(who) <= 3
        rest = [value for name, value in between.items() if name not in who]
        assert all(between[name] > max(rest) + 1e-9 for name in who)
        alone = re.search(r"without any tie recorded: (.*?)\.", text)
        isolated = list(nx.isolates(graph))
        assert bool(alone) == bool(isolated)
        if alone and len(isolated) <= 5:
            assert alone[1].split("; ") == isolated


def test_who_did_not_answer_does_not_stand_apart_by_choice():
    leaders = [
        {"id": f"l{i}", "kind": "individual", "name": f"L{i}"}
        | {"response": "asked" if i == 5 else "answered"}
        for i in range(6)
    ]
    network = tied(ring(5), 6, leaders=leaders)
    assert "recorded: L5. 1 of them did not answer." in said(
        coalign.report(network).text(topic="positions")
    )
    text = said(coalign.report(network).text(topic="distribution"))
    assert "5 of 6 leaders answered. What the others would have said is in no number here." in text


@pytest.mark.parametrize(
    ("network", "line"),
    [
        (
            coalign.Network(),
            "No leader is recorded: ties take two. What would tell: leaders, ties.",
        ),
        (tied([], 1), "One leader is recorded: ties take two. What would tell: leaders, ties."),
        (tied([], 3), "No tie between leaders is recorded. What would tell: ties."),
    ],
)
def test_without_ties_there_is_one_line(network, line):
    report = coalign.report(network)
    for topic in TOPICS[:3]:
        lines = report.text(topic=topic).splitlines()
        assert lines[3:] == [f"• {line}"]
    assert said(str(report)).count(line) == 1


def test_types_of_tie_that_may_mean_rejection_are_named():
    kinds = [{"id": name, "directed": True} for name in ("liking", "blame")]
    ties = [{"from": f"l{a}", "to": f"l{b}", "type": kinds[(a + b) % 2]["id"]} for a, b in ring(9)]
    network = tied(ring(9), tie_types=[{"id": k["id"], "directed": True} for k in kinds], ties=ties)
    text = first_page(network)
    assert (
        "No type of tie says that it means leadership, so all count alike: liking; blame."
        in said(coalign.report(network).text(topic="distribution"))
    )
    assert "Whether a tie is friendly: all types count alike (liking; blame)." in text


def test_continuity_counts_goals_that_somebody_could_carry_on():
    stages = ["current", "current", "emerging", None]
    leaders = [
        {"id": f"l{i}", "kind": "individual", "name": f"L{i}"} | ({"stage": stage} if stage else {})
        for i, stage in enumerate(stages)
    ]
    network = tied(
        [(0, 2), (1, 3)],
        leaders=leaders,
        goals=[{"id": "g"}, {"id": "h"}],
        agendas=[
            {"leader": leader, "goal": goal, "stance": 1}
            for leader, goal in [("l0", "g"), ("l2", "g"), ("l1", "h")]
        ],
    )
    text = said(coalign.report(network).text(topic="continuity"))
    assert "1 of 2 goals of current leaders has somebody to follow" in text
    assert "2 current leaders, 1 emerging or future; 1 without a stage." in text
    assert "nobody" in text
    nobody = coalign.report(tied(ring(4))).text(topic="continuity")
    assert "No leader is recorded as emerging or future. What would tell: leaders (stage)." in said(
        nobody
    )


def test_goals_that_hang_on_one_leader_are_counted():
    network = tied(
        ring(4),
        goals=[{"id": "g"}, {"id": "h"}],
        agendas=[
            {"leader": leader, "goal": goal, "stance": 1}
            for leader, goal in [("l0", "g"), ("l2", "g"), ("l1", "h")]
        ],
    )
    text = said(coalign.report(network).text(topic="resilience"))
    assert "1 of 2 goals has one committed leader only." in text


@pytest.mark.parametrize("topic", TOPICS)
def test_the_page_says_it_too(topic):
    report = coalign.report(coalign.read(COALITION))
    page = said(Page(report.to_html()).text)
    for finding in re.findall(
        r"• (.*?)\n(?=•|\n)", report.text(topic=topic) + "\n", flags=re.DOTALL
    ):
        assert said(finding) in page
    assert f'id="{topic}"' in report.to_html()


@pytest.mark.parametrize("seed", range(20))
def test_every_network_has_its_words(seed):
    report = coalign.report(drawn(seed))
    Page(report.to_html())
    text = report.text(full=True)
    assert "nan" not in text.split() and "None" not in text
