"""The road through the reading room, whole texts at a time."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.reader import read, read_all
from framing.tokens import count_words
from tests.shared import ROOT
from tests.texts import HARBOUR, document, reading

TEXTS = sorted((ROOT / "corpus").glob("*/*.txt"))
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "The US",
                "“We lost it,”",
                "he said",
                ".",
                "\n",
                "\n\n",
                " ",
                "Gen. Kim",
                "'",
                '"',
            ),
            *(
                "$1.5 billion",
                "READ ALSO: More",
                "said that",
                "according to",
                "저작권자 ⓒ",
                "-",
            ),
            *("Nov. 11", "What now?", "\r\n", "70% of", "(AP) —", "…", "Dr.", "*", "#", "“"),
        ]
    ),
    max_size=60,
)


def spans_of(one):
    """Every span of a reading, with what it is."""
    yield from (("stripped", part.start, part.end) for part in one.stripped)
    yield from (("section", part.start, part.end) for part in one.sections)
    yield from (("sentence", part.start, part.end) for part in one.sentences)
    yield from (("figure", part.start, part.end) for part in one.figures)
    yield from (("cite", part.start, part.end) for part in one.provenance.cites)
    yield from (("date", part.start, part.end) for part in one.provenance.dates)
    for said in one.attributions:
        for kind in ("source", "cue", "content"):
            yield from ((kind, span.start, span.end) for span in getattr(said, kind))
    for actor in one.actors:
        yield from (("mention", span.start, span.end) for span in actor.mentions)


def check(one):
    """What holds for every reading of every text."""
    text = one.document.text
    for kind, start, end in spans_of(one):
        assert 0 <= start < end <= len(text), kind
        assert text[start:end].strip() == text[start:end], kind
    ordered = sorted([*one.sentences, *one.stripped], key=lambda part: part.start)
    for before, after in pairwise(ordered):
        assert before.end <= after.start
    for sentence in one.sentences:
        section = one.sections[sentence.section]
        assert section.start <= sentence.start < sentence.end <= section.end
    words = sum(count_words(text, part.start, part.end) for part in ordered)
    assert words == count_words(text, one.document.body)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_spans_nest_and_cover_the_text(path):
    check(reading(path.read_text(encoding="utf-8")))


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_no_text_breaks_the_reading(pieces):
    check(reading(" ".join(pieces)))


@pytest.mark.parametrize(
    "text", ["##", "# ##", "## ## ##", "# #\n\nThe river fell.", "A READ ALSO: More \n A"]
)
def test_marks_alone_and_cut_headlines_are_read(text):
    check(reading(text))


@pytest.mark.parametrize("path", TEXTS[::3], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_line_ends_make_no_difference(path):
    text = path.read_text(encoding="utf-8")
    unix, windows = reading(text), reading(text.replace("\n", "\r\n"))

    def words_of(one):
        whole = one.document.text
        return [
            (kind, " ".join(whole[start:end].split())) for kind, start, end in spans_of(one)
        ]

    assert words_of(unix) == words_of(windows)


def test_what_an_outlet_repeats_is_boilerplate():
    line = "The Harbour Gazette has stood by this coast since it was a row of huts.\n\n"
    texts = [HARBOUR.replace("Tuesday", day) for day in ("Monday", "Friday", "Sunday")]
    alone = read(document(texts[0] + line))

    together = read_all(
        [document(text + line, f"t{n}", "Gazette") for n, text in enumerate(texts)]
    )

    assert alone.stripped == []
    for text, one in zip(texts, together, strict=True):
        # a strike has one course: its sentences repeat too, but then it is no boilerplate
        reasons = {(text + line)[part.start : part.end]: part.reason for part in one.stripped}
        assert set(reasons) <= {line.strip()}


def test_an_attribution_moves_a_sentence_out_of_the_narrators_voice():
    bare = reading("The plan will fail within a year. Nobody has the money for it.")
    said = reading(
        "A minister said that the plan will fail within a year. Nobody has the money."
    )

    assert bare.sentences[0].voice == "narrator"
    assert said.sentences[0].voice == "reported"


def test_a_text_in_another_language_says_what_it_had_to_do_without():
    korean = (
        "항만이 화요일에 다시 문을 열었다. 배 서른네 척이 기다리고 있었다고 항만청이 밝혔다."
    )
    one = reading(korean)

    assert one.document.language == "ko"
    assert len(one.notes) == 1
    assert len(one.sentences) == 2


def test_headers_are_not_read_as_text():
    header = "---\noutlet: A\ntitle: The port said no\n---\n"
    one = read(document(header + HARBOUR, body=len(header)))

    assert min(start for _, start, _ in spans_of(one)) >= len(header)


def test_a_reading_is_json_without_its_text():
    from framing.reporting.listings.margins import as_json

    plain = json.loads(as_json([reading(HARBOUR)]))

    said = plain["attributions"][0]
    assert all(len(span) == 2 for span in said["content"])
    assert "text" not in plain["document"]


@pytest.mark.parametrize(
    "text",
    [
        "The port is shut, the Harbour Gazette reports",
        "Crews want more, the union demands",
        "Officials provide more answers",
        "said",
    ],
)
def test_a_text_that_breaks_off_at_a_verb_is_read(text):
    check(reading(text))
    check(reading(f"{text}\n\nThe union said no. {text}"))
