# SPDX-License-Identifier: MIT
"""Plots by matplotlib: the axes that were given, every leader, and no two labels in one place."""

from __future__ import annotations

import json
import re
import sys
from itertools import combinations
from math import dist

import pytest
from conftest import AFWI, ROOT, document
from test_map import STYLE
from test_page import HOSTILE

import coalign
from coalign import plot
from coalign.plot._map_beside import hull


@pytest.fixture
def pyplot():
    matplotlib = pytest.importorskip("matplotlib", reason="plots need matplotlib")
    matplotlib.use("agg")
    from matplotlib import pyplot

    yield pyplot
    pyplot.close("all")


def test_colours_are_those_of_the_page():
    page = dict(re.findall(r"\.(hue\d|other) { fill: (#\w+)", STYLE))
    assert page.items() <= plot.COLOURS.items()


def test_without_matplotlib_it_says_what_to_install(afwi, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(coalign.Error, match=r"pip install coalign\[plot\]"):
        plot.map(afwi)


def test_a_map_draws_every_leader_and_no_two_labels_in_one_place(afwi, pyplot):
    _, ax = pyplot.subplots()
    assert plot.map(afwi, ax=ax) is ax
    assert sum(len(marks.get_offsets()) for marks in ax.collections[1:4]) == 87
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts]
    assert len(boxes) > 5
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


def test_a_map_of_some_ties_by_seed(afwi, pyplot):
    one, again = (plot.map(afwi, "funding", seed=3) for _ in range(2))
    offsets = [
        [marks.get_offsets().tolist() for marks in ax.collections[1:4]] for ax in (one, again)
    ]
    assert offsets[0] == offsets[1]
    assert len(one.collections[0].get_segments()) < len(
        plot.map(afwi).collections[0].get_segments()
    )
    with pytest.raises(coalign.Error, match="no type of tie here"):
        plot.map(afwi, "nothing")


def test_a_map_shows_missing_ties_and_blocs(pyplot):
    network = coalign.read(ROOT / "examples" / "coalition.json")
    ax = plot.map(network, missing=10, blocs=True)
    dashed = ax.collections[1].get_segments()
    gaps = coalign.alignment.gaps(network, 10)
    assert len(dashed) == len(gaps) == 10
    blocs = coalign.alignment.blocs(network).blocs
    assert len(ax.patches) == len(blocs) > 1
    words = [text.get_text() for text in ax.get_legend().get_texts()]
    assert "10 pairs whose goals most require a tie" in words
    assert f"bloc 1 ({blocs[0].leaders})" in words
    with pytest.raises(coalign.Error, match="from 0 on, not -1"):
        plot.map(network, missing=-1)


def test_a_hull_holds_all_points_and_has_no_dents():
    points = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0), (1.0, 0.0)]
    assert sorted(hull(points)) == [(0, 0), (0, 2), (2, 0), (2, 2)]
    assert hull([(1.0, 1.0)]) == [(1, 1)] and len(hull([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)])) == 2


def test_any_network_and_any_name(pyplot):
    plot.map(coalign.Network())
    plot.map(coalign.from_json(document()))
    leaders = [
        {"id": f"l{i}", "kind": "organization", "name": name, "sector": name}
        for i, name in enumerate([*HOSTILE, "a $x_ b$ $", "\\frac"])
    ]
    ax = plot.map(coalign.from_json(document(leaders=leaders)))
    ax.figure.canvas.draw()


