"""What each kind of statement says of small events written here, and what it doesn't."""

import pytest

from framing import pipeline
from framing.comparing.statements import telling
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import candidates_of, figures, left_out, passages
from framing.comparing.statements.making import of_own
from framing.comparing.statements.ranking import statements_of
from framing.comparing.statements.shown.pairs import Pair
from framing.reading.reader import read
from framing.records import Span
from framing.settings import Settings
from tests.comparing.events_of_three import compared
from tests.texts import document, reading

COMMON = """\
Carl Brandt will close the Lyndale mill on Friday, and 430 people lose their work.
The mill in Lyndale has made cloth for the navy since the war with Osterby.
"""
HERALD = f"""{COMMON}\
Ann Roe, a weaver at the looms, was there. “We were never told a word of it,” Ms. Roe said.
“My mother wove here and her mother did too,” Ms. Roe said.
The river behind the dye house ran red for forty summers. Fishermen sued over the dead eels
twice and lost both times against the lawyers of the firm. Herons have left the reeds for good.
The minister promised a loan of $7 million for retraining at the college.
"""
POST = f"""{COMMON}\
Ann Roe, who works at the looms, left early on the last day.
The minister promised retraining at the college, with a loan of seven million dollars.
Shareholders of the firm cheered the decision at their meeting in Corran.
"""
TIMES = f"""{COMMON}\
Shareholders cheered at their meeting in Corran when the firm's decision was read out to them.
The choir of the chapel sang an old hymn, and the square stayed empty.
"""


@pytest.fixture(scope="module")
def mill():
    return Field(compared(HERALD, POST, TIMES))


def of_kind(field, kind):
    return [one for one in candidates_of(field) if one.kind == kind]


def roles(statement):
    return {name: side.role for name, side in statement.sides.items()}


def test_who_is_quoted_in_one_text_alone_comes_with_who_that_is(mill):
    (found,) = of_kind(mill, "voices")

    assert found.text.startswith("Only Herald quotes Ann Roe, a weaver at the looms:")
    assert "Post" not in found.text  # it names her, which says nothing
    assert roles(found) == {"t0": "has", "t1": "lacks", "t2": "lacks"}


def test_what_several_quote_is_not_shown_as_one_texts(mill):
    said = "“We were never told a word of it by the firm,” said Ann Roe, a weaver."
    found = of_kind(Field(compared(f"{COMMON}{said}", f"{COMMON}{said}", TIMES)), "voices")

    assert [one.rest.split(": ")[0] for one in found] == [
        "Ann Roe, whom Herald and Post quote, in Herald"
    ]


def test_what_stands_behind_a_junior_says_who_that_is():
    (found,) = of_kind(
        Field(compared(HERALD.replace("Roe, a weaver", "Roe Jr., a weaver"), POST, TIMES)),
        "voices",
    )

    assert found.text.startswith("Only Herald quotes Ann Roe, a weaver at the looms:")


def test_a_passage_that_no_other_text_has_is_only_here(mill):
    found = [one for one in of_kind(mill, "only_here") if roles(one)["t0"] == "has"]

    assert any("eels" in shown.quote for one in found for shown in one.sides["t0"].evidence)


def labels_of(field, kind):
    return [one.text.split(":")[0] for one in of_kind(field, kind)]


def test_a_passage_is_named_by_what_two_of_its_sentences_have_and_no_other_text_nor_title():
    """
    The Marsh Trust stands in two sentences of Herald alone; the Eel Act in one, with its
    initials in brackets; the navy in all texts.
    """
    trust = HERALD.replace(
        HERALD[HERALD.index("Fishermen sued") : HERALD.index("The minister")],
        "The Marsh Trust accused the firm under the Eel Protection Act (EPA). No heron "
        "nests in the reeds that the Marsh Trust had bought.",
    )
    found = labels_of(Field(compared(trust, POST, TIMES)), "only_here")

    assert any("the Marsh Trust" in one for one in found)
    assert not any("Eel Protection" in one or "navy" in one for one in found)
    assert not any("sentences" in one for one in found)


def test_a_passage_has_a_past_only_if_the_sentence_shown_looks_back(mill):
    sentences = of_kind(mill, "background")

    assert all("once" in one.text or "before" in one.text for one in sentences)


