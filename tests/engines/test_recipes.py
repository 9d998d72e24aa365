# SPDX-License-Identifier: MIT
"""Every recipe of docs/engines.md, run as it stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8")
LIMIT = 180  # seconds; a JVM and Ray take some to begin


def recipes():
    heading = ""
    for found in re.finditer(r"^#+ ([^\n]*)$|^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        if found[1]:
            heading = found[1]
        else:
            yield pytest.param(found[2], id=heading)


# Home draws nothing first, so that all goes out, in batches of a hundred; what it drew all the same is told.
BEFORE = """
import atexit
from coalign.engines import runs, spread
runs._FIRST, runs._BATCH, spread._LEAST_PATIENCE = -1.0, 100e-9, 60.0
_here, _drawn = runs.Run.here, [0]
def _counted(self, first, count):
    _drawn[0] += count
    return _here(self, first, count)
runs.Run.here = _counted
atexit.register(lambda: print("drawn at home:", _drawn[0]))
"""


def needs(code):
    said = re.match(r"# needs: (.*)\n", code)
    return said[1].split(", ") if said else []


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the examples, and answers.parquet."""
    made = tmp_path_factory.mktemp("recipes")
    (made / "examples").symlink_to(ROOT / "examples")
    if find_spec("pyarrow"):
        import pyarrow as pa
        from pyarrow import parquet

        draw = np.random.default_rng(1)
        rows = [
            {
                "leader": f"leader {leader:05}",
                "goal": f"goal {goal}",
                "stance": float(draw.integers(-2, 3)) / 2,
                "priority": float(draw.integers(1, 6)) / 5,
            }
            for leader in range(2_000)
            for goal in draw.choice(9, draw.integers(1, 7), replace=False)
        ]
        parquet.write_table(pa.Table.from_pylist(rows), made / "answers.parquet")
    return made


def environment():
    paths = [str(ROOT / "python"), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "PYSPARK_PYTHON": sys.executable,  # not whichever python3 is on the path
    }


@pytest.mark.parametrize("code", list(recipes()))
def test_a_recipe_runs_as_it_stands(code, folder):
    for module in needs(code):
        if not find_spec(module.partition(".")[0]):
            pytest.skip(f"{module} is not installed")
    command = [sys.executable, "recipe.py"]
    if "mpi4py" in needs(code):
        mpirun = Path(sys.executable).parent / "mpirun"
        if not mpirun.exists():
            pytest.skip("there is no mpirun beside this Python")
        command = [str(mpirun), "-n", "3", sys.executable, "-m", "mpi4py.futures", "recipe.py"]
    before = BEFORE if "workers=" in code else ""
    (folder / "recipe.py").write_text(before + code, encoding="utf-8")
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "WorkersFailed" not in done.stderr
    if "replicates=2_000, workers=" in code:
        at_home = [int(one) for one in re.findall("drawn at home: ([0-9]+)", done.stdout)]
        assert sum(at_home) < 2_000, "nothing was drawn by the engine"
