"""What the papers say: true, checkable, short, and never a judgement."""

import random
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import pipeline
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.paragraph import (
    ALOUD,
    MOST_WORDS,
    SHORT,
    _wants_its_end,
    facts_told,
    most_quoted,
    on_what,
    papers_of,
)
from framing.reading.reader import read
from framing.records import Clause, Side, Span, Statement
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.shared import ROOT, SHARED, compare_paths, needs_shared
from tests.texts import HARBOUR, document, reading

ORDER = ["shared", "differs", "absent", "unknown"]
PLAIN = str.maketrans('“”‘’"', "'''''")
BARE = {"differs", "absent", "unknown"}  # kinds that may tell of an absence or a limit
NEVER = (
    r"\b(?:bias\w*|slant\w*|left-wing|right-wing|liberal|conservative|partisan|propaganda|lie|lies"
    r"|lied|liar|mislead\w*|false|fake|truth|true|untrue|wrong|dishonest|intends?|intention\w*"
    r"|agenda|motive\w*|hides?|hiding|conceal\w*|omits?|omitted|ignores?|ignored|spin|credible"
    r"|trustworthy|unreliable|significant\w*)\b"
)


def by_kind(comparison, kind):
    return [one.text for one in comparison.papers if one.kind == kind]


@pytest.fixture(scope="module")
def tram():
    return compared(HERALD, POST, TIMES)


@pytest.fixture(scope="module")
def corpus():
    events, _ = compare_paths([ROOT / "corpus"], Settings(draws=50))
    return events


def test_what_happened_comes_first_and_once_where_all_texts_tell_it(tram):
    told = by_kind(tram, "shared")

    assert (
        told[0]
        == "All three tell of this, as Herald puts it: “The mayor of Lyndale opened the "
        "new tram line on Monday”."
    )
    assert not any("opened the" in one for one in told[1:])


def test_what_happened_ends_where_a_text_tells_no_more():
    """
    The third has the opening, and nothing of the promise.
    """
    said = (
        "The mayor of Lyndale opened the tram line on Monday, vowing cheaper bread for all.\n"
    )
    told = compared(
        f"{said}Bread was dear.\n",
        f"{said}Bread is dear.\n",
        "The mayor of Lyndale opened the tram line on Monday. The band played.\n",
    )

    assert by_kind(told, "shared")[0].endswith(
        "“The mayor of Lyndale opened the tram line on Monday”."
    )


def test_what_one_text_doesnt_tell_is_not_what_happened_in_all():
    fire = "A fire in the depot of Osterby killed two cats on Sunday. The keeper wept.\n"
    told = by_kind(compared(HERALD, fire + POST, fire + TIMES), "shared")

    assert not any("All three" in one and "fire" in one for one in told)


def test_a_slogan_that_texts_share_is_no_fact_that_they_tell(tram):
    assert not any("ten years for our turn" in one.text for one in facts_told(Field(tram)))


def test_a_text_that_repeats_its_title_opens_with_what_all_tell():
    """
    The sentence behind it is compared, which the others have nowhere.
    """
    lead = "The mayor of Lyndale opened the new tram line to the harbour on Monday.\n"
    more = "Herons had nested for nine winters beneath the rusted gates of the old weir.\n"
    texts = [(lead + more + HERALD, lead), (lead + POST, "Trams"), (lead + TIMES, "A line")]
    documents = [document(text, f"t{at}", title=head) for at, (text, head) in enumerate(texts)]
    readings = [read(one) for one in documents]
    comparison = pipeline.compare_readings(readings, Settings(draws=50))

    assert "All three tell of this" in comparison.papers[0].text


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", True),
        ("“Not one of these words was ever given to the paper by anybody here in town at all, "
         "nor will they be before the spring,” it said.\n", False),
    ],
)  # fmt: skip
def test_whom_each_text_quotes_most_is_told_where_nobody_else_may_have_said_as_much(more, told):
    lind = "“Nobody will buy this old place from them now that the looms have gone to the port "
    lind += "and the roof lets in the rain,” said Otto Lind, a carpenter.\n"
    olk = (
        "“The orders went to Corran long before the war did, and the dyers went after them as "
    )
    olk += "soon as the boats could sail,” said Eva Olk.\n"
    event = compared(f"{HERALD}{lind}", f"{POST}{olk}{more}", TIMES)
    said = [one.text for one in most_quoted(Field(event))]

    assert said == ["Herald quotes Otto Lind (a carpenter) most, Post Eva Olk."][: int(told)]


