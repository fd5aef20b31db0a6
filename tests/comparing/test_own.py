"""What stands in one text of an event and in none of the others."""

from framing.comparing.actors.naming import names_in
from framing.comparing.statements.exclusives import own_of
from tests.texts import reading

ONE = (
    'Ines Okafor met the crew. "We waited for hours," Ines Okafor said. The repair cost '
    "$4,812 and took a week."
)
OTHER = "The ferry came late on Monday. The crew was tired, and the repair was dear."


def _own(*texts):
    readings = {f"t{at}": reading(text, f"t{at}") for at, text in enumerate(texts)}
    return own_of("t0", readings, names_in(list(readings.values())), [])


def test_a_voice_and_a_sum_that_no_other_text_has():
    own = _own(ONE, OTHER)

    assert [name for name, _ in own.voices] == ["Ines Okafor"]
    assert [words for words, _ in own.figures] == ["$4,812"]
    assert own.size == 3


def test_what_another_text_names_or_counts_is_nobodys_alone():
    own = _own(ONE, f"{OTHER} Okafor called it a scandal, and gave back 4,812 dollars.")

    assert (own.voices, own.figures) == ([], [])


def test_digits_within_a_longer_number_are_another_number():
    own = _own(ONE, f"{OTHER} Some 14,812 people waited.")

    assert [words for words, _ in own.figures] == ["$4,812"]
