"""Every pattern of the program, fed with what its own parts make its worst.

`python -m tests.hostile.patterns` prints those whose time grows faster than the text.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from tests.shared import ROOT

LENGTHS = (500, 2_000, 8_000)  # letters
FLOOR = 0.001  # seconds for the short text, under which no pattern is worse than linear
MOST = 8  # times the time for four times the text: 4 is linear, 16 quadratic
SECONDS = 1.0  # after which one is left
TOO_LONG = 0.3  # seconds for the first or second length, whatever the growth
HANDED = {"framing/reading/layout/furniture"}  # to what asks them with `match` alone
ANCHORED = {"match", "fullmatch", "pattern", "flags"}
SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split", "scanner"}
ALWAYS = [
    *"aA1 \n.,-'’\"“(/_:é",
    "a ",
    "A ",
    "Aa ",
    "Aa, ",
    "Aa and ",
    "1,",
    "1.",
    "1 ",
    "A.",
    " \n",
]
CLASSES = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_NOT_DIGIT: "a ",
    sre.CATEGORY_SPACE: " \n",
    sre.CATEGORY_NOT_SPACE: "a.",
    sre.CATEGORY_WORD: "aA1",
    sre.CATEGORY_NOT_WORD: " .",
}


# --- which patterns there are, and how each is asked


def collected() -> dict[tuple[str, int], tuple[str, bool]]:
    """Pattern and flags to its place and whether it is searched for, of a fresh interpreter."""
    found: dict[tuple[str, int], tuple[str, bool]] = {}
    made, uses = re._compile, _uses()  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(1)
        how = frame.f_code.co_name
        while frame.f_back and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT / "framing") and isinstance(pattern, str | bytes):
            place = f"{path.relative_to(ROOT)}:{frame.f_lineno}"
            searched = how in SEARCHING or (how == "compile" and uses.get(place, True))
            known = found.get((pattern, int(flags)), (place, False))
            found[pattern, int(flags)] = (known[0], known[1] or searched)
        return made(pattern, flags)

    re._compile = noted  # type: ignore[attr-defined]
    import framing

    for module in pkgutil.walk_packages(framing.__path__, "framing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    re._compile = made
    return found


def _uses() -> dict[str, bool]:
    """Each line of a named pattern to whether any module searches with it, or hands it on."""
    lines: dict[str, list[str]] = {}
    searched: set[str] = set()
    for path in sorted((ROOT / "framing").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asked = {id(n.value): n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        place = str(path.relative_to(ROOT))
        homes = {
            name.asname or name.name: f"{node.module.replace('.', '/')}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for name in node.names
        }
        here = place.removesuffix(".py").removesuffix("/__init__")
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                names = [
                    one.id for one in ast.walk(node.targets[0]) if isinstance(one, ast.Name)
                ]
                for line in range(node.lineno, (node.end_lineno or 0) + 1):
                    lines[f"{place}:{line}"] = [f"{here}:{one}" for one in names]
        handed = [node for node in ast.walk(tree) if asked.get(id(node)) not in ANCHORED]
        searched |= {
            f"{homes.get(node.id, here)}:{node.id}"
            for node in handed
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }
    searched = {one for one in searched if one.partition(":")[0] not in HANDED}
    return {line: any(one in searched for one in names) for line, names in lines.items()}


# --- the worst of each


def attacks(pattern: str | bytes, flags: int, seed: int = 0) -> list[tuple[str, str, str]]:
    """What a pattern may take long for: a beginning, what is said again and again, an end."""
    draw, parsed = random.Random(seed), _parser.parse(pattern, flags)
    found = {("", pump, end) for pump in [*ALWAYS, *_letters(parsed)] for end in ("", "\0")}
    for before, body in _repeats(parsed, []):
        for _ in range(4):
            head, pump = _sample(draw, before), _sample(draw, body)
            found |= {(head, pump, "\0"), ("", head + pump, "\0"), (head, pump + " ", "\0")}
    for _ in range(8):
        whole = _sample(draw, parsed)
        found |= {("", whole[: draw.randint(1, max(1, len(whole)))], "\0"), ("", whole, "\0")}
    return sorted(one for one in found if one[1])


def _letters(parsed: Any) -> set[str]:
    """The letters that a pattern names."""
    found = set()
    for op, value in parsed:
        if op is sre.LITERAL:
            found.add(chr(value))
        elif op is sre.IN:
            found |= {chr(one) for kind, one in value if kind is sre.LITERAL}
        for inner in _inner(op, value):
            found |= _letters(inner)
    return found


def _inner(op: Any, value: Any) -> list[Any]:
    """The patterns within a part of a pattern."""
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return [value[2]]
    if op is sre.SUBPATTERN:
        return [value[3]]
    if op is sre.BRANCH:
        return list(value[1])
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    return [one for one in value[1:] if one] if op is sre.GROUPREF_EXISTS else []


def _repeats(parsed: Any, before: list[Any]) -> Iterator[tuple[list[Any], Any]]:
    """What is repeated without a limit, each with what stands before it."""
    for number, (op, value) in enumerate(parsed):
        head = [*before, *parsed[:number]]
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] > 200:
            yield head, value[2]
        for inner in _inner(op, value):
            yield from _repeats(inner, head)


def _sample(draw: random.Random, parsed: Any) -> str:
    """A text that a pattern might match; what it only looks at is left out."""
    return "".join(_part(draw, op, value) for op, value in parsed)


def _part(draw: random.Random, op: Any, value: Any) -> str:
    if op in (sre.LITERAL, sre.NOT_LITERAL):
        return chr(value if op is sre.LITERAL else 97 + (value == 97))
    if op is sre.IN:
        return draw.choice(_of_set(value))
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        times = draw.randint(value[0], max(value[0], min(value[1], value[0] + 2)))
        return "".join(_sample(draw, value[2]) for _ in range(times))
    if op in (sre.BRANCH, sre.SUBPATTERN):
        return _sample(draw, draw.choice(value[1]) if op is sre.BRANCH else value[3])
    return draw.choice("aA1 .") if op is sre.ANY else ""


def _of_set(parts: Any) -> str:
    """Some letters of a set."""
    found = ""
    for kind, value in parts:
        if kind is sre.LITERAL:
            found += chr(value)
        elif kind is sre.RANGE:
            found += chr(value[0]) + chr(value[1])
        elif kind is sre.CATEGORY:
            found += CLASSES[value]
    if parts[0][0] is sre.NEGATE:
        return "".join(one for one in "aA1 .-" if one not in found) or "\u2020"
    return found


# --- how long it takes


def slow(pattern: str | bytes, flags: int, searched: bool) -> str:
    """The text for which a pattern's time grows faster than the text; none where none does."""
    made = re.compile(pattern, flags)
    for attack in attacks(pattern, flags):
        first = _seconds(made, attack, LENGTHS[0], searched)
        taken = first if first >= SECONDS else _seconds(made, attack, LENGTHS[1], searched)
        if taken >= TOO_LONG:
            return repr(attack)
        if taken < FLOOR or taken < MOST * first:
            continue
        again = min(_seconds(made, attack, LENGTHS[1], searched) for _ in range(3))
        more = min(_seconds(made, attack, LENGTHS[2], searched) for _ in range(2))
        if more > MOST * max(again, FLOOR):
            return repr(attack)
    return ""


def _seconds(made: Any, attack: tuple[str, str, str], length: int, searched: bool) -> float:
    head, pump, end = attack
    text: Any = head + (pump * (length // len(pump) + 1))[:length] + end
    text = text.encode() if isinstance(made.pattern, bytes) else text
    signal.signal(signal.SIGPROF, _ends)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    start = time.process_time()
    try:
        if searched:
            for _ in made.finditer(text):
                pass
        else:
            made.match(text)
            made.fullmatch(text)
    except TimeoutError:
        return SECONDS
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _ends(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """Print a line for each that is slow: its place, what it is slow on, and itself."""
    given = collected()
    for (pattern, flags), (place, searched) in sorted(given.items(), key=lambda one: one[1]):
        if told := slow(pattern, flags, searched):
            print(json.dumps([place, told, str(pattern)]), flush=True)


if __name__ == "__main__":
    main()
