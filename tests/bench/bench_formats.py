"""How fast readers are: `python -m tests.bench.bench_formats [records]` prints processor seconds for 100,000 records.

The records are made up: abstracts of 900 characters, four authors, keywords, five references where a format has them;
every fifth has accents in LaTeX or entities. What is timed is all from bytes on disk to records.
"""

import io
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from extract.formats import read_file
from graph.model import Record

TEXT = (
    "graph model learning sparse routing expert token price link cluster loss traffic speech kitchen noise label "
    "shift calibration topic verdict court shell solver buckling leaf disease farm glider updraft swarm glass plate"
)
WORDS = TEXT.split()
GIVEN = ("Anna", "Bo", "Cyril", "D.")
NAMES = ("Lindquist", "van der Berg", "Osei-Ntumy", "Strauss", "Hrafnkels", "O'Dunleavy", "Wierzba", "Al-Sahwani")


@dataclass(frozen=True)
class Paper:
    """One invented paper: its number and what the makers of files need of it."""

    number: int

    def words(self, count: int, shift: int = 0) -> str:
        """Return words, others for each paper."""
        step = self.number * 7 + shift
        return " ".join(WORDS[(step + i * (1 + step % 5)) % len(WORDS)] for i in range(count))

    @property
    def title(self) -> str:
        """The title."""
        return f"{self.words(8).capitalize()} {self.number}"

    @property
    def abstract(self) -> str:
        """The abstract, some 900 characters."""
        return ". ".join(self.words(20, shift).capitalize() for shift in range(7)) + "."

    @property
    def authors(self) -> list[tuple[str, str]]:
        """Four times family and given name."""
        family = NAMES[self.number % 4 : self.number % 4 + 4]
        return [(name, f"{given} {WORDS[self.number % 9].title()}") for name, given in zip(family, GIVEN, strict=True)]


def bibtex(paper: Paper) -> str:
    """Return an entry of BibTeX."""
    accent = "M{\\\"u}ller, J{\\'o}n and " if paper.number % 5 == 0 else ""
    authors = accent + " and ".join(f"{family}, {given}" for family, given in paper.authors)
    return (
        f"@article{{key{paper.number},\n  author = {{{authors}}},\n  title = {{{{{paper.title}}}}},\n"
        f"  journal = {{Journal of Things}},\n  year = {{2020}},\n  month = mar,\n  volume = {{9}},\n"
        f"  pages = {{1--9}},\n  doi = {{10.5555/bench.{paper.number}}},\n  abstract = {{{paper.abstract}}},\n"
        f"  keywords = {{one thing, another, third}}\n}}\n\n"
    )


def ris(paper: Paper) -> str:
    """Return an entry of RIS."""
    authors = "".join(f"AU  - {family}, {given}\n" for family, given in paper.authors)
    return (
        f"TY  - JOUR\n{authors}TI  - {paper.title}\nT2  - Journal of Things\nPY  - 2020\nDA  - 2020/03/15/\nVL  - 9\n"
        f"IS  - 2\nSP  - 1\nEP  - 9\nDO  - 10.5555/bench.{paper.number}\nAB  - {paper.abstract}\nKW  - one\nKW  - two\n"
        "ER  - \n\n"
    )


def medline(paper: Paper) -> str:
    """Return an entry of MEDLINE text."""
    authors = "".join(
        f"FAU - {family}, {given}\nAU  - {family} {given[0]}\nAD  - Norday University, Norway.\n"
        for family, given in paper.authors
    )
    return (
        f"PMID- {paper.number + 1}\nVI  - 9\nIP  - 2\nDP  - 2020 Mar 15\nTI  - {paper.title}.\nPG  - 101-19\n"
        f"LID - 10.5555/bench.{paper.number} [doi]\nAB  - {paper.abstract}\n{authors}LA  - eng\nPT  - Journal Article\n"
        "JT  - Journal of things\nMH  - Humans\nMH  - *Things/methods\nOT  - one\n\n"
    )


def wos(paper: Paper) -> str:
    """Return an entry of Web of Science."""
    short = "\n   ".join(f"{family}, {given[0]}" for family, given in paper.authors)
    full = "\n   ".join(f"{family}, {given}" for family, given in paper.authors)
    places = "\n   ".join(f"[{family}, {given}] Norday Univ, Norway." for family, given in paper.authors)
    cited = "\n   ".join(f"One A, 200{i}, J THINGS, V1, P{i}, DOI 10.5555/c{i}" for i in range(5))
    return (
        f"PT J\nAU {short}\nAF {full}\nTI {paper.title}\nSO J THINGS\nLA English\nDT Article\nDE one; two\nID THREE\n"
        f"AB {paper.abstract}\nC1 {places}\nCR {cited}\nNR 5\nTC 3\nPD MAR\nPY 2020\nVL 9\nIS 2\nBP 101\nEP 119\n"
        f"DI 10.5555/bench.{paper.number}\nWC Things\nUT WOS:{paper.number:015}\nER\n\n"
    )


