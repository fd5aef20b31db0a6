"""Rules of the rooms that score, at the bounds where they turn, worked out by hand."""

import numpy as np
import pytest
from msgspec import structs
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.records import Actor, Attribution, Figure, Span
from framing.scoring import scorer
from framing.scoring.families import frames, sourcing, wording
from framing.scoring.given import given_of
from framing.scoring.learned import measures, predicting, views
from framing.scoring.learned.views import Unit
from framing.scoring.matching import globs, lexicon, rules, scare_quotes, stances
from framing.scoring.matching.passives import agentless
from framing.scoring.matching.statements import statements
from framing.scoring.profiles import targets
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens import phrases as phrase_module
from framing.scoring.tokens.phrases import phrases_of
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tokens.vocabulary import marked, vocabulary
from framing.scoring.tone import news, news_lexicon, vader
from framing.settings import Settings
from tests.scoring.batches import batch_of, reading_of
from tests.scoring.test_phrases import phrases

# all terms, or those that aren't the topic's


def test_the_topic_counts_in_what_a_text_is_about_and_not_in_what_sets_it_apart():
    batch = batch_of(["The court struck down the law."], ["The court met."])
    books = [lexicon.load("policy_frames")]
    topic = marked(vocabulary(batch.terms), ["court", "law"])
    given = given_of(batch, books, topic, Settings())
    every, apart = scorer.score(given)
    again, _ = scorer.score(structs.replace(given, apart=True))

    assert every.numerator.sum() > apart.numerator.sum()
    assert again.numerator.sum() == every.numerator.sum()
    assert [one.name for one in every.measures] == [one.name for one in apart.measures]


def test_a_coded_text_is_one_sentence_that_is_nobodys_copy():
    made = sentence_reading(7, "It rained. It fell.")

    assert made.document.id == "7"
    assert [(one.start, one.end) for one in made.sentences] == [(0, 19)]
    assert made.provenance.declared is False
    assert made.provenance.copy_of is None


def test_of_the_codebooks_that_are_named_each_is_taken_once():
    batch = batch_of(["The court met."])
    named = frames.books_for(batch, ["gun_violence", "policy_frames", "gun_violence"])

    assert len(named) == 1
    assert frames.books_for(batch, ["policy_frames"]) == []
    fitting = [one.name for one in frames.books_for(batch, [])]
    assert "policy_frames" not in fitting


@pytest.mark.parametrize(
    ("hits", "lead"),
    [
        ([3, 2, 1], [True, True, False]),
        ([4, 2, 2], [True, True, False]),  # of equal ones the first
        ([4, 1, 1], [True, False, False]),
        ([0, 0, 0], [False, False, False]),
        ([0, 5, 0], [False, True, False]),
    ],
)
def test_one_or_two_frames_lead(hits, lead):
    assert frames.leading(np.array([hits], dtype=float)).tolist() == [lead]


# phrases


@pytest.mark.parametrize(
    ("sentences", "phrase", "there"),
    [
        (["The mh17 crash fell."] * 2, "mh17 crash", True),  # a word that ends in digits
        (["The 17th crash fell."] * 2, "17th crash", False),
        (["The x crash fell."] * 2, "x crash", False),  # a letter
        (["The tax plan fell.", "Tax plan", "Tax plan"], "tax plan", True),
        (["The tax plan fell."] * 2, "tax", False),
        (["The tax massive fell."] * 2, "tax massive", False),  # an adjective ends none
        (["The tax widely fell."] * 2, "tax widely", False),
    ],
)
def test_which_words_make_a_phrase(sentences, phrase, there):
    found = {one.lower() for one in phrases(*sentences)}

    assert (phrase in found) is there


