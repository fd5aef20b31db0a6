"""What statements don't say, as another text may tell the same, or a reader would be misled."""

import pytest

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import candidates_of
from framing.comparing.statements.making import of_own
from tests.comparing.events_of_three import compared

COMMON = """\
Carl Brandt will close the Lyndale mill on Friday, and 430 people lose their work.
The mill in Lyndale has made cloth for the navy since the war with Osterby.
"""
TIMES = f"""{COMMON}\
Shareholders cheered at their meeting in Corran when the firm's decision was read out to them.
The choir of the chapel sang an old hymn, and the square stayed empty.
"""


def told(kind, *texts):
    return [one.text for one in candidates_of(Field(compared(*texts))) if one.kind == kind]


SHARED = "“My mother wove here for forty summers before the war,” said Ann Roe, a weaver."
ASKED = (
    "“The firm was told of the broken boilers in April and never sent a single fitter to look "
    "at them,” said Bo Sand, a councillor."
)


@pytest.mark.parametrize(
    ("other", "quoted"),
    [
        ("", True),
        ("Bo Sand told the council that the owners keep their plans to themselves.", False),
        ("The owners said that they had no plans.", True),
    ],
)
def test_words_of_whom_another_text_retells_in_passing_are_not_one_texts_alone(other, quoted):
    """
    Bo Sand is quoted in Times, too, so that no text is silent on him.
    """
    times = f"{TIMES}“We meet on Monday about the chapel and its roof,” said Bo Sand."
    found = told("quotations", f"{COMMON}{SHARED} {ASKED}", f"{COMMON}{SHARED} {other}", times)

    assert any("these words of Bo Sand" in one for one in found) == quoted


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        (
            "When the gates had been shut for good, the foreman of the dye house read out the "
            "old rule of the guild (“Nobody who works at the vats shall ever go home unpaid”) "
            "before he handed the key to the youngest of the weavers in the yard.",
            False,
        ),
        (
            "“Nobody who works at the vats shall ever go home unpaid by the lords of this "
            "river or by those who come after them,” a foreman from Corran said.",
            True,
        ),
    ],
)
def test_a_narrators_sentence_with_some_quoted_words_is_no_quotation(sentence, quoted):
    found = told("quotations", f"{COMMON}{SHARED} {sentence}", f"{COMMON}{SHARED}", TIMES)

    assert any("Nobody who works" in one for one in found) == quoted


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("Bakers along the avenue handed out rolls to those who had waited in the rain.", True),
        (
            "After years of talk and many a broken promise, the new tram line from the port "
            "to the old market was opened by the mayor of Lyndale, and bakers along the avenue "
            "handed out rolls to those who had waited.",
            False,
        ),
    ],
)
def test_who_opens_with_the_same_in_more_words_is_not_set_against_what_all_tell(lead, said):
    opening = "The mayor of Lyndale opened the new tram line on Monday."
    more = "It runs every ten minutes from dawn to midnight, and the buses go on as before."
    times = f"{opening} Cyclists cheered."
    found = told("lead", f"{opening} {more}", f"{lead} {opening}", times)

    assert bool(found) == said


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            "Minister Eva Olk of Corran opposed the sale, but the court rejected her lawsuit.",
            True,
        ),
        ("Eva Olk, the minister of trade, was blamed for the sale by every committee.", True),
        ("The sale was condemned by the Marsh Trust, a charity, as a shame.", True),
        ("Critics warned in a letter to Minister Eva Olk that the sale was a shame.", False),
        (
            "Critics blamed figures like Minister Eva Olk for the failed sale of the looms.",
            False,
        ),
    ],
)
def test_a_name_is_one_texts_where_it_does_something_and_not_in_passing(sentence, named):
    found = told("named", f"{COMMON}{SHARED} {sentence}", f"{COMMON}{SHARED}", TIMES)

    assert any("Olk" in one or "Marsh Trust" in one for one in found) == named


