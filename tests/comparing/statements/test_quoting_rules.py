"""Words that one text alone quotes, judges with or changes, and who isn't heard, by rule."""

from types import SimpleNamespace

import pytest
from msgspec import structs

from framing.comparing.statements.kinds import (
    changes,
    copies,
    quotations,
    unheard,
    voices,
    wording,
)
from framing.comparing.statements.making import telling
from framing.comparing.statements.speakers import Heard, Speaker
from framing.records import (
    CopyFamily,
    CopyMember,
    Drift,
    Span,
    SpanPair,
)
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    line_with,
    long_of,
    quotes,
    roles,
    span_of,
)

EELS = "“No lawyer of the firm denied a word of all that,” said {}."
STORMS = "“The storms of this winter were the worst of all,” Ann Roe said."


def chosen(sentence, other=STORMS):
    field = field_of(long_of(sentence), long_of(other))
    return [one for one in quotations.candidates(field) if roles(one)["a"] == "has"], field


def test_words_that_one_text_chose_weigh_by_sixty_and_what_they_say():
    (found,), field = chosen(EELS.format("a clerk"))
    line = line_with("lawyer", field)

    assert found.text.startswith("Only Herald quotes these words: “‘No lawyer of the firm")
    assert found.kind == "quotations"
    assert found.effect == pytest.approx((11 / 60 + telling(line, field)) / 2, abs=1e-6)
    assert (found.sure, found.place) == (0.8, pytest.approx(1 - line.depth, abs=1e-6))
    assert roles(found) == {"a": "has", "b": "lacks"}


def test_words_of_two_people_are_told_together_and_each_alone():
    clerk = EELS.format("a clerk")
    diver = "“Critics blamed nobody else for the wrecks on that reef,” said a diver."
    found, field = chosen(f"{clerk} {RAIN} {diver}")

    assert [one.text.count("“") for one in found] == [2, 1, 1]
    assert found[0].effect == pytest.approx(found[1].effect + 0.05, abs=1e-6)
    assert found[1].effect > found[2].effect
    assert [quotes(one)[0] for one in found[1:]] == [clerk, diver]
    assert found[0].place == pytest.approx(1 - line_with("clerk", field).depth, abs=1e-6)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (EELS.format("a clerk"), 1),
        ("“No lawyer denied a word of that,” said a clerk.", 0),  # seven words
        ("“No lawyer denied a word of all that,” said a clerk.", 1),
        ("“The weather was fine for all of the week,” said a clerk.", 0),  # it says little
        (EELS.format("she"), 0),  # who?
        ("“They never denied a word of what lawyers blamed,” said a clerk.", 0),  # who?
        ("The clerk said that no lawyer of the firm denied a word of all that.", 0),
    ],
)
def test_which_quoted_words_are_told(sentence, told):
    assert len(chosen(sentence)[0]) == told


@pytest.mark.parametrize(
    ("other", "carried"),
    [
        ("Crews left.", False),
        ("It was no lawyer of the firm who came.", True),  # four words in a row
        ("It was no lawyer of that firm who came.", True),  # most of what tells something
        ("It was a lawyer who came.", False),
        ("No lawyer of it came.", False),  # three words in a row
    ],
)
def test_another_text_may_carry_quoted_words(other, carried):
    words = "No lawyer of the firm denied it"
    field = field_of(f"{LEAD} “{words},” said a clerk.", f"{LEAD} {other}")

    assert quotations._is_carried(words, field.lines["a"][-1], field) is carried


def test_two_words_of_a_short_quotation_may_carry_it_and_one_not():
    field = field_of("“Eels died,” said a clerk.", "All eels died. Eels swam.")
    line = field.lines["a"][0]

    assert quotations._is_carried("eels died", line, field)
    assert not quotations._is_carried("eels", line, field)


def test_of_words_that_run_over_a_sentence_its_own_part_is_longest():
    field = field_of("One two. Three four five. Six seven.", LEAD)
    line = field.lines["a"][1]
    start, end = line.span.start, line.span.end

    assert quotations._longest(line, [Span(0, start + 5), Span(end - 5, 99)]) in (
        Span(start, start + 5),
        Span(end - 5, end),
    )
    assert quotations._longest(line, [Span(0, 99)]) == line.span
    short, long = Span(start + 1, start + 3), Span(start, start + 9)
    assert quotations._longest(line, [short, long]) == long
    assert quotations._longest(line, [Span(0, start), Span(end, 99)]) is None


