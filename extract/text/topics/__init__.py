"""Which headings a paper is filed under: evidence for each, a weighted sum of it, and the best of them.

Candidates are headings of the vocabulary, and where it has no word the paper's own noun phrases, which become open
topics. One table of weights says of both how likely they are; no two headings rest on the same words.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from extract.text.fields import computing_share
from extract.text.finding import Finding
from extract.text.methods.groups import Known
from extract.text.terms import Terms
from extract.text.topics import labels as label_topics
from extract.text.topics import phrases as open_topics
from extract.text.topics import related as related_topics
from extract.text.topics.candidates import Candidate, Tree
from extract.text.topics.evidence import evidence_of, surroundings_of
from extract.text.topics.labels import Labels
from extract.text.topics.phrases import Phrase
from extract.text.topics.related import Associations, Related
from extract.text.weights import Weights, mixed, probability
from extract.text.words import Words
from extract.vocabulary import Vocabulary
from graph.folding import phrase_words, singular, spelled

MOST = 8
_SHOWN = 3
_FAR_LESS = 0.6
"""An open phrase around the only places of a heading gives way to it below this share of the heading's probability."""
_RULES = {"name": "heading", "alias": "heading", "trigger": "trigger", "parent": "parent"}
_WITHOUT_WORDS = frozenset(("parent", "related"))
"""Rules of headings that have no words of their own in the text."""
Places = list[tuple[int, int]]
Heads = tuple[Mapping[str, float], Mapping[str, str]]


class Resources(Protocol):
    """What filing needs of the pipeline's resources."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary."""

    @property
    def tree(self) -> Tree:
        """The tree of the headings."""

    @property
    def associations(self) -> Associations:
        """What words say of headings."""

    @property
    def labels(self) -> Labels:
        """How readers filed papers."""

    @property
    def terms(self) -> Terms:
        """How common words and phrases are."""

    @property
    def heads(self) -> Heads:
        """What `heads_of` says of the last words of headings."""

    @property
    def known(self) -> Known:
        """The keys of the headings' forms and of what is banned."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A candidate with its probability, its name, and its places in the order in which they are asked for."""

    score: float
    name: str
    places: tuple[tuple[str, Places], ...]
    phrase: Phrase | None = None


def rated_topics(
    words: Words,
    candidates: list[Candidate],
    phrases: list[Phrase],
    chances: Mapping[str, float],
    shared: Resources,
    *,
    related: Related,
    labelled: Related,
    rate: Callable[[Mapping[str, float]], float],
    least: float = 0.0,
) -> list[Rated]:
    """Return the candidates whose probability is `least` or more with their probabilities, the likeliest first.

    `related` is what the text's words say by texts that name headings, `labelled` by papers that readers labelled.
    """
    around = surroundings_of(candidates, chances)
    rated, above = [], related_topics.ancestors_of(candidates, shared.tree)
    likely = label_topics.likely_fields(shared.labels, chances)
    for candidate in candidates:
        evidence = evidence_of(words, candidate, around, shared.vocabulary, shared.tree)
        by_words = related_topics.evidence_of(candidate, related, shared.associations, above=above, tree=shared.tree)
        by_labels = label_topics.evidence_of(candidate, labelled, shared.labels, likely)
        if (score := rate(evidence | by_words | by_labels)) >= least:
            places = _places(candidate, related, labelled, shared)
            rated.append(Rated(score, shared.vocabulary.headings[candidate.number].name, places))
    context = open_topics.context_of(words, shared.terms, shared.heads, around)
    for phrase in phrases:
        if phrase.joined not in shared.known.topics and phrase.joined not in shared.known.banned:
            score = rate(open_topics.evidence_of(words, phrase, context))
            if score >= least:
                name = open_topics.name_of(words, phrase, context)
                rated.append(Rated(score, name, (("open", phrase.places),), phrase))
    return sorted(rated, key=lambda one: (-one.score, one.name))


def _places(
    candidate: Candidate, related: Related, labelled: Related, shared: Resources
) -> tuple[tuple[str, Places], ...]:
    kinds = (("name", "alias"), ("trigger",), ("parent",))
    places = tuple((_RULES[some[0]], spots) for some in kinds if (spots := candidate.spots(*some)))
    if not candidate.related:
        return places
    spots = related_topics.spots_of(candidate.number, related, shared.associations)
    spots = spots or related_topics.spots_of(candidate.number, labelled, shared.labels.associations)
    return (*places, ("related", spots))


