"""LaTeX names and what they stand for: accents, symbols, names to drop and names whose argument is no text."""

from extract.text.lexicon import words_of

ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "b": "\u0331",
    "d": "\u0323", "t": "\u0361",
}  # fmt: skip
"""The combining character of each accent macro."""

_GREEK = (
    "alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:θ iota:ι kappa:κ lambda:λ "
    "mu:μ nu:ν xi:ξ pi:π varpi:π rho:ρ varrho:ρ sigma:σ varsigma:ς tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω "
    "Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω"
)
_SIGNS = (
    "infty:∞ times:× cdot:· pm:± mp:∓ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ equiv:≡ propto:∝ "
    "ll:≪ gg:≫ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ to:→ rightarrow:→ leftarrow:← Rightarrow:⇒ mapsto:↦ "
    "ell:ℓ partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ sqrt:√ forall:∀ exists:∃ emptyset:∅ star:* ast:* dagger:† circ:∘ "
    "oplus:⊕ otimes:⊗ perp:⊥ parallel:∥ langle:⟨ rangle:⟩ lceil:⌈ rceil:⌉ lfloor:⌊ rfloor:⌋ ldots:… dots:… cdots:… "
    "S:§ P:¶ copyright:© ss:ß ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø l:ł L:Ł i:ı j:ȷ aa:å AA:Å dj:đ DJ:Đ "
    "textendash:– textemdash:— textquoteright:’ textquoteleft:‘ textbackslash:\\ backslash:\\ mid:| vert:| lvert:| "
    "rvert:| Vert:‖ lVert:‖ rVert:‖ TeX:TeX LaTeX:LaTeX"
)
SYMBOLS = dict(entry.split(":", 1) for entry in f"{_GREEK} {_SIGNS}".split(" ")) | {"quad": " ", "qquad": " "}
"""The text of each macro that stands for a letter or a sign."""

DROPPED = words_of("""
    it bf em rm sc tt sl sf cal normalfont left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle
    scriptstyle limits nolimits large Large small tiny footnotesize centering noindent newline par item xspace protect
    mathcal mathbb mathbf mathrm mathfrak mathscr boldsymbol bm text textbf textit texttt textsc textrm textsf emph
    underline hat tilde bar vec overline widehat widetilde operatorname
""")
"""Names of macros that only say how to set what follows."""

HIDDEN = words_of("""
    cite citep citet citealp citeauthor citeyear parencite ref eqref autoref cref Cref label vspace hspace bibliography
    begin end thanks footnotemark includegraphics
""")
"""Names of macros whose argument is no text."""
