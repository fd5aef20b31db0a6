"""Actors in sentences of our own: found, folded, and told from ordinary capitals."""

from __future__ import annotations

import re
import sys
import types

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.reading.entities import actors
from framing.records import Sentence

# Ends of sentences in the texts below: a full stop before a capital or the end.
SENTENCE = re.compile(
    r"[^\n]+?(?:(?<!Mr)(?<!Sen)(?<!Gen)(?<!U\.S)(?<![A-Z])[.?!]+[”\"’]*(?= |$|\n)|$|(?=\n))"
)


def sentences_of(text):
    found = []
    for match in SENTENCE.finditer(text):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if match.end() > start:
            found.append(Sentence(start, match.end(), 0, 0))
    return found


def read(text):
    return {
        actor.name: (actor.kind, [text[m.start : m.end] for m in actor.mentions])
        for actor in actors.find(text, sentences_of(text))
    }


CASES = [
    ("The U.S. and the United States signed.", {"United States": "place"}),
    ("Washington said it would act.", {"United States": "place"}),
    ("The talks were held in Beijing.", {"Beijing": "place"}),
    ("Beijing warned its rivals.", {"China": "place"}),
    ("Chinese tea is popular.", {}),
    ("Chinese officials denied it.", {"China": "place"}),
    ("China sells Chinese tea.", {"China": "place"}),
    ("The US-China talks failed.", {"United States": "place", "China": "place"}),
    ("A Saudi-led group struck.", {"Saudi Arabia": "place"}),
    ("The Oslo-based Lantern Institute closed.", {"Lantern Institute": "organisation"}),
    ("Dana Whitlock, an analyst, disagreed.", {"Dana Whitlock": "person"}),
    ("Former diplomat Piotr Zelnik spoke.", {"Piotr Zelnik": "person"}),
    ("Sen. Brookfield and Gen. Kim met.", {"Brookfield": "person", "Kim": "person"}),
    ("Prime Minister Ulf Granlund resigned.", {"Ulf Granlund": "person"}),
    (
        "Norwegian Prime Minister Ulf Granlund resigned.",
        {"Ulf Granlund": "person", "Norway": "place"},
    ),
    ("The Ministry of Defense said so.", {"Ministry of Defense": "organisation"}),
    ("The Observatory of Rural Trade fell.", {"Observatory of Rural Trade": "organisation"}),
    (
        "The Institute for Marine Studies and the Alliance of Small Farmers sued.",
        {
            "Institute for Marine Studies": "organisation",
            "Alliance of Small Farmers": "organisation",
        },
    ),
    (
        "The Ministry of Agriculture and the Environment agreed.",
        {"Ministry of Agriculture and the Environment": "organisation"},
    ),
    (
        "The Center for Harbor and River Studies said so.",
        {"Center for Harbor and River Studies": "organisation"},
    ),
    (
        "The Northern Tax and Investment Center said so.",
        {"Northern Tax and Investment Center": "organisation"},
    ),
    ("Apple and Boeing Co. fell.", {"Apple": "organisation", "Boeing": "organisation"}),
    (
        "Granite Elements and Quarry Technologies won funds.",
        {"Granite Elements": "organisation", "Quarry Technologies": "organisation"},
    ),
    ("The Lake Vera Accords were signed.", {"Lake Vera Accords": "other"}),
    ("He read the Clean Rivers Act aloud.", {"Clean Rivers Act": "other"}),
    ("Experts agree. Meanwhile, prices rose.", {}),
    ("On Monday and in March the market closed.", {}),
    ("He studied Spanish, and Muslims and Jews came.", {}),
    ("The Soviet-era mine is shut.", {}),
    ("Trump said no.", {"Trump": "person"}),
    ("Reporters in Kirkwall waited near Kirkwall.", {"Kirkwall": "place"}),
    ("The CEO and the GDP fell.", {}),
    ("Park Geun-woo met Kim Tae-ri.", {"Park Geun-woo": "person", "Kim Tae-ri": "person"}),
    (
        "South Korean President Han Seo-jin left.",
        {"Han Seo-jin": "person", "South Korea": "place"},
    ),
    ("The Kim-led party and the Park-backed plan failed.", {"Kim": "other"}),
    ("Rare earth oxides (REOs) matter. The REO price rose.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_names_of_a_sentence_are_found_and_no_other(text, wanted):
    assert {name: kind for name, (kind, _) in read(text).items()} == wanted


def test_a_person_is_one_under_every_name():
    text = (
        "President Marta Oduya spoke on Friday. Oduya said she would stay. "
        "The president left early. Mrs. Oduya waved. The Oduya administration is new."
    )

    kind, shown = read(text)["Marta Oduya"]

    assert kind == "person"
    assert shown == ["Marta Oduya", "Oduya", "The president", "Oduya", "Oduya"]


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Kim Seo-jin", ["Kim Seo Jin", "Kim"]),
        ("Karim al-Rashad", ["Rashad"]),
        ("Lee Tae-ri", ["Lee"]),
    ],
)
def test_a_name_is_one_however_it_is_spelled(name, others):
    text = f"We met {name} at noon. " + " ".join(
        f"Then {one} left, and {one} said so." for one in others
    )

    assert list(read(text)) == [name]


