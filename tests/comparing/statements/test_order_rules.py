"""What comes early here and late there, how texts go on and how they end, a rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements.kinds import order
from framing.comparing.statements.making import telling
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    line_with,
    long_of,
    quotes,
    roles,
)

GOLD = "Crews found old gold coins beneath the northern pier."
BREAD = "Bakers of Osterby doubled the price of rye flour and salt."
DRY = [f"It rained on the {one} for days." for one in ("dunes", "piers", "fields", "roofs")]


def deep(sentence, at, many=20):
    """A text of so many sentences and one more, with a sentence at a place."""
    lines = [LEAD, *(DRY * 6)[: many - 1]]
    return " ".join([*lines[:at], sentence, *lines[at:]])


def late(one, other, **fields):
    field = field_of(one, other, **fields)
    leads = order.leads_of(field)
    return [found for line in leads.values() for found in order._order(line, field)]


@pytest.mark.parametrize(("at", "told"), [(12, True), (11, False)])
def test_a_lead_comes_late_from_six_tenths_of_another_text_on(at, told):
    found = late(f"{GOLD} {RAIN}", deep(GOLD, at))

    assert bool(found) is told
    if told:
        (one,) = found
        assert (one.kind, one.effect, one.sure, one.place) == ("order", 0.6, 0.7, 1.0)
        assert roles(one) == {"a": "more", "b": "less"}
        assert quotes(one) == quotes(one, "b") == [GOLD]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (GOLD, True),
        ("This crew found old gold coins beneath the northern pier.", False),
        (f"“{GOLD}”", False),  # whose words?
    ],
)
def test_a_lead_that_comes_late_can_be_shown_by_itself(lead, told):
    assert bool(late(f"{lead} {RAIN}", deep(lead, 18))) is told


def test_a_short_text_keeps_nothing_for_its_end():
    assert late(f"{GOLD} {RAIN}", deep(GOLD, 8, 8)) == []


def test_what_stands_at_the_top_too_is_not_kept_for_the_end():
    twice = deep(GOLD, 18).replace(DRY[0], GOLD, 1)

    assert late(f"{GOLD} {RAIN}", twice) == []


@pytest.mark.parametrize(
    ("texts", "first"),
    [(["Ann Roe came."], 0.0), ([RAIN, "Ann Roe came.", RAIN], 0.5), ([RAIN, RAIN], 0.0)],
)
def test_how_deep_somebody_is_first_named(texts, first):
    """Whoever is named nowhere may be spoken of from the top on."""
    speaker = SimpleNamespace(last="Roe")

    assert order._first_named(speaker, "a", field_of(" ".join(texts), LEAD)) == first


SAYS = (
    "“We will keep old gates of the harbour shut for as long as the storms of this winter "
    "go on,” Ann Roe said."
)  # twenty words


def heard(*texts):
    field = field_of(*texts)
    return [one for who in field.speakers for one in order._first_heard(who, field)], field


@pytest.mark.parametrize(
    ("early", "later", "told"),
    [
        (4, 12, True),
        (5, 12, False),  # no more than a fifth of the way down is near the top
        (4, 11, False),  # six tenths are late
    ],
)
def test_somebody_speaks_early_here_and_late_there(early, later, told):
    found, _ = heard(deep(SAYS, early), deep(SAYS, later))

    assert bool(found) is told
    if told:
        (one,) = found
        assert one.brief == (
            "Herald lets Ann Roe speak near the top, Post only does in its second half."
        )
        assert roles(one) == {"a": "more", "b": "less"}
        assert (one.kind, one.sure, one.effect, one.place) == ("order", 0.8, 0.4, 0.8)


def test_words_under_twenty_make_nobody_heard_early():
    short = SAYS.replace("old gates", "gates")

    assert heard(deep(short, 2), deep(short, 18))[0] == []


def test_several_texts_let_somebody_speak_early_and_late():
    (one,), _ = heard(deep(SAYS, 1), deep(SAYS, 2), deep(SAYS, 14), deep(SAYS, 18))

    assert one.brief == (
        "Herald and Post let Ann Roe speak near the top, Times and Echo only do in their "
        "second half."
    )
    assert one.effect == pytest.approx(0.9 - 0.05)  # from the first to the latest
    assert roles(one) == {"a": "more", "b": "more", "c": "less", "d": "less"}


# what texts open with

EELS = "Fishermen sued the paint factory over dead eels there."


def opens(*texts, **fields):
    found = order.candidates(field_of(*texts, **fields))
    return [one for one in found if one.kind == "lead"]


def test_leads_stand_side_by_side_where_they_differ():
    (found,) = opens(f"{GOLD} {RAIN}", f"{BREAD} {RAIN}")

    assert found.text == (
        f"What they open with: Herald with “{GOLD[:-1]}”; Post with “{BREAD[:-1]}”."
    )
    assert (found.kind, found.effect, found.sure, found.place) == ("lead", 1.0, 1.0, 1.0)
    assert roles(found) == {"a": "has", "b": "has"}
    assert opens(f"{GOLD} {RAIN}", f"{GOLD} {RAIN}") == []


def test_those_who_open_with_what_all_tell_are_told_together():
    (found,) = opens(f"{GOLD} {RAIN}", f"{GOLD} {RAIN}", f"{BREAD} {RAIN} {GOLD}")

    assert found.text == (
        "What they open with: Herald and Post with what all tell; "
        f"Times with “{BREAD[:-1]}”."
    )  # fmt: skip
    assert found.effect == 0.5  # one of the two that could differ from the first


def test_a_lead_in_which_another_text_may_tell_the_same_is_not_told_apart():
    """Post's lead has a third of Herald's words."""
    close = "Gold coins of old kings lay there, and bakers of Osterby looked for more of them."

    assert opens(f"{GOLD} {RAIN}", f"{close} {RAIN} {GOLD}") == []


# how short texts go on


def goes_on(*texts):
    field = field_of(*texts)
    return list(order._additions(order.leads_of(field), field))


def test_what_short_texts_go_on_with_is_told_together():
    (both,) = goes_on(f"{LEAD} {GOLD}", f"{LEAD} {BREAD}")
    (one,) = goes_on(f"{LEAD} {GOLD}", f"{LEAD} {RAIN}")

    assert both.text == (f"What they tell besides: Herald “{GOLD[:-1]}”; Post “{BREAD[:-1]}”.")
    assert roles(both) == {"a": "has", "b": "has"}
    assert (both.kind, both.effect, both.sure, both.place) == ("addition", 1.0, 1.0, 0.5)
    assert one.text == f"Besides, Herald tells this: “{GOLD[:-1]}”."
    assert roles(one) == {"a": "has"}


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ((f"{LEAD} {GOLD}", f"{LEAD} {GOLD}"), None),  # both tell it
        ((f"{LEAD} This {GOLD[0].lower()}{GOLD[1:]}", LEAD), None),
        ((f"{LEAD} “{GOLD}”", LEAD), None),  # whose words?
        ((f"{LEAD} “{GOLD}” {BREAD}", LEAD), BREAD),
        ((f"{LEAD} {GOLD} {BREAD}", LEAD), GOLD),  # the first behind the lead
        ((f"{GOLD} {LEAD}", LEAD), None),  # the lead itself is none
        ((f"{LEAD} {GOLD}", long_of()), None),  # a longer text
    ],
)
def test_what_a_short_text_goes_on_with_can_be_shown_and_is_its_own(texts, told):
    found = [quotes(one)[0] for one in goes_on(*texts)]

    assert found == ([told] if told else [])


def test_who_says_what_a_short_text_goes_on_with_is_told():
    said = "“We will shut the gates,” Ann Roe said. “Crews found old gold coins beneath it.”"
    (found,) = goes_on(f"{LEAD} {said}", f"{LEAD} “We will shut the gates,” Ann Roe said.")

    assert found.text.endswith(", in the words of Ann Roe.")


# how texts end

BLAME = "Critics once blamed crews for never finding old gold."
OWED = "Bakers once accused millers of never paying for flour."


def ends(*texts, **fields):
    return list(order._endings(field_of(*texts, **fields)))


def test_what_texts_end_on_is_told():
    (both,) = ends(f"{long_of()} {BLAME}", f"{long_of()} {OWED}")
    (two,) = ends(f"{long_of()} {BLAME}", f"{long_of()} {OWED}", long_of())
    (one,) = ends(f"{long_of()} {BLAME}", long_of())

    assert both.text == f"What they end on: Herald “{BLAME[:-1]}”; Post “{OWED[:-1]}”."
    assert two.text.startswith("What Herald and Post end on: Herald “Critics")
    assert one.text == f"Herald ends on this: “{BLAME[:-1]}”."
    assert [round(found.effect, 2) for found in (both, two, one)] == [1.0, 0.67, 0.5]
    assert two.effect == 0.666667
    assert (one.kind, one.sure, one.place) == ("ending", 1.0, 0.0)
    assert roles(one) == {"a": "has"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (BLAME, BLAME),
        (BLAME.replace("old gold", "gold"), BLAME.replace("old gold", "gold")),  # eight words
        ("Critics once blamed crews for no gold.", None),  # seven are a scrap
        ("Critics blamed crews for all the gold of Velm.", None),  # it says too little
        ("Crews found all the gold of Velm years ago in the seas.", None),  # nor blames anybody
        (f"This {BLAME[0].lower()}{BLAME[1:]}", None),
        (f"“{BLAME}”", None),  # whose words?
        (f"{BLAME} For more information, sign up.", BLAME),  # no news, and passed over
        (f"{BLAME} {RAIN}", None),  # others tell it
        ("", None),
    ],
)
def test_an_ending_can_be_shown_and_is_a_texts_own(sentence, told):
    found = ends(f"{long_of()} {sentence}", long_of())

    assert [quotes(one)[0] for one in found] == ([told] if told else [])


def test_a_short_text_or_an_empty_one_ends_on_nothing():
    assert ends(f"{LEAD} {BLAME}", long_of()) == []
    assert len(ends("", f"{long_of()} {BLAME}")) == 1


def test_texts_that_end_on_one_thing_do_not_differ_in_it():
    """Half of the words of the one are the other's."""
    lines = [SimpleNamespace(words=frozenset(one)) for one in ("abcd", "abxy", "axyz")]

    assert order.tell_one(lines[0], lines[1])
    assert not order.tell_one(lines[0], lines[2])
    one, other = BLAME, BLAME.replace("old gold", "young herons in reeds and wells and mills")
    assert ends(f"{long_of()} {one}", f"{long_of()} {other}") == []


def test_what_a_lead_tells_is_weighed_by_nothing_but_where_it_stands():
    """A lead that says much and one that says little weigh the same."""
    sued = GOLD.replace("found", "blamed nobody for")
    weights = [late(f"{one} {RAIN}", deep(one, 18))[0].effect for one in (GOLD, sued)]
    field = field_of(GOLD, sued)
    says = [telling(line_with("northern", field, name), field) for name in "ab"]

    assert weights == [0.9, 0.9]
    assert says[0] != says[1]


def test_a_lead_that_is_shown_as_what_all_tell_was_said():
    field = field_of(f"{BREAD} {RAIN}", f"{BREAD} {GOLD}", f"{GOLD} {BREAD}")
    leads = order.leads_of(field)

    assert [name for name, one in leads.items() if order._is_said(one, field)] == ["a"]
