"""What the parts of the pipeline share: the vocabulary in the shapes that they need, and the weights."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extract.text.matching import Index, build_index
from extract.text.methods.groups import Known
from extract.text.terms import Terms, load_terms
from extract.text.topics import Heads, heads_of
from extract.text.topics.candidates import Tree, build_tree
from extract.text.topics.labels import Labels, labels_of, load_file
from extract.text.topics.related import Associations, associations_of, load_table
from extract.text.weights import Weights, read_weights
from extract.vocabulary import Vocabulary, load_vocabulary
from graph.collector import no_collector
from graph.files import read_small
from graph.folding import phrase_key


@dataclass(frozen=True, slots=True)
class Resources:
    """What the parts share: the vocabulary in the shapes they need, and the weights."""

    vocabulary: Vocabulary
    index: Index
    known: Known
    tree: Tree
    associations: Associations
    labels: Labels
    terms: Terms
    heads: Heads
    weights: Weights


def resources(extra: str | None) -> Resources:
    """Return the shipped vocabulary, with a user's own file on top of it, and all that is made from it.

    Raises:
        InputError: for a file of the user's that cannot be read, or has a bad line.
    """
    return _resources(extra, content_digest(extra))


def content_digest(extra: str | None) -> str:
    """Return the digest of a user's own file, by which a process that lives on sees a change; "" without a file."""
    if extra is None:
        return ""
    try:
        return hashlib.sha256(read_small(Path(extra), regular=True)).hexdigest()
    except OSError:
        return ""  # the reader of the file says what is wrong with it


@lru_cache(maxsize=4)
def _resources(extra: str | None, content: str) -> Resources:  # noqa: ARG001 # only tells one state from another
    with no_collector():
        return resources_for(load_vocabulary(Path(extra) if extra else None))


def resources_for(vocabulary: Vocabulary) -> Resources:
    """Return a vocabulary in the shapes that the parts need, with the shipped tables."""
    index = build_index(vocabulary)
    known = Known(
        generic=frozenset(phrase_key(phrase) for phrase in vocabulary.generic),
        topics=frozenset(index.named["topic"]),
        banned=frozenset(phrase_key(name) for name in vocabulary.banned),
        apparatus=frozenset(phrase_key(name) for name in vocabulary.apparatus),
    )
    tree, heads = build_tree(vocabulary, frozenset(index.named["method"])), heads_of(vocabulary)
    associations, labels = associations_of(vocabulary, load_table()), labels_of(vocabulary, load_file())
    return Resources(vocabulary, index, known, tree, associations, labels, load_terms(), heads, read_weights())