def test_a_quotation_whose_speaker_nobody_can_tell_is_not_shown():
    """
    Nobody is named for the words on the eels; the sentence that names its speaker is shown.
    """
    unsaid = HERALD.replace(
        "Herons have left the reeds for good.",
        "“They poured their poison into the reeds at night.” “Every spring a smell of rot "
        "drove the children indoors,” said Olga Petersen, a nurse.",
    )
    found = of_kind(Field(compared(unsaid, POST, TIMES)), "only_here")

    assert found
    assert not any("poison" in one.text for one in found)


def test_what_two_tell_is_left_out_by_the_third(mill):
    found = of_kind(mill, "left_out")

    assert [roles(one) for one in found if "hareholders" in one.text] == [
        {"t1": "has", "t2": "has", "t0": "lacks"}
    ]


def test_words_that_two_quote_are_not_quoted_by_the_third_which_may_tell_of_them():
    def told(said):
        herald, post = (
            f"“{said},” {who}\n" for who in ("Ann Roe said.", "said Ann Roe, a weaver.")
        )
        field = Field(compared(f"{COMMON}{herald}", f"{COMMON}{post}", TIMES))
        lines = [field.lines[one][-1] for one in ("t0", "t1")]
        return [
            one.text for one in left_out._statement(Pair(*lines, field), "t2", 4, "", field)
        ]

    (found,) = told(
        "Lund let the Corran Trust dump lime into the river, but nobody was accused"
    )
    assert found.startswith("Times doesn't quote this, as Herald and Post do, here in ")
    assert told("We thank Corran and the choir") == []


def test_of_what_a_text_has_little_or_nothing_is_named(mill):
    lines = [mill.lines[one][-1] for one in ("t1", "t2")]
    (found,) = left_out._statement(Pair(*lines, mill), "t0", 4, "", mill)

    assert found.text.startswith(
        "Herald has little or nothing of this, which Post and Times tell, here in "
    )


def test_what_a_narrator_tells_is_not_quoted_beside_a_quotation(mill):
    lines = mill.lines["t0"]
    said, other, told = (
        passages.Passage("said_here", "", "", [line], 0.5, 0.5, 0.5)
        for part in ("never told", "My mother", "ran red")
        for line in lines
        if part in mill.words_at("t0", line.span)
    )
    both = passages._statement("t0", [said, told], mill).text
    quoted = passages._statement("t0", [said, other], mill).text

    assert both.startswith("Only Herald quotes this: “")
    assert "; and tells this: “The river" in both
    assert "; and this: “‘My mother" in quoted


def test_what_most_of_many_texts_lack_is_left_out_of_none(monkeypatch):
    """Three of five lack what two tell: of few texts that is said, of many it isn't."""
    five = Field(compared(HERALD, POST, TIMES, HERALD, HERALD, outlets="ABCDE"))
    told = [one for one in of_kind(five, "left_out") if "hareholders" in one.text]

    monkeypatch.setattr(telling, "MANY_TEXTS", 4)
    many = [one for one in of_kind(five, "left_out") if "hareholders" in one.text]

    assert (len(told), many) == (3, [])


def test_a_sum_in_words_is_no_other_sum(mill):
    """
    “$7 million” and “seven million dollars” are one loan: neither text has it alone.
    """
    assert not [one for one in of_kind(mill, "figures") if "7 million" in one.text]


@pytest.mark.parametrize(("owed", "told"), [("$93 million", True), ("$9.30", False)])
def test_a_sum_that_no_other_text_gives_is_told_unless_it_is_small_change(owed, told):
    more = POST.replace("Shareholders of the firm", f"The firm owes {owed}. Shareholders")
    found = of_kind(Field(compared(HERALD, more, TIMES)), "figures")
    said = [one.text.split(":")[0] for one in found]

    assert said == ([f"Only Post gives “{owed}”"] if told else [])


def test_words_under_a_pronoun_are_told_of_no_one_they_may_not_be_of():
    """
    "She" stands behind two women: the words may be either's, so Post isn't said to lack
    hers.
    """
    unsure = POST.replace(
        "left early on the last day.",
        "left early with Eva Lind. “Nobody asked us anything at all before,” she said.",
    )
    found = of_kind(Field(compared(HERALD, unsure, TIMES)), "voices")

    assert not [one for one in found if "Ann Roe" in one.text]


def test_every_candidate_has_a_side_that_shows_it(mill):
    for one in candidates_of(mill):
        having = [side for side in one.sides.values() if side.role in ("has", "more")]

        assert having
        assert all(side.evidence or side.title for side in having)
        assert 0 <= one.sure <= 1
        assert 0 <= one.place <= 1


