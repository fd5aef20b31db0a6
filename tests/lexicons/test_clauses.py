"""One list each of verbs, negators and pointing words, asked by every room."""

import pytest

from framing.lexicons import clauses


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("the bridge was closed", "was"),
        ("the council opened it", "opened"),
        ("a long-awaited bridge", None),
        ("the bridge over the river", None),
    ],
)
def test_a_clause_has_a_verb_that_is_nothing_else(words, verb):
    found = clauses.finite_verb().search(words)

    assert (found and found.group()) == verb


def test_denials_are_found_with_their_forms():
    text = "It didn't open, nobody refused, and it never failed."

    assert clauses.denial().findall(text) == ["didn't", "nobody", "refused", "never", "failed"]


def test_a_pointer_is_no_abbreviation():
    assert clauses.pointer().search("It is late.")
    assert not clauses.pointer().search("IT firms hire.")


def test_a_negator_may_be_contracted():
    assert all(map(clauses.is_negator, ("not", "isn't", "won’t")))
    assert not clauses.is_negator("knot")
