"""How good extraction and identity are on labelled files: precision, recall, F1, B-cubed."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.vocabulary import load_vocabulary
from graph.errors import InputError
from graph.model import Link, Reading

# Words that add nothing to a method's name: "Adam optimizer" is Adam.
_HEADS = frozenset(
    {"model", "algorithm", "method", "architecture", "approach", "framework", "estimator", "kernel", "technique"}
    | {"system", "network", "procedure", "scheme", "optimizer", "layer", "module", "strategy", "regime"}
)
_ROLES = {"proposed": "proposes", "used": "uses"}
# What each kind of label has; one that is only a string is its first part.
LABELS = {"methods": ("name",), "datasets": ("name",), "topics": ("topic",), "abbreviations": ("short", "long")}
_SHAPES = {
    "methods": 'names or of objects {"name", "aliases"?, "role"?}',
    "datasets": 'names or of objects {"name"}',
    "topics": 'names or of objects {"topic"}',
    "abbreviations": 'objects {"short", "long"}',
}


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of what was found against what is labelled, in shares of 1."""

    what: str
    precision: float
    recall: float
    labelled: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _score(what: str, right: int, found: int, labelled: int) -> Score:
    return Score(what, right / max(found, 1), right / max(labelled, 1), labelled)


def folded(name: str, *, heads: bool = True) -> str:
    """A name as it is compared: no case, LaTeX, brackets, hyphens, article, plural; with `heads`, no generic end."""
    text = re.sub(r"\\(?:text\w*|emph|mathrm|mathbf)\{([^}]*)\}", r"\1", name)
    text = re.sub(r"\([^)]*\)", " ", re.sub(r"[${}\\]", "", text).lower())
    text = re.sub(r"[\s\-‐‑–—_/]+", " ", text).strip(" .,;:'\"()[]")
    words = re.sub(r"^(the|a|an|our) ", "", text).split()
    if words:
        words[-1] = _singular(words[-1])
    if heads and len(words) > 1 and words[-1] in _HEADS:
        words = words[:-1]
        words[-1] = _singular(words[-1])
    return " ".join(words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def labels_of(paper: Mapping[str, Any]) -> dict[str, Any]:
    """A labelled paper with all its labels as objects; InputError, without the place, where one is anything else."""
    shaped = dict(paper)
    for field, parts in LABELS.items():
        if field in paper:
            given = paper[field] if isinstance(paper[field], list) else [None]
            shaped[field] = [{parts[0]: label} if isinstance(label, str) else label for label in given]
            if not all(_is_label(label, parts) for label in shaped[field]):
                raise InputError(f'"{field}" is a list of {_SHAPES[field]}.')
    return shaped


def _is_label(label: object, parts: Iterable[str]) -> bool:
    if not isinstance(label, Mapping):
        return False
    aliases, role = label.get("aliases") or [], label.get("role") or ""
    return isinstance(aliases, list) and all(isinstance(t, str) for t in (*map(label.get, parts), *aliases, role))


def text_scores(labelled: Sequence[Mapping[str, Any]], readings: Sequence[Reading]) -> list[Score]:
    """Scores of methods, their roles, datasets, topics and abbreviations, those that the file has labels for.

    A labelled paper has any of `methods` (`name`, maybe `aliases` and `role`), `datasets` (`name`), `topics` (`topic`)
    and `abbreviations` (`short`, `long`), or plain names; `readings` are in the same order. Names are compared folded;
    a method or dataset is hit by any of its forms; headings that the vocabulary holds for one count as one. No papers,
    no scores. Raises InputError for labels of another shape.
    """
    pairs = [(labels_of(paper), reading) for paper, reading in zip(labelled, readings, strict=True)]
    scores = []
    if any("methods" in paper for paper, _ in pairs):
        scores += _method_scores(pairs)
    if any("datasets" in paper for paper, _ in pairs):
        scores.append(
            _overlap("datasets", [_datasets(_names(d["name"] for d in p.get("datasets", [])), r) for p, r in pairs])
        )
    if any("topics" in paper for paper, _ in pairs):
        same = _headings()
        scores.append(_overlap("topics", [_topics(p.get("topics", []), r, same) for p, r in pairs]))
    if any("abbreviations" in paper for paper, _ in pairs):
        scores.append(
            _overlap("abbreviations", [(_pairs(p.get("abbreviations", [])), _pairs(r.abbreviations)) for p, r in pairs])
        )
    return scores


def _names(names: Iterable[str]) -> set[str]:
    return {folded(name, heads=False) for name in names}


def _datasets(labelled: set[str], reading: Reading) -> tuple[set[str], set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for m in reading.mentions:
        if m.kind == "dataset":
            forms[m.id] |= _names((m.name, m.surface))
    return labelled, {min(names & labelled or names) for names in forms.values()}


def _topics(labelled: Sequence[Any], reading: Reading, same: Mapping[str, str]) -> tuple[set[str], set[str]]:
    gold = _names(t["topic"] for t in labelled)
    found = _names(m.name for m in reading.mentions if m.kind == "topic")
    return {same.get(t, t) for t in gold}, {same.get(t, t) for t in found}


def _pairs(abbreviations: Iterable[Any]) -> set[tuple[str, ...]]:
    forms = ((a["short"], a["long"]) if isinstance(a, Mapping) else (a.short, a.long) for a in abbreviations)
    return {tuple(" ".join(form.split()).lower() for form in pair) for pair in forms}


def _overlap(what: str, sets: Sequence[tuple[set[Any], set[Any]]]) -> Score:
    right = sum(len(gold & found) for gold, found in sets)
    return _score(what, right, sum(len(found) for _, found in sets), sum(len(gold) for gold, _ in sets))


def _headings() -> dict[str, str]:
    """Each synonym of a heading to the heading, folded."""
    return {folded(s, heads=False): folded(h.name, heads=False) for h in load_vocabulary().headings for s in h.synonyms}


def _method_scores(pairs: Sequence[tuple[Mapping[str, Any], Reading]]) -> list[Score]:
    right = predicted = labelled = agreed = with_role = 0
    for paper, reading in pairs:
        gold = paper.get("methods", [])
        forms = {
            f: n
            for n, m in enumerate(gold)
            for a in (m["name"], *(m.get("aliases") or ()))
            for f in (folded(a), folded(a, heads=False))
        }
        surfaces: dict[str, set[str]] = defaultdict(set)
        roles = {}
        for m in reading.mentions:
            if m.kind == "method":
                surfaces[m.id] |= {m.name, m.surface}
                roles[m.id] = m.role
        hits: dict[int, str | None] = {}
        missed = 0
        for method, names in surfaces.items():
            entry = next(
                (forms[f] for name in sorted(names) for f in (folded(name), folded(name, heads=False)) if f in forms),
                None,
            )
            missed += entry is None
            if entry is not None:
                hits.setdefault(entry, roles[method])
        right, predicted, labelled = right + len(hits), predicted + len(hits) + missed, labelled + len(gold)
        roled = [(gold[n]["role"], role) for n, role in hits.items() if gold[n].get("role")]
        with_role += len(roled)
        agreed += sum(_ROLES.get(is_so, is_so) == role for is_so, role in roled)
    scores = [_score("methods", right, predicted, labelled)]
    if any(method.get("role") for paper, _ in pairs for method in paper.get("methods", [])):
        scores.append(_score("roles of methods found", agreed, with_role, with_role))
    return scores


def identity_scores(
    persons: Mapping[tuple[str, int], Hashable], links: Iterable[Link], keys: Mapping[str, str]
) -> list[Score]:
    """B-cubed and pairwise scores of who is who (Bagga and Baldwin 1998) over the labelled names.

    `persons` has the true person of (paper's key, position); `keys` the entry's key of each record. A labelled name
    that no record has stands alone.
    """
    found = {(keys[k.record], k.position): k.author for k in links if k.position is not None}
    cluster: dict[Any, Any] = {m: found.get(m, ("missing", m)) for m in persons}
    gold: dict[Hashable, set[Any]] = defaultdict(set)
    ours: dict[Hashable, set[Any]] = defaultdict(set)
    for m, person in persons.items():
        gold[person].add(m)
        ours[cluster[m]].add(m)
    both = {m: len(gold[person] & ours[cluster[m]]) for m, person in persons.items()}
    n = max(len(persons), 1)
    precision = sum(both[m] / len(ours[cluster[m]]) for m in persons) / n
    recall = sum(both[m] / len(gold[person]) for m, person in persons.items()) / n
    joint: dict[tuple[Hashable, Hashable], int] = defaultdict(int)
    for m, person in persons.items():
        joint[person, cluster[m]] += 1
    pairwise = _score(
        "identity, pairs",
        _in_pairs(joint.values()),
        _in_pairs(map(len, ours.values())),
        _in_pairs(map(len, gold.values())),
    )
    return [Score("identity, B-cubed", precision, recall, len(persons)), pairwise]


def _in_pairs(sizes: Iterable[int]) -> int:
    return sum(k * (k - 1) // 2 for k in sizes)