LIND = "Otto Lind, a carpenter, left. “Nobody will buy this place in ten years,” Mr. Lind said."


def test_people_whom_one_text_alone_quotes_come_in_one_statement():
    field = Field(compared(f"{HERALD}{LIND}\n", POST, TIMES))
    found = [one for one in of_kind(field, "voices") if one.text.startswith("Only Herald")]

    assert len(found) == 1
    assert "Ann Roe" in found[0].text
    assert "Otto Lind" in found[0].text


def test_a_full_name_that_two_texts_share_is_missed_in_the_third():
    post = f"{POST}Hanna Sloot sold the forest beside the mill to a hunter in 1988.\n"
    times = (
        f"{TIMES}Old people still blame Hanna Sloot for the sale of all those oaks in 1988.\n"
    )
    found = of_kind(Field(compared(HERALD, post, times)), "left_out")

    assert any(
        one.text.startswith("Herald doesn't mention Hanna Sloot, as Post and Times do.")
        for one in found
    )


def test_what_may_be_told_in_other_words_is_not_one_texts_alone():
    """
    Dead eels and fishermen who sued meet in one sentence of the second Post.
    """
    told = f"{POST}The dead eels were why fishermen went to court.\n"
    alone, met = (Field(compared(HERALD, post, TIMES)) for post in (POST, told))

    def eels(field):
        return next(
            one for one in field.lines["t0"] if "eels" in field.words_at(one.document, one.span)
        )

    assert not alone.meets(eels(alone))
    assert met.meets(eels(met))


def test_two_texts_at_odds_are_told_with_both_sentences():
    field = Field(
        compared(
            f"{COMMON}Five people were injured when a gate fell, the fire service said.",
            f"{COMMON}A gate fell at noon, but nobody was hurt, the fire service said.",
            TIMES,
        )
    )
    (found,) = of_kind(field, "at_odds")

    assert found.text.startswith("At odds on injuries: Herald “Five people were injured")
    assert "Post “A gate fell at noon, but nobody was hurt" in found.text
    assert roles(found) == {"t0": "has", "t1": "has"}


@pytest.mark.parametrize("told", ["40 herons will be counted", "Herons will be seen"])
def test_of_a_short_text_one_sentence_that_no_other_has_is_told(told):
    """
    Where a text has no room for passages, each sentence behind the first tells much of it, if
    it has a number, a name or a quotation: else it may be any other in other words.
    """
    law = "The assembly passed the harbour law on Monday by a wide margin."
    field = Field(
        compared(
            f"{law} {told} by divers beside the eels every spring from now on.",
            f"{law} Members cheered in the old hall.",
            f"{law} Members cheered, and the old hall was full.",
        )
    )
    found = of_kind(field, "only_here")

    assert [one.text for one in found] == [
        f"Only Herald tells this: “{told} by divers beside the eels every spring from now on”."
    ] * (told[0] == "4")


def test_a_conflict_is_told_though_one_of_its_sentences_was_shown():
    """
    The lead of one text has the sum that the other's middle contradicts.
    """
    lead = (
        "Speaker Lena Orr said on Monday that she would go on with a $1 trillion harbour bill."
    )
    other = (
        "Rebels will vote against their leaders this week. Half of the members will reject "
        "the $1.2 trillion harbour package that Speaker Lena Orr put on the agenda."
    )
    third = "Speaker Lena Orr spoke of the harbour on Monday, and rebels of her party cheered."
    found = statements_of(Field(compared(lead, other, third)))

    assert any("$1 trillion" in one.text for one in found if one.kind == "figures")


LOSS = "said on Monday that the curbs would cost it about $400 million in sales this quarter."


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Halden Tools", "Vestby Chips", False),  # two firms lose alike
        ("Halden Tools", "Halden", True),
        ("Halden Tools", "The maker Halden Tools", True),
    ],
)
def test_what_two_tell_of_two_firms_is_not_left_out_by_a_third(first, second, one):
    field = Field(compared(HERALD, f"{POST}{first} {LOSS}\n", f"{TIMES}{second} {LOSS}\n"))
    found = [told.text for told in of_kind(field, "left_out")]

    assert any("$400 million" in text for text in found) is one


@pytest.mark.parametrize(("name", "named"), [("Hanna Sloot", True), ("Hong Kong", False)])
def test_a_place_where_two_things_happen_is_nothing_that_a_third_lacks(name, named):
    post = f"{POST}{name} sold the forest beside the mill to a hunter in 1988.\n"
    times = f"{TIMES}Old people still blame {name} for the sale of all those oaks in 1988.\n"
    found = of_kind(Field(compared(HERALD, post, times)), "left_out")

    assert any(name in told.text.split(", ")[0] for told in found) is named


