"""The one folding: forms by which text is compared, in lower-case ASCII (names, titles), and of words and phrases.

TeX in a text is resolved by `graph.latex` first. What is shown to a reader is never folded.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from graph.identifiers import short_hash
from graph.latex import GREEK, untex
from graph.plain_text import plain

SLUG_LIMIT = 60

_GREEK_NAMES = {letter: name for name, letter in GREEK.items() if name.islower() and not name.startswith("var")}
_GREEK_NAMES |= {"ς": "sigma"}
_TEX = frozenset("\\{}$^")
_NO_TEX = {ord(sign): None for sign in _TEX}
_GREEK_RUN = re.compile("[Ͱ-Ͽ]+")
_ASCII_WORD = re.compile("[a-z0-9]+")
_SIGNS = (
    (re.compile(r"(?<=[a-z0-9+])\+(?![a-z0-9])"), " plus"),
    (re.compile(r"(?<=[a-z0-9#])#(?![a-z0-9])"), " sharp"),
    (re.compile(r"(?<=[a-z0-9*])\*(?![a-z0-9])"), " star"),
)
# In a title a star or a hash is a sign of its own only behind one letter: behind a word it marks a footnote.
_TITLE_SIGNS = (
    (re.compile(r"(?<=[a-z0-9+])\+(?![a-z0-9])"), " plus"),
    (re.compile(r"(?<=\b[a-z0-9])#(?![a-z0-9])"), " sharp"),
    (re.compile(r"(?<=\b[a-z0-9])\*(?![a-z0-9])"), " star"),
    (re.compile(r"(?<![\w+])\+(?=\d)"), " plus "),
    (re.compile(r"&"), " and "),
    (re.compile(r"(?:^|(?<=\s))<=?(?=\s|\d)"), " less "),
    (re.compile(r"(?:^|(?<=\s))>=?(?=\s|\d)"), " greater "),
    (re.compile(r"%|(?<=\d )per cent\b"), " percent"),
    (re.compile(r"\+/-"), " plusminus "),
    (re.compile(r"(?<=\b[a-z])--(?![a-z0-9-])"), " minus minus"),
    (re.compile(r"(?:^|(?<=[\s(]))\.(?=[a-z])"), " dot "),
)
_MAY_HAVE_SIGNS = re.compile(r"[+#*&<>%]|--|(?:^|[\s(])\.|per cent")
_UNLIKE = str.maketrans(
    {"≠": " unlike ", "≤": " < ", "≥": " > ", "±": " plusminus "}
)  # folding makes `=`, `+-` of them
_MARKUP = frozenset("<&_^")
_LAST_OF_FOOTNOTES = frozenset(">†‡§¹²³")
_SCRIPT = re.compile(r"[_^](?=[{\d$\\]|[A-Za-z](?![A-Za-z]))")  # of a formula: `H_2O`, `x_{i}`
_RETRACTS = ("retra", "ré", "thdr", "remov", "gezogen", "trattato", "rato", "отоз", "撤")  # in what marks a retraction
_RETRACTED_WORDS = (
    r"(?:(?:article|artigo|art[ií]culo|articolo)\s+)?"
    r"(?:retracted|withdrawn|temporary removal|r[eé]tract[eé]e?|retirée?|zurückgezogen|retra[ct]{1,2}[ao]do|ritrattato"
    r"|ritirato|отозвано|отозвана|已?撤稿|已?撤回)(?:\s+(?:article|paper|chapter|publication|manuscript))?"
)
_RETRACTED = re.compile(
    rf"^\s*(?:[\[(*【［]+\s*{_RETRACTED_WORDS}\s*[\])*】］]+\s*[:.–—-]*|{_RETRACTED_WORDS}\s*(?:[:：]|[.–—-](?=\s)))\s*"
    r"|^\s*(?:(?:this|the) (?:article|paper) (?:has been|was) (?:retracted|withdrawn)\s*[:.]|(?-i:REMOVED|Removed):)\s*"
    r"|^\s*(?-i:(?:RETRACTED|WITHDRAWN)(?:\s+(?:ARTICLE|PAPER|CHAPTER))?\s+(?=\S*[a-z]))",
    re.IGNORECASE,
)
_RETRACTED_BEHIND = re.compile(
    rf"\s*(?:[\[(【]\s*{_RETRACTED_WORDS}(?:\b[^\[\]()]{{0,80}})?[\])】]|[:–—-]\s*(?-i:RETRACTED|WITHDRAWN)(?:\s+ARTICLE)?)\s*\.?\s*$",
    re.IGNORECASE,
)
# Which version of a work a title names, as sources print it; and marks of footnotes behind a word.
_EDITION = re.compile(
    r"[\[(]\s*(?:v(?:er(?:sion)?)?\.?\s?\d{1,2}(?:\.\d{1,2})?(?:\s*;[^\[\]()]{0,120})?"
    r"|(?:pre|post|e)-?print(?: version)?"
    r"|(?:author['’]?s?['’]? )?(?:accepted )?manuscript|open access|(?:submitted|final|revised|draft|in press|pdf)"
    r"|(?:extended|full|long|arxiv|revised|final|submitted|draft|accepted|author['’]?s?['’]?) (?:version|paper|text)"
    r"|arxiv(?:[: ]\s?\d{4}\.\d{4,5}(?:v\d+)?)?|(?-i:[JCDMR])|(?:technical|tech\.?) report"
    r"|in (?:english|french|german|spanish|russian|chinese|japanese|portuguese|polish|korean|italian))"
    r"\s*[\])]\s*\.?\s*$"
    r"|^\s*[\[(](?:pre|e)-?print[\])]\s*",
    re.IGNORECASE,
)
_BARE_EDITION = re.compile(  # the same without brackets, behind a sign and several words
    r"^(\S+(?:\s+\S+){3,}?)(?:\s*[,:;]|\s+[–—|-])\s+(?:v(?:er(?:sion)?)?\.?\s?\d{1,2}(?:\.\d{1,2})?"
    r"|(?:extended|full|long|preprint|arxiv|revised) version|preprint|pdf)\s*\.?\s*$",
    re.IGNORECASE,
)
_LAST_OF_EDITIONS = frozenset("0123456789.nNtTfF")
_FOOTNOTE = re.compile(r"(?<=[^\W\d_]{3})(?:<sup>\s*[\d*†‡§]\s*</sup>|[†‡§¹²³])\s*$", re.IGNORECASE)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa", "œ": "oe"})

# A letter or digit of a script with spaces between words; Chinese text has none, also around Latin names.
LETTER = r"[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
WORD = re.compile(rf"(?:{LETTER}+|[^\W_])(?:\.\d+)*(?:\+\+?(?![\w+])|[*#](?![\w*]))?")
_BRITISH = (
    (re.compile(r"is(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=aly)s(?=(?:e|ed|er|ers|ing)$)"), "z"),
    (re.compile(r"(behavi|col|neighb|fav|hon|lab|flav|hum|rum|tum|vap|endeav)our"), r"\1or"),
    (re.compile(r"(?<=mode|labe|rave|ance|igna|unne|anne|leve)ll(?=(?:ed|er|ers|ing|ings|ation)$)"), "l"),
    (re.compile(r"(?<=cent|.fib|.met)re(?=s?$)"), "er"),
    (re.compile(r"parametr(?=[aio])"), "parameter"),
    (re.compile(r"ae(?=[a-z]{3})"), "e"),
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_BARRED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})
# Names that are printed with an umlaut, without it, and with an `e` in its place; what follows them is kept.
_UMLAUT = re.compile(
    "^(?:schroedinger|goedel|groebner|moebius|hoelder|hoermander|koenig|poeschl|loewdin|loewner|schoenflies|boettcher"
    "|roessler|zoellner|doeblin|szegoe|kaehler|baecklund|jaeger|waechter|haenchen|teichmueller|mueller|kuenneth|lueroth"
    "|krueger|huebner|roentgen|froehlich|goeppert)"
)
_MAY_BE_BRITISH = re.compile("is|lys|our|ll|re|parametr|ae")
_IRREGULAR = {
    "matrices": "matrix", "indices": "index", "vertices": "vertex", "biases": "bias", "caches": "cache",
    "niches": "niche", "analyses": "analysis", "analyzes": "analysis", "bases": "basis", "data": "data",
    "corpora": "corpus", "criteria": "criterion", "phenomena": "phenomenon", "children": "child",
    "lenses": "lens", "viruses": "virus", "gases": "gas", "series": "series", "kinetics": "kinetics",
    "calculi": "calculus", "simplices": "simplex", "appendices": "appendix", "stimuli": "stimulus",
}  # fmt: skip


def fold(text: str) -> str:
    """Return text in lower-case ASCII: without accents, TeX resolved, other scripts transliterated, single spaces.

    Punctuation stays. A single lower-case Greek letter becomes its name, so that `μP`, `$\\mu$P` and `muP` fold alike.
    """
    if not _TEX.isdisjoint(text):
        text = untex(text, keep_marks=True).translate(_NO_TEX)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in text if not unicodedata.combining(char))
        text = anyascii(_GREEK_RUN.sub(lambda run: _GREEK_NAMES.get(run[0], run[0]), text))
    return " ".join(text.lower().split())


def title_key(title: str) -> str:
    """Return the key that records of one paper share: the words of the folded title, joined by spaces.

    Markup, a publisher's `RETRACTED:` and versions (`[v2]`, `(Preprint)`, `, version 2`) do not count; signs that
    distinguish titles do (`C++`, `C#`, `A*`, `.NET`, `±`), `&` is `and`, and `%` is `percent`. It is empty only for an
    empty title; one without a letter or digit gives a short hash.
    """
    text = _EDITION.sub("", title) if "(" in title or "[" in title else title
    if text[-1:] in _LAST_OF_EDITIONS and (bare := _BARE_EDITION.match(text)):
        text = bare[1]
    if text[-1:] in _LAST_OF_FOOTNOTES:
        text = _FOOTNOTE.sub("", text)
    text = text or title
    if not text.isascii() or not _MARKUP.isdisjoint(text):
        text = _SCRIPT.sub("", plain(text)).translate(_UNLIKE)
    text = fold(without_retraction(text))
    if _MAY_HAVE_SIGNS.search(text):
        for sign, word in _TITLE_SIGNS:
            text = sign.sub(word, text)
    return " ".join(_ASCII_WORD.findall(text)) or (short_hash(title) if title else "")


def without_retraction(title: str) -> str:
    """Return a title without the mark of a retracted paper; the title of a notice of retraction stays as it is."""
    lower = title.lower()
    if not any(piece in lower for piece in _RETRACTS):
        return title
    bare = _RETRACTED_BEHIND.sub("", _RETRACTED.sub("", title))
    return bare if any(letter.isalnum() for letter in bare) else title


def is_retracted(title: str) -> bool:
    """Tell whether a title says that its paper was retracted or withdrawn: `RETRACTED: …`, `… (Retracted Article)`."""
    return without_retraction(title) != title


def slug(name: str) -> str:
    """Return a readable id of at most 60 characters: the folded name's words joined by `-`, cut at a word.

    `+`, `#` and `*` behind a word are spelled out (`Muon++` is not `Muon`); without a word it is a short hash.
    """
    if len(name) <= SLUG_LIMIT and name.isascii():  # most are letters and digits with blanks and hyphens
        words = name.lower().replace("-", " ").split()
        if "".join(words).isalnum():
            return "-".join(words)
    text = fold(name)
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    whole = "-".join(_ASCII_WORD.findall(text))
    if len(whole) <= SLUG_LIMIT:
        return whole or short_hash(name)
    cut = whole[: SLUG_LIMIT + 1].rpartition("-")[0]
    return cut or whole[:SLUG_LIMIT]


def fold_name(text: str, *, german: bool = False) -> str:
    """Return a part of a name in lower-case ASCII; umlauts and Nordic letters as `ae`, `oe`, `aa` if `german`.

    Spaces and punctuation stay; a Greek letter is transliterated, never spelt out, since a name is not a formula.
    """
    text = unicodedata.normalize("NFKC", text)
    if text.isascii():
        return text.lower()
    text = text.lower()
    return anyascii(text.translate(_UMLAUTS) if german else text).lower()


@lru_cache(maxsize=100_000)
def spelled(word: str) -> str:
    """Return a word in lower case and one spelling: American, `parameter` for `parametr`, no accents, `schrodinger` for
    `schroedinger`. Both sides are folded alike, so that a fold of a word which has no other spelling does no harm."""
    word = word.lower()
    if not word.isascii():
        word = without_accents(word)
    if "e" in word and (name := _UMLAUT.match(word)):
        word = re.sub("(?<=[aou])e", "", name[0]) + word[name.end() :]
    if len(word) > 4 and _MAY_BE_BRITISH.search(word):
        for pattern, replacement in _BRITISH:
            word = pattern.sub(replacement, word)
    return word


def without_accents(text: str) -> str:
    """Return a text in lower case without the accents of Latin and Greek letters; those of other scripts stay."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.lower())).translate(_BARRED)
    return unicodedata.normalize("NFC", plain)


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


def phrase_words(phrase: str) -> list[str]:
    """Return the words of a phrase as written."""
    if phrase.isascii():  # most are letters and digits with blanks and hyphens; the expression takes twice as long
        words = phrase.replace("-", " ").split()
        if "".join(words).isalnum():
            return words
    return WORD.findall(phrase)


@lru_cache(maxsize=50_000)
def phrase_key(phrase: str) -> str:
    """Return what all spellings of a phrase share: folded words without what stands between, the last one singular."""
    return words_key(phrase_words(phrase))


def words_key(words: list[str]) -> str:
    """Return the `phrase_key` of a phrase of these words."""
    if len(words) < 2:
        return singular(spelled(words[0])) if words else ""
    return "".join(map(spelled, words[:-1])) + singular(spelled(words[-1]))
