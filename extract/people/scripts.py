"""Names of other scripts than Latin, and of several scripts: which part is the family name."""

import re
from collections.abc import Sequence

from anyascii import anyascii

from extract.people.tables import COMPOUND_SURNAMES
from graph.folding import fold_name

_HAN = "\u3005\u3006\u3400-\u9fff\uf900-\ufaff"
_HIRAGANA = "\u3041-\u309f"
_MIXED = re.compile(rf"(?=.*[{_HAN}{_HIRAGANA}])[{_HAN}{_HIRAGANA}\u30a1-\u30ff]+")
_KANA = re.compile(rf"[{_HIRAGANA}]")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_EAST_ASIAN = re.compile(f"[{_HAN}{_HIRAGANA}\u30a1-\u30ff\uac00-\ud7a3]")
_TWO_HANGUL = frozenset(
    ["남궁", "황보", "선우", "독고", "제갈", "사공", "서문", "동방", "어금", "망절"]
)  # family names of two signs
_PATRONYMIC = re.compile(r"(?:ovich|evich|ievich|yevich|ovna|evna|ievna|yevna|ichna|inichna|ivna|ovych|yovych)$")
_SLAVIC = re.compile(r"(?:[oe]v|[oe]va|ina?|[st]k[aiy]{1,3}|skaya|sky|skyi?|enko|[uy]k|chuk|ykh|ikh)$")


def east_asian(text: str, family: str | None) -> tuple[str, str] | None:
    """Return given and family name of a name in Chinese, Japanese or Korean script, spelt; None for another script.

    The family name stands first: what stands before a blank, else the first sign, or two of a compound name and of four
    signs. `family` is the family name where the source says it, at either end.
    """
    words = text.replace(",", " ").split()
    name = "".join(words)
    han, hangul = _MIXED.fullmatch(name), _HANGUL.fullmatch(name)
    if not han and not hangul:
        return None
    family = "".join(family.split()) if family else ""
    if family and family != name and name.startswith(family):
        cut = len(family)
    elif family and family != name and name.endswith(family):
        cut, name = len(family), family + name[: -len(family)]
    elif len(words) > 1:
        cut = len(words[0])
    else:
        cut = _family_signs(name, korean=bool(hangul))
    if hangul:
        return anyascii(name[cut:]), anyascii(name[:cut])
    return _spelt(name[cut:]), _spelt(name[:cut])


def _family_signs(name: str, *, korean: bool) -> int:
    if korean:
        return 2 if name[:2] in _TWO_HANGUL or len(name) > 4 else 1 if 1 < len(name) < 5 else len(name)
    if kana := _KANA.search(name):
        return kana.start() or len(name)
    return 2 if len(name) > 3 or name[:2] in COMPOUND_SURNAMES else 1


def without_second_script(text: str) -> str:
    """Return a name that is printed in Latin letters and in East Asian script without the latter: `Wei Wang 王伟`."""
    if text.isascii() or not _EAST_ASIAN.search(text):
        return text
    latin = [word for word in text.replace("/", " ").split() if not _EAST_ASIAN.search(word)]
    return " ".join(latin) if len(latin) > 1 and any(word[0].isalpha() for word in latin) else text


def patronymic_last(words: Sequence[str]) -> bool:
    """Tell whether a name is written family name first: its third word is a patronymic, `Ivanov Ivan Petrovich`."""
    if len(words) != 3:
        return False
    first, middle, last = (fold_name(word.strip(",.")) for word in words)
    if not _PATRONYMIC.search(last) or _PATRONYMIC.search(middle) or len(middle) < 2:
        return False
    return not words[2].isascii() or _SLAVIC.search(first) is not None


def _spelt(signs: str) -> str:
    """Return ideographs spelt one by one, kana as a word."""
    return anyascii(signs) if _KANA.search(signs) else " ".join(anyascii(sign) for sign in signs)
