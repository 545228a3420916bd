"""Whether a paper proposes a method or uses it, by cues in the text around its mentions."""

import re

from extract.text.sentences import last_sentence
from extract.text.words import Words

_INTRODUCE = re.compile(
    r"\b(?:we|paper|work|article|authors?)\b[^.;]{0,40}?\b(?:propos|introduc|present|develop|devis|design|term|call|dub|coin|"
    r"releas)\w*\W+(?:[\w-]+\W+){0,8}$",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"\b(?:called|dubbed|termed|named|coined|term|call|dub|dubbed as|referred to as)\W+(?:\w+\W+){0,4}$"
)
_OURS = re.compile(r"\b(?:our|proposed|novel|new)\W+(?:[\w-]+\W+){0,2}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:based on|using|use|uses|existing|such as|like|compared|outperform\w*|baselines?|than|over|apply|via|with|"
    r"extend\w*|of|prior|previous|popular|widely|state-of-the-art|inspired by|for|into|to|by)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_BEFORE = 160


def left_context(words: Words, start: int) -> str:
    """Return the text of the sentence before a character, at most 160 characters of it."""
    text = words.text[max(words.title_stop if start > words.title_stop else 0, start - _BEFORE) : start]
    return last_sentence(text)


def introduces(left: str) -> bool:
    """Say whether the words before a mention, its `left_context`, introduce it ("we propose a new .., called")."""
    return bool(_INTRODUCE.search(left) or _NAMING.search(left))


def role_of(words: Words, starts: list[int], *, coined: bool, title_name: bool, defined: bool) -> str:
    """Return `proposes` or `uses` for a method mentioned at these characters.

    `coined`: it has the shape of a coined name; `title_name`: it stands before the colon of the title; `defined`: the
    paper spells it out. The rules are those of a study on 480 labelled papers, where learned weights did no better.
    """
    if title_name:
        return "proposes"
    lefts = [left_context(words, start) for start in starts if start >= words.title_stop]
    others = sum(_OTHERS.search(left) is not None for left in lefts)
    if any(_NAMING.search(left) for left in lefts) and (coined or defined):
        return "proposes"
    if any(_INTRODUCE.search(left) for left in lefts) and others <= 1:
        return "proposes"
    in_title = any(start < words.title_stop for start in starts)
    ours = any(_OURS.search(left) for left in lefts)
    return "proposes" if ours and (in_title or coined) else "uses"
