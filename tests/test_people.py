"""Who is who: each rule on its own, what holds for any input, and the figures on the shared gold."""

import gzip
import json
import random
import time
from collections import Counter, defaultdict
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.people import IDENTITIES, Byline, resolve
from extract.people.corrections import Corrections, Different, Same
from extract.people.counts import Counts
from extract.people.pair_model import shared_for_size
from extract.people.persons import of_person
from extract.people.profiles import Cluster
from graph.errors import UsageError
from graph.model import Authorship
from tests.conftest import shared

ORCIDS = ("0000-0002-1825-0097", "0000-0001-5109-3700")


def line(paper, *names, record=None, orcids=None, **facts):
    """A byline of printed names; `orcids` are by position."""
    ids = {n: (("orcid", orcid),) for n, orcid in (orcids or {}).items()}
    authors = tuple(Authorship(name, ids=ids.get(n, ())) for n, name in enumerate(names))
    return Byline(record or f"s#{paper}", paper, authors, **facts)


def authors(people):
    """The author of each printed name, by paper and position (record and position where a paper has several)."""
    return {(link.paper, link.position): link.author for link in people.links}


def same(people, *places):
    found = authors(people)
    return len({found[place] for place in places}) == 1


# ids and what is shown


def test_the_id_is_the_slug_of_the_fullest_name():
    people = resolve([line("p1", "Y. E. Erdem", "Ana Lima"), line("p2", "Yusuf Efe Erdem", "Ana Lima")])
    (person,) = [p for p in people.persons if "erdem" in p.id]
    assert person.id == "author:yusuf-efe-erdem"
    assert (person.name, person.names) == ("Yusuf Efe Erdem", ("Y. E. Erdem", "Yusuf Efe Erdem"))
    assert person.key == "yusuf efe erdem"


def test_a_name_printed_family_first_is_shown_turned_round():
    (person,) = resolve([line("p1", "Erdem, Yusuf")]).persons
    assert (person.id, person.name, person.names) == ("author:yusuf-erdem", "Yusuf Erdem", ("Erdem, Yusuf",))


def test_a_person_is_shown_under_the_commonest_spelling_and_the_fuller_one_of_two():
    forms = ["Steve Erdem"] * 3 + ["Steven Erdem", "S. Erdem", "S. Erdem", "S. Erdem", "S. Erdem", "STEVE ERDEM"]
    (person,) = [
        p for p in resolve([line(f"p{n}", form, "Ana Lima") for n, form in enumerate(forms)]).persons if "erdem" in p.id
    ]
    assert (person.id, person.name) == ("author:steven-erdem", "Steve Erdem")
    tie = [line("p1", "Jia-Jun Erdem", "Ana Lima"), line("p2", "Jiajun Erdem", "Ana Lima")]
    assert {p.name for p in resolve(tie).persons} == {"Jia-Jun Erdem", "Ana Lima"}


def test_the_namesake_with_the_smallest_mention_has_the_plain_id():
    people = resolve([line("p1", "Ana Lima", "Ana Lima")])
    first, second = people.links
    assert first.author == "author:ana-lima"
    assert second.author.startswith("author:ana-lima-")
    assert len({p.key for p in people.persons}) == 1


# rules


def test_the_same_name_twice_on_one_paper_is_two_people():
    people = resolve([line("p1", "Ana Lima", "Ana Lima"), line("p2", "Ana Lima")])
    assert not same(people, ("p1", 0), ("p1", 1))


def test_a_short_form_joins_its_only_long_form():
    people = resolve([line("p1", "J. Sturtevant"), line("p2", "Jane Sturtevant")])
    assert same(people, ("p1", 0), ("p2", 0))


def test_shared_co_authors_decide_between_several_long_forms():
    lines = [
        line("p1", "J. Sturtevant", "Rosa Quintanilla"),
        line("p2", "Jane Sturtevant", "Rosa Quintanilla"),
        line("p3", "Jules Sturtevant", "Otto Hammerfest"),
    ]
    people = resolve(lines)
    assert same(people, ("p1", 0), ("p2", 0))
    assert not same(people, ("p2", 0), ("p3", 0))


def test_names_in_conflict_never_join_whatever_speaks_for_it():
    names = ("Rosa Quintanilla", "Otto Hammerfest", "Ada Birkenstock")
    people = resolve([line("p1", "John D. Sturtevant", *names), line("p2", "John F. Sturtevant", *names)])
    assert not same(people, ("p1", 0), ("p2", 0))


