# SPDX-License-Identifier: MIT
"""What the command does to files that it should leave alone, to terminals, and when it is told to stop."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time

import pytest
from conftest import AFWI, ROOT, document
from test_cli import contents, run

import coalign
from coalign import cli
from coalign.printable import in_line, in_lines, isolated, one_line
from coalign.reporting import summary

COALITION = ROOT / "examples" / "coalition.json"
posix = pytest.mark.skipif(os.name == "nt", reason="links, modes and signals are POSIX")


def test_what_is_read_is_never_written_over(tmp_path):
    source = tmp_path / "in.json"
    shutil.copy(AFWI, source)
    (tmp_path / "link.json").symlink_to(source)
    coalign.write(coalign.read(AFWI), tmp_path / "tables")
    before, tables = contents_of(tmp_path), tmp_path / "tables"
    for arguments in (
        ("report", source, "-o", source, "--json"),
        ("report", source, "-o", tmp_path / "link.json"),
        ("report", tables, "-o", tables / "goals.csv"),
        ("report", tables, "-o", tables / "network.json", "--json"),
        ("convert", source, source),
        ("convert", tables, tables),
        ("convert", tables / "network.json", tables),
    ):
        found = run(*arguments)
        assert found.returncode == 2 and "another name" in found.stderr, arguments
    assert contents_of(tmp_path) == before
    assert run("report", tables, "-o", tables / "report.txt").returncode == 0


def contents_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@posix
def test_a_report_is_saved_as_a_network_is(tmp_path):
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    assert run("report", AFWI, "-o", link).returncode == 0
    assert link.is_symlink() and "Alberta" in real.read_text(encoding="utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    assert sorted(contents(tmp_path)) == ["link.txt", "real.txt"]
    device = run("report", AFWI, "-o", "/dev/null")
    assert device.returncode == 3 and "not a file that can be replaced" in device.stderr
    for place, code in (("/", 3), (tmp_path, 3), ("", 2)):
        found = run("report", AFWI, "-o", place)
        assert found.returncode == code and "Traceback" not in found.stderr


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_system_may_end_it_and_nothing_is_left(tmp_path, number):
    leaders = [{"id": f"leader {i}", "kind": "individual"} for i in range(300_000)]
    source = tmp_path / "large.json"
    source.write_bytes(document(leaders=leaders))
    folder = tmp_path / "out"
    folder.mkdir()
    for target in ("a.json", "tables"):
        process = started("convert", source, folder / target)
        deadline = time.monotonic() + 60
        while process.poll() is None and not any(
            ".part-" in name.name for name in folder.iterdir()
        ):
            assert time.monotonic() < deadline
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
        assert "Traceback" not in errors
        assert not [name for name in folder.iterdir() if ".part-" in name.name]
        assert process.returncode in (0, 128 + number)  # it may have been done just before


def started(*arguments, options=()):
    command = [sys.executable, *options, "-m", "coalign", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@posix
def test_ctrl_c_while_it_loads_is_130_too():
    for module in ("numpy", "coalign._core", "coalign.errors"):
        process = started("report", AFWI, options=("-X", "importtime"))
        said = ""
        for line in process.stderr:  # modules are named as they have been loaded
            said += line
            if line.split("|")[-1].strip() == module:
                process.send_signal(signal.SIGINT)
                break
        _, errors = process.communicate(timeout=20)
        assert process.returncode == 130, (module, said[-300:], errors)
        assert "Traceback" not in said + errors and "interrupted" in errors


def test_a_program_that_uses_the_library_keeps_its_own_answer_to_ctrl_c():
    code = "import signal, coalign; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "True\n"


@posix
@pytest.mark.parametrize("redirected", [">&-", ">/dev/full", ">&- 2>&-", "2>&-", "| head -c 1"])
def test_no_stream_that_is_closed_or_full_gives_a_traceback(redirected, tmp_path):
    if "full" in redirected and not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    for asked in ("summary", "report", "validate", "report --json"):
        command = f"'{sys.executable}' -m coalign {asked} '{AFWI}' {redirected}"
        found = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert "Traceback" not in found.stderr and "Exception ignored" not in found.stderr
        silent = redirected in ("2>&-", "| head -c 1")
        assert found.returncode == (0 if silent else 3)
        if redirected.endswith(("&-", "full")) and not redirected.endswith("2>&-"):
            assert "standard output" in found.stderr


@posix
def test_a_pipe_in_a_folder_is_an_error_and_no_wait(tmp_path):
    coalign.write(coalign.read(AFWI), tmp_path / "tables")
    (tmp_path / "tables" / "terms.csv").unlink(missing_ok=True)
    os.mkfifo(tmp_path / "tables" / "terms.csv")
    found = run("validate", tmp_path / "tables")
    assert found.returncode == 3 and "terms.csv" in found.stderr


@posix
def test_a_document_comes_through_a_pipe_and_waiting_for_it_hears_ctrl_c(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = f"cat '{AFWI}' > '{pipe}' & '{sys.executable}' -m coalign report '{pipe}'"
    found = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False
    )
    assert found.returncode == 0 and found.stdout == run("report", AFWI).stdout
    process = started("report", pipe, options=("-X", "importtime"))
    for line in process.stderr:
        if line.split("|")[-1].strip() == "coalign.cli":
            break
    time.sleep(0.3)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130 and "Traceback" not in errors


@posix
def test_a_minus_is_standard_input(tmp_path):
    kumu = tmp_path / "map.json"
    kumu.write_text('{"elements": [{"label": "A"}, {"label": "B"}], "connections": []}')
    for file in (AFWI, kumu):
        command = f"cat '{file}' | '{sys.executable}' -m coalign summary -"
        found = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert found.returncode == 0 and found.stdout == run("summary", file).stdout
    for given, code, told in (
        ("<&-", 3, "cannot read standard input"),
        ("</dev/null", 1, "there is nothing in it"),
        ("<<< '<graphml/>'", 3, "spreadsheets and GraphML are read as files"),
    ):
        command = f"'{sys.executable}' -m coalign validate - {given}"
        found = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
        said = found.stdout + found.stderr
        assert found.returncode == code and told in said and "Traceback" not in said, (given, said)
    command = f"cat '{AFWI}' | '{sys.executable}' -m coalign convert - '{tmp_path}/out.json'"
    subprocess.run(["sh", "-c", command], check=True)
    assert coalign.read(tmp_path / "out.json") == coalign.read(AFWI)


def test_odd_arguments_are_wrong_usage():
    for arguments in (
        ("report", AFWI, "--threads", "4294967296"),
        ("report", AFWI, "--threads", "9" * 5000),
        ("report", ""),
        ("convert", AFWI, ""),
        ("tables", ""),
        ("new", ""),
    ):
        found = run(*arguments)
        assert found.returncode == 2 and "Traceback" not in found.stderr, arguments


@posix
def test_names_of_files_need_not_be_utf_8(tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff\x1b.json"
    missing = run("report", os.fsdecode(name))
    assert missing.returncode == 3 and "\x1b" not in missing.stderr
    shutil.copy(AFWI, name)
    for arguments in (("validate",), ("summary",), ("report",)):
        found = run(*arguments, os.fsdecode(name))
        assert found.returncode == 0 and "\x1b" not in found.stdout and not found.stderr
    assert run("convert", AFWI, os.fsdecode(name.replace(b".json", b""))).returncode == 0


def test_a_fault_of_ours_has_a_code_of_its_own(monkeypatch, capsys):
    for error, said in (
        (TypeError("a\x1bb"), "a fault in coalign itself"),
        (MemoryError(), "memory"),
    ):

        def fails(network, error=error):
            raise error

        monkeypatch.setattr(summary, "summary", fails)
        assert cli.main(["summary", str(AFWI)]) == cli.FAULT == 4
        errors = capsys.readouterr().err
        assert said in errors and "Traceback" not in errors and "\x1b" not in errors


EVIL = "\x1b[2J\x07\x08\u202egnp.exe\u2066\u2028\x9b31m"


def evil_network():
    rows = json.loads(COALITION.read_text(encoding="utf-8"))
    rows["name"] = rows["description"] = f"Name {EVIL}\nforged line"
    for table in ("leaders", "goals", "resources", "initiatives"):
        for row in rows[table]:
            row["name"] = f"{row.get('name', '')}{EVIL}\nforged line"
            if table == "leaders":
                row["sector"] = EVIL
            if table == "resources":
                row["unit"] = EVIL
    return rows


def test_nothing_in_a_name_is_obeyed_by_a_terminal_or_a_page(tmp_path):
    path = tmp_path / "evil.json"
    path.write_text(json.dumps(evil_network()), encoding="utf-8")
    page = tmp_path / "evil.html"
    assert run("report", path, "-o", page).returncode == 0
    outputs = [page.read_text(encoding="utf-8")]
    dates = ("2019-06", "2024-06")
    for arguments in (("report",), ("summary",), ("validate",), ("series",), ("change", *dates)):
        found = run(arguments[0], path, *arguments[1:])
        assert found.returncode == 0, found.stderr
        outputs.append(found.stdout)
    for text in outputs:
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067]", text
        )
        assert not re.search("^forged line", text, re.M)
    assert all("<U+001B>" in text for text in outputs[1:3])
    network = coalign.read(path)
    assert json.loads(coalign.to_json(network))["name"] == f"Name {EVIL}\nforged line"  # exact


def test_an_invalid_document_says_nothing_to_the_terminal_either(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(document(leaders=[{"id": "a", "kind": "system", EVIL: 1, "x": EVIL}]))
    for command in ("validate", "report"):
        found = run(command, path)
        assert found.returncode == 1
        assert not re.search("[\x07\x08\x1b\x9b\u202e\u2066]", found.stdout + found.stderr)
        assert "<U+001B>" in found.stdout + found.stderr
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.read(path)
    assert "\x1b" not in str(caught.value) and "\u202e" not in str(caught.value)
    assert any("\x1b" in problem.pointer for problem in caught.value.problems)  # exact


def test_what_is_shown_in_place_of_what():
    assert in_line("a\tb\r\nc\x1b[0m\u202e\u2068é") == "a b  c<U+001B>[0m<U+202E><U+2068>é"
    assert in_lines("a\nb\x07") == "a\nb<U+0007>"
    assert in_line("plain") == "plain" and in_line("") == ""
    assert isolated("\u05d0\u05d1") == "\u2068\u05d0\u05d1\u2069" and isolated("é") == "é"
    assert one_line({"a": ["x\ny", 1, None]}) == {"a": ["x y", 1, None]}
