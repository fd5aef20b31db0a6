"""The full texts: every character stands where it stood, marked with what lies over it."""

import re
import textwrap
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec.structs import replace

import framing
from framing import pipeline
from framing.records import Comparison, Copy, Fact, FactPlace, Span, SpanPair
from framing.reporting.html.layers import layers_of
from framing.reporting.html.links import links_of
from framing.reporting.html.runs import runs_of
from framing.reporting.html.texts import texts_of
from framing.reporting.page import keys
from framing.settings import Settings
from tests.shared import compare_paths
from tests.texts import HARBOUR, reading

TEMPLATES = Path(framing.__file__).parent / "templates"
SECOND = """HARBOUR OPEN AGAIN

"We lost contracts that will never come back," a spokeswoman for the authority said.

The port authority said on Tuesday that normal service would be back within two weeks. Critics
reportedly slammed the "modest success" as a disaster, and it may never be forgotten.

Subscribe to our newsletter
"""
HOSTILE = """<script>alert("x")</script> was what the harbour said on Tuesday, & nobody ran it.

\u202eA line that turns round. "><img src=x onerror=alert(1)> stood in another one.\r\n\r
항구가 화요일에 다시 열렸다. 파업은 9일 동안 이어졌다.

"""


@pytest.fixture(scope="module")
def comparison():
    """Three texts, two of which share sentences, one of which means harm."""
    texts = [HARBOUR, SECOND, HOSTILE + "a" * 10_000]
    readings = [reading(text, f"text{at}", f"<b>{at}") for at, text in enumerate(texts)]
    return pipeline.compare_readings(readings, Settings())


@pytest.fixture(scope="module")
def page(comparison):
    """The partial's HTML."""
    return rendered(comparison)


