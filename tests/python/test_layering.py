# SPDX-License-Identifier: MIT
"""The layering check finds what it is there to find, and our own tree has none of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CPP = "// SPDX-License-Identifier: MIT\n"
PYTHON = "# SPDX-License-Identifier: MIT\n"


def layering(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "layering"), str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def planted(root: Path, path: str, text: str) -> str:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    result = layering(root)
    assert result.returncode == (1 if result.stdout else 0), result.stderr
    return result.stdout


def test_our_own_tree_is_clean() -> None:
    result = layering(ROOT)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("path", "name", "complaint"),
    [
        ("model/a.hpp", "<coalign/io/b.hpp>", "model must not include io"),
        ("model/a.hpp", "<coalign/coalign.hpp>", "model must not include door"),
        ("io/a.hpp", "<coalign/analysis/b.hpp>", "io must not include analysis"),
        ("io/a.hpp", '"../../../bindings/b.hpp"', "io must not include bindings"),
        ("io/a.hpp", "<nlohmann/json.hpp>", "nlohmann must not appear in a public header"),
        ("graph/a.hpp", '"../report/b.hpp"', "graph must not include report"),
        ("work.hpp", "<coalign/model/id.hpp>", "base must not include model"),
        ("model/a.hpp", "<coalign/src/io/b.cpp>", "model must not include io"),
        (
            "analysis/outcomes/a.hpp",
            "<coalign/analysis/qualities/detail/b.hpp>",
            "outcomes must not include the detail of qualities",
        ),
        (
            "analysis/outcomes/a.hpp",
            "<coalign/src/analysis/alignment/agendas/detail/b.cpp>",
            "outcomes must not include the detail of alignment",
        ),
        (
            "report/a.hpp",
            "<coalign/analysis/qualities/detail/b.hpp>",
            "report must not include the detail of qualities",
        ),
        (
            "analysis/facts/a.hpp",
            "<coalign/analysis/alignment/agendas/agendas.hpp>",
            "facts must not include alignment: it is read by all families",
        ),
    ],
)
def test_a_forbidden_include_is_named_with_its_place(
    tmp_path: Path, path: str, name: str, complaint: str
) -> None:
    path = f"include/coalign/{path}"
    assert planted(tmp_path, path, f"{CPP}#include {name}\n") == f"{path}:2: {complaint}\n"


@pytest.mark.parametrize(
    ("path", "text", "complaint"),
    [
        ("include/coalign/magic/a.hpp", CPP, ":1: magic is no layer"),
        ("include/coalign/a.hpp", "#pragma once\n", ":1: must begin with"),
        ("include/coalign/a.hpp", CPP + "\n" * 150, ":151: longer than 150 lines"),
        ("src/model/a.cpp", CPP, ":1: has no header include/coalign/model/a.hpp"),
        ("python/coalign/a.py", PYTHON + "try:\n    import pandas\nfinally: pass\n", ":3: pandas"),
    ],
)
def test_a_file_out_of_shape_is_named(tmp_path: Path, path: str, text: str, complaint: str) -> None:
    assert planted(tmp_path, path, text).startswith(path + complaint)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("namespace coalign::inline COALIGN_ABI {\n", ":2: must include <coalign/config.hpp>"),
        ("namespace coalign::inline v0_1 {\n", ":2: the namespace is opened as"),
        ("#include <coalign/config.hpp>\nnamespace coalign::inline COALIGN_ABI {\n", ""),
        ("#include <coalign/b.hpp>\nnamespace coalign::inline COALIGN_ABI::detail {\n", ""),
    ],
)
def test_the_namespace_of_a_version_is_known_where_it_is_opened(
    tmp_path: Path, text: str, complaint: str
) -> None:
    path = "include/coalign/a.hpp"
    planted(tmp_path, "include/coalign/b.hpp", CPP + "#include <coalign/config.hpp>\n")
    found = planted(tmp_path, path, CPP + text)
    assert found.startswith(path + complaint) if complaint else found == ""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", ":1: is not included at the end of include/coalign/model/a.hpp"),
        ("namespace {\n", ":2: local to the file"),
        ("static int f();\n", ":2: local to the file"),
    ],
)
def test_a_source_that_its_header_cannot_include_is_named(
    tmp_path: Path, text: str, complaint: str
) -> None:
    header = CPP + ("#include <coalign/src/model/a.cpp>\n" if text else "")
    assert planted(tmp_path, "include/coalign/model/a.hpp", header) == ""
    assert planted(tmp_path, "src/model/a.cpp", CPP + text).startswith(
        "src/model/a.cpp" + complaint
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("include/coalign/graph/boost.hpp", CPP + "#include <boost/graph/graph_traits.hpp>\n"),
        ("include/coalign/report/a.hpp", CPP + "#include <coalign/io/json.hpp>\n"),
        *(
            (f"include/coalign/analysis/{path}", f"{CPP}#include <coalign/analysis/{name}>\n")
            for path, name in (
                ("alignment/networks/a.hpp", "alignment/agendas/detail/b.hpp"),
                ("alignment/networks/a.hpp", "facts/agendas.hpp"),
                ("alignment/a.hpp", "inference/permutation.hpp"),
                ("facts/a.hpp", "detail/numbers.hpp"),
                ("outcomes/a.hpp", "detail/numbers.hpp"),
            )
        ),
        ("bindings/a.cpp", CPP + '#include "b.hpp"\n#include <coalign/coalign.hpp>\n'),
        ("python/coalign/a.py", PYTHON + "import numpy\ndef f():\n    import pandas\n"),
        ("python/coalign/a.py", PYTHON + "if TYPE_CHECKING:\n    import pandas\n"),
    ],
)
def test_what_is_allowed_passes(tmp_path: Path, path: str, text: str) -> None:
    assert planted(tmp_path, path, text) == ""
