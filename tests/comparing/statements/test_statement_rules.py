"""The marks of statements by hand: which come first, how words are listed and cut."""

from types import SimpleNamespace

import pytest

from framing.comparing.actors.introductions import title_in, who_is
from framing.comparing.actors.naming import Name
from framing.comparing.statements import making, ranking
from framing.comparing.statements.kinds import copies, figures
from framing.comparing.statements.limits import is_older
from framing.comparing.statements.named_sources import (
    Known,
    genders_of,
    named_in,
    sourced,
    stands,
)
from framing.comparing.statements.telling import lines_of
from framing.comparing.statements.wordings import listed, number_word, quoted
from framing.records import CopyFamily, CopyMember, Evidence, Figure, Side, Span, Statement
from tests.texts import reading

# which come first


def shown(start, name="a"):
    return Evidence(name, name, start, start + 5, "words", [])


def statement(kind="voices", effect=0.5, sure=0.5, place=0.5, sides=None, text="x"):
    sides = sides or {"a": Side("has", [shown(0)]), "b": Side("lacks")}
    return Statement(kind, text, sides, effect, sure, place)


@pytest.mark.parametrize(
    ("change", "worth"),
    [
        ({}, 0.75 + 0.25 + 0.15 + 0.05),
        ({"kind": "ending"}, 0.1 + 0.45),
        ({"effect": 1.0}, 0.75 + 0.5 + 0.2),
        ({"sure": 1.0}, 0.75 + 0.25 + 0.3 + 0.05),
        ({"place": 1.0}, 0.75 + 0.25 + 0.15 + 0.1),
    ],
)
def test_what_a_statement_is_worth(change, worth):
    assert ranking.score(statement(**change)) == pytest.approx(worth)


def sides(*roles, starts=(0, 0, 0)):
    return {
        name: Side(role, [shown(start, name)] if role != "lacks" else [])
        for name, role, start in zip("abc", roles, starts, strict=False)
    }


@pytest.mark.parametrize(
    ("roles", "owners"),
    [
        (("has", "lacks", "lacks"), {"a"}),
        (("more", "less", "lacks"), {"a"}),
        (("has", "has", "lacks"), {"a", "b"}),
        (("has", "has", "has"), set()),  # it sets none apart
    ],
)
def test_whose_a_statement_is(roles, owners):
    assert ranking._owners(statement(sides=sides(*roles))) == owners


@pytest.mark.parametrize(
    ("kind", "roles", "contradicts"),
    [
        ("at_odds", ("has", "has"), True),
        ("figures", ("has", "has"), True),
        ("figures", ("has", "lacks"), False),
        ("figures", ("has", "has", "lacks"), False),
        ("voices", ("has", "has"), False),
    ],
)
def test_two_that_have_something_may_contradict_each_other(kind, roles, contradicts):
    assert ranking._contradicts(statement(kind, sides=sides(*roles))) is contradicts


def test_a_statement_is_left_out_where_half_of_its_sentences_were_told():
    first = statement(effect=0.9)
    two = {"a": Side("has", [shown(0), shown(50)]), "b": Side("lacks")}
    three = {"a": Side("has", [shown(60), shown(50), shown(0)]), "b": Side("lacks")}

    def texts(other):
        made = statement("only_here", 0.1, sides=other, text="other")
        return [one.text for one in ranking.ranked([first, made])]

    assert texts(two) == ["x"]  # one of two
    assert texts(three) == ["x", "other"]  # its third sentence isn't asked for


def test_every_text_that_has_something_is_spoken_of():
    many = [
        statement(kind, 0.9, sides={"a": Side("has", [shown(10 * at)]), "b": Side("lacks")})
        for at, kind in enumerate(
            [*["voices"] * 3, *["only_here"] * 3, *["left_out"] * 3, *["copies"] * 3]
        )
    ]
    late = statement(
        "named", 0.0, 0.0, 0.0, {"b": Side("has", [shown(0, "b")]), "a": Side("lacks")}
    )

    found = ranking.ranked([*many, late])
    assert len(found) == 12
    assert found[-1].kind == "named"
    assert [one.rank for one in found] == list(range(1, 13))


