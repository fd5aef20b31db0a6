"""Whose words a sentence is, which names are one text's alone, and where else a sentence is
told, one rule at a time."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.actors.naming import Name
from framing.comparing.statements import own_names, speakers, telling, voicing
from framing.comparing.statements.speakers import Heard, Speaker
from framing.comparing.words.places import MILLION, Elsewhere
from framing.records import Actor, Attribution, Sentence, Span
from tests.comparing.statements.fields import LEAD, RAIN, field_of, line_with, long_of, span_of
from tests.texts import reading

GATES = "“We will not open the old gates of Velm,” {} said."


def last(text, *others):
    field = field_of(text, *(others or [LEAD]))
    return field.lines["a"][-1], field


# whose words


@pytest.mark.parametrize(
    ("before", "sentence", "whose"),
    [
        ("It rained.", GATES.format("Ann Roe"), ""),  # it says so itself
        (
            GATES.format("Ann Roe"),
            "“They leak on all sides of it.”",
            ", in the words of Ann Roe",
        ),
        (GATES.format("a clerk"), "“They leak on all sides of it.”", None),
        ("It rained.", "“They leak on all sides of it.”", None),
        ("It rained.", "The gates leak on all sides of it.", ""),
        ("It rained.", GATES.format("she"), None),
        (
            "Ann Roe said that the gates leak.",
            GATES.format("she"),
            ", in the words of Ann Roe",
        ),
        ("Ann Roe and Bo Lind came.", GATES.format("she"), None),
    ],
)
def test_whose_words_a_sentence_is(before, sentence, whose):
    found = voicing.in_whose_words(*last(f"{LEAD} {before} {sentence}"))

    assert found == whose


@pytest.mark.parametrize(
    ("sentence", "quotation"),
    [
        ("Roe said “we will not open”.", True),  # four of six words
        ("Ann Roe said “we will not”.", True),  # half
        ("Ann Roe said at once “we will not”.", False),
        (
            "“We will,” Ann Roe of the union of the clerks said on that day.",
            True,
        ),  # it begins so
        ("Ann Roe said that we will not.", False),
    ],
)
def test_a_sentence_of_which_half_is_quoted_is_a_quotation(sentence, quotation):
    line, field = last(f"{LEAD} {sentence}")
    field.texts["a"] = structs.replace(field.texts["a"], attributions=[])
    line = structs.replace(line, sentence=structs.replace(line.sentence, voice="narrator"))

    assert voicing.is_quotation(line, field) is quotation


def test_what_the_reader_takes_for_quoted_is_a_quotation():
    line, field = last(f"{LEAD} The gates leak.")
    quoted = structs.replace(line, sentence=structs.replace(line.sentence, voice="quoted"))
    mixed = structs.replace(line, sentence=structs.replace(line.sentence, voice="mixed"))

    assert [voicing.is_quotation(one, field) for one in (line, mixed, quoted)] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("before", "within"),
    [
        (["“One ran."], True),
        (["“One ran.”"], False),
        (['“One ran."'], False),  # a straight mark closes it too
        (["“One ran.”", "“Two ran."], True),
        (["“One ran.", *["Two ran."] * 5], True),  # six sentences back
        (["“One ran.", *["Two ran."] * 6], False),
        ([], False),
    ],
)
def test_a_sentence_stands_within_a_quotation_that_was_opened(before, within):
    line, field = last(" ".join([*before, "All ran."]))
    field.texts["a"] = structs.replace(field.texts["a"], attributions=[])

    assert voicing.is_within(line, field) is within


@pytest.mark.parametrize(
    ("kind", "span", "within"),
    [
        ("direct", (0, 17), True),
        ("mixed", (0, 17), True),
        ("indirect", (0, 17), False),
        ("direct", (9, 17), False),  # begins with it
        ("direct", (0, 9), False),  # ends before it
    ],
)
def test_a_sentence_stands_within_what_is_given_to_somebody(kind, span, within):
    line, field = last("One ran. All ran.")
    said = [Attribution([], [], [Span(*span)], kind)]
    field.texts["a"] = structs.replace(field.texts["a"], attributions=said)

    assert voicing.is_within(line, field) is within


@pytest.mark.parametrize(
    ("span", "touches"),
    [((0, 9), False), ((0, 10), True), ((16, 30), True), ((17, 30), False), ((12, 14), True)],
)
def test_words_stand_in_a_sentence_from_its_first_letter_to_its_last(span, touches):
    line, _ = last("One ran. All ran.")
    one = Attribution([], [], [Span(*span)], "direct")

    assert (line.span.start, line.span.end) == (9, 17)
    assert voicing.touches(one, line) is touches


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ann Roe", "Ann Roe"),
        ("Ann Roe, a clerk of Velm", "Ann Roe"),
        ("she", ""),
        ("others", ""),
        ("the two of a b c d e f", "the two of a b c d e f"),
        ("the two of a b c d e f g", ""),
        ("the “old” clerk", ""),
        (", a clerk", ""),
    ],
)  # fmt: skip
def test_a_source_is_named_by_its_words_up_to_a_comma(source, name):
    assert voicing._names("a", Span(0, len(source)), field_of(source, LEAD)) == name


@pytest.mark.parametrize(
    ("away", "found"),
    [(2, "Ann Roe"), (3, ""), (-2, "Ann Roe"), (-3, "")],
)
def test_a_source_is_near_within_two_sentences(away, found):
    lines = [RAIN] * 9
    lines[4 + away] = "Ann Roe left."
    field = field_of(" ".join(lines), LEAD)
    one = Attribution([span_of("Ann Roe", field)], [], [], "direct")

    assert voicing._near(one, field.lines["a"][4], field) == found


@pytest.mark.parametrize("source", ["A clerk of Velm", "some of Velm", "the old clerk"])
def test_a_source_that_is_nobody_by_name_is_not_near(source):
    field = field_of(f"{source} left. {RAIN}", LEAD)
    one = Attribution([span_of(source, field)], [], [], "direct")

    assert voicing._near(one, field.lines["a"][1], field) == ""


@pytest.mark.parametrize(
    ("words", "pronoun"),
    [("She", "she"), (" he,", "he"), ("Ann Roe", ""), ("she who", "")],
)
def test_the_pronoun_that_is_a_source(words, pronoun):
    line, field = last(f"{words} ran.")
    one = Attribution([Span(0, len(words))], [], [], "direct")

    assert voicing._pronoun(one, line, field) == pronoun


def test_two_sources_are_no_one_pronoun():
    line, field = last("She and he ran.")

    assert (
        voicing._pronoun(Attribution([Span(0, 3), Span(8, 10)], [], [], "x"), line, field) == ""
    )
    assert voicing._pronoun(Attribution([], [], [], "direct"), line, field) == ""


@pytest.mark.parametrize(
    ("speaker", "may"), [(None, True), ("Ann Roe", True), ("Roe", True), ("Bo Lind", False)]
)
def test_whom_words_were_given_to_may_go_by_a_last_name(speaker, may):
    one = Attribution([], [], [], "direct", speaker=speaker)

    assert voicing._may_be("Ann Roe", one) is may


# names of one text alone

TRUST = "The Marsh Trust Board sued over the dead eels of the old river."
LATE = f"Over the dead eels of the old river, {TRUST[:-1].replace('The', 'the')}."
BOATS = "Crews of {} boats and the Marsh Trust Board sued over eels."


@pytest.mark.parametrize(
    ("sentence", "other", "name"),
    [
        (TRUST, LEAD, "Marsh Trust Board"),
        (LATE, LEAD, "Marsh Trust Board"),
        (TRUST, f"{LEAD} Eels of an old river lay dead there.", None),  # it has a quarter of it
        (TRUST, f"{LEAD} The marsh trust board met.", None),  # in other letters
        ("The White House sued over the dead eels of the old river.", LEAD, None),
        ("The Marsh Tribune sued over the dead eels of the old river.", LEAD, None),
        ("Velm sued over the dead eels of the old river.", RAIN, None),  # one word
        (BOATS.format(40), "It has 40 wells.", None),
        (BOATS.format(41), "It has 40 wells.", "Marsh Trust Board"),
    ],
)  # fmt: skip
def test_a_name_of_several_words_is_a_texts_own(sentence, other, name):
    found = own_names.own_name(*last(f"{LEAD} {sentence}", other))

    assert (found and found.text) == name


def test_a_name_of_a_headline_or_a_medium_that_is_cited_is_no_texts_own():
    plain = field_of(f"{LEAD} {TRUST}", LEAD)
    titled = field_of(f"{LEAD} {TRUST}", LEAD, titles=(None, "Marsh eels"))

    assert own_names.own_name(plain.lines["a"][-1], plain) is not None
    assert own_names.own_name(titled.lines["a"][-1], titled) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "has"),
    [("40 boats", "40 wells", True), ("40 boats", "400 wells", False), ("4 bo", "4 we", False),
     ("4.5 boats", "4.5 wells", True), ("boats", "40 wells", False)],
)  # fmt: skip
def test_a_number_of_two_digits_that_another_text_has(mine, theirs, has):
    assert own_names.has_others_number(*last(f"It has {mine}.", f"It has {theirs}.")) is has


def names(sentences, shown=0, other=RAIN, **fields):
    field = field_of(" ".join([LEAD, *sentences]), other, **fields)
    own = field.lines["a"][1:]
    return [one.text for one in own_names.names_of(own, own[shown], field)]


BOUGHT = "The Marsh Trust wanted all the reeds."


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ([BOUGHT, "The Marsh Trust wanted reeds."], ["Marsh Trust"]),
        ([BOUGHT], []),  # one sentence
        (["Herons wanted reeds.", BOUGHT, "The Marsh Trust wanted reeds."], []),  # not shown
        (["Velm bought all the reeds.", "Velm sold all reeds."], []),  # one word
        (["The White House bought all reeds.", "The White House sold reeds."], []),
        (["The Marsh Tribune bought reeds.", "The Marsh Tribune sold reeds."], []),
        (["The Marsh Trust Board.", BOUGHT], []),  # it does nothing
        (
            [
                "The Marsh Trust wanted all the Reef Board rented. The Dune Union wanted it.",
                "The Marsh Trust wanted it. The Reef Board wanted it.",
                "The Reef Board rented it.",
                "The Dune Union wanted it.",
            ],
            ["Reef Board", "Marsh Trust"],
        ),  # two, most often written first, and then the first
    ],
)
def test_what_a_passage_is_named_by(sentences, found):
    assert names(sentences) == found


def test_a_word_of_a_name_in_another_text_or_headline_makes_it_no_passages():
    two = [BOUGHT, "The Marsh Trust wanted reeds."]

    assert names(two, other="A trust was met.") == []
    assert names(two, titles=("On trust", None)) == []
    assert names(two, other="A well was dug.") == ["Marsh Trust"]


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("Ann Roe wanted reeds.", True),
        ("Roe wanted reeds.", True),
        ("Crews of Ann Roe wanted reeds.", False),  # in passing
        ("Reeds were wanted by Ann Roe.", True),
        ("Reeds stood by Ann Roe.", False),
        ("Ann Roe, a clerk of Velm, wanted reeds.", True),
        ("Crews left with Ann Roe.", False),
        ("Crews of Ann Roe left; then Roe wanted reeds.", True),
    ],
)
def test_a_name_acts_where_a_verb_stands_behind_it_or_by_before_it(sentence, does):
    line, field = last(f"{LEAD} {sentence}")
    name = Name("Ann Roe", "person", False, {"a": [line.span]})

    assert own_names.acts(name, line, field) is does


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (f"Mayor Ann Roe {TRUST[22:]}", "Ann Roe"),
        (TRUST, "Marsh Trust Board"),
        (LATE, None),
    ],
)
def test_a_sentence_begins_with_a_name_of_its_own(sentence, name):
    found = own_names.opening_name(*last(f"{LEAD} {sentence}"))

    assert (found and found.text) == name


@pytest.mark.parametrize(
    ("sentence", "anchored"),
    [
        ("Crews mended nets.", False),
        ("Crews of Corran mended nets.", True),  # a name
        ("Crews of Velm mended nets.", False),  # which the other has
        ("Crews mended 4 nets.", True),
        ("Crews mended “very old nets”.", True),
        ("Crews mended “old nets”.", False),  # two words are a scrap
        ("Crews bribed guards.", True),  # what burdens somebody
        ("Crews smuggled nets.", False),  # which the other has
        ("It raises questions.", True),
    ],
)
def test_by_what_a_sentence_can_be_known(sentence, anchored):
    other = f"{LEAD} Ann Roe of Velm smuggled eels."

    assert own_names.is_anchored(*last(f"{LEAD} {sentence}", other)) is anchored


@pytest.mark.parametrize(
    ("sentence", "words"),
    [("It fell.", 0), ("It “fell”.", 1), ("It “fell” and “rose at once”.", 3)],
)
def test_the_longest_quotation_of_a_sentence(sentence, words):
    assert own_names.quoted_words(*last(sentence)) == words


# where a sentence is told


def line(share=0.0, words="abcd", at=0, place=0, others=("b",), document="a"):
    """A sentence of which the other texts tell so much, in their sentence `place`."""
    columns = {document: 0} | {one: n for n, one in enumerate(others, 1)}
    shares = np.array([0, *[round(share * MILLION)] * len(others)])
    elsewhere = Elsewhere(columns, 0, np.array([0, *[place] * len(others)]), shares)
    sentence = Sentence(0, 9, 0, 0)
    return telling.Line(document, at, sentence, frozenset(words), frozenset(), 0.0, elsewhere)


@pytest.mark.parametrize(
    ("share", "words", "unmatched"),
    [(0.29, "abcd", True), (0.3, "abcd", False), (0.0, "abc", False), (0.0, "abcd", True)],
)
def test_what_no_text_seems_to_tell_has_four_words_and_under_three_tenths(
    share, words, unmatched
):
    one = line(share, words)

    assert one.unmatched() is unmatched
    assert one.unmatched("b") is unmatched
    columns = one.elsewhere.columns(["a", "b"])
    assert one.unmatched_in(columns).tolist() == [False, unmatched]


@pytest.mark.parametrize(
    ("share", "words", "told"),
    [(0.42, "abcd", ["b"]), (0.41, "abcd", []), (1.0, "abc", [])],
)
def test_a_text_tells_a_sentence_from_its_share_on(share, words, told):
    assert line(share, words).told_in() == told


@pytest.mark.parametrize(("at", "told"), [(3, 0.0), (4, 0.5), (5, 0.5), (6, 0.5), (7, 0.0)])
def test_a_sentence_is_told_by_the_place_of_a_text_and_those_beside_it(at, told):
    other = line(document="b", at=at, others=("a",))

    assert line(0.5, place=5).told_by(other) == told


def test_runs_are_of_five_words():
    words, runs = telling.runs_of("The old gates of Velm leak")

    assert runs == [" the old gates of velm ", " old gates of velm leak "]
    assert "velm" in words
    assert "of" not in words
    assert telling.runs_of("The old gates")[1] == []


def test_a_name_in_a_sentence_stands_for_the_full_one():
    """A person's and a body's whole names are words of each sentence that has a part of them;
    a place's is not. Both are words of names."""

    def words(kind):
        text = "Roe left early. Crews left."
        made = structs.replace(reading(text), actors=[Actor("Ann Roe", kind, [Span(0, 3)])])
        return telling._words(made)

    assert {"ann", "roe"} <= words("person")[0][0]
    assert {"ann", "roe"} <= words("organisation")[0][0]
    assert "ann" not in words("place")[0][0]
    assert words("person")[0][1] == {"ann", "roe"}
    assert words("place")[0][1] == {"roe"}
    assert words("person")[1][1] == frozenset()


