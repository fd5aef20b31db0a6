"""What every measure, format, picture and exercise must keep, as a list of faults in words;
none is good. Each kind is found by its folder, and held to this alone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import get_args, get_type_hints

import numpy as np

from framing.errors import InputError
from framing.lexicons import load
from framing.records import Family, Hits, Kind
from framing.reporting import formats
from framing.reporting.charts import OFFERS as OF_A_PICTURE
from framing.reporting.charts.parts import parts_of
from framing.reporting.page.page import Cards, Pictures
from framing.worksheets.exercises import OFFERS
from framing.worksheets.lesson import Glossary, Standards
from framing.worksheets.sheet import Exercise, Item, Lesson, Refusal

KINDS = get_args(Kind)
STEPS = get_args(get_type_hints(Lesson)["step"])
TERMS = load("glossary", Glossary).terms
STANDARDS = load("standards", Standards).standards
LIMITS = {"share": (0.0, 100.0), "mean": (-1.0, 1.0), "balance": (-1.0, 1.0)}


def check_measure(family, given, empty):
    """The faults of a module of scoring/families.

    Args:
        family: the module.
        given: what families are given of texts with many words.
        empty: the same of no text at all.
    """
    families = {one.name: one for one in family.FAMILIES if isinstance(one, Family)}
    found, again, none = family.scores(given), family.scores(given), family.scores(empty)
    faults = [] if families else ["has no Family"]
    names = [one.name for one in found.measures]
    if len(names) != len(set(names)):
        faults.append("has two measures of one name")
    for one in found.measures:
        faults += [f"{one.name}: no family '{one.family}'"] * (one.family not in families)
        faults += [f"{one.name}: says nothing"] * (not (one.title and one.unit and one.meaning))
        faults += [f"{one.name}: '{one.kind}' is no kind"] * (one.kind not in KINDS)
    rows, width = len(given.batch.document), len(found.measures)
    if found.numerator.shape != (rows, width) or found.denominator.shape != (rows, width):
        return [*faults, f"its table is {found.numerator.shape}, not {(rows, width)}"]
    if found.scale.shape != (width,):
        return [*faults, "its scale has another length than its measures"]
    for one, scale in zip(found.measures, found.scale, strict=True):
        if one.kind == "share" and scale != 100:
            faults.append(f"{one.name}: a share's scale is 100")
    if none.numerator.shape[0] != 0:
        faults.append("finds sentences in no text")
    if not _alike(found, again):
        faults.append("finds another thing the second time")
    if not (np.isfinite(found.numerator).all() and (found.denominator >= 0).all()):
        faults.append("has a number that is none, or a denominator below 0")
    return [*faults, *_ranges(found, given.batch), *_evidence(found, given.batch)]


def _alike(found, again):
    pairs = [(found.numerator, again.numerator), (found.denominator, again.denominator)]
    pairs += [(getattr(found.hits, n), getattr(again.hits, n)) for n in Hits.__struct_fields__]
    return found.measures == again.measures and all(np.array_equal(*pair) for pair in pairs)


def _ranges(found, batch):
    """Values of documents that their measure's kind can't have."""
    for column, measure in enumerate(found.measures):
        low, high = LIMITS.get(measure.kind, (0.0, np.inf))
        for document in range(len(batch.readings)):
            mine = batch.document == document
            under = found.denominator[mine, column].sum()
            value = found.scale[column] * found.numerator[mine, column].sum() / (under or 1.0)
            if not low - 1e-9 <= value <= high + 1e-9:
                yield f"{measure.name}: {value:.2f} is no {measure.kind}"


def _evidence(found, batch):
    """Hits that lie in no sentence, and counts of words that no hits sum to."""
    hits = found.hits
    sizes = {len(getattr(hits, name)) for name in Hits.__struct_fields__}
    if len(sizes) != 1:
        return ["its hits differ in length"]
    inside = (batch.row_start[hits.row] <= hits.start) & (hits.end <= batch.row_end[hits.row])
    faults = [] if (inside & (hits.start < hits.end)).all() else ["has a hit in no sentence"]
    summed = np.zeros(found.numerator.shape)
    np.add.at(summed, (hits.row, hits.measure), hits.weight)
    for column, measure in enumerate(found.measures):
        counted = measure.kind in ("rate", "count")
        if counted and not np.allclose(summed[:, column], found.numerator[:, column]):
            faults.append(f"{measure.name}: its evidence doesn't sum to its counts")
        elif found.numerator[:, column].any() and not sizes - {0}:
            faults.append(f"{measure.name}: has a number and no evidence")
    return faults


def check_shown(family, page):
    """The formats in which a page lacks a measure that was found in its texts."""
    comparison, names = page.comparison, {one.name for one in family.FAMILIES}
    counted = {cell.measure for cell in comparison.cells if cell.estimate.count}
    wanted = [m for m in comparison.measures if m.family in names and m.name in counted]
    faults = [] if wanted else ["none of its measures was found"]
    for name in formats.names():
        content = formats.bytes_of(formats.load(name), formats.load(name).render(page))
        shown = _text(content) if name != "parquet" else _columns(content)
        faults += [f"{m.name} is not in {name}" for m in wanted if not _has(shown, m.title)]
    return faults


def _has(shown, title):
    """Whether a title stands there, whole or broken over the lines of a table's cell."""
    return all(_plain(word) in shown for word in title.split())


