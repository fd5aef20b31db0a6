"""The marks of facts, each worked out by hand: scores, links, places, what is heard."""

import math

import numpy as np
import pytest
from msgspec import structs
from scipy.sparse import csr_array

from framing.comparing.facts import alignment, evidence, heard, marks
from framing.comparing.facts.alignment import are_best, groups_of, links_of, nested
from framing.comparing.facts.blind_spots import _apart
from framing.comparing.facts.corroboration import bears_out, is_spoken, quotable
from framing.comparing.facts.coverage import coverage_of
from framing.comparing.facts.evidence import is_rare, scores_of
from framing.comparing.facts.oppositions import _Hit, _hits, _tallies_of, opposed
from framing.comparing.facts.seeking import seeker_of
from framing.comparing.facts.units import Unit, Word, units_of
from framing.records import Actor, Attribution, Figure, Sentence, Span
from tests.scoring.batches import reading_of
from tests.texts import reading


def of(*words):
    return frozenset(words)


def unit(
    text, *words, sentence=0, start=0, end=10, order=0.0, names=(), figures=(), borrowed=()
):
    made = [Word(one, at, at + 1) for at, one in enumerate(words)]
    return Unit(
        text, sentence, start, end, order, made, list(borrowed), of(*names), of(*figures)
    )


def score(one, other, *others, texts=2):
    return float(scores_of([one, other, *others], texts).toarray()[0, 1])


# what speaks for and against two clauses telling the same


def test_clauses_with_nothing_in_common_score_nothing():
    """They share no word that isn't the topic's, so that -0.14 is under the least."""
    assert score(unit(0, "a", "b"), unit(1, "c", "d")) == 0


def cosine(shared, own, units):
    """Of two clauses with words that all have, and words of their own, each once."""
    common = math.log((1 + units) / (units + 0.5))
    rare = math.log((1 + units) / 1.5)
    pairs = len(range(shared + own - 1))
    both = shared * common**2 + (shared - 1) * (0.2 * common) ** 2
    rest = own * rare**2 + (pairs - shared + 1) * (0.2 * rare) ** 2
    return both / (both + rest + 4)


@pytest.mark.parametrize(
    ("names", "figures", "added"),
    [
        (((), ()), ((), ()), -0.06),  # one word in common is thin
        ((("Roe",), ("Roe",)), ((), ()), 0.05),
        ((("Roe", "Lind"), ("Roe", "Lind")), ((), ()), 0.1),
        ((("Roe", "Lind", "Berg"), ("Roe", "Lind", "Berg")), ((), ()), 0.1),  # two count
        ((("Roe",), ("Lind",)), ((), ()), -0.06 - 0.05),  # both name, and another
        ((("Roe",), ()), ((), ()), -0.06),
        (((), ()), (("40 tank",), ("40 tank",)), 0.25),
        (((), ()), (("40 tank", "50 tank"), ("40 tank", "50 tank")), 0.5),
        (((), ()), (("400 tank",), ("401 tank",)), 0.25),  # nearly the same
        (((), ()), (("40 tank",), ()), -0.06 - 0.09),
        (((), ()), (("40 tank",), ("90 tank",)), -0.06),  # both have one
        (((), ()), (("3 ",), ("3 ",)), -0.06),  # is everywhere
    ],
)
def test_names_and_figures_are_added_to_the_words(names, figures, added):
    one = unit(0, "k", "a", names=names[0], figures=figures[0])
    other = unit(1, "k", "b", sentence=0, names=names[1], figures=figures[1])
    # the shared word stands once in each text, as an anchor of both kinds
    base = (0.9 + 0.3) * cosine(1, 1, 2) + 0.05 + 0.03

    found = base + added
    assert score(one, other) == pytest.approx(found if found >= -0.05 else 0, abs=1e-4)


def test_standing_at_other_depths_speaks_against():
    top = unit(0, "k", "l", "a")
    near, far = unit(1, "k", "l", "b"), unit(1, "k", "l", "b", order=1.0)

    assert score(top, near) - score(top, far) == pytest.approx(0.15, abs=1e-5)


@pytest.mark.parametrize(
    ("figure", "rare"),
    [("12 ", False), ("13 ", True), ("3 tank", True), ("3 year", False), ("13 year", True)],
)
def test_a_small_number_or_span_of_time_is_no_sign(figure, rare):
    assert is_rare(figure) is rare


