"""The news lexicon itself: every entry can be found, and none is there twice."""

from __future__ import annotations

import numpy as np
import pytest

from framing.scoring.tone import news, news_lexicon
from framing.tokens import terms_of

DATA = news_lexicon.shipped()
WORDS = [term for group in DATA.words for term in group.terms]


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("words", WORDS),
        ("verbs", [term for group in DATA.verbs for term in group.terms]),
        ("masked", DATA.masked.terms),
        ("idioms", list(DATA.idioms)),
        ("corrected", list(DATA.corrected)),
        ("negators", DATA.shifters.negators),
        ("reversers", DATA.shifters.reversers),
        ("undoers", DATA.shifters.undoers),
    ],
)
def test_the_tokenizer_can_produce_every_entry(name, terms):
    lost = [term for term in terms if " ".join(terms_of(term.rstrip("*"))) != term.rstrip("*")]

    assert lost == []


def test_no_word_has_two_valences():
    assert len(WORDS) == len(set(WORDS))


def test_no_stem_is_so_short_that_it_begins_words_of_any_meaning():
    stems = [term[:-1] for term in WORDS if term.endswith("*")]

    assert min(map(len, stems)) >= 3


def test_valences_keep_to_vaders_scale():
    values = [group.valence for group in DATA.words]
    values += [*DATA.idioms.values(), *DATA.corrected.values()]

    assert max(map(abs, values)) <= 4


def test_parts_stay_below_one_however_much_is_said():
    valence = np.full(500, 4.0)
    parts = news.parts_of(np.zeros(500, int), valence, np.array([500]))

    assert 0.9 < parts.sum() < 1


def test_praise_weighs_less_than_blame_of_the_same_valence():
    plain = news_lexicon.lexicon_of_news()._replace(
        valence={"fine": 2.0, "foul": -2.0}, stems={}, corrected={}, phrases={}
    )

    blame, praise = news.valued(
        news.words_of_texts(["It was a foul day.", "It was a fine day."]), plain
    ).valence

    assert 0 < praise < -blame


def test_a_phrase_is_one_hit_from_its_first_word_to_its_last():
    words = news.words_of_texts(["They turned a blind eye to it."])
    found = news.valued(words)
    text = "They turned a blind eye to it."

    assert [
        text[words.start[first] : words.end[last]]
        for first, last in zip(found.first, found.last, strict=True)
    ] == ["blind eye"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("no kick of a bucket", [], []),
        ("he will kick the bucket", [2], [4]),
        ("kick the", [], []),
        ("kick the kick the bucket now", [2], [4]),
        ("kick the bucket kick the bucket", [0, 3], [2, 5]),
    ],
)
def test_a_phrase_counts_once_where_all_its_words_stand(text, first, last):
    plain = news_lexicon.lexicon_of_news()._replace(
        valence={}, stems={}, corrected={}, phrases={("kick", "the", "bucket"): -2.0}
    )

    found = news.valued(news.words_of_texts([text, "the bucket"]), plain)

    phrases = [(a, b) for a, b in zip(found.first, found.last, strict=True) if b > a]
    assert phrases == list(zip(first, last, strict=True))


def test_of_phrases_that_begin_alike_the_longest_counts():
    plain = news_lexicon.lexicon_of_news()._replace(
        phrases={("kick", "the", "bucket", "list"): 1.0, ("kick", "the"): -1.0}
    )

    found = news.valued(news.words_of_texts(["kick the bucket list", "kick the bucket"]), plain)

    assert list(zip(found.first.tolist(), found.last.tolist(), strict=True)) == [(0, 3), (4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is no longer dangerous.",
        "The water is no longer unsafe to drink.",
        "The tumour is no longer a threat.",
        "The minister was cleared of fraud.",
        "A court cleared her of bribery charges.",
        "The jury acquitted the banker of fraud.",
        "The clerk was exonerated of theft.",
        "The firm ruled out layoffs.",
        "Officials ruled out a crisis.",
        "A strike was averted on Sunday.",
        "Strike averted",
        "A shutdown was narrowly averted after talks.",
        "The talks averted a war.",
        "The ban was lifted.",
        "The illness was cured.",
        "The danger is over.",
        "The violence ended on Monday.",
        "The suspension was overturned.",
        "The land is free of corruption.",
        "The crisis was resolved peacefully.",
    ],
)
def test_what_is_ended_denied_or_averted_is_not_negative(text):
    assert news.tones([text])[0] >= 0.0


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is dangerous.",
        "The war ended careers.",
        "The crisis is over Taiwan.",
        "Two died in the crash before the fire was contained.",
        "The minister was convicted of fraud.",
        "A strike was called on Sunday.",
        "The crisis prevented progress.",
    ],
)
def test_what_goes_on_stays_negative(text):
    assert news.tones([text])[0] < 0.0
