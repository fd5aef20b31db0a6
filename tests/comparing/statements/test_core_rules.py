"""How good a sentence is as what all texts begin with, and which texts count, a rule at a
time; and who is a source."""

from types import SimpleNamespace

import pytest
from msgspec import structs

from framing.comparing.statements import named_sources, own_names
from framing.comparing.statements.core import common, fitting
from framing.comparing.statements.kinds import passages, wording
from framing.comparing.statements.speakers import Heard, Speaker
from framing.records import Attribution, Span
from tests.comparing.statements.fields import LEAD, RAIN, field_of, long_of, span_of

VOTED = "The council of Velm voted to close the old harbour bridge to lorries."
MONDAY = VOTED.replace("voted", "voted on Monday")


def core(*texts, **fields):
    return common.common(field_of(*texts, **fields))


def worth(*texts, **fields):
    found = core(*texts, **fields)
    return found and found.told.worth


def test_what_two_texts_say_in_the_same_words_is_all_that_they_share():
    field = field_of(VOTED, VOTED)
    found = common.common(field)

    assert (found.texts, found.ahead, found.surely) == (["a", "b"], [], True)
    assert field.words_at("a", found.told.span) == VOTED
    assert (found.told.line.document, found.told.worth) == ("a", 1.0)


@pytest.mark.parametrize(
    ("texts", "much"),
    [
        ((MONDAY, MONDAY), 1.15),  # it names a day
        ((f"So it was. {VOTED}", VOTED), 0.9),  # a word counts less in the second sentence
        ((f"So it was. So it is. {VOTED}", VOTED), 0.8),
        ((f"So it was. So it is. So it was. {VOTED}", VOTED), 0.8),  # and in any later one
        ((VOTED.replace("old", "old " + "of " * 23),) * 2, 0.92),  # thirty-six words are long
        ((VOTED.replace("old", "old " + "of " * 22),) * 2, 1.0),
    ],
)
def test_a_sentence_is_worth_what_it_has_of_the_core(texts, much):
    assert worth(*texts) == pytest.approx(much, abs=1e-3)


@pytest.mark.parametrize(
    ("own", "told"), [("grey wide damp", True), ("grey wide damp cold", False)]
)
def test_up_to_three_words_in_a_row_may_be_a_texts_own(own, told):
    field = field_of(VOTED.replace("harbour", f"{own} harbour"), VOTED)
    words, line = common._Words(field, ["a", "b"]), field.lines["a"][0]

    assert bool(words.told(line, line.span, 0)) is told


def test_texts_that_share_nothing_or_are_alone_have_no_core():
    assert core(VOTED, RAIN) is None
    assert core(VOTED) is None
    assert core(VOTED, VOTED, RAIN) is None


@pytest.mark.parametrize(
    ("quote", "measure", "much"),
    [
        ("grey", "loaded", 0.85),  # a loaded word that the other text hasn't
        ("grey", "tone", 1.0),
        ("council", "loaded", 1.0),  # both have it
    ],
)
def test_a_loaded_word_that_not_all_texts_have_makes_a_sentence_worth_less(
    quote, measure, much
):
    text = VOTED.replace("The council", "The grey council")
    plain = field_of(text, VOTED)
    words = common._Words(plain, ["a", "b"])
    span = span_of(quote, plain)
    mark = SimpleNamespace(start=span.start, end=span.end)
    line = plain.lines["a"][0]

    for document, counts in (("a", much), ("b", 1.0)):
        cell = SimpleNamespace(document=document, measure=measure, marks=[mark])
        plain.comparison.cells = [cell]
        assert words._loaded(line, line.span) == counts
    plain.comparison.cells = [SimpleNamespace(document="a", measure=measure, marks=[mark])]
    assert words._loaded(line, Span(span.end, line.span.end)) == 1.0  # it stands before that


def test_a_word_that_judges_most_is_lent_to_nobody_and_one_that_is_quoted_to_all():
    field = field_of("The thugs of Velm voted, and “thugs” left.", "It rained.")
    words, line = common._Words(field, ["a", "b"]), field.lines["a"][0]

    def counts(at):
        mark = SimpleNamespace(start=at, end=at + 5)
        field.comparison.cells = [SimpleNamespace(document="a", measure="loaded", marks=[mark])]
        return words._loaded(line, line.span)

    text = field.texts["a"].document.text
    assert counts(text.index("thugs")) == 0.0
    assert counts(text.rindex("thugs")) == 1.0