@pytest.mark.parametrize(
    ("sentences", "figures"),
    [
        (
            "The firm owes $93 million and pays $11 million a year.",
            "“$93 million” and “$11 million”",
        ),
        ("The firm owes $93 million. A bank in Corran lent it $11 million.", "“$93 million”"),
        ("For that year the debt was $93 million.", ""),
        ("They owe $93 million.", ""),
    ],
)
def test_only_figures_of_the_sentence_that_is_shown_are_named(sentences, figures):
    found = told("figures", f"{COMMON}{SHARED} {sentences}", f"{COMMON}{SHARED}", TIMES)

    assert [one.split(":")[0] for one in found] == [f"Only Herald gives {figures}"] * bool(
        figures
    )


@pytest.mark.parametrize(
    ("herald", "post", "named"),
    [
        ("", SHARED, True),
        ("Otto Lind said the orders had gone to Corran for good.", SHARED, False),
        ("", "", False),  # each has a voice of its own, so that Times isn't the odd one
    ],
)
def test_nobody_is_set_against_a_text_that_retells_them(herald, post, named):
    """
    Herald and Post quote Roe and Post Lind; where Herald retells Lind, Post isn't told to
    quote him as if it alone gave him words.
    """
    lind = (
        "“The orders went to Corran long before the war did, and the dyers with them,” said "
        "Otto Lind, a dyer."
    )
    found = told("unheard", f"{COMMON}{SHARED} {herald}", f"{COMMON}{post} {lind}", TIMES)

    assert any("Otto Lind" in one for one in found) == named


@pytest.mark.parametrize(("other", "order"), [("after", True), ("before", False)])
def test_what_all_tell_ends_before_what_a_text_puts_in_another_order(other, order):
    texts = (
        "Mayor Ada Brandt opened the tram line in Lyndale, after the council voted for a "
        "bridge. Cyclists had asked for a wider path beside the rails, and got none of it.",
        "In Lyndale the tram line was opened by Mayor Ada Brandt, after the council had voted "
        "for a bridge. Passengers cheered as the first carriage left the depot.",
        f"Lyndale has its tram line: Mayor Ada Brandt opened it, {other} the council voted for "
        "a bridge. A band from Osterby played on the square. Shops closed early.",
    )
    told = " ".join(one.text for one in compared(*texts).papers if one.kind == "shared")

    assert "opened the tram line" in told
    assert ("voted" in told) == order


@pytest.mark.parametrize(("who", "given"), [("he", True), ("she", False)])
def test_words_of_a_she_are_not_given_to_a_he_who_spoke_before(who, given):
    said = (
        "Mr. Sand said on Monday that the council would vote. “The looms were sold for a song "
        "to the port,” he said. “The 90 orders went to Corran long before the war did, and no "
        f"dyer was ever told of them by the firm,” {who} said."
    )
    found = told("quotations", f"{COMMON}{said}", f"{COMMON}{SHARED}", TIMES)

    assert any("of Mr. Sand" in one and "90 orders" in one for one in found) == given


