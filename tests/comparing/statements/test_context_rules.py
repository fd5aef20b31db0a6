"""What an event's texts surely lack, may carry or tell in other words, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements.event_context import Field
from framing.reading.reader import read
from tests.texts import document

LEAD = "The old harbour of Velm was shut on Monday for the winter."
NAMES = {"a": "Herald", "b": "Post", "c": "Times"}


def field_of(*texts, titles=(None, None, None)):
    """Texts as statements see them, as far as they are compared with nothing but each other."""
    readings = [
        read(document(text, name, NAMES[name], title=title))
        for name, text, title in zip("abc", texts, titles, strict=False)
    ]
    return Field(SimpleNamespace(readings=readings, outsiders=[]))


def last_of(text, *others, **fields):
    field = field_of(text, *others, **fields)
    return field.lines["a"][-1], field


@pytest.mark.parametrize(
    ("sentence", "other", "meets"),
    [
        # two words that are rare in the other text
        (
            "Herons nest in reeds beside dry wells, mills, barns and roads.",
            "Herons flew from reeds.",
            True,
        ),
        (
            "Herons nest in reeds beside dry wells, mills, barns and roads.",
            "Herons flew from roofs.",
            False,
        ),
        # one of a sentence of few words
        ("Herons nest in reeds.", "Herons flew from roofs.", True),
        # one and two others, light ones or names
        (
            "Herons of Norway and Peru nest beside dry wells, mills and barns.",
            "Herons flew from Norway to Peru.",
            True,
        ),
        (
            "Herons of Norway nest beside dry wells and mills and barns.",
            "Herons flew from Norway.",
            False,
        ),
    ],
)
def test_a_sentence_of_another_text_may_tell_of_the_same(sentence, other, meets):
    line, field = last_of(f"Crews left. {sentence}", f"Crews left. {other}")

    assert field.meets(line) is meets


def test_a_word_that_many_sentences_have_meets_nothing():
    """Rare is what two sentences of a text have, and not what three do."""
    sentence = "Herons nest in reeds beside dry wells, mills, barns and roads."
    seldom = "Herons flew from reeds. Herons sat. Reeds grew."
    often = f"{seldom} Herons slept. Reeds broke."

    assert Field.meets(last_of(sentence, seldom)[1], last_of(sentence, seldom)[0])
    line, field = last_of(sentence, often)
    assert not field.meets(line)


@pytest.mark.parametrize(
    ("sentence", "other", "meets"),
    [
        ("Herons nest in reeds.", "Herons flew from reeds.", True),
        ("Herons nest in reeds.", "Herons flew from roofs.", False),  # one word
        ("Herons nest by 40 wells.", "It cost 40 crowns.", True),  # a number
        ("Herons nest by 40 wells.", "It cost 400 crowns.", False),
    ],
)
def test_in_short_texts_two_words_or_a_number_meet(sentence, other, meets):
    line, field = last_of(sentence, other, "Crews left.")

    assert bool(field.meets_in_short(line)) is meets


def test_words_of_a_headline_or_of_all_texts_are_the_storys_and_meet_nothing():
    texts = "Herons nest in reeds.", "Herons flew from reeds.", "Crews left."
    line, field = last_of(*texts)
    titled, other = last_of(*texts, titles=("Herons and reeds", None, None))

    assert field.meets_in_short(line)
    assert not other.meets_in_short(titled)
    both, two = last_of(*texts[:2])
    assert not two.meets_in_short(both)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Herons nest by wells.", True),  # two of the second clause's words
        ("Herons flew.", False),
        ("Crews left early.", False),
    ],
)
def test_a_clause_of_several_may_be_told_elsewhere(other, told):
    sentence = "Bakers sold fresh rolls, while herons nest by wells."
    line, field = last_of(f"Crews left. {sentence}", other)

    place = field.told_from(line)
    assert (place is not None) is told


SAYS = "We will not open the old gates of the harbour"


def roe(*texts):
    field = field_of(*texts)
    (speaker,) = (one for one in field.speakers if one.last == "Roe")
    return field, speaker


QUOTING = f'{LEAD} "{SAYS}," Ann Roe said. It rained.'


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        (f"{LEAD} Crews went home.", True),
        (f"{LEAD} Ann Roe left.", True),  # only named
        (f'{LEAD} "It leaks," Ann Roe said.', False),
        (f'{LEAD} Ann Roe left. "It leaks."', False),  # marks right behind the name
        (f'{LEAD} Ann Roe left. It rained. "It leaks," Bo Lind said.', True),
        (f'{LEAD} Nobody will "open the old gates of" Velm.', False),  # five words in a row
        (f'{LEAD} Nobody will "open the old gates" there.', False),  # most of what tells
    ],
)
def test_who_surely_quotes_nothing_of_somebody(other, silent):
    field, speaker = roe(QUOTING, other)

    assert field.silent(speaker, "b") is silent


def test_a_headline_with_marks_may_quote_somebody():
    other = f"{LEAD} Crews went home."
    plain = field_of(QUOTING, other, titles=(None, "Roe shuts gates"))
    marked = field_of(QUOTING, other, titles=(None, "Roe: ‘gates stay shut’"))

    assert [one.silent(one.speakers[0], "b") for one in (plain, marked)] == [True, False]


def test_most_words_are_all_that_are_surely_nobody_elses():
    """Ten words of Roe's, five of Lind's and four that nobody surely says."""
    text = (
        f'{QUOTING} "It leaks on all sides," Bo Lind said. Boards read "shut for the winter".'
    )
    field, speaker = roe(text, LEAD)

    assert field.most_words(speaker, "a") == 14
    assert speaker.heard["a"].words == 10
    assert field.most_words(speaker, "b") == 0


@pytest.mark.parametrize(
    ("mine", "others", "loud"),
    [
        (16, [], True),
        (15, [], False),  # too few
        (25, [20], True),
        (24, [20], False),  # 1.2 times the next
        (30, [20], True),
    ],
)
def test_whom_a_text_quotes_most(mine, others, loud):
    people = zip(["Ann Roe", "Bo Lind"], [mine, *others], strict=False)
    said = [f'"{"Gates " * (many - 3)}are shut here," {who} said.' for who, many in people]
    field = field_of(" ".join([LEAD, *said]), LEAD)

    found = field.loudest("a")
    assert (found is not None) is loud
    assert found is None or found.name == "Ann Roe"


def test_words_that_nobody_surely_says_may_be_anybodys():
    loose = '"All these old gates are shut for good".'
    text = f'{LEAD} "{"Gates " * 17}are shut here," Ann Roe said. Boards read {loose}'

    assert field_of(text, LEAD).loudest("a") is not None  # 20 are more than eight
    louder = text.replace("All these", "All these " + "very " * 13)
    assert field_of(louder, LEAD).loudest("a") is None


def test_who_is_unheard_of_is_under_no_name_there():
    field, speaker = roe(QUOTING, f"{LEAD} Crews went home.", f"{LEAD} Roe left.")

    assert field.unheard_of(speaker, "b")
    assert not field.unheard_of(speaker, "c")
    assert not field.unheard_of(speaker, "a")