@pytest.mark.parametrize(
    ("lead", "title", "to_come"),
    [
        ("The council will vote on it.", None, True),
        ("The council voted on it.", None, False),
        ("The council said it will vote on it.", None, False),  # that was announced
        ("“It will fall,” the council wrote.", None, False),
        ("The council voted on it.", "Council will vote", True),
        (f"{RAIN} The council will vote on it.", None, False),  # no lead
    ],
)
def test_which_texts_tell_what_is_still_to_come(lead, title, to_come):
    assert common._is_to_come("a", field_of(lead, LEAD, titles=(title,))) is to_come


@pytest.mark.parametrize(
    ("lead", "told", "expects"),
    [
        ("The council will close the bridge.", VOTED, True),
        ("The council will open a market.", VOTED, False),  # another act
        ("The council will very soon close it.", VOTED, True),
        ("The council will very soon then close it.", VOTED, False),  # four words behind
        ("The council closed the bridge.", VOTED, False),
        ("They will at Velm.", VOTED, False),  # a name is no act
    ],
)
def test_a_text_looks_ahead_to_an_act_that_is_told_as_done(lead, told, expects):
    field = field_of(told, lead)
    line = field.lines["a"][0]
    velm = structs.replace(line, named=line.named | {"velm"})

    assert common._expects("b", common.Told(velm, line.span, 1.0), field) is expects


def dated(function, days, leads, *more):
    field = field_of(*leads, published=days)
    return function("a", *more, field)


@pytest.mark.parametrize(
    ("days", "leads", "early"),
    [
        (("2024-05-06", "2024-05-08"), (LEAD, RAIN), True),  # no day in common
        (("2024-05-06", "2024-05-08"), (LEAD, LEAD), False),
        (("2024-05-06", "2024-05-08"), ("It will fall on Monday.", LEAD), True),
        (("2024-05-06", "2024-05-07"), (LEAD, RAIN), False),
        (("2024-05-08", "2024-05-06"), (LEAD, RAIN), False),
        ((None, "2024-05-08"), (LEAD, RAIN), False),
    ],
)
def test_a_text_of_days_before_cannot_yet_have_the_news(days, leads, early):
    assert dated(common._is_early, days, leads) is early


@pytest.mark.parametrize(
    ("days", "leads", "late"),
    [
        (("2024-05-08", "2024-05-06"), (LEAD, RAIN), True),
        (("2024-05-08", "2024-05-06"), (LEAD, LEAD), False),
        (("2024-05-08", "2024-05-06"), (LEAD, "It will fall at once."), False),
        (("2024-05-07", "2024-05-06"), (LEAD, RAIN), False),
        (("2024-05-06", "2024-05-08"), (LEAD, RAIN), False),
    ],
)
def test_a_text_of_days_after_may_look_back(days, leads, late):
    assert dated(common._is_late, days, leads, ["a", "b"]) is late


def test_days_stand_in_the_first_six_sentences():
    field = field_of(
        " ".join(["It fell on Monday."] + [RAIN] * 4 + ["It fell on Friday."] * 2), LEAD
    )
    far = field_of(" ".join([RAIN] * 6 + ["It fell on Friday."]), LEAD)

    assert common._days("a", field) == {"Monday", "Friday"}
    assert common._days("a", far) == set()


@pytest.mark.parametrize(
    ("hard", "keys", "must"),
    [(True, ["r"], True), (True, ["@"], False), (True, ["r", "@"], False), (False, [], False)],
)  # fmt: skip
def test_every_text_must_have_a_person_or_a_figure(hard, keys, must):
    held = SimpleNamespace(items=[SimpleNamespace(hard=hard, keys=keys)])

    assert common._must(held, 0) is must