def enw(paper: Paper) -> str:
    """Return an entry of EndNote's tagged lines."""
    authors = "".join(f"%A {family}, {given}\n" for family, given in paper.authors)
    return (
        f"%0 Journal Article\n{authors}%T {paper.title}\n%J Journal of Things\n%D 2020\n%8 March 15\n%V 9\n%N 2\n"
        f"%R 10.5555/bench.{paper.number}\n%X {paper.abstract}\n%K one\ntwo\n\n"
    )


def dblp(paper: Paper) -> str:
    """Return an entry of DBLP's dump, every fifth with a named character."""
    first = "<author>J&uuml;rgen Strau&szlig;</author>" if paper.number % 5 == 0 else ""
    authors = first + "".join(f"<author>{given} {family}</author>" for family, given in paper.authors)
    return (
        f'<article mdate="2024-01-01" key="journals/t/A{paper.number}">{authors}<title>{paper.title}.</title>'
        f"<pages>1-9</pages><year>2020</year><volume>9</volume><journal>J. Things</journal>"
        f"<ee>https://doi.org/10.5555/bench.{paper.number}</ee></article>\n"
    )


def atom(paper: Paper) -> str:
    """Return an entry of arXiv's feed."""
    authors = "".join(f"<author><name>{given} {family}</name></author>" for family, given in paper.authors)
    return (
        f"<entry><id>http://arxiv.org/abs/2101.{paper.number % 100000:05}v1</id>"
        f"<published>2021-01-05T00:00:00Z</published>"
        f"<title>{paper.title}</title><summary>{paper.abstract}</summary>{authors}"
        '<category term="cs.LG"/><category term="stat.ML"/></entry>\n'
    )


def pubmed(paper: Paper) -> str:
    """Return an article of PubMed's XML."""
    authors = "".join(
        f"<Author><LastName>{family}</LastName><ForeName>{given}</ForeName><AffiliationInfo><Affiliation>Norday "
        "University, Norway.</Affiliation></AffiliationInfo></Author>"
        for family, given in paper.authors
    )
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{paper.number + 1}</PMID><Article><Journal><JournalIssue>"
        "<Volume>9</Volume><PubDate><Year>2020</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Things</Title></Journal>"
        f"<ArticleTitle>{paper.title}.</ArticleTitle><Abstract><AbstractText>{paper.abstract}</AbstractText></Abstract>"
        f"<AuthorList>{authors}</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType>"
        "Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle>\n"
    )


def csv_row(paper: Paper) -> str:
    """Return a row of a spreadsheet."""
    authors = "; ".join(f"{family}, {given}" for family, given in paper.authors)
    return (
        f'{paper.title},"{authors}",2020,2020-03-15,Journal of Things,9,2,1,9,10.5555/bench.{paper.number},'
        f'"{paper.abstract}",one; two\n'
    )


def json_line(paper: Paper) -> str:
    """Return a line of JSON as people write them."""
    authors = [{"name": f"{given} {family}"} for family, given in paper.authors]
    fields = {"id": str(paper.number), "title": paper.title, "authors": authors, "year": 2020, "venue": "Things"}
    more = {"date": "2020-03-15", "doi": f"10.5555/bench.{paper.number}", "keywords": ["one", "two"]}
    return json.dumps({**fields, **more, "abstract": paper.abstract}) + "\n"


