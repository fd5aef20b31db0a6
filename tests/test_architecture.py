"""The house is built as planned, and the test that says so can tell when it is not."""

import pytest

from tests.architecture import violations_in
from tests.shared import ROOT


def test_the_house_keeps_its_plan():
    assert violations_in(ROOT / "framing") == []


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        (
            {"reading/a.py": "from framing.scoring import b\n", "scoring/b.py": ""},
            "reading.a imports scoring.b",
        ),
        ({"records.py": "import framing.errors\n", "errors.py": ""}, "records imports errors"),
        (
            {
                "reading/a.py": "def f():\n    from framing.reading import b\n",
                "reading/b.py": "import framing.reading.a\n",
            },
            "a circle: reading.a -> reading.b -> reading.a",
        ),
        ({"scoring/a.py": "print('x')\n"}, "scoring.a calls print"),
        ({"scoring/a.py": "import typer\n"}, "scoring.a imports typer"),
        ({"scoring/a.py": "x = 1\n" * 301}, "scoring.a has 301 lines"),
        ({"scoring/a.py": "def f():\n" + "    x = 1\n" * 40}, "scoring.a.f has 41 lines"),
        ({f"scoring/{n}.py": "" for n in "abcdefghijklm"}, "scoring has 13 modules"),
        ({"scoring/a.py": "x = 1\n" * 131}, "the median file has 131 lines"),
        (
            {f"scoring/t{n}/a{m}.py": "x = 1\n" * 300 for n in range(20) for m in range(12)},
            "all files have 72000 lines",
        ),
        (
            {
                "reading/grammar/a.py": "from framing.reading.entities import b\n",
                "reading/entities/b.py": "",
            },
            "reading.grammar.a imports reading.entities.b, against its stage's rooms",
        ),
        (
            {"scoring/a.py": "P = r'[*+]+\\++[a-z]*+'\n"},
            "scoring.a has the possessive pattern *+",
        ),
        ({"scoring/a.py": "P = r'\\d{1,3}+'\n"}, "scoring.a has the possessive pattern {1,3}+"),
        ({"scoring/a.py": "P = r'(?>a|b)'\n"}, "scoring.a has the possessive pattern (?>"),
        ({"scoring/a.py": "import tomllib\n"}, "scoring.a reads TOML"),
        (
            {"scoring/a.py": "import re\nW = re.compile(r'\\w+')\n"},
            "scoring.a has the word pattern \\w+",
        ),
        ({"utils.py": ""}, "utils is in no room of the plan"),
        ({"reading/a.py": "from .b import c\n"}, "reading.a imports <relative import>"),
    ],
)
def test_each_violation_is_seen(tmp_path, files, complaint):
    for name, code in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(code)

    assert complaint in violations_in(tmp_path)
