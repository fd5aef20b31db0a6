"""Who acts and who is acted upon: what is sure, and what is left uncounted."""

import pytest

from framing.reading.entities import casting
from tests.texts import reading


def parts(text):
    """(actor's words, part, verb) of a text."""
    made = reading(text)
    return [
        (text[one.start : one.end], one.part, text[one.verb.start : one.verb.end])
        for one in casting.find(made).parts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China restricted the sale of magnets.", [("China", "agent", "restricted")]),
        ("On Monday, Peru will not sign the pact.", [("Peru", "agent", "sign")]),
        ("Norway is building a port.", [("Norway", "agent", "building")]),
        ("Kenya has never signed it.", [("Kenya", "agent", "signed")]),
        ("Chile, a copper producer, raised its price.", [("Chile", "agent", "raised")]),
        ("Officials said Ghana wants a share.", [("Ghana", "agent", "wants")]),
        (
            "Spain and Italy closed the border.",
            [("Spain", "agent", "closed"), ("Italy", "agent", "closed")],
        ),
        ("The ship was seized by Iran.", [("Iran", "agent", "seized")]),
        ("Cuba was accused of spying.", [("Cuba", "patient", "accused")]),
        ("The minister accused Japan of delay.", [("Japan", "patient", "accused")]),
        ("Ministers have criticised Togo.", [("Togo", "patient", "criticised")]),
        ("They tried to isolate Serbia.", [("Serbia", "patient", "isolate")]),
        (
            "The island fell two days after Mali left the pact.",
            [("Mali", "agent", "left")],
        ),
    ],
)
def test_a_plain_part_is_counted(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "China's exports rose in May.",
        "Talks with China collapsed.",
        "The China policy failed.",
        "Relations between China and Japan soured.",
        "Officials from Japan, China and Korea met.",
        "Groups that oppose Peru, Chile and Brazil voted.",
        "China is expected to agree.",
        "China is strongly opposed to it.",
        "The Hong Kong daily reported a loss.",
        "China exports rose in May.",
        "His hearing before Congress was put off.",
        "They left occupied Ukraine at dawn.",
        "The union attacked China policy at length.",
        "A Brazil backed by banks is no threat.",
        "They wrote to rivals Peru and Chile.",
        "“Will it hold?” asked Senator Ana Torres of Ohio.",
        "They sent U.S.-backed Serbia a note.",
        "China is focused on its ports.",
        "",
    ],
)
def test_where_a_doubt_is_left_nothing_is_counted(text):
    assert parts(text) == []


def test_a_part_has_the_voice_of_its_sentence():
    text = "Lena Brandt, a trader, said that China blocked the ship. Peru blocked nothing."
    found = {(one.actor, one.voice) for one in casting.find(reading(text)).parts}

    assert found == {("Lena Brandt", "narrator"), ("China", "reported"), ("Peru", "narrator")}


@pytest.mark.parametrize("other", ["Peru", "France", "Kazakhstan", "South Korea"])
def test_another_country_in_the_same_words_plays_the_same_parts(other):
    text = """China restricted the sale. Critics accused China of haste. Talks with China ended.
    China was asked to wait, and China's ships left. Officials say China wants more."""

    def shape(text):
        return [(part, verb) for _, part, verb in parts(text)]

    assert shape(text.replace("China", other)) == shape(text)
    assert len(shape(text)) == 4
