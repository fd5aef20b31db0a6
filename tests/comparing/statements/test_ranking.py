"""Which statements are made, and in which order."""

from framing import pipeline
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.ranking import (
    ENOUGH,
    GOOD,
    MOST,
    MOST_OF_A_KIND,
    ranked,
    score,
    statements_of,
)
from framing.reading.reader import read
from framing.records import Evidence, Side, Statement
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.shared import ROOT, SHARED, compare_paths, needs_shared
from tests.texts import HARBOUR, document, reading


def statement(kind, start, effect=0.5, role="has"):
    shown = Evidence("a", "A", start, start + 5, "words", [])
    sides = {"a": Side(role, [shown]), "b": Side("lacks")}
    return Statement(kind, f"{kind} {start}", sides, effect, 0.5, 0.5)


def test_the_larger_of_a_kind_comes_first_and_ranks_count_from_one():
    found = ranked([statement("voices", 0, 0.2), statement("voices", 10, 0.9)])

    assert [(one.rank, one.effect) for one in found] == [(1, 0.9), (2, 0.2)]


def test_no_two_rest_on_the_same_sentences():
    found = ranked([statement("voices", 0, 0.9), statement("only_here", 0, 0.1)])

    assert [one.kind for one in found] == ["voices"]


def test_whoever_was_quoted_as_one_texts_alone_is_not_told_so_again():
    """
    Of three sentences the first two carry words of one person; what is named in a list, and
    not quoted, was not told.
    """
    whose = {("a", 0): "Roe", ("a", 10): "Roe"}
    words = "nobody ever told us a word"
    shown = [Evidence("a", "A", at, at + 5, f"{words} {at}", []) for at in (0, 10, 20)]

    def first(text, kind="voices"):
        sides = [{"a": Side("has", [one]), "b": Side("lacks")} for one in shown]
        said = Statement(kind, text, sides[0], 0.9, 0.5, 0.5)
        rest = [Statement("only_here", str(at), sides[at], 0.5, 0.5, 0.5) for at in (1, 2)]
        return [one.text for one in ranked([said, *rest], whose)][1:]

    assert first(f"A quotes Roe: {words} 0") == ["2"]
    assert first(f"B lacks this: {words} 0", "left_out") == ["1", "2"]
    assert first("A quotes Roe and others") == ["1", "2"]


def test_no_more_than_three_of_a_kind_and_beyond_eleven_only_good_ones():
    kinds = ("voices", "only_here", "left_out", "figures", "quotations")
    many = [
        statement(kind, 100 * at + 10 * row)
        for at, kind in enumerate(kinds)
        for row in range(9)
    ]
    found = ranked(many)

    assert ENOUGH <= len(found) <= MOST
    assert all(score(one) >= GOOD for one in found[ENOUGH:])
    assert max(sum(one.kind == kind for one in found) for kind in kinds) == MOST_OF_A_KIND


def test_words_that_one_text_alone_has_are_one_kind():
    said = [statement("said_here", 10 * at) for at in range(3)]
    chosen = [statement("quotations", 100 + 10 * at) for at in range(3)]

    assert [one.kind for one in ranked([*said, *chosen])] == ["said_here"] * MOST_OF_A_KIND


def test_two_silences_of_one_text_on_one_matter_are_told_once():
    def silence(start, quote, lacking="b"):
        sides = {"a": Side("has", [Evidence("a", "A", start, start + 5, quote, [])])}
        return Statement(
            "left_out", f"{start}", sides | {lacking: Side("lacks")}, 0.5, 0.5, 0.5
        )

    jury = silence(0, "A grand jury met in Corran to hear evidence against the brewer")
    same = silence(10, "The brewer waited while the grand jury sat behind closed doors")
    eels = silence(20, "Fishermen sued over the dead eels")
    other = silence(30, "The brewer waited while the grand jury sat in Corran", lacking="c")

    assert [one.text for one in ranked([jury, same, eels, other])] == ["0", "20", "30"]