def test_a_short_form_does_not_bridge_two_long_forms():
    names = ("Rosa Quintanilla", "Otto Hammerfest")
    people = resolve([line(f"p{n}", f"{first} Sturtevant", *names) for n, first in enumerate(("J.", "Jane", "Jules"))])
    assert not same(people, ("p1", 0), ("p2", 0))


def test_family_name_first_given_name_first_and_an_initial_are_one_person():
    names = ("Rosa Quintanilla", "Otto Hammerfest")
    forms = ("Juseon Dohlung", "Dohlung Juseon", "J. Dohlung", "Dohlung Juseon")
    others = [line(f"x{n}", "Ada Birkenstock", f"Given{n} Other{n}") for n in range(5)]
    people = resolve([*others, *(line(f"p{n}", form, *names) for n, form in enumerate(forms))])
    assert same(people, ("p0", 0), ("p1", 0), ("p2", 0), ("p3", 0))


@pytest.mark.parametrize(
    "forms",
    [
        ("Dohlung Juseon Kim", "J. K. Dohlung", "Juseon Kim Dohlung"),
        ("Petrusky Yu. V.", "Yuri V. Petrusky", "Petrusky, Yu V"),
        ("Ю. В. Петруский", "Юрий В. Петруский", "Юрий Петруский"),
    ],
)
def test_forms_of_one_name_are_one_person(forms):
    names = ("Rosa Quintanilla", "Otto Hammerfest")
    people = resolve([line(f"p{n}", form, *names) for n, form in enumerate(forms)])
    assert same(people, ("p0", 0), ("p1", 0), ("p2", 0))


def test_a_name_family_first_fits_no_initial_without_the_full_name_beside_it():
    names = ("Rosa Quintanilla", "Otto Hammerfest", "Ada Birkenstock")
    people = resolve([line("p1", "Yang Liu", *names), line("p2", "L. Yang", *names)])
    assert not same(people, ("p1", 0), ("p2", 0))


def test_family_names_before_initials_are_the_people_of_the_full_names():
    lines = [
        line("p1", "Ostrand P", "Lindqvist RM"),
        line("p2", "Pell Ostrand", "Rasmus M. Lindqvist"),
        line("p3", "Ostrand P.", "Lindqvist R.M."),
        line("p4", "P. Ostrand", "R. M. Lindqvist"),
    ]
    assert sorted(p.name for p in resolve(lines).persons) == ["Pell Ostrand", "Rasmus M. Lindqvist"]


def test_the_other_names_of_a_byline_say_whether_capitals_are_initials():
    lines = [line("p1", "Zhang LI", "Ostrand P", "Wei HU"), line("p2", "Zhang LI", "Pell Ostrand", "Wei HU")]
    assert {p.key for p in resolve(lines[:1]).persons} == {"l i zhang", "p ostrand", "h u wei"}
    assert {p.key for p in resolve(lines[1:]).persons} == {"zhang li", "pell ostrand", "wei hu"}


def test_near_spelling_needs_a_shared_co_author():
    alone = [line("p1", "Krasimira Ilieva", "Ada Birkenstock"), line("p2", "Krassimira Ilieva", "Otto Hammerfest")]
    assert not same(resolve(alone), ("p1", 0), ("p2", 0))
    names = ("Rosa Quintanilla", "Otto Hammerfest", "Ada Birkenstock")
    together = [line("p1", "Krasimira Ilieva", *names), line("p2", "Krassimira Ilieva", *names)]
    assert same(resolve(together), ("p1", 0), ("p2", 0))


def test_records_of_one_paper_name_the_same_people():
    lines = [
        line("p1", "W. Zhang", "A. Lima", record="a#1"),
        line("p1", "Ana Lima", "Wei Zhang", record="b#1"),
    ]
    people = resolve(lines)
    by_record = {(link.record, link.position): link.author for link in people.links}
    assert by_record["a#1", 0] == by_record["b#1", 1]
    assert by_record["a#1", 1] == by_record["b#1", 0]
    assert len(people.persons) == 2


def test_the_same_orcid_joins_and_another_parts():
    joined = [
        line("p1", "Anna Bergström", orcids={0: ORCIDS[0]}),
        line("p2", "Anna Lindqvist", orcids={0: f"https://orcid.org/{ORCIDS[0]}"}),
    ]
    people = resolve(joined)
    assert same(people, ("p1", 0), ("p2", 0))
    (person,) = people.persons
    assert (person.ids, person.unverified) == ((("orcid", ORCIDS[0]),), False)
    parted = [line("p1", "Anna Bergström", orcids={0: ORCIDS[0]}), line("p2", "Anna Bergström", orcids={0: ORCIDS[1]})]
    assert not same(resolve(parted), ("p1", 0), ("p2", 0))