def test_two_sentences_hold_each_other_from_a_share_on():
    eels = "Fishermen sued the paint factory over dead eels."
    field = field_of(f"{eels} {RAIN}", f"{RAIN} {eels}", LEAD)
    lines = field.lines
    pairs = [(one, two) for one, two in telling.shared_by_two(lines) if "eel" in one.words]

    # the best place, and the one before it, with which it would hold as much
    assert [(one.index, two.index) for one, two in pairs] == [(0, 0), (0, 1)]
    assert telling.Lacking(lines).both(*pairs[1]) == [2]
    all_tell = field_of(f"{eels} {RAIN}", f"{RAIN} {eels}", f"{LEAD} {eels} {RAIN}").lines
    assert telling.Lacking(all_tell).both(all_tell["a"][0], all_tell["b"][1]) == []


# whose words each text carries


def name_of(text, kind="person", **places):
    spans = {one: [Span(at, at + 1) for at in range(many)] for one, many in places.items()}
    return Name(text, kind, False, spans)


@pytest.mark.parametrize(
    ("names", "people"),
    [
        ([name_of("Ann Roe", a=2)], ["Ann Roe"]),
        ([name_of("Ann Roe", a=2), name_of("Bo Roe", a=2)], []),  # whose words are whose?
        ([name_of("Ann Roe", a=2), name_of("Bo Roe", a=1)], ["Ann Roe"]),
        ([name_of("Dave Roe", a=2), name_of("David Roe", a=2)], ["Dave Roe"]),
        ([name_of("Ann Li", a=2)], []),  # two letters may be anything
        ([name_of("Velm Trust", "organisation", a=2)], []),
    ],
)
def test_people_are_known_by_a_last_name_that_is_theirs_alone(names, people):
    assert [one.text for one in speakers._people(names).values()] == people


