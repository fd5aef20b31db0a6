"""Wording: how a text says it, in words per 1,000 of the narrator's.

Loaded words, hedges, boosters, absolutes, implicatives, us-and-them words, epithets
and courtesy titles are looked up (`loaded.toml`, `wording.toml`); the classes of reporting
verbs come with the attributions; passives without a doer and scare quotes are
found by rule. What any of them shows is a manner of writing, not an aim.
"""

from __future__ import annotations

import re

import numpy as np

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.matching.lexicon import NARRATOR, Matches, kept, load, match
from framing.scoring.matching.passives import agentless
from framing.scoring.matching.scare_quotes import scare_quotes
from framing.scoring.tokens.vectors import words_per_row
from framing.scoring.tone.news import mentioned

# the class that an attribution's verb has, and the measure that counts it
VERBS = {
    "doubt": "doubting_verbs",
    "endorsing": "endorsing_verbs",
    "forceful": "forceful_verbs",
}

# Hedges of numbers alone where a number stands behind them.
ABOUT = frozenset(
    {
        *("approximately", "roughly", "almost", "nearly", "virtually", "practically"),
        *("as many as", "up to", "an estimated", "estimated at"),
    }
)
NUMBER = re.compile(
    r"[ \xa0](?:[A-Z]{0,3}[$€£¥₩₹]|[A-Z]{3} )?(?:[0-9]|(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half"
    r"|hundreds?|thousands?|millions?|billions?|dozens?|a (?:dozen"
    r"|hundred|thousand|million|billion|third|quarter|half|fifth|tenth))\b)"
)

FAMILY = Family(
    name="wording",
    title="Wording of the narrator",
    meaning="How the narrator puts things, for every 1,000 of its words. In brackets how many "
    "were found; fewer than three are a trace.",
    unit="per 1,000 words",
    picture="Wording of each text's narrator",
    says="uses {amount} of “{title}”",
    layer="Wording",
    place=60,
)
FAMILIES = [FAMILY]


def _measure(
    name: str, title: str, meaning: str, reliability: str = "not validated"
) -> Measure:
    return Measure(name, FAMILY.name, title, "per 1,000 narrator words", meaning, reliability)


MEASURES = [
    _measure(
        "loaded",
        "Loaded words",
        "words that judge or dramatise where a plain word is at hand",
        "B (AUC 0.74, BABE SG2 (Spinde et al. 2021), 1,683 sentences on topics not read while "
        "writing, 2026-11)",
    ),
    _measure("hedges", "Hedges", "words that leave open whether or how far a thing is so"),
    _measure("boosters", "Boosters", "words that raise a claim's certainty or degree"),
    _measure("absolutes", "Absolutes", "words that allow no exception"),
    _measure(
        "implicatives", "Implicatives", "managed to, failed to, forced to, and their like"
    ),
    _measure("us_them", "Us and them", "the narrator's we and our, and nouns that make camps"),
    _measure("epithets", "Epithets", "names that characterise instead of naming"),
    _measure(
        "courtesy",
        "Courtesy titles",
        "people named with Mr., Mrs. or Ms.: a house's style, neither praise nor blame",
    ),
    _measure("doubting_verbs", "Doubt-casting verbs", "speakers who claim, allege or insist"),
    _measure("endorsing_verbs", "Endorsing verbs", "speakers who reveal, admit or point out"),
    _measure("forceful_verbs", "Forceful verbs", "speakers who warn, slam, vow or accuse"),
    _measure(
        "passives", "Passives without a doer", "was closed, is expected: by whom isn't said"
    ),
    _measure(
        "scare_quotes", "Scare quotes", "marks round a few words that nobody is given for"
    ),
]
NAMES = [measure.name for measure in MEASURES]


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch)


def score(batch: Batch) -> Scores:
    """The wording measures of a batch; see `MEASURES` and `records.Scores`.

    Every measure is a rate per 1,000 of the narrator's words; a text in which the
    narrator has none has no value. Each hit weighs one.
    """
    listed = listed_matches(batch)
    loaded = loaded_matches(batch, NARRATOR, listed)
    hits = joined(
        [_loaded(loaded), _listed(listed), _verbs(batch), _passives(batch), _quotes(batch)]
    )
    return rates_of(hits, MEASURES, FAMILY, words_per_row(batch, NARRATOR))


def rates_of(hits: Hits, measures: list[Measure], family: Family, words: np.ndarray) -> Scores:
    """Hits, each weighing one, for every 1,000 of a row's `words`, shape (rows,)."""
    rows, width = len(words), len(measures)
    cells = np.bincount(hits.row * width + hits.measure, minlength=rows * width)
    return Scores(
        measures=measures,
        numerator=cells.reshape(rows, width).astype(float),
        denominator=np.repeat(words[:, None].astype(float), width, axis=1),
        scale=np.full(width, 1000.0),
        hits=hits,
        families=[family],
    )


