"""The texts and reference numbers that lie beside the project, where they do."""

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("FRAMING_SHARED", ROOT.parent / "shared"))

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the shared texts are not on this machine"
)


def shared_json(name):
    """A JSON file of the shared folder."""
    return json.loads((SHARED / name).read_text(encoding="utf-8"))


def compare_paths(paths, settings):
    """Every event that paths hold, compared, and all problems."""
    from framing import pipeline  # here, as some tests see each module's first import
    from framing.reading.load.files import load_events

    return pipeline.compare_events(*load_events(paths), settings)


def read_paths(paths):
    """Every text that paths hold, read, and all problems."""
    from framing.reading.load.files import load_events
    from framing.reading.paths import read_events

    return read_events(*load_events(paths))
