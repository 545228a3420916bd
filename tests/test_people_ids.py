"""Who is who by identifiers: the same joins, different ones of a kind part, and what is doubted is not obeyed."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.people import IDENTITIES, Byline, resolve
from extract.people.corrections import Corrections, Different, Same
from extract.people.doubts import MOST_TOLD
from extract.people.identifiers import contradict
from graph.identifiers import AUTHOR_IDS
from graph.model import Authorship

PAIRS = {
    "orcid": ("0000-0002-1825-0097", "0000-0001-5109-3700"),
    "openalex": ("A5023888391", "A5023888392"),
    "s2": ("1695689", "1695690"),
    "dblp": ("69/4806-1", "69/4806-2"),
    "scopus": ("57000000001", "57000000002"),
    "wos": ("A-1234-2008", "A-1235-2008"),
}
X, Y = (("orcid", value) for value in PAIRS["orcid"])
A, B = (("openalex", value) for value in PAIRS["openalex"])
S, T = (("s2", value) for value in PAIRS["s2"])
every_kind = pytest.mark.parametrize("kind", [kind.name for kind in AUTHOR_IDS])


def paper(key, *entries, record=None):
    """A byline of names, each alone or with its ids behind it."""
    parted = [entry if isinstance(entry, tuple) else (entry,) for entry in entries]
    return Byline(record or f"s#{key}", key, tuple(Authorship(name, ids=tuple(ids)) for name, *ids in parted))


def groups(people):
    """The persons, each as the (paper, position) of its mentions."""
    found = defaultdict(set)
    for link in people.links:
        found[link.author].add((link.paper, link.position))
    return sorted(sorted(places) for places in found.values())


def papers_of(people):
    """The persons, each as the papers of its mentions."""
    return sorted(sorted({paper for paper, _ in group}) for group in groups(people))


def test_there_is_an_example_of_every_kind():
    assert list(PAIRS) == [kind.name for kind in AUTHOR_IDS]
    assert all(kind.normal(value) == value for kind in AUTHOR_IDS for value in PAIRS[kind.name])


@every_kind
def test_the_same_id_joins_over_sources_whatever_else_the_name(kind):
    one = (kind, PAIRS[kind][0])
    people = resolve([paper("p1", ("Anna Bergström", one), record="a#1"), paper("p2", ("Anna Lindqvist", one))])
    (person,) = people.persons
    assert (person.ids, person.confidence, person.unverified) == ((one,), 1.0, False)
    assert {(link.rule, link.confidence) for link in people.links} == {(f"same {kind}", 1.0)}
    assert people.notes == ()


@every_kind
def test_different_ids_of_a_kind_part_the_rarest_name(kind):
    one, other = ((kind, value) for value in PAIRS[kind])
    coauthors = ("Rosa Quintanilla", "Otto Hammerfest", "Ada Birkenstock")
    lines = [
        paper("p1", ("Krasimira Ilieva", one), *coauthors),
        paper("p2", ("Krasimira Ilieva", other), *coauthors),
    ]
    for identity in IDENTITIES:
        assert [("p1", 0)] in groups(resolve(lines, identity=identity))
    assert [("p1", 0), ("p2", 0)] in groups(resolve([paper("p1", "Krasimira Ilieva", *coauthors), lines[1]]))


@every_kind
def test_an_id_on_a_name_that_shares_no_word_with_its_others_is_doubted(kind):
    one = (kind, PAIRS[kind][0])
    lines = [paper(f"p{n}", ("Anna Bergström", one)) for n in range(3)]
    people = resolve([*lines, paper("p9", ("Otto Hammerfest", one))])
    assert papers_of(people) == [["p0", "p1", "p2"], ["p9"]]
    (note,) = people.notes
    label = next(k.label for k in AUTHOR_IDS if k.name == kind)
    assert note == (
        f"{label} {one[1]} is doubted on 'Otto Hammerfest' of p9: it shares no word with the other names that have it."
    )
    assert next(p for p in people.persons if p.name == "Otto Hammerfest").ids == ()


@every_kind
def test_where_no_name_has_more_bearers_all_are_doubted(kind):
    one = (kind, PAIRS[kind][0])
    people = resolve([paper("p1", ("Anna Bergström", one)), paper("p2", ("Otto Hammerfest", one))])
    assert papers_of(people) == [["p1"], ["p2"]]
    assert "p1 and 1 more: it shares no word" in people.notes[0]


def test_names_may_be_linked_through_a_third():
    people = resolve(
        [paper("p1", ("Anna Bergström", X)), paper("p2", ("A. Lindqvist", X)), paper("p3", ("Anna Lindqvist", X))]
    )
    assert (papers_of(people), people.notes) == ([["p1", "p2", "p3"]], ())


@pytest.mark.parametrize(
    ("one", "other"), [("Müller, Jo", "H. Mueller"), ("Ana de Sá", "Ana Sa"), ("王伟", "Wang Wei")]
)
def test_a_word_in_another_spelling_is_a_word_in_common(one, other):
    assert papers_of(resolve([paper("p1", (one, A)), paper("p2", (other, A))])) == [["p1", "p2"]]


def test_a_paper_that_has_an_id_twice_is_doubted():
    people = resolve([paper("p1", ("Anna Bergström", A), ("Anna Lindqvist", A)), paper("p2", ("Anna Bergström", A))])
    assert len(people.persons) == 2
    assert people.notes == (
        "OpenAlex id A5023888391 is doubted on 'Anna Bergström' of p1 and 1 more: the paper has it twice.",
    )


def test_records_of_one_paper_agree_on_who_bears_an_id():
    people = resolve(
        [
            paper("p1", ("Nadezhda Kirsanova", S), "Ana Lima", record="a#1"),
            paper("p1", "Ana Lima", ("Nadezhda Bell", S), record="b#1"),
        ]
    )
    assert len(people.persons) == 2
    assert people.notes == ()
    clash = [paper("p1", ("Ana Lima", S, X), record="a#1"), paper("p1", ("Ana Lima", T, X), record="b#1")]
    assert len(resolve(clash).persons) == 2


# kinds beside each other


def test_ids_join_in_chains_and_a_person_has_all_of_them():
    people = resolve([paper("p1", ("Anna Berg", X)), paper("p2", ("Anna Berg", X, A)), paper("p3", ("Anna Lind", A))])
    (person,) = people.persons
    assert person.ids == (A, X)
    assert {link.rule for link in people.links} == {"same orcid", "same openalex"}


def test_an_id_parts_also_through_what_has_been_joined():
    lines = [
        paper("p1", ("Anna Berg", X), "Rosa Quintanilla"),
        paper("p2", ("Anna Berg", X, A), "Rosa Quintanilla"),
        paper("p3", ("Anna Berg", B), "Rosa Quintanilla"),
        paper("p4", ("Anna Berg", A, S), "Rosa Quintanilla"),
        paper("p5", ("Anna Berg", T), "Rosa Quintanilla"),
    ]
    found = [group for group in groups(resolve(lines)) if group[0][1] == 0]
    assert [("p1", 0), ("p2", 0), ("p4", 0)] in found
    assert all(not {("p1", 0), place} <= set(group) for place in [("p3", 0), ("p5", 0)] for group in found)


def test_an_id_that_another_kind_contradicts_is_doubted_on_the_fewer():
    lines = [paper(f"p{n}", ("Anna Berg", X, A)) for n in range(3)]
    people = resolve([*lines, paper("p7", ("Anna Lind", X)), paper("p9", ("Anna Berg", X, B))])
    assert papers_of(people) == [["p0", "p1", "p2", "p7"], ["p9"]]
    (note,) = people.notes
    assert "ORCID 0000-0002-1825-0097 is doubted on 'Anna Berg' of p9: the people who have it differ" in note
    assert sorted(person.ids for person in people.persons) == [(A, X), (B,)]


def test_an_id_that_another_kind_contradicts_evenly_is_doubted_on_both():
    people = resolve([paper("p1", ("Anna Berg", X, A)), paper("p2", ("Anna Berg", X, B))])
    assert sorted(person.ids for person in people.persons) == [(A,), (B,)]
    assert "ORCID 0000-0002-1825-0097 is doubted on 'Anna Berg' of p1 and 1 more" in people.notes[0]


def test_of_two_ids_that_disagree_on_one_name_neither_is_obeyed():
    people = resolve(
        [
            *(paper(f"p{n}", ("Anna Berg", X, A)) for n in range(3)),
            *(paper(f"q{n}", ("Anna Lind", Y, B)) for n in range(3)),
            paper("z", ("Anna Sand", X, B)),
        ]
    )
    assert papers_of(people) == [["p0", "p1", "p2"], ["q0", "q1", "q2"], ["z"]]
    assert len(people.notes) == 2


def test_a_misplaced_id_does_not_speak_against_others():
    people = resolve(
        [
            paper("p1", ("Anna Berg", X)),
            paper("p2", ("Anna Berg", X)),
            paper("p3", ("Otto Hammerfest", X, A)),  # the ORCID is another's
            paper("p4", ("Otto Sturm", Y, A)),
        ]
    )
    assert papers_of(people) == [["p1", "p2"], ["p3", "p4"]]


def test_a_contradiction_over_several_papers_is_told_and_the_first_kind_is_heard_first():
    people = resolve(
        [paper("p1", ("Anna Berg", X, A)), paper("p2", ("Anna Lind", X, S)), paper("p3", ("Anna Lind", S, B))]
    )
    assert papers_of(people) == [["p1", "p2"], ["p3"]]
    (note,) = people.notes
    assert note.startswith("Semantic Scholar id 1695689: 2 people and not one")


def test_many_doubts_are_told_in_brief():
    lines = []
    for n in range(MOST_TOLD + 5):
        lines += [
            paper(f"a{n}", (f"Anna Berg{n}", ("s2", f"1{n}"))),
            paper(f"b{n}", (f"Otto Sturm{n}", ("s2", f"1{n}"))),
        ]
    notes = resolve(lines).notes
    assert (len(notes), notes[-1]) == (MOST_TOLD + 1, "5 more ids are doubted.")


def test_contradictions_are_by_kind():
    assert not contradict(frozenset(), {X})
    assert not contradict({X}, {A})
    assert not contradict({X, A}, {X})
    assert contradict({X}, {Y})
    assert contradict({X, A}, {X, B})
    assert not contradict({X, Y}, {Y}), "a decision may have made one person of two ids"


# the numbers of DBLP


def test_numbers_behind_a_name_join_and_part_and_are_not_shown():
    people = resolve(
        [
            paper("p1", "Wei Wang 0001"),
            paper("p2", "Wei Wang 0002"),
            paper("p3", "Wang 0001, Wei"),
            paper("p4", "Wei Zhang 0001"),
        ]
    )
    assert papers_of(people) == [["p1", "p3"], ["p2"], ["p4"]]
    first = next(person for person in people.persons if person.id == "author:wei-wang")
    assert (first.name, first.key, first.ids) == ("Wei Wang", "wei wang", ())
    assert first.names == ("Wang 0001, Wei", "Wei Wang 0001")
    assert {link.rule for link in people.links if link.author == first.id} == {"same dblp number"}


def test_a_number_says_nothing_about_another_name_or_about_an_id():
    coauthors = ("Rosa Quintanilla", "Otto Hammerfest", "Ada Birkenstock")
    people = resolve(
        [
            paper("p1", ("Krasimira Ilieva 0001", ("dblp", "69/4806-1")), *coauthors),
            paper("p2", ("K. Ilieva 0002", ("dblp", "69/4806-1")), *coauthors),
            paper("p3", "Krasimira Ilieva", *coauthors),
        ]
    )
    assert [("p1", 0), ("p2", 0), ("p3", 0)] in groups(people)


# the user's word


@every_kind
def test_decisions_win_over_ids_both_ways(kind):
    one, other = ((kind, value) for value in PAIRS[kind])
    apart = [paper("p1", ("Ann Berg", one)), paper("p2", ("Ann Berg", other)), paper("p3", ("Ann Lind", other))]
    people = resolve(apart, Corrections(same=(Same(("Ann Berg",), ("p1", "p2")),)))
    assert papers_of(people) == [["p1", "p2", "p3"]]
    assert people.persons[0].ids == tuple(sorted((one, other)))
    together = [paper("p1", ("Ann Berg", one)), paper("p2", ("Ann Berg", one))]
    parted = resolve(together, Corrections(different=(Different("Ann Berg", (("p1",), ("p2",))),)))
    assert papers_of(parted) == [["p1"], ["p2"]]
    assert any("different ids or a decision separate them" in note for note in parted.notes)


def test_a_decision_holds_where_an_id_is_doubted():
    lines = [paper("p1", ("Anna Bergström", X)), paper("p2", ("Otto Hammerfest", X))]
    people = resolve(lines, Corrections(same=(Same(("Anna Bergström", "Otto Hammerfest")),)))
    assert papers_of(people) == [["p1", "p2"]]


def test_an_id_does_not_put_two_people_of_one_paper_together_through_a_decision():
    lines = [paper("p1", ("Ann Berg", X)), paper("p2", ("Ann Lind",), ("Ann Sand", X))]
    people = resolve(lines, Corrections(same=(Same(("Ann Berg", "Ann Lind")),)))
    assert groups(people) == [[("p1", 0), ("p2", 0)], [("p2", 1)]]


# what holds for any input

NAMES = st.sampled_from(["Ana Lima", "A. Lima", "Wei Wang", "Wei Wang 0001", "Wei Wang 0002", "Otto Sturm", "Lima"])
SOME_IDS = st.lists(st.sampled_from([X, Y, A, B, S, T]), max_size=3).map(lambda found: tuple(dict(found).items()))


@st.composite
def many_papers(draw):
    entry = st.tuples(NAMES, SOME_IDS).map(lambda found: (found[0], *found[1]))
    keys = st.integers(0, 6).map("p{}".format)
    return [
        paper(draw(keys), *draw(st.lists(entry, max_size=4)), record=f"s#{n}") for n in range(draw(st.integers(0, 9)))
    ]


@settings(max_examples=200)
@given(many_papers(), st.randoms(use_true_random=False), st.sampled_from(IDENTITIES))
def test_no_person_has_two_ids_of_a_kind_whatever_the_order(lines, shuffle, identity):
    people = resolve(lines, identity=identity)
    turned = list(lines)
    shuffle.shuffle(turned)
    assert resolve(turned, identity=identity) == people
    for person in people.persons:
        assert len(dict(person.ids)) == len(person.ids)
        if not any("DBLP number" in note for note in people.notes):  # else a paper has one number twice
            assert len({name[-4:] for name in person.names if name.startswith("Wei Wang 000")}) <= 1
    in_record = [(link.record, link.author) for link in people.links]
    assert len(set(in_record)) == len(in_record)
    if not people.notes:  # then every id was obeyed
        bearers = defaultdict(set)
        for person in people.persons:
            for one in person.ids:
                bearers[one].add(person.id)
        assert all(len(found) == 1 for found in bearers.values())
