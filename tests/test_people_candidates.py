"""Which names and clusters are compared: nothing that fits is missed on a crowded shelf, and never all pairs."""

import tomllib
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from extract.people import resolve
from extract.people.candidates import SMALL_SHELF, form_pairs, within
from extract.people.levels import CONFLICT, level
from extract.people.names import parse
from extract.people.profiles import Profiles
from extract.people.signatures import Byline, lay_over, ordered
from graph.model import Authorship

FIXTURE = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
SYLLABLES = ("ka", "mo", "ri", "ta", "su", "ne", "lo", "vi", "dar", "gen", "pol", "mir")


def surnames(count: int) -> list[str]:
    """As many different family names, none near another's beginning by chance alone."""
    made = (a + b + c + d for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES for d in SYLLABLES)
    return [next(made).capitalize() for _ in range(count)]


def papers(*bylines: tuple[str, ...]) -> list[Byline]:
    return [
        Byline(f"s#{n}", f"p{n}", tuple(map(Authorship, names)), year=2000 + n % 20, text=f"moss on wall {n}")
        for n, names in enumerate(bylines)
    ]


@pytest.mark.parametrize(("one", "other", "reason"), [*FIXTURE["match"], *FIXTURE["evidence"]])
def test_names_that_fit_are_compared_however_crowded_their_shelf_is(one: str, other: str, reason: str) -> None:
    pair = [parse(one), parse(other)]
    crowd = [
        parse(f"{letter}{rest} {name.joined_family}")
        for name in pair
        for letter in name.first[:1]
        for rest in (f"{a}{b}" for a in SYLLABLES for b in SYLLABLES)
    ][: 3 * SMALL_SHELF]
    forms = {name.key: name for name in (*crowd, *pair)}
    wanted = (min(pair[0].key, pair[1].key), max(pair[0].key, pair[1].key))
    assert wanted[0] == wanted[1] or wanted in form_pairs(forms), reason


def test_what_is_compared_on_a_crowded_shelf_is_what_fits() -> None:
    given = ["Jan", "Jana", "Janos", "J", "J K", "Johann", "Johanna", "Jo", "Joanna", "Jens", "Jenson", "Krassimira"]
    forms = {
        name.key: name for name in (parse(f"{g}{more} Brumel") for g in given for more in ("", " A", " Karl", " K"))
    }
    assert len(forms) > SMALL_SHELF
    every = {(a, b) for a, b in combinations(sorted(forms), 2) if level(forms[a], forms[b]) != CONFLICT}
    assert set(form_pairs(forms)) == every


def test_many_people_of_one_given_name_are_not_compared_with_each_other() -> None:
    names = [f"Baba {surname}" for surname in surnames(3000)]
    forms = {name.key: name for name in map(parse, names)}
    assert len(form_pairs(forms)) < 10 * len(forms)
    assert len(resolve(papers(*zip(names[::2], names[1::2], strict=True))).persons) == 3000


def test_many_papers_under_one_name_are_compared_with_the_likeliest_only() -> None:
    lines = ordered(papers(*[("John Brumel", "Ada Vik")] * 1000))
    signatures, _ = lay_over(lines)
    profiles = Profiles(lines, signatures)
    clusters = [profiles.cluster(n) for n, signature in enumerate(signatures) if signature.name.key == "john brumel"]
    pairs = within(clusters, profiles.counts.coauthors.__getitem__)
    assert len(pairs) < 25 * len(clusters)
    assert {seed for pair in pairs for seed in pair} == {cluster.seed for cluster in clusters}


def test_two_spellings_of_one_key_keep_their_own_keys_as_co_authors() -> None:
    lines = ordered(papers(("Farid Merrik-Bavat", "Ada Vik"), ("Farid Merrik Bavat", "Ada Vik")))
    signatures, _ = lay_over(lines)
    profiles = Profiles(lines, signatures)
    numbers = [n for n, signature in enumerate(signatures) if signature.name.key == "farid merrik bavat"]
    assert [sorted(profiles.cluster(n).own) for n in numbers] == [
        ["merrikbavat|f", "merrikbavat|farid"],
        ["bavat|f", "bavat|farid"],
    ]


def test_a_thousand_papers_by_the_same_two_are_two_people() -> None:
    found = resolve(papers(*[("J. Brumel", "A. Vik")] * 1000))
    assert len(found.persons) == 2
    assert not found.notes


def test_a_name_that_is_compared_in_part_is_told() -> None:
    others = surnames(300)
    crowd = papers(*[("Wei Wang", f"Ada {other}") for other in others], *[(f"{o} Wang", f"Wei {o}") for o in others])
    lines = [replace(line, text=f"{line.authors[1].name} of {line.authors[0].name}", year=None) for line in crowd]
    told = "'Wei Wang' is compared in part: 300 groups of papers bear this name"
    assert [note.partition(",")[0] for note in resolve(lines).notes] == [told]
    assert not resolve(lines[:100] + lines[300:]).notes
