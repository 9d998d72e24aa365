# SPDX-License-Identifier: MIT
"""Lists of ties and matrices as strangers have them: other words, other languages, names that are missing."""

from __future__ import annotations

import openpyxl
import pytest

import coalign

FOUND = [("Clinic", "School", 3), ("School", "Council", 1)]


@pytest.fixture
def save(tmp_path):
    def put(text, encoding="utf-8"):
        path = tmp_path / "links.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return put


@pytest.fixture
def book(tmp_path):
    def save_sheets(sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, rows in sheets.items():
            sheet = made.create_sheet(title)
            for row in rows:
                sheet.append(row)
        made.save(tmp_path / "net.xlsx")
        return tmp_path / "net.xlsx"

    return save_sheets


def ties(network):
    return sorted((row["from"], row["to"], row["weight"]) for row in network.ties)


def counted(network, part):
    return sum(note["count"] for note in network.notes if part in note["message"])


@pytest.mark.parametrize(
    "head",
    [
        *("Von;Nach;Art;Stärke", "Quelle;Ziel;Beziehung;Gewicht", "De;À;Type de lien;Poids"),
        *("Source;Cible;Lien;Force", "Desde;Hasta;Tipo;Peso", "Vertex 1;Vertex 2;Type;Edge Weight"),
        *("Sender;Receiver;Relationship;Weight", "Organisation 1;Organisation 2;Tie type;Strength"),
        *(
            "Organization A;Organization B;Type of relationship;Weight",
            "node_1;node_2;relation;weight",
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_headings_of_a_list_of_ties(save, head, encoding):
    network = coalign.read(
        save(f"{head}\nClinic;School;trust;3,0\nSchool;Council;trust;1\n", encoding)
    )
    assert ties(network) == FOUND and list(network.tie_types.ids) == ["trust"]


def test_a_list_of_those_whom_ties_name_may_be_called_anything(book):
    links = [["Organisation 1", "Organisation 2", "Relationship", "Strength"]]
    links += [["Clinic", "School", "trust", 3], ["School", "Council", "trust", 1]]
    members = [
        ["Organisation", "Sector", "Since"],
        ["Clinic", "health", 2019],
        ["School", "education", 2020],
    ]
    network = coalign.read(book({"Members": members, "Links": links}))
    assert ties(network) == FOUND
    assert [row["sector"] for row in network.leaders] == ["health", "education", None]
    coded = [["No.", "Name"], ["o1", "Clinic"], ["o2", "School"], ["o3", "Council"]]
    ids = {"Clinic": "o1", "School": "o2", "Council": "o3"}
    by_id = [links[0], *([ids[one], ids[other], *rest] for one, other, *rest in links[1:])]
    network = coalign.read(book({"Members": coded, "Links": by_id}))
    assert {row["id"]: row["name"] for row in network.leaders} == {v: k for k, v in ids.items()}


def test_a_workbook_of_nodexl(book):
    network = coalign.read(
        book(
            {
                "Edges": [
                    ["", "", "Visual Properties", "", "Labels", "Graph Metrics"],
                    ["Vertex 1", "Vertex 2", "Color", "Edge Weight", "Label", "Reciprocated?"],
                    ["Clinic", "School", None, 3, None, "Yes"],
                    ["School", "Council", None, 1, None, "No"],
                ],
                "Vertices": [
                    ["", "Visual Properties", "", "Graph Metrics"],
                    ["Vertex", "Color", "Shape", "Degree"],
                    *([name, None, None, 1] for name in ("Clinic", "School", "Council")),
                ],
                "Overall Metrics": [
                    ["Graph Metric", "Value"],
                    ["Graph Type", "Directed"],
                    ["Vertices", 3],
                ],
                "Groups": [["Group", "Vertices"], ["G1", 3]],
            }
        )
    )
    assert ties(network) == FOUND and len(network.leaders) == 3
    assert counted(network, "a sheet that NodeXL adds: left out") == 2


def test_columns_that_begin_with_the_number_of_the_question(book):
    rows = [
        [
            "Q1: Respondent Org ID",
            "Q1: Respondent Org",
            "Q10: Partner Org ID",
            "Q10: Partner Org",
            "Q12: Trust",
        ],
        *(
            [1, "Clinic", 2, "School", 3],
            [2, "School", 3, "Council", 1],
            [2, "School", 1, "Clinic", 2],
        ),
    ]
    path = book({"Network": rows})
    network = coalign.read(path, recipe=coalign.look(path))
    assert ties(network) == sorted(
        [*FOUND, ("School", "Clinic", 2)]
    )  # a number of who it is, is no rating


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Clinic,0,3,\nSchool,0,0,1\nCouncil,0,,0\n", "the matrix has no headings"),
        ("Clinic,School,Council\n0,3,\n0,0,1\n0,,0\n", "the matrix has no names before its rows"),
        ("School,Council,1\nClinic,School,3\nSchool,Clinic,0\n", "the list has no headings"),
    ],
)
def test_names_that_are_missing(save, text, said):
    network = coalign.read(save(text))
    assert ties(network) == FOUND and counted(network, said) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Clinic,5,3,4\nSchool,2,1,1\nCouncil,1,2,3\n",  # a diagonal: these may be scores
        "Age,Staff,Budget\n4,3,1\n2,7,1\n3,3,9\n",
        "Clinic,health\nSchool,health\nCouncil,public\n",
    ],
)
def test_what_could_be_something_else_is_an_error(save, text):
    with pytest.raises(coalign.Error, match="nothing says what that is"):
        coalign.read(save(text))


