"""What can't be told from texts, and whose words they carry, one rule at a time."""

from types import SimpleNamespace

import pytest
from msgspec import structs

from framing.comparing.statements import limits, paragraph
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import openings, order, unheard, voices
from framing.comparing.statements.named_sources import speaks_for, written_in
from framing.comparing.statements.speakers import _counted, _is_said
from framing.reading.reader import read
from framing.records import Attribution, Citation, CopyFamily, CopyMember, Span, Statement
from tests.scoring.batches import reading_of
from tests.texts import document

LEAD = "The old harbour of Velm was shut on Monday for the winter."
NAMES = {"a": "Herald", "b": "Post", "c": "Times"}


def field_of(*texts, **fields):
    """Texts as statements see them, as far as they are compared with nothing but each other."""
    readings = [
        read(document(text, name, NAMES[name]))
        for name, text in zip("abc", texts, strict=False)
    ]
    known = {"outsiders": [], "figure_pairs": [], "copy_families": [], "cells": [], **fields}
    known["timeline"] = SimpleNamespace(days=[])
    return Field(SimpleNamespace(readings=readings, **known))


def told(clauses):
    return [one.text for one in clauses]


def long(words=100):
    return f"{LEAD} {'It rained on. ' * ((words - 10) // 3)}".strip()


def test_texts_set_apart_and_short_ones_lack_nothing():
    apart = [SimpleNamespace(document="a"), SimpleNamespace(document="b")]

    assert told(limits.apart_clauses(field_of(long(130), long(130)))) == []
    assert told(limits.apart_clauses(field_of(LEAD, long(130)))) == [
        "Herald is short: what it leaves out means little."
    ]
    assert told(limits.apart_clauses(field_of(LEAD, LEAD))) == [
        "Herald and Post are short: what they leave out means little."
    ]
    one, two = (field_of(long(130), long(130), outsiders=some) for some in (apart[:1], apart))
    assert told(limits.apart_clauses(one))[0].startswith("Herald seems to tell another event")
    assert told(limits.apart_clauses(two))[0].endswith("what they leave out means nothing.")


NOT_HERE = ": their own texts are not among these."


def carried(kind, how="reported", names=("Bay Echo",), declared=True, outlets=("Herald",)):
    readings = []
    for outlet in outlets:
        made = reading_of([LEAD], name=outlet)
        cites = [Citation(name, how, 4, 8) for name in names]
        provenance = structs.replace(made.provenance, kind=kind, cites=cites, declared=declared)
        readings.append(structs.replace(made, provenance=provenance))
    field = Field(SimpleNamespace(readings=readings, outsiders=[]))
    return told([*limits.carried_clauses(field), *limits._silent_clauses(field)])


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (
            {"kind": "digest"},
            [f"Herald carries reporting of Bay Echo{NOT_HERE}"],
        ),
        ({"kind": "original"}, []),
        ({"kind": "digest", "how": "told"}, []),  # a remark made to a medium
        ({"kind": "digest", "names": ("Herald",)}, []),  # it is among them
        (
            {"kind": "digest", "names": ("Bay Echo", "Sea report", "Bay Echo")},
            [f"Herald carries reporting of Bay Echo and Sea{NOT_HERE}"],
        ),
        (
            {"kind": "digest", "outlets": ("Herald", "Post")},
            [f"Herald and Post carry reporting of Bay Echo{NOT_HERE}"],
        ),
        ({"kind": "rewrite", "declared": True}, []),
        (
            {"kind": "rewrite", "declared": False},
            ["Herald doesn't say whose reporting it carries."],
        ),
        (
            {"kind": "rewrite", "declared": False, "outlets": ("Herald", "Post")},
            ["Herald and Post don't say whose reporting they carry."],
        ),
    ],
)
def test_texts_of_second_hand_say_whose_reporting_they_carry(how, said):
    assert carried(**how) == said