def test_a_phrase_ends_where_a_name_goes_on():
    text = ["The tax plan and Velm fell.", "The tax plan and Velm rose."]
    mentions = [Span(8, 21), Span(36, 49)]

    def found(actors):
        reading = structs.replace(reading_of(text), actors=actors)
        batch = vectorize([reading])
        made = phrases_of(batch)
        return {
            reading.document.text[batch.token_start[a] : batch.token_end[a + many - 1]]
            for a, many in zip(made.token.tolist(), made.length.tolist(), strict=True)
        }

    assert "tax plan" in found([])
    assert "tax plan" not in found([Actor("plan and Velm", "organisation", mentions)])


def test_what_goes_on_with_a_title_is_told_in_any_sentence():
    batch = batch_of(["It fell.", "She read Notes on Our Town then."])
    words = vocabulary(batch.terms)
    linked, _ = phrase_module._links(batch)
    plain = ~marked(words, ["it", "she", "on", "our", "then"])[batch.token_term]
    article = np.zeros(len(plain), dtype=bool)
    found = phrase_module._in_title(batch, linked, plain, article)

    assert [batch.terms[one] for one in batch.token_term[found]] == ["notes", "town"]


# rules and lists


def test_what_stands_near_nothing_fits_no_sentence():
    batch = batch_of(["They repair it."])
    cues = rules.find_cues(batch)
    near = rules.Pattern(near=("government", "remedy"))
    back = rules.Pattern(near=("remedy", "government"))

    assert rules.rows_of(near, cues).tolist() == rules.rows_of(back, cues).tolist() == [False]


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("mayor's plan", True),
        ("plan mayor's", False),  # counts as the word without it
        ("plan mayor’S", False),
        ("tax-plan", True),
        ("tax plan", True),
        ("tax/plan", False),
        ("tax.", False),
        (".tax", False),
        ("--", False),
        ("ta?", True),
    ],
)
def test_which_entries_of_other_programs_can_match(written, taken):
    assert (not isinstance(globs.glob_entry_of(written, 0), str)) is taken


@pytest.mark.parametrize(
    ("written", "words", "hyphens"),
    [
        ("tax-pl*n a?le", ("tax", "pl", "a"), (True, False)),
        ("tax*", ("tax",), ()),
        ("*tax*s", ("",), ()),
    ],
)
def test_an_entry_is_looked_up_by_what_stands_before_its_first_sign(written, words, hyphens):
    entry = globs.glob_entry_of(written, 0)

    assert (entry.words, entry.hyphens) == (words, hyphens)


def test_a_passive_may_begin_with_the_first_word_of_all():
    found = agentless(batch_of(["Was closed again."]))

    assert (found.first.tolist(), found.last.tolist()) == ([0], [1])


def test_a_quote_that_ends_its_text_is_one():
    batch = batch_of(['A "cure"'])

    assert scare_quotes.scare_quotes(batch).end.tolist() == [8]


def test_reversing_words_are_whole_or_stems():
    listed = news_lexicon.shipped().shifters.reversers
    made = news_lexicon.lexicon_of_news()

    assert {f"{stem}*" for stem in made.reverser_stems} == {
        one for one in listed if one.endswith("*")
    }
    assert set(made.reversers) == {one for one in listed if not one.endswith("*")}
    assert {len(one) for one in made.phrases} >= {2}
    lengths = [len(one) for one in made.phrases]
    assert lengths == sorted(lengths, reverse=True)
    assert all(len(one) > 1 for one in made.negator_phrases)


# whose words


def said(text, source, cue, content, speaker, **more):
    def spans(part):
        at = text.index(part)
        return [Span(at, at + len(part))] if part else []

    return Attribution(
        spans(source), spans(cue), spans(content), more.pop("kind", "indirect"),
        speaker=speaker, **more,
    )  # fmt: skip


def made_of(text, *parts):
    reading = reading_of(text.split("\n"))
    return vectorize([structs.replace(reading, attributions=list(parts))])


def the_statement(speaker, cue, kind=None):
    text = f"Then {speaker} {cue} that it leaks"
    batch = made_of(text, said(text, speaker, cue, "that it leaks", speaker, speaker_kind=kind))
    ((one,), _) = statements(batch)
    return text, one