def test_a_matrix_without_any_name_says_what_is_needed(save):
    with pytest.raises(coalign.Error, match="numbers alone: write the names of the leaders above"):
        coalign.read(save("0,1,1\n1,0,0\n0,1,0\n"))


def test_errors_count_lines_as_the_file_has_them(save):
    with pytest.raises(coalign.Error, match=r"row 3, 'Clinic': 98"):
        path = save("Clinic,0,3,1\nSchool,2,0,1\nCouncil,98,1,0\n")
        coalign.read(path, recipe={"matrices": [{"sheet": "links", "type": "t", "scale": [0, 3]}]})


def test_notes_below_a_table_are_no_rows(book):
    rows = [
        ["From", "To", "Type", "Strength"],
        ["Clinic", "School", "trust", 3],
        ["School", "Council", "trust", 1],
    ]
    network = coalign.read(
        book({"Links": [*rows, [], ["Note: 3 = strong, 1 = weak"], ["* by phone"]]})
    )
    assert ties(network) == FOUND and counted(network, "notes below the table: left out") == 1
    with pytest.raises(
        coalign.Error, match="sheet 'Links', row 4: To is blank: a tie has both ends"
    ):
        coalign.read(book({"Links": [*rows, ["Clinic", None, "trust", 1]]}))


@pytest.mark.parametrize("title", ["Ties", "ties", "Links"])
@pytest.mark.parametrize("strength", ["Strength", "Stärke", "weight"])
def test_a_sheet_called_ties_may_have_the_headings_of_a_map(book, title, strength):
    ends = ["From", "To"] if strength != "Stärke" else ["Von", "Nach"]
    rows = [
        [*ends, "Type", strength],
        ["Clinic", "School", "trust", 3],
        ["School", "Council", "trust", 1],
    ]
    assert ties(coalign.read(book({title: rows}))) == FOUND


def test_a_column_called_organization_does_not_make_a_survey_of_a_list_of_ties(save):
    head = "Organization,Partner,Strength"
    assert ties(coalign.read(save(f"{head}\nClinic,School,3\nSchool,Council,1\n"))) == FOUND
    with pytest.raises(coalign.Error, match="row 3: Organization is blank"):
        coalign.read(save(f"{head}\nClinic,School,3\n,Council,1\n"))


@pytest.mark.parametrize("rows", [[",3,1", ",,2", ",,"], [",,", "3,,", "1,2,"]])
def test_half_a_matrix_has_no_direction(save, rows):
    lines = [",A,B,C", *(f"{name},{row}" for name, row in zip("ABC", rows, strict=True))]
    network = coalign.read(save("\n".join(lines)))
    found = sorted((*sorted(tie[:2]), tie[2]) for tie in ties(network))
    assert found == [("A", "B", 3), ("A", "C", 1), ("B", "C", 2)]
    assert not network.tie_types[0]["directed"] and not any(network.leaders["response"])
    assert counted(network, "one half of the matrix 'links' is blank") == 1


def test_directions_in_words(save):
    rows = "From,To,Direction\nA,B,both ways\nB,C,gerichtet\nC,A,ungerichtet\n"
    network = coalign.read(save(rows))
    directed = {row["id"]: row["directed"] for row in network.tie_types}
    assert sorted((row["from"], row["to"], directed[row["type"]]) for row in network.ties) == [
        ("A", "B", True),
        ("B", "A", True),
        ("B", "C", True),
        ("C", "A", False),
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Respondent,Partner,2022,2024\nA,B,3,1\nB,C,1,2\n", "'2022', '2024' are dates"),
        (
            "Organization,Partner,Trust,Partner,Trust\nA,B,3,C,1\nB,A,2,,\n",
            r"'Partner \(2\)' name others",
        ),
    ],
)
def test_columns_that_would_be_something_else_are_asked_about(save, text, asked):
    with pytest.raises(coalign.Error, match=asked):
        coalign.read(save(text))
