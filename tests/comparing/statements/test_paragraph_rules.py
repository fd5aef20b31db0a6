"""What has room in the paragraph, and how far somebody's words are shown, a rule at a time."""

from types import SimpleNamespace

import pytest
from msgspec import structs

from framing.comparing.statements import limits, making, own_names, paragraph, voicing
from framing.comparing.statements.kinds import order, passages, quotations, unheard, wording
from framing.comparing.statements.named_sources import written_in
from framing.comparing.statements.ranking import _is_told
from framing.comparing.statements.speakers import Heard, Speaker
from framing.comparing.statements.wordings import listed, telling_patterns
from framing.records import Attribution, CopyFamily, CopyMember, Evidence, Side, Span, Statement
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    line_with,
    long_of,
    quotes,
    span_of,
)

APART = ("Norway met.", "Peru met.")  # two texts that share nothing


def made(kind, words, at=0, brief=True):
    """A statement whose clause, or whole, has so many words."""
    said = f"w{at} {'y ' * (words - 1)}".strip()
    return Statement(kind, said, {}, 1.0, 1.0, 1.0, at, said if brief else "", "")


def told(statements, texts=APART, **fields):
    """How many words the clauses have that these statements were told in."""
    field = field_of(*texts, **fields)
    field.__dict__["told"] = []
    found = paragraph.papers_of(field, statements)
    return [len(one.text.split()) for one in found if one.text.startswith("w")]


@pytest.mark.parametrize(("words", "found"), [(48, [48]), (49, [])])
def test_headlines_are_read_up_to_forty_eight_words(words, found):
    assert told([made("headline", words, brief=False), made("voices", 3, 1)])[:1] == (
        found or [3]
    )


@pytest.mark.parametrize(("words", "found"), [(60, [60]), (61, [])])
def test_openings_are_read_where_there_is_nothing_else(words, found):
    opening = made("lead", words, brief=False)

    assert told([opening]) == found
    assert told([opening, made("voices", 3, 1)]) == [3]


@pytest.mark.parametrize(
    ("words", "found"),
    [([45], [45]), ([61], []), ([45, 44], [45]), ([27, 26], [26])],
)
def test_where_none_is_short_one_difference_is_told_at_some_length(words, found):
    some = [made("only_here", many, at, brief=False) for at, many in enumerate(words)]

    assert told(some) == found


def test_a_hundred_and_twenty_words_are_read():
    """Both texts are short, which takes ten words; two clauses and headlines come before the
    third clause."""
    short = "Herald and Post are short: what they leave out means little."
    three = [made("voices", 35, at) for at in range(2)]

    def rest(heads, last):
        every = [*three, made("headline", heads, 7, brief=False), made("voices", last, 9)]
        return told(every)

    room = 120 - len(short.split()) - 70
    assert sorted(rest(room - 4, 4)) == [4, room - 4, 35, 35]
    assert sorted(rest(room - 4, 5)) == [room - 4, 35, 35]


def test_a_copying_that_a_statement_tells_is_not_told_again():
    members = [CopyMember(one, 0.5, "unknown", []) for one in "ab"]
    family = CopyFamily(members, None, None, "", 3)

    def said(*statements):
        field = field_of(*APART, copy_families=[family])
        field.__dict__["told"] = []
        found = paragraph.papers_of(field, statements)
        return [one.text for one in found if "long runs" in one.text]

    assert len(said(made("voices", 3))) == 1
    assert said(made("copies", 3, brief=False)) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (["Ann Roe", "Bo Lind"], "Herald quotes Ann Roe most, Post Bo Lind."),
        (["Ann Roe"] * 2 + ["Bo Kim"], "Herald and Post quote Ann Roe most, Times Bo Kim."),
        (
            ["Ann Roe", "Bo Kim", "Cy Lee"],
            "Herald quotes Ann Roe most, Post Bo Kim and Times Cy Lee.",
        ),
    ],
)  # fmt: skip
def test_whom_texts_quote_most_is_told_of_those_who_quote_alike_together(said, words):
    texts = [f"{LEAD} “{'Gates ' * 15}are shut,” {who} said." for who in said]

    assert [one.text for one in paragraph.most_quoted(field_of(*texts))] == [words]


@pytest.mark.parametrize(("many", "names"), [(4, "A, B, C and D"), (5, "A, B, C and 2 more")])
def test_of_a_family_of_copies_four_texts_are_named(many, names):
    members = [CopyMember(one, 0.5, "unknown", [Span(0, 9)] * 3) for one in "abcde"[:many]]
    labels = dict(zip("abcde", "ABCDE", strict=True))
    field = field_of(LEAD, LEAD)
    family = CopyFamily(members, None, None, "", 3)
    asked = SimpleNamespace(
        comparison=SimpleNamespace(copy_families=[family]),
        labels=labels,
        place=lambda name, span: field.place("a", span),
    )
    (found,) = limits.copied_clauses(asked)

    assert found.text.startswith(f"{names} share long runs")
    assert [len(one.marks) for one in found.evidence] == [2 * many]  # two places of each


