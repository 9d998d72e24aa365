# SPDX-License-Identifier: MIT
"""The view in JupyterLab itself, without internet: it shows, a click selects, and Python sees it.

A Python that has jupyterlab, anywidget and coalign is named in COALIGN_LAB:

    COALIGN_LAB=path/to/python .venv/bin/python -m pytest tests/python/test_lab.py
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from urllib.request import urlopen

import pytest
from browser import open_browser
from conftest import ROOT

from coalign import pdf

LAB = os.environ.get("COALIGN_LAB", "")
CELLS = [
    'import coalign\nview = coalign.view(coalign.read("coalition.json"))\nview',
    'print("selected:", view.selected)',
]
SECONDS = 240


def notebook() -> str:
    cells = [
        {
            "cell_type": "code",
            "id": f"cell{place}",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": source,
        }
        for place, source in enumerate(CELLS)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return json.dumps(
        {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    )


def answers(address: str) -> bool:
    try:
        urlopen(f"{address}/api").close()
    except OSError:
        return False
    return True


@pytest.fixture
def lab(tmp_path):
    """The address of a server that has the notebook."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(ROOT / "examples" / "coalition.json", home)
    (home / "look.ipynb").write_text(notebook(), "utf-8")
    log = tmp_path / "log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    options = [
        "--no-browser",
        "--allow-root",
        f"--port={port}",
        "--ip=127.0.0.1",
        "--IdentityProvider.token=",
    ]
    options += ["--LabApp.expose_app_in_browser=True", f"--ServerApp.root_dir={home}"]
    where = {
        "HOME": str(tmp_path),
        "JUPYTER_CONFIG_DIR": str(tmp_path),
        "IPYTHONDIR": str(tmp_path),
    }
    with log.open("wb") as said:
        running = subprocess.Popen(
            [LAB, "-m", "jupyterlab", *options], stdout=said, stderr=said, env=os.environ | where
        )
    try:
        end = time.monotonic() + SECONDS
        while not answers(address):
            assert running.poll() is None and time.monotonic() < end, log.read_text()
            time.sleep(0.5)
        yield address
    finally:
        running.terminate()
        running.wait(60)


def wait(browser, script, seconds=SECONDS):
    """What a script gives as soon as that is something."""
    end = time.monotonic() + seconds
    while not (found := browser.run(script)):
        assert time.monotonic() < end, (script, browser.run("document.body.innerText")[:2000])
        time.sleep(0.5)
    return found


@pytest.mark.skipif(not LAB, reason="needs JupyterLab: see the top of this file")
@pytest.mark.skipif(pdf.browser() is None, reason="needs Chromium, Chrome or Edge")
def test_it_shows_a_click_selects_and_python_sees_it(lab, tmp_path):
    with open_browser(tmp_path / "profile", seconds=3 * SECONDS) as browser:
        browser.size(1200, 900)
        browser.ask("Page.enable")
        browser.ask("Page.navigate", url=f"{lab}/lab/tree/look.ipynb")
        wait(browser, "Boolean(window.jupyterapp)")
        wait(browser, "document.querySelectorAll('.jp-Notebook .jp-CodeCell').length === 2")
        idle = "jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
        wait(browser, idle)
        browser.run("jupyterapp.commands.execute('notebook:run-all-cells').then(() => 1)")
        wait(browser, "Boolean(document.querySelector('.coalign-view')?.drawing)")
        wait(browser, "document.body.innerText.includes('selected: []')")
        browser.run("document.querySelector('.coalign-view').scrollIntoView({block: 'center'}); 0")
        time.sleep(1)  # it rests
        x, y = browser.run(
            "(() => { const { drawing } = document.querySelector('.coalign-view');"
            "const box = drawing.canvas.getBoundingClientRect();"
            "return [box.left + drawing.x(0), box.top + drawing.y(0)]; })()"
        )
        browser.click(x, y)
        first = json.loads((ROOT / "examples" / "coalition.json").read_text("utf-8"))["leaders"][0]
        wait(
            browser,
            f"document.querySelector('.coalign-view').innerText.includes({json.dumps(first['name'] + ':')})",
        )
        # The click made the first cell active.
        for command in ("enter-command-mode", "move-cursor-down", "run-cell"):
            browser.run(f"jupyterapp.commands.execute('notebook:{command}').then(() => 1)")
        wait(browser, f"document.body.innerText.includes(\"selected: ['{first['id']}']\")")
        browser.picture(tmp_path / "lab.png")
        assert browser.mistakes == []
        assert [
            url for url in browser.requests if url.startswith(("http", "ws")) and lab not in url
        ] == []
