"""Whose an attribution is: names, descriptions and the words that are its own, by hand."""

import pytest
from msgspec import structs

from framing.records import Attribution, Span
from framing.scoring.matching.stances import is_stance, spoken
from framing.scoring.matching.statements import statements
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import reading_of


def said(text, source, cue, content, speaker=None, kind="indirect", speaker_kind=None):
    def spans(part):
        at = text.index(part)
        return [Span(at, at + len(part))] if part else []

    return Attribution(
        spans(source),
        spans(cue),
        spans(content),
        kind,
        speaker=speaker,
        speaker_kind=speaker_kind,
    )


def told(text, *parts):
    reading = structs.replace(
        reading_of(text.split("\n")), attributions=[said(text, *part) for part in parts]
    )
    return statements(vectorize([reading]))


def label(source, speaker, speaker_kind=None, text=None):
    text = text or f"It leaks, {source} says."
    ((one,), _) = told(text, (source, "says", "It leaks", speaker, "indirect", speaker_kind))
    return one.name, one.named, one.anonymous


@pytest.mark.parametrize(
    ("source", "speaker", "name", "named"),
    [
        ("Ann Roe", "Ann Roe", "Ann Roe", True),
        ("the clerk", "clerk", "clerk", False),
        ("Ann Roe of Norway", "Norway", "Ann Roe", True),  # two capitals before "of"
        ("Ann Roe of the Norway", "Norway", "Ann Roe", True),
        ("Ann of Norway", "Norway", "Ann of Norway", True),
        ("a lawyer in Oslo", "Oslo", "lawyer in Oslo", False),
        ("the lawyer in the Oslo", "Oslo", "lawyer in the Oslo", False),
        ("a lawyer in Oslo, who left", "Oslo", "lawyer in Oslo", False),
        ("lawyer in Oslo; he left", "Oslo", "lawyer in Oslo", False),
        ("in Oslo", "Oslo", "Oslo", True),  # nobody before the preposition
        ("the Oslo", "Oslo", "Oslo", True),
        ("mayor Lund", "Lund", "Lund", True),  # no preposition
        ("a mayor named Lund", "Lund", "Lund", True),
        ("Ann roe", "Ann roe", "Ann roe", False),
        ("ann Roe", "ann Roe", "ann Roe", False),
    ],
)
def test_a_place_behind_a_preposition_names_nobody(source, speaker, name, named):
    assert label(source, speaker)[:2] == (name, named)


def test_a_capital_at_a_sentences_head_alone_makes_no_name():
    assert label("Critics", "Critics", text="Critics says: It leaks, say critics.")[1] is False
    assert label("Lund", "Lund", text="Lund says: It leaks.")[1] is True


@pytest.mark.parametrize(
    ("source", "speaker", "kind", "anonymous"),
    [
        ("the clerk", "clerk", None, False),
        ("a clerk", "clerk", None, True),
        ("Several clerks", "clerks", None, True),
        ("a paper", "paper", "media", False),
        ("a paper", "paper", "document", False),
        ("a resident", "resident", "person", False),
        ("a clerk", "clerk", "government", True),
        ("the clerk", "clerk", "anonymous", True),
        ("Ann Roe", "Ann Roe", "anonymous", True),
        ("a Ann Roe", "Ann Roe", None, False),  # a name is never hidden by an article
    ],
)
def test_who_is_told_of_without_a_name_is_anonymous(source, speaker, kind, anonymous):
    assert label(source, speaker, kind)[2] is anonymous


def names(*parts):
    text = "\n".join(f"{source} says: {content}" for source, content, _ in parts)
    found, _ = told(text, *((source, "", content, who) for source, content, who in parts))
    return [(one.name, one.anonymous) for one in found]


