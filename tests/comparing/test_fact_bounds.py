"""Marks of facts at their bounds: claims, names heard, words borne out, clauses, scores."""

from types import SimpleNamespace

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.facts import alignment, coverage, evidence, heard
from framing.comparing.facts.alignment import Link, groups_of
from framing.comparing.facts.blind_spots import (
    _aged,
    _places,
    _suits,
    blind_spots_of,
    checklist,
)
from framing.comparing.facts.corroboration import (
    _name_of,
    bears_out,
    is_spoken,
    quotable,
    told_alike,
)
from framing.comparing.facts.coverage import coverage_of
from framing.comparing.facts.evidence import _rough, scores_of
from framing.comparing.facts.marks import shared_marks
from framing.comparing.facts.oppositions import _Hit, _hits, opposed
from framing.comparing.facts.seeking import seeker_of
from framing.comparing.facts.units import Word, units_of
from framing.records import Actor, Attribution, Figure, Sentence, Span
from tests.comparing.test_fact_rules import linked, of, of_texts, unit
from tests.scoring.batches import reading_of
from tests.texts import reading

# what can't both be so


def the_hit(text):
    (found,) = [one for side in _hits(reading(text)) for one in side]
    return found


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("If said on Monday Orr has been charged with arson.", False),  # six words off
        ("If said on Monday that Orr has been charged with arson.", True),  # seven
        ("Orr hadn't on Monday been charged with arson.", False),
        ("Orr hadn’t on Monday been charged with arson.", False),
        ("They planned that Orr has been charged with arson.", False),  # "plan*"
        ('Has Orr "been charged with arson?"', False),
        ("Has Orr been charged with arson? ", False),
        ("Orr has been charged with arson. Why?", True),  # another sentence asks
    ],
)
def test_what_is_claimed(text, claimed):
    assert the_hit(text).claimed is claimed


def test_a_side_is_said_of_three_words_before_it_and_five_behind():
    found = the_hit("Zor Mib Lun Tak Orr been charged with fraud, theft and arson.")

    assert found.subject == of("lun", "tak", "orr")
    assert found.object == of("fraud")


def test_a_side_is_said_of_its_own_clause():
    found = the_hit(
        "The mayor left, and Orr has been charged with zor mib lun tak dop vil kes."
    )

    assert found.subject == of("orr")
    assert found.object == of("zor", "mib", "lun", "tak", "dop")


def test_words_at_the_very_end_of_a_text_are_a_side():
    text = "The roof fell in but nobody was hurt"
    hits = [one for side in _hits(reading(text)) for one in side]

    assert "nobody was hurt" in [text[one.span.start : one.span.end] for one in hits]


def test_sides_are_of_one_thing_whichever_says_more_of_it():
    short, long = (_Hit(Span(0, 1), True, of(*words), of()) for words in (["a"], ["a", "b"]))

    assert short.is_of(long) is long.is_of(short) is True
    assert short.is_of(_Hit(Span(0, 1), True, of(), of())) is False
    assert _Hit(Span(0, 1), True, of(), of()).is_of(short) is False


def at_odds(*texts):
    return [
        (one.left, one.right)
        for one in opposed([reading(text, "abc"[at]) for at, text in enumerate(texts)])
    ]


CHARGED, UNCHARGED = "Orr has been charged with arson.", "No charges were filed in Velm."


def test_each_two_of_three_texts_are_held_against_each_other_in_their_order():
    assert at_odds(CHARGED, UNCHARGED, CHARGED) == [("a", "b"), ("b", "c")]
    assert at_odds(CHARGED, f"{CHARGED} {UNCHARGED}", UNCHARGED) == [("a", "c")]
    assert at_odds("They voted 212-190.", "It rained.", "They voted 211-190.") == [("a", "c")]


@pytest.mark.parametrize(
    ("one", "other", "odds"),
    [
        ("They voted 212–190.", "They voted 210 to 190.", True),
        ("They voted 212-190.", "They voted 212-196.", True),  # six on the other side
        ("They voted 212-190.", "They voted 212-197.", False),
        ("They voted 212-190.", "They voted 206-196.", True),
        ("They voted 12-8.", "They voted 13-8.", True),  # twenty votes in the smaller
        ("They voted 12-7.", "They voted 13-8.", False),
        ("They voted 212-190. They had voted 301-99.", "They voted 210-190.", False),  # two
    ],
)
def test_tallies_at_their_bounds(one, other, odds):
    assert bool(at_odds(one, other)) is odds


