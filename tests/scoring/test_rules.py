"""Rules over cues: what each key of a pattern asks for, and what a wrong file is told."""

import pytest
from msgspec import structs

from framing import lexicons
from framing.errors import LexiconError
from framing.records import Actor, Figure, Span
from framing.scoring.matching.rules import Pattern, find_cues, load_rules, marks_of, rows_of
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of

BATCH = batch_of(
    [
        "The ministry will repair the bridge.",
        "They repair bridges, said the ministry.",
        "The ministry is in Riga.",
    ]
)
CUES = find_cues(BATCH)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (Pattern(), [False, False, False]),
        (Pattern(all=("government",)), [True, True, True]),
        (Pattern(all=("government", "remedy")), [True, True, False]),
        (Pattern(all=("government",), none=("remedy",)), [False, False, True]),
        (Pattern(near=("government", "remedy")), [True, False, False]),
        (Pattern(near=("government", "remedy"), within=1), [False, False, False]),
        (Pattern(near=("remedy|crime", "government")), [False, True, False]),
    ],
)
def test_a_pattern_fits_the_sentences_it_asks_for(pattern, expected):
    assert rows_of(pattern, CUES).tolist() == expected


def test_marks_are_the_words_of_the_cues():
    pattern = Pattern(near=("government", "remedy"))
    row, start, end = marks_of([pattern], CUES, rows_of(pattern, CUES), BATCH)
    text = BATCH.readings[0].document.text

    assert row.tolist() == [0, 0]
    assert [text[a:b] for a, b in zip(start, end, strict=True)] == ["ministry", "repair"]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ('patterns = [{ all = ["goverment"] }]', "unknown cue 'goverment'"),
        ('patterns = [{ any = ["government"] }]', "unknown field"),
        ("patterns = [", r"own\.toml:\d+: not TOML"),
    ],
)
def test_a_wrong_file_of_rules_is_told_what_is_wrong(tmp_path, monkeypatch, rule, message):
    head = 'name="x"\ntitle="x"\nversion="1"\nlicence="MIT"\nsource="x"\nlanguage="en"\n'
    text = f'{head}definition="x"\n[rules.A]\ntext="?"\n{rule}\n'
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicons, "path_of", lambda name, language="en": path)
    lexicons.load.cache_clear()

    with pytest.raises(LexiconError, match=message):
        load_rules("own")


def rows(pattern, *sentences):
    batch = batch_of(list(sentences))
    return rows_of(pattern, find_cues(batch)).tolist()


@pytest.mark.parametrize(
    ("sentence", "within", "fits"),
    [
        ("The ministry will now repair it.", 3, True),
        ("The ministry will now repair it.", 2, False),
        ("The ministry.", 8, False),
        ("They repair it.", 8, False),
        ("Repair the ministry.", 8, False),  # the other way round
        ("Repair the ministry, repair it.", 8, True),
    ],
)
def test_near_is_within_so_many_words_and_in_that_order(sentence, within, fits):
    pattern = Pattern(near=("government", "remedy"), within=within)

    assert rows(pattern, sentence, "It rained.")[0] is fits


def test_a_sentence_ends_what_is_near():
    pattern = Pattern(near=("government", "remedy"))

    assert rows(pattern, "So said the ministry", "repair it") == [False, False]


def test_all_that_is_asked_must_hold_and_nothing_that_is_barred():
    all_, none = ("government",), ("remedy", "place")

    assert rows(Pattern(all=all_, none=none), "The ministry.", "The ministry will repair.") == [
        True,
        False,
    ]
    assert rows(Pattern(none=none), "It rained.") == [False]


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("They walked off.", True),
        ("They need it.", False),  # no past tense by its end
        ("They walk off.", False),
    ],
)
def test_a_verb_in_ed_is_of_the_past(sentence, past):
    assert rows(Pattern(all=("past",)), sentence) == [past]


@pytest.mark.parametrize(
    ("sentence", "aged"),
    [
        ("Maria Lopes, 61, a nurse, came.", True),
        ("Maria Lopes, 61 who came.", True),
        ("So said Maria Lopes, 61. ", True),
        ("Maria Lopes, 61 of us.", False),
        ("In 2020, 61, it fell.", False),  # no name before it
        ("Maria Lopes, 1961, came.", False),
    ],
)
def test_an_age_stands_behind_a_name(sentence, aged):
    assert rows(Pattern(all=("aged",)), sentence) == [aged]


@pytest.mark.parametrize(
    ("unit", "cue"),
    [("%", "percent"), ("USD", "money"), ("men", ""), ("usd", ""), ("", ""), ("EUROS", "")],
)
def test_a_figures_unit_tells_money_and_percentages(unit, cue):
    text = "It rose by 5 again."
    figure = Figure(value=5.0, unit=unit, start=11, end=12)
    cues = find_cues(vectorize([structs.replace(reading_of([text]), figures=[figure])]))

    assert [name for name in ("money", "percent") if cues.present[name][0]] == [cue] * bool(cue)


def test_a_negator_takes_a_dispute_away_and_no_ministry():
    cues = find_cues(batch_of(["There was no dispute.", "No ministry came.", "A dispute."]))

    assert cues.present["dispute"].tolist() == [False, False, True]
    assert cues.present["government"].tolist() == [False, True, False]


def test_of_several_cues_from_one_word_the_longest_is_marked():
    pattern = Pattern(all=("government|organisation",))
    text = "The ministry of ports shut."
    reading = structs.replace(
        reading_of([text]), actors=[Actor("ministry of ports", "organisation", [Span(4, 21)])]
    )
    batch = vectorize([reading])
    cues = find_cues(batch)
    row, start, end = marks_of([pattern], cues, rows_of(pattern, cues), batch)

    assert [text[a:b] for a, b in zip(start, end, strict=True)] == ["ministry of ports"]
    assert row.tolist() == [0]


def test_what_a_pattern_bars_and_what_other_sentences_have_is_not_marked():
    pattern = Pattern(all=("government",), none=("remedy",))
    row, _, _ = marks_of([pattern], CUES, rows_of(pattern, CUES), BATCH)

    assert row.tolist() == [2]
    assert marks_of([Pattern()], CUES, rows_of(pattern, CUES), BATCH)[0].tolist() == []
