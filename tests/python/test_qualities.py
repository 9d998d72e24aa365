# SPDX-License-Identifier: MIT
"""The five qualities: results, rows, scopes, and what they say of a worked example."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from conftest import document
from scipy import stats

import coalign
from coalign.qualities import profile

EXAMPLES = Path(__file__).parents[2] / "examples"
QUALITIES = ("dissatisfaction", "risk", "learning", "outcomes", "sharing")


@pytest.fixture(scope="module")
def coalition() -> coalign.Network:
    return coalign.read(EXAMPLES / "coalition.json")


def indicators(found):
    return {
        f"{quality}.{name}": estimate
        for quality in QUALITIES
        for name, estimate in getattr(found, quality).indicators.to_dict().items()
    }


def test_the_report_holds_the_profile(coalition):
    found = profile(coalition)
    document = coalign.report(coalition).to_dict()["qualities"]
    assert document == found.to_dict()
    assert list(document) == list(QUALITIES)
    assert len(indicators(found)) == 22
    for quality in QUALITIES:
        known = [
            e["value"] for e in document[quality]["indicators"].values() if e["value"] is not None
        ]
        assert document[quality]["score"]["value"] == pytest.approx(sum(known) / len(known))


def test_shares_of_things_have_the_interval_of_jeffreys(coalition):
    found = profile(coalition).learning.indicators.candour
    n = found.evidence
    k = round(found.value * n)
    low, high = stats.beta.interval(0.95, k + 0.5, n - k + 0.5)
    assert found.interval == pytest.approx((low if k else 0, high if k < n else 1))


def test_the_rows_behind_an_indicator_add_up_to_it(coalition):
    found = profile(coalition)
    for name, estimate in indicators(found).items():
        rows = found.rows(name)
        if estimate["value"] is None or name in ("risk.evenness", "sharing.candid"):
            continue
        assert len(rows) == estimate["evidence"]
        assert sum(row.part * row.portion for row in rows) == pytest.approx(estimate["value"])
    frame = found.rows("learning.used").to_frame("pandas")
    assert list(frame.columns) == ["table", "row", "ids", "part", "portion"]
    assert set(frame["table"]) == {"initiatives"}
    missed = [row.ids[0] for row in found.rows("learning.recorded") if not row.part]
    assert all(name in coalition.initiatives.ids for name in missed)
    with pytest.raises(coalign.Error, match=r'"reach" is no indicator; they are dissatisfaction\.'):
        found.rows("reach")


def test_of_a_leader_a_goal_and_a_period(coalition):
    library = profile(coalition, "library")
    led = [row["id"] for row in coalition.initiatives if "library" in row["leaders"]]
    ended = library.rows("learning.candour")
    assert {row.ids[0] for row in ended} <= set(led) and ended
    assert profile(coalition, "reading") != library
    assert profile(coalition, ("2020", "2021")).outcomes.as_of == "2021-12-31"
    assert profile(coalition, as_of="2021").outcomes.as_of == "2021-12-31"
    later = profile(coalition, as_of="2021")
    assert later.learning.score.evidence < profile(coalition).learning.score.evidence
    with pytest.raises(coalign.Error, match='"nobody" is neither a leader nor a goal here'):
        profile(coalition, "nobody")
    with pytest.raises(coalign.Error, match="exclude one another"):
        profile(coalition, ("2020", "2021"), "2021")


def test_weights_and_mix_are_the_users(coalition):
    plain = profile(coalition)
    assert plain.dissatisfaction.indicators.mix.unknown == "not_asked"
    mixed = profile(coalition, mix={"proven": 7, "promising": 2, "untested": 1})
    assert 0 <= mixed.dissatisfaction.indicators.mix.value <= 1
    heavy = profile(coalition, weights={"risk.aimed": 1, "risk.evenness": 0, "risk.intentional": 0})
    assert heavy.risk.score.unknown == "too_few"
    for wrong in ({"weights": {"risk.none": 1}}, {"weights": {"risk.aimed": -1}}, {"mix": {}}):
        with pytest.raises(coalign.Error):
            profile(coalition, **wrong)
    with pytest.raises(coalign.Error, match="'sure' is none of them"):
        profile(coalition, mix={"sure": 1})


def test_nothing_is_known_of_nothing():
    empty = profile(coalign.from_json(document()))
    assert all(estimate["value"] is None for estimate in indicators(empty).values())
    assert "Nothing that is recorded here shows any" in str(
        coalign.report(coalign.from_json(document()))
    )


def test_results_travel(coalition):
    found = profile(coalition, "library", mix={"proven": 1})
    again = pickle.loads(pickle.dumps(found))
    assert again == found and again.rows("risk.aimed") == found.rows("risk.aimed")


def test_what_public_facts_do_not_say_is_not_held_against_anyone():
    afwi = coalign.read(EXAMPLES / "afwi.json")
    found = profile(afwi)
    assert found.outcomes.indicators.measurable.unknown == "no_targets"
    assert found.dissatisfaction.indicators.acted_on.unknown == "not_stated"
    assert found.risk.score.unknown == "too_few"
    for quality in ("dissatisfaction", "risk", "sharing"):
        assert getattr(found, quality).score.value is None
    text = " ".join(coalign.report(afwi).text(full=True).split())
    assert "leads there, however it goes" in text and found.outcomes.all_lead
    assert "What is not recorded is not held against anyone." in text
