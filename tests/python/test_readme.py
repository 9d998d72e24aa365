# SPDX-License-Identifier: MIT
"""The README says what is so."""

from __future__ import annotations

import re
import runpy

import pandas as pd
from conftest import AFWI, ROOT

import coalign

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, place: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)[place]


def test_its_report_is_what_the_library_prints():
    shown = block("text").rstrip("…\n ")
    assert str(coalign.report(coalign.read(AFWI))).startswith(shown)


def test_its_code_is_the_examples_that_the_tests_run():
    for language, example in (("python", "quickstart.py"), ("cpp", "quickstart.cpp")):
        whole = (ROOT / "examples" / example).read_text(encoding="utf-8")
        assert block(language).strip() in whole


def test_its_python_runs(capsys, monkeypatch):
    monkeypatch.chdir(ROOT / "examples")
    seen = runpy.run_path(str(ROOT / "examples" / "quickstart.py"))
    assert "known for 29 of 87 leaders" in capsys.readouterr().out
    assert len(seen["frame"]) == 29


def test_its_survey_becomes_a_network(monkeypatch):
    files = {
        "members.csv": pd.DataFrame(
            {"Organization": ["Clinic", "School"], "Field": ["health", None]}
        ),
        "survey.csv": pd.DataFrame(
            {"Organization": ["Clinic", "School"], "Question": ["play"] * 2, "Answer": [1, 5]}
        ),
    }
    monkeypatch.setattr(pd, "read_csv", files.__getitem__)
    seen: dict[str, object] = {"coalign": coalign}
    exec(block("python", 1), seen)
    network = seen["network"]
    assert list(network.agendas["stance"]) == [-1, 1] and list(network.goals.ids) == ["play"]
    assert {note["what"]: note["count"] for note in network.notes} == {"inferred": 1}


def test_the_folders_of_its_map_exist():
    for folder in re.findall(r"^\| (`.*?) \|", README, flags=re.MULTILINE):
        for name in re.findall(r"`(.*?)`", folder):
            assert (ROOT / name).is_dir(), name
