"""Normal forms of identifiers and keys: what they accept, what they refuse, what they make equal."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.folding import fold, slug, title_key
from graph.identifiers import (
    AUTHOR_IDS,
    acl_id,
    arxiv_of_doi,
    normal_arxiv,
    normal_dblp,
    normal_doi,
    normal_openalex,
    normal_orcid,
    normal_s2,
    short_hash,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.5555/ABC.1", "10.5555/abc.1"),
        ("doi:10.5555/abc", "10.5555/abc"),
        ("DOI: 10.5555/abc", "10.5555/abc"),
        ("doi: https://doi.org/10.5555/abc", "10.5555/abc"),
        ("https://doi.org/10.5555/Abc.", "10.5555/abc"),
        ("http://dx.doi.org/10.5555%2Fabc", "10.5555/abc"),
        ("doi.org/10.5555/abc,", "10.5555/abc"),
        (" 10.5555/abc; ", "10.5555/abc"),
        ("10.5555/s0031-8914(53)80099-6", "10.5555/s0031-8914(53)80099-6"),
        ("10.5555/s0031-8914(53)80099-6).", "10.5555/s0031-8914(53)80099-6"),
        (
            "10.5555/(SICI)1-0258(1998)17:15/16<1661::AID>3.0.CO;2-2",
            "10.5555/(sici)1-0258(1998)17:15/16<1661::aid>3.0.co;2-2",
        ),
        ("10.5555.77/abc", "10.5555.77/abc"),
        ("http://hdl.handle.net/2065/12144", None),
        ("10.5555", None),
        ("10.5555/", None),
        ("10.5555/a 10.5555/b", None),
        ("see 10.5555/abc", None),
        ("", None),
        ("...", None),
    ],
)
def test_doi(text: str, expected: str | None) -> None:
    assert normal_doi(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2406.01234", "2406.01234"),
        ("0704.0001", "0704.0001"),
        ("arXiv:2406.01234v3", "2406.01234"),
        ("arxiv: 2406.01234", "2406.01234"),
        ("arXiv:2406.01234v2 [cs.LG]", "2406.01234"),
        ("https://arxiv.org/abs/2406.01234v1", "2406.01234"),
        ("http://www.arxiv.org/pdf/2406.01234v1.pdf", "2406.01234"),
        ("arxiv.org/pdf/2406.01234", "2406.01234"),
        ("https://export.arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
        ("hep-th/9901001v2", "hep-th/9901001"),
        ("math.GT/0309136", "math/0309136"),
        ("arXiv:astro-ph/0405208", "astro-ph/0405208"),
        ("10.48550/arXiv.2406.01234", "2406.01234"),
        ("https://doi.org/10.48550/arXiv.2406.01234", "2406.01234"),
        ("2413.01234", None),
        ("2400.01234", None),
        ("hep-th/9913001", None),
        ("24060.1234", None),
        ("2406.012345", None),
        ("9901001", None),
        ("", None),
    ],
)
def test_arxiv(text: str, expected: str | None) -> None:
    assert normal_arxiv(text) == expected


def test_arxiv_of_a_doi() -> None:
    assert arxiv_of_doi("10.48550/arxiv.2406.01234") == "2406.01234"
    assert arxiv_of_doi("10.48550/arxiv.hep-th/9901001") == "hep-th/9901001"
    assert arxiv_of_doi("10.5555/2406.01234") is None
    assert arxiv_of_doi(None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097"),
        ("ORCID: 0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("0000000218250097", "0000-0002-1825-0097"),
        ("0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("0000-0002-1825-0098", None),
        ("0000-0002-1694-2330", None),
        ("0000-0002-1825-009", None),
        ("٠٠٠٠-0002-1825-0097", None),
        ("", None),
    ],
)
def test_orcid(text: str, expected: str | None) -> None:
    assert normal_orcid(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A5023888391", "A5023888391"),
        (" a5023888391 ", "A5023888391"),
        ("https://openalex.org/A5023888391", "A5023888391"),
        ("https://openalex.org/authors/a5023888391", "A5023888391"),
        ("https://openalex.org/people/A5023888391/", "A5023888391"),
        ("https://api.openalex.org/authors/A5023888391", "A5023888391"),
        ("openalex:A5023888391", "A5023888391"),
        ("W5023888391", None),
        ("5023888391", None),
        ("A0", None),
        ("A٣٤٥٦", None),
        ("https://example.org/A5023888391", None),
        ("A5023888391 A5023888392", None),
        ("", None),
    ],
)
def test_openalex(text: str, expected: str | None) -> None:
    assert normal_openalex(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1695689", "1695689"),
        (" 1695689\n", "1695689"),
        ("https://www.semanticscholar.org/author/1695689", "1695689"),
        ("https://www.semanticscholar.org/author/Geoffrey-E.-Hinton/1695689", "1695689"),
        ("https://api.semanticscholar.org/graph/v1/author/1695689", "1695689"),
        ("S2: 1695689", "1695689"),
        ("0", None),
        ("-1", None),
        ("16.5", None),
        ("1695689a", None),
        ("1" * 16, None),
        ("١٢", None),
        ("https://www.semanticscholar.org/paper/1695689", None),
        ("https://www.semanticscholar.org/author/" + "a" * 100_000, None),
        ("", None),
    ],
)
def test_s2(text: str, expected: str | None) -> None:
    assert normal_s2(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("69/4806-1", "69/4806-1"),
        ("h/GeoffreyEHinton", "h/GeoffreyEHinton"),
        ("k/WernerKie=szlig=ling", "k/WernerKie=szlig=ling"),
        ("https://dblp.org/pid/69/4806-1", "69/4806-1"),
        ("https://dblp.org/pid/69/4806-1.html", "69/4806-1"),
        ("https://dblp.uni-trier.de/pid/h/GeoffreyEHinton.xml", "h/GeoffreyEHinton"),
        ("dblp.org/pid/180/5692/", "180/5692"),
        ("dblp:69/4806", "69/4806"),
        ("pid/69/4806", "69/4806"),
        ("homepages/69/4806", "69/4806"),
        ("Wei Wang 0001", None),
        ("69", None),
        ("6900/4806", None),
        ("conf/acl/Brumel20", None),
        ("https://dblp.org/rec/conf/acl/Brumel20", None),
        ("https://dblp.org/pers/hd/h/Hinton:Geoffrey_E=", None),
        ("", None),
    ],
)
def test_dblp(text: str, expected: str | None) -> None:
    assert normal_dblp(text) == expected


@given(st.text(max_size=80))
def test_an_id_in_its_normal_form_stays_as_it_is(text: str) -> None:
    for kind in AUTHOR_IDS:
        found = kind.normal(text)
        assert found is None or kind.normal(found) == found


@given(st.text("0123456789", min_size=15, max_size=15))
def test_exactly_one_check_digit_is_right(digits: str) -> None:
    assert sum(normal_orcid(digits + check) is not None for check in "0123456789X") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P19-1001", "P19-1001"),
        ("2020.acl-main.1", "2020.acl-main.1"),
        ("1961.earlymt-1.37", "1961.earlymt-1.37"),
        ("https://aclanthology.org/2020.acl-main.1/", "2020.acl-main.1"),
        ("https://www.aclweb.org/anthology/P19-1001", "P19-1001"),
        ("p19-1001", None),
        ("pk-001", None),
        ("2020.acl-main", None),
        ("2406.01234", None),
        ("", None),
    ],
)
def test_acl_id(text: str, expected: str | None) -> None:
    assert acl_id(text) == expected


@pytest.mark.parametrize(
    "titles",
    [
        (
            "Möbius Inversion",
            'M\\"obius inversion',
            'M{\\"o}bius  Inversion.',
            "Mo\u0308bius Inversion",
            "MÖBIUS: INVERSION",
        ),
        ("μP for All", "$\\mu$P for all", "muP for all", "µP for All", "${\\mu}$P for All"),
        ("Fréchet Means", "Fr\\'echet Means", "Fr\\'{e}chet means", "Frechet means"),
        ("Čech and Łódź", "\\v{C}ech and \\L{}\\'od\\'z", "Cech and Lodz"),
        ("Straße", "Stra{\\ss}e", "Strasse"),
        ("On $q$-ary Codes", "On q-ary codes", "On $\\mathit{q}$-ary Codes"),
        ("Sorting in $O(n \\log n)$", "Sorting in O(n log n)"),
        ("SPECS: Fast", "$\\texttt{SPECS}$: Fast", "{\\ttfamily SPECS}: Fast", "\\textbf{\\emph{SPECS}} -- fast"),
        ("Forecasting:Generalization", "Forecasting: generalization"),
        ("$\\varepsilon$-Nets", "ε-nets", "$\\epsilon$-nets", "epsilon nets"),
        ("R\\&D", "R&D"),
        ("Ｆｕｌｌ width ﬁt", "Full width fit"),
        ("Fog at 50% of Height", "Fog at 50 percent of height", "Fog at 50 per cent of height"),
        (
            "The Drift of Ice in Fjords",
            "The drift of ice in fjords, version 2",
            "The drift of ice in fjords: v1.1",
            "The drift of ice in fjords - Extended Version",
            "The drift of ice in fjords (revised version)",
            "The drift of ice in fjords [arXiv:2101.00001]",
            "The drift of ice in fjords (Technical Report)",
        ),
    ],
)
def test_titles_that_are_one(titles: tuple[str, ...]) -> None:
    keys = {title_key(title) for title in titles}
    assert len(keys) == 1
    assert re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", keys.pop())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Towards Optimal Statistical Watermarking", "Towards Anytime-Valid Statistical Watermarking"),
        ("PROSE", "PROSE-FD"),
        ("3 Phases", "4+3 Phases"),
        ("机器学习", "深度学习"),
        ("Learning .NET by Hand", "Learning Net by Hand"),
        ("A Yield of ±5", "A Yield of 5"),
        ("Hacking C-- Code", "Hacking C Code"),
        ("≤5 Eggs of Hens", "≥5 Eggs of Hens"),
        ("Fog at 50%", "Fog at 50"),
        ("Fog Tables, Version 1", "Fog Tables, Version 2"),
        ("???", "!!!"),
    ],
)
def test_titles_that_are_two(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


def test_title_key_in_full() -> None:
    assert title_key("μP$^2$: Effective Sharpness") == "mup2 effective sharpness"
    assert title_key("Causal~Forecasting:  {G}eneralization ---") == "causal forecasting generalization"
    assert title_key("Αθήνα") == "athina"
    assert title_key("???") == short_hash("???")
    assert title_key("") == ""


@given(st.text(min_size=1))
def test_a_title_key_is_words_never_empty_and_its_own_key(title: str) -> None:
    key = title_key(title)
    assert re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", key)
    assert title_key(key) == key


@given(st.text())
def test_fold_gives_lower_case_ascii(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower() == " ".join(folded.split())


def test_fold_keeps_punctuation_and_resolves_names() -> None:
    assert fold("O’Brien-Ørsted, J.") == "o'brien-orsted, j."
    assert fold('M{\\"u}ller') == fold('M\\"uller') == fold("Müller") == "muller"
    assert fold("Hallfreðardóttir") == fold("Hallfredardottir")
    assert fold('{\\AA}str\\"om') == fold("Åström") == "astrom"
    assert fold("\\c{S}ahin") == fold("Şahin")
    assert fold("Ho\\v s") == "hos"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Scaling Laws", "scaling-laws"),
        ("  k-Means ", "k-means"),
        ("μ-Parametrization", "mu-parametrization"),
        ("k-means++", "k-means-plus-plus"),
        ("KT+", "kt-plus"),
        ("C#", "c-sharp"),
        ("A*", "a-star"),
        ("4+3 Phases", "4-3-phases"),
        ("a" * 70, "a" * 60),
        (" ".join(["word"] * 12), "-".join(["word"] * 12)),
        (" ".join(["word"] * 13), "-".join(["word"] * 12)),
        ("x" + " ".join(["word"] * 13), "x" + "-".join(["word"] * 12)),
        ("!!!", short_hash("!!!")),
        ("", short_hash("")),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_a_slug_is_short_and_plain(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= 60


def test_names_that_differ_by_signs_have_different_slugs() -> None:
    assert len({slug(name) for name in ("Muon", "Muon+", "Muon++", "Muon*", "Muon#")}) == 5


def test_short_hash_is_the_head_of_sha256() -> None:
    assert short_hash("paper") == hashlib.sha256(b"paper").hexdigest()[:8]
    assert short_hash("paper", 16) == hashlib.sha256(b"paper").hexdigest()[:16]
    assert len(short_hash("\ud800")) == 8
