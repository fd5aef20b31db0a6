import xml.etree.ElementTree as ET

import pytest
from msgspec import structs

from framing.errors import InputError
from framing.reporting import charts
from framing.reporting.charts import files


def test_every_picture_as_svg_and_png(short, tmp_path):
    folder = tmp_path / "new" / "charts"

    written = files.write_all([short], folder)

    drawings = charts.drawings_of(short)
    assert len(written) == 2 * len(drawings)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"event-{drawing.name}.{suffix}" for drawing in drawings for suffix in ("svg", "png")
    )
    assert all(path.read_bytes().startswith(b"\x89PNG\r\n") for path in folder.glob("*.png"))


def test_a_picture_alone_has_its_title_and_leads_nowhere(sample):
    for drawing in charts.drawings_of(sample):
        picture = files.standing_alone(drawing, "a <strange> event")
        root = ET.fromstring(picture)

        assert "href" not in picture
        assert "a <strange> event" in "".join(root.itertext())
        left, top, width, height = map(float, root.get("viewBox").split())
        assert (left, width) == (-16, 332 if drawing.name.startswith("chain") else 432)
        assert height > -top


def test_an_events_name_makes_no_path(short, tmp_path):
    named = structs.replace(short, event="../../up\\C:*?\x00")

    written = files.write_all([named], tmp_path / "charts")

    assert {path.parent for path in written} == {tmp_path / "charts"}
    assert all(path.is_file() for path in written)


def test_a_folder_that_cannot_be_made_is_the_users_mistake(short, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(InputError, match="choose a folder"):
        files.write_all([short], tmp_path / "file" / "charts")
