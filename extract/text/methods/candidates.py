"""Forms in a text that may name a method and stand in no vocabulary: coined names, cue phrases, noun phrases."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.text.lexicon import FUNCTION, GENERIC_HEADS, LIGHT, NOT_HEADS, STRONG_HEADS, VERBS
from extract.text.sentences import begins_sentence
from extract.text.words import Words
from graph.folding import LETTER

LONGEST_NAME = 6
_PART = rf"{LETTER}+(?:\.\d+)*"
_COMPOUND = re.compile(rf"{_PART}(?:[-‐‑–+&/]{_PART}){{0,6}}(?:\+{{1,2}}|\*)?")
_SHAPE = re.compile(
    r"[A-Z]{2,}s?|[A-Z][a-z]+[A-Z].*|[a-zµμΑ-ω]{1,4}[A-Z].*|[A-Z]{2,}[a-z]+[A-Z0-9].*|[A-Z]+[a-z]{0,2}[A-Z].*"
    r"|[A-Z][A-Za-z]*\d.*|[A-Z][A-Za-z0-9]*(?:[-+&/][A-Za-z0-9.]+)*[-+&/][A-Z0-9].*|[A-Z]\w*\+{1,2}"
)
_TITLE_CASE = re.compile(r"[A-Z][a-z]+(?:[-‐‑–](?:[A-Z]?[a-z]+))+s?")
_TITLE_NAME = re.compile(r"([^\s:][^:\n]{0,50}?) ?(?::|—| – | - ) ?(?=\S)")
_CUE = re.compile(
    r"\b(?:we|paper|work|article|authors?) (?:\w+ly |first |then |also |further |thus |hence )?(?:propose|introduce|"
    r"present|develop|design|devise|describe|call|term|name|dub|coin|build|create|formulate|release)s?\b"
    r"|\b(?:called|named|dubbed|termed|coined|denoted|referred to as|refer to as)\b",
    re.IGNORECASE,
)
_SHARED_TASK = re.compile(
    r"\b[A-Z]\w*[- ]?(?:19|20)?\d\d[:,]? [Tt]ask \d+|\b(?:[A-Z0-9][\w-]* (?:\(\w+\) )?){1,5}[Ss]hared [Tt]ask\b"
)
_CONTEST = (
    r"(?:(?:Sem|Senti|News)[Ee]val|TREC|CLEF|MUC|BioASQ|CoNLL|WMT|IWSLT|SIGHAN|BioCreative|FinCausal|TextGraphs"
    r"|NTCIR|ImageCLEF|"
    r"eRisk|PAN|TAC|DSTC|[A-Z][\w-]*[- ]?(?:19|20)\d\d[:,]? (?:[Ss]hared )?[Tt]ask|[\w -]{0,40}[Ss]hared [Tt]ask)"
)
_TEAM = re.compile(
    rf"([^:\n]{{2,40}}?) (?:at|@|in|for) (?:the )?{_CONTEST}|([^:\n]{{2,30}}?): [^\n]{{0,60}}\b(?:at|in"
    rf"|for) (?:the )?{_CONTEST}"
)
_AFTER_CUE = 12


@dataclass(frozen=True, slots=True)
class Form:
    """A form that may name a method: the words `first` to `stop`, and the rule that found it."""

    first: int
    stop: int
    rule: str


def find_forms(words: Words) -> list[Form]:
    """Return the forms of all rules in the order of the text; one place may come by several rules."""
    named = (*_title_name(words), *_shared_tasks(words))
    forms = {*_coined(words), *named, *_cued(words), *_capitals(words), *_phrases(words)}
    return sorted(forms, key=lambda form: (form.first, form.stop, form.rule))


def without_teams(words: Words, forms: list[Form]) -> list[Form]:
    """Return the forms but those that name the team of a paper on a shared task: "Reed at SemEval-2020 Task 3"."""
    match = _TEAM.match(words.text[: words.title_stop])
    if match is None:
        return forms
    team = (match[1] or match[2]).strip()
    return [f for f in forms if words.text[words.starts[f.first] : words.stops[f.stop - 1]] != team]


def words_inside(words: Words, start: int, stop: int) -> tuple[int, int]:
    """Return the first word and the one after the last that lie between two characters."""
    return bisect_left(words.starts, start), bisect_right(words.stops, stop)


def is_coined(name: str) -> bool:
    """Say whether a name has the shape of a coined one: capitals inside, capitals only, a digit, a plus."""
    return 2 <= len(name) <= 30 and _SHAPE.fullmatch(name) is not None


def is_title_case(name: str) -> bool:
    """Say whether a name is plain words between hyphens, some with a capital: "Spectro-Interferometry" in a title."""
    return _TITLE_CASE.fullmatch(name) is not None


def _coined(words: Words) -> Iterator[Form]:
    """Yield compounds of a coined shape; in a title in capitals only, every word would be one."""
    title = words.text[: words.title_stop]
    start = words.title_stop if title.isupper() else 0
    for match in _COMPOUND.finditer(words.text, start):
        if is_coined(match[0]):
            first, stop = words_inside(words, *match.span())
            if first < stop <= first + LONGEST_NAME:
                yield Form(first, stop, "coined")


def _title_name(words: Words) -> Iterator[Form]:
    """Yield what stands before the colon of the title, if it is short and begins with a capital or a sign."""
    match = _TITLE_NAME.match(words.text[: words.title_stop])
    if match is None:
        return
    first, stop = words_inside(words, *match.span(1))
    if first < stop <= first + 4 and not words.surfaces[first][0].islower() and words.folded[first] not in FUNCTION:
        yield Form(first, stop, "title")


def _shared_tasks(words: Words) -> Iterator[Form]:
    """Yield shared tasks, by year and number or by name; they go by their data."""
    for match in _SHARED_TASK.finditer(words.text):
        first, stop = words_inside(words, *match.span())
        if first < stop <= first + LONGEST_NAME:
            yield Form(first, stop, "shared task")


def _capitals(words: Words) -> Iterator[Form]:
    """Yield words with a capital inside a sentence of the abstract, with the capitals and numbers after them."""
    i = bisect_left(words.starts, words.title_stop)
    while i < len(words.surfaces):
        if not words.surfaces[i][0].isupper() or begins_sentence(words.text, words.starts[i]):
            i += 1
            continue
        stop = i + 1
        while stop < len(words.surfaces) and words.joined[stop - 1] and _is_capital(words.surfaces[stop]):
            stop += 1
        if stop - i <= LONGEST_NAME:
            yield Form(i, stop, "capitals")
        i = stop


def _is_capital(surface: str) -> bool:
    return surface[0].isupper() or surface[0].isdigit()


def _cued(words: Words) -> Iterator[Form]:
    """Yield the first noun phrase, and the first name in capitals, after "we propose", "called" and the like."""
    for match in _CUE.finditer(words.text, words.title_stop):
        first, _ = words_inside(words, match.end(), match.end() + 200)
        last = min(first + _AFTER_CUE, len(words.surfaces))
        for form in (_phrase_from(words, first, last), _capitals_from(words, first, last)):
            if form is not None:
                yield form


def _is_inner(words: Words, i: int) -> bool:
    """Say whether a word can stand inside a noun phrase."""
    word = words.folded[i]
    return word not in FUNCTION and word not in VERBS and not word.endswith("ly") and not word.isdigit()


def _phrase_from(words: Words, first: int, last: int) -> Form | None:
    while first < last and (words.folded[first] in FUNCTION or words.folded[first] in LIGHT):
        first += 1
    stop = first
    while stop < last and (_is_inner(words, stop) or words.surfaces[stop][0].isupper()):
        stop += 1
        if not words.joined[stop - 1]:
            break
    return Form(first, stop, "cue") if 0 < stop - first <= LONGEST_NAME else None


def _capitals_from(words: Words, first: int, last: int) -> Form | None:
    """Return the first run of capitalised words; small words may stand inside it."""
    while first < last and not words.surfaces[first][0].isupper():
        first += 1
    stop = first
    for i in range(first, last):
        if words.surfaces[i][0].isupper():
            stop = i + 1
        elif words.folded[i] not in ("of", "and", "for", "with", "the", "in", "via", "to"):
            break
        if not words.joined[i]:
            break
    return Form(first, stop, "cue") if 0 < stop - first <= LONGEST_NAME else None


def _phrases(words: Words) -> Iterator[Form]:
    """Yield noun phrases that end in the head of a method name, and for a generic head also what stands before it."""
    for i, word in enumerate(words.last):
        if word not in STRONG_HEADS and word not in GENERIC_HEADS:
            continue
        first = _phrase_start(words, i)
        if first == i or i + 1 - first > LONGEST_NAME:
            continue
        follows = i + 1 < len(words.surfaces) and words.joined[i] and _is_inner(words, i + 1)
        if not follows or words.last[i + 1] in GENERIC_HEADS:
            yield Form(first, i + 1, "phrase")
            for later in range(first + 1, i):
                yield Form(later, i + 1, "end of a phrase")


def _phrase_start(words: Words, i: int) -> int:
    first = i
    while first > 0 and i - first < LONGEST_NAME and words.joined[first - 1] and _is_inner(words, first - 1):
        first -= 1
    while first < i and (words.folded[first] in LIGHT or (words.last[first] in NOT_HEADS and first == i)):
        first += 1
    return first
