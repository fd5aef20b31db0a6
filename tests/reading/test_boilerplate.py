"""Boilerplate is set aside with its reason, and running text never is."""

import os
from pathlib import Path

import pytest

from framing.reading.layout import boilerplate, layout, repeats

SHARED = Path(os.environ.get("FRAMING_SHARED") or Path(__file__).parents[2].parent / "shared")
BODY = [
    "The dam above the town held on Tuesday, officials said, but the road stayed closed.",
    "“We will know more in the morning,” Mayor Jane Roe told the council, which met at noon.",
    "The state had warned twice since May that the wall was weak, and had paid for pumps.",
    "Nobody was hurt. The water fell by a foot overnight and was still falling at dawn.",
]


def stripped(text: str) -> list[tuple[str, str]]:
    found = boilerplate.mark(text, layout.paragraphs(text))
    return [(text[span.start : span.end], span.reason) for span in found]


LINES = [
    ("Copyright © 2024 The Daily Dam. All rights reserved.", "copyright"),
    ("Copyright ⓒ 강뉴스 무단 전재 및 재배포 금지", "copyright"),
    ("<저작권자(c) 강뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>", "copyright"),
    ("版权所有，未经授权不得转载。", "copyright"),
    ("無断転載を禁じます。", "copyright"),
    ("본 콘텐츠는 강포털에서 공유된 콘텐츠입니다.", "portal notice"),
    ("This article first appeared in River Weekly.", "portal notice"),
    ("READ ALSO: Ten Dams That Nearly Broke Last Year", "related links"),
    ("Read more: Why the pumps came late", "related links"),
    ("Related | The long history of the wall", "related links"),
    ("Sign up for our morning briefing.", "newsletter or app"),
    ("Download our app for alerts", "newsletter or app"),
    ("Get it all in one mail, delivered to your inbox.", "newsletter or app"),
    (
        "Get our letter on dams. Your country Afghanistan Albania Algeria"
        + " Aruba" * 90
        + ". See our newsletter.",
        "newsletter or app",
    ),
    ("Follow us on Facebook and X.", "share line"),
    ("Follow Sam Dow on Twitter: @samdowdam", "share line"),
    ("Share on Facebook", "share line"),
    ("Click to tweet", "share line"),
    ("Photo: AP", "caption or credit"),
    ("사진=강뉴스", "caption or credit"),
    ("写真：川新聞", "caption or credit"),
    ("The wall on Monday. (AP Photo/Sam Dow)", "caption or credit"),
    ("A pump at work. Sam Dow/Getty Images", "caption or credit"),
    ("FILE - The dam is seen from the town in this 2019 picture.", "caption or credit"),
    ("(END)", "end mark"),
    ("Advertisement", "advertisement"),
    ("We use cookies to make this site work. Accept all cookies?", "cookie or privacy notice"),
    ("sam.dow@example.org", "contact line"),
    ("Sam Dow can be reached at sam.dow@example.org.", "contact line"),
    ("Tags: dams, water, towns", "tags"),
    ("Keywords: dams", "tags"),
    ("(Reporting by Sam Dow; Editing by Jo Lee)", "credit line"),
    ("Additional reporting by Jo Lee in Lima and Ann Lund", "credit line"),
    ("来源：川报", "credit line"),
    ("강뉴스 김강물 기자", "byline"),
    ("By Sam Dow, River Press", "byline"),
    ("Updated: Nov. 11, 2024, 3:15 p.m.", "time stamp"),
    ("4:40 p.m.", "time stamp"),
    ("First published in River Weekly.", "portal notice"),
    ("Sam Dow in Ohio contributed to this report.", "credit line"),
    ("-", "rule or bullet"),
    ("***", "rule or bullet"),
    ("https://example.org/dam", "link"),
    ("padding-top: 20px;", "page code"),
    ("Ann Lund is a senior fellow at the Water Institute.", "note on the author"),
    # what desks tell desks
    ("(ATTN: ADDS quote in last 3 paras; CHANGES headline)", "desk note"),
    ("(ATTN: UPDATES throughout with new toll)", "desk note"),
    ("(Updates from sixth paragraph.)", "desk note"),
    ("(Adds details, background)", "desk note"),
    ("(Recasts; adds quote)", "desk note"),
    ("(Updates with closing prices in paras 2-4)", "desk note"),
    ("ADDS quote from mayor, background", "desk note"),
    ("Eds: Updates with quote from the mayor. Will be updated.", "desk note"),
    ("($1 = 1,380 won)", "exchange rate"),
    ("($1 = 0.7610 pounds)", "exchange rate"),
    ("(1 euro = $1.0912)", "exchange rate"),
    ("($1 = 7.1120 Chinese yuan renminbi)", "exchange rate"),
    ("Enditem", "end mark"),
    ("-30-", "end mark"),
    ("（完）", "end mark"),
    # corrections
    ("Correction: The dam is in Ohio, not Iowa, as was first said.", "correction"),
    ("This story has been corrected to show that the dam is in Ohio.", "correction"),
    ("(This Nov. 18 story has been corrected to fix the name of the dam)", "correction"),
    ("An earlier version of this article misstated the height of the wall.", "correction"),
    ("(Corrects spelling of mayor's name in paragraph 3)", "correction"),
    ("A previous headline on this article gave the wrong town.", "correction"),
    ("The headline of this article was amended to fix the name of the town.", "correction"),
    ("This story has been updated with a comment by the mayor.", "update note"),
    # pages
    ("Our Standards: The Thomson Reuters Trust Principles.", "note on the publisher"),
    ("Reading Time: 3 minutes", "time stamp"),
    ("Reading time: 2 min", "time stamp"),
    ("4 min read", "time stamp"),
    ("5-minute read", "time stamp"),
    ("02:14", "time stamp"),
    ("November 18, 2025", "time stamp"),
    ("Tuesday, 18 November 2025 09:12 GMT", "time stamp"),
    ("2025-11-18 20:15:30", "time stamp"),
    ("Skip to content", "related links"),
    ("3. Read: Why the pumps came late", "related links"),
    ("Watch: The wall from above", "related links"),
    ("Listen | The mayor on the pumps", "related links"),
    ("The full report is available at https://example.org/dam.", "related links"),
    ("Read the full study here: https://example.org/dam", "related links"),
    ("To read the report, visit www.example.org/dam", "related links"),
    ("Manage preferences", "cookie or privacy notice"),
    ("This site uses cookies to measure visits.", "cookie or privacy notice"),
    ("Terms of use | Privacy | Contact us", "navigation"),
    ("Home > News > Water", "navigation"),
    ("Comments (14)", "comments"),
    ("Leer en español", "share line"),
    ("—With assistance from Petra Holm.", "credit line"),
    ("With help from Petra Holm and Jo Lee.", "credit line"),
    ("Source: Xinhua", "credit line"),
    ("Editor: huaxia", "credit line"),
    ("A crew mends the wall, Nov. 17, 2025. (Xinhua/Ren Pei)", "caption or credit"),
    ("The wall is seen in this photo taken Nov. 17, 2025. (Yonhap)", "caption or credit"),
    ("Water pours through the gap in this file photo. (Yonhap)", "caption or credit"),
    ("FOR IMMEDIATE RELEASE", "release notice"),
    ("For immediate release: November 18, 2025", "release notice"),
    ("EMBARGOED UNTIL 6 A.M., NOV. 18", "release notice"),
    ("NEWS RELEASE", "release notice"),
    ("For interviews, call Sam Dow at 555 0100.", "contact line"),
    (
        "The Water Institute is a nonpartisan research organization founded in 1988.",
        "note on the publisher",
    ),
]


