"""The node and edge kinds of the graph, declared once, as data; loading, constraints, checks and docs follow it."""

from dataclasses import dataclass
from typing import Literal

from graph.identifiers import AUTHOR_IDS

PropertyType = Literal["string", "integer", "number", "boolean", "strings"]
SCHEMA_VERSION = 5
# A longer byline lists a collaboration, not people who work together; its pairs would swamp the network.
LARGEST_TEAM = 100


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a kind; one that is not `required` may be missing from a row."""

    name: str
    type: PropertyType
    required: bool = True
    about: str = ""


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A label with its properties beside `id`; `title` is the property that a reader knows the node by."""

    label: str
    properties: tuple[Property, ...]
    title: str = "name"
    indexes: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """A relationship type between two node kinds; `key` names the properties that part parallel edges."""

    type: str
    start: NodeKind
    stop: NodeKind
    properties: tuple[Property, ...] = ()
    key: tuple[str, ...] = ()
    about: str = ""


Kind = NodeKind | EdgeKind


def name_of(kind: Kind) -> str:
    """The label or type that a kind is known by."""
    return kind.label if isinstance(kind, NodeKind) else kind.type


LOOKUP = Property("lookup", "string", about="every name, folded, between bars; names are looked up in it")

PAPER = NodeKind(
    "Paper",
    (
        Property("title", "string"),
        Property("titles", "strings", about="its other titles, where records differ"),
        Property("title_key", "string", about="folded title, by which records of one paper are found"),
        LOOKUP,
        Property("abstract", "string"),
        Property("year", "integer", required=False),
        Property("date", "string", required=False, about="as precise as the source is: 2025-05-22, 2025, --05-13"),
        Property("venue", "string", required=False),
        Property("doi", "string", required=False),
        Property("arxiv_id", "string", required=False),
        Property("ids", "strings", about="every identifier that its records state; each finds the paper"),
        Property("category", "string", required=False),
        Property("kind", "string", required=False, about="article, conference, chapter, preprint, thesis …"),
        Property("language", "string", required=False, about="ISO 639-1, where the source says it"),
        Property("retracted", "boolean", about="true where a source says that it was retracted or withdrawn"),
        Property("n_citations", "integer", required=False, about="in the whole world, as a source counts them"),
        Property(
            "affiliation", "string", required=False, about="of the paper, where a listing names one; not of each author"
        ),
        Property("n_authors", "integer", required=False, about="true team size, where the source says it"),
        Property("n_authors_min", "integer", about="the smallest team that the records allow; what weights rest on"),
        Property("authors_complete", "boolean", about="false where the list of authors is cut or missing"),
    ),
    title="title",
    indexes=("title_key", "year"),
    about="a work, after records have been joined",
)
AUTHOR = NodeKind(
    "Author",
    (
        Property("name", "string", about="the fullest printed form"),
        Property("names", "strings", about="every printed form"),
        Property("name_key", "string", about="folded name; namesakes share it"),
        LOOKUP,
        *(Property(kind.name, "string", required=False, about=kind.label) for kind in AUTHOR_IDS),
        Property("papers", "integer"),
        Property("first_year", "integer", required=False),
        Property("last_year", "integer", required=False),
        Property("confidence", "number", about="of the identity, 0 to 1"),
        Property("unverified", "boolean", about="true where the identity could be wrong"),
        Property("could_be", "strings", about="ids of others who could be this person"),
    ),
    indexes=("name", "name_key"),
    about="a person, decided by identity resolution",
)
TOPIC = NodeKind(
    "Topic",
    (
        Property("name", "string"),
        Property("aliases", "strings"),
        Property("papers", "integer"),
        Property("stated", "boolean", about="true where it is no heading of the vocabulary but a source's keyword"),
        LOOKUP,
    ),
    indexes=("name",),
    about="a heading a librarian would file papers under, or a keyword that a source states",
)
METHOD = NodeKind(
    "Method",
    (Property("name", "string"), Property("aliases", "strings"), Property("papers", "integer"), LOOKUP),
    indexes=("name",),
    about="a named, specific technique",
)
DATASET = NodeKind(
    "Dataset", (Property("name", "string"), Property("papers", "integer")), about="a named dataset, benchmark or corpus"
)
VENUE = NodeKind("Venue", (Property("name", "string"),), about="where a paper appeared")
INSTITUTION = NodeKind(
    "Institution", (Property("name", "string"),), about="an affiliation, or an organisation in a byline"
)
SOURCE = NodeKind(
    "Source",
    (
        Property("name", "string"),
        Property("path", "string"),
        Property("sha256", "string"),
        Property("format", "string"),
        Property("owner", "string", required=False, about="whose page it is, as the page says"),
        Property("claimed_papers", "integer", required=False, about="how many papers the page says its owner has"),
    ),
    about="a file that has been read",
)

