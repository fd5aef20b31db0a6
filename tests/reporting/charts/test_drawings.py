"""What holds for every picture of any event."""

import re
import xml.etree.ElementTree as ET

from framing.reporting import charts
from framing.reporting.page import keys, svg
from framing.reporting.page.palette import look_of

PROPERTIES = {name for look in svg.LOOKS.values() for name in look}
SVG = "{http://www.w3.org/2000/svg}"


def elements(drawing):
    """All elements of a picture, the outermost first."""
    return list(ET.fromstring(drawing.svg).iter())


def links(drawing):
    """Where a picture's links lead, in order."""
    return [
        one.get("href").removeprefix("#") for one in elements(drawing) if one.tag == SVG + "a"
    ]


def places_of(comparison):
    """Every place of a page that a picture may lead to."""
    found = set()
    for text, reading in enumerate(comparison.readings):
        found.add(keys.text_id(text))
        found |= {keys.sentence_id(text, one.start) for one in reading.sentences}
        found |= {keys.cell_id(one.name, text) for one in comparison.measures}
        found |= {keys.fact_id(one.id, text) for one in comparison.coverage.facts}
    return found


def test_every_picture_is_well_formed_and_named(any_event):
    for drawing in charts.drawings_of(any_event):
        root, title, description = elements(drawing)[:3]

        assert (root.tag, title.tag, description.tag) == (
            f"{SVG}svg",
            f"{SVG}title",
            f"{SVG}desc",
        )
        assert root.get("aria-labelledby") == title.get("id")
        assert root.get("aria-describedby") == description.get("id")
        assert title.text == drawing.title
        assert description.text == drawing.description


def test_no_id_comes_twice_in_a_page(any_event):
    ids = [
        one.get("id")
        for drawing in charts.drawings_of(any_event)
        for one in elements(drawing)
        if one.get("id")
    ]

    assert len(ids) == len(set(ids))
    assert set(ids).isdisjoint(places_of(any_event))


def test_links_lead_to_places_of_the_page_only(any_event):
    places = places_of(any_event)

    for drawing in charts.drawings_of(any_event):
        assert set(links(drawing)) <= places


def test_every_link_says_what_it_shows(any_event):
    for drawing in charts.drawings_of(any_event):
        for one in elements(drawing):
            if one.tag == SVG + "a":
                label = one.get("aria-label")
                seen = "".join(one.itertext()).strip()
                # a label that leaves out letters that are seen fails those who speak to click
                assert label or seen
                assert not (label and seen)


def test_nothing_in_a_picture_is_active_or_from_elsewhere(any_event):
    allowed = {"svg", "title", "desc", "g", "a", "path", "text", "rect", "circle"}

    for drawing in charts.drawings_of(any_event):
        assert {one.tag.removeprefix(SVG) for one in elements(drawing)} <= allowed
        attributes = {name for one in elements(drawing) for name in one.attrib}
        assert not {name for name in attributes if name.startswith("on") or name == "style"}
        assert "http" not in drawing.svg.replace("http://www.w3.org/2000/svg", "")
        assert not re.search("[\u202a-\u202e\x00-\x08\ufffe]", drawing.svg)


def test_no_letters_are_left_of_the_picture_or_wider_than_it(any_event):
    """Each piece of text begins or ends within the 400 units, and no name runs on for ever."""
    for drawing in charts.drawings_of(any_event):
        for one in elements(drawing):
            if one.tag == SVG + "text":
                assert 0 <= float(one.get("x", 0)) <= 400
                assert len(one.text) < 120


def test_same_comparison_same_bytes(any_event):
    once, again = charts.drawings_of(any_event), charts.drawings_of(any_event)

    assert once == again
    assert len({drawing.name for drawing in once}) == len(once)


def test_two_short_texts_have_a_chain_each_and_no_empty_plot(short):
    names = [drawing.name for drawing in charts.drawings_of(short)]

    assert names[:2] == ["chain-0", "chain-1"]
    assert "dots-frames" not in names
    assert "strips-frames" not in names


def test_an_elements_class_says_all_that_its_attributes_say(sample):
    """A page has a rule a class in their place; colours follow `color`."""
    colours = {look_of(at).name: {"color": look_of(at).light} for at in range(8)}

    for drawing in charts.drawings_of(sample):
        for one in elements(drawing):
            said = {}
            for name in one.get("class", "").split():
                said |= (svg.LOOKS | colours)[name]
            given = {name: value for name, value in one.attrib.items() if name in PROPERTIES}
            assert given == said


def test_four_texts_pictures_are_small(sample):
    size = sum(len(drawing.svg.encode()) for drawing in charts.drawings_of(sample))

    assert size < 150_000