# who is heard


LEAD = "The harbour of Velm shut on Monday, and nobody knew for how long it would be."


def hears(one, name, other, title=None):
    made = [reading(f"{LEAD} {text}", at) for at, text in (("a", one), ("b", other))]
    document = structs.replace(made[1].document, title=title)
    made[1] = structs.replace(made[1], document=document)
    found = heard.heard(seeker_of(made), "a", name, "b")
    place = found.place and made[1].document.text[found.place.start : found.place.end]
    return found.verdict, place


MAYOR = "Mayor Anna Berg came. Berg left."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ('"It leaks," Anna Berg said.', ("quoted", "Anna Berg")),
        ("Nobody saw Anna Berg there.", ("named", "Berg")),
        ("Nobody saw Anna there.", ("perhaps", "Anna")),
        ("Nobody saw the mayor there.", ("perhaps", "mayor")),
        ("Nobody saw Berga there.", ("not found", None)),  # four letters are no spelling
        ("Nobody saw Bergs there.", ("not found", None)),
    ],
)
def test_where_a_person_is_found(other, told):
    assert hears(MAYOR, "Anna Berg", other) == told


def test_a_name_in_the_title_alone_has_no_place():
    assert hears(MAYOR, "Anna Berg", "It rained.", title="Berg leaves") == ("named", None)
    assert hears(MAYOR, "Anna Berg", "It rained.", title="Snow falls") == ("not found", None)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Nobody saw Mayor Cowen there.", ("perhaps", "Cowen")),  # another spelling
        ("Nobody saw a cowen there.", ("not found", None)),  # of no name
        ("Nobody saw Ann Cowan there.", ("named", "Cowan")),
    ],
)
def test_a_last_name_in_another_spelling_is_perhaps_the_same(other, told):
    assert hears("Mayor Ann Cowan came. Cowan left.", "Ann Cowan", other) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The Sea Wardens Union met.", ("named", "Sea Wardens Union")),
        ("The union met.", ("not found", None)),  # what many bodies are called
        ("Wardens met.", ("perhaps", "Wardens")),
        ("Wardens met. The Game Wardens Bureau came.", ("perhaps", "Wardens")),
        ("The Game Wardens Bureau came.", ("not found", None)),  # another body
        ("The sea wardens met.", ("perhaps", "sea")),
    ],
)
def test_where_a_body_is_found(other, told):
    text = "The Sea Wardens Union met. The Sea Wardens Union left."

    assert hears(text, "Sea Wardens Union", other) == told


def test_words_that_somebody_unnamed_says_may_be_the_same_persons():
    said = '"The pumps will run until the cellars are dry," {} said.'
    told = hears(said.format("Anna Berg"), "Anna Berg", said.format("an aide"))

    assert told[0] == "perhaps"
    assert "pumps" in told[1]


@pytest.mark.parametrize(("before", "office"), [(10, ["mayor"]), (30, [])])
def test_an_office_stands_close_before_a_name(before, office):
    """Within 24 letters."""
    text = f"The mayor{' ' * before}Berg came."

    assert list(heard._offices_of("Anna Berg", reading_of([text]))) == office


@pytest.mark.parametrize(
    ("terms", "form", "holds"),
    [
        (("old", "sea", "union"), ("sea", "union"), True),
        (("old", "sea", "union"), ("old", "sea"), True),
        (("old", "sea", "union"), ("old", "union"), False),
        (("sea",), ("sea", "union"), False),
    ],
)
def test_a_form_stands_in_a_row(terms, form, holds):
    assert heard._holds(terms, form) is holds


# words that another text bears out


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Velm", "velm"),
        ("velm", ""),
        ("40", "40"),
        ("The", ""),
        ("May", "may"),  # of a date, though listed
    ],
)
def test_names_and_numbers_must_be_borne_out(word, name):
    assert _name_of(word) == name


@pytest.mark.parametrize(
    ("one", "other", "borne"),
    [
        ("Velm mended roads", "Crews of Velm mended roads", True),
        ("Lund mended roads", "Crews of Velm mended roads Lund", True),
        ("Roads of Lund shut", "Roads of Velm shut", False),
        ("4 crews mended roads", "5 crews mended roads", False),  # a number opens it
    ],
)
def test_the_first_word_is_no_name_and_a_first_number_is_one(one, other, borne):
    first, second = reading_of([one]), reading_of([other])

    found = bears_out(first, Span(0, len(one)), second, Sentence(0, len(other), 0, 0))
    assert found is borne


