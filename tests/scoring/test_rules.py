"""Rules over cues: what each key of a pattern asks for, and what a wrong file is told."""

import pytest

from framing import lexicons
from framing.errors import LexiconError
from framing.scoring.matching.rules import Pattern, find_cues, load_rules, marks_of, rows_of
from tests.scoring.batches import batch_of

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
