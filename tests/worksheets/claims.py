"""Each claim of a sheet's key, and whether the planted key bears it out.

A claim on which the planted key says nothing isn't listed.
"""

from __future__ import annotations

import re

from framing.worksheets.exercises.facts import numbers
from framing.worksheets.exercises.voices import voices
from framing.worksheets.material.lists import pairs
from framing.worksheets.sheet import Choice, Grid, Marking
from tests.worksheets.events import items_of, sheet
from tests.worksheets.keys import planted


def claims_of(event, level="school", seed=0):
    """Every claim that can be checked, as (item, claim, holds)."""
    key = planted(event)
    found = []
    for name, item in items_of(event, level, seed):
        check = CHECKS.get(name)
        if check is not None:
            found += [(item.id, what, holds) for what, holds in check(event, key, item)]
    return found


def _kind(event, key, item):
    one = item.passages[0]
    task = item.tasks[0]
    right = pairs("visible")[key.kinds[one.document]]
    passed = [task.options[at] for at in [*task.right, *task.accept]]
    yield f"{one.document} is {passed}, planted {right}", right in passed


def _chain(event, key, item):
    document = item.passages[0].document
    if "newsroom" in item.tasks[0].ask:  # a line that says so itself
        return
    if key.kinds[document] == "digest":
        links = [task.options[at] for task in item.tasks for at in task.right]
        for hand in set(links):
            yield f"{document} draws on {hand}", _known(hand, key.chains[document])
        return
    at = 0
    for task in item.tasks:
        hand = task.options[task.right[0]]
        places = [
            place
            for chain in key.chains[document]
            for place, planted_hand in enumerate(chain)
            if _same(hand, planted_hand)
        ]
        yield (
            f"{document}: then {hand}, planted {key.chains[document]}",
            bool(places) and (min(places) >= at),
        )
        at = min(places, default=at)


def _known(hand, chains):
    return any(_same(hand, other) for chain in chains for other in chain)


def _same(hand, other):
    """Names in other forms: "The Hong Kong daily (sample)", "AP News (several articles)"."""
    mine, theirs = _core(hand), _core(other)
    return bool(mine & theirs) or ("portal" in theirs and "포털" in hand)


def _core(name):
    name = name.replace("Associated Press", "AP News Press")
    words = set(re.findall(r"\w{2,}", name.lower())) - {"the", "in", "korean"}
    return words - {"sample", "news", "of", "report", "several", "articles"}


def _loaded(event, key, item):
    one = item.passages[0]
    planted_here = key.loaded.get(one.document, [])
    for task in item.tasks:
        if isinstance(task, Marking):
            for span in task.right:
                word = one.text[span.start : span.end]
                yield f"“{word}” is loaded", any(_within(word, other) for other in planted_here)
            if not task.right:
                inside = [span for span in planted_here if span in one.original]
                yield f"nothing loaded in “{one.text[:50]}”, planted {inside}", not inside


def _rewrite(event, key, item):
    one = item.passages[0]
    planted_here = key.loaded.get(one.document, [])
    inside = [span for span in planted_here if span.lower() in one.original.lower()]
    if "→" in item.key.answer:
        yield f"loaded: “{one.text[:60]}”", bool(inside)
    else:
        yield f"plain: “{one.text[:60]}”, planted {inside}", not inside


def _within(word, span):
    return word.lower() in span.lower() or span.lower() in word.lower()


def _voices(event, key, item):
    one, task = item.passages[0], item.tasks[0]
    spoken = task.right[0] != 0
    inside = [
        who
        for who in key.speakers
        if who["text"] == one.document
        and (place := key.place(one.document, who["span"])) is not None
        and place[0] < one.end
        and one.start < place[1]
    ]
    named = [
        w for w in key.speakers if w["text"] == one.document and _is_in(w["name"], one.text)
    ]
    if spoken and (inside or named):
        yield f"somebody speaks in “{one.text[:60]}”", True
    if not spoken:
        yield f"only the writer in “{one.text[:60]}”, planted {inside}", not inside
    assert task.options == voices.OPTIONS


