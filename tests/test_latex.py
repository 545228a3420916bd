"""TeX resolved: accents, letters, signs, macros, mathematics kept, marks kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.latex import untex


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('M\\"uller', "Müller"),
        ('M{\\"u}ller', "Müller"),
        ('M\\"{u}ller', "Müller"),
        ('{M{\\"{u}}ller}', "Müller"),
        ("Erd\\H{o}s and Erd\\H os", "Erdős and Erdős"),
        ("{\\O}stergaard", "Østergaard"),
        ("\\O stergaard", "Østergaard"),
        ("Stra{\\ss}e, Stra\\ss e", "Straße, Straße"),
        ("\\v{C}ech, \\v Cech", "Čech, Čech"),
        ("\\L{}\\'od\\'z", "Łódź"),
        ("Garc{\\'\\i}a, Garc\\'{\\i}a, Garc{\\'{\\i}}a", "García, García, García"),
        ("\\'{\\ae}", "ǽ"),
        ("Fran\\c{c}ois, Fran\\c cois, Fran{\\c c}ois", "François, François, François"),
        ("\\.{I}stanbul, \\k{e}, \\r{A}, \\d{s}, \\b{h}, \\u{g}, \\={a}", "İstanbul, ę, Å, ṣ, ẖ, ğ, ā"),
        ("Nguy\\~{\\^e}n", "Nguyễn"),
        ("{\\aa}, \\AA{}, \\th, {\\DH}", "å, Å, þ, Ð"),
        ("10\\^{}5 and \\~{}user", "10^5 and ~user"),
        ("\\emph{one} {\\it two} \\textbf{\\emph{three}}", "one two three"),
        ("\\href{http://a.b/{c}}{text}", "text"),
        ("\\mine{kept} and \\mine", "kept and mine"),
        ("seen\\cite{a,b} by\\footnote{not \\emph{this}} us\\label{x}", "seen by us"),
        ("R\\&D at 5\\% of \\$3, a\\_b, \\#1, \\{x\\}", "R&D at 5% of $3, a_b, #1, {x}"),
        ("pp. 1--2 --- ``so'' Causal~Nets", "pp. 1–2 — “so” Causal Nets"),
        ("J.\\,P. of\\/fice hy\\-phen", "J. P. office hyphen"),
        ("{\\alpha}-GAN, \\beta", "α-GAN, β"),
        ("$O(n \\log n)$", "O(n log n)"),
        ("{BERT} {{T5}}", "BERT T5"),
        ("Foo\\xspace bar", "Foo bar"),
        ("plain text, a'b, 5 % of 3", "plain text, a'b, 5 % of 3"),
        ("a lost \\", "a lost "),
        ("open { brace", "open  brace"),
        ("", ""),
    ],
)
def test_tex_becomes_plain_text(text: str, expected: str) -> None:
    assert untex(text) == expected


def test_mathematics_can_stay_as_it_is() -> None:
    text = "On $\\mathit{q}$-ary {C}odes \\(x_{1}\\) for \\$5"
    assert untex(text, keep_math=True) == "On $\\mathit{q}$-ary Codes \\(x_{1}\\) for $5"
    assert untex(text) == "On q-ary Codes x_1 for $5"
    assert untex("one $ alone", keep_math=True) == "one $ alone"


def test_marks_can_stay_as_they_are() -> None:
    text = "``so''---Causal~{N}ets M\\'ez"
    assert untex(text, keep_marks=True) == "``so''---Causal~Nets Méz"


@pytest.mark.parametrize(
    "part", ["\\", "{", "\\cite{", "\\'{", "$", "\\(", "\\href{a}{", "``", "\\a{", "\\cite[", "\\c "]
)
def test_a_hundred_thousand_times_one_thing_is_quickly_resolved(part: str) -> None:
    assert isinstance(untex(part * 100_000, keep_math=True), str)


@given(st.text("\\{}$~-`'\"aeoc HOs^", max_size=40))
def test_no_brace_and_no_macro_is_left_and_accents_compose(text: str) -> None:
    plain = untex(text)
    assert unicodedata.normalize("NFC", plain) == plain or any(unicodedata.combining(sign) for sign in plain)
