"""Whether a text is English, which is all that tagger and rules have learned; told by its letters and small words."""

import re
import unicodedata

from extract.text.lexicon import words_of

ENGLISH = words_of(
    "the of and in to a is we for that with this by on are as an from it be our which can these or at has have not its"
    " their than using between both into such"
)
OTHERS = words_of(
    "der die das und für mit den dem des ein eine einer ist wird werden auf nicht zur zum bei durch auch sich wir"
    " le la les et pour dans une est sont par sur avec au aux du nous qui cette ces des sur"
    " el los las y para una con del que por como se su al entre esta este estos lo"
    " o os as e da do dos das um uma em no na nos nas ao são pelo pela mais"
    " il lo gli di della delle dei nel nella che sono per tra è degli questo"
    " het een voor met zijn wordt deze naar ook bij aan"
    " og det som af til på är och att av för med ett ja sekä ve bir için ile w na z się oraz jest dla i"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT = 40


def is_english(text: str) -> bool:
    """Say whether a clean text is in English, as far as one can tell; short ones and formulae pass as English.

    Another language is one whose letters are mostly not Latin, whose small words are mostly known as those of other
    languages, or, in longer texts, that has next to none of the English ones.
    """
    words = _LETTERS.findall(text.lower())
    letters = sum(map(len, words))
    foreign = sum(len(word) for word in words if not word.isascii() and not _is_latin(word))
    if foreign * 2 > letters:
        return False
    english = sum(word in ENGLISH for word in words)
    others = sum(word in OTHERS and word not in ENGLISH and len(word) > 1 for word in words)
    if others >= 2 and others > 2 * english:
        return False
    return len(words) < _SHORT or english * 30 >= len(words)


def _is_latin(word: str) -> bool:
    """Say whether a word's first letter that is not ASCII is Latin, or Greek as in a formula."""
    letter = next(c for c in word if not c.isascii())
    return unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER", "FEMININE", "MASCULINE", "GREEK", "MICRO"))
