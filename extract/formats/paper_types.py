"""Types of papers: from what BibTeX, RIS, EndNote, PubMed, Web of Science and Scopus call them to one list of words."""

import re
from collections.abc import Iterable

# The narrowest first: of several types of one paper, the first of these is its type.
TYPES = (
    *("retraction", "correction", "chapter", "conference", "review", "editorial", "letter", "thesis", "report"),
    *("preprint", "dataset", "software", "patent", "book", "article", "other"),
)
RETRACTED = frozenset({"retractedpublication", "retractedarticle", "retracted", "withdrawnpublication"})
_NAMES = {
    "article": """
        article journalarticle jour ejour jfull mgzn news inpr magazinearticle newspaperarticle electronicarticle
        researcharticle originalarticle originalresearch originalpaper scholarlyarticle articleinpress casereport
        casereports datapaper briefreport rapidcommunication clinicaltrial classicalarticle comparativestudy
        multicenterstudy randomizedcontrolledtrial evaluationstudy observationalstudy validationstudy shortcommunication
        clinicaltrialphasei ieeejournals ieeemagazines ieeeearlyaccessarticles ietjournals jart
        clinicaltrialphaseii clinicaltrialphaseiii metaanalysis softwarepaper
    """,
    "conference": """
        inproceedings conference conf cpaper proceedingspaper conferencepaper conferenceproceedings conferencereview
        meetingabstract conferenceabstract proceedingsarticle conferencearticle meetingsummary conferencepublication
        ieeeconferences ietconferences vdeconferences conferenceproceedingsarticle proceeding conferenceposter
    """,
    "chapter": """
        incollection inbook inreference suppbook suppcollection chap echap bookchapter booksection chapter bookpart
        electronicbooksection referenceentry bookinbook researchchapter mitpressebookchapters
        wileyieeepressebookchapters
    """,
    "book": "book mvbook collection mvcollection booklet ebook edbook editedbook electronicbook monograph reference",
    "thesis": """
        phdthesis mastersthesis thesis thes dissertation dissertationthesis bathesis doctoraldissertation
        academicdissertation
    """,
    "report": "techreport report rprt technicalreport workingpaper govdoc governmentdocument",
    "preprint": "unpublished unpb preprint unpublishedwork postedcontent manuscript",
    "review": "review reviewarticle systematicreview literaturereview scopingreview scientificreview",
    "editorial": "editorial editorialmaterial introductoryjournalarticle",
    "letter": "letter",
    "correction": "correction publishederratum erratum corrigendum correctionaddition",
    "retraction": "retraction retractionofpublication retractionnotice",
    "dataset": "dataset data aggr dbase onlinedatabase",
    "software": "software comp computerprogram",
    "patent": "patent pat",
    "other": """
        bookreview newsitem biographicalitem note shortsurvey reprint comment biography interview lecture newsarticle
        newspaperarticles portrait historicalarticle personalnarrative businessarticle pressrelease abstractreport
        manual movie video audio artwork music performance image letterstotheeditor guideline practiceguideline
        consensusdevelopmentconference address bibliography directory festschrift obituary webcast softwarereview
    """,
}
_TYPES = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_PARTS = re.compile(r"\s*[;|]\s*")
_NOT_LETTER = re.compile(r"[^a-z]+")


def type_name(text: str) -> str:
    """Return the name of a type as it stands in the tables: small letters alone."""
    return _NOT_LETTER.sub("", text.lower())


def type_of(texts: str | Iterable[str], *, unknown: str | None = None) -> str | None:
    """Return the narrowest type of those that a source gives, `;` between or one by one.

    `unknown` is returned where there are types and none of them is known. That a paper is retracted is no type.
    """
    names = [type_name(text) for text in (_PARTS.split(texts) if isinstance(texts, str) else texts)]
    names = [name for name in names if name and name not in RETRACTED and name != "earlyaccess"]
    kinds = {_TYPES[name] for name in names if name in _TYPES}
    return next((kind for kind in TYPES if kind in kinds), unknown if names else None)


def is_retracted(texts: str | Iterable[str]) -> bool:
    """Tell whether one of the types of a paper says that it was retracted."""
    parts = _PARTS.split(texts) if isinstance(texts, str) else texts
    return any(type_name(text) in RETRACTED for text in parts)
