"""What stands beside a name in one string: places of work, groups, roles, `and others`; names of other scripts."""

import json

import pytest

from extract.formats import read_bytes
from extract.people.names import parse
from extract.people.organisations import group_name
from graph.model import Authorship, Record


def read(printed: object) -> Record:
    """The record of one line with this author, or these authors in one text."""
    line = json.dumps({"id": "a", "title": "Moss on Northern Walls", "authors": printed})
    (record,) = [item for item in read_bytes(line.encode(), "x.jsonl").items if isinstance(item, Record)]
    return record


def shown(authors: tuple[Authorship, ...]) -> list[str]:
    """The authors as readers are shown them; organisations in angle brackets."""
    groups = [group_name(author) for author in authors]
    return [
        f"<{group}>" if group else parse(author.name, author.family).shown
        for author, group in zip(authors, groups, strict=True)
    ]


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Brumel, Ada, Oslo, Norway", "Oslo, Norway"),
        ("Ada Brumel, Oslo, Norway", "Oslo, Norway"),
        ("Ada Brumel, University of Oslo", "University of Oslo"),
        ("Ada Brumel (University of Oslo)", "University of Oslo"),
        ("Ada Brumel (Oslo, Norway)", "Oslo, Norway"),
        ("Ada Brumel, Dept. of Fog, University of Oslo", "Dept. of Fog, University of Oslo"),
        ("Ada Brumel, PhD, University of Oslo", "University of Oslo"),
        ("Ada Brumel, Boston, MA", "Boston, MA"),
        ("Ada Brumel, Boston, MA, USA", "Boston, MA, USA"),
        ("Ada Brumel - University of Oslo", "University of Oslo"),
        ("Ada Brumel, MIT", "MIT"),
        ("Brumel, Ada, Georgia", "Georgia"),
        ("Ada Brumel, Oslo", "Oslo"),
        ("Brumel, Ada, Kyoto", "Kyoto"),
        ("Ada Brumel (São Paulo)", "São Paulo"),
        ("Ada Brumel; Oslo", "Oslo"),
    ],
)
def test_a_place_of_work_behind_a_name_is_an_affiliation(printed: str, place: str) -> None:
    record = read([printed])
    assert shown(record.authors) == ["Ada Brumel"]
    assert record.authors[0].affiliations == (place,)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ada Brumel for the SUMS Collaboration", ["Ada Brumel", "<SUMS Collaboration>"]),
        ("Ada Brumel, on behalf of the Sums Study Group", ["Ada Brumel", "<Sums Study Group>"]),
        ("Ada Brumel; on behalf of the Sums Study Group", ["Ada Brumel", "<Sums Study Group>"]),
        ("Brumel A; SUMS Investigators", ["A. Brumel", "<SUMS Investigators>"]),
        ("Brumel, Ada; Doe, Carl, Oslo, Norway", ["Ada Brumel", "Carl Doe"]),
        ("Ada Brumel and Oslo Fog Group", ["Ada Brumel", "<Oslo Fog Group>"]),
        ("Ada Brumel, Lund, Sweden and Carl Doe, Oslo, Norway", ["Ada Brumel", "Carl Doe"]),
        ("(on behalf of the Sums Study Group)", ["<Sums Study Group>"]),
        ("Anna and Karl Brumel Foundation", ["<Anna and Karl Brumel Foundation>"]),
        ("Department of Fog, University of Oslo", ["<Department of Fog, University of Oslo>"]),
        ("Sums, Inc.", ["<Sums, Inc.>"]),
        ("Task Force for Fog", ["<Task Force for Fog>"]),
        ("中国霧学会", ["<中国霧学会>"]),
        ("John Academy", ["John Academy"]),
        ("Fog Academy", ["<Fog Academy>"]),
    ],
)
def test_people_and_the_groups_that_they_write_for_are_told_apart(printed: str, expected: list[str]) -> None:
    assert shown(read([printed]).authors) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ada Brumel, Carl Doe", ["Ada Brumel", "Carl Doe"]),
        ("Brumel A, Doe C", ["A. Brumel", "C. Doe"]),
        ("García Márquez, Gabriel José", ["Gabriel José García Márquez"]),
        ("Martin Garcia, Maria Luz", ["Maria Luz Martin Garcia"]),
        ("Jordan, Michael", ["Michael Jordan"]),
        ("Brumel, Florence", ["Florence Brumel"]),
        ("Oslo, Ada", ["Ada Oslo"]),
        ("Ada Brumel, III", ["Ada Brumel III"]),
    ],
)
def test_one_comma_parts_two_people_only_where_both_given_names_are_known(printed: str, expected: list[str]) -> None:
    assert shown(read([printed]).authors) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Brumel, M.D., Ph.D., M.P.H.",
        "Ada Brumel, PhD (candidate)",
        "Ada Brumel, MRCPsych",
        "Ada Brumel, MS, RD, LDN",
        "Ada Brumel, Senior Member, IEEE",
        "Ada Brumel, Fellow, IEEE",
        "Ada Brumel, ed.",
        "Ada Brumel, corresponding author",
        "Ada Brumel, deceased",
        "Ada Brumel (she/her)",
        "Edited by Ada Brumel",
        "By Ada Brumel",
        "Author: Ada Brumel",
        "Frau Dr. Ada Brumel",
        "Capt. Ada Brumel",
        "doc. RNDr. Ada Brumel, CSc.",
        "Ada Brumel{1}",
        r"Ada Brumel\inst{1,2}",
        "Ada Brumel 📧",
        "Ada_Brumel",
        "Ada Brumel .",
        "- Ada Brumel",
        "[Ada Brumel]",
        "Ada Brumel a)",
        "Ada Brumel1),2)",
    ],
)
def test_roles_memberships_and_signs_are_no_part_of_a_name(printed: str) -> None:
    assert shown(read([printed]).authors) == ["Ada Brumel"]


