"""What the paragraph says of all texts, what they can't have, and what a sentence leans on,
one rule at a time."""

from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.facts.corroboration import Told
from framing.comparing.statements import clearness, limits, paragraph
from framing.comparing.statements.core import common, fitting
from framing.comparing.statements.shown import older
from framing.comparing.statements.speakers import Heard, Speaker
from framing.records import Attribution, Clause, Evidence, Side, Span, Statement
from tests.comparing.statements.fields import LEAD, RAIN, field_of, long_of, span_of


def last(text, *others, **fields):
    field = field_of(text, *(others or [LEAD]), **fields)
    return field.lines["a"][-1], field


# a fact that several tell

FACT = "The old gates of Velm were shut for good on Monday"


def fact(*texts, tellers="ab", sources=2):
    field = field_of(*texts)
    span = span_of(FACT, field)
    places = {one: field.lines[one][0].span for one in tellers}
    return paragraph._fact(Told(None, "a", span, places, sources), field)


def test_a_fact_is_told_in_the_words_of_one_of_its_tellers():
    text = f"{FACT}. {RAIN}"
    three = fact(text, text, text, tellers="abc", sources=3)
    copies = fact(text, text, text, tellers="abc", sources=2)
    some = fact(text, text, RAIN)

    assert three.text == (
        f"Herald, Post and Times tell this, in the words of Herald: “{FACT}”."
    )
    assert copies.text.startswith(
        "Herald, Post and Times (two sources: copies count once) tell"
    )
    assert some.text.startswith("Herald and Post tell this")
    assert (three.kind, len(three.evidence)) == ("shared", 3)


def test_who_may_tell_a_fact_too_makes_its_tellers_the_least():
    may = "The gates of Velm were old, and on Monday they fell."
    found = fact(f"{FACT}. {RAIN}", f"{FACT}. {RAIN}", may)

    assert found.text.startswith("At least Herald and Post tell this")


SEVEN = "one two three four five six seven"


@pytest.mark.parametrize(
    ("words", "other", "carries"),
    [
        (f"{SEVEN} eight", f"{SEVEN} eight.", True),
        (f"{SEVEN} eight nine", f"{SEVEN} eight.", True),
        (SEVEN, f"{SEVEN}.", False),
        (f"{SEVEN} eight", f"{SEVEN}.", False),
    ],
)
def test_a_text_carries_a_fact_by_eight_words_in_a_row(words, other, carries):
    field = field_of(f"{words}.", other)
    told = Told(None, "a", Span(0, len(words)), {}, 2)

    assert paragraph._carries("b", told, field) is carries


def test_the_one_fact_that_is_told_has_two_sources():
    text = f"{FACT}. {RAIN}"
    field = field_of(text, text)
    places = {one: field.lines[one][0].span for one in "ab"}
    span = span_of(FACT, field)
    made = [Told(None, "a", span, places, many) for many in (1, 2, 2)]

    field.__dict__["told"] = made
    assert len(paragraph.facts_told(field)) == 1
    field.__dict__["told"] = made[:1]
    assert paragraph.facts_told(field) == []


# differences in a clause each


def difference(kind="voices", brief="", text="x", **sides):
    return Statement(kind, text, sides, 1.0, 1.0, 1.0, 1, brief, "")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ([difference(brief="Herald alone quotes him")], ["Herald alone quotes him"]),
        ([difference(text="a " * 26)], ["a " * 26]),
        ([difference(text="a " * 27)], []),
        ([difference(brief="a " * 35)], ["a " * 35]),
        ([difference(brief="a " * 36, text="x")], []),
        ([difference("copies", text="x")], []),
        ([difference("headline", text="x")], []),
        ([difference("wording", text="x")], []),
        (
            [difference(brief="Herald quotes Ann Roe"), difference(brief="Ann Roe leaves")],
            ["Herald quotes Ann Roe"],
        ),
        (
            [difference(brief="Post quotes Ann Roe"), difference(brief="Post quotes Bo Lind")],
            ["Post quotes Ann Roe", "Post quotes Bo Lind"],
        ),
        ([difference(brief=one) for one in "abcd"], ["a", "b", "c"]),
    ],
)
def test_the_first_three_differences_are_told_none_on_somebody_twice(made, told):
    found = paragraph._briefs(made, field_of(LEAD, LEAD))

    assert [one.text for one in found] == told


