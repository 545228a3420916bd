"""Author lists made tidy on reading: names in one string, names of nobody, one person listed twice, degrees, marks."""

import json

import pytest

from extract.formats import read_bytes
from extract.people.degrees import without_degrees
from extract.people.printed import clean_name, is_nobody, several_names
from graph.model import Problem, Record


def read(*authors: object) -> tuple[Record, list[str]]:
    """The record of one line with these authors, and what was reported."""
    line = json.dumps({"id": "a", "title": "Moss on Northern Walls", "authors": list(authors)})
    items = list(read_bytes(line.encode(), "x.jsonl").items)
    (record,) = [item for item in items if isinstance(item, Record)]
    return record, [item.reason for item in items if isinstance(item, Problem)]


def names(record: Record) -> list[str]:
    return [author.name for author in record.authors]


def csl(author: dict[str, str]) -> tuple[Record, list[str]]:
    """The record of an entry of CSL-JSON with this author, and what was said of it."""
    entry = {"id": "a", "type": "article-journal", "title": "Moss on Northern Walls", "author": [author]}
    items = list(read_bytes(json.dumps([entry]).encode(), "x.json").items)
    (record,) = [item for item in items if isinstance(item, Record)]
    return record, [item.reason for item in items if isinstance(item, Problem)]


