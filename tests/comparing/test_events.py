"""Texts are grouped by the event that they tell, and those of others are named, with why."""

import pytest

from framing.comparing.grouping import clusters, events, levels, reasons
from framing.comparing.grouping.kept import Item
from framing.comparing.grouping.likeness import item_of_text
from framing.reading.load.files import find_events, load_event
from framing.reading.reader import read, read_all
from tests.grouping import bcubed
from tests.shared import ROOT, SHARED, needs_shared
from tests.texts import HARBOUR, document, reading

STRIKE = """Dockers end nine-day strike at the harbour

Dockers went back to work on Tuesday after Marta Lindqvist of the Dockers' Union signed a
settlement with the Port Authority of Velm. The settlement is worth $12 million.
Cranes started to move again before dawn, and 34 ships were waiting outside the harbour.
Fruit growers said that the strike had cost them their harvest.
"""
PICKETS = """Harbour pickets lifted as Lindqvist signs

Marta Lindqvist, who leads the Dockers' Union, signed for a rise of 4 percent on Tuesday.
The Port Authority of Velm put the cost of the settlement at $12 million. The pickets at the
harbour gates went home, and the cranes began to unload the 34 ships that were waiting.
"""
STUDY = """Harbours need deeper channels, study says

A study of harbours finds that most channels are too shallow for the ships of the future.
Its author, Ivo Brandt of the Coastal Institute, says that dockers and cranes would have
less to do if nothing is done. Ports should dredge, and dockers should be trained anew.
Strikes are not the subject of the study, which looks at cranes, ships and channels.
"""
COMET = """Comet returns after seventy years

Astronomers at the Alto Observatory photographed the comet on its way past Jupiter.
Its tail is longer than expected, and amateurs with binoculars can see it after sunset.
"""


def grouped(readings):
    return [members for members, _ in events.found_in(readings)]


def groups_of(items):
    return [members for members, _ in clusters.grouped(items).told()]


@pytest.fixture(scope="module")
def loose():
    texts = (STRIKE, PICKETS, STUDY, COMET)
    return [reading(text, name) for name, text in zip("abcd", texts, strict=True)]


def test_texts_of_one_event_come_together(loose):
    assert grouped(loose) == [[0, 1], [2], [3]]


def test_no_texts_give_no_groups():
    assert grouped([]) == []
    assert groups_of([]) == []


def test_a_text_stands_alone(loose):
    assert grouped(loose[:1]) == [[0]]
    assert events.strangers(loose[:1]) == []


def test_the_same_text_twice_is_one_event(loose):
    assert grouped([loose[3], loose[3]]) == [[0, 1]]
    assert events.Context([loose[3], loose[3]]).relation(0, 1).score == 1.0


def test_a_stream_of_items_will_do(loose):
    items = [item_of_text("", one.document.text) for one in loose]

    assert groups_of(iter(items)) == groups_of(items)


def test_texts_without_words_stay_apart():
    assert groups_of([Item(), Item(), item_of_text("", "…")]) == [[0], [1], [2]]


def test_the_three_answers(loose):
    answers = [events.Context(loose).relation(0, other).answer for other in (1, 2, 3)]

    assert answers == ["same event", "same topic", "unrelated"]


def test_a_relation_is_the_same_from_both_sides(loose):
    there, back = events.Context(loose).relation(0, 2), events.Context(loose).relation(2, 0)

    assert (there.answer, there.score) == (back.answer, back.score)


def test_reasons_name_what_is_shared_and_what_is_missing(loose):
    same = "; ".join(events.Context(loose).relation(0, 1).reasons)
    other = "; ".join(events.Context(loose).relation(0, 2).reasons)

    assert "Marta Lindqvist" in same
    assert "$12 million" in same
    assert "beyond that they share no name" in other
    assert "Ivo Brandt" in other


def test_a_stranger_is_named_with_the_text_that_it_is_closest_to(loose):
    found = events.strangers(loose)

    assert [stranger.text for stranger in found] == [2, 3]
    assert {stranger.closest for stranger in found} <= {0, 1}


RULING = [
    (
        "Court lets Norvania go on banning most night flights",
        "Norvania can go on banning most night flights after an appeals court turned down the "
        "Orlov government's latest attempt to stop a law that airlines call the strictest on "
        "the continent. The decision on Thursday may push it to the Supreme Court.",
    ),
    (
        "Norvania's Night Flight Law to Remain in Effect, Appeals Court Rules",
        "The Court of Appeals for the Second District said on Thursday that it will let the "
        "law, which allows neighbours to sue airlines, remain in effect while it considers an "
        "appeal. The court sided with the state, 2 to 1.",
    ),
    (
        "Ban on night flights stays as judges side with the state",
        "A contested ban on night flights will stay in place for now after a panel on Thursday "
        "suspended a ruling that barred it. The brief order is a blow to the carriers.",
    ),
]


