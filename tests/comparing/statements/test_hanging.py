"""A sentence that only its neighbour explains isn't shown by itself."""

import pytest

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.shown.hanging import hangs
from tests.comparing.events_of_three import compared

LEAD = "Mayor Ada Brandt of Lyndale shut the old harbour on Monday for the whole winter."
FILL = "It rained on the dunes. Herons came to the reeds. Choirs sang in all of the chapels."
PANEL = "A new panel of nine brewers is to look at every lease in the valley by spring."


@pytest.mark.parametrize(
    ("before", "sentence", "other", "told"),
    [
        (PANEL, "Cuts recommended by the panel would take effect at once.", "", True),
        (PANEL, "Cuts to the lease, and nothing else, were named in June.", "", True),
        (PANEL, "Cuts recommended by the panel of nine men came into effect.", "", False),
        (PANEL, "Cuts recommended by the panel would come.", "A panel meets.", False),
        ("Herons came.", "Cuts recommended by the panel would come.", "", False),
        (PANEL, "Tenants pay what the mayor said.", "", False),  # the top has her
        (PANEL, "As Bo Lind of Corran notes, it will hurt any tenant.", "", True),
        (PANEL, "While the brewery has a poor name, it has paid its rent.", "", False),
        (PANEL, "“As ever, it will rain,” Bo Lind said of his brewery.", "", False),
    ],
)
def test_what_hangs_on_the_sentence_before(before, sentence, other, told):
    field = Field(compared(f"{LEAD} {FILL} {before} {sentence}", f"{LEAD} {FILL} {other}"))
    line = next(one for one in field.lines["t0"] if sentence in field.words_at("t0", one.span))

    assert hangs(line, field) is told
