"""Co-authors: with whom an author writes, how often, since when, on what."""

from graph.stores import Store
from queries.answer import Answer
from queries.catalogue import find
from queries.catalogue.asking import run


def coauthors(store: Store, author: str, *, limit: int = 20) -> Answer:
    """Return the co-authors of an author (a name or an id), most joint papers first, at most `limit`.

    The same rows and notes as the canned query of that name. No co-author gives no rows and the reason. Raises
    UnknownName and AmbiguousName.
    """
    return run(store, find("coauthors"), {"author": author, "limit": limit})