def chosen(rated: list[Rated], threshold: float) -> list[tuple[Rated, str, Places]]:
    """Return the headings of a paper with the rule and the places that each rests on: no two on the same words.

    The likeliest comes first and takes its words; a place inside a longer one of a heading that is likely enough says
    that longer heading and not this one, unless that is an open phrase that is far less likely. A heading that only
    stands above others has no words of its own: it rests on theirs; one that the text never names rests on the words
    that speak for it, and takes none of them.
    """
    likely = _without_wrappings([heading for heading in rated if heading.score >= threshold])
    longest = _longest(likely, ("heading", "open"))
    kept: list[tuple[Rated, str, Places]] = []
    taken: set[int] = set()
    for heading in likely:
        for rule, spans in heading.places:
            if rule in _WITHOUT_WORDS and len(kept) < MOST:
                kept.append((heading, rule, spans))
                break
            free = [
                p
                for p in spans
                if taken.isdisjoint(range(*p)) and any(longest.get(i, 0) <= p[1] - p[0] for i in range(*p))
            ]
            if free and len(kept) < MOST:
                kept.append((heading, rule, free))
                taken.update(i for place in free for i in range(*place))
                break
    return [(one, rule, _shown(places, taken) if rule == "related" else places) for one, rule, places in kept]


def _longest(headings: list[Rated], rules: tuple[str, ...]) -> dict[int, int]:
    """Return of each word how long the longest place of these rules is on which it lies."""
    longest: dict[int, int] = {}
    for first, stop in (p for heading in headings for rule, spans in heading.places if rule in rules for p in spans):
        for i in range(first, stop):
            longest[i] = max(longest.get(i, 0), stop - first)
    return longest


def _without_wrappings(likely: list[Rated]) -> list[Rated]:
    """Return the headings without open phrases that are far less likely than a heading that stands only inside them."""
    open_longest, wrapped = _longest(likely, ("open",)), []
    for heading in likely:
        spans = [place for rule, places in heading.places if rule == "heading" for place in places]
        if spans and all(
            all(open_longest.get(i, 0) > stop - first for i in range(first, stop)) for first, stop in spans
        ):
            wrapped.append((heading.score * _FAR_LESS, spans))
    return [
        heading
        for heading in likely
        if heading.phrase is None
        or not any(heading.score < least and _wraps(heading.phrase.places, spans) for least, spans in wrapped)
    ]


def _wraps(outer: Places, inner: Places) -> bool:
    """Say whether some place of `inner` lies inside a longer one of `outer`."""
    return any(a <= first and stop <= b and b - a > stop - first for first, stop in inner for a, b in outer)


def _shown(places: Places, taken: set[int]) -> Places:
    """Return which of the words that speak for a heading are shown: those that are no other heading's, if there are."""
    return ([place for place in places if taken.isdisjoint(range(*place))] or places)[:_SHOWN]


def find_topics(
    words: Words,
    candidates: list[Candidate],
    phrases: list[Phrase],
    chances: Mapping[str, float],
    shared: Resources,
    *,
    related: Related,
    labelled: Related,
    weights: Weights,
) -> list[Finding]:
    """Return the topics of a paper, the surest first; as many as are likely enough, at most `MOST`."""
    table = mixed(weights["topics"], weights["topics, elsewhere"], computing_share(chances))

    def rate(evidence: Mapping[str, float]) -> float:
        return probability(evidence, table)

    least = table["threshold"]
    rated = rated_topics(
        words,
        candidates,
        phrases,
        chances,
        shared,
        related=related,
        labelled=labelled,
        rate=rate,
        least=least,
    )
    return [_finding(words, *one) for one in chosen(rated, least)]


def heads_of(vocabulary: Vocabulary) -> Heads:
    """Return two facts on each word (folded, singular) that ends a heading.

    They are the logarithm of one more than the number of headings that it ends, and the form it mostly has there.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    last = Counter(parts[-1] for h in vocabulary.headings if (parts := phrase_words(h.name.lower())))
    for word, count in last.items():
        forms[singular(spelled(word))][word] += count
    counts = {word: math.log2(1 + found.total()) for word, found in forms.items()}
    return counts, {word: min(found, key=lambda form: (-found[form], form)) for word, found in forms.items()}


def _finding(words: Words, rated: Rated, rule: str, spans: Places) -> Finding:
    forms = tuple(dict.fromkeys(words.text[words.starts[first] : words.stops[stop - 1]] for first, stop in spans))
    key = rated.phrase.key if rated.phrase else None
    return Finding("topic", rated.name, forms, tuple(spans), rule, round(rated.score, 3), None, key)
