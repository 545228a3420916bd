"""Where further sites keep the fields of a paper in their JSON: SITES, paths by field, for the reader of `site_json`.

A path such as `metadata.titles.title` leads through objects, and through each part of a list; of several paths, `|`
between them, the first that leads to something counts; `ids[type=doi]` takes the parts of a list whose `type` is `doi`.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its name, how to get an answer, the paths that all lead to something in each of its
    entries, the paths of fields and of ids.

    `people` leads to the authors: objects, whose `person` names the paths of their parts, or texts. `texts` says how a
    text names its author: `whole`, or `initials` behind the family name. `type` is that of all entries;
    `types` are words for types that this site alone uses.
    """

    name: str
    get: str
    signs: tuple[str, ...]
    fields: dict[str, str]
    ids: dict[str, str] = field(default_factory=dict)
    people: str = ""
    person: dict[str, str] = field(default_factory=dict)
    texts: str = "whole"
    type: str | None = None
    types: dict[str, str] = field(default_factory=dict)


SITES = (
    Site(
        "Europe PMC",
        "https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=…&resultType=core&format=json",
        ("source", "authorString | authorList", "title"),
        {
            "key": "id", "title": "title", "abstract": "abstractText", "venue": "journalInfo.journal.title | "
            "journalTitle | bookOrReportDetails.publisher", "volume": "journalInfo.volume | journalVolume",
            "issue": "journalInfo.issue | issue", "pages": "pageInfo", "language": "language",
            "date": "journalInfo.printPublicationDate | firstPublicationDate",
            "year": "journalInfo.yearOfPublication | pubYear",
            "type": "pubTypeList.pubType | pubType", "keywords": "keywordList.keyword",
            "subjects": "meshHeadingList.meshHeading.descriptorName", "n_citations": "citedByCount",
        },
        {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid"},
        "authorList.author | authorString",
        {
            "family": "lastName", "given": "firstName", "initials": "initials", "group": "collectiveName",
            "name": "fullName", "orcid": "authorId.value", "places":
            "authorAffiliationDetailsList.authorAffiliation.affiliation | affiliation",
        },
        "initials",
    ),
    Site(
        "bioRxiv and medRxiv",
        "https://api.biorxiv.org/details/biorxiv/2020-01-01/2020-01-31/0",
        ("server", "authors", "doi", "category"),
        {"key": "doi", "title": "title", "abstract": "abstract", "date": "date", "subjects": "category"},
        {"doi": "doi"},
        "authors",
        type="preprint",
    ),
    Site(
        "INSPIRE",
        "https://inspirehep.net/api/literature?q=…&size=250",
        ("metadata.titles.title", "metadata.control_number | id"),
        {
            "key": "metadata.control_number | id", "title": "metadata.titles.title",
            "abstract": "metadata.abstracts.value", "venue": "metadata.publication_info.journal_title",
            "volume": "metadata.publication_info.journal_volume", "issue": "metadata.publication_info.journal_issue",
            "first_page": "metadata.publication_info.page_start | metadata.publication_info.artid",
            "last_page": "metadata.publication_info.page_end",
            "date": "metadata.earliest_date | metadata.preprint_date",
            "year": "metadata.publication_info.year", "type": "metadata.document_type",
            "category": "metadata.arxiv_eprints.categories", "keywords": "metadata.keywords.value",
            "n_references": "metadata.number_of_references", "n_citations": "metadata.citation_count",
            "n_authors": "metadata.author_count", "references": "metadata.references.reference",
        },
        {"doi": "metadata.dois.value", "arxiv": "metadata.arxiv_eprints.value"},
        "metadata.authors",
        {"name": "full_name", "places": "affiliations.value", "ids": "ids.value"},
    ),
    Site(
        "NASA ADS",
        "https://api.adsabs.harvard.edu/v1/search/query?q=…&fl=bibcode,title,author,year,pub,doi,identifier,abstract",
        ("bibcode", "title"),
        {
            "key": "bibcode", "title": "title", "abstract": "abstract", "venue": "pub", "volume": "volume",
            "issue": "issue", "pages": "page_range | page", "date": "pubdate", "year": "year", "type": "doctype",
            "keywords": "keyword", "n_citations": "citation_count", "category": "arxiv_class",
        },
        {"doi": "doi", "arxiv": "identifier"},
        "author",
        types={"eprint": "preprint", "catalog": "dataset", "abstract": "conference abstract"},
    ),
    Site(
        "HAL",
        "https://api.archives-ouvertes.fr/search/?q=…&wt=json&fl=*",
        ("halId_s | docid", "title_s | label_s"),
        {
            "key": "halId_s | docid", "title": "title_s | en_title_s | fr_title_s", "abstract": "abstract_s",
            "venue": "journalTitle_s | conferenceTitle_s | bookTitle_s", "volume": "volume_s", "issue": "issue_s",
            "pages": "page_s", "language": "language_s", "date": "publicationDate_s | producedDate_s | submittedDate_s",
            "year": "producedDateY_i", "type": "docType_s", "keywords": "keyword_s", "subjects": "domainAllCode_s",
        },
        {"doi": "doiId_s", "arxiv": "arxivId_s", "pmid": "pubmedId_s"},
        "authFullName_s",
        types={"ART": "article", "COMM": "conference paper", "POSTER": "conference paper", "COUV": "chapter",
               "OUV": "book", "THESE": "thesis", "HDR": "thesis", "UNDEFINED": "preprint", "REPORT": "report"},
    ),
    Site(
        "DOAJ",
        "https://doaj.org/api/search/articles/…",
        ("bibjson.title",),
        {
            "key": "id", "title": "bibjson.title", "abstract": "bibjson.abstract", "venue": "bibjson.journal.title",
            "volume": "bibjson.journal.volume", "issue": "bibjson.journal.number",
            "language": "bibjson.journal.language", "first_page": "bibjson.start_page", "last_page": "bibjson.end_page",
            "year": "bibjson.year", "month": "bibjson.month", "keywords": "bibjson.keywords",
            "subjects": "bibjson.subject.term",
        },
        {"doi": "bibjson.identifier.id"},
        "bibjson.author",
        {"name": "name", "places": "affiliation", "orcid": "orcid_id"},
        type="article",
    ),
    Site(
        "Scopus",
        "https://api.elsevier.com/content/search/scopus?query=…&view=COMPLETE",
        ("dc:title", "eid | dc:identifier"),
        {
            "key": "eid", "title": "dc:title", "abstract": "dc:description", "venue": "prism:publicationName",
            "volume": "prism:volume", "issue": "prism:issueIdentifier", "pages": "prism:pageRange | article-number",
            "date": "prism:coverDate", "type": "subtypeDescription", "n_citations": "citedby-count",
            "keywords": "authkeywords",
        },
        {"scopus": "eid", "doi": "prism:doi", "pmid": "pubmed-id"},
        "author | dc:creator",
        {
            "name": "authname", "family": "surname", "given": "given-name", "initials": "initials",
            "scopus": "authid", "orcid": "orcid",
        },
        "initials",
    ),
    Site(
        "OpenReview",
        "https://api2.openreview.net/notes?content.venueid=…",
        ("content.title", "content.authors", "forum | id"),
        {
            "key": "id", "title": "content.title", "abstract": "content.abstract", "venue": "content.venue",
            "keywords": "content.keywords", "time": "pdate | odate | cdate",
        },
        {"openreview": "forum | id"},
        "content.authors",
    ),
    Site(
        "ORCID",
        "https://pub.orcid.org/v3.0/ID/works, asked for as JSON",
        ("work-summary.title.title.value",),
        {
            "key": "work-summary.put-code", "title": "work-summary.title.title.value",
            "subtitle": "work-summary.title.subtitle.value", "venue": "work-summary.journal-title.value",
            "year": "work-summary.publication-date.year.value", "month": "work-summary.publication-date.month.value",
            "day": "work-summary.publication-date.day.value", "type": "work-summary.type",
        },
        {
            "doi": "external-ids.external-id[external-id-type=doi].external-id-value",
            "arxiv": "external-ids.external-id[external-id-type=arxiv].external-id-value",
            "pmid": "external-ids.external-id[external-id-type=pmid].external-id-value",
        },
    ),
    Site(
        "Unpaywall",
        "https://api.unpaywall.org/v2/DOI?email=…, one answer per line",
        ("is_oa", "title", "doi"),
        {
            "key": "doi", "title": "title", "venue": "journal_name", "date": "published_date", "year": "year",
            "type": "genre",
        },
        {"doi": "doi"},
        "z_authors",
        {"family": "family", "given": "given", "name": "name | raw_author_name", "orcid": "ORCID",
         "places": "affiliation.name | raw_affiliation_strings"},
    ),
    Site(
        "The Lens",
        "Lens.org, Export, JSON",
        ("lens_id", "title"),
        {
            "key": "lens_id", "title": "title", "abstract": "abstract", "venue": "source.title", "volume": "volume",
            "issue": "issue", "first_page": "start_page", "last_page": "end_page", "language": "languages",
            "date": "date_published", "year": "year_published", "type": "publication_type", "keywords": "keywords",
            "subjects": "fields_of_study", "n_references": "references_count",
            "n_citations": "scholarly_citations_count",
        },
        {"doi": "external_ids[type=doi].value", "pmid": "external_ids[type=pmid].value",
         "pmcid": "external_ids[type=pmcid].value"},
        "authors",
        {"family": "last_name", "given": "first_name", "group": "collective_name", "places": "affiliations.name",
         "ids": "ids.value"},
    ),
    Site(
        "CORE",
        "https://api.core.ac.uk/v3/search/works?q=…",
        ("yearPublished | publishedDate", "title", "dataProviders | documentType | fullText"),
        {
            "key": "id", "title": "title", "abstract": "abstract", "venue": "journals.title", "language":
            "language.code", "date": "publishedDate", "year": "yearPublished", "type": "documentType",
            "n_citations": "citationCount",
        },
        {"doi": "doi", "arxiv": "arxivId", "pmid": "pubmedId"},
        "authors",
        {"name": "name"},
        types={"research": "article"},
    ),
)  # fmt: skip