def test_who_has_most_words_comes_first_and_of_equals_by_name():
    def one(name, *words):
        heard = {str(at): Heard({}, [], many) for at, many in enumerate(words)}
        return Speaker(name, name, "", False, heard, [], [])

    made = [one("B", 3), one("A", 3), one("C", 2, 2)]
    assert [who.name for who in speakers.by_words(made)] == ["C", "A", "B"]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "said"),
    [
        ("He was told by Roe that it fell.", "told", "Roe", "it fell", False),  # by her
        ("Roe said, Roe, it is old.", "said", "Roe", "it is old", True),
        ("Roe said of old gates.", "said", "Roe", "of old gates", False),
        ("Roe said on it he is old.", "said", "Roe", "he is old", False),
        ("All old gates leak now, Roe said.", "said", "Roe", "All old gates leak now", True),
    ],
)
def test_what_somebody_says_is_a_clause_right_behind_or_before(
    text, cue, source, content, said
):
    at = {word: text.index(word) for word in (cue, source, content)}
    spans = {word: Span(start, start + len(word)) for word, start in at.items()}
    one = Attribution([spans[source]], [spans[cue]], [spans[content]], "indirect")

    assert speakers._is_said(one, spans[content], text) is said
    bare = structs.replace(one, cue=[])
    assert not speakers._is_said(bare, spans[content], text)


