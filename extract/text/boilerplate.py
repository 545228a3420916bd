"""What stands in an abstract and is not the authors' text on their work: publishers' lines, labels, registrations.

`find_boilerplate` gives the stretches; `extract.text.cleaning` leaves them out. All are closed patterns of words that
publishers and databases add, so that a paper on copyright keeps its copyright.
"""

import itertools
import re
from collections.abc import Iterator

from extract.text.sentences import plain_stops

_SIGN = r"(?:©|\([cC]\)|\bCopyright(?: ?(?:©|\([cC]\)))?|&copy;)"
_OWNER = (
    r"(?:(?:19|20)\d\d\b|(?:by )?(?:[Tt]he )?[Aa]uthor(?:s|\(s\))?(?!\w)|(?:by )?(?:Elsevier|Springer|Wiley|IEEE"
    r"|ACM|Taylor|Oxford|Cambridge|"
    r"SAGE|Sage|Nature|IOP|EDP|MDPI|Royal|American|Institute|Society))"
)
_COPYRIGHT = re.compile(rf"(?:\bCopyright )?{_SIGN},? ?{_OWNER}")
_OF_COPYRIGHT = ("©", "(c)", "(C)", "Copyright", "&copy;")  # without one of these there is none
# A sentence that begins so was written by a publisher or a registry, whatever follows in it.
_PUBLISHERS = re.compile(
    r"(?:\bCopyright )?" + _SIGN + r",? ?" + _OWNER + r"|The Author(?:s|\(s\)) (?:19|20)\d\d|All rights reserved"
    r"|Published (?:online |electronically )?by [A-Z]|Published (?:online|under licen[cs]e)\b"
    r"|Th(?:is|e) (?:is an )?(?:open[ -]access )?(?:article|work|paper|chapter) (?:is |was )?(?:an? )?"
    r"(?:open[ -]access|protected by copyright|published (?:open access|under)|distributed under|licen[cs]ed|"
    r"is licen[cs]ed|made available under)"
    r"|This is an open[ -]access (?:article|work|paper)|Open [Aa]ccess (?:This|article)"
    r"|Licensee [A-Z]|(?:Distributed|Licensed|Published|Available) under (?:a |the )?(?:terms of )?(?:the )?(?:CC"
    r"|Creative Commons)"
    r"|(?:For (?:re)?permissions?|Reprints and permissions?)\b[^.]{0,40}(?:e-?mail|contact|visit|see)"
    r"|(?:Online )?[Ss]upplement(?:al|ary) (?:material|data|information)s?(?: for this article)? (?:is|are) available\b"
    r"|Supplementary information: "
    r"|(?:Springer Nature|The publisher) remains neutral"
    r"|(?:[Pp]ermission to make digital or hard copies)"
    r"|(?:Contact|Correspondence|E-?mail): ?\S+@"
    r"|(?:Clinical )?[Tt]rial [Rr]egist(?:ration|ry)\b[^.]{0,60}\d"
    r"|(?:PACS|MSC|JEL|AMS|OCIS|CCS)(?: [Cc]lassification| [Ss]ubject [Cc]lassification| [Nn]umbers?| [Cc]odes?"
    r"| 20\d\d)*: "
    r"|PACS [Nn]umbers? ?\d"
)
_SHORT_END = re.compile(r"(?:Inc|Ltd|Co|B\.V|LLC|GmbH|S\.A|K\.K)\.?(?: on behalf of [^.]{2,80})?\.?$")
_NUMBERS = re.compile(
    r"[(\[]?(?:(?:ClinicalTrials\.gov|clinicaltrials\.gov|PROSPERO|EudraCT|EUCTR|ANZCTR)(?:[ ,:]+(?:identifier"
    r"|number|no\.?|ID|"
    r"registration|Identifier|Number|Registration))*[ :,#]*)?"
    r"\b(?:NCT ?\d{8}|ISRCTN ?\d{6,8}|ACTRN ?\d{12,14}|CRD ?\d{8,13}|DRKS ?\d{8}|UMIN ?\d{9}|ChiCTR[\w-]{6,20}|"
    r"CTRI/\d{4}/[\d/]{4,12}|IRCT ?\d{8,16}\w{0,4}|KCT ?\d{7}|PACTR ?\d{12,18}|NTR ?\d{3,5}|JPRN-\w{6,20}"
    r"|TCTR ?\d{8,12}|"
    r"(?:EudraCT|EUCTR)[ :]*(?:number )?\d{4}-\d{6}-\d\d)\b[)\]]?\.?"
)
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.|ftp://|doi: ?10\.|DOI: ?10\.)[^\s<>]{2,200}(?<![.,;:)\]])"
    r"|\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}"
)
# Without one of these, neither is there.
_OF_NUMBERS = (
    "NCT", "ISRCTN", "ACTRN", "CRD", "DRKS", "UMIN", "ChiCTR", "CTRI/", "IRCT", "KCT", "PACTR", "NTR", "JPRN", "TCTR",
    "EudraCT", "EUCTR",
)  # fmt: skip
_OF_ADDRESS = ("://", "www.", "doi:", "DOI:", "@")
_LABEL_WORDS = (
    r"abstract|summary|background|introduction|context|rationale|significance|importance|objectives?|aims?"
    r"|purpose|goals?|"
    r"hypothesis|motivation|problem|scope|question|research questions?|methods?|materials?|methodology|approach|design|"
    r"study design|trial design|setting|settings|participants|patients|subjects|population|sample|interventions?"
    r"|exposures?|"
    r"measurements?|main outcomes?|main outcome measures?|outcomes?|outcome measures?|data sources?|study selection|"
    r"data extraction|data synthesis|statistical analysis|analysis|main results|results?|findings|main findings"
    r"|key results|"
    r"observations|discussion|conclusions?|interpretation|implications|practical implications|social implications|"
    r"research limitations|limitations|originality|value|recommendations|perspectives?|funding|availability"
    r"|implementation|"
    r"registration|trial registration|systematic review registration|keywords?|key words|index terms|case report|"
    r"case presentation|case summary|level of evidence|novelty|highlights"
)
_LABEL = rf"(?:{_LABEL_WORDS})(?:(?:,? (?:and|&|or) |[/,] ?)(?:{_LABEL_WORDS})){{0,3}}"
_START = re.compile(r"(?:^|[.!?;)\]\n] |\n)(?=[A-Z])")
_PLAIN_LABEL = (
    r"(?:Background|Introduction|Objectives?|Aims?|Purpose|(?:Materials and |Patients and )?[Mm]ethods|Results"
    r"|Findings|"
    r"Conclusions?|Discussion|Significance|Motivation)"
)
# Patterns of labels, tried where a sentence or a line begins with a capital.
_LABELS = (
    re.compile(rf"{_LABEL} ?(?:: ?|[—–-] |\. ?(?=(?-i:[A-Z]))|[—–])", re.IGNORECASE),
    # without a colon: in capitals, or before a word that begins a sentence
    re.compile(rf"{_LABEL.upper()} (?=[A-Z])"),
    re.compile(rf"{_PLAIN_LABEL} (?=(?:We|The|Th[ei]se?|In|An?|To|All|Our|From|Of|Using|There|It|Patients|Data)\b)"),
    # grown together with the first word
    re.compile(r"^(?:Abstract|ABSTRACT|Summary|SUMMARY)(?:[ :.—–-]{0,3})(?=[A-Z][a-z])"),
)