def one_matter(one, other, lacking=("b", "b"), kind="left_out"):
    first, second = (
        Statement(
            kind,
            "",
            {"a": Side("has", [Evidence("a", "A", 0, 5, quote, [])]), name: Side("lacks")},
            0.5,
            0.5,
            0.5,
        )
        for quote, name in zip((one, other), lacking, strict=True)
    )
    return ranking._is_one_matter(first, second)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("reef bay dune", "reef bay dune", True),
        ("reef bay dune", "reef bay pier", False),  # two words
        ("reef bay dune " + "k1 k2 k3 k4 k5 k6 k7", "reef bay dune m1 m2 m3 m4 m5 m6 m7", True),
        (
            "reef bay dune " + "k1 k2 k3 k4 k5 k6 k7 k8",
            "reef bay dune m1 m2 m3 m4 m5 m6 m7 m8",
            False,
        ),
    ],
)
def test_two_silences_are_on_one_matter_by_three_words_and_three_tenths(one, other, same):
    assert one_matter(one, other) is same


def test_silences_of_two_texts_or_other_kinds_are_two_matters():
    words = "reef bay dune"

    assert not one_matter(words, words, ("b", "c"))
    assert not one_matter(words, words, kind="voices")


# words


@pytest.mark.parametrize(
    ("things", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c", "d"], "a, b, c and d"),
        (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
        (["a, b", "c"], "a, b, and c"),
        (["a, b", "c", "d"], "a, b; c; and d"),
    ],
)
def test_things_are_listed(things, said):
    assert listed(things) == said


def test_uncounted_things_end_with_others():
    assert listed(list("abcde"), counted=False) == "a, b, c and others"
    assert listed(list("abc"), most=2) == "a and 2 more"


def test_counts_up_to_twelve_are_words():
    assert [number_word(count) for count in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


def test_words_are_quoted_on_one_line():
    assert quoted("a\n b") == "“a b”"


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("the union President ", "union President"),
        ("said Senator ", "Senator"),
        ("Mr. ", ""),
        ("He saw ", ""),
        ("of old. President ", "President"),
        ("the, President ", "President"),
        ("President\n", ""),
        ("", ""),
    ],
)
def test_the_title_before_a_name(before, title):
    assert title_in(before) == title


@pytest.mark.parametrize(
    ("text", "who", "behind"),
    [
        ("Ann Roe, a weaver at the mill, left.", "a weaver at the mill", True),
        ("Ann Roe, the mayor.", "the mayor", True),
        ("Ann Roe, after all that was done, left.", "", False),
        ("Ann Roe, who left, came.", "", False),
        ("Mayor Ann Roe left.", "Mayor", False),
        ("Ann Roe left.", "", False),
        (
            "Ann Roe, a weaver of the old red mill house in the far town of Velm, left.",
            "",
            False,
        ),
    ],
)
def test_who_somebody_is_in_a_texts_words(text, who, behind):
    at = text.index("Ann Roe")
    name = Name("Ann Roe", "person", False, {"a": [Span(at, at + 7)]})

    assert who_is(name, {"a": reading(text, "a")}, ["a"]) == (who, behind)
    assert who_is(name, {}, ["a"]) == ("", False)


def words(many, last="end"):
    return " ".join([*["word"] * (many - 1), last])


@pytest.mark.parametrize(
    ("text", "longest", "shown_"),
    [
        ("one two three.", 5, "“one two three”"),
        ("one two three four, five six seven", 5, "“one two three four …”"),
        ("one two three four five six seven", 5, "“one two three four five …”"),
        (
            "one, two three four five six seven",
            6,
            "“one, two three four five six …”",
        ),  # too early
        ("“one two three”", 5, "“one two three”"),
        ("“one two,” he said", 5, "“‘one two,’ he said”"),
        ("one two but three four five", 3, "“one two but three four five”"),  # it turns
    ],
)
def test_words_are_cut_where_a_clause_ends(text, longest, shown_):
    assert making.cut(text, longest) == shown_


