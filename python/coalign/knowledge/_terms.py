# SPDX-License-Identifier: MIT
"""Terms from texts, for the table ``terms``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ..arguments import check_mapping, wrong
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
    """Which terms do leaders use in what they wrote or said?

    Words are lower-cased runs of two or more letters or digits, counted on this machine by scikit-learn's
    CountVectorizer (``pip install coalign[text]``). What counts as a word decides what `language` finds: look
    at the terms before you trust the number.

    Parameters
    ----------
    texts : Mapping[str, str]
        by the leader's id
    stop_words : Collection[str] | str | None, default None
        words to leave out; "english" for a list of common ones
    longest : int, default 1
        how many words a term may have
    at_least : int, default 1
        in how many texts a term must be
    most : int | None, default None
        only the most frequent so many; None: all

    Returns
    -------
    dict[str, list[Any]]
        columns for ``from_tables(terms=...)``

    Raises
    ------
    Error
        where scikit-learn is missing, or no term is left

    Examples
    --------
    >>> coalign.knowledge.terms({"ann": "clean water", "ben": "clean air"})["term"]
    ['clean', 'water', 'air', 'clean']
    """
    try:
        from sklearn.feature_extraction.text import CountVectorizer
    except ImportError:
        raise Error("terms needs scikit-learn: pip install 'coalign[text]'") from None
    check_mapping("texts", texts, "from leaders to texts")
    if not all(isinstance(text, str) for text in (texts or {}).values()):
        raise wrong("texts", "a mapping from leaders to texts", texts)
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
