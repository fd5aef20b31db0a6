"""The short report: the essentials, each with a sentence, on a terminal's screen or three."""

import re

import pytest
from msgspec.structs import replace

from framing import pipeline
from framing.records import Clause
from framing.reporting.formats import text as terminal
from framing.reporting.page.page import Cards, Heading, Paragraph, Points, Table, lines_of
from framing.reporting.sections import brief, cards, statements
from framing.reporting.sections.brief import MORE, brief_of
from framing.reporting.sections.statements import NONE
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.shared import ROOT, compare_paths
from tests.texts import HARBOUR, reading


@pytest.fixture(scope="module")
def tram():
    return compared(HERALD, POST, TIMES)


@pytest.fixture(scope="module")
def sample():
    return compare_paths([ROOT / "corpus" / "camp-david-2023"], Settings())[0][0]


@pytest.fixture(scope="module")
def water():
    return compare_paths([ROOT / "corpus" / "fukushima-water-2023"], Settings())[0][0]


def section(page, title):
    """The blocks under one heading."""
    at = page.blocks.index(Heading(title))
    blocks = []
    for block in page.blocks[at + 1 :]:
        if isinstance(block, Heading):
            break
        blocks.append(block)
    return blocks


def table_of(page, title):
    return next(block for block in section(page, title) if isinstance(block, Table))


def points_of(page, title):
    return next(block for block in section(page, title) if isinstance(block, Points)).items


@pytest.mark.parametrize("width", [100, 80, 60])
def test_four_texts_take_few_lines_and_none_is_too_long(sample, width):
    lines = terminal.render(brief_of(sample), width).splitlines()

    assert max(map(terminal.columns_of, lines)) <= width
    assert 60 < len(lines) <= {100: 165, 80: 205, 60: 275}[width]


def test_every_clause_stands_in_it(tram, sample):
    for comparison in (tram, sample):
        said = " ".join(terminal.render(brief_of(comparison), 10_000).split())
        for clause in comparison.papers:
            assert clause.text in said


def test_the_statements_stand_in_their_order_but_for_those_that_the_paragraph_tells(
    tram, sample
):
    for comparison in (tram, sample):
        items = points_of(brief_of(comparison), "What differs most")
        papers = [one.text for one in comparison.papers]

        assert [one.split("\n")[0] for one in items] == [
            said
            for one in comparison.statements
            if (said := one.rest if one.brief in papers else one.text) and said not in papers
        ]
    assert any(one.brief in papers for one in sample.statements)


def test_what_the_paragraph_says_in_a_clause_the_list_shows_without_that_clause(sample):
    told = [one.text for one in sample.papers]
    items = "\n".join(points_of(brief_of(sample), "What differs most"))
    brief = [one for one in sample.statements if one.brief in told]

    assert any(one.rest for one in brief)
    for one in brief:
        assert one.rest in items
        assert one.brief not in items


def test_the_page_lists_no_statement_that_its_paragraph_tells(sample):
    def listed(comparison):
        blocks = statements.blocks_of(comparison)
        return [one.text.split(" ", 1)[1] for one in blocks if isinstance(one, Paragraph)]

    first = next(one for one in sample.statements if one.text in listed(sample))
    told = replace(sample, papers=[Clause("differs", first.text, [])])

    assert first.text not in listed(told)


def test_a_statement_that_quotes_nothing_has_the_texts_own_sentences_below_it(sample):
    texts = " ".join(one.document.text for one in sample.readings)
    told = " ".join(re.findall(r"\w+", texts))
    bare = [replace(one, text="They differ.") for one in sample.statements]
    quoting = points_of(brief_of(sample), "What differs most")
    items = points_of(brief_of(replace(sample, statements=bare)), "What differs most")
    shown = [line for item in items for line in item.split("\n")[1:]]

    assert len(shown) > 1
    assert not any("\n" in one for one in quoting)
    for line in shown:
        quote = re.fullmatch(r".*?: “(.*)”", line)[1]
        assert " ".join(re.findall(r"\w+", quote)) in told
        assert len(line) <= 100


def test_without_a_difference_it_says_so(tram):
    page = brief_of(replace(tram, statements=[]))

    assert points_of(page, "What differs most") == [NONE]


