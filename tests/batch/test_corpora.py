import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.batch import corpora
from framing.batch.corpora import LONGEST_NAME, Corpus, safe_name
from framing.comparing.grouping import levels
from framing.comparing.grouping.windows import Window

FLOOD = "The river rose over the old bridge in {place} and the mayor closed the schools. " * 3
VOTE = "Members of the union voted by a wide margin for the new contract in {place}. " * 3


def table(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_table_is_events_in_the_order_of_their_first_rows(tmp_path):
    rows = [{"event": event, "id": "x", "text": VOTE} for event in ("b", "a", "b")]

    corpus = Corpus([table(tmp_path / "t.jsonl", rows)])
    events = list(corpus)

    assert (len(corpus), corpus.texts) == (2, 3)
    assert [one.name for one in events] == ["b", "a"]
    assert [one.id for one in events[0].documents] == ["x", "x#2"]
    assert {one.event for one in events[0].documents} == {"b"}


def test_it_can_be_gone_through_twice(tmp_path):
    corpus = Corpus([table(tmp_path / "t.jsonl", [{"event": "a", "text": VOTE}])])

    assert list(corpus) == list(corpus)


def test_folders_and_tables_go_together(tmp_path):
    folder = tmp_path / "flood"
    folder.mkdir()
    (folder / "one.txt").write_text(FLOOD, encoding="utf-8")
    path = table(tmp_path / "t.jsonl", [{"event": "flood", "text": FLOOD}])

    events = list(Corpus([folder, path]))

    assert [one.name for one in events] == ["flood", "flood-2"]


def test_a_row_without_an_event_among_rows_with_one_is_a_problem(tmp_path):
    rows = [{"event": "a", "outlet": "Bee", "text": VOTE}, {"outlet": "Bee", "text": VOTE}]

    corpus = Corpus([table(tmp_path / "t.jsonl", rows)])

    assert len(corpus) == 1
    (problem,) = corpus.problems
    assert problem.where.endswith("t.jsonl:2")
    assert "--find-events" in problem.mend


def test_events_are_found_where_no_row_has_one(tmp_path):
    texts = [FLOOD.format(place="Wells"), VOTE.format(place="Ohio")] * 2

    corpus = Corpus([table(tmp_path / "t.jsonl", [{"text": text} for text in texts])])
    events = list(corpus)

    assert [[one.text for one in event.documents] for event in events] == [
        [texts[0], texts[2]],
        [texts[1], texts[3]],
    ]
    assert events[0].name == "000001-the-river-rose-over-the-old"
    assert all(one.found.sureness and one.found.reasons for one in events)


def test_loose_files_and_rows_are_held_against_each_other(tmp_path):
    folder = tmp_path / "flood"
    folder.mkdir()
    text = "River shuts the schools\n\n" + FLOOD.format(place="Wells")
    (folder / "one.txt").write_text(text, encoding="utf-8")
    rows = [{"text": text, "event": "a"}, {"text": VOTE.format(place="Ohio"), "event": "a"}]

    corpus = Corpus([folder, table(tmp_path / "t.jsonl", rows)], True, loose=True)
    flood, vote = (event.documents for event in corpus)

    assert (len(corpus), corpus.texts) == (2, 3)
    assert [one.title for one in flood] == ["River shuts the schools"] * 2
    assert [one.text for one in vote] == [rows[1]["text"]]


def test_only_sure_events_are_kept_if_that_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(levels, "SURE", 100.0)
    texts = [FLOOD.format(place="Wells")] * 2
    path = table(tmp_path / "t.jsonl", [{"text": text} for text in texts])

    assert [len(event.documents) for event in Corpus([path])] == [2]
    alone = list(Corpus([path], sure=True))
    assert [len(event.documents) for event in alone] == [1, 1]
    assert all(one.found and one.found.sureness is None for one in alone)


def test_found_events_are_held_to_their_days(tmp_path):
    days = ("2025-03-01", "2025-03-03", "2025-06-01", "2025-06-02")
    rows = [{"text": FLOOD.format(place="Wells"), "date": day, "outlet": "Bee"} for day in days]
    path = table(tmp_path / "t.jsonl", rows)

    def days_of(window):
        corpus = Corpus([path], window=window)
        return [[one.published for one in event.documents] for event in corpus]

    assert days_of(Window(3)) == [list(days[:2]), list(days[2:])]
    assert days_of(Window(1)) == [[days[0]], [days[1]], list(days[2:])]


def test_the_same_event_in_two_tables_is_one(tmp_path):
    one = table(tmp_path / "1.jsonl", [{"event": "a", "text": VOTE}])
    two = table(tmp_path / "2.jsonl", [{"event": "a", "text": FLOOD}])

    (event,) = Corpus([one, two])

    assert len(event.documents) == 2


def test_what_columns_were_taken_for_is_a_note_a_table(tmp_path):
    path = table(tmp_path / "t.jsonl", [{"story": "a", "body": VOTE, "source": "Bee"}])

    corpus = Corpus([path])

    assert corpus.notes == [
        f"{path}: 1 row: text from 'body', outlet from 'source', event from 'story'"
    ]
    assert corpus.problems == []


@pytest.mark.parametrize("name", ["", "..", "a/b", ".git", "a\0b", "é 日本"])
def test_names_that_a_folder_can_have(name, tmp_path):
    (tmp_path / safe_name(name)).mkdir()

    assert not safe_name(name).startswith(".")


@given(st.text())
def test_a_safe_name_stays_in_its_folder(name):
    plain = safe_name(name)

    assert 0 < len(plain) <= LONGEST_NAME
    assert not set(plain) & set("/\\\0:")
    assert plain not in (".", "..")


def test_before_many_texts_are_held_against_each_other_a_note_says_what_that_takes(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(corpora, "MANY", 2)
    rows = [{"text": VOTE, "date": day} for day in ("2025-03-01", "2025-03-02", "2025-03-03")]
    path = table(tmp_path / "t.jsonl", rows)
    told = "3 texts, which no days part, are held against each other at once"

    assert len(Corpus([path], window=Window(3)).notes) == 1
    assert told in Corpus([path], window=None).notes[1]
    assert told in Corpus([path], window=Window(3, running=True)).notes[1]
    rows = [{"text": VOTE} for _ in rows]
    assert told in Corpus([table(path, rows)], window=Window(3)).notes[1]


def test_events_are_made_out_when_they_are_asked_for(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        corpora, "found", lambda items, *_: iter(asked.append(len([*items])) or ())
    )
    corpus = Corpus([table(tmp_path / "t.jsonl", [{"text": VOTE}, {"text": VOTE}])])

    assert asked == []
    assert len(corpus) == 0
    assert list(corpus) == []
    assert asked == [2]
