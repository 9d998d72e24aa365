# SPDX-License-Identifier: MIT
"""The view to explore: what Python and the page know of each other, and the page itself in a browser."""

from __future__ import annotations

import base64
import json
import sys
from random import Random

import pytest
from browser import open_browser
from conftest import ROOT, document
from test_page import HOSTILE, Page

import coalign
from coalign import pdf
from coalign._view.widget import widget

STRANGE = [*HOSTILE, "שלום עולם", "🦊" * 50, "日本" * 20]


@pytest.fixture
def coalition() -> coalign.Network:
    return coalign.read(ROOT / "examples" / "coalition.json")


@pytest.fixture
def widgets():
    return pytest.importorskip("anywidget", reason="the view needs anywidget")


def hostile() -> coalign.Network:
    leaders = [
        {"id": f"l{i}", "kind": "organization", "name": name, "sector": name}
        for i, name in enumerate(STRANGE)
    ]
    ties = [{"from": f"l{i}", "to": "l0", "type": "<b>trust"} for i in range(1, len(STRANGE))]
    return coalign.from_json(document(leaders=leaders, tie_types=[{"id": "<b>trust"}], ties=ties))


def many(leaders: int, ties: int) -> coalign.Network:
    random = Random(1)
    return coalign.from_json(
        document(
            leaders=[
                {"id": f"l{i}", "kind": "organization", "sector": f"s{i % 7}"}
                for i in range(leaders)
            ],
            tie_types=[{"id": "trust"}],
            ties=[
                {
                    "from": f"l{one}",
                    "to": f"l{other}",
                    "type": "trust",
                    "weight": random.randrange(1, 5),
                }
                for one, other in sorted(
                    tuple(random.sample(range(leaders), 2)) for _ in range(ties)
                )
            ],
        )
    )


