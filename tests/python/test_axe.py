# SPDX-License-Identifier: MIT
"""The page as people with a screen reader, a keyboard or weak eyes meet it: axe-core finds nothing serious.

    npm install axe-core
    COALIGN_AXE=node_modules/axe-core/axe.min.js .venv/bin/python -m pytest tests/python/test_axe.py
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from browser import open_browser
from conftest import ROOT
from shared_networks import DATA, NETWORKS, ties_of
from test_view import hostile

import coalign
from coalign import pdf

AXE = os.environ.get("COALIGN_AXE", "")
FOUND = """
axe.run(document, {resultTypes: ['violations']}).then((found) => JSON.stringify(found.violations
  .filter((one) => ['serious', 'critical'].includes(one.impact))
  .map((one) => [one.id, one.help, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200))])))
"""


EXAMPLES = ["coalition.json", "afwi.json", "survey.csv"]


def network_of(name: str) -> coalign.Network:
    if name in EXAMPLES:
        return coalign.read(ROOT / "examples" / name)
    if name == "hostile names":
        return hostile()
    if not DATA.is_dir():
        pytest.skip("needs ../shared/data")
    return NETWORKS[name]() if name in NETWORKS else ties_of(name)


@pytest.mark.skipif(not AXE, reason="needs axe-core: see the top of this file")
@pytest.mark.skipif(pdf.browser() is None, reason="needs Chromium, Chrome or Edge")
@pytest.mark.parametrize("name", [*EXAMPLES, "hostile names", "chemnet", "kumu_paypal"])
@pytest.mark.parametrize(
    ("width", "scheme", "medium"),
    [(1100, "light", ""), (1100, "dark", ""), (390, "light", ""), (700, "light", "print")],
)
def test_nothing_serious(tmp_path, name, width, scheme, medium):
    page = tmp_path / "page.html"
    page.write_text(coalign.report(network_of(name)).to_html(), "utf-8")
    with open_browser(tmp_path / "profile", seconds=600) as browser:
        browser.size(width, 900)
        browser.ask(
            "Emulation.setEmulatedMedia",
            media=medium,
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        browser.ask("Page.enable")
        browser.ask("Page.setBypassCSP", enabled=True)  # the page lets no script in
        browser.ask("Page.navigate", url=page.as_uri())
        browser.run(
            "new Promise((then) => document.readyState == 'complete' ? then() : addEventListener('load', () => then()))"
        )
        browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        browser.run(f"{Path(AXE).read_text('utf-8')}; 0")
        assert json.loads(browser.run(FOUND)) == []
        assert {url for url in browser.requests if not url.startswith("file:")} == set()
