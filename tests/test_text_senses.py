"""Names that are words of other fields, formulas, objects and teams; the texts are invented."""

import pytest

from extract.text import analyse
from extract.text.methods.groups import Group
from extract.text.methods.sense import (
    ends_as_procedure,
    is_author,
    is_compound,
    is_formula,
    is_no_technique,
    names_a_thing,
)
from extract.text.words import read_words


def methods(title, abstract):
    return {mention.name.lower() for mention in analyse(title, abstract).mentions if mention.kind == "method"}


@pytest.mark.parametrize(
    ("title", "abstract", "name"),
    [
        (
            "Oil in Old Transformers",
            "The transformer was hot. Power grids have transformers; voltage falls.",
            "transformer",
        ),
        (
            "Dropout from Village Schools",
            "Dropout is high. Students and teachers were interviewed on dropout.",
            "dropout",
        ),
    ],
)
def test_a_word_of_another_field_is_no_method(title, abstract, name):
    assert name not in methods(title, abstract)


@pytest.mark.parametrize(
    ("title", "abstract", "name"),
    [
        ("Letters in Two Tongues", "We translate sentences with a Transformer. The Transformer wins.", "transformer"),
        ("Grass on Dunes", "We counted shoots on dunes. BERT was worse than counting by hand.", "bert"),
        ("Small Networks", "We train neural networks with dropout and weight decay by gradient descent.", "dropout"),
    ],
)
def test_the_same_word_is_a_method_where_it_is_at_home_or_has_a_witness(title, abstract, name):
    assert name in methods(title, abstract)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UO2", True),
        ("SrTiO3", True),
        ("GaAs", True),
        ("CNN", False),
        ("BERT", False),
        ("ReLU", False),
        ("ResNet", False),
    ],
)
def test_a_formula_is_told_by_its_elements(name, expected):
    assert is_formula(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Au/Si", True), ("W-FeN", True), ("ZB-FeN", True), ("K-S", False), ("I-V", False), ("Co-NN", False)],
)
def test_formulas_joined_by_a_hyphen_or_a_slash_are_a_compound(name, expected):
    assert is_compound(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Coded Radio Access Networks", True),
        ("compound broadcast channel", True),
        ("spin torque oscillators", True),
        ("folded acyclic networks", True),
        ("graph attention network", False),
        ("channel", False),
        ("radio channel estimation", False),
    ],
)
def test_the_last_words_tell_a_thing(name, expected):
    assert names_a_thing(name) is expected


def test_a_network_or_a_channel_with_a_short_form_is_no_method():
    names = methods(
        "Rates of Relays",
        "We study the Shared Relay Access Network (SRAN) and the Muted Broadcast Channel (MBC). Codes of the SRAN and "
        "of the MBC are decoded by belief propagation.",
    )
    assert not names & {"shared relay access network", "muted broadcast channel", "sran", "mbc"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It beats the scheme introduced by Plover in May.", True),
        ("A bound due to Plover is met.", True),
        ("It is beaten by Plover.", False),
        ("We present Plover, a scheme.", False),
    ],
)
def test_who_is_said_to_have_introduced_something_is_an_author(text, expected):
    words = read_words(text, 0)
    first = words.surfaces.index("Plover")
    assert is_author(words, Group(forms={"Plover": None}, places=[(first, first + 1)])) is expected


def test_a_language_model_is_not_meant_where_a_telescope_is_called_so():
    sky = "Spectra of quasars and galaxies were taken with Gemini. The quasar has a redshift of two."
    assert "gemini" not in methods("A Lensed Quasar behind a Galaxy", sky)
    assert "gemini" in methods("Answers of Models", "We prompt Gemini and GPT-4, two large language models.")


def test_objects_of_catalogues_and_bare_surnames_are_no_techniques():
    assert is_no_technique("A0620-00")
    assert is_no_technique("Heron-Plover")
    assert is_no_technique("UiO-66")
    assert is_no_technique("Heron-McPlover")
    assert not is_no_technique("Gumbel-Softmax trick")


@pytest.mark.parametrize("name", ["MeV", "GeV/c", "Kestrel Wide Survey", "Heron Catalogue"])
def test_units_and_surveys_are_no_techniques(name):
    assert is_no_technique(name)


def test_capitals_of_a_title_take_nothing_from_a_known_name_with_a_hyphen():
    assert "spectro-interferometry" in methods(
        "High-Resolution Spectro-Interferometry of Be Stars",
        "We analyse a feature at the phases of high-resolution spectro-interferometry of Be stars.",
    )


