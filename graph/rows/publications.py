"""Preprints and publications: which of them a record states, and by which identifiers its paper is found."""

import re

from graph.folding import fold
from graph.identifiers import arxiv_of_doi
from graph.model import Record

_PREPRINT_DOI = re.compile(
    r"10\.(?:48550/|21203/rs|26434/chemrxiv|20944/preprints|36227/techrxiv|2139/ssrn|1101/\d)", re.ASCII
)
_PREPRINT_VENUE = re.compile(
    r"\b(?:ar|bior|medr|chemr|techr|psyar)xiv\b|\bcorr\b|\bpre-?prints?\b|\bssrn\b|\bresearch square\b"
)


def is_preprint_doi(doi: str | None) -> bool:
    """Whether a DOI is that of a preprint server."""
    return doi is not None and _PREPRINT_DOI.match(doi) is not None


def is_published(record: Record) -> bool:
    """Whether a record is of a publication: by a publisher's DOI, an Anthology id, or a venue that prints."""
    if record.acl or (record.doi and not is_preprint_doi(record.doi)):
        return True
    if not record.venue or record.doi or record.arxiv:
        return False
    return _PREPRINT_VENUE.search(fold(record.venue)) is None


def arxiv_id(record: Record) -> str | None:
    """The arXiv id of a record, which a DOI of arXiv holds as well."""
    return record.arxiv or arxiv_of_doi(record.doi)


def identifiers(record: Record) -> list[str]:
    """The identifiers that a record states, each with its prefix; any of them finds its paper."""
    stated = (("doi", record.doi), ("arxiv", arxiv_id(record)), ("acl", record.acl))
    return [f"{prefix}:{value}" for prefix, value in stated if value]