def test_an_orcid_on_a_name_without_a_word_in_common_is_doubted():
    lines = [line(f"p{n}", "Anna Bergström", orcids={0: ORCIDS[0]}) for n in range(3)]
    people = resolve([*lines, line("p9", "Otto Hammerfest", orcids={0: ORCIDS[0]})])
    assert not same(people, ("p0", 0), ("p9", 0))
    assert any("doubted" in note and "Otto Hammerfest" in note for note in people.notes)
    twice = resolve([line("p1", "Anna Bergström", "Anna Lindqvist", orcids={0: ORCIDS[0], 1: ORCIDS[0]})])
    assert len(twice.persons) == 2


def test_namesakes_of_a_common_name_are_parted_by_their_coauthors_and_text():
    lines = [line(f"x{n}", f"Given{n} Liu", f"Yang Other{n}") for n in range(40)]
    for n in range(3):
        lines.append(line(f"p{n}", "Yang Liu", "Rosa Quintanilla", text="parsing treebanks", year=2005))
        lines.append(line(f"q{n}", "Yang Liu", "Otto Hammerfest", text="protein folding by annealing", year=2020))
    people = resolve(lines)
    assert same(people, ("p0", 0), ("p1", 0), ("p2", 0))
    assert same(people, ("q0", 0), ("q1", 0), ("q2", 0))
    assert not same(people, ("p0", 0), ("q0", 0))


def test_organisations_are_groups_and_not_people():
    people = resolve(
        [line("p1", "Anna Lima", "Amazon AGI", "Collaboration, for the Examplia"), line("p2", "Anna Team")]
    )
    assert [(g.position, g.name) for g in people.groups] == [(1, "Amazon AGI"), (2, "Examplia Collaboration")]
    assert {p.name for p in people.persons} == {"Anna Lima", "Anna Team"}


def test_the_owner_of_a_page_is_inferred_where_a_cut_list_hides_them():
    lines = [
        line("p1", "Rosa Quintanilla", "Otto Hammerfest", complete=False, owner="Ada Birkenstock"),
        line("p2", "Ada Birkenstock", "Otto Hammerfest", owner="Ada Birkenstock"),
        line("p3", "A. Birkenstock", complete=False, owner="Ada Birkenstock"),
    ]
    people = resolve(lines)
    (inferred,) = [link for link in people.links if link.inferred]
    assert (inferred.paper, inferred.position, inferred.printed_name) == ("p1", None, "Ada Birkenstock")
    assert same(people, ("p1", None), ("p2", 0), ("p3", 0))


def test_two_pages_write_the_name_of_their_owner_differently():
    cut = (Authorship("Bo Kumar"),)
    people = resolve([Byline(f"{n}#1", "p1", cut, False, owner=n) for n in ("Jane Doe", "J. Doe")])
    assert [person.names for person in people.persons] == [("Bo Kumar",), ("J. Doe", "Jane Doe")]
    assert people.persons[1].name == "Jane Doe"


def test_company_in_common_counts_for_the_size_of_both():
    counts = Counts(coauthors={"ada": 1.0, "tor": 0.6})

    def bearer(number, company):
        papers = {f"{company} {n}" for n in range(number)}
        return Cluster(0, [], papers, frozenset(), (), frozenset(), coauthors=set(company.split()))

    assert shared_for_size(bearer(1, "ada tor"), bearer(1, "tor ada una"), counts) == pytest.approx(1.6)
    assert shared_for_size(bearer(16, "ada tor"), bearer(1, "tor una"), counts) == pytest.approx(0.3)
    assert shared_for_size(bearer(4, "ada"), bearer(4, "ada una"), counts) == pytest.approx(0.5)
    assert shared_for_size(bearer(4, "ada"), bearer(4, "una"), counts) == 0


def test_a_person_of_many_joins_is_less_sure_than_each_of_them():
    join = (0.98, "same name")
    assert of_person([join]) == 0.98
    assert of_person([join] * 2) == 0.97
    assert of_person([join] * 8) == 0.95
    assert of_person([(1.0, "correction")] * 8) == 1.0
    assert of_person([(0.5, "same name")] * 64) == 0.0
    assert of_person([(0.9, "page owner")] * 4 + [join] * 4) == 0.93  # 0.9 and 0.96