def test_without_anywidget_it_is_the_map_of_the_page(coalition, monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    widget.cache_clear()
    shown = coalign.view(coalition)
    html = shown._repr_html_()
    assert "<iframe" in html and "pip install coalign[view]" in html and shown.selected == []
    assert "There is a map where" in coalign.view(coalign.Network())._repr_html_()


def test_a_selection_is_told_of_and_is_of_leaders_that_are_there(coalition, widgets):
    view = coalign.view(coalition)
    assert view.selected == [] and view.about == []
    view.selected = ["clinic", "schools"]
    assert view.about[0].startswith("Northside Children's Clinic: organization, health, tied to ")
    assert " For: " in view.about[0] and len(view.about) == 2
    with pytest.raises(coalign.Error, match="no leader here has the id 'nobody'"):
        view.selected = ["nobody"]
    view.selected = list(coalition.leaders.ids)
    assert view.about[-1] == "and 22 other leaders"


def test_places_are_those_of_the_core_and_are_kept(coalition, widgets):
    view = coalign.view(coalition, seed=3)
    assert list(view.places) == list(coalition.leaders.ids)
    assert view.places == coalign.view(coalition, seed=3).places != coalign.view(coalition).places
    view._moved = {"1": [0.5, -2.0]}  # as the page does when a leader was dragged
    assert view.places["schools"] == (0.5, -2.0)
    assert coalign.view(coalition, places=view.places).places == view.places
    with pytest.raises(coalign.Error, match="no leader here"):
        coalign.view(coalition, places={"nobody": (0, 0)})


def test_some_types_of_ties_and_none_there(coalition, widgets):
    view = coalign.view(coalition, "trust")
    assert view._ties["types"] == ["trust"] and len(view._ends) == 8 * view._ties["counts"][0]
    with pytest.raises(coalign.Error, match="no type of tie here"):
        coalign.view(coalition, "nothing")


def test_a_page_without_widgets_shows_the_map(coalition, widgets):
    data, _ = coalign.view(coalition)._repr_mimebundle_()
    assert "<iframe" in data["text/html"] and "application/vnd.jupyter.widget-view+json" in data


def test_any_network(widgets):
    for network in (coalign.Network(), coalign.from_json(document()), hostile(), many(50, 200)):
        view = coalign.view(network)
        assert len(view._places) == 8 * len(network.leaders)
        view.selected = list(network.leaders.ids)[:6]
        json.dumps([view._leaders, view._ties, view.about])


PAGE = """
(async () => {
  const state = %s, bytes = %s, source = %s, style = %s;
  for (const [name, text] of Object.entries(bytes)) {
    state[name] = new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
  }
  const heard = {};
  window.model = {
    state, get: (name) => state[name], save_changes() {},
    set(name, value) { state[name] = value; for (const one of heard["change:" + name] ?? []) one(); },
    on(name, one) { (heard[name] ??= []).push(one); },
    off(name, one) { heard[name] = heard[name].filter((other) => other !== one); },
  };
  document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const view = (await import(url)).default;
  window.close_view = view.render({ model: window.model, el: document.body });
  window.drawing = document.querySelector(".coalign-view").drawing;
  window.frame = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  window.place = (at) => {
    const box = drawing.canvas.getBoundingClientRect();
    return [box.left + drawing.x(at), box.top + drawing.y(at)];
  };
  await window.frame();
})()
"""


@pytest.fixture
def browser(tmp_path, widgets):
    if pdf.browser() is None:
        pytest.skip("the view is looked at by Chromium, Chrome or Edge")
    with open_browser(tmp_path / "profile") as opened:
        opened.size(900, 700)
        yield opened
        opened.run("new Promise((then) => setTimeout(then, 200))")
        assert opened.mistakes == []


def show(browser, view) -> None:
    """As a notebook does: by what is synced and nothing else."""
    state = {key: getattr(view, key) for key in widget().class_own_traits(sync=True)}
    known = {key: value for key, value in state.items() if not isinstance(value, bytes)}
    sent = {
        key: base64.b64encode(value).decode()
        for key, value in state.items()
        if isinstance(value, bytes)
    }
    parts = (known, sent, str(view._esm), str(view._css))
    browser.run(PAGE % tuple(json.dumps(part) for part in parts))


def test_a_click_selects_a_leader_a_drag_moves_one_and_filters_filter(browser, coalition, tmp_path):
    view = coalign.view(coalition)
    show(browser, view)
    at = list(coalition.leaders.ids).index("clinic")
    x, y = browser.run(f"place({at})")
    browser.click(x, y)
    assert browser.run("model.get('selected')") == ["clinic"]
    browser.press("mousePressed", x, y, 1)
    browser.press("mouseMoved", x + 40, y - 30, 1)
    browser.press("mouseReleased", x + 40, y - 30)
    assert browser.run("model.get('selected')") == ["clinic"]
    moved = browser.run("model.get('_moved')")
    assert list(moved) == [str(at)] and browser.run(f"place({at})") == pytest.approx(
        [x + 40, y - 30]
    )
    view._moved = moved
    assert view.places["clinic"] == tuple(moved[str(at)])

    pairs = len(coalition.layer().undirected())
    assert f"27 of 27 leaders, {pairs} pairs" in browser.run(
        "document.querySelector('.status').textContent"
    )
    for date in view._ties["dates"]:
        browser.run(f"model.set('date', {date!r})")
        then = coalition.at(f"{date}-01" if len(date) == 7 else date)
        said = browser.run("document.querySelector('.status').textContent")
        assert f"{len(then.leaders)} of 27 leaders, {len(then.layer().undirected())} pairs" in said
    browser.run("model.set('date', '')")
    browser.run("model.set('hidden_types', ['trust', 'advice'])")
    left = len(coalition.layer(["collaboration", "funding", "lending"]).undirected())
    assert f", {left} pairs" in browser.run("document.querySelector('.status').textContent")
    browser.run("model.set('hidden_groups', ['health'])")
    assert "23 of 27 leaders" in browser.run("document.querySelector('.status').textContent")
    browser.run("model.set('search', 'RIVERBEND s')")
    assert "; 1 found" in browser.run("document.querySelector('.status').textContent")
    browser.run("close_view()")
    assert not [url for url in browser.requests if not url.startswith(("blob:", "data:", "about:"))]


def test_hostile_names_do_no_harm(browser):
    view = coalign.view(hostile())
    browser.run("window.alert = () => { window.harmed = true; }")
    show(browser, view)
    view.selected = ["l0", "l1"]
    browser.run(
        f"model.set('about', {json.dumps(view.about)}); model.set('selected', ['l0', 'l1'])"
    )
    browser.run("frame()")
    assert not browser.run("window.harmed ?? false")
    Page(browser.run("document.querySelector('.about').outerHTML"))
    assert (
        browser.run("document.querySelectorAll('script, img, svg, b, .coalign-view style').length")
        == 0
    )
    assert HOSTILE[0] in browser.run("document.querySelector('.about').textContent")


FOLLOW = """(async () => {
  const began = performance.now(), before = drawing.frames;
  let step = 0;
  while (performance.now() - began < 2000) {
    drawing.pan(Math.cos(step), Math.sin(step));
    if (step++ % 8 === 0) drawing.zoom(step % 16 ? 1.05 : 1 / 1.05);
    await new Promise(requestAnimationFrame);
  }
  return (drawing.frames - before) / ((performance.now() - began) / 1000);
})()"""
REST = "(async () => { while (drawing.stale || drawing.work) await new Promise(requestAnimationFrame); })()"


def test_many_leaders_and_ties_follow_the_hand(browser):
    show(browser, coalign.view(many(5000, 50_000)))
    # A hand that does not wait for the first picture, and two that do; other work may disturb one.
    frames = [browser.run(FOLLOW)]
    assert browser.run("Boolean(drawing.picture)")  # drawn though nothing rested
    for _ in range(2):
        browser.run(REST)
        frames.append(browser.run(FOLLOW))
    print(f"{', '.join(f'{one:.0f}' for one in frames)} frames a second")
    assert max(frames) >= 30


def test_ties_follow_a_leader_that_is_dragged_and_a_selection_stays_bright_while_all_moves(
    browser, coalition
):
    show(browser, coalign.view(coalition))
    browser.run(REST)
    assert browser.run("(drawing.ties(), drawing.frame(), drawing.work === null && !drawing.stale)")

    show(browser, coalign.view(many(1500, 3000)))
    browser.run(REST)
    moving = """(() => {
      drawing.pan(0, 0);
      drawing.frame();
      return drawing.canvas.toDataURL();
    })()"""
    plain = browser.run(moving)
    assert browser.run(moving) == plain
    browser.run("drawing.select(new Set([0]))")
    assert browser.run(moving) != plain
    browser.run("drawing.select(new Set())")
    assert browser.run(moving) == plain
