"""What two texts tell and a third leaves out, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements.kinds import left_out
from framing.comparing.statements.making import telling
from framing.comparing.statements.shown import pairs
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    line_with,
    long_of,
    quotes,
    roles,
)

EELS = "Fishermen sued the paint factory over dead eels in the marsh."
MORE = "Over dead eels in the marsh, fishermen have sued a paint factory and its lawyers."
FAR = "The paint factory was shut by a court last week, as eels died and fishermen sued."


def found(one, other, third="", **fields):
    return list(
        left_out.candidates(field_of(long_of(one), long_of(other), long_of(third), **fields))
    )


def test_what_two_tell_in_the_same_words_is_shown_once():
    field = field_of(long_of(EELS), long_of(RAIN, EELS), long_of())
    (one,) = left_out.candidates(field)
    line = line_with("eels", field)

    assert one.text == (
        "Times has little or nothing of this, which Herald and Post tell, here in Herald: "
        "“Fishermen sued the paint factory over dead eels in the marsh”."
    )
    assert (one.kind, one.sure) == ("left_out", 1.0)
    assert roles(one) == {"a": "has", "b": "has", "c": "lacks"}
    assert quotes(one) == quotes(one, "b") == [EELS]
    assert one.effect == pytest.approx(telling(line, field), abs=1e-6)
    depth = (line.depth + line_with("eels", field, "b").depth) / 2
    assert one.place == pytest.approx(1 - depth, abs=1e-6)


def test_what_two_tell_in_other_words_is_shown_in_both():
    (near,), (far,) = found(EELS, MORE), found(EELS, FAR)

    assert near.text.count("“") == 1  # as good as the same
    assert far.text.endswith("Herald: “Fishermen sued the paint factory over dead eels in the "
                             "marsh”.")  # fmt: skip
    assert far.text.count("“") == 2
    assert far.sure == pytest.approx(5 / 6, abs=1e-6)  # paint, factory, eels, fishermen, sued


@pytest.mark.parametrize(
    ("third", "told"),
    [
        ("", 1),
        (EELS, 0),
        ("Eels of the marsh died, and fishermen sued a factory.", 0),
        ("Boats were moored at the marsh.", 1),  # one word of it
    ],
)
def test_a_text_that_may_tell_it_leaves_nothing_out(third, told):
    assert len(found(EELS, EELS, third)) == told


def test_a_text_under_a_hundred_words_leaves_nothing_out():
    texts = long_of(EELS), long_of(EELS)

    assert list(left_out.candidates(field_of(*texts, f"{LEAD} {RAIN}"))) == []
    words = [*LEAD.split(), *RAIN.split() * 20]
    ninety, hundred = " ".join(words[:98]) + " it.", " ".join(words[:99]) + " it."
    assert [
        len(list(left_out.candidates(field_of(*texts, one)))) for one in (ninety, hundred)
    ] == [0, 1]


def test_what_only_tells_how_texts_work_is_left_out_of_none():
    routine = "The paint factory declined to comment on dead eels in the marsh."

    assert found(routine, routine) == []
    assert len(found(routine, MORE)) == 1  # one of the two tells more


def test_a_text_that_is_a_day_older_leaves_nothing_out():
    days = "2024-05-06", "2024-05-07"

    assert len(found(EELS, EELS, published=(days[1], days[1], days[1]))) == 1
    assert found(EELS, EELS, published=(days[1], days[1], days[0])) == []


SAID = "“We will not open the gates of the old dam,” {} said."


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Ann Roe", 0),  # that Times doesn't quote her is said elsewhere
        ("a clerk", 1),
    ],
)
def test_who_is_not_quoted_is_told_of_as_such(who, told):
    blame = f"{SAID.format(who)[:-1]}, and critics blamed the fishermen for dead eels."

    assert len(found(blame, blame)) == told


def test_quoted_words_that_say_little_are_left_out_of_none():
    said = SAID.format("a clerk")
    (one,) = found(said.replace("said", "told critics"), said.replace("said", "told critics"))

    assert found(said, said) == []
    assert one.effect >= pairs.LEAST


def test_what_nobody_surely_says_is_not_shown():
    said = "“We will not open the gates of the old dam, whatever critics say.”"

    assert found(said, said) == []
    told = f"{said} The clerks of the dam, critics said, are wrong on gates."
    assert all("We will" not in one.text for one in found(told, told))


NAMES = "Crews brought Bo Lind to the dock.", "Divers led Bo Lind on the dock twice."


def test_a_full_name_that_a_text_lacks_is_told_by_the_name():
    (one,) = found(*NAMES)

    assert one.text.startswith("Times doesn't mention Bo Lind, as Herald and Post do. Post: ")
    assert one.sure == 0.0  # no word besides the name
    assert found(*NAMES, "Bo Lind left early.") == []


def test_one_sentence_at_the_top_of_both_sums_the_story_up():
    """Two words and a name make it left out further down only."""
    top = [f"{LEAD} {one} {RAIN * 12}" for one in NAMES]
    field = field_of(*top, long_of())
    names = ["Bo Lind"]

    assert len(found(*NAMES)) == 1
    assert not any(names[0] in one.text for one in left_out.candidates(field))


# pairs of sentences


def pair(of_names="", index=(5, 5), shares=(0.5, 0.5), **more):
    lines = [SimpleNamespace(index=at) for at in index]
    return SimpleNamespace(
        of_names=frozenset(of_names.split()), lines=lines, shares=shares, kept={}, **more
    )


def words(text):
    return frozenset(text.split())


@pytest.mark.parametrize(
    ("anchors", "names", "index", "met"),
    [
        ("eels sued marsh", "", (5, 5), (True, True)),
        ("eels sued", "", (5, 5), (True, True)),  # two words, and much of both
        ("eels sued", "", (1, 1), (False, False)),  # where the story is summed up
        ("eels sued", "", (1, 2), (True, True)),
        ("eels sued marsh", "", (0, 1), (True, True)),  # three are more than that
        ("lind eels", "lind", (5, 5), (True, False)),  # a name and a word
        ("bo lind", "bo lind", (5, 5), (False, True)),  # a full name, and nothing else
        ("lind", "lind", (5, 5), (False, False)),
        ("at of eels", "", (5, 5), (False, False)),  # two letters are no word
        ("", "", (5, 5), (False, False)),
    ],
)
def test_two_sentences_are_alike_or_one_thing_by_what_a_third_lacks(anchors, names, index, met):
    made = pair(names, index)

    assert left_out._met(made, words(anchors)) == met


@pytest.mark.parametrize(
    ("shared", "names", "third", "touches"),
    [
        ("eels sued marsh", "", ["eels sued"], True),
        ("eels sued marsh", "", ["eels"], False),
        ("eels sued marsh", "", ["eels", "sued"], False),  # in two sentences
        ("eels lind marsh", "lind", ["eels lind"], False),  # a name is none of what happens
    ],
)
def test_a_text_may_tell_of_what_two_share_by_two_words_that_are_no_names(
    shared, names, third, touches
):
    here = [SimpleNamespace(named=words(names)), SimpleNamespace(named=frozenset())]
    field = SimpleNamespace(lines={"c": [SimpleNamespace(words=words(one)) for one in third]})
    made = SimpleNamespace(words=words(shared), lines=here, field=field)

    assert left_out._may_touch(made, "c") is touches
    made.lines.reverse()
    assert left_out._may_touch(made, "c") is touches


RUNS = [
    ("sued the paint factory", words("sued paint factory")),
    ("eels in the marsh", words("eels marsh")),
]


@pytest.mark.parametrize(
    ("names", "runs", "anchors", "said"),
    [
        ([], RUNS, "sued paint factory eels marsh", "sued the paint factory"),
        ([], RUNS, "eels marsh", "eels in the marsh"),
        ([], RUNS, "sued eels", ""),  # one word of each
        ([], [("sued a paint mill again", words("sued paint mill again"))], "sued again", ""),
        (
            [],
            [("sued a paint factory", words("sued paint factory"))],
            "sued paint",
            "",
        ),  # two thirds
        (
            [],
            [("one two three four five six seven", words("1 2 3 4 5 6 7 8 9 10"))],
            "1 2 3 4 5 6 7",
            "one two three four five six seven",
        ),  # seven tenths
        (
            [],
            [("one two three four five six seven eight nine", words("1 2 3 4 5 6 7 8"))],
            "1 2",
            "one two three four five six seven eight nine",
        ),  # long words in a row are the same words, whatever the third has
        (
            [],
            [("one two three four five six seven eight", words("1 2 3 4 5 6 7 8"))],
            "1 2",
            "",
        ),
        ([("Bo Lind", words("bo lind"), False)], RUNS, "bo lind eels marsh", "Bo Lind"),
        ([("Bo Lind", words("bo lind"), False)], RUNS, "lind eels marsh", "eels in the marsh"),
        ([("New Corran", words("new corran"), True)], RUNS, "new corran", ""),  # a place
    ],
)  # fmt: skip
def test_what_two_have_in_common_and_a_third_has_not(names, runs, anchors, said):
    made = SimpleNamespace(names=names, runs=runs, kept={})

    assert left_out._common(made, words(anchors)) == said


def pair_of(one, other):
    field = field_of(f"{LEAD} {one}", f"{LEAD} {other}", LEAD)
    left, right = field.lines["a"][-1], field.lines["b"][-1]
    return pairs.Pair(left, right, field)


@pytest.mark.parametrize(
    ("one", "other", "runs"),
    [
        (
            "Fishermen sued the paint factory twice.",
            "Nobody sued the paint factory again.",
            ["sued the paint factory"],
        ),
        ("Boys sued the paint mill.", "Nobody sued the paint factory.", ["sued the paint"]),
        ("Fishermen sued the mill.", "Nobody sued the paint factory.", []),  # one word
        ("Fishermen sued, paint flowed.", "Nobody sued, paint dried.", []),  # over a comma
        ("Boys sued “the paint factory”.", "Nobody sued the “paint” factory.",
         ["sued the paint factory"]),
        ("Fishermen left in the rain.", "Nobody slept in the rain.", []),  # light words
    ],
)  # fmt: skip
def test_words_in_a_row_begin_and_end_with_a_word_that_tells_something(one, other, runs):
    assert [said for said, _ in pair_of(one, other).runs] == runs


def test_of_words_in_a_row_a_place_tells_nothing():
    """Norway is where things happen; boats and nets are what does."""
    (run,) = pair_of("Crews bought Norway boats.", "Nobody bought Norway boats.").runs
    said, tells = run

    assert said == "bought Norway boats"
    assert len(tells) == 2
    assert "norway" not in tells


def test_whom_both_quote_at_some_length():
    """Eight words; seven are a scrap."""
    eight = "“We will not open the old gates,” Ann Roe said."
    assert [
        [who.last for who in pair_of(*[one] * 2).speakers]
        for one in (eight.replace("old", "very old"), eight)
    ] == [["Roe"], []]
    long = eight.replace("old", "very old")
    assert pair_of(long, "Ann Roe said that the very old gates are shut.").speakers == []
    field = field_of(*[f"{LEAD} {long} {RAIN}"] * 2, LEAD)
    rain = pairs.Pair(field.lines["a"][-1], field.lines["b"][-1], field)
    assert rain.speakers == []  # neither sentence is hers


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Norway lost boats.", "Peru lost boats.", True),
        ("Norway lost boats.", "Norway has lost boats.", False),
        ("Norway lost boats.", "Nets sank.", False),  # no name
        ("Nets sank.", "Norway lost boats.", False),
        ("Norway lost boats.", "Peru lost boats to Norway.", False),
        ("Norway lost boats to Peru.", "Peru lost boats.", False),
    ],
)
def test_two_that_begin_with_other_names_may_tell_of_two_things(one, other, two):
    made = pair_of(one, other)

    assert left_out._of_two(made, made.field) is two


@pytest.mark.parametrize(
    ("voice", "thing", "long", "said"),
    [
        ("narrator", "", True, "leaves out words that Herald and Post both have"),
        ("narrator", "Bo Lind", False, "doesn't mention Bo Lind, as Herald and Post do"),
        ("narrator", "eels", False, "has nothing of “eels”, which Herald and Post have"),
        ("quoted", "", False, "doesn't quote this, as Herald and Post do"),
        ("mixed", "", False, "has little or nothing of this, which Herald and Post tell"),
    ],
)  # fmt: skip
def test_how_what_a_text_lacks_is_told(voice, thing, long, said):
    made = pair_of(*NAMES)
    shown = SimpleNamespace(sentence=SimpleNamespace(voice=voice))

    assert left_out._lacking(made, shown, thing, long) == said


@pytest.mark.parametrize(
    ("alike", "near", "absent", "told"),
    [
        (True, True, 2, ""),  # all of it
        (True, True, 1, "red eels"),  # what they share, of what is there in part
        (False, True, 1, "red eels"),
        (True, False, 1, None),
        (False, True, 0, None),  # a text that may have both lacks nothing for sure
    ],
)
def test_of_what_is_partly_there_what_two_share_is_told(monkeypatch, alike, near, absent, told):
    shown = []
    monkeypatch.setattr(left_out, "_met", lambda *_: (alike, near))
    monkeypatch.setattr(left_out, "_common", lambda *_: "red eels")
    monkeypatch.setattr(left_out, "_may_touch", lambda *_: False)
    monkeypatch.setattr(left_out, "_statement", lambda *some: shown.append(some[3]) or [])
    made = pair(speakers=[], names=[], shares=(0.9, 0.9))
    lacks = iter([True] * absent + [False] * 2)
    field = SimpleNamespace(absent=lambda *_: next(lacks))

    list(left_out._left_out(made, "c", words("red eels"), field))
    assert shown == ([] if told is None else [told])
