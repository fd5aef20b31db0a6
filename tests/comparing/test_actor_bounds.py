"""Who is named how, at the bounds of each rule, worked out by hand."""

import pytest
from msgspec import structs

from framing.comparing.actors import introductions, naming, speaker_kinds
from framing.comparing.actors.introductions import title_in, who_is
from framing.comparing.actors.naming import Name, is_missing, last_name, names_in, vocabulary_of
from framing.records import Actor, Attribution, Naming, Part, Span
from tests.comparing.test_actor_rules import cast, made
from tests.scoring.batches import reading_of


class Shown:
    """A profile and a casting with what was found of actors."""

    def __init__(self, namings=(), parts=(), regards=()):
        self.namings, self.parts, self.regards = namings, parts, regards


# the cast


def test_people_of_one_text_come_by_their_mentions_then_by_name():
    text = "Bb Bb Bb Aa Aa Aa Cc Cc Cc Cc"
    found = cast(made("a", text, ("Aa", "place"), ("Bb", "place"), ("Cc", "place")))

    assert [one.actor for one in found] == ["Cc", "Aa", "Bb"]


def test_names_are_told_by_how_often_then_by_where_they_stand():
    text = "Velm fell. the  town fell. Velm fell. VELM fell. The Town fell. Old Velm"
    spans = [(0, 4, "name"), (11, 20, "epithet"), (27, 31, "name"), (38, 42, "name"),
             (49, 57, "epithet"), (64, 72, "epithet")]  # fmt: skip
    namings = [Naming(actor="Velm", start=a, end=b, kind=kind) for a, b, kind in spans]
    reading = made("a", text, ("Velm", "place"))
    other = made("b", "Velm", ("Velm", "place"))
    (member, *_) = cast(reading, other, castings=[Shown(namings), Shown()])
    names = member.appearances[0].names

    assert [(one.name, len(one.spans)) for one in names] == [
        ("Velm", 3),
        ("the town", 2),
        ("Old Velm", 1),
    ]


def test_parts_are_told_with_their_sentence():
    reading = reading_of(["It rained.", "Velm fell."])
    reading = structs.replace(reading, actors=[Actor("Velm", "place", [Span(11, 15)])])
    other = made("b", "Velm", ("Velm", "place"))
    parts = [Part("Velm", "agent", 11, 15, "fell", "narrator")]
    (member, *_) = cast(reading, other, castings=[Shown(parts=parts), Shown()])
    shown = next(one for one in member.appearances if one.agent)

    assert [(one.sentence, one.verb) for one in shown.agent] == [(1, "fell")]
    assert shown.patient == []


def test_verbs_count_each_cue_once_most_frequent_first():
    text = "Roe said it. Roe said so. Roe told us."

    def said(start, end, verb_class=None):
        return Attribution([], [Span(start, end)], [Span(9, 11)], "indirect", speaker="Roe",
                           verb_class=verb_class)  # fmt: skip

    cues = [said(4, 8), said(4, 8), said(17, 21), said(30, 34, "neutral"),
            structs.replace(said(4, 8), cue=[])]  # fmt: skip
    reading = made("a", text, ("Roe", "person"), said=cues)
    (member, *_) = cast(reading, made("b", "Roe", ("Roe", "person")))
    shown = member.appearances[0]

    assert [(one.verb, one.verb_class, one.count) for one in shown.verbs] == [
        ("said", "none", 2),
        ("told", "neutral", 1),
    ]
    assert (shown.quoted, shown.reported) == (0, 5)


# names


@pytest.mark.parametrize(
    ("forms", "behind", "shown"),
    [
        ([("place", "Velm")], 1, "Velm"),  # a place of one word goes without
        ([("place", "Arctic")] * 2, 1, "the Arctic"),  # but for some
        ([("place", "Arctic")] * 3, 1, "Arctic"),  # under half of its places
        ([("place", "Shetlands")], 1, "the Shetlands"),
        ([("place", "United Velm")], 0, "the United Velm"),
        ([("place", "Port Velm")] * 2, 1, "the Port Velm"),
        ([("place", "Port Velm")] * 3, 1, "Port Velm"),
        ([("organisation", "Sea Board")] * 9, 1, "the Sea Board"),  # once will do
        ([("organisation", "Sea Board")] * 9, 0, "Sea Board"),
        ([("organisation", "Senate")], 0, "the Senate"),
        ([("organisation", "The Post")], 0, "the Post"),
        ([("person", "Ann Roe")], 1, "Ann Roe"),
        ([("person", "Roe"), ("person", "Ann Roe"), ("person", "Roe")], 0, "Ann Roe"),
        ([("place", "Velm"), ("person", "Velm"), ("person", "Velm")], 1, "Velm"),
    ],
)
def test_a_name_under_its_fullest_form_with_its_article(forms, behind, shown):
    assert str(naming._name(forms, behind, {})) == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("United States", {"us", "u"}),
        ("Department of Homeland Security", {"dhs", "dohs", "doh", "dh"}),
        ("Velm", set()),
        ("Port of Velm", {"pv", "pov"}),
    ],
)
def test_the_letters_by_which_a_name_may_go(name, letters):
    found = naming._initials(name)

    assert found >= letters - {"u", "doh", "dh"}
    assert all(len(one) > 1 for one in found)
    assert bool(found) is bool(letters)


