"""Twenty tables in the manner of those who collect news, each with its quirks."""

import csv
import gzip
import io
import json

import pytest

from framing.reading.load.tables import Wanted, documents_in, is_table, table_at
from framing.records import NO_OUTLET

SAID = "The ferry of Port Grey stopped at noon, {}.\nNobody was hurt; it sails again on Monday."
TEXTS = [SAID.format(who) for who in ("the harbour said", "said Ida Moss", "as rain fell")]
URLS = [f"https://www.{host}/ferry?id=1" for host in ("bee.example.org", "wasp.org", "bee.org")]
BEE, WASP = "The Port Bee", "Grey Wasp"
OUTLETS = [BEE, WASP, BEE]
NAMES = [NO_OUTLET] * 3


def csv_of(columns, rows, mark=",", **manner):
    file = io.StringIO()
    csv.writer(file, delimiter=mark, **manner).writerows([columns, *rows])
    return file.getvalue()


def words(some):
    return some.split(" ")


def lines_of(objects):
    return "".join(json.dumps(one) + "\n" for one in objects)


def each(**columns):
    """Three rows; a column is a list of three values, or one value for all."""
    return [
        {
            key: value[row] if isinstance(value, list) else value
            for key, value in columns.items()
        }
        for row in range(3)
    ]


def answer(objects, **more):
    return json.dumps({"status": "ok", "totalResults": 3, **more, "articles": objects})


