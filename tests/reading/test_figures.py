"""Figures in sentences of our own: what counts, what it is worth, what it counts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.quantities import figures
from framing.records import Sentence


def read(text):
    return figures.find(text, [Sentence(0, len(text), 0, 0)])


# text, value, upper end, unit, modifier, quantity
FOUND = [
    ("The fund will put up to $650 million into ports.", 650e6, None, "USD", "up to", "ports"),
    ("Officials spent US$400m on the dam.", 400e6, None, "USD", None, "dam"),
    ("The bridge cost €3bn.", 3e9, None, "EUR", None, "cost"),
    ("A £2.5 million loan was agreed.", 2.5e6, None, "GBP", None, "loan"),
    ("The firm earned 3 trillion won in profit.", 3e12, None, "KRW", None, "profit"),
    ("The port cost HK$80 million.", 80e6, None, "HKD", None, "cost"),
    ("They promised 40 million Australian dollars.", 40e6, None, "AUD", None, "promised"),
    ("He paid two hundred dollars.", 200.0, None, "USD", None, "paid"),
    ("It raised nearly half a million euros.", 5e5, None, "EUR", "nearly", None),
    ("Mines shipped 1.34 million tonnes of ore.", 1.34e6, None, "tonnes", None, "tonnes"),
    ("About 12,500 workers walked out.", 12500.0, None, "workers", "about", "workers"),
    ("The list holds a total of 48 metals.", 48.0, None, "metals", "a total of", "metals"),
    ("At least 17 people were hurt.", 17.0, None, "people", "at least", "people"),
    ("As many as 300 homes burned.", 300.0, None, "homes", "as many as", "homes"),
    (
        "An estimated 5,000 villagers fled.",
        5000.0,
        None,
        "villagers",
        "an estimated",
        "villagers",
    ),
    ("Leaders of six Baltic states met.", 6.0, None, "states", None, "Baltic states"),
    (
        "He met three senior Polish diplomats.",
        3.0,
        None,
        "diplomats",
        None,
        "senior Polish diplomats",
    ),
    ("Twenty-four mines closed.", 24.0, None, "mines", None, "mines"),
    ("They found a dozen bodies.", 12.0, None, "bodies", None, "bodies"),
    ("Two dozen ships waited.", 24.0, None, "ships", None, "ships"),
    ("The valley yields 70% of the world's cobalt.", 70.0, None, "%", None, "cobalt"),
    ("It makes 90 per cent of refined nickel.", 90.0, None, "%", None, "refined nickel"),
    ("Seventy percent of farmers agreed.", 70.0, None, "%", None, "farmers"),
    ("Unemployment fell to 5%.", 5.0, None, "%", None, "Unemployment"),
    ("Exports rose 12.5 percent.", 12.5, None, "%", None, "Exports"),
    ("Lawmakers set a 25% tariff.", 25.0, None, "%", None, "tariff"),
    ("Support fell by 3 percentage points.", 3.0, None, "percentage points", None, "Support"),
    ("The bank cut rates by 50 basis points.", 50.0, None, "basis points", None, "rates"),
    ("Prices may rise 10-15%.", 10.0, 15.0, "%", None, "Prices"),
    ("Prices may rise 10 to 15 percent.", 10.0, 15.0, "%", None, "Prices"),
    ("Between 5 and 10 ships were lost.", 5.0, 10.0, "ships", None, "ships"),
    ("The plan costs from $3bn to $5bn.", 3e9, 5e9, "USD", None, "costs"),
    ("It may cost $3-5 billion.", 3e9, 5e9, "USD", None, "cost"),
    ("Four or five men ran.", 4.0, 5.0, "men", None, "men"),
    ("Two-thirds of voters agree.", 200 / 3, None, "%", None, "voters"),
    ("More than half of the pupils passed.", 50.0, None, "%", "more than", "pupils"),
    ("A quarter of households lost power.", 25.0, None, "%", None, "households"),
    ("They agreed on a 90-day pause.", 90.0, None, "days", None, "pause"),
    ("He faces roughly 20 years in prison.", 20.0, None, "years", "roughly", "years"),
    ("The storm killed 45.", 45.0, None, None, None, None),
    ("In all, 112 were arrested.", 112.0, None, None, None, None),
    ("The bill passed 52-48 in the upper house vote.", 52.0, None, "votes", None, None),
    ("Police seized 20 tons or more.", 20.0, None, "tons", "or more", "tons"),
    ("Only 3 mines remain.", 3.0, None, "mines", "only", "mines"),
    ("Rs 500 crore was spent.", 5e9, None, "INR", None, None),
    ("The town lost 2,000 jobs in 2019.", 2000.0, None, "jobs", None, "jobs"),
    ("He sent 1500 troops.", 1500.0, None, "troops", None, "troops"),
    # scales, written as desks write them
    ("The plan costs $1.2 bn.", 1.2e9, None, "USD", None, "costs"),
    ("It lent £3.4 m to the port.", 3.4e6, None, "GBP", None, "lent"),
    ("The fund paid 20 mn euros.", 20e6, None, "EUR", None, "paid"),
    ("It cost 1.2 mln dollars.", 1.2e6, None, "USD", None, "cost"),
    ("It cost 5 m euros.", 5e6, None, "EUR", None, "cost"),
    ("The bank holds 1.2 tln won.", 1.2e12, None, "KRW", None, "bank holds"),
    ("It sold 3 billion kroner of bonds.", 3e9, None, "NOK", None, "bonds"),
    ("He paid 3 million Danish kroner.", 3e6, None, "DKK", None, "paid"),
    ("It paid 450 million Swedish crowns.", 450e6, None, "SEK", None, "paid"),
    ("The dam cost 4 billion pounds.", 4e9, None, "GBP", None, "cost"),
    ("He eats 3 pounds of beef.", 3.0, None, "pounds", None, "pounds"),
    ("He showed a 50,000-won note.", 5e4, None, "KRW", None, "note"),
    ("The meal cost 300 yuan.", 300.0, None, "CNY", None, "cost"),
    ("A loaf rose by 20p.", 0.2, None, "GBP", None, "loaf"),
    ("It paid Rs 40 cr.", 4e8, None, "INR", None, "paid"),
    ("The state lent NOK 300m.", 3e8, None, "NOK", None, "lent"),
    ("It paid EUR 1.250.000 for it.", 1.25e6, None, "EUR", None, "paid"),
    ("The firm owes €2.500.000.", 2.5e6, None, "EUR", None, "firm owes"),
    ("A crowd of 1.500.000 people came.", 1.5e6, None, "people", None, "people"),
    ("3 000 people fled.", 3000.0, None, "people", None, "people"),
    ("Some 12 500 workers walked out.", 12500.0, None, "workers", "some", "workers"),
    ("The bank cut rates by 25 bps.", 25.0, None, "basis points", None, "rates"),
    # parts of something, and parts of a number
    ("One in five children goes hungry.", 20.0, None, "%", None, "children"),
    ("Roughly one in every four homes burned.", 25.0, None, "%", "roughly", "homes"),
    ("1 in 20 patients died.", 5.0, None, "%", None, "patients"),
    ("Nine out of ten voters agreed.", 90.0, None, "%", None, "voters"),
    ("Three in ten adults smoke daily.", 30.0, None, "%", None, "adults"),
    ("A quarter of a million homes lost power.", 250e3, None, "homes", None, "homes"),
    ("Half a million people fled.", 5e5, None, "people", None, "people"),
    ("Three quarters of a million dollars went.", 750e3, None, "USD", None, None),
    ("Two and a half million people voted.", 2.5e6, None, "people", None, "people"),
    ("It lasted three and a half years.", 3.5, None, "years", None, "years"),
    (
        "The bank cut by a quarter of a percentage point.",
        0.25,
        None,
        "percentage points",
        None,
        "bank",
    ),
    ("Half a percentage point was added.", 0.5, None, "percentage points", None, None),
    ("A quarter-point cut is due.", 0.25, None, "percentage points", None, None),
    ("Output grew three-quarters of a percent.", 0.75, None, "%", None, "Output"),
    ("A hundred tents stood there.", 100.0, None, "tents", None, "tents"),
    ("A thousand soldiers marched.", 1000.0, None, "soldiers", None, "soldiers"),
    # changes
    ("Sales fell by a third.", 100 / 3, None, "%", None, "Sales"),
    ("Output was cut by half.", 50.0, None, "%", None, "Output"),
    ("Exports dropped a quarter.", 25.0, None, "%", None, "Exports"),
    ("Prices rose more than a fifth.", 20.0, None, "%", "more than", "Prices"),
    ("Sales in the three months to June rose 4%.", 4.0, None, "%", None, "Sales"),
    ("Imports in the March quarter fell 2%.", 2.0, None, "%", None, "Imports"),
    ("The fee may rise 10 to 15 percent.", 10.0, 15.0, "%", None, "fee"),
    ("The plan may raise fees $3 to $5 a month.", 3.0, 5.0, "USD", None, "fees"),
]


@pytest.mark.parametrize(("text", "value", "high", "unit", "modifier", "quantity"), FOUND)
def test_a_quantity_is_read_whole(text, value, high, *, unit, modifier, quantity):
    found = read(text)

    assert len(found) == 1
    figure = found[0]
    assert figure.value == pytest.approx(value)
    assert figure.high == (None if high is None else pytest.approx(high))
    assert (figure.unit, figure.modifier, figure.quantity) == (unit, modifier, quantity)


@pytest.mark.parametrize(
    "text",
    [
        "He was the 45th president of the club.",
        "The war began in 1914 and ended in 1918.",
        "Sales boomed in the 1990s.",
        "She left at 3 p.m. on Monday.",
        "The plane landed at 10:30.",
        "The shop opens at 6 o'clock.",
        "An F-35 crashed near the base.",
        "COVID-19 spread fast.",
        "A Boeing 737 made an emergency landing.",
        "It is No. 5 on the list.",
        "Article 5 binds the allies.",
        "The Group of Seven met.",
        "Anna Brook, 45, ran the mine.",
        "A 45-year-old farmer was hurt.",
        "It is one of the largest lakes.",
        "The two nations signed a pact.",
        "No one came.",
        "One day it will rain.",
        "He left three years ago.",
        "A two-way street.",
        "1. Wash the rice.",
        "The first and second drafts were lost.",
        "The bus runs 24/7.",
        "Phase 2 begins soon.",
        "She is in her 30s.",
        "He came in the top 10.",
        "Call 555-0199 now.",
        "The lesser half was spoiled.",
        "Hundreds of people came.",
        "Two in three days were wet.",
        "He killed one in five attacks.",
        "One in London and one in Paris.",
        "A third party was to blame.",
        "A third man was held.",
        "A quarter century passed.",
        "A thousand times no.",
        "He won half a point.",
        "The 1080p screen is old.",
        "The stamp of 3 won praise.",
        "($1 = 1,380 won)",
        "(1 euro = 1.09 dollars)",
        "",
    ],
)
def test_ordinals_years_times_ages_names_and_labels_are_no_figures(text):
    assert read(text) == []


def test_mining_and_processing_are_two_quantities_of_one_owner():
    text = "Chile's hold on lithium, giving 60% of its mining and 80% of processed salts, grew."

    mining, processing = read(text)

    assert (mining.quantity, processing.quantity) == ("mining", "processed salts")
    assert mining.entity == processing.entity == "Chile"


def test_a_change_from_one_level_to_another_is_two_figures():
    assert [f.value for f in read("Output fell from 40% to 30%.")] == [40.0, 30.0]
    assert [f.value for f in read("Output rose from 30% to 40%.")] == [30.0, 40.0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Oil rose 3% to $65 a barrel.", [(3.0, "%", "Oil"), (65.0, "USD", "Oil")]),
        (
            "The index was up 12 points to 2,500.",
            [(12.0, "points", "points"), (2500.0, None, "index")],
        ),
        ("Shares fell $1.20 to $45.", [(1.2, "USD", "Shares"), (45.0, "USD", "Shares")]),
        ("Claims fell 20,000 to 215,000.", [(2e4, None, "Claims"), (215e3, None, "Claims")]),
        ("Output went from 20 to 30.", [(20.0, None, "Output"), (30.0, None, "Output")]),
        ("The gauge slipped to 48.7 from 49.2.", [(48.7, None, "gauge"), (49.2, None, None)]),
        (
            "Joblessness rose 0.2 percentage points to 4.1%.",
            [(0.2, "percentage points", "Joblessness"), (4.1, "%", "Joblessness")],
        ),
    ],
)
def test_a_change_and_the_level_that_it_led_to_are_two_figures(text, told):
    assert [(f.value, f.unit, f.quantity) for f in read(text)] == told


@pytest.mark.parametrize(
    "pair",
    [
        ("$1.2 bn", "$1.2 billion"),
        ("£3.4 m", "£3.4 million"),
        ("20 mn euros", "€20 million"),
        ("1.2 tln won", "1.2 trillion won"),
        ("50 cr rupees", "500 million rupees"),
    ],
)
def test_one_sum_in_two_spellings_is_one_value(pair):
    left, right = (read(f"The port cost {sum_}.")[0] for sum_ in pair)

    assert (left.value, left.unit) == (pytest.approx(right.value), right.unit)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They agreed in mid-March on 40 boats.", "--03"),
        ("Since May 40 boats have sunk.", "--05"),
        ("Since May, 40 boats have sunk.", "--05"),
        ("May quarter sales fell 2%.", "--05"),
        ("Minister May said 40 boats sank.", None),
        ("In late June 40 boats sank.", "--06"),
        ("In Sept. the port lost 40 boats.", "--09"),
    ],
)
def test_a_month_dates_the_figures_of_its_sentence(text, date):
    (figure,) = read(text)

    assert figure.date == date


def test_a_day_is_a_figure_with_the_unit_date():
    (figure,) = read("The paper wrote on March 3rd that talks went on.")

    assert (figure.value, figure.unit, figure.date) == (303.0, "date", "--03-03")
    assert read("They met on 7 June 2021.")[0].date == "2021-06-07"
    assert read("They met in June 2021.") == []


def test_a_dateline_is_no_figure():
    assert read("OSLO, March 3 (NTB) The talks went on.") == []


def test_a_figure_carries_the_date_of_its_sentence():
    (figure,) = read("In May 2024 the mine dug 300 tons.")

    assert figure.date == "2024-05"


def test_four_places_in_a_row_are_counted():
    (figure,) = read("Envoys from Norway, Sweden, Denmark and Finland met.")

    assert (figure.value, figure.unit) == (4.0, "countries (enumerated)")
    assert read("Envoys from Norway, Sweden and Finland met.") == []
    assert read("Envoys from Norway, Sweden, Smith and Jones met.") == []


def test_an_enumeration_beside_its_numeral_is_not_counted_twice():
    text = "Four Nordic countries met: Norway, Sweden, Denmark and Finland."

    assert [f.unit for f in read(text)] == ["countries"]


def test_the_owner_of_a_figure_is_the_name_that_acts():
    assert read("In Rome, Japan pledged $5 million.")[0].entity == "Japan"
    assert read("Japan and Peru pledged $5 million.")[0].entity == "Japan and Peru"


def test_numbers_outside_the_sentences_are_left_alone():
    text = "Share 45 photos.\nThe mine sold 30 tons."
    found = figures.find(text, [Sentence(17, len(text), 0, 0)])

    assert [figure.value for figure in found] == [30.0]


def test_no_sentences_give_no_figures():
    assert figures.find("60 minerals", []) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [text for text, *_ in FOUND] + ["No 7, 8 and 9-10 of the £.", "$$ 5%% -3-"]
        ),
        max_size=5,
    )
)
def test_spans_lie_in_their_sentence_and_show_their_number(texts):
    text = "\n".join(texts)
    sentences = [
        Sentence(match.start(), match.end(), 0, 0) for match in re.finditer(r"[^\n]+", text)
    ]
    for figure in figures.find(text, sentences):
        home = [s for s in sentences if s.start <= figure.start < figure.end <= s.end]
        assert len(home) == 1
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]


def test_line_ends_of_either_kind_give_the_same_figures():
    text = "Norway\nsells 70% of its refined\nnickel and five\nnorthern harbors."
    kept = [
        [(f.value, f.unit, f.quantity, f.entity) for f in read(one)]
        for one in (text, text.replace("\n", "\r\n"))
    ]

    assert kept[0] == kept[1]
    assert kept[0][0] == (70.0, "%", "refined nickel", "Norway")