@pytest.mark.parametrize(
    ("having", "texts", "common"), [(3, 4, True), (2, 4, False), (3, 3, True), (2, 2, False)]
)
def test_a_name_that_most_of_three_texts_have_is_the_topics(having, texts, common):
    units = [unit(text, "a", names=["Roe"]) for text in range(having)]

    assert evidence.common_names([*units, units[0]], texts) == (of("Roe") if common else of())


def test_words_of_names_are_no_own_terms_unless_they_stand_elsewhere_as_often():
    named, plain = Word("roe", 0, 1, named=True), Word("roe", 0, 1)

    def own(*words):
        made = [structs.replace(unit(0), words=[word]) for word in words]
        return evidence._own_terms(made)[0]

    assert own(named) == set()
    assert own(named, plain) == {"roe"}
    assert own(named, named, plain) == set()


# links and groups


def linked(size, **pairs):
    table = np.zeros((size, size))
    for name, value in pairs.items():
        table[int(name[1]), int(name[2])] = table[int(name[2]), int(name[1])] = value
    return csr_array(table)


def of_texts(*texts):
    return [unit(text, sentence=at) for at, text in enumerate(texts)]


@pytest.mark.parametrize(("value", "link"), [(0.275, True), (0.274, False)])
def test_the_score_of_a_link(value, link):
    assert bool(links_of(linked(2, _01=value), of_texts(0, 1))) is link


def test_clauses_of_one_text_are_no_link():
    assert links_of(linked(2, _01=0.9), of_texts(0, 0)) == []


@pytest.mark.parametrize(("near", "joined"), [(0.201, True), (0.199, False)])
def test_a_clause_of_a_further_text_joins_at_a_mean_of_a_fifth(near, joined):
    table = linked(3, _01=0.5, _02=near, _12=near)
    units = of_texts(0, 1, 2)

    found = groups_of(links_of(table, units), units, table)
    assert found == ([[0, 1, 2]] if joined else [[0, 1]])


@pytest.mark.parametrize(("across", "one"), [(0.225, True), (0.22, False)])
def test_two_groups_are_one_where_they_tell_the_same_on_the_whole(across, one):
    """Of the four pairs across one is a link of 0.3, the others are to make a mean of 0.2."""
    rest = (4 * across - 0.3) / 3
    table = linked(4, _01=0.5, _23=0.5, _02=0.3, _03=rest, _12=rest, _13=rest - 0.1)
    units = of_texts(0, 1, 2, 3)

    found = groups_of([*links_of(table, units)], units, table)
    assert (found == [[0, 1, 2, 3]]) is one


def test_the_best_of_a_row_and_a_column_share_their_place():
    rows, columns = np.array([0, 0, 0, 1]), np.array([1, 1, 2, 1])

    assert are_best(rows, columns, np.array([0.5, 0.5, 0.1, 0.9])).tolist() == [True] * 4
    assert are_best(rows, columns, np.array([0.4, 0.5, 0.1, 0.9])).tolist() == [
        False,
        True,
        True,
        True,
    ]
    assert nested(rows[:1], columns[:1], np.array([0.5])) == {0: {1: 0.5}}


def test_what_is_like_a_group_leaves_the_clause_itself_out():
    table = linked(3, _01=0.6, _12=0.4)
    _, units, values, inside = alignment.likeness(table, [[0, 1, 2]])

    assert dict(zip(units.tolist(), values.tolist(), strict=True)) == pytest.approx(
        {0: (0.6 - 0.15) / 2, 1: 0.5, 2: (0.4 - 0.15) / 2}
    )
    assert inside.all()


# marks and kinds


@pytest.mark.parametrize(
    ("score_", "mine", "theirs", "touches"),
    [
        (0.165, ["Roe"], ["Roe"], True),  # six tenths of a fact's
        (0.164, ["Roe"], ["Roe"], False),
        (0.9, ["Roe"], ["Lind"], False),
        (0.9, [], [], False),
    ],
)
def test_a_mention_is_near_and_has_a_rare_name(score_, mine, theirs, touches):
    units = [unit(0, names=mine), unit(1, names=theirs), unit(2), unit(3)]

    assert marks.Names(units, 4).mentions(0, [1], score_ + 1e-9) is touches


