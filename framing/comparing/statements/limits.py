"""What none of an event's texts has, and what can't be told from them, as clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed, number_word, telling_patterns
from framing.comparing.words.folding import countries_of_regions
from framing.comparing.words.quoting import shown
from framing.records import Attribution, Citation, Clause, Reading, Span
from framing.settings import MIN_WORDS

# how a text cites what it retells: a remark made to another medium is no retelling
RETOLD = ("reported", "according to", "citing", "characterised", "report")
SECOND_HAND = ("digest", "syndicated", "report_writeup")
MOST_CARRIED = 3
MOST_COPIERS = 4  # texts of a family that are named
FEWEST_VOICES = 3  # attributions with a country, from which its absence says something
DAYS = 2  # from which the older of two texts can't have the other's news
STEM = 5  # letters by which a country is known in the name of its people


def absent_clauses(field: Field) -> list[Clause]:
    """For which regions nobody speaks in any text, in one clause; none where a text of the
    event is shorter than 100 words. What of the checklist no text answers is told once,
    with its question (`facts/blind_spots.py`).
    """
    words = [one.document.words for one in field.ours.values()]
    if len(words) < 2 or min(words) < MIN_WORDS:
        return []
    regions = dict(_silent_regions(field))
    found = listed([f"a speaker from {name}" for name in regions])
    text = f"In none of them did this tool find {found}."
    evidence = shown(place for places in regions.values() for place in places)
    return [Clause("absent", text, evidence)] if regions else []


def _silent_regions(field: Field) -> Iterator[tuple[str, list[tuple[Reading, Span]]]]:
    """Regions that all the texts of the event name, and for which nobody speaks; with where
    they are named."""
    voices = [
        (one, reading) for reading in field.texts.values() for one in reading.attributions
    ]
    if sum(one.country is not None for one, _ in voices) < FEWEST_VOICES:
        return
    for region, countries in countries_of_regions().items():
        for name in (one for one in field.names if one.text.lower() == region):
            if not set(field.ours) <= set(name.places):
                continue
            if not any(_speaks(one, text, name.text, countries) for one, text in voices):
                yield name.text, [field.place(id_, name.places[id_][0]) for id_ in field.ours]


def _speaks(one: Attribution, reading: Reading, region: str, countries: list[str]) -> bool:
    """Whether words are given to somebody of a region, or perhaps are.

    "The US and Uzbekistan have pledged" is a joint act, and nobody's words.
    """
    if one.country in countries:
        return True
    source = " ".join(reading.document.text[span.start : span.end] for span in one.source)
    source += f" {one.speaker or ''} {one.affiliation or ''}"
    if region in source:
        return True
    here = any(f" {name[:STEM]}" in f" {source}" for name in countries)
    joint = one.country is None and " and " in source and one.kind == "indirect"
    return here and not joint


class Dates(NamedTuple):
    """When some lines could be told first: the first day to which they date something, the
    first on which a text that tells them was published, and whether one looks ahead; None for
    no lines, or where a text's day isn't known."""

    dated: str | None
    published: date | None
    looks: bool


def dates_of(lines: Sequence[Line], field: Field) -> Dates:
    """When lines could be told first."""
    _, dated = dated_in(field)
    known = [dated[key] for one in lines if (key := (one.document, one.span.start)) in dated]
    theirs = _theirs(dict.fromkeys(one.document for one in lines), field)
    return Dates(min(known, default=None), *theirs)


def _theirs(documents: Iterable[str], field: Field) -> tuple[date | None, bool]:
    """The first day on which one of some texts was published, None where one isn't known, and
    whether one of them looks ahead."""
    theirs = [_outlook(one, field) for one in documents]
    days = [day for day, *_ in theirs if day is not None]
    first = min(days) if days and len(days) == len(theirs) else None
    return first, any(looks for _, looks, _ in theirs)


def precedes(document: str, lines: Sequence[Line], field: Field, least: int = DAYS) -> bool:
    """Whether a text is older by days (see `is_older`) than others' lines, or appeared before
    the first day to which these date something, so that it can't have what they tell; false
    without lines."""
    return preceded(document, dates_of(lines, field), field, least)


def preceded(document: str, dates: Dates, field: Field, least: int = DAYS) -> bool:
    """See `precedes`, by when the lines could be told first."""
    published = dated_in(field)[0].get(document)
    if published is not None and dates.dated is not None and dates.dated > published:
        return True
    return dates.published is not None and _is_older(
        document, dates.published, dates.looks, field, least
    )


def dated_in(field: Field) -> tuple[dict[str, str], dict[tuple[str, int], str]]:
    """See `_days`; worked out once."""
    if ("days",) not in field.kept:
        field.kept["days",] = _days(field)
    found: tuple[dict[str, str], dict[tuple[str, int], str]] = field.kept["days",]
    return found


def _days(field: Field) -> tuple[dict[str, str], dict[tuple[str, int], str]]:
    """The day on which each text was published, and that to which it dates a sentence, by
    where that begins; where they are known."""
    published, dated = dict[str, str](), dict[tuple[str, int], str]()
    for day in field.comparison.timeline.days:
        published |= dict.fromkeys(day.published, day.date)
        if not day.date.startswith("-"):
            dated |= {(one.document, one.sentence_start): day.date for one in day.told}
    return published, dated


def is_older(document: str, others: Iterable[str], field: Field, least: int = DAYS) -> bool:
    """Whether a text can hardly have what others have: it was published two days or more (or
    `least`) before all of them, one day where it begins by looking ahead and none of theirs
    does, or on the day for which something is "set"; false where a date isn't known."""
    first, looks = _theirs(others, field)
    return first is not None and _is_older(document, first, looks, field, least)


