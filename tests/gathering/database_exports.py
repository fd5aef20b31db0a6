"""Exports of libraries' databases, as these write them; the texts are our own."""

from __future__ import annotations

from collections.abc import Sequence

from tests.gathering.stories import Story


def nexis(stories: Sequence[Story]) -> str:
    """Nexis Uni: a list of titles, then each document with its head, "Body" and its end."""
    lines = [
        f"User Name: reader\nDate and Time: Monday, June 2, 2025\nDocuments ({len(stories)})"
    ]
    lines += [
        f"{turn}. {story.title}\nClient/Matter: -None-" for turn, story in enumerate(stories, 1)
    ]
    for story in stories:
        body = "\n\n".join(story.paragraphs)
        lines.append(
            f"{story.title}\n{story.outlet}\n{story.day:%B} {story.day.day}, {story.day.year}"
            f" {story.day:%A} \nFirst Edition\n\n"
            f"Copyright {story.day.year} Teller News Group All Rights Reserved\n\n"
            f"Section: NEWS; Pg. 4\nLength: {len(body.split())} words\nByline: {story.author}\n"
            f"Highlight: Nobody had looked for the cracks.\nBody\n\n{body}\n\n"
            f"Graphic\n\n \nA fence beside the water. Photo: J. Doe\n\nClassification\n\n\n"
            f"Language: ENGLISH\n\nPublication-Type: Newspaper\n\n"
            f"Subject: CITY GOVERNMENT (90%); ENGINEERING (78%)\n\nIndustry: TRANSPORT "
            f"(88%)\n\n"
            f"Geographic: NORVALE (92%)\n\nLoad-Date: {story.day:%B} {story.day.day}, "
            f"{story.day.year}\n\n\nEnd of Document\n\n"
        )
    return "\n".join(lines)


def lexis(stories: Sequence[Story]) -> str:
    """LexisNexis of old: a count above each document, fields in capitals, wrapped lines."""
    import textwrap

    parts = []
    for turn, story in enumerate(stories, 1):
        body = "\n\n".join(textwrap.fill(text, 78) for text in story.paragraphs)
        day = f"{story.day:%B} {story.day.day}, {story.day.year} {story.day:%A}"
        parts.append(
            f"{turn} of {len(stories)} DOCUMENTS".center(78).rstrip()
            + f"\n\n\n{story.outlet.center(78).rstrip()}\n\n{day.center(78).rstrip()}\n"
            f"{'Late Edition - Final'.center(78).rstrip()}\n\n{story.title}\n\n"
            f"BYLINE: By {story.author}\n\nSECTION: Section A; Column 1; Metro Desk; Pg. 1\n\n"
            f"LENGTH: {len(story.text.split())} words\n\nDATELINE: NORVALE \n\n{body}\n\n"
            f"LOAD-DATE: {story.day:%B} {story.day.day}, {story.day.year}\n\nLANGUAGE: "
            f"ENGLISH\n\n"
            f"GRAPHIC: PHOTO: A fence beside the water. (J. DOE)\n\n"
            f"PUBLICATION-TYPE: Newspaper\n\n\n"
            + f"Copyright {story.day.year} Teller News Group".center(78).rstrip()
            + "\n\n\n"
        )
    return "".join(parts)


def factiva_codes(stories: Sequence[Story]) -> str:
    parts = []
    for turn, story in enumerate(stories):
        first, *rest = story.paragraphs
        more = "\n\n".join(rest)
        parts.append(
            f"HD  {story.title}\n\nBY  By {story.author}\n\nWC  {len(story.text.split())} "
            f"words\n\n"
            f"PD  {story.day.day} {story.day:%B %Y}\n\nET  08:30\n\nSN  {story.outlet}\n\n"
            f"SC  NORVH\n\nPG  4\n\nLA  English\n\nCY  Copyright {story.day.year} Teller "
            f"News Group\n\n"
            f"LP \n\n{first}\n\nTD \n\n{more}\n\nCO  norv : Norvale Water\n\nIN  i72 : "
            f"Transport\n\n"
            f"NS  gcat : Political/General News\n\nRE  nval : Norvale\n\nPUB  Teller News "
            f"Group\n\n"
            f"AN  Document NORVH0020250304el340{turn:04d}\n\n\n"
        )
    return "".join(parts)


