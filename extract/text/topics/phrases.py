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
from extract.text.topics.evidence import Surroundings
from extract.text.words import Words

LONGEST = 4
MOST = 60
"""Phrases of a paper that are weighed, the likeliest by a rough order; more would only cost time."""

_HYPHENS = "-‐‑–"
_SUBJECTS = words_of("we they it i you can may might must shall should will would could to not which that")
_OBJECTS = words_of("the a an that how whether to our its their this these those why if both each all any some")
_VAGUE = NOT_HEADS | words_of("""
    abstract account agreement aim amount analysis approach area argument attempt attention author available
    basis behavior calculation certain change character choice class code combination comment comparison
    component conclusion connection consequence consideration context contrast contribution correction
    definition degree dependence description detail development difference different difficulty discussion
    effort element emphasis evolution existence explanation expression extension extent fact factor feature few
    finding first form formula fraction framework frequency future general given good group help high idea
    implication importance increase indication influence interest interpretation introduction investigation
    issue kind lack large law letter light limit line list literature location loss low magnitude main majority
    manner many mean measure measurement mechanism method model name nature need new note number object
    observation one order origin other outcome part particular past path pattern people percent period place
    position possibility possible power practice precision prediction presence present principle procedure
    process product progress proposal purpose range ratio reason recent region relation report requirement
    response role same sample scenario scheme section sense series several short side sign significance similar
    simulation situation small solution source special start statement strategy strength strong study such
    support system table technique term test the time tool topic total type understanding unit use validity
    value variation variety version view way weak work world year
""")
_NEVER = words_of("""
    abstract aim amount approach article attempt author authors conclusion consequence et example fact fig figure
    goal idea insight introduction kind lack majority manner need number outline paper part purpose reason ref remark
    result results sec sense study thesis today topic type use variety view way work year
""")
"""Nouns that no heading ends in."""

_NEVER_FIRST = LIGHT | words_of("""
    arbitrary available basic brief careful complete comprehensive definite der detailed dimensional elementary explicit
    final improper initial next numerous possible precise present related sufficient necessary systematic thorough usual
    various
""")
"""Words that no open heading begins with."""

_COUNTED = words_of("""
    band body component crystal cycle dimension dimensional fold flavor layer level loop order particle phase photon
    point qubit spin stage step user way
""")
"""Words that make one word with a number before them, so that no heading begins here: "two-point", "first order"."""
_NUMBERS = words_of("one two three four five six first second third fourth fifth single double few several many multi")

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

    @property
    def joined(self) -> str:
        """The words without blanks, as `extract.text.words.phrase_key` gives them."""
        return self.key.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Context:
    """What all phrases of a paper are weighed against.

    `heads` says of the last words of the vocabulary's headings how many they end (the logarithm of one more), `usual`
    in which number they stand there; `title` words of `total` stand in the title. `same` is the evidence that all
    phrases share.
    """

    terms: Terms
    heads: Mapping[str, float]
    usual: Mapping[str, str]
    longest: Mapping[int, int]
    title: int
    total: int
    same: Mapping[str, float]


def context_of(
    words: Words, terms: Terms, heads: tuple[Mapping[str, float], Mapping[str, str]], around: Surroundings
) -> Context:
    """Return the context of the phrases of a paper; `heads` as `Context` has them, `around` that of the headings."""
    same = {"open": 1.0, "open, rivals": math.log2(1 + around.rivals), "open, computing": around.computing}
    title = bisect_left(words.starts, words.title_stop)
    return Context(terms, *heads, around.longest, title, max(len(words.folded) - title, 1), same)


def find_phrases(words: Words, terms: Terms) -> list[Phrase]:
    """Return the phrases that may be headings, the likeliest ones by title, count and length, by their first place."""
    phrases: dict[str, Phrase] = {}
    for first, stop in _runs(words, terms):
        for a in range(first, stop):
            if _begins_badly(words, a):
                continue
            for b in range(a + 1, min(stop, a + LONGEST) + 1):
                if not _is_cut(words, b) and not _is_attribute(words, a, b, stop) and _ends_well(words, terms, a, b):
                    key = " ".join((*words.folded[a : b - 1], words.last[b - 1]))
                    phrase = phrases.setdefault(key, Phrase(key))
                    phrase.places.append((a, b))
                    phrase.whole += (a, b) == (first, stop)
    kept = sorted(phrases.values(), key=lambda phrase: (-_rough(words, terms, phrase), phrase.key))[:MOST]
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
    if not word or word.isdigit() or word in _UNITS:
        return False
    hyphen = words.joined[i] and words.text[words.stops[i]] in _HYPHENS
    if word in FUNCTION:
        return (begun and words.text[words.starts[i] - 1] in _HYPHENS) or (hyphen and not begun and len(word) > 2)
    kind = terms.kind(word)
    if kind == "o":
        return hyphen and not begun
    before = words.folded[i - 1] if i and words.joined[i - 1] else ""
    after = words.folded[i + 1] if words.joined[i] else ""
    if kind in "vm" or word in VERBS:
        if before in _SUBJECTS or after in _OBJECTS:
            return False
        if kind == "m" and word not in VERBS:
            return True
        # a participle before a noun, and what ends in -ing behind one
        participle = word.endswith(("ed", "ing")) and word not in VERBS
        return participle and (begun or (bool(after) and after not in FUNCTION and terms.kind(after) in "nam"))
    return True


