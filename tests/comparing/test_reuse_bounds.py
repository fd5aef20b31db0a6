"""Who copied whom and what became of a quotation, at the bounds of each rule."""

import pytest
from msgspec import structs

from framing.comparing.reuse import copies, directions, quotation_changes, quotation_tracks
from framing.comparing.reuse.copies import copies_of, originals_of, said_by, with_originals
from framing.comparing.reuse.directions import agency_of, origin_of
from framing.comparing.reuse.quotation_changes import Block, Quote, change_between
from framing.records import Attribution, Copy, Span, SpanPair
from framing.tokens import WORD
from tests.comparing.test_reuse_rules import letters, named, text_of
from tests.scoring.batches import reading_of
from tests.texts import reading

SLUG = [("AP", "slug")]


# whose words two texts share


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"cites": SLUG, "kind": "wire"}, {}, ("left", "it is AP's own text", "AP")),
        ({}, {"cites": SLUG, "kind": "wire"}, ("right", "it is AP's own text", "AP")),
        ({"cites": SLUG}, {}, (None, "left credits AP", "AP")),
        ({}, {"cites": SLUG}, (None, "right credits AP", "AP")),
        (
            {"cites": SLUG},
            {"cites": [("AFP", "slug")]},
            (None, "credited to AP and to AFP", None),
        ),
        (
            {"cites": SLUG, "kind": "wire"},
            {"cites": SLUG, "kind": "wire"},
            (None, "left credits AP", "AP"),
        ),
        (
            {"cites": [("Bay Echo", "mention")]},
            {"cites": [("Bay Echo", "mention")]},
            (None, "both name Bay Echo", "Bay Echo"),
        ),
        (
            {"cites": [("Bay Echo", "mention")], "outlet": "Bay Echo"},
            {"cites": [("Bay Echo", "mention")]},
            ("left", "right names Bay Echo", None),
        ),
        ({}, {}, (None, directions.UNTOLD, None)),
    ],
)
def test_whose_words_two_texts_share(one, other, told):
    assert origin_of(named("left", **one), named("right", **other)) == told


@pytest.mark.parametrize("turned", [False, True])
def test_who_names_the_other_has_the_words_from_it(turned):
    source = named("a", outlet="Velm Post", published="2024-05-07")
    reader = named("b", "It fell, the Velm Post reported.", published="2024-05-06")
    found = origin_of(reader, source) if turned else origin_of(source, reader)

    assert (found.original, found.why) == ("a", "b names Velm Post")


def test_who_both_name_each_other_copied_neither_by_that():
    one = named(
        "a", "It fell, the Bay Echo reported.", outlet="Velm Post", published="2024-05-06"
    )
    other = named("b", "It fell, the Velm Post reported.", outlet="Bay Echo")

    assert origin_of(one, other).original is None
    assert origin_of(other, one).original is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (named("x", kind="wire", outlet="AP (sample)"), "AP"),
        (named("x", cites=SLUG), "AP"),
        (named("x", cites=[("AP", "mention")]), None),
        (named("x", cites=SLUG, outlet="AP"), None),  # its own name is no credit
        (named("x", cites=SLUG, outlet="AP", kind="wire"), "AP"),
        (named("x", cites=[("Bay Echo", "mention"), ("AP", "byline")]), "AP"),
        (named("x"), None),
    ],
)
def test_whose_agency_a_text_is_or_credits(text, agency):
    assert agency_of(text) == agency


@pytest.mark.parametrize(
    ("outlet", "names"),
    [
        ("Velm Post (a) ", {"Velm Post (a) ", "Velm Post"}),
        ("V", set()),  # a letter is no name
        ("x", set()),  # nor is the text's own id
        ("Ve", {"Ve"}),
    ],
)
def test_what_an_outlet_goes_by(outlet, names):
    assert directions.names_of(named("x", outlet=outlet)) == names


def test_a_name_in_the_header_is_not_said_by_the_text():
    text = "It came from the Velm Post\nIt fell."
    made = named("x", text)
    head = structs.replace(made, document=structs.replace(made.document, body=27))
    source = named("y", outlet="Velm Post")

    assert directions.credits(made, source) is directions.has(made, "Velm Post") is True
    assert directions.credits(head, source) is directions.has(head, "Velm Post") is False
    assert directions.has(made, "elm Post") is directions.has(made, "Velm Pos") is False


