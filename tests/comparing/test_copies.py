"""Re-use between texts is found, its direction told, and counted once."""

import pytest

from framing.comparing.reuse.copies import copies_of, independent, originals_of, said_by
from framing.reading.reader import read
from framing.records import Span
from tests.comparing.keys import (
    EVENTS,
    key_of,
    readings_of,
    readings_of_seeds,
    texts_of,
    touches,
)
from tests.shared import needs_shared
from tests.texts import HARBOUR, document, reading

OTHER = """Velm's harbour is open again, and nobody is quite happy.

Ships had lain at anchor for more than a week when the first pilot went out. Pay will go up in
two steps, less than the dockers wanted. A carrier counted four hundred lost containers.

Shops in the town had begun to run short of fruit. The mayor thanked the police for their calm.
"""
TAKEN = """The quay at Velm is busy, and its cafes are full once more.

Cranes began to move before dawn, and the first of 34 waiting ships was tied up by seven.
One baker gave rolls away.

Drivers waited in long lines outside the gates on Tuesday morning. Others had turned back to the
capital with empty trailers. The first containers of medicine left the harbour at noon under
police escort.
"""
QUOTING = """{}

"We lost contracts that will never come back, and nobody in the capital has said a word about
it," Ines Okafor, a fruit grower, said.
"""


def _read(text, name, **fields):
    return read(document(text, name, **fields))


def test_the_same_text_twice_is_one_copy_with_share_one():
    (copy,) = copies_of([reading(HARBOUR, "a"), reading(HARBOUR, "b")])

    assert (copy.left_share, copy.right_share) == (1.0, 1.0)
    assert copy.kind == "verbatim"
    assert copy.original is None
    assert not copy.undisclosed  # nothing tells who is silent on whom


def test_texts_in_their_own_words_share_nothing():
    assert copies_of([reading(HARBOUR, "a"), reading(OTHER, "b")]) == []
    assert copies_of([reading(HARBOUR, "a")]) == []
    assert copies_of([]) == []
    assert copies_of([reading("", "a"), reading("", "b")]) == []


def test_an_undisclosed_rewrite_is_named_and_dated():
    agency = _read(HARBOUR, "agency", outlet="Coast Wire", published="2024-05-07")
    paper = _read(TAKEN, "paper", outlet="Velm Post", published="2024-05-08")
    (copy,) = copies_of([paper, agency])

    assert copy.original == "agency"
    assert copy.why == "it is Coast Wire's own text"
    assert copy.left_share > 0.5 > copy.right_share
    assert copy.undisclosed
    assert originals_of([copy]) == {"paper": "agency"}


@pytest.mark.parametrize(
    ("published", "first"),
    [
        ("2024-05-08T07:30:00+00:00", "two"),
        ("2024-05-08T10:30:00+02:00", None),  # the same moment, told elsewhere
        ("2024-05-08T07:30:00", None),  # where, isn't said
        ("2024-05-08", None),
        ("yesterday", None),
    ],
)
def test_of_one_day_the_earlier_is_known_by_its_hour_and_zone(published, first):
    one = _read(HARBOUR, "one", outlet="Post", published="2024-05-08T08:30:00+00:00")
    two = _read(HARBOUR, "two", outlet="Mail", published=published)
    (copy,) = copies_of([one, two])

    assert copy.original == first


def test_who_names_its_source_hides_nothing():
    agency = _read(HARBOUR, "agency", outlet="Coast Wire", published="2024-05-09")
    paper = _read(f"{TAKEN}\nCoast Wire reported this first.\n", "paper", outlet="Velm Post",
                  published="2024-05-08")  # fmt: skip
    (copy,) = copies_of([paper, agency])

    assert copy.original == "agency"
    assert copy.declared
    assert not copy.undisclosed


def test_an_edited_sentence_is_still_a_copy():
    edited = TAKEN.replace("34 waiting", "34 tired waiting")
    (copy,) = copies_of([reading(HARBOUR, "a"), reading(edited, "b")])

    assert copy.kind == "edited"
    assert len(copy.spans) == 4