@pytest.mark.parametrize(
    ("kind", "speaker_kind", "told"),
    [("direct", None, True), ("indirect", None, False), ("direct", "document", False)],
)
def test_what_a_document_says_or_is_reported_is_nobodys_quotation(kind, speaker_kind, told):
    field = field_of(long_of(EELS.format("a clerk")), long_of(STORMS))
    read = field.texts["a"]
    said = [
        structs.replace(one, kind=kind, speaker_kind=speaker_kind) for one in read.attributions
    ]
    field.texts["a"] = structs.replace(read, attributions=said)

    assert bool(list(quotations._chosen("a", field))) is told


ROE = "“We will not open the old gates of the dam,” Ann Roe said."


@pytest.mark.parametrize(
    ("sentence", "other", "how"),
    [
        # both quote her
        (f"{ROE} Crews left.", ROE, "these words of Ann Roe: “We will not open"),
        (
            "“We will not open the old gates,” Ann Roe said, “in spring or summer.”",
            ROE,
            "these words: “‘We will not open",
        ),  # a sentence with two stretches that names her
        (ROE, "Crews left.", None),  # she speaks here alone, which is told of as such
        (ROE, "Ann Roe said that the gates are shut. Crews left.", None),  # it may retell her
        (
            ROE,
            f"Ann Roe said that gates are shut. Roe left. {STORMS}",
            "these words of Ann Roe: “We",
        ),  # three sentences are on her
        ("“We will not open the old gates,” said a clerk.", ROE, "these words: “"),
        ("“We will not open the old gates,” she said.", ROE, None),
    ],
)
def test_who_says_what_a_text_quotes(sentence, other, how):
    field = field_of(f"{LEAD} {sentence}", f"{LEAD} {other}")
    found = quotations._told(field.lines["a"][1], field)

    assert (found is None) if how is None else found[1].startswith(how)


@pytest.mark.parametrize(
    ("text", "retells"),
    [
        ("Ann Roe said that the gates are shut.", True),
        ("Ann Roe said that the gates are shut. Roe left.", True),
        ("Ann Roe said that the gates are shut. Roe left. Roe slept.", False),
        ("Ann Roe left.", False),
        ("“The gates are shut for good,” Ann Roe said.", False),  # a quotation
    ],
)
def test_who_is_named_in_passing_may_be_retold(text, retells):
    speaker = SimpleNamespace(last="Roe")

    assert quotations._may_retell("b", speaker, field_of(LEAD, text)) is retells


def test_a_sentence_stands_between_its_neighbours():
    field = field_of("One ran. Two ran. Three ran. Four ran.", LEAD)
    lines = field.lines["a"]

    assert quotations._around(lines[0], field) == ["", "One ran.", "Two ran."]
    assert quotations._around(lines[1], field) == ["One ran.", "Two ran.", "Three ran."]
    assert quotations._around(lines[3], field) == ["Three ran.", "Four ran.", ""]


# words that judge

FALSE = "Mayor Ann Roe falsely told the town that the eels of the river are well."
DODGED = "Mayor Ann Roe dodged the boats of the river that day and blamed the crews."


def judged(*sentences):
    return list(wording.candidates(field_of(*(long_of(one) for one in sentences))))


def test_words_that_judge_of_several_texts_stand_side_by_side():
    field = field_of(long_of(FALSE), long_of(DODGED), long_of())
    (found,) = wording.candidates(field)
    most = max(
        (line_with(word, field, name) for word, name in (("falsely", "a"), ("dodged", "b"))),
        key=lambda line: telling(line, field),
    )

    assert found.text == (
        "Only Herald says “falsely” in its own voice, only Post “dodged”. In these words: "
        "Herald “Mayor Ann Roe falsely told the town that the eels of the …”; "
        "Post “Mayor Ann Roe dodged the boats of the river that day and …”."
    )
    assert roles(found) == {"a": "has", "b": "has", "c": "lacks"}
    assert (found.kind, found.sure) == ("wording", 1.0)
    assert found.effect == pytest.approx(telling(most, field), abs=1e-6)
    assert found.place == pytest.approx(1 - most.depth, abs=1e-6)


