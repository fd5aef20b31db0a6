"""What a narrator's verdict is worth, and what a text may have of somebody, rule by rule."""

from types import SimpleNamespace

import pytest
from msgspec import structs

from framing.comparing.statements import clearness, own_names, speakers
from framing.comparing.statements.core import common, verdicts
from framing.comparing.statements.named_sources import sourced
from framing.comparing.statements.speakers import Heard, Speaker
from framing.comparing.statements.telling import _is_general
from framing.records import Attribution, Span
from tests.comparing.statements.fields import LEAD, RAIN, field_of, line_with, span_of

BLOW = "The vote was a heavy blow to all the boatmen"


def worth(sentence, before=4, behind=4, other=LEAD):
    text = " ".join([*[RAIN] * before, sentence, *[RAIN] * behind])
    field = field_of(text, other)
    return verdicts._worth(field.lines["a"][before], field)


@pytest.mark.parametrize(
    ("sentence", "much"),
    [
        (f"{BLOW}.", 0.9),
        ("Nothing in the old book proves that boats sank near it.", 1.0),
        ("The vote was part of an effort to shut the ferry.", 0.9),
        ("The bill is dead on arrival among all the boatmen.", 0.8),
        ("The vote underscores how much boatmen hate the harbour.", 0.7),
        ("The vote is far from what the boatmen wanted there.", 0.7),
        ("The vote was held in the hall of the boatmen.", 0.0),
        ("The vote was a heavy blow to boatmen.", 0.9),  # eight words
        ("The vote was a blow to boatmen.", 0.0),
        (f"{BLOW} {'of ' * 31}Velm.", 0.9),  # forty-two
        (f"{BLOW} {'of ' * 32}Velm.", 0.0),
        ("This vote was a heavy blow to all the boatmen.", 0.0),  # which?
        (f"“{BLOW},” a clerk said.", 0.0),  # the clerk's verdict
        ("The “vote” was a heavy blow to all the boatmen.", 0.0),
        (f"A clerk said that {BLOW[0].lower()}{BLOW[1:]}.", 0.0),
    ],
)
def test_a_verdict_is_worth_what_its_shape_is_and_more_if_it_stands_alone(sentence, much):
    """Half way down a text, of which no other tells any."""
    assert worth(sentence) == pytest.approx(much and much + 0.2 + 0.15)


def test_a_verdict_is_worth_more_at_the_top_and_less_where_another_text_tells_it():
    assert worth(f"{BLOW}.", 0, 8) == pytest.approx(0.9 + 0.2 + 0.3)
    assert worth(f"{BLOW}.", 8, 0) == pytest.approx(0.9 + 0.2)
    assert worth(f"{BLOW}.", other=f"{BLOW}.") == pytest.approx(0.9 + 0.15)


def test_the_best_verdict_stands_behind_the_lead():
    nothing = "Nothing in the old book proves that boats sank near it."

    def best(*sentences):
        field = field_of(" ".join(sentences), RAIN)
        found = verdicts.verdict_of("a", field)
        return found and field.words_at("a", found[0].span)

    assert best(LEAD, nothing, f"{BLOW}.") == nothing
    assert best(f"{BLOW}.", LEAD) is None
    assert best(LEAD, RAIN) is None


def test_a_verdict_that_stands_for_all_texts_is_no_texts_own():
    shared = f"It fell. {BLOW}."
    field = field_of(shared, shared)
    core = common.common(field)

    assert core is None or all(one is not core.told.line for one in verdicts._keyed("a", field))


# who may be of whom


@pytest.mark.parametrize(
    ("other", "unheard"),
    [
        ("Crews left.", True),
        ("Roe left.", False),  # it names her
    ],
)
def test_whoever_a_text_names_is_not_unheard_of(other, unheard):
    field = field_of(f"{LEAD} “We will not open the old gates,” Ann Roe said.", other)
    (roe,) = field.speakers

    assert field.unheard_of(roe, "b") is unheard


def test_marks_behind_a_name_are_somebodys_unless_another_speaks_there():
    field = field_of(
        f"{LEAD} “We will not open the old gates,” Ann Roe said.",
        "Ann Roe left. “It leaks on all sides,” Bo Lind said.",
        "Ann Roe left. “It leaks on all sides.”",
        "Ann Roe left. It rained. “It leaks on all sides.”",
    )
    roe = next(one for one in field.speakers if one.last == "Roe")

    assert [field._may_quote(roe, name) for name in "bcd"] == [False, True, False]


def test_a_name_within_another_word_is_not_somebodys():
    """Each name is asked of the text at once before its sentences are."""
    field = field_of(f"{LEAD} “We will not open the old gates,” Ann Roe said.", "“It leaks.”")
    (roe,) = field.speakers

    assert not field._may_quote(roe, "b")


def test_an_attribution_whose_source_names_nobody_known_is_passed_over():
    field = field_of("Ann Roe left. “It leaks on all sides,” a clerk said.", LEAD)

    assert field.speakers == []