DAY = "2025-03-02"
FILES = {
    # tab-separated whatever the name says, "null" for nothing, and the host is no outlet
    "trafilatura.csv": (
        csv_of(
            words("url id fingerprint hostname title image date text comments"),
            [
                [url, "null", "a1", "bee.org", "Ferry", "null", DAY, text, "null"]
                for url, text in zip(URLS, TEXTS, strict=True)
            ],
            "\t",
        ),
        NAMES,
        DAY,
    ),
    # `source` is an address, `raw_text` comes before `text`
    "trafilatura.json": (
        json.dumps(
            each(
                raw_text="nothing",
                title="Ferry",
                hostname="bee.org",
                date=DAY,
                fingerprint="a1",
                source=URLS,
                **{"source-hostname": OUTLETS},
                text=TEXTS,
                categories="a;b",
            ),
            indent=1,
        ),
        OUTLETS,
        DAY,
    ),
    # times without zone; a domain is no outlet; authors are a list
    "news-please.jsonl": (
        lines_of(
            each(
                authors=[["Ida Moss"]] * 3,
                date_download="2025-06-01 10:00:00",
                date_modify=None,
                date_publish=f"{DAY} 08:30:00",
                description="Short.",
                filename="f.json",
                maintext=TEXTS,
                source_domain=["bee.org", "wasp.org", "bee.org"],
                title="Ferry",
                title_page=None,
                url=URLS,
            )
        ),
        NAMES,
        f"{DAY} 08:30:00",
    ),
    "newsapi.json": (
        answer(
            each(
                source=[{"id": None, "name": name} for name in OUTLETS],
                author=None,
                title="Ferry",
                description="Short.",
                url=URLS,
                urlToImage=URLS,
                publishedAt=f"{DAY}T08:30:00Z",
                content=TEXTS,
            )
        ),
        OUTLETS,
        f"{DAY}T08:30:00+00:00",
    ),
    # the same through a data frame: objects as Python writes them, and the frame's index
    "newsapi-frame.csv": (
        csv_of(
            ["", "source", "author", "title", "url", "urlToImage", "publishedAt", "content"],
            [
                [
                    i,
                    str({"id": None, "name": OUTLETS[i]}),
                    "",
                    "Ferry",
                    URLS[i],
                    "",
                    f"{DAY}T08:30:00Z",
                    TEXTS[i],
                ]
                for i in range(3)
            ],
        ),
        OUTLETS,
        f"{DAY}T08:30:00+00:00",
    ),
    # the media's name may be a host in newer ones; older ones have names
    "mediacloud.csv": (
        csv_of(
            words(
                "stories_id publish_date title url language media_id media_name media_url text"
            ),
            [
                [i, f"{DAY} 08:30:00", "Ferry", URLS[i], "en", 7, OUTLETS[i], URLS[i], TEXTS[i]]
                for i in range(3)
            ],
        ),
        OUTLETS,
        f"{DAY} 08:30:00",
    ),
    "mediacloud-new.csv": (
        csv_of(
            words("id indexed_date language media_name media_url publish_date title url text"),
            [
                [
                    f"x{i}",
                    "2025-06-01",
                    "en",
                    "bee.org",
                    "bee.org",
                    DAY,
                    "Ferry",
                    URLS[i],
                    TEXTS[i],
                ]
                for i in range(3)
            ],
        ),
        NAMES,
        DAY,
    ),
    # `published` is as the feed had it, `date` is sound
    "nela-gt.json": (
        json.dumps(
            each(
                id=["b--1", "w--1", "b--2"],
                date=DAY,
                source=["portbee", "greywasp", "portbee"],
                title="Ferry",
                content=TEXTS,
                author="",
                url=URLS,
                published="Sun, 2 Mar",
                published_utc=1740904200,
                collection_utc=1740990000,
            )
        ),
        ["portbee", "greywasp", "portbee"],
        DAY,
    ),
    "quanteda.csv": (
        csv_of(
            ["doc_id", "text", "newspaper", "docdate"],
            [[f"text{i}", TEXTS[i], OUTLETS[i], "NA" if i else DAY] for i in range(3)],
            quoting=csv.QUOTE_NONNUMERIC,
        ),
        OUTLETS,
        DAY,
    ),
    # a German spreadsheet: semicolons, Windows-1252, days first
    "excel-de.csv": (
        (
            "sep=;\r\n"
            + csv_of(
                ["Titel", "Text", "Newspaper", "Date"],
                [
                    ["Fähre – „aus“", f"{TEXTS[i]} Café.", OUTLETS[i], "02.03.2025"]
                    for i in range(3)
                ],
                ";",
            )
        ).encode("cp1252"),
        OUTLETS,
        DAY,
    ),
    # what a spreadsheet calls Unicode text: UTF-16 and tabs
    "excel-unicode.csv": (
        csv_of(
            ["Headline", "Body", "Publication", "Publish Date"],
            [["Ferry’s end", TEXTS[i], OUTLETS[i], "3/2/2025 8:30"] for i in range(2)]
            + [["Ferry", TEXTS[2], OUTLETS[2], "3/14/2025 8:30"]],
            "\t",
        ).encode("utf-16"),
        OUTLETS,
        DAY,
    ),
    # Kaggle's "All the news", packed: an unnamed index, years and months apart
    "all-the-news.csv.gz": (
        gzip.compress(
            csv_of(
                [
                    "",
                    "id",
                    "title",
                    "publication",
                    "author",
                    "date",
                    "year",
                    "month",
                    "url",
                    "content",
                ],
                [
                    [i, 17283 + i, "Ferry", OUTLETS[i], "", DAY, "2025.0", "3.0", "", TEXTS[i]]
                    for i in range(3)
                ],
            ).encode()
        ),
        OUTLETS,
        DAY,
    ),
    # CC-News: a domain, no outlet
    "cc-news.jsonl.gz": (
        gzip.compress(
            lines_of(
                each(
                    title="Ferry",
                    text=TEXTS,
                    domain="www.bee.org",
                    date=f"{DAY} 08:30:00",
                    url=URLS,
                )
            ).encode()
        ),
        NAMES,
        f"{DAY} 08:30:00",
    ),
    "event-registry.json": (
        json.dumps(
            {
                "articles": {
                    "results": each(
                        uri=["81", "82", "83"],
                        lang="eng",
                        date=DAY,
                        dateTimePub=f"{DAY}T08:30:00Z",
                        dataType="news",
                        url=URLS,
                        title="Ferry",
                        body=TEXTS,
                        source=[
                            {"uri": "bee.org", "dataType": "news", "title": name}
                            for name in OUTLETS
                        ],
                        authors=[[{"uri": "moss", "name": "Ida Moss"}]] * 3,
                    ),
                    "count": 3,
                }
            }
        ),
        OUTLETS,
        f"{DAY}T08:30:00+00:00",
    ),
    "guardian.json": (
        json.dumps(
            {
                "response": {
                    "status": "ok",
                    "results": each(
                        id=["a/1", "a/2", "a/3"],
                        type="article",
                        webPublicationDate=f"{DAY}T08:30:00Z",
                        webTitle="Ferry",
                        webUrl=URLS,
                        fields=[{"bodyText": text, "publication": BEE} for text in TEXTS],
                    ),
                }
            }
        ),
        NAMES,
        f"{DAY}T08:30:00+00:00",
    ),
    # `source` is another field than in NewsAPI, the feed's date as mail has it
    "newsdata.json": (
        json.dumps(
            {
                "results": each(
                    article_id=["a", "b", "c"],
                    link=URLS,
                    title="Ferry",
                    content=TEXTS,
                    pubDate="Sun, 02 Mar 2025 08:30:00 GMT",
                    source_name=OUTLETS,
                    source_url="https://bee.org",
                    image_url=None,
                )
            }
        ),
        OUTLETS,
        f"{DAY}T08:30:00+00:00",
    ),
    # a search engine's answer
    "elastic.json": (
        json.dumps(
            {
                "took": 3,
                "hits": {
                    "total": {"value": 3},
                    "hits": [
                        {"_index": "news", "_id": str(i), "_source": one}
                        for i, one in enumerate(
                            each(
                                body=TEXTS,
                                site={"lang": "en"},
                                site_name=OUTLETS,
                                timestamp="1740904200000",
                            )
                        )
                    ],
                },
            }
        ),
        OUTLETS,
        f"{DAY}T08:30:00+00:00",
    ),
    # a data frame as pandas writes it: by columns
    "frame.json": (
        json.dumps(
            {
                "content": {str(i): text for i, text in enumerate(TEXTS)},
                "source": {str(i): name for i, name in enumerate(OUTLETS)},
                "date": dict.fromkeys("012", "March 2, 2025"),
            }
        ),
        OUTLETS,
        DAY,
    ),
    # quotation marks behind backslashes, as databases write them
    "dump.tsv": (
        "id\tarticle\tmedium\tpub_date\n"
        + "".join(
            f'{i}\t"{text} \\"Yes\\", he said\tand left."\t"{name}"\t2-Mar-2025\n'
            for i, (text, name) in enumerate(zip(TEXTS, OUTLETS, strict=True))
        ),
        OUTLETS,
        DAY,
    ),
    # paragraphs in a list, and rows that have no more than others
    "scrapy.jsonl": (
        "\n".join(
            json.dumps(
                {"headline": "Ferry", "body": text.split("\n"), "website": url}
                | ({"published_date": "2nd of March 2025"} if i == 0 else {})
            )
            for i, (text, url) in enumerate(zip(TEXTS, URLS, strict=True))
        ),
        NAMES,
        DAY,
    ),
}


