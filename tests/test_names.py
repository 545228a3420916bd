"""Names taken apart and compared: the fixture `names.toml`, and what no name may break."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.people.blocking import blocks, natural_blocks, near_blocks
from extract.people.levels import CONFLICT, NEAR, SAME, SHORT, level
from extract.people.names import parse
from extract.people.organisations import group_name
from extract.people.tables import NICKNAMES
from graph.folding import fold_name
from graph.latex import untex
from graph.model import Authorship

FIXTURE = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
GIVEN = frozenset(NICKNAMES) | {"anna", "ana", "wei"}


def meet(one, other):
    """Whether two names come to be compared: one of them as it is read, or both with half a family name."""
    natural = natural_blocks(one), natural_blocks(other)
    return bool(natural[0] & blocks(other) or natural[1] & blocks(one) or near_blocks(one) & near_blocks(other))


def test_the_fixture_is_large_enough_and_gives_reasons():
    pairs = [*FIXTURE["match"], *FIXTURE["evidence"], *FIXTURE["never"]]
    assert len(pairs) >= 200
    assert all(reason.strip() for *_, reason in [*pairs, *FIXTURE["groups"], *FIXTURE["people"]])


@pytest.mark.parametrize(("one", "other", "reason"), FIXTURE["match"])
def test_names_match(one, other, reason):
    assert level(parse(one), parse(other)) >= SHORT, reason
    assert meet(parse(one), parse(other)), f"in no block together: {reason}"


@pytest.mark.parametrize(("one", "other", "reason"), FIXTURE["evidence"])
def test_names_need_evidence(one, other, reason):
    assert level(parse(one), parse(other)) == NEAR, reason
    assert meet(parse(one), parse(other)), f"in no block together: {reason}"


@pytest.mark.parametrize(("one", "other", "reason"), FIXTURE["never"])
def test_names_never_match(one, other, reason):
    assert level(parse(one), parse(other)) == CONFLICT, reason


@pytest.mark.parametrize(("name", "reason"), FIXTURE["groups"])
def test_organisations(name, reason):
    assert group_name(Authorship(name), GIVEN), reason


@pytest.mark.parametrize(("name", "reason"), FIXTURE["people"])
def test_people(name, reason):
    assert group_name(Authorship(name), GIVEN) is None, reason


def test_an_orcid_makes_a_person_of_any_name():
    assert group_name(Authorship("Gemini Team", ids=(("orcid", "0000-0002-1825-0097"),)), GIVEN) is None


def test_other_ids_are_given_to_organisations_too():
    assert group_name(Authorship("Gemini Team", ids=(("s2", "7"), ("openalex", "A5000"))), GIVEN) == "Gemini Team"


def test_a_turned_collaboration_is_put_right():
    assert group_name(Authorship("Collaboration, for the Examplia")) == "Examplia Collaboration"
    assert group_name(Authorship("The Examplia Collaboration")) == "Examplia Collaboration"


@pytest.mark.parametrize(
    ("printed", "family", "given", "surname", "shown"),
    [
        ("Anna B. Weber", None, ("anna", "b"), ("weber",), "Anna B. Weber"),
        ("Weber, Anna B.", None, ("anna", "b"), ("weber",), "Anna B. Weber"),
        ("Luis García Márquez", "García Márquez", ("luis",), ("garcia", "marquez"), "Luis García Márquez"),
        ("García Márquez Luis", "García Márquez", ("luis",), ("garcia", "marquez"), "García Márquez Luis"),
        ("Weber, Jr., Anna", None, ("anna",), ("weber",), "Anna Weber Jr."),
        ('M\\"uller, Anna', None, ("anna",), ("muller",), "Anna Müller"),
        ("Sukarna", None, (), ("sukarna",), "Sukarna"),
        ("Wei Wang 0001", None, ("wei",), ("wang",), "Wei Wang"),
        ("Wei Wang 0001", "Wang 0001", ("wei",), ("wang",), "Wei Wang"),
        ("Wang 0001, Wei", None, ("wei",), ("wang",), "Wei Wang"),
        ("Hernán Ruiz Jr. 0012", None, ("hernan",), ("ruiz",), "Hernán Ruiz Jr."),
        ("WANG Wei 0001", None, ("wei",), ("wang",), "WANG Wei"),
        ("王伟", None, ("wei",), ("wang",), "王伟"),
    ],
)
def test_parts(printed, family, given, surname, shown):
    name = parse(printed, family)
    assert (name.given, name.family, name.shown) == (given, surname, shown)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Wei Wang 0001", "0001"),
        ("Wang 0102, Wei", "0102"),
        ("Wei Wang\u00a00001", "0001"),
        ("Wei Wang 2021", ""),
        ("Wei Wang 0000", ""),
        ("Wei Wang 001", ""),
        ("Wei0001", ""),
        ("0001", ""),
        ("Wei 0001 Wang", ""),
    ],
)
def test_the_number_of_a_namesake_is_told_from_a_year(printed, number):
    name = parse(printed)
    assert name.number == number
    assert name.printed == printed


def test_fold_and_untex():
    assert fold_name("Müller") == "muller"
    assert fold_name("Müller", german=True) == "mueller"
    assert untex("Erd\\H{o}s {\\O}stergaard") == "Erdős Østergaard"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_a_name_and_levels_are_symmetric(one, other):
    left, right = parse(one), parse(other)
    assert level(left, right) == level(right, left)
    assert level(left, left) == (SAME if left.family else CONFLICT)
    assert bool(blocks(left)) == bool(left.family)
    assert isinstance(left.shown, str)
    group_name(Authorship(one))


PIECE = st.text("bcefghjk", min_size=2, max_size=6).map(str.title)


@given(st.lists(PIECE, min_size=1, max_size=3), PIECE)
def test_names_fit_their_own_initials_and_the_turned_form(given_names, surname):
    full = parse(f"{' '.join(given_names)} {surname}", surname)
    short = parse(f"{' '.join(f'{piece[0]}.' for piece in given_names)} {surname}", surname)
    turned = parse(f"{surname}, {' '.join(given_names)}")
    assert level(full, short) >= SHORT
    assert level(full, turned) == SAME
