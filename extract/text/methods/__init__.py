"""Which candidates are methods or datasets: a weighted sum of the evidence for each, and what is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from extract.text.fields import computing_share, home_share
from extract.text.finding import Finding
from extract.text.methods.candidates import is_coined
from extract.text.methods.features import AT_HOME, Sense, evidence_of
from extract.text.methods.groups import MOST_PLACES, Group, Known, coverage_of
from extract.text.methods.roles import role_of
from extract.text.methods.tagger_features import Tagged
from extract.text.weights import Weights, mixed, probability
from extract.text.words import Words
from extract.vocabulary import Vocabulary
from graph.folding import phrase_key, phrase_words

_FAR_LESS = 0.6
"""An open name around a known one gives way to it below this share of its probability."""
_PHRASES = frozenset(("phrase", "end of a phrase"))


class Resources(Protocol):
    """What deciding needs of the pipeline's resources."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary."""

    @property
    def known(self) -> Known:
        """The keys of phrases that are no methods."""

    @property
    def weights(self) -> Weights:
        """The tables of weights."""


def find_methods(
    words: Words,
    groups: list[Group],
    resources: Resources,
    tagged: Tagged | None = None,
    chances: Mapping[str, float] | None = None,
) -> list[Finding]:
    """Return the methods and datasets among the candidates, in the order of their first place.

    With the tagger another table of weights is used. `chances` are the probabilities of the fields;
    without them every name is taken to be at home.
    """
    rated = []
    vocabulary, known = resources.vocabulary, resources.known
    computing = 1.0 if chances is None else computing_share(chances)
    weights = _weights_for(resources.weights, computing, "" if tagged is None else ", tagged")
    coverage, inner = coverage_of(groups), []
    for group in groups:
        sense = AT_HOME if chances is None else sense_of(group, vocabulary, chances)
        evidence = evidence_of(words, group, coverage, known, tagged, sense=sense)
        if evidence is None:
            continue
        if (best := _best_kind(group, evidence, weights)) is not None:
            rated.append((*best, group))
        elif group.number is not None and not coverage.alone(group.places):
            inner.append((group, sense))
    rated.extend(_inside_dropped(words, inner, rated, known, tagged, weights=weights))
    findings = []
    for score, kind, group, places in _settled(_without_wrappings(rated)):
        findings.append(_finding(words, replace(group, kind=kind), places, vocabulary, score))
    return sorted(findings, key=lambda finding: (finding.places[0], finding.name))


def _weights_for(weights: Weights, computing: float, suffix: str) -> Weights:
    """Return the tables for methods and datasets in a text that is one of computing with this probability."""
    return {
        kind: mixed(weights[f"{kind}{suffix}"], weights[f"{kind}{suffix}, elsewhere"], computing)
        for kind in ("methods", "datasets")
    }


def sense_of(group: Group, vocabulary: Vocabulary, chances: Mapping[str, float]) -> Sense:
    """Return how a candidate's own fields fit a text whose fields have these probabilities."""
    away = max(0.0, 1.0 - 2 * computing_share(chances))
    if group.number is None:
        return Sense(1.0, away)
    term = (vocabulary.methods if group.kind == "method" else vocabulary.datasets)[group.number]
    home = term.home if group.kind == "method" else ""
    return Sense(home_share(term.fields, home, chances, strict=True), away)


def _best_kind(group: Group, evidence: Mapping[str, float], weights: Weights) -> tuple[float, str] | None:
    """Return the better of the two kinds with its probability, if that is enough; a known name has its own only."""
    kinds = ("method", "dataset") if group.number is None else (group.kind,)
    score, kind = max((probability(evidence, weights[f"{kind}s"]), kind) for kind in kinds)
    # the likelier of many overlapping phrases looks likelier than it is, so that more is asked of a mere phrase
    asked = "threshold of a phrase" if group.rules <= _PHRASES and kind == "method" else "threshold"
    return (score, kind) if score >= weights[f"{kind}s"][asked] else None


