"""Tables of databases, feeds and servers, each in a form of its own."""

import json
from datetime import datetime

import pytest

from framing.reading.load.tables import documents_in, table_at
from framing.records import NO_OUTLET
from tests.reading.test_collectors import DAY, OUTLETS, TEXTS, URLS, csv_of, each, lines_of

PLAIN = {"text": TEXTS, "title": "Ferry", "source": OUTLETS, "date": DAY, "url": URLS}
FILES = {
    # the publisher is a firm, the publication is what people read
    "proquest.csv": csv_of(
        ["GOID", "Title", "Date", "PublicationTitle", "Publisher", "Text"],
        [
            [i, "Ferry", "Mar 2, 2025", OUTLETS[i], "Sea Media Ltd", text]
            for i, text in enumerate(TEXTS)
        ],
    ),
    "gale.tsv": csv_of(
        ["Gale ID", "Document Title", "Publication Title", "Publication Date", "OCR Text"],
        [[i, "Ferry", OUTLETS[i], "2 Mar. 2025", text] for i, text in enumerate(TEXTS)],
        "\t",
    ),
    "factiva.csv": csv_of(
        ["author", "datetimestamp", "heading", "id", "origin", "publisher", "text"],
        [
            ["", DAY, "Ferry", f"PB{i}", OUTLETS[i], "Sea Media Ltd", text]
            for i, text in enumerate(TEXTS)
        ],
    ),
    "german.csv": csv_of(
        ["Nr.", "Zeitung", "Datum", "Überschrift", "Artikeltext"],
        [[i, OUTLETS[i], "2.3.2025", "Ferry", text] for i, text in enumerate(TEXTS)],
        ";",
    ).encode("utf-8-sig"),
    # MongoDB writes dates and ids with their types
    "mongo.json": lines_of(
        {
            "_id": {"$oid": f"5f{i}"},
            "headline": "Ferry",
            "articleBody": text,
            "datePublished": {"$date": f"{DAY}T08:30:00Z"},
            "publisher": {"@type": "Organization", "name": OUTLETS[i]},
        }
        for i, text in enumerate(TEXTS)
    ),
    # a feed's content is alone in a list; its times have parts, too
    "feeds.jsonl": lines_of(
        {
            "title": "Ferry",
            "link": URLS[i],
            "published": "Sun, 02 Mar 2025 08:30:00 +0100",
            "published_parsed": [2025, 3, 2],
            "content": [{"type": "text/html", "value": text}],
            "feed": {"title": OUTLETS[i]},
        }
        for i, text in enumerate(TEXTS)
    ),
    # a longer array tells what the columns are
    "rows.json": json.dumps(
        {
            "features": [{"feature_idx": i, "name": name} for i, name in enumerate("abcdefgh")],
            "rows": [{"row_idx": i, "row": row} for i, row in enumerate(each(**PLAIN))],
        }
    ),
    "schema.json": json.dumps(
        {
            "schema": {"fields": [{"name": name, "type": "string"} for name in "abcdefgh"]},
            "data": each(**PLAIN),
        }
    ),
    "split.json": json.dumps(
        {"columns": list(PLAIN), "data": [list(row.values()) for row in each(**PLAIN)]}
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_columns_are_right(tmp_path, name):
    content, path = FILES[name], tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = list(documents_in(table_at(path)))
    documents = [row.document for row in found]

    assert [one.text.split()[-20:] for one in documents] == [one.split()[-20:] for one in TEXTS]
    assert [one.outlet for one in documents] == OUTLETS
    assert {(one.published[:10], one.title) for one in documents} == {(DAY, "Ferry")}
    assert not [problem for row in found for problem in row.problems]


def test_parquet_of_a_crawler(tmp_path):
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = {
        "maintext": TEXTS,
        "date_publish": [datetime(2025, 3, 2, 8, 30)] * 3,  # as crawlers do
        "date_download": [datetime(2025, 6, 1)] * 3,
        "source_domain": ["bee.org", "wasp.org", "bee.org"],
        "authors": [["Ida Moss"]] * 3,
    }
    parquet.write_table(pa.table(columns), tmp_path / "news.parquet")
    table = table_at(tmp_path / "news.parquet")
    documents = [row.document for row in documents_in(table) if row.document]

    assert "by news-please" in table.note
    assert [one.text.split() for one in documents] == [one.split() for one in TEXTS]
    assert {(one.outlet, one.published) for one in documents} == {
        (NO_OUTLET, "2025-03-02 08:30:00")
    }
