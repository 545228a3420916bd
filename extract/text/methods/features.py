"""What speaks for and against a candidate being the name of a method or a dataset."""

import math
import re
from dataclasses import dataclass

from extract.text.lexicon import DATA_HEADS, GENERIC_HEADS, NOT_HEADS, STRONG_HEADS, TECHNIQUE_HEADS
from extract.text.methods.candidates import is_coined, is_title_case
from extract.text.methods.groups import MOST_PLACES, Coverage, Group, Known
from extract.text.methods.roles import introduces, left_context
from extract.text.methods.sense import (
    LEAST_AT_HOME,
    ends_as_procedure,
    is_apparatus,
    is_meant,
    is_no_technique,
    is_object,
    names_a_thing,
    rules_of,
)
from extract.text.methods.tagger_features import Tagged
from extract.text.sentences import begins_sentence
from extract.text.words import Words
from graph.folding import phrase_key, phrase_words, singular

_INNER_CAPITAL = re.compile(r"[a-z][A-Z]|^[a-z]?[A-Z][a-z]*\d|[A-Z]{2}[a-z]{2}")
_LISTED = re.compile(
    r"\b(?:such as|using|like|e\.g\.|based on|baselines?|including|via|called|and|outperforms?|than|over|by|with|namely"
    r"|or)[,:]?\W{1,3}(?:the )?$"
)
_ON_DATA = re.compile(
    r"(?:\bon|\bdatasets?|\bbenchmarks?|\bcorpora|\bcorpus|\bcollections?|\bleaderboards?)\b[^.;]{0,50}$", re.IGNORECASE
)
_DATA_TITLE = re.compile(
    r":.*\b(?:dataset|benchmark|corpus|corpora|treebank|testbed|challenge|suite|database)\b", re.IGNORECASE
)
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Sense:
    """How a candidate fits the field of the text.

    `home` is the probability of the fields where a known name means what it says; `away` how unlikely it is a text of
    computing, 0 where that is one in two or more.
    """

    home: float
    away: float


AT_HOME = Sense(1.0, 0.0)


def _is_data(words: Words, group: Group) -> bool:
    """Say whether a word such as "dataset" stands right after one of the places."""
    for _, stop in group.places:
        for i in range(stop, min(stop + 2, len(words.last))):
            if words.joined[i - 1] and words.folded[i] in DATA_HEADS:
                return True
    return False


def evidence_of(
    words: Words,
    group: Group,
    coverage: Coverage,
    known: Known,
    tagged: Tagged | None = None,
    *,
    sense: Sense = AT_HOME,
) -> dict[str, float] | None:
    """Return what speaks for and against a candidate, by the names of the table of weights; None to drop it."""
    rules = rules_of(words, group, sense.home)
    if rules is None or not is_meant(words, group, sense.home):
        return None
    if group.number is not None and sense.home < LEAST_AT_HOME and is_apparatus(group, known.apparatus):
        return None  # a language model can have the name of a telescope
    names = list(group.forms)
    longest = max(names, key=len)
    evidence = {"bias": 1.0} | {f"rule {rule}": 1.0 for rule in rules}
    evidence |= _by_knowledge(group, rules, coverage, known, sense.away)
    evidence |= _shape(names, longest, known=group.number is not None) | _context(words, group)
    if tagged is not None:
        evidence |= tagged.evidence(words, group)
    if group.number is None:
        evidence |= _elsewhere(group, sense.away, evidence["introduced"])
        # an object of study: models, theories, kinds of stars
        evidence["away, topic heading"] = sense.away * evidence["topic heading"]
        evidence["thing"] = float(any(names_a_thing(form) for form in names))
        evidence["away, object"] = sense.away * is_object(words, group, known.apparatus)
    evidence["introduced, in title"] = evidence["introduced"] * evidence["in title"]
    evidence["introduced, coined shape"] = evidence["introduced"] * evidence["coined shape"]
    return evidence


