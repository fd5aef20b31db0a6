"""The marks of re-use, each on texts made for it, with the numbers worked out by hand."""

import pytest
from msgspec import structs

from framing.comparing.reuse import directions
from framing.comparing.reuse.copies import copies_of, independent, originals_of, said_by
from framing.comparing.reuse.families import families_of
from framing.comparing.reuse.passages import passages_of, runs_between, words_of
from framing.comparing.reuse.quotation_changes import Block, common_part, folded, sentences_in
from framing.comparing.reuse.quotation_tracks import _are_two, _runs, tracks_of
from framing.records import Citation, Copy, Span, SpanPair
from tests.scoring.batches import reading_of
from tests.texts import reading


def letters(first, many):
    """So many words that nobody else has, of four letters each."""
    return " ".join(f"{first}{chr(97 + at // 26)}{chr(97 + at % 26)}o" for at in range(many))


def near(one, other):
    """The near-copies of two sentences: stretches on the left, and whether verbatim."""
    left, right = reading_of([one], name="a"), reading_of([other], name="b")
    texts = words_of([left, right])
    runs = runs_between(texts).get((0, 1), [])
    return [
        (one[passage.spans.left.start : passage.spans.left.end], passage.verbatim)
        for passage in passages_of(*texts, runs, one)
    ]


@pytest.mark.parametrize(
    ("shared", "own", "copied"),
    [
        (8, 40, True),  # eight words in a row
        (7, 40, False),
        (7, 0, True),  # the whole sentence
        (5, 0, True),
        (4, 0, False),  # no shingle
        (7, 1, True),  # shingles: 3 of 4 and 4
        (7, 2, True),  # 3 of 5 and 5: six tenths
        (7, 3, False),  # 3 of 6 and 6, and seven words are under eight
    ],
)
def test_how_much_of_a_sentence_makes_a_copy(shared, own, copied):
    stem = letters("k", shared)
    found = near(f"{stem} {letters('m', own)}".strip(), f"{stem} {letters('n', own)}".strip())

    assert found == ([(stem, True)] if copied else [])


@pytest.mark.parametrize(
    ("own", "copied"),
    [("mine here", False), ("mine here then", True), ("mine for her then", False)],
)
def test_eight_words_in_a_row_hold_three_of_the_writers_own(own, copied):
    """
    A word of three letters and one with a capital are none.
    """
    words = own.split()
    run = " ".join(
        [*["Xaa", "Xbb", "Xcc", "Xdd", "Xee", "Xff", "Xgg"][: 8 - len(words)], *words]
    )
    found = near(f"{run} {letters('m', 40)}", f"{run} {letters('n', 40)}")

    assert bool(found) is copied


def test_runs_that_cover_most_of_the_longer_sentence_make_a_copy():
    """
    Two runs of six on either side of one other word: 12 of 13 words, but 4 of 9 shingles.
    """
    one, two = letters("k", 6), letters("m", 6)
    (found,) = near(f"{one} xxxx {two}", f"{one} zzzz {two}")

    assert found == (f"{one} xxxx {two}", False)
    assert near(f"{one} xxxx {two} {letters('n', 6)}", f"{one} zzzz {two}") == []


def test_a_sentence_goes_with_the_one_it_shares_most_with():
    text = [letters("k", 12), f"{letters('k', 8)} {letters('m', 3)}"]
    left, right = reading_of(text, name="a"), reading_of([letters("k", 12)], name="b")
    texts = words_of([left, right])
    found = passages_of(*texts, runs_between(texts)[0, 1], left.document.text)

    # the second has no other partner, so it goes with the one that there is
    assert [(one.left, one.right) for one in found] == [(0, 0), (1, 0)]


@pytest.mark.parametrize(("many", "own"), [(5, False), (4, True)])
def test_what_is_quoted_at_length_is_nobodys_own(many, own):
    """Five words in marks are the speaker's, four are still the writer's."""
    quoted = " ".join(["quoted"] * many)
    words = words_of([reading(f'He saw the old reef and "{quoted}" it was in the end.')])

    assert (len([one for one in words[0].ids if one >= 0]) == 11 + many) is own


