"""What a cluster sends is short, and is the same when it arrives."""

import copyreg
import pickle
from dataclasses import fields
from typing import Any

from extract.people.names import parse
from extract.spark.clusters import Piece
from extract.spark.contents import Whole
from extract.spark.pickles import CARRIED
from graph.model import Authorship, Link, PaperLink, Record, Reference
from graph.rows.papers import paper_of_records

NAME = parse("Müller-Lüdenscheidt, Hans Georg 0001")
LINK = Link("a.jsonl#1", "paper:x", 0, "author:hans-mueller", "Hans Müller", "same name", 0.9)
RECORD = Record(
    "a.jsonl", "jsonl", "1", 1, "Sands", authors=(Authorship("Hans Müller", ids=(("orcid", "0000"),)),), year=2020,
    references=(Reference("doi:10.1/x"),),
)  # fmt: skip


def values(item: Any) -> list[Any]:
    """All values of an object, those that do not count when it is compared, too."""
    return [getattr(item, field.name) for field in fields(item)]


def test_what_is_sent_arrives_as_it_was() -> None:
    paper = paper_of_records("paper:x", [RECORD], [LINK])
    for item in (NAME, LINK, RECORD, paper, PaperLink("a.jsonl#1", "paper:x", "own"), Whole(paper), Piece(pair=None)):
        again = pickle.loads(pickle.dumps(item))
        assert type(again) is type(item)
        assert values(again) == values(item)


def test_what_is_sent_is_a_class_and_its_values() -> None:
    assert all(len(fields(kind)) > 1 and all(field.init for field in fields(kind)) for kind in CARRIED)
    assert copyreg.dispatch_table[type(NAME)](NAME) == (type(NAME), tuple(values(NAME)))
