"""Headlines and leads side by side, and what happened, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements.kinds import openings, order
from framing.records import Span
from tests.comparing.statements.fields import RAIN, field_of, roles

GOLD = "Crews found old gold coins beneath the northern pier."
BREAD = "Bakers of Osterby struck over the price of their flour."
EELS = "Fishermen sued the paint factory over dead eels there."


def told(*texts, **fields):
    """The headlines and the leads side by side."""
    field = field_of(*texts, **fields)
    leads = [one for one in order.candidates(field) if one.kind == "lead"]
    return [*openings.candidates(field), *leads]


def test_headlines_stand_side_by_side_unless_they_are_one():
    texts = [f"{GOLD} {RAIN}"] * 2
    (found,) = told(*texts, titles=("Gold found", "Bread dear"))

    assert found.text == "The headlines: Herald “Gold found”; Post “Bread dear”."
    assert (found.kind, found.effect, found.sure, found.place) == ("headline", 1.0, 1.0, 1.0)
    assert [side.title for side in found.sides.values()] == [[Span(0, 10)], [Span(0, 10)]]
    assert roles(found) == {"a": "has", "b": "has"}
    assert told(*texts, titles=("Gold found", "gold found")) == []
    assert told(*texts, titles=("Gold found", None)) == []
    (three,) = told(*texts, GOLD, titles=("Gold found", None, "Bread dear"))
    assert roles(three) == {"a": "has", "c": "has"}


def test_a_text_by_itself_opens_with_nothing_to_tell():
    assert told(GOLD, titles=("Gold found",)) == []


def line(words, index=0, body=True, named=(), **more):
    return SimpleNamespace(
        words=frozenset(words), index=index, body=body, named=frozenset(named), **more
    )


def test_a_lead_is_running_text_with_four_words_that_tell_something():
    lines = [line("abcdef", body=False), line("abc"), line("abcd"), line("efgh")]

    assert openings.lead_of(lines) is lines[2]
    assert openings.lead_of(lines, frozenset("abcde")) is lines[3]  # the title again
    assert openings.lead_of(lines[:2]) is None


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("abcd", "abxy", 0.5), ("abcdefgh", "ab", 1.0), ("abcd", "", 0.0), ("", "", 0.0)],
)
def test_leads_share_words_of_the_shorter(one, other, share):
    assert openings.shared_words(line(one), line(other)) == share


# what happened


def shared(*texts, **fields):
    field = field_of(*texts, **fields)
    found = openings.shared_lead(field)
    return found and (found[0].document, field.words_at(found[0].document, found[1]))


def test_what_happened_is_a_lead_that_all_tell():
    assert shared(f"{GOLD} {RAIN}", f"{BREAD} {GOLD}") == ("a", GOLD)
    assert shared(f"{GOLD} {RAIN}", f"{BREAD} {RAIN}") is None
    assert shared(GOLD) is None


def test_of_leads_that_all_tell_equally_the_first_is_what_happened():
    assert shared(f"{GOLD} {RAIN}", f"{GOLD} {BREAD}") == ("a", GOLD)
    assert shared(f"{BREAD} {GOLD}", f"{GOLD} {RAIN}") == ("b", GOLD)


@pytest.mark.parametrize(("before", "told_"), [(4, True), (5, False)])
def test_all_tell_what_happened_in_their_first_six_sentences(before, told_):
    """The lead of the other text, and rain, stand before it."""
    found = shared(f"{GOLD} {RAIN}", f"{BREAD} {' '.join([RAIN] * before)} {GOLD}")

    assert (found is not None) is told_


@pytest.mark.parametrize(
    ("lead", "told_"),
    [
        (GOLD, True),
        (f"“{GOLD}”", False),  # not the narrator's
        ("Crews are expected to find old gold coins beneath the northern pier.", False),
    ],
)
def test_what_happened_is_no_quotation_nor_what_is_due(lead, told_):
    assert (shared(f"{lead} {RAIN}", f"{BREAD} {lead}") is not None) is told_


def test_what_is_due_in_all_leads_is_what_happened():
    due = "Crews are expected to find old gold coins beneath the northern pier."

    assert shared(f"{due} {RAIN}", f"{due} {RAIN}") == ("a", due)


def test_titles_of_which_some_look_ahead_tell_of_two_days():
    texts = [f"{GOLD} {RAIN}"] * 2

    assert shared(*texts, titles=("Crews will dig", "Gold found")) is None
    assert shared(*texts, titles=("Crews will dig", "Gold will be found")) == ("a", GOLD)
    assert shared(*texts, titles=("Crews dig", "Gold found")) == ("a", GOLD)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        # as far as all tell it
        (GOLD, GOLD[:-1]),
        (f"{GOLD[:-1]}, and bakers blamed thieves.", None),
    ],
)
def test_what_happened_ends_where_others_have_no_more_of_it(other, said):
    lead = f"{GOLD[:-1]}, and bakers blamed thieves."
    _, words = shared(f"{lead} {RAIN}", f"{BREAD} {other}")

    assert words.rstrip(",") == (said or lead)


@pytest.mark.parametrize(
    ("other", "told_"),
    [
        ("Crews found old gold coins there before the northern pier fell into the sea.", True),
        ("Crews found old gold coins there after the northern pier fell into the sea.", False),
    ],
)
def test_the_order_of_things_is_the_same_in_all(other, told_):
    lead = "Crews found old gold coins there before the northern pier fell into the sea."
    found = shared(f"{lead} {RAIN}", f"{BREAD} {other}")

    assert (found is not None and found[1].startswith(lead[:-1])) is told_


def test_quoted_words_of_what_happened_stand_in_all():
    lead = "Crews found “the old gold coins” beneath the northern pier."
    bare = lead.replace("the old gold coins", "some old gold coins")

    assert shared(f"{lead} {RAIN}", f"{BREAD} {lead}") == ("a", lead)
    assert shared(f"{lead} {RAIN}", f"{BREAD} {bare}") is None


# what all are about


@pytest.mark.parametrize(
    ("named", "top", "share"),
    [
        ("abc", "abcd", 1.0),
        ("abcdefghijklmnopqrst", "abcdefghijklm", 0.65),  # 13 of 20 names
        ("abcdefghijklmnopqrst", "abcdefghijkl", 0.0),
        ("", "ab", 2 / 3),
    ],
)
def test_a_top_that_wants_a_third_of_the_names_tells_nothing_of_a_lead(named, top, share):
    lead = line(named or "abc", named=named)

    assert openings._share(lead, frozenset(top)) == pytest.approx(share, abs=1e-6)
