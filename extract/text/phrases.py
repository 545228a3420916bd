"""The noun phrases of a paper that could be headings where the vocabulary has no word: open topics, and their evidence.

Which they are is told by a table of words (`extract.text.terms`), not by a parser: runs of nouns, adjectives and
participles that end in a noun, and what lies inside them.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.text.lexicon import FUNCTION, LIGHT, NOT_HEADS, VERBS, words_of
from extract.text.terms import Terms
from extract.text.words import Words

LONGEST = 4
MOST = 40
"""Phrases of a paper that are weighed, the likeliest by a rough order; more would only cost time."""

_SUBJECTS = words_of("we they it i you can may might must shall should will would could to not which that")
_OBJECTS = words_of("the a an that how whether to our its their this these those why if both each all any some")
_VAGUE = NOT_HEADS | words_of("""
    abstract account agreement aim amount analysis approach area argument attempt attention author basis behavior calculation
    change character choice class code combination comment comparison component conclusion connection consequence
    consideration context contrast contribution correction definition degree dependence description detail development
    difference difficulty discussion effort element emphasis evolution existence explanation expression extension extent
    factor fact feature finding first form formula fraction framework frequency future general group help idea implication
    importance increase indication influence interest interpretation introduction investigation issue kind lack large law
    letter light limit line list literature location loss magnitude main majority manner mean measure measurement mechanism method
    model name nature need new note number object observation one order origin other outcome part particular past path
    pattern people percent period place position possibility power practice precision prediction presence present principle
    procedure process product progress proposal purpose range ratio reason recent region relation report requirement
    response role sample scenario scheme section sense series short side sign significance similar simulation situation
    solution source special start statement strategy strength strong study such support system table technique term test
    the time tool topic total type understanding unit use validity value variation variety version view way weak work
    world year good high low small many few several different possible available present given certain same
""")
_UNITS = words_of("""
    km cm mm nm pm kg mg ml ev kev mev gev tev hz khz mhz ghz thz db mw kw gw pc kpc mpc gpc au yr myr gyr mas arcsec
    arcmin msun jy mjy erg keV et al eq fig ref sec vs min max tr dim