def test_a_word_counts_by_where_it_stands():
    field = field_of(
        f"{VOTED} {RAIN} It fell on us. It rose again.", LEAD, titles=("Velm votes",)
    )

    found = [much for _, much in common._places("a", field)]
    assert found == [1.0, 1.0, 0.9, 0.8, 0.8]  # the headline, and then sentence by sentence


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("Crews wanted boats while herons nested there.", ["Crews wanted boats", ""]),
        ("Crews wanted boats, but herons nested there.", [""]),  # it turns
        ("Boats of crews while herons nested there.", [""]),  # no verb
        ("Crews wanted boats.", [""]),
    ],
)
def test_where_a_sentence_may_end(sentence, spans):
    field = field_of(sentence, LEAD)
    line = field.lines["a"][0]
    found = [field.words_at("a", one) for one in fitting.spans(line, field, False)]

    assert found == [one or sentence for one in spans]
    assert list(fitting.spans(line, field, True)) == [line.span]


# who is a source


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Roe was asked: It leaks", True),
        ("Roe was then asked: It leaks", True),
        ("Roe asked: It leaks", False),
        ("Roe said: It leaks", False),
    ],
)
def test_words_are_put_to_somebody_who_was_asked(text, asked):
    cue = Span(text.index(":") - 5, text.index(":"))
    one = Attribution([Span(0, 3)], [cue], [Span(len(text) - 8, len(text))], "direct")

    assert named_sources._is_asked(one, text) is asked
    assert not named_sources._is_asked(structs.replace(one, cue=[]), text)


TRUST = "The Velm Trust spoke."


def body(source, kind=None, more=()):
    made = field_of(f"{TRUST} {source} said so.", LEAD).texts["a"]
    at = made.document.text.rindex(source)
    spans = [Span(at, at + len(source)), *more]
    one = Attribution(spans, [], [Span(0, 3)], "direct", speaker_kind=kind)
    made = structs.replace(made, attributions=[one])
    place = made.document.text.rindex("Velm Trust")
    return made, [Span(place, place + 10)]


@pytest.mark.parametrize(
    ("source", "kind", "more", "speaks"),
    [
        ("The Velm Trust", None, (), True),
        ("Velm Trust", None, (), True),
        ("A Velm Trust", None, (), False),
        ("The Velm Trust", "document", (), False),
        ("The Velm Trust", "media", (), False),
        ("The Velm Trust", None, (Span(0, 3),), False),  # two sources
    ],
)
def test_a_body_speaks_by_its_name_and_nothing_else(source, kind, more, speaks):
    assert bool(named_sources.sourced_as(*body(source, kind, more))) is speaks


def test_who_stands_beside_a_bodys_name_does_not_speak_for_it():
    """A source that ends where the name begins is another's."""
    made, (place,) = body("A clerk of the Velm Trust")
    apart = structs.replace(
        made,
        attributions=[Attribution([Span(place.start - 5, place.start)], [], [], "direct")],
    )
    behind = structs.replace(
        made, attributions=[Attribution([Span(place.end, place.end + 4)], [], [], "direct")]
    )

    assert named_sources.speaks_for(made, [place])
    assert not named_sources.speaks_for(apart, [place])
    assert not named_sources.speaks_for(behind, [place])


def test_quoted_words_of_the_sentence_before_do_not_name_whom_she_means():
    text = f"{LEAD} Ms. Roe left. “Lind will come,” she said of old gates that leak there."
    said = [one.last for one in field_of(text.replace("Ms. Roe", "Ms. Ann Roe"), LEAD).speakers]

    assert "Lind" not in said


# what else a sentence alone, or a word, hangs on


def test_a_clause_that_no_other_text_tells_is_of_running_text():
    eels = "Fishermen sued the paint factory over dead eels in the marsh."
    field = field_of(f"{LEAD} {eels} {RAIN}", f"{LEAD} {RAIN}")
    line = field.lines["a"][1]
    head = structs.replace(
        line, index=99, sentence=structs.replace(line.sentence, role="heading")
    )

    assert field.alone(line) == [line.span]
    assert field.seems_alone(line)
    assert field.absent(line, "b")
    assert field.alone(head) == []
    assert not field.seems_alone(field.lines["a"][2])
    assert not field.absent(field.lines["a"][2], "b")


