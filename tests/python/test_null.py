# SPDX-License-Identifier: MIT
"""The null distribution with the observed number: its values are those that p counts."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from conftest import ROOT, document

import coalign
from coalign import _methods, plot
from coalign._pictures import PICTURES
from coalign.engines import null_values

EXAMPLE = coalign.read(ROOT / "examples" / "coalition.json")
TESTED = {
    "AgendasByChance": coalign.alignment.agendas_by_chance,
    "AlongTies": coalign.alignment.along_ties,
    "AdvocacyCoalition": coalign.alignment.advocacy_coalition,
    "Blocs": coalign.alignment.blocs,
    "CorePeriphery": coalign.structure.core_periphery,
    "EiIndex": lambda network, **given: coalign.alignment.ei_index(network, "sector", **given),
    "Levels": coalign.alignment.levels,
    "NetworksByChance": coalign.alignment.networks_by_chance,
}


@pytest.fixture
def pyplot():
    matplotlib = pytest.importorskip("matplotlib", reason="plots need matplotlib")
    matplotlib.use("agg")
    from matplotlib import pyplot

    yield pyplot
    pyplot.close("all")


def its_tests(found):
    return {
        name: value
        for name, value in found._values.items()
        if isinstance(value, coalign.inference.PermutationTest)
    }


def matrices():
    random = np.random.default_rng(1)
    x = random.random((9, 9))
    return x, x + random.random((9, 9))


def same_as_p(test):
    values, observed = null_values(test), float(test.observed)
    none = 1e-11 * max(abs(observed), np.abs(values).max())
    as_much = (values >= observed - none).sum(), (values <= observed + none).sum()
    assert len(values) == test.replicates
    itself = 0 if test.exact else 1
    assert [(itself + many) / (itself + len(values)) for many in as_much] == [
        float(test.p_greater),
        float(test.p_less),
    ]
    assert values.mean() == pytest.approx(float(test.mean))
    assert values.std(ddof=itself) == pytest.approx(float(test.sd), abs=1e-12)


@pytest.mark.parametrize("name", TESTED)
@pytest.mark.parametrize("seed", [1, 7])
def test_the_values_are_those_that_p_counts(name, seed):
    found = its_tests(TESTED[name](EXAMPLE, seed=seed, replicates=300))
    known = [test for test in found.values() if test.mean.value is not None]
    assert known
    for test in known:
        same_as_p(test)


def test_the_described_tests_are_all_looked_at():
    having = {
        kind["name"]
        for kind in coalign._core.described
        if any(field["of"] == "PermutationTest" for field in kind["fields"])
    }
    drawn = set(PICTURES)
    assert having == set(TESTED) and having <= drawn
    bases = {kind["name"]: _methods.base_of(kind["name"]) for kind in coalign._core.described}
    assert drawn == {name for name, base in bases.items() if issubclass(base, _methods.Drawn)}


def test_matrices_have_them_too_and_so_does_what_was_pickled():
    same_as_p(coalign.inference.qap_correlation(*matrices(), replicates=200))
    test = coalign.alignment.along_ties(EXAMPLE, replicates=50).correlation
    assert (null_values(pickle.loads(pickle.dumps(test))) == null_values(test)).all()


def test_where_nothing_was_drawn_it_says_why(pyplot):
    test = coalign.alignment.along_ties(EXAMPLE, replicates=0).score_chance
    with pytest.raises(coalign.Error, match="nothing was drawn here: not_asked"):
        null_values(test)
    with pytest.raises(coalign.Error, match="nothing to draw"):
        test.plot()
    with pytest.raises(coalign.Error, match="Agendas has no test"):
        plot.null_distribution(coalign.alignment.agendas(EXAMPLE))
    with pytest.raises(coalign.Error, match="no test 'none such' here, but score_chance, "):
        plot.null_distribution(coalign.alignment.along_ties(EXAMPLE), "none such")
    for network in (coalign.Network(), coalign.from_json(document())):
        with pytest.raises(coalign.Error, match="nothing to draw"):
            coalign.alignment.along_ties(network).plot()


@pytest.mark.parametrize("name", TESTED)
def test_the_figure_holds_every_shuffle_and_counts_those_as_extreme(name, pyplot):
    for field, test in its_tests(TESTED[name](EXAMPLE)).items():
        if test.mean.value is None:
            continue
        ax = test.plot()
        heights = [sum(bar.get_height() for bar in bars) for bars in ax.containers]
        assert len(heights) == 2
        assert sum(heights) == pytest.approx(test.replicates), field
        p = min(float(test.p_greater), float(test.p_less))
        many = round(p * test.replicates) if test.exact else round(p * (test.replicates + 1)) - 1
        assert heights[1] == pytest.approx(many)
        assert list(ax.lines[0].get_xdata()) == [float(test.observed)] * 2
        words = [text.get_text() for text in ax.get_legend().get_texts()]
        assert words[1].startswith(f"{many:,} of {test.replicates:,} shuffles give as ")
        pyplot.close("all")


def test_of_few_leaders_the_figure_has_every_shuffle(pyplot):
    x, y = matrices()
    test = coalign.inference.qap_correlation(x[:4, :4], y[:4, :4])
    assert test.exact and test.replicates == 24
    same_as_p(test)
    ax = test.plot()
    assert sum(bar.get_height() for bars in ax.containers for bar in bars) == 24
    assert ax.get_ylabel() == "all shuffles there are"
    words = ax.get_legend().get_texts()[1].get_text()
    assert words.startswith(f"{round(24 * min(float(test.p_greater), float(test.p_less)))} of 24 ")
    five = few_leaders()
    found = coalign.alignment.along_ties(five)
    assert found.correlation.exact
    for one in its_tests(found).values():
        if one.mean.value is not None:
            same_as_p(one)
    assert found.plot() is not None


def few_leaders():
    ids = [f"l{i}" for i in range(5)]
    random = np.random.default_rng(2)
    return coalign.from_json(
        document(
            leaders=[{"id": one, "kind": "organization"} for one in ids],
            goals=[{"id": one} for one in "abc"],
            agendas=[
                {"leader": one, "goal": goal, "stance": round(random.uniform(-1, 1), 2)}
                for one in ids
                for goal in "abc"
            ],
            tie_types=[{"id": "trust"}],
            ties=[{"from": ids[i], "to": ids[i + 1], "type": "trust"} for i in range(4)],
        )
    )


def test_a_result_draws_the_test_that_is_named(pyplot):
    found = coalign.alignment.along_ties(EXAMPLE)
    for field in ("score_chance", "agreement_chance", "correlation"):
        ax = plot.null_distribution(found, field)
        assert list(ax.lines[0].get_xdata()) == [float(getattr(found, field).observed)] * 2
    assert found.plot().get_xlabel().startswith("score against agendas shuffled among leaders")