@pytest.mark.parametrize(("line", "reason"), LINES)
def test_a_line_of_boilerplate_is_set_aside_whole(line: str, reason: str):
    """
    The line goes with its reason; the article above it stays.
    """
    assert stripped("\n".join([*BODY, line])) == [(line, reason)]


KEPT = [
    "SEOUL, Nov. 11 (Yonhap) -- The dam held.",
    "(AP) — The dam held.",
    "Read the letter aloud, the judge told the clerk, and she did so in a low voice.",
    "Copyright law is older than the dam, the lawyer said, and has held up better.",
    "Share prices fell, and the owner of the dam lost a tenth of its worth in a day.",
    "Photographs of the wall show three cracks, each as wide as a hand, engineers said.",
    "More than forty people left the town on foot, and others went by boat to the mill.",
    "Comments by the mayor angered the state, which had paid for the pumps in the spring.",
    "Subscribers to the water service will pay more.",
    "Reporting by the River Press found that the wall was weak.",
    "First published in 1911, the survey of the dam was thought to be lost until last year.",
    "By Tuesday the Road to Lima was open.",
    "The posts about the dam broke the site's terms of service, a lawyer said.",
    "By signing up for the pumps, the town lost its claim on the state.",
    "The two questions are closely related: who pays, and when.",
    "His words “do not necessarily reflect the mind of the town,” Ms. Roe said.",
    "Download speeds fell too.",
    "Like many on Twitter, Ms. Roe was angry.",
    "Topics at the meeting were the wall, the road and the money, two officials said.",
    "The Getty Images archive was flooded too, which cost the county its oldest pictures "
    "of the wall, the mill, the ferry, the old road, the chapel and the square, and with them "
    "the only record of what stood there before the valley was filled in 1911, a clerk said "
    "on Tuesday, adding that no copies had ever been made of any of them by anyone at all.",
    "Jane Roe is a fellow who never gives up, her neighbours say.",
    "(Changes to the wall are due in May, the state said.)",
    "(With a smile, she turned the wheel.)",
    "Adds the mayor: “We are done with pumps.”",
    "Correction of the river's course will take ten years, engineers told the council.",
    "Embargoed goods were found in the mill, and two men were held until the evening.",
    "Reading time is over, the teacher said, and the children ran to see the water.",
    "The report was read in silence. No copy is available in the town.",
    "Watch the wall, she told her son, and call me when it moves an inch.",
    "An earlier dam of this kind was mended in 1911 with clay, straw and prayer.",
    "The story of the dam was wrongly told for years, Ms. Roe said, and it hurt the town.",
    "Her salary: $1 = one hour of work, she joked to the council on Tuesday night.",
    "It rained for the third day in a row, and the mill was closed. (The ferry ran.)",
    "The Water Institute said on Tuesday that the wall was sound, and that it would hold.",
    "Home is where the wall is, the mayor said, and the council clapped for a minute.",
    "More people left on Monday, the state said, and the mill closed its gates at noon.",
    "Pumps came from Afghanistan, Albania, Algeria, and from Alabama, Alaska and Arizona.",
    "Sources: two engineers and a clerk, none of whom would be named in this article.",
]


