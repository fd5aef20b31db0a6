import pytest
from typer.testing import CliRunner

from framing import codebooks
from framing.cli import app
from framing.codebooks.draft import flattened
from framing.errors import LexiconError
from framing.scoring.matching import drafts, lexicon

LIWC = "%\n1\tfamily\n2\tmoney\n%\nmother*\t1\ninterest rate*\t2\nwedding\t1\t2\n"
LC3 = "+NEGATIVE\n A LIE \nABANDON*\n+NEG POSITIVE\nNOT GOOD\n"
TABLE = 'category,term\nmoney,tax*\nmoney,"interest rate*"\nhome.family,mother*\n'


def read(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return codebooks.read(path)


def said(draft):
    """Categories with their entries."""
    return {part.name: [term.text for term in part.terms] for part in draft.parts}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "own.dic",
            LIWC,
            {"family": ["mother*", "wedding"], "money": ["interest rate*", "wedding"]},
        ),
        ("own.lc3", LC3, {"NEGATIVE": ["A LIE", "ABANDON*"], "NEG POSITIVE": ["NOT GOOD"]}),
        (
            "own.csv",
            TABLE,
            {"money": ["tax*", "interest rate*"], "home.family": ["mother*"]},
        ),
        (
            "own.tsv",
            TABLE.replace(",", "\t"),
            {"money": ["tax*", "interest rate*"], "home.family": ["mother*"]},
        ),
        ("own.csv", "\ufeffword;code\ntax;money\n", {"money": ["tax"]}),
        (
            "own.dic",
            "%\n1 social\n  2 family\n%\nmother* 2\nlike (02 134)125/464 1\n",
            {"social": ["like"], "social.family": ["mother*"]},
        ),
    ],
)
def test_each_format_is_read(tmp_path, name, text, expected):
    assert said(read(tmp_path, name, text)) == expected


@pytest.mark.parametrize("suffix", [".yml", ".dic", ".csv", ".tsv", ".lc3", ".toml"])
@pytest.mark.parametrize(
    ("name", "text"), [("own.dic", LIWC), ("own.lc3", LC3), ("own.csv", TABLE)]
)
def test_what_is_converted_reads_back_the_same(tmp_path, name, text, suffix):
    draft = read(tmp_path, name, text)
    form = codebooks.format_of(tmp_path / f"x{suffix}")

    again = read(tmp_path, f"again{suffix}", form.written(draft))

    assert sorted(said(again)) == sorted(
        key.replace(" ", "_") if suffix == ".toml" else key for key in said(draft)
    )
    assert sorted(map(sorted, said(again).values())) == sorted(
        map(sorted, said(draft).values())
    )
    loaded = [lexicon.load(tmp_path / one) for one in (name, f"again{suffix}")]
    forms = [sorted((e.globs, e.hyphens) for e in one.entries) for one in loaded]
    assert forms[0] == forms[1]


@pytest.mark.parametrize("shipped", lexicon.list_shipped(), ids=lambda one: one.name)
def test_our_own_books_survive_a_way_through_toml(tmp_path, shipped):
    draft = codebooks.read(lexicon.load(shipped.name).path and tmp_path.__class__(shipped.path))

    path = tmp_path / f"{shipped.name}.toml"
    path.write_text(codebooks.format_of(path).written(draft), encoding="utf-8")

    again = lexicon.load(path)
    assert [c.terms for c in again.categories] == [c.terms for c in shipped.categories]
    assert [c.reliability for c in again.categories] == [
        c.reliability for c in shipped.categories
    ]
    assert again.entries == shipped.entries


def test_levels_below_are_taken_into_those_above(tmp_path):
    draft = read(tmp_path, "a.yml", "US: {land: [states, tax], sea: [pacific, TAX]}\nEU: [x]\n")

    assert said(flattened(draft, 1)) == {"US": ["states", "tax", "pacific"], "EU": ["x"]}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("own.dic", "mother 1\n", [":1 no LIWC dictionary"]),
        (
            "own.dic",
            "%\n1 a\nb\n1 c\n%\nmother 3\nson\n",
            [
                ":3 no category",
                ":4 number 1 comes again",
                ":6 no category has the number '3'",
                ":7 'son' has no category",
            ],
        ),
        ("own.lc3", "LIE\n+A\n", [":1 'LIE' stands before any category"]),
        ("own.csv", "a,b\n1,2\n", [":1 no columns 'category' and 'term'"]),
        (
            "own.csv",
            'category,term\n,x\n"a\nb",y\n,z\n',
            [":2 'x' has no category", ":5 'z' has no category"],
        ),
        ("own.lc3", "", [":1 no categories"]),
        ("own.docx", "x", [" no codebook ends in '.docx'"]),
        (
            "own.csv",
            "category,term\na,:-)\n",
            [
                ":2 ':-)' has no word; left out",
                ":2 'a' has no entry that can match, and is left out",
                " no entry of it can match",
            ],
        ),
    ],
)
def test_faults_are_told_by_line_and_all_at_once(tmp_path, name, text, expected):
    path = tmp_path / name
    path.write_text(text)

    with pytest.raises(LexiconError) as caught:
        lexicon.load(path)

    told = [f"{one.where.removeprefix(str(path))} {one.what}" for one in caught.value.problems]
    assert told == expected


def test_what_is_odd_is_a_remark_and_told_in_few_lines(tmp_path):
    rows = "".join(f"a,:{number})\n" for number in range(20))
    path = tmp_path / "own.csv"
    path.write_text(f"category,term\na,tax\nA,tax\na,Tax\nb,\na,tax*\n{rows}")

    loaded = lexicon.load(path)

    told = [f"{one.where.removeprefix(str(path))} {one.what}" for one in loaded.remarks]
    assert ":4 'Tax' repeats line 2 in 'a'" in told
    assert ":5 'b' has no entry that can match, and is left out" in told
    assert len(drafts.told(loaded.remarks)) < len(told)
    assert [one.what for one in drafts.overlaps(loaded)] == [
        "'tax' stands in 'a' and 'A'",
        "'tax' is covered by 'tax*'",
    ]


def test_the_commands_check_and_convert(tmp_path):
    (tmp_path / "own.dic").write_text(LIWC)
    run = CliRunner().invoke

    checked = run(app(), ["lexicons", "check", str(tmp_path / "own.dic")])
    made = run(
        app(),
        ["lexicons", "convert", str(tmp_path / "own.dic"), "-o", str(tmp_path / "own.toml")],
    )

    assert "2 categories, 4 entries, 1 remarks" in checked.output
    assert made.exit_code == 0
    assert lexicon.load(tmp_path / "own.toml").star == "glob"


def test_what_a_form_has_no_place_for_is_said(tmp_path):
    first = '[categories.a]\ndefinition = "D."\nterms = ["crime*"]\n'
    (tmp_path / "own.toml").write_text(first + '\n[categories."b.c"]\nterms = ["x"]\n')
    words = ["lexicons", "convert", str(tmp_path / "own.toml"), "-o", str(tmp_path / "own.dic")]

    told = CliRunner().invoke(app(), words)

    assert "has no place for definition" in told.stderr
    assert "here for English endings alone" in told.stderr
    assert "names are joined by points" in told.stderr
    assert said(codebooks.read(tmp_path / "own.dic")) == {"a": ["crime*"], "b.c": ["x"]}
