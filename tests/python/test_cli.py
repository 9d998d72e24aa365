# SPDX-License-Identifier: MIT
"""The command: exit codes, where what is written, interrupts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import AFWI, document


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "coalign", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, **options
    )


def test_a_report_for_the_terminal_and_as_json():
    text = run("report", AFWI)
    assert text.returncode == 0 and "Alberta" in text.stdout and not text.stderr
    data = run("report", AFWI, "--json")
    document = json.loads(data.stdout)
    assert (document["format"], document["version"]) == ("coalign/report", 1)
    assert document["network"]["leaders"] == 87


def test_a_part_of_the_period_and_a_file(tmp_path):
    out = tmp_path / "report.json"
    assert run("report", AFWI, "--as-of", "2015", "--json", "-o", out).returncode == 0
    early = json.loads(out.read_text())
    assert early["looked_at"]["as_of"] == "2015-12-31" and early["network"]["leaders"] < 87
    assert "as it was on 2012-12-31" in run("report", AFWI, "--at", "2012").stdout
    assert "from 2010 to 2014" in run("report", AFWI, "--between", "2010", "2014").stdout


def test_validate_lists_every_problem(tmp_path):
    assert run("validate", AFWI).returncode == 0
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(document(leaders=[{"id": "a"}, {"id": "a", "kind": "group"}]))
    found = run("validate", wrong)
    assert found.returncode == 1 and "/leaders/0" in found.stdout and "3 problems" in found.stdout
    shown = run("report", wrong)
    assert shown.returncode == 1 and not shown.stdout and "duplicate_id" in shown.stderr


def test_convert_goes_both_ways(tmp_path):
    assert run("convert", AFWI, tmp_path / "tables").returncode == 0
    assert run("convert", tmp_path / "tables", tmp_path / "again.json").returncode == 0
    assert run("convert", AFWI, tmp_path / "plain.json").returncode == 0
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "plain.json").read_bytes()
    (tmp_path / "tables" / "tie.csv").write_text("from,to\n")
    wrong = run("validate", tmp_path / "tables")
    assert wrong.returncode == 1 and "tie.csv" in wrong.stdout


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_convert_leaves_a_folder_that_is_not_its_own(tmp_path):
    for name in ("goals.csv", "resources.csv", "terms.csv"):
        (tmp_path / name).write_text("mine")
    before = contents(tmp_path)
    found = run("convert", AFWI, tmp_path)
    assert found.returncode == 3 and "goals.csv" in found.stderr and "new or empty" in found.stderr
    assert contents(tmp_path) == before
    empty = run("convert", AFWI, "", cwd=tmp_path)  # "$OUT", where OUT is not set
    assert empty.returncode == 2 and "no file is named" in empty.stderr
    assert run("convert", AFWI, ".", cwd=tmp_path).returncode == 3
    assert contents(tmp_path) == before


def test_summary_says_what_is_there_and_what_is_not():
    text = run("summary", AFWI).stdout
    assert "87  leaders: 50 organization" in text and "Nothing is recorded of" in text


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("frobnicate",),
        ("report",),
        ("report", AFWI, "--at", "soon"),
        ("report", AFWI, "--at", "2012", "--as-of", "2013"),
        ("report", AFWI, "--threads", "many"),
    ],
)
def test_wrong_usage_is_2(arguments):
    found = run(*arguments)
    assert found.returncode == 2 and found.stderr and "Traceback" not in found.stderr


def test_what_cannot_be_read_or_written_is_3(tmp_path):
    for arguments in (
        ("report", tmp_path / "nowhere.json"),
        ("validate", tmp_path),
        ("report", AFWI, "-o", tmp_path / "no" / "folder"),
    ):
        found = run(*arguments)
        assert (
            found.returncode == 3
            and found.stderr.startswith("coalign: ")
            and "Traceback" not in found.stderr
        )


def test_a_terminal_without_unicode_gets_its_report():
    found = run("report", AFWI, env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert found.returncode == 0 and "Alberta" in found.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_ctrl_c_answers_within_a_second(tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:  # some seconds to read
        file.write(document()[:-1] + b', "tie_types": [{"id": "t"}], "ties": [')
        row = b'{"from": "amara", "to": "ben", "type": "t", "weight": 1.5}'
        for _ in range(60):
            file.write(b",".join([row] * 100_000) + b",")
        file.write(row + b"]}")
    process = subprocess.Popen(
        [sys.executable, "-m", "coalign", "report", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1.5)
    assert process.poll() is None, "the file is too small for this machine"
    begin = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130 and "interrupted" in errors and "Traceback" not in errors
    assert time.monotonic() - begin < 1


def test_one_slip_in_a_column_is_not_a_thousand_lines(tmp_path):
    leaders = [{"id": f"l{i}", "kind": "sistem"} for i in range(50)]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"format": "coalign/network", "version": 1, "leaders": leaders}))
    report, validate = run("report", path), run("validate", path)
    assert report.returncode == validate.returncode == 1
    said = report.stderr.splitlines()
    assert len(said) == 6 and "47 more like these" in said[4] and said[5] == "50 problems"
    assert len(validate.stdout.splitlines()) == 51


def test_a_series_and_a_change(tmp_path):
    coalition = AFWI.parent / "coalition.json"
    text = run("series", coalition, "--dates", "2020", "2024", "--numbers", "score", "overlap")
    assert text.returncode == 0 and text.stdout.splitlines()[0].split() == [
        "date",
        "score",
        "overlap",
    ]
    assert text.stdout.splitlines()[2].startswith("2024")
    table = run("series", coalition, "--measure", "alignment.networks", "--csv").stdout.splitlines()
    assert table[0].startswith("date,score,") and 3 < len(table) < 12  # the surveys, not every day
    data = json.loads(run("series", coalition, "--dates", "2020", "--json").stdout)
    assert data["measure"] == "alignment.agendas" and data["dates"] == ["2020-12-31"]
    said = run("change", coalition, "2020", "2024")
    assert said.returncode == 0 and "score rises from" in said.stdout and "Walter" in said.stdout
    data = json.loads(run("change", coalition, "2020", "2024", "--json").stdout)
    assert {row["name"] for row in data["numbers"]} >= {"score", "agreement", "overlap"}
    assert run("series", coalition, "--csv", "--json").returncode == 2
    wrong = run("series", coalition, "--numbers", "scores")
    assert wrong.returncode == 2 and "has no number 'scores'" in wrong.stderr
    assert run("change", coalition, "2020", "soon").returncode == 2
    assert run("series", AFWI, "--measure", "nothing").returncode == 2
    tied = run(
        "change", coalition, "2020", "2024", "--measure", "alignment.networks", "--layers", "trust"
    )
    assert tied.returncode == 0 and "score" in tied.stdout
    none = run("series", coalition, "--layers", "trust")
    assert none.returncode == 2 and "looks at no types of ties" in none.stderr