# how much is a copy


def passage(start, end, sentence=0):
    """A stretch that stands in both texts."""
    spans = SpanPair(Span(start, end), Span(0, 1))
    return copies.Passage(spans=spans, left=sentence, right=sentence, verbatim=True)


@pytest.mark.parametrize(
    ("stretches", "is_copy"),
    [
        ([(0, 59)], True),  # twelve words
        ([(5, 59)], False),
        ([(0, 54)], False),
        ([], False),
        ([(0, 4), (5, 9)], True),
    ],
)
def test_one_shared_stretch_is_a_copy_by_its_words(stretches, is_copy):
    text = " ".join(["word"] * 12)

    assert copies._is_copy([passage(*one) for one in stretches], text) is is_copy


def copy(left="a", right="b", shares=(0.5, 0.5), original=None, spans=(), **more):
    base = {
        "kind": "verbatim", "declared": False, "why": "", "agency": None, "undisclosed": False
    }  # fmt: skip
    return Copy(left=left, right=right, spans=list(spans), left_share=shares[0],
                right_share=shares[1], original=original, **{**base, **more})  # fmt: skip


@pytest.mark.parametrize(
    ("made", "originals"),
    [
        ([copy(original="a", shares=(0.0, 0.3))], {"b": "a"}),
        ([copy(original="a", shares=(0.9, 0.29))], {}),
        ([copy(original="b", shares=(0.3, 0.0))], {"a": "b"}),
        ([copy(original="b", shares=(0.29, 0.9))], {}),
        ([copy(shares=(0.9, 0.9))], {}),  # of unknown direction
        (
            [
                copy("a", "c", original="a", shares=(0, 0.4)),
                copy("b", "c", original="b", shares=(0, 0.5)),
            ],
            {"c": "b"},
        ),
        (
            [
                copy("a", "c", original="a", shares=(0, 0.5)),
                copy("b", "c", original="b", shares=(0, 0.5)),
            ],
            {"c": "a"},  # of equal ones the first
        ),
    ],
)
def test_to_whom_a_text_owes_three_tenths(made, originals):
    assert originals_of(made) == originals


def test_the_original_stands_in_the_provenance_of_its_copy():
    readings = [reading_of(["It fell."], name=name) for name in "ab"]
    found = with_originals(readings, [copy(original="a")])

    assert [one.provenance.copy_of for one in found] == [None, "a"]


@pytest.mark.parametrize(
    ("made", "hidden"),
    [
        (copy(original="a", shares=(0.0, 0.3), spans=[0, 1, 2]), True),
        (copy(original="a", shares=(0.9, 0.29), spans=[0, 1, 2]), False),
        (copy(original="b", shares=(0.3, 0.0), spans=[0, 1, 2]), True),
        (copy(original="a", shares=(0.0, 0.3), spans=[0, 1]), False),
        (copy(original="a", shares=(0.0, 0.3), spans=[0, 1, 2], declared=True), False),
        (copy(shares=(0.9, 0.9), spans=[0, 1, 2]), False),  # nothing tells whose they are
        (copy(agency="AP", shares=(0.3, 0.1), spans=[0, 1, 2]), True),
        (copy(agency="AP", shares=(0.1, 0.3), spans=[0, 1, 2]), True),
        (copy(agency="AP", shares=(0.29, 0.1), spans=[0, 1, 2]), False),
    ],
)
def test_who_owes_much_and_does_not_say_so(made, hidden):
    assert copies._is_undisclosed(made) is hidden


@pytest.mark.parametrize(
    ("pair", "groups"),
    [
        (((0, 5), (0, 5)), [["a", "b"]]),
        (((4, 9), (4, 9)), [["a", "b"]]),  # they touch by a letter
        (((5, 9), (0, 5)), [["a"], ["b"]]),  # beside it in the one
        (((0, 5), (5, 9)), [["a"], ["b"]]),  # in the other
    ],
)
def test_these_very_words_are_copied_or_they_are_two_sources(pair, groups):
    spans = [SpanPair(*(Span(*one) for one in pair))]
    some = copy(shares=(0.1, 0.1), spans=spans)
    places = [("a", Span(0, 5)), ("b", Span(0, 5))]

    assert said_by(places, [some]) == groups
    assert said_by(places, [structs.replace(some, right_share=0.3)]) == [["a", "b"]]
    assert said_by(places, [structs.replace(some, left_share=0.3)]) == [["a", "b"]]
    assert said_by(places[:1], [some]) == [["a"]]