@pytest.mark.parametrize("line", KEPT)
def test_running_text_stays(line: str):
    assert stripped("\n".join([*BODY, line, *BODY])) == []


def test_the_author_is_told_from_a_speaker():
    """
    Somebody whom the text has named is described in it, not below it.
    """
    text = [*BODY, "“It is the wall,” Ann Lund said.", "Ann Lund is a professor of water law."]

    assert stripped("\n".join(text)) == []


def test_the_last_sentence_of_a_long_paragraph_can_go_alone():
    notice = "Sam Dow of Ohio contributed to this report."
    text = "\n".join([*BODY, " ".join([*BODY, notice])])

    assert stripped(text) == [(notice, "credit line")]


def test_from_the_topics_on_everything_goes():
    tail = [
        "Go deeper",
        "Common question",
        "-",
        "Why Did the Dam Hold?",
        BODY[0],
        "More on these topics",
        "Jane Roe is a politician and the mayor of a town with a dam.",
    ]
    found = stripped("\n".join([*BODY, *BODY, *BODY, *tail]))

    assert [line for line, _ in found] == tail


def test_what_a_publisher_says_of_itself_at_the_end_goes():
    tail = ["About the Institute", "The Institute is a body of scholars that studies dams."]
    found = stripped("\n".join([*BODY, *BODY, *tail]))

    assert found == [(line, "note on the publisher") for line in tail]


def test_a_block_of_links_ends_where_text_runs_on():
    links = ["Related stories", "Ten dams that broke", "Why pumps fail"]
    found = stripped("\n".join([BODY[0], *links, BODY[1], BODY[2]]))

    assert [line for line, _ in found] == links


def test_headed_sections_are_no_boilerplate():
    heads = ["What's happened", "Future Outlook", "What the papers say", "How we got here"]
    text = "\n".join(line for head in heads for line in (head, BODY[0]))

    assert stripped(text) == []