def test_a_clause_shows_two_sentences_of_those_who_have_something():
    shown = [Evidence("a", "A", at, at + 5, "x", []) for at in range(3)]
    sides = {
        "a": Side("has", shown),
        "b": Side("more", shown),
        "c": Side("less", shown),
        "d": Side("lacks", shown),
    }
    found = paragraph._clause(difference(**sides), "y")

    assert (found.kind, found.text) == ("differs", "y")
    assert [one.start for one in found.evidence] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [([("a", 1)], [("a", 1)], True), ([("a", 1)], [("b", 1)], False),
     ([("a", 1)], [("a", 2)], False), ([], [], False)],
)  # fmt: skip
def test_two_clauses_meet_in_a_sentence(one, other, meets):
    made = [
        Clause("differs", "", [Evidence(name, "", at, at + 5, "", []) for name, at in some])
        for some in (one, other)
    ]  # fmt: skip

    assert paragraph._meets(*made) is meets


@pytest.mark.parametrize(
    ("titles", "wants"),
    [
        (("Gates shut", "Gates of Velm"), True),
        (("Gates shut", "Boats of Velm"), False),  # not in both
        (("Harbour shut", "Harbour of Velm"), False),  # it stands in what is told
        ((None, None), False),
    ],
)
def test_all_headlines_may_have_what_a_lead_has_behind_what_is_told(titles, wants):
    field = field_of("The harbour fell, and so did the gates.", LEAD, titles=titles)
    line = field.lines["a"][-1]

    assert (
        paragraph._wants_its_end(line, Span(line.span.start, line.span.start + 16), field)
        is wants
    )


def stressed(title, *texts, own=True, family="f"):
    known = SimpleNamespace(title=title, family=family)
    families = [SimpleNamespace(name="f", own=own)]
    field = field_of(*texts, families=families, measures=[known])
    return [name for name, _ in paragraph._stressed(field)]


@pytest.mark.parametrize(
    ("title", "texts", "found"),
    [
        ("gates", ["Gates leak.", "Old gates."], ["gates"]),
        ("gates", ["Gates leak.", "Old roofs."], []),
        ("gate", ["A gate leaks.", "A gate."], []),  # a thing in general
        ("gate", ["The gate leaks.", "A gate."], ["the gate"]),  # half have an article
        ("gate", ["The gate leaks."] + ["A gate. A gate."] * 2, []),  # a fifth
        ("old gate", ["An old gate.", "An old gate."], ["old gate"]),
    ],
)
def test_what_all_texts_stress_is_told_with_its_article(title, texts, found):
    assert stressed(title, *texts) == found


def test_only_ones_own_lists_say_what_texts_stress():
    texts = ["Gates leak.", "Old gates."]

    assert stressed("gates", *texts, own=False) == []
    assert stressed("gates", *texts, family="other") == []


# what texts can't have


def spoken_of(source, country=None, kind="direct", **more):
    made = field_of(f"{source} spoke.", LEAD).texts["a"]
    one = Attribution([Span(0, len(source))], [], [], kind, country=country, **more)
    return limits._speaks(one, made, "Central Asia", ["Uzbekistan", "Kazakhstan"])


@pytest.mark.parametrize(
    ("how", "speaks"),
    [
        ({"source": "a clerk", "country": "Uzbekistan"}, True),
        ({"source": "a clerk", "country": "Norway"}, False),
        ({"source": "a clerk of Central Asia"}, True),
        ({"source": "an Uzbek clerk"}, True),
        ({"source": "a clerk", "speaker": "Uzbekistan"}, True),
        ({"source": "a clerk", "affiliation": "Kazakh trade union"}, True),
        ({"source": "Norway and Uzbekistan", "kind": "indirect"}, False),  # a joint act
        ({"source": "Norway and Uzbekistan"}, True),
        ({"source": "Norway and Uzbekistan", "kind": "indirect", "country": "Norway"}, True),
        ({"source": "the Rozbek clerk"}, False),
    ],
)
def test_who_speaks_for_a_region(how, speaks):
    assert spoken_of(**how) is speaks


def silence(voices, text="Central Asia met. Crews left.", second=None):
    texts = [long_of(text), long_of(text if second is None else second)]
    field = field_of(*texts)
    said = [Attribution([Span(0, 3)], [], [], "direct", country=one) for one in voices]
    field.texts["a"] = structs.replace(field.texts["a"], attributions=said)
    field.texts["b"] = structs.replace(field.texts["b"], attributions=[])
    return [one.text for one in limits.absent_clauses(field)]


