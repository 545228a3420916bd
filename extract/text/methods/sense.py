"""Whether a name is meant as a name: ordinary words, words of other fields, formulas, objects, surnames, apparatus."""

import re

from extract.text.lexicon import GENERIC_HEADS, words_of
from extract.text.methods.groups import MOST_PLACES, Group
from extract.text.methods.roles import introduces, left_context
from extract.text.sentences import begins_sentence_or_quotation
from extract.text.words import Words
from graph.folding import phrase_key, phrase_words, singular

LEAST_AT_HOME = 0.25
"""The probability of its own fields from which a word of several senses is taken in the sense that the entry has."""
_SUPPORT = GENERIC_HEADS | {"optimization", "training", "loss", "decoding", "inference", "update", "sampler"}
_ELEMENTS = words_of("""
    H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr
    Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir
    Pt Au Hg Tl Pb Bi Th Pa U Np Pu
""")
_PARTS = re.compile(r"([A-Z][a-z]?)(\d*(?:\.\d+)?|x|[+-])")
_AUTHORED = re.compile(
    r"\b(?:introduced|proposed|derived|obtained|shown|proved|proven|given|studied|considered|due|developed|suggested|"
    r"discovered|conjectured|described|found|presented|published|reported)\b[^.;,]{0,25}\b(?:by|to) $"
)
_SURNAMES = re.compile(r"[A-Z][a-zà-ÿ]{2,}(?:[-–](?:Ma?c)?[A-Z][a-zà-ÿ]{2,}){1,3}")
_UNIT = re.compile(r"[kMGTPEm]eV(?:/?c2?)?")
# A survey, a catalogue or a mission under its full name ("Ultra Deep Survey").
_PROGRAMME = re.compile(r"(?:\S+ )+(?:Survey|Telescope|Catalog(?:ue)?|Observatory|Mission|Collaboration|Satellite)s?")
# Of a planet or a component of a star (`HAT-P-56b`), of a galaxy or a material (`NGC-224`, `UiO-66`).
_DESIGNATION = re.compile(r"[A-Z][A-Za-z-]*[- ]?\d+[b-h]|[A-Z][A-Za-z]{1,3}-\d{1,4}")
# Of a gene or a protein (`THBS1`, `CYP2D6`), of an antibody (`IgE`, `CMV-IgG`).
_GENE = re.compile(r"[A-Z]{2,5}\d{1,2}(?:[A-Z]\d?)?|(?:\w+-)?Ig[ADEGM]")
_SUBSTANCE = re.compile(
    r".*\b\w*(?:(?:chlor|fluor|brom|iod|ox|sulph|sulf|hydr|nitr|phosph|carb|tellur|selen|arsen)ide|(?:sulf|phosph|nitr"
    r"|carbon|silic|titan|acet|acryl)ate|poly\w{3,}(?:ene|amide|imide|ester|siloxane|olefin)|hydrochloride|fluorocarbon|dextrin|(?:gtp|atp|kin|prote|polymer)ase|acid)s?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[-/‐‑–]")
