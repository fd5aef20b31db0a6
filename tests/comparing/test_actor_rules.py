"""Who is named how, and what part each plays, on readings made by hand."""

import pytest
from msgspec import structs

from framing.comparing.actors.cast import cast_of
from framing.comparing.actors.naming import (
    Name,
    Vocabulary,
    is_missing,
    last_name,
    names_in,
    vocabulary_of,
)
from framing.comparing.actors.speaker_kinds import with_full_names, with_shared_kinds
from framing.records import Actor, Attribution, Casting, Citation, Naming, Part, Span
from tests.scoring.batches import reading_of


def made(name, text, *actors, said=(), publisher=None, cites=()):
    """A reading whose actors stand wherever the text has their names."""
    base = reading_of([text], name=name)
    found = []
    for actor, kind in actors:
        starts = [at for at in range(len(text)) if text.startswith(actor, at)]
        spans = [Span(at, at + len(actor)) for at in starts]
        found += [Actor(actor, kind, spans)] * bool(spans)
    given = [Citation(one, "reported", 0, 1) for one in cites]
    provenance = structs.replace(base.provenance, publisher=publisher, cites=given)
    return structs.replace(base, actors=found, attributions=list(said), provenance=provenance)


class Nothing:
    """A profile and a casting in which nothing was found."""

    regards = ()
    namings = ()
    parts = ()


def cast(*readings, castings=None):
    none = [Nothing] * len(readings)
    return cast_of(readings, none, castings or none)


def mentions(text, many):
    return made("x", " ".join([text] * many), (text, "place"))


@pytest.mark.parametrize(("many", "there"), [(3, True), (2, False)])
def test_an_actor_of_one_text_is_named_three_times(many, there):
    found = cast(mentions("Velm", many), made("b", "It rained."))

    assert [one.actor for one in found] == (["Velm"] if there else [])


def test_two_texts_suffice_and_three_single_ones_are_shown():
    own = " ".join(one for one in ("Aa", "Bb", "Cc", "Dd") for _ in range(3))
    places = [(one, "place") for one in ("Aa", "Bb", "Cc", "Dd", "Velm")]
    found = cast(made("a", f"Velm {own}", *places), made("b", "Velm", ("Velm", "place")))

    assert [one.actor for one in found] == ["Velm", "Aa", "Bb", "Cc"]
    assert [len(one.appearances) for one in found] == [2, 1, 1, 1]


def test_the_most_widely_and_then_the_most_often_named_come_first():
    texts = ["Velm Lund Lund", "Velm Lund", "Velm"]
    found = cast(
        *(
            made(str(at), one, ("Velm", "place"), ("Lund", "place"))
            for at, one in enumerate(texts)
        )
    )

    assert [one.actor for one in found] == ["Velm", "Lund"]
    assert [one.mentions for one in found[1].appearances] == [2, 1]


def test_a_medium_is_no_actor_of_its_own_text():
    texts = ["Velm Post", "Velm Post"]
    plain = [made(str(at), one, ("Velm Post", "organisation")) for at, one in enumerate(texts)]
    own = [
        made("0", texts[0], ("Velm Post", "organisation"), publisher="Velm Post"),
        made("1", texts[1], ("Velm Post", "organisation"), cites=["Velm Post"]),
    ]

    assert [one.actor for one in cast(*plain)] == ["Velm Post"]
    assert cast(*own) == []


def test_what_an_actor_is_called_and_does_is_told_by_how_often():
    text = "Velm met Velm and the old  port. Velm lost."
    reading = made("a", text, ("Velm", "place"))
    namings = [
        Naming("Velm", "name", 0, 4),
        Naming("Velm", "epithet", 18, 31),
        Naming("Velm", "name", 9, 13),
        Naming("Lund", "name", 0, 4),
    ]
    parts = [Part("Velm", "agent", 0, 4, Span(5, 8), "narrator")]
    casting = Casting(namings=namings, parts=parts)
    (one,) = cast(reading, castings=[casting])
    (shown,) = one.appearances

    assert [(used.name, used.kind, len(used.spans)) for used in shown.names] == [
        ("Velm", "name", 2),
        ("the old port", "epithet", 1),
    ]
    assert [played.verb for played in shown.agent] == [Span(5, 8)]
    assert shown.patient == []