def test_a_mention_is_of_all_of_a_fact():
    units = [unit(0, names=["Roe"]), unit(1, names=["Roe"]), unit(2), unit(3)]
    names = marks.Names(units, 4)

    assert not names.mentions(0, [1, 2], 0.9)
    assert names.rare_in(0) == {"Roe"}
    assert marks.Names([unit(0, figures=["3 ", "40 tank"])], 1).rare_in(0) == {"40 tank"}


def kind(*said, figures=((), ())):
    """The kind of a fact of two clauses of ten letters, given what is said in each text."""
    readings = [
        structs.replace(
            reading_of(["It fell on us."]),
            attributions=[
                Attribution([], [], [Span(*span)], how, speaker=who) for span, how, who in mine
            ],
        )
        for mine in said
    ]
    group = [unit(text, figures=figures[text]) for text in range(2)]
    return marks.kind_of(group, marks.Voices(readings))


WHOLE, HALF, MORE, BESIDE = (0, 10), (0, 5), (0, 6), (10, 12)


@pytest.mark.parametrize(
    ("said", "figures", "told"),
    [
        (([(WHOLE, "direct", "Roe")],) * 2, ((), ()), "quotation"),
        (([(MORE, "direct", "Roe")],) * 2, ((), ()), "quotation"),
        (([(HALF, "direct", "Roe")],) * 2, ((), ()), "speaker"),
        (([(WHOLE, "direct", "Roe")], [(WHOLE, "indirect", "Roe")]), ((), ()), "speaker"),
        (([(WHOLE, "indirect", "Roe")], [(WHOLE, "indirect", "Lind")]), ((), ()), "statement"),
        (([(WHOLE, "indirect", "Roe")], []), ((), ()), "statement"),
        (([(BESIDE, "direct", "Roe")],) * 2, ((), ()), "statement"),
        (([], []), (("40 ",), ("40 ",)), "figure"),
        (([], []), (("40 ",), ("50 ",)), "statement"),
        (([(WHOLE, "direct", "Roe")],) * 2, (("40 ",), ("40 ",)), "quotation"),
        (([(WHOLE, "indirect", None)],) * 2, ((), ()), "statement"),
    ],
)
def test_the_kind_of_a_fact(said, figures, told):
    assert kind(*said, figures=figures) == told


# clauses


def clauses(text):
    return [text[one.start : one.end] for one in units_of(0, reading(text))]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The council bought six buses, while the railway lost money.", 2),
        ("The council bought six buses — the railway lost money.", 2),
        ("The council bought six buses; the railway lost money.", 2),
        ("The council bought six buses and sold old trams.", 2),
        ("The council bought six buses for old schools.", 1),
        ("The council bought six buses, while it rained.", 1),  # one word
        ("The council bought six buses, while rain fell.", 2),
    ],
)
def test_a_clause_has_two_words_of_its_own(text, many):
    assert len(clauses(text)) == many


def test_a_clause_borrows_two_words():
    text = "The old council hired the firm Orbane of Velm, which makes electric buses."
    relative = units_of(0, reading(text))[-1]
    later = units_of(0, reading("Old crews mended roads, adding benches to parks."))[-1]

    assert len(relative.borrowed) == 2
    assert "velm" in relative.borrowed
    assert later.borrowed == ["old", "crew"]


def test_a_clauses_depth_is_from_0_to_1():
    text = "Crews mended old roads. Bakers sold new rolls. Trams stood in depots."

    assert [one.order for one in units_of(0, reading(text))] == [0.0, 0.5, 1.0]


# words that another text bears out


def bears(one, other):
    first, second = reading_of([one]), reading_of([other])
    end = Sentence(0, len(other), 0, 0)
    return bears_out(first, Span(0, len(one)), second, end)


@pytest.mark.parametrize(
    ("one", "other", "borne"),
    [
        ("The crews mended roads", "The crews mended roads at night", True),
        ("The crews mended roads at night", "The crews mended roads", False),
        ("The crews of Velm mended roads", "The crews of Lund mended roads", False),
        ("The crews mended 4 roads", "The crews mended 5 roads", False),
        ("The crews mended no roads", "The crews mended roads", False),
        ("The crews never mended roads", "The crews never mended roads", True),
    ],
)
def test_words_are_borne_out_by_all_of_them(one, other, borne):
    assert bears(one, other) is borne