def test_a_word_of_one_text_is_told_with_its_weights():
    field = field_of(long_of(FALSE), long_of())
    (found,) = wording.candidates(field)
    line = line_with("falsely", field)

    assert found.effect == pytest.approx(telling(line, field), abs=1e-6)
    assert found.place == pytest.approx(1 - line.depth, abs=1e-6)
    assert roles(found) == {"a": "has", "b": "lacks"}
    assert judged(RAIN, RAIN) == []


def test_words_are_shown_of_two_sentences_and_none_twice():
    """The word in the first three sentences of one text, two of which have it alone."""
    peddled = DODGED.replace("dodged", "peddled")
    smeared = DODGED.replace("dodged", "smeared").replace("crews", "cooks")
    field = field_of(long_of(DODGED, DODGED, peddled, smeared), long_of())
    words = [wording._word(one, field) for one in wording._judged("a", field)]

    assert words == ["“dodged”", "“peddled”"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (FALSE, True),
        (FALSE.replace("Mayor Ann Roe", "This"), False),
        (f"“{FALSE}”", False),
        (f"She {FALSE[14:]}", False),  # who?
    ],
)
def test_a_word_that_judges_is_the_narrators_of_somebody_by_name(sentence, told):
    assert bool(judged(sentence, RAIN)) is told


@pytest.mark.parametrize(
    ("other", "elsewhere"),
    [
        ("A hardline act.", True),
        ("A hard-line act.", True),
        ("A hard line in the sand.", True),  # written apart
        ("A line that is hard.", False),
        ("A fine act.", False),
    ],
)
def test_a_word_may_stand_elsewhere_written_apart(other, elsewhere):
    field = field_of("A hard-line act.", other)

    assert wording._stands_elsewhere(["hard-line"], field.lines["a"][0], field) is elsewhere


@pytest.mark.parametrize(
    ("before", "behind", "said"),
    [
        (5, 8, "“b b b b b falsely e e e e e e e e”"),
        (6, 8, "“… b b b b b falsely e e e e e e e e”"),
        (5, 9, "“b b b b b falsely e e e e e e e e …”"),
        (0, 0, "“falsely”"),
    ],
)
def test_a_word_is_shown_with_five_words_before_and_eight_behind(before, behind, said):
    text = " ".join([*"b" * before, "falsely", *"e" * behind]) + "."
    made = SimpleNamespace(document="a", span=Span(0, len(text)))
    field = field_of(text, LEAD)

    assert wording._around(wording.Judged(made, span_of("falsely", field)), field) == said


def test_a_loaded_word_that_only_tells_what_happened_judges_nothing():
    """A strong word of the lists that was marked as loaded judges; a mob is there or not."""

    def told(word, measure="loaded", document="a", before=1):
        sentence = f"Mayor Ann Roe led the {word} of the old town to the northern pier."
        text = " ".join([LEAD, *[RAIN] * (before - 1), sentence, *[RAIN] * 16])
        start = text.index(word)
        mark = SimpleNamespace(start=start, end=start + len(word))
        cell = SimpleNamespace(document=document, measure=measure, marks=[mark])
        return bool(list(wording.candidates(field_of(text, long_of(), cells=[cell]))))

    assert told("thugs")
    assert not told("thugs", before=2)  # further down it is a detail
    assert not told("mob")
    assert not told("thugs", measure="tone")
    assert not told("thugs", document="b")


# a quotation that was changed


def changed(left, right, parts, likeness=0.9, speaker=None, whole=None):
    """What is said of a quotation of two texts in which some words differ."""
    field = field_of(
        f"{LEAD} “{left},” Ann Roe said.", f"{LEAD} “{right},” Ann Roe said.", LEAD
    )
    spans = [span_of(one, field, name) for one, name in ((left, "a"), (right, "b"))]
    pairs = [SpanPair(span_of(one, field), span_of(other, field, "b")) for one, other in parts]
    field.comparison.drifts = [Drift("a", "b", *spans, pairs, likeness, speaker)]
    return list(changes.candidates(field))


ONE, OTHER = "We have sold 30 looms to them", "We have sold 40 looms to them"


def test_a_changed_number_is_told_with_the_words_around_it():
    (found,) = changed(ONE, OTHER, [("30", "40")])

    assert found.text == f"A quotation reads “{ONE}” in Herald, “{OTHER}” in Post."
    assert (found.kind, found.effect, found.sure, found.place) == ("changes", 1.0, 0.9, 0.5)
    assert roles(found) == {"a": "has", "b": "has"}
    assert [len(one.evidence) for one in found.sides.values()] == [1, 1]