def written(folder, name):
    content = FILES[name][0]
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.fixture(params=list(FILES))
def file(request, tmp_path):
    _, outlets, published = FILES[request.param]
    return written(tmp_path, request.param), outlets, published


def test_twenty_are_here():
    assert len(FILES) == 20


def test_columns_are_right_and_no_outlet_is_invented(file):
    path, outlets, published = file
    table = table_at(path)
    found = list(documents_in(table))
    documents = [row.document for row in found if row.document is not None]

    assert is_table(path)
    assert [" ".join(one.text.split())[: len(TEXTS[0]) // 2] for one in documents] == [
        " ".join(text.split())[: len(TEXTS[0]) // 2] for text in TEXTS
    ]
    assert all("Monday." in one.text for one in documents)
    assert [one.outlet for one in documents] == outlets
    assert documents[0].published == published
    assert "text from" in table.note
    assert "\n" not in table.note


def test_a_missing_outlet_is_one_line_that_says_how_to_mend_it(file):
    path, outlets, _ = file
    problems = [problem for row in documents_in(table_at(path)) for problem in row.problems]

    told = [problem for problem in problems if "outlet" in problem.what]
    assert len(told) == (outlets == NAMES)
    assert all("--columns outlet=NAME" in problem.mend for problem in told)


def test_collectors_are_recognised_by_their_columns(tmp_path):
    known = {
        "trafilatura.csv": "trafilatura",
        "trafilatura.json": "trafilatura",
        "news-please.jsonl": "news-please",
        "newsapi.json": "NewsAPI",
        "newsapi-frame.csv": "NewsAPI",
        "mediacloud.csv": "Media Cloud",
        "mediacloud-new.csv": "Media Cloud",
        "nela-gt.json": "NELA-GT",
        "quanteda.csv": "quanteda",
        "event-registry.json": "Event Registry",
    }
    found = {}
    for name in FILES:
        title = (
            table_at(written(tmp_path, name)).taken.note.partition(":")[0].partition(" by ")[2]
        )
        found |= {name: title} if title else {}

    assert found == known


def test_hosts_are_outlets_where_that_is_asked_for(tmp_path):
    path = written(tmp_path, "mediacloud-new.csv")
    found = list(documents_in(table_at(path, Wanted(outlet_from_url=True))))

    assert [row.document.outlet for row in found] == ["bee.example.org", "wasp.org", "bee.org"]