def test_words_are_counted_by_speaker_affiliation_and_country():
    text = "Velm said so and says so. Velm Velm"
    said = [
        Attribution(
            [], [Span(5, 9)], [Span(10, 12)], "indirect", speaker="Velm", verb_class="neutral"
        ),
        Attribution(
            [], [Span(17, 21)], [Span(22, 24)], "direct", speaker="Ann Roe", country="Velm"
        ),
        Attribution([], [], [Span(22, 24)], "partial", speaker="Bo Lind", affiliation="Velm"),
        Attribution([], [Span(5, 9)], [Span(10, 12)], "direct", speaker="Bo Lind"),
    ]  # fmt: skip
    (one,) = cast(made("a", text, ("Velm", "place"), said=said))
    (shown,) = one.appearances

    assert (shown.quoted, shown.reported) == (2, 1)
    assert shown.speakers == ["Ann Roe", "Bo Lind", "Velm"]
    assert [(verb.verb, verb.verb_class, verb.count) for verb in shown.verbs] == [
        ("said", "neutral", 1),
        ("says", "none", 1),
    ]


# names


def names(*readings):
    return {str(one): (one.kind, sorted(one.places)) for one in names_in(readings)}


BOARD = "Reef Board", "organisation"


@pytest.mark.parametrize(
    ("text", "actor", "kind", "shown"),
    [
        ("We saw the Reef Board. The Reef Board shut.", *BOARD, "the Reef Board"),
        ("We saw Reef Board. Then Reef Board shut.", *BOARD, "Reef Board"),
        ("We saw the Reef Board. Reef Board shut. Reef Board.", *BOARD, "the Reef Board"),
        ("We saw the Velm. We saw the Velm.", "Velm", "place", "Velm"),
        ("We saw the Alps. We saw the Alps.", "Alps", "place", "the Alps"),
        ("We saw the Roe. We saw the Roe.", "Roe", "person", "Roe"),
        ("We saw United Velm.", "United Velm", "place", "the United Velm"),
    ],
)  # fmt: skip
def test_whether_a_name_stands_behind_the(text, actor, kind, shown):
    assert list(names(made("a", text, (actor, kind)))) == [shown]


@pytest.mark.parametrize(
    ("text", "actor", "kind", "written"),
    [
        ("We saw Velm.", "Velm", "place", True),
        ("We saw Velm-made cloth.", "Velm", "place", False),
        ("We saw Old Reef Board.", "Reef Board", "organisation", False),  # a longer name's end
        ("We saw it. Reef Board shut.", "Reef Board", "organisation", True),
    ],
)
def test_what_writes_a_name_itself(text, actor, kind, written):
    assert bool(names(made("a", text, (actor, kind)))) is written


def test_a_name_is_completed_where_another_reader_took_it_for_none():
    found = names(
        made("a", "We saw Reef Board.", ("Reef Board", "organisation")),
        made("b", "Nobody saw Reef Board there."),
        made("c", "Nobody saw Reef Boards there."),
    )

    assert found == {"Reef Board": ("organisation", ["a", "b"])}


def test_people_of_one_last_name_are_one_where_no_first_name_differs():
    one = made("a", "We saw Ann Roe.", ("Ann Roe", "person"))
    bare = made("b", "We saw Roe.", ("Roe", "person"))
    other = made("c", "We saw Bo Roe.", ("Bo Roe", "person"))

    assert names(one, bare) == {"Ann Roe": ("person", ["a", "b"])}
    assert names(one, other) == {"Ann Roe": ("person", ["a"]), "Bo Roe": ("person", ["c"])}


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ann Roe", "Roe"), ("Ann Roe Jr.", "Roe"), ("Ann Roe III", "Roe"), ("Jr.", "Jr.")],
)
def test_a_last_name_is_no_suffix(name, last):
    assert last_name(name) == last


def missing(name, kind, text):
    vocabulary: Vocabulary = vocabulary_of(reading_of([text]))
    return is_missing(Name(name, kind, False, {}), vocabulary)


