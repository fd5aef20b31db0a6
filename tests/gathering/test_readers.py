"""Every kind of page and file: what comes out is what was put in."""

from __future__ import annotations

import pytest

from framing.gathering.problems import SourceError
from framing.gathering.sources import articles_in
from tests.gathering.cases import Case, cases
from tests.gathering.measuring import faults

LEAST_RIGHT = 0.95
CASES = list(cases())


def wrong_in(case: Case) -> list[dict[str, str]]:
    """For each story of a case what is wrong with it; the whole, where the number is."""
    try:
        found = list(articles_in(case.data, case.name, case.url))
    except SourceError as error:
        return [{"all": str(error)} for _ in case.stories]
    if len(found) != len(case.stories):
        return [{"all": f"{len(found)} articles"} for _ in case.stories]
    pairs = zip(found, case.stories, strict=True)
    return [faults(article, story, case.lacks) for article, story in pairs]


def test_pages_and_files_give_back_what_was_put_into_them():
    table = {case.name: wrong_in(case) for case in CASES}

    for name, wrong in table.items():
        print(
            f"{name:45}{len(wrong):4} {'; '.join(sorted({str(one) for one in wrong if one}))}"
        )
    for field in ("title", "outlet", "published", "body"):
        right = sum(
            not any({field, "all"} & set(one) for one in wrong) for wrong in table.values()
        )
        print(f"{field:10} right in {right} of {len(table)}")
        assert right >= LEAST_RIGHT * len(table), field
    assert len(table) >= 50


@pytest.mark.parametrize(
    "case", [c for c in CASES if len(c.stories) == 50], ids=lambda c: c.name
)
def test_fifty_articles_of_an_export_come_apart_right(case):
    assert [one for one in wrong_in(case) if one] == []
