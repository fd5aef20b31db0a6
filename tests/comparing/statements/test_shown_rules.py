"""What of somebody's words, and of a sentence, is shown, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements import making
from framing.comparing.statements.shown import spoken
from framing.comparing.statements.speakers import Heard, Speaker
from framing.records import Span
from tests.comparing.statements.fields import LEAD, RAIN, field_of, line_with, span_of


def speaking(text, said, last="Roe"):
    """Somebody of whom a text has these words, its sentence with them, and the field."""
    field = field_of(f"{LEAD} {text}", LEAD)
    span, line = span_of(said, field), line_with(said, field)
    heard = {"a": Heard({line.index: span}, [], len(said.split()))}
    return Speaker(f"Ann {last}", last, "", False, heard, ["a"], []), line, field


EIGHT = "We will not open the gates before spring"
SEVEN = "We will not open the gates now"


@pytest.mark.parametrize(
    ("text", "said", "shown"),
    [
        (f"“{EIGHT},” Ann Roe said.", EIGHT, f"“{EIGHT}”"),
        (  # seven words are a scrap: the sentence tells whose
            "“We will not open the gates now,” Ann Roe said.",
            "We will not open the gates now",
            "“‘We will not open the gates now,’ Ann Roe said”",
        ),
        (  # from the midst of a sentence
            "Ann Roe said she “will not open any of the gates before spring.”",
            "will not open any of the gates before spring",
            "“Ann Roe said she ‘will not open any of the gates before spring’”",
        ),
        (f"Ann Roe said: “{EIGHT}.”", EIGHT, f"“{EIGHT}”"),
    ],
)
def test_what_a_sentence_quotes_of_somebody(text, said, shown):
    assert spoken.spoken(*speaking(text, said)) == shown


@pytest.mark.parametrize(
    ("text", "said", "named"),
    [
        (f"“{EIGHT},” Ann Roe said.", EIGHT, True),
        (f"“{SEVEN},” Ann Roe said.", SEVEN, False),
        (f"“{SEVEN},” she said.", SEVEN, True),
        ("“Roe will not open the gates,” she said.", "Roe will not open the gates", True),
    ],
)  # fmt: skip
def test_a_name_stands_before_words_that_do_not_tell_whose_they_are(text, said, named):
    speaker, line, field = speaking(text, said)

    assert spoken.spoken_by(speaker, "Ann Roe", line, field).startswith("Ann Roe “") is named


@pytest.mark.parametrize(
    ("said", "start", "torn"),
    [("will not open", 5, True), ("Will not open", 5, False), ("“will not open", 5, True),
     ("… will not open", 5, True), ("will not open", 0, False), ("", 5, False)],
)  # fmt: skip
def test_words_that_begin_small_within_a_sentence_are_torn(said, start, torn):
    line = SimpleNamespace(span=Span(0, 40))

    assert spoken._is_torn(Span(start, 40), line, said) is torn


def worth(text, said):
    speaker, line, field = speaking(f"{text} {RAIN}", said)
    whole = spoken._worth(line, speaker.heard["a"].quoted, speaker, field)
    return round(whole - making.telling(line, field), 4)


@pytest.mark.parametrize(
    ("text", "said", "more"),
    [
        (f"“{EIGHT},” a clerk said.", EIGHT, 0.0),
        (f"“{EIGHT},” Ann Roe said.", EIGHT, 0.1),  # it names her
        (f"“{SEVEN},” a clerk said.", SEVEN, -0.4),
        (f"A clerk said that “{EIGHT[3:]} and fall”.", f"{EIGHT[3:]} and fall", -0.15),
        (f"“But {EIGHT[:1].lower()}{EIGHT[1:]},” a clerk said.", f"But w{EIGHT[1:]}", -0.12),
        (f"A clerk said: “But w{EIGHT[1:]}.”", f"But w{EIGHT[1:]}", -0.12),
        (f"“Thank you for it, {EIGHT},” a clerk said.", f"Thank you for it, {EIGHT}", -0.25),
        (f"“Are you sure {EIGHT}?” a clerk asked.", f"Are you sure {EIGHT}?", -0.1),
        (f"“{EIGHT},” a clerk said last week.", EIGHT, -0.25),
        (f"It fell last week. “{EIGHT},” a clerk said.", EIGHT, -0.25),
        (f"It fell last week. Rain fell. “{EIGHT},” a clerk said.", EIGHT, 0.0),
    ],
)  # fmt: skip
def test_what_makes_a_sentence_stand_for_somebody(text, said, more):
    assert worth(text, said) == pytest.approx(more, abs=1e-4)


def test_the_sentence_that_stands_for_somebody_best_comes_first_and_of_equal_ones_the_first():
    field = field_of(f"{LEAD} It fell. {EIGHT}. It fell. {LEAD}", LEAD)
    lines = field.lines["a"]
    quoted = {at: lines[at].span for at in (3, 1, 2)}
    speaker = Speaker("Ann Roe", "Roe", "", False, {"a": Heard(quoted, [], 9)}, ["a"], [])

    assert [one.index for one in spoken.best_spoken(speaker, "a", field)] == [2, 1, 3]


@pytest.mark.parametrize(
    ("said", "something"),
    [
        (EIGHT, True),
        ("Thank you all for it, we will open gates", False),
        ("Thank you all for it, but critics blamed the gates", True),  # it has a point
    ],
)
def test_mere_courtesy_says_nothing(said, something):
    speaker, line, field = speaking(f"“{said},” Ann Roe said. {RAIN}", said)

    assert spoken.says_something(speaker, line, field) is something


@pytest.mark.parametrize(("worth", "something"), [(0.0, True), (-0.001, False)])
def test_a_sentence_shows_what_somebody_holds_from_some_worth_on(monkeypatch, worth, something):
    speaker, line, field = speaking(f"“{EIGHT},” Ann Roe said. {RAIN}", EIGHT)
    monkeypatch.setattr(spoken, "_worth", lambda *_: spoken.LEAST + worth)

    assert spoken.says_something(speaker, line, field) is something


# how much of a sentence is shown


def at(text, words=""):
    field = field_of(f"{LEAD} {text}", LEAD)
    return line_with(words or text[:20], field), field


@pytest.mark.parametrize(
    ("words", "longest", "end"),
    [
        ("one two three four, five six", 5, 4),  # behind a stop, over two thirds
        ("one two, three four five six", 5, 5),  # too early: all that may be shown
        ("one two three four and six", 5, 4),
        ("one two three four Roe said", 5, 5),
        ("one two three four R. said", 5, 4),  # not behind an initial
        ("one two three but five six", 3, 2),  # not before what takes it back
    ],
)
def test_a_clause_ends_behind_two_thirds_of_what_may_be_shown(words, longest, end):
    assert making.clause_end(words.split(), longest) == end


@pytest.mark.parametrize(
    ("words", "place", "turns"),
    [
        ("It fell, but rose", 2, True),
        ("It fell but rose", 2, True),
        ("It fell, however it rose", 2, True),
        ("It fell however it rose", 2, False),  # no stop before it
        ("It fell,” however, it rose", 2, True),
        ("It fell, and rose", 2, False),
        ("It fell", 2, False),
    ],
)
def test_where_a_clause_speaks_against_what_stands_before(words, place, turns):
    assert making._turns(words.split(), place) is turns


@pytest.mark.parametrize(
    ("words", "place", "opens"),
    [
        ("It fell and rose", 2, True),
        ("It fell “which rose", 2, True),
        ("It fell; it rose", 2, True),
        ("It fell: it rose", 2, True),
        ("It fell — it rose", 3, True),
        ("It fell, it rose", 2, False),
        ("It fell", 2, False),
    ],
)
def test_where_a_clause_begins(words, place, opens):
    assert making._opens(words.split(), place) is opens


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“One two three.”", "“One two three”"),
        ("One “two” three.", "“One ‘two’ three”"),
        ("“One” two “three”", "“‘One’ two ‘three’”"),
        ("One two three", "“One two three”"),
    ],
)
def test_marks_around_all_of_it_go_and_others_are_single(text, shown):
    assert making.cut(text) == shown


def long_line(before, behind):
    """A sentence with a sum behind so many words, in clauses of ten."""
    words = [f"w{at}," if at % 10 == 9 else f"w{at}" for at in range(before)]
    text = " ".join(["We", *words, "$9", *["e"] * behind]) + "."
    line, field = at(text, "$9")
    return making.round_span(line, span_of("$9", field), field)


def test_a_figure_is_shown_in_what_there_is_room_for():
    """All of seventy-two words; the first of more where it stands among them; else from the
    clause in which it stands."""
    assert long_line(10, 20).endswith(" e”")
    assert long_line(10, 90).startswith("“We w0")
    late = long_line(95, 10)
    assert late.startswith("“… w")
    assert "$9" in late
    assert long_line(95, 90).count("w") <= 72


def test_from_a_clause_that_is_neither_too_near_nor_too_far():
    """Behind a stop of which a quarter of the room at least lies before the figure."""
    late = long_line(100, 5)
    first = int(late.split()[1][1:].rstrip(","))

    assert first % 10 == 0
    assert 18 <= 100 - first <= 70


@pytest.mark.parametrize(
    ("sentence", "trivial"),
    [
        ("The mayor wore a coat.", True),  # two looks
        ("The mayor wore red.", False),
        ("The mayor wore red but no coat.", False),  # it has a point
        ("Critics wore a coat, a hat, a tie and a dress, but smiled.", True),  # over three
        ("Critics wore a coat and a hat, but left.", False),  # two and a point
        ("Critics wore a coat, a suit and left, but no.", False),  # three
        ("“He wore a coat and smiled,” a clerk said.", False),  # quoted
        ("The mayor declined to comment.", True),
    ],
)
def test_how_people_look_and_texts_work_is_trivial(sentence, trivial):
    assert making.is_trivial(*at(sentence, sentence[:8])) is trivial


def test_a_sentence_that_raises_questions_does_not_point_back():
    """ "It" is plain where it raises what nobody has answered."""
    asks, field = at("It raises questions there.", "raises")
    plain, other = at("It lowers roofs there.", "lowers")
    difference = making.telling(asks, field) - making.telling(plain, other)

    assert difference == pytest.approx((0.4 + 0.5) / 4.2)  # contrast, and not pointing back


def test_a_text_shows_three_sentences_at_most():
    field = field_of("One ran on. Two ran on. Three ran on. Four ran on.", LEAD)
    side = making.side("has", field, field.lines["a"])

    assert [one.quote[:3] for one in side.evidence] == ["One", "Two", "Thr"]
    assert making.side("lacks", field).evidence == []


@pytest.mark.parametrize(
    ("sentence", "other", "shown"),
    [
        (
            "Bakers of the old town sold fresh rolls and cakes to crowds of hungry fishermen "
            "there while herons nest by dry wells of the northern marsh.",
            "Herons nest by dry wells of the northern marsh.",
            "there …”",
        ),
        (
            "“Bakers of the old town sold fresh rolls and cakes to crowds of hungry fishermen "
            "there while herons nest by dry wells of the northern marsh,” Ann Roe said.",
            "Herons nest by dry wells of the northern marsh.",
            "said”",
        ),  # somebody's words, whose name may stand behind them
    ],
)
def test_a_tail_that_another_text_tells_is_left_out_where_enough_is_left(
    sentence, other, shown
):
    field = field_of(f"{LEAD} {sentence} {RAIN}", f"{LEAD} {other}")
    line = field.lines["a"][1]

    assert making.of_own(line, field).endswith(shown)


def test_an_own_share_is_by_letters():
    eels = "Fishermen sued the paint factory over dead eels in the marsh."
    field = field_of(f"{LEAD} {eels} {RAIN}", f"{LEAD} {RAIN}")
    own, told = field.lines["a"][1:]

    assert making.own_share(own, field) == 1.0
    assert making.own_share(told, field) == 0.0


@pytest.mark.parametrize(("before", "start"), [(70, "w30"), (71, "w65")])
def test_a_clause_that_leaves_no_room_behind_a_figure_is_not_begun_with(before, start):
    """Seventy words may lie before its end, where seventy-two have room; else thirty-six."""
    words = [f"w{at}" for at in range(30 + before - 1)]
    words[29] += ","
    text = " ".join(["We", *words, "$9", *["e"] * 9]) + "."
    line, field = at(text, "$9")

    assert making.round_span(line, span_of("$9", field), field).startswith(f"“… {start} ")
