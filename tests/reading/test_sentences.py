"""Sentence boundaries: nasty prose of our own, Punkt itself as an oracle, and properties."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.layout import sentences

BOUNDARIES = Path(__file__).with_name("boundaries.txt")
PLAIN = """\
The harbour froze before the end of the month. Ships lay at anchor for weeks, and the price
of coal rose. Nobody in the town had seen such a winter. Was it the last of its kind? Few
thought so! The council sent for help. It came too late, however, and several families had
left. They never returned. Their houses were sold in the spring to merchants from the south.
In summer the quay was rebuilt. Many old hands found work there. The mill opened again in
1911. By then the railway had come, and with it the first tourists. They liked the cliffs.
"""


def texts_with_ends() -> list[tuple[str, set[int]]]:
    """Each paragraph of the file, with the offsets at which a sentence ends within it."""
    found = []
    for line in BOUNDARIES.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, ends = "", set()
        for piece in re.split(r"( \| |\|)", line):
            if piece in (" | ", "|"):
                ends.add(len(text))
            text += " " if piece == " | " else piece.replace("|", "")
        found.append((text, ends))
    return found


def ends_of(text: str) -> set[int]:
    return {end for _, end in sentences.split(text)} - {len(text)}


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


def test_boundaries_of_nasty_news_prose(capsys: pytest.CaptureFixture[str]):
    """
    At least 200 boundaries of our own, found with an F1 of .98 or better.
    """
    right = wrong = missed = 0
    for text, ends in texts_with_ends():
        found = ends_of(text)
        right += len(found & ends)
        wrong += len(found - ends)
        missed += len(ends - found)
    f1 = 2 * right / (2 * right + wrong + missed)
    with capsys.disabled():
        sys.stdout.write(f"\nsentence boundaries: {right + missed}, F1 {f1:.4f}\n")

    assert right + missed >= 200
    assert f1 >= 0.98


def test_on_plain_prose_it_agrees_with_punkt():
    """
    Where nothing is nasty, NLTK's own tokenizer with the same parameters is the oracle.
    """
    import punkt
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    model, parameters = punkt.load_model("english"), PunktParameters()
    parameters.abbrev_types = set(model.abbrev_types)
    parameters.collocations = set(model.collocations)
    parameters.sent_starters = set(model.sent_starters)
    parameters.ortho_context.update(model.ortho_context)
    oracle = PunktSentenceTokenizer(parameters)

    assert sentences.split(PLAIN) == list(oracle.span_tokenize(PLAIN))


def test_a_full_stop_before_a_lower_case_word_never_ends():
    assert pieces("He met the det. on duty. It was late.") == [
        "He met the det. on duty.",
        "It was late.",
    ]


def test_a_stray_closing_mark_belongs_to_the_sentence_before():
    assert pieces("“We go. ” He left.") == ["“We go. ”", "He left."]


def test_a_blank_line_and_a_list_part_sentences_without_a_stop():
    assert pieces("He named three aims\n* peace\n• bread\n\nNone was met.") == [
        "He named three aims",
        "* peace",
        "• bread",
        "None was met.",
    ]


def test_a_line_end_alone_parts_nothing():
    assert pieces("The dam was\nbuilt in\n1911. It\nheld\n— so far.") == [
        "The dam was\nbuilt in\n1911.",
        "It\nheld\n— so far.",
    ]


def test_spans_lie_within_the_given_stretch():
    text = "Left. Out. Taken in. All of it. Not this."
    start, end = text.index("Taken"), text.index(" Not")

    assert [text[a:b] for a, b in sentences.split(text, start, end)] == [
        "Taken in.",
        "All of it.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\t\u2003"])
def test_a_blank_paragraph_has_no_sentences(text: str):
    assert sentences.split(text) == []


def test_line_ends_make_no_difference():
    for text, _ in texts_with_ends():
        broken = text.replace(" ", "\n", 3)
        windows = broken.replace("\n", "\r\n")

        assert [p.split() for p in pieces(windows)] == [p.split() for p in pieces(broken)]


@given(st.text(alphabet="aB1. .?!…”“\"')(\n-。U", max_size=120))
def test_spans_are_in_order_and_lose_nothing(text: str):
    """
    Outside the sentences there is only white space, and none at their ends.
    """
    rest, at = "", 0
    for start, end in sentences.split(text):
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        rest += text[at:start]
        at = end

    assert (rest + text[at:]).strip() == ""


UNITS = [".", " .", ".”", "\n", "U.S. Gen. ", '? "', ".Aaaa", "x. . . ", "3 p.m. Monday ", "1."]


@pytest.mark.parametrize("unit", UNITS)
def test_the_pattern_enters_no_run_twice(unit: str):
    """
    Twice the text gives at most twice the candidates, and each looks at a bounded stretch.
    """
    counts = [
        sum(found.end() - found.start() for found in sentences.CANDIDATE.finditer(unit * n))
        for n in (500, 1000)
    ]

    assert counts[1] <= 2 * counts[0] + len(unit) + 4