@pytest.mark.parametrize(
    ("speaker", "cue", "kind", "doubtful"),
    [
        ("divers", "have found", None, True),
        ("divers", "have found", "unknown", True),
        ("divers", "have found", "expert", False),  # of a kind
        ("divers", "said", None, False),  # a plain verb of saying
        ("Ann Roe", "have found", None, False),  # a name
        ("members", "have found", None, False),  # people who speak
    ],
)
def test_who_is_of_no_kind_and_says_it_by_a_loose_verb_may_not_say_it(
    speaker, cue, kind, doubtful
):
    text, one = the_statement(speaker, cue, kind)

    assert stances._is_doubtful(text, one) is doubtful
    batch = made_of(text, one.said)
    assert bool(stances.spoken([one], batch)) is not doubtful


@pytest.mark.parametrize(
    ("name", "kind", "words", "heard"),
    [
        ("Roe", "indirect", 3, True),
        ("Roe", "indirect", 2, False),
        ("Roe", "direct", 1, True),  # whom a text quotes needs no more
        (None, "indirect", 1, True),  # nor who has no name
    ],
)
def test_who_speaks_is_quoted_or_given_three_words(name, kind, words, heard):
    told = said("Roe said it.", "Roe", "said", "it", name, kind=kind)
    one = stances.Statement(0, told, name, True, False, False, 0, words)
    cued = {(0, told.cue[0].start)}

    assert bool(stances._heard([one], set())) is heard
    assert bool(stances._heard([one], cued)) is True  # quoted by the same verb


def felt(source, cue, content="it leaks", **more):
    """Whether a source without a name only feels so."""
    text = (
        f"Then the men, {source} {cue} {content}"
        if more.pop("comma", False)
        else (f"Then men {source} {cue} {content}")
    )
    told = said(text, source, cue, content, "men", **more)
    return stances._is_felt(text, stances.Statement(0, told, "men", False, False, False, 0, 2))


@pytest.mark.parametrize(
    ("source", "cue", "more", "only"),
    [
        ("who", "believed that", {}, True),  # which of the men
        ("who", "believed that", {"comma": True}, False),  # what the men believed
        ("they", "were not pleased that", {}, True),
        ("they", "believed that", {}, False),
        ("they", "were told that", {"verb_class": "neutral"}, False),
    ],
)
def test_who_only_feels_so_says_nothing(source, cue, more, only):
    assert felt(source, cue, **more) is only


@pytest.mark.parametrize(
    ("content", "meeting"),
    [
        ("a vote on it", True),
        ("the hearing", True),
        ("an election", True),
        ("vote on it", False),
        ("a mayor", False),
        ("a", False),
        ("", False),
    ],
)
def test_what_is_called_may_be_a_meeting(content, meeting):
    lists = stances.load("stances", stances._Stances)

    assert stances._is_meeting(content.split(), lists) is meeting


def test_words_of_one_speaker_add_up_within_a_text():
    told = said("Roe said it.", "Roe", "said", "it", "Roe")
    parts = [
        stances.Statement(text, told, "Roe", True, False, False, 0, 2) for text in (0, 0, 1)
    ]

    assert len(stances._heard(parts, set())) == 2


def test_a_source_that_goes_on_behind_the_same_verb_is_no_second_hidden_one():
    text = "A clerk said it leaks and it falls."
    parts = [
        said(text, "A clerk", "said", content, "clerk", speaker_kind="anonymous")
        for content in ("it leaks", "it falls")
    ]
    scores = sourcing.score(made_of(text, *parts))
    names = [one.name for one in scores.measures]

    assert scores.numerator[0, names.index("sourcing.anonymous")] == 1
    assert scores.denominator[0, names.index("sourcing.anonymous")] == 1