def quoted(text, end=None):
    made = reading(text)
    return [text[one.start : one.end] for one in quotable(made, Span(0, end or len(text)))]


@pytest.mark.parametrize(
    ("text", "end", "words"),
    [
        (
            "The old crews mended broken roads, while bakers sold rolls.",
            33,
            [
                "The old crews mended broken roads",
                "The old crews mended broken roads, while bakers sold rolls",
            ],
        ),
        (
            "The old crews mended broken roads and old tracks.",
            33,  # nothing ends behind "roads"
            ["The old crews mended broken roads and old tracks"],
        ),
        (
            "“The old crews mended broken roads” again.",
            34,
            ["The old crews mended broken roads"],
        ),
        (
            "“The old crews mended broken roads” again.",
            12,  # the quotation is one, whatever the clause
            ["The old crews mended broken roads"],
        ),
        ("Crews mended old roads.", None, []),  # four words
        ("Crews mended very old roads.", None, ["Crews mended very old roads"]),
        ("They mended all of the roads.", None, []),  # it leans on what came before
    ],
)
def test_what_of_a_sentence_reads_by_itself(text, end, words):
    assert quoted(text, end) == words


def test_most_texts_tell_a_fact_in_its_shortest_borne_out_words():
    long, short = (
        f"Snow fell. The old crews of Velm mended broken roads{end}."
        for end in (" at night", "")
    )
    texts = [reading(one, "abc"[at]) for at, one in enumerate([long, short, long])]
    (told,) = told_alike(texts, coverage_of(texts), [])

    assert short[told.span.start : told.span.end] == short[11:-1]
    assert (told.document, sorted(told.places), told.sources) == ("b", ["a", "b", "c"], 3)


def test_what_one_text_alone_surely_tells_is_told_by_none_alike():
    texts = [reading("The old crews mended broken roads.", "a"), reading("It rained.", "b")]

    assert told_alike(texts, coverage_of(texts), []) == []


def test_words_of_a_sentence_that_is_quoted_are_somebodys():
    made = reading_of(["The crews left."])
    voiced = [structs.replace(one, voice="quoted") for one in made.sentences]

    assert is_spoken(made, 4) is False
    assert is_spoken(structs.replace(made, sentences=voiced), 4) is True


# clauses


def test_what_a_clause_lends_is_not_what_it_says_itself():
    text = "Old crews left Velm, which makes Velm tanks for navies."
    first, second = units_of(0, reading(text))

    assert first.borrowed == []
    assert "velm" not in second.borrowed


def test_figures_of_a_clause_stand_in_it_alone():
    text = "Old crews mended 40 roads, while bakers sold 90 rolls."
    first, second = units_of(0, reading(text))

    assert (first.figures, second.figures) == (of("40 road"), of("90 roll"))
    assert text[first.start : first.end] == "Old crews mended 40 roads"
    assert text[second.start : second.end] == "while bakers sold 90 rolls."


def test_a_range_is_no_figure_and_a_result_is_one():
    made = reading_of(["Velm sold 3-5 old tanks on Monday."])

    def figures(unit_):
        one = structs.replace(made, figures=[Figure(10, 13, 3.0, 5.0, unit_)])
        return units_of(0, one)[0].figures

    assert figures("tank") == of()
    assert figures("score") == {"3005 scor"}


def test_the_verb_of_saying_is_no_word_of_its_clause():
    made = reading_of(["Old crews claimed bakers sold rolls."])
    said = structs.replace(made, attributions=[Attribution([], [Span(10, 17)], [], "indirect")])

    assert len(units_of(0, made)[0].words) == len(units_of(0, said)[0].words) + 1


def test_a_name_counts_where_it_begins():
    made = reading_of(["Old crews of Velm mended roads, while bakers sold rolls."])
    named = structs.replace(made, actors=[Actor("Velm", "place", [Span(13, 17)])])
    first, second = units_of(0, named)

    assert (first.names, second.names) == (of("Velm"), of())
    assert [one.named for one in first.words if one.start == 13] == [True]


