"""Which candidates are methods or datasets: evidence for each, a weighted sum of it, and what is kept."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from extract.text.candidates import SENTENCE_ENDS, is_coined
from extract.text.groups import Group, Known, standing_alone
from extract.text.lexicon import DATA_HEADS, GENERIC_HEADS, NOT_HEADS, STRONG_HEADS
from extract.text.roles import introduces, left_context, role_of
from extract.text.weights import Weights
from extract.text.words import Words, phrase_key, phrase_words, singular
from extract.vocabulary import Vocabulary

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
_SUPPORT = GENERIC_HEADS | {"optimization", "training", "loss", "decoding", "inference", "update", "sampler"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A method or dataset of a paper: canonical name, forms as written, places (words), rule, probability, role."""

    kind: str
    name: str
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    rule: str
    score: float
    role: str | None


def find_methods(
    words: Words, groups: list[Group], vocabulary: Vocabulary, known: Known, weights: Weights
) -> list[Finding]:
    """Return the methods and datasets among the candidates, in the order of their first place."""
    rated = []
    for group in groups:
        evidence = evidence_of(words, group, groups, known)
        if evidence is not None and (best := _best_kind(group, evidence, weights)) is not None:
            rated.append((*best, group))
    found = []
    for score, kind, group, places in _settled(rated):
        found.append(_finding(words, replace(group, kind=kind), places, vocabulary, score))
    return sorted(found, key=lambda finding: (finding.places[0], finding.name))


def _best_kind(group: Group, evidence: Mapping[str, float], weights: Weights) -> tuple[float, str] | None:
    """Return the better of the two kinds with its probability, if that is enough; a known name has only its own kind."""
    kinds = ("method", "dataset") if group.number is None else (group.kind,)
    score, kind = max((probability(evidence, weights[f"{kind}s"]), kind) for kind in kinds)
    return (score, kind) if score >= weights[f"{kind}s"]["threshold"] else None


def _settled(rated: list[tuple[float, str, Group]]) -> list[tuple[float, str, Group, list[tuple[int, int]]]]:
    """Give each place to one group: of two open ones that overlap to the likelier, else to the longer."""
    settled = []
    by_place = sorted(rated, key=lambda one: (-one[0], one[2].places[0], list(one[2].forms)))
    open_places: set[int] = set()
    kept = []
    for score, kind, group in by_place:
        places = group.places
        if group.number is None:
            places = [place for place in places if open_places.isdisjoint(range(*place))]
            open_places.update(i for place in places for i in range(*place))
        if places:
            kept.append((score, kind, replace(group, places=places)))
    for score, kind, group in kept:
        places = standing_alone(group, [other for _, _, other in kept])
        if places:
            settled.append((score, kind, group, places))
    return settled


def probability(evidence: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighted sum of the evidence."""
    total = sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _is_supported(words: Words, group: Group) -> bool:
    """Say whether an ordinary word is meant as a name: an alias, a definition, or a head noun beside it."""
    if group.defined or "alias" in group.rules:
        return True
    return any(
        stop < len(words.last) and words.joined[stop - 1] and words.last[stop] in _SUPPORT for _, stop in group.places
    )


def _is_data(words: Words, group: Group) -> bool:
    """Say whether a word such as "dataset" stands right after one of the places."""
    for _, stop in group.places:
        for i in range(stop, min(stop + 2, len(words.last))):
            if words.joined[i - 1] and words.folded[i] in DATA_HEADS:
                return True
    return False


def evidence_of(words: Words, group: Group, groups: list[Group], known: Known) -> dict[str, float] | None:
    """Return what speaks for and against a candidate, by the names of the table of weights; None to drop it."""
    if "ordinary" in group.rules and not _is_supported(words, group):
        return None
    names = list(group.forms)
    longest = max(names, key=len)
    evidence = {"bias": 1.0} | {f"rule {rule}": 1.0 for rule in group.rules}
    if group.number is not None:
        evidence[f"known {group.kind}"] = 1.0
        evidence["vocabulary and no other rule"] = float(group.rules <= {"name", "alias", "ordinary"})
    else:
        evidence["around a known one"] = float(_holds_known(group, groups))
    # these speak otherwise of a name that is known than of an open one
    prefix = "known, " if group.number is not None else ""
    evidence[f"{prefix}defined"] = float(group.defined)
    evidence[f"{prefix}topic heading"] = float(any(phrase_key(name) in known.topics for name in names))
    evidence[f"{prefix}never alone"] = float(not standing_alone(group, groups))
    return evidence | _shape(names, longest) | _context(words, group)


def _shape(names: list[str], longest: str) -> dict[str, float]:
    parts = phrase_words(longest)
    head = singular(parts[-1].lower()) if parts else ""
    return {
        "coined shape": float(any(is_coined(name) for name in names)),
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
    starts = [words.starts[first] for first, _ in group.places]
    lefts = [left_context(words, start) for start in starts]
    after = [words.last[stop] for _, stop in group.places if stop < len(words.last) and words.joined[stop - 1]]
    title_stop = words.title_stop
    inner = [start for start in starts if start > title_stop and words.text[start - 2 : start] not in SENTENCE_ENDS]
    return {
        "in title": float(starts[0] < title_stop),
        "in abstract": float(starts[-1] > title_stop),
        "often": min(math.log2(len(starts)), 3.0),
        "introduced": float(any(introduces(words, start) for start in starts if start > title_stop)),
        "listed": float(any(_LISTED.search(left) for left in lefts)),
        "before a head": float(any(word in GENERIC_HEADS for word in after)),
        "data": float(_is_data(words, group)),
        "after data": float(any(_ON_DATA.search(left) for left in lefts)),
        "data in title": float(_DATA_TITLE.search(words.text, 0, title_stop) is not None),
        "capital inside a sentence": float(any(words.text[start].isupper() for start in inner)),
    }


def _finding(
    words: Words, group: Group, places: list[tuple[int, int]], vocabulary: Vocabulary, score: float
) -> Finding:
    forms = tuple(dict.fromkeys(words.text[words.starts[first] : words.stops[stop - 1]] for first, stop in places))
    kind = group.kind
    if group.number is not None:
        terms = vocabulary.methods if kind == "method" else vocabulary.datasets
        name, rule = terms[group.number].name, "vocabulary"
    else:
        name, rule = _best_name(group), _rule(group)
    role = None
    if kind == "method":
        role = role_of(
            words,
            [words.starts[first] for first, _ in places],
            coined=any(is_coined(form) for form in forms),
            title_name="title" in group.rules,
            defined=group.defined and group.number is None,
        )
    return Finding(kind, name, forms, tuple(places), rule, round(score, 3), role)


def _best_name(group: Group) -> str:
    """Return the most complete form; of a name and its plural or another spelling the first."""
    return max(group.forms, key=lambda form: (len(phrase_words(form)), len(phrase_key(form))))


def _rule(group: Group) -> str:
    if group.rules & {"coined", "title"}:
        return "coined"
    if group.defined:
        return "abbreviation"
    return "pattern" if group.rules & {"cue", "capitals"} else "phrase"