def test_a_heat_map_draws_every_answer_and_nothing_leaves_the_figure(pyplot):
    network = coalign.read(ROOT / "examples" / "coalition.json")
    found = coalign.alignment.heat_map(network)
    ax = plot.heat(network)
    drawn = [len(marks.get_paths()) for marks in ax.collections if len(marks.get_paths()) > 0]
    cells = len(found.rows) * len(found.columns)
    legend = len(ax.get_legend().legend_handles) - 1  # empty scatters; that of no answer is a patch
    assert sum(drawn) - legend == cells
    ax.figure.draw_without_rendering()
    texts = [*ax.get_xticklabels(), *ax.get_yticklabels(), *ax.get_legend().get_texts()]
    boxes = [text.get_window_extent() for text in texts]
    whole = ax.figure.bbox
    assert all(whole.x0 <= box.x0 and box.x1 <= whole.x1 for box in boxes)
    assert all(whole.y0 <= box.y0 and box.y1 <= whole.y1 for box in boxes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    shown = [label.get_text() for label in ax.get_yticklabels()]
    names = dict(zip(network.leaders.ids, network.leaders["name"], strict=True))
    assert shown == [names[key] for key in found.rows]


def test_results_draw_themselves_where_they_keep_their_network(pyplot, afwi):
    _, ax = pyplot.subplots()
    assert coalign.alignment.agendas(afwi).plot(ax) is ax
    assert len(coalign.alignment.heat_map(afwi, leaders=5).plot().get_yticklabels()) == 5
    with pytest.raises(coalign.Error, match="does not keep its network"):
        coalign.report(afwi).alignment.agendas.plot()


def test_goals_are_drawn_with_all_who_speak_and_who_do_not(pyplot):
    network = coalign.read(ROOT / "examples" / "coalition.json")
    ax = plot.goals(network)
    found = coalign.alignment.agendas(network)
    drawn = {
        bars.get_label(): sum(bar.get_width() for bar in bars.patches) for bars in ax.containers
    }
    assert drawn == {
        "against it": sum(goal.opposing for goal in found.by_goal),
        "neutral": sum(goal.neutral for goal in found.by_goal),
        "for it": sum(goal.supporting for goal in found.by_goal),
        "no answer": sum(goal.silent for goal in found.by_goal),
    }
    assert ax.get_yticklabels()[0].get_text() == "Every child ready for school"
    assert len(plot.goals(network, top=3).get_yticklabels()) == 3


@pytest.mark.parametrize("draw", [plot.heat, plot.goals])
def test_agendas_of_nobody_and_of_any_name(pyplot, draw):
    with pytest.raises(coalign.Error, match="nobody has a known agenda"):
        draw(coalign.Network())
    names = [*HOSTILE, "a $x_ b$ $", "\\frac"]
    network = coalign.from_json(
        document(
            leaders=[
                {"id": f"l{i}", "kind": "individual", "name": name} for i, name in enumerate(names)
            ],
            goals=[{"id": f"g{i}", "name": name} for i, name in enumerate(names)],
            agendas=[{"leader": f"l{i}", "goal": f"g{i}", "stance": 1} for i in range(len(names))],
        )
    )
    draw(network).figure.canvas.draw()


EXAMPLE = coalign.read(ROOT / "examples" / "coalition.json")
WAVES = ["2019-06", "2022-06", "2024-06"]
DRAWN = {
    "scores": lambda network, **given: plot.scores(network, **given),
    "qualities": lambda network, **given: plot.qualities(network, **given),
    "means": lambda network, **given: plot.means(network, **given),
    "over_time": lambda network, **given: plot.over_time(network, **given),
    "one goal": lambda network, **given: plot.over_time(
        network, network.goals.ids[0] if len(network.goals) else "ready", **given
    ),
    "leadership": lambda network, **given: plot.leadership(network, **given),
    "aci_plane": lambda network, **given: plot.aci_plane(network, **given),
    "alluvial": lambda network, **given: plot.alluvial(network, WAVES, **given),
    "dendrogram": lambda network, **given: plot.dendrogram(network, **given),
    "ladder": lambda network, **given: plot.ladder(
        network, "education", "health", **({} if len(network.ties) else {"by": "kind"}), **given
    ),
    "networks": lambda network, **given: coalign.alignment.networks(network).plot(**given),
    "blocs": lambda network, **given: coalign.alignment.blocs(network).plot(**given),
    "advocacy": lambda network, **given: coalign.alignment.advocacy_coalition(network).plot(
        **given
    ),
    "resilience": lambda network, **given: coalign.leadership.resilience(network).plot(**given),
    "null_distribution": lambda network, **given: coalign.alignment.along_ties(network).plot(
        **given
    ),
    "series": lambda network, **given: (
        coalign.series(network, "alignment.agendas", WAVES)
        .only("score", "agreement", "overlap")
        .plot(**given)
    ),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_figure_holds_all_its_words_and_none_lie_on_others(pyplot, name):
    ax = DRAWN[name](EXAMPLE)
    ax.figure.draw_without_rendering()
    legend = ax.get_legend()
    texts = [
        *ax.texts,
        ax.xaxis.label,
        ax.yaxis.label,
        ax.title,
        *(legend.get_texts() if legend else []),
    ]
    for axis in (
        ax.xaxis,
        ax.yaxis,
    ):  # matplotlib keeps ticks beyond the ends, which it does not draw
        low, high = sorted(axis.get_view_interval())
        ticks = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
        texts += [one for tick in ticks for one in (tick.label1, tick.label2) if one.get_visible()]
    boxes = [
        text.get_window_extent()
        for text in texts
        if text.get_text().strip() and not text.get_rotation() % 90
    ]
    whole = ax.figure.bbox.padded(1)
    assert all(whole.x0 <= box.x0 and box.x1 <= whole.x1 for box in boxes)
    assert all(whole.y0 <= box.y0 and box.y1 <= whole.y1 for box in boxes)
    drawn = [box for box in boxes if box.width and box.height]
    assert not any(one.overlaps(other) for one, other in combinations(drawn, 2))


def test_a_legend_covers_no_line(pyplot):
    for network in (EXAMPLE, coalign.read(AFWI)):
        ax = coalign.leadership.resilience(network).plot()
        ax.figure.draw_without_rendering()
        assert not ax.get_legend().get_window_extent().overlaps(ax.get_window_extent())


def test_an_axis_of_shares_has_no_share_below_none_or_above_all(pyplot):
    for network in (EXAMPLE, coalign.read(AFWI)):
        ax = plot.aci_plane(network)
        for low, high in (ax.get_xlim(), ax.get_ylim()):
            assert high - low >= 0.05
            assert -0.05 < low and high < 1.05


def test_figures_are_drawn_on_the_axes_that_are_given(pyplot):
    for draw in DRAWN.values():
        _, ax = pyplot.subplots()
        assert draw(EXAMPLE, ax=ax) is ax
        pyplot.close("all")


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_to_draw_says_so(pyplot, name):
    said = "nothing to draw|no goal has the id|nothing in the network is dated|nobody with"
    with pytest.raises(coalign.Error, match=said):
        DRAWN[name](coalign.Network())
    with pytest.raises(coalign.Error, match=said):
        DRAWN[name](coalign.from_json(document()))


def test_names_with_formulas_and_markup_are_drawn_as_they_stand(pyplot):
    whole = (
        EXAMPLE.to_dict() if hasattr(EXAMPLE, "to_dict") else json.loads(coalign.to_json(EXAMPLE))
    )
    names = ["a $x_ b$ $", "\\frac", *HOSTILE]
    for table in ("leaders", "goals", "resources"):
        for place, row in enumerate(whole[table]):
            row["name"] = names[place % len(names)]
            if "unit" in row:
                row["unit"] = names[place % 3]
    network = coalign.from_json(json.dumps(whole))
    for name, draw in DRAWN.items():
        if name not in ("aci_plane", "advocacy", "blocs", "alluvial", "qualities", "series"):
            draw(network).figure.draw_without_rendering()
            pyplot.close("all")


def test_a_score_is_drawn_with_its_interval_and_its_chance(pyplot):
    found = coalign.alignment.together(EXAMPLE)
    ax = found.plot()
    lines = [line.get_xdata() for line in ax.lines]
    for part in (found.agendas, found.networks, found.resources):
        assert [part.value.value] in [list(line) for line in lines]
        assert list(part.value.interval) in [list(line) for line in lines]
        assert [part.chance.value] * 2 in [list(line) for line in lines]


def test_a_goal_ends_where_its_progress_is(pyplot):
    found = {row.goal: row for row in coalign.outcomes.over_time(EXAMPLE).by_goal}
    names = dict(zip(EXAMPLE.goals["name"], EXAMPLE.goals.ids, strict=True))
    seen = 0
    for line in plot.over_time(EXAMPLE).lines:
        if goal := names.get(line.get_label()):
            assert line.get_ydata()[-1] == pytest.approx(float(found[goal].progress))
            seen += 1
    assert seen == 6  # one of the seven has a long name, which is cut


def test_an_alluvial_keeps_every_leader_on_every_date(pyplot):
    ax = plot.alluvial(EXAMPLE, WAVES)
    heights: dict[float, float] = {}
    for bars in ax.containers:
        for bar in bars:
            heights[bar.get_x()] = heights.get(bar.get_x(), 0) + bar.get_height()
    assert len(heights) == 3 and len(set(heights.values())) == 1
    with pytest.raises(coalign.Error, match="two dates or more"):
        plot.alluvial(EXAMPLE, ["2019"])


def test_a_dendrogram_joins_everybody_and_a_ladder_has_the_means_of_groups(pyplot):
    found = coalign.alignment.heat_map(EXAMPLE)
    ax = plot.dendrogram(EXAMPLE)
    assert len(ax.lines) == len(found.merges) == len(found.rows) - 1
    ends = [height for line in ax.lines for height in line.get_xdata()]
    assert max(ends) == found.merges[-1].apart
    rows = [row for row in coalign.alignment.group_priorities(EXAMPLE, "sector")]
    means = {
        tuple(float(row.priority) for row in rows if row.group == group and row.goal == goal)
        for group in ("education", "health")
        for goal in {row.goal for row in rows}
    }
    steps = [line.get_ydata() for line in plot.ladder(EXAMPLE, "education", "health").lines]
    drawn = {(float(end),) for ends in steps[: len(EXAMPLE.goals)] for end in ends}
    assert drawn <= means
    with pytest.raises(
        coalign.Error, match="nobody with a known agenda has the sector 'none such'"
    ):
        plot.ladder(EXAMPLE, "education", "none such")


def test_a_map_like_an_earlier_one_keeps_leaders_where_they_stood(pyplot):
    whole = json.loads(coalign.to_json(EXAMPLE))
    whole["ties"] = whole["ties"][1:]
    later = coalign.from_json(json.dumps(whole))

    def places(ax):
        return [tuple(place) for marks in ax.collections[1:4] for place in marks.get_offsets()]

    before, after = places(plot.map(EXAMPLE)), places(plot.map(later, like=EXAMPLE))
    frame = max(max(place) for place in before)
    moved = sorted(dist(one, other) for one, other in zip(before, after, strict=True))
    assert moved[len(moved) // 2] <= 0.05 * frame


def test_a_series_of_many_numbers_draws_the_score_or_asks_which(pyplot):
    found = coalign.series(EXAMPLE, "alignment.agendas", WAVES)
    assert [line.get_label() for line in found.plot().lines] == ["score"]
    with pytest.raises(coalign.Error, match=r"series\.only\("):
        coalign.series(EXAMPLE, "qualities.profile", WAVES).plot()
