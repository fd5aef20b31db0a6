"""How loaded a sentence reads: listed words summed with weights set beforehand.

After what Recasens et al. (2013) and Spinde et al. (2021) find in such sentences:
loaded words, degree, absolutes, we and us; and the marks of plain reporting (who
said it, on which day) that they seldom have. Nothing is learned. Made to pick
sentences worth a look, as for exercises; a sentence's figure is no verdict on it.
"""

from __future__ import annotations

import numpy as np

from framing.records import Batch
from framing.scoring.families.wording import listed_matches, loaded_matches
from framing.scoring.matching.lexicon import NARRATOR, load

STRONG, MILD = 2.0, 1.0
SIGNS = {"boosters": 0.5, "absolutes": 0.5, "us_them": 0.5}
REPORTING, MOST_REPORTING = -1.0, 2  # a third "said" or date tells no more than two
THRESHOLD = 1.0  # one mild word, or two lesser signs, and no mark of reporting


def loadedness(batch: Batch, voice: int | None = NARRATOR) -> np.ndarray:
    """How loaded each sentence of a batch reads, shape (rows,), from -2 upwards.

    0 for a sentence with no listed word; from `THRESHOLD` on it is taken for loaded.
    Not divided by its length: one insult in a long sentence is still there. No rows
    give an empty array.

    Args:
        batch: the readings.
        voice: whose words count; None for all.
    """
    rows = batch.matrix.shape[0]
    listed = listed_matches(batch, voice)
    found = loaded_matches(batch, voice, listed)
    weight = np.where(found.category == 0, STRONG, MILD)
    total: np.ndarray = np.zeros(rows)
    np.add.at(total, found.row, weight)
    for number, category in enumerate(load("wording").categories):
        count = np.bincount(listed.row[listed.category == number], minlength=rows)
        if category.id == "reporting":
            total += REPORTING * np.minimum(count, MOST_REPORTING)
        else:
            total += SIGNS.get(category.id, 0.0) * count
    return total