def find_boilerplate(text: str) -> list[tuple[int, int]]:
    """Return the stretches (start, stop) of a plain abstract that are no text of its authors, in order and apart.

    An abstract that would be nothing else stays whole: an empty list.
    """
    spans = sorted({*_sentences(text), *_marks(text)})
    joined: list[tuple[int, int]] = []
    for start, stop in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    if not joined:
        return []
    left = sum(c.isalpha() for c in text) - sum(c.isalpha() for a, b in joined for c in text[a:b])
    return joined if left else []


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield labels of parts, numbers of registries and addresses."""
    starts = [match.end() for match in _START.finditer(text)]
    for label in _LABELS:
        at = 0
        for start in starts:
            if start >= at and (match := label.match(text, start)):
                at = match.end()
                yield match.span()
    for pattern, signs in ((_NUMBERS, _OF_NUMBERS), (_ADDRESS, _OF_ADDRESS)):
        if any(sign in text for sign in signs):
            yield from (match.span() for match in pattern.finditer(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that a publisher or a registry has added; a copyright also begins one in mid-sentence."""
    cuts = {0, len(text), *plain_stops(text)}
    if any(sign in text for sign in _OF_COPYRIGHT):
        cuts |= {match.start() for match in _COPYRIGHT.finditer(text)}
    places = sorted(cuts)
    inside = False
    for start, stop in itertools.pairwise(places):
        sentence = text[start:stop].rstrip()
        # "Ltd." ends no line of a publisher: what follows belongs to it if it is short
        inside = bool(_PUBLISHERS.match(sentence)) or (inside and _SHORT_END.search(sentence) is not None)
        if inside:
            yield start, stop
