"""What of a sentence belongs to a number, from sentences and figures written down by hand."""

import pytest
from msgspec import structs

from framing.comparing.quantities import precision, quantities
from framing.comparing.quantities.quantities import Likeness, quantities_of
from framing.records import Actor, Attribution, Figure, Rung, Sentence, Span
from tests.comparing.test_quantity_rules import of, quantity
from tests.scoring.batches import reading_of
from tests.texts import document, reading


def figure(text, written, value=1.0, **fields):
    start = text.index(written)
    return Figure(start, start + len(written), value, **fields)


def clause(text, written, *others):
    mine = figure(text, written)
    beside = [mine, *(figure(text, one) for one in others)]
    low, high = quantities._clause(text, Sentence(0, len(text), 0, 0), mine, beside)
    return text[low:high]


@pytest.mark.parametrize(
    ("text", "written", "others", "part"),
    [
        ("It sold 40 tanks.", "40", (), "It sold 40 tanks."),
        ("It rained, but Velm sold 40 tanks; snow fell.", "40", (), " Velm sold 40 tanks"),
        ("It rained, and Velm sold 40 tanks.", "40", (), " Velm sold 40 tanks."),
        ("It sold 40 tanks and 70 ships here.", "40", ("70",), "It sold 40 tanks "),
        ("It sold 40 tanks and 70 ships here.", "70", ("40",), " 70 ships here."),
        ("It sold 40 tanks for 70 crowns here.", "40", ("70",), "It sold 40 tanks for "),
        ("It sold 40 tanks for 70 crowns here.", "70", ("40",), " tanks for 70 crowns here."),
        ("It sold 5 of 40 tanks for 70 crowns.", "40", ("5", "70"), " of 40 tanks for "),
        ("It rose to 40 (up from 30), then fell.", "40", (), "It rose to 40 "),
        ("It rose (40) and then fell.", "40", (), "40"),
    ],
)
def test_a_numbers_words_end_at_a_break_and_at_the_next_number(text, written, others, part):
    assert clause(text, written, *others) == part


@pytest.mark.parametrize(
    ("text", "units", "compound"),
    [
        ("three years and four months", ("years", "months"), True),
        ("three years, four months", ("years", "months"), True),
        ("three years, and four months", ("years", "months"), True),
        ("three years or four months", ("years", "months"), False),
        ("three years and four years", ("years", "years"), False),
        ("three years and four tanks", ("years", "tanks"), False),
    ],
)
def test_one_measure_in_two_units(text, units, compound):
    size = [len(one) for one in text.replace(",", " ,").split()]
    assert size[0] == 5
    first = Figure(0, 11, 3.0, unit=units[0])
    second = figure(text, f"four {units[1]}", 4.0, unit=units[1])

    assert quantities._compound(text, first, second) is compound
    assert quantities._compound(text, second, first) is compound


def of_number(text, value=70.0, published=None):
    made = reading(text) if published is None else None
    if made is None:
        from framing.reading.reader import read

        made = read(document(text, published=published))
    return next(one for one in quantities_of([made]) if one.figure.value == value)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Velm killed 70 men.", {"kind of harm", "sex"}),
        ("Velm saw 70 ships.", set()),
    ],
)
def test_what_is_counted_is_on_a_side(text, sides):
    assert set(of_number(text).sides) >= sides
    assert bool(of_number(text).sides) is bool(sides)


def test_times_are_those_of_the_sentence_where_it_has_one_number():
    alone = of_number("In 2019 it rained, but Velm sold 70 tanks.")
    beside = of_number("In 2019 it rained, but Velm sold 70 tanks and 30 ships.")

    assert alone.times == {"year": of("2019")}
    assert beside.times == {}


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Velm sold 70 tanks a day.", "day"),
        ("Each day Velm sold 70 tanks.", "day"),
        ("Velm sold 70 tanks.", None),
        ("Velm sold 70 tanks; it rains every week there.", "week"),
    ],
)  # fmt: skip
def test_what_a_number_goes_by(text, rate):
    assert of_number(text).rate == rate


def test_a_rate_stands_within_two_dozen_letters_behind():
    near = f"Velm sold 70 tanks; {'x' * 8} a day."
    far = f"Velm sold 70 tanks; {'x' * 28} a day."

    assert of_number(near).rate == "day"
    assert of_number(far).rate is None


@pytest.mark.parametrize(
    ("text", "value", "called"),
    [
        ("Velm passed a $70 billion road bill.", 7e10, "road"),
        ("Velm saw 70 road bills.", 70.0, ""),
        ("Velm spent $70 on it.", 70.0, ""),
    ],
)
def test_a_sum_is_called_by_the_noun_that_it_stands_before(text, value, called):
    found = of_number(text, value)

    assert (called in found.called) if called else found.called == of()
    assert not {"billion", "usd", "dollar"} & found.called