def test_a_copy_is_shown_where_it_stands_in_either_text():
    stem = letters("k", 8)
    one, other = f"{letters('m', 3)} {stem} {letters('n', 3)}", f"{stem} {letters('p', 9)}"
    left, right = reading_of([one], name="a"), reading_of([other], name="b")
    texts = words_of([left, right])
    (found,) = passages_of(*texts, runs_between(texts)[0, 1], one)

    assert one[found.spans.left.start : found.spans.left.end] == stem
    assert other[found.spans.right.start : found.spans.right.end] == stem


def text_of(*sentences):
    return " ".join(one[0].upper() + one[1:] + "." for one in sentences)


@pytest.mark.parametrize(("words", "copies"), [(12, 1), (11, 0)])
def test_one_stretch_of_less_than_twelve_words_may_be_chance(words, copies):
    shared = letters("k", words)
    one = text_of(shared, letters("m", 9), letters("p", 9))
    other = text_of(letters("n", 9), shared, letters("r", 9))

    assert len(copies_of([reading(one, "a"), reading(other, "b")])) == copies


def test_two_sentences_are_a_copy_however_short():
    shared = [letters("k", 8), letters("s", 8)]
    one, other = text_of(*shared, letters("m", 9)), text_of(letters("n", 9), *shared)
    (copy,) = copies_of([reading(one, "a"), reading(other, "b")])

    assert (copy.left_share, copy.right_share) == (pytest.approx(2 / 3, abs=1e-6),) * 2


PLACE = SpanPair(Span(10, 20), Span(50, 60))


def copy(left="a", right="b", shares=(0.5, 0.5), original=None, **more):
    base = Copy(
        left=left, right=right, spans=[PLACE], left_share=shares[0], right_share=shares[1],
        kind="verbatim", declared=False, original=original, why="",
        agency=None, undisclosed=False,
    )  # fmt: skip
    return structs.replace(base, **more)


@pytest.mark.parametrize(
    ("copies", "originals"),
    [
        ([copy(shares=(0.3, 0.9), original="b")], {"a": "b"}),  # the taker's share counts
        ([copy(shares=(0.29, 0.9), original="b")], {}),
        ([copy(shares=(0.9, 0.3), original="a")], {"b": "a"}),
        ([copy(shares=(0.9, 0.29), original="a")], {}),
        ([copy()], {}),
        (
            [copy(shares=(0.4, 0), original="b"), copy("a", "c", (0.6, 0), "c")],
            {"a": "c"},  # to whom it owes most
        ),
        ([copy(shares=(0.4, 0), original="b"), copy("a", "c", (0.4, 0), "c")], {"a": "b"}),
    ],
)
def test_a_text_owes_three_tenths_to_its_original(copies, originals):
    assert originals_of(copies) == originals


def groups(copies, names="abc"):
    return independent([reading_of(["It fell."], name=name) for name in names], copies)


@pytest.mark.parametrize(
    ("copies", "found"),
    [
        ([copy(shares=(0.3, 0.0))], [["a", "b"], ["c"]]),
        ([copy(shares=(0.0, 0.3))], [["a", "b"], ["c"]]),
        ([copy(shares=(0.29, 0.29))], [["a"], ["b"], ["c"]]),
        ([copy("a", "c"), copy("b", "c")], [["a", "b", "c"]]),  # both of a third
        ([copy("b", "c")], [["a"], ["b", "c"]]),
        ([copy("a", "x"), copy("x", "b")], [["a"], ["b"], ["c"]]),  # of another text
    ],
)
def test_texts_that_owe_much_to_one_another_count_once(copies, found):
    assert groups(copies) == found


@pytest.mark.parametrize(
    ("here", "there", "shares", "once"),
    [
        ((10, 20), (50, 60), (0.1, 0.1), True),
        ((19, 30), (59, 70), (0.1, 0.1), True),
        ((20, 30), (50, 60), (0.1, 0.1), False),  # it ends where the stretch begins
        ((10, 20), (60, 70), (0.1, 0.1), False),
        ((0, 10), (50, 60), (0.1, 0.1), False),
        ((90, 99), (90, 99), (0.3, 0.1), True),  # a copy as a whole
    ],
)
def test_a_fact_in_copied_words_is_said_once(here, there, shares, once):
    found = said_by([("a", Span(*here)), ("b", Span(*there))], [copy(shares=shares)])

    assert found == ([["a", "b"]] if once else [["a"], ["b"]])


