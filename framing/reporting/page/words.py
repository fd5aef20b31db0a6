"""Numbers and verdicts as a reader meets them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from framing import yardsticks
from framing.labels import labels as _labels
from framing.letters import nested
from framing.records import Cell, Comparison, Estimate, Evidence, Measure, Provenance, Reading
from framing.settings import TRACE

KINDS = {
    "wire": "news-agency report",
    "newspaper": "news article",
    "broadcaster": "broadcaster's article",
    "syndicated": "syndicated article, written from another medium's reporting",
    "digest": "digest about other media's coverage",
    "rewrite": "rewrite that names no source",
    "report": "report",
    "report_writeup": "write-up of a report",
    "government": "government statement",
    "other": "other",
    "unknown": "kind unknown",
}


SECOND_HAND = ("syndicated", "digest", "rewrite", "report_writeup", "unknown")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
LONGEST = 90  # letters of a sentence that is shown for an example
MOST_COLUMNS = 5  # with more texts than this they stand as rows
labels = _labels  # one name a text, here as in what is said of the texts


def number(value: float | None, signed: bool = False) -> str:
    """A number in the digits that it deserves: two below 1, one below 10, else none."""
    if value is None:
        return "–"
    digits = 0 if value == 0 or abs(value) >= 9.95 else 2 if abs(value) < 0.995 else 1
    sign = "+" if signed else ""
    written = f"{value:{sign}.{digits}f}"
    return written.replace("-", "−")


def interval(estimate: Estimate, signed: bool = False) -> str:
    """`low to high`, or nothing where there is no interval."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{number(estimate.low, signed)} to {number(estimate.high, signed)}"


def mark(cell: Cell) -> str:
    """▲ or ▼ where the difference to the other texts is clear, else nothing."""
    if cell.gap.verdict != "clear difference":
        return ""
    return " ▲" if (cell.gap.difference.value or 0.0) > 0 else " ▼"


State = Literal["number", "trace", "not found", "not assessed"]


def state_of(cell: Cell, measure: Measure) -> State:
    """What a cell has to show: a rate of nothing is "not found", of one or two a "trace"."""
    estimate = cell.estimate
    if estimate.value is None:
        return "not assessed"
    if measure.kind not in ("rate", "count") or estimate.count >= TRACE:
        return "number"
    return "trace" if estimate.count else "not found"


def cell_lines(cell: Cell, measure: Measure) -> list[str]:
    """A cell as two lines: the number with what it counts, and its interval."""
    estimate, state = cell.estimate, state_of(cell, measure)
    counted = f"{estimate.count:.0f}"
    if state == "not assessed":
        return [f"not assessed ({counted})" if estimate.count else "not assessed"]
    if state == "not found":
        return ["not found"]
    if state == "trace":
        return [f"trace ({counted})" + mark(cell)]
    first = f"{number(estimate.value, measure.signed)} ({counted}){mark(cell)}"
    return [first, interval(estimate, measure.signed), *usual(cell, measure)]


def usual(cell: Cell, measure: Measure) -> list[str]:
    """How usual a number is in news texts of its length, as a line: "usual" for the middle
    half, else "more than 9 of 10"; none where no norm fits, or there is only a trace."""
    standing = cell.standing
    if standing is None or state_of(cell, measure) != "number":
        return []
    if 0.25 <= standing.percentile <= 0.75:
        return ["usual"]
    return [yardsticks.usualness(standing.percentile).partition(" news")[0]]


def is_unusual(cell: Cell, measure: Measure) -> bool:
    """Whether a number lies beyond nine tenths of the news, or a difference to the other
    texts is told."""
    told = cell.gap.verdict in ("clear difference", "more here", "less here")
    standing = cell.standing
    if standing is None or state_of(cell, measure) != "number":
        return told
    return told or not 0.1 < standing.percentile < 0.9


def is_ordinary(cells: Sequence[Cell], measure: Measure) -> bool:
    """Whether a measure has nothing to show: every text's number is within what is usual,
    or not found, and nobody differs. Without norms nothing is known to be usual."""
    known = all(one.standing or state_of(one, measure) != "number" for one in cells)
    return known and not any(is_unusual(one, measure) for one in cells)


def against(cell: Cell, measure: Measure) -> list[str]:
    """A number beside that of the other texts together, a fact of these texts; and how
    large the gap is by the yardsticks. No lines where there is no gap to speak of."""
    gap, shown = cell.gap, cell.contrast or cell.estimate
    difference = gap.difference.value
    if difference is None or shown.value is None:
        return []
    here = number(shown.value, measure.signed)
    others = number(shown.value - difference, measure.signed)
    if measure.kind == "share":
        here, others = f"{here}{measure.unit}", f"{others}%"
    elif not measure.signed:
        here = f"{here} {measure.unit.removeprefix('hits ')}"
    lines = [f"{here} here, {others} in the others together"]
    if gap.chance is not None:
        rare = [yardsticks.between_halves(gap.chance)]
        if gap.between is not None:
            rare.append(yardsticks.between_outlets(gap.between))
        lines.append("a gap this large: " + "; ".join(rare))
    return lines


