r"""Journals that NASA ADS writes as macros of AASTeX (`\apj`, `\prl`), each with the name that the macro stands for."""

import re

JOURNALS = {
    name: title
    for line in r"""
    aj The Astronomical Journal
    actaa Acta Astronomica
    araa Annual Review of Astronomy and Astrophysics
    apj The Astrophysical Journal
    apjl The Astrophysical Journal Letters
    apjlett The Astrophysical Journal Letters
    apjs The Astrophysical Journal Supplement Series
    apjsupp The Astrophysical Journal Supplement Series
    ao Applied Optics
    apss Astrophysics and Space Science
    aap Astronomy and Astrophysics
    astap Astronomy and Astrophysics
    aapr The Astronomy and Astrophysics Review
    aaps Astronomy and Astrophysics Supplement Series
    azh Astronomicheskii Zhurnal
    baas Bulletin of the American Astronomical Society
    caa Chinese Astronomy and Astrophysics
    cjaa Chinese Journal of Astronomy and Astrophysics
    fcp Fundamentals of Cosmic Physics
    gca Geochimica et Cosmochimica Acta
    grl Geophysical Research Letters
    iaucirc International Astronomical Union Circulars
    icarus Icarus
    jcap Journal of Cosmology and Astroparticle Physics
    jcp Journal of Chemical Physics
    jgr Journal of Geophysical Research
    jqsrt Journal of Quantitative Spectroscopy and Radiative Transfer
    jrasc Journal of the Royal Astronomical Society of Canada
    memras Memoirs of the Royal Astronomical Society
    memsai Memorie della Societa Astronomica Italiana
    mnras Monthly Notices of the Royal Astronomical Society
    na New Astronomy
    nar New Astronomy Reviews
    nat Nature
    nphysa Nuclear Physics A
    pasa Publications of the Astronomical Society of Australia
    pasj Publications of the Astronomical Society of Japan
    pasp Publications of the Astronomical Society of the Pacific
    physrep Physics Reports
    physscr Physica Scripta
    planss Planetary and Space Science
    pra Physical Review A
    prb Physical Review B
    prc Physical Review C
    prd Physical Review D
    pre Physical Review E
    prl Physical Review Letters
    procspie Proceedings of SPIE
    psj The Planetary Science Journal
    qjras Quarterly Journal of the Royal Astronomical Society
    rmxaa Revista Mexicana de Astronomia y Astrofisica
    skytel Sky and Telescope
    solphys Solar Physics
    sovast Soviet Astronomy
    ssr Space Science Reviews
    zap Zeitschrift fuer Astrophysik
    """.strip().splitlines()
    for name, _, title in [line.strip().partition(" ")]
}
_MACRO = re.compile(r"[\s{]*\\([A-Za-z]{2,8})[\s{}]*")


def journal_of(raw: str) -> str | None:
    """Return the journal that a raw value is the macro of; None for any other value."""
    match = _MACRO.fullmatch(raw)
    return JOURNALS.get(match[1].lower()) if match else None
