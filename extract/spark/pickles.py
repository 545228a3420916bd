"""Frozen dataclasses on their way between the processes of a cluster: each is pickled as its class and its values.

The standard library looks up the names of the fields for every object that it packs or unpacks, which was a third of
what the Python of a worker did.
"""

import copyreg
from collections.abc import Callable, Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from extract.people.names import Name
from extract.people.signatures import Byline
from graph import model
from graph.rows.papers import Paper

CARRIED = (
    Byline,
    Name,
    Paper,
    model.Abbreviation,
    model.Authorship,
    model.Group,
    model.Link,
    model.Mention,
    model.PaperLink,
    model.PaperText,
    model.Person,
    model.Reading,
    model.Record,
    model.Reference,
)  # fmt: skip


def carry(kinds: Iterable[type[Any]]) -> None:
    """Pickle objects of these frozen dataclasses, of two or more fields that their constructors take, in this way."""
    for kind in kinds:
        copyreg.pickle(kind, _reduced(kind))


def _reduced(kind: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda item: (kind, values(item))


carry(CARRIED)
