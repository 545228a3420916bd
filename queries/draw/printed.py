"""A picture for print: SVG or PNG by matplotlib, with labels that do not overlap, a legend and a source line."""

import io
import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.cells import printable
from graph.errors import UsageError
from queries.draw.picture import OTHER, Colouring, Picture, chosen_colouring, radii

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

HUES = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800")  # Okabe & Ito, yellow darker
REST, BETWEEN, INK, SOFT = "#9a9a95", "#8a8a86", "#1d1d1b", "#5c5b57"
SCALE = ("#f2b84b", "#c8553d", "#43184f")  # light is early, dark is late: the order shows without colour
WIDTH = 7.1  # inches: two columns of an article
MOST_LABELS = 40
LONGEST = 42
TEXT = 6.5  # points
DOTS = 300  # a PNG's pixels an inch
RASTER = 3_000  # more ties than this are pixels in an SVG, which else takes long to open
Box: TypeAlias = tuple[float, float, float, float]


def as_print(picture: Picture, form: str, colouring: str | None = None) -> tuple[bytes, tuple[str, ...]]:
    """The picture as a file's bytes, `form` being "svg" or "png", and notes on what could not be shown.

    `colouring` is the key of one of the picture's colourings, else the first is taken. Labels go to the largest nodes,
    MOST_LABELS at most, and none covers another. The same picture gives the same bytes. Raises UsageError where
    matplotlib is not installed, and for an unknown colouring. An empty picture prints its sentence.
    """
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError('printed pictures need matplotlib: pip install "paperkg[plot]".') from error
    settings: dict[Any, Any] = {
        "svg.hashsalt": "paperkg",
        "svg.fonttype": "path",
        "font.family": _fonts(),
        "font.size": TEXT,
    }
    with rc_context(settings), warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        figure = Figure(figsize=(WIDTH, _height(picture)), facecolor="white")
        _draw(figure, picture, chosen_colouring(picture, colouring))
        out = io.BytesIO()
        hidden = {"Date": None, "Creator": None} if form == "svg" else {"Software": None}
        figure.savefig(out, format=form, dpi=DOTS, metadata=hidden)
    lost = any("missing from font" in str(w.message) for w in seen)
    said = ("some names have characters that no installed font has; they are drawn as boxes.",) if lost else ()
    return out.getvalue(), said


def _fonts() -> list[str]:
    """The font that comes with matplotlib, and behind it what is here for other scripts."""
    from matplotlib import font_manager

    here = {font.name for font in font_manager.fontManager.ttflist}
    others = [name for name in sorted(here) if name.startswith(("Noto Sans CJK", "Noto Sans", "WenQuanYi"))]
    return ["DejaVu Sans", *others]


def _height(picture: Picture) -> float:
    high = max((abs(y) for _, y in picture.positions), default=0.5)
    return min(7.5, max(3.0, WIDTH * 0.94 * high)) + 1.1


def _draw(figure: "Figure", picture: Picture, colouring: Colouring | None) -> None:
    tall = figure.get_figheight()
    foot, head = 0.75 / tall, 0.35 / tall
    axes = figure.add_axes((0.01, foot, 0.98, 1 - foot - head))
    axes.set_axis_off()
    axes.set_aspect("equal")
    figure.text(
        0.015,
        1 - 0.5 * head,
        _short(picture.title, 90),
        size=9,
        weight="bold",
        va="center",
        color=INK,
        parse_math=False,
    )
    figure.text(
        0.985,
        1 - 0.5 * head,
        _short(picture.facts, 90),
        size=TEXT,
        ha="right",
        va="center",
        color=SOFT,
        parse_math=False,
    )
    figure.text(0.015, 0.1 / tall, _short(picture.source, 190), size=5, va="center", color=SOFT, parse_math=False)
    if not picture.nodes:
        axes.text(
            0.5, 0.5, _short(picture.empty, 200), ha="center", va="center", color=SOFT, wrap=True, parse_math=False
        )
        return
    high = max([0.05, *(abs(y) for _, y in picture.positions)])
    axes.set_xlim(-1.08, 1.08)
    axes.set_ylim(-high - 0.08, high + 0.08)
    colours = _colours(picture, colouring)
    _ties(axes, picture, colours)
    _dots(axes, picture, colours)
    _labels(figure, axes, picture)
    _legend(figure, colouring, 0.42 / tall)


def _colours(picture: Picture, colouring: Colouring | None) -> list[str]:
    if colouring is None:
        return [REST] * len(picture.nodes)
    if colouring.classes:
        return [REST if n == OTHER else HUES[n % len(HUES)] for n in colouring.classes]
    known = [v for v in colouring.scale if v is not None]
    low, high = min(known), max(known)
    return [REST if v is None else _along((v - low) / (high - low) if high > low else 1.0) for v in colouring.scale]


def _along(t: float) -> str:
    return _mixed(SCALE[1], SCALE[0], t * 2) if t < 0.5 else _mixed(SCALE[2], SCALE[1], t * 2 - 1)


