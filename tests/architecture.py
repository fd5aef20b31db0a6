"""The plan of the house as rules that a source tree either keeps or breaks."""

import ast
import re
from pathlib import Path
from statistics import median

GROUND = {
    "records",
    "errors",
    "settings",
    "tokens",
    "labels",
    "letters",
    "lexicons",
    "codebooks",
    "yardsticks",
    "found",
}
STAGES = {"reading", "scoring", "comparing", "reporting"}
MAY_IMPORT = {
    "records": {"tokens"},
    "errors": {"records"},
    "settings": set(),
    "found": set(),
    "letters": set(),
    "tokens": set(),
    "labels": {"records"},
    "lexicons": {"errors", "records"},
    "codebooks": {"errors", "records", "lexicons", "found"},
    "yardsticks": {"records", "errors"},
    **dict.fromkeys(STAGES, GROUND),
    "pipeline": GROUND | STAGES,
    "outlets": GROUND | STAGES,
    "worksheets": GROUND | STAGES | {"pipeline"},
    "batch": GROUND | STAGES | {"pipeline"},
    "validating": GROUND | STAGES | {"pipeline", "coding"},
    "coding": GROUND | STAGES,
    "training": GROUND | STAGES | {"coding", "validating"},
    "norming": GROUND | STAGES,
    "library": GROUND | STAGES | {"pipeline", "gathering"},
    "gathering": GROUND | STAGES,
    "desk": GROUND | STAGES | {"pipeline", "worksheets", "gathering"},
    "features": GROUND | STAGES | {"library"},
    "cli": GROUND
    | STAGES
    | {
        "pipeline",
        "outlets",
        "worksheets",
        "batch",
        "validating",
        "library",
        "norming",
        "gathering",
        "coding",
        "training",
        "desk",
    },
    "__init__": {"settings", "library"},
}
# The rooms within a stage, and which of its others each may import; modules that stand
# beside them are the stage's road and its common ground.
ROOMS = {
    "reading": {
        "load": set(),
        "grammar": set(),
        "layout": {"grammar"},
        "parsing": {"grammar"},
        "entities": {"grammar"},
        "quantities": {"grammar", "entities"},
        "speakers": {"grammar", "entities"},
        "attribution": {"grammar", "entities", "parsing", "speakers"},
        "provenance": {"grammar", "entities", "quantities"},
    },
    "scoring": {
        "tokens": set(),
        "matching": {"tokens"},
        "tone": {"tokens"},
        "families": {"tokens", "matching", "tone"},
        "profiles": {"tokens", "matching", "tone", "families"},
        "learned": {"tokens", "matching", "tone", "families", "profiles"},
    },
    "comparing": {
        "inference": set(),
        "words": set(),
        "reuse": set(),
        "days": set(),
        "gaps": {"inference", "words"},
        "grouping": {"words"},
        "actors": {"words"},
        "quantities": {"words", "grouping", "actors"},
        "facts": {"words", "reuse", "actors"},
        "statements": {"words", "reuse", "gaps", "grouping", "actors", "quantities", "facts"},
    },
    "reporting": {
        "page": set(),
        "charts": {"page"},
        "html": {"page"},
        "telling": {"page"},
        "sections": {"page", "charts", "telling"},
        "formats": {"page", "html", "sections"},
        "listings": {"page", "charts", "formats"},
    },
    "worksheets": {"material": set(), "exercises": {"material"}, "formats": {"material"}},
}
MOST_LINES, MOST_MEDIAN = 300, 130
MOST_IN_ALL = 70_400  # no goal: a mark above which somebody should look for what can go
MOST_FUNCTION = 40
MOST_MODULES = 12


def modules_of(package: Path) -> dict[str, Path]:
    """Every module of a package by its dotted name below the package."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
        found[name] = path
    return found


def imports_of(path: Path, known: set[str]) -> set[str]:
    """The modules of our own that a file imports, anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            parts = {
                f"{node.module}.{alias.name}".removeprefix("framing.") for alias in node.names
            }
            names |= {f"framing.{part}" for part in parts}
            names |= set() if parts <= known else {node.module}
        elif isinstance(node, ast.ImportFrom) and node.level:
            names.add("framing.<relative import>")
    own = {name.removeprefix("framing.") for name in names if name.startswith("framing.")}
    return {name for name in own if name in known or name.startswith("<")}


