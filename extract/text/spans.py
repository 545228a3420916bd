"""What the pipeline finds, as groups of spans of a document: `doc.spans["methods"]`, `["datasets"]`, `["topics"]`.

A span's label is its kind, its `kb_id` the identifier (`method:adam`). What a span of spaCy has no field for stands in
the `attrs` of its group, in lists as long as the group: `names`, `scores`, `rules` and `roles`.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, SpanGroup

from extract.text.finding import Finding
from extract.text.notes import Notes, notes_of
from extract.text.sentences import sentence_around
from graph.folding import slug
from graph.model import Abbreviation, Mention, Reading

GROUPS = {"method": "methods", "dataset": "datasets", "topic": "topics"}


def put_spans(doc: Doc, kinds: Iterable[str], findings: list[Finding]) -> None:
    """Write the findings of some kinds into the document; without any, their groups are empty.

    A span holds whole tokens: of another tokenizer they may hold more than the words that were found.
    """
    notes = notes_of(doc)
    for kind in kinds:
        rows = [row for finding in findings if finding.kind == kind for row in _spans(doc, notes, finding)]
        doc.spans[GROUPS[kind]] = SpanGroup(
            doc,
            name=GROUPS[kind],
            spans=[span for span, _ in rows],
            attrs={
                "names": [finding.name for _, finding in rows],
                "scores": [finding.score for _, finding in rows],
                "rules": [finding.rule for _, finding in rows],
                "roles": [finding.role for _, finding in rows],
            },
        )


def _spans(doc: Doc, notes: Notes, finding: Finding) -> Iterator[tuple[Span, Finding]]:
    identifier = f"{finding.kind}:{slug(finding.key or finding.name)}"
    for place in finding.places:
        start, stop = notes.characters(*place)
        span = doc.char_span(start, stop, label=finding.kind, kb_id=identifier, alignment_mode="expand")
        if span is not None:
            yield span, finding


def reading_of(doc: Doc) -> Reading:
    """Return what the pipeline has found in a document of `PaperTokenizer`; nothing in it belongs to spaCy."""
    notes = notes_of(doc)
    mentions = {mention for name in GROUPS.values() for mention in _mentions(notes, doc.spans[name])}
    order = {"title": 0, "abstract": 1}
    return Reading(
        tuple(sorted(mentions, key=lambda m: (order[m.field], m.start, m.stop, m.kind, m.id))),
        tuple(dict.fromkeys(Abbreviation(definition.short, definition.long) for definition in notes.definitions)),
    )


def _mentions(notes: Notes, group: SpanGroup) -> Iterator[Mention]:
    """Yield the mentions of a group, with their places in the source and the sentences around them."""
    title_stop = len(notes.title.text)
    attrs = group.attrs
    for i, span in enumerate(group):
        in_title = span.start_char < title_stop
        field, shift = (notes.title, 0) if in_title else (notes.abstract, title_stop + 1)
        start, stop = field.span(span.start_char - shift, span.end_char - shift)
        yield Mention(
            kind=span.label_,
            id=span.kb_id_,
            name=attrs["names"][i],
            field="title" if in_title else "abstract",
            start=start,
            stop=stop,
            surface=field.source[start:stop],
            evidence=sentence_around(field.source, () if in_title else notes.sentence_stops, start, stop),
            rule=attrs["rules"][i],
            score=attrs["scores"][i],
            role=attrs["roles"][i],
        )