def test_who_is_hidden_is_marked_or_else_the_words():
    text = "A clerk said it leaks."
    named = said(text, "A clerk", "said", "it leaks", "clerk", speaker_kind="anonymous")
    bare = structs.replace(named, source=[])

    def marks(part):
        hits = sourcing.score(made_of(text, part)).hits
        mine = hits.measure == [one.name for one in sourcing.MEASURES].index(
            "sourcing.anonymous"
        )
        return [
            text[a:b]
            for a, b in zip(hits.start[mine].tolist(), hits.end[mine].tolist(), strict=True)
        ]

    assert marks(named) == ["A clerk"]
    assert marks(bare) == ["it leaks"]


@pytest.mark.parametrize(
    ("counts", "evenness", "effective", "simpson"),
    [
        ([5], None, 1.0, 0.0),
        ([3, 3], 1.0, 2.0, 0.5),
        ([4, 2], 0.918296, 1.889882, 0.444444),
    ],
)
def test_how_evenly_attributions_are_spread(counts, evenness, effective, simpson):
    found = [
        sourcing._source([], str(at), [])  # a source of no statements, given some
        for at in range(len(counts))
    ]
    found = [
        structs.replace(one, attributions=many) for one, many in zip(found, counts, strict=True)
    ]
    made = sourcing.diversity(found)

    assert (made.evenness, made.effective, made.simpson) == (evenness, effective, simpson)
    assert made.attributions == sum(counts)


def test_under_five_attributions_no_spread_is_told():
    one = structs.replace(sourcing._source([], "Roe", []), attributions=4)

    assert sourcing.diversity([one]) is None
    assert sourcing.diversity([structs.replace(one, attributions=5)]).sources == 1
    nobody = structs.replace(one, name=None, attributions=9)
    assert sourcing.diversity([one, nobody]) is None


# wording


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("It nearly fell.", 1),
        ("It saw nearly 400 ships.", 0),
        ("It saw nearly four hundred ships.", 0),
        ("It saw nearly $4.", 0),
        ("It may fall.", 1),
        ("It fell in May again.", 0),
        ("May 4 came.", 0),
        ("May it fall.", 1),
        ("May", 1),
    ],
)
def test_what_leaves_a_number_open_or_is_a_month_hedges_no_claim(text, hedges):
    scores = wording.score(batch_of([text]))

    assert scores.numerator[0, wording.NAMES.index("hedges")] == hedges


# models


def test_words_around_a_target_are_learned_with_their_triples():
    assert predicting.vectorizer_of("around", "words").analyzer is views.wide_grams
    assert predicting.vectorizer_of("text", "words").analyzer is views.grams
    letters = predicting.vectorizer_of("around", "letters")
    assert (letters.analyzer, letters.ngram_range) == ("char_wb", (2, 5))


def measured(*units):
    names, values = measures.measured(units, None)
    return [dict(zip(names, row, strict=True)) for row in values.tolist()]


def test_a_units_measures_are_counts_logs_and_rates():
    (one,) = measured(Unit("It was perhaps closed and perhaps shut."))

    assert one["hedges"] == 2.0
    assert one["hedges log"] == pytest.approx(np.log(3))
    assert one["hedges each"] == pytest.approx(2 / 7)
    assert "towards" not in one


def test_what_bears_on_a_target_is_measured_for_it():
    text = "Roe praised Lind."
    lind, none = measured(Unit(text, 12, 16), Unit("", 0, 0))

    assert lind["towards"] > 0
    assert lind["towards good"] == lind["towards"]
    assert lind["towards bad"] == 0
    assert lind["clause"] == lind["clause good"] == lind["towards"]
    assert lind["towards bent"] == pytest.approx(np.tanh(lind["towards"] / 2))
    compound, neg, even, good = vader.polarity([text])[0, [3, 0, 1, 2]].tolist()
    assert [lind[f"vader{end}"] for end in ("", " bad", " even", " good")] == [
        compound, neg, even, good
    ]  # fmt: skip
    assert none["towards"] == none["vader"] == 0