def factiva_display(stories: Sequence[Story]) -> str:
    parts = []
    for turn, story in enumerate(stories):
        body = "\n\n".join(story.paragraphs)
        parts.append(
            f"News\n{story.title}\n\nBy {story.author}\n{len(story.text.split())} words\n"
            f"{story.day.day} {story.day:%B %Y}\n08:30\n{story.outlet}\nNORVH\nA4\nEnglish\n"
            f"(c) {story.day.year} Teller News Group. All rights reserved.\n\n{body}\n\n"
            f"Teller News Group\n\nDocument NORVH0020250304el340{turn:04d}\n\n\n"
        )
    return "".join(parts) + "Search Summary\nText\nferry\nDate\nAll Dates\n"


def proquest(stories: Sequence[Story]) -> str:
    rule = "_" * 60
    parts = []
    for turn, story in enumerate(stories, 1):
        body = "\n\n".join(story.paragraphs)
        day = f"{story.day:%b} {story.day.day}, {story.day.year}"
        parts.append(
            f"{rule}\n\nDocument {turn} of {len(stories)}\n\n{story.title}\n\n"
            f"Author: {story.author}\n\n"
            f"Publication info: {story.outlet} ; Norvale [Norvale]{story.day:%d %b %Y}: A.1. "
            f"\n\n"
            f"https://search.records.test/docview/{turn}\n\n"
            f"Abstract: None available.\n\nLinks: Linking Service\n\nFull text: {body}\n\n"
            f"Subject: Councils; Bridges\n\nLocation: Norvale\n\nTitle: {story.title}\n\n"
            f"Publication title: {story.outlet}\n\nPages: A.1\n\nPublication year: "
            f"{story.day.year}\n\nPublication date: {day}\n\nPublisher: Teller News Group\n\n"
            f"Source type: Newspapers\n\nLanguage of publication: English\n\n"
            f"Document type: News\n\nProQuest document ID: 99000{turn}\n\n"
            f"Document URL: https://search.records.test/docview/99000{turn}\n\n"
            f"Copyright: Copyright Teller News Group {day}\n\nLast updated: 2025-06-01\n\n"
            f"Database: Norvale Newsstream\n\n"
        )
    return "".join(parts) + f"{rule}\n\nContact us at: help@records.test\n"


def europresse(stories: Sequence[Story]) -> str:
    parts = []
    for turn, story in enumerate(stories, 1):
        body = "".join(f"<p>{one}</p>" for one in story.paragraphs)
        parts.append(
            f"<article><header><div class='rdp__DocPublicationName'>"
            f"<span class='DocPublicationName'>{story.outlet}, no. 24{turn:03d}</span></div>"
            f"<span class='DocHeader'>News, {story.day.day} {story.day:%B %Y}, "
            f"{len(story.text.split())} words, p. A4</span>"
            f"<div class='titreArticle'><p class='titreArticleVisu rdp__articletitle'>"
            f"{story.title}</p></div>"
            f"<p class='sm-margin-bottomNews'>{story.author}</p></header>"
            f"<div class='docOcurrContainer'>{body}</div><footer><small>© {story.day.year} "
            f"{story.outlet}. All rights reserved.</small><div class='publiC-lblNodoc'>"
            f"news·{story.day:%Y%m%d}·NH·{turn}</div></footer></article>"
        )
    style = "<style>" + ".a{color:red}" * 500 + "</style>"
    return f"<!DOCTYPE html><html><head>{style}</head><body>{''.join(parts)}</body></html>"
