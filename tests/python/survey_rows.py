# SPDX-License-Identifier: MIT
"""Small wide surveys: their headings, and what became of them."""

from __future__ import annotations

HEAD = ["Timestamp", "Your organization"]
IMPORTANT = "How important is it? (1 to 5) [{}]"
WORK = "How often do you work with (0 to 3) [{}]"


def of(form, *items):
    return [form.format(item) for item in items]


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])
