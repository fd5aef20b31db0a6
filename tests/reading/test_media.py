"""Media in texts and in labels."""

from __future__ import annotations

import pytest

from framing.reading.provenance import media


def names(text: str) -> list[tuple[str, str]]:
    return [(m.medium.name, text[m.start : m.end]) for m in media.mentions(text)]


def test_the_longest_name_wins() -> None:
    assert names("the New York Times and New York") == [("New York Times", "New York Times")]


def test_a_short_name_counts_only_behind_its_full_name() -> None:
    assert names("He left the Post.") == []
    assert names("The Denver Post and the Post, the Washington Post and the Post")[-1] == (
        "Washington Post",
        "Post",
    )


def test_ordinary_words_need_their_article() -> None:
    assert names("a guardian of the hill by the Guardian and The Hill") == [
        ("The Guardian", "Guardian"),
        ("The Hill", "Hill"),
    ]


def test_a_person_is_no_medium() -> None:
    assert names("Mr. Bloomberg and Steve Forbes met.") == []
    assert names("as Bloomberg reported") == [("Bloomberg", "Bloomberg")]


def test_names_in_other_scripts() -> None:
    assert [name for name, _ in names("로이터통신과 新华社, 朝日新聞")] == [
        "Reuters",
        "Xinhua",
        "Asahi Shimbun",
    ]


@pytest.mark.parametrize(
    ("label", "name"),
    [("nyt", "New York Times"), ("Fox News", "Fox News"), ("the-guardian", "The Guardian")],
)
def test_labels_name_their_medium(label: str, name: str) -> None:
    found = media.medium_named(label)

    assert found is not None
    assert found.name == name


def test_unknown_labels_and_sites_name_none() -> None:
    assert media.medium_named("t") is None
    assert media.medium_named("") is None
    assert media.medium_of_site("https://example.org/scmp.com") is None


def test_a_site_names_its_medium() -> None:
    found = media.medium_of_site("https://www.scmp.com/news/1")

    assert found is not None
    assert found.name == "South China Morning Post"


def test_every_row_of_the_list_is_whole() -> None:
    """
    A kind and a country for each medium, and no alias that stands for two.
    """
    press = media.press()
    media_ = set(press.by_slug.values())

    assert len(media_) >= 200
    assert {medium.kind for medium in media_} == set(media.KINDS)
    assert all(len(medium.country) == 2 for medium in media_)