def _inside_dropped(
    words: Words,
    inner: list[tuple[Group, Sense]],
    rated: list[tuple[float, str, Group]],
    known: Known,
    tagged: Tagged | None,
    *,
    weights: Weights,
) -> Iterator[tuple[float, str, Group]]:
    """Yield those of the `inner` known names, which stand inside longer candidates only, that are likely enough where
    only the candidates that are kept, and known names, count as longer ones.
    """
    coverage = coverage_of([group for _, _, group in rated] + [group for group, _ in inner])
    for group, sense in inner:
        if coverage.alone(group.places):
            evidence = evidence_of(words, group, coverage, known, tagged, sense=sense)
            if evidence is not None and (best := _best_kind(group, evidence, weights)) is not None:
                yield (*best, group)


def _without_wrappings(rated: list[tuple[float, str, Group]]) -> list[tuple[float, str, Group]]:
    """Return the candidates without open names that are far less likely than a known name inside of them."""
    known: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for score, _, group in rated:
        if group.number is not None:
            for first, stop in group.places:
                known[first].append((stop, score))

    def gives_way(score: float, place: tuple[int, int]) -> bool:
        first, last = place
        return any(
            stop <= last and stop - start < last - first and score < _FAR_LESS * inner
            for start in range(first, last)
            for stop, inner in known.get(start, ())
        )

    return [
        (score, kind, group)
        for score, kind, group in rated
        if group.number is not None or not any(gives_way(score, place) for place in group.places)
    ]


def _settled(rated: list[tuple[float, str, Group]]) -> list[tuple[float, str, Group, list[tuple[int, int]]]]:
    """Give each place to one group: of two open ones that overlap to the likelier, else to the longer."""
    settled = []
    by_place = sorted(rated, key=lambda item: (-item[0], item[2].places[0], list(item[2].forms)))
    open_places: set[int] = set()
    kept = []
    for score, kind, group in by_place:
        spans = group.places
        if group.number is None:
            spans = [span for span in spans if open_places.isdisjoint(range(*span))]
            open_places.update(i for span in spans for i in range(*span))
        if spans:
            kept.append((score, kind, replace(group, places=spans)))
    coverage = coverage_of([group for _, _, group in kept])
    for score, kind, group in kept:
        spans = coverage.alone(group.places)
        if spans:
            settled.append((score, kind, group, spans))
    return settled


def _finding(words: Words, group: Group, spans: list[tuple[int, int]], vocabulary: Vocabulary, score: float) -> Finding:
    forms = tuple(dict.fromkeys(words.text[words.starts[first] : words.stops[stop - 1]] for first, stop in spans))
    kind = group.kind
    if group.number is not None:
        terms = vocabulary.methods if kind == "method" else vocabulary.datasets
        name, rule = terms[group.number].name, "vocabulary"
    else:
        name, rule = _best_name(group), _rule(group)
    role = None
    if kind == "method" and group.number is not None and "title" not in group.rules:
        role = "uses"  # of the known names in labelled papers two in a hundred were proposed there
    elif kind == "method":
        role = role_of(
            words,
            [words.starts[first] for first, _ in spans[:MOST_PLACES]],
            coined=any(is_coined(form) for form in forms),
            title_name="title" in group.rules,
            defined=group.defined and group.number is None,
        )
    return Finding(kind, name, forms, tuple(spans), rule, round(score, 3), role)


def _best_name(group: Group) -> str:
    """Return the most complete form; of a name and its plural or another spelling the first."""
    return max(group.forms, key=lambda form: (len(phrase_words(form)), len(phrase_key(form))))


def _rule(group: Group) -> str:
    if group.rules == {"tagger"}:
        return "tagger"
    if group.rules & {"coined", "title"}:
        return "coined"
    if group.defined:
        return "abbreviation"
    return "pattern" if group.rules & {"cue", "capitals"} else "phrase"
