"""The validation by outlet pairs on texts written here."""

from __future__ import annotations

import json

from framing.validating import outlets


def article(event: str, text: str, stand: int) -> str:
    return json.dumps(
        {
            "event": event,
            "title": "A day in town",
            "sentences": [{"text": text}],
            "entities": [{"name": "Ann Lopez", "sentiment": stand}],
        }
    )


def test_the_kinder_article_is_told(tmp_path):
    table = tmp_path / "articles.jsonl"
    kind, harsh = "Lopez is a brilliant doctor.", "Lopez is a terrible liar."
    lines = [
        article("flood", kind, 1),
        article("flood", harsh, -1),
        article("fire", harsh, -1),
        article("fire", kind, 0),
        article("fire", kind, 0),
    ]
    table.write_text("\n".join(lines), encoding="utf-8")
    found = outlets.validate(table)

    assert (found["n"], found["pairs"], found["order"]) == (5, 3, 1.0)
    assert found["interval"] == [1.0, 1.0]
    assert found["verdict"] == "assessed"
    # each article mentions her in one sentence, so their number tells nothing
    assert found["baseline"]["fewer_sentences"] == 0.5


def test_no_pairs_are_not_assessed(tmp_path):
    table = tmp_path / "articles.jsonl"
    table.write_text(article("flood", "Lopez came.", 0), encoding="utf-8")
    found = outlets.validate(table)

    assert found["order"] is None
    assert found["interval"] is None
    assert found["verdict"] == "not assessed"


def test_a_name_is_found_by_its_own_last_word():
    assert outlets.pattern_of("Ann Lopez").search("Mrs. Lopez left")
    assert outlets.pattern_of("Lopez campaign").search("Lopez left")
    assert outlets.pattern_of("Republican lawmakers").search("The GOP left")
    assert outlets.pattern_of("House Democrats").search("a Democratic plan")
    assert not outlets.pattern_of("Ann Lopez").search("Ann left")


def test_harsh_mentions_are_counted():
    texts = ["Lopez is a terrible liar.", "Lopez came.", "Voters praised Lopez."]

    assert outlets.harsh_mentions("Ann Lopez", texts) == 1
    assert outlets.harsh_mentions("Ann Lopez", ["Nobody came."]) == 0
    assert outlets.harsh_mentions("Ann Lopez", []) == 0
