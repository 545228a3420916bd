"""Citations from references, and topics from keywords: what leads to a paper or a heading, and what does not."""

from dataclasses import replace

import pytest

from graph.model import Decisions, Heading, Mention, PaperLink, Reading, Record, Reference
from graph.rows import papers_of
from graph.rows.citations import citations
from graph.rows.stated import with_stated

BASE = Record("s", "jsonl", "0", 1, "Counting Small Things in the Dark", year=2010, doi="10.5555/a")
OTHER = replace(BASE, key="1", title="A Reply to Nobody in Particular", doi="10.5555/b", year=2015)


def papers(*records: Record):
    return papers_of(
        records, Decisions(papers=tuple(PaperLink(r.id, f"doi:{r.doi}", "its only record") for r in records))
    )


def cited(*references: Reference) -> tuple[tuple[str, str], ...]:
    return citations(papers(BASE, replace(OTHER, references=references))).edges


@pytest.mark.parametrize(
    "reference",
    [
        Reference("doi:10.5555/a"),
        Reference("doi:10.5555/a", "any text"),
        Reference(None, "A. Body. Counting small things in the dark. J. Sums, 2010."),
        Reference(None, None, "Counting Small Things in the Dark", 2011),
        Reference("doi:10.5555/preprint", "Body A, “Counting Small Things in the Dark,” 2009"),
    ],
)
def test_a_reference_leads_to_the_paper_with_its_id_or_its_title_and_year(reference: Reference) -> None:
    assert cited(reference) == (("doi:10.5555/b", "doi:10.5555/a"),)


@pytest.mark.parametrize(
    "reference",
    [
        Reference("doi:10.5555/c"),
        Reference(None, "A. Body. Counting Small Things in the Dark. 1999."),
        Reference(None, "Counting Small Things"),
        Reference("doi:10.5555/b", "itself"),
        Reference(),
    ],
)
def test_a_reference_to_nothing_that_was_read_is_no_citation(reference: Reference) -> None:
    assert cited(reference) == ()


def test_a_title_that_two_papers_have_leads_nowhere() -> None:
    twin = replace(BASE, key="2", doi="10.5555/twin")
    found = citations(papers(BASE, twin, replace(OTHER, references=(Reference(None, None, BASE.title, 2010),))))
    assert (found.edges, found.references, found.found) == ((), 1, 0)


HEADINGS = (Heading("topic:machine-learning", "machine learning", None, ("statistical learning",)),)


NOTHING = Reading()


def topics(record: Record, reading: Reading = NOTHING) -> list[tuple[str, str, str]]:
    (paper,) = papers(record)
    found = with_stated([paper], {paper.id: reading}, HEADINGS)
    return [(m.id, m.name, m.field) for m in found[paper.id].mentions]


def test_keywords_are_headings_where_they_name_one_and_topics_of_their_own_elsewhere() -> None:
    record = replace(BASE, keywords=("Statistical Learning", "peat bogs"), subjects=("PEAT BOGS", "Humans/physiology"))
    assert topics(record) == [
        ("topic:machine-learning", "machine learning", "keywords"),
        ("topic:peat-bogs", "peat bogs", "keywords"),
        ("topic:humans", "Humans", "subjects"),
    ]


@pytest.mark.parametrize("word", ["cs.LG", "math.NT", "I.2.7", "68T50", "x", "", "--", "w" * 101])
def test_codes_and_what_is_no_word_are_no_topics(word: str) -> None:
    assert topics(replace(BASE, keywords=(word,))) == []


def test_what_the_text_itself_names_is_not_stated_again() -> None:
    said = Mention("topic", "topic:machine-learning", "machine learning", "title", 0, 1, "x", "x", "name", 0.7)
    found = topics(replace(BASE, keywords=("machine learning",)), Reading((said,)))
    assert [field for _, _, field in found] == ["title"]