def test_links_join_whole_groups_in_the_order_of_their_first():
    assert copies._groups("abcde", [("d", "b"), ("c", "d")]) == [["a"], ["b", "c", "d"], ["e"]]


# an agency behind two texts


WORDS = [letters(first, 9) for first in "kmps"]


def shared_copy(third=None, **fields):
    """The copy of two texts that share four sentences, beside a third that has them too."""
    text = text_of(*WORDS)
    made = [named("a", text, outlet="Bay Echo"), named("b", text, outlet="Velm Post")]
    if third:
        made.append(named("c", text, **third))
    return next(one for one in copies_of(made) if (one.left, one.right) == ("a", "b"))


def test_two_texts_that_share_much_with_an_agencys_have_their_words_from_it():
    plain = shared_copy()
    wired = shared_copy({"outlet": "Velm Wire", "kind": "wire"})
    credited = shared_copy({"outlet": "Port Mail", "cites": SLUG})

    assert (plain.agency, plain.why, plain.undisclosed) == (None, directions.UNTOLD, False)
    assert (wired.agency, wired.why) == ("Velm Wire", "Velm Wire's own text has them")
    assert (credited.agency, credited.why) == ("AP", "Port Mail has them from AP")
    assert wired.original is None
    assert (wired.declared, wired.undisclosed) == (False, True)
    assert shared_copy({"outlet": "Port Mail"}).agency is None


# what became of a quotation


def quote(text, number=0, speaker=None):
    words = list(WORD.finditer(text))
    return Quote(number, [one.group().lower() for one in words],
                 [Span(*one.span()) for one in words], speaker)  # fmt: skip


def change(left, right, before=1):
    """What changes between the first words and the last one, which both texts have."""
    one, other = quote(left), quote(right)
    after = Block(len(one.terms) - 1, len(other.terms) - 1, 1)
    found = change_between((left, right), one, other, Block(0, 0, before), after)
    return found and (
        left[found.left.start : found.left.end], right[found.right.start : found.right.end]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "changed"),
    [
        ("we will leave", "we may leave", ("will", "may")),
        ("we will leave", "we leave", ("will", "")),
        ("we [will] leave", "we may leave", None),  # brackets own up to it, on either side
        ("we will leave", "we [may] leave", None),
        ("we … leave", "we may leave", None),
        ("we will leave", "we . . . leave", None),
        ("we and leave", "we & leave", None),
        ("we & leave", "we and leave", None),
        ("we and then leave", "we & leave", ("and then", "")),
        ("he is leaving", "he’s leaving", None),
        ("he's leaving", "he has leaving", None),
        ("he was leaving", "he's leaving", ("was", "")),
        ("he is leaving", "he leaving", ("is", "")),
    ],
)
def test_what_lies_between_is_a_change_unless_it_is_owned_up_to(left, right, changed):
    assert change(left, right) == changed


def pieces(text, *spans):
    said = Attribution([], [], [Span(*one) for one in spans], "direct")
    return [
        [text[one.start : one.end] for one in some]
        for some in quotation_tracks._joined(said, text)
    ]


@pytest.mark.parametrize(
    ("text", "spans", "found"),
    [
        ('"It fell," he said, "and left."', [(1, 9), (21, 30)], [["It fell,", "and left."]]),
        ('"It fell." He said: "We left."', [(1, 9), (21, 29)], [["It fell."], ["We left."]]),
        ('"It fell," he said. "We left."', [(1, 9), (21, 29)], [["It fell,"], ["We left."]]),
        ('"It fell," he said. "we left."', [(1, 9), (21, 29)], [["It fell,", "we left."]]),
        ('"It fell," he said, "We left."', [(1, 9), (21, 29)], [["It fell,", "We left."]]),

        ('"It fell. We left."', [(1, 18)], [["It fell. "], ["We left."]]),
    ],
)  # fmt: skip
def test_a_sentence_that_its_cue_parts_is_one(text, spans, found):
    assert pieces(text, *spans) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("we will never close the port", "we will never close the port", True),
        ("we will never close the port", "we will never close the door", True),
        ("we will never close the port", "they may well close old ports", False),
        ("never close ports", "we will never close ports again", True),  # a piece of it
        ("of it all", "we will of it all again", False),  # no word that says something
        ("we will close the old port again", "we may close the new port soon", False),
    ],
)  # fmt: skip
def test_which_quotes_are_versions_of_one_sentence(one, other, same):
    assert quotation_tracks._are_one(quote(one), quote(other, 1)) is same
    assert quotation_tracks._are_one(quote(other, 1), quote(one)) is same