@pytest.mark.parametrize(
    ("other", "lacks"),
    [
        ("The choir of the chapel sang an old hymn, and the square stayed empty.", True),
        ("The valley has lost a clean river, and a guild its say.", False),
        ("Clarity on what is moral is what a guild wants.", False),
    ],
)
def test_a_text_has_nothing_of_what_two_tell_only_if_no_sentence_of_it_touches_that(
    other, lacks
):
    birds = "heron gull stork crane swan finch crow duck"
    filler = " ".join(
        f"By noon a {one} was seen over the reeds of Corran." for one in birds.split()
    )
    herald = (
        f"{COMMON}The plan has three pillars: work for the valley, a clean river in a hungry "
        "world, and the moral clarity of the old guild customs."
    )
    post = (
        f"{COMMON}{SHARED} In laying out the plan Brandt named three rules: more work, a river "
        "that is clean, and “moral clarity regarding the old guild customs.”"
    )
    found = told("left_out", herald, post, f"{TIMES}{other} {filler}")

    assert any("Times has" in one for one in found) == lacks


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("the Sand campaign said in a statement", False),
        ("a spokesman of the Sand team said", False),
        ("Mr. Sand himself said", True),
    ],
)
def test_what_somebodys_people_say_is_not_their_words(source, quoted):
    said = f"“We have sold 90 looms to the people of Osterby this year,” {source}."
    texts = (f"{COMMON}Bo Sand runs for mayor. {said}", f"{COMMON}{SHARED}", TIMES)
    found = told("voices", *texts)

    assert any("quotes Bo Sand" in one for one in found) == quoted


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "Minister Eva Olk never told the weavers that 90 orders had gone.",
            "tells of Eva Olk",
        ),
        ("The council never told Minister Eva Olk of the 90 orders of cloth.", "tells this"),
        ("The Valley News never told the weavers that 90 orders had gone.", "tells this"),
    ],
)
def test_a_passage_is_named_by_whom_it_shows_doing_something_and_by_no_paper(sentence, label):
    more = f"{sentence} Critics blamed Minister Eva Olk and the Valley News for the eels."
    found = told("only_here", f"{COMMON}{SHARED} {more}", f"{COMMON}{SHARED}", TIMES)
    found = [one for one in found if "90 orders" in one]

    assert not found or any(f"Only Herald {label}: " in one for one in found)


@pytest.mark.parametrize(("other", "alone"), [("$1,160", False), ("$7,160", True)])
def test_a_stretch_of_figures_is_one_texts_only_if_both_its_ends_are(other, alone):
    texts = (
        f"{COMMON}The guild increased the cost of a loom licence from $640 to $1,160.",
        f"{COMMON}{SHARED}",
        f"{TIMES}The guild put the fee at {other}.",
    )

    assert any("$640" in one for one in told("figures", *texts)) == alone


def test_a_quotation_that_a_straight_mark_closes_is_closed():
    """
    What the next sentence reports is no rest of it.
    """
    said = (
        '“The firm was told of the 90 broken boilers in April," Ann Roe said. Roe claimed '
        '“The owners never sent a single fitter to look at the boilers." Amid calls for a '
        'strike, Roe added, "We wait."'
    )
    texts = (f"{COMMON}{said}", f"{COMMON}{SHARED}", TIMES)
    found = [one.text for one in candidates_of(Field(compared(*texts)))]

    assert any("boilers" in one for one in found)
    assert not any("boilers" in one and "Amid calls" in one for one in found)


@pytest.mark.parametrize("blame", ["", "Nobody was to blame."])
def test_a_tail_that_others_tell_is_left_out_of_what_one_text_alone_tells(blame):
    """
    Be what stands before it sure to be one text's alone or only a part of it.
    """
    sentence = (
        "A ruling by the Eel Trust of Corran, a lasting, nonpartisan charity of rowers, "
        "found the owners without guilt, and he vowed to repay the loan to the navy."
    )
    post = f"{COMMON}{SHARED} Carl Brandt wants to repay the loan that the navy granted."
    field = Field(compared(f"{COMMON}{SHARED} {sentence}", post, f"{TIMES}{blame}"))
    said = of_own(field.lines["t0"][-1], field)

    assert said.endswith("found the owners without guilt …”")


def test_ends_without_a_word_that_tells_something_are_nobodys():
    ends = ("We are who we are and we do what we do.", "You can do it, and you must do it now.")
    long = [f"{TIMES}{one}" * 4 for one in (SHARED, ASKED)]
    texts = (f"{text}\n{end}\n" for text, end in zip(long, ends, strict=True))

    assert told("ending", *texts) == []


def test_a_conflict_is_told_once_and_an_outlet_may_be_called_anything():
    sums = ("$45 million", "$60 million", "$45 million")
    texts = (f"The bridge of Lyndale cost {one}, the council said." for one in sums)
    event = compared(*texts, outlets=("A {b}", "%s {}", "C"))
    found = [one.text for one in candidates_of(Field(event), ["figures"])]

    assert [one for one in found if "seems one thing" in one] == [
        "A {b} gives “$45 million” where %s {} has “$60 million”, for what seems one thing."
    ]
