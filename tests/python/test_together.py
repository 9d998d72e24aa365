# SPDX-License-Identifier: MIT
"""The parts together, what would help most, and what the report says in short."""

from __future__ import annotations

import json
import pickle
import random

import pytest
from conftest import ROOT, document
from test_layers import field
from test_page import HOSTILE, Page, hostile, spoken

import coalign
from coalign.alignment import agendas, conversations, gaps, networks, resources, together


@pytest.mark.parametrize("seed", range(5))
def test_it_is_its_parts(seed):
    network = field(seed)
    found = together(network)
    whole, ties = agendas(network), networks(network)
    assert found.agendas.value == whole.score and found.networks.value == ties.score
    assert found.networks.position == ties.of_best and found.networks.chance == ties.density
    assert list(found.tie) == list(gaps(network, 1))
    assert list(found.conversation) == list(conversations(network, 1))
    assert found.weakest in ("agendas", "networks") and found.compared == 2
    one = found.one_number()
    assert one.networks == ties.score and one.agendas.value == max(whole.score.value, 0)
    assert one.score.unknown == "no_resources" or one.agendas.value == 0 == one.score.value
    assert coalign.report(network).to_dict()["alignment"]["together"] == found.to_dict()
    assert "one_number" not in repr(found)
    again = pickle.loads(pickle.dumps(found))
    assert again == found and again.one_number() == one


COALITION = ROOT / "examples" / "coalition.json"


def test_resources_are_the_third_part():
    network = coalign.read(COALITION)
    found, means = together(network), resources(network)
    assert found.compared == 3 and found.resources.value == means.match
    place = (means.match.value - means.chance.value) / (1 - means.chance.value)
    assert found.resources.position.value == pytest.approx(place)
    one = found.one_number()
    assert one.resources.value == pytest.approx((means.match.value * means.coverage.value) ** 0.5)
    product = one.agendas.value * one.networks.value * one.resources.value
    assert one.score.value == pytest.approx(product ** (1 / 3))


def test_the_means_that_help_most_help_as_much_as_is_said():
    written = json.loads(COALITION.read_text(encoding="utf-8"))
    (shift,) = together(coalign.read(COALITION)).means
    assert shift.raises == "coverage" and shift.source is None

    def coverage(goal: str, resource: str, amount: float) -> float:
        grant = {"leader": "foundation", "goal": goal, "resource": resource, "amount": amount}
        more = written | {"commitments": written["commitments"] + [grant]}
        return resources(coalign.from_json(json.dumps(more))).coverage.value

    before = coverage(shift.to, shift.resource, 0)
    assert coverage(shift.to, shift.resource, shift.amount) - before == pytest.approx(shift.gain)
    for need in written["needs"]:
        assert coverage(need["goal"], need["resource"], 1e9) - before <= shift.gain + 1e-12


def test_without_needs_means_move():
    written = json.loads(COALITION.read_text(encoding="utf-8")) | {"needs": []}
    network = coalign.from_json(json.dumps(written))
    (shift,) = together(network).means
    assert shift.raises == "match" and shift.source and shift.amount > 0
    moved = {"leader": "foundation", "resource": shift.resource}
    # What leaves one goal and comes to the other, as far as a document can say it: all other goals as before.
    cells = {
        row.goal: row.committed
        for row in resources(network).by_goal_resource
        if row.resource == shift.resource
    }
    cells[shift.source] -= shift.amount
    cells[shift.to] = cells.get(shift.to, 0) + shift.amount
    grants = [moved | {"goal": goal, "amount": amount} for goal, amount in cells.items()]
    others = [row for row in written["commitments"] if row["resource"] != shift.resource]
    after = coalign.from_json(json.dumps(written | {"commitments": others + grants}))
    gained = resources(after).match.value - resources(network).match.value
    assert gained == pytest.approx(shift.gain)


def test_one_number_is_unknown_where_a_part_is(small):
    nothing = together(coalign.Network())
    assert nothing.weakest is None and nothing.compared == 0
    assert nothing.one_number().score.unknown == "no_agendas"


def test_options_are_those_of_networks():
    network = field(1)
    assert together(network, "trust").networks.value == networks(network, "trust").score
    with pytest.raises(coalign.Error):
        together(network, "trusts")


def test_the_report_opens_with_what_it_comes_to():
    network = field(2)
    report = coalign.report(network)
    short = in_short(network)
    for finding in report.findings:
        assert " ".join(finding.sentence.split()) in short
    assert 3 <= short.count("•") <= 6  # how many answered, and at most five findings


