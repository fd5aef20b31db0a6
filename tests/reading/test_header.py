"""The header of a text: what it gives, and one line for each fault in it."""

import pytest

from framing.reading.load.header import Header, given_in, header_of


def test_a_header_gives_its_fields_and_where_the_text_begins():
    text = (
        "---\noutlet: The Herald\ntitle: 'Port: open again'\npublished: 2024-03-01\n---\nBody."
    )

    header = header_of(text, "herald.txt")

    assert header.fields == {
        "outlet": "The Herald",
        "title": "Port: open again",
        "published": "2024-03-01",
    }
    assert text[header.body :] == "Body."
    assert header.problems == []


@pytest.mark.parametrize(
    "text", ["Body.", "", "---\nBody.\n", "---\n---\nBody.", "--- no header"]
)
def test_a_text_without_a_header_has_no_fields(text):
    header = header_of(text, "x")

    assert header.fields == {}
    assert header.problems == []


def test_windows_line_ends_make_no_difference():
    header = header_of("---\r\noutlet: A\r\n---\r\nBody.", "x")

    assert header.fields == {"outlet": "A"}
    assert header.body == len("---\r\noutlet: A\r\n---\r\n")


@pytest.mark.parametrize(
    ("line", "what", "mend"),
    [
        ("published: yesterday", "'published: yesterday' is no date", "2025-11-06"),
        ("published: 2024-02-30", "'published: 2024-02-30' is no date", "2025-11-06"),
        ("kind: newspapre", "unknown kind 'newspapre'", "'newspaper'"),
        ("outlte: A", "unknown header field 'outlte'", "'outlet'"),
    ],
)
def test_a_fault_has_its_line_and_a_mend(line, what, mend):
    header = header_of(f"---\ntitle: T\n{line}\n---\nBody.", "a.txt")

    assert [problem.where for problem in header.problems] == ["a.txt:3"]
    assert header.problems[0].what == what
    assert mend in header.problems[0].mend
    assert header.fields == {"title": "T"}


def test_lines_of_names_and_values_need_no_hyphens():
    text = "Title: Port: open again\nOutlet: The Herald\npublished : 2024-03-01\n\nBody.\n"

    header = header_of(text, "x")

    assert header.fields == {
        "title": "Port: open again",
        "outlet": "The Herald",
        "published": "2024-03-01",
    }
    assert text[header.body :] == "Body.\n"
    assert given_in(text) == header.fields


@pytest.mark.parametrize(
    "text",
    [
        "Source: a person at the port.\n\nBody.",  # one line may be the article's own
        "Title: A\nOutlet: B\nThe port opened.",  # no blank line behind
        "Title: A\nThe port: it opened.\n\nBody.",
        "The port opened.\ntitle: A\noutlet: B\n\nBody.",
        "title:\noutlet:\n\nBody.",
    ],
)
def test_an_articles_own_lines_are_no_header(text):
    assert header_of(text, "x") == Header({}, 0, [])


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("headline: Port opens", "title", "Port opens"),
        ("source: The Herald", "outlet", "The Herald"),
        ("publication: The Herald", "outlet", "The Herald"),
        ("Date: 2024-03-01", "published", "2024-03-01"),
        ("link: https://a.example/x", "url", "https://a.example/x"),
        ("lang: en", "language", "en"),
    ],
)
@pytest.mark.parametrize("form", ["---\n{}\nkind: wire\n---\nBody.", "{}\nkind: wire\n\nBody."])
def test_a_field_may_have_its_usual_other_name(form, line, field, value):
    header = header_of(form.format(line), "x")

    assert header.fields == {field: value, "kind": "wire"}
    assert header.problems == []


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("July 4, 2019", "2019-07-04"),
        ("4 July 2019", "2019-07-04"),
        ("2019/07/04", "2019-07-04"),
        ("25/12/2019", None),  # no day and month of which one order is sure
        ("03/04/2025", None),
    ],
)
def test_a_date_is_read_as_it_is_written(value, published):
    header = header_of(f"Source: The Herald\nDate: {value}\n\nBody.", "x")

    assert header.fields.get("published") == published
    assert len(header.problems) == (published is None)


def test_what_is_given_goes_by_our_names_and_an_empty_field_bars_no_other():
    text = "---\npublished:\ndate: 2020-01-01\nsource: Old\nby: Roe\n---\nBody."

    assert header_of(text, "x").fields == {"published": "2020-01-01", "outlet": "Old"}
    assert given_in(text) == {"published": "", "outlet": "Old", "by": "Roe"}


def test_a_line_ends_where_a_line_ends():
    header = header_of("title: Storm\u2028hits\noutlet: A\n\nBody.", "x")

    assert header.fields == {"title": "Storm hits", "outlet": "A"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_title_with_a_colon_needs_no_quotation_marks(end):
    text = end.join(["---", "title: Port: open again", "outlet: The Herald", "---", "Body."])

    assert header_of(text, "x").fields == {
        "title": "Port: open again",
        "outlet": "The Herald",
    }
    assert header_of(text, "x").problems == []


def test_a_fields_own_name_goes_before_another():
    header = header_of("---\nsource: A web page\noutlet: The Herald\n---\nBody.", "x")

    assert header.fields == {"outlet": "The Herald"}


def test_a_fault_is_told_in_the_texts_own_name_and_line():
    header = header_of("headline: T\ndate: yesterday\n\nBody.", "a.txt")

    assert header.problems[0].where == "a.txt:2"
    assert header.problems[0].what == "'date: yesterday' is no date"


def test_fields_that_are_not_ours_are_left_alone():
    assert header_of("---\ntags: [a, b]\nauthor: X\n---\nBody.", "x").problems == []


def test_broken_yaml_is_a_problem_and_the_text_goes_on():
    text = "---\ntitle: [one: two\n---\nBody."

    header = header_of(text, "a.txt")

    assert header.problems[0].where == "a.txt:3"  # where the bracket still isn't closed
    assert text[header.body :] == "Body."