@pytest.mark.parametrize(("likeness", "told"), [(0.85, 1), (0.84, 0)])
def test_two_quotations_surely_are_one_from_a_likeness_on(likeness, told):
    assert len(changed(ONE, OTHER, [("30", "40")], likeness)) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("30", "40", 1),
        ("Lind", "Berg", 1),
        ("never", "always", 1),
        ("red", "green", 0),
        ("I", "he", 0),  # a capital, but no name
    ],
)
def test_a_change_is_told_where_it_turns_what_is_said(one, other, told):
    pair = f"We told {one} of it in May", f"We told {other} of it in May"

    assert len(changed(*pair, [(one, other)])) == told


def test_whose_quotation_was_changed_is_told_where_both_surely_quote_them():
    (by_her,) = changed(ONE, OTHER, [("30", "40")], speaker="Ann Roe")
    (by_him,) = changed(ONE, OTHER, [("30", "40")], speaker="Bo Lind")

    assert by_her.text.startswith("A quotation of Ann Roe reads “")
    assert by_him.text.startswith("A quotation reads “")


@pytest.mark.parametrize(
    ("before", "behind", "part", "said"),
    [
        (6, 6, "30", "b b b b b b 30 e e e e e e"),
        (7, 6, "30", "… b b b b b b 30 e e e e e e"),
        (6, 7, "30", "b b b b b b 30 e e e e e e …"),
        (0, 0, "30", "30"),
        (1, 1, "", "b e"),  # the other has a word more
    ],
)
def test_six_words_stand_on_either_side_of_a_change(before, behind, part, said):
    words = [*"b" * before, *([part] if part else []), *"e" * behind]
    text = " ".join(words)
    at = 2 * before
    span = Span(at, at + len(part))

    assert changes._around("a", Span(0, len(text)), span, field_of(text, LEAD)) == said


@pytest.mark.parametrize("part", [Span(8, 10), Span(10, 10)])
def test_a_stop_stays_with_the_word_before_it(part):
    text = "we sold 30, and left"

    assert changes._around("a", Span(0, len(text)), part, field_of(text, LEAD)) == text


# copies


def test_a_family_is_told_with_two_sentences_of_each():
    text = "One ran on. Two ran on. Three ran on."
    spans = [Span(0, 11), Span(12, 23), Span(24, 37)]
    members = [
        CopyMember(*one, spans) for one in (("a", 0.4, "unknown"), ("b", 0.6, "unknown"))
    ]
    family = CopyFamily(members, None, None, "", 3)
    field = field_of(text, text, copy_families=[family])
    (found,) = copies.candidates(field)

    assert [len(one.evidence) for one in found.sides.values()] == [2, 2]
    assert (found.kind, found.effect, found.sure, found.place) == ("copies", 0.6, 1.0, 0.5)
    assert roles(found) == {"a": "has", "b": "has"}


def test_of_a_family_with_an_original_the_takers_share_counts():
    members = [CopyMember(*one, []) for one in (("a", 0.9, "original"), ("b", 0.2, "says"))]

    def told(**more):
        family = CopyFamily(members, more.get("agency"), "a", "", 3)
        return list(copies.candidates(field_of(LEAD, LEAD, copy_families=[family])))

    assert told() == []  # two tenths are little
    members[1] = CopyMember("b", 0.2, "silent", [])
    (silent,) = told()
    assert silent.effect == 0.2


# who isn't heard


def speaker(last, heard, who="", behind=False, named=()):
    found = {name: Heard({0: Span(0, 9)}, [], words) for name, words in heard.items()}
    return Speaker(f"Ann {last}", last, who, behind, found, list(named), [])


GATES = "“We will not open the old gates of the dam,” Ann Roe said."
BOATS = "“No boats sank on the reef behind the pier,” Bo Lind said."


def missing(*texts):
    return list(unheard.candidates(field_of(*texts)))