def test_of_one_text_twice_it_says_that_they_are_one():
    readings = [reading(HARBOUR, name) for name in ("one", "two")]
    page = brief_of(pipeline.compare_readings(readings, Settings()))
    (said,) = points_of(page, "What differs most")

    assert said.startswith("one and two share 100% of their sentences")
    assert "who had them first can't be told" in said


def test_in_none_are_the_questions_without_a_sign(tram):
    items = points_of(brief_of(tram), "In none of them")
    asked = [one for one in tram.coverage.blind_spots if not one.found_in]

    assert len(items) == len(asked)
    assert items[-1].startswith(f"{asked[-1].title}: {asked[-1].asks}")


def test_loaded_words_are_those_that_counted(sample):
    rows = table_of(brief_of(sample), "Loaded words").rows
    cells = [cell for cell in sample.cells if cell.measure == "loaded"]

    for row, cell, one in zip(rows, cells, sample.readings, strict=True):
        counted = {one.document.text[m.start : m.end].lower() for m in cell.marks}
        listed = {re.sub(r" ×\d+$", "", word) for word in lines_of(row[2])[0].split(", ")}
        assert listed == counted or (not counted and listed == {"none found"})


def test_a_number_has_its_unit_and_how_far_to_trust_it(sample):
    rows = table_of(brief_of(sample), "Some numbers").rows

    assert 4 <= len(rows) <= 7
    for row in rows:
        assert re.search(r"(% of|per 1,000|from −1)", lines_of(row[0])[1])
        assert re.search(r"(reliability [ABC]|not validated)", lines_of(row[0])[1])


def test_a_subject_that_is_by_the_way_everywhere_has_no_row():
    harbour = [f"Crane {at} lifted {at + 3} boxes off the ferry." for at in range(40)]
    cited = [f"The article of pier {at} is cited." for at in range(12)]
    by_the_way, at_length = harbour + cited[:3], harbour[:20] + cited

    def told(*texts):
        """The largest share of the subject, and the names of the numbers told."""
        readings = [reading(" ".join(one), f"outlet {at}") for at, one in enumerate(texts)]
        comparison = pipeline.compare_readings(readings, Settings())
        arts = [c.estimate.value for c in comparison.cells if c.measure == "subjects.arts"]
        rows = table_of(brief_of(comparison), "Some numbers").rows
        return max(one for one in arts if one is not None), " ".join(
            lines_of(row[0])[0] for row in rows
        )

    share, names = told(harbour, by_the_way)
    assert 0 < share < brief.SUBJECT
    assert "arts" not in names

    share, names = told(harbour, at_length)
    assert share >= brief.SUBJECT
    assert "arts" in names


def test_figures_that_conflict_are_named(water):
    conflicts = [one for one in water.figure_pairs if one.verdict == "differ"]
    told = points_of(brief_of(water), "Figures and copied words")

    assert len(conflicts) == 1
    assert "8,700 tonnes" in told[0]
    assert "7,800 tonnes" in told[0]


def test_many_texts_stand_as_rows():
    readings = [reading(HARBOUR, f"outlet {at}") for at in range(9)]
    page = brief_of(pipeline.compare_readings(readings, Settings()))
    table = table_of(page, "Some numbers")

    assert [lines_of(row[0]) for row in table.rows] == [[f"outlet {at}"] for at in range(9)]
    assert max(map(len, terminal.render(page).splitlines())) <= 100


def test_two_short_texts_still_have_one_and_its_last_line_tells_how_to_see_all():
    texts = [reading("Ships wait. The port is shut.", name) for name in ("one", "two")]

    shown = terminal.render(brief_of(pipeline.compare_readings(texts, Settings())))

    assert "nobody but the narrator" in shown
    assert "sure of no figures that contradict each other; it may miss some." in shown
    assert shown.endswith(f"\n{MORE}\n")
    assert len(MORE) <= 100


def test_a_text_without_a_headline_has_its_beginning_on_its_card():
    event = [reading("Short. Ships wait for the “tide” at Orrin today.", "A"), reading("", "B")]
    (shown,) = [
        b
        for b in cards.blocks_of(pipeline.compare_readings(event, Settings()))
        if isinstance(b, Cards)
    ]

    assert [one.title for one in shown.cards] == [
        "“Ships wait for the ‘tide’ at Orrin today.”",
        None,
    ]