def test_what_turns_is_shown_up_to_ninety_words():
    text = f"{words(20)} but {words(80)}"

    assert len(making.cut(text, 72).split()) == 90 + 1  # the mark that more follows
    assert making.cut(f"{words(20)} but {words(60)}", 72).endswith("end”")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("CORRAN — It fell.", "It fell."),
        ("CORRAN (AP) — It fell.", "It fell."),
        ("(AP) It fell.", "It fell."),
        ("Corran, Velm — It fell.", "It fell."),
        ("It fell — hard.", "It fell — hard."),
        ("It fell.", "It fell."),
        (f"{'A' * 81} — It fell.", f"{'A' * 81} — It fell."),
    ],
)
def test_a_dateline_goes(text, bare):
    assert making.without_dateline(text) == bare


# figures and copies


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("to about 40 percent of all the old traders say", "about 40 percent"),
        ("about 40 percent of traders", "about 40 percent of traders"),  # five words
        ("of at least 40 percent", "at least 40 percent"),
        ("at least 40 percent", "at least 40 percent"),
        ("40 percent", "40 percent"),
    ],
)
def test_a_figure_is_cut_short(text, short):
    found = figures._short(text, Span(0, len(text)))

    assert text[found.start : found.end] == short


@pytest.mark.parametrize(
    ("one", "other", "unit", "close"),
    [
        (100, 75, "USD", True),
        (75, 100, "USD", True),
        (100, 74, "USD", False),
        (100, 80, "EUR", False),
    ],
)
def test_figures_of_one_unit_within_a_quarter_are_close(one, other, unit, close):
    left, right = Figure(0, 1, one, unit="USD"), Figure(0, 1, other, unit=unit)

    assert figures._is_close(left, right) is close


def test_shares_and_sums_go_before_counts():
    made = [Figure(9, 10, 1, unit=unit) for unit in ("tanks", "USD", "%", None, "EUROS", "usd")]

    assert [figures._weight(one)[0] for one in made] == [True, False, False, True, True, True]


@pytest.mark.parametrize(
    ("number", "text", "has"),
    [
        ("40", "It rose 40.", True),
        ("40", "It rose 140.", False),
        ("40", "It rose 40.5.", False),
        ("40", "It rose 400.", False),
        ("40.", "It rose 40 again.", True),
        ("40", "It rose 3.40 again.", False),
    ],
)
def test_a_text_has_a_number_by_itself(number, text, has):
    assert figures._has_number(number, reading(text)) is has


LABELS = SimpleNamespace(
    labels={"a": "Herald", "b": "Post", "c": "Times"},
    lines={one: [SimpleNamespace(span=Span(0, 100))] for one in "abc"},
)


def member(document, role, share=0.5, copied=80):
    return CopyMember(document, share, role, [Span(0, copied)])


def family(*members, agency=None, original=None):
    return CopyFamily(list(members), agency, original, "", 3)


@pytest.mark.parametrize(
    ("members", "agency", "original", "said"),
    [
        (
            [member("a", "original"), member("b", "silent")],
            None,
            "a",
            "50% of Post's sentences are nearly word for word those of Herald, which it "
            "doesn't name.",
        ),
        (
            [member("a", "original"), member("b", "silent", copied=69)],
            None,
            "a",
            "50% of Post's sentences have words of Herald, which it doesn't name.",
        ),
        (
            [member("b", "silent", 0.4), member("c", "silent", 0.6)],
            "AP",
            None,
            "Post and Times print words of AP (40% to 60% of their sentences) and don't name "
            "it.",
        ),
        (
            [member("a", "says"), member("b", "silent")],
            "AP",
            None,
            "50% of Post's sentences are nearly word for word those of AP, which it doesn't "
            "name; Herald does.",
        ),
    ],
)
def test_who_is_silent_on_whose_words_it_prints(members, agency, original, said):
    made = family(*members, agency=agency, original=original)
    silent = [one for one in members if one.role == "silent"]

    assert copies._silent(made, silent, LABELS) == said


