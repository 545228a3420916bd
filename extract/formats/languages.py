"""Languages by their ISO 639-1 code: from codes of two and three letters, tags such as `en-US`, and names."""

import re
from functools import lru_cache

_TABLE = """
    af afr afrikaans | sq sqi alb albanian | ar ara arabic | hy hye arm armenian | az aze azerbaijani
    eu eus baq basque | be bel belarusian | bn ben bengali | bs bos bosnian | bg bul bulgarian | ca cat catalan
    zh zho chi chinese mandarin | hr hrv scr croatian | cs ces cze czech | da dan danish | nl nld dut dutch flemish
    en eng english american british australian canadian usenglish ukenglish | eo epo esperanto | et est estonian
    fi fin finnish | fr fra fre french francais français acadian canadien frenchb | gl glg galician
    ka kat geo georgian | de deu ger german deutsch ngerman austrian naustrian nswissgerman swissgerman germanb
    el ell gre greek polutonikogreek | he heb hebrew | hi hin hindi | hu hun hungarian magyar | is isl ice icelandic
    id ind indonesian bahasai | ga gle irish | it ita italian italiano | ja jpn japanese | kk kaz kazakh
    ko kor korean | la lat latin | lv lav latvian | lt lit lithuanian | mk mkd mac macedonian | ms msa may malay
    mt mlt maltese | mn mon mongolian | nb nob bokmal bokmål | no nor norwegian norsk | nn nno nynorsk
    fa fas per persian farsi | pl pol polish polski | pt por portuguese português portugues brazilian brazil portuges
    ro ron rum romanian | ru rus russian | sr srp scc serbian serbianc | sk slk slo slovak | sl slv slovene slovenian
    es spa spanish español espanol castilian | sw swa swahili | sv swe swedish svenska | ta tam tamil | te tel telugu
    th tha thai | tr tur turkish | uk ukr ukrainian | ur urd urdu | uz uzb uzbek | vi vie vietnamese
    cy cym wel welsh
"""
_CODES = {
    name: names[0]
    for entry in re.split(r"\||\n", _TABLE)
    if (names := entry.split())
    for name in names
}  # fmt: skip
_FIRST = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def language_code(text: str | None) -> str | None:
    """Return the ISO 639-1 code of a language (`eng`, `English`, `en-US`: `en`), of several the first.

    None where the text names no language of the table.
    """
    match = _FIRST.search(text) if text else None
    return _CODES.get(match[0].lower()) if match else None
