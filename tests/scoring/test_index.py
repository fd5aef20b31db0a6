"""A lexicon's entries as arrays, against the entries themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.scoring.matching.index import index_of
from framing.scoring.tokens.vocabulary import vocabulary
from tests.scoring.test_lexicon import lexicon_of

WORDS = st.text("ab", min_size=1, max_size=3)
LISTED = st.lists(
    st.builds(lambda word, stem: word + "*" * stem, WORDS, st.booleans()), max_size=5
)


@given(st.lists(WORDS, unique=True), LISTED)
def test_ranges_hold_the_terms_that_an_entry_stands_for(terms, listed):
    lexicon = lexicon_of(one=[*listed, "b a*"])
    words = vocabulary(terms)
    low, high = index_of(lexicon).ranges(words)

    for entry, first, last in zip(lexicon.entries, low.tolist(), high.tolist(), strict=True):
        for place, (word, is_stem) in enumerate(zip(entry.words, entry.open, strict=True)):
            held = words.ordered[first[place] : last[place]]
            assert held == sorted(
                t for t in terms if t == word or (is_stem and t.startswith(word))
            )
        assert set(first[len(entry.words) :]) <= {-1}


def test_an_index_is_made_once():
    """
    Two lexicons that are alike, but not the same, have an index each.
    """
    lexicon, like = lexicon_of(one=["dam*", "flood"]), lexicon_of(one=["dam*", "flood"])

    assert index_of(lexicon) is index_of(lexicon)
    assert index_of(lexicon) is not index_of(like)


def test_single_words_go_whole_before_stems_and_long_before_short():
    index = index_of(lexicon_of(one=["da*", "dam*", "dam", "high dam"]))

    assert index.single.tolist() == [2, 1, 0]
