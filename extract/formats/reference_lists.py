"""Cited works as lists of texts, ids or objects, in JSON lines and in cells of tables."""

from collections.abc import Iterator

from extract.formats import references
from extract.formats.draft import MOST_REFERENCES
from extract.formats.fields import Fields, count_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi
from graph.model import Reference
from graph.paper_ids import PAPER_IDS, curie, normal_openalex_work, normal_s2_paper

_KINDS = {kind.name for kind in PAPER_IDS}


def reference_of(text: str) -> Reference | None:
    """Return the reference that a text is: an id and nothing else, or a printed line; None for an empty text."""
    text = " ".join(text.split())
    if id_ := bare_id(text):
        return Reference(id_)
    return references.reference_of(text) if text else None


def bare_id(text: str) -> str | None:
    """Return the CURIE of a text that is an id and nothing else: a DOI, an arXiv id, an OpenAlex or S2 id, a CURIE."""
    if " " in text or len(text) > 400:
        return None
    kind, colon, _ = text.partition(":")
    if colon and kind in _KINDS:
        return text
    doi = normal_doi(text)
    return curie(
        doi=doi,
        arxiv=arxiv_of_doi(doi) or normal_arxiv(text),
        openalex=normal_openalex_work(text),
        s2=normal_s2_paper(text),
    )


def references_of(fields: Fields) -> Iterator[Reference]:
    """Yield the references of an entry: texts, ids, or objects with `id`, `doi`, `text`, `title`, `year`."""
    value = fields.get("references")
    if not isinstance(value, list):
        return
    if len(value) > MOST_REFERENCES:
        fields.reasons.append(f"references has {len(value)} entries; the first {MOST_REFERENCES} have been read")
    for part in value[:MOST_REFERENCES]:
        reference = reference_of(part) if isinstance(part, str) else None
        if isinstance(part, dict):
            inner = Fields(part, [])
            title = inner.text("title")
            text = inner.first("text", "unstructured", "raw", "citation") or title
            id_ = next(
                (bare_id(id_) for id_ in (inner.first("id"), inner.first("doi", "DOI"), inner.text("paperId")) if id_),
                None,
            )
            reference = Reference(id_, text, title, count_of(inner.get("year"))) if id_ or text else None
        if reference is not None:
            yield reference