def said(cell: Cell, measure: Measure) -> str:
    """A cell as one phrase: "13 per 1,000 narrator words, 4 found"."""
    estimate, state = cell.estimate, state_of(cell, measure)
    counted = f"{estimate.count:.0f}"
    if state == "not assessed":
        return f"{measure.title}, not assessed"
    if state == "not found":
        return f"{measure.title}, not found"
    shown = number(estimate.value, measure.signed)
    if measure.signed:
        phrase = f"{shown} on a scale from −1 to +1, {counted} sentences counted"
    elif measure.kind == "share":
        phrase = f"{shown}{measure.unit}, {counted} counted"
    else:
        phrase = f"{shown} {measure.unit.removeprefix('hits ')}, {counted} found"
    if state == "trace":
        phrase = f"a trace, {counted} found"
    if cell.gap.verdict == "clear difference":
        phrase += ", a clear difference"
    return f"{measure.title}, {phrase}"


def standing(measure: Measure) -> str:
    """How far a measure can be trusted, in a few words."""
    return f"reliability {measure.grade}" if measure.grade else measure.reliability


def what_it_is(reading: Reading) -> str:
    """What a text really is, in a phrase."""
    provenance = reading.provenance
    names = listed([cite.name for cite in provenance.cites])
    phrase = KINDS[provenance.kind]
    if not names:
        return phrase
    joint = {"digest": "about", "report_writeup": "of", "syndicated": "re-reporting"}
    short = {
        "digest": "digest",
        "report_writeup": "write-up",
        "syndicated": "syndicated article",
    }.get(provenance.kind, phrase)
    return f"{short} {joint.get(provenance.kind, 'citing')} {names}"


def day_of(published: str) -> str:
    """A day as people write it, without a year where it lacks one ("--11-06"); what is no date
    stays as it is."""
    if published.startswith("--") and published[2:4].isdigit() and published[5:].isdigit():
        return f"{int(published[5:])} {MONTHS[int(published[2:4]) - 1]}"
    try:
        found = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def dates_of(readings: Sequence[Reading]) -> str:
    """How many texts there are, and from which days."""
    days = sorted(one.document.published for one in readings if one.document.published)
    many = f"{len(readings)} texts"
    if not days:
        return many
    first, last = day_of(days[0]), day_of(days[-1])
    return f"{many}, {first}" if first == last else f"{many}, {first} to {last}"


def citation_of(comparison: Comparison) -> str:
    """How to cite a comparison: its event, its texts, and what made it, with what makes it
    again."""
    made = comparison.settings
    return (
        f"“{comparison.event}”, {dates_of(comparison.readings)}, compared with framing "
        f"{made['framing']} (seed {made['seed']}, tone {made['tone']})."
    )


def steps(provenance: Provenance) -> list[str]:
    """The hands that a text went through, outermost first; a digest's sources are one step."""
    if provenance.kind == "digest" and len(provenance.chain) > 2:
        return [provenance.chain[0], listed(provenance.chain[1:])]
    return list(provenance.chain)


def chain(provenance: Provenance) -> str:
    """The hands that a text went through, on a line."""
    return " ← ".join(steps(provenance))


def listed(names: list[str]) -> str:
    """Names as one speaks them, each once: "A, B and C"."""
    unique = list(dict.fromkeys(names))
    if len(unique) <= 1:
        return "".join(unique)
    return ", ".join(unique[:-1]) + " and " + unique[-1]


def counted(count: int, what: str) -> str:
    """A number with what it counts, in the plural where it isn't one."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def times(what: str, count: int) -> str:
    """A word with how often it comes, where it comes more than once."""
    return f"{what} ×{count}" if count > 1 else what


def marked(evidence: Evidence, before: str, after: str) -> str:
    """The quoted sentence with signs round the words that counted, unless all of it did."""
    parts, at = [], evidence.start
    for span in sorted(evidence.marks, key=lambda mark: mark.start):
        if span.start < at or span.end - span.start >= len(evidence.quote):
            continue
        parts.append(evidence.quote[at - evidence.start : span.start - evidence.start])
        word = evidence.quote[span.start - evidence.start : span.end - evidence.start]
        parts.append(f"{before}{word}{after}")
        at = span.end
    return "".join(parts) + evidence.quote[at - evidence.start :]


def around(evidence: Evidence, longest: int = LONGEST) -> str:
    """A sentence, or so many letters of it round the first words in it that count."""
    quote = evidence.quote
    low, high = 0, len(quote)
    if high > longest:
        first = evidence.marks[0].start - evidence.start if evidence.marks else 0
        low = max(0, min(first - longest // 3, high - longest))
        high = min(high, low + longest)
        low = quote.find(" ", low, first) + 1 if 0 < low < first else low
        high = quote.rfind(" ", 0, high) if high < len(quote) else high
    cut = nested(" ".join(quote[low:high].split()))
    return f"“{'…' if low else ''}{cut}{'…' if high < len(quote) else ''}”"


def one_line(text: str, longest: int = LONGEST) -> str:
    """Words on one line, cut behind a word where they are long."""
    plain = " ".join(text.split())
    if len(plain) <= longest:
        return plain
    cut = plain[:longest].rpartition(" ")[0]
    return (cut if len(cut) > longest / 2 else plain[: longest - 1]) + "…"
