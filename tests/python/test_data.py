# SPDX-License-Identifier: MIT
"""The files in tests/data, each read by one command: the numbers are those of the same answers built by hand."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT

import coalign
from coalign.cli import main

DATA = ROOT / "tests" / "data"
_spec = importlib.util.spec_from_file_location("data_made", DATA / "make.py")
assert _spec is not None and _spec.loader is not None
made = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(made)

SURVEYS = [
    "google_forms.csv",
    "microsoft_forms.xlsx",
    "qualtrics.csv",
    "surveymonkey.xlsx",
    "redcap.csv",
]


def numbers(report: bytes) -> dict[str, Any]:
    """All that a report says, but for what the network is called and how it came in."""
    told: dict[str, Any] = json.loads(report)
    return {key: value for key, value in told.items() if key not in ("name", "notes")}


def by_command(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> dict[str, Any]:
    """What `coalign report FILE --json` prints of a copy of a file."""
    if not (folder / name).exists():
        shutil.copy(DATA / name, folder)
    assert main(["report", str(folder / name), "--json", *options]) == 0
    return numbers(capsys.readouterr().out.encode())


def by_hand(network: coalign.Network, **options: Any) -> dict[str, Any]:
    return numbers(coalign.report(network, **options).to_json())


def survey() -> coalign.Network:
    """Each answer as the format has it: 1 to 5 as importance from 0 to 1 and stance from -1 to 1; 0 is no tie."""
    agendas = []
    for goal, name in enumerate(made.GOALS):
        for one in made.ASKED:
            matters, stance = made.IMPORTANCE[one][goal], made.SUPPORT[one][goal]
            if isinstance(matters, int):  # what was asked and not answered is no entry
                entry = {"leader": one, "goal": name, "priority": (matters - 1) / 4}
                agendas.append(entry | ({"stance": (stance - 3) / 2} if stance is not None else {}))
    ties = [
        {"from": one, "to": other, "type": "works with", "weight": often}
        for other in made.ORGS
        for one in made.ASKED
        if isinstance(often := made.CONTACT[one].get(other), int) and often > 0
    ]
    ties += [
        {"from": one, "to": other, "type": "trust", "weight": 1}
        for one in made.ASKED
        for other in made.TRUST[one]
    ]
    leaders = [
        {"id": one, "kind": "organization"}
        | (
            {"sector": sector, "response": "answered"}
            if one in made.ASKED
            else {"response": "not_asked"}
        )
        for one, sector in made.ORGS.items()
    ]
    return coalign.from_tables(
        leaders=leaders,
        goals=[{"id": goal} for goal in made.GOALS],
        agendas=agendas,
        tie_types=[{"id": "works with", "max": 4}, {"id": "trust"}],
        ties=ties,
        scales={"stance_points": 5, "priority_points": 5},
    )


def partner() -> coalign.Network:
    """98 is no answer; who has no row may not have been asked."""
    ties = [
        {"from": one, "to": other, "type": made.RATINGS[rating].lower(), "weight": weight}
        for rating in range(3)
        for (one, other), weights in made.PAIRS.items()
        if (weight := weights[rating]) != 98
    ]
    answered = {one for one, _ in made.PAIRS}
    leaders = [
        {"id": one, "kind": "organization", "sector": sector}
        | ({"response": "answered"} if one in answered else {})
        for one, sector in made.ORGS.items()
    ]
    types = [{"id": rating.lower(), "max": 4} for rating in made.RATINGS]
    return coalign.from_tables(leaders=leaders, tie_types=types, ties=ties)


def two_waves() -> coalign.Network:
    """What was said in 2022 holds until it was asked again."""
    ties = [
        {"from": one, "to": other, "type": "trust", "weight": weight, "since": str(year)}
        | ({"until": "2023-12-31"} if year == 2022 else {})
        for year, cells in made.MATRICES.items()
        for (one, other), weight in cells.items()
        if weight
    ]
    names = made.ASKED[:6]
    return coalign.from_tables(
        leaders=[{"id": one, "kind": "organization", "sector": made.ORGS[one]} for one in names],
        tie_types=[{"id": "trust", "max": 3}],
        ties=ties,
    )


def kumu() -> coalign.Network:
    """Goals and programs are no leaders: what joins them to leaders says who wants what, and who leads what."""
    kinds = dict(made.ELEMENTS)
    leaders = {name: kind.replace("Person", "individual").lower() for name, kind in kinds.items()}
    of = {
        kind: [name for name, one in kinds.items() if one == kind] for kind in set(kinds.values())
    }
    ties, agendas = [], []
    joined = [(one, other, kind) for one, other, kind, _ in made.CONNECTIONS]
    joined += [(b, a, kind) for a, b, kind, way in made.CONNECTIONS if way == "mutual"]
    for one, other, kind in joined:
        if kind in ("supports", "opposes"):
            agendas.append(
                {"leader": one, "goal": other, "stance": 1 if kind == "supports" else -1}
            )
        elif kind not in ("runs", "aims at"):
            ties.append({"from": one, "to": other, "type": kind})
    initiatives = [
        {
            "id": program,
            "leaders": [one for one, other, kind in joined if kind == "runs" and other == program],
            "goals": [other for one, other, kind in joined if kind == "aims at" and one == program],
        }
        for program in of["Program"]
    ]
    return coalign.from_tables(
        leaders=[{"id": one, "kind": leaders[one]} for one in [*of["Organization"], *of["Person"]]],
        goals=[{"id": goal} for goal in of["Goal"]],
        agendas=agendas,
        tie_types=[{"id": kind} for kind in ("works with", "funds", "advises")],
        ties=ties,
        initiatives=initiatives,
    )


@pytest.mark.parametrize("name", SURVEYS)
def test_a_survey_of_any_program_is_what_was_answered(name, tmp_path, capsys):
    assert by_command(name, tmp_path, capsys) == by_hand(survey())


def test_pairs_of_partner_are_read_once_98_is_looked_at(tmp_path, capsys):
    shutil.copy(DATA / "partner.xlsx", tmp_path)
    file = str(tmp_path / "partner.xlsx")
    assert main(["report", file]) == 2
    assert "check whether 98 means that nothing was answered" in capsys.readouterr().err
    assert main(["look", file]) == 0  # what it writes needs no edit
    assert "codes = [98]" in (tmp_path / "partner.recipe.toml").read_text()
    capsys.readouterr()
    assert by_command("partner.xlsx", tmp_path, capsys) == by_hand(partner())


def test_two_waves_of_matrices_never_add_up(tmp_path, capsys):
    latest = by_command("two_waves.xlsx", tmp_path, capsys)
    assert latest == by_hand(two_waves(), at="2024-12-31", since="2022-12-31")
    before = by_command("two_waves.xlsx", tmp_path, capsys, "--at", "2022")
    assert before == by_hand(two_waves(), at="2022")
    pairs = sum(weight > 0 for weight in made.MATRICES[2024].values())
    assert latest["structure"]["positions"]["ties"] == pairs


@pytest.mark.parametrize("name", ["kumu.json", "kumu.xlsx"])
def test_a_map_of_goals_and_programs(name, tmp_path, capsys):
    assert by_command(name, tmp_path, capsys) == by_hand(kumu())


def cells(name: str, content: bytes) -> list[Any]:
    """What a file holds: how a workbook is packed changes from one version of a library to the next."""
    if name.endswith(".xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(content))
        return [(sheet.title, [*sheet.iter_rows(values_only=True)]) for sheet in book]
    return [*csv.reader(io.StringIO(content.decode(), newline=""))]


def test_the_files_are_what_the_script_makes():
    anew = made.files()
    assert {path.name for path in DATA.iterdir() if path.is_file()} == {*anew, "make.py"}
    for name, content in anew.items():
        assert cells(name, (DATA / name).read_bytes()) == cells(name, content), name
