"""The page of a picture in a real browser: found, clicked, slid, narrow, dark, by keyboard, by hostile names."""

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page

from graph.build import place_of
from graph.stores import Store, open_store
from queries.analyses.networks import Filter
from queries.draw.coauthors import Subject, coauthors
from queries.draw.picture import OTHER, Picture
from queries.draw.printed import MOST_LABELS, as_print
from queries.draw.topics import topic_map
from tests.pictures import HOSTILE, made_picture

DRAWN = "document.documentElement.dataset.firstPicture"
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def store(corpus_store: Path) -> Iterator[Store]:
    opened = open_store(place_of(corpus_store, None))
    yield opened
    opened.close()


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Opener:
    """Opens a picture's page and waits until it is drawn."""

    def opened(picture: Picture, colouring: str | None = None) -> Page:
        path = tmp_path / "picture.html"
        path.write_text(picture.html(colouring), "utf-8")
        page.goto(path.as_uri())
        page.wait_for_function(DRAWN)
        return page

    return opened


def colours_of(page: Page) -> int:
    """How many colours of the palette's are on the drawing; it is copied, as a drawn frame cannot be read later."""
    page.wait_for_timeout(300)
    image = Image.open(BytesIO(page.locator("#stage").screenshot())).convert("RGB")
    return len(image.getcolors(maxcolors=1_000_000) or ())


def card(page: Page) -> str:
    return page.locator("#card").inner_text()


def test_a_search_opens_the_card_with_co_authors_and_papers(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    page.locator("#search").fill("berisk")
    page.locator("#hits button").first.click()

    assert page.locator("#card h2").inner_text() == "Tolvane Berisk"
    assert "Sujatha Ramanekar" in card(page)
    assert "FedLuma: Lumped Averaging for Federated Learning on Uneven Clients" in card(page)
    assert "author-page.txt, line 56" in card(page)


def test_a_search_without_accents_finds_the_name(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    page.locator("#search").fill("petrasek")

    assert page.locator("#hits button").all_inner_texts() == ["Dragomil Petrašek"]


def test_a_search_for_nobody_says_so(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    page.locator("#search").fill("zzzz")

    assert "No person of that name" in page.locator("#hits").inner_text()


def test_the_keyboard_is_enough(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    page.keyboard.press("/")
    page.keyboard.type("ramanekar")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#card h2").inner_text() == "Sujatha Ramanekar"

    page.keyboard.press("Escape")
    assert "Choose a person" in card(page)

    page.locator("#rows button").nth(0).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#card h2").inner_text() == page.locator("#rows button").nth(1).inner_text()


def test_the_table_sorts_by_any_column(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    page.get_by_role("button", name="Name", exact=True).click()
    names = page.locator("#rows button").all_inner_texts()
    page.get_by_role("button", name="Papers", exact=True).click()
    papers = [int(t) for t in page.locator("#rows td:nth-child(2)").all_inner_texts()]

    assert names[0] == "Anselm Quistgarde"
    assert names[-1] == "Yannic Delacombe"
    assert papers == sorted(papers, reverse=True)
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Papers")


def test_the_year_takes_ties_and_people_away(store: Store, show: Opener) -> None:
    page = show(coauthors(store))
    before = colours_of(page)
    page.locator("#search").fill("berisk")
    page.locator("#hits button").first.click()
    all_of_them = page.locator("#card ol").first.locator("li").count()
    page.locator("#year").fill("2018")

    assert page.locator("#until").inner_text() == "2018"
    assert 0 < page.locator("#card ol").first.locator("li").count() < all_of_them
    page.locator("#fit").click()
    assert colours_of(page) < before


def test_the_legend_takes_the_colours_of_communities_topics_and_years(store: Store, show: Opener) -> None:
    picture = coauthors(store)
    page = show(picture)
    assert page.locator("#colouring option").all_inner_texts() == ["Community", "Topic", "Mean year"]
    classes = len(picture.colourings[0].names) + (OTHER in picture.colourings[0].classes)
    assert page.locator("#classes li").count() == classes > 3

    page.locator("#classes button").first.click()
    assert page.locator("#classes button").first.get_attribute("aria-pressed") == "true"

    page.locator("#colouring").select_option(label="Mean year")
    assert page.locator("#scale").is_visible()
    assert float(page.locator("#low").inner_text()) < float(page.locator("#high").inner_text())


def test_a_page_can_begin_with_another_colouring(store: Store, show: Opener) -> None:
    page = show(coauthors(store), "year")

    assert page.locator("#colouring").input_value() == "2"
    assert page.locator("#scale").is_visible()


def test_an_empty_picture_says_what_to_do(store: Store, show: Opener) -> None:
    page = show(coauthors(store, Subject(only=Filter(since=2999))))

    assert "Widen the years" in page.locator("#empty").inner_text()
    assert not page.locator("#legend").is_visible()


def test_hostile_names_stay_text(show: Opener) -> None:
    page = show(made_picture(20, HOSTILE))
    for row in range(20):
        page.locator("#rows button").nth(row).click()

    assert page.title() == HOSTILE[0]
    assert page.locator("#card img").count() == 0
    assert page.evaluate("document.scripts.length") == 5


@pytest.mark.parametrize("n", [1_000, 5_000])
def test_large_pictures_are_drawn(show: Opener, n: int) -> None:
    page = show(made_picture(n))

    assert page.evaluate("document.documentElement.dataset.drawing") == "webgl"
    assert 0 < int(page.evaluate("document.documentElement.dataset.labels")) <= 40
    assert colours_of(page) > 50
    assert page.locator("#rows tr").count() == 100
    page.locator("#more").click()
    assert page.locator("#rows tr").count() == min(n, 1_100)


def test_pages_fit_narrow_and_wide_in_both_schemes_and_break_no_rule_of_accessibility(
    store: Store, show: Opener
) -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for picture in (coauthors(store), topic_map(store)):
        page = show(picture)
        page.locator("#rows button").first.click()
        for scheme, width in product(schemes, (420, 1280)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})

            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.locator("#legend").is_visible()
            broken = Axe().run(page).response["violations"]
            assert [f"{scheme} {width} {rule['id']}: {[n['target'] for n in rule['nodes']]}" for rule in broken] == []


def test_without_the_scripts_of_others_the_picture_is_plain_and_the_rest_works(
    store: Store, show: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("queries.draw.page.VENDOR", tmp_path / "missing")
    page = show(coauthors(store))

    assert page.evaluate("document.documentElement.dataset.drawing") == "svg"
    assert page.locator("#net circle").count() == 58
    page.locator("#net circle").first.click()
    assert page.locator("#card h2").count() == 1
    page.locator("#year").fill("2016")
    assert page.locator("#net circle[visibility=visible]").count() < 58


def test_printed_labels_do_not_overlap(store: Store, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "print.svg"
    for picture in (coauthors(store), topic_map(store), made_picture(300)):
        path.write_bytes(as_print(picture, "svg")[0])
        page.goto(path.as_uri())
        boxes = page.evaluate(
            "[...document.querySelectorAll('[id^=label-]')].map((e) => e.getBBox())"
            ".map((b) => [b.x, b.y, b.x + b.width, b.y + b.height])"
        )
        overlaps = [
            (a, b)
            for n, a in enumerate(boxes)
            for b in boxes[:n]
            if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        ]

        assert 25 < len(boxes) <= MOST_LABELS
        assert overlaps == []


def test_the_browser_is_a_real_one(browser: Browser) -> None:
    assert browser.version