def test_of_two_stretches_in_a_sentence_the_longer_is_whats_quoted():
    text = "“It leaks,” Ann Roe said, “on all sides of the old dam.” Roe left."
    field = field_of(text, LEAD)
    (roe,) = field.speakers

    assert field.words_at("a", roe.heard["a"].quoted[0]).startswith("“on all sides")
    assert roe.heard["a"].words == 9
    assert roe.heard["a"].reported == []


def test_what_reporters_are_quoted_with_is_nobodys_speech():
    text = (
        "Ann Roe said: “Officials said that all the old gates of the dam will fall.” Roe left."
    )
    field = field_of(text, LEAD)

    assert all(not one.heard["a"].quoted for one in field.speakers)


@pytest.mark.parametrize(
    ("span", "touched"),
    [((0, 3), [0]), ((0, 9), [0]), ((0, 10), [0, 1]), ((9, 17), [1]), ((8, 20), [1, 2])],
)  # fmt: skip
def test_which_sentences_a_span_touches(span, touched):
    made = reading("One ran. All ran. Two ran.")
    starts = [one.start for one in made.sentences]

    assert list(speakers._touched(made, Span(*span), starts)) == touched


def test_a_body_speaks_where_its_name_is_the_source():
    said = f"{GATES.format('the Marsh Trust Board')} The Marsh Trust Board left."
    field = field_of(f"{LEAD} {said}", LEAD)
    bodies = [one for one in field.voices if "Marsh" in one.name]

    assert [(one.heard["a"].words, one.named, one.unsure) for one in bodies] == [(9, ["a"], [])]
    assert bodies[0].short == "the Marsh Trust Board"
    clerk = field_of(f"{LEAD} {said.replace('the Marsh', 'a clerk of the Marsh')}", LEAD)
    assert not [one for one in clerk.voices if "Marsh" in one.name]


def test_who_is_retold_alone_is_told_as_such():
    field = field_of(long_of("Ann Roe said that the gates are shut."), long_of())
    line_ = line_with("gates", field)

    assert own_names.is_of_one(line_, field)
    assert not own_names.is_of_one(field.lines["a"][0], field)
