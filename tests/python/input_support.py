# SPDX-License-Identifier: MIT
"""What the tests of inputs share: small tables and maps, and what the notes of a network say."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections import Counter

SYSTEM = {"leaders": {"kind": "system"}}
LEADERS = {"id": ["a", "b"], "kind": ["system"] * 2}
NOON = dt.datetime(2024, 1, 1, 12, 30)


def known(table):
    return [{name: value for name, value in row.items() if value is not None} for row in table]


def said(network):
    """The messages of the notes, with how often each."""
    found = Counter()
    for note in network.notes:
        found[note["message"]] += note["count"]
    return found


def counted(network, part):
    """How often the notes that hold this part count."""
    return sum(count for message, count in said(network).items() if part in message)


def drawn(**connection):
    ends = {"from": "A", "to": "B", "direction": "directed"}
    elements = [{"label": name, "type": "person"} for name in "AB"]
    return {"elements": elements, "connections": [ends | connection, ends | {"strength": 4}]}


def change(path, part, old, new):
    """The workbook with one of its parts edited."""
    with zipfile.ZipFile(path) as package:
        parts = {item.filename: package.read(item) for item in package.infolist()}
    parts[part] = re.sub(old, new, parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path
