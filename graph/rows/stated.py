"""Keywords and subjects that sources state, as topics of their papers: headings, or topics of their own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.folding import phrase_key, slug
from graph.model import Heading, Mention, Reading
from graph.rows.papers import Paper

RULE = "stated"
LONGEST = 100  # characters; a longer text is not a keyword

# Classes of arXiv and of the ACM, codes of all kinds: no words for a topic.
_CODE = re.compile(r"[a-z-]+(?:\.[A-Za-z-]{2,})?|[A-Z]\.?\d[\d.a-z]*|\d[\d.]*[A-Za-z]?\d*")
_SHORTEST = 3


def with_stated(
    papers: Iterable[Paper], readings: Mapping[str, Reading], headings: Sequence[Heading]
) -> dict[str, Reading]:
    """Return the readings with a mention for each keyword and subject that the text itself does not name.

    A keyword that is a name of a heading is that heading; any other is a topic of its own, under its own words.
    """
    known, names = names_of(headings)
    more = dict(readings)
    for paper in papers:
        reading = stated_too(paper, readings.get(paper.id), known, names)
        if reading is not None:
            more[paper.id] = reading
    return more


def stated_too(
    paper: Paper, reading: Reading | None, known: Mapping[str, str], names: Mapping[str, str]
) -> Reading | None:
    """Return the reading of one paper with what its sources state; `known` and `names` are the `names_of` headings."""
    stated = _mentions(paper, known, names)
    if not stated:
        return reading
    reading = reading or Reading()
    mentioned = {mention.id for mention in reading.mentions}
    return replace(reading, mentions=(*reading.mentions, *(m for m in stated if m.id not in mentioned)))


def names_of(headings: Sequence[Heading]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the headings' ids by each folded name, and their names by id."""
    known: dict[str, str] = {}
    for heading in headings:
        known.setdefault(phrase_key(heading.name), heading.id)
    for heading in headings:
        for alias in heading.aliases:
            known.setdefault(phrase_key(alias), heading.id)
    return known, {heading.id: heading.name for heading in headings}


def _mentions(paper: Paper, known: Mapping[str, str], names: Mapping[str, str]) -> list[Mention]:
    """Return a mention for each topic that the records of a paper state, the first words for each."""
    by_topic: dict[str, Mention] = {}
    for record in paper.records:
        for field, words in (("keywords", record.keywords), ("subjects", record.subjects)):
            for word in words:
                topic = _topic(word, known, names)
                if topic is not None and topic[0] not in by_topic:
                    id_, name = topic
                    by_topic[id_] = Mention("topic", id_, name, field, 0, len(word), word, word, RULE, 1.0)
    return list(by_topic.values())


def _topic(word: str, known: Mapping[str, str], names: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the id and the name of the topic that a keyword is; None for codes, single letters and sentences."""
    bare = " ".join(word.partition("/")[0].split()).strip(" *.;")  # MeSH: `Heading/qualifier`
    if not _SHORTEST <= len(bare) <= LONGEST:
        return None
    heading = known.get(phrase_key(bare))
    if heading is not None:
        return heading, names[heading]
    if (_CODE.fullmatch(bare) and ("." in bare or any(map(str.isdigit, bare)))) or not any(map(str.isalpha, bare)):
        return None
    name = bare.lower() if bare.isupper() and " " in bare else bare
    id_ = f"topic:{slug(name)}"
    return (id_, names[id_]) if id_ in names else (id_, name)
