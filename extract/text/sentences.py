"""Where the sentences of an abstract end, and the sentence around a mention."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_STOP = re.compile(
    r"(?<![A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\bal)(?<!\bvs)(?<!\bcf)[.?!][)\"'”’\]]?\s+(?=[A-Z0-9\"'“‘(\[$\\])"
)
_LONGEST = 1200


def sentence_stops(source: str) -> tuple[int, ...]:
    """Return where each sentence of an abstract but the last ends; the next one begins there."""
    return tuple(match.end() for match in _STOP.finditer(source))


def sentence_around(source: str, stops: Sequence[int], start: int, stop: int) -> str:
    """Return the sentence around a stretch of the source, with single blanks; of a very long one the nearest part."""
    before = bisect_right(stops, start)
    first = stops[before - 1] if before else 0
    after = bisect_right(stops, stop - 1)
    last = stops[after] if after < len(stops) else len(source)
    if last - first > _LONGEST:
        first, last = max(first, start - 300), min(last, max(stop, start + 300))
    return " ".join(source[first:last].split())