def rendered(comparison: Comparison) -> str:
    """The partial as a page would include it."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    layers = layers_of(comparison)
    template = environment.get_template("texts.html")
    return str(template.module.side_by_side(texts_of(comparison, layers), layers))


class Columns(HTMLParser):
    """Reads a page: each column's own characters, its elements, and ids with their text."""

    VOID = frozenset({"input", "meta", "br"})

    def __init__(self, page):
        super().__init__()
        self.open, self.texts, self.ids, self.marks, self.every = [], [], {}, [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.every.append((tag, attrs))
        if attrs.get("class") == "full":
            self.texts.append("")
        if tag not in self.VOID:
            self.open.append((tag, attrs))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if not any(attrs.get("class") == "full" for _, attrs in self.open):
            return
        if self.open[-1][0] == "a":  # the sign of a shared sentence is ours
            return
        self.texts[-1] += data
        for _, attrs in self.open:
            if attrs.get("id"):
                self.ids[attrs["id"]] = self.ids.get(attrs["id"], "") + data


SPANS = st.lists(
    st.tuples(st.integers(-2, 30), st.integers(-2, 30), st.sampled_from("abc")), max_size=8
)


@given(st.integers(0, 25), SPANS, st.lists(st.integers(-2, 30), max_size=5))
def test_runs_have_the_names_that_lie_over_each_character(length, spans, borders):
    runs = runs_of(length, spans, borders)

    assert [run.start for run in runs] == [0, *(run.end for run in runs)][: len(runs)]
    assert sum(run.end - run.start for run in runs) == length
    for run in runs:
        for place in range(run.start, run.end):
            assert set(run.names) == {
                name for start, end, name in spans if start <= place < end
            }
    assert {border for border in borders if 0 < border < length} <= {run.end for run in runs}


def test_a_page_has_every_character_of_every_file(comparison, page):
    shown = Columns(page).texts

    assert [text.replace("\r\n", "\n") for text in shown] == [
        one.document.text.replace("\r\n", "\n") for one in comparison.readings
    ]


PIECES = st.sampled_from(
    [
        "The mayor said on Monday that 40 ships were waiting. ",
        '"We may never know," she said. ',
        "It may be a disaster. ",
        "word\nwrapped ",
        "\n\n",
        "\r\n",
        "\u2028",
        "Copyright 2024 The Post. All rights reserved.\n",
        "<b>&amp;",
        "- item\n",
        "   ",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_no_character_is_lost_whatever_the_layout(pieces):
    """
    All runs of a text together are the text, and each sentence's are the sentence.
    """
    texts = ["".join(pieces), HARBOUR]
    compared = pipeline.compare_readings(
        [reading(text, f"text{at}") for at, text in enumerate(texts)], Settings(draws=20)
    )

    for at, (shown, one) in enumerate(zip(texts_of(compared), compared.readings, strict=True)):
        parts = [part for block in shown.blocks for part in block.parts]
        assert "".join(map(words_of, parts)) == one.document.text
        sentences = {part.id: words_of(part) for part in parts if part.id}
        assert sentences == {
            keys.sentence_id(at, s.start): one.document.text[s.start : s.end]
            for s in one.sentences
        }


def words_of(part):
    return "".join(run.text for stretch in part.stretches for run in stretch.runs)


def test_marks_stand_over_the_words_that_counted(comparison):
    layers = layers_of(comparison)
    for text, one in zip(texts_of(comparison, layers), comparison.readings, strict=True):
        for layer in layers:
            marked = [
                run.text
                for block in text.blocks
                for part in block.parts
                for stretch in part.stretches
                for run in stretch.runs
                if {layer.code, layer.inner} & set(run.classes.split())
            ]
            spans = layer.spans.get(one.document.id, [])
            wanted = {place for start, end in spans for place in range(start, end)}
            assert sum(map(len, marked)) == len(wanted)


def test_layers_come_from_the_cells(comparison):
    layers = {layer.key: layer for layer in layers_of(comparison)}
    cells = {(cell.measure, cell.document): cell.marks for cell in comparison.cells}

    assert "loaded" in layers
    assert {(m.start, m.end) for m in cells["loaded", "text1"]} == set(
        layers["loaded"].spans["text1"]
    )
    assert len({layer.code for layer in layers.values()}) == len(layers)
    for layer in layers.values():
        assert re.fullmatch(r"[0-9A-Z+−]+", layer.sign)
        assert layer.count > 0


def test_voices_have_their_speaker(comparison):
    second = texts_of(comparison)[1]
    said = [
        (stretch.voice, stretch.said)
        for block in second.blocks
        for part in block.parts
        for stretch in part.stretches
        if "We lost contracts" in "".join(run.text for run in stretch.runs)
    ]

    assert said == [("q", "quoted: spokeswoman for the authority")]


def test_what_is_set_aside_has_its_reason_once():
    text = "outlet: A\n\nThe harbour opened.\n\nCopyright 2024 The Post. All rights reserved.\n"
    compared = pipeline.compare_readings(
        [reading(text, "one"), reading(HARBOUR, "two")], Settings()
    )
    reasons = [
        (part.aside, words_of(part).strip())
        for block in texts_of(compared)[0].blocks
        for part in block.parts
        if part.aside is not None
    ]

    assert reasons == [("copyright", "Copyright 2024 The Post. All rights reserved.")]


def test_wrapped_lines_stay_in_one_paragraph():
    paragraphs = [" ".join(one.split()) for one in HARBOUR.strip().split("\n\n")]
    text = "\n\n".join(textwrap.fill(one, 50) for one in paragraphs)
    compared = pipeline.compare_readings([reading(text, "a"), reading(SECOND, "b")], Settings())

    shown = [
        " ".join("".join(map(words_of, block.parts)).split())
        for block in texts_of(compared)[0].blocks
    ]

    assert shown == paragraphs


def test_a_shared_sentence_leads_to_its_counterparts(comparison, page):
    ids = Columns(page).ids
    links = [
        (attrs["href"], attrs["aria-label"]) for tag, attrs in Columns(page).every if tag == "a"
    ]

    assert links
    assert all(href[1:] in ids for href, _ in links)
    quote = keys.sentence_id(1, SECOND.index('"We lost'))
    assert (f"#{quote}", "Also in <b>1") in links
    assert "We lost contracts" in ids[quote]


def place(start, sure=True, how="states", likeness=0.5):
    """Where a text has a fact: in the sentence that starts there."""
    return FactPlace(how, start, start + 5, start, start + 9, [], likeness, sure)


def fact(name, **places):
    """A fact with its place in each text."""
    return Fact(name, "", "a", "statement", places, {}, 1.0)


@pytest.fixture(scope="module")
def alike():
    """Three copies of one text, without a fact or copy as yet, and where it begins three
    of its sentences."""
    readings = [reading(HARBOUR, name) for name in "abc"]
    compared = pipeline.compare_readings(readings, Settings())
    return compared, [one.start for one in readings[0].sentences[:3]]


def test_links_hold_for_sure_statements_and_the_likeliest_first(alike):
    compared, (first, second, third) = alike
    facts = [
        fact("f1", a=place(first), b=place(second)),
        fact("f2", a=place(first, likeness=0.9), b=place(third, likeness=0.8)),
        fact("f3", a=place(second), c=place(first, sure=False)),
        fact("f4", a=place(third), c=place(first, how="mentions")),
    ]
    coverage = replace(compared.coverage, facts=facts)

    assert links_of(replace(compared, coverage=coverage, copies=[])) == {
        (0, first): {1: third},
        (1, second): {0: first},
        (1, third): {0: first},
    }


def test_copied_sentences_answer_to_each_other(alike):
    compared, (first, second, third) = alike
    both = Span(first, third - 1)
    pair = SpanPair(both, both)
    copy = Copy("b", "c", [pair], 0.5, 0.5, "verbatim", False, None, "", None, False)
    coverage = replace(compared.coverage, facts=[])

    assert links_of(replace(compared, coverage=coverage, copies=[copy])) == {
        (1, first): {2: first},
        (1, second): {2: second},
        (2, first): {1: first},
        (2, second): {1: second},
    }


def test_the_partial_is_escaped_and_sound(page):
    columns = Columns(page)
    ids = [attrs["id"] for _, attrs in columns.every if "id" in attrs]

    assert len(ids) == len(set(ids))
    assert {tag for tag, _ in columns.every}.isdisjoint({"script", "img", "b"})
    for _, attrs in columns.every:
        assert not [name for name in attrs if name.startswith("on")]
    assert 'dir="auto"' in page


def test_four_real_texts_are_whole_and_small():
    """
    Every character of the corpus' texts is shown, with all layers in under 100 KB.
    """
    folder = Path(framing.__file__).parents[1] / "corpus" / "rare-earths-2025"
    found, _ = compare_paths([folder], Settings(draws=20))
    shown = rendered(found[0])

    assert Columns(shown).texts == [one.document.text for one in found[0].readings]
    assert len(shown.encode()) < 100_000


def test_the_same_comparison_gives_the_same_bytes(comparison, page):
    assert rendered(comparison) == page