def _columns(content):
    import io

    from pyarrow import parquet

    return _text(" ".join(map(str, parquet.read_table(io.BytesIO(content)).to_pylist())))


def _plain(text):
    return "".join(text.split()).replace("'", "’")


def _text(content):
    """What stands in a format, white space apart, as a table may break a title."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    for written in ("&#39;", "&#x27;", "'", "\\'"):
        text = text.replace(written, "’")
    return _plain(text.replace("│", "").replace("&amp;", "&"))


def check_format(form, page, wanted):
    """The faults of a module of reporting/formats: `wanted` must stand in what it makes."""
    faults = [
        f"offers no {n}" for n in ("SUFFIX", "render", "render_all") if not hasattr(form, n)
    ]
    if faults:
        return faults
    made = formats.bytes_of(form, form.render(page))
    if not form.SUFFIX.startswith("."):
        faults.append("its SUFFIX has no point")
    if made != formats.bytes_of(form, form.render(page)):
        faults.append("writes another thing the second time")
    try:
        both = formats.bytes_of(form, form.render_all([page, page]))
    except InputError:  # it holds one event, and says so
        both = made * 2
    if len(both) <= len(made):
        faults.append("leaves the second of two events out")
    shown = _columns(made) if made[:4] == b"PAR1" else _text(made)
    return faults + [f"has no '{words}'" for words in wanted if _plain(words) not in shown]


def check_exercise(module, material):
    """The faults of a module of worksheets/exercises on one event's material.

    Each key makes claims, and the item's own words bear them out.
    """
    missing = [f"offers no {offer}" for offer in OFFERS if not hasattr(module, offer)]
    if missing:
        return missing
    if not isinstance(module.LESSON, Lesson):
        return ["its LESSON is none"]
    faults = _lesson(module.LESSON)
    made = module.make(material)
    if made != module.make(material):
        faults.append("makes another thing the second time")
    if isinstance(made, Refusal):
        return faults + ["refuses without a reason"] * (not made.reason)
    if not isinstance(made, Exercise) or made.name != module.NAME or not made.items:
        return [*faults, "makes no exercise of its name"]
    for item in made.items:
        claims = module.claims(item)
        # where pupils choose what to look at, the key can't claim anything of it
        silent = item.discuss or (not item.passages and not item.tasks[0].points)
        faults += ["has a key that claims nothing"] * (not claims and not silent)
        faults += [f"its key claims what doesn't hold: {c.says}" for c in claims if not c.holds]
        faults += _key(item, material)
    return faults


def _lesson(lesson):
    """What of a lesson's entry no lesson plan knows."""
    faults = [] if lesson.step in STEPS else [f"its step '{lesson.step}' is none"]
    faults += [f"'{one}' is in no glossary" for one in lesson.terms if one not in TERMS]
    return faults + [
        f"'{one}' is no standard" for one in lesson.standards if one not in STANDARDS
    ]


