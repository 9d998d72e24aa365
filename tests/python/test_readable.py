# SPDX-License-Identifier: MIT
"""The first page can be read aloud: plain words, short sentences, few numbers, whatever the network."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from conftest import AFWI, ROOT, document

import coalign
from coalign.reporting import first_page
from coalign.reporting.section import Listed, Table

EASY, LONGEST, NUMBERS, FINDINGS = 50, 25, 15, 5


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e at the end."""
    groups = len(re.findall("[aeiouy]+", word))
    silent = re.search("[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscgz]es$", word)
    return max(1, groups - bool(silent))


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?…])\s+(?=[A-Z“])", text) if one]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)


def reading_ease(lines: list[str]) -> float:
    """Flesch 1948: 100 is very easy, 60 plain, 30 hard."""
    told = [sentence for line in lines for sentence in sentences(line)]
    spoken = [word.lower() for sentence in told for word in words(sentence)]
    return (
        206.835 - 1.015 * len(spoken) / len(told) - 84.6 * sum(map(syllables, spoken)) / len(spoken)
    )


def test_the_formula_by_hand():
    assert [
        syllables(word) for word in ("goal", "leader", "share", "agenda", "wanted", "asked")
    ] == [*(1, 2, 1, 3, 2, 1)]
    assert reading_ease(["The cat sat on the mat."]) == pytest.approx(206.835 - 6.09 - 84.6)


def lines_of(report: coalign.Report) -> list[str]:
    """All that the first page says, but its title and headings."""
    about, opening = first_page(report)
    lines = [about, *opening.findings]
    for part in opening.body:
        if isinstance(part, Table):
            lines += [f"{part.caption}.", *(f"{row[0]}" for row in part.rows)]
        elif isinstance(part, Listed):
            lines += part.sentences
        else:
            lines.append(part)
    return lines


def network(leaders: int, wanted: int, answer: Callable[[random.Random], dict], **more: object):
    """Leaders who answer so on eight goals each, and know eight others each."""
    draw = random.Random(leaders)
    whole: dict[str, object] = {
        "leaders": [
            {"id": f"l{i}", "kind": "organization", "name": f"Group {i}"} for i in range(leaders)
        ],
        "goals": [{"id": f"g{i}", "name": f"Goal {i}"} for i in range(wanted)],
        "tie_types": [{"id": "work", "directed": False}],
        "agendas": [
            {"leader": f"l{i}", "goal": f"g{g}"} | answer(draw)
            for i in range(leaders)
            for g in draw.sample(range(wanted), min(8, wanted))
        ],
        "ties": [
            {"from": f"l{i}", "to": f"l{j}", "type": "work"}
            for i in range(leaders)
            for j in draw.sample(range(i), min(4, i))
        ],
    }
    return coalign.from_json(document(**(whole | more)))


def stance(draw: random.Random) -> dict:
    return {"stance": draw.choice([-1, -0.5, 0.5, 1, 1]), "priority": draw.choice([0.25, 0.5, 1])}


NETWORKS: dict[str, Callable[[], coalign.Network]] = {
    "afwi": lambda: coalign.read(AFWI),
    "coalition": lambda: coalign.read(ROOT / "examples" / "coalition.json"),
    "300 leaders": lambda: network(300, 30, stance),
    "27 leaders": lambda: network(27, 12, stance),
    "3 leaders": lambda: network(3, 4, stance),
    "ties only": lambda: network(30, 8, stance, agendas=[], goals=[]),
    "importance only": lambda: network(30, 12, lambda draw: {"priority": draw.choice([0.5, 1])}),
    "everything unknown": lambda: network(12, 3, stance, agendas=[], ties=[]),
    "nothing": coalign.Network,
    "all opposed": lambda: network(
        20, 1, stance,
        agendas=[
            {"leader": f"l{i}", "goal": "g0", "stance": 1 - 2 * (i % 2), "priority": 1}
            for i in range(20)
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NETWORKS)
def test_the_first_page_can_be_read_aloud(name):
    lines = lines_of(coalign.report(NETWORKS[name]()))
    told = [sentence for line in lines for sentence in sentences(line)]
    assert reading_ease(lines) >= EASY, lines
    assert not [one for one in told if len(one.split()) > LONGEST]
    numbers = re.findall(r"-?\d+(?:[.,]\d+)*", re.sub(r"(?:Group|Goal) \d+", "", " ".join(lines)))
    scores = first_page(coalign.report(NETWORKS[name]()))[1]
    shown = [row for part in scores.body if isinstance(part, Table) for row in part.rows]
    assert len(numbers) + len(shown) <= NUMBERS, lines
    assert len(scores.findings) <= FINDINGS


@pytest.mark.parametrize("name", NETWORKS)
def test_each_finding_is_one_sentence_with_one_number_and_its_certainty(name):
    report = coalign.report(NETWORKS[name]())
    said = {
        "clear": "It is clear that ",
        "likely": "It is likely that ",
        "could_be_chance": " could be chance: ",
    }
    for one in report.findings:
        if not one.code.endswith("_beside_chance"):
            continue
        if one.certainty:
            assert said[one.certainty] in one.sentence and len(sentences(one.sentence)) == 1
        else:
            assert not any(words in one.sentence for words in said.values())
        assert len(re.findall(r"\d+(?:[.,]\d+)*", one.sentence)) <= 1