BRIDGE = """\
Ada Brandt wants the bridge pulled down before the winter. Bo Lindqvist, who built it, found
the crack himself. The old ferry could run again. Ada Brandt has written to Bo Lindqvist.
"""
FERRY = """\
Ferrymen were glad on Friday. Their boats have lain idle for years, they said. It was Ada
Brandt who promised it, and Ada Brandt pays. Bo Lindqvist wept. Nobody blames Bo Lindqvist.
"""


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((BRIDGE, FERRY), "Both write about Ada Brandt and Bo Lindqvist."),
        ((BRIDGE, "Osterby lost again. Ada Brandt saw it."), "Both speak of Ada Brandt."),
        ((BRIDGE, "Osterby lost to the team of Quent."), None),
    ],
)
def test_where_no_lead_is_told_by_all_it_begins_with_what_all_are_on(texts, said):
    assert by_kind(compared(*texts), "shared")[:1] == [said][: said is not None]


TOLL = "The council of Velm passed the toll for the old harbour bridge on Friday"
FLAGS = (
    "Ferrymen came with flags, drums and torches to sing for their boats until it was dawn. "
    "The council of the harbour town passed the toll for the "
    "bridge on Friday. Velm is old."
)
TAIL = "but not before fishermen rowed out with lanterns, a coffin and two goats for the mayor"


@pytest.mark.parametrize(("title", "wanted"), [("Goats for the mayor", True), ("Toll", False)])
def test_a_lead_is_shown_to_what_all_headlines_have(title, wanted):
    readings = [
        read(document(text, f"t{at}", f"Paper {at}", title=f"{title}, {at}"))
        for at, text in enumerate([f"{TOLL}, {TAIL}.\n", f"{FLAGS}\n"])
    ]
    field = Field(pipeline.compare_readings(readings, Settings(draws=50)))
    lead = field.lines["t0"][0]
    first = Span(lead.span.start, lead.span.start + len(TOLL))

    assert _wants_its_end(lead, first, field) is wanted


@pytest.mark.parametrize(("lead", "told"), [("opened", True), ("is expected to open", False)])
def test_what_all_tell_is_no_lead_that_alone_looks_ahead(lead, told):
    event = compared(
        f"The mayor of Lyndale {lead} the new tram line on Monday at noon.\n",
        "A band played, and children waved flags from the bridge as if it were summer.\n"
        "At noon on Monday the new tram line was opened by the mayor of Lyndale.\n",
    )
    said = by_kind(event, "shared")

    assert any("as Herald puts it: “The mayor" in one for one in said) is told


def test_names_are_nothing_beside_headlines():
    readings = [
        read(document(text, f"t{at}", outlet, title=title))
        for at, (text, outlet, title) in enumerate(
            [(BRIDGE, "Herald", "The crack"), (FERRY, "Post", "Boats run again")]
        )
    ]
    told = pipeline.compare_readings(readings, Settings(draws=50)).papers

    assert told[0].text.startswith("The headlines: ")
    assert not any("write about" in one.text for one in told)


def test_a_name_with_and_without_its_mark_is_one():
    named = BRIDGE.replace("Ada", "Ána")

    assert by_kind(compared(named, FERRY.replace("Ada", "Ana")), "shared")[0] == (
        "Both write about Bo Lindqvist and Ána Brandt."
    )


def test_what_all_are_on_is_a_thing_with_its_article(corpus):
    event = next(one for one in corpus if one.event == "suez-2021")

    assert [one.text for one in on_what(Field(event))] == [
        "All four speak of the canal and the ship."
    ]