def test_short_texts_of_one_ruling_that_share_no_name_are_not_set_apart():
    """Loose, they have too little in common; who puts them together means one event."""
    put = [
        read(document(text, name, title=title))
        for name, (title, text) in zip("abc", RULING, strict=True)
    ]

    assert events.strangers(put) == []
    assert events.Context(put).relation(1, 2).answer != "same event"


def test_a_short_text_of_another_day_of_the_topic_is_set_apart():
    weeks = read(document(RULING[2][1], "late", title=RULING[2][0], published="2024-05-01"))
    put = [
        read(document(text, name, title=title, published="2024-03-07"))
        for name, (title, text) in zip("ab", RULING[:2], strict=True)
    ]

    assert [found.text for found in events.strangers([*put, weeks])] == [2]


def test_years_between_two_texts_keep_them_apart():
    old = read(document(STRIKE, "old", published="2009-03-03"))
    new = read(document(PICKETS, "new", published="2024-05-07"))
    relation = events.Context([old, new]).relation(0, 1)

    assert relation.answer != "same event"
    assert any(reason.endswith("days apart") for reason in relation.reasons)


def test_a_long_text_and_a_short_one_of_one_event_come_together():
    assert grouped([reading(HARBOUR, "long"), reading(HARBOUR[:400], "short")]) == [[0, 1]]


def _corpus():
    folders = sorted(path for path in (ROOT / "corpus").iterdir() if path.is_dir())
    return [[read(one) for one in load_event(event)[0]] for event in find_events(folders)[0]]


@pytest.fixture(scope="module")
def corpus():
    return _corpus()


def test_each_event_of_the_corpus_is_one_event_without_strangers(corpus):
    assert len(corpus) >= 6
    for readings in corpus:
        assert events.strangers(readings) == []
        assert len(grouped(readings)) == 1


def _numbered(groups):
    """The group of each text, from the texts of each group."""
    number_of = {text: number for number, texts in enumerate(groups) for text in texts}
    return [number_of[text] for text in range(len(number_of))]


def test_the_corpus_thrown_together_falls_into_its_events(corpus):
    gold = [number for number, readings in enumerate(corpus) for _ in readings]
    groups = grouped([one for readings in corpus for one in readings])

    assert bcubed(gold, _numbered(groups))[2] >= 0.95


@pytest.mark.parametrize("parts", [1, 2])
def test_an_event_may_have_four_texts_or_eight(corpus, parts):
    """Each text is cut into so many runs of sentences, each a text of the event."""
    items, gold = [], []
    for number, readings in enumerate(corpus):
        for one in readings:
            body = [one.document.text[s.start : s.end] for s in one.sentences]
            for part in range(parts):
                cut = slice(len(body) * part // parts, len(body) * (part + 1) // parts)
                items.append(item_of_text(one.document.title or "", " ".join(body[cut])))
                gold.append(number)

    assert bcubed(gold, _numbered(groups_of(items)))[2] >= 0.85


def test_a_text_of_an_event_far_off_is_a_stranger(corpus):
    for number in range(len(corpus)):
        other = corpus[(number + len(corpus) // 2) % len(corpus)][-1]

        assert [found.text for found in events.strangers([*corpus[number], other])] == [4]


@needs_shared
def test_the_earlier_story_among_the_seeds_is_of_the_topic_but_not_of_the_event():
    documents, _ = load_event(find_events([SHARED / "seeds"])[0][0])
    readings = [read(document) for document in documents]
    found = events.strangers(readings)

    assert grouped(readings) == [[0, 1, 2], [3]]
    assert [(stranger.text, stranger.relation.answer) for stranger in found] == [
        (3, "same topic")
    ]
    assert events.Context(readings).relation(0, 1).answer == "same event"


def test_an_event_that_is_found_says_why_and_how_sure(loose):
    (pair, how), *others = events.found_in(loose)

    assert pair == [0, 1]
    assert how.sureness in ("sure", "likely", "unsure")
    assert "Marta Lindqvist" in how.reasons[0]
    assert any("$12 million" in one for one in how.reasons)
    assert "no text has a date" in how.reasons
    assert all(one.sureness is None and not one.reasons for _, one in others)


def test_of_groups_that_are_not_sure_each_text_stands_alone(loose, monkeypatch):
    monkeypatch.setattr(levels, "SURE", 100.0)

    assert [members for members, _ in events.found_in(loose, sure=True)] == [[0], [1], [2], [3]]


def test_reasons_tell_days_and_headlines():
    told = [
        document("Nothing more.", title=title, published=day)
        for title, day in (("Pier reopens", "2024-03-01"), ("Old pier shut", "2024-03-02"))
    ]

    assert reasons.reasons_of(read_all(told)) == [
        "both headlines have “pier”",
        "2024-03-01 to 2024-03-02",
    ]
    assert reasons.reasons_of(read_all(told[:1])) == []