def test_one_word_in_twelve_may_be_wanting():
    words = [f"z{letter}o" for letter in "abcdefghijklm"]

    assert bears(" ".join(["the", *words[:12]]), " ".join(["the", *words[:11]]))
    assert not bears(" ".join(["the", *words[:11]]), " ".join(["the", *words[:10]]))
    assert not bears(" ".join(["the", *words[:12]]), " ".join(["the", *words[:10]]))


def quoted_from(text, span=None):
    made = reading(text)
    place = Span(*span) if span else Span(0, len(text.rstrip(".")))
    return [text[one.start : one.end] for one in quotable(made, place)]


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("The old crews mended broken roads.", True),
        ("Crews mended roads.", False),  # under five words
        ("The crews mended all of it.", False),  # two words of content
        ("After the storm the old crews mended broken roads.", False),
        ("The old crews of broken roads.", False),  # no verb
        (f"The crews mended {'old ' * 22}roads.", True),  # 26 words
        (f"The crews mended {'old ' * 23}roads.", False),
    ],
)
def test_what_reads_by_itself(text, reads):
    assert bool(quoted_from(text)) is reads


def test_only_what_opens_its_sentence_is_quotable():
    text = "The old crews mended broken roads."

    assert quoted_from(text, (4, 33)) == []


@pytest.mark.parametrize(
    ("text", "word", "spoken"),
    [
        ("The crews left, and I stayed.", "crews", True),  # the first person
        ("The crews left.", "crews", False),
        ('He said "the crews left and so on" at noon.', "crews", True),
        ('He said "so" and the crews left.', "crews", False),
        ("He said “the crews left” at noon.", "crews", True),
        ("He said “so” and the crews left.", "crews", False),
    ],
)
def test_whether_words_are_somebodys(text, word, spoken):
    assert is_spoken(reading_of([text]), text.index(word)) is spoken


# heard


@pytest.mark.parametrize(
    ("one", "other", "spelling"),
    [
        ("cowan", "cowen", True),
        ("cowan", "cowan", False),
        ("cowan", "cowans", True),
        ("cowans", "cowan", True),
        ("cowan", "cowers", False),
        ("cowa", "cowe", False),  # four letters
        ("cowan", "rowan", False),  # another first letter
        ("cowan", "cotan", True),
        ("cowan", "conen", False),
        ("cowan", "cowanss", False),
    ],
)
def test_two_spellings_of_one_name(one, other, spelling):
    assert heard._is_spelling(one, other) is spelling


LEAD = "The harbour of Velm shut on Monday, and nobody knew for how long it would be."


def hears(one, name, other):
    made = [reading(f"{LEAD} {text}", at) for at, text in (("a", one), ("b", other))]
    return heard.heard(seeker_of(made), "a", name, "b").verdict


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ('"It leaks," Berg said.', "quoted"),
        ("Nobody saw Berg there.", "named"),
        ("Nobody saw Anna there.", "perhaps"),  # a first name
        ("Nobody saw Anna Lind there.", "not found"),  # another's
        ("Nobody saw berg there.", "not found"),
        ("Nobody saw the mayor there.", "perhaps"),  # an office
        ("Nobody saw Mayor Lind there.", "not found"),
        ("Nobody saw a soul there.", "not found"),
    ],
)
def test_whether_a_person_is_in_another_text(other, verdict):
    assert hears("Mayor Anna Berg came. Berg left.", "Anna Berg", other) == verdict


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The World Food Programme met.", "named"),
        ("The WFP met.", "named"),
        ("A food programme met.", "perhaps"),  # two of its words
        ("A lunch met.", "not found"),
    ],
)
def test_whether_a_body_is_in_another_text(other, verdict):
    text = "The World Food Programme met. The World Food Programme left."

    assert hears(text, "World Food Programme", other) == verdict


# what can't both be so