_NO_TECHNIQUE = (_SURNAMES, _UNIT, _PROGRAMME, _DESIGNATION, _SUBSTANCE)
_APPARATUS = words_of("""
    telescope satellite spacecraft mission detector collider observatory instrument spectrograph interferometer
    accelerator survey collaboration experiment camera array facility beamline tokamak stellarator reactor laboratory
    probe antenna synchrotron radar rover lander orbiter catalogue catalog consortium
""")
"""Nouns that say of the name before them that it names an apparatus, or those who run it."""
_STUDIED = words_of("""
    gene protein receptor channel expression mrna concentration mutation allele polymorphism inhibitor agonist
    antagonist antibody antigen signaling signalling pathway cell mouse mice infection virus patient carrier
    gradient morphogen locus neuron tumor tumour strain phenotype event effect phenomenon instability syndrome disease
""")
"""Nouns that say of the name before them that it names what is studied: a gene, a molecule, a cell, a disease."""
_OBJECTS = _APPARATUS | _STUDIED
_THINGS = words_of("""
    channel station environment oscillator converter convertor semiconductor junction receiver transmitter transceiver
    radio antenna amplifier diode transistor capacitor memristor electrode actuator satellite telescope spectrograph
    spectrometer camera chip trap device ap interference regime subcarrier traffic university institute
""")
_NETWORKS = re.compile(
    r".*\b(?:wireless|sensor|relay|relaying|access|radio|cellular|hoc|mesh|area|interference|communications?|cooperative"
    r"|vehicular|mobile|optical|backhaul|broadcast|multicast|heterogeneous|line|lossy|mimo|overlay|power|social|road|ip"
    r"|transport(?:ation)?|wi-?fi|lte|reaction|regulatory|cognitive|computer|telecommunications?|core|backbone|sdn"
    r"|peer-to-peer|p2p|ad-hoc|packet|data|queueing|hop|caching|satellite|uav|wlan|delivery|acyclic|complex"
    r"|directed|weighted|scale-free|small-world|co-?authorship|citation|collaboration|metabolic|interaction) networks?"
    r"|.*\blogic gates?",
    re.IGNORECASE,
)
_QUESTIONS = words_of("problem conjecture")
_PEOPLE = re.compile(
    r"\w+(?:ologist|ician|therapist)|patient|clinician|nurse|surgeon|student|worker|participant|volunteer"
)
_QUANTITIES = words_of("""
    ratio rate probability throughput delay latency coefficient exponent tradeoff index interference concentration
    distribution capacity
""")
"""Nouns that say of the words before them that they name something measured, unless the paper introduces it itself."""
_PROCEDURE_ENDS = re.compile(
    r".*(?:scopy|graphy|metry|therapy|ectomy|o[ts]tomy|plasty|pexy|desis|centesis|[bt]ripsy|transplantation|procedure"
    r"|resection|repair|fixation|bypass|stimulation|screening|training|intervention|rehabilitation|questionnaire)"
)
"""The ends of names of examinations, operations and treatments."""


def is_author(words: Words, group: Group) -> bool:
    """Say whether a single word with one capital stands behind "introduced by" or the like, as the name of a person."""
    if any(not form.istitle() or len(phrase_words(form)) > 1 for form in group.forms):
        return False
    starts = [words.starts[first] for first, _ in group.places[:MOST_PLACES]]
    return any(_AUTHORED.search(words.text, max(0, start - 60), start) is not None for start in starts)


def is_supported(words: Words, group: Group) -> bool:
    """Say whether an ordinary word is meant as a name: an alias, a definition, or a head noun beside it."""
    if group.defined or "alias" in group.rules:
        return True
    return any(
        stop < len(words.last) and words.joined[stop - 1] and words.last[stop] in _SUPPORT for _, stop in group.places
    )


def rules_of(words: Words, group: Group, home: float) -> set[str] | None:
    """Return the rules that speak for a name; None for an ordinary word that is not meant as a name.

    Of several words it is a name like any other where it is at `home`.
    """
    if "ordinary" not in group.rules:
        return group.rules
    if home >= LEAST_AT_HOME and len(phrase_words(max(group.forms, key=len))) > 1:
        return (group.rules - {"ordinary"}) | {"name"}
    return group.rules if is_supported(words, group) else None


def is_meant(words: Words, group: Group, home: float) -> bool:
    """Say whether a name can be that of a method here: no formula, no question, a known word in the vocabulary's sense.

    `home` is the probability of the fields where it has that sense. Elsewhere it needs a witness: the paper's own
    definition, several words in one of its forms, capitals within, or a capital inside a sentence where the text
    never writes it small.
    """
    if group.number is None and (is_question(group) or _is_measured_or_a_person(words, group)):
        return False
    if group.number is None and (any(is_compound(form) for form in group.forms) or is_author(words, group)):
        return False
    if home >= LEAST_AT_HOME or group.defined or group.number is None:
        return group.defined or group.number is not None or not all(is_formula(form) for form in group.forms)
    if any(len(phrase_words(form)) > 1 for form in group.forms):
        return True
    small = {surface for surface in words.surfaces if surface.islower()}
    for first, _ in group.places:
        surface, start = words.surfaces[first], words.starts[first]
        if len(surface.removesuffix("s")) > 3 and sum(c.isupper() for c in surface) > 1:
            return True  # no everyday word is written so
        plain = surface.lower()
        if surface[0].islower() or {plain, plain + "s", plain.removesuffix("s")} & small or words.in_title(first):
            continue
        if len(surface) > 4 and not begins_sentence_or_quotation(words.text, start):
            return True
    return False