def test_what_texts_end_on_is_told_only_where_none_of_it_was():
    shown = [Evidence("a", "A", start, start + 5, "words", []) for start in (0, 90)]
    sides = {"a": Side("has", shown[1:]), "b": Side("has", [Evidence(*"bB", 50, 55, "x", [])])}
    ends = Statement("ending", "ends", sides, 1.0, 1.0, 0.0)

    assert ends.text in [one.text for one in ranked([statement("voices", 0), ends])]
    assert ends.text not in [one.text for one in ranked([statement("voices", 90), ends])]


def test_the_order_of_candidates_changes_nothing():
    many = [statement("voices", 10 * at) for at in range(5)]

    assert ranked(many) == ranked(reversed(many))


def test_the_same_text_twice_differs_in_nothing_but_that():
    found = statements_of(Field(compared(HARBOUR, HARBOUR)))

    assert {one.kind for one in found} <= {"copies"}


def test_two_texts_that_share_no_story_are_told_to_lack_nothing():
    other = "Bakers in Osterby struck on Monday. Their union wants nine crowns more an hour."

    assert statements_of(Field(compared(HARBOUR, other))) == []


def test_three_texts_of_one_event_are_spoken_of():
    found = statements_of(Field(compared(HERALD, POST, TIMES)))

    assert {name for one in found for name in one.sides} == {"t0", "t1", "t2"}


def test_which_texts_are_older_than_what_they_lack_is_said_once_in_the_paragraph():
    """Times alone has the fireworks; two texts are dated before it, or one is, or none."""

    def told(*dates):
        readings = [
            read(document(text, name, name, published=date))
            for text, name, date in zip(
                (HERALD, POST, TIMES), ("Herald", "Post", "Times"), dates, strict=True
            )
        ]
        papers = pipeline.compare_readings(readings, Settings(draws=50)).papers
        return [one.text for one in papers if "dated" in one.text]

    assert told("2024-05-06", "2024-05-06", "2024-05-06") == []
    assert told("2024-05-06", "2024-05-06", "2024-05-08") == [
        "Herald and Post are dated before others: what they lack may have come after."
    ]
    assert told("2024-05-06", "2024-05-08", "2024-05-08") == [
        "Herald is dated before others: what it lacks may have come after."
    ]


def test_two_texts_with_a_headline_each_are_two_tellings():
    """
    They share few words; without headlines they could be two parts of one text.
    """
    files = [
        ROOT / "corpus" / "suez-2021" / f"{name}.txt" for name in ("hong-kong-daily", "wire")
    ]
    told = compare_paths(files, Settings(draws=50))[0][0]
    bare = [
        reading(one.document.text[one.sentences[1].start :], one.document.id)
        for one in told.readings
    ]

    untitled = pipeline.compare_readings(bare, Settings(draws=50))

    assert all(one.document.title for one in told.readings)
    assert not any(one.document.title for one in untitled.readings)
    assert len(told.statements) > 5
    assert untitled.statements == []


def test_the_first_statement_of_a_text_has_room_among_those_of_its_kind():
    """
    Four of a kind are a's and larger; b's only one has the fourth place.
    """
    large = [statement("only_here", 10 * at, 0.9) for at in range(5)]
    shown = Evidence("b", "B", 0, 5, "words", [])
    sides = {"b": Side("has", [shown]), "a": Side("lacks")}
    small = Statement("only_here", "b's", sides, 0.1, 0.5, 0.5)
    found = ranked([*large, small])

    assert len(found) == MOST_OF_A_KIND
    assert found[-1].text == "b's"


@needs_shared
def test_what_is_said_first_of_the_four_shared_texts():
    comparison = compare_paths([SHARED / "seeds"], Settings(draws=50))[0][0]
    said = " ".join(one.text for one in [*comparison.papers, *comparison.statements])
    alone = [one.text for one in comparison.statements if one.text.startswith("Only ")]

    assert "Text 003 seems to tell another event" in said
    assert "carry reporting of Associated Press, South China Morning Post" in said
    assert "a speaker from Central Asia" in said
    for text, names in {
        "Text 002": ("Dexter Roberts", "Victor Gao", "$400 million"),
        "Text 001": ("Abraham Accords", "environmental impact"),
    }.items():
        mine = " ".join(one for one in alone if one.startswith(f"Only {text}"))
        assert all(name in mine for name in names)
