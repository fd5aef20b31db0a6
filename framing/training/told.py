"""What is known of a model when it has been trained."""

from __future__ import annotations

from msgspec import Struct

from framing.validating.coded import Holding

SCHEMA = 1


class Training(Struct, frozen=True):
    """What is known of a model. `holding` has its figures on groups unseen, by category;
    `baselines` macro-F1 by name; `curve` the share of the groups learned from, how many units
    those are, and the macro-F1 without calibration; `error` how far probabilities are from
    shares, on average over ten bins; `groups` how many groups there are, of what `by` says.
    """

    title: str
    task: str
    by: str
    groups: int
    holding: Holding
    baselines: dict[str, float]
    curve: list[tuple[float, int, float]]
    error: float
    seed: int
    schema: int = SCHEMA