def family(copies, names="abcd"):
    made = [reading_of(["One two three four five."], name=name) for name in names]
    return [[one.document for one in found.members] for found in families_of(made, copies)]


def test_who_shares_words_with_more_than_half_of_a_family_is_of_it():
    three = [copy("a", "b"), copy("b", "c"), copy("a", "c")]

    assert family(three) == [["a", "b", "c"]]
    assert family([*three, copy("c", "d")]) == [["a", "b", "c"], ["c", "d"]]
    assert family([*three, copy("c", "d"), copy("b", "d")]) == [["a", "b", "c", "d"]]


def test_copies_of_one_original_or_agency_are_one_family():
    assert family([copy("a", "b", original="a"), copy("a", "c", original="a")]) == [
        ["a", "b", "c"]
    ]
    assert family([copy("a", "b", agency="AP"), copy("c", "d", agency="AP")]) == [
        ["a", "b", "c", "d"]
    ]
    assert family([copy("a", "b", agency="AP"), copy("c", "d", agency="AFP")]) == [
        ["a", "b"],
        ["c", "d"],
    ]
    # the larger holds the smaller
    assert family(
        [copy("a", "b", original="a"), copy("a", "c", original="a"), copy("b", "c")]
    ) == [["a", "b", "c"]]


def test_a_members_share_is_of_its_sentences_of_five_words():
    text = ["One two three four five.", "Too short.", "Six seven eight nine ten."]
    made = [reading_of(text, name=name) for name in "ab"]
    whole, half = SpanPair(Span(0, 24), Span(0, 24)), SpanPair(Span(36, 61), Span(36, 61))

    def shares(*spans):
        (found,) = families_of(made, [copy(spans=list(spans))])
        return [one.share for one in found.members], found.sentences

    assert shares(whole) == ([0.5, 0.5], 1)
    assert shares(whole, half) == ([1.0, 1.0], 2)
    assert shares(whole, SpanPair(Span(3, 9), Span(3, 9))) == ([0.5, 0.5], 2)


# directions


def named(name, text="It fell.", outlet=None, cites=(), kind="unknown", published=None):
    made = reading(text, name, outlet or name)
    given = [Citation(one, how, 0, 1) for one, how in cites]
    return structs.replace(
        made,
        provenance=structs.replace(made.provenance, cites=given, kind=kind),
        document=structs.replace(made.document, published=published),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It fell, the Velm Post reported.", True),
        ("It fell, according to the Velm Post.", True),
        ("He told Velm Post.", True),
        ("The Velm Post has long said so.", True),  # two words between
        ("The Velm Post in May and June never said so.", False),
        ("A truck of the Velm Post stood there.", False),
        ("It fell, according to the Velm Postal.", False),
        ("The OldVelm Post reported it.", False),
    ],
)
def test_a_text_says_whose_reporting_it_carries(text, told):
    assert directions.credits(named("x", text), named("y", outlet="Velm Post")) is told


def test_who_has_a_name_anywhere_hides_it_not():
    source = named("y", outlet="Velm Post (sample)")

    assert directions.names(named("x", "A truck of the Velm Post stood."), source)
    assert not directions.names(named("x", "A truck of the Velm Poster stood."), source)
    assert directions.names_of(source) == {"Velm Post", "Velm Post (sample)"}


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2024-05-06", "2024-05-07", "left"),
        ("2024-05-07", "2024-05-06", "right"),
        ("2024-05-06", "2024-05-06", None),
        (None, "2024-05-06", None),
        ("2024-05-06", None, None),
        ("2024-05-06T08:00+00:00", "2024-05-06T09:00+00:00", "left"),
        ("2024-05-06T09:00+00:00", "2024-05-06T08:00+00:00", "right"),
        ("2024-05-06T09:00", "2024-05-06T08:00+00:00", None),
    ],
)
def test_a_date_tells_who_was_first(one, other, first):
    found = directions.origin_of(named("left", published=one), named("right", published=other))

    assert found.original == first
    assert found.why == ("published earlier" if first else directions.UNTOLD)


def test_a_digest_of_another_medium_had_nothing_first():
    late = named("b", published="2024-05-07")
    cites = [("Bay Echo", "mention")]

    def first(kind, cites):
        early = named("a", cites=cites, kind=kind, published="2024-05-06")
        return directions.origin_of(early, late).original

    assert first("digest", cites) is None
    assert first("original", cites) == "a"
    assert first("digest", []) == "a"