def _mixed(a: str, b: str, t: float) -> str:
    """The colour at share `t` of the way from b to a."""
    parts = (round(int(a[k : k + 2], 16) * t + int(b[k : k + 2], 16) * (1 - t)) for k in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _ties(axes: "Axes", picture: Picture, colours: Sequence[str]) -> None:
    from matplotlib.collections import LineCollection

    where, many = picture.positions, len(picture.ties)
    share = 0.55 if many < 2_000 else 0.35 if many < 8_000 else 0.22
    toned = [
        _mixed(colours[t.start], "#ffffff", share)
        if colours[t.start] == colours[t.stop]
        else _mixed(BETWEEN, "#ffffff", share * 0.7)
        for t in picture.ties
    ]
    lines = LineCollection(
        [(where[t.start], where[t.stop]) for t in picture.ties],
        colors=toned,
        linewidths=[0.3 + 0.35 * (1 + t.count) ** 0.5 / 2 for t in picture.ties],
        rasterized=many > RASTER,
    )
    axes.add_collection(lines)


def _dots(axes: "Axes", picture: Picture, colours: Sequence[str]) -> None:
    x, y = zip(*picture.positions, strict=True)
    unit = _points_a_unit(axes)
    areas = [(2 * r * unit) ** 2 for r in radii([n.size for n in picture.nodes])]
    axes.scatter(x, y, s=areas, c=list(colours), edgecolors="white", linewidths=0.3, zorder=2)


def _points_a_unit(axes: "Axes") -> float:
    axes.apply_aspect()
    (x0, _), (x1, _) = axes.transData.transform([(0, 0), (1, 0)])
    return float(x1 - x0) * 72 / axes.get_figure().dpi  # type: ignore[union-attr]


def _labels(figure: "Figure", axes: "Axes", picture: Picture) -> None:
    """Names beside their dots, largest first, each where it covers no other and as few dots as can be."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.patheffects import withStroke

    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    pixel = figure.dpi / 72
    order = sorted(range(len(picture.nodes)), key=lambda n: (-picture.nodes[n].size, n))
    unit = _points_a_unit(axes)
    spots = [axes.transData.transform(p) for p in picture.positions]
    round_ = [r * unit * pixel for r in radii([n.size for n in picture.nodes])]
    dots = [(spots[n][0], spots[n][1], round_[n]) for n in order[:600]]
    frame, taken = axes.get_window_extent(), list[Box]()
    for n in order:
        if len(taken) >= MOST_LABELS:
            break
        text = axes.text(0, 0, _short(picture.nodes[n].name, LONGEST), size=TEXT, color=INK, va="center", zorder=3)
        text.set_parse_math(False)
        size = text.get_window_extent(renderer)
        box = _room((spots[n][0], spots[n][1], round_[n]), (size.width, size.height), taken, dots, frame.bounds)
        if box is None:
            text.remove()
            continue
        taken.append(box)
        x, y = axes.transData.inverted().transform((box[0] + 1, (box[1] + box[3]) / 2))
        text.set_position((float(x), float(y)))
        text.set_path_effects([withStroke(linewidth=1.4, foreground="white")])
        text.set_gid(f"label-{n}")


def _room(
    dot: Box | tuple[float, float, float], size: tuple[float, float], taken: Sequence[Box], dots: Any, frame: Any
) -> Box | None:
    """The box for a label right, left, below or above its dot: inside the frame, over no other label."""
    (x, y, r), (w, h) = dot[:3], size
    best, least = None, float("inf")
    for left, middle in (
        (x + r + 2, y),
        (x - r - 2 - w, y),
        (x - w / 2, y - r - h / 2 - 1),
        (x - w / 2, y + r + h / 2 + 1),
    ):
        box = (left - 1, middle - h / 2 - 0.5, left + w + 1, middle + h / 2 + 0.5)
        inside = box[0] >= frame[0] and box[1] >= frame[1]
        inside = inside and box[2] <= frame[0] + frame[2] and box[3] <= frame[1] + frame[3]
        if not inside or any(_meet(box, other) for other in taken):
            continue
        covered = sum(_meet(box, (a - s, b - s, a + s, b + s)) for a, b, s in dots if (a, b) != (x, y))
        if covered < least:
            best, least = box, covered
    return best


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _legend(figure: "Figure", colouring: Colouring | None, y: float) -> None:
    if colouring is None:
        return
    if not colouring.classes:
        _ramp(figure, colouring, y)
        return
    from matplotlib.lines import Line2D

    shown = [(HUES[n % len(HUES)], _short(name, 40)) for n, name in enumerate(colouring.names)]
    shown += [(REST, "others")] if OTHER in colouring.classes else []
    dot: Callable[[str], Line2D] = lambda c: Line2D([], [], marker="o", linestyle="", color=c, markersize=4)  # noqa: E731
    for columns in (4, 3, 2):
        legend = figure.legend(
            [dot(colour) for colour, _ in shown],
            [name.replace("$", r"\$") for _, name in shown],
            loc="center",
            bbox_to_anchor=(0.5, y),
            ncols=columns,
            frameon=False,
            fontsize=5.5,
            handletextpad=0.2,
            columnspacing=1.0,
            labelspacing=0.3,
        )
        if legend.get_window_extent().width <= 0.98 * figure.bbox.width:
            return
        if columns > 2:
            legend.remove()


def _ramp(figure: "Figure", colouring: Colouring, y: float) -> None:
    known = [v for v in colouring.scale if v is not None]
    axes = figure.add_axes((0.35, y - 0.008, 0.3, 0.016))
    axes.imshow([[n / 99 for n in range(100)]], aspect="auto", cmap=_map(), extent=(0, 1, 0, 1))
    axes.set_axis_off()
    figure.text(0.34, y, f"{colouring.label} {min(known):g}", ha="right", va="center", size=6, color=INK)
    figure.text(0.66, y, f"{max(known):g}", ha="left", va="center", size=6, color=INK)


def _map() -> Any:
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("years", list(SCALE))


def _short(text: str, longest: int) -> str:
    text = " ".join(printable(text).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