def test_where_somebody_went_to_school_is_left_out_of_nothing():
    two = (
        "Hanna Sloot graduated from the college of Osterby and practiced law in 1988.",
        "Before that, Hanna Sloot practiced law with a degree from Osterby's college in 1988.",
    )
    field = Field(compared(HERALD, *(f"{POST}{one}\n" for one in two)))

    assert not [one for one in of_kind(field, "left_out") if "Sloot" in one.text]


def test_a_sentence_of_two_parts_ends_before_the_one_that_another_text_tells():
    two = "Some pickets shut the depot at the eastern sidings, while strikers turned to arson."
    arson = "Arson broke out as strikers smashed the windows of a chandler."
    field = Field(compared(f"{HERALD}{two}\n", POST, f"{TIMES}{arson}\n"))
    (line,) = (one for one in field.lines["t0"] if "pickets" in field.words_at("t0", one.span))

    told = field.told_from(line)
    assert told is not None
    assert field.texts["t0"].document.text[told:].startswith("while strikers")


TRUST = (
    "“The eels will not come back while the dye runs,” the National Trust for Rivers said in a "
    "letter. “Nobody asked us before the sale,” the trust's chairwoman added."
)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ("The national team of Osterby came to the river.", "Only Herald quotes"),
        (
            "The National Trust for Rivers sent flowers.",
            "Only Herald quotes",
        ),  # but doesn't speak
        ("“The eels will not come back while the dye runs,” a swimmer said.", None),  # whose?
        ("A lawyer of the National Trust for Rivers said it would sue.", None),  # speaks for it
    ],
)
def test_a_body_that_one_text_alone_quotes_is_a_voice(others, told):
    field = Field(compared(f"{COMMON}{TRUST}", f"{COMMON}{others}", TIMES))
    found = [one.text for one in of_kind(field, "voices") if "Trust for Rivers" in one.text]

    assert bool(found) == bool(told)
    assert not told or (told in found[0] and "The eels will not come back" in found[0])


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("We have sold 40 looms to the people of Osterby this year", True),
        ("We have never sold 30 looms to the people of Osterby this year", True),
        ("We have sold 30 looms to the folk of Osterby this year", False),
    ],
)
def test_a_changed_quotation_is_told_where_the_change_turns_it(other, told):
    said = "“{}, and nobody will take them back from us,” said Ann Roe, a weaver at the looms."
    first = said.format("We have sold 30 looms to the people of Osterby this year")
    field = Field(compared(f"{COMMON}{first}", f"{COMMON}{said.format(other)}", TIMES))

    assert bool(of_kind(field, "changes")) == told


def test_what_one_text_has_somebody_say_stands_without_a_word_on_the_others():
    said = "“{},” said Ann Roe, a weaver at the looms."
    shared = "My mother wove here for forty summers and her mother did too before the war"
    more = "The firm was told of the broken boilers in April and never sent a single fitter"
    herald = f"{COMMON}{said.format(shared)} {said.format(more)}"
    field = Field(compared(herald, f"{COMMON}{said.format(shared)}", TIMES))
    (found,) = of_kind(field, "quotations")

    assert found.text == f"Only Herald quotes these words of Ann Roe: “{more}”."


WATER = (
    "“The water in the yard smelt of rot by then and our goats would not drink from it,” {}."
)


@pytest.mark.parametrize(
    ("source", "other", "told"),
    [
        ("a fisherman from Corran said", "", True),
        ("a fisherman from Corran said", "Their goats would not drink from it.", False),
        ("a fisherman from Corran said", "Goats in the yard smelt rot in the water.", False),
        ("he said", "", False),  # who?
    ],
)
def test_quoted_words_are_one_texts_where_no_other_has_a_run_or_most_of_them(
    source, other, told
):
    field = Field(compared(f"{COMMON}{WATER.format(source)}", f"{COMMON}{other}", TIMES))
    found = [one.text for one in of_kind(field, "quotations") if "goats" in one.text]

    assert bool(found) == told
    assert not told or found[0].endswith("from it,’ a fisherman from Corran said”.")


