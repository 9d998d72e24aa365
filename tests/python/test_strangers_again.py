# SPDX-License-Identifier: MIT
"""More files as strangers have them: forms in other languages, partners with ratings, sheets with two tables."""

from __future__ import annotations

import openpyxl
import pytest
from input_support import counted

import coalign


@pytest.fixture
def put(tmp_path):
    def write(hidden=(), **sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            sheet.sheet_state = "veryHidden" if title in hidden else "visible"
            for row in rows:
                sheet.append(row)
        path = tmp_path / "file.xlsx"
        book.save(path)
        return path

    return write


@pytest.fixture
def csv(tmp_path):
    def write(text):
        path = tmp_path / "file.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def ties(network):
    return sorted((row["from"], row["to"], row["type"], row["weight"]) for row in network.ties)


@pytest.mark.parametrize(
    "who",
    [
        "Name Ihrer Organisation",
        "Name eurer Einrichtung*",
        "Nom de l'association",
        "Votre structure",
        "Your organization / Ihre Organisation",
    ],
)
def test_who_answers_in_other_languages(csv, who):
    network = coalign.read(
        csv(
            f"Zeitstempel,{who},Wie wichtig ist: [Wohnen],Wie wichtig ist: [Arbeit]\n"
            "1,Stadt,5 - sehr wichtig,1\n2,Caritas,3,weiß ich nicht\n3,AWO,NSP,4\n"
        )
    )
    assert list(network.leaders.ids) == ["Stadt", "Caritas", "AWO"]
    assert [(row["leader"], row["goal"], row["priority"]) for row in network.agendas] == [
        ("Stadt", "Wohnen", 1),
        ("Caritas", "Wohnen", 0.5),
        ("Stadt", "Arbeit", 0),
        ("AWO", "Arbeit", 0.75),
    ]
    assert counted(network, "words that mean no answer") == 2


NAMED = "Timestamp,Your organization,{}\nt,City,YMCA,5,Food Bank,2\nt,YMCA,City,4,,\nt,Food Bank,YMCA,3,city,1\n"


@pytest.mark.parametrize(
    "headings",
    [
        "Partner 1,How strong is it? (1-5),Partner 2,How strong is it? (1-5).1",
        "Partner 1,Strength 1,Partner 2,Strength 2",
        "First partner,How important is this partner?,Second partner,How important is this partner? 2",
        "Partner 1 name,Partner 1: how often do you meet?,Partner 2 name,Partner 2: how often do you meet?",
    ],
)
def test_ratings_beside_named_partners_are_asked_about(csv, headings):
    path = csv(NAMED.format(headings))
    with pytest.raises(coalign.Error, match=r"more name partners: is .* beside each how strong"):
        coalign.read(path)
    network = coalign.read(path, recipe=coalign.look(path))
    assert sorted(network.leaders.ids) == ["City", "Food Bank", "YMCA"]
    assert len(network.goals) == 0
    assert len(network.ties) == 5 and {row["weight"] for row in network.ties} == {1}
    assert counted(network, "columns that the recipe does not name: left out") == 2


def test_who_left_before_boxes_to_tick_is_known(csv):
    """Blank boxes say no: only the blank scale before them says that somebody left."""
    ask = ",".join(f"How important is it? [{goal}]" for goal in "abc")
    tick = ",".join(f"Whom do you trust? (choice={one})" for one in ("City", "YMCA", "Shop"))
    network = coalign.read(
        csv(
            f"Record ID,Your organization,{ask},{tick}\n1,City,1,2,3,Unchecked,Checked,Unchecked\n"
            "2,YMCA,5,,,Unchecked,Unchecked,Unchecked\n3,Shop,4,1,Don't know,Unchecked,Unchecked,Unchecked\n"
        )
    )
    notes = [note for note in network.notes if "left the survey before its end" in note["message"]]
    assert [note["examples"] for note in notes] == [["YMCA"]]


def test_not_sure_in_a_box_is_no_answer_and_counted(csv):
    network = coalign.read(
        csv(
            "Timestamp,Organization,Do you work with City?,Do you work with YMCA?\n"
            "t,City,,Yes\nt,YMCA,Unsure,\nt,Shop,No,Yes\n"
        )
    )
    assert [tie[:2] for tie in ties(network)] == [("City", "YMCA"), ("Shop", "YMCA")]
    assert counted(network, "words that mean no answer") == 1


def test_a_triangle_may_have_blanks(csv):
    network = coalign.read(csv(",A,B,C,D\nA,,,,\nB,1,,,\nC,0,2,,\nD,3,,1,\n"))
    assert not any(row["directed"] for row in network.tie_types) and len(network.ties) == 4
    assert counted(network, "blank cells in the matrix") == 1
    answered = coalign.read(csv(",A,B,C\nA,,1,2\nB,,,\nC,,,\n"))
    assert all(row["directed"] for row in answered.tie_types)  # one row was filled in
    assert {row["id"]: row["response"] for row in answered.leaders}["B"] == "asked"


LEADERS = [["Organization", "Sector"], ["City", "public"], ["YMCA", "charity"]]
TIES = [["From", "To", "Strength"], ["City", "YMCA", 3]]


def test_two_tables_of_one_sheet(put):
    below = [*LEADERS, [], *TIES]
    aside = [[*LEADERS[0], None, *TIES[0]], [*LEADERS[1], None, *TIES[1]], LEADERS[2]]
    for rows in (below, aside):
        network = coalign.read(put(Sheet1=rows))
        assert ties(network) == [("City", "YMCA", "connection", 3)]
        assert [row["sector"] for row in network.leaders] == ["public", "charity"]


def test_a_sheet_called_ties_needs_no_type(put):
    network = coalign.read(put(Ties=[["From", "To", "Weight"], ["City", "YMCA", 2]]))
    assert ties(network) == [("City", "YMCA", "connection", 2)]


def test_a_hidden_list_of_choices_is_left_out(put):
    network = coalign.read(put(hidden=("Lists",), Ties=TIES, Lists=[["yes"], ["no"]]))
    assert sorted(network.leaders.ids) == ["City", "YMCA"]
    notes = [(note["table"], note["message"]) for note in network.notes if note["table"] == "Lists"]
    assert notes == [("Lists", "a hidden sheet of which nothing says what it is: left out")]
    with pytest.raises(coalign.Error, match=r"in Kumu's too \(sheet 'Old'\): keep one"):
        coalign.read(put(hidden=("Old",), Ties=[[*TIES[0][:2], "Type"], ["a", "b", "t"]], Old=TIES))


def test_amounts_are_noted_in_full(put):
    holdings = [["leader", "resource", "amount"], ["c", "money", "$1,250,000"]]
    network = coalign.read(
        put(
            leaders=[["id", "kind"], ["c", "system"]],
            resources=[["id"], ["money"]],
            holdings=holdings,
        )
    )
    (note,) = network.notes
    assert note["examples"] == ["$1,250,000 = 1250000"]
