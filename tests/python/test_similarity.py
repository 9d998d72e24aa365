# SPDX-License-Identifier: MIT
"""Similarities of agendas, and the discourse network that others computed."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT

import coalign
from coalign.alignment import agendas, pair_similarity, pairs, similarity

CASE = ROOT.parent / "shared" / "cases" / "dna_sample_congruence.json"

# Two rows of the sample of the Discourse Network Analyzer: concept, for (1) or against (-1), how often.
ASE = [("greenhouse", 1, 1), ("regulate CO2", 1, 2), ("legislation", 1, 1)]
EPA = [("economy", -1, 1), ("legislation", 1, 10)]
NPRA = [("economy", -1, 2), ("legislation", -1, 2)]


def test_two_lists_of_statements():
    assert pair_similarity(ASE, EPA, "congruence").value == 10
    assert pair_similarity(EPA, NPRA, "conflict").value == 20
    assert pair_similarity(EPA, NPRA, "subtract", normalization="average").value == -2.4
    found = pair_similarity(EPA, NPRA, "congruence", normalization="jaccard").value
    assert found == pytest.approx(0.142857143)
    assert pair_similarity([], [], "cosine").unknown == "nothing_shared"
    assert pair_similarity([("a", 1, 1)], [("a", -1, 0.5)], "ruzicka").value == -0.5
    with pytest.raises(coalign.Error, match="stances are from -1 to 1"):
        pair_similarity([("a", 2, 1)], [])


@pytest.mark.skipif(not CASE.is_file(), reason="../shared/cases is not here")
def test_the_sample_of_the_discourse_network_analyzer():
    case = json.loads(CASE.read_text())
    said = [
        [(k, way, n) for way, row in ((1, pos), (-1, neg)) for k, n in enumerate(row) if n]
        for pos, neg in zip(case["inputs"]["pos"], case["inputs"]["neg"], strict=True)
    ]
    for name, how in {
        "congruence": ("congruence", "none"),
        "conflict": ("conflict", "none"),
        "subtract": ("subtract", "none"),
        "subtract_average": ("subtract", "average"),
        "congruence_jaccard": ("congruence", "jaccard"),
    }.items():
        for i, row in enumerate(case["expected"][name]):
            for j, wanted in enumerate(row):
                if i == j:
                    continue
                found = pair_similarity(said[i], said[j], how[0], normalization=how[1])
                assert found.value == pytest.approx(wanted, abs=1e-6)


def test_the_network_and_its_pairs(afwi):
    found = agendas(afwi)
    assert similarity(afwi).score.value == pytest.approx(found.score.value)
    assert similarity(afwi, "overlap").score.value == pytest.approx(found.overlap.value)
    # Nobody opposes a goal: the signed index is the overlap, and all that meets converges.
    ruzicka = similarity(afwi, "ruzicka")
    assert ruzicka.score.value == pytest.approx(found.overlap.value)
    assert ruzicka.convergence.value == 1
    for name in ("ruzicka", "cosine", "mactor", "congruence", "subtract"):
        rows = pairs(afwi, top=3, similarity=name)
        assert len(rows) == 3 and rows[0].score.value >= rows[2].score.value > 0
    assert list(pairs(afwi, order="most_opposed", similarity="conflict")) == []
    assert pairs(afwi, top=4, similarity="cosine", threads=3) == pairs(
        afwi, top=4, similarity="cosine"
    )
    for wrong in (
        {"similarity": "cosine", "normalization": "jaccard"},
        {"similarity": "ruzicka", "silence": "unknown"},
        {"similarity": "conflict"},
        {"similarity": "some"},
    ):
        with pytest.raises(coalign.Error):
            pairs(afwi, **wrong)