def family(*roles, sentences=3, agency=None, original=None):
    members = [
        CopyMember(name, 0.5, role, []) for name, role in zip("abc", roles, strict=False)
    ]
    return CopyFamily(members, agency, original, "", sentences)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            family("unknown", "unknown"),
            "Herald and Post share long runs of words in three sentences: there they count as "
            "one source.",
        ),
        (
            family("unknown", "unknown", sentences=1),
            "Herald and Post share long runs of words in one sentence: there they count as one "
            "source.",
        ),
        (
            family("original", "silent", original="a"),
            "Herald and Post share long runs of words in three sentences, and Post doesn't "
            "name the other: there they count as one source.",
        ),
        (
            family("says", "silent", "says", agency="AP"),
            "Herald, Post and Times share long runs of words in three sentences, and Post "
            "doesn't name AP: there they count as one source.",
        ),
    ],
)
def test_what_texts_have_word_for_word_counts_once(made, said):
    field = field_of(LEAD, LEAD, LEAD, copy_families=[made])

    assert told(limits.copied_clauses(field)) == [said]


def test_of_families_the_one_with_most_sentences_is_told():
    small, large = family("unknown", "unknown"), family("unknown", "unknown", sentences=4)
    field = field_of(LEAD, LEAD, copy_families=[small, large])

    assert "four sentences" in told(limits.copied_clauses(field))[0]
    assert told(limits.copied_clauses(field_of(LEAD))) == []


# whose words


def clause(text, source, cue, content, kind="indirect"):
    def spans(part):
        at = text.index(part)
        return [Span(at, at + len(part))]

    return Attribution(spans(source), spans(cue), spans(content), kind)


@pytest.mark.parametrize(
    ("text", "content", "said"),
    [
        ("Roe said that the old gates leak.", "the old gates leak", True),
        ("Roe said the old gates leak.", "the old gates leak", False),  # no listed verb
        ("Roe said the gates are old.", "the gates are old", True),  # a verb in it
        ("Roe said to the old gates.", "to the old gates", False),
        ("Roe said at once the gates are old.", "the gates are old", False),  # words between
        ("The old gates will leak, Roe said.", "The old gates will leak", True),  # five words
        ("The old gates leak, Roe said.", "The old gates leak", False),
    ],
)
def test_what_is_reported_is_a_clause(text, content, said):
    one = clause(text, "Roe", "said", content)

    assert _is_said(one, one.content[0], text) is said


def test_words_of_overlapping_spans_are_counted_once():
    made = reading_of(["One two three four five."])

    assert _counted(made, [Span(0, 7), Span(4, 13), Span(0, 3), Span(14, 18)]) == 4
    assert _counted(made, []) == 0


@pytest.mark.parametrize(
    ("source", "speaker", "may"),
    [
        ("the mayor", "mayor", True),  # an office that nobody is named for
        ("the mayor", "Bo Lind", False),  # who has two names
        ("a clerk", "clerk", False),
        ("a clerk", "Roe", True),
    ],
)
def test_words_near_a_name_may_be_somebodys(source, speaker, may):
    text = f"Roe came. So said {source} at once."
    one = structs.replace(clause(text, source, "said", "at once", "direct"), speaker=speaker)
    made = structs.replace(reading_of([text]), attributions=[one])

    assert written_in(made).may_quote("Roe") is may
    told_ = structs.replace(one, kind="indirect")
    assert not written_in(structs.replace(made, attributions=[told_])).may_quote("Roe")


SIX = "We will not open the gates"


def of_voices(*texts):
    return [one.text for one in voices.candidates(field_of(*texts))]


@pytest.mark.parametrize(("words", "heard"), [(SIX, True), (SIX.replace("not ", ""), False)])
def test_somebody_is_heard_with_six_words(words, heard):
    texts = f'{LEAD} "{words}," Ann Roe said.', f"{LEAD} Crews went home early."

    assert bool(of_voices(*texts)) is heard


def test_who_is_quoted_alone_and_what_the_others_do():
    quoting = f'{LEAD} "{SIX} before the spring," Ann Roe said. It rained on.'
    naming = f"{LEAD} Crews greeted Ann Roe there."

    (found,) = of_voices(quoting, naming)
    assert found.startswith("Only Herald quotes Ann Roe: “We will not open the gates")
    assert "Post" not in found


@pytest.mark.parametrize(
    ("more", "told_"),
    [(25, True), (24, False)],  # words more than the next text, and times as many
)
def test_far_greater_length_is_told(more, told_):
    short = "We will not open the gates in May"  # eight words
    rest = " ".join(["again"] * (more - 1))
    texts = (
        f'{LEAD} "{short} {rest} now," Ann Roe said. Roe left.',
        f'{LEAD} "{short}," Ann Roe said. Roe left.',
    )

    found = [one for one in of_voices(*texts) if "far less" in one]
    assert bool(found) is told_