def test_the_president_of_two_presidents_is_nobody():
    text = "President Marta Oduya met President Jonas Pell. The president smiled."

    assert [shown for _, shown in read(text).values()] == [["Marta Oduya"], ["Jonas Pell"]]


def test_an_acronym_in_brackets_is_its_name():
    text = "The Harbor Workers Union (HWU) met. The HWU voted."

    assert read(text) == {
        "Harbor Workers Union": ("organisation", ["Harbor Workers Union", "HWU", "HWU"])
    }


def test_an_acronym_without_brackets_is_folded_by_its_initials():
    text = "The Morning Coast Daily Journal wrote of it. The MCDJ piece was long."

    assert list(read(text)) == ["Morning Coast Daily Journal"]


def test_a_known_paper_goes_by_its_initials():
    text = "The South China Morning Post (SCMP) wrote. Later SCMP wrote again."

    assert len(read(text)["South China Morning Post"][1]) == 3


def test_capitals_of_a_headline_prove_nothing():
    text = "Miners Face Harsh Winter As Norway Shuts Mines\nNorway said the miners can wait."

    assert list(read(text)) == ["Norway"]


def test_a_title_in_quotation_marks_is_one_thing():
    text = "They signed the 'Framework for Clean Rivers and Safe Harbors.' It was short."

    assert read(text)["Framework for Clean Rivers and Safe Harbors"][0] == "other"


def test_no_sentences_give_no_actors():
    assert actors.find("Norway", []) == []


def test_a_text_is_read_twice_alike():
    text = " ".join(case for case, _ in CASES)

    assert actors.find(text, sentences_of(text)) == actors.find(text, sentences_of(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([case for case, _ in CASES] + ["O’B. & A-b-C. ‘“", "I."]), max_size=6
    )
)
def test_mentions_lie_in_the_text_in_order_and_apart(texts):
    text = "\n".join(texts)
    for actor in actors.find(text, sentences_of(text)):
        spans = [(m.start, m.end) for m in actor.mentions]
        assert spans == sorted(set(spans))
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(text[start:end].strip() == text[start:end] for start, end in spans)


def test_a_missing_spacy_is_told_with_its_mend(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(FramingError, match="spaCy is not installed; run 'pip install spacy'"):
        actors.find_with_spacy("Norway", [], "en_core_web_sm")


def test_a_missing_model_is_told_with_its_mend(monkeypatch):
    def load(name):
        raise OSError(name)

    monkeypatch.setitem(sys.modules, "spacy", types.SimpleNamespace(load=load))

    with pytest.raises(FramingError, match="no such model; run 'python -m spacy download xx'"):
        actors.find_with_spacy("Norway", [], "xx")


def test_a_models_entities_are_folded_by_the_own_rules(monkeypatch):
    text = "Marta Oduya flew to the U.S. on Monday."
    entities = [
        types.SimpleNamespace(text="Marta Oduya", label_="PERSON", start_char=0, end_char=11),
        types.SimpleNamespace(text="U.S.", label_="GPE", start_char=24, end_char=28),
        types.SimpleNamespace(text="Monday", label_="DATE", start_char=32, end_char=38),
    ]
    pipeline = types.SimpleNamespace(
        load=lambda name: lambda shown: types.SimpleNamespace(ents=entities)
    )
    monkeypatch.setitem(sys.modules, "spacy", pipeline)

    found = actors.find_with_spacy(text, [Sentence(0, len(text), 0, 0)], "any")

    assert [(actor.name, actor.kind) for actor in found] == [
        ("Marta Oduya", "person"),
        ("United States", "place"),
    ]


def test_line_ends_of_either_kind_give_the_same_actors():
    text = "Envoys of the Harbor\nWorkers Union met Dana\nWhitlock, an analyst."
    other = text.replace("\n", "\r\n")
    found, again = (
        [(actor.name, actor.kind) for actor in actors.find(one, [Sentence(0, len(one), 0, 0)])]
        for one in (text, other)
    )

    assert (
        found
        == again
        == [("Harbor Workers Union", "organisation"), ("Dana Whitlock", "person")]
    )


@given(st.text("ab \n.", max_size=12), st.sampled_from(["a", "ab", "aa"]))
def test_a_word_is_what_stands_between_blanks(text, word):
    assert actors._is_word(text, word) == (word in text.split())


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "President Lee Jae-han met Chinese President Xi Jinping in Gyeongju on Saturday.",
            {"Lee Jae-han", "Xi Jinping"},
        ),
        (
            "Prime Minister Karl Voss met Indian Prime Minister Rani Moe in Turku on Monday.",
            {"Karl Voss", "Rani Moe"},
        ),
        ("The town's mayor Al Fox resigned. Fox left.", {"Al Fox"}),
        ("Governor Rosa Ford came. Ford left.", {"Rosa Ford"}),
        ("Paris Lind won. Lind left.", {"Paris Lind"}),
        ("Sydney Marsh met Austin Reed.", {"Sydney Marsh", "Austin Reed"}),
        ("Osmond Chief Executive Marta Ilves left.", {"Marta Ilves"}),
        ("Secretary for Transport Raymond Tse left. Tse slept.", {"Raymond Tse"}),
        ("Minister of Trade and Industry Ahn Duk-su left.", {"Ahn Duk-su"}),
        ("Representative Peter T. King left.", {"Peter T. King"}),
        ("Chairman Lee left. President Lee slept.", {"Chairman Lee", "President Lee"}),
        ("Kim Jong Un left. Kim Yo Jong slept. Kim woke.", {"Kim Jong Un", "Kim Yo Jong"}),
        ("Jan Tamm left. April Roe slept.", {"Jan Tamm", "April Roe"}),
    ],
)
def test_persons_of_ordinary_copy(text, persons):
    found = actors.find(text, sentences_of(text))

    assert {one.name for one in found if one.kind == "person"} == persons


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Fox News reported it. Fox left.", "Fox News", "organisation"),
        ("Paris Fashion Week opened in Paris.", "Paris", "place"),
        ("Harrow Holdings Chief Executive Ida Moe left.", "Harrow Holdings", "organisation"),
        ("Tesla Inc. fell. Tesla rose.", "Tesla", "organisation"),
    ],
)
def test_bodies_and_places_stay_themselves(text, name, kind):
    found = {one.name: one.kind for one in actors.find(text, sentences_of(text))}

    assert found[name] == kind


