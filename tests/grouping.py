"""How well a grouping fits the one that people made."""

import numpy as np

from framing.validating.heaps import bcubed_of_each


def bcubed(gold, predicted):
    """B-cubed precision, recall and F1 of a grouping, each 0 to 1; of no texts, 1."""
    precision, recall = bcubed_of_each(np.asarray(gold), np.asarray(predicted))
    if not len(precision):
        return 1.0, 1.0, 1.0
    means = float(precision.mean()), float(recall.mean())
    return *means, 2 * means[0] * means[1] / sum(means)