def test_several_people_are_two_in_two_texts():
    def absent(*pairs):
        made = [(SimpleNamespace(last=last), name) for last, name in pairs]
        return unheard._are_several(made)

    assert absent(("Roe", "a"), ("Lind", "b"))
    assert not absent(("Roe", "a"), ("Lind", "a"))
    assert not absent(("Roe", "a"), ("Roe", "b"))
    assert not absent(("Roe", "a"))


def line(words, named=()):
    return SimpleNamespace(words=frozenset(words), named=frozenset(named))


@pytest.mark.parametrize(
    ("words", "named", "top", "share"),
    [
        ("abcd", "", "abxy", 0.5),
        ("abc", "", "ab", round(2 / 3, 6)),
        ("abcd", "abc", "abd", 0.75),  # two of three names are enough
        ("abcd", "abc", "ad", 0.0),
    ],
)
def test_what_a_texts_top_has_of_a_lead(words, named, top, share):
    assert openings._share(line(words, named), frozenset(top)) == share


def test_two_leads_are_alike_by_the_shorter():
    lead = line("abcdefghijklmnopqrst")

    assert openings.tell_one(lead, line("abcdefghi" + "ABCDEFGHIJK"))  # 9 of 20
    assert not openings.tell_one(lead, line("abcdefgh" + "ABCDEFGHIJKL"))
    assert openings.tell_one(line("abcdefghij"), line("ab"))


def test_what_stands_at_a_texts_top_is_no_late_news():
    def at_top(*depths, words="ab"):
        lines = [SimpleNamespace(words=frozenset(words), depth=depth) for depth in depths]
        return order._at_top(line("abcde"), lines)

    assert not at_top(0.0)  # two of five
    assert at_top(0.0, words="abc")
    assert not at_top(0.3, words="abc")  # the first part ends there
    assert at_top(0.29, words="abc")


RAIN = [f"It rained on the {word} for days." for word in ("dunes", "piers", "fields", "roofs")]
NEWS = "Crews found old gold coins beneath the northern pier."


def body(*sentences, many=5):
    """A text of a hundred words and more that ends with some sentences."""
    return " ".join([LEAD, *RAIN * many, *sentences])


def of_openings(*texts):
    return [
        one for one in order.candidates(field_of(*texts)) if one.kind in ("order", "voices")
    ]


def test_what_one_text_opens_with_and_another_keeps_for_its_end():
    late = body(NEWS)
    (found,) = of_openings(f"{NEWS} {body()}", late)

    assert found.text.startswith("Herald opens with what Post keeps for its end: “Crews found")
    assert {name: side.role for name, side in found.sides.items()} == {"a": "more", "b": "less"}
    assert of_openings(f"{NEWS} {body()}", f"{NEWS} {body()}") == []
    assert of_openings(f"{NEWS} {body()}", f"{LEAD} {NEWS}") == []  # too short to keep anything


SAYS = (
    '"We will keep the old gates of the harbour shut for as long as the storms of this winter '
    'go on," Ann Roe said.'
)


@pytest.mark.parametrize(
    ("one", "other", "told_"),
    [
        (f"{LEAD} {SAYS} {body()}", body(SAYS), 1),
        (body(SAYS), f"{LEAD} {SAYS} {body()}", 1),
        (body(SAYS), body(SAYS), 0),  # late in both
        (f"{LEAD} {SAYS} {body()}", f"{LEAD} Roe came. {body(SAYS)}", 0),  # named at the top
        (
            f"{LEAD} {SAYS.replace('for as long as the storms of', 'in')} {body()}",
            body(SAYS),
            0,
        ),
    ],
)
def test_who_speaks_early_in_one_text_and_late_in_another(one, other, told_):
    found = [one for one in of_openings(one, other) if "Ann Roe" in one.text]

    assert len(found) == told_


def test_whom_two_quote_and_a_third_does_not():
    quoting = f"{LEAD} {SAYS}"
    found = of_voices(quoting, quoting, f"{LEAD} Crews went home early.")

    assert [one for one in found if one.startswith("Herald and Post quote Ann Roe; Times")]


# the paragraph