def _key(item: Item, material):
    """What is wrong with an item's key: no answer, no evidence, or words that don't stand
    where it says."""
    faults = [] if item.key.answer.strip() else ["has a key without an answer"]
    for shown in item.key.evidence:
        text = material.readings[shown.document].document.text[shown.start : shown.end]
        if " ".join(text.split()) != " ".join(shown.quote.split()):
            faults.append(f"quotes words that don't stand there: {shown.quote[:40]}")
    return faults


def check_reader(module, claimed):
    """The faults of a module of reading/load/formats; `claimed` are the others' suffixes."""
    faults = [f"offers no {n}" for n in ("SUFFIXES", "text_of") if not hasattr(module, n)]
    if faults:
        return faults
    if not isinstance(module.SUFFIXES, tuple):
        return ["its SUFFIXES are no tuple"]
    faults += [f"'{one}' has no point" for one in module.SUFFIXES if one and one[0] != "."]
    faults += [f"'{one}' is another's too" for one in module.SUFFIXES if one in claimed]
    for data in (b"", b"\xff\x00\xfe", b"\x89PNG\r\n\x1a\n", "Ein Häuschen.".encode()):
        try:
            made = module.text_of(data)
        except ValueError as error:
            faults += ["refuses without a reason"] * (not str(error))
        except Exception as error:
            faults.append(f"ends in {type(error).__name__}, which is no ValueError")
        else:
            faults += ["gives no text"] * (not isinstance(made, str))
    return sorted(set(faults), key=faults.index)


def check_picture(module, page):
    """The faults of a module of reporting/charts/pictures, by a page of an event with many
    measures."""
    missing = [name for name in OF_A_PICTURE if not hasattr(module, name)]
    if missing:
        return [f"offers no {name}" for name in missing]
    comparison = page.comparison
    parts = [*parts_of(comparison), "no part"]
    drawn = [one for part in parts for one in module.drawings(comparison, part)]
    again = [one for part in parts for one in module.drawings(comparison, part)]
    faults = [] if drawn else ["draws nothing"]
    if drawn != again:
        faults.append("draws another thing the second time")
    if module.drawings(comparison, "no part"):
        faults.append("draws in a part that no report has")
    names = [one.name for one in drawn]
    faults += [f"{one}: drawn twice" for one in sorted(set(names)) if names.count(one) > 1]
    shown = _drawings_in(page)
    for one in drawn:
        faults += [f"{one.name}: {fault}" for fault in _faults_of(one)]
        if one not in shown:
            faults.append(f"{one.name}: stands nowhere in the report")
    return faults


def _drawings_in(page):
    cards = [card for block in page.blocks if isinstance(block, Cards) for card in block.cards]
    blocks = [block for block in page.blocks if isinstance(block, Pictures)]
    return [*(card.picture for card in cards), *(d for block in blocks for d in block.drawings)]


def _faults_of(drawing):
    """What is wrong with a drawing as an element of a page."""
    if not re.fullmatch(r"[\w-]+", drawing.name):
        yield "its name is good for no file"
    try:
        head = [(one.tag.rpartition("}")[2], one.text) for one in ET.fromstring(drawing.svg)]
    except ET.ParseError:
        yield "is no SVG"
        return
    if not (drawing.title and drawing.description):
        yield "says nothing to those who don't see it"
    if head[:2] != [("title", drawing.title), ("desc", drawing.description)]:
        yield "has another title or description within"