def test_a_description_is_taken_up_by_its_head_and_by_its_place():
    assert (
        names(
            ("An analyst at a brokerage", "it fell", "analyst at a brokerage"),
            ("The analyst", "it rose", "analyst"),
        )
        == [("analyst at a brokerage", True)] * 2
    )
    assert (
        names(("A lawyer in Oslo", "it fell", "Oslo"), ("She", "it rose", "Oslo"))
        == [("lawyer in Oslo", True)] * 2
    )
    assert names(("A lawyer in Oslo", "it fell", "Oslo"), ("Oslo", "it rose", "Oslo")) == [
        ("lawyer in Oslo", True),
        ("Oslo", False),  # the town itself
    ]


def test_who_is_not_made_out_has_no_name():
    assert names(("She", "it fell", None)) == [(None, False)]


def test_a_second_part_behind_the_same_verb_is_told_again():
    text = "Roe said it leaks and “it falls” and Lund said so."
    found, _ = told(
        text,
        ("Roe", "said", "it leaks", "Roe"),
        ("Roe", "said", "it falls", "Roe"),
        ("Lund", "", "so", "Lund"),
    )

    assert [one.again for one in found] == [False, True, False]


def test_the_shortest_content_owns_its_words():
    text = "Before it.\nRoe said that Lund said that it leaks."
    found, owner = told(
        text,
        ("Roe", "said", "that Lund said that it leaks", "Roe"),
        ("Lund", "said that", "that it leaks", "Lund"),
        ("Lund", "", "", "Lund"),
    )

    assert [(one.words, one.row) for one in found] == [(3, 1), (3, 1), (0, -1)]
    assert owner.tolist() == [-1, -1, -1, -1, 0, 0, 0, 1, 1, 1]


def test_no_attributions_no_statements():
    found, owner = told("It rained.")

    assert found == []
    assert owner.tolist() == [-1, -1]


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("They oppose the levy", "oppose", "the levy", True),
        ("They oppose that it grows", "oppose", "that it grows", False),  # a clause
        ("They said the levy fell", "said", "the levy fell", False),
        ("The levy leaks, they believe", "believe", "The levy leaks", False),  # all before it
        ("The levy was opposed by them", "was opposed by", "The levy", True),
        ("The levy, opposed by them", "opposed by", "The levy", True),
        ("They did not say so", "did not say", "so", True),
        ("They declined to comment on it", "declined to comment", "on it", True),
    ],
)
def test_a_stance_tells_what_somebody_is_for_and_no_words(text, cue, content, stance):
    assert is_stance(text, said(text, "", cue, content)) is stance


def test_a_quotation_is_no_stance_nor_what_has_no_verb_or_content():
    text = "They oppose the levy"

    assert not is_stance(text, said(text, "", "oppose", "the levy", kind="partial"))
    assert not is_stance(text, said(text, "", "", "the levy"))
    assert not is_stance(text, said(text, "", "oppose", ""))


@pytest.mark.parametrize(
    ("source", "speaker", "many"),
    [
        ("it", None, 0),
        ("", None, 0),
        ("I", None, 0),
        ("she", None, 1),
        ("She’s", None, 1),
        ("", "Lund", 1),
        ("I", "I", 1),
    ],
)
def test_nobody_speaks_where_neither_a_name_nor_a_persons_pronoun_is_told(
    source, speaker, many
):
    text = f"Then {source} said that it leaks"
    said_so = said(text, source, "said", "that it leaks", speaker)
    batch = vectorize([structs.replace(reading_of([text]), attributions=[said_so])])

    assert len(spoken(statements(batch)[0], batch)) == many


def test_a_content_may_begin_with_the_first_word_of_all():
    text = "It leaks, Roe said."
    found, owner = told(text, ("Roe", "said", "It leaks", "Roe"))

    assert (found[0].row, found[0].words) == (0, 2)
    assert owner.tolist() == [0, 0, -1, -1]


def test_a_description_of_several_words_is_taken_up_up_to_its_preposition():
    assert (
        names(
            ("An old analyst at a brokerage", "it fell", "old analyst at a brokerage"),
            ("The old analyst", "it rose", "old analyst"),
        )
        == [("old analyst at a brokerage", True)] * 2
    )
