"""Edges with a low score left out of a graph in memory, so that no answer counts them."""

from typing import Any

from graph.schema import EDGE_KINDS

_SCORED = tuple(kind for kind in EDGE_KINDS if any(p.name == "score" for p in kind.properties))


def without_low_scores(graph: Any, min_score: float) -> str:
    """Take the edges with a score below `min_score` out of a graph of the embedded engine; return a note on it.

    The counts of papers on their topics and methods are lowered; the file stays as it is.
    """
    left_out = []
    for kind in _SCORED:
        edges = f"MATCH (:{kind.start.label})-[r:{kind.type}]->(t:{kind.stop.label})"
        counts = f"{edges} RETURN count(r) AS total, sum(CASE WHEN r.score < $x THEN 1 ELSE 0 END) AS low"
        row = graph.cypher(counts, params={"x": min_score}).to_dicts()[0]
        total, low = row["total"], row["low"]
        if not low:
            continue
        for change in ("WITH t, count(r) AS n SET t.papers = t.papers - n", "DELETE r"):
            graph.cypher(f"{edges} WHERE r.score < $x {change}", params={"x": min_score})
        left_out.append(f"{low} of {total} between papers and {kind.stop.label.lower()}s")
    return f"links with a score below {min_score:g} are left out: {', '.join(left_out) or 'none'}."
