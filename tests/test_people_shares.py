"""Who is who on several processors: the same whatever the number of shares, and whatever becomes of a process."""

import os
import random
import signal
from string import ascii_letters
from typing import Any

import pytest

from extract import people as people_module
from extract.people import Byline, People, resolve, separate_coauthors, shares
from extract.people.candidates import form_pairs, forms_of
from extract.people.corrections import NONE, Corrections, Different, Same
from extract.people.profiles import Cluster
from extract.people.shares import Share, divided
from extract.people.signatures import lay_over, ordered
from graph.model import Authorship, Link, Person

GIVEN = ("Wei", "W.", "Jing", "J.", "Jana", "Jan", "Maria", "M. L.", "Maria Luisa", "Yun Wei", "Y. W.", "Karl")
FAMILY = (
    "Wang",
    "Li",
    "Müller",
    "Mueller",
    "Muller",
    "García López",
    "Lopez",
    "Garcia",
    "Novak",
    "Novák",
    "Ka",
    "Zhou",
)


def corpus(papers: int) -> list[Byline]:
    """Papers of a few teams with common names, in several spellings; some names are no names, some have ids."""
    draw = random.Random(7)
    teams = [[f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}" for _ in range(4)] for _ in range(papers // 3)]
    lines = []
    for n in range(papers):
        names = draw.sample(draw.choice(teams), draw.randint(1, 4)) + draw.choice(([], ["???"], ["Wang, Wei"]))
        orcid = (("orcid", f"0000-0002-1825-00{draw.randint(70, 99)}"),) if n % 9 == 0 else ()
        authors = tuple(Authorship(name, ids=orcid if not at else ()) for at, name in enumerate(names))
        text = " ".join(draw.choices([f"word{letter}" for letter in ascii_letters], k=4))
        lines.append(Byline(f"s#{n}", f"p{n:04}", authors, year=1970 + draw.randint(0, 50), text=text))
    return lines


LINES = corpus(400)
DECISIONS = Corrections(
    same=(Same(("Wei Wang", "Karl Zhou")), Same(("author:maria-luisa-lopez", "Jana Ka"))),
    different=(Different("Wei Li", (("p0001", "p0002"), ("p0003",))),),
)


def resolved(monkeypatch: pytest.MonkeyPatch, processors: int, decisions: Corrections = NONE) -> People:
    monkeypatch.setattr(shares, "MANY", 0)
    monkeypatch.setattr(shares, "processors", lambda: processors)
    return resolve(LINES, decisions)


@pytest.mark.parametrize("decisions", [NONE, DECISIONS])
@pytest.mark.parametrize("processors", [2, 3, 8])
def test_people_are_the_same_however_many_processes_tell_them_apart(
    processors: int, decisions: Corrections, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = resolved(monkeypatch, 1, decisions)
    assert len(alone.persons) > 100
    assert {link.rule for link in alone.links} > {"short form", "same name, shared co-authors"}
    assert any(person.could_be for person in alone.persons)
    assert resolved(monkeypatch, processors, decisions) == alone


def test_a_share_whose_process_is_ended_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here, join = os.getpid(), people_module.across_forms

    def across_forms(*values: Any) -> list[Cluster]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return join(*values)

    alone = resolved(monkeypatch, 1)
    monkeypatch.setattr(people_module, "across_forms", across_forms)
    assert resolved(monkeypatch, 3) == alone


@pytest.mark.parametrize("number", [1, 2, 3, 300])
def test_shares_hold_all_names_and_never_part_two_that_are_compared(number: int) -> None:
    signatures, _ = lay_over(ordered(LINES))
    keyed: dict[str, list[list[int]]] = {}
    for n, signature in enumerate(signatures):
        keyed.setdefault(signature.name.key if signature.name.family else "", []).append([n])
    keyed["wei wang"].append(keyed["karl zhou"].pop() + keyed["jana ka"].pop())  # one person has all three names
    pairs = form_pairs(forms_of(name for signature in signatures for name in signature.names))
    made = divided(Share(dict(keyed), dict(pairs)), signatures, number)
    assert len(made) == number
    assert {key: sets for share in made for key, sets in share.keyed.items()} == keyed
    assert {pair: fits for share in made for pair, fits in share.pairs.items()} == pairs
    where = {key: n for n, share in enumerate(made) for key in share.keyed}
    assert all(where[one] == where[other] == n for n, share in enumerate(made) for one, other in share.pairs)
    assert where["wei wang"] == where["karl zhou"] == where["jana ka"]


def test_the_largest_share_is_hardly_larger_than_the_others() -> None:
    names = [f"Jan K{'aeiou'[n % 5]}{'bdfgklmnprst'[n // 5]}er" for n in range(60)] + ["Eva Moss"] * 25 + ["???"] * 2
    signatures, _ = lay_over(ordered(Byline(f"s#{n}", f"p{n:03}", (Authorship(name),)) for n, name in enumerate(names)))
    keyed: dict[str, list[list[int]]] = {}
    for n, signature in enumerate(signatures):
        keyed.setdefault(signature.name.key if signature.name.family else "", []).append([n])
    made = divided(Share(keyed), signatures, 3)
    assert [sum(map(len, share.keyed.values())) for share in made] == [29, 29, 29]


@pytest.mark.parametrize("processors", [1, 2, 3, 9])
def test_who_has_co_authors_that_never_meet_does_not_depend_on_the_processes(
    processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(separate_coauthors, "MANY", 0)
    monkeypatch.setattr(separate_coauthors, "processors", lambda: processors)
    wangs = [Person(f"author:{n}-wang", "", (), f"{n} wang", (), 1.0, False) for n in range(7)]
    links = [
        Link(f"s#{n}-{paper}", f"p{n}-{paper}", None, "", author, "same name", 1.0, False)
        for n in range(7)
        for paper in range(2 + n)  # the first two papers are of one team, the others of another
        for author in (f"author:{n}-wang", *(f"author:{n}-{paper < 2}-{other}" for other in range(2)))
    ]
    wanted = {f"author:{n}-wang": tuple(sorted((2, n), reverse=True)) for n in range(2, 7)}
    assert separate_coauthors.apart(wangs, links) == wanted