""")


@dataclass(slots=True)
class Phrase:
    """A phrase by its folded words, with its places (words)."""

    key: str
    places: list[tuple[int, int]] = field(default_factory=list)
    whole: int = 0
    """How often it is a run of its own, not a part of a longer one."""


def find_phrases(words: Words, terms: Terms) -> list[Phrase]:
    """Return the phrases that may be headings, the likeliest ones by title, count and length, by their first place."""
    found: dict[str, Phrase] = {}
    for first, stop in _runs(words, terms):
        for a in range(first, stop):
            if words.folded[a] in LIGHT:
                continue
            for b in range(a + 1, min(stop, a + LONGEST) + 1):
                if _ends_well(words, terms, a, b):
                    key = " ".join((*words.folded[a : b - 1], words.last[b - 1]))
                    phrase = found.setdefault(key, Phrase(key))
                    phrase.places.append((a, b))
                    phrase.whole += (a, b) == (first, stop)
    kept = sorted(found.values(), key=lambda phrase: (-_rough(words, terms, phrase), phrase.key))[:MOST]
    return sorted(kept, key=lambda phrase: phrase.places[0])


def _rough(words: Words, terms: Terms, phrase: Phrase) -> float:
    size = phrase.key.count(" ") + 1
    title = 2.0 * words.in_title(phrase.places[0][0])
    known = min(terms.spread(phrase.key), 4.0) if size > 1 else 0.3 * min(terms.rarity(phrase.key), 8.0)
    return title + math.log2(1 + len(phrase.places)) + 0.5 * known + 0.5 * (phrase.whole > 0) + 0.3 * size


def _runs(words: Words, terms: Terms) -> list[tuple[int, int]]:
    """Return the runs (first, stop) of words that can stand in one noun phrase."""
    runs, i, n = [], 0, len(words.folded)
    while i < n:
        if not _is_inner(words, terms, i, begun=False):
            i += 1
            continue
        stop = i + 1
        while stop < n and words.joined[stop - 1] and _is_inner(words, terms, stop, begun=True):
            stop += 1
        runs.append((i, stop))
        i = stop
    return runs


def _is_inner(words: Words, terms: Terms, i: int, *, begun: bool) -> bool:
    word = words.folded[i]
    if not word or word in FUNCTION or word[0].isdigit() and word.isdigit() or word in _UNITS:
        return False
    kind = terms.kind(word)
    if kind in "vo":
        return False
    if kind == "m" or word in VERBS:
        before = words.folded[i - 1] if i and words.joined[i - 1] else ""
        after = words.folded[i + 1] if words.joined[i] else ""
        if before in _SUBJECTS or after in _OBJECTS or (word in VERBS and not (begun or before in FUNCTION)):
            return False
    return True


def _ends_well(words: Words, terms: Terms, first: int, stop: int) -> bool:
    """Say whether words can be a heading: they end in a noun that says something, and are no mere letters."""
    last, kind = words.last[stop - 1], terms.kind(words.folded[stop - 1])
    if kind not in "nm" or len(last) < 3 or last in _UNITS:
        return False
    if stop - first == 1:
        return len(last) > 3 and last not in _VAGUE and last not in LIGHT and kind == "n"
    return any(len(words.folded[i]) > 2 for i in range(first, stop - 1)) and last not in NOT_HEADS


def evidence_of(words: Words, phrase: Phrase, terms: Terms, heads: Mapping[str, float]) -> dict[str, float]:
    """Return what speaks for and against a phrase being a heading, by the names of the table of weights.

    `heads` says of the last words of the vocabulary's headings how often they are one (the logarithm of their number).
    """
    parts = phrase.key.split(" ")
    rarity = [min(terms.rarity(part), 14.0) for part in parts]
    title = bisect_left(words.starts, words.title_stop)
    total = max(len(words.folded) - title, 1)
    inner = [first for first, _ in phrase.places if first >= title]
    often = len(phrase.places)
    in_title = phrase.places[0][0] < title
    surface = words.surfaces[phrase.places[0][0]]
    spread = terms.spread(phrase.key)
    return {
        "open": 1.0,
        "open, in title": float(in_title),
        "open, in title and text": float(in_title and bool(inner)),
        "open, begins title": float(phrase.places[0][0] == 0),
        "open, ends title": float(any(stop == title for _, stop in phrase.places)),
        "open, often": min(math.log2(often), 3.0),
        "open, whole": float(phrase.whole > 0),
        "open, always whole": float(phrase.whole == often),
        "open, early": 1.0 - (inner[0] - title) / total if inner else 0.0,
        "open, late": (inner[-1] - title) / total if len(inner) > 1 else 0.0,
        "open, one word": float(len(parts) == 1),
        "open, one word, rarity": (rarity[0] - 7.0) / 4.0 if len(parts) == 1 else 0.0,
        "open, three words": float(len(parts) == 3),
        "open, four words": float(len(parts) > 3),
        "open, rarity of head": (rarity[-1] - 7.0) / 4.0,
        "open, rarest": (max(rarity) - 8.0) / 4.0,
        "open, commonest": (min(rarity) - 5.0) / 4.0,
        "open, known phrase": float(spread > 0),
        "open, spread": min(spread, 6.0) / 3.0,
        "open, head of headings": min(heads.get(parts[-1], 0.0), 5.0) / 2.5,
        "open, vague head": float(parts[-1] in _VAGUE),
        "open, adjective first": float(len(parts) > 1 and terms.kind(parts[0]) == "a"),
        "open, a name": float(surface[:1].isupper() and not surface.isupper() and phrase.places[0][0] > title),
        "open, capitals": float(surface.isupper() and len(surface) > 1),
        "open, digits": float(any(c.isdigit() for c in phrase.key)),
    }
