"""Which statements are kept, one rule of `ranking.py` at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements import ranking
from framing.records import Evidence, Side, Span, Statement


def shown(start, name="a", quote="words"):
    return Evidence(name, name, start, start + 5, quote, [])


def made(kind="voices", starts=(0,), text="x", owner="a", **weights):
    """A statement that one text has by the sentences that begin at these places."""
    sides = {owner: Side("has", [shown(at, owner) for at in starts]), "z": Side("lacks")}
    weigh = {"effect": 0.5, "sure": 0.5, "place": 0.5, **weights}
    return Statement(kind, text, sides, **weigh)


def kept(*statements, whose=None):
    return [one.text for one in ranking.ranked(statements, whose)]


def test_what_changes_what_a_reader_takes_away_comes_first():
    """Of statements alike in all else: what turns the story, what one text lacks, who is
    heard, what opens it, then small things, and last what a text ends on."""
    order = [
        {"headline", "at_odds", "unheard", "copies"},
        {"only_here", "background", "left_out"},
        {"voices"},
        {"lead"},
        {"addition", "order", "said_here"},
        {"figures", "verdict"},
        {"quotations", "changes", "wording"},
        {"named"},
        {"ending"},
    ]
    scores = [{ranking.score(made(kind)) for kind in kinds} for kinds in order]

    assert all(len(one) == 1 for one in scores)
    assert scores == sorted(scores, key=lambda one: -min(one))
    assert max(scores[0]) - min(scores[-1]) == pytest.approx(0.9)
    assert {kind for kinds in order for kind in kinds} == set(ranking.WORTH)


def test_of_equal_ones_the_kind_and_then_the_words_decide():
    """Background and left out are worth the same; so are two of a kind."""
    some = [made("left_out", (0,)), made("background", (10,), "y")]
    twice = [made(starts=(at,), text=text) for at, text in ((0, "b"), (10, "a"))]

    assert kept(*some) == kept(*reversed(some)) == ["y", "x"]
    assert kept(*twice) == ["a", "b"]


KINDS = ("headline", "at_odds", "unheard", "copies")


def eleven(last=()):
    """Eleven statements of a text on sentences of their own, and some more."""
    many = [made(KINDS[at // 3], (10 * at,), f"{at}", effect=1.0) for at in range(11)]
    return [*many, *last]


@pytest.mark.parametrize(
    ("effect", "told"),
    [(0.9, True), (0.89, False)],  # 0.75 for voices and 0.3 of sureness make 1.5, or less
)
def test_behind_eleven_only_a_good_one_is_made(effect, told):
    last = made("voices", (500,), "last", effect=effect, sure=1.0, place=0.0)

    assert ("last" in kept(*eleven([last]))) is told
    assert "last" in kept(*eleven()[1:], last)  # behind ten any is


def test_there_is_no_thirteenth():
    more = [made("left_out", (500 + at,), f"more {at}", effect=1.0) for at in range(2)]

    assert len(kept(*eleven(more))) == 12


def test_room_is_kept_for_each_text_that_is_not_yet_spoken_of():
    """b and c have but a small thing each: the last two of twelve places are theirs."""
    more = [made("left_out", (500 + 10 * at,), f"{at} more", effect=1.0) for at in range(3)]
    small = [made("ending", (0,), name, name, effect=0.0) for name in "bc"]

    assert kept(*eleven(more), *small)[-2:] == ["b", "c"]
    assert len(kept(*eleven(more), *small)) == 12


def test_a_kind_that_is_full_has_room_for_no_other_text():
    three = [made("voices", (10 * at,), f"{at}", name) for at, name in enumerate("abc")]
    fourth = made("voices", (90,), "fourth", "d", effect=0.1)

    assert kept(*three, fourth) == ["0", "1", "2"]


def test_the_second_of_a_text_waits_for_the_first_of_others_of_its_kind():
    """Two more are a's, but b and c have one each that is less: those two, and a's first."""
    mine = [made("voices", (10 * at,), f"a{at}", effect=0.9) for at in range(3)]
    others = [made("voices", (0,), name, name, effect=0.1) for name in "bc"]

    assert kept(*mine, *others) == ["a0", "b", "c"]


@pytest.mark.parametrize(
    ("starts", "told"),
    [
        ((0,), False),
        ((0, 50), False),  # half
        ((50, 0), False),
        ((50, 60, 0), True),  # the third counts for nothing
        ((50,), True),
    ],
)
def test_a_statement_with_half_of_its_sentences_told_is_left_out(starts, told):
    first, second = made(effect=0.9), made("only_here", starts, "second")

    assert ("second" in kept(first, second)) is told


@pytest.mark.parametrize(
    ("kind", "told"),
    [("wording", True), ("ending", False), ("quotations", False)],
)
def test_single_words_are_told_until_all_their_sentences_were(kind, told):
    first, second = made("copies"), made(kind, (0, 50), "second")

    assert ("second" in kept(first, second)) is told
    assert "second" not in kept(first, made("copies", (50,), "more"), second)


def test_an_ending_is_told_where_one_of_two_sentences_was():
    """What two texts end on is left out where either's end was shown."""
    sides = {name: Side("has", [shown(at, name)]) for name, at in (("a", 90), ("b", 80))}
    ends = Statement("ending", "ends", {**sides, "z": Side("lacks")}, 0.5, 0.5, 0.5)

    assert kept(made(starts=(70,)), ends) == ["x", "ends"]
    assert kept(made(starts=(90,)), ends) == ["x"]
    assert kept(made(starts=(80,), owner="b"), ends) == ["x"]