def test_what_all_tell_has_no_quoted_words_that_one_text_lacks():
    told = compared(
        "The mayor of Lyndale opened the new tram line on Monday as “a day for all of us”.",
        "The mayor of Lyndale opened the new tram line on Monday. It was a day for the town.",
    )

    assert not any("a day for all" in one for one in by_kind(told, "shared"))


def test_that_texts_are_no_outlets_is_said_once_and_not_in_the_paragraph(tram):
    assert not any("outlets" in one.text for one in tram.papers)
    assert sum("not of the outlets" in one for one in tram.notes) == 1


def test_the_kinds_come_in_their_order(tram):
    kinds = [ORDER.index(one.kind) for one in tram.papers]

    assert kinds == sorted(kinds)


def test_every_quote_stands_where_it_says(corpus, tram):
    for event in [*corpus, tram]:
        texts = {one.document.id: one.document.text for one in event.readings}
        for clause in event.papers:
            for shown in clause.evidence:
                assert texts[shown.document][shown.start : shown.end] == shown.quote
                for mark in shown.marks:
                    assert shown.start <= mark.start < mark.end <= shown.end


def test_words_in_quotation_marks_stand_in_the_evidence(corpus, tram):
    """
    Whatever a clause quotes can be read in the sentences behind it, but for dots that own
    up to a cut; quotation marks within a quotation are single ones.
    """
    for event in [*corpus, tram]:
        for clause in event.papers:
            said = [one.quote for one in clause.evidence]
            if clause.text.startswith("The headlines: "):
                said = [one.document.title or "" for one in event.readings]
            behind = " ".join(" ".join(said).split()).lower()
            plain = behind.translate(PLAIN)
            said = re.sub(r" ?\[[^]]*\]", "", clause.text)  # a name for its pronoun
            for words in re.findall(r"“([^”]+)”", said):
                assert words.translate(PLAIN).strip("…' ").lower() in plain


def test_only_absences_and_limits_have_no_evidence(corpus, tram):
    for event in [*corpus, tram]:
        assert {one.kind for one in event.papers if not one.evidence} <= BARE


def test_no_clause_judges(corpus, tram):
    for event in [*corpus, tram]:
        for clause in event.papers:
            plain = re.sub(r"“[^”]*”", "", clause.text)
            assert re.search(NEVER, plain, re.IGNORECASE) is None, clause.text


def test_the_paragraph_is_short(corpus):
    for event in corpus:
        assert sum(len(one.text.split()) for one in event.papers) <= MOST_WORDS


def test_whoever_is_told_of_in_one_clause_is_told_of_in_no_other(tram):
    """
    The first two are on Bo Lindqvist; the outlets' names in all clauses aren't anybody's.
    """
    clauses = ["Only Post quotes Bo Lindqvist.", "Only Post tells of Bo Lindqvist."]
    clauses += ["Only Post names Ada Brandt."]
    sides = {"t1": Side("has")}
    said = [Statement("voices", "x", sides, 1, 1, 1, 0, one, "y") for one in clauses]
    told = [one.text for one in papers_of(Field(tram), said) if one.kind == "differs"]

    assert [one for one in told if one in clauses] == [clauses[0], clauses[2]]


def test_each_difference_can_be_said_in_one_breath(corpus):
    heads = ("The headlines: ", "What they open with: ")
    for event in corpus:
        briefs = [one for one in by_kind(event, "differs") if not one.startswith(heads)]

        assert briefs
        most = ALOUD if len(briefs) > 1 else SHORT
        assert max(len(one.split()) for one in briefs) <= most


def test_an_undeclared_copy_counts_once(corpus):
    event = next(one for one in corpus if one.event == "chip-export-controls-2022")
    noted = [*by_kind(event, "unknown"), *event.notes]
    told = [text for text in noted if "count as one source" in text]

    assert len(told) == 1
    assert "doesn't name the other" in told[0]


