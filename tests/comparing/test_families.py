"""Whose words texts print is told on evidence, and not at all without."""

from itertools import combinations

import pytest

from framing.comparing.reuse.copies import copies_of
from framing.comparing.reuse.families import families_of
from framing.reading.reader import read
from tests.comparing.keys import EVENTS, key_of, readings_of
from tests.texts import HARBOUR, document

MONDAY, TUESDAY = "2024-05-06", "2024-05-07"
DATELINE = "VELM, May 6 ({}) - "


def _body(event):
    """A sample text's words without what says whose they are."""
    wire = next(one for one in readings_of(event) if one.document.id == "wire")
    body = [one for one in wire.sentences if one.role == "body"]
    said = [wire.document.text[one.start : one.end] for one in body]
    return "\n\n".join(
        one.rpartition("(Wire) — ")[2] for one in said[:14] if "(Wire)" not in one
    )


BODIES = [HARBOUR, _body("suez-2021"), _body("red-sea-2024")]


def _post(text, published=MONDAY):
    return "post", "Velm Post", text, published


def _times(text, published=MONDAY):
    return "times", "Ardal Times", text, published


def _reuters(text, published=MONDAY):
    return "agency", "Reuters", text, published


# what each plants: two texts of the same words, and who had them, whose they are, who is silent
PLANTED = {
    "a paper credits an agency, its twin nobody": lambda words: (
        _post(DATELINE.format("Reuters") + words), _times(words),
        None, "Reuters", {"times"},
    ),
    "the twin without a credit is older": lambda words: (
        _post(DATELINE.format("Reuters") + words, TUESDAY), _times(words),
        None, "Reuters", {"times"},
    ),
    "the agency's own text is dated later": lambda words: (
        _reuters(words, TUESDAY), _times(words),
        "agency", "Reuters", {"times"},
    ),
    "the agency's own text, credited": lambda words: (
        _reuters(DATELINE.format("Reuters") + words),
        _times(DATELINE.format("Reuters") + words),
        "agency", "Reuters", set(),
    ),
    "two papers credit one agency": lambda words: (
        _post(DATELINE.format("AP") + words), _times(DATELINE.format("AP") + words, TUESDAY),
        None, "Associated Press", set(),
    ),
    "a byline of an agency": lambda words: (
        _post(f"By Ines Okafor, Associated Press\n\n{words}", TUESDAY), _times(words),
        None, "Associated Press", {"times"},
    ),
    "each credits another agency": lambda words: (
        _post(DATELINE.format("AP") + words), _times(DATELINE.format("AFP") + words, TUESDAY),
        None, None, set(),
    ),
    "one day and no credit": lambda words: (
        _post(words), _times(words),
        None, None, set(),
    ),
    "no date and no credit": lambda words: (
        _post(words, None), _times(words, TUESDAY),
        None, None, set(),
    ),
    "one is of the day before": lambda words: (
        _post(words), _times(words, TUESDAY),
        "post", None, {"times"},
    ),
    "the one names the other": lambda words: (
        _post(words), _times(f"{words}\n\nThe Velm Post reported this first.\n"),
        "post", None, set(),
    ),
    "the one only speaks of the other": lambda words: (
        _post(words), _times(f"{words}\n\nA truck of the Velm Post stood in the queue.\n"),
        None, None, set(),
    ),
}  # fmt: skip
PAIRS = [(name, at) for name in PLANTED for at in range(len(BODIES))]


def _read(name, outlet, text, published):
    return read(document(text, name, outlet, published=published, body=0))


@pytest.mark.parametrize(("name", "at"), PAIRS)
def test_no_direction_is_wrong(name, at):
    *pair, original, agency, silent = PLANTED[name](BODIES[at])
    readings = [_read(*one) for one in pair]

    for turned in (readings, readings[::-1]):
        (copy,) = copies = copies_of(turned)
        (family,) = families_of(turned, copies)

        assert (copy.original, copy.agency) == (original, agency), copy.why
        assert (family.original, family.agency) == (original, agency)
        assert {one.document for one in family.members if one.role == "silent"} == silent
        assert copy.undisclosed == bool(silent)
        unknown = original is None and agency is None
        assert all((one.role == "unknown") == unknown for one in family.members)


def test_there_are_thirty_pairs_and_some_cannot_be_told():
    assert len(PAIRS) >= 30
    assert sum(PLANTED[name](BODIES[0])[2:4] == (None, None) for name, _ in PAIRS) >= 6


def test_an_agency_is_known_in_all_that_print_it():
    """
    Of three papers one credits the agency; the others, of two days, copied neither.
    """
    credited = _read(*_post(DATELINE.format("Reuters") + HARBOUR))
    others = [_read(*_times(HARBOUR)), _read("echo", "Bay Echo", HARBOUR, TUESDAY)]
    readings = [credited, *others]
    copies = copies_of(readings)
    (family,) = families_of(readings, copies)

    assert {(copy.original, copy.agency) for copy in copies} == {(None, "Reuters")}
    assert [one.role for one in family.members] == ["says", "silent", "silent"]
    assert all(one.share == 1 for one in family.members)


def test_a_text_made_of_two_is_partly_in_both_families():
    one, other = BODIES[1], BODIES[2]
    mixed = f"{one[: len(one) // 2]}\n\n{other[: len(other) // 2]}"
    readings = [_read(*_post(one)), _read(*_times(other)), _read("echo", "Echo", mixed, MONDAY)]
    families = families_of(readings, copies_of(readings))

    assert [[one.document for one in family.members] for family in families] == [
        ["post", "echo"],
        ["times", "echo"],
    ]
    for family in families:
        assert 0.25 < family.members[1].share < 0.75


def test_many_takers_of_one_original_are_one_family():
    halves = [BODIES[1][:700], BODIES[1][700:]]
    readings = [_read(*_post(BODIES[1]))]
    readings += [
        _read(f"t{at}", f"Paper {at}", half, TUESDAY) for at, half in enumerate(halves)
    ]
    (family,) = families_of(readings, copies_of(readings))

    assert family.original == "post"
    assert [one.role for one in family.members] == ["original", "silent", "silent"]


@pytest.mark.parametrize("event", EVENTS)
def test_the_families_of_the_samples_are_those_planted(event):
    readings = readings_of(event)
    planted = {(one["from"], one["to"]): one["declared"] for one in key_of(event)["copy"]}
    families = families_of(readings, copies_of(readings))

    for family in families:
        roles = {one.document: one.role for one in family.members}
        for name in roles.keys() - {family.original}:
            assert (roles[name] == "says") == planted[family.original, name]
    assert all(len(one.members) == 2 for one in families)


def test_texts_of_their_own_make_no_family():
    readings = [_read(f"t{at}", f"Paper {at}", body, MONDAY) for at, body in enumerate(BODIES)]

    assert families_of(readings, copies_of(readings)) == []
    assert families_of([], []) == []
    for pair in combinations(readings, 2):
        assert copies_of(pair) == []