@pytest.mark.parametrize(
    ("name", "kind", "text", "lacks"),
    [
        ("Ann Roe", "person", "We saw roe.", False),
        ("Ann Roe", "person", "We saw Ann.", True),
        ("Russia", "place", "We saw Russians.", False),  # five letters
        ("Russia", "place", "We saw Russet.", True),
        ("Reef Fish Board", "organisation", "We saw the RFB.", False),
        ("Reef Fish Board", "organisation", "We saw the R.F.B. again.", False),
        ("Reef Fish Board", "organisation", "We saw a Reef.", False),  # its first word
        ("Reef Fish Board", "organisation", "We saw a Board.", True),  # one of three
        ("Reef Fish Board", "organisation", "We saw Fish and Board.", False),  # two of three
        ("Reef Fish Board", "organisation", "We saw a reef and a fish on board.", True),
    ],
)
def test_a_text_surely_lacks_a_name(name, kind, text, lacks):
    assert missing(name, kind, text) is lacks


# what each speaker is


def speaking(name, *speakers, people=()):
    said = [
        Attribution([], [], [Span(0, 1)], "indirect", speaker=one, speaker_kind=kind)
        for one, kind in speakers
    ]
    text = f"We saw {' and '.join(people) or 'it'}."
    return made(name, text, *((one, "person") for one in people), said=said)


def kinds(*readings):
    return [
        [one.speaker_kind for one in reading.attributions]
        for reading in with_shared_kinds(readings)
    ]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["expert", "business", "business"], "business"),  # most texts
        (["expert", "business"], "expert"),  # as many: the first
        (["unknown", "business"], "business"),
        ([None, "business"], "business"),
        (["unknown", None], None),
    ],
)
def test_a_speakers_kind_is_that_of_most_texts(texts, told):
    found = kinds(*(speaking(str(at), ("Ann Roe", kind)) for at, kind in enumerate(texts)))

    expected = [[told]] * len(texts) if told else [[kind] for kind in texts]
    assert found == expected


def test_a_text_votes_once_and_other_people_keep_their_own():
    many = speaking("a", ("Ann Roe", "expert"), ("Ann Roe", "expert"))
    texts = [
        many,
        speaking("b", ("Ann Roe", "business")),
        speaking("c", ("Ann Roe", "business")),
    ]

    assert kinds(*texts) == [["business"] * 2, ["business"], ["business"]]
    assert kinds(speaking("a", ("clerk", "expert")), speaking("b", ("clerk", None))) == [
        ["expert"],
        [None],
    ]
    assert kinds(speaking("a", ("Ann Roe", "expert")), speaking("b", ("Bo Lind", None))) == [
        ["expert"],
        [None],
    ]
    assert kinds(speaking("a", ("Ann Roe", "expert")), speaking("b", ("Anna Roe", None))) == [
        ["expert"],
        ["expert"],
    ]


def test_a_surname_goes_by_the_one_full_name():
    one = speaking("a", ("Roe", None), people=["Roe"])
    full = speaking("b", ("Ann Roe", None), people=["Ann Roe"])
    other = speaking("c", ("Bo Roe", None), people=["Bo Roe"])

    def speakers(*readings):
        return [two.attributions[0].speaker for two in with_full_names(readings)]

    assert speakers(one, full) == ["Ann Roe", "Ann Roe"]
    assert speakers(one, full, other) == ["Roe", "Ann Roe", "Bo Roe"]
    bare = speaking("a", ("Roe", None))  # nobody is called so by the surname alone
    assert speakers(bare, full) == ["Roe", "Ann Roe"]


def test_only_people_go_by_the_longer_names_of_others():
    """A firm called Roe isn't Ann Roe."""
    person = made("b", "Ann Roe met Ann Roe and Ann Roe.", ("Ann Roe", "person"))

    def told(kind):
        other = made("a", "Roe met Roe and Roe.", ("Roe", kind))
        return [member.actor for member in cast(other, person)]

    assert told("organization") == ["Ann Roe", "Roe"]
    assert told("person") == ["Ann Roe"]
