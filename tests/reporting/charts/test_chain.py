from msgspec import structs

from framing.reporting.charts.pictures.chain import chains
from tests.reporting.charts.test_drawings import elements, links


def drawn(sample, **fields):
    """The chain of the sample's first text, its provenance changed."""
    first, *rest = sample.readings
    first = structs.replace(first, provenance=structs.replace(first.provenance, **fields))
    return chains(structs.replace(sample, readings=[first, *rest]))[0]


def dashed(drawing):
    return [one for one in elements(drawing) if one.get("stroke-dasharray")]


def said(drawing):
    return [one.text for one in elements(drawing) if one.tag.endswith("}text")]


def test_hands_stand_in_the_order_of_the_record(sample):
    drawing = drawn(
        sample, kind="syndicated", chain=["Portal", "Paper", "Agency"], declared=True
    )

    shown = [one for one in said(drawing) if one in ("Portal", "Paper", "Agency")]
    assert shown == ["Portal", "Paper", "Agency"]
    assert dashed(drawing) == []


def test_a_digests_sources_stand_side_by_side(sample):
    drawing = drawn(sample, kind="digest", chain=["Site", "One", "Two"], declared=True)

    heights = {
        one.text: one.get("y") for one in elements(drawing) if one.text in ("One", "Two")
    }
    assert len(heights) == 2
    assert len(set(heights.values())) == 1


def test_what_a_text_does_not_say_is_dashed(sample):
    drawing = drawn(sample, kind="rewrite", chain=["Site"], declared=False)

    assert "it does not say whose" in said(drawing)
    assert dashed(drawing)
    assert "(not declared)" in drawing.description


def test_a_copied_text_leads_to_its_original(sample):
    other = sample.readings[2].document

    drawing = drawn(sample, kind="newspaper", chain=["Site"], copy_of=other.id)

    assert "t2" in links(drawing)
    assert "copied from" in drawing.description
    assert dashed(drawing)


def test_the_first_box_leads_to_the_text_and_the_last_to_who_speaks(sample):
    for at, (drawing, profile) in enumerate(zip(chains(sample), sample.profiles, strict=True)):
        assert links(drawing)[0] == f"t{at}"
        if any(source.named and source.name for source in profile.sources):
            assert "-s" in links(drawing)[-1]
