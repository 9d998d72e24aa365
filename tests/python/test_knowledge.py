# SPDX-License-Identifier: MIT
"""The flow of knowledge: scipy as oracle for language, the fictional coalition read as its board would."""

from __future__ import annotations

import json
import pickle

import numpy as np
import pytest
from conftest import ROOT, document
from scipy.spatial.distance import jensenshannon

import coalign
from coalign.knowledge import flow, language, terms

COALITION = ROOT / "examples" / "coalition.json"


def test_common_language_is_what_scipy_finds():
    counts = np.array([[4, 3, 0, 1], [0, 2, 2, 0], [5, 0, 0, 5]])
    network = coalign.from_json(
        document(
            leaders=[{"id": f"l{i}", "kind": "individual"} for i in range(3)],
            tie_types=[{"id": "work"}],
            ties=[{"from": "l0", "to": "l1", "type": "work"}],
            terms=[
                {"leader": f"l{i}", "term": f"t{j}", "count": int(counts[i, j])}
                for i in range(3)
                for j in range(4)
                if counts[i, j]
            ],
        )
    )
    found = language(network)
    shares = counts / counts.sum(axis=1, keepdims=True)
    alike = {
        (i, j): 1 - jensenshannon(shares[i], shares[j], base=2) ** 2
        for i in range(3)
        for j in range(i)
    }
    assert found.any_two.value == pytest.approx(np.mean(list(alike.values())), abs=1e-12)
    assert found.tied.value == pytest.approx(alike[1, 0], abs=1e-12)
    others = shares[1:].mean(axis=0)
    assert found.by_leader[0].common.value == pytest.approx(
        1 - jensenshannon(shares[0], others, base=2) ** 2, abs=1e-12
    )
    assert found.by_term[0].leaders == 2 and pickle.loads(pickle.dumps(found)) == found


def test_the_coalition_keeps_what_it_learned():
    network = coalign.read(COALITION)
    found = flow(network)
    worked = {lesson.lesson: lesson for lesson in found.by_lesson}
    assert worked["l-test"].leaders_reached < worked["l-pairs"].leaders_reached
    assert found.passed_on_worked.value == found.passed_on_failed.value == 1
    held = [goal for goal in found.by_goal if goal.kept.value == 0]
    assert {goal.goal for goal in held} == {"screening", "one-test", "wages", "places"}
    assert str(found.reach).endswith(f"of {found.lessons}")
    report = coalign.report(network)
    assert report.to_dict()["knowledge"]["flow"] == json.loads(json.dumps(found.to_dict()))
    assert "If all current leaders left" in report.text(full=True) and "speak more alike" in report.text(full=True)


def test_a_network_without_lessons_says_so_once():
    network = coalign.from_json(document(leaders=[{"id": "a", "kind": "individual"}]))
    assert "Nothing is recorded of lessons" in coalign.report(network).text(full=True)
    assert flow(network).reach.unknown == "no_shares"
    assert language(network).common.unknown == "no_terms"


def test_terms_of_texts_go_into_a_network():
    pytest.importorskip("sklearn", reason="terms from texts need scikit-learn")
    texts = {"a": "Home visits, home visits!", "b": "Visits and child care", "c": "child care"}
    columns = terms(texts, stop_words=["and"])
    assert list(zip(*columns.values(), strict=True))[:2] == [("a", "home", 2), ("a", "visits", 2)]
    leaders = {"id": list(texts), "kind": ["individual"] * 3}
    network = coalign.from_tables(leaders=leaders, terms=columns)
    found = language(network)
    assert 0 < found.common.value < 1 and found.leaders_known == 3
    assert terms({}) == {"leader": [], "term": [], "count": []}
    with pytest.raises(coalign.Error, match="no terms"):
        terms({"a": "and"}, stop_words=["and"])