def test_a_question_is_not_given_to_the_last_who_spoke_where_its_asker_stands_behind():
    asked = (
        "“We should not sell the mill in a hurry,” Ann Roe said. “So we will see how it "
        "comes.” The council looked away. “Is this what all the people here are to live on?” "
        "Councillor Bo Sand of the rowers asked at a news conference."
    )
    times = f"{TIMES}“Nobody in the square was told a thing about the sale,” Ann Roe said."
    field = Field(compared(f"{COMMON}{asked}", POST, times))
    found = [one.text for one in of_kind(field, "quotations")]

    assert not any("of Ann Roe: “Is this" in one for one in found)


def test_a_passage_in_somebodys_words_is_said_here_and_the_narrators_only_here():
    more = (
        f"{HERALD}“Nobody fixed the 19 cracked tubs because a lawyer costs less than a "
        "plumber does,” said Otto Lind, a carpenter.\n"
    )
    field = Field(compared(more, POST, TIMES))
    kinds = {
        one.kind
        for one in candidates_of(field)
        if any("plumber" in shown.quote for shown in one.sides["t0"].evidence[:1])
    }

    assert "said_here" in kinds
    assert "only_here" not in kinds


SIDE = "Minister Ada Brandt {} the weavers for weeks before the looms were sold to a broker."


@pytest.mark.parametrize(
    ("herald", "post", "told"),
    [
        (SIDE.format("vilified"), "", ["vilified"]),
        (SIDE.format("spoke to"), "", []),
        (SIDE.format("vilified"), "The mill had been vilified in songs.", []),
        (f"“{SIDE.format('vilified')[:-1]},” said Ann Roe, a weaver.", "", []),  # her word
    ],
)
def test_a_word_with_which_one_narrator_takes_a_side_is_named(herald, post, told):
    field = Field(compared(f"{COMMON}{herald}", f"{COMMON}{post}", TIMES))

    assert [one.text.split(": ")[0] for one in of_kind(field, "wording")] == [
        f"Herald alone says “{word}” in its own voice" for word in told
    ]


def test_words_with_which_several_narrators_judge_stand_side_by_side():
    """
    "Excoriated" is a listed loaded word; what Ann Roe and the mill's song say is nobody's here.
    """
    times = (
        "Minister Ada Brandt excoriated the weavers, and “a disgraceful brawl” was Roe's word."
    )
    field = Field(compared(f"{COMMON}{SIDE.format('vilified')}", COMMON, f"{times}\n{TIMES}"))
    (found,) = of_kind(field, "wording")

    assert found.text.startswith(
        "Only Herald says “vilified” in its own voice, only Times “excoriated”."
    )
    assert "Times “Minister Ada Brandt excoriated the weavers" in found.text
    assert roles(found) == {"t0": "has", "t1": "lacks", "t2": "has"}


@pytest.mark.parametrize("word", ["berated", "excoriated", "castigated"])
def test_a_loaded_word_far_down_is_a_detail(word):
    """
    What a text opens with colours its story; a listed judgement does it anywhere.
    """
    told = SIDE.format(word)
    late = Field(compared(f"{COMMON}{HERALD}{told}", COMMON, TIMES))
    early = Field(compared(f"{told}\n{HERALD}", COMMON, TIMES))

    assert of_kind(late, "wording") == []
    assert [one.text[:30] for one in of_kind(early, "wording")] == [
        f"Herald alone says “{word}” in its"[:30]
    ]


HARD = "Minister Ada Brandt took a hardline view of the weavers who had stayed at the looms."
HARDER = (
    "Minister Bo Lind led the hardline owners who had sold the looms to a broker in spring."
)


@pytest.mark.parametrize(
    ("post", "told"),
    [
        (
            "",
            ["Herald alone says “hardline” in its own voice"],
        ),  # once, though it says it twice
        ("The owner took a hard line with the choir.", []),
        ("The owner took a hard-line stand.", []),
    ],
)
def test_a_word_that_judges_is_told_once_and_not_where_another_writes_it_apart(post, told):
    field = Field(compared(f"{COMMON}{HARD} {HARDER}", f"{COMMON}{post}", TIMES))

    assert [one.text.split(": ")[0] for one in of_kind(field, "wording")] == told


def test_who_looks_on_and_who_gives_no_answer_is_no_difference():
    """
    Scenes and refusals to comment tell nothing, though no other text has them.
    """
    scene = (
        "The owner strolled along the quay in a grey coat with a photograph of an uncle. "
        "The firm of the owner declined to answer any letter on the sale of forests. "
    )
    field = Field(compared(f"{HERALD}{scene}\n", POST, TIMES))
    told = " ".join(one.text for one in of_kind(field, "only_here"))

    assert "eels" in told
    assert "strolled" not in told
    assert "declined" not in told