def test_cut_lists_lower_the_confidence_and_not_the_bar():
    def found(complete):
        return resolve(
            [line("p1", "Ada Birkenstock", complete=complete), line("p2", "Ada Birkenstock", complete=complete)]
        )

    whole, cut = found(True), found(False)
    assert authors(whole) == authors(cut)
    assert cut.persons[0].confidence < whole.persons[0].confidence


def test_who_could_be_who_is_told_on_both_sides():
    lines = [line(f"x{n}", f"Given{n} Liu", f"Yang Other{n}") for n in range(9)]
    people = resolve([*lines, line("p", "Yang Liu", "Rosa Quintanilla"), line("q", "Yang Liu", "Otto Hammerfest")])
    liu = [p for p in people.persons if p.name == "Yang Liu"]
    assert all(p.unverified for p in liu)
    if len(liu) == 2:
        assert [p.could_be for p in liu] == [(liu[1].id,), (liu[0].id,)]


# what is asked for


def test_identities():
    lines = [
        line("p1", "Jane Sturtevant"),
        line("p2", "Jane Sturtevant"),
        line("p3", "J. Sturtevant"),
        line("p4", "Jules Sturtevant"),
    ]
    counts = {identity: len(resolve(lines, identity=identity).persons) for identity in IDENTITIES}
    assert (counts["off"], counts["exact"], counts["initials"]) == (4, 3, 1)
    with pytest.raises(UsageError, match="exact"):
        resolve(lines, identity="fuzzy")


def test_a_person_of_a_common_name_whose_co_authors_never_meet_is_doubtful():
    rest = [line(f"x{n}", "Vera Lund", "Tor Lund", "Kim Lund", "Ada Lund", "Jo Lund", text="snow") for n in range(2)]

    def written(first, second, more=()):
        lines = [line(f"a{n}", "Wei-Nan Wang", *first, text="moss on walls") for n in range(3)]
        lines += [line(f"b{n}", "Wei-Nan Wang", *second, text="moss on walls") for n in range(2)]
        people = resolve([*lines, *more, *rest], corrections)
        (person,) = [p for p in people.persons if p.name == "Wei-Nan Wang"]
        return person

    corrections = Corrections()
    groups = ("Rosa Quintanilla", "Otto Hammerfest"), ("Ada Birkenstock", "Ole Prestrud")
    doubtful = written(*groups)
    assert doubtful.unverified
    assert doubtful.rules[-1] == "co-authors in groups that never meet (3, 2 papers)"
    assert not written(*groups, [line("m", "Otto Hammerfest", "Ole Prestrud")]).unverified  # they meet without him
    assert not written(groups[0], groups[0]).unverified
    corrections = Corrections(same=(Same(("Wei-Nan Wang",), ("a0", "a1", "a2", "b0", "b1")),))
    assert not written(*groups).unverified


# the user's word


def test_same_joins_what_the_rules_part():
    lines = [line("p1", "Adi Bitan", "X. Other"), line("p2", "Adi Shalev"), line("p3", "Adi Shalev")]
    people = resolve(lines, Corrections(same=(Same(("Adi Bitan", "Adi Shalev")),)))
    assert same(people, ("p1", 0), ("p2", 0), ("p3", 0))
    (person,) = [p for p in people.persons if "Adi Bitan" in p.names]
    assert (person.confidence, person.unverified, person.rules) == (1.0, False, ("correction",))


def test_different_parts_what_the_rules_join_and_the_rest_follows_the_evidence():
    lines = [
        line("p1", "Jane Sturtevant", "Rosa Quintanilla", text="One thing"),
        line("p2", "Jane Sturtevant", "Otto Hammerfest", text="Another thing and more"),
        line("p3", "Jane Sturtevant", "Otto Hammerfest"),
    ]
    assert same(resolve(lines), ("p1", 0), ("p2", 0), ("p3", 0))
    people = resolve(
        lines, Corrections(different=(Different("Jane Sturtevant", (("p1",), ("title: Another thing",))),))
    )
    assert not same(people, ("p1", 0), ("p2", 0))
    assert same(people, ("p2", 0), ("p3", 0))
    assert people.notes == ()


