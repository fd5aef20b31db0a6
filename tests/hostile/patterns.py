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
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from tests.shared import ROOT

LENGTHS = (1_000, 4_000, 16_000)  # letters
FLOOR = 0.012  # seconds for the second, under which no pattern is worse than linear
QUICK = FLOOR / 4**4  # for the first: the second stays under the floor, be it the fourth power
MOST = 8  # times the time for four times the text: 4 is linear, 16 quadratic
SECONDS = 1.0  # after which one is left
TOO_LONG = 0.3  # seconds for the first or second length, whatever the growth
HANDED = {"framing/reading/layout/furniture"}  # to what asks them with `match` alone
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


def collected() -> dict[tuple[str, int], tuple[str, str]]:
    """Pattern and flags to its place and how it is asked, of a fresh interpreter."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    made, uses = re._compile, _uses()  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(1)
        how = frame.f_code.co_name
        while frame.f_back and frame.f_code.co_filename in (re.__file__, __file__):
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT / "framing") and isinstance(pattern, str | bytes):
            place = f"{path.relative_to(ROOT)}:{frame.f_lineno}"
            asked = uses.get(place, "search") if how == "compile" else how
            known = found.get((pattern, int(flags)), (place, "match"))
            found[pattern, int(flags)] = (known[0], max(known[1], asked, key=_rank))
        return made(pattern, flags)

    import framing
    from framing.reading.grammar import patterns as lazy

    re._compile = noted  # type: ignore[attr-defined]
    lazy.rare = _at_once

    for module in pkgutil.walk_packages(framing.__path__, "framing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    re._compile = made
    return found


def _at_once(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """As `rare`, but compiled where it is named."""
    pattern = re.compile(source, flags)
    return lambda: pattern


def _rank(how: str) -> int:
    """Searching is the hardest, then to match the whole, then its beginning."""
    return {"match": 0, "fullmatch": 1}.get(how, 2)


def _uses() -> dict[str, str]:
    """Each line of a named pattern to the hardest way in which any module asks it; a pattern
    that is handed on is searched for."""
    lines: dict[str, list[str]] = {}
    ways: dict[str, str] = {}
    for path in sorted((ROOT / "framing").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asked = {id(n.value): n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        for node in ast.walk(tree):  # a rare one is called before it is asked
            if isinstance(node, ast.Call) and not node.args and id(node) in asked:
                asked[id(node.func)] = asked[id(node)]
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
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                home = homes.get(node.id, here)
                how = asked.get(id(node), "match" if home in HANDED else "search")
                how = "match" if how in ("pattern", "flags") else how
                name = f"{home}:{node.id}"
                ways[name] = max(ways.get(name, "match"), how, key=_rank)
    return {
        line: max((ways.get(one, "match") for one in names), key=_rank)
        for line, names in lines.items()
    }


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


def slow(pattern: str | bytes, flags: int, how: str) -> str:
    """The text for which a pattern's time grows faster than the text; none where none does."""
    made = re.compile(pattern, flags)
    for attack in attacks(pattern, flags):
        start = time.perf_counter()
        taken = _seconds(made, attack, LENGTHS[0], how)
        if time.perf_counter() - start < QUICK:
            continue
        if taken < TOO_LONG:
            taken = _seconds(made, attack, LENGTHS[1], how)
        if taken >= TOO_LONG:
            return repr(attack)
        if taken >= FLOOR:
            taken = min(taken, *(_seconds(made, attack, LENGTHS[1], how) for _ in range(2)))
            more = min(_seconds(made, attack, LENGTHS[2], how) for _ in range(2))
            if more > MOST * max(taken, FLOOR):
                return repr(attack)
    return ""


def _seconds(made: Any, attack: tuple[str, str, str], length: int, how: str) -> float:
    head, pump, end = attack
    text: Any = head + (pump * (length // len(pump) + 1))[:length] + end
    text = text.encode() if isinstance(made.pattern, bytes) else text
    signal.signal(signal.SIGPROF, _ends)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    start = time.process_time()
    try:
        if _rank(how) == 2:
            for _ in made.finditer(text):
                pass
        else:
            getattr(made, how)(text)
    except TimeoutError:
        return SECONDS
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _ends(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """A line for each that is slow: its place, what for, and itself; then how many."""
    given = collected()
    for (pattern, flags), (place, how) in sorted(given.items(), key=lambda one: one[1]):
        if told := slow(pattern, flags, how):
            print(json.dumps([place, told, str(pattern)]), flush=True)
    print(f"{len(given)} patterns")


if __name__ == "__main__":
    main()