def openalex(paper: Paper) -> str:
    """Return a work of OpenAlex on a line, with its inverted index."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(paper.abstract.split()):
        places.setdefault(word, []).append(place)
    authorships = [
        {
            "raw_author_name": f"{given} {family}",
            "author": {"id": f"https://openalex.org/A500000{n}", "display_name": f"{given} {family}"},
            "raw_affiliation_strings": ["Norday University, Norway"],
        }
        for n, (family, given) in enumerate(paper.authors)
    ]
    work = {
        "id": f"https://openalex.org/W{4000000000 + paper.number}", "doi": f"https://doi.org/10.5555/b.{paper.number}",
        "title": paper.title, "publication_year": 2020, "publication_date": "2020-03-15", "type": "article",
        "language": "en", "primary_location": {"source": {"display_name": "Things", "type": "journal"}},
        "authorships": authorships, "topics": [{"display_name": "Things"}], "abstract_inverted_index": places,
        "referenced_works": [f"https://openalex.org/W{4000000000 + i}" for i in range(5)], "cited_by_count": 3,
        "biblio": {"volume": "9", "issue": "2", "first_page": "1", "last_page": "9"}, "is_retracted": False,
    }  # fmt: skip
    return json.dumps(work) + "\n"


def crossref(paper: Paper) -> str:
    """Return a work of Crossref on a line."""
    work = {
        "DOI": f"10.5555/bench.{paper.number}", "type": "journal-article", "title": [paper.title], "language": "en",
        "container-title": ["Journal of Things"], "issued": {"date-parts": [[2020, 3, 15]]}, "volume": "9",
        "author": [{"given": given, "family": family, "affiliation": []} for family, given in paper.authors],
        "abstract": f"<jats:p>{paper.abstract}</jats:p>", "page": "1-9", "is-referenced-by-count": 3,
        "reference": [{"DOI": f"10.5555/c{i}", "article-title": "A thing", "year": "2001"} for i in range(5)],
    }  # fmt: skip
    return json.dumps(work) + "\n"


def s2(paper: Paper) -> str:
    """Return a paper of Semantic Scholar on a line."""
    work = {
        "paperId": f"{paper.number:040x}", "title": paper.title, "year": 2020, "publicationDate": "2020-03-15",
        "venue": "Things", "externalIds": {"DOI": f"10.5555/bench.{paper.number}"}, "abstract": paper.abstract,
        "authors": [{"authorId": str(n), "name": f"{given} {fam}"} for n, (fam, given) in enumerate(paper.authors, 7)],
        "publicationTypes": ["JournalArticle"], "journal": {"name": "Things", "volume": "9", "pages": "1-9"},
    }  # fmt: skip
    return json.dumps(work) + "\n"


def csl(paper: Paper) -> str:
    """Return an item of CSL-JSON on a line."""
    item = {
        "id": f"k{paper.number}", "type": "article-journal", "title": paper.title, "container-title": "Things",
        "author": [{"family": family, "given": given} for family, given in paper.authors], "page": "1-9",
        "issued": {"date-parts": [[2020, 3, 15]]}, "DOI": f"10.5555/bench.{paper.number}", "abstract": paper.abstract,
    }  # fmt: skip
    return json.dumps(item) + "\n"


MAKERS: dict[str, tuple[str, Callable[[Paper], str], str]] = {
    "bibtex": ("", bibtex, ""),
    "ris": ("", ris, ""),
    "medline": ("", medline, ""),
    "wos": ("FN Clarivate\nVR 1.0\n", wos, "EF\n"),
    "enw": ("", enw, ""),
    "csv": ("title,authors,year,date,venue,volume,issue,first page,last page,doi,abstract,keywords\n", csv_row, ""),
    "jsonl": ("", json_line, ""),
    "openalex": ("", openalex, ""),
    "crossref": ("", crossref, ""),
    "s2": ("", s2, ""),
    "csl-json": ("", csl, ""),
    "dblp-xml": ("<dblp>\n", dblp, "</dblp>\n"),
    "arxiv-atom": ('<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api</id>', atom, "</feed>"),
    "pubmed-xml": ("<PubmedArticleSet>\n", pubmed, "</PubmedArticleSet>\n"),
}


def write(path: Path, name: str, count: int) -> None:
    """Write a file of `count` records in a format."""
    head, entry, tail = MAKERS[name]
    with path.open("w", encoding="utf-8") as out:
        out.write(head)
        _copy(out, (entry(Paper(number)) for number in range(count)))
        out.write(tail)


def _copy(out: io.TextIOBase, texts: Iterator[str]) -> None:
    for text in texts:
        out.write(text)


def measure(path: Path) -> tuple[float, int]:
    """Return processor seconds and the number of records of reading a file."""
    start = time.process_time()
    count = sum(isinstance(item, Record) for item in read_file(path, path.name).items)
    return time.process_time() - start, count


def main(arguments: list[str]) -> int:
    """Measure every format, or those named behind the number."""
    count = int(arguments[0]) if arguments else 20_000
    with TemporaryDirectory() as folder:
        for name in arguments[1:] or MAKERS:
            path = Path(folder, name)
            write(path, name, count)
            seconds, read = measure(path)
            assert read == count, (name, read)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            rate = f"{seconds * 100_000 / count:6.1f} s for 100,000, {count / seconds:8,.0f}/s"
            print(f"{name:12} {rate}, peak {peak:4.0f} MB")
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
