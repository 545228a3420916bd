"""The one table of TeX: accents, letters, signs, macros without text of their own; and `untex`, which resolves them.

Written for titles, names and abstracts as they are met: unbalanced braces, lost backslashes, macros of an author's own.
Nothing is an error. (pylatexenc and latexcodec take 300 and 260 µs for a plain title and take all after a bare `%` for
a comment; this takes 1 µs, and 11 with accents.)
"""

import re
import unicodedata
from functools import cache

ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "b": "\u0331",
    "d": "\u0323", "t": "\u0361",
}  # fmt: skip
"""The combining character of each accent macro."""


def _table(text: str) -> dict[str, str]:
    return dict(entry.split(":", 1) for entry in text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GREEK = _table("""
    alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:θ iota:ι kappa:κ lambda:λ
    mu:μ nu:ν xi:ξ omicron:ο pi:π varpi:π rho:ρ varrho:ρ sigma:σ varsigma:ς tau:τ upsilon:υ phi:φ varphi:φ chi:χ
    psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω
""")
"""The Greek letter of each macro named after one."""

LETTERS = _table("""
    ss:ß SS:SS ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø l:ł L:Ł i:ı j:ȷ aa:å AA:Å dj:đ DJ:Đ dh:ð DH:Ð th:þ TH:Þ ng:ŋ NG:Ŋ
""")
"""The letter of each macro that is spelt like one; TeX takes the blank behind such a macro away."""

_SIGNS = _table(r"""
    infty:∞ times:× cdot:· pm:± mp:∓ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ equiv:≡ propto:∝
    ll:≪ gg:≫ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ to:→ rightarrow:→ leftarrow:← Rightarrow:⇒ mapsto:↦
    ell:ℓ partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ sqrt:√ forall:∀ exists:∃ emptyset:∅ star:* ast:* dagger:† circ:∘
    oplus:⊕ otimes:⊗ perp:⊥ parallel:∥ langle:⟨ rangle:⟩ lceil:⌈ rceil:⌉ lfloor:⌊ rfloor:⌋ ldots:… dots:… cdots:…
    S:§ P:¶ copyright:© pounds:£ slash:/ backslash:\ mid:| vert:| lvert:| rvert:| Vert:‖ lVert:‖ rVert:‖
    TeX:TeX LaTeX:LaTeX BibTeX:BibTeX glqq:„ grqq:“ guillemotleft:« guillemotright:» quotedblbase:„ quotesinglbase:‚
    textendash:– textemdash:— textquoteright:’ textquoteleft:‘ textquotedblleft:“ textquotedblright:”
    textquotedbl:" textquotesingle:' textbackslash:\ textasciitilde:~ textasciicircum:^ textunderscore:_ textbar:|
    textless:< textgreater:> textdollar:$ textbraceleft:{ textbraceright:} textellipsis:… textdegree:° textmu:μ
    texteuro:€ euro:€ texttrademark:™ textregistered:® textcopyright:© textbullet:• textperiodcentered:· textdagger:†
    textonehalf:½ textordfeminine:ª textordmasculine:º textexclamdown:¡ textquestiondown:¿ lq:‘ rq:’
""")
_BLANKS = dict.fromkeys(_words("quad qquad xspace newline linebreak par item thinspace enspace space"), " ")
SYMBOLS = GREEK | LETTERS | _SIGNS | _BLANKS
"""The text of each macro that stands for a letter, a sign or a blank."""

DROPPED = _words("""
    it bf em rm sc tt sl sf cal normalfont left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle
    scriptstyle limits nolimits large Large LARGE huge Huge small tiny footnotesize scriptsize centering noindent
    protect relax bfseries itshape slshape scshape upshape mdseries ttfamily sffamily rmfamily selectfont boldmath
    mathcal mathbb mathbf mathit mathrm mathsf mathtt mathfrak mathscr boldsymbol bm text textbf textit texttt textsc
    textrm textsf textsl textup textnormal emph underline hat tilde bar vec overline widehat widetilde operatorname
    mbox hbox ensuremath textsuperscript textsubscript url uppercase lowercase MakeUppercase MakeLowercase
""")
"""Names of macros that only say how to set what follows."""

HIDDEN = _words("""
    cite citep citet citealp citeauthor citeyear parencite textcite autocite nocite ref eqref autoref cref Cref pageref
    label vspace hspace bibliography begin end thanks footnote footnotemark footnotetext includegraphics noopsort
    SortNoop
""")
"""Names of macros whose argument is no text."""

_FIRST_HIDDEN = _words("href textcolor color hyperref raisebox phantom")  # the text comes in the second argument

_LETTER_NAMES = "|".join(sorted(LETTERS, key=lambda name: (-len(name), name)))
_MATH = r"(?P<math>\$\$[^$]*\$\$|\$[^$]*\$|\\\((?:[^\\]|\\[^)]){0,400}\\\))|"
_DOLLARS = r"|(?P<dollar>\$)"
_MARKS = r"|(?P<mark>---?|``|''|~)"
_MACROS = (
    r"\\(?P<accent>[\"'`^~=.]|[cvuHkrbdt](?![A-Za-z]))\s*(?:\{\s*){0,3}"
    r"(?:\\(?P<inner>[\"'`^~=.]|[cvuHkrbdt](?![A-Za-z]))\s*(?:\{\s*)?)?"
    rf"(?:\\(?P<named>{_LETTER_NAMES})(?![A-Za-z])|(?P<letter>[^\W\d_])|(?P<empty>\}}))"
    rf"|(?P<hidden>\\(?:{'|'.join(sorted(HIDDEN | _FIRST_HIDDEN))})\*?(?![A-Za-z])\s*(?:\[[^\[\]]{{0,200}}\]\s*){{0,2}}"
    r"\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\})"
    r"|\\(?P<name>[A-Za-z]+)\*?(?P<blank>[ \t\n]*)"
    r"|\\(?P<escaped>.?)"
    r"|(?P<brace>[{}])"
)
_SET = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_ESCAPED = dict.fromkeys("\\,;: ", " ") | dict.fromkeys("/-!@()[]", "")


def untex(text: str, *, keep_math: bool = False, keep_marks: bool = False) -> str:
    """Return `text` with TeX resolved: `M\\"uller`, `Erd\\H{o}s`, `{\\O}stergaard`, `\\emph{x}`, `\\href{u}{x}`.

    Braces go; accents compose (NFC); a macro of SYMBOLS gives its sign; one of HIDDEN goes with its argument; any other
    leaves its argument, or its own name where it has none. With `keep_math`, `$…$` and `\\(…\\)` stay as they are,
    else the dollars go. Without `keep_marks`, `--`, `---`, double quotes and the tie become the characters that they
    are set as. A text with none of `\\ { } ~ $ --` and double back-quotes in it comes back as it is.
    """
    if not _may_hold_tex(text) and (keep_marks or not ("~" in text or "--" in text or "``" in text)):
        return text
    return _pattern(keep_math, keep_marks).sub(_resolved, text)


def _may_hold_tex(text: str) -> bool:
    # five searches for one sign take a fiftieth of one search for any of five
    return "\\" in text or "{" in text or "}" in text or "$" in text


@cache
def _pattern(keep_math: bool, keep_marks: bool) -> re.Pattern[str]:
    macros = f"{_MATH}{_MACROS}" if keep_math else f"{_MACROS}{_DOLLARS}"
    return re.compile(macros if keep_marks else f"{macros}{_MARKS}", re.DOTALL)


def _resolved(match: re.Match[str]) -> str:
    """Return what one special place of a text stands for."""
    kind = match.lastgroup
    if kind in ("named", "letter", "empty"):
        return _accented(match)
    if kind == "blank":
        return _macro(match["name"], match["blank"], has_argument=match.string.startswith("{", match.end()))
    text = match[0]
    if kind == "escaped":
        return _ESCAPED.get(text[1:], text[1:])
    if kind == "mark":
        return _SET[text]
    return text if kind == "math" else ""


def _accented(match: re.Match[str]) -> str:
    accent, letter, name = match["accent"], match["letter"], match["named"]
    if name is not None:
        letter = name if name in ("i", "j") else LETTERS[name]
    if letter is None:  # `\^{}` and `\~{}` print the sign itself
        return accent if accent in "^~" else ""
    inner = ACCENTS[match["inner"]] if match["inner"] else ""
    return unicodedata.normalize("NFC", letter + inner + ACCENTS[accent])


def _macro(name: str, blank: str, *, has_argument: bool) -> str:
    if name in SYMBOLS:
        eats = name in LETTERS or name in _BLANKS or name.startswith("text")  # in mathematics the space is kept
        return SYMBOLS[name] + ("" if eats else blank)
    if has_argument or name in DROPPED or name in HIDDEN:
        return ""
    return name + blank
