"""What is remembered of how clusters came about: how sure each join was, and what was left apart or not compared."""

from dataclasses import dataclass, field

from extract.people.doubts import brief
from extract.people.profiles import Cluster


@dataclass(slots=True)
class Trace:
    """How the clusters came about: per signature its least sure join, and the pairs of seeds that were left apart.

    `joins` is signature → (probability, rule); `open` is pair → probability, of pairs that names and papers allow.
    `partly` are the names compared in part, as they stand in so many groups of papers, with the number of groups.
    """

    joins: dict[int, tuple[float, str]] = field(default_factory=dict)
    open: dict[tuple[int, int], float] = field(default_factory=dict)
    partly: dict[str, int] = field(default_factory=dict)

    def join(self, first: Cluster, second: Cluster, score: float, rule: str) -> None:
        """Note a join at the signatures of its smaller side, where it is the least sure one so far."""
        smaller = first if (len(first.signatures), -first.seed) < (len(second.signatures), -second.seed) else second
        for signature in smaller.signatures:
            if signature not in self.joins or score < self.joins[signature][0]:
                self.joins[signature] = score, rule

    def notes(self) -> list[str]:
        """Return a sentence on each of the names compared in part, the commonest first."""
        names = sorted(self.partly.items(), key=lambda item: (-item[1], item[0]))
        sentences = [
            f"{name!r} is compared in part: {bearers:,} groups of papers bear this name, and only those with something"
            " in common were compared; some of its people may be one."
            for name, bearers in names
        ]
        return brief(sentences, "names are compared in part")
