# SPDX-License-Identifier: MIT
"""Terms from texts, for the table ``terms``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ..errors import Error

__all__ = ["terms"]


def terms(
    texts: Mapping[str, str],
    *,
    stop_words: Collection[str] | str | None = None,
    longest: int = 1,
    at_least: int = 1,
    most: int | None = None,
) -> dict[str, list[Any]]:
    """The terms of what leaders wrote or said, as columns for ``from_tables(terms=...)``.

    texts: by the leader's id. stop_words: words to leave out; "english" for a list of common ones. longest: how many
    words a term may have. at_least: in how many texts it must stand. most: the most frequent so many. Words are
    lower-cased runs of two or more letters or digits.

    Counted by scikit-learn's CountVectorizer, on this machine (``pip install 'coalign[text]'``). What counts as a
    word decides what `language` finds: look at the terms before you trust the number.
    """
    try:
        from sklearn.feature_extraction.text import CountVectorizer
    except ImportError:
        raise Error("terms needs scikit-learn: pip install 'coalign[text]'") from None
    columns: dict[str, list[Any]] = {"leader": [], "term": [], "count": []}
    if not texts:
        return columns
    words = stop_words if stop_words is None or isinstance(stop_words, str) else list(stop_words)
    counter = CountVectorizer(
        stop_words=words, ngram_range=(1, longest), min_df=at_least, max_features=most
    )
    try:
        counts = counter.fit_transform(texts.values()).tocoo()
    except ValueError as error:  # no term is left
        raise Error(f"no terms: {error}") from None
    leaders, names = list(texts), counter.get_feature_names_out()
    for row, column, count in sorted(zip(counts.row, counts.col, counts.data, strict=True)):
        columns["leader"].append(leaders[row])
        columns["term"].append(str(names[column]))
        columns["count"].append(int(count))
    return columns