def test_outside_computing_a_heading_that_is_no_known_method_is_the_object_of_study():
    abstract = "We follow the light of galaxies with an AGN. Stars near the AGN are young, and gas falls into the AGN."
    assert "agn" not in methods("Young Stars in Old Galaxies", abstract)


@pytest.mark.parametrize(
    "name",
    [
        "propranolol hydrochloride",
        "Chlorofluorocarbon",
        "Rho GTPases",
        "zinc oxide",
        "polyethylene",
        "PolyMethAcrylate",
    ],
)
def test_a_substance_is_no_technique(name):
    assert is_no_technique(name)
    assert not is_no_technique(f"{name} titration")


def test_the_name_of_a_team_on_a_shared_task_is_no_method():
    assert "reedbirds" not in methods(
        "ReedBirds at SemEval-2020 Task 3: Sorting Words", "ReedBirds sorts words with BERT."
    )


def test_outside_computing_a_telescope_is_no_method_whether_listed_or_told_by_the_next_word():
    title, sky = "Dust around Old Stars", "Infrared spectra of stars with dust were taken."
    for witness in (
        "We observed giants with NuSTAR and SOFIA.",
        "Data of the KESTREL telescope and TERN satellite.",
        "We observed giants with FORCAST-SOFIA. We present the Kestrel Deep Survey.",
    ):
        assert not methods(title, f"{sky} {witness} Fluxes of the stars were fitted.") & {
            "nustar",
            "sofia",
            "kestrel",
            "tern",
            "forcast-sofia",
            "kestrel deep survey",
        }


def test_a_known_name_inside_a_longer_phrase_that_is_no_name_is_found():
    assert "x-ray diffraction" in methods(
        "Strain in Thin Films of Lead",
        "The strain was followed by femtosecond X-ray diffraction. Films of lead grew on quartz at low temperature.",
    )


def test_a_name_that_ends_in_problem_is_no_method():
    assert "pallet loading problem" not in methods(
        "Piling Crates", "We study the Pallet Loading Problem (PLP). PLP is solved by simulated annealing."
    )


@pytest.mark.parametrize("name", ["broker lag ratio", "Harbour Pathologists"])
def test_a_name_that_ends_in_people_or_a_quantity_is_no_method(name):
    short = "".join(part[0].upper() for part in name.split())
    text = (
        f"Packets of a router wait in queues. Compared with {short}, our {name} ({short}) does well. "
        f"We use {short} to route packets, and {short} outperforms baselines."
    )
    assert not {name.lower(), short.lower()} & methods(f"{short} for Routing Packets", text)


def test_a_gene_is_no_technique_and_a_name_that_the_paper_gives_may_be_one():
    assert all(is_no_technique(name) for name in ("ZRK2", "CYQ2D6", "IgE", "BMV-IgG", "IL-4"))
    assert not any(is_no_technique(name) for name in ("Mantel", "LASSO", "SVM"))
    assert not is_no_technique("ZRK2", introduced=True)


@pytest.mark.parametrize("thing", ["receptors", "gene", "patients", "mRNA", "antibodies"])
def test_outside_computing_a_name_before_what_is_studied_is_no_method(thing):
    title, cells = "Swelling of Cells after Stroke", "Cells of the cortex of rats were stained after stroke."
    assert "zrk2" not in methods(title, f"{cells} ZRK2 {thing} were counted. The infarct was large.")


def test_outside_computing_a_known_short_form_is_a_method():
    names = methods(
        "Sleep of Rats after Stroke", "Rats slept. PCR of the cortex was performed. MRI of the brain was done."
    )
    assert {"polymerase chain reaction", "magnetic resonance imaging"} <= names


def test_a_part_of_a_known_name_takes_nothing_from_it():
    abstract = "Sheep grazed on dunes. Weights were compared by the Anderson-Darling test, and lambs were counted."
    assert "anderson-darling test" in methods("Sheep on Dunes", abstract)


def test_an_ordinary_name_of_several_words_is_a_method_at_home_only():
    answers = "Questions about stories are answered by a neural network. We train a memory network on stories."
    assert "memory network" in methods("Answers from Stories", answers)
    slices = "Slices of the hippocampus of rats were stained. The memory network of the brain shrinks after stroke."
    assert "memory network" not in methods("Sleep of Rats after Stroke", slices)


def test_the_ends_of_names_of_operations_and_examinations():
    assert all(ends_as_procedure(name) for name in ("omentoplasty", "cystoscopy", "polypectomy", "mammography"))
    assert not any(ends_as_procedure(name) for name in ("cholesterol", "volume", "index"))