def names_a_thing(name: str) -> bool:
    """Say whether a name of several words ends in what is built, used or sent through: a device, a place, a network."""
    parts = phrase_words(name.lower())
    return len(parts) > 1 and (singular(parts[-1]) in _THINGS or _NETWORKS.fullmatch(name) is not None)


def is_no_technique(name: str, *, introduced: bool = False) -> bool:
    """Say whether a form has the shape of a chemical formula, a unit, an object in a catalogue, a survey or bare
    surnames, or ends in the name of a substance; or that of a gene, unless the paper itself gives the name.
    """
    if not introduced and _GENE.fullmatch(name):
        return True
    if sum(c.isdigit() for c in name) > 2 and any(c.isalpha() for c in name) and " " not in name:
        return True
    return is_formula(name) or any(shape.fullmatch(name) for shape in _NO_TECHNIQUE)


def is_question(group: Group) -> bool:
    """Say whether a form of several words ends in "problem" or the like: it names what is asked, not how."""
    parts = [phrase_words(form.lower()) for form in group.forms]
    return any(len(some) > 1 and singular(some[-1]) in _QUESTIONS for some in parts)


def _is_measured_or_a_person(words: Words, group: Group) -> bool:
    """Say whether an open name of several words ends in a word for people, or in one for a quantity that the paper does
    not introduce itself.
    """
    heads = [singular(parts[-1]) for form in group.forms if len(parts := phrase_words(form.lower())) > 1]
    if any(_PEOPLE.fullmatch(head) for head in heads):
        return True
    if group.rules & {"cue", "title"} or not any(head in _QUANTITIES for head in heads):
        return False
    starts = [words.starts[first] for first, _ in group.places[:MOST_PLACES]]
    return not any(introduces(left_context(words, start)) for start in starts)


def ends_as_procedure(head: str) -> bool:
    """Say whether a word in small letters ends as the names of examinations, operations and treatments do."""
    return _PROCEDURE_ENDS.fullmatch(head) is not None


def is_object(words: Words, group: Group, names: frozenset[str]) -> bool:
    """Say whether a name is that of an apparatus or of what is studied, and of no method.

    It is one of `names` (keys), alone or beside a slash or a hyphen, or stands before a word like "telescope" or
    "receptor", or it is the full name of a survey or a mission.
    """
    if is_apparatus(group, names) or any(_PROGRAMME.fullmatch(form) for form in group.forms):
        return True
    return any(
        stop < len(words.last) and words.joined[stop - 1] and words.last[stop] in _OBJECTS
        for first, stop in group.places
        if words.text[words.starts[first]].isupper()
    )


def is_apparatus(group: Group, names: frozenset[str]) -> bool:
    """Say whether a form is one of `names` (keys), or an open name of one word has a part that is (`VISIR-VLT`)."""
    if any(phrase_key(form) in names for form in group.forms if form != form.lower()):
        return True
    known = group.number is not None
    parts = (part for form in group.forms if not (known or " " in form) for part in _JOINT.split(form))
    return any(phrase_key(part) in names for part in parts if part != part.lower())


def is_compound(name: str) -> bool:
    """Say whether a name is formulas or elements joined by hyphens or slashes (`Au/Si`, `W-FeN`), the first one perhaps
    the short name of a phase (`ZB-FeN`).
    """
    parts = _JOINT.split(name)
    if len(parts) < 2 or not all(part in _ELEMENTS or is_formula(part) for part in parts[1:]):
        return False
    if any(is_formula(part) for part in parts[1:]):
        return parts[0] in _ELEMENTS or is_formula(parts[0]) or (len(parts[0]) < 4 and parts[0].isupper())
    return (parts[0] in _ELEMENTS or is_formula(parts[0])) and any(c.islower() for c in name)


def is_formula(name: str) -> bool:
    """Say whether a name is put together of elements, with a number or a small letter among them (`UO2`, `GaAs`)."""
    plain = name.replace("(", "").replace(")", "")
    elements = _PARTS.findall(plain)
    return (
        len(elements) > 1
        and all(element in _ELEMENTS for element, _ in elements)
        and "".join(f"{a}{b}" for a, b in elements) == plain
        and any(c.isdigit() or c.islower() for c in plain)
    )