def test_whom_several_texts_quote_and_one_does_not_is_told_at_once():
    both = long_of(GATES, RAIN, BOATS)
    field = field_of(both, both, long_of())
    (found,) = unheard.candidates(field)

    assert found.brief == (
        "Times quotes neither Bo Lind nor Ann Roe, whom Herald or Post quotes."
    )
    assert found.rest.startswith("Lind, whom Herald and Post quote, in Herald: “")
    assert (found.kind, found.effect, found.sure) == ("unheard", 0.5, 0.85)
    assert found.place == pytest.approx(1 - line_with("boats", field).depth, abs=1e-6)
    assert roles(found) == {"a": "has", "b": "has", "c": "lacks"}
    assert len(quotes(found)) == 2


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ((f"{GATES} {BOATS}", f"{GATES} {BOATS}", ""), 1),
        ((f"{GATES} {BOATS}", GATES, ""), 1),
        ((GATES, BOATS, ""), 0),  # nobody is quoted by two
        ((GATES, GATES, ""), 0),  # one person
        ((f"{GATES} {BOATS}", "", ""), 0),  # one text
        ((f"{GATES} {BOATS}",) * 2 + ("Ann Roe said that gates are shut.",), 0),
        ((f"“We will not open old gates,” Ann Roe said. {BOATS}",) * 2 + ("",), 0),  # six words
    ],
)  # fmt: skip
def test_two_people_are_unheard_whom_two_texts_quote_with_eight_words(texts, told):
    assert len(missing(*(long_of(one) for one in texts))) == told


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ("Roe Lind", "Times quotes neither Ann Roe nor Ann Lind, whom Herald or Post quotes."),
        (
            "Roe Lind Berg",
            "Times quotes none of Ann Roe, Ann Lind and Ann Berg, whom Herald or Post quotes.",
        ),
        (
            "Roe Lind Berg Tamm",
            "Times quotes none of four people whom Herald or Post quotes, such as Ann Roe, "
            "Ann Lind and Ann Berg.",
        ),
    ],
)
def test_whom_a_text_does_not_quote_in_one_clause(people, said):
    absent = [(speaker(one, {"a": 9}), name) for one in people.split() for name in "ab"]

    assert unheard._in_brief("c", absent, field_of(LEAD, LEAD, LEAD)) == said


def test_whoever_is_retold_by_a_text_that_quotes_others_is_not_plain():
    quoted, retold = speaker("Roe", {"a": 9}), speaker("Roe", {"a": 9, "b": 0})

    assert not unheard._is_retold(quoted, {"a", "b"})
    assert unheard._is_retold(retold, {"a", "b"})
    assert not unheard._is_retold(retold, {"a"})


# voices


def of_voices(*texts, **fields):
    return list(voices.candidates(field_of(*texts, **fields)))


def test_whoever_is_retold_alone_is_weighed_by_sentences():
    texts = [f"{LEAD} Ann Roe said that the gates are shut. Roe said that {one}." for one in (
        "the piers are old", "the piers are old. Roe said that the boats are wet")]  # fmt: skip
    none = f"{LEAD} Crews went home early."
    (two,), (three,) = (of_voices(f"{one} {RAIN}", none) for one in texts)

    assert two.effect == pytest.approx(0.3 + 0.7 * 2 / 3 / 2, abs=1e-6)
    assert three.effect == pytest.approx(0.3 + 0.7 / 2, abs=1e-6)
    assert (two.kind, two.sure) == ("voices", 0.9)
    assert two.brief == "Only Herald retells words of Ann Roe."
    assert two.rest.startswith("In Herald: “")
    assert two.text.startswith("Only Herald retells words of Ann Roe: “")
    assert roles(two) == {"a": "has", "b": "lacks"}


def test_the_people_whom_one_text_retells_are_told_in_one_statement():
    boats = "Bo Lind said that no boats are wet."
    text = f"{LEAD} Ann Roe said that the gates are shut. {boats} {RAIN}"
    (found,) = of_voices(text, f"{LEAD} Crews went home early.")

    assert found.brief == "Only Herald retells words of Bo Lind and Ann Roe."
    assert len(quotes(found)) == 2


@pytest.mark.parametrize(
    ("sentence", "other", "told"),
    [
        ("Ann Roe said", "Crews went home.", True),
        ("Ann Roe said", "Ann Roe left.", False),  # it names her
        ("Ann Roe, a lawyer for the town, said", "Crews went home.", False),  # for others
        ("Ann Roe, a baker of the town, said", "Crews went home.", True),
    ],
)
def test_who_speaks_for_others_may_be_retold_without_a_name(sentence, other, told):
    text = f"{LEAD} {sentence} that the gates are shut. Roe said that the piers are old. {RAIN}"
    found = [one for one in of_voices(text, f"{LEAD} {other}") if "retells" in one.text]

    assert bool(found) is told


