"""Which sentences make a passage that one text alone has, and how passages are told."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements.kinds import passages
from framing.comparing.statements.kinds.passages import Passage
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

EELS = "Fishermen sued the paint factory over dead eels in the marsh behind the old mill."
HERONS = "Herons of the reeds starved when the paint killed every frog and newt."
BAKERS = "Fraud ruined bakers of Osterby who bought flour, salt, yeast, butter and oats."
CHOIR = "A choir of the chapel sang hymns while candles burned on every altar and stair."
NO_WORDS = frozenset()


class One(SimpleNamespace):
    """A sentence as passages see it."""

    def __init__(self, index, own=True, most=0.0, body=True, words=9, **more):
        kept = {"named": NO_WORDS, "voice": "narrator", "document": "a", **more}
        voice = kept.pop("voice")
        super().__init__(
            index=index,
            own=own,
            most=most,
            body=body,
            words=frozenset(f"{index}{at}" for at in range(words)),
            sentence=SimpleNamespace(voice=voice),
            **kept,
        )


def text_of(kinds, **more):
    """Sentences: "o" stands alone, "p" may be told elsewhere, "t" is told, "h" a headline."""
    most = {"o": 0.0, "p": 0.41, "t": 0.42, "h": 0.0}
    return [
        One(at, kind in "oh", most[kind], kind != "h", **more) for at, kind in enumerate(kinds)
    ]


def runs_of(kinds, monkeypatch, **more):
    """The places of the sentences of each passage."""
    monkeypatch.setattr(passages, "_own", lambda line, _: line.own)
    monkeypatch.setattr(passages, "known_elsewhere", lambda *_: NO_WORDS)
    lines = text_of(kinds, **more)
    field = SimpleNamespace(lines={"a": lines})
    return [
        "".join(str(one.index) for one in run) for run in passages.passages_of(lines, field)
    ]


@pytest.mark.parametrize(
    ("kinds", "runs"),
    [
        ("ttootottttt", ["23", "5"]),
        ("ttopottttttt", ["234"]),  # what a text may tell ends no passage
        ("ttoptottttt", ["2", "5"]),  # nor begins or closes one
        ("ttpotttttttt", ["3"]),
        ("toottttttttt", ["2"]),  # the lead may have two sentences where a text has twelve
        ("toottttttt", ["12"]),
        ("oottttttttt", ["1"]),
        ("ttohottttttt", ["2", "4"]),
        ("ttttttttttto", ["11"]),  # the last sentence
        ("tttttttttttt", []),
    ],
)
def test_sentences_in_a_row_that_no_other_text_tells_are_a_passage(kinds, runs, monkeypatch):
    assert runs_of(kinds, monkeypatch) == runs


@pytest.mark.parametrize(
    ("kinds", "words", "runs"),
    [
        ("ttottttttttt", 9, ["2"]),
        ("ttottttttttt", 8, []),  # too little by itself
        ("ttoottttttttt", 8, ["23"]),
        ("ttopttttttttt", 8, []),
        ("ttopotttttttt", 8, ["234"]),
        ("ttotttttttt", 8, ["2"]),  # of eleven sentences one does
    ],
)
def test_a_passage_has_two_sentences_or_a_long_one_unless_the_text_is_short(
    kinds, words, runs, monkeypatch
):
    assert runs_of(kinds, monkeypatch, words=words) == runs


def test_a_passage_has_four_sentences_at_most_unless_it_goes_on_with_a_name(monkeypatch):
    """Five of which the first two and the last three have a word in common."""
    monkeypatch.setattr(passages, "_own", lambda line, _: line.own)
    monkeypatch.setattr(passages, "known_elsewhere", lambda *_: frozenset(["known"]))

    def cut(named="", voice="narrator"):
        lines = text_of("tt" + "ooooo" + "tttttt", named=frozenset([named]), voice=voice)
        for one in lines[2:]:
            one.words |= {"eels"} if one.index < 4 else {"herons"}
        field = SimpleNamespace(lines={"a": lines})
        return [len(run) for run in passages.passages_of(lines, field)]

    assert cut("known") == [2, 3]
    assert cut("Roe") == [5]
    assert cut("known", "quoted") == [5]
    assert cut("known", "mixed") == [2, 3]


def of_kinds(*texts, **fields):
    return list(passages.candidates(field_of(*texts, **fields)))


def test_a_passage_weighs_by_its_length_and_what_it_says():
    field = field_of(long_of(EELS), long_of())
    (found,) = passages.candidates(field)
    line = line_with("eels", field)

    assert found.text == f"Only Herald tells this: “{EELS[:-1]}”."
    assert found.kind == "only_here"
    assert found.effect == pytest.approx(0.5 / 4 + telling(line, field) / 2, abs=1e-6)
    assert found.sure == pytest.approx(1 - line.most, abs=1e-6)
    assert found.place == pytest.approx(1 - line.depth, abs=1e-6)
    assert roles(found) == {"a": "has", "b": "lacks"}


def test_a_passage_is_shown_by_the_sentence_that_says_most_and_then_the_rest():
    (found,) = of_kinds(long_of(HERONS, EELS), long_of())
    (long,) = of_kinds(long_of(EELS, HERONS, BAKERS, CHOIR), long_of())

    assert quotes(found) == [EELS, HERONS]
    assert long.effect > 0.5
    assert len(quotes(long)) == 3


def test_one_text_has_no_passage_of_its_own():
    assert of_kinds(long_of(EELS)) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (EELS, 1),
        (EELS.replace(" behind the old mill", ""), 0),  # eight words that tell something
        ("Paint killed brown eels. Herons starved without frogs.", 0),  # no nine words
        ("Paint killed brown eels. Herons starved, but nobody cared for frogs or newts.", 1),
        (f"{EELS[:-1]}, officials declined to say.", 0),  # how a text works
        ("This sued the paint factory over dead eels in the marsh behind the mill.", 0),
        ("“Fishermen sued the paint factory over dead eels in the marsh behind the mill.”", 0),
        (f"{EELS} But nobody came to the court.", 0),  # taken back
    ],
)
def test_what_can_stand_for_a_passage(sentence, told):
    assert len(of_kinds(long_of(sentence), long_of())) == told


SHORT = "Fishermen sued the paint factory over 40 dead eels."


@pytest.mark.parametrize(
    ("sentence", "other", "told"),
    [
        (SHORT, LEAD, 1),
        (SHORT.replace("sued", "left").replace("40", "some"), LEAD, 0),  # nothing to know it by
        (SHORT.replace("the paint", "paint"), LEAD, 0),  # eight words
        (f"({SHORT[:-1]}).", LEAD, 0),
        (SHORT.replace("over", "and declined to comment on"), LEAD, 0),
        (SHORT, f"{LEAD} Of 40 boats one sank.", 0),  # the number may be of this
        (SHORT, f"{LEAD} Of 41 boats one sank.", 1),
        (SHORT, f"{LEAD} A paint factory was shut.", 0),
    ],
)
def test_what_can_stand_for_a_passage_of_a_short_text(sentence, other, told):
    assert len(of_kinds(f"{LEAD} {sentence}", other)) == told


# what a passage is told of


def passage(kind="only_here", of="", whose="", words=EELS, **weights):
    field = field_of(f"{LEAD} {words} {RAIN}", LEAD)
    lines = [one for one in field.lines["a"] if one.index == 1]
    weigh = {"effect": 0.4, "sure": 0.5, "place": 0.6, **weights}
    return Passage(kind, of, whose, lines, **weigh), field


QUOTED = "“Fishermen sued the paint factory over dead eels in the old marsh,” Ann Roe said."


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({}, "Only Herald tells this: “Fishermen"),
        ({"of": " of Ann Roe"}, "Only Herald tells of Ann Roe: “Fishermen"),
        ({"of": " names Ann Roe"}, "Only Herald names Ann Roe: “Fishermen"),
        ({"kind": "background"}, "Only Herald gives this background: “"),
        (
            {"kind": "background", "of": " of Ann Roe"},
            "Only Herald gives the background of Ann Roe: “",
        ),
        ({"whose": ", in the words of Ann Roe"}, "Only Herald tells this, in the words of Ann"),
        ({"words": QUOTED, "kind": "said_here"}, "Only Herald quotes this: “"),
        (
            {"words": QUOTED, "kind": "said_here", "of": " of Ann Roe"},
            "Only Herald tells of Ann Roe: “",
        ),
    ],
)
def test_how_a_passage_is_told(how, said):
    one, field = passage(**how)
    found = passages._statement("a", [one], field)

    assert found.text.startswith(said)
    assert (found.kind, found.effect, found.sure, found.place) == (
        how.get("kind", "only_here"),
        0.4,
        0.5,
        0.6,
    )


def test_a_second_passage_weighs_a_little_more_and_is_shown_too():
    one, field = passage()
    two = passages._statement("a", [one, one._replace(whose="")], field)

    assert two.effect == pytest.approx(0.45)
    assert two.text.count("“") == 2
    assert "; and this: “" in two.text


@pytest.mark.parametrize(
    ("verb", "first", "one", "words", "goes_on"),
    [
        ("tells", {}, {}, EELS, "and"),
        ("quotes", {}, {}, EELS, "and tells"),
        ("quotes", {}, {}, QUOTED, "and"),
        ("quotes", {}, {"of": " of Ann Roe"}, QUOTED, "and tells"),
        ("tells", {"of": " names Bo Lind"}, {}, EELS, "and tells"),
        ("tells", {"of": " names Bo Lind"}, {"of": " names Ann Roe"}, EELS, "and"),
        ("tells", {}, {"of": " names Ann Roe"}, EELS, "and"),
        ("tells", {"whose": ", in X's words"}, {}, EELS, "besides,"),
        ("tells", {"whose": ", in X's words"}, {"whose": ", in Y's words"}, EELS, "and"),
    ],
)
def test_how_a_second_passage_goes_on(verb, first, one, words, goes_on):
    other, field = passage(words=words, **one)

    assert passages._and(verb, passage(**first)[0], other, field) == goes_on


def test_the_weightier_passage_is_told_first_and_of_equal_ones_the_first():
    early, late = passage(place=0.6)[0], passage(place=0.1)[0]

    assert passages._weight(early)[0] == pytest.approx(-0.4 - 0.6 / 5)
    assert passages._weight(early) < passages._weight(late)
    assert passages._weight(early)[1] == 1


@pytest.mark.parametrize(
    ("voice", "kind"),
    [("narrator", "only_here"), ("quoted", "said_here"), ("mixed", "said_here")],
)
def test_a_passage_is_the_narrators_or_somebodys_words(voice, kind):
    assert passages._kind(One(0, voice=voice)) == kind


OLD = "In 1999 herons of the reeds starved when the paint killed every frog and newt."


def test_a_passage_looks_back_where_most_of_its_sentences_do():
    """Of one sentence one; of two, one is no more than half; of three, two are."""
    days = ("2024-05-06",) * 2
    old = "In 1998 the paint factory of the old town killed every eel of the marsh."
    more = "In 1997 fishermen sued the paint factory of the old town over dead eels."

    def kinds(*sentences):
        return [one.kind for one in of_kinds(long_of(*sentences), long_of(), published=days)]

    assert kinds(more) == ["background"]
    assert kinds(EELS, OLD) == ["only_here"]
    assert kinds(old, EELS, more) == ["background"]


def test_two_passages_are_told_together_and_each_alone():
    """Where one was told already, the other can be."""
    found = of_kinds(long_of(EELS, RAIN, BAKERS), long_of())

    assert len(found) == 3
    assert [one.text.count("“") for one in found] == [2, 1, 1]
    assert found[0].effect == pytest.approx(found[1].effect + 0.05, abs=1e-6)


def test_passages_of_a_kind_are_told_by_weight():
    """The one with two sentences weighs more than the first of one sentence."""
    found = of_kinds(long_of(BAKERS, RAIN, EELS, HERONS), long_of())

    assert "eels" in quotes(found[0])[0]
    assert found[1].text.startswith("Only Herald tells this: “Fishermen")
    assert found[2].text.startswith("Only Herald tells this: “Fraud")


@pytest.mark.parametrize(
    ("before", "behind", "goes_on"),
    [
        (["narrator", "quoted"], ["quoted", "narrator"], True),
        (["quoted", "narrator"], ["quoted", "narrator"], False),
        (["narrator", "quoted"], ["narrator", "quoted"], False),
        ([], ["quoted"], False),
    ],
)
def test_two_pieces_are_one_quotation_where_they_meet_in_it(
    before, behind, goes_on, monkeypatch
):
    monkeypatch.setattr(passages, "known_elsewhere", lambda *_: NO_WORDS)
    pieces = [
        [One(at, voice=voice) for at, voice in enumerate(one)] for one in (before, behind)
    ]

    assert passages._goes_on(*pieces, SimpleNamespace()) is goes_on


@pytest.mark.parametrize(
    ("names", "goes_on"),
    [(("roe", "roe"), True), (("roe", "lind"), False), (("roe", ""), False)],
)
def test_two_pieces_go_on_with_a_name_that_both_have(names, goes_on, monkeypatch):
    monkeypatch.setattr(passages, "known_elsewhere", lambda *_: NO_WORDS)
    pieces = [[One(at, named=frozenset(one.split()))] for at, one in enumerate(names)]

    assert passages._goes_on(*pieces, SimpleNamespace()) is goes_on
