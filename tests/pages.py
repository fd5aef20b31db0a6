"""What documents show of the program, renewed from it by `make pages`; tests hold it.

docs/api.md from the docstrings, the kept report, and the README's sample of a text report.
"""

import inspect
import re
import sys

import framing
from framing.features import FramingVectorizer
from framing.library import shown, sources
from framing.records import Reading
from framing.reporting.formats import markdown, text
from framing.reporting.sections.brief import brief_of
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.shared import ROOT, compare_paths

EVENT = "rare-earths-2025"
API, REPORT, README = (
    ROOT / "docs" / "api.md",
    ROOT / "reports" / EVENT / "report.md",
    ROOT / "README.md",
)
SAMPLE = re.compile(r"(?<=as it is today:\n\n```\n).*?(?=```)", re.DOTALL)
HEAD = """# The library

Made from the docstrings by `make pages`; a test holds it. `import framing` is cheap: what does
the work is imported at the first call.

"""


def api_page():
    """The library's page as Markdown."""
    names = ("compare", "compare_all", "score", "read")
    calls = [("framing", getattr(framing, name)) for name in names]
    types = [
        ("framing.library.shown", shown.ShownComparison, ["to_frame"]),
        ("framing.library.shown", shown.Comparisons, ["to_frame"]),
        ("framing.library.shown", shown.ScoreTable, ["documents", "names", "to_frame"]),
        ("framing.features", FramingVectorizer, ["fit", "transform", "get_feature_names_out"]),
        ("framing.settings", Settings, []),
        ("framing.records", Reading, []),
    ]
    calls.append(("framing.library.sources", sources.documents_of))
    body = [entry(room, call) for room, call in calls]
    for room, thing, methods in types:
        body.append(entry(room, thing))
        owner = f"{room}.{thing.__name__}"
        body += [entry(owner, getattr(thing, name), "###") for name in methods]
    return HEAD + "\n".join(body)


def entry(room, thing, level="##"):
    """One function, class or property: its signature and docstring."""
    function = thing.fget if isinstance(thing, property) else thing
    plain = re.sub(r"(?<=: |> )'([^']*)'", r"\1", str(inspect.signature(function)))
    signature = "" if isinstance(thing, property) else plain
    docstring = inspect.getdoc(function)
    assert docstring, f"{room}.{function.__name__} has no docstring"
    return "\n\n".join(
        [
            f"{level} `{room}.{function.__name__}`",
            f"```python\n{function.__name__}{signature}\n```",
            f"```text\n{docstring}\n```\n",
        ]
    )


def sample_page():
    """The comparison that the README and the kept report show."""
    return page_of(compare_paths([ROOT / "corpus" / EVENT], Settings())[0][0])


def short_report():
    """The beginning of its text report: its first sections, as far as the README shows."""
    whole = text.render(brief_of(sample_page().comparison))
    heads = [match.start() for match in re.finditer(r"\n\n\n", whole)]
    return whole[: heads[3] + 1]


if __name__ == "__main__":
    API.write_text(api_page(), encoding="utf-8")
    REPORT.write_text(markdown.render(sample_page()), encoding="utf-8")
    sample = short_report()
    readme = README.read_text(encoding="utf-8")
    README.write_text(SAMPLE.sub(lambda _: sample, readme), encoding="utf-8")
    sys.stdout.write(f"{API}\n{REPORT}\n{README}\n")
