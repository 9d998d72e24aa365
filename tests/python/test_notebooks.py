# SPDX-License-Identifier: MIT
"""The notebooks in examples/ run from top to bottom, and show what they are kept with."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import sys
from typing import Any

import pytest
from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))


def run(source: str, names: dict[str, Any]) -> tuple[str, str | None]:
    """What a cell prints, and the text of the value it ends in, as a notebook shows them."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "cell", "exec"), names)
        value = (
            None
            if last is None
            else eval(compile(ast.Expression(last.value), "cell", "eval"), names)
        )
    return printed.getvalue(), None if value is None else repr(value)


def drawn() -> bool:
    """Whether a cell drew a figure, which a notebook shows by itself. It is closed."""
    if "matplotlib.pyplot" not in sys.modules:
        return False
    from matplotlib import pyplot

    found = bool(pyplot.get_fignums())
    pyplot.close("all")
    return found


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_its_code_gives(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("MPLBACKEND", "agg")
    drawn()  # what another test left open
    names: dict[str, Any] = {}
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert any(cell["cell_type"] == "code" for cell in cells)
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        printed, value = run("".join(cell["source"]), names)
        kept = {output["output_type"]: output for output in cell["outputs"]}
        assert not set(kept) - {"stream", "execute_result", "display_data"}
        assert ("image/png" in kept.get("display_data", {}).get("data", {})) == drawn()
        assert "".join(kept.get("stream", {"text": ""})["text"]) == printed
        if "execute_result" in kept:
            data = kept["execute_result"]["data"]
            assert value is not None
            if "text/html" not in data:
                assert "".join(data["text/plain"]) == value
