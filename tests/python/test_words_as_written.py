# SPDX-License-Identifier: MIT
"""Words, numbers and dates as people write them in spreadsheets."""

from __future__ import annotations

import pytest
from input_support import counted

import coalign
from coalign.io.as_written import number_as_written
from coalign.io.dates_as_written import as_iso, order_of

TIES = [
    ["From", "To", "Type", "Strength"],
    ["Clinic", "School", "trust", 3],
    ["School", "Shop", "trust", 1],
]


def test_a_tie_list_has_dates(save):
    rows = [
        ["From", "To", "Since", "Until"],
        ["a", "b", "03/2021", "6/30/2024"],
        ["b", "c", 2020, "May 2021"],
    ]
    network = coalign.read(save(connections=rows))
    assert [(row["since"], row["until"]) for row in network.ties] == [
        ("2021-03", "2024-06-30"),
        ("2020", "2021-05"),
    ]
    assert counted(network, "since: dates as people write them") == 1
    unclear = [["From", "To", "Since"], ["a", "b", "3/4/2021"]]
    network = coalign.read(save(connections=unclear))
    assert network.ties[0]["since"] is None and network.ties[0]["attributes"] == {
        "Since": "3/4/2021"
    }
    assert counted(network, "since: no date, or one that could be two days") == 1


def test_words_that_people_write_fill_the_tables(save):
    network = coalign.read(
        save(
            leaders=[
                ["ID", "Kind", "Stage"],
                ["a", "Organisation", "Current"],
                ["b", "Person", None],
            ],
            goals=[
                ["ID", "Vision", "Baseline", "Target", "By"],
                ["g", "yes", "61 %", "80%", "Dec 2030"],
            ],
            resources=[["ID"], ["money"]],
            commitments=[
                ["Leader", "Resource", "Goal", "Amount", "Since"],
                ["a", "money", "g", "$150,000", "3/15/2024"],
                ["b", "money", "g", "12.500,50 €", "1.2.2024"],
            ],
        )
    )
    assert [row["kind"] for row in network.leaders] == ["organization", "individual"]
    goal = network.goals[0]
    assert (goal["vision"], goal["baseline"], goal["target"], goal["by"]) == (
        True,
        61,
        80,
        "2030-12",
    )
    assert [(row["amount"], row["since"]) for row in network.commitments] == [
        (150_000, "2024-03-15"),
        (12_500.5, "2024-02-01"),
    ]
    assert counted(network, "amount: numbers as people write them") == 2
    assert counted(network, "kind: read in the words of the format") == 2


def test_a_date_that_could_be_two_days_is_refused(save):
    leaders = [["id", "kind", "since"], ["a", "system", "3/4/2024"]]
    with pytest.raises(coalign.InvalidNetwork, match='"3/4/2024" is not a date'):
        coalign.read(save(leaders=leaders))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("$150,000", 150_000),
        ("1,234,567.5", 1_234_567.5),
        ("12.500,50 €", 12_500.5),
        ("2 500", 2_500),
        ("1'000", 1_000),
        ("0,75", 0.75),
        ("61 %", 61),
        ("EUR 20", 20),
        ("20 USD", 20),
        ("-3,5", -3.5),
        ("about 20", None),
        ("3 or 4", None),
        ("1,2,3", None),
        ("98 - don't know", None),
        ("", None),
    ],
)
def test_numbers_as_people_write_them(text, number):
    assert number_as_written(text) == number
    assert number_as_written("80 %", share=True) == 0.8


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024", "2024"),
        ("2024-05-01 00:00:00", "2024-05-01"),
        ("2024/5/1", "2024-05-01"),
        ("1.5.2024", "2024-05-01"),
        ("5/2024", "2024-05"),
        ("May 2024", "2024-05"),
        ("1 May 2024", "2024-05-01"),
        ("May 1, 2024", "2024-05-01"),
        ("3. März 2024", "2024-03-03"),
        ("7/7/2024", "2024-07-07"),
        ("3/4/2024", None),
        ("31/31/2024", None),
        ("31.2.2024", None),
        ("Q1 2024", None),
        ("spring 2024", None),
        ("5/24", None),
        ("2019-2021", None),
    ],
)
def test_dates_as_people_write_them(text, iso):
    assert as_iso(text) == iso
    assert (as_iso("3/4/2024", "day"), as_iso("3/4/2024", "month")) == ("2024-04-03", "2024-03-04")


def test_what_stands_first_follows_from_the_others():
    assert order_of(["3/4/2024", "15/4/2024"]) == "day"
    assert order_of(["3/4/2024", "4/15/2024"]) == "month"
    assert order_of(["3/4/2024"]) == order_of(["15/4/2024", "4/15/2024"]) == ""


@pytest.mark.parametrize(("yes", "no"), [("x", ""), ("yes", "no"), ("ja", "nein")])
def test_a_matrix_may_say_yes_in_words(save, yes, no):
    rows = [["", "A", "B", "C"], ["A", "-", yes, no], ["B", no, "-", yes], ["C", no, no, "-"]]
    network = coalign.read(save(works=rows))
    assert [(row["from"], row["to"], row["weight"]) for row in network.ties] == [
        ("A", "B", 1),
        ("B", "C", 1),
    ]
    assert counted(network, "blank cells") == 0


def test_two_years_of_one_tie_never_add_up(put):
    text = "From,To,Strength,Year\nA,B,3,2020\nA,B,2,2022\nB,C,1,2022\n"
    network = coalign.read(put("edges.csv", text))
    ends = [(row["since"], row["until"]) for row in network.ties]
    assert ends == [("2020", "2021-12-31"), ("2022", None), ("2022", None)]
    founded = "From,To,Strength,Year\nA,B,3,2020\nB,C,1,2022\n"
    network = coalign.read(put("edges.csv", founded))
    assert network.ties[0]["since"] is None and network.ties[0]["attributes"] == {"Year": "2020"}


def test_arrows_are_directions(put):
    network = coalign.read(put("edges.csv", "From,To,Direction\nA,B,<->\nB,C,->\n"))
    assert [(row["from"], row["to"]) for row in network.ties] == [
        ("A", "B"),
        ("B", "A"),
        ("B", "C"),
    ]


def test_a_folder_of_tables_takes_words_as_people_write_them(put):
    put("t/leaders.csv", "id,kind,since\nA,Organization,May 2020\nB,person,\n")
    path = put("t/goals.csv", "id,vision\ng,yes\n").parent
    network = coalign.read(path)
    assert [row["kind"] for row in network.leaders] == ["organization", "individual"]
    assert network.leaders[0]["since"] == "2020-05" and network.goals[0]["vision"] is True
    put("t/leaders.csv", "id,kind\nA,Organization\nB,sports club\n")
    with pytest.raises(coalign.InvalidNetwork, match="sports club"):
        coalign.read(path)


def test_years_that_a_data_frame_made_floats_are_years(put):
    network = coalign.read(put("edges.csv", "From,To,Since\nA,B,2020.0\nB,C,\n"))
    assert [row["since"] for row in network.ties] == ["2020", None]