def _by_knowledge(group: Group, rules: set[str], coverage: Coverage, known: Known, away: float) -> dict[str, float]:
    """Return what is weighed otherwise of a name that the vocabulary has than of an open one."""
    prefix = "" if group.number is None else "known, "
    evidence = {
        f"{prefix}defined": float(group.defined),
        f"{prefix}topic heading": float(any(phrase_key(name) in known.topics for name in group.forms)),
        f"{prefix}never alone": float(not coverage.alone(group.places)),
    }
    if group.number is None:
        return evidence | {"around a known one": float(coverage.holds_known(group.places[:MOST_PLACES]))}
    return evidence | {
        f"known {group.kind}": 1.0,
        "vocabulary and no other rule": float(rules <= {"name", "alias", "ordinary", "phrase", "end of a phrase"}),
        # capitals and the like are weighed as in computing, where more of the words that look like names are none
        "away, known": away,
    }


def _elsewhere(group: Group, away: float, introduced: float) -> dict[str, float]:
    """Return what speaks against an open name outside computing, by how unlikely computing is."""
    return {
        "away, open": away,
        "away, only tagged": away * (group.rules <= {"tagger", "phrase", "end of a phrase"}),
        "away, no technique": away * any(is_no_technique(form, introduced=introduced > 0) for form in group.forms),
        "away, introduced": away * introduced,
        "away, other head": away * _ends_otherwise(max(group.forms, key=len)),
    }


def _ends_otherwise(name: str) -> bool:
    """Say whether a name of several words ends in one in which the name of a technique does not."""
    parts = phrase_words(name)
    if len(parts) < 2 or is_coined(parts[-1]) or not (" " in name or name.islower()):
        return False
    head = parts[-1].lower()
    return not {head, singular(head)} & TECHNIQUE_HEADS and not ends_as_procedure(singular(head))


def _shape(names: list[str], longest: str, *, known: bool) -> dict[str, float]:
    parts = phrase_words(longest)
    head = singular(parts[-1].lower()) if parts else ""
    return {
        "coined shape": float(any(is_coined(name) and not (known and is_title_case(name)) for name in names)),
        "capital inside a word": float(any(_INNER_CAPITAL.search(name) for name in names)),
        "short capitals": float(all(len(name) <= 3 and name.isupper() for name in names)),
        "strong head": float(head in STRONG_HEADS and len(parts) > 1),
        "generic head": float(head in GENERIC_HEADS and len(parts) > 1),
        "no head": float(head in NOT_HEADS),
        "one word": float(len(parts) == 1),
        "four words": float(len(parts) >= 4),
        "capitals": float(len(parts) > 1 and all(part[0].isupper() for part in parts if len(part) > 3)),
        "begins in -ing": float(len(parts) > 2 and parts[0].endswith("ing")),
        "one lower word": float(len(parts) == 1 and longest.islower()),
    }


def _context(words: Words, group: Group) -> dict[str, float]:
    looked_at = group.places[:MOST_PLACES]
    starts = [words.starts[first] for first, _ in looked_at]
    lefts = [left_context(words, start) for start in starts]
    after = [words.last[stop] for _, stop in looked_at if stop < len(words.last) and words.joined[stop - 1]]
    title_stop = words.title_stop
    inner = [start for start in starts if start > title_stop and not begins_sentence(words.text, start)]
    return {
        "in title": float(starts[0] < title_stop),
        "in abstract": float(words.starts[group.places[-1][0]] > title_stop),
        "often": min(math.log2(len(group.places)), 3.0),
        "introduced": float(
            any(introduces(left) for left, start in zip(lefts, starts, strict=True) if start > title_stop)
        ),
        "listed": float(any(_LISTED.search(left) for left in lefts)),
        "before a head": float(any(word in GENERIC_HEADS for word in after)),
        "data": float(_is_data(words, group)),
        "after data": float(any(_ON_DATA.search(left) for left in lefts)),
        "data in title": float(_DATA_TITLE.search(words.text, 0, min(title_stop, _LONGEST_TITLE)) is not None),
        "capital inside a sentence": float(any(words.text[start].isupper() for start in inner)),
    }