# scores


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("100 tank", "101 tank", True),
        ("100 tank", "108 tank", False),
        ("100 tank", "101 ship", False),
        ("12 tank", "12 tank", False),  # too small to be rounded
        ("13 tank", "13 tank", True),
    ],
)
def test_figures_lie_near_each_other_within_two_percent(one, other, near):
    assert bool(_rough([one]) & _rough([other])) is near
    assert len(_rough(["100 tank"])) == 2


@pytest.mark.parametrize(
    ("shared", "names", "figures", "off"),
    [
        (0, 0, 0, -0.14),
        (1, 0, 0, -0.06),
        (2, 0, 0, 0.0),
        (0, 1, 0, -0.08),
        (1, 1, 0, 0.0),
        (0, 0, 1, 0.0),
    ],
)
def test_what_is_taken_off_where_little_is_shared(shared, names, figures, off):
    found = evidence._thin(np.array([shared]), np.array([figures > 0]), np.array([names > 0]))

    assert found.tolist() == pytest.approx([off])


@pytest.mark.parametrize(
    ("same", "near", "alone", "added"),
    [
        (0, 0, False, 0.0),
        (0, 1, False, 0.25),
        (1, 2, False, 0.25),
        (2, 2, False, 0.5),
        (3, 3, False, 0.5),
        (0, 0, True, -0.09),
    ],
)
def test_what_figures_add(same, near, alone, added):
    found = evidence._figures(np.array([same]), np.array([near]), np.array([alone]))

    assert found.tolist() == pytest.approx([added])


def test_two_clauses_of_one_sentence_share_its_words_once():
    units = [unit(0, "a", "b"), unit(0, "c"), unit(1, "d", sentence=4)]
    words, at = evidence._sentences(units)

    assert (words, at.tolist()) == ([["a", "b", "c"], ["d"]], [0, 0, 1])


def test_a_score_is_no_less_than_the_least():
    far = [unit(0, "a", "b"), unit(0, "k"), unit(1, "c", "d"), unit(1, "k")]
    found = scores_of(far, 2).toarray()

    assert (found[found != 0] >= evidence.LEAST).all()
    assert (found == found.T).all()


def test_words_of_a_place_that_others_have_are_marks_in_their_order():
    second = structs.replace(unit(0), words=[Word("b", 3, 4), Word("a", 7, 8)])
    first = structs.replace(unit(0), words=[Word("a", 0, 1), Word("c", 1, 2)])

    found = shared_marks([second, first], {"a", "b"})
    assert found == [Span(0, 1), Span(3, 4), Span(7, 8)]


# links and groups


def test_a_group_that_does_not_fit_is_left_and_a_later_one_joins():
    table = linked(5, _01=0.9, _23=0.9, _02=0.3, _14=0.5, _04=0.4)
    units = of_texts(0, 1, 2, 3, 4)
    links = [Link(0.9, 0, 1), Link(0.9, 2, 3), Link(0.5, 1, 4), Link(0.3, 0, 2)]

    assert groups_of(links, units, table) == [[0, 1, 4], [2, 3]]


def test_a_clause_joins_the_group_that_it_is_nearest_to_and_no_second_of_its_text():
    table = linked(
        6, _01=0.9, _23=0.9, _04=0.21, _14=0.21, _24=0.25, _34=0.25, _25=0.24, _35=0.24
    )
    units = [*of_texts(0, 1, 0, 1), unit(2, sentence=4), unit(2, sentence=5)]
    links = [Link(0.9, 0, 1), Link(0.9, 2, 3)]

    assert groups_of(links, units, table) == [[0, 1], [2, 3, 4]]


def test_what_is_taken_in_a_hundred_groups_at_a_time_is_the_same(monkeypatch):
    table = linked(5, _01=0.9, _23=0.9, _04=0.21, _14=0.21, _24=0.25, _34=0.25)
    units = [*of_texts(0, 1, 0, 1), unit(2, sentence=4)]
    links = [Link(0.9, 0, 1), Link(0.9, 2, 3)]
    monkeypatch.setattr(alignment, "AT_ONCE", 1)

    assert groups_of(links, units, table) == [[0, 1], [2, 3, 4]]


# coverage


@pytest.mark.parametrize(("words", "fact"), [(4, True), (3, False)])
def test_a_clause_of_four_words_is_a_fact_of_one_text(words, fact):
    units = [unit(0, *"abcd"[:words])]

    assert coverage._left_over([], units) == ([[0]] if fact else [])


