"""Titles that stand on many works (of sections, yearly reports), and whether two venues are one: what parts these."""

import re
from collections.abc import Collection

from extract.people.tables import words

# Titles that come back every year, by the same people, on another paper.
_EVERY_YEAR = re.compile(
    r"\b(?:overview|findings|proceedings|reports?|shared tasks?|workshop|challenge|campaign|competition|annual"
    r"|editorial|preface|foreword)\b"
)
# Words of which titles consist that stand on many works: of sections, columns, notices.
_SECTION_WORDS = words("""
    a about abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments addendum afterword an
    and announcement announcements annual appendix article articles at author authors back between board book
    books brief briefs by call chair chairs chapter closing column comment commentary comments committee conclusion
    conclusions conference content contents contributor contributors correction corrections correspondence
    corrigenda corrigendum cover current dear discussion editor editorial editorials editors epilogue errata erratum
    events expression concern feature final first focus for foreword forum forthcoming from front future general
    guest guests here highlights i ii iii iv v vi vii viii ix x in index information intro introducing introduction
    introductions introductory invited is issue issues item january february march april may june july august
    september october november december spring summer autumn fall winter journal keynote last letter letters list
    listing masthead matter meeting members memoriam message mini minitrack miscellany names new news next no note
    notes notice notices number obituaries obituary of on open opening organizers our outlook overview page pages
    panel paper papers part perspective perspectives poster posters postscript preface prefatory preliminaries
    presidential president presidents proceedings prologue program programme publications published publisher
    publishers question questions readers received recent referees rejoinder remark remarks replies reply report
    reports response responses review reviewed reviewer reviewers reviews s second section selected series session
    short society special statement subject subjects summaries summary supplement supplementary symposium table
    tables thanks the theme themed this to topic topical topics track tribute tutorial tutorials untitled update
    view viewpoint viewpoints views volume volumes welcome with workshop year years your
    art avant bibliographies bibliography chairman chairmans editoriale editoriaux einleitung geleitwort highlight
    introduccion introducao introduzione inhalt inhaltsverzeichnis mitteilungen nachruf notas note novedades picture
    pictures premessa presentacion presentation presentazione propos publication recensies recension recensiones
    recensions reseñas resenas research resumenes rezension rezensionen sommaire stories story vorwort
    addenda address calendar concluding presidential word words guidelines instructions short communication
    communications brief answers answer nota notas carta cartas director directora buchbesprechung buchbesprechungen
    compte comptes rendu rendus apresentacao al a del della der ot redaktsii redaktora slovo retsenziya retsenzii
    corrigenda errate berichtigung rectificatif obituaires necrologie necrologia nekrolog
""")
# The same of words that stand in other titles as well.
_SECTIONS = frozenset(
    [
        "images in medicine", "clinical picture", "image of the month", "images in clinical medicine", "quiz",
        "case report", "case reports", "in this issue", "picture of the month", "quiz of the month",
    ]
)  # fmt: skip
# With these words a title heads a section that many journals have, whatever it is on: `Editorial: Fog`.
_HEADS = re.compile(
    r"(?:guest )?(?:editorial|editorials|preface|foreword|obituary|in memoriam|book reviews?|letter to the editor"
    r"|erratum|corrigendum|correction|special issue on|introduction to the special issue|editorial introduction)\b"
)
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?")
_VENUE_SMALL = words("a an and at by for in of on the de la le du des der die das und y e et")


def recurs(key: str) -> bool:
    """Whether a title, by its key, says nothing but what section of a journal it heads: `guest editorial`."""
    return key in _SECTIONS or all(word in _SECTION_WORDS or _NUMBER.fullmatch(word) for word in key.split())


def heads_section(key: str) -> bool:
    """Whether a title, by its key, begins as those of a journal's section do: `editorial fog`."""
    return _HEADS.match(key) is not None


def every_year(key: str) -> bool:
    """Whether a title, by its key, may come back every year on another paper."""
    return _EVERY_YEAR.search(key) is not None


def same_venue(venues: Collection[str], others: Collection[str]) -> bool:
    """Whether a venue of each is the same one, written out or shortened word by word; not where one is not known."""
    return any(_one_venue(a, b) for a in venues for b in others)


def _one_venue(one: str, other: str) -> bool:
    left, right = ([word for word in key.split() if word not in _VENUE_SMALL] for key in (one, other))
    if left == right:
        return True
    return len(left) == len(right) and all(a.startswith(b) or b.startswith(a) for a, b in zip(left, right, strict=True))
