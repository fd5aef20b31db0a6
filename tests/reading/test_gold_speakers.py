"""The speakers and quotations of the seed texts against the hand reading, with a table."""

from __future__ import annotations

import json

import pytest

from tests.reading.test_gold_actors import SHARED, report
from tests.texts import reading


@pytest.fixture(scope="module")
def seeds():
    """The hand reading of each seed with the attributions found in it."""
    gold_file = SHARED / "gold" / "rare-earths.json"
    if not gold_file.exists():
        pytest.skip("no hand reading beside the project: set FRAMING_SHARED")
    documents = json.loads(gold_file.read_text(encoding="utf-8"))["documents"]
    files = sorted((SHARED / "seeds").glob("*.txt"))
    return [
        (document, reading(file.read_text(encoding="utf-8")))
        for document, file in zip(documents, files, strict=True)
    ]


def test_named_speakers_are_found_with_their_affiliation(seeds, capsys):
    rows = []
    for document, found in seeds:
        for gold in document["named_speakers"]:
            said = [one for one in found.attributions if gold["name"] in (one.speaker or "")]
            bodies = {one.affiliation for one in said}
            body = gold["org"].split(" (")[0]
            wanted = None if body in ("itself", "none given") else body
            right = bool(said) and bodies == {wanted}
            rows.append((right, gold["name"], len(said), wanted, sorted(map(str, bodies))))
    with capsys.disabled():
        report("\nspeakers of the seeds")
        for right, *row in rows:
            report("  ", "found " if right else "WRONG ", *row)

    assert len(rows) == 4
    assert all(row[0] for row in rows)


def test_every_quotation_has_its_speaker_and_titles_have_none(seeds):
    for document, found in seeds:
        text = found.document.text
        quoted = {
            text[span.start : span.end]: one.speaker
            for one in found.attributions
            if one.kind != "indirect"
            for span in one.given
        }
        gold = {quote["span"] for quote in document.get("quotes", [])}

        assert set(quoted) == gold
        assert all("International Tax and Investment Center" in who for who in quoted.values())


def test_reported_speech_and_crowds_are_found(seeds):
    """
    The president's two paraphrases, the medium cited, and the unnamed experts.
    """
    said = [
        (number, one.speaker, one.verb_class)
        for number, (_, found) in enumerate(seeds)
        for one in found.attributions
    ]

    assert said.count((1, "Donald Trump", "forceful")) == 2
    assert (2, "South China Morning Post", "neutral") in said
    assert (3, "Experts", "forceful") in said
    assert not any(
        (who or "").lower() in ("meeting", "move", "initiative") for _, who, _ in said
    )
