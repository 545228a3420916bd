"""Preprint servers, SERVERS: the DOIs and venues by which they are known, and what of a DOI is a version."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Server:
    """A preprint server: its name, how its DOIs begin, how a version ends them, and words by which a venue names it.

    `doi` and `version` are patterns of a DOI in small letters. Where `renumbers` is true each version has a DOI of its
    own that shows nothing of the others.
    """

    name: str
    doi: str
    version: str = ""
    venue: str = ""
    renumbers: bool = False


_V = r"[./_-]?v\d{1,3}$"  # /v1, .v1, -v1, _v1

# A new server is a row here. Prefixes are those registered with Crossref and DataCite.
SERVERS = (
    Server("arXiv", r"10\.48550/", r"v\d{1,3}$", "arxiv|corr"),
    Server("bioRxiv", r"10\.1101/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,}|10\.64898/", r"v\d{1,3}$", "biorxiv"),
    Server("medRxiv", r"10\.1101/\d", r"v\d{1,3}$", "medrxiv"),
    Server("Research Square", r"10\.21203/rs\.", _V, "research square"),
    Server("Preprints.org", r"10\.20944/preprints", _V, "preprints org"),
    Server("ChemRxiv", r"10\.26434/chemrxiv", _V, "chemrxiv"),
    Server("TechRxiv", r"10\.36227/techrxiv", _V, "techrxiv"),
    Server("SSRN", r"10\.2139/ssrn", "", "ssrn"),
    Server("Authorea", r"10\.22541/(?:au|essoar|rs|inst)\.|10\.15200/winn", r"/v\d{1,3}$", "authorea|winnower"),
    Server("ESSOAr", r"10\.1002/essoar\.", r"\.\d{1,2}$", "essoar|earth and space science open archive"),
    Server("OSF Preprints", r"10\.31219/|10\.17605/osf\.io", _V, "osf preprints"),
    Server("PsyArXiv", r"10\.31234/", _V, "psyarxiv"),
    Server("SocArXiv", r"10\.31235/", _V, "socarxiv"),
    Server("EarthArXiv", r"10\.31223/", _V, "eartharxiv"),
    Server("AgriXiv", r"10\.31220/", _V, "agrixiv"),
    Server("MetaArXiv", r"10\.31222/", _V, "metaarxiv"),
    Server("engrXiv", r"10\.31224/", _V, "engrxiv", renumbers=True),  # of its time at OSF, and of today
    Server("FocUS Archive", r"10\.31225/", _V),
    Server("Frenxiv", r"10\.31226/", _V, "frenxiv"),
    Server("INA-Rxiv", r"10\.31227/", _V, "inarxiv"),
    Server("LawArXiv", r"10\.31228/", _V, "lawarxiv"),
    Server("LIS Scholarship Archive", r"10\.31229/", _V),
    Server("MarXiv", r"10\.31230/", _V, "marxiv"),
    Server("MindRxiv", r"10\.31231/", _V, "mindrxiv"),
    Server("NutriXiv", r"10\.31232/", _V, "nutrixiv"),
    Server("PaleorXiv", r"10\.31233/", _V, "paleorxiv"),
    Server("SportRxiv", r"10\.31236/|10\.51224/", _V, "sportrxiv"),
    Server("Thesis Commons", r"10\.31237/", _V),
    Server("other communities of OSF", r"10\.(?:31730|33767|34055|35543|37044)/|10\.\d{4,5}/osf\.io/", _V),
    Server("EdArXiv", r"10\.35542/", _V, "edarxiv"),
    Server("EcoEvoRxiv", r"10\.32942/", _V, "ecoevorxiv"),
    Server("ECSarXiv", r"10\.1149/osf\.io/", _V, "ecsarxiv"),
    Server("SciELO Preprints", r"10\.1590/scielopreprints", _V, "scielo preprints"),
    Server("Cambridge Open Engage", r"10\.33774/", _V, "cambridge open engage"),
    Server("Qeios", r"10\.32388/", r"\.\d{1,2}$", "qeios"),
    Server("JMIR Preprints", r"10\.2196/preprints\.", _V, "jmir preprints"),
    Server("PeerJ Preprints", r"10\.7287/peerj\.preprints", _V, "peerj preprints"),
    Server("ScienceOpen Preprints", r"10\.14293/(?:s2199|pr2199)", _V, "scienceopen preprints"),
    Server("EGUsphere and discussions", r"10\.5194/(?:egusphere-\d{4}|[a-z]+-\d{4}-\d|[a-z]+d-\d)", _V, "egusphere"),
    Server("ChinaXiv", r"10\.12074/", _V, "chinaxiv"),
    Server("Jxiv", r"10\.51094/jxiv", _V, "jxiv"),
    Server("ViXra", r"10\.\d{4,5}/vixra", _V, "vixra"),
    Server("arabiXiv", r"10\.31221/", _V, "arabixiv"),
    Server("Advance", r"10\.31124/advance", _V, "advance a sage preprints community"),
    Server("OSTI", r"10\.2172/", "", "osti"),
    Server("NBER", r"10\.3386/w\d", "", "nber working papers?|national bureau of economic research working paper"),
    Server("World Bank working papers", r"10\.1596/1813-9450-", ""),
    Server("ResearchGate", r"10\.13140/", "", "researchgate", renumbers=True),
    Server("Beilstein Archives", r"10\.3762/bxiv\.", _V, "beilstein archives"),
    Server("ARPHA Preprints", r"10\.3897/arphapreprints\.", _V, "arpha preprints"),
    Server("AIJR Preprints", r"10\.21467/preprints\.", _V, "aijr preprints"),
    Server("Optica Open", r"10\.1364/opticaopen\.", _V, "optica open"),
    Server("VeriXiv", r"10\.12688/verixiv\.", r"\.\d{1,2}$", "verixiv"),
    Server("MitoFit Preprints", r"10\.26124/mitofit", _V, "mitofit"),
    Server("CrimRxiv", r"10\.21428/cb6ab371", _V, "crimrxiv"),
    Server("NeuroLibre", r"10\.55458/neurolibre", "", "neurolibre"),
    Server(  # copies of what is published elsewhere as well
        "repositories of universities",
        r"10\.(?:3929/ethz|17863/cam|17169/refubium|5445/ir/|14279/depositonce|18154/rwth|5167/uzh|7892/boris|18452/|26190/unsworks)",
        "",
        renumbers=True,
    ),
    Server("Zenodo", r"10\.5281/zenodo\.", "", "zenodo", renumbers=True),
    Server("figshare", r"10\.6084/m9\.figshare\.", _V, "figshare"),
)
_VERSIONED = (  # publishers that give each version of an article a DOI of its own
    re.compile(r"(10\.12688/[a-z0-9]+\.\d+)\.\d{1,2}$"),  # F1000Research and its sisters
    re.compile(r"(10\.1099/acmi\.\d+)\.v\d{1,2}$"),
    re.compile(r"(10\.7554/elife\.\d+)\.\d{1,2}$"),
)
_COMPILED = [(server, re.compile(server.doi), re.compile(server.version or r"(?!)")) for server in SERVERS]
_FIRST = re.compile("|".join(f"(?:{server.doi})" for server in SERVERS))
_VENUE = re.compile(
    rf"\b(?:{'|'.join(s.venue for s in SERVERS if s.venue)}|(?:[a-z]+(?:r?xiv|arxiv))|pre ?prints?|working papers?)\b"
)


@lru_cache(maxsize=4096)
def server_of(doi: str) -> Server | None:
    """Return the server that a normal DOI is of, None for a publisher's."""
    if not _FIRST.match(doi):
        return None
    return next(server for server, pattern, _ in _COMPILED if pattern.match(doi))


def work_of(doi: str) -> str:
    """Return a normal DOI without the version of a preprint: `10.21203/rs.3.rs-1/v2` is of `10.21203/rs.3.rs-1`."""
    if not _FIRST.match(doi):
        return next((match[1] for pattern in _VERSIONED if (match := pattern.match(doi))), doi)
    version = next(version for _, pattern, version in _COMPILED if pattern.match(doi))
    return version.sub("", doi)


def names_server(venue: str) -> bool:
    """Tell whether a venue, folded and without signs, is a preprint server or a series of working papers."""
    return _VENUE.search(venue) is not None
