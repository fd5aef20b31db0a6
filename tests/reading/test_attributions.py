"""Attributions: sources, cues and contents of prose of our own, and properties."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.attribution import attributions, cues
from framing.records import Sentence
from tests.reading.said import said, sentences_of, shown
from tests.texts import HARBOUR

DIRECT = [
    (
        "“The pier is closed,” Mayor Ann Lee said on Monday.",
        ("Mayor Ann Lee", "said", "“The pier is closed,”"),
    ),
    (
        '"The pier is closed," said Lee, a pilot. "Go home."',
        ("Lee, a pilot", "said", '"The pier is closed," … "Go home."'),
    ),
    ("'We lost the boat,' said the skipper.", ("the skipper", "said", "'We lost the boat,'")),
    ("Lee said: “It leaks.”", ("Lee", "said", "“It leaks.”")),
    ("Lee told reporters, “It leaks.”", ("Lee", "told", "“It leaks.”")),
    ("“It leaks,” Lee told the Harbour Times on Friday.", ("Lee", "told", "“It leaks,”")),
    ("“It leaks,” according to the study.", ("the study", "according to", "“It leaks,”")),
    (
        "“It leaks all over the place today,” quibbled Lee.",
        ("Lee", "quibbled", "“It leaks all over the place today,”"),
    ),
    ("« Il pleut », said Lee.", ("Lee", "said", "« Il pleut »")),
]
INDIRECT = [
    ("Lee said that the pier was closed.", ("Lee", "said", "that the pier was closed")),
    ("Lee said Tuesday the pier was closed.", ("Lee", "said", "the pier was closed")),
    ("The pier was closed, Lee said.", ("Lee", "said", "The pier was closed")),
    (
        "The pier, said Ann Lee, would stay closed.",
        ("Ann Lee", "said", "The pier … would stay closed"),
    ),
    ("The pier, Lee said, would stay closed.", ("Lee", "said", "The pier … would stay closed")),
    (
        "Ms. Lee told the crowd in Turku that trade fell.",
        ("Ms. Lee", "told", "that trade fell"),
    ),
    ("Lee told AFP that trade fell.", ("Lee", "told", "that trade fell")),
    ("According to Lee, trade fell by half.", ("Lee", "According to", "trade fell by half")),
    (
        "Trade fell by half, according to Lee, a broker.",
        ("Lee, a broker", "according to", "Trade fell by half"),
    ),
    ("Trade, according to Lee, fell by half.", ("Lee", "according to", "Trade … fell by half")),
    (
        "Jan Tamm, a fellow at the Sea Forum, highlights the risk.",
        ("Jan Tamm, a fellow at the Sea Forum", "highlights", "the risk"),
    ),
    ("Lee did not say whether it would open.", ("Lee", "did not say", "whether it would open")),
    ("Lee called for a new law.", ("Lee", "called for", "a new law")),
    ("Lee accused the firm of fraud.", ("Lee", "accused", "the firm of fraud")),
    ("Lee urged the council to act.", ("Lee", "urged", "the council to act")),
    ("Lee promised to act.", ("Lee", "promised", "to act")),
    ("Lee thinks that the ice will hold.", ("Lee", "thinks", "that the ice will hold")),
    (
        "Lee was worried that the ice would melt.",
        ("Lee", "was worried", "that the ice would melt"),
    ),
    ("The plan was rejected by the board.", ("the board", "was rejected", "The plan")),
    (
        "Critics denounced the mayor’s claim that all was well.",
        ("the mayor’s", "claim", "that all was well"),
    ),
    (
        "As the Harbour Times reported, trade fell.",
        ("the Harbour Times", "reported", "trade fell"),
    ),
    (
        "The firm issued a statement saying it was sorry.",
        ("The firm", "issued a statement saying", "it was sorry"),
    ),
    (
        "The survey showed that nine in ten would leave.",
        ("The survey", "showed", "that nine in ten would leave"),
    ),
    ("Polls in Turku show that few care.", ("Polls in Turku", "show", "that few care")),
    ("TURKU (AP) — Trade fell, Lee said.", ("Lee", "said", "Trade fell")),
    ("Kelly said he would be late.", ("Kelly", "said", "he would be late")),
    ("Rents fell by 4%, Lee said.", ("Lee", "said", "Rents fell by 4%")),
    ("$2 billion went missing, Lee said.", ("Lee", "said", "$2 billion went missing")),
    (
        "A dredger that shifts 2,000 tons left, Lee said.",
        ("Lee", "said", "A dredger that shifts 2,000 tons left"),
    ),
    (
        "Lee on Tuesday renewed his vow and said it would rain.",
        ("Lee", "said", "it would rain"),
    ),
    ("On its site the bank said trade fell.", ("the bank", "said", "trade fell")),
    (
        "Pilots cited by the paper said trade fell.",
        ("Pilots cited by the paper", "said", "trade fell"),
    ),
    ("Harbour advocates said trade fell.", ("Harbour advocates", "said", "trade fell")),
    ("Lee rejected reports that trade fell.", ("Lee", "rejected", "reports that trade fell")),
    ("The plan was rejected by Lee on Monday.", ("Lee", "was rejected", "The plan")),
]
NOBODYS = [
    "The meeting underscores the value of trade.",
    "This move reflects a shift, and it highlights the need for ships.",
    "The fleet aims to sail at dawn and seeks to reduce its costs.",
    "The so-called “green” fleet left the harbour.",
    "The ministers signed the “Framework for Safe and Open Seas” at noon.",
    "The ship left the quay in the United States with 40 pledged crew.",
    "The mayor was not praised by name in the film.",
    "The new mayor was sworn in by a judge at noon.",
    "Nine dockers lifted the crates onto the quay before noon.",
]


@pytest.mark.parametrize(("text", "expected"), DIRECT + INDIRECT)
def test_source_cue_and_content(text, expected):
    assert expected in said(text)


@pytest.mark.parametrize("text", NOBODYS)
def test_what_nobody_says_is_the_narrators(text):
    assert said(text) == []


def test_verbs_that_share_a_subject_share_the_source():
    found = said("Lee criticized the plan, mocked its author and said that nobody would pay.")

    assert [(source, cue) for source, cue, _ in found] == [
        ("Lee", "criticized"),
        ("Lee", "mocked"),
        ("Lee", "said"),
    ]
    assert [content for _, _, content in found] == [
        "the plan",
        "its author",
        "that nobody would pay",
    ]


def test_a_participle_goes_on_for_the_same_speaker():
    found = said("Lee warned that stocks were low, adding that quotas had risen.")

    assert found == [
        ("Lee", "warned", "that stocks were low"),
        ("Lee", "adding", "that quotas had risen"),
    ]


def test_quoted_words_in_a_clause_are_an_attribution_of_their_own():
    text = "Lee called the plan “a disaster.”"
    whole, part = attributions.find(text, sentences_of(text))

    assert (whole.kind, part.kind) == ("indirect", "partial")
    assert (whole.source, whole.cue, whole.content) == (part.source, part.cue, part.content)
    assert shown(text, part.content) == "the plan “a disaster.”"
    assert (whole.quoted, shown(text, part.quoted)) == ([], "“a disaster.”")
    assert (whole.given, part.given) == (whole.content, part.quoted)


def test_a_quotation_without_a_cue_goes_on_with_the_one_before():
    text = "“It leaks,” according to the study.\n“Nobody has looked at it for years.”"

    assert said(text) == [
        ("the study", "according to", "“It leaks,” … “Nobody has looked at it for years.”")
    ]


def test_a_quotation_that_runs_on_waits_for_its_cue():
    text = "Kim said it was fine.\n\n“It was old.\n\n“It leaked,” said Lee."

    assert said(text)[1] == ("Lee", "said", "“It was old. … “It leaked,”")


def test_a_name_before_a_colon_speaks_and_a_topic_does_not():
    text = (
        "Lee: The pier will open\n\nThe pier opens soon, Lee said.\n\nUpdate: The pier is shut"
    )

    assert said(text) == [
        ("Lee", "", "The pier will open"),
        ("Lee", "said", "The pier opens soon"),
    ]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("said", "neutral"),
        ("claimed", "doubt"),
        ("acknowledged", "endorsing"),
        ("warned", "forceful"),
        ("believed", "none"),
    ],
)
def test_verbs_have_a_class(verb, expected):
    text = f"Lee {verb} that the pier was closed."

    assert attributions.find(text, sentences_of(text))[0].verb_class == expected


def test_what_lies_in_no_sentence_is_not_read():
    text = "Lee said it leaks. Kim said it does not."

    assert attributions.find(text, []) == []
    assert len(attributions.find(text, [Sentence(0, 18, 0, 0)])) == 1


PIECES = st.lists(
    st.sampled_from(
        [
            "Lee ",
            "said ",
            "that ",
            "“",
            "” ",
            '"',
            "'",
            ", ",
            ". ",
            "\n",
            "he ",
            "according to ",
            "the plan ",
            "who ",
            ", which ",
            "was ",
            "by ",
            "and ",
            "(",
            ") ",
            "— ",
            ": ",
            "told ",
            "his claim ",
            "Mr. ",
            "Kim of Acme ",
            "worried ",
            "to ",
            "as ",
            "report ",
            "on Monday ",
        ]
    ),
    max_size=60,
)


@given(PIECES)
@settings(max_examples=300)
def test_spans_lie_in_the_text_and_say_something(pieces):
    text = "".join(pieces)
    for one in attributions.find(text, sentences_of(text)):
        assert one.content
        assert one.speaker is None or one.speaker.strip()
        for span in [*one.source, *one.cue, *one.content]:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]


@given(st.integers(1, 12))
def test_reading_is_local_to_the_sentence(times):
    """
    A text without quotations, twice over, has each attribution twice.
    """
    text = "Lee said that the pier was closed.\n" * times

    assert said(text) == [("Lee", "said", "that the pier was closed")] * times


def test_line_ends_change_nothing():
    found = said(HARBOUR)

    assert len(found) >= 5
    crossed = HARBOUR.replace("\n", "\r\n")
    spans = attributions.find(crossed, sentences_of(crossed))
    assert len(spans) == len(found)


@pytest.mark.parametrize(
    "piece",
    ["said ", "he said that ", "according to Lee, ", "Lee, ", "“No,” he said. ", "who said "],
)
def test_the_work_grows_with_the_text_and_no_faster(piece, monkeypatch):
    """
    In one endless sentence, the tokens looked at to the right of cues grow in line.
    """
    looked = []
    plain = cues.drafts_of

    def counted(words, low, high):
        looked.append(high - low)
        assert high - low <= 250
        return plain(words, low, high)

    monkeypatch.setattr(cues, "drafts_of", counted)
    work = []
    for size in (500, 1_000):
        looked.clear()
        text = piece * size
        attributions.find(text, [Sentence(0, len(text.rstrip()), 0, 0)])
        work.append(sum(looked))

    assert work[1] <= 2.2 * work[0]


@pytest.mark.parametrize(
    "text",
    [
        "Canada added $20 million.",
        "Lee thanked Xi.",
        "Rain added 3 inches.",
        "The firm announced 400 layoffs.",
        "Japan added two ships.",
        "Haan congratulated Roth on Friday.",
        "The storm claimed 40 lives.",
        "The ship, called “Aurora,” sank.",
        "The plan, dubbed “Harbour Ten,” failed.",
        "A ferry named “The Anchor” burned.",
        "History doesn’t repeat itself.",
        "The visit challenged the council.",
        "The mayor was confirmed by a 66 to 32 vote.",
        "Voters should not joke about it.",
        "The bank is thought to be in trouble.",
        "The clerk did not respond to a request for comment.",
        "The “tentative” results came late.",
        "Any measure that called for more ships failed.",
    ],
)
def test_a_deed_or_a_thing_says_nothing(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee thanked Xi for the ships.", ("Lee", "thanked", "Xi for the ships")),
        ("The firm announced plans to leave.", ("The firm", "announced", "plans to leave")),
        ("Lee added that it leaks.", ("Lee", "added", "that it leaks")),
        ("It was closed.Officials said it leaks.", ("Officials", "said", "it leaks")),
        ("As Lo put it, the town is tired.", ("Lo", "put it", "the town is tired")),
        ("The town is tired, as Lo puts it.", ("Lo", "puts it", "The town is tired")),
        ("As the mayor put it: “We lost.”", ("the mayor", "put it", "“We lost.”")),
        (
            "“Not on my watch,” — Councillor Haan.",
            ("Councillor Haan", "", "“Not on my watch,”"),
        ),
        ("And from Chair Reyes: “No.”", ("Chair Reyes", "from", "“No.”")),
        ("This from Senator Ann Boyd: “We lost.”", ("Senator Ann Boyd", "from", "“We lost.”")),
        ("Said Comey, “It leaks.”", ("Comey", "Said", "“It leaks.”")),
        (
            "Kay told reporters in a news briefing: “It leaks.”",
            ("Kay", "told", "“It leaks.”"),
        ),
        (
            "Open questions that shape the fee remain, Roth said.",
            ("Roth", "said", "Open questions that shape the fee remain"),
        ),
        (
            "Any fall in traffic “won’t be high,” Minister Roth said.",
            ("Minister Roth", "said", "Any fall in traffic “won’t be high,”"),
        ),
        ("Gates, in contrast, told AFP it leaks.", ("Gates", "told", "it leaks")),
        ("“It leaks,” said Haan in a new letter.", ("Haan", "said", "“It leaks,”")),
        ("“It leaks,” said former Mayor Haan.", ("former Mayor Haan", "said", "“It leaks,”")),
        ("Haan left, and the mayor said it leaks.", ("the mayor", "said", "it leaks")),
        ("She fears that it leaks.", ("She", "fears", "that it leaks")),
        ("They hope that it holds.", ("They", "hope", "that it holds")),
        ("Some have suggested that it leaks.", ("Some", "have suggested", "that it leaks")),
        (
            "Both sides have acknowledged it leaks.",
            ("Both sides", "have acknowledged", "it leaks"),
        ),
        ("The results suggest that it leaks.", ("The results", "suggest", "that it leaks")),
        (
            "His team is suggesting that it leaks.",
            ("His team", "is suggesting", "that it leaks"),
        ),
        (
            "The campaign plans to mend the lock.",
            ("The campaign", "plans", "to mend the lock"),
        ),
        (
            "Ann Roe and Jo Lin suggest that it leaks.",
            ("Ann Roe and Jo Lin", "suggest", "that it leaks"),
        ),
        ("Haan spoke fondly of the lock.", ("Haan", "spoke fondly of", "the lock")),
        ("Haan is a judge who's argued that it leaks.", ("who's", "argued", "that it leaks")),
        ("Judge Haan ordered a new lock.", ("Judge Haan", "ordered", "a new lock")),
        ("Haan left for Turku, but Roth said it leaks.", ("Roth", "said", "it leaks")),
        (
            "A day after telling reporters that it leaks, Mayor Ann Roe (D-Lund) broke it.",
            ("Mayor Ann Roe", "telling", "that it leaks"),
        ),
        (
            "Two weeks before saying that it leaks, Roe had closed it.",
            ("Roe", "saying", "that it leaks"),
        ),
        (
            "Noting that it leaks, Ann Roe, the acting chief, said that boats must wait.",
            ("Ann Roe", "Noting", "that it leaks"),
        ),
        ("In a poll by Harrow, half said so.", ("a poll by Harrow", "In", "half said so")),
        (
            "Haan said the guide, Otto Lind, wrote two books.",
            ("Haan", "said", "the guide, Otto Lind, wrote two books"),
        ),
    ],
)
def test_ordinary_copy_is_read_right(text, expected):
    assert said(text)[0] == expected


@pytest.mark.parametrize(
    "issued",
    [
        "The Lund union issued a statement late on Monday.",
        "On Monday the Lund union released a letter about Mr. Tamm.",
        "The Lund union put out its view. The Lund union published a letter.",
    ],
)
def test_a_quotation_behind_a_statement_is_whose_it_is(issued):
    """Not of whoever it is about, though he spoke last."""
    quotation = "“He must step down at once, for the good of the town.”"
    found = said(f"Mr. Tamm said he was done. {issued} {quotation}")

    assert found[-1][0].lower() == "the lund union"
    assert found[-1][2].endswith(quotation)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The bottom line is that all of us must row,” Tamm went on.", ["Tamm"]),
        ("Some of the plans considered included closing the port.", []),
        ("Many are tired after making smaller than expected gains in both towns.", []),
    ],
)
def test_who_goes_on_speaks_and_what_is_considered_doesnt(text, source):
    assert [one[0] for one in said(text)] == source


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” Roe said of a paper saying that it holds. “It did in May.”",
        "“It leaks,” said Roe, one of several critics blaming the port. “It did in May.”",
        "“It leaks,” Roe said, according to the Harbour Times. “It did in May.”",
        "Roe said “it leaks” after Lind told him it holds. “It did in May.”",
    ],
)
def test_a_quotation_goes_on_with_whom_the_sentence_before_quotes(text):
    last = [part for source, _, part in said(text) if "“It did in May.”" in part]

    assert last
    assert all("Roe" in source for source, _, part in said(text) if "May" in part)


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("The Harbour Times reports:", "The Harbour Times"),
        ("In May, Mayor Roe used the same words against the port:", "Mayor Roe"),
        ("Roe had this to add:", "Roe"),
        ("Two years prior, Mayor Roe used the same words against the port:", "Mayor Roe"),
        ("The pier is old and long:", ""),
    ],
)
def test_a_colon_announces_whose_the_next_sentence_is(before, source):
    """Nobody who can't speak: then it is as before."""
    found = said(f"Lind said that it holds. {before} “It leaked in the last two winters.”")

    assert [part for part in found if "leaked" in part[2]][-1][0] == source