def test_decisions_win_over_orcids_both_ways():
    apart = [line("p1", "Ann Berg", orcids={0: ORCIDS[0]}), line("p2", "Ann Berg", orcids={0: ORCIDS[1]})]
    assert same(resolve(apart, Corrections(same=(Same(("Ann Berg",), ("p1", "p2")),))), ("p1", 0), ("p2", 0))
    one = [line("p1", "Ann Berg", orcids={0: ORCIDS[0]}), line("p2", "Ann Berg", orcids={0: ORCIDS[0]})]
    people = resolve(one, Corrections(different=(Different("Ann Berg", (("p1",), ("p2",))),)))
    assert not same(people, ("p1", 0), ("p2", 0))


def test_a_single_mention_can_be_confirmed():
    lines = [line("p1", "K. Ansah"), line("p2", "Kofi Ansah"), line("p3", "Kweku Ansah")]
    before = next(p for p in resolve(lines).persons if p.name == "K. Ansah")
    assert (before.unverified, before.could_be) == (True, ("author:kofi-ansah", "author:kweku-ansah"))
    confirmed = resolve(lines, Corrections(same=(Same(("K. Ansah",), ("p1",)),)))
    after = next(p for p in confirmed.persons if p.name == "K. Ansah")
    assert (after.confidence, after.unverified, after.rules) == (1.0, False, ("correction",))


def test_decisions_by_the_id_of_an_author():
    lines = [line("p1", "Ana Lima", "Ana Lima"), line("p2", "Ruth Roca")]
    second = resolve(lines).links[1].author
    people = resolve(lines, Corrections(same=(Same((second, "author:ruth-roca")),)))
    assert same(people, ("p1", 1), ("p2", 0))
    assert not same(people, ("p1", 0), ("p2", 0))
    assert people.notes == ()


def test_a_decision_that_matches_nothing_is_reported():
    corrections = Corrections(
        (Same(("Nobody", "Ana Lima")), Same(("Ana Lima", "author:no-one"), ("p7",))),
        (Different("No One", (("p1",), ("p2",))), Different("Ana Lima", (("p1",), ("p8",)))),
    )
    notes = resolve([line("p1", "Ana Lima")], corrections).notes
    for part in ("'Nobody'", "'author:no-one'", "'p7'", "'No One'", "'p8'"):
        assert any(part in note for note in notes), part


def test_decisions_that_contradict_each_other_are_reported_and_the_parting_holds():
    lines = [line("p1", "Ana Lima"), line("p2", "Ana Lima")]
    decisions = Corrections((Same(("Ana Lima",), ("p1", "p2")),), (Different("Ana Lima", (("p1",), ("p2",))),))
    people = resolve(lines, decisions)
    assert not same(people, ("p1", 0), ("p2", 0))
    assert any("another decision" in note for note in people.notes)


# what holds for any input


def test_nothing_comes_of_nothing():
    people = resolve([])
    assert (people.persons, people.links, people.groups, people.notes) == ((), (), (), ())
    assert resolve([line("p1")]).persons == ()


def test_names_without_a_letter_stand_alone():
    people = resolve(
        [line("p1", "", "…", "🙂", ":"), line("p2", "", "🙂"), line("p3", "محمد علي", "\u202eabc\u202c Def")]
    )
    assert len(people.links) == 8
    unreadable = [link for link in people.links if link.rule == "unreadable"]
    assert len({link.author for link in unreadable}) == 6
    assert all(link.confidence == 0.0 for link in unreadable)


def test_a_byline_of_two_thousand_is_quick():
    names = [f"{chr(65 + n % 26)}. Name{n // 3}" for n in range(2000)]
    start = time.perf_counter()
    people = resolve([line("p1", *names), line("p1", *names, record="b#1"), line("p2", *names)])
    assert time.perf_counter() - start < 20
    assert len(people.links) == 6000
    assert len({link.author for link in people.links if link.record == "s#p1"}) == 2000


