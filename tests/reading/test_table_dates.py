"""Days and months in columns of dates."""

import pytest

from framing.reading.load.tabular.dates import Votes, iso_of


def votes(*values):
    found = Votes()
    for value in values:
        found.add(value)
    return found


@pytest.mark.parametrize(
    ("value", "order", "iso"),
    [
        ("2025-03-02", "month", "2025-03-02"),
        ("2025-03-02 08:30:00", "day", "2025-03-02 08:30:00"),
        ("2025-03-02T08:30:00Z", "day", "2025-03-02T08:30:00+00:00"),
        ("2025-03-02 08:30:00 UTC", "day", "2025-03-02T08:30:00+00:00"),
        ("2025/3/2", "day", "2025-03-02"),
        ("20250302", "day", "2025-03-02"),
        ("20250302T083000Z", "day", "2025-03-02"),
        ("2/3/2025", "day", "2025-03-02"),
        ("2/3/2025 8:30 PM", "month", "2025-02-03"),
        ("02.03.25", "day", "2025-03-02"),
        ("02-03-1999", "month", "1999-02-03"),
        ("14/3/2025", "month", None),
        ("2 March 2025", "month", "2025-03-02"),
        ("Sunday, March 2nd, 2025 at 9 a.m.", "day", "2025-03-02"),
        ("2-Mar-25", "month", "2025-03-02"),
        ("Sept. 2, 2025", "month", "2025-09-02"),
        ("Sun, 02 Mar 2025 08:30:00 +0100", "month", "2025-03-02T08:30:00+01:00"),
        ("1740904200", "month", "2025-03-02T08:30:00+00:00"),
        ("1740904200000", "month", "2025-03-02T08:30:00+00:00"),
        ("1740904200.0", "month", "2025-03-02T08:30:00+00:00"),
        ("20250302083000", "month", "2025-03-02"),
        ("Sun Mar 02 08:30:00 +0000 2025", "day", "2025-03-02"),
        ("Sun Mar  2 08:30:00 2025", "day", "2025-03-02"),
        ("20251302083000", "day", None),
        ("31/2/2025", "day", None),
        ("3 Smarch 2025", "day", None),
        ("March 2025", "day", None),
        ("yesterday", "day", None),
        ("0000-00-00", "day", None),
        ("9999999999999999", "day", None),
        ("", "day", None),
    ],
)
def test_a_date_as_iso_has_it(value, order, iso):
    assert iso_of(value, order) == iso


@pytest.mark.parametrize(
    ("column", "order", "said"),
    [
        (["3/4/2025", "14/4/2025"], "day", "day first"),
        (["3/4/2025", "4/14/2025"], "month", "month first"),
        (["14/4/2025", "15/4/2025", "4/14/2025"], "day", "though some"),
        (["3/4/2025"], "month", "which no date shows"),
        (["3.4.2025", "5.4.2025"], "day", "which no date shows"),
        (["2025-03-04", "4 March 2025", "4/4/2025"], "month", ""),
    ],
)
def test_the_whole_column_decides_what_comes_first(column, order, said):
    found = votes(*column)

    assert found.order() == order
    assert said in found.said()
    assert bool(said) == bool(found.said())