# how far somebody's words are shown


@pytest.mark.parametrize(
    ("first", "behind", "shown"),
    [
        ("“It leaks.", "They all fell.” Roe left.", "“It leaks. They all fell”"),
        (
            "“It leaks.",
            f"They {'all ' * 10}fell.” Roe left.",
            f"“It leaks. They {'all ' * 10}fell”",
        ),
        ("“It leaks.", f"They {'all ' * 11}fell.” Roe left.", "“It leaks …”"),  # thirteen words
        ("It leaks.", "They all fell.", "“It leaks”"),
        ("“It leaks.”", "“They all fell.”", "“It leaks”"),
    ],
)
def test_a_quotation_is_shown_to_its_end_where_twelve_words_are_left(first, behind, shown):
    field = field_of(f"{first} {behind}", LEAD)
    line = field.lines["a"][0]

    assert making.to_its_end(field.words_at("a", line.span), line, field) == shown


def test_a_quotation_is_not_shown_to_its_end_beyond_what_there_is_room_for():
    field = field_of("“It leaks on all sides. They all fell.” Roe left.", LEAD)
    line = field.lines["a"][0]
    words = field.words_at("a", line.span)

    assert making.to_its_end(words, line, field, 8).endswith("fell”")
    assert making.to_its_end(words, line, field, 7).endswith("sides …”")


def test_the_next_paragraph_goes_on_only_with_marks():
    field = field_of("“It leaks.\n\nThey all fell of it", LEAD)
    line = field.lines["a"][0]

    assert making.to_its_end("“It leaks.", line, field) == "“It leaks”"


# whose words may be near


@pytest.mark.parametrize(
    ("before", "may"),
    [(["Roe came."], True), (["Roe came.", RAIN, RAIN], True),
     (["Roe came.", RAIN, RAIN, RAIN], False), ([RAIN], False)],
)  # fmt: skip
def test_words_of_a_pronoun_may_be_of_whom_three_sentences_before_name(before, may):
    text = " ".join([*before, "“It leaks,” she said."])
    field = field_of(text, LEAD)
    at = text.rindex("she")
    one = Attribution([Span(at, at + 3)], [], [Span(at - 11, at - 1)], "direct")
    read = structs.replace(field.texts["a"], attributions=[one])

    assert written_in(read).may_quote("Roe") is may
    none = structs.replace(one, source=[])
    assert not written_in(structs.replace(read, attributions=[none])).may_quote("Roe")


def test_whoever_has_but_a_last_name_or_says_nothing_is_no_speaker():
    said = "“We will not open the old gates,” {} said."

    assert field_of(f"{LEAD} {said.format('Roe')}", LEAD).speakers == []
    assert field_of(f"{LEAD} Mayor Ann Roe left.", LEAD).speakers == []
    assert len(field_of(f"{LEAD} {said.format('Ann Roe')}", LEAD).speakers) == 1


def test_a_name_ends_where_its_sentence_does():
    """A name that begins the next sentence is not one of this."""
    trust = "The Marsh Trust Board sued over the dead eels of the old river."
    field = field_of(f"{LEAD} It fell on crews. {trust}", LEAD)

    assert own_names.own_name(field.lines["a"][1], field) is None
    assert own_names.own_name(field.lines["a"][2], field) is not None
    head = field.lines["a"][2]
    head = structs.replace(
        head, index=99, sentence=structs.replace(head.sentence, role="heading")
    )
    assert own_names.own_name(head, field) is None


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("Ann Roe wrote:\n\n“It leaks.”", False),
        ("Ann Roe wrote.\n\n“It leaks.”", True),
        ("“It leaks.”", True),
    ],
)
def test_what_stands_behind_a_colon_is_given_to_its_source_or_nobody(text, introduced):
    field = field_of(text, LEAD)
    line = line_with("It leaks", field)

    assert voicing._is_introduced(line, [], field) is introduced
    if not introduced:
        by_her = Attribution([Span(0, 7)], [], [line.span], "direct")
        assert voicing._is_introduced(line, [by_her], field)


# what else a statement hangs on


@pytest.mark.parametrize(
    ("voices", "heard", "known"),
    [(["Roe"], {"Roe"}, True), (["Roe"], set(), False), ([], set(), False),
     (["Roe", "Lind"], {"Roe"}, False)],
)  # fmt: skip
def test_a_statement_whose_voices_were_all_heard_was_told(voices, heard, known):
    shown = [Evidence("a", "A", 0, 5, "x", [])]
    one = Statement("only_here", "x", {"a": Side("has", shown)}, 1.0, 1.0, 1.0)

    assert _is_told(one, set(), voices, heard) is known