def test_a_body_that_only_the_texts_set_apart_name_does_not_speak():
    said = "“We will not open the old gates of Velm,” the Marsh Trust Board said."
    field = field_of(LEAD, f"{LEAD} {said}")
    ours = {"a": field.texts["a"]}

    assert speakers.bodies_of(field.texts, field.names)
    assert speakers.bodies_of(ours, field.names) == []


@pytest.mark.parametrize(
    ("before", "title"), [("Mayor ", True), (f"Mayor {'x' * 60} ", False), ("a ", False)]
)
def test_who_has_a_title_speaks(before, title):
    text = f"{before}Ann Roe left."
    field = field_of(text, LEAD)
    people = speakers._people(field.names)
    people = {last: one for last, one in people.items() if last == "Roe"}

    assert bool(speakers._speaking(people, {"a": field.texts["a"]})) is (title and bool(people))


def test_an_attribution_without_words_makes_nobody_a_source():
    field = field_of("Ann Roe left. It fell.", LEAD)
    people = speakers._people(field.names)
    empty = Attribution([Span(0, 7)], [], [], "direct")
    read = structs.replace(field.texts["a"], attributions=[empty])

    assert list(sourced(read, people, {}, [0])) == []
    assert speakers._speaking(people, {"a": read}) == {}


@pytest.mark.parametrize(("texts", "general"), [(14, True), (13, False)])
def test_what_half_of_many_texts_lack_may_be_left_out(texts, general):
    assert _is_general(7, texts) is general


# what a sentence leans on


@pytest.mark.parametrize(
    ("far", "back"), [(57, True), (62, False)]
)  # letters before what points back
def test_what_points_back_stands_in_the_first_sixty_letters(far, back):
    head = ("Crews wanted boats of " + "x" * 60)[: far - 5]
    sentence = f"{head} this boat."

    assert (clearness.points_back(*last(f"{LEAD} {sentence}"))) is back


def last(text, *others):
    field = field_of(text, *(others or [LEAD]))
    return field.lines["a"][-1], field


def test_only_the_next_sentence_of_running_text_takes_one_back():
    field = field_of("The council met. It rained. But nobody came.", LEAD)
    first, second, third = field.lines["a"]
    head = structs.replace(third, sentence=structs.replace(third.sentence, role="heading"))
    titled = field_of("The council met. It rained. But nobody came.", LEAD)
    titled.__dict__["lines"] = {"a": [first, second, head]}

    assert not clearness.is_conceded(first, field)
    assert clearness.is_conceded(second, field)
    assert not clearness.is_conceded(second, titled)


@pytest.mark.parametrize(
    ("other", "deed"),
    [
        ("“It is not true at all,” Ann Brandt said.", True),
        ("“It is not true at all,” a clerk said.", False),  # nobody of that name
        ("Brandt left.", False),  # who says nothing
    ],
)
def test_a_deed_of_words_may_be_carried_where_its_doer_speaks(other, deed):
    line, field = last(f"{LEAD} Brandt denied the charge.", other)

    assert clearness._is_deed(line, field) is deed


# names


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("The reeds of Velm Trust, Velm Trust wanted.", True),
        ("All of Velm Trust", False),
        ("Velm Trust red boats.", False),  # no verb
    ],
)
def test_each_place_of_a_name_is_asked_for_a_verb(sentence, does):
    line, field = last(f"{LEAD} {sentence}")
    name = own_names.Name("Velm Trust", "organisation", False, {"a": [line.span]})

    assert own_names.acts(name, line, field) is does


def test_words_that_one_text_alone_retells_are_of_one():
    """A sentence of somebody whom two texts quote is no words of one text's alone."""
    heard = Heard({}, [1], 0)
    one = Speaker("Ann Roe", "Roe", "", False, {"a": heard}, ["a"], [])
    two = Speaker("Bo Lind", "Lind", "", False, {"a": heard, "b": heard}, [], [])
    line, other = (SimpleNamespace(document="a", index=at) for at in (1, 2))

    assert own_names.is_of_one(line, SimpleNamespace(speakers=[one]))
    assert not own_names.is_of_one(line, SimpleNamespace(speakers=[two]))
    assert not own_names.is_of_one(other, SimpleNamespace(speakers=[one]))


def test_a_headline_quotes_only_with_marks_and_a_name():
    texts = f"{LEAD} “We will not open the old gates,” Ann Roe said.", f"{LEAD} Crews left."
    titles = ("Roe: “shut”", "Roe shuts", "It is “shut”")
    fields = [field_of(*texts, titles=(None, one)) for one in titles]

    assert [one.silent(one.speakers[0], "b") for one in fields] == [False, True, True]


def test_a_place_of_words_is_known_by_its_span():
    field = field_of(f"{LEAD} Crews\nleft  early.", LEAD)

    assert field.words_at("a", line_with("Crews", field).span) == "Crews left early."
    assert field.place("a", span_of("Crews", field))[1].start == len(LEAD) + 1