def test_an_original_that_is_among_the_texts_is_not_called_missing(corpus):
    for event in corpus:
        here = {one.document.outlet.split(" (")[0] for one in event.readings}
        for text in by_kind(event, "unknown"):
            if "carr" in text:
                assert not any(f"reporting of {name}" in text for name in here)


def test_the_same_text_twice_says_only_that_it_is_a_copy():
    clauses = compared(HARBOUR, HARBOUR).papers

    assert [one.kind for one in clauses] == ["unknown"]
    assert "count as one source" in clauses[0].text


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 1000))
def test_a_text_and_its_shuffled_sentences_say_only_that_they_are_copies(seed):
    sentences = [one for one in HARBOUR.replace("\n", " ").split(". ") if one.strip()]
    random.Random(seed).shuffle(sentences)

    clauses = compared(HARBOUR, ". ".join(sentences)).papers

    assert len(clauses) == 1
    assert "count as one source" in clauses[0].text


def test_one_text_and_none_say_nothing():
    assert compared(HARBOUR).papers == []


def test_empty_texts_say_nothing_of_what_they_hold():
    clauses = compared("", "").papers

    assert {one.kind for one in clauses} == {"unknown"}


def test_short_texts_are_not_told_to_lack_anything():
    clauses = compared("The tram came to Lyndale.", "A tram runs in Lyndale now.").papers

    assert not [one for one in clauses if one.kind == "absent"]
    assert any("are short: what they leave out" in one.text for one in clauses)


def test_the_same_texts_give_the_same_bytes(tram):
    again = compared(HERALD, POST, TIMES)

    assert msgspec.json.encode(again.papers) == msgspec.json.encode(tram.papers)


def test_thirty_texts_stay_short():
    texts = [
        reading(one, f"t{at:02}", f"Paper {at}")
        for at, one in enumerate((HERALD, POST, TIMES) * 10)
    ]
    clauses = pipeline.compare_readings(texts, Settings(draws=50)).papers

    assert sum(len(one.text.split()) for one in clauses) <= MOST_WORDS
    assert clauses[0].text.startswith("Paper 0, Paper 1, Paper 3 and 17 more tell of this, ")


@needs_shared
def test_the_shared_texts():
    """
    Three of them carry others' reporting, one is no report of the event, and nobody from
    the region speaks (METHODS 8).
    """
    event, _ = compare_paths([SHARED / "seeds"], Settings(draws=50))
    told: list[Clause] = event[0].papers
    said = " ".join(one.text for one in told)

    assert sum(len(one.text.split()) for one in told) <= MOST_WORDS
    assert "a speaker from Central Asia" in said
    noted = f"{said} {' '.join(event[0].notes)}"
    assert "Text 003 seems to tell another event, or another side of it" in said
    assert "Text 001 doesn't say whose reporting it carries." in noted
    assert "Text 000, Text 002 and Text 003 carry reporting of" in noted


def test_texts_that_no_statement_tells_apart_in_short_have_their_headlines_or_openings_told():
    event = compared(
        "The mayor of Lyndale opened the new tram line on Monday.",
        "Lyndale has a tram again, and its mayor cut the ribbon on Monday.",
        "On Monday a tram ran through Lyndale for the first time in ten years.",
    )

    assert event.statements
    assert by_kind(event, "differs")


def test_of_nobody_two_clauses_tell(tram):
    """Whatever stands behind a name, a full stop too."""
    sides = {"t0": Side("has"), "t1": Side("lacks"), "t2": Side("lacks")}
    told = [
        Statement("voices", f"{one}", sides, 1.0, 1.0, 1.0, brief=one)
        for one in (
            "Only Herald quotes Ann Roe and Eva Olk.",
            "Only Herald tells of Eva Olk (a dyer).",
            "Only Herald tells of Otto Lind.",
        )
    ]
    said = [one.text for one in papers_of(Field(tram), told)]

    assert [one.brief in said for one in told] == [True, False, True]
