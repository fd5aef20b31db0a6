"""What a sentence is taken for, by itself and beside its neighbours, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements import making
from framing.comparing.statements.clearness import (
    is_conceded,
    meant,
    points_back,
    pronoun_in,
    with_name,
)
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import figures
from framing.comparing.statements.kinds.openings import lead_of
from framing.comparing.statements.kinds.unheard import called
from framing.comparing.statements.kinds.wording import _listed, _own
from framing.comparing.statements.paragraph import _every
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.voicing import in_whose_words, is_quotation
from framing.reading.reader import read
from framing.records import Span
from tests.texts import document

LEAD = "The old harbour of Velm was shut on Monday for the winter."


def field_of(*texts, titles=(None, None, None), published="2024-05-08"):
    """Texts as statements see them, as far as they are compared with nothing but each other."""
    readings = [
        read(document(text, name, title=title, published=published))
        for name, text, title in zip("abc", texts, titles, strict=False)
    ]
    return Field(SimpleNamespace(readings=readings, outsiders=[], figure_pairs=[]))


def last_of(text, *others):
    """The last sentence of a text, with its field."""
    field = field_of(text, *others)
    return field.lines["a"][-1], field


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("The council met in the old hall.", False),
        ("This ad was shown on all the old screens.", True),
        ("The council met this week in the old hall.", False),
        ("The council met in this hall for years.", True),
        ("In that hall the council met for years.", True),
        ("In that week the council met twice.", False),
        ("Two years later, the council met again.", True),
        ("At the time the council met in the hall.", True),
        ("The council, for example, met in the old hall.", True),
        ("Boats of the old town.", True),  # a scrap without a verb
        ("The old council suggests a meeting.", False),
    ],
)
def test_what_points_back_to_the_sentence_before(sentence, back):
    assert points_back(*last_of(f"{LEAD} {sentence}")) is back


@pytest.mark.parametrize(
    ("behind", "conceded"),
    [
        ("But nobody came to the hall.", True),
        ("Nobody, though, came to the hall.", True),
        ("Nobody came to the hall.", False),
    ],
)
def test_the_next_sentence_may_take_it_back(behind, conceded):
    field = field_of(f"{LEAD} The council met in the hall. {behind}")

    assert is_conceded(field.lines["a"][1], field) is conceded
    assert not is_conceded(field.lines["a"][2], field)


@pytest.mark.parametrize(
    ("before", "sentence", "whom"),
    [
        ("Mayor Ann Roe came to the hall.", "She left before the vote was taken.", "Ann Roe"),
        ("Ms. Ann Roe came to the hall.", "He left before the vote was taken.", ""),
        ("Ann Roe met Bo Lind in the hall.", "She left before the vote was taken.", ""),
        ("Crowds came with Ann Roe to the hall.", "She left before the vote was taken.", ""),
        ("Ann Roe came to the hall.", "They left before the vote was taken.", ""),
        (
            "Ann Roe came to the hall. It rained.",
            "She left before the vote was taken.",
            "Ann Roe",
        ),
        (
            "Ann Roe came to the hall. It rained. It snowed.",
            "She left before the vote was taken.",
            "",  # three sentences before
        ),
        ("Nobody came to the hall.", "She left before the vote was taken.", ""),
    ],
)
def test_whom_a_pronoun_means(before, sentence, whom):
    line, field = last_of(f"{LEAD} {before} {sentence}")

    assert meant(line, field) == whom
    words = field.words_at("a", line.span)
    told = with_name(words, line, field)
    assert told == (words.replace("She", f"She [{whom}]", 1) if whom else words)


def test_a_pronoun_stands_near_the_head():
    near, field = last_of(f"{LEAD} On Monday, she left before the vote was taken.")
    far, other = last_of(f"{LEAD} The council of the town said that she left before the vote.")

    assert pronoun_in(near, field)["who"] == "she"
    assert pronoun_in(far, other) is None


@pytest.mark.parametrize(
    ("sentence", "quotation"),
    [
        ('"We will not open the old gates of Velm," Ann Roe said.', True),
        ('Ann Roe said "we will not open the old gates of the town".', True),
        ('Ann Roe of the union said that "the gates" would be shut.', False),
        ("Ann Roe said that the gates would be shut.", False),
    ],
)
def test_a_sentence_is_a_quotation_by_half_of_its_words(sentence, quotation):
    assert is_quotation(*last_of(f"{LEAD} {sentence}")) is quotation


def test_whose_words_a_quotation_is_is_said_unless_it_says_so_itself():
    own = last_of(f'{LEAD} "We will not open the old gates of Velm," Ann Roe said.')
    parted = (
        f'{LEAD} "We will not open the gates of the old town," Ann Roe said. "They are too old '
        'to be opened by anybody in the winter."'
    )

    assert in_whose_words(*own) == ""
    assert in_whose_words(*last_of(parted)) == ", in the words of Ann Roe"
    assert in_whose_words(*last_of(f"{LEAD} Nobody spoke at all on that day.")) == ""
    assert (
        in_whose_words(*last_of(f'{LEAD} "Nobody came to the old hall on that day."')) is None
    )


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("In 2019 the council shut the mill.", True),
        ("In 2024 the council shut the mill.", False),  # the text's own year
        ("The mill of the old town, shut in 2019, was sold.", False),  # not in its first clause
        ("The mill had been shut by the council.", True),
        ("The mill was shut by the council.", False),
        ("The mill had been shut on Monday.", False),  # a scene of the day
        ("The council shut the mill years ago.", True),
    ],
)
def test_what_surely_looks_back(sentence, back):
    assert making.looks_back(*last_of(f"{LEAD} {sentence}")) is back


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("In 1999 the mill was shut.", True),
        ("The mill of 17999 was shut.", False),
        ("The mill of 1799 was shut.", False),
        ("In 2050 the mill is to be shut.", True),
        ("The mill is shut.", False),
    ],
)
def test_a_year_is_of_this_century_or_the_two_before(sentence, past):
    assert making.has_past(*last_of(f"{LEAD} {sentence}")) is past


def test_two_texts_are_one_story_by_their_headlines_or_their_words():
    one, other = "Old boats struck stone reefs. Crews swam.", "Bakers sold new rolls at noon."

    assert not field_of(one, other).one_story
    assert field_of(one, one).one_story
    assert field_of(one, other, titles=("Boats sink", "Bread sells")).one_story
    assert not field_of(one, other, titles=("Boats sink", "boats sink")).one_story
    assert not field_of(one, other, titles=("Boats sink", None)).one_story
    assert field_of(one, other, one).one_story
    assert not field_of(one).one_story


def test_the_lead_is_the_first_sentence_that_says_something():
    field = field_of(f"It rained. {LEAD} Nobody came.")
    lines = field.lines["a"]

    assert lead_of(lines).index == 1
    assert lead_of(lines[:1]) is None
    assert lead_of(lines, lines[1].words) is None  # the title again


@pytest.mark.parametrize(
    ("who", "behind", "said"),
    [
        ("a weaver at the mill house here", True, "Ann Roe (a weaver at the mill house here)"),
        ("a weaver at the old mill house here", True, "Ann Roe"),  # eight words
        ("old union President", False, "old union President Ann Roe"),
        ("old red union President", False, "Ann Roe"),
        ("", False, "Ann Roe"),
    ],
)  # fmt: skip
def test_how_somebody_is_called_in_brief(who, behind, said):
    made = SimpleNamespace(name="Ann Roe", who=who, behind=behind)
    made.named_as = lambda closing=False: Speaker.named_as(made, closing=closing)

    assert called(made) == said


@pytest.mark.parametrize(
    ("texts", "ours", "said"),
    [("ab", "ab", "Both"), ("abc", "abc", "All three"), ("abc", "ab", "a and b")],
)
def test_all_the_texts_in_words(texts, ours, said):
    field = SimpleNamespace(texts=dict.fromkeys(texts), labels={one: one for one in texts})

    assert _every(dict.fromkeys(ours), field) == said


@pytest.mark.parametrize(
    ("sentence", "other", "words"),
    [
        ("Mayor Ann Roe falsely told the town that it rained.", LEAD, ["falsely"]),
        ("Mayor Ann Roe falsely told the town that it rained.", "It falsely rained.", []),
        ('"Mayor Ann Roe falsely told us that it rained," Bo Lind said.', LEAD, []),
        ("Mayor Ann Roe vowed that a racist law would fall by spring.", LEAD, []),  # her word
        ("Mayor Ann Roe left an era that she said was dubious and long.", LEAD, []),
        ("It falsely seemed to the town that it rained.", LEAD, []),  # on nobody
        ("Mayor Ann Roe told the town that it rained.", LEAD, []),
    ],
)
def test_a_word_that_judges_is_the_narrators_alone(sentence, other, words):
    line, field = last_of(f"{LEAD} {sentence}", other)
    spans = _own(line, _listed(line, field), field)

    assert [field.words_at(line.document, one) for one in spans] == words


SUM = "It cost the town $500 million"


@pytest.mark.parametrize(
    ("mine", "other", "weighs"),
    [
        (f"{SUM} to mend.", LEAD, True),
        ("It cost the town $5 to mend.", LEAD, False),  # a ticket's
        ("It cost 5 percent of all to mend.", LEAD, True),
        ("It had 500 tanks to mend.", LEAD, False),  # no sum
        ("It had 215 pounds to lift.", LEAD, False),  # a weight
        ("It cost 5 million pounds to mend.", LEAD, True),
        (f"{SUM} to mend.", "Crews got $540 million.", False),  # one, rounded
        (f"{SUM} to mend.", "Crews got $600 million.", True),
        (f"{SUM} to mend.", "Mend it for $620 million.", False),
        (f"{SUM} to mend.", "Mend it for $900 million.", True),  # one word in common
        (f"{SUM} to mend.", "The town can mend it for $900 million.", False),
    ],
)  # fmt: skip
def test_a_sum_of_its_own_has_no_near_one_elsewhere(mine, other, weighs):
    field = field_of(f"{LEAD} {mine}", other)
    figure = next(one for one in field.texts["a"].figures if one.unit != "date")

    assert figures._weighs("a", Span(figure.start, figure.end), field) is weighs


@pytest.mark.parametrize(
    ("mine", "other", "alone"),
    [
        ("It cost $5 million.", "It rained.", ["$5 million"]),
        ("It cost $5 million.", "It cost $5 million.", []),
        ("It cost $5 million.", "There were 5 of us.", []),  # its digits
        ("It cost $5 million and 7 percent.", "It rained.", ["$5 million", "7 percent"]),
        ("It cost $5 million, and $5 million more.", "It rained.", ["$5 million"]),
        ("It rose 100 percent.", "It rained.", []),
        ("It cost five dollars.", "It rained.", []),  # no digits
        ("It was shut ($5 million).", "It rained.", []),  # an aside
    ],
)
def test_a_figure_is_one_texts_alone(mine, other, alone):
    assert [words for words, _ in figures._alone("a", field_of(mine, other))] == alone
