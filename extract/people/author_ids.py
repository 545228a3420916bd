"""The ids of authors in the graph: `author:`, a name that can be read, and the mark that tells namesakes apart."""

from extract.people.signatures import Signature
from graph.folding import slug
from graph.identifiers import short_hash

AUTHOR = "author:"


def mark_of(signature: Signature) -> str:
    """Return the short hash that tells a namesake's id apart: of the paper and the position of a mention."""
    return short_hash(f"{signature.paper}\n{signature.position}")


def slug_of(signature: Signature) -> str:
    """Return the readable part of the id that a signature alone would have."""
    return slug(signature.name.shown)