@pytest.mark.parametrize("text", ["", "\n", "İ"])
def test_next_to_nothing_has_no_boilerplate(text: str):
    assert stripped(text) == []


def test_letters_that_grow_in_lower_case_move_no_offsets():
    """
    "İ" is two characters in lower case.
    """
    line = "Sam Dow contributed to this report."

    assert stripped("\n".join(["İ" * 9 + BODY[0], *BODY, line])) == [(line, "credit line")]


def repeated(texts: list[str]) -> list[list[str]]:
    found = repeats.repeated([(text, layout.paragraphs(text)) for text in texts])
    return [
        [text[s.start : s.end] for s in spans] for text, spans in zip(texts, found, strict=True)
    ]


def own(name: str) -> list[str]:
    return [f"On {name}: {line}" for line in BODY]


def test_what_a_source_repeats_is_boilerplate():
    """
    Three texts of a source and half of its texts must have the line.
    """
    motto = "The Herald, your voice since 1880."
    names = ["mill", "ferry", "chapel", "bridge", "quay"]
    texts = [
        "\n".join([*own(name), motto if i < 3 else "Else."]) for i, name in enumerate(names)
    ]

    assert repeated(texts) == [[motto], [motto], [motto], [], []]
    assert repeated(texts[:2]) == [[], []]
    assert repeated([]) == []


def test_copies_of_one_article_repeat_nothing():
    assert repeated(["\n".join(BODY)] * 4) == [[]] * 4


def seeds() -> list[Path]:
    return sorted((SHARED / "seeds").glob("*.txt"))


@pytest.mark.skipif(not seeds(), reason="the seed texts are not beside this checkout")
def test_of_the_seeds_every_gold_span_is_set_aside_and_nothing_else():
    import json

    gold = json.loads((SHARED / "gold/rare-earths.json").read_text("utf-8"))
    for document in gold["documents"]:
        path = SHARED / "seeds" / document["file"]
        text = path.read_bytes().decode("utf-8")
        expected = set()
        for entry in document.get("strip", []):
            if entry.get("from"):
                expected |= set(range(text.index(entry["from"]), len(text)))
            elif entry.get("span") and "headline matter" not in entry.get("why", ""):
                start = text.index(entry["span"])
                expected |= set(range(start, start + len(entry["span"])))
        found = {
            at
            for span in boilerplate.mark(text, layout.paragraphs(text))
            for at in range(span.start, span.end)
        }

        assert {at for at in expected ^ found if not text[at].isspace()} == set()


@pytest.mark.parametrize(
    ("line", "slug", "title"),
    [
        ("(LEAD) Town opens its dam", "(LEAD)", "Town opens its dam"),
        ("(2nd LD) Town opens its dam", "(2nd LD)", "Town opens its dam"),
        ("(URGENT) Town opens its dam", "(URGENT)", "Town opens its dam"),
        ("UPDATE 2-Town opens its dam", "UPDATE 2-", "Town opens its dam"),
        ("WRAPUP 1-Town opens its dam", "WRAPUP 1-", "Town opens its dam"),
        ("[속보] 댐 수문 열려", "[속보]", "댐 수문 열려"),
        ("댐 수문 열려(종합)", "(종합)", "댐 수문 열려"),
        ("댐 수문 열려(2보)", "(2보)", "댐 수문 열려"),
    ],
)
def test_a_desks_mark_goes_from_the_headline_which_stays(line, slug, title):
    text = "\n\n".join([line, *BODY])
    blocks = layout.paragraphs(text)
    found = boilerplate.mark(text, blocks)

    assert [(text[s.start : s.end], s.reason) for s in found] == [(slug, "desk note")]
    first = layout.trimmed(text, blocks, found)[0]
    assert text[first.start : first.end] == title


@pytest.mark.parametrize(
    "title",
    [
        "LEAD pipes poison a town",
        "Update on the dam: it holds",
        "Interview: “We are done with pumps”",
        "(Almost) nobody left the town",
    ],
)
def test_a_headline_that_begins_like_a_desks_mark_stays_whole(title):
    assert stripped("\n\n".join([title, *BODY])) == []


