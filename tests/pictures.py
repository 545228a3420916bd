"""Pictures made up for tests: of any size, with names that try to break out."""

import random
from collections import Counter

from queries.analyses.layout import layout
from queries.draw.picture import PEOPLE, Colouring, Column, Node, Picture, Tie, Work, radii

HOSTILE = (
    "</script><script>document.title='broken'</script>",
    "<img src=x onerror=\"document.title='broken'\">",
    "\u202etfel ot thgir\u202c",
    "x" * 3_000,
    "$\\frac{1}{0}$ & ' \" `",
    "\u2028\u2029\x00\ud800",
    "名前 وم ñ",
)


def made_picture(n: int, names: tuple[str, ...] = ()) -> Picture:
    """A ring of `n` people with chords, a paper each, years from 2000 on; the first ones bear `names`."""
    draw = random.Random(7)
    pairs = {(i, i + 1) for i in range(n - 1)} | {
        (min(a, b), max(a, b)) for _ in range(3 * n) if (a := draw.randrange(n)) != (b := draw.randrange(n))
    }
    ties = tuple(Tie(a, b, 1.0, 1 + a % 3, 2000 + a % 20) for a, b in sorted(pairs))
    drawn = Counter(end for pair in sorted(pairs)[:200] for end in pair)
    sizes = [drawn[i] + 1 for i in range(n)]
    nodes = tuple(
        Node(
            f"author:{i}",
            names[i] if i < len(names) else f"Person {i:04d}",
            "person",
            sizes[i],
            {"papers": 1 + i % 5, "since": 2000 + i % 20},
            ((i, ""),) if i < 50 else (),
        )
        for i in range(n)
    )
    works = tuple(
        Work(f"title:{i}", names[i] if i < len(names) else f"Title {i}", 2000 + i % 20, "https://doi.org/10.5555/x", "")
        for i in range(min(n, 50))
    )
    where = layout(n, [(t.start, t.stop, t.weight) for t in ties], radii(sizes))
    return Picture(
        title=names[0] if names else "Made up",
        facts=f"{n} people",
        words=PEOPLE,
        nodes=nodes,
        ties=ties,
        positions=tuple((float(x), float(y)) for x, y in where),
        colourings=(
            Colouring("community", "Community", tuple(names[:7]) or ("one", "two"), tuple(i % 2 for i in range(n))),
            Colouring("year", "Mean year", scale=tuple(2000.0 + i % 20 for i in range(n))),
        ),
        columns=(Column("papers", "Papers", in_table=True), Column("since", "First year", in_table=True, year=True)),
        works=works,
        notes=names,
        empty="Nobody; read more papers.",
        source="made up",
    )