def test_whom_a_text_doesnt_quote_is_said_once():
    """
    Post and Times quote two people whom Herald doesn't: no second statement says so of one.
    """
    lind = "“Nobody will ever buy this old place from them now,” said Otto Lind, a carpenter.\n"
    olk = "“The orders went to Corran long before the war did,” said Eva Olk, a dyer.\n"
    field = Field(compared(COMMON, f"{COMMON}{lind}{olk}", f"{COMMON}{lind}"))
    (unheard,) = of_kind(field, "unheard")

    assert "Otto Lind" in unheard.text
    assert not [one.text for one in of_kind(field, "voices") if "doesn't" in one.text]


@pytest.mark.parametrize(
    ("known", "said"),
    [({"choir"}, "rusted gates of the weir"), ({"gate", "weir", "choir"}, "")],
)
def test_words_of_which_a_text_has_most_are_nothing_that_it_lacks(known, said):
    """
    A text that has the gates and the weir, if in other words, has something of them.
    """
    two = (
        "Divers photographed the rusted gates of the weir for the fishery office.",
        "The fishery office sent divers down to the rusted gates of the weir.",
    )
    field = Field(compared(HERALD, *(f"{POST}{one}\n" for one in two)))
    pair = Pair(field.lines["t1"][-1], field.lines["t2"][-1], field)

    assert left_out._common(pair, pair.words - known) == said


def test_what_one_text_tells_is_not_cut_within_a_clause():
    """
    The tail behind a comma that another may tell is left out only where a clause begins.
    """
    line = (
        "Otters have a small, wooden den of their own below the northern sluice since spring."
    )
    field = Field(compared(f"{HERALD}{line}\n", POST, f"{TIMES}A wooden den stood there.\n"))

    assert of_own(field.lines["t0"][-1], field) == f"“{line[:-1]}”"


ASKED = (
    "{} questions about the reeds, the eels and the river's old fishing rights of the valley."
)


@pytest.mark.parametrize("begin", ["It raises", "This raised", "The closing raises"])
def test_what_a_text_alone_asks_is_told_though_it_begins_with_it(begin):
    field = Field(compared(f"{HERALD}{ASKED.format(begin)}", POST, TIMES))
    told = [one.text for one in of_kind(field, "only_here")]

    assert any(f"“{ASKED.format(begin)[:-1]}”" in one for one in told)


def test_whose_words_one_text_alone_retells_is_said():
    """
    Nobody quotes the broker or the judge; one text gives each of them a sentence.
    """
    retold = (
        "Ada Holm, a broker in Corran, said that the looms would fetch nothing at an auction. "
        "Jens Falk, a judge, argued that the weavers were owed nine months of wages by law. "
    )
    field = Field(compared(f"{HERALD}{retold}", POST, TIMES))
    (found,) = [one for one in of_kind(field, "voices") if "retells" in one.text]

    assert found.text.startswith("Only Herald retells words of ")
    assert all(name in found.text for name in ("Ada Holm", "Jens Falk"))
    assert roles(found) == {"t0": "has", "t1": "lacks", "t2": "lacks"}
    told = Field(compared(f"{HERALD}{retold}", f"{POST}Ada Holm and Jens Falk came.", TIMES))
    assert not [one for one in of_kind(told, "voices") if "retells" in one.text]


def test_a_description_with_a_capital_is_nobody_whose_words_a_sentence_is():
    """
    "A Democrat" stands beside another's name; whose the next sentence is isn't told by it.
    """
    said = (
        "“Ground is ground,” Otto Lind, who ran against Eva Olk, a Liberal, in Corran, wrote.\n"
        "“Would the weavers let a brewery stand beside the chapel of the drowned?”\n"
    )
    field = Field(compared(f"{HERALD}{said}", POST, TIMES))

    assert not [one.text for one in candidates_of(field) if "of a Liberal" in one.text]


def test_texts_that_open_with_what_all_tell_are_told_together_and_no_openings_where_all_do():
    news = "Carl Brandt will close the Lyndale mill on Friday, and 430 people lose their work."
    late = "The chapel stood empty on Sunday morning while the choir sang for nobody at all."
    alike = Field(compared(f"{news}\n{HERALD}", f"{news}\n{POST}", f"{news}\n{TIMES}"))
    apart = Field(compared(f"{news}\n{HERALD}", f"{news}\n{POST}", f"{late}\n{news}\n"))
    (lead,) = of_kind(apart, "lead")

    assert of_kind(alike, "lead") == []
    assert lead.text.startswith("What they open with: Herald and Post with what all tell; ")
    assert f"Times with “{late[:-1]}”" in lead.text


