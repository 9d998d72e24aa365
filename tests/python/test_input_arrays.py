# SPDX-License-Identifier: MIT
"""Matrices and ratings with names, words and masks.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import pickle

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from input_support import LEADERS

import coalign


def test_matrices_with_names_are_compared_by_name():
    graph = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("d", "b"), ("b", "e")])
    other = nx.DiGraph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from(graph.edges)
    one, two = nx.to_pandas_adjacency(graph), nx.to_pandas_adjacency(other)
    assert coalign.inference.qap_correlation(one, two).observed.value == pytest.approx(1)
    with pytest.raises(coalign.Error, match="'f'"):
        coalign.inference.qap_correlation(one, two.rename(index={"e": "f"}, columns={"e": "f"}))
    with pytest.raises(coalign.Error, match="rows and columns"):
        coalign.inference.qap_correlation(one, two[sorted(two)])


def test_agreement_of_words_and_of_what_is_masked():
    alpha = coalign.agreement.krippendorff_alpha
    words = [["yes", "no", "yes"], ["yes", "yes", "yes"]]
    numbers = alpha([[1, 0, 1], [1, 1, 1]], level="nominal").value
    assert alpha(words, level="nominal").value == numbers
    assert alpha(pd.DataFrame(words), level="nominal").value == numbers
    gaps = [["yes", None, "no", "no"], ["yes", "no", "no", np.nan]]
    assert alpha(gaps, level="nominal").value == 1
    frame = pd.DataFrame(
        {"a": pd.array([1, None], dtype="Int64"), "b": pd.array([1, 2], dtype="Int64")}
    )
    assert alpha(frame).unknown == alpha([[1, 1], [np.nan, 2]]).unknown
    masked = np.ma.masked_array([[1, 2, 9.0], [1, 2, 3.0]], mask=[[0, 0, 1], [0, 0, 0]])
    assert alpha(masked).value == alpha([[1, 2, np.nan], [1, 2, 3.0]]).value == 1
    with pytest.raises(coalign.Error, match="level='nominal'"):
        alpha(words)
    assert coalign.agreement.esteban_ray(np.ma.masked_array([0, 1, 9], mask=[0, 0, 1])).value == (
        coalign.agreement.esteban_ray([0, 1]).value
    )


def test_tables_pickle():
    network = coalign.from_tables(leaders=LEADERS)
    again = pickle.loads(pickle.dumps(network.leaders))
    assert list(again) == list(network.leaders) and again.name == "leaders"
