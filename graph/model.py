"""What a file says: records, authorships, mentions and problems, as frozen values without behaviour."""

from dataclasses import dataclass

Value = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Authorship:
    """One entry of a byline as printed; `family` and `given` are set only where the source itself separates them.

    `ids` are (kind, value), at most one of each kind in `graph.identifiers.AUTHOR_IDS`; `group` is true where the
    source says that the entry is an organisation or a collaboration.
    """

    name: str
    affiliations: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    family: str | None = None
    given: str | None = None
    group: bool = False

    @property
    def affiliation(self) -> str | None:
        """All affiliations in one text, `; ` between them; None where there is none."""
        return "; ".join(self.affiliations) or None


@dataclass(frozen=True, slots=True)
class Reference:
    """A cited work: its best id as a CURIE (`doi:10.…`), the text as printed, and title and year where separate."""

    id: str | None = None
    text: str | None = None
    title: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What one entry of one source says about one paper; None (or empty) where the source does not say.

    `more_venues` are the venues beyond the first, `keywords` those that the authors chose, `subjects` what others
    assigned. `n_references` and `n_citations` are the numbers that the source prints.
    """

    source: str
    format: str
    key: str
    line: int
    title: str
    abstract: str = ""
    authors: tuple[Authorship, ...] = ()
    authors_complete: bool = True
    n_authors: int | None = None
    affiliation: str | None = None
    listed_for: str | None = None
    date: str | None = None
    year: int | None = None
    category: str | None = None
    venue: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    acl: str | None = None
    score: float | None = None
    count: int | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    more_venues: tuple[str, ...] = ()
    type: str | None = None
    language: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    references: tuple[Reference, ...] = ()
    n_references: int | None = None
    n_citations: int | None = None
    retracted: bool = False
    pmid: str | None = None
    pmcid: str | None = None
    openalex: str | None = None
    s2: str | None = None
    corpus: str | None = None
    dblp: str | None = None
    wos: str | None = None
    scopus: str | None = None
    openreview: str | None = None

    @property
    def id(self) -> str:
        """The record's id, unique in a store: the source's name and the entry's key."""
        return f"{self.source}#{self.key}"

    @property
    def venues(self) -> tuple[str, ...]:
        """All venues, the first one first."""
        return (self.venue, *self.more_venues) if self.venue else self.more_venues


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry, or a file, that could not be read as it should: where, and why."""

    source: str
    line: int | None
    reason: str
    key: str | None = None

    @property
    def place(self) -> str:
        """The file, and the line where there is one."""
        return self.source if self.line is None else f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been read; `facts` are what the file says about itself (a page's owner, its counts).

    `version` is that of the reader that read it; 0 for sources that older programs read.
    """

    name: str
    path: str
    sha256: str
    format: str
    facts: tuple[tuple[str, str], ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a title or an abstract that names, or lets one infer, a topic, a method or a dataset.

    `text[start:stop] == surface` holds for the text as given; `evidence` is the sentence around it.
    """

    kind: str
    id: str
    name: str
    field: str
    start: int
    stop: int
    surface: str
    evidence: str
    rule: str
    score: float
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the long form that the text defines it by."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class PaperText:
    """What is analysed of a paper: its title and abstract, with the categories, subjects and venue that are stated."""

    title: str = ""
    abstract: str = ""
    subjects: tuple[str, ...] = ()
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the text pipeline found in one title and abstract."""

    mentions: tuple[Mention, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperLink:
    """Which paper a record states, and the rule that joined it to other records."""

    record: str
    paper: str
    rule: str


@dataclass(frozen=True, slots=True)
class Link:
    """Whom a printed name names, by which rule, how surely; `position` is None for an owner hidden in a cut list."""

    record: str
    paper: str
    position: int | None
    printed_name: str
    author: str
    rule: str
    confidence: float
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A person as decided over all records; `key` is the folded name that namesakes share, `ids` are (kind, value)."""

    id: str
    name: str
    names: tuple[str, ...]
    key: str
    ids: tuple[tuple[str, str], ...]
    confidence: float
    unverified: bool
    rules: tuple[str, ...] = ()
    could_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """An organisation or a collaboration that stands in a byline."""

    record: str
    paper: str
    position: int
    printed_name: str
    name: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A topic of the vocabulary, and the id of the one above it."""

    id: str
    name: str
    broader: str | None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided over the records: which are one paper, which names are one person."""

    papers: tuple[PaperLink, ...] = ()
    links: tuple[Link, ...] = ()
    persons: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    headings: tuple[Heading, ...] = ()
    notes: tuple[str, ...] = ()
