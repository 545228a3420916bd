"""Preprints and publications: which of them a record states, and by which identifiers its paper is found."""

from graph.folding import title_key
from graph.identifiers import arxiv_of_doi
from graph.model import Record
from graph.paper_ids import PAPER_IDS
from graph.preprints import names_server, server_of, work_of


def is_preprint_doi(doi: str | None) -> bool:
    """Whether a DOI is that of a preprint server."""
    return doi is not None and server_of(doi) is not None


def is_published(record: Record) -> bool:
    """Whether a record is of a publication: by a publisher's DOI, an Anthology id, or a venue that prints."""
    if record.acl or (record.doi and not is_preprint_doi(record.doi)):
        return True
    if not record.venue or record.doi or record.arxiv:
        return False
    return not names_server(title_key(record.venue))


def arxiv_id(record: Record) -> str | None:
    """The arXiv id of a record, which a DOI of arXiv holds as well."""
    return record.arxiv or arxiv_of_doi(record.doi)


def work_id(record: Record, kind: str) -> str | None:
    """The identifier of a kind in PAPER_IDS by which records of one work find each other: a DOI without its version."""
    if kind == "arxiv":
        return arxiv_id(record)
    value: str | None = getattr(record, kind)
    return work_of(value) if kind == "doi" and value else value


def identifiers(record: Record) -> list[str]:
    """The identifiers that a record states, each with its prefix; any of them finds its paper."""
    stated = (
        (kind.name, arxiv_id(record) if kind.name == "arxiv" else getattr(record, kind.name)) for kind in PAPER_IDS
    )
    return [f"{prefix}:{value}" for prefix, value in stated if value]