@pytest.mark.parametrize(
    ("plain", "whole", "kind", "people"),
    [
        ("russian", "russia", "place", True),
        ("russians", "russia", "place", True),
        ("russianss", "russia", "place", False),
        ("russia", "russia", "place", False),
        ("russian", "russia", "organisation", False),
        ("rus", "russia", "place", False),
    ],
)
def test_the_name_of_a_places_people(plain, whole, kind, people):
    assert naming._is_people(plain, whole, kind) is people


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("The Post", "post"),
        ("U.S.", "us"),
        ("Roe’s Ports", "roes port"),
        ("Posts", "posts"),  # five letters keep their "s"
        ("Sports", "sport"),
        ("The", ""),
    ],
)
def test_a_form_without_stops_and_article(form, bare):
    assert naming._bare(form) == bare


def test_a_place_is_known_by_five_letters_and_a_person_by_all():
    there = vocabulary_of(reading_of(["Norvian ships left. Cowans left."]))

    def lacks(text, kind):
        return is_missing(Name(text, kind, False, {}), there)

    assert lacks("Norvia", "place") is False
    assert lacks("Norland", "place") is True
    assert lacks("Ann Cowan", "person") is True  # "Cowans" is another word
    assert lacks("Ann Cowans", "person") is False


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The Port met.", False),  # its first word
        ("The Wardens met.", True),  # one of three, and not the first
        ("The Sea Wardens met.", False),  # two of three
        ("The port and the sea wardens met.", True),  # in small letters they are no name
        ("The PSW met.", False),
        ("The P.S.W. met.", False),
        ("The PSWX met.", True),
    ],
)
def test_a_body_is_missing_where_neither_its_words_nor_its_letters_stand(text, missing):
    there = vocabulary_of(reading_of([text]))

    assert is_missing(Name("Port Sea Wardens", "organisation", True, {}), there) is missing


def test_a_text_is_read_behind_its_header():
    made_ = reading_of(["Velm Post", "It fell."])
    behind = structs.replace(made_, document=structs.replace(made_.document, body=10))

    assert "velm" in vocabulary_of(made_).small
    assert vocabulary_of(behind).text == "It fell."


def test_names_stand_by_how_often_they_are_written_then_by_the_alphabet():
    found = names_in(
        [
            made(
                "a",
                "Lund Velm Velm Berg",
                *((one, "place") for one in ("Lund", "Velm", "Berg")),
            )
        ]
    )

    assert [one.text for one in found] == ["Velm", "Berg", "Lund"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It was the Sea Board.", 1),
        ("It was the Sea Boards.", 0),
        ("It was the Sea Board-walk.", 0),
        ("It was the OldSea Board.", 0),
        ("Sea Board and Sea Board", 2),
    ],
)
def test_a_name_is_found_as_whole_words_in_other_texts(text, places):
    name = Name("Sea Board", "organisation", True, {"a": [Span(0, 9)]})
    found = naming._completed(name, [reading_of([text], name="b")])

    assert len(found.places.get("b", [])) == places
    assert naming._completed(Name("Sea", "place", False, {}), [reading_of([text])]).places == {}


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ann Roe, Jr.", "Roe,"), ("Ann Roe II", "Roe"), ("Jr.", "Jr."), ("", "")],
)
def test_the_last_name_without_what_is_none(name, last):
    assert last_name(name) == last


