# SPDX-License-Identifier: MIT
"""Files by what they hold, pipes, and names that only look alike.

Each test is a kind of trouble that people of this trade have met, made anew here.
"""

from __future__ import annotations

import json
import os
import threading

import pytest
from input_support import LEADERS, counted, drawn

import coalign

# Files by what they hold


def test_other_files_are_said_to_be_what_they_are(put):
    assert len(coalign.read(put("list.tsv", "From\tTo\na\tb\n")).ties) == 1
    assert len(coalign.read(put("list.txt", "From,To\na,b\n")).ties) == 1
    for name, text, told in (
        ("n.json.gz", b"\x1f\x8b\x08", "packed"),
        ("n.zip", b"PK\x03\x04", "packed"),
        ("n.ods", b"PK\x03\x04", "OpenDocument"),
        ("n.xml", "<a/>", "no graph in it"),
        ("n.txt", "what they said", "has the columns 'what they said'"),
    ):
        with pytest.raises(coalign.Error, match=told):
            coalign.read(put(name, text))


def test_a_pipe_is_read_as_the_file_is(tmp_path):
    kumu = json.dumps(drawn(strength=2)).encode()
    ours = coalign.to_json(coalign.from_tables(leaders=LEADERS))
    for number, document in enumerate((ours, kumu)):
        pipe, file = tmp_path / f"pipe{number}", tmp_path / f"{number}.json"
        file.write_bytes(document)
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_bytes, args=(document,))
        writer.start()
        assert coalign.read(pipe) == coalign.read(file)
        writer.join()


# Names


def test_names_that_only_look_alike_are_said(put):
    ties = {"from": ["Zu\u0308rich", "Org\u00a0A"], "to": ["Org A", "Zürich "], "type": ["t"] * 2}
    leaders = {"id": ["Zürich", "Org A"], "kind": ["system"] * 2}
    with pytest.raises(coalign.InvalidNetwork) as caught:
        coalign.from_tables(leaders=leaders, ties=ties, infer=["tie_types"])
    right = [problem.suggestion for problem in caught.value.problems]
    assert any("composed" in one for one in right) and any("no-break space" in one for one in right)
    assert any("a space at the end" in one for one in right)
    network = coalign.read(
        put("connections.csv", "From,To\nZürich,Org A\nZu\u0308rich,Org\u00a0A\n")
    )
    assert counted(network, "names written in more than one way: taken as one") == 2
    assert list(network.leaders.ids) == ["Zürich", "Org A"]