WORDS = st.sampled_from(
    [
        "Ana",
        "A.",
        "Wei",
        "Yang",
        "J.",
        "Jane",
        "Jean-Paul",
        "Müller",
        "Mueller",
        "Lima",
        "Liu",
        "Wang",
        "de",
        "OpenAI",
        "Jr.",
        "",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
IDS = st.sampled_from([(), (), (), *((("orcid", orcid),) for orcid in ORCIDS)])


@st.composite
def many_bylines(draw):
    lines = []
    for n in range(draw(st.integers(0, 7))):
        names = draw(st.lists(NAMES, max_size=5))
        entries = tuple(Authorship(name, ids=draw(IDS)) for name in names)
        paper, year = f"p{draw(st.integers(0, 4))}", draw(st.none() | st.integers(1990, 2025))
        venue, text = (
            draw(st.sampled_from([None, "V"])),
            draw(st.sampled_from(["", "parsing text", "folding proteins"])),
        )
        lines.append(Byline(f"s#{n}", paper, entries, draw(st.booleans()), year, venue, text, draw(st.none() | NAMES)))
    return lines


@settings(max_examples=150)
@given(many_bylines(), st.randoms(use_true_random=False), st.sampled_from(IDENTITIES))
def test_the_order_does_not_matter_and_every_name_is_answered_for(lines, shuffle, identity):
    people = resolve(lines, identity=identity)
    turned = list(lines)
    shuffle.shuffle(turned)
    assert resolve(turned, identity=identity) == people

    printed = Counter((b.record, n, a.name) for b in lines for n, a in enumerate(b.authors))
    answered = Counter(
        (x.record, x.position, x.printed_name) for x in (*people.links, *people.groups) if x.position is not None
    )
    assert printed == answered

    ids = [person.id for person in people.persons]
    assert len(set(ids)) == len(ids)
    assert {link.author for link in people.links} == set(ids)
    assert {other for person in people.persons for other in person.could_be} <= set(ids)
    in_record = [(link.record, link.author) for link in people.links]
    assert len(set(in_record)) == len(in_record), "no person stands twice in one byline"
    assert all(0 <= link.confidence <= 1 for link in people.links)
    assert ids == sorted(ids)


# on real data


def gold_bylines(folder):
    with gzip.open(folder / "papers.jsonl.gz", "rt", encoding="utf-8") as file:
        papers = [json.loads(row) for row in file]
    lines = []
    for paper in papers:
        entries = tuple(
            Authorship(f"{a.get('first') or ''} {a['last']}".strip(), a.get("affiliation"), (), a["last"])
            for a in paper["authors"]
        )
        text, venue = f"{paper['title']} {paper['abstract'] or ''}", (paper["venue"] or [None])[0]
        lines.append(Byline(f"acl#{paper['id']}", paper["id"], entries, True, paper["year"], venue, text))
    return lines


def f1(gold, cluster):
    """B-cubed precision and F1, and pairwise F1."""
    by_gold, by_cluster, both = defaultdict(int), defaultdict(int), defaultdict(int)
    for mention, person in gold.items():
        by_gold[person] += 1
        by_cluster[cluster[mention]] += 1
        both[person, cluster[mention]] += 1
    precision = sum(n * n / by_cluster[c] for (_, c), n in both.items()) / len(gold)
    recall = sum(n * n / by_gold[p] for (p, _), n in both.items()) / len(gold)

    def pairs(counts):
        return sum(n * (n - 1) / 2 for n in counts.values())

    right, found, there = pairs(both), pairs(by_cluster), pairs(by_gold)
    return precision, 2 * precision * recall / (precision + recall), 2 * right / (found + there)


def test_figures_on_the_gold_do_not_fall():
    folder = shared("data/acl")
    lines = gold_bylines(folder)
    random.Random(1).shuffle(lines)
    people = resolve(lines)
    assert len(people.links) + len(people.groups) == 13_687
    with gzip.open(folder / "gold_mentions.jsonl.gz", "rt", encoding="utf-8") as file:
        mentions = [json.loads(row) for row in file]
    gold = {(m["paper"], m["position"]): m["person"] for m in mentions}
    precision, b_cubed, pairwise = f1(gold, authors(people))
    assert precision >= 0.985
    assert b_cubed >= 0.977
    assert pairwise >= 0.972


def test_the_real_pages(seeds_store):
    from graph.records import Records

    with closing(Records(seeds_store)) as records:
        decisions = records.decisions()
    assert (
        len({link.printed_name for link in decisions.links} | {group.printed_name for group in decisions.groups}) == 100
    )
    assert len(decisions.persons) == 95
    assert {group.name for group in decisions.groups} == {"Amazon AGI"}
    names = sorted(person.names for person in decisions.persons if len(person.names) > 1)
    assert names == [
        ("Justin Kang", "Justin S. Kang", "Justin Singh Kang"),
        ("Philipp M. Faller", "Philipp Michael Faller"),
        ("Yigit E. Erginbas", "Yigit Efe Erginbas"),
    ]
    assert sum(link.inferred for link in decisions.links) == 35