def _begins_badly(words: Words, first: int) -> bool:
    """Say whether no heading begins here: at a word that says nothing, or inside a compound ("two-|dimensional")."""
    start = words.starts[first]
    if start > 1 and words.text[start - 1] in _HYPHENS + "'’" and words.text[start - 2].isalnum():
        return True
    before = words.folded[first - 1] if first and words.joined[first - 1] else ""
    if before == "single" or (before in _NUMBERS and words.folded[first] in _COUNTED):
        return True
    return words.folded[first] in _NEVER_FIRST and not words.text.startswith(tuple(_HYPHENS), words.stops[first])


def _is_cut(words: Words, stop: int) -> bool:
    """Say whether a phrase would end inside a compound ("Yang-|Mills")."""
    return stop < len(words.folded) and words.joined[stop - 1] and words.text[words.stops[stop - 1]] in _HYPHENS


def _is_attribute(words: Words, first: int, stop: int, end: int) -> bool:
    """Say whether two words with a hyphen only say of which kind the next noun is ("low-mass| stars")."""
    return stop - first == 2 and stop < end and words.text[words.stops[first]] in _HYPHENS


def _ends_well(words: Words, terms: Terms, first: int, stop: int) -> bool:
    """Say whether words can be a heading: they end in a noun that says something, and are no mere letters."""
    last, kind = words.last[stop - 1], terms.kind(words.folded[stop - 1])
    if len(last) < 3 or last in _UNITS or last in _NEVER:
        return False
    if stop - first == 1:
        return len(last) > 3 and last not in _VAGUE and last not in LIGHT and (kind == "n" or last.endswith("ing"))
    if kind not in "nm" and not last.endswith("ing"):
        return False
    return any(len(words.folded[i]) > 2 for i in range(first, stop - 1))


def name_of(words: Words, phrase: Phrase, context: Context) -> str:
    """Return the name of an open topic: small letters but for names and short forms, as it stands in the abstract.

    The last word has the number that headings of the vocabulary mostly give it: `processes`, but `geometry`.
    """
    first, stop = phrase.places[0]
    if words.in_title(first) and len(phrase.places) > 1:
        first, stop = phrase.places[1]
    usual = context.usual.get(words.last[stop - 1])
    end = words.starts[stop - 1] if usual else words.stops[stop - 1]
    text = words.text[words.starts[first] : end] + (usual or "")
    return " ".join(part if any(c.isupper() for c in part[1:]) else part.lower() for part in text.split())


def evidence_of(words: Words, phrase: Phrase, context: Context) -> dict[str, float]:
    """Return what speaks for and against a phrase being a heading, by the names of the table of weights."""
    longest, spans = context.longest, phrase.places
    covers = [(b - a, [longest[i] for i in range(a, b) if i in longest]) for a, b in spans]
    inside = all(others and max(others) > size for size, others in covers)
    around = any(others and min(others) < size for size, others in covers)
    surface = words.surfaces[spans[0][0]]
    return {
        **context.same,
        "open, a name": float(surface[:1].isupper() and not surface.isupper() and not words.in_title(spans[0][0])),
        "open, capitals": float(surface.isupper() and len(surface) > 1),
        "open, inside a heading": float(inside),
        "open, around a heading": float(around),
        **_where(phrase, context),
        **_form(phrase, context),
    }


def _where(phrase: Phrase, context: Context) -> dict[str, float]:
    title, total = context.title, context.total
    inner = [first for first, _ in phrase.places if first >= title]
    often = len(phrase.places)
    in_title = phrase.places[0][0] < title
    return {
        "open, in title": float(in_title),
        "open, in title and text": float(in_title and bool(inner)),
        "open, begins title": float(phrase.places[0][0] == 0),
        "open, ends title": float(any(stop == title for _, stop in phrase.places)),
        "open, often": min(math.log2(often), 3.0),
        "open, whole": float(phrase.whole > 0),
        "open, always whole": float(phrase.whole == often),
        "open, early": 1.0 - (inner[0] - title) / total if inner else 0.0,
        "open, late": (inner[-1] - title) / total if len(inner) > 1 else 0.0,
    }


def _form(phrase: Phrase, context: Context) -> dict[str, float]:
    terms, parts = context.terms, phrase.key.split(" ")
    rarity = [min(terms.rarity(part), 14.0) for part in parts]
    spread = terms.spread(phrase.key)
    return {
        "open, one word": float(len(parts) == 1),
        "open, one word, rarity": (rarity[0] - 7.0) / 4.0 if len(parts) == 1 else 0.0,
        "open, three words": float(len(parts) == 3),
        "open, four words": float(len(parts) > 3),
        "open, rarity of head": (rarity[-1] - 7.0) / 4.0,
        "open, rarest": (max(rarity) - 8.0) / 4.0,
        "open, commonest": (min(rarity) - 5.0) / 4.0,
        "open, known phrase": float(spread > 0),
        "open, spread": min(spread, 6.0) / 3.0,
        "open, head of headings": min(context.heads.get(parts[-1], 0.0), 5.0) / 2.5,
        "open, vague head": float(parts[-1] in _VAGUE),
        "open, adjective first": float(len(parts) > 1 and terms.kind(parts[0]) == "a"),
        "open, digits": float(not phrase.key.replace(" ", "").isalpha() and any(c.isdigit() for c in phrase.key)),
    }