def said(many, who):
    """So many words of somebody, quoted."""
    return f'"{" ".join(["Nobody"] * (many - 3))} opens these gates," {who} said.'


@pytest.mark.parametrize(
    ("first", "second", "clause"),
    [
        (
            [said(16, "Ann Roe")],
            [said(16, "Bo Lind")],
            "Herald quotes Ann Roe most, Post Bo Lind.",
        ),
        ([said(15, "Ann Roe")], [said(16, "Bo Lind")], None),  # fifteen words are not loud
        ([said(16, "Ann Roe")], [said(16, "Ann Roe")], None),  # the same in both
        (
            [said(25, "Ann Roe"), said(20, "Cy Berg")],
            [said(16, "Bo Lind")],
            "Herald quotes Ann Roe most, Post Bo Lind.",
        ),
        ([said(24, "Ann Roe"), said(20, "Cy Berg")], [said(16, "Bo Lind")], None),  # 1.2 times
    ],
)
def test_whom_each_text_quotes_most(first, second, clause):
    texts = (" ".join([LEAD, *some]) for some in (first, second))
    found = paragraph.most_quoted(field_of(*texts))

    assert told(found) == ([clause] if clause else [])


def names_told(*texts):
    return told(paragraph.on_what(field_of(*texts, families=[], measures=[])))


@pytest.mark.parametrize(
    ("texts", "clause"),
    [
        (["Velm met Lund. Velm left Lund."] * 2, "Both write about Velm and Lund."),
        (["Velm met Lund. Velm left."] * 2, "Both speak of Velm and Lund."),  # once each
        (["Velm met. Velm left."] * 2, "Both speak of Velm."),
        (["Velm met.", "Lund met."], None),
        (["Velm met."], None),
    ],
)
def test_what_all_texts_are_on_is_named_in_each_of_them(texts, clause):
    texts = [one.replace("Velm", "Norway").replace("Lund", "Peru") for one in texts]
    expected = clause and clause.replace("Velm", "Norway").replace("Lund", "Peru")

    assert names_told(*texts) == ([expected] if expected else [])


def briefs(clauses):
    """How many clauses of so many words the paragraph has."""
    statements = [
        Statement(
            "voices", "x", {}, 1.0, 1.0, 1.0, at, f"w{at} {'y ' * (many - 1)}".strip(), ""
        )
        for at, many in enumerate(clauses)
    ]
    field = field_of("Norway met.", "Peru met.", families=[], measures=[], copies=[])
    field.__dict__["told"] = []  # no fact that two tell
    return sum(one.startswith("w") for one in told(paragraph.papers_of(field, statements)))


@pytest.mark.parametrize(
    ("clauses", "most"),
    [
        ([35], 1),  # of one breath
        ([36], 0),
        ([20] * 5, 3),
        ([35] * 3, 3),
    ],
)
def test_three_differences_are_told_in_a_breath_each(clauses, most):
    assert briefs(clauses) == most


def test_a_text_under_a_hundred_words_is_told_to_lack_no_speaker():
    assert told(limits.absent_clauses(field_of(LEAD, long(130)))) == []
    assert told(limits.absent_clauses(field_of(long(130)))) == []


def test_a_speaker_is_quoted_or_reported_in_some_sentences():
    field = field_of(
        f'{LEAD} "{SIX}," Ann Roe said. Roe said that the piers are old. Roe left.'
    )
    (roe,) = field.speakers

    assert [roe.carries("a", at) for at in range(4)] == [False, True, True, False]
    assert not roe.carries("b", 1)
    assert (roe.short, roe.quoting()) == ("Roe", ["a"])
    assert (roe.named, roe.unsure) == (["a"], [])


@pytest.mark.parametrize(
    ("source", "may"),
    [("Velm Trust", False), ("the Velm Trust", False), ("a clerk of the Velm Trust", True),
     ("a clerk", False)],
)  # fmt: skip
def test_somebody_may_speak_for_a_body(source, may):
    text = f"The Velm Trust met. So said {source} at once."
    made = structs.replace(
        reading_of([text]), attributions=[clause(text, source, "said", "at once")]
    )
    at = text.rindex("Velm Trust")

    assert (
        speaks_for(made, [Span(at, at + len("Velm Trust"))] if source != "a clerk" else [])
        is may
    )