KINDS = [
    ("He came from the state of Uttar Belan in June.", "Uttar Belan", "place"),
    ("The group Secured Borders met.", "Secured Borders", "other"),
    ("They met in Orrwick, Colo., on Monday.", "Orrwick", "place"),
    ("They left Grand Orrwick, Michigan, on Monday.", "Grand Orrwick", "place"),
    ("Yesterday Avelere’s CEO left, and Avelere rose.", "Avelere", "organisation"),
    ("It hired former Vorhaus spokesman Al Roe.", "Vorhaus", "person"),
    ("The files came from DeepLeaks in May.", "DeepLeaks", "organisation"),
    ("Fans of JOHN SCHAFFER wrote it.", "JOHN SCHAFFER", "person"),
    ("It was a defeat for Petraeus and his men.", "Petraeus", "person"),
    ("They wanted assurances from McConnell on the bill.", "McConnell", "person"),
    ("It rained in Hamilton. They left Hamilton for good.", "Hamilton", "place"),
    ("They found it in Hamilton's plan. It was Hamilton who left.", "Hamilton", "person"),
    ("They met in Orrwick, North Carolina, on Monday.", "Orrwick", "place"),
    ("They met in Orrwick. The Orrwick council voted.", "Orrwick", "place"),
    ("The Vendrell deal is off. It was signed by the pharmacy chain Vendrell.", "Vendrell",
     "organisation"),
    ("The Vendrell plan failed, Vendrell said.", "Vendrell", "person"),
    ("It fell after the Vendrell bankruptcy in May.", "Vendrell", "organisation"),
    ("The Vendrell method spread. It was found in Vendrell. It is Vendrell again.", "Vendrell",
     "other"),
    ("In an editorial the Kansas City Star blamed him.", "Kansas City Star", "organisation"),
    ("The Fort Worth Star-Telegram reported it.", "Fort Worth Star-Telegram", "organisation"),
    ("The Chicago and Star lines closed.", "Chicago", "place"),
]  # fmt: skip


def test_an_acronym_behind_blanks_alone_is_explained_by_nothing():
    text = " " * 50 + "(VNT) The VNT left. VNT came back."

    assert [one.name for one in actors.find(text, sentences_of(text))] == ["VNT"]


@pytest.mark.parametrize(
    "text",
    [
        "They wrote #AnnRoeNow on the wall.",
        "They asked @AnnRoe for it.",
        "They asked Orr (@ AnnRoe) for it.",
    ],
)
def test_tags_and_accounts_are_no_names(text):
    found = {actor.name for actor in actors.find(text, sentences_of(text))}

    assert not any("AnnRoe" in name for name in found)


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_what_stands_beside_a_name_tells_its_kind(text, name, kind):
    found = {actor.name: actor.kind for actor in actors.find(text, sentences_of(text))}

    assert found.get(name) == kind
