# SPDX-License-Identifier: MIT
"""Reading and writing: what is wrong is said, what is right survives."""

from __future__ import annotations

import json
import pickle

import pytest
from conftest import AFWI, document

import coalign


def test_a_written_network_reads_back_equal_and_writes_the_same_bytes(afwi, tmp_path):
    path = tmp_path / "afwi.json"
    coalign.write(afwi, path)
    again = coalign.read(str(path))
    assert again == afwi
    assert coalign.to_json(again) == path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["afwi.json"]


def test_what_the_reader_takes_in_is_what_the_document_says(afwi):
    said = json.loads(AFWI.read_text(encoding="utf-8"))
    for name, value in said.items():
        if isinstance(value, list):
            assert len(getattr(afwi, name)) == len(value)
    for row, leader in zip(said["leaders"], afwi.leaders, strict=True):
        assert row == {name: value for name, value in leader.items() if value is not None}


def test_a_network_survives_the_way_through_tables(afwi, tmp_path):
    coalign.write(afwi, tmp_path / "tables")
    assert (tmp_path / "tables" / "ties.csv").exists()
    again = coalign.read(tmp_path / "tables")
    assert again == afwi and coalign.to_json(again) == coalign.to_json(afwi)


def test_three_wrong_rows_give_three_problems(tmp_path):
    path = tmp_path / "wrong.json"
    path.write_bytes(
        document(
            leaders=[{"id": "amara", "kind": "individul"}, {"id": "ben", "kind": "individual"}],
            agendas=[
                {"leader": "amarra", "goal": "play", "stance": 1},
                {"leader": "ben", "goal": "play", "stance": 2},
            ],
        )
    )
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.read(path)
    problems = caught.value.problems
    assert caught.value.count == len(problems) == 3
    found = {(problem.code, problem.pointer) for problem in problems}
    assert found == {
        ("unknown_word", "/leaders/0/kind"),
        ("unknown_id", "/agendas/0/leader"),
        ("out_of_range", "/agendas/1/stance"),
    }
    assert all(problem.line == 1 and problem.column for problem in problems)
    nearest = next(problem for problem in problems if problem.code == "unknown_id")
    assert "amara" in nearest.suggestion
    assert "3 problems" in str(caught.value) and "/agendas/0/leader" in str(caught.value)
    thawed = pickle.loads(pickle.dumps(caught.value))
    assert thawed.problems == problems and thawed.count == 3


def test_a_file_that_cannot_be_read_or_written_is_an_os_error_too(tmp_path, afwi):
    with pytest.raises(coalign.FileError, match="nowhere"):
        coalign.read(tmp_path / "nowhere.json")
    with pytest.raises(OSError, match="no tables"):
        coalign.read(tmp_path)
    with pytest.raises(coalign.FileError):
        coalign.write(afwi, tmp_path / "no" / "folder.json")


def test_progress_is_told_and_its_exceptions_stop_the_work(tmp_path):
    leaders = [
        {"id": f"leader {i}", "kind": "individual", "name": "x" * 200} for i in range(200_000)
    ]
    path = tmp_path / "large.json"
    path.write_bytes(document(leaders=leaders))
    steps: list[tuple[int, int, str]] = []
    coalign.read(path, progress=lambda done, total, what: steps.append((done, total, what)))
    assert steps and all(0 < done <= total for done, total, _ in steps)
    assert [done for done, _, _ in steps] == sorted(done for done, _, _ in steps)

    class Enough(Exception):
        pass

    def stop(done: int, total: int, what: str) -> None:
        raise Enough(what)

    with pytest.raises(Enough):
        coalign.read(path, progress=stop)
    assert len(coalign.read(path).leaders) == 200_000, "the session stays usable"


def test_the_docs_are_what_the_library_says(request):
    import runpy

    docs = runpy.run_path(str(request.config.rootpath / "tools" / "docs"))
    for path, text in docs["generated"]().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name} is stale: run tools/docs"
