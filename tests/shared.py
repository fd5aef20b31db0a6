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
