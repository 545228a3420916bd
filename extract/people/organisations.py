"""Organisations and collaborations in a byline: which printed names are no person's."""

import re
from collections.abc import Set

from extract.people.tables import (
    ALSO_SURNAMES,
    GIVEN_NAMES,
    GROUP_ANYWHERE,
    GROUP_FIRST,
    GROUP_PAIRS,
    GROUP_WORDS,
    ORGANISATIONS,
    WEAK_GROUP_WORDS,
)
from graph.folding import fold_name
from graph.latex import untex
from graph.model import Authorship
from graph.plain_text import plain

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-‐‑][^\W_]+)*")
_LEAD = re.compile(
    r"^(?:(?:(?:writing|acting)\s+)?(?:on\s+behalf\s+of|in\s+collaboration\s+with|representing|for|from|and|with)\s+|the\s+)+",
    re.IGNORECASE,
)
_BEHALF = re.compile(
    r"^(?:and\s+)?(?:on\s+behalf\s+of|for\s+the|in\s+collaboration\s+with|representing)\s", re.IGNORECASE
)
_MADE_UP = re.compile(r"[a-z]AI$|-AI$")
_BY_SIGNS = re.compile(  # how organisations end in Chinese, Japanese and Korean
    r"(?:大学|大學|学院|學院|学会|學會|研究会|研究會|研究所|研究院|研究室|研究组|委员会|委員會|委員会|協会|协会|協會|集团|公司|中心|医院|病院|团队"
    r"|团体|联盟|课题组|チーム|グループ|センター|연구원|연구소|연구회|학회|대학교|위원회|협회|센터)$"
)
_FUNCTION_WORDS = frozenset(["the", "of", "for", "on", "behalf", "at", "and", "et", "fur"])
_BY_HYPHEN = frozenset(["collaboration", "collaborations", "consortium", "team", "group", "ai"])


def group_name(entry: Authorship, given_names: Set[str] = frozenset()) -> str | None:
    """Return the name of the organisation that an entry of a byline is, or None where it is a person.

    `given_names` are the first given names that the corpus prints: a weak word such as `Team` after one of them is a
    surname. An ORCID makes any entry a person unless its source says that it is a group; the other ids are given to
    organisations as well. `Collaboration, for the Belle` is `Belle Collaboration`.
    """
    if entry.group:
        return _plain(" ".join(untex(plain(entry.name)).split()))
    if has_orcid(entry):
        return None
    text = " ".join(untex(plain(entry.name)).split())
    head, comma, tail = text.partition(",")
    if comma and fold_name(head.strip()) in GROUP_WORDS | WEAK_GROUP_WORDS and len(_WORDS.findall(tail)) > 0:
        if fold_name(head.strip()) in GROUP_WORDS or _LEAD.match(tail.strip()):
            return _plain(f"{tail.strip()} {head.strip()}")
        return None
    words = _words(text)
    if not text.isascii() and _BY_SIGNS.search(text):
        return _plain(text)
    if not words or not _is_group(text, words, given_names, parted=bool(comma)):
        return None
    return _plain(text)


def _words(text: str) -> list[str]:
    """Return the folded words; one with a hyphen is one, unless it ends in a word of groups (`Belle-Collaboration`)."""
    words: list[str] = []
    for word in _WORDS.findall(text):
        pieces = fold_name(word).replace("'", "").split("-")
        words += pieces if pieces[-1] in _BY_HYPHEN else ["".join(pieces)]
    return words


def has_orcid(entry: Authorship) -> bool:
    """Tell whether an entry bears an ORCID."""
    return any(kind == "orcid" for kind, _ in entry.ids)


def _is_group(text: str, words: list[str], given_names: Set[str], *, parted: bool) -> bool:
    """Tell whether a printed name is an organisation's: known, a strong word, or a weak word with a second sign."""
    if _BEHALF.match(text) and len(words) > 2:
        return True
    if set(words) <= ORGANISATIONS or "".join(words) in ORGANISATIONS or (len(words) == 1 and _MADE_UP.search(text)):
        return True
    if parted and len(words) > 1 and words[-1] in {"inc", "ltd", "llc", "gmbh", "corp"}:
        return True
    if parted and _first_is_group(text, given_names):
        return True
    if parted and not (set(words) & {"collaboration", "collaborations", "consortium"}):
        return False
    if len(words) == 2 and words[-1] in ALSO_SURNAMES and words[0] in GIVEN_NAMES and not text.isupper():
        return False
    if len(words) > 1 and (words[-1] in GROUP_WORDS or words[0] in GROUP_FIRST):
        return True
    if len(words) > 2 and words[-1] == "survey":
        return True
    if len(words) > 2 and not GROUP_ANYWHERE.isdisjoint(words):
        return True
    if len(words) > 2 and (" ".join(words[-2:]) in GROUP_PAIRS or " ".join(words[:2]) in GROUP_PAIRS):
        return True
    if len(words) > 2 and _FUNCTION_WORDS & set(words) and (GROUP_WORDS | WEAK_GROUP_WORDS) & set(words):
        return True
    return len(words) > 1 and _weakly(text, words, given_names)


def _first_is_group(text: str, given_names: Set[str]) -> bool:
    """Tell whether what stands before the comma is an organisation of several words: `Department of Sums, Lund`."""
    head = text.partition(",")[0].strip()
    words = _words(head)
    return len(words) > 1 and _is_group(head, words, given_names, parted=False)


def _weakly(text: str, words: list[str], given_names: Set[str]) -> bool:
    """Decide on `… Team`, `… Lab`, `… AI`: an organisation before it, an article, or no given name before it."""
    if words[0] == "team" and len(words) == 2 and words[1] not in given_names:
        return words[1] in ORGANISATIONS
    if words[-1] not in WEAK_GROUP_WORDS:
        return False
    if words[0] in ORGANISATIONS or words[0] == "the":
        return True
    if words[-1] in {"ai", "agi"}:
        return text.endswith(("AI", "AGI")) and not text.isupper() and words[0] not in given_names
    initial = len(words[0]) == 1
    return words[0] not in given_names and not (len(words) == 2 and words[0] in GIVEN_NAMES) and not initial


def _plain(text: str) -> str:
    """Return an organisation's name without what leads up to it: `for the Belle Collaboration`."""
    return re.sub(r"\b(?:the the|the)\b\s+(?=\S)", "", _LEAD.sub("", text), count=1).strip() or text