def test_forty_numbers_are_a_sentence_and_more_are_a_table():
    text = " ".join(["7"] * 41)
    made = reading_of([text])

    def many(count):
        some = [Figure(2 * at, 2 * at + 1, 7.0) for at in range(count)]
        return len(quantities_of([structs.replace(made, figures=some)]))

    assert (many(40), many(41)) == (40, 0)


def test_a_number_outside_every_sentence_is_no_quantity():
    made = reading_of(["It sold 40 tanks."])
    inside, outside = Figure(8, 10, 40.0), Figure(16, 19, 40.0)
    early = structs.replace(made, sentences=[Sentence(9, 17, 0, 0)], figures=[inside])

    assert len(quantities_of([structs.replace(made, figures=[inside])])) == 1
    assert quantities_of([structs.replace(made, figures=[outside])]) == []
    assert quantities_of([early]) == []


@pytest.mark.parametrize(("text", "many"), [("It cost $2T more.", 0), ("It cost $2 more.", 1)])
def test_a_number_that_is_cut_short_is_no_quantity(text, many):
    made = structs.replace(reading_of([text]), figures=[Figure(8, 10, 2.0, unit="USD")])

    assert len(quantities_of([made])) == many


def named(entity, *actors):
    made = reading_of(["The Velm Port Board met at Velm."])
    return quantities.whose(
        structs.replace(made, actors=list(actors)), Figure(0, 1, 1.0, entity=entity)
    )


def test_whose_a_number_is_goes_by_the_actors_name():
    board = Actor("Velm Port Board", "organisation", [Span(4, 19)])
    port = Actor("Port", "place", [Span(4, 19)])

    assert named("Velm Port Board", board) == "Velm Port Board"
    assert named("Velm Port Board", port) == "Port"  # that is written so
    assert named("Velm Port Board", port, board) == "Velm Port Board"
    assert named("Lund", board) == "Lund"
    assert named(None, board) == ""


@pytest.mark.parametrize(
    ("span", "by"), [((8, 10), "Roe"), ((0, 8), None), ((0, 9), "Roe"), ((9, 12), None)]
)
def test_to_whom_a_number_is_given(span, by):
    made = reading_of(["It sold 40 tanks."])
    said = [Attribution([], [], [Span(*span)], "indirect", speaker="Roe")]
    (found,) = quantities_of(
        [structs.replace(made, attributions=said, figures=[Figure(8, 10, 40.0)])]
    )

    assert found.by == by


def test_words_that_say_who_counts_are_no_names_of_what_is_counted():
    made = reading_of(["For Velm, says Roe, it sold 40 tanks."])
    said = [Attribution([Span(15, 18)], [], [Span(20, 37)], "indirect", speaker="Roe")]
    (found,) = quantities_of(
        [structs.replace(made, attributions=said, figures=[Figure(28, 30, 40.0)])]
    )

    assert found.source == of("roe")
    assert "roe" not in found.proper


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("Velm sold 70 tanks to Lund on Monday in March.", of("lund")),
        ("It sold 70 tanks, and Lund left.", of()),
    ],
)
def test_the_names_in_a_numbers_clause(text, proper):
    assert of_number(text).proper == proper


def test_what_stands_nearest_weighs_most():
    text = "Old crews left, but Velm sold 70 tanks."
    terms = of_number(text).terms

    assert terms["crew"] == 1.0
    assert terms["sold"] == 2.0
    assert "tank" not in terms


def test_likeness_is_the_same_whoever_has_more_words():
    one = quantity(terms={"oil": 1.0, "gas": 1.0, "tin": 1.0}, said=of("oil", "gas", "tin"))
    other = quantity(terms={"oil": 1.0, "coal": 1.0}, said=of("oil", "coal"), text=1)
    likeness = Likeness([one, other])

    assert likeness.of(one, other) == pytest.approx(likeness.of(other, one))
    assert 0 < likeness.of(one, other) < 1
    assert likeness.of(quantity(text=2), one) == 0.0  # no words at all


# words against numbers


def words_of(text, *actors):
    made = structs.replace(reading_of([text]), actors=list(actors))
    return [
        (text[one.rung.start : one.rung.end], one.rung.level, one.entity)
        for one in precision._words(0, made)
    ]


VELM, LUND = Actor("Velm", "place", [Span(0, 4)]), Actor("Lund", "place", [Span(28, 32)])


@pytest.mark.parametrize(
    ("text", "actors", "entity"),
    [
        ("Velm sells most of the tin.", [VELM], "Velm"),
        ("Most of the tin is sold in  Lund.", [LUND], "Lund"),  # behind it
        ("Velm sells most of the tin, Lund none.", [VELM, LUND], "Velm"),  # before it, first
        ("Velm sells most of the tin.", [], None),
        ("Velm sells most of the tin.", [structs.replace(VELM, kind="person")], None),
    ],
)
def test_whose_share_words_tell(text, actors, entity):
    assert [one[2] for one in words_of(text, *actors)] == ([entity] if entity else [])