@pytest.mark.parametrize(
    "late",
    [
        "On Friday 430 people lose their work, Carl Brandt told a silent crowd at the gate.",
        "Carl Brandt stood at the gate of the mill as the weavers came out into the rain.",
    ],
)
def test_openings_that_may_be_on_one_thing_are_not_set_against_each_other(late):
    news = "Carl Brandt will close the Lyndale mill on Friday, and 430 people lose their work."
    field = Field(compared(f"{news}\n{HERALD}", f"{news}\n{POST}", f"{late}\n{news}\n{TIMES}"))

    assert of_kind(field, "lead") == []


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("divert $3.6 million from the building of barracks", False),
        ("win $3.6 million from the building of barracks", True),
        ("divert $9 million from the building of barracks", True),
    ],
)
def test_a_figure_is_not_one_texts_own_where_another_has_a_near_one_for_it(other, told):
    own = (
        "The weavers heard late in the evening: of that, $3 million could be diverted at once."
    )
    more = f"It was the clerks of the old valley who said that this lets the council {other}."
    field = Field(compared(f"{COMMON}{own}\n", f"{COMMON}{more}\n", COMMON))
    at = field.texts["t0"].document.text.index("$3")

    assert figures._weighs("t0", Span(at, at + len("$3 million")), field) == told


def test_texts_that_quote_the_same_people_are_told_together():
    said = (
        "“Nobody will ever buy this old place from them now,” said Otto Lind, a carpenter.\n"
        "“The orders went to Corran long before the war did,” said Eva Olk, a dyer.\n"
    )
    field = Field(compared(COMMON, f"{COMMON}{said}", f"{COMMON}{said}"))
    (found,) = of_kind(field, "unheard")

    assert found.text.startswith("Post and Times quote ")
    assert "Otto Lind (a carpenter)" in found.text
    assert "Herald none of them." in found.text


@pytest.mark.parametrize(
    ("more", "other", "told"),
    [
        ("Minister Eva Olk of Corran opposed the sale, but the court rejected her lawsuit.", "",
         "Only Herald names Eva Olk: “"),
        ("Minister Eva Olk of Corran opposed the sale, but the court rejected her lawsuit.",
         "Olk was there.", ""),
        ("Eva Olk opposed the sale, but the court in Corran rejected her lawsuit.", "", ""),
    ],
)  # fmt: skip
def test_somebody_with_a_title_whom_no_other_text_names_is_brought_in(more, other, told):
    field = Field(compared(f"{HERALD}{more}\n", f"{POST}{other}\n", TIMES))
    found = [one.text for one in of_kind(field, "named")]

    assert [one[: len(told)] for one in found] == ([told] if told else [])


def test_whom_a_headline_quotes_no_text_is_told_not_to_quote():
    lind = "“The orders went to Corran long before the war did,” said Otto Lind, a dyer.\n"

    def silent(title):
        texts = [reading(f"{HERALD}{lind}", "t0"), reading(f"{POST}{lind}", "t1")]
        texts.append(read(document(TIMES, "t2", title=title)))
        field = Field(pipeline.compare_readings(texts, Settings(draws=50)))
        (speaker,) = [one for one in field.speakers if one.last == "Lind"]
        return field.silent(speaker, "t2")

    assert silent("Otto Lind has left")
    assert not silent("Otto Lind: ‘Orders went to Corran’")


def test_what_texts_end_on_is_told_where_none_ends_on_anothers_words_and_none_is_short():
    def told(*ends):
        texts = (
            f"{one}{one}{end}" for one, end in zip((HERALD, POST, TIMES), ends, strict=True)
        )
        return [one.text for one in of_kind(Field(compared(*texts)), "ending")]

    heron = "Herons have never fished there, but critics warn that the lawsuit may fail again."
    gulls = "Gulls took the brewery's roof, though years ago its owner sued over a false claim."
    tram = "A tram to Osterby was never built, although the court rejected the last challenge."
    plain = "A tram to Osterby passes the locked gate every ten minutes until midnight."
    silent = "“Nobody asked the eels what they wanted of the river.”"
    (found,) = told(heron, gulls, tram)

    said = f"Herald “{heron[:-1]}”; Post “{gulls[:-1]}”; Times “{tram[:-1]}”."
    assert found == f"What they end on: {said}"
    assert told(heron, heron, gulls) == [f"Times ends on this: “{gulls[:-1]}”."]
    two = f"Herald “{heron[:-1]}”; Post “{gulls[:-1]}”."
    assert told(plain, plain.replace("tram", "ferry"), silent) == []  # as any text may end
    assert told(heron, gulls, plain) == [f"What Herald and Post end on: {two}"]


