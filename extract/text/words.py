"""Words of a clean text and the forms by which they are compared: spelling, singular, phrase keys, slugs."""

import re
from dataclasses import dataclass
from functools import lru_cache

# A letter or digit of a script that parts its words by blanks; names stand within a line of Chinese without any.
LETTER = r"[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
WORD = re.compile(rf"(?:{LETTER}+|[^\W_])(?:\.\d+)*(?:\+\+?(?![\w+])|[*#](?![\w*]))?")
# What may stand between two words of one phrase: nothing, blanks, one hyphen, dash, slash or underscore.
GAP = re.compile(r" ?[-‐‑‒–/_·]? ?")
LONGEST_WORD = 60
_BRITISH = (
    (re.compile(r"is(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=aly)s(?=(?:e|ed|er|ers|ing)$)"), "z"),
    (re.compile(r"(behavi|col|neighb|fav|hon|lab|flav|hum|rum|tum|vap|endeav)our"), r"\1or"),
    (re.compile(r"(?<=mode|labe|rave|ance|igna|unne|anne|leve)ll(?=(?:ed|er|ers|ing|ings|ation)$)"), "l"),
    (re.compile(r"(?<=cent|.fib|.met)re(?=s?$)"), "er"),
    (re.compile(r"parametr(?=[aio])"), "parameter"),
    (re.compile(r"ae(?=[a-z]{3})"), "e"),
)
_MAY_BE_BRITISH = re.compile("is|lys|our|ll|re|parametr|ae")
_IRREGULAR = {
    "matrices": "matrix", "indices": "index", "vertices": "vertex", "biases": "bias", "caches": "cache",
    "niches": "niche", "analyses": "analysis", "analyzes": "analysis", "bases": "basis", "data": "data",
    "corpora": "corpus", "criteria": "criterion", "phenomena": "phenomenon", "children": "child",
    "lenses": "lens", "viruses": "virus", "gases": "gas", "series": "series", "kinetics": "kinetics",
    "calculi": "calculus", "simplices": "simplex", "appendices": "appendix", "stimuli": "stimulus",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def spelled(word: str) -> str:
    """Return a word in lower case and one spelling: American, `parameter` for `parametr`. Both sides are folded alike,
    so that a fold of a word which has no other spelling does no harm."""
    word = word.lower()
    if len(word) > 4 and _MAY_BE_BRITISH.search(word):
        for pattern, replacement in _BRITISH:
            word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=100_000)
def singular(word: str) -> str:
    """Return the singular of a folded English noun by its ending; a word that is none comes back as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or word[-1] != "s" or word.endswith(("ss", "us", "is", "ics", "ias")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("theses", "yses", "pses")):
        return word[:-2] + "is"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a clean text (title, line break, abstract), in parallel tuples.

    `joined[i]` says that words `i` and `i + 1` can belong to one phrase.
    """

    text: str
    title_stop: int
    surfaces: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    folded: tuple[str, ...]
    last: tuple[str, ...]
    joined: tuple[bool, ...]

    def in_title(self, i: int) -> bool:
        """Say whether word `i` stands in the title."""
        return self.starts[i] < self.title_stop


def read_words(text: str, title_stop: int) -> Words:
    """Return the words of a clean text whose title ends at `title_stop`."""
    found = [match.span() for match in WORD.finditer(text)]
    surfaces = tuple(text[a:b] for a, b in found)
    folded = tuple(spelled(word) if len(word) <= LONGEST_WORD else "" for word in surfaces)
    following = [a for a, _ in found[1:]]
    joined = tuple(
        following[i] - b <= 3 and GAP.fullmatch(text, b, following[i]) is not None
        for i, (_, b) in enumerate(found[:-1])
    )
    return Words(
        text,
        title_stop,
        surfaces,
        tuple(a for a, _ in found),
        tuple(b for _, b in found),
        folded,
        tuple(singular(word) for word in folded),
        (*joined, False),
    )


def phrase_words(phrase: str) -> list[str]:
    """Return the words of a phrase as written."""
    return WORD.findall(phrase)


@lru_cache(maxsize=50_000)
def phrase_key(phrase: str) -> str:
    """Return what all spellings of a phrase share: folded words without what stands between, the last one singular."""
    words = [spelled(word) for word in phrase_words(phrase)]
    return "".join(words[:-1]) + singular(words[-1]) if words else ""
