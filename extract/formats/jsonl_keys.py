"""Keys of JSON lines and headers of tables as people write them: which field each stands for, and which nobody uses."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from graph.model import Problem

_ALIASES = """
    id: key, publication_id, lens_id, paper_id, paperid, record_id, article_id, doc_id, document_id, uid,
        entry_id, number_of_record,
        citation_key
    title: paper_title, article_title, document_title, ti, publication_title_of_paper, name_of_paper, titles,
        display_name
    abstract: abstract_text, abstract_note, summary, summaries, ab, abstracts, description_abstract
    authors: author, author_names, author_name, author_list, authors_list, creators, creator, au, author_s,
        byline, author_full_names, authors_full_name, authorships_raw_author_name, authorships_author_display_name
    year: publication_year, pub_year, published_year, py, year_published, year_of_publication
    date: publication_date, pub_date, published, published_date, date_published, published_at, issued, online_date,
        cover_date, update_date_first, created_date
    month: mo, pub_month, publication_month
    day: pub_day, publication_day
    venue: booktitle, journal, journal_title, journal_name, conference, conference_name, proceedings,
        proceedings_title,
        publication_title, source_title, container_title, publication, published_in, journal_conference,
        source, book_title,
        journal_book, publication_name, secondary_title, source_full_name, periodical, publication_venue, venue_name,
        primary_location_source_display_name
    doi: doi_link, doi_url, article_doi, digital_object_identifier, document_object_identifier
    arxiv: arxiv_id, arxivid, eprint, arxiv_number, arxiv_url
    acl: acl_id, anthology_id, aclid
    pmid: pubmed_id, pubmedid, pm, ids_pmid
    pmcid: pmc, pmc_id
    openalex: openalex_id, openalex_url, ids_openalex
    s2: s2_id, semantic_scholar_id, ss_id
    corpus: corpus_id, corpusid, s2_corpus_id
    dblp: dblp_key, dblp_id
    wos: wos_id, ut, accession_number_wos, ut_unique_wos_id, unique_wos_id
    scopus: eid, scopus_id
    openreview: openreview_id, forum
    url: link, urls, pdf_url, ee, landing_page_url, paper_url, pdf, source_linkout, external_url, source_url,
        website,
        pdf_link
    keywords: author_keywords, keyword, keywords_author, tags, manual_tags, de
    subjects: subject, categories, index_keywords, fields_of_study, field_of_study, topics, mesh_terms,
        automatic_tags,
        index_terms, ieee_terms, inspec_controlled_terms, fields_of_research_anzsrc_2020, keywords_plus, research_areas,
        wos_categories, topics_display_name, concepts_display_name
    category: primary_category
    type: document_identifier, document_type, publication_type, item_type, entry_type, reference_type,
        doc_type, genre, kind, paper_type
    language: lang, language_of_original_document, la
    volume: vol, vl, biblio_volume
    issue: number, issue_number, no, biblio_issue
    pages: page, page_range, pagination
    first_page: start_page, page_start, sp, begin_page, biblio_first_page
    last_page: end_page, page_end, ep, biblio_last_page
    article_number: art_no, article_no, eid_number
    references: reference, citations_made, cited_references, reference_list, bibliography, referenced_works, refs
    n_references: reference_count, num_references, cited_reference_count, references_count, n_refs
    n_citations: citation_count, cited_by, cited_by_count, num_citations, cites, times_cited, citations,
        article_citation_count,
        citing_works_count, scholarly_citations_count, times_cited_all_databases, times_cited_wos_core,
        n_citation, citedby
    n_authors: author_count, num_authors, authors_count
    retracted: is_retracted, withdrawn
    affiliation: affiliations, authors_raw_affiliation, author_affiliations, authors_affiliations, institutions,
        addresses
    author_ids: author_s_id, authorships_author_id
    author_orcids: author_orcid, authorships_author_orcid, orcids
    extra: note, notes, comments, comment
"""
_OF_TABLES = frozenset({"author_ids", "author_orcids"})  # lists beside that of the authors
_SIGNS = re.compile(r"[^a-z0-9]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _table() -> dict[str, str]:
    names = {}
    for line in re.sub(r",\s*\n\s+", ", ", _ALIASES).strip().splitlines():
        name, _, others = line.strip().partition(": ")
        for alias in (name, *others.split(", ")):
            names[alias] = name
    return names


FIELDS = _table()
"""The field that each key stands for; keys in lower case, words joined by `_`."""
_JOINED = {alias.replace("_", ""): name for alias, name in FIELDS.items()}  # `WoS Core` is no two words


def plain_key(key: str) -> str:
    """Return a key or header as in FIELDS: `Publication Year` and `publicationYear` become `publication_year`."""
    return _SIGNS.sub("_", _CAMEL.sub("_", key.strip()).lower()).strip("_")


def field_of(key: str) -> str | None:
    """Return the field that a key or header stands for, None for one that nobody reads."""
    plain = plain_key(key)
    return FIELDS.get(plain) or _JOINED.get(plain.replace("_", ""))


def known_fields(values: Mapping[str, Any], seen: dict[str, str | None], unused: Counter[str]) -> dict[str, Any]:
    """Return the values by field; a key that is a field's own name wins over one that stands for it.

    `seen` remembers keys from entry to entry; keys that nobody reads are counted in `unused`, unless they hold nothing.
    """
    fields: dict[str, Any] = {}
    rest: list[tuple[str, Any]] = []
    for key, value in values.items():
        if key not in seen:
            seen[key] = name if (name := field_of(key)) not in _OF_TABLES else None
        name = seen[key]
        if name == key:
            fields[key] = value
        elif name is None:
            if value not in (None, "", [], {}):
                unused[key] += 1
        else:
            rest.append((name, value))
    for name, value in rest:
        if fields.get(name) in (None, "", []):
            fields[name] = value
    return fields


def unused_keys(source: str, unused: Counter[str], subject: str = "keys") -> Iterator[Problem]:
    """Yield one Problem that names the keys that were not used, with the number of entries that have each."""
    if not unused:
        return
    names = [f"{key[:60]} ({count})" for key, count in sorted(unused.items(), key=lambda item: (-item[1], item[0]))]
    shown = ", ".join(names[:40]) + (f" and {len(names) - 40} more" if len(names) > 40 else "")
    yield Problem(source, None, f"{subject} that were not used, with the number of entries that have them: {shown}")