def test_a_piece_that_another_person_says_is_another_sentence():
    long = "we will never close ports again"

    def same(one, other):
        return quotation_tracks._are_one(
            quote("never close ports", 0, one), quote(long, 1, other)
        )

    assert same("Ann Roe", "Bo Lind") is False
    assert same("Ann Roe", "Roe") is True
    assert same("Ann Roe", None) is True
    assert same("Ann Roe", "the clerk") is True


def fullest(*versions):
    """Which of some versions, with their dates, is held to: its number."""
    readings = [
        structs.replace(one, document=structs.replace(one.document, published=day))
        for one, day in (
            (reading_of(["It fell."], name=str(at)), day)
            for at, (_, day) in enumerate(versions)
        )
    ]
    quotes = [quote(" ".join(["word"] * many), at) for at, (many, _) in enumerate(versions)]
    return quotation_tracks._fullest(quotes, readings).text


@pytest.mark.parametrize(
    ("versions", "number"),
    [
        ([(10, "2024-05-07"), (8, "2024-05-06")], 1),  # eight tenths, and earlier
        ([(10, "2024-05-07"), (7, "2024-05-06")], 0),
        ([(10, "2024-05-06"), (8, "2024-05-07")], 0),
        ([(10, "2024-05-06T09:00"), (8, "2024-05-06T08:00")], 0),  # of one day: the longest
        ([(8, None), (10, "2024-05-07")], 1),
        ([(10, None), (10, None)], 0),
    ],
)
def test_the_fullest_version_or_an_earlier_one_nearly_as_full(versions, number):
    assert fullest(*versions) == number


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("it fell and we left", ["it fell and we left"]),
        ("it fell, and we left", ["it fell, and we left"]),
    ],
)
def test_a_quote_without_a_cue_is_one_stretch(text, stretches):
    found = quotation_tracks._stretches(text, quote(text))

    assert [text[one.start : one.end] for one in found] == stretches


def test_a_cue_parts_a_quote_into_stretches():
    text = "it fell, he said, and we left"
    whole = quote(text)
    parted = Quote(0, [*whole.terms[:2], *whole.terms[4:]],
                   [*whole.places[:2], *whole.places[4:]], None)  # fmt: skip
    found = quotation_tracks._stretches(text, parted)

    assert [text[one.start : one.end] for one in found] == ["it fell", "and we left"]


@pytest.mark.parametrize(
    ("terms", "there"), [(["we", "left"], True), (["e", "left"], False), (["left"], True)]
)
def test_words_in_a_row_are_whole_words(terms, there):
    assert quotation_tracks._has("and we left", terms) is there


@pytest.mark.parametrize(("words", "quotes"), [(5, 1), (4, 0), (200, 1), (201, 0)])
def test_a_quoted_sentence_has_five_words_and_no_more_than_two_hundred(words, quotes):
    text = " ".join(["word"] * words)
    made = reading_of([text], quoted=text)

    assert len(quotation_changes._quotes(0, made)) == quotes


def test_quotations_meet_where_two_pairs_of_neighbours_are_the_same():
    def meet(one, other, number=1):
        return quotation_changes._meetings([quote(one), quote(other, number)])

    assert meet("we will never close it", "we will never open it") == [(0, 1)]
    assert meet("we will never close it", "we will open it now") == []
    assert meet("we will never close it", "we will never open it", number=0) == []


def test_what_two_texts_quote_alike_is_no_drift():
    said = '"We will never close the old port of Velm," she said.'
    found = quotation_changes.drifts_of([reading(said, "a"), reading(said, "b")])

    assert found == []