def test_a_region_that_all_name_and_nobody_speaks_for_is_told_from_three_voices_on():
    told = ["In none of them did this tool find a speaker from Central Asia."]

    assert silence(["Norway"] * 3) == told
    assert silence(["Norway"] * 2) == []
    assert silence(["Norway"] * 2 + [None]) == []
    assert silence(["Norway"] * 2 + ["Uzbekistan"]) == []
    assert silence(["Norway"] * 3, second="Crews left.") == []


@pytest.mark.parametrize(
    ("day", "found"),
    [("2024-05-06", date(2024, 5, 6)), ("2024-05-06T10", date(2024, 5, 6)), (None, None)],
)  # fmt: skip
def test_a_day_is_known_or_not(day, found):
    assert limits.published_on(field_of(LEAD, published=(day,)).texts["a"]) == found


def older_of(days, roles):
    field = field_of(LEAD, LEAD, LEAD, published=days)
    sides = {name: Side(role) for name, role in zip("abc", roles, strict=True)}
    return older._older(difference(**sides), field)


@pytest.mark.parametrize(
    ("days", "roles", "found"),
    [
        (("2024-05-06", "2024-05-07", "2024-05-08"), ("lacks", "has", "has"), ["a"]),
        (("2024-05-06", "2024-05-06", "2024-05-08"), ("lacks", "has", "has"), []),
        (("2024-05-06", "2024-05-07", "2024-05-08"), ("lacks", "lacks", "has"), ["a", "b"]),
        (("2024-05-06", "2024-05-07", "2024-05-08"), ("has", "lacks", "lacks"), []),
        ((None, "2024-05-07", "2024-05-08"), ("lacks", "has", "has"), []),
        (("2024-05-06", None, None), ("lacks", "has", "has"), []),
    ],
)
def test_a_text_is_older_than_all_that_have_what_it_lacks(days, roles, found):
    assert older_of(days, roles) == found


@pytest.mark.parametrize(
    ("published", "theirs", "mine", "misdated"),
    [
        (("2024-05-06", "2024-05-08"), "2024-05-08", "2024-05-01", True),  # two Wednesdays
        (("2024-05-06", "2024-05-10"), "2024-05-08", "2024-05-01", True),
        (("2024-05-06", "2024-05-07"), "2024-05-08", "2024-05-01", False),  # still to come
        (("2024-05-08", "2024-05-10"), "2024-05-08", "2024-05-01", False),  # it may have known
        (("2024-05-06", "2024-05-10"), "2024-05-08", "2024-05-02", False),  # another weekday
        (("2024-05-06", "2024-05-10"), "2024-05-08", "2024-05-08", False),  # they agree
    ],
)
def test_a_text_that_tells_of_a_day_after_its_own_is_misdated(
    monkeypatch, published, theirs, mine, misdated
):
    field = field_of(LEAD, LEAD)
    days = dict(zip("ab", published, strict=True))
    told = {("b", 0): theirs, ("a", 0): mine}
    monkeypatch.setattr(older, "dated_in", lambda _: (days, told))

    assert older._is_misdated("a", field) is misdated
    assert not older._is_misdated("c", field)


def test_older_texts_are_told_once_in_their_order():
    field = field_of(LEAD, LEAD, LEAD, published=("2024-05-06", "2024-05-06", "2024-05-08"))
    made = difference(b=Side("lacks"), a=Side("lacks"), c=Side("has"))
    one = difference(a=Side("lacks"), c=Side("has"))

    assert [at.text for at in older.older_clauses([made, one], field)] == [
        "Herald and Post are dated before others: what they lack may have come after."
    ]
    assert older.older_clauses([one], field)[0].text.startswith("Herald is dated before others")
    assert older.older_clauses([], field) == []


# what a sentence leans on


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("It fell. Crews left.", False),
        ("It fell. Crews left,", True),  # the text breaks off
        ("It fell. Crews left with Ann R. Roe came", True),
        ("It fell, and Crews left.", False),
    ],
)
def test_a_sentence_is_torn_at_the_end_of_a_text_or_behind_an_initial(text, torn):
    assert clearness.is_torn(*last(text)) is torn


def test_only_the_last_sentence_breaks_off():
    field = field_of("Crews left\n\nIt fell. It rained.", LEAD)

    assert not clearness.is_torn(field.lines["a"][0], field)


