"""From a document of the pipeline to a `Reading`: mentions in the text as given, each with its sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extract.text.cleaning import Cleaned
from extract.text.methods import Finding
from extract.text.words import Words
from graph.folding import slug
from graph.model import Abbreviation, Mention, Reading

_SENTENCE_STOP = re.compile(
    r"(?<![A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\bal)(?<!\bvs)(?<!\bcf)[.?!][)\"'”’\]]?\s+(?=[A-Z0-9\"'“‘(\[$\\])"
)
_LONGEST_SENTENCE = 1200


def reading_of(doc: Doc) -> Reading:
    """Return what the pipeline has found in a paper; nothing in it belongs to spaCy."""
    words: Words = doc._.words
    title, abstract = doc._.cleaned
    fields = (_Field("title", title, 0), _Field("abstract", abstract, words.title_stop + 1))
    findings: list[Finding] = [*doc._.topics, *doc._.methods]
    mentions = {mention for finding in findings for mention in _mentions(words, fields, finding)}
    order = {"title": 0, "abstract": 1}
    return Reading(
        tuple(sorted(mentions, key=lambda m: (order[m.field], m.start, m.stop, m.kind, m.id))),
        tuple(dict.fromkeys(Abbreviation(definition.short, definition.long) for definition in doc._.definitions)),
    )


class _Field:
    """A title or an abstract: its clean text, where that begins in the document, and its sentences."""

    def __init__(self, name: str, cleaned: Cleaned, offset: int) -> None:
        self.name = name
        self.cleaned = cleaned
        self.offset = offset
        self._stops = [match.end() for match in _SENTENCE_STOP.finditer(cleaned.source)] if name == "abstract" else []

    def sentence(self, start: int, stop: int) -> str:
        """Return the sentence around a stretch of the source, with single blanks."""
        place = bisect_right(self._stops, start)
        first = self._stops[place - 1] if place else 0
        later = bisect_right(self._stops, stop - 1)
        last = self._stops[later] if later < len(self._stops) else len(self.cleaned.source)
        if last - first > _LONGEST_SENTENCE:
            first, last = max(first, start - 300), min(last, max(stop, start + 300))
        return " ".join(self.cleaned.source[first:last].split())


def _mentions(words: Words, fields: Iterable[_Field], finding: Finding) -> Iterator[Mention]:
    identifier = f"{finding.kind}:{slug(finding.key or finding.name)}"
    title, abstract = fields
    for first, last in finding.places:
        field = title if words.in_title(first) else abstract
        start, stop = field.cleaned.span(words.starts[first] - field.offset, words.stops[last - 1] - field.offset)
        yield Mention(
            kind=finding.kind,
            id=identifier,
            name=finding.name,
            field=field.name,
            start=start,
            stop=stop,
            surface=field.cleaned.source[start:stop],
            evidence=field.sentence(start, stop),
            rule=finding.rule,
            score=finding.score,
            role=finding.role,
        )
