"""Coders' files: ours and those of annotation programs, and all that can be wrong in them."""

import json

import pytest

from framing.coding import reading
from framing.coding.codes import Coded, filled
from framing.errors import InputError

KNOWN = {"economic": "economic", "security": "security", "money": "economic"}


def put(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def said(rows):
    return [(row.unit, row.coder, row.codes) for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "unit,codes\nu1,economic; security\nu2,none\nu3,\n",
            [("u1", "a", ("economic", "security")), ("u2", "a", ()), ("u3", "a", None)],
        ),
        (
            "\ufeffunit;coder;codes\r\nu1;Ada;economic|security\r\n",
            [("u1", "Ada", ("economic", "security"))],
        ),
        (
            "id,text,economic,security\nu1,x,1,0\nu2,y,0,0\nu3,z,,\n",
            [("u1", "a", ("economic",)), ("u2", "a", ()), ("u3", "a", None)],
        ),
        ('unit,codes\n"u1\nx",Money\n', [("u1\nx", "a", ("economic",))]),
    ],
)
def test_tables_are_read(tmp_path, text, expected):
    assert said(reading.read([put(tmp_path, "a.csv", text)], KNOWN)) == expected


def test_a_text_that_a_spreadsheet_could_run_comes_back_as_it_was(tmp_path):
    text = "=cmd|' /C calc'!A0"
    written = filled([Coded("u1", "a", ("economic",), text=text, note="-1")])
    assert "'=cmd" in written

    (row,) = reading.read([put(tmp_path, "a.csv", written)])

    assert (row.text, row.note, row.codes) == (text, "-1", ("economic",))


SAMPLE = (
    "unit,text,coder,codes\ne/d.s1,Prices rose.,A,economic\ne/d.s2,Troops came.,A,security\n"
)
STUDIO = [
    {
        "id": at,
        "data": {"text": text},
        "annotations": [
            {
                "completed_by": {"email": "b@x.org"},
                "result": [{"type": "choices", "value": {"choices": [code]}}],
            },
            {"completed_by": 9, "was_cancelled": True, "result": []},
        ],
    }
    for at, (text, code) in enumerate(
        [("Prices rose.", "economic"), ("Troops came.", "economic")], 7
    )
]
MINIMAL = [
    {"id": 7, "text": "Prices rose.", "choice": "economic", "annotator": 3, "annotation_id": 1},
    {
        "id": 8,
        "text": "Troops came.",
        "choice": {"choices": ["economic"]},
        "annotator": 3,
        "annotation_id": 2,
    },
]
INCEPTION = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Frame|value


#Text=Prices rose.
1-1\t0-6\tPrices\teconomic[1]\t
1-2\t7-11\trose\teconomic[1]\t
1-3\t11-12\t.\t_\t

#Text=Troops came.
2-1\t13-19\tTroops\teconomic|\\_odd\t
2-2\t20-24\tcame\t*\t
"""


@pytest.mark.parametrize(
    ("name", "text", "coder", "extra"),
    [
        ("export.json", json.dumps(STUDIO), "b@x.org", ()),
        ("min.json", json.dumps(MINIMAL), "3", ()),
        (
            "bea.jsonl",
            '{"id": 1, "text": "Prices rose.", "label": ["economic"]}\n'
            '{"id": 2, "text": "Troops came.", "label": [[0, 6, "economic"]]}\n',
            "bea",
            (),
        ),
        (
            "bea.csv",
            "id,text,label\n1,Prices rose.,economic\n2,Troops came.,economic#\n",
            "bea",
            (),
        ),
        ("doc.txt/bea.tsv", INCEPTION, "bea", ("_odd",)),
    ],
)
def test_exports_of_other_programs_find_the_sample_by_its_texts(
    tmp_path, name, text, coder, extra
):
    files = [put(tmp_path, "A.csv", SAMPLE), put(tmp_path, name, text)]

    rows = reading.read(files)

    assert said(rows)[2:] == [
        ("e/d.s1", coder, ("economic",)),
        ("e/d.s2", coder, ("economic", *extra)),
    ]


def test_maxqdas_segments_are_codes_of_their_documents(tmp_path):
    text = (
        "Document group;Document name;Code;Segment;Created by\n"
        "G;d1;Frames\\economic;x;Ada\nG;d1;Frames\\security;y;Ada\nG;d2;none;z;Ada\n"
    )

    rows = reading.read([put(tmp_path, "coded.csv", text)], KNOWN)

    assert said(rows) == [("d1", "Ada", ("economic", "security")), ("d2", "Ada", ())]


def test_maxqdas_excel_is_read_too(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Document name", "Code", "Segment"], ["d1", "economic", "x"]):
        book.active.append(row)
    book.save(tmp_path / "coded.xlsx")

    assert said(reading.read([tmp_path / "coded.xlsx"])) == [("d1", "coded", ("economic",))]


def test_all_that_is_wrong_is_told_in_one_run(tmp_path):
    """
    Other units, doubled rows, unknown categories and another text under one name.
    """
    left = put(
        tmp_path,
        "A.csv",
        "unit,text,codes\nu1,x,economic\nu2,y,econmic\nu1,x,security\nu3,z,none\n",
    )
    right = put(
        tmp_path, "B.csv", "unit,text,codes\nu1,x,economic\nu2,other,security\nu4,w,odd\n"
    )

    with pytest.raises(InputError) as caught:
        reading.read([left, right], KNOWN)

    told = [
        f"{one.where.removeprefix(str(tmp_path))} {one.what}" for one in caught.value.problems
    ]
    assert told == [
        "/A.csv:4 'u1' by 'A' again, first at " + f"{left}:2",
        "/A.csv:3 unknown category 'econmic'",
        "/B.csv:4 unknown category 'odd'",
        "/A.csv 'A' lacks 1 unit that others have: u4",
        "/B.csv 'B' lacks 1 unit that others have: u3",
        "/B.csv:3 1 unit with another text than elsewhere, first 'u2'",
    ]
    assert "did you mean 'economic'?" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.csv", "x,y\n1,2\n", "no file of codes"),
        ("a.csv", "", "no file of codes"),
        ("a.csv", "unit,codes\n,economic\n", "line 2 has no unit"),
        ("a.csv", "unit,codes\nu1,\n", "nothing is coded"),
        ("a.csv", "unit,codes\n", "no unit in it has codes"),
        (
            "a.json",
            '[{"id": 1, "annotations": [{"result": [{}]}]}]',
            "is no whole export of Label",
        ),
        ("a.json", '[{"id": 1, "annotations": ', "is no whole export of Label"),
        ("a.json", '{"format": "framing codes"}', "is no whole export of a table"),
        ("a.jsonl", '{"text": "x", "label": ["a"]}\n{"text"', "is no whole export of doccano"),
        (
            "a.tsv",
            "#FORMAT=WebAnno TSV 3.3\n1-1\t0-1\tx\ta\n",
            "is no whole export of INCEpTION",
        ),
        ("a.xlsx", "PK", "is no whole export of MAXQDA"),
    ],
)
def test_what_is_no_file_of_codes_is_one_line(tmp_path, name, text, what):
    with pytest.raises(InputError) as caught:
        reading.read([put(tmp_path, name, text)])

    assert len(caught.value.problems) == 1
    assert what in caught.value.problems[0].what


def test_coders_may_have_other_units_if_one_says_so(tmp_path):
    files = [
        put(tmp_path, "A.csv", "unit,codes\nu1,a\nu2,b\n"),
        put(tmp_path, "B.csv", "unit,codes\nu1,a\n"),
    ]

    assert len(reading.read(files, partial=True)) == 3
