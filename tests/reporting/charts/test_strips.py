import re
from collections import Counter

from framing.reporting.charts.pictures.strips import (
    LEFT,
    MOST_STRIPS,
    RIGHT,
    aspect_strips,
    frame_strips,
    strip_of,
    voice_strips,
)
from framing.reporting.page import keys
from tests.reporting.charts.test_drawings import elements, links
from tests.texts import HARBOUR, reading


def test_a_strip_runs_from_the_first_sentence_to_the_last():
    text = reading(HARBOUR)
    strip = strip_of(text)

    assert strip.at(text.sentences[0].start) == LEFT
    assert strip.at(text.sentences[-1].end) == RIGHT
    places = [strip.at(one.start) for one in text.sentences]
    assert places == sorted(places)


def test_what_stands_between_sentences_takes_no_room():
    near, far = reading("One came. Two went."), reading("One came.\n\n\n\n\n\nTwo went.")

    assert [strip_of(one).at(one.sentences[1].start) for one in (near, far)] == [
        strip_of(near).at(10)
    ] * 2


def test_a_text_without_sentences_has_no_strip():
    assert strip_of(reading("")) is None


def test_a_tick_for_every_word_that_counts(sample):
    marks = {
        keys.cell_id(cell.measure, at % len(sample.readings)): len(cell.marks)
        for at, cell in enumerate(sample.cells)
    }
    drawing = frame_strips(sample)
    drawn = {}
    for one in elements(drawing):
        if one.tag.endswith("}a") and one.get("href").startswith("#e-"):
            path = list(one)[-1].get("d")
            drawn[one.get("href")[1:]] = len(re.findall("M", path))

    assert drawn == {place: marks[place] for place in drawn}
    assert len(drawn) > 4


def test_a_block_for_every_run_of_others_voices(sample):
    expected = []
    for at, text in enumerate(sample.readings):
        before = "narrator"
        for sentence in text.sentences:
            if sentence.voice not in ("narrator", before):
                expected.append(keys.sentence_id(at, sentence.start))
            before = sentence.voice

    assert [link for link in links(voice_strips(sample)) if "-s" in link] == expected


def test_a_tick_for_every_sentence_that_speaks_of_an_aspect(sample):
    drawing = aspect_strips(sample)
    own = {one.name for one in sample.measures if one.family == "emphasis"}
    counts = Counter()
    for cell in sample.cells:
        if cell.measure in own:
            counts[cell.measure] += len(cell.marks)
    # the aspects most spoken of, as many as stand on a screen
    wanted = sum(count for _, count in counts.most_common(MOST_STRIPS // len(sample.readings)))
    paths = [one.get("d") for one in elements(drawing) if one.get("class") == "tick"]

    assert drawing.name == "strips-aspects"
    assert sum(len(re.findall("M", path)) for path in paths) == wanted
