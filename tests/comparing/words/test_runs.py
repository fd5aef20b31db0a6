"""Words in a row that two sentences both have."""

import pytest

from framing.comparing.words.runs import common_runs


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        ("The old ferry sank off Port Hope.", "An old ferry sank at noon.", ["old ferry sank"]),
        ("He found “the red box” there.", "Ann found the red box.", ["found the red box"]),
        ("Rain fell, boats sank.", "Rain fell; boats sank.", ["Rain fell", "boats sank"]),
        ("Boats sank.", "Rain fell.", []),
        ("", "", []),
    ],
)
def test_a_run_ends_with_words_that_tell_something_and_at_a_stop(here, there, said):
    found = [" ".join(words.split()) for words, _ in common_runs(here, there)]

    assert found == said


def test_a_run_comes_with_the_forms_of_its_words():
    _, forms = next(common_runs("The ferries were sinking.", "Ferries were sinking."))

    assert len(forms - {""}) == 2
