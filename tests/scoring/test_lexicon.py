from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.scoring.matching import lexicon as lexicons
from framing.scoring.matching.categories import Category, Entry, Lexicon, entry_of
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tokens.vocabulary import continues
from framing.tokens import terms_of
from tests.scoring.batches import batch_of, reading_of


def lexicon_of(**terms: list[str]) -> Lexicon:
    entries = []
    for number, listed in enumerate(terms.values()):
        for written in listed:
            entry = entry_of(written, number)
            assert isinstance(entry, Entry), entry
            entries.append(entry)
    return Lexicon(
        name="own",
        title="Own",
        version="1",
        licence="MIT",
        source="tests",
        language="en",
        kind="frames",
        categories=tuple(Category(key, key, key, "", tuple(v)) for key, v in terms.items()),
        entries=tuple(entries),
        path="",
    )


def found(batch, lexicon, **options) -> list[tuple[str, str]]:
    matches = lexicons.match(batch, lexicon, **options)
    texts = [reading.document.text for reading in batch.readings]
    return [
        (lexicon.categories[category].id, texts[batch.document[row]][start:end])
        for row, start, end, category in zip(
            matches.row, matches.start, matches.end, matches.category, strict=True
        )
    ]


def test_the_longest_match_wins_and_a_word_counts_once_a_category():
    batch = batch_of(["Trade deals and a trade deal maker trade."])
    own = lexicon_of(a=["trade", "trade deal*", "deal*"], b=["deal maker", "maker"])

    assert found(batch, own) == [
        ("a", "Trade deals"),
        ("a", "trade deal"),
        ("b", "deal maker"),
        ("a", "trade"),
    ]


def test_hyphens_and_capitals_and_possessives_are_the_tokenizers():
    batch = batch_of(["China's rare-earth bid worries the US, and us."])
    own = lexicon_of(a=["china", "rare earth*", "US"], b=["us"])

    assert found(batch, own) == [
        ("a", "China's"),
        ("a", "rare-earth"),
        ("a", "US"),
        ("b", "us"),
    ]


def test_a_phrase_ends_with_its_sentence():
    batch = batch_of(["They raised the supply", "chain by chain"], ["supply chain"])

    assert found(batch, lexicon_of(a=["supply chain"])) == [("a", "supply chain")]


def test_only_the_narrators_words_count_unless_asked():
    text = ["The minister said it was a crime and theft by the crime boss."]
    batch = vectorize([reading_of(text, quoted="a crime and theft")])
    own = lexicon_of(a=["crime", "theft", "theft by"])

    assert found(batch, own) == [("a", "crime")]
    assert found(batch, own, voice=1) == [("a", "crime"), ("a", "theft")]
    assert len(found(batch, own, voice=None)) == 3


def test_negation_is_noted_within_three_words_of_the_sentence():
    batch = batch_of(
        ["It is not a very fair deal", "fair", "They don't say fair", "not one two three fair"],
    )

    matches = lexicons.match(batch, lexicon_of(a=["fair"]))

    assert lexicons.negated(batch, matches.token).tolist() == [True, False, True, False]


def test_matches_of_masked_terms_alone_are_left_out():
    batch = batch_of(["Trade talks on trade and trade routes"])
    own = lexicon_of(a=["trade", "trade talks"])
    masked = np.array([term == "trade" for term in batch.terms])

    assert found(batch, own, without=masked) == [("a", "Trade talks")]


def test_the_whole_word_goes_before_a_stem_and_the_longer_stem_before_the_shorter():
    batch = batch_of(["security secured secs"])
    own = lexicon_of(a=["sec*", "secur*", "security"])

    entries = lexicons.match(batch, own).entry

    assert [own.entries[entry].written for entry in entries] == ["security", "secur*", "sec*"]


def test_no_text_has_no_matches():
    own = lexicon_of(a=["crime", "law and order"])

    assert found(batch_of(), own) == []
    assert found(batch_of(["..."]), own) == []


def test_hits_sum_to_the_counts():
    batch = batch_of(["Law and order, law", "and order"], ["order of law", ""])
    own = lexicon_of(a=["law and order", "order"], b=["law"])

    matches = lexicons.match(batch, own)
    hits = lexicons.hits_of(matches)
    summed = np.zeros((4, 2))
    np.add.at(summed, (hits.row, hits.measure), hits.weight)

    assert summed.tolist() == lexicons.counts_per_row(batch, own, matches).tolist()
    assert summed.tolist() == [[1, 2], [1, 0], [1, 1], [0, 0]]


def plain_matches(sentences: list[str], lexicon: Lexicon) -> set[tuple[int, int, int, int]]:
    """Row, category, first word and length of all matches, found the slow way."""
    out = set()
    for row, sentence in enumerate(sentences):
        terms = terms_of(sentence)
        for category in range(len(lexicon.categories)):
            entries = [entry for entry in lexicon.entries if entry.category == category]
            candidates = {
                (-len(entry.words), at)
                for entry in entries
                for at in range(len(terms) - len(entry.words) + 1)
                if all(
                    (
                        term.startswith(word) and continues(word, term)
                        if opened
                        else term == word
                    )
                    for term, word, opened in zip(
                        terms[at:], entry.words, entry.open, strict=False
                    )
                )
            }
            taken: set[int] = set()
            for size, at in sorted(candidates):
                span = set(range(at, at - size))
                if not span & taken:
                    taken |= span
                    out.add((row, category, at, -size))
    return out


WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "not"])
PATTERNS = st.lists(
    st.sampled_from(["a", "a*", "ab", "ab*", "b", "b*", "ba"]), min_size=1, max_size=4
)
LISTS = st.lists(PATTERNS.map(" ".join), min_size=1, max_size=8, unique=True)


@given(
    st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=4),
    LISTS,
    LISTS,
)
@settings(max_examples=200, deadline=None)
def test_matches_are_those_found_the_slow_way(sentences, first, second):
    batch = batch_of(sentences)
    own = lexicon_of(a=first, b=second)

    matches = lexicons.match(batch, own)
    begins = np.searchsorted(batch.token_row, matches.row)
    got = set(
        zip(
            matches.row.tolist(),
            matches.category.tolist(),
            (matches.token - begins).tolist(),
            matches.length.tolist(),
            strict=True,
        )
    )

    assert got == plain_matches(sentences, own)
    assert len(got) == len(matches.row)