def in_short(network: coalign.Network) -> str:
    """The first page, and what one change would do."""
    report = coalign.report(network)
    return " ".join(f"{report} {report.text(topic='together')}".split())


def people(*stances: int, ties: bool = False, **more: object) -> coalign.Network:
    """As many leaders as stances, all on one goal."""
    leaders = [{"id": f"l{i}", "kind": "individual"} for i in range(len(stances))]
    said = [
        {"leader": f"l{i}", "goal": "play", "stance": stance} for i, stance in enumerate(stances)
    ]
    lists = {
        "leaders": leaders,
        "agendas": said,
        "tie_types": [{"id": "t", "max": 1}],
        "ties": [{"from": f"l{i}", "to": f"l{i + 1}", "type": "t"} for i in range(len(stances) - 1)]
        if ties
        else [],
    }
    return coalign.from_json(document(**(lists | more)))


def test_a_board_reads_the_coalition():
    short = in_short(coalign.read(COALITION))
    assert "It is clear that leaders want the same things more than by chance: " in short
    assert "It is clear that leaders who share goals work together more than others: " in short
    assert "“Every child ready for school”: all who speak support it, but to different" in short
    assert "this is arithmetic, not advice" in short
    whole = " ".join(coalign.report(coalign.read(COALITION)).text(full=True).split())
    assert "Not one tie is recorded for 51% of what shared goals require" in whole
    assert "e+0" not in whole
    page = coalign.report(coalign.read(COALITION)).to_html()
    assert "this is arithmetic, not advice" in page
    assert '<td role="cell" class="text">' in page


def test_of_nothing_nothing_is_claimed():
    for network in (coalign.Network(), coalign.from_json(document()), people(1)):
        short = in_short(network)
        assert "do not tell whether leaders want the same things" in short
        assert "do not tell whether ties run where shared goals need them" in short
        assert "Introduce" not in short and "+" not in short


def test_few_leaders_give_numbers_and_no_verdict():
    short = in_short(people(1, 1, -1))
    first = " ".join(coalign.report(people(1, 1, -1)).text(topic="agendas").split())
    assert "Agendas align at" in first and "(95%: " not in first
    assert "could be chance" not in short and "is clear" not in short
    assert "Only 3 agendas are known: too few to say whether leaders want the same things" in short
    assert "This shift would align agendas most: l2 on" in short
    assert "1 leader is against it." in short
    findings = [finding.sentence for finding in coalign.report(people(1, 1, -1, ties=True)).findings]
    assert len(set(findings)) == len(findings)  # what two of them lack is said of each in its own words


def test_a_name_with_a_full_stop_ends_its_sentence_once():
    names = ["Alpha", "Beta", "Gamma", "Delta, Inc."]
    network = coalign.from_tables(
        leaders=[{"id": name, "kind": "organization"} for name in names],
        goals=[{"id": "water"}],
        agendas=[{"leader": name, "goal": "water", "stance": 1} for name in ("Gamma", "Delta, Inc.")],
        tie_types=[{"id": "works with", "directed": False}],
        ties=[{"from": "Alpha", "to": "Beta", "type": "works with"}],
    )
    short = in_short(network)
    assert "Introduce Gamma to Delta, Inc. They share" in short
    assert "Delta, Inc.." not in short


def test_opposition_is_called_so():
    sides = [1, -1] * 6
    assert "-0.09" in in_short(people(*sides, ties=True))


def test_unanimity_needs_no_shift():
    short = in_short(people(1, 1, 1, 1, 1, 1, ties=True))
    assert "It is clear that leaders want the same things more than by chance: " in short
    assert "largely" not in short  # of six who all agree, others like these may agree on far less
    assert "shift" not in short
    assert "It is clear that leaders largely want the same things: " in in_short(people(*[1] * 20))


def test_what_acts_cannot_show_is_said():
    said = [{"leader": name, "goal": "play", "stance": 1, "basis": "inferred"} for name in "ab"]
    network = coalign.from_json(
        document(leaders=[{"id": n, "kind": "individual"} for n in "ab"], agendas=said)
    )
    first = " ".join(coalign.report(network).text(topic="agendas").split())
    assert "Two leaders share 100% of what they want." in first


@pytest.mark.parametrize("seed", range(60))
def test_every_mixture_has_its_words(seed):
    network = spoken(random.Random(seed))
    report = coalign.report(network)
    short = in_short(network)
    assert "None" not in short and "nan" not in short.split() and short.count("•") <= 7
    page = " ".join(Page(report.to_html()).text.split())
    assert "In short" in page


def test_hostile_names_do_no_harm():
    page = Page(coalign.report(hostile()).to_html())
    assert HOSTILE[0] in page.text