def _is_in(name, text):
    words = list(re.findall(r"\w{4,}", name.lower()))
    return bool(words) and words[-1] in text.lower()


def _omission(event, key, item):
    left, right = item.passages
    choices = [task for task in item.tasks if isinstance(task, Choice)]
    for task, shown in zip(choices, item.key.evidence, strict=True):
        for fact in [] if task.ask.startswith(("how many", "what")) else key.facts:
            place = (
                key.place(shown.document, fact[shown.document])
                if shown.document in fact
                else None
            )
            if place is None or not _overlap(place, shown):
                continue
            states = [_tells(key, fact, one) for one in (left, right)]
            if None in states:
                continue
            expected = {(True, False): 0, (False, True): 1, (True, True): 2, (False, False): 3}
            planted_answer = expected[states[0], states[1]]
            yield (
                f"“{task.ask[:60]}”: {task.options[task.right[0]]}, planted "
                f"{task.options[planted_answer]}",
                planted_answer in [*task.right, *task.accept],
            )


def _overlap(place, shown):
    shared = min(place[1], shown.end) - max(place[0], shown.start)
    return shared >= 0.5 * min(place[1] - place[0], shown.end - shown.start)


def _tells(key, fact, one):
    """Whether a passage tells a planted fact; None where only a part of it is inside."""
    if one.document not in fact:
        return False
    place = key.place(one.document, fact[one.document])
    if place is None:
        return None
    if one.start <= place[0] and place[1] <= one.end:
        return True
    return None if place[0] < one.end and one.start < place[1] else False


def _numbers(event, key, item):
    task = item.tasks[0]
    asked = re.findall("“([^”]+)”", task.ask)
    documents = [one.document for one in item.passages]
    documents += documents[: 2 - len(documents)]
    for (a, first), (b, second), verdict in key.pairs:
        for x, y in (((a, first), (b, second)), ((b, second), (a, first))):
            same = (x[0], y[0]) == tuple(documents)
            if same and _alike(asked[0], x[1]) and _alike(asked[1], y[1]):
                passed = [*task.right, *task.accept]
                yield (
                    f"{asked}: {task.options[task.right[0]]}, planted {verdict}",
                    numbers.ANSWERS[verdict] in passed,
                )


def _alike(one, other):
    return one in other or other in one


def _quotations(event, key, item):
    first, second = (one.text for one in item.passages)
    if item.passages[0].document == item.passages[1].document:
        return  # a copy made for the exercise
    changed = item.tasks[0].right == [1]
    drifted = any(
        _alike(_letters(first), _letters(a)) and _alike(_letters(second), _letters(b))
        for pair in key.drifts
        for a, b in (pair, pair[::-1])
    )
    yield f"“{first}” / “{second}” changed: {changed}", changed == drifted


def _letters(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def _dates(event, key, item):
    task = item.tasks[0]
    right = task.options[task.right[0]]
    document = next(one.document for one in item.passages if one.label == right)
    if key.outsiders:
        yield f"{right} is of another event", document in key.outsiders
        return
    published = {one.document: one.published for one in sheet(event).letters}
    wanted = max if "last" in task.ask else min
    shown = {one.document for one in item.passages}
    expected = wanted((published[name], name) for name in shown)[1]
    yield f"{task.ask} {right}", document == expected


def _sources(event, key, item):
    (task,) = (task for task in item.tasks if isinstance(task, Grid))
    for row, marks, one in zip(task.rows, task.right, item.passages, strict=True):
        for who in key.speakers:
            place = key.place(one.document, who["span"])
            near = place is not None and one.start <= place[0] < one.end
            if who["text"] == one.document and near and _is_in(who["name"], row):
                yield (
                    f"{row} has a name: {marks[0]}, planted {who['named']}",
                    marks[0] == ("yes" if who["named"] else "no"),
                )


CHECKS = {
    "blind": _kind,
    "chain": _chain,
    "loaded": _loaded,
    "rewrite": _rewrite,
    "voices": _voices,
    "omission": _omission,
    "numbers": _numbers,
    "quotations": _quotations,
    "dates": _dates,
    "sources": _sources,
}