def test_of_short_texts_it_is_told_what_each_tells_besides():
    def told(*rest):
        lead = "Carl Brandt closes the old mill in Lyndale, and 430 people lose their work."
        texts = (f"{lead}\n{one}\n" for one in rest)
        return [one.text for one in of_kind(Field(compared(*texts)), "addition")]

    herons = "Herons will fish there before any cloth is woven in the valley again."
    tram = "A tram to Osterby passes the locked gate every ten minutes until midnight."

    assert told(herons, tram, "") == [
        f"What they tell besides: Herald “{herons[:-1]}”; Post “{tram[:-1]}”."
    ]
    assert told(herons, "", "") == [f"Besides, Herald tells this: “{herons[:-1]}”."]
    assert told(herons, herons, "") == []  # one tells of it as the other does
    assert told(herons, tram * 9, "") == []  # what is no short text has other kinds


def test_a_name_written_with_other_marks_is_the_same():
    more = (
        "Minister Eva Sánchez of Corran opposed the sale, but the court rejected her lawsuit."
    )
    plain = Field(compared(f"{HERALD}{more}\n", f"{POST}Sanchez was there.\n", TIMES))

    assert of_kind(plain, "named") == []


@pytest.mark.parametrize(("rate", "told"), [("4.2 percent", True), ("3.1 percent", False)])
def test_a_number_that_another_short_text_has_however_written_makes_no_sentence_its_own(
    rate, told
):
    news = "The Lyndale mill will close on Friday and 430 people lose their work."
    field = Field(
        compared(
            f"{news} Pay rose 3.1% from a year earlier, in step with the pace of the tides.",
            f"{news} Over twelve months, the earnings of weavers have gone up by {rate}.",
            f"{news} The choir sang.",
        )
    )

    assert any("tides" in one.text for one in of_kind(field, "only_here")) == told


@pytest.mark.parametrize(
    ("more", "told"), [("1,900 beavers", True), ("Corrupt reeves", True), ("Beavers", False)]
)
def test_one_sentence_is_a_passage_only_where_it_has_something_to_know_it_by(more, told):
    """
    Else another text may tell it in other words.
    """
    line = f"{more} were never blamed for the collapse, but rejected by every committee."
    field = Field(compared(f"{HERALD}{line}\n", POST, TIMES))
    found = [one.text for one in candidates_of(field) if one.kind in passages.KINDS]

    assert any("committee" in one for one in found) == told


DIVER = "{} failed to lift {} sunken looms and the drowned hymn books from the old weir.\n"


@pytest.mark.parametrize(
    ("who", "more", "told"),
    [
        (("Ida Quist, a diver,", "the"), "", "names Ida Quist: “Ida Quist"),
        (("Ida Quist, a diver,", "the"), "The name of IDA QUIST stood on a wall.\n", None),
        (("A diver", "the"), "", None),
        (("Divers of the harbour office and of three other towns", "212"), "", "tells this"),
        (("“We were told of it once or not at all,” said a diver who", "the"), "", "“‘We were"),
        (("“We were never told,” said a diver who", "the"), "", None),  # a mere scrap
    ],
)
def test_a_sentence_is_one_texts_alone_by_a_name_a_number_or_words_of_its_own(who, more, told):
    """
    Times has the looms and the hymn in one sentence, so that it may tell it in other words.
    """
    eels = HERALD[HERALD.index("The river") : HERALD.index("The minister")]
    shared = "Shareholders cheered at their meeting in Corran. The choir sang an old hymn. "
    herald = HERALD.replace(eels, f"{shared}Ann Roe left early on the last day. ")
    sang = "The looms stood silent while a hymn was sung in the rain at noon.\n"
    field = Field(compared(herald + DIVER.format(*who), f"{POST}{more}", f"{TIMES}{sang}"))
    found = [one.text for one in candidates_of(field) if one.kind in passages.KINDS]

    assert [one for one in found if "sunken" in one] == [
        one for one in found if told is not None and told in one
    ]
    assert any("sunken" in one for one in found) == (told is not None)