@pytest.mark.parametrize(
    "printed",
    [
        "and others",
        "and 12 others",
        "+ 12 others",
        "& al.",
        "et alii",
        "...",
        "and 45 more authors",
        "y otros",
        "u. a.",
    ],
)
def test_what_stands_for_the_rest_of_a_list_cuts_it(printed: str) -> None:
    record = read([f"Ada Brumel {printed}"])
    assert shown(record.authors) == ["Ada Brumel"]
    assert not record.authors_complete


@pytest.mark.parametrize(
    "printed",
    [
        "Anonymous, A.", "Anonymous ACL submission", "Autores varios", "無名氏", "Okänd författare", "Staff Reporter",
        "Paper under double-blind review", "XXXX", "undefined", "Nicht angegeben", "admin",
    ],
)  # fmt: skip
def test_more_words_for_nobody_are_nobody(printed: str) -> None:
    record = read(["Ada Brumel", printed])
    assert shown(record.authors) == ["Ada Brumel"]
    assert not record.authors_complete


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("山田 太郎", "shan tian", "tai lang"),
        ("田中 誠", "tian zhong", "cheng"),
        ("佐々木 希", "zuo ' mu", "xi"),
        ("やまだ たろう", "yamada", "tarou"),
        ("김철수", "gim", "cheolsu"),
        ("김 철수", "gim", "cheolsu"),
        ("남궁민", "namgung", "min"),
        ("Wei Wang 王伟", "wang", "wei"),
        ("Иванова Жанна Петровна", "ivanova", "zhanna petrovna"),
        ("Жанна Петровна Иванова", "ivanova", "zhanna petrovna"),
        ("Petrov Ju.A.", "petrov", "ju a"),
        ("A.B.Brumel", "brumel", "a b"),
        ("Berg L van den", "berg", "l"),
        ("Nur Aisyah binti Hassan", "hassan", "nur aisyah"),
        ("Ahmad s/o Rajan", "rajan", "ahmad"),
    ],
)
def test_the_family_name_is_where_the_script_or_the_form_puts_it(printed: str, family: str, given: str) -> None:
    name = parse(printed)
    assert (" ".join(name.given), " ".join(name.family)) == (given, family.replace("' ", ""))


def test_a_parted_name_in_east_asian_script_is_the_person_of_the_whole_one() -> None:
    (author,) = read(["山田, 太郎"]).authors
    assert (author.name, parse(author.name, author.family).given) == ("太郎 山田", ("tai", "lang"))