def test_behind_an_initial_the_next_sentence_is_torn_too_and_no_other():
    """A reader that takes the initial for the end of a sentence tears two."""
    text = "It rained. Crews met Ann R. Roe was glad. It fell."
    field = field_of(text, LEAD)
    ends = [0, 10, 27, 41, len(text)]
    lines = [
        structs.replace(
            field.lines["a"][0],
            index=at,
            sentence=structs.replace(
                field.lines["a"][0].sentence, start=ends[at] + (at > 0), end=ends[at + 1]
            ),
        )
        for at in range(4)
    ]
    field.__dict__["lines"] = {"a": lines, "b": field.lines["b"]}
    field.kept.clear()

    assert [clearness.is_torn(one, field) for one in lines] == [False, True, True, False]


@pytest.mark.parametrize(
    ("words", "back"),
    [
        (["Boats", *["of"] * 15, "towns."], True),  # seventeen words without a verb
        (["Boats", *["of"] * 16, "towns."], False),
        (["Boats", *["of"] * 3, "sailed."], False),
    ],
)
def test_a_scrap_has_less_than_eighteen_words_and_no_verb(words, back):
    assert clearness.points_back(*last(f"{LEAD} {' '.join(words)}")) is back


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("The move surprised all the crews.", True),
        ("The move of Velm surprised all the crews.", False),
        ("The mayor surprised all the crews.", False),
        ("It surprised all the crews.", True),
        ("It raised questions among all the crews.", False),
        ("Crews said that “this town” was shut.", False),  # somebody's words
        ("Crews in this town wanted boats.", True),
        ("That notion surprised all the crews.", True),
        ("Crews had no answer on the subject.", True),
        ("Crews of the north and their rivals wanted the latter.", True),
        ("Others wanted boats of their own.", True),
    ],
)
def test_what_says_by_itself_of_what_it_speaks(sentence, back):
    assert clearness.points_back(*last(f"{LEAD} {sentence}")) is back


@pytest.mark.parametrize(
    ("sentence", "pronoun"),
    [
        ("She left early.", True),
        ("In her speech, Ann Roe left early.", False),  # the name stands right behind
        ("Asked by crews, she left early.", True),
        ("Crews left with her.", False),
    ],
)
def test_a_pronoun_whose_name_stands_behind_it_needs_none(sentence, pronoun):
    assert (clearness.pronoun_in(*last(f"{LEAD} {sentence}")) is not None) is pronoun


@pytest.mark.parametrize(
    ("before", "opens"),
    [("", True), ("On Monday,", True), ("Mayor", True), ("Crews met", False), ("former", True)],
)  # fmt: skip
def test_a_name_begins_its_sentence_behind_a_day_or_a_title(before, opens):
    assert clearness.opens(before) is opens


@pytest.mark.parametrize(
    ("text", "pronoun", "fits"),
    [
        ("Ms. Roe left.", "she", True),
        ("Ms. Roe left.", "her", True),
        ("Ms. Roe left.", "he", False),
        ("Mr. Roe left.", "his", True),
        ("Mr. Roe left.", "him", True),
        ("Mr. Roe left.", "she", False),
        ("Roe left.", "he", True),
    ],
)
def test_a_title_speaks_against_a_pronoun(text, pronoun, fits):
    assert clearness._fits(pronoun, "Roe", field_of(text).texts["a"]) is fits


def in_brief(other, quoting=("a",)):
    field = field_of(f"{LEAD} “We will not open gates,” Ann Roe said.", other)
    line = field.lines["a"][-1]
    heard = {one: Heard({line.index: line.span}, [], 9) for one in quoting}
    named = [one for one in "ab" if one == "a" or "Roe" in other]
    field.__dict__["speakers"] = [Speaker("Ann Roe", "Roe", "", False, heard, named, [])]
    return clearness.may_be_known(line, field)


@pytest.mark.parametrize(
    ("other", "brief"),
    [
        ("Roe left.", True),
        ("Roe left. Roe came.", True),
        ("Roe left. Roe came. Roe slept.", False),
        ("Crews left.", False),
    ],
)
def test_whom_another_text_names_twice_at_most_may_be_retold_by_it(other, brief):
    assert in_brief(other) is brief
    assert not in_brief(other, quoting=("a", "b"))


# what an event's texts are