def test_the_narrators_word_behind_they_said_may_be_theirs():
    told = "Mayor Ann Roe said that crews falsely told the town of eels."
    field = field_of(f"{LEAD} {told}", LEAD)
    line = field.lines["a"][1]

    assert wording._is_retold(span_of("falsely", field), line, field) is True
    assert wording._is_retold(span_of("Mayor", field), line, field) is False


@pytest.mark.parametrize(("before", "top"), [(0, True), (1, True), (2, False)])
def test_a_word_is_at_the_top_in_the_first_two_sentences(before, top):
    field = field_of(" ".join([*[RAIN] * before, "The thugs left.", RAIN]), LEAD)

    assert wording._is_at_top(span_of("thugs", field), "a", field) is top


@pytest.mark.parametrize(
    ("words", "near", "enough"), [(8, 0.19, True), (7, 0.19, False), (7, 0.14, True)]
)
def test_a_long_quotation_surely_is_one_texts_sooner(words, near, enough, monkeypatch):
    """Quoted words of eight are a text's own where others have a fifth, else a seventh."""
    said = " ".join(["gates"] * words)
    field = field_of(
        long_of(f"Critics blamed crews for “{said}” and their lies in Corran."), long_of()
    )
    line = next(one for one in field.lines["a"] if "Corran" in field.words_at("a", one.span))
    close = structs.replace(line, elsewhere=SimpleNamespace(most=lambda: near, items=list))
    monkeypatch.setattr(passages, "own_name", lambda *_: None)
    monkeypatch.setattr(passages, "own_share", lambda *_: 0.0)
    monkeypatch.setattr(passages, "_is_far", lambda *_: False)

    assert bool(passages._may_stand(close, field)) is enough


def test_a_name_that_a_text_writes_more_often_comes_first_of_a_passages():
    """And of two that stand in as many of its sentences that which it has first."""
    two = "The Reef Board wanted reeds. The Marsh Trust wanted reeds."
    field = field_of(f"{LEAD} {two} {two}", RAIN)
    own = field.lines["a"][1:]

    assert [one.text for one in own_names.names_of(own, own[0], field)] == ["Reef Board"]
    assert [one.text for one in own_names.names_of(own, own[1], field)] == ["Marsh Trust"]


def test_silence_is_sure_only_of_whom_a_text_has_no_words_near():
    quoting = f"{LEAD} “We will not open the old gates,” Ann Roe said."
    field = field_of(quoting, f"{LEAD} Crews left.")
    (roe,) = field.speakers
    unsure = Speaker(roe.name, roe.last, "", False, roe.heard, roe.named, ["b"])
    field.kept.clear()

    assert not field.silent(unsure, "b")
    field.kept.clear()
    assert field.silent(roe, "b")
    heard = {**roe.heard, "b": Heard({}, [0], 0)}
    field.kept.clear()
    assert field.silent(Speaker(roe.name, roe.last, "", False, heard, ["a"], []), "b")


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        (f"It rained. {VOTED} It snowed, Ann Roe said.", True),
        (f"“It rained. {VOTED} It snowed,” Ann Roe said.", False),  # her words
        (f"Ann Roe came. {VOTED.replace('The council of Velm', 'She')} It snowed.", False),
    ],
)
def test_what_somebody_says_or_someone_does_is_not_what_all_tell(text, fit):
    field = field_of(text, text)
    words, line = common._Words(field, ["a", "b"]), field.lines["a"][1]

    assert field.words_at("a", line.span)[-40:] == VOTED[-40:]
    assert common._is_fit(common.Told(line, line.span, 1.0), words) is fit


@pytest.mark.parametrize(
    ("near", "partial", "meets"),
    [(0.44, False, False), (0.45, False, True), (0.59, True, False), (0.6, True, True)],
)
def test_more_of_a_sentence_is_in_one_place_where_not_all_texts_tell_it(near, partial, meets):
    field = field_of(VOTED, VOTED)
    words, line = common._Words(field, ["a", "b"]), field.lines["a"][0]
    weights = []
    words._near = lambda *some: weights.append(float(some[2].sum())) or near
    words.partial = partial

    assert words.meet(line, line.span) is meets
    assert weights == [pytest.approx(1.0)]