def violations_in(package: Path) -> list[str]:
    """Each way in which a source tree breaks the plan, in words."""
    modules = modules_of(package)
    graph = {name: imports_of(path, set(modules)) for name, path in modules.items()}
    wrong = []
    for name, path in modules.items():
        room = name.split(".", maxsplit=1)[0]
        if room not in MAY_IMPORT:
            wrong.append(f"{name} is in no room of the plan")
            continue
        for other in sorted(graph[name]):
            if other.split(".")[0] not in MAY_IMPORT[room] | {room}:
                wrong.append(f"{name} imports {other}")
            elif _is_against_rooms(name, other):
                wrong.append(f"{name} imports {other}, against its stage's rooms")
        wrong += [f"{name} calls print" for _ in prints_in(path) if room != "cli"]
        if "typer" in foreign_imports_of(path) and room != "cli":
            wrong.append(f"{name} imports typer")
        wrong += [f"{name} has the possessive pattern {one}" for one in possessives_in(path)]
        if "tomllib" in foreign_imports_of(path) and room != "lexicons":
            wrong.append(f"{name} reads TOML")
        if room != "tokens" and name not in OWN_WORDS:
            wrong += [f"{name} has the word pattern {one}" for one in word_patterns_in(path)]
    wrong += [f"a circle: {' -> '.join(circle)}" for circle in circles_in(graph)]
    return wrong + sizes_in(package, modules)


def _is_against_rooms(name: str, other: str) -> bool:
    """Whether an import within a stage goes against the order of its rooms."""
    stage, mine, *_ = *name.split("."), "", ""
    theirs = (*other.split("."), "")[1]
    rooms = ROOMS.get(stage, {})
    within = other.split(".", maxsplit=1)[0] == stage and mine in rooms and theirs in rooms
    return within and theirs != mine and theirs not in rooms[mine]


def sizes_in(package: Path, modules: dict[str, Path]) -> list[str]:
    """Files, functions, folders and a whole that are too large, in words."""
    wrong = []
    lengths = {n: p.read_text(encoding="utf-8").count("\n") for n, p in modules.items()}
    for name, lines in lengths.items():
        if lines > MOST_LINES:
            wrong.append(f"{name} has {lines} lines")
        for function, length in functions_in(modules[name]):
            if length > MOST_FUNCTION:
                wrong.append(f"{name}.{function} has {length} lines")
    for folder in sorted({path.parent for path in modules.values()}):
        many = sum(path.name != "__init__.py" for path in folder.glob("*.py"))
        if many > MOST_MODULES:
            wrong.append(f"{folder.relative_to(package)} has {many} modules")
    plain = [n for name, n in lengths.items() if modules[name].name != "__init__.py"]
    if plain and (middle := median(plain)) > MOST_MEDIAN:
        wrong.append(f"the median file has {middle:.0f} lines")
    if (total := sum(lengths.values())) > MOST_IN_ALL:
        wrong.append(f"all files have {total} lines")
    return wrong


def functions_in(path: Path) -> list[tuple[str, int]]:
    """The functions of a file with their lengths in lines."""
    return [
        (node.name, (node.end_lineno or 0) - node.lineno + 1)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def prints_in(path: Path) -> list[ast.Call]:
    """The calls of print in a file."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]


# What Python 3.11.2 hangs on or matches wrongly: "a++", "a*+", "a?+", "a{2}+", "(?>a)".
ESCAPED, SET = re.compile(r"\\."), re.compile(r"\[\^?\]?[^\]]*\]")
POSSESSIVE = re.compile(r"(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


def possessives_in(path: Path) -> list[str]:
    """The possessive and atomic parts of all strings in a file that could be patterns."""
    strings = (
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    bare = (SET.sub("_", ESCAPED.sub("_", text)) for text in strings)
    return [match.group() for text in bare for match in POSSESSIVE.finditer(text)]


# Modules whose pattern only looks like one of words, and why.
OWN_WORDS = {
    "reading.layout.sentences",  # Punkt's token behind a stop, with the marks before it
    "reading.attribution.country_words",
}
SAMPLE = "Blorft zqxv, Kreem"


def word_patterns_in(path: Path) -> list[str]:
    """The patterns of a file that match any word, capital or not, and nothing between."""
    calls = (
        node.args[0].value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    )
    found = []
    for pattern in calls:
        words = [match.group() for match in re.finditer(pattern, SAMPLE) if match.group()]
        if [word for word in words if word.isalpha()] == ["Blorft", "zqxv", "Kreem"]:
            found.append(pattern)
    return found


def foreign_imports_of(path: Path) -> set[str]:
    """The top-level names of all modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def circles_in(graph: dict[str, set[str]]) -> list[list[str]]:
    """The import circles of a graph, each once, by a walk in depth."""
    circles, done = [], set()

    def walk(name, road):
        if name in road:
            circles.append([*road[road.index(name) :], name])
        elif name not in done:
            for other in sorted(graph.get(name, ())):
                walk(other, [*road, name])
            done.add(name)

    for name in sorted(graph):
        walk(name, [])
    return circles