def test_what_both_quote_is_no_copy():
    leads = ("Anger ruled the market hall on Friday.", "A grower lost her patience.")
    texts = [QUOTING.format(lead) for lead in leads]

    assert copies_of([reading(text, f"t{at}") for at, text in enumerate(texts)]) == []


def test_copies_count_once():
    readings = [reading(HARBOUR, "a"), reading(OTHER, "b"), reading(TAKEN, "c")]
    copies = copies_of(readings)

    assert independent(readings, copies) == [["a", "c"], ["b"]]
    assert independent(readings, []) == [["a"], ["b"], ["c"]]
    assert independent(readings[1:], copies) == [["b"], ["c"]]
    assert independent([], []) == []
    assert independent(readings[:2], copies) == [["a"], ["b"]]


def test_a_copied_sentence_is_said_once_and_another_twice():
    """
    Two texts of which neither is a copy as a whole.
    """
    filler = "".join(f"\nClerk {at} wrote page {at * 7} of the log.\n" for at in range(40))
    taken = "Cranes began to move before dawn, and the first of 34 waiting ships was tied up.\n"
    other = "".join(f"\nNobody saw lamp {at} or buoy {at * 9} go dark.\n" for at in range(40))
    (copy,) = copies_of([reading(taken + filler, "a"), reading(taken + other, "b")])
    (pair,) = copy.spans
    elsewhere = Span(len(taken) + 2, len(taken) + 9)

    assert said_by([("a", pair.left), ("b", pair.right)], [copy]) == [["a", "b"]]
    assert said_by([("a", elsewhere), ("b", pair.right)], [copy]) == [["a"], ["b"]]


def test_the_planted_copies_are_found_and_no_others():
    """
    A planted span of a few words in a sentence of its own making is not found.
    """
    found_spans = spans = 0
    for event in EVENTS:
        readings = readings_of(event)
        texts, copies = texts_of(readings), copies_of(readings)
        planted = {
            frozenset((entry["from"], entry["to"])): entry for entry in key_of(event)["copy"]
        }
        found = {frozenset((copy.left, copy.right)): copy for copy in copies}
        for pair, copy in found.items():
            entry = planted[pair]
            hits = sum(
                _is_found(entry, there, here, copy, texts) for there, here in entry["spans"]
            )
            found_spans += hits
            print(f"{event:28} {copy.original} to {entry['to']}: {hits}/{len(entry['spans'])}")

            assert copy.original == entry["from"]
            assert copy.declared == entry["declared"]
        for entry in planted.values():
            spans += len(entry["spans"])
        missed = [entry for pair, entry in planted.items() if pair not in found]

        assert all(len(there.split()) < 8 for entry in missed for there, _ in entry["spans"])
    print(f"spans found: {found_spans}/{spans}")

    assert found_spans >= 0.9 * spans


def _is_found(entry, there, here, copy, texts):
    ends = {"text": entry["from"], "span": there}, {"text": entry["to"], "span": here}
    return any(
        all(
            touches(texts, end, copy.left, pair.left)
            or touches(texts, end, copy.right, pair.right)
            for end in ends
        )
        for pair in copy.spans
    )


def test_undisclosed_re_reporting_is_told_in_the_one_event_that_has_it():
    undisclosed = [
        (event, copy.original)
        for event in EVENTS
        for copy in copies_of(readings_of(event))
        if copy.undisclosed
    ]

    assert undisclosed == [("red-sea-2024", "wire")]


@needs_shared
def test_the_shared_texts_copy_nothing():
    assert copies_of(readings_of_seeds()) == []


@pytest.mark.parametrize("event", EVENTS)
def test_the_order_of_texts_changes_no_copy(event):
    readings = readings_of(event)
    straight = copies_of(readings)
    turned = copies_of(tuple(reversed(readings)))

    def plain(copies):
        return {
            (
                frozenset([(copy.left, copy.left_share), (copy.right, copy.right_share)]),
                copy.original,
            )
            for copy in copies
        }

    assert plain(straight) == plain(turned)