@pytest.mark.parametrize(
    ("mine", "theirs", "one"),
    [
        ("reefs bays ponds piers locks wells inns mills barns", "reefs bays ponds piers", True),
        ("reefs bays piers locks wells", "reefs bays ponds inns mills", False),  # two of five
        ("", "reefs", False),
    ],
)
def test_two_texts_are_one_story_by_their_words(mine, theirs, one):
    texts = [f"{some}." if some else "" for some in (mine, theirs)]

    assert field_of(*texts).one_story is one


def test_most_words_leave_out_those_of_everybody_else():
    field = field_of(
        "“One two three four,” Ann Roe said. “Five six,” Bo Lind said. Roe left.", LEAD
    )
    speaker = SimpleNamespace(last="Berg", heard={})

    assert field.most_words(speaker, "a") == 6 - sum(
        one.heard["a"].words for one in field.speakers
    )


# what all begin with


@pytest.mark.parametrize(
    ("missing", "most"),
    [([], 0), ([0, 0], 0), ([1, 1, 0, 1], 2), ([1, 0, 1, 1, 1], 3)],
)
def test_how_many_in_a_row_are_missing(missing, most):
    assert common._longest(np.array(missing, dtype=bool)) == most


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Crews wanted boats", True),
        ("Crews of the north", False),  # no verb
        ("Crews wanted boats (of", False),
        ("Crews wanted boats and", False),
        ("Crews who wanted boats", False),  # its verb is another's
        ("After crews wanted boats", False),
        ("After rain, crews wanted boats", True),
        ("After they wanted boats, crews of the north", False),
    ],
)
def test_the_beginning_of_a_sentence_is_whole(words, whole):
    assert fitting._is_whole(words) is whole


EIGHT = "Crews wanted old boats for the northern pier"


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        (f"{EIGHT}.", True),
        (f"{EIGHT.replace('old ', '')}.", False),  # seven words
        (f"{EIGHT} {'of ' * 36}Velm.", True),  # forty-five
        (f"{EIGHT} {'of ' * 37}Velm.", False),
        (f"“{EIGHT}.”", False),
        (f"Why it matters: {EIGHT}.", False),
        (f"{EIGHT.replace('old', '“grey”')}.", False),  # which the other hasn't
        (f"{EIGHT.replace('old', '“harbour”')}.", True),
        (f"{EIGHT.replace('wanted', 'falsely wanted')}.", False),
        (f"{EIGHT.replace('old', '“old')}.", False),  # left open
        (f"Even though it rained, {EIGHT.lower()}.", False),  # set aside
        (f"HARLOW — Despite the rain, {EIGHT.lower()}.", False),
        (f"Without rain, {EIGHT.lower()}.", True),
    ],
)
def test_what_may_be_lent_to_all(sentence, plain):
    line, field = last(sentence, LEAD)

    assert fitting.is_plain(line, line.span, ["a", "b"], field) is plain


@pytest.mark.parametrize(
    ("sentence", "other", "alike"),
    [
        ("The old boats sank near Velm.", "The old boats sank near Velm.", True),
        ("The old boats never sank near Velm.", "The old boats sank near Velm.", False),
        ("The old boats never sank near Velm.", "The old boats never sank near Velm.", True),
        ("Boats sank after rain near Velm.", "Boats sank before rain near Velm.", False),
        ("Boats sank after rain near Velm.", "Boats sank after rain near Velm.", True),
    ],
)  # fmt: skip
def test_another_text_denies_what_a_sentence_does_and_has_its_order(sentence, other, alike):
    line, field = last(sentence, other)

    assert fitting.tell_alike(line, line.span, ["a", "b"], field) is alike


@pytest.mark.parametrize(
    ("sentence", "other", "apart"),
    [
        ("The Senate voted.", "The House voted.", True),
        ("The Senate voted.", "The House and the Senate voted.", False),
        ("The Senate voted.", "The White House spoke.", False),
        ("It voted.", "The House voted.", False),
        ("The Senate voted.", f"{' '.join([RAIN] * 5)} The House voted.", True),
        (
            "The Senate voted.",
            f"{' '.join([RAIN] * 6)} The House voted.",
            False,
        ),  # no beginning
    ],
)
def test_a_sentence_on_one_chamber_is_not_on_the_other(sentence, other, apart):
    line, field = last(sentence, other)

    assert fitting.is_of_the_other(line, line.span, "b", field) is apart


def test_a_beginning_is_six_sentences_of_running_text():
    field = field_of(" ".join([RAIN] * 8), LEAD)

    assert [one.index for one in fitting.beginning("a", field)] == [0, 1, 2, 3, 4, 5]
