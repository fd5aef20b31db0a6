"""What numbers are held against, said once in a report."""

from __future__ import annotations

from framing.records import Comparison
from framing.reporting.page import words


def lines_of(comparison: Comparison, drawn: bool = True) -> list[str]:
    """What "usual" and "more than 9 of 10" mean, and which texts have no norm and why;
    nothing where a comparison has no norms. `drawn` says whether there are pictures."""
    norms = comparison.norms
    if norms is None:
        return []
    fit = [one for one in norms.fits if one.reason is None]
    lines = []
    if fit:
        lines.append(
            f"“More than 9 of 10” is said of {norms.about} (of {norms.texts:,}, those of the "
            "text’s length); “usual” is their middle half"
            + (", a grey band in the pictures." if drawn else ".")
        )
    names = words.labels(comparison.readings)
    lines += [
        f"{names[one.document]} has no norm: {one.reason}."
        for one in norms.fits
        if one.reason is not None
    ]
    return lines