def test_neighbours_in_one_sentence_that_nobody_else_tells_are_one():
    units = [
        unit(0, *"abcd"),
        unit(0, *"efgh"),
        unit(0, *"ijkl", sentence=1),
        unit(1, *"mnop", sentence=1),
        unit(1, *"q", sentence=1),
        unit(1, *"rstu", sentence=1),
    ]

    assert coverage._left_over([], units) == [[0, 1], [2], [3, 4, 5]]
    assert coverage._left_over([[4]], units) == [[0, 1], [2], [3], [5]]


def test_facts_stand_by_how_many_state_them_then_by_salience_text_and_place():
    def fact(label, names, salience, start=0, how="states"):
        places = {
            name: SimpleNamespace(how=how if at else "states", start=start)
            for at, name in enumerate(names)
        }
        return coverage.Fact("", label, names[0], "statement", places, {}, salience, 1)

    some = [
        fact("f", "b", 0.5),
        fact("e", "a", 0.5, start=9),
        fact("d", "a", 0.5),
        fact("c", "ab", 0.9, how="mentions"),
        fact("b", "ab", 0.1),
        fact("a", "abc", 0.1),
    ]
    field = SimpleNamespace(readings=[reading_of(["It fell."], name=name) for name in "abc"])
    found = coverage._ordered(some, field)

    assert [one.label for one in found] == list("abcdef")
    assert [one.id for one in found] == [f"f{at}" for at in range(1, 7)]


@pytest.mark.parametrize(
    ("part", "whole", "ratio"), [(1, 3, 0.333333), (0, 2, 0.0), (0, 0, None)]
)
def test_a_ratio_of_nothing_is_none(part, whole, ratio):
    assert coverage._ratio(part, whole) == ratio


def test_overlaps_weigh_facts_by_salience():
    def fact(names, salience):
        return SimpleNamespace(documents=dict.fromkeys(names), salience=salience)

    some = [fact("ab", 0.6), fact("a", 0.3), fact("b", 0.1), fact("c", 0.9)]
    readings = [reading_of(["It fell."], name=name) for name in "abc"]
    first, second, _ = coverage._overlaps(readings, some)

    assert (first.left, first.right, first.shared) == ("a", "b", 1)
    assert (first.jaccard, first.weighted) == (0.333333, 0.6)
    assert (second.left, second.right, second.shared, second.weighted) == ("a", "c", 0, 0.0)


# the checklist


@pytest.mark.parametrize(
    ("text", "aged"),
    [
        ("Ana Roe, 54, said so.", ["Ana Roe, 54,"]),
        ("Ana Roe, aged 54, told us.", ["Ana Roe, aged 54,"]),
        ("Ana Roe, 54, left.", []),  # says nothing
        ("Ana Roe, 5, said so.", []),
        ("Ana, 54, said so.", []),
    ],
)
def test_a_speaker_with_an_age(text, aged):
    assert [text[slice(*one)] for one in _aged(reading_of([text]))] == aged


def long_readings(*texts):
    made = [reading_of([text], name=str(at)) for at, text in enumerate(texts)]
    return [
        structs.replace(one, document=structs.replace(one.document, words=100)) for one in made
    ]


def test_a_line_suits_a_story_by_its_subjects():
    spot = next(one for one in checklist() if one.suits)
    subject = min(spot.suits)

    assert _suits(spot, [subject], long_readings("It rained.")) is True
    assert _suits(spot, ["no such subject"], long_readings("It rained.")) is False
    short = [structs.replace(one, document=structs.replace(one.document, words=99))
             for one in long_readings("It rained.")]  # fmt: skip
    assert _suits(spot, [subject], short) is False


def test_a_line_that_touches_a_story_needs_all_its_texts():
    spot = next(one for one in checklist() if one.touched)
    subject = min(spot.touched - spot.suits)
    word = "mine"
    assert spot.touches.pattern.search(f"a {word} shut")

    assert _suits(spot, [subject], long_readings("A mine shut.", "The mine shut.")) is True
    assert _suits(spot, [subject], long_readings("A mine shut.", "It rained.")) is False
    assert _suits(spot, [subject], []) is False


def test_without_texts_every_line_is_asked_in_the_order_of_the_list():
    found = blind_spots_of([])

    assert [one.id for one in found] == [one.id for one in checklist()]
    assert all(one.found_in == {} for one in found)
    assert [len(one) for one in [_places(reading_of(["It rained."]))]] == [len(found)]