@pytest.mark.parametrize(
    ("takers", "agency", "said"),
    [
        (["b"], "AP", "Post prints words of AP (50% of its sentences), named."),
        (["b", "c"], "AP", "Post and Times print words of AP (50% of their sentences), named."),
        (
            ["b", "c"],
            None,
            "Post and Times share 50% of their sentences, nearly word for word; who had them "
            "first can't be told.",
        ),
    ],
)
def test_which_texts_print_the_same_words(takers, agency, said):
    members = [member(one, "says" if agency else "unknown") for one in takers]

    assert copies._printed(family(*members, agency=agency), members, LABELS) == said


@pytest.mark.parametrize(
    ("copied", "said"),
    [
        (70, "Post and Times share 50% of their sentences, nearly word for word"),
        (69, "Post and Times have runs of the same words in 50% of their sentences"),
    ],
)
def test_sentences_are_shared_where_they_are_copied_nearly_whole(copied, said):
    members = [member("b", "unknown"), member("c", "unknown", copied=copied)]
    told = copies._printed(family(*members), members, LABELS)

    assert told == f"{said}; who had them first can't be told."


@pytest.mark.parametrize(("share", "made"), [(0.3, 1), (0.29, 0)])
def test_a_family_is_told_from_three_tenths(share, made):
    some = [CopyMember(one, mine, "unknown", []) for one, mine in (("b", share), ("c", 0.1))]
    field = SimpleNamespace(
        comparison=SimpleNamespace(copy_families=[family(*some)]),
        labels=LABELS.labels,
        lines=LABELS.lines,
    )

    assert len(list(copies.candidates(field))) == made


# names and days


@pytest.mark.parametrize(
    ("source", "last"),
    [
        ("Ann Roe", "Roe"),
        ("a lawyer for Ann Roe", ""),
        ("Roe's mother", ""),
        ("the mayor, Ann Roe", ""),
        ("Ann Roe and Bo Lind", ""),
        ("a clerk", ""),
    ],
)
def test_which_person_a_source_is(source, last):
    people = Known((one, Name(one, "person", False, {})) for one in ("Roe", "Lind"))

    assert named_in(source, people) == last


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Al-Najjar met O'Neil", {"Al", "Al-Najjar", "O'Neil"}),
        ("Al met O'Neils", {"Al"}),
        ("the 'Rock' Roe, Al's son", {"'Rock'", "Al"}),
        ("AlRoe_ and Rock", set()),
        ("", set()),
    ],
)
def test_people_are_found_where_their_names_stand_as_words(text, found):
    people = Known.fromkeys(("Al", "Al-Najjar", "O'Neil", "'Rock'"), "")

    assert {last for _, last in people.within(text)} == found
    assert all(text[at:].startswith(last) for at, last in people.within(text))
    assert {one for one in people if stands(one, text)} == found


def test_a_title_tells_he_or_she():
    texts = {"a": reading("Mr. Lind and Ms. Ann Roe met Berg. Mrs Tamm left.", "a")}

    assert genders_of(["Lind", "Roe", "Berg", "Tamm"], texts) == {
        "Lind": "he",
        "Roe": "she",
        "Berg": "",
        "Tamm": "she",
    }
    assert stands("Roe", "Ann Roe met")
    assert not stands("Roe", "Ann Roemer met")


def older(mine, theirs, begins=("It fell.", "It fell.")):
    dates = zip(("a", "b"), (mine, theirs), strict=True)
    field = SimpleNamespace(
        texts={
            name: SimpleNamespace(document=SimpleNamespace(title=title, published=day))
            for (name, day), title in zip(dates, begins, strict=True)
        },
        lines={"a": [], "b": []},
        kept={},
    )
    return is_older("a", ["b"], field)