def _is_older(document: str, first: date, looks: bool, field: Field, least: int) -> bool:
    mine, ahead, due = _outlook(document, field)
    if not looks:
        least = 0 if due else min(least, 1) if ahead else least
    return mine is not None and (first - mine).days >= least


def _outlook(document: str, field: Field) -> tuple[date | None, bool, bool]:
    """When a text was published, whether its headline and first sentence look ahead, and
    whether to a day that is set; worked out once."""
    key, looks = ("outlook", document), telling_patterns()
    if key not in field.kept:
        body = (one.span for one in field.lines[document] if one.body)
        first = (field.words_at(document, span) for span in body)
        begins = f"{field.texts[document].document.title or ''} {next(first, '')}"
        ahead, due = (bool(looks[name].search(begins)) for name in ("ahead", "due"))
        field.kept[key] = published_on(field.texts[document]), ahead, due
    found: tuple[date | None, bool, bool] = field.kept[key]
    return found


def published_on(reading: Reading) -> date | None:
    """The day on which a text was published, None where it isn't known."""
    try:
        return date.fromisoformat((reading.document.published or "")[:10])
    except ValueError:
        return None


def precedes_words(document: str, speaker: Speaker, field: Field) -> bool:
    """Whether a text can't have the words of somebody, as those who quote them date these."""
    key = "dates", speaker.last, speaker.name
    if key not in field.kept:
        heard = ((name, speaker.heard[name]) for name in speaker.quoting())
        field.kept[key] = dates_of(
            [
                field.lines[name][at]
                for name, one in heard
                for at in (*one.quoted, *one.reported)
            ],
            field,
        )
    return preceded(document, field.kept[key], field)


def unknown_clauses(field: Field) -> list[Clause]:
    """What these texts can't tell: of another event, and of whom they carry."""
    found = (apart_clauses, carried_clauses, _silent_clauses, copied_clauses)
    return [one for clauses in found for one in clauses(field)]


def apart_clauses(field: Field) -> Iterator[Clause]:
    """The texts that are set apart, and those too short to lack anything."""
    names = [field.labels[one.document] for one in field.comparison.outsiders]
    short = [
        field.labels[name]
        for name, one in field.texts.items()
        if one.document.words < MIN_WORDS
    ]
    if names:
        seem, leaves = ("seem", "they leave") if names[1:] else ("seems", "it leaves")
        text = f"{listed(names)} {seem} to tell another event, or another side of it: what "
        yield Clause("unknown", f"{text}{leaves} out means nothing.", [])
    if short:
        are, leaves = ("are", "they leave") if short[1:] else ("is", "it leaves")
        text = f"{listed(short)} {are} short: what {leaves} out means little."
        yield Clause("unknown", text, [])


def carried_clauses(field: Field) -> Iterator[Clause]:
    """The texts that retell others, none of which is among the texts."""
    carried = {one.document.id: _originals(one, field) for one in field.texts.values()}
    carried = dict([one for one in carried.items() if one[1]][:MOST_CARRIED])
    if carried:
        cited = (cite.name for cites in carried.values() for cite in cites)
        labels = listed([field.labels[name] for name in carried])
        verb = "carries" if len(carried) == 1 else "carry"
        origins = listed(list(dict.fromkeys(one.removesuffix(" report") for one in cited)))
        text = f"{labels} {verb} reporting of {origins}: their own texts are not among these."
        places = [
            field.place(name, Span(cite.start, cite.end))
            for name, cites in carried.items()
            for cite in cites
        ]
        yield Clause("unknown", text, shown(places))


def _silent_clauses(field: Field) -> Iterator[Clause]:
    """The texts that retell something and name no source."""
    silent = [
        field.labels[one.document.id]
        for one in field.comparison.readings
        if one.provenance.kind == "rewrite" and not one.provenance.declared
    ]
    if silent:
        verb = "doesn't say whose reporting it carries"
        if len(silent) > 1:
            verb = "don't say whose reporting they carry"
        yield Clause("unknown", f"{listed(silent)} {verb}.", [])


def _originals(reading: Reading, field: Field) -> list[Citation]:
    """What a text that carries others' reporting is made from, where no text at hand is it."""
    here = {
        name.split(" (")[0]
        for one in field.comparison.readings
        for name in (one.document.outlet, one.provenance.publisher)
        if name
    }
    if reading.provenance.kind not in SECOND_HAND:
        return []
    cites = [cite for cite in reading.provenance.cites if cite.how in RETOLD]
    return [] if any(cite.name in here for cite in cites) else cites


def copied_clauses(field: Field) -> list[Clause]:
    """The texts that have most sentences in common, word for word or nearly."""
    families = sorted(field.comparison.copy_families, key=lambda one: -one.sentences)
    found = []
    for family in families[:1]:
        names = [field.labels[one.document] for one in family.members]
        names[MOST_COPIERS:] = [f"{len(names) - MOST_COPIERS} more"] * (
            len(names) > MOST_COPIERS
        )
        many = number_word(family.sentences)
        text = f"{listed(names)} share long runs of words in {many} sentences"
        if family.sentences == 1:
            text = text.removesuffix("s")
        silent = [one.document for one in family.members if one.role == "silent"]
        if len(silent) == 1:
            whose = "the other" if family.original else family.agency
            text += f", and {field.labels[silent[0]]} doesn't name {whose}"
        places = [
            field.place(one.document, span) for one in family.members for span in one.spans[:2]
        ]
        text = f"{text}: there they count as one source."
        found.append(Clause("unknown", text, shown(places)))
    return found