def loaded_matches(
    batch: Batch, voice: int | None = NARRATOR, listed: Matches | None = None
) -> Matches:
    """Where loaded words stand; category 0 is strong, 1 mild.

    No word counts twice: where a strong entry and a mild one share a word, the
    strong one counts; a word within an entry of another class of wording ("the
    Asian giant") counts there alone.

    Args:
        batch: the readings.
        voice: whose words count; None for all.
        listed: what `listed_matches` gave for the same batch and voice, if at hand.
    """
    listed = listed_matches(batch, voice) if listed is None else listed
    own = np.array([category.id in NAMES for category in load("wording").categories])
    found = match(batch, load("loaded"), voice)
    found = kept(found, ~_in_names(batch, found))
    found = kept(found, ~_touches(batch, found, kept(listed, own[listed.category])))
    strong = found.category == 0
    return kept(found, strong | ~_touches(batch, found, kept(found, strong)))


def _in_names(batch: Batch, matches: Matches) -> np.ndarray:
    """Which matches are names, or parts of one: "reporter Ryan Grim" is not grim."""
    named = batch.token_capital & mentioned(batch)
    told = np.concatenate([[0], np.cumsum(named)])
    inside: np.ndarray = told[matches.token + matches.length] - told[matches.token]
    result: np.ndarray = inside == matches.length
    return result


def _touches(batch: Batch, matches: Matches, others: Matches) -> np.ndarray:
    """Which matches share a word with one of the others, shape (hits,) bool."""
    covered = np.zeros(len(batch.token_term) + 1, dtype=np.int64)
    np.add.at(covered, others.token, 1)
    np.add.at(covered, others.token + others.length, -1)
    before = np.concatenate([[0], np.cumsum(np.cumsum(covered[:-1]) > 0)])
    touched: np.ndarray = before[matches.token + matches.length] > before[matches.token]
    return touched


def listed_matches(batch: Batch, voice: int | None = NARRATOR) -> Matches:
    """Where the entries of `wording.toml` stand, the month of May left out, and what only
    leaves a number open: "nearly 400" hedges no claim."""
    lexicon = load("wording")
    found = match(batch, lexicon, voice)
    may = np.array([entry.words == ("may",) for entry in lexicon.entries], dtype=bool)
    near = np.array([entry.written in ABOUT for entry in lexicon.entries], dtype=bool)
    out = np.zeros(len(found.row), dtype=bool)
    for hit in np.flatnonzero(may[found.entry]).tolist():
        out[hit] = _is_month(batch, int(found.token[hit]))
    for hit in np.flatnonzero(near[found.entry]).tolist():
        text = batch.readings[batch.document[found.row[hit]]].document.text
        out[hit] = NUMBER.match(text, int(found.end[hit])) is not None
    return kept(found, ~out)


def _is_month(batch: Batch, token: int) -> bool:
    """Whether the "may" at a token is the month: a capital within a sentence, or one at
    its head with a number behind."""
    row, behind = batch.token_row[token], token + 1
    text = batch.readings[batch.document[row]].document.text
    if text[batch.token_start[token]] != "M":
        return False
    if token > 0 and batch.token_row[token - 1] == row:
        return True
    return bool(
        behind < len(batch.token_row)
        and batch.token_row[behind] == row
        and text[batch.token_start[behind]].isdigit()
    )


def _loaded(found: Matches) -> Hits:
    return _hits(found.row, found.start, found.end, np.zeros(len(found.row), dtype=np.int64))


def _listed(found: Matches) -> Hits:
    ids = [category.id for category in load("wording").categories]
    place = np.array([NAMES.index(name) if name in NAMES else -1 for name in ids])
    found = kept(found, place[found.category] >= 0)
    return _hits(found.row, found.start, found.end, place[found.category])


def _verbs(batch: Batch) -> Hits:
    """The cues of attributions whose verbs colour what is said."""
    number = {name: NAMES.index(measure) for name, measure in VERBS.items()}
    measures = [
        number.get(said.verb_class or "", -1)
        for reading in batch.readings
        for said in reading.attributions
    ]
    cue = batch.said.cue
    measure = np.array(measures, dtype=np.int64)[cue.owner]
    mine = (np.diff(cue.owner, prepend=-1) > 0) & (measure >= 0)  # an attribution's first cue
    table = np.unique(np.stack([cue.start, cue.end, measure], axis=1)[mine], axis=0)
    start, end, kind = table.T
    base = batch.base[batch.document]
    row = np.searchsorted(base + batch.row_start, start, side="right") - 1
    keep = row >= 0
    keep[keep] = end[keep] <= (base + batch.row_end)[row[keep]]
    row = row[keep]
    return _hits(row, start[keep] - base[row], end[keep] - base[row], kind[keep])


def _passives(batch: Batch) -> Hits:
    found = agentless(batch)
    return _hits(
        batch.token_row[found.first],
        batch.token_start[found.first],
        batch.token_end[found.last],
        np.full(len(found.first), NAMES.index("passives")),
    )


def _quotes(batch: Batch) -> Hits:
    found = scare_quotes(batch)
    measure = np.full(len(found.row), NAMES.index("scare_quotes"))
    return _hits(found.row, found.start, found.end, measure)


def _hits(row: np.ndarray, start: np.ndarray, end: np.ndarray, measure: np.ndarray) -> Hits:
    return Hits(row=row, start=start, end=end, measure=measure, weight=np.ones(len(row)))


def joined(parts: list[Hits]) -> Hits:
    """Hits one after another."""
    return Hits(
        **{
            name: np.concatenate([getattr(part, name) for part in parts])
            for name in Hits.__struct_fields__
        }
    )