_EVIDENCE = (
    Property("field", "string", about="title or abstract"),
    Property("start_char", "integer"),
    Property("stop_char", "integer"),
    Property("evidence", "string", about="the sentence"),
)
_FINDING = (
    Property("score", "number"),
    *_EVIDENCE,
    Property("rule", "string", about="the part of the pipeline that found it"),
    Property("mentions", "integer", about="how many in this paper"),
)

AUTHORED = EdgeKind(
    "AUTHORED",
    AUTHOR,
    PAPER,
    (
        Property("position", "integer", required=False, about="from 0; missing where the list is cut before it"),
        Property("n_authors", "integer", required=False),
        Property("printed_name", "string"),
        Property("inferred", "boolean", about='true where a page\'s owner is hidden behind "et al."'),
        Property("rule", "string", about="why this name is this person"),
        Property("confidence", "number", about="of this name being this person, 0 to 1"),
    ),
    about="one author, one position on one paper",
)
CO_AUTHORED = EdgeKind(
    "CO_AUTHORED",
    AUTHOR,
    AUTHOR,
    (
        Property("papers", "integer"),
        Property("weight", "number", about="Newman: sum of 1/(n-1), n the true team size where known"),
        Property("first_year", "integer", required=False),
        Property("last_year", "integer", required=False),
        Property("undated", "integer", about="joint papers without a year: the pair may be older, or go on"),
        Property("paper_ids", "strings"),
        Property("inferred", "boolean", about="true when every joint paper rests on an inferred authorship"),
    ),
    about="one edge a pair, smaller id first; query it without direction",
)
HAS_TOPIC = EdgeKind("HAS_TOPIC", PAPER, TOPIC, _FINDING)
USES_METHOD = EdgeKind("USES_METHOD", PAPER, METHOD, (Property("role", "string", about="proposes or uses"), *_FINDING))
USES_DATASET = EdgeKind("USES_DATASET", PAPER, DATASET, _EVIDENCE)
BROADER = EdgeKind("BROADER", TOPIC, TOPIC, about="from the narrower to the broader heading")
PUBLISHED_IN = EdgeKind("PUBLISHED_IN", PAPER, VENUE, about="only where the source says so")
AFFILIATED_WITH = EdgeKind(
    "AFFILIATED_WITH",
    AUTHOR,
    INSTITUTION,
    (Property("paper_ids", "strings", about="the papers that say so"),),
    about="only where the source says so",
)
CREDITED_TO = EdgeKind(
    "CREDITED_TO",
    PAPER,
    INSTITUTION,
    (Property("position", "integer"), Property("printed_name", "string")),
    about="an organisation that stands in the byline",
)
CITES = EdgeKind("CITES", PAPER, PAPER, about="a reference of a source, to a paper that has been read")
STATED_IN = EdgeKind(
    "STATED_IN",
    PAPER,
    SOURCE,
    (Property("record", "string"), Property("line", "integer")),
    key=("record",),
    about="the entry of the file that states the paper",
)

NODE_KINDS = (PAPER, AUTHOR, TOPIC, METHOD, DATASET, VENUE, INSTITUTION, SOURCE)
EDGE_KINDS = (
    AUTHORED,
    CO_AUTHORED,
    HAS_TOPIC,
    USES_METHOD,
    USES_DATASET,
    BROADER,
    PUBLISHED_IN,
    AFFILIATED_WITH,
    CREDITED_TO,
    CITES,
    STATED_IN,
)
