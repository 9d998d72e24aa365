# SPDX-License-Identifier: MIT
"""Hostile files stay harmless: a clear error, or what little they hold, within seconds and bounded memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_files import HOSTILE

SECONDS, MEGABYTES = 60, 300  # on a machine that is busy with other things; alone each takes a few
SAID = {
    "bomb.xlsx": "unpacks to 60,0",
    "laughs.xlsx": "has a document type",
    "laughing_book.xlsx": "it is no Excel workbook",
    "wide.xlsx": "at most 16,384 columns",
    "far_cells.xlsx": "fills in",
    "far_row.xlsx": "at most 16,384 columns, 1,048,576 rows",
    "repeated.ods": "it is not an OpenDocument spreadsheet",
    "bomb.ods": "unpacks to 60,0",
    "laughs.graphml": "a document type",
    "laughs.gexf": "a document type",
    "wide.csv": "row 1 is too large",
    "wide_rows.csv": "row 2 is too large",
    "deep.json": "the document is a list",
    "deep_map.json": "within lists too deeply",
    "deep_graph.json": "within lists too deeply",
    "huge_number.json": "it is not JSON",
    "many_types.json": "Network(leaders=50000",
    "many_questions.csv": "at most 16,384 columns",
    "huge.dl": "a number up to 100,000 is needed",
    "huge_list.dl": "a number up to 100,000 is needed",
    "huge.net": "up to 1,000,000",
    "deep.gml": "too deeply",
    "long_number.csv": "Network(leaders=2",
}
# Reads each file, and says how long that took and how much more memory than before the process had at its most.
READ = """
import json, sys, time
import coalign, openpyxl, python_calamine, networkx

def highest():
    lines = open("/proc/self/status").read().splitlines() if sys.platform == "linux" else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0)

for path in sys.argv[1:]:
    before, start = highest(), time.perf_counter()
    try:
        said = repr(coalign.read(path))
    except coalign.Error as error:
        said = str(error)
    print(json.dumps([path, said, time.perf_counter() - start, highest() - before]), flush=True)
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    for library in ("openpyxl", "python_calamine", "networkx"):
        pytest.importorskip(library)
    folder = tmp_path_factory.mktemp("hostile")
    for name, write in HOSTILE.items():
        write(folder / name)
    paths = [str(folder / name) for name in HOSTILE]
    told = subprocess.run(
        [sys.executable, "-c", READ, *paths],
        capture_output=True,
        text=True,
        timeout=SECONDS * len(paths),
        check=False,
    )
    assert told.returncode == 0, told.stderr[-2000:]
    return {Path(line[0]).name: line[1:] for line in map(json.loads, told.stdout.splitlines())}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_time_and_in_memory(found, name):
    said, seconds, megabytes = found[name]
    assert SAID[name] in said and len(said) < 1000
    assert seconds < SECONDS and megabytes < MEGABYTES
