"""The sheets as HTML: sound markup, nothing loaded, no key by a glance."""

from __future__ import annotations

import base64
import json
import re
import warnings

import html5lib
import pytest

from framing.lexicons import load
from framing.worksheets import lesson
from framing.worksheets.exercises import modules
from framing.worksheets.formats.html import files_of, keys_of, scrambled
from framing.worksheets.sheet import Marking
from tests.worksheets.events import CORPUS, EVENTS, sheet

MARKED = next(event for event in CORPUS if event.name == "fukushima-water-2023")
PAGES = ("sheet.html", "key.html", "lesson.html", "interactive.html")


@pytest.fixture(scope="module")
def files():
    return files_of(sheet(CORPUS[0]))


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_the_markup_is_sound(event):
    for name, page in files_of(sheet(event)).items():
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", html5lib.constants.DataLossWarning)
            tree = parser.parse(page)

        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
        assert len(tree.findall(".//h1")) == 1
        assert tree.find(".//main") is not None


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_one_file_that_loads_nothing(files, name):
    page = files[name]

    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href|action)\s*=|@import|url\(|fetch\(|XMLHttp""", page)


def test_every_field_has_a_label(files):
    tree = html5lib.parse(files["interactive.html"], namespaceHTMLElements=False)
    labelled = {
        id(field)
        for label in tree.iter("label")
        for field in label.iter()
        if field.tag in ("input", "textarea")
    }

    for field in tree.iter():
        if field.tag in ("input", "textarea"):
            assert id(field) in labelled
        if field.tag == "select":
            assert field.get("aria-label")
        if field.tag == "fieldset":
            assert field.find("legend") is not None


@pytest.mark.parametrize("name", ["sheet.html", "interactive.html"])
def test_the_pupils_pages_show_no_key(files, name):
    """
    No answer, confidence or evidence stands in the source as it can be read.
    """
    made = sheet(CORPUS[0])
    page = files[name].split('<script type="application/json"')[0]

    for exercise in made.exercises:
        assert exercise.teach not in page
        for item in exercise.items:
            assert not item.key.evidence or item.key.answer not in page
            assert not any(model in page for model in item.key.models)
    assert "judged" not in page
    assert "Left out" not in page
    assert not any(
        one.outlet in re.sub(r"<blockquote>.*?</blockquote>", "", page, flags=re.S)
        for one in made.letters
    )


def test_the_scrambled_key_is_the_key():
    made = sheet(CORPUS[0])
    mixed = base64.b64decode(scrambled(keys_of(made)))
    opened = bytes(byte ^ ((at * 31 + 101) & 255) for at, byte in enumerate(mixed))

    keys = json.loads(opened)
    items = [item for exercise in made.exercises for item in exercise.items]
    assert [keys[item.id]["answer"] for item in items] == [item.key.answer for item in items]
    assert all(len(keys[item.id]["tasks"]) == len(item.tasks) for item in items)


def test_words_to_mark_put_together_are_the_passage():
    made = sheet(MARKED)
    page = files_of(made)["interactive.html"]
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    shown = ["".join(e.itertext()) for e in tree.iter() if e.get("class") == "words"]
    passages = [
        item.passages[task.passage].text
        for exercise in made.exercises
        for item in exercise.items
        for task in item.tasks
        if isinstance(task, Marking)
    ]

    assert passages
    assert set(passages) <= set(shown)


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_the_plan_takes_45_minutes_and_has_every_exercise(event):
    made = sheet(event)
    used = [name for step in lesson.steps(made) for name in step.exercises]

    assert sum(step.minutes for step in lesson.steps(made)) == 45
    assert sorted(used) == sorted(
        f"{at}. {one.title}" for at, one in enumerate(made.exercises, start=1)
    )


def test_what_lessons_name_is_there():
    """
    Every standard, question, move and word that an exercise names has its sentence.
    """
    standards = load("standards", lesson.Standards).standards
    words = load("glossary", lesson.Glossary).terms
    for module in modules().values():
        told = module.LESSON
        assert set(told.standards) <= set(standards)
        assert set(told.terms) <= set(words)
        assert set(told.questions) <= set(lesson.QUESTIONS)
        assert set(told.moves) <= set(lesson.MOVES)
        assert told.step in lesson.STEPS