# introductions


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("the old union President ", "old union President"),
        ("He saw Mr. ", ""),  # a plain title says nothing
        ("He met the Gov. ", "Gov."),
        ("It fell. President ", "President"),  # a sentence ends there
        ("said President ", "President"),
        ("He met, President ", "President"),
        ("the clerk ", ""),
        ("", ""),
        ("President\n", ""),
        ("union\nPresident ", "President"),
    ],
)
def test_the_words_right_before_a_name_that_say_what_somebody_is(before, title):
    assert title_in(before) == title


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Roe, the father of a victim, left.", ("the father of a victim", True)),
        ("Roe, an old clerk who fell, left.", ("an old clerk", True)),
        ("Roe, after all of it, left.", ("", False)),
        ("Roe, speaking to the press, left.", ("", False)),
        ("Mayor Roe left.", ("", False)),
        (f"Roe, the {' '.join(['old'] * 7)} man, left.", (f"the {'old ' * 7}man", True)),
        (f"Roe, the {' '.join(['old'] * 8)} man, left.", ("", False)),  # ten words
        ("Roe left.", ("", False)),
    ],
)
def test_who_somebody_is_in_a_texts_words(text, who):
    start = text.index("Roe")
    name = Name("Roe", "person", False, {"a": [Span(start, start + 3)]})
    found = who_is(name, {"a": reading_of([text], name="a")}, [])

    assert found == (who if "Mayor" not in text else ("Mayor", False))


def test_who_is_heard_is_asked_first_and_words_behind_a_name_go_before_a_title():
    texts = {
        "a": reading_of(["Mayor Roe left."], name="a"),
        "b": reading_of(["Roe, the old clerk, left."], name="b"),
    }
    name = Name("Roe", "person", False, {"a": [Span(6, 9)], "b": [Span(0, 3)]})

    assert who_is(name, texts, []) == ("the old clerk", True)
    assert who_is(name, {"a": texts["a"]}, ["b"]) == ("Mayor", False)
    assert who_is(name, {}, ["a"]) == ("", False)


def test_four_places_of_a_name_are_looked_at():
    text = "Roe. Roe. Roe. Roe. Roe, the old clerk, left."
    spans = [Span(at, at + 3) for at in (0, 5, 10, 15, 20)]

    def told(some):
        name = Name("Roe", "person", False, {"a": some})
        return who_is(name, {"a": reading_of([text], name="a")}, [])[0]

    assert told(spans[1:]) == "the old clerk"
    assert told(spans) == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("the clerk", True),
        ("after all", False),
        ("one of us", True),
        ("walked off", False),
        ("the clerk, Mr", False),
        ("clerk -", True),
    ],
)
def test_what_is_an_apposition(words, says):
    assert introductions._says_who(words) is says


# kinds of speakers


def speaker(name, kind):
    return Attribution([], [], [Span(0, 2)], "indirect", speaker=name, speaker_kind=kind)


def kinds(*texts):
    readings = [
        structs.replace(
            reading_of(["It fell."], name=str(at)),
            attributions=[speaker(*one) for one in said],
        )
        for at, said in enumerate(texts)
    ]
    found = speaker_kinds.with_shared_kinds(readings)
    return [[one.speaker_kind for one in reading.attributions] for reading in found]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        # a title outlives its office: of as many votes a private person
        (([("Ann Roe", "government")], [("Ann Roe", "person")]), [["person"], ["person"]]),
        (
            (
                [("Ann Roe", "government")],
                [("Ann Roe", "government")],
                [("Ann Roe", "person")],
            ),
            [["government"]] * 3,
        ),
        (([("Ann Roe", "expert")], [("Roe", None)]), [["expert"], ["expert"]]),
        (([("Ann Roe", "expert")], [("Anna Roe", None)]), [["expert"], ["expert"]]),
        (([("Ann Roe", "expert")], [("Bo Roe", None)]), [["expert"], [None]]),
        (([("roe", "expert")], [("roe", None)]), [["expert"], [None]]),  # no name
        (([("Ann Roe", "expert")], [("Ann Roe", "document")]), [["expert"], ["document"]]),
        (([("Ann Roe", "expert")], [("Ann Roe", "anonymous")]), [["expert"], ["anonymous"]]),
        (
            ([("New York", "government")], [("New York Growers", None)]),
            [["government"], [None]],
        ),
    ],
)
def test_a_speaker_is_of_one_kind_in_all_texts(texts, told):
    assert kinds(*texts) == told


def test_a_reading_that_nothing_changes_in_stays_the_same():
    reading = structs.replace(
        reading_of(["It fell."]), attributions=[speaker("Ann Roe", "expert")]
    )

    assert speaker_kinds.with_shared_kinds([reading])[0] is reading