# targets


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 3, (0, 0)),
        (0, 11, (0, 1)),
        (3, 4, (1, 1)),  # a blank: the word behind it
        (5, 6, (1, 1)),  # within a word
        (12, 17, (2, 2)),
        (17, 18, (2, 2)),  # the stop: the last word
    ],
)
def test_which_words_a_stretch_of_a_sentence_has(start, end, words):
    read = news.words_of_texts(["It rained.", "Roe praised Lind's."])
    first, last = targets.mentions(read, np.array([1]), np.array([start]), np.array([end]))

    assert (first.item() - 2, last.item() - 2) == words


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("He hit by men", True),  # "by" right behind it
        ("He hit men by", False),
        ("He was hurt", True),
        ("He was so hurt", True),
        ("He was so very hurt", False),
        ("He was hit", False),  # no participle by its form
    ],
)
def test_what_is_done_to_somebody(text, passive):
    read = news.words_of_texts([text])
    place = [at for at, term in enumerate(read.term) if read.terms[term] in ("hit", "hurt")]

    assert targets._passive(read, np.array(place)).tolist() == [passive]


@pytest.mark.parametrize(("value", "label"), [(0.75, 1), (0.74, 0), (-0.74, 0), (-0.75, -1)])
def test_little_tone_is_none(value, label):
    assert targets.labels(np.array([value])).tolist() == [label]


# VADER, whose own package says what is right

ORACLE = SentimentIntensityAnalyzer()


@pytest.mark.parametrize(
    "text",
    [
        "without doubt so good",
        "without a doubt good",
        "without any doubt good",
        "without doubt very good",
        "never so very good",
        "never this good",
        "never very so good",
        "not very good",
        "hardly a very good day",
        "no good no bad nor good",
        "no fine nor good",
        "good GOOD good",
        "GOOD",
        "VERY good but very BAD",
        "the shit",
        "the bomb is good",
        "a kiss of death",
        "yeah right good",
        "it is the bomb good",
        "so the shit good",
        "the shit x good",
        "to die for good",
        "x bus stop good y",
        "good bad ass good",
        "kiss of death bad",
        "amn't good",
        "a good so so so bus stop",
        "kind of good",
        "at least good",
        "least good",
        "very least good",
        "good but good but bad",
        "good!!!!!",
        "bad????",
        "bad??",
        "good ?",
        ":) good :(",
        "no :)",
        "a 😀 good 😀",
        "good\U00010000 bad",
        "😀",
    ],
)
def test_vaders_rules_are_the_packages(text):
    told = ORACLE.polarity_scores(text)

    assert vader.polarity([text])[0].tolist() == [
        told[name] for name in ("neg", "neu", "pos", "compound")
    ]


def test_numbers_halfway_are_rounded_as_python_does():
    values = np.array([at / 2000 for at in range(1, 2000, 2)])

    assert vader._rounded(values, 3).tolist() == [round(one, 3) for one in values.tolist()]


def test_money_and_ages_are_found_where_their_text_begins():
    """Of the second text, whose places begin behind those of the first."""
    one = reading_of(["It rained."])
    two = structs.replace(
        reading_of(["Ann Roe, 61, paid 5."], name="b"),
        figures=[Figure(value=5.0, unit="USD", start=18, end=19)],
    )
    cues = rules.find_cues(vectorize([one, two]))

    assert cues.present["money"].tolist() == cues.present["aged"].tolist() == [False, True]
    assert cues.ends["money"].tolist() == [19]
    assert cues.ends["aged"].tolist() == [11]


def test_a_codebooks_hits_stand_beside_the_tools_own_measures():
    units = [Unit("The law on harbors.")]
    lawful = lexicon.load("policy_frames")
    own = structs.replace(
        lawful,
        entries=tuple(one for one in lawful.entries if one.category == 0),
        categories=lawful.categories[:1],
    )
    plain, _ = measures.measured(units, None)
    more, _ = measures.measured(units, own)

    assert set(plain) < set(more)
    assert "frames.legality" in plain