def test_a_name_of_another_sentence_has_no_share():
    made = reading_of(["Velm left.", "It sells most of the tin."])
    made = structs.replace(made, actors=[VELM])
    behind = reading_of(["It sells most of the tin.", "Velm left."])
    behind = structs.replace(behind, actors=[Actor("Velm", "place", [Span(26, 30)])])

    assert list(precision._words(0, made)) == list(precision._words(0, behind)) == []


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("sells the majority of", "majority"),
        ("sells the better part of", "majority"),
        ("controls most", "majority"),
        ("sells a tiny fraction of", "vague"),
        ("has a monopoly on", "absolute"),
        ("monopolises", "absolute"),
        ("is the only buyer of", "absolute"),
        ("dominates", "evaluative"),
        ("has a grip on", "evaluative"),
        ("is the top buyer of", "evaluative"),
    ],
)
def test_the_level_of_words(words, level):
    assert [one[1] for one in words_of(f"Velm {words} tin.", VELM)] == [level]


@pytest.mark.parametrize("words", ["sells most of them", "sees most likely", "sells some tin"])
def test_words_that_put_no_share(words):
    assert words_of(f"Velm {words}.", VELM) == []


def test_a_share_is_of_what_fourteen_words_behind_tell():
    text = "Velm sells most of " + " ".join(f"z{letter}m" for letter in "abcdefghijklmno") + "."
    (word,) = precision._words(0, structs.replace(reading_of([text]), actors=[VELM]))

    assert "znm" in word.about
    assert "zom" not in word.about
    assert "velm" not in word.about  # whose share it is


def test_levels_go_from_a_number_to_an_absolute():
    assert precision.LEVELS == (
        "number", "bounded number", "majority", "vague", "evaluative", "absolute"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("modifier", "level"),
    [(None, "number"), ("about", "number"), ("up to", "bounded number"),
     ("more than", "bounded number")],
)  # fmt: skip
def test_a_number_that_is_a_bound_is_less_precise(modifier, level):
    one = quantity(62.0, "%", modifier=modifier, entity="Velm", said=of("tin", "velm"))
    found = precision._numbered(reading_of(["It fell."]), one)

    assert (found.rung.level, found.entity, found.about) == (level, "Velm", of("tin"))


def ladders(*shares):
    readings = [reading_of(["It fell."], name="abc"[at]) for at in range(3)]
    return precision.ladders(readings, shares)


def share(text, value=62.0, **fields):
    base = {"entity": "Velm", "said": of("tin", "oil")}
    return quantity(value, "%", text=text, **{**base, **fields})


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"modifier": "up to"}, 1),
        ({}, 0),  # one level
        ({"modifier": "up to", "entity": "Lund"}, 0),
        ({"modifier": "up to", "sides": {"change": of("0")}}, 0),
        ({"modifier": "up to", "sides": {"stand": of("0")}}, 0),
        ({"modifier": "up to", "said": of("gas")}, 0),
    ],
)
def test_a_ladder_has_two_levels_of_two_texts_on_one_share(other, found):
    assert len(ladders(share(0), share(1, **other))) == found
    assert ladders(share(0), share(0, **other)) == []


def test_a_ladder_stands_from_the_most_precise_then_in_reading_order():
    (found,) = ladders(
        share(2, modifier="up to"), share(1), share(0, modifier="up to"), share(2)
    )

    assert [(one.level, one.document) for one in found.rungs] == [
        ("number", "b"),
        ("number", "c"),
        ("bounded number", "a"),
        ("bounded number", "c"),
    ]
    assert (found.entity, found.quantity) == ("Velm", "oil tin")


def test_a_number_stands_against_words_of_a_text_without_one():
    readings = [reading_of(["It fell."], name="abc"[at]) for at in range(3)]
    rungs = [
        Rung("b", 0, 1, "number", 4),
        Rung("b", 2, 3, "vague"),
        Rung("c", 0, 1, "number", 2),
        Rung("a", 5, 6, "majority"),
    ]
    found = precision.against_words(readings, [], [precision.Ladder("Velm", "tin", rungs)])

    assert [(one.left, one.left_index, one.right, one.right_index) for one in found] == [
        ("a", None, "b", 4),
        ("a", None, "c", 2),
    ]
    assert {one.reason for one in found} == {"a number against a majority"}
    assert (found[0].left_span, found[0].right_span) == (Span(5, 6), Span(0, 1))


@pytest.mark.parametrize(
    ("level", "reason"),
    [
        ("majority", "a number against a majority"),
        ("vague", "a number against a vague share"),
        ("evaluative", "a number against a judgement"),
        ("absolute", "a number against an absolute"),
    ],
)
def test_what_a_number_stands_against(level, reason):
    readings = [reading_of(["It fell."], name=name) for name in "ab"]
    rungs = [Rung("a", 0, 1, "number", 0), Rung("b", 0, 1, level)]
    (found,) = precision.against_words(readings, [], [precision.Ladder("V", "t", rungs)])

    assert found.reason == reason
