"""What all texts begin with: one sentence of one of them, in nobody's loaded words."""

import pytest

from framing import pipeline
from framing.comparing.statements.core.common import common
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.paragraph import papers_of
from framing.reading.reader import read
from framing.settings import Settings
from tests.texts import document

VOTED = "The council of Velm voted on Monday to close the old harbour bridge to lorries"
MORE = "Ferrymen came with flags. The bridge was built by a lord who hated boats."
OTHERS = (
    "Lorries must keep off the old harbour bridge from May, shopkeepers of Velm heard on "
    "Monday. A vote of the council closed it for good. A choir wept for an hour.",
    "For years the old bridge of the harbour shook under lorries. On Monday the council "
    "of Velm took a vote: it will be closed to them. Goats may still cross it.",
)
NOTICE = "Lorries must keep off the old harbour bridge from May"


def field_of(*texts, titles=None, days=None):
    readings = [
        read(
            document(
                text,
                f"t{at}",
                f"Paper {at}",
                title=titles[at] if titles else None,
                published=days[at] if days else None,
            )
        )
        for at, text in enumerate(texts)
    ]
    return Field(pipeline.compare_readings(readings, Settings(draws=50)))


def told(first, others=OTHERS, **given):
    """What is said first of an event of which one text begins with these words."""
    return papers_of(field_of(f"{first} {MORE}", *others, **given), [])[0].text


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (f"{VOTED}.", f"“{VOTED}”"),
        (f"{VOTED}, which Ada Brandt called a scandal with no equal anywhere.", f"“{VOTED} …”"),
        (f"{VOTED}, but no lorry has crossed it in years.", f"“{VOTED} …”"),
        (f"Why it falls, nobody knows. {VOTED}.", f"“{VOTED}”"),
        (f"In a shameful act {VOTED[0].lower()}{VOTED[1:]}.", NOTICE),
        (f"{VOTED.replace('voted', 'has not voted')}.", NOTICE),
        (f"{VOTED.replace('old', '“widows’”')}.", NOTICE),
        (f"{VOTED.replace('The', 'Ada Brandt and the')}.", NOTICE),
        (f"{VOTED.replace('lorries', 'lorries of over 38 tonnes')}.", NOTICE),
        (f"{VOTED.replace('voted', 'is expected to vote')}.", NOTICE),
        (f"{VOTED}, one day after a quarrel of Ada Roe and her sons.", NOTICE),
        (f"{VOTED.replace('voted', 'may have voted')}.", NOTICE),
        (f"{VOTED.replace('voted', 'denied that it voted')}.", NOTICE),
        (f"We should thank it: {VOTED[0].lower()}{VOTED[1:]}.", NOTICE),
    ],
)
def test_it_is_what_all_share_in_words_that_all_could_say(first, said):
    assert said in told(first)


def test_it_is_told_though_the_headlines_are_read():
    titles = [f"{one} on the bridge" for one in ("Lorries", "Goats", "A choir")]

    assert told(f"{VOTED}.", titles=titles).startswith("All three ")


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("Velm will vote on closing the old harbour bridge", ", to which Paper 0 looks ahead"),
        ("The council of Velm said that it will vote on closing the old bridge", "All three "),
        ("Velm took a vote on closing the old harbour bridge", "All three "),
    ],
)
def test_a_lead_that_looks_ahead_is_told_apart_from_those_that_tell_it_as_done(lead, said):
    assert said in told(f"{lead} to lorries, says the council.", (f"{VOTED}.", OTHERS[0]))


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("2024-03-04", "2024-03-05", "2024-03-05"), "All three "),
        (("2024-03-01", "2024-03-05", "2024-03-05"), "Paper 1 and Paper 2 are about this"),
    ],
)
def test_an_older_text_without_the_day_of_the_news_is_left_out(days, first):
    older = "Ferrymen of Velm want the old harbour bridge closed to lorries by a vote."
    assert told(older, (f"{VOTED}.", OTHERS[0]), days=days).startswith(first)


@pytest.mark.parametrize(
    ("day", "first"), [("2024-03-05", f"“{VOTED}”"), ("2024-04-02", f"“{NOTICE}")]
)
def test_a_text_of_weeks_later_does_not_tell_the_news(day, first):
    look = (OTHERS[0], OTHERS[1].replace("On Monday the", "The"))
    look = (look[0].replace(", shopkeepers of Velm heard on Monday", " in Velm"), look[1])

    assert first in told(f"{VOTED}.", look, days=(day, "2024-03-05", "2024-03-05"))


@pytest.mark.parametrize(("other", "found"), [("House", True), ("Senate", False)])
def test_one_chamber_is_not_the_other(other, found):
    act = "{} leaders asked the widow of the pilot on Monday for all her letters to the airline"
    texts = [f"{act.format('House')}, {more}." for more in ("a clerk said", "as one put it")]
    last = f"{act.format(other)} and were told to wait."

    assert (common(field_of(*texts, last)) is not None) is found