@pytest.mark.parametrize(
    "printed",
    [
        "Brumel, Ada; Vik, Tor",
        "Ada Brumel; Tor Vik",
        "Ada Brumel and Tor Vik",
        "Brumel, Ada and Vik, Tor",
        "Ada Brumel & Tor Vik",
        "Ada Brumel | Tor Vik",
        "Ada Brumel AND Tor Vik",
        "Ada Brumel et Tor Vik",
        "Ada Brumel y Tor Vik",
        "Ada Brumel / Tor Vik",
        "Ada Brumel · Tor Vik",
        "Ada Brumel、Tor Vik",
        "A. Brumel, T. Vik",
        "Brumel, Ada, Vik, Tor",
        "Ada Brumel, MD, Tor Vik, PhD",
    ],
)
def test_two_names_in_one_string_are_two_people_and_it_is_said(printed: str) -> None:
    record, reasons = read(printed)
    assert [name.replace("A. B", "Ada B").replace("T. V", "Tor V") for name in names(record)] == [
        "Ada Brumel",
        "Tor Vik",
    ]
    assert record.authors_complete
    assert reasons == [f"an author is several names in one (“{printed}”); taken as 2"]


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Doe, J., Roe, K. and Poe, A.", ["Doe, J.", "Roe, K.", "Poe, A."]),
        ("Doe J, Roe K", ["Doe J", "Roe K"]),
        ("Doe, ; J. A.", ["Doe, J. A."]),
        ("Doe; J.; Roe; K.", ["Doe, J.", "Roe, K."]),
        ("李 明 and 王 芳", ["李 明", "王 芳"]),
        ("Doe, Andr\\' e J. P.", ["Doe, Andr\\' e J. P."]),
        ("Doe IV, Adam P.", ["Doe IV, Adam P."]),
        ("Doe III, Adam P", ["Doe III, Adam P"]),
        ("Ivanov II, Petrov AB", ["Ivanov II", "Petrov AB"]),
        ("Jane Doe, John Roe, Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe;", ["Jane Doe"]),
        ("García Márquez, Luis", ["García Márquez, Luis"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Jane and John Doe", ["Jane and John Doe"]),
        ("Doe, Jr., Jane", ["Doe, Jr., Jane"]),
        ("Doe, Jane, MD, PhD", ["Doe, Jane, MD, PhD"]),
        ("Jane Doe, John Roe & Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
    ],
)
def test_strings_of_several_names(printed: str, found: list[str]) -> None:
    assert several_names(printed) == found


def test_an_organisation_with_and_is_one() -> None:
    record, reasons = read("Department of Mosses and Ferns", "Institute for Walls and Ceilings")
    assert names(record) == ["Department of Mosses and Ferns", "Institute for Walls and Ceilings"]
    assert not reasons


@pytest.mark.parametrize(
    "nobody",
    [
        "Anonymous",
        "[Anonymous]",
        "Anonymous Author(s)",
        "n/a",
        "No authors listed",
        "Unknown",
        "null",
        "Author names withheld on request",
        "Under double-blind review",
        "Автор неизвестен",
        "n.n.",
        "author not stated",
    ],
)
def test_a_name_of_nobody_is_left_out_and_the_list_is_not_complete(nobody: str) -> None:
    record, reasons = read(nobody, "Ada Brumel")
    assert names(record) == ["Ada Brumel"]
    assert not record.authors_complete
    assert len(reasons) <= 1


@pytest.mark.parametrize("somebody", ["Nan Na", "Na", "Ann Anon", "Null", "Ed Various-Stein"])
def test_names_like_those_of_nobody_are_somebody_s(somebody: str) -> None:
    assert not is_nobody(somebody)


def test_an_author_listed_once_for_each_affiliation_is_one() -> None:
    record, reasons = read(
        {"name": "Ada Brumel", "affiliation": "Wall Institute"},
        {"name": "Ada Brumel", "affiliation": "Moss College"},
        "Tor Vik",
    )
    assert names(record) == ["Ada Brumel", "Tor Vik"]
    assert record.authors[0].affiliation == "Wall Institute; Moss College"
    assert reasons == ["“Ada Brumel” is listed more than once among the authors; taken as one person"]


@pytest.mark.parametrize("again", ["Áda Brumel", "ADA BRUMEL", "Ada  Brumel.", "Brumel, Ada"])
def test_an_author_listed_again_in_another_spelling_is_one(again: str) -> None:
    assert len(read("Ada Brumel", "Tor Vik", again)[0].authors) == 2


def test_two_names_that_fit_and_bear_one_orcid_are_one_and_others_stay_two() -> None:
    orcid = "0000-0002-1825-0097"
    pair = [{"name": name, "orcid": orcid} for name in ("Ada Brumel", "A. Brumel")]
    assert names(read(*pair)[0]) == ["Ada Brumel"]
    assert names(read(pair[0], {"name": "Tor Vik", "orcid": orcid})[0]) == ["Ada Brumel", "Tor Vik"]


def test_an_orcid_printed_behind_a_name_is_kept_as_one() -> None:
    record, _ = read("Ada Brumel [0000-0002-1825-0097]", "Tor Vik (0000-0002-1825-0098)")  # a wrong check digit
    assert [(author.name, author.ids) for author in record.authors] == [
        ("Ada Brumel", (("orcid", "0000-0002-1825-0097"),)),
        ("Tor Vik", ()),
    ]


def test_md_is_a_degree_where_no_other_name_has_its_initials_behind() -> None:
    assert names(read("Ada Brumel MD", "Tor Vik")[0]) == ["Ada Brumel", "Tor Vik"]
    assert names(read("Brumel Ada MD", "Vik T")[0]) == ["Brumel Ada MD", "Vik T"]


@pytest.mark.parametrize(
    "author",
    [
        {"family": "Brumel, MD", "given": "Ada"},
        {"family": "Brumel", "given": "Ada, Ph.D."},
        {"family": "Brumel PhD", "given": "Ada"},
        {"family": "Brumel", "given": "Ada", "suffix": "MD"},
    ],
)
def test_a_degree_is_no_part_of_a_name_whose_parts_the_source_states(author: dict[str, str]) -> None:
    assert names(csl(author)[0]) == ["Ada Brumel"]
    assert names(csl({"family": "Le", "given": "M.D."})[0]) == ["M.D. Le"]


@pytest.mark.parametrize(
    "author",
    [
        {"family": "Brumel", "given": "Ada; Vik, Tor"},
        {"family": "Brumel, Ada; Vik, Tor"},
        {"literal": "Ada Brumel; Tor Vik"},
    ],
)
def test_a_semicolon_parts_people_even_where_the_source_states_one_name(author: dict[str, str]) -> None:
    record, reasons = csl(author)
    assert names(record) == ["Ada Brumel", "Tor Vik"]
    assert "several names in one" in reasons[0]
    assert names(csl({"literal": "Institute of Fog; Oslo"})[0]) == ["Institute of Fog; Oslo"]


def test_a_town_is_no_person_beside_full_names_and_a_family_name_beside_family_names() -> None:
    record, _ = read("Ada Brumel; Tor Vik; Chiba")
    assert names(record) == ["Ada Brumel", "Tor Vik"]
    assert names(read("Adams; Berlin; Chiba")[0]) == ["Adams", "Berlin", "Chiba"]


def test_lines_in_one_string_are_people_each() -> None:
    assert names(read("Ada Brumel\nTor Vik")[0]) == ["Ada Brumel", "Tor Vik"]


def test_a_name_with_too_many_commas_is_told() -> None:
    record, reasons = read("Brumel Ostrand, Ada, Vik, Tor, Anna")
    assert len(record.authors) == 1
    assert "may be several names in one" in reasons[0]


@pytest.mark.parametrize(
    "pair",
    [
        [
            {"name": "Ada Brumel", "orcid": "0000-0002-1825-0097"},
            {"name": "Ada Brumel", "orcid": "0000-0001-5109-3700"},
        ],
        ["Wei Wang", "Wei Wang"],
        ["A. Brumel", "A. Brumel"],
        ["Ada Brumel 0001", "Ada Brumel 0002"],
    ],
)
def test_two_people_of_one_name_stay_two_where_they_may_be(pair: list[object]) -> None:
    record, reasons = read(*pair)
    assert len(record.authors) == 2
    assert not reasons


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Brumel1", "Ada Brumel"),
        ("Ada Brumel 1, 2", "Ada Brumel"),
        ("Ada Brumel$^{1,*}$", "Ada Brumel"),
        ("*Ada Brumel†", "Ada Brumel"),
        ("Ada Brumel (ada@example.org)", "Ada Brumel"),
        ("Dr. Ada Brumel", "Ada Brumel"),
        ("Associate Professor Ada Brumel", "Ada Brumel"),
        ("Ada Brumel (1,2)", "Ada Brumel"),
        ("Ada Brumel1–3", "Ada Brumel"),
        ("Ada Brumel1 and 2", "Ada Brumel"),
        ("Ada Brumel①", "Ada Brumel"),
        ("Ada Brumel (corresponding author)", "Ada Brumel"),
        ("Ada Brumel [0000-0002-1825-0097]", "Ada Brumel"),
        ("Ａｄａ Brumel", "Ada Brumel"),
        ("Аda Brumel", "Ada Brumel"),  # a Cyrillic letter at the beginning
        ("Ада Брумель", "Ада Брумель"),
        ("Wei Wang 0001", "Wei Wang 0001"),
        ("EX49 Collaboration", "EX49 Collaboration"),
        ("GPT4", "GPT4"),
        ("Ing Hoe Tan", "Ing Hoe Tan"),
        ("\u200b", ""),
    ],
)
def test_what_is_no_part_of_a_name_is_left_out(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Brumel, MD", "Ada Brumel"),
        ("Brumel, Ada, MD PhD", "Brumel, Ada"),
        ("Ada Brumel MD PhD", "Ada Brumel"),
        ("Brumel, MD", "Brumel, MD"),
        ("van Brumel, MA", "van Brumel, MA"),
        ("Li, Ma", "Li, Ma"),
        ("Xin Ma", "Xin Ma"),
    ],
)
def test_degrees_are_told_from_initials_and_names(printed: str, name: str) -> None:
    assert without_degrees(printed) == name
