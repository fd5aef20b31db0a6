"""The texts of a corpus for norms, and articles cut in two."""

import json

from framing.norming.texts import events_in, halves_of, is_cut
from tests.texts import document

LINES = (
    "one two three four\nfive six seven eight\nnine ten eleven twelve\nlast words stand here"
)


def test_a_text_is_cut_at_the_line_nearest_its_middle():
    first, second = halves_of(document(LINES))

    assert first.text == "one two three four\nfive six seven eight"
    assert second.text == "nine ten eleven twelve\nlast words stand here"
    assert (first.event, first.outlet) == (second.event, "first half")
    assert second.outlet == "second half"


def test_a_text_without_a_line_near_its_middle_is_not_cut():
    assert halves_of(document("one two three four five six seven\neight")) == []
    assert halves_of(document("all on one line")) == []


def test_a_header_is_in_neither_half():
    headed = document("outlet: x\n\n" + LINES, body=11)

    assert [one.body for one in halves_of(headed)] == [0, 0]
    assert "outlet" not in halves_of(headed)[0].text


def test_about_half_of_all_texts_are_cut_whatever_they_are_called():
    cut = [is_cut(document(f"text {at}")) for at in range(400)]

    assert 150 < sum(cut) < 250
    assert is_cut(document("a", name="one")) == is_cut(document("a", name="two"))


def test_a_tables_rows_are_events_or_texts_by_themselves(tmp_path):
    rows = [
        {"id": "a", "event": "e", "outlet": "x", "text": "one"},
        {"id": "b", "event": "e", "outlet": "y", "text": "two"},
        {"id": "c", "outlet": "x", "text": "three"},
        {"id": "d", "outlet": "x", "text": "four"},
        {"id": "e", "outlet": "x", "text": " "},
    ]
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    found = list(events_in([path]))

    texts = [[one.text for one in event.documents] for event in found if event.documents]
    assert texts == [["one", "two"], ["three"], ["four"]]
    assert [one.what for event in found for one in event.problems] == ["no text"]


def test_folders_are_events(tmp_path):
    for event, name in (("e", "x"), ("e", "y"), ("f", "z")):
        (tmp_path / event).mkdir(exist_ok=True)
        (tmp_path / event / f"{name}.txt").write_text("A text.")

    many = [len(event.documents) for event in events_in([tmp_path]) if event.documents]

    assert many == [2, 1]