@pytest.mark.parametrize(
    "heading", ["About the Harrow Institute", "ABOUT HARROW INSTITUTE", "About Harrow"]
)
def test_a_bodys_note_on_itself_goes_with_its_heading(heading):
    note = "The Harrow Institute is a research body. It takes no money from industry."
    text = "\n".join([*BODY, *BODY, heading, note.replace("The Harrow", "Harrow")])

    assert [reason for _, reason in stripped(text)] == ["note on the publisher"] * 2


@pytest.mark.parametrize(
    "tail",
    [
        ["Notes", "[1] Figures of the port, 2019.", "[2] The mayor’s letter of 3 May."],
        ["ENDNOTES:", "1. Figures of the port, 2019.", "2. Ibid."],
        ["References", "¹ Roe, J. (2019). The Dam. Lund.", "² Orr, P. (2020). The Wall. Lund."],
        ["[1] The mayor’s letter of 3 May."],
    ],
)
def test_numbered_notes_below_a_text_are_set_aside(tail):
    text = "\n\n".join([*BODY, "The wall was weak.[1] So were the pumps.", *tail])

    assert stripped(text) == [(line, "note below the text") for line in tail]


@pytest.mark.parametrize(
    "tail",
    [
        ["1. The wall was weak.", "2. The pumps came late."],  # a list that ends the text
        ["[2] The pumps came late."],  # nothing refers to it
        ["Notes", "The wall was weak, and the pumps came late, the mayor told the council."],
    ],
)
def test_a_list_or_a_section_at_the_end_stays(tail):
    assert stripped("\n\n".join([*BODY, *BODY, *tail])) == []


def test_a_section_about_something_is_no_note_on_a_publisher():
    text = "\n".join([*BODY, *BODY, "About the dam", BODY[2], BODY[3]])

    assert stripped(text) == []


def test_a_menu_over_the_headline_goes_and_the_headline_stays():
    menu = ["Skip to content", "News", "Sport", "Our Town", "Search"]
    text = "\n".join([*menu, "Town opens its dam after two weeks", *BODY])

    assert [words for words, _ in stripped(text)] == menu


def test_a_kicker_over_a_headline_is_no_menu():
    text = "\n".join(["Water", "Town opens its dam after two weeks", *BODY])

    assert stripped(text) == []


def test_a_name_beside_a_time_stamp_is_a_byline():
    head = ["Town opens its dam after two weeks", "Sam Dow in Lima", "November 18, 2025"]
    text = "\n".join([*head, *BODY])

    assert stripped(text) == [(head[1], "byline"), (head[2], "time stamp")]


def test_what_somebody_does_goes_with_the_byline():
    head = ["Town opens its dam after two weeks", "By Sam Dow", "Water correspondent"]
    text = "\n".join([*head, *BODY])

    assert [reason for _, reason in stripped(text)] == ["byline", "byline"]


def test_one_label_of_a_database_makes_no_export():
    text = "\n".join([*BODY, "Section: the wall between the mill and the road", *BODY])

    assert stripped(text) == []


def test_a_databases_plain_head_goes_but_for_the_headline():
    head = ["Town opens its dam", "By Sam Dow", "512 words", "18 November 2025", "River Press"]
    code = "Document RIVPRE0020251118elbi0000x"
    text = "\n".join([*head, "RIVPRE", "English", *BODY, code])
    found = [words for words, _ in stripped(text)]

    assert found == [*head[1:], "RIVPRE", "English", code]


@pytest.mark.parametrize("line", ["Full text: ", "Body: ", "Text: "])
def test_a_label_before_the_text_goes_alone(line):
    text = "\n".join(
        ["Title: Town opens its dam", "Publication title: River Press", "Pages: 4",
         "ProQuest document ID: 1234567", line + BODY[0], *BODY[1:]]
    )  # fmt: skip
    found = [words for words, reason in stripped(text)]

    assert found[0] == "Title:"
    assert found[-1] == line.strip()
    assert len(found) == 5


def test_a_headline_that_begins_with_a_label_is_no_label():
    title = "Source: Lund to tap Brandt for the ports"

    assert stripped("\n".join([title, *BODY])) == []
    assert stripped("\n".join(["Photo: AP", *BODY])) == [("Photo: AP", "caption or credit")]
