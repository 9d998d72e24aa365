# SPDX-License-Identifier: MIT
"""The null distribution with the observed number: its values are those that p counts."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from conftest import ROOT, document

import coalign
from coalign import plot
from coalign.engines import null_values
from coalign.plot import _results

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
    assert [(1 + many) / (1 + len(values)) for many in as_much] == [
        float(test.p_greater),
        float(test.p_less),
    ]
    assert values.mean() == pytest.approx(float(test.mean))
    assert values.std(ddof=1) == pytest.approx(float(test.sd), abs=1e-12)


@pytest.mark.parametrize("name", TESTED)
@pytest.mark.parametrize("seed", [1, 7])
def test_the_values_are_those_that_p_counts(name, seed):
    found = its_tests(TESTED[name](EXAMPLE, seed=seed, replicates=300))
    known = [test for test in found.values() if test.mean.value is not None and not test.exact]
    assert known
    for test in known:
        same_as_p(test)


def test_the_described_tests_are_all_looked_at():
    having = {
        kind["name"]
        for kind in coalign._core.described
        if any(field["of"] == "PermutationTest" for field in kind["fields"])
    }
    assert having == set(TESTED) and having <= set(_results.DRAWN)


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
    x, y = matrices()
    few = coalign.inference.qap_correlation(x[:4, :4], y[:4, :4])
    for draw in (null_values, plot.null_distribution):
        with pytest.raises(coalign.Error, match="each of the 24 shuffles there are was tried once"):
            draw(few)
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
        if test.mean.value is None or test.exact:
            continue
        ax = test.plot()
        heights = [sum(bar.get_height() for bar in bars) for bars in ax.containers]
        assert len(heights) == 2
        assert sum(heights) == pytest.approx(test.replicates), field
        p = min(float(test.p_greater), float(test.p_less))
        many = round(p * (test.replicates + 1)) - 1
        assert heights[1] == pytest.approx(many)
        assert list(ax.lines[0].get_xdata()) == [float(test.observed)] * 2
        words = [text.get_text() for text in ax.get_legend().get_texts()]
        assert words[1].startswith(f"{many:,} of {test.replicates:,} shuffles give as ")
        pyplot.close("all")


def test_a_result_draws_the_test_that_is_named(pyplot):
    found = coalign.alignment.along_ties(EXAMPLE)
    for field in ("score_chance", "agreement_chance", "correlation"):
        ax = plot.null_distribution(found, field)
        assert list(ax.lines[0].get_xdata()) == [float(getattr(found, field).observed)] * 2
    assert found.plot().get_xlabel().startswith("score against agendas shuffled among leaders")
