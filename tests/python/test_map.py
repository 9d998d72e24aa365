# SPDX-License-Identifier: MIT
"""The laws of the map: every leader once, all inside of the frame, no two labels in one place, no harm in any name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations, pairwise
from math import dist
from random import Random
from statistics import median
from xml.etree import ElementTree

import pytest
from conftest import ROOT, document
from random_networks import random_network
from shared_networks import DATA, NETWORKS, WITH_TIES, ties_of
from test_page import HOSTILE, Page

import coalign
from coalign import _core
from coalign.plot._map import places_before
from coalign.reporting.map import MOST, network_map, width_of

Box = tuple[float, float, float, float]
SIZES = {"roomy": 12, "tight": 22}


class Map:
    """A map as it would be drawn."""

    def __init__(self, network: coalign.Network) -> None:
        self.text = network_map(network)
        figure = ElementTree.fromstring(self.text)
        self.svg = next(child for child in figure if child.tag == "svg")
        _, _, self.width, self.height = map(float, self.svg.attrib["viewBox"].split())
        self.leaders = [one for one in self.svg if one.attrib["class"].startswith("leader")]
        self.caption = "".join(next(figure.iter("figcaption")).itertext())
        self.legend = ["".join(item.itertext()).strip() for item in figure.iter("li")]

    def labels(self, kind: str) -> list[Box]:
        (group,) = (one for one in self.svg if one.attrib["class"] == f"labels {kind}")
        return [label_box(text, SIZES[kind]) for text in group if text.tag == "text"]

    def marks(self) -> Iterator[Box]:
        for leader in self.leaders:
            at = {key: value for key, value in leader[1].attrib.items()}
            if leader[1].tag == "path":
                x, y, right, bottom, left = map(float, re.findall(r"[\d.]+", at["d"]))
                yield left, y, right, bottom
            elif leader[1].tag == "rect":
                x, y, width, height = (float(at[key]) for key in ("x", "y", "width", "height"))
                yield x, y, x + width, y + height
            else:
                x, y, r = (float(at[key]) for key in ("cx", "cy", "r"))
                yield x - r, y - r, x + r, y + r


def label_box(text: ElementTree.Element, size: int) -> Box:
    width = size * width_of(text.text or "")
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
    return left, y - 0.9 * size, left + width, y + 0.25 * size


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def obeys(network: coalign.Network) -> Map:
    """Checks the laws."""
    drawn = Map(network)
    frame = (0, 0, drawn.width, drawn.height)
    marks = list(drawn.marks())
    assert len(drawn.leaders) == len(network.leaders) == len(marks)
    for kind in SIZES:
        labels = drawn.labels(kind)
        assert labels or kind == "tight"
        assert not any(meet(one, other) for one, other in combinations(labels, 2))
        marks += labels
    for left, top, right, bottom in marks:
        assert left >= frame[0] and top >= frame[1] and right <= frame[2] and bottom <= frame[3]
    assert all(leader[0].tag == "title" and leader[0].text for leader in drawn.leaders)
    assert drawn.text == network_map(network)
    Page(drawn.text)
    return drawn


def tied(leaders: int, seed: int) -> coalign.Network:
    """Leaders of every kind in up to nine sectors, with ties in clumps."""
    random = Random(seed)
    rows = [
        {
            "id": f"l{i}",
            "kind": random.choice(["individual", "organization", "system"]),
            "name": " ".join(
                "ab cWm"[: random.randrange(1, 6)] for _ in range(random.randrange(1, 9))
            ),
            "sector": f"sector {random.randrange(1 + seed % 9)}",
        }
        for i in range(leaders)
    ]
    ties = {
        (i, random.randrange(i // 2, i))
        for i in range(1, leaders)
        for _ in range(random.randrange(3))
    } | {(1, 0)}
    return coalign.from_json(
        document(
            leaders=rows,
            tie_types=[{"id": "trust", "max": 4}],
            ties=[
                {"from": f"l{i}", "to": f"l{j}", "type": "trust", "weight": random.randrange(1, 5)}
                for i, j in sorted(ties)
            ],
        )
    )


@pytest.mark.parametrize("name", ["afwi.json", "coalition.json", "survey.csv"])
def test_the_examples(name):
    network = coalign.read(ROOT / "examples" / name)
    drawn = obeys(network)
    assert drawn.text in coalign.report(network).to_html()


@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")
@pytest.mark.parametrize("name", NETWORKS)
def test_real_networks(name):
    network = NETWORKS[name]()
    if len(network.ties):
        obeys(network)
    else:
        assert network_map(network) == ""


@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")
@pytest.mark.parametrize("name", WITH_TIES)
def test_real_networks_of_ties_alone(name):
    obeys(ties_of(name))


@pytest.mark.parametrize("seed", range(110))  # some of the 220 have no ties, so no map
def test_random_networks(seed):
    obeys(tied(2 + 7 * (seed % 30), seed))
    network = random_network(seed)
    if len(network.leaders) > 1 and len(network.ties):
        obeys(network)


def test_pictures_have_the_same_bytes_on_any_number_of_threads():
    network = coalign.read(ROOT / "examples" / "coalition.json")
    pages = [coalign.report(network, threads=threads).to_html() for threads in (1, 2, 7)]
    assert pages[0].count("<svg") >= 5 and len(set(pages)) == 1
    for leaders in (300, 2500):  # all pairs of leaders, and samples
        asked = {"types": [], "weight": "strength", "also": [], "seed": 1, "progress": None}
        x, y, *_ = _core.layout(made := tied(leaders, 3), **asked, threads=1)
        for threads in (2, 7):
            again = _core.layout(made, **asked, threads=threads)
            assert x.tobytes() == again[0].tobytes() and y.tobytes() == again[1].tobytes()


def edited(network: coalign.Network, seed: int) -> Iterator[tuple[coalign.Network, set[str]]]:
    """With a tie less, a tie more, and a leader more; and whom each is about."""
    random = Random(seed)
    text = json.loads(coalign.to_json(network))
    ids, ties, kind = list(network.leaders.ids), text["ties"], text["tie_types"][0]["id"]
    gone = random.choice(ties)
    one, other = random.sample(ids, 2)
    new = {"id": "somebody new", "kind": "organization"}
    less = {"ties": [tie for tie in ties if tie is not gone]}
    more = {"ties": [*ties, {"from": one, "to": other, "type": kind}]}
    grown = {"ties": [*ties, {"from": new["id"], "to": one, "type": kind}]}
    yield coalign.from_json(json.dumps(text | less)), {gone["from"], gone["to"]}
    if not any({tie["from"], tie["to"]} == {one, other} for tie in ties):
        yield coalign.from_json(json.dumps(text | more)), {one, other}
    yield coalign.from_json(json.dumps(text | grown | {"leaders": [*text["leaders"], new]})), {one}


def moved(network: coalign.Network, like: bool) -> list[float]:
    """For each edit, how far those have moved whom it is not about, as a share of the frame: the median."""
    asked = {"types": [], "weight": "strength", "also": [], "seed": 1, "threads": 1}
    found = []
    x, y, across, down = _core.layout(network, **asked, progress=None)
    stood = dict(zip(network.leaders.ids, zip(x, y, strict=True), strict=True))
    for later, about in edited(network, 1):
        before = places_before(later, network, None, 1) if like else None
        x, y, wide, tall = _core.layout(later, **asked, progress=None, before=before)
        stand = dict(zip(later.leaders.ids, zip(x, y, strict=True), strict=True))
        far = [dist(stood[key], stand[key]) for key in stood if key in stand and key not in about]
        found.append(median(far) / max(across, down, wide, tall))
    return found


@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")
def test_small_edits_move_the_others_little():
    examples = [coalign.read(ROOT / "examples" / name) for name in ("coalition.json", "survey.csv")]
    real = [network() for network in NETWORKS.values()] + [ties_of(name) for name in WITH_TIES]
    made = [tied(9 + 7 * (seed % 15), seed) for seed in range(60)]
    networks = [one for one in [*examples, *real, *made] if len(one.ties)]
    for network in networks:  # begun from the earlier map: every one
        assert max(moved(network, like=True)) <= 0.05, network
    anew = [by for network in networks for by in moved(network, like=False)]
    print(f"laid out anew: {median(anew):.3f} in the median of {len(anew)}")
    assert median(anew) <= 0.1  # laid out anew, nobody remembers where they stood: docs/pictures.md


def test_there_is_no_map_without_ties_or_with_too_many_leaders():
    assert network_map(coalign.Network()) == ""
    assert network_map(coalign.from_json(document())) == ""
    assert network_map(tied(MOST, 1)) != ""
    assert network_map(tied(MOST + 1, 1)) == ""


def test_hostile_names_are_drawn_and_do_no_harm():
    names = [
        *HOSTILE,
        "שלום עולם",
        "🦊" * 50,
        "日本" * 20,
        "é" * 300,
        "\u202e",
        "e" + "\u0301" * 50,
    ]
    leaders = [
        {"id": f"l{i}", "kind": "organization", "name": name, "sector": name}
        for i, name in enumerate(names)
    ]
    ties = [{"from": f"l{i}", "to": "l0", "type": "trust"} for i in range(1, len(names))]
    network = coalign.from_json(document(leaders=leaders, tie_types=[{"id": "trust"}], ties=ties))
    drawn = obeys(network)
    assert "<script" not in drawn.text and "<img" not in drawn.text
    assert [
        leader[0].text.startswith(HOSTILE[i]) for i, leader in enumerate(drawn.leaders[:4])
    ] == [True] * 4
    assert "x" * 121 not in drawn.text and "\u202e" not in drawn.text
    Page(coalign.report(network).to_html())
    labels = [text.text for text in drawn.svg.iter("text")]
    assert not any("\u0301" * 3 in label for label in labels)  # a tower would leave the frame


def test_the_legend_counts_everybody(afwi):
    drawn = Map(coalign.read(ROOT / "examples" / "coalition.json"))
    counted = [int(re.search(r"\((\d+)\)$", entry)[1]) for entry in drawn.legend]
    assert sum(counted) == 2 * 27  # once by sector, once by kind
    assert Map(afwi).legend == ["organizations (50)", "individuals (29)", "systems (8)"]


def test_the_text_names_the_most_connected_and_counts_the_lone(afwi):
    said = Map(afwi).caption
    degrees = afwi.layer().undirected()
    alone = int((degrees.indptr[1:] == degrees.indptr[:-1]).sum())
    assert said.startswith("87 leaders; a line joins each of the ")
    assert f"{alone} leaders have no recorded tie" in said


# What they see who see one kind of colour less: Machado, Oliveira and Fernandes (2009), in linear light.
SEEN = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1, 1.089)
STYLE = files("coalign.reporting").joinpath("page.css").read_text(encoding="utf-8")


def linear(colour: str) -> list[float]:
    full = "".join(2 * digit for digit in colour) if len(colour) == 3 else colour
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [min(1.0, max(0.0, sumprod(row, vector))) for row in matrix]


def sumprod(one, other) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def lab(light: list[float]) -> tuple[float, float, float]:
    parts = [sumprod(row, light) / white for row, white in zip(TO_XYZ, WHITE, strict=True)]
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sight", SEEN)
def test_colours_are_told_apart_with_every_sight(sight):
    colours = dict(re.findall(r"\.(hue\d|other) { fill: #(\w+)", STYLE))
    assert len(colours) == 8
    seen = {name: lab(times(SEEN[sight], linear(colour))) for name, colour in colours.items()}
    for one, other in combinations(colours, 2):
        if {one, other} != {
            "hue6",
            "other",
        }:  # where there are others, six have a colour of their own
            assert dist(seen[one], seen[other]) > 15


def test_colours_are_told_apart_in_grey():
    colours = dict(re.findall(r"\.(hue\d|other) { fill: #(\w+)", STYLE))
    shades = sorted(lab(linear(colour))[0] for colour in colours.values())
    assert len(shades) == 8
    assert min(next_one - one for one, next_one in pairwise(shades)) > 7


def luminance(colour: str) -> float:
    return sumprod(TO_XYZ[1], linear(colour))


def test_letters_and_outlines_stand_out_in_light_and_in_dark():
    grounds = re.findall(r"--ground: #(\w+)", STYLE)
    assert len(grounds) == 3  # light, dark, print
    for name in ("ink", "soft"):
        for ground, colour in zip(grounds, re.findall(rf"--{name}: #(\w+)", STYLE), strict=True):
            dark, light = sorted(map(luminance, (ground, colour)))
            assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize(("sectors", "legend"), [(7, 7), (8, 7), (20, 7)])
def test_no_map_has_the_seventh_colour_and_others(sectors, legend):
    leaders = [
        {"id": f"l{i}", "kind": "organization", "sector": f"s{i % sectors}"}
        for i in range(2 * sectors)
    ]
    ties = [{"from": "l0", "to": "l1", "type": "trust"}]
    drawn = Map(
        coalign.from_json(document(leaders=leaders, tie_types=[{"id": "trust"}], ties=ties))
    )
    assert len(drawn.legend) == legend
    assert ("hue6" in drawn.text) == (sectors == 7) != ("other" in drawn.text)
