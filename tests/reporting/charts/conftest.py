"""Comparisons to be drawn."""

import pytest

from framing import pipeline
from framing.settings import Settings
from tests.shared import ROOT, compare_paths
from tests.texts import HARBOUR, reading

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\u202egnp.exe \x00\x0b\ufffe name",
    "x" * 10_000,
    "صحيفة المدينة",
]


def compared(readings):
    """Readings of one event, compared with few draws."""
    return pipeline.compare_readings(readings, Settings(draws=60))


@pytest.fixture(scope="session")
def sample():
    """An event of the corpus: four texts, with voices, frames, figures and shared facts."""
    found, _ = compare_paths([ROOT / "corpus" / "suez-2021"], Settings(draws=60))
    return found[0]


@pytest.fixture(scope="session")
def hostile():
    """Texts whose outlets, and whose sentences, mean harm."""
    return compared(
        [
            reading(HARBOUR + f"\nThe {name[:80]} said it & <b>that</b>.\n", f"t{at}", name)
            for at, name in enumerate(HOSTILE)
        ]
    )


@pytest.fixture(scope="session")
def short():
    """Two texts too short to assess."""
    return compared([reading("It rained.", "a"), reading("It was dry, they said.", "b")])


@pytest.fixture(scope="session")
def many(sample):
    """Thirty texts, made of the paragraphs of four."""
    parts = [one.document.text.split("\n\n") for one in sample.readings]
    mixed = [
        "\n\n".join(parts[at % 4][2 + at % 3 :] + parts[(at + 1) % 4][3 : 4 + at // 4])
        for at in range(30)
    ]
    return compared([reading(text, f"paper {at}") for at, text in enumerate(mixed)])


@pytest.fixture(params=["sample", "hostile", "short", "many"])
def any_event(request):
    """Each of the comparisons in turn."""
    return request.getfixturevalue(request.param)