@pytest.mark.parametrize(
    ("mine", "theirs", "begins", "old"),
    [
        ("2024-05-06", "2024-05-08", ("", ""), True),
        ("2024-05-06", "2024-05-07", ("", ""), False),
        ("2024-05-08", "2024-05-06", ("", ""), False),
        (None, "2024-05-08", ("", ""), False),
        ("2024-05-06", None, ("", ""), False),
        ("2024-05-06", "2024-05-07", ("Voters are expected to choose", ""), True),
        ("2024-05-06", "2024-05-07", ("Voters are expected to choose",) * 2, False),
    ],
)
def test_two_days_make_a_text_older(mine, theirs, begins, old):
    assert older(mine, theirs, begins) is old


# which sentence is told where


def lines(*texts):
    made = {name: reading(text, name) for name, text in zip("abc", texts, strict=False)}
    return lines_of(made)


def test_a_share_is_of_words_by_how_few_sentences_have_them():
    """
    Of three sentences two have the reef and the boats, one the storm.
    """
    found = lines("Boats struck reefs. Storms raged.", "Boats struck reefs.")
    first = found["a"][0].elsewhere["b"]

    assert (first.sentence, first.share) == (0, 1.0)
    assert found["a"][1].elsewhere["b"].share == 0.0
    assert found["b"][0].elsewhere["a"].share == 1.0
    assert list(found["a"][0].elsewhere) == ["b"]
    assert [one.depth for one in found["a"]] == [0.0, 1.0]


def test_what_one_text_tells_in_two_sentences_counts_together():
    found = lines("Boats struck reefs while storms raged.", "Storms raged. Boats struck reefs.")
    place = found["a"][0].elsewhere["b"]

    assert place.share == 1.0
    assert place.sentence == 1  # which has more of it alone


def test_a_sentence_of_four_words_is_sought_and_told_or_not():
    short, long = (
        lines("Boats sank.", "It rained on old stone roads.")["a"],
        lines("Boats struck old reefs.", "It rained on stone roads.")["a"],
    )

    assert not short[0].unmatched()  # too few words to tell
    assert long[0].unmatched()
    assert long[0].unmatched("b")
    columns = long[0].elsewhere.columns(["a", "b"])
    assert long[0].unmatched_in(columns).tolist() == [False, True]
    assert short[0].unmatched_in(columns).tolist() == [False, False]
    assert long[0].told_in() == []
    assert lines("Boats struck old reefs.", "Boats struck old reefs.")["a"][0].told_in() == [
        "b"
    ]


def meant_in(text, speakers=("Roe", "Lind")):
    """Whose the last attribution of a text surely is; "" for nobody's of these."""
    made = reading(text, "a")
    people = Known((one, Name(one, "person", False, {})) for one in speakers)
    starts = [one.start for one in made.sentences]
    said = list(sourced(made, people, genders_of(people, {"a": made}), starts))
    return said[-1][0] if said and said[-1][1].source[0].start > len(text) - 40 else ""


ROE, SAID = "Ms. Ann Roe came in.", '"The old gates are shut," she said.'


@pytest.mark.parametrize(
    ("before", "who"),
    [
        (ROE, "Roe"),
        (f"{ROE} It rained.", "Roe"),
        (f"{ROE} It rained. It snowed.", "Roe"),  # three sentences behind
        (f"{ROE} It rained. It snowed. It froze.", ""),
        ("Mr. Bo Lind came in.", ""),  # another's pronoun
        ("Ms. Ann Roe met Bo Lind there.", ""),  # two people
        ("Ms. Ann Roe came with her.", ""),  # and another woman
        ("It rained.", ""),
    ],
)
def test_whom_she_said_means(before, who):
    assert meant_in(f"{before} {SAID}") == who


def test_what_is_put_to_somebody_is_not_said_by_them():
    assert meant_in('It rained. "The old gates are shut," Ann Roe said.') == "Roe"
    assert meant_in('It rained. Ann Roe was asked whether "the old gates are shut".') == ""