# quotations


@pytest.mark.parametrize(
    ("blocks", "kept", "likeness"),
    [
        ([Block(0, 0, 5)], 1, 1.0),
        ([Block(0, 0, 5), Block(6, 6, 5)], 2, 20 / 22),
        ([Block(0, 0, 5), Block(20, 6, 1)], 1, 1.0),  # a stray one at the end
        ([Block(0, 0, 1), Block(20, 6, 5)], 1, 1.0),  # at the beginning
        ([Block(0, 0, 3), Block(9, 9, 3)], 1, 1.0),  # of equal ones the first goes
        ([], 0, 0.0),
    ],
)
def test_the_part_that_both_quote(blocks, kept, likeness):
    found, share = common_part(blocks)

    assert (len(found), share) == (kept, pytest.approx(likeness))


def test_of_equal_stray_ends_the_first_goes():
    assert common_part([Block(0, 0, 3), Block(9, 9, 3)])[0] == [Block(9, 9, 3)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It fell. We left.", ["It fell. ", "We left."]),
        ("It fell? “No.”", ["It fell? ", "“No.”"]),
        ("It fell at 3.5 m. or so.", ["It fell at 3.5 m. or so."]),
        ("It fell.", ["It fell."]),
    ],
)
def test_a_quotation_is_cut_behind_its_stops(text, parts):
    assert [text[a.start : a.end] for a in sentences_in(text, Span(0, len(text)))] == parts


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("labour", "labor"),
        ("realisation", "realization"),
        ("is", "is"),
    ],
)
def test_spelling_is_one(british, american):
    assert folded(british) == folded(american)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Ann Roe", "Bo Lind", True),
        ("Ann Roe", "Roe", False),
        ("Ann Roe", "the mayor", False),
        ("Ann Roe", None, False),
        (None, "Ann Roe", False),
        ("a clerk", "Ann Roe", False),
    ],
)
def test_two_speakers_with_names_and_none_in_common_are_two(one, other, two):
    assert _are_two(one, other) is two


LEAD = "The ferry came late on Monday, and the quay was full of trucks.\n\n"


def tracks(*quotations):
    made = [
        reading(f'{LEAD}"{said}," {who} said.', f"t{at}")
        for at, (said, who) in enumerate(quotations)
    ]
    return tracks_of(made)


@pytest.mark.parametrize(
    ("piece", "who", "found"),
    [
        ("before the talks", "Ann Roe", 1),  # two words of weight
        ("before the men", "Ann Roe", 0),  # one
        ("the talks", "Ann Roe", 0),  # two words are no piece
        ("before the talks", "Bo Lind", 0),  # another's
    ],
)
def test_a_short_piece_says_something_and_is_of_the_same_speaker(piece, who, found):
    whole = "We will not open the gates before the talks or before the men are paid"

    assert len(tracks((whole, "Ann Roe"), (piece, who))) == found


def test_tracks_of_most_texts_come_first():
    two, three = "We will not open the gates in May", "Nobody will ever pay for the old road"
    texts = [
        reading(f'{LEAD}"{two}," Ann Roe said. "{three}," Bo Lind said.', "a"),
        reading(f'{LEAD}"{two}," Ann Roe said. "{three}," Bo Lind said.', "b"),
        reading(f'{LEAD}"{three}," Bo Lind said.', "c"),
    ]

    assert [(one.label, len(one.carried)) for one in tracks_of(texts)] == [(three, 3), (two, 2)]


class Nine:
    """A sentence of nine words."""

    terms = ("a",) * 9


@pytest.mark.parametrize(
    ("covered", "parted", "runs"),
    [
        (range(9), False, []),
        (range(5), False, [[5, 6, 7, 8]]),
        ([0, 1, 2, 4, 5, 6, 7, 8], False, [[3]]),
        ([0, 1, 2, 4, 5, 6, 7, 8], True, []),  # what the cue stands for
        ([0, 1, 2, 5, 6, 7, 8], True, [[3, 4]]),
        (range(1, 9), True, [[0]]),
        (range(8), True, [[8]]),
    ],
)
def test_what_a_text_leaves_out(covered, parted, runs):
    assert list(_runs(Nine, set(covered), parted)) == runs