def test_what_texts_say_otherwise_is_told_though_both_sentences_were():
    sides = {name: Side("has", [shown(0, name)]) for name in "ab"}
    odds = Statement("figures", "odds", sides, 0.5, 0.5, 0.5)

    assert kept(made(), made(owner="b", text="y"), odds) == ["x", "y", "odds"]


SAID = "nobody told us a single word"


def heard(words, quote=SAID, whose=("Roe", "Roe"), kind="voices"):
    """Whether a second sentence of somebody's is told behind a statement in such words that
    shows the first."""
    sides = {"a": Side("has", [shown(0, quote=quote)]), "z": Side("lacks")}
    first = Statement(kind, words, sides, 1.0, 1.0, 1.0)
    carried = {("a", at): who for at, who in zip((0, 10), whose, strict=True) if who}
    return "second" not in kept(
        first, made("only_here", (10,), "second", effect=0.0), whose=carried
    )


@pytest.mark.parametrize(
    ("how", "known"),
    [
        ({"words": f"Only a quotes {SAID}."}, True),  # six words
        ({"words": "Only a quotes nobody told us a single thing."}, False),  # five
        ({"words": f"Only a quotes {SAID}.", "whose": ("Roe", "Lind")}, False),
        ({"words": f"Only a quotes {SAID}.", "whose": ("Roe", "")}, False),
        ({"words": f"z lacks {SAID}.", "kind": "left_out"}, False),  # that is on who hasn't
        ({"words": "Only a quotes it leaks.", "quote": "It leaks"}, True),  # all of it
        ({"words": "Only a quotes it.", "quote": "It leaks"}, False),
        (
            {"words": f"Only a quotes {SAID}.", "quote": f"On Monday she said {SAID} of it"},
            True,
        ),  # in its midst
        ({"words": f"Only a quotes {SAID}.", "quote": f"On Monday {SAID}"}, True),  # its end
    ],
)
def test_of_whom_a_statement_quoted_six_words_no_more_is_told(how, known):
    assert heard(**how) is known


def test_whose_words_a_text_alone_has_are_known_by_their_sentences():
    def speaker(last, quoting, quoted, reported):
        return SimpleNamespace(
            last=last,
            quoting=lambda: quoting,
            carries=lambda name, at: name in quoting and at in (*quoted, *reported),
        )

    words = ["It rained.", "Mayor Ann Roe rowed.", "Bo met Roe.", "She said so."]
    lines = {
        name: [
            SimpleNamespace(document=name, index=at, span=Span(10 * at, 10 * at + 9))
            for at in range(4)
        ]
        for name in "ab"
    }
    voices = [
        speaker("Roe", ["a"], [0], [3]),
        speaker("Lind", ["a", "b"], [2], []),
        speaker("Berg", [], [], []),
    ]
    field = SimpleNamespace(
        lines=lines, voices=voices, words_at=lambda name, span: words[span.start // 10]
    )

    # the second sentence begins with her
    assert ranking._heard_alone(field) == dict.fromkeys((("a", 0), ("a", 10), ("a", 30)), "Roe")


def test_of_texts_that_differ_in_words_alone_no_kind_has_an_owner():
    """What every text has is nobody's own, and keeps no room."""
    sides = {name: Side("has", [shown(0, name)]) for name in "ab"}

    assert ranking._owners(Statement("headline", "", sides, 1.0, 1.0, 1.0)) == set()
    assert ranking._owners(made()) == {"a"}


@pytest.mark.parametrize(
    ("kind", "told"), [("voices", True), ("unheard", True), ("only_here", False)]
)
def test_whom_a_text_quotes_is_told_though_words_of_theirs_were(kind, told):
    """Roe's words were read in another statement; that she has a say is not yet told."""
    carried = {("a", 0): "Roe", ("a", 10): "Roe"}
    sides = {"a": Side("has", [shown(0, quote=SAID)]), "z": Side("lacks")}
    first = Statement("copies", f"a says {SAID}.", sides, 1.0, 1.0, 1.0)
    second = made(kind, (10,), "second", effect=0.0)

    assert ("second" in kept(first, second, whose=carried)) is told


def test_an_ending_of_three_texts_is_told_where_none_of_them_was():
    """One of three sentences is less than half of them, and is enough."""
    ends = {
        name: Side("has", [shown(at, name)]) for name, at in (("a", 90), ("b", 80), ("c", 70))
    }
    three = Statement("ending", "ends", {**ends, "z": Side("lacks")}, 0.5, 0.5, 0.5)

    assert kept(made(starts=(60,)), three) == ["x", "ends"]
    assert kept(made(starts=(90,)), three) == ["x"]
