"""The order of a report: the story, how it is told, and all measures after it."""

from framing.reporting.page.page import Heading, Paragraph
from framing.reporting.sections.order import METHODS, arranged


def test_the_story_comes_first_and_what_is_for_specialists_last():
    """
    Sections move with all that stands under them; those not named keep their order.
    """
    title, said = Heading("flood", 1), Paragraph("x")
    words, cards = Heading("Wording over all"), Heading("What each text is")
    spoken, tone = Heading("Who speaks"), Heading("Tone")
    below = Heading("Behind it", 3)

    made = arranged([title, words, said, spoken, below, tone, cards])

    assert made[:4] == [title, cards, spoken, below]
    assert made[4] == Heading(METHODS)
    assert made[6:] == [words, said, tone]


def test_nothing_to_put_behind_gives_no_heading():
    blocks = [Heading("What each text is"), Paragraph("x")]

    assert arranged(blocks) == blocks