@pytest.mark.parametrize(
    ("one", "other", "opposed_"),
    [
        ("They voted 212-190.", "They voted 210-190.", True),
        ("They voted 212-190.", "They voted 206-190.", True),  # six apart
        ("They voted 212-190.", "They voted 205-190.", False),
        ("They voted 212-190.", "They voted 190 to 212.", False),  # the same
        ("They voted 11-9.", "They voted 12-9.", True),  # twenty votes
        ("They voted 10-9.", "They voted 12-9.", False),
        ("It stood at 212-190.", "They voted 210-190.", False),  # no vote
        ("They voted 2019-20.", "They voted 2018-20.", False),
    ],
)
def test_tallies_that_differ_by_little_are_of_one_vote(one, other, opposed_):
    readings = [reading(text, name) for text, name in ((one, "a"), (other, "b"))]

    assert bool(list(opposed(readings))) is opposed_


def test_a_tally_is_kept_where_it_stands_first():
    text = "They voted 212-190. They had voted 190-212 before."

    assert _tallies_of(reading(text)) == {(190, 212): Span(11, 18)}


def test_of_spans_that_overlap_the_first_stays():
    assert list(_apart([(5, 9), (0, 4), (3, 6), (4, 5)])) == [(0, 4), (4, 5), (5, 9)]


def facts(*texts):
    return coverage_of([reading(text, "abcd"[at]) for at, text in enumerate(texts)])


def test_breadth_is_of_all_facts_and_by_a_hundred_words():
    found = facts("Old crews mended roads at night.", "Bakers gave fresh rolls away.")
    first = found.breadth[0]

    assert (first.facts, first.share) == (1, 0.5)
    assert first.per_hundred_words == pytest.approx(100 / 6, abs=1e-6)
    assert found.overlaps[0].jaccard == 0.0


def test_texts_that_tell_the_same_overlap_wholly():
    text = "Old crews mended 40 roads at night."
    (overlap,) = facts(text, text).overlaps

    assert (overlap.shared, overlap.jaccard, overlap.weighted) == (1, 1.0, 1.0)


def test_a_figure_of_a_result_is_both_its_numbers():
    made = reading_of(["Velm won the old cup 3-1 on Monday."])
    figures = [Figure(21, 24, 3.0, 1.0, "score")]
    actors = [Actor("Velm", "place", [Span(0, 4)])]
    (only,) = units_of(0, structs.replace(made, figures=figures, actors=actors))

    assert only.figures == {"3001 scor"}
    assert only.names == {"Velm"}


def figures_in(text):
    (only,) = units_of(0, reading(text))
    return only.figures


def test_figures_of_other_units_are_other_figures():
    assert figures_in("Old crews took 40 percent home.") == {"40 %"}
    assert figures_in("Old crews took $40 home.") == {"40 USD"}
    assert figures_in("Old crews took 40 tonnes home.") == figures_in(
        "Old crews took 40 tons home."
    )
    assert figures_in("Old crews took it home on May 6.") == of()


def test_sides_of_a_question_are_said_of_the_same():
    def hit(subject, behind):
        return _Hit(Span(0, 1), True, of(*subject), of(*behind))

    one = hit(["bill"], ["monday"])
    assert one.is_of(hit(["bill"], ["monday"]))
    assert one.is_of(hit(["harbour", "bill"], []))
    assert one.is_of(hit(["bill"], ["monday", "noon"]))
    assert not one.is_of(hit(["bill"], ["noon"]))
    assert not one.is_of(hit(["budget"], ["monday"]))
    assert not hit(["old", "bill"], []).is_of(hit(["harbour", "bill"], []))
    assert not one.is_of(hit([], ["monday"]))


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Orr has been charged with arson.", True),
        ("If, as said, on Monday Orr has been charged with arson.", True),  # seven words off
        ("If Orr on Monday has been charged with arson.", False),
        ("Has Orr been charged with arson?", False),
    ],
)
def test_what_is_asked_or_under_if_is_no_claim(text, claimed):
    hits = [
        one
        for side in _hits(reading(text))
        for one in side
        if "charged" in text[one.span.start : one.span.end]
    ]

    assert [one.claimed for one in hits] == [claimed]


def test_the_top_of_one_text_and_the_end_of_another_tell_the_same_less():
    top, same = unit(0, "a", "b", "c"), unit(1, "a", "b", "d")
    end = unit(1, "a", "b", "d", order=1.0)

    assert score(top, same) - score(top, end) == pytest.approx(0.15)
