"""What a file says: records, authorships, mentions and problems, as frozen values without behaviour."""

from dataclasses import dataclass

Value = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Authorship:
    """One entry of a byline as printed; `family` is set only where the source itself parts the name."""

    name: str
    affiliation: str | None = None
    orcid: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What one entry of one source says about one paper; None where the source does not say."""

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

    @property
    def id(self) -> str:
        """The record's id, unique in a store: the source's name and the entry's key."""
        return f"{self.source}#{self.key}"


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry, or a file, that could not be read as it should: where, and why."""

    source: str
    line: int | None
    reason: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been read; `facts` are what the file says about itself (a page's owner, its counts)."""

    name: str
    path: str
    sha256: str
    format: str
    facts: tuple[tuple[str, str], ...] = ()


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
class Reading:
    """All that the text pipeline found in one title and abstract."""

    mentions: tuple[Mention, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
