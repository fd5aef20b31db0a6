"""Five short texts of one day tell four events, whatever is printed round them."""

from __future__ import annotations

import pytest

from framing.comparing.grouping import events
from framing.reading.reader import read_all
from framing.records import Document

TEXTS = {
    "closed": (
        "Norvania shuts Karsu strait to tankers",
        "Norvania closed the Karsu strait to oil tankers on Tuesday after a collision that "
        "killed two sailors, the coast guard said. More than 40 ships were waiting at the "
        "northern mouth by evening. Pilots said the channel could stay shut until Friday.",
    ),
    "waiting": (
        "Tankers wait as Karsu strait closes",
        "Forty ships lay at anchor outside the Karsu strait on Tuesday after Norvania's coast "
        "guard closed it. Two sailors died when a tanker struck a ferry in fog. Shippers said "
        "the closure would cost them $3 million a day.",
    ),
    "law": (
        "Norvania passes law on fishing fleets",
        "Norvania's parliament passed a law on Tuesday that bars foreign trawlers from its "
        "coastal waters. Owners of the fleet said the law would save 400 jobs. The fisheries "
        "minister will set quotas in spring.",
    ),
    "visit": (
        "Norvania's president received in Lund",
        "Norvania's president arrived in Lund on Tuesday for a state visit of two days, the "
        "first in nine years. The two leaders will sign a treaty on grain and dine at the old "
        "castle. Crowds lined the road from the airport.",
    ),
    "medal": (
        "Norvanian swimmer wins medal",
        "Mira Sand of Norvania won silver in the 200 metres backstroke on Tuesday, her "
        "country's first medal at the games. She touched the wall 0.3 seconds behind the "
        "winner. Sand, 19, said that she had not slept.",
    ),
}
REAL = {"Norvania": "Iran", "Karsu": "Hormuz", "Lund": "Beijing"}


def renamed(text):
    for name, other in REAL.items():
        text = text.replace(name, other)
    return text


@pytest.mark.parametrize(
    "printed",
    [
        lambda title, body: f"{title}\n\n{body}",
        lambda title, body: body,
        lambda title, body: f"{title}\n\nKELLIN, Nov. 18 (NNA) -- {body}",
        lambda title, body: (
            f"{title}\n\n{body} The government of Norvania said so on "
            "Tuesday, November 18, in Kellin, the capital."
        ),
        lambda title, body: renamed(f"{title}\n\n{body}"),
        lambda title, body: renamed(f"{title}\n\nTEHRAN, Nov. 18 (Reuters) - {body}"),
    ],
    ids=["plain", "no headline", "dateline", "one government", "known places", "Reuters"],
)
def test_two_texts_of_a_strait_go_together_and_nothing_else_does(printed):
    names = list(TEXTS)
    documents = [
        Document(id=name, event="e", outlet=name, text=printed(*TEXTS[name])) for name in names
    ]
    found = [members for members, _ in events.found_in(read_all(documents))]

    assert [[names[at] for at in part] for part in found] == [
        ["closed", "waiting"], ["law"], ["visit"], ["medal"]
    ]  # fmt: skip
