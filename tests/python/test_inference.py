# SPDX-License-Identifier: MIT
"""Permutation tests through Python."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

import coalign
from coalign.inference import qap_correlation


def test_qap_on_small_matrices_is_what_numpy_says_of_all_permutations():
    from itertools import permutations

    draw = np.random.default_rng(3)
    x, y = draw.normal(size=(5, 5)), draw.normal(size=(5, 5))
    off = ~np.eye(5, dtype=bool)
    every = [
        np.corrcoef(x[off], y[np.ix_(order, order)][off])[0, 1] for order in permutations(range(5))
    ]
    found = qap_correlation(x, y)
    assert found.exact and found.replicates == 120
    assert found.observed.value == pytest.approx(every[0])
    assert found.mean.value == pytest.approx(np.mean(every))
    assert found.sd.value == pytest.approx(np.std(every))
    assert found.p_greater.value == pytest.approx(np.mean(np.array(every) >= every[0] - 1e-12))


def test_more_things_are_sampled_the_same_on_any_number_of_threads():
    draw = np.random.default_rng(4)
    x = draw.normal(size=(30, 30))
    y = x + draw.normal(size=(30, 30))
    found = qap_correlation(x, y.T.copy().T, replicates=200)  # any layout
    assert not found.exact and found.replicates == 200
    assert found.p_greater.value == 1 / 201
    assert found == qap_correlation(x, y, replicates=200, threads=3)
    assert found.mean.value != qap_correlation(x, y, replicates=200, seed=2).mean.value
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.to_dict()["exact"] is False


def test_what_cannot_be_tested_says_so():
    flat = qap_correlation(np.ones((4, 4)), np.arange(16.0).reshape(4, 4))
    assert flat.observed.unknown == "no_variation" and flat.p_greater.unknown == "no_variation"
    with pytest.raises(coalign.Error, match="as many rows as columns"):
        qap_correlation(np.ones((2, 3)), np.ones((2, 3)))
    with pytest.raises(coalign.Error, match="same things"):
        qap_correlation(np.ones((2, 2)), np.ones((3, 3)))


@pytest.mark.parametrize("unit", ["Y", "M", "D", "h", "us", "ns"])
def test_a_slope_of_dates_is_per_year_whatever_their_unit(unit):
    days = np.array(["2020-01-01", "2021-01-01", "2022-01-01"], dtype="datetime64[D]")
    dates = days.astype(f"datetime64[{unit}]")
    for x in (dates, dates.astype("datetime64[us]").tolist()):
        assert coalign.inference.theil_sen(x, [1, 2, 3]).slope.value == pytest.approx(1)
    with pytest.raises(coalign.Error, match="x: durations"):
        coalign.inference.theil_sen(dates - dates[0] if unit != "Y" else days - days[0], [1, 2, 3])
    with pytest.raises(coalign.Error, match="a date is missing"):
        coalign.inference.theil_sen(np.array(["NaT", "2020"], dtype="datetime64[Y]"), [1, 2])