def test_words_that_are_half_told_elsewhere_are_no_texts_own_choice():
    said = "“No lawyer of the firm denied a word of all that,” said a clerk."
    field = field_of(long_of(said), long_of())
    near = [structs.replace(one) for one in field.lines["a"]]
    at = next(at for at, one in enumerate(near) if "lawyer" in field.words_at("a", one.span))

    def chosen(share):
        elsewhere = SimpleNamespace(most=lambda: share)
        lines = [*near[:at], structs.replace(near[at], elsewhere=elsewhere), *near[at + 1 :]]
        field.kept.clear()
        field.__dict__["lines"] = {**field.lines, "a": lines}
        return bool(list(quotations._chosen("a", field)))

    assert [chosen(share) for share in (0.0, 0.42)] == [True, False]


def test_one_text_quotes_tells_and_opens_with_nothing_alone():
    said = "“No lawyer of the firm denied a word of all that,” said a clerk."
    field = field_of(long_of(said))

    assert list(quotations.candidates(field)) == []
    assert list(order.candidates(field)) == []


def test_an_end_is_told_of_a_hundred_words_and_of_what_finds_fault():
    blame = "Critics once blamed crews for never finding old gold."
    plain = "Once again crews of the last decade found first gold, years ago, in history."

    def ends(words, sentence=blame):
        rain = [*LEAD.split(), *RAIN.split() * 20][: words - len(sentence.split())]
        text = f"{' '.join(rain).rstrip('.')}. {sentence}"
        return len(list(order._endings(field_of(text, long_of()))))

    assert [ends(many) for many in (99, 100)] == [0, 1]
    assert ends(110, plain) == 0


def test_somebody_who_may_be_quoted_by_another_text_is_not_plain():
    quoting = f"{LEAD} “We will not open the old gates,” Ann Roe said."
    plain = field_of(quoting, f"{LEAD} Crews left.")
    unsure = field_of(quoting, f"{LEAD} Ann Roe left. “It leaks.”")

    assert unheard._is_plain(plain.speakers[0], plain)
    assert not unheard._is_plain(unsure.speakers[0], unsure)
    nobody = Speaker("Bo Lind", "Lind", "", False, {"a": Heard({}, [0], 0)}, [], [])
    assert not unheard._is_plain(nobody, plain)


def test_people_are_named_by_who_they_are_up_to_three_words_before_the_name():
    def who(words):
        return unheard.called(Speaker("Ann Roe", "Roe", words, False, {}, [], []))

    assert who("old union clerk") == "old union clerk Ann Roe"
    assert who("old red union clerk") == "Ann Roe"


def test_a_word_stands_in_the_sentence_that_it_begins():
    field = field_of(f"{LEAD} Thugs of Ann Roe left.", LEAD)
    line, span = field.lines["a"][1], span_of("Thugs", field)

    assert wording._own(line, [span], field) == [span]
    assert wording._own(field.lines["a"][0], [span], field) == []


def test_a_headline_is_not_among_the_first_sentences():
    field = field_of(f"{RAIN} Thugs left. {LEAD} Crews left.", LEAD)
    lines = field.lines["a"]
    head = structs.replace(lines[0].sentence, role="heading")
    field.__dict__["lines"] = {"a": [structs.replace(lines[0], sentence=head), *lines[1:]]}

    assert wording._is_at_top(lines[2].span, "a", field)
    assert not wording._is_at_top(lines[0].span, "a", field)


def test_a_passage_may_be_known_where_another_text_may_retell_its_deed():
    """Ann Roe speaks in the other text, and may deny it there."""
    deed = (
        "Ann Roe flatly denied the charge of fraud over dead eels in the old marsh of Corran."
    )
    other = "“It is not true at all,” Ann Roe said."
    alone, known = (field_of(long_of(deed), long_of(one)) for one in ("", other))

    assert passages._may_stand(line_with("denied", alone), alone)
    assert not passages._may_stand(line_with("denied", known), known)


def test_things_with_a_comma_are_set_apart_and_all_lists_have_an_end():
    assert listed(["a, b"]) == "a, b"
    assert listed(["a, b", "c", "d", "e", "f"]) == "a, b; c; d; and 2 more"


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("earlier", "It fell once", True),
        ("earlier", "Once it fell", False),  # may be "first"
        ("conflict", "Critics left", True),  # its beginning
        ("past", "It was historyless", False),
        ("past", "Its History", True),
        ("press", "Marsh Tribune", True),
        ("press", "Tribune Marsh", False),
        ("turns", "It is, though", True),
        ("turns", "It is red, though", False),  # three words before it
        ("dangles", "“It fell", True),
        ("dangles", "Items fell", False),
    ],
)
def test_words_are_found_whole_or_by_their_beginning(name, words, found):
    pattern = telling_patterns()[name]
    search = pattern.match if name in ("turns", "dangles") else pattern.search

    assert (search(words) is not None) is found


def test_of_a_text_that_is_told_to_lack_something_no_sentence_is_shown():
    (found,) = quotations.candidates(
        field_of(
            long_of("“No lawyer of the firm denied a word of it,” said a clerk."), long_of()
        )
    )

    assert quotes(found, "b") == []