def test_a_text_that_came_before_somebody_spoke_lacks_nobody():
    texts = f"{LEAD} {GATES} {RAIN}", f"{LEAD} Crews went home early."

    assert len(of_voices(*texts, published=("2024-05-08", "2024-05-08"))) == 1
    assert of_voices(*texts, published=("2024-05-08", "2024-05-06")) == []


def test_who_is_told_as_unheard_is_not_told_as_missing():
    """Two whom Times alone doesn't quote are told of at once, and not one by one."""
    both = f"{LEAD} {GATES} {BOATS} {RAIN}"

    assert not any("don't" in one.text or "doesn't" in one.text
                   for one in of_voices(both, both, f"{LEAD} {RAIN}"))  # fmt: skip
    (one,) = of_voices(f"{LEAD} {GATES} {RAIN}", f"{LEAD} {GATES} {RAIN}", f"{LEAD} {RAIN}")
    assert one.brief == "Herald and Post quote Ann Roe; Times doesn't."
    assert one.rest.startswith("Ann Roe, whom Herald and Post quote, in Herald: “")
    assert roles(one) == {"a": "has", "b": "has", "c": "lacks"}
    assert one.effect == pytest.approx(0.3 + 0.7 * 10 / 90, abs=1e-6)


def test_a_text_with_two_and_a_half_times_the_words_is_told_to_have_far_more():
    """Fifty words and twenty; of twenty and eight the difference is small."""

    def words(many):
        said = " ".join(["again"] * (many - 6))
        return f"{LEAD} “We will not open the gates {said},” Ann Roe said. {RAIN}"

    def told(one, other):
        return [
            found for found in of_voices(words(one), words(other)) if "far less" in found.text
        ]

    assert told(50, 20)
    assert not told(49, 20)
    assert not told(32, 8)
    (found,) = of_voices(words(50), words(20), f"{LEAD} {RAIN}")[1:]
    assert found.brief == "Herald gives Ann Roe 50 quoted words, Post far less, Times none."
    assert found.effect == pytest.approx(
        0.3 + 0.7 * 30 / 90, abs=1e-6
    )  # of three texts all count
    assert roles(found) == {"a": "more", "b": "less", "c": "lacks"}


def test_of_several_whom_one_text_quotes_those_who_say_most_come_first():
    more = BOATS.replace("No boats", "No critics of boats blamed us who")
    text = f"{LEAD} {GATES} {more} {RAIN}"
    (found,) = of_voices(text, f"{LEAD} Crews went home early.")

    assert found.brief == "Only Herald quotes Bo Lind and Ann Roe."
    assert found.rest.startswith("In Herald: Bo Lind “No critics")
    assert roles(found) == {"a": "has", "b": "lacks"}
    assert len(quotes(found)) == 2


def test_a_side_without_somebodys_words_has_what_it_reports():
    """Post reports what Ann Roe says, Times names her in passing."""
    texts = (
        f"{LEAD} {GATES} {RAIN}",
        f"{LEAD} Ann Roe said that the gates are shut.",
        f"{LEAD} Roe left.",
        f"{LEAD} Roe left. Roe slept. Roe woke. Roe ate.",  # it is on her
    )
    (found,) = of_voices(*texts)

    assert roles(found) == {"a": "has", "b": "less", "c": "lacks", "d": "lacks"}
    assert quotes(found, "b") == ["Ann Roe said that the gates are shut."]
    assert quotes(found, "c") == []
    assert found.text.endswith(" Post only reports what Roe says.")


def test_who_only_reports_somebody_is_told_and_who_names_them_is_not():
    reports, names = "Ann Roe said that the gates are shut.", "Roe left."

    def remarks(*others):
        field = field_of(f"{LEAD} {GATES} {RAIN}", *(f"{LEAD} {one}" for one in others))
        (roe,) = (one for one in field.speakers if one.last == "Roe")
        return voices._remarks(roe, ["b", "c"], field)

    assert remarks(reports, reports) == " Post and Times only report what Roe says."
    assert remarks(reports, names) == " Post only reports what Roe says."
    assert remarks(names, RAIN) == ""
