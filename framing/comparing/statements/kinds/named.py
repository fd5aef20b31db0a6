"""Named: a body, a law or somebody with a title whom one text alone brings in."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.actors.introductions import who_is
from framing.comparing.actors.naming import Name, is_missing, last_name, vocabulary_of
from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.passages import LEAD, LEAST
from framing.comparing.statements.making import best_of, is_trivial, of_line, only, telling
from framing.comparing.statements.own_names import acts, known_elsewhere
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import seats, telling_patterns, things
from framing.comparing.words.folding import fold
from framing.letters import unmarked
from framing.records import Reading, Statement
from framing.tokens import terms_of

MOST_WORDS = 5  # words of a name
FAR = 0.35  # share of a sentence that another text has at most
TOGETHER, MORE = 2, 0.05  # names that one statement tells, and the effect of another


def candidates(field: Field) -> Iterator[Statement]:
    """The names that one text alone has, two in one statement, each with the sentence that
    says most of it."""
    for document in field.ours if len(field.ours) > 1 else ():
        mine: dict[int, tuple[Line, str]] = {}
        for name, line in _named(document, field):
            mine.setdefault(line.index, (line, name))
        lines = best_of((line for line, _ in mine.values()), field)
        for first in range(0, len(lines), TOGETHER):
            some = [mine[one.index] for one in lines[first : first + TOGETHER]]
            yield _statement(document, some, field)
            if len(some) > 1:  # for where one of them was told already
                yield from (_statement(document, [one], field) for one in some)


def _named(document: str, field: Field) -> Iterator[tuple[str, Line]]:
    others = [one for id_, one in field.texts.items() if id_ != document]
    body = [one for one in field.lines[document] if one.body and one.index > LEAD]
    said = [(one, field.words_at(document, one.span)) for one in body]
    quoted = {one.last for one in field.speakers if one.quoting() == [document]}
    media = {one.name for one in field.texts[document].provenance.cites}
    for name in sorted(field.names, key=lambda one: one.kind != "person"):
        if list(name.places) != [document] or not _is_telling(name, document, field):
            continue
        last = last_name(name.text)
        if name.text in media or (name.kind == "person" and last in quoted):  # a voice
            continue
        if not all(_is_missing(name, one) for one in others):
            continue
        part = f"of {name.text}"  # "the Defense of Marriage Act"
        naming = [one for one, words in said if name.text in words and part not in words]
        for line in best_of((one for one in naming if is_clear(one, field)), field)[:1]:
            enough = line.most < FAR and telling(line, field) >= LEAST
            enough = enough and not is_trivial(line, field)
            enough = enough and acts(name, line, field)
            if in_whose_words(line, field) is not None and (name.kind == "other" or enough):
                yield str(name), line


def _is_missing(name: Name, other: Reading) -> bool:
    """Whether a text surely doesn't write a name, be it with other marks on its letters."""
    last, text = last_name(name.text), other.document.text
    missing = is_missing(name, vocabulary_of(other))
    return missing and not (name.kind == "person" and unmarked(last) in unmarked(text))


def _is_telling(name: Name, document: str, field: Field) -> bool:
    """Whether a name of several words surely is a law's, a body's, or that of somebody of
    whom the text says who that is."""
    if not 1 < len(name.text.split()) <= MOST_WORDS:
        return False
    if name.kind == "person":
        text = field.texts[document].document.text
        spans = name.places[document]
        told = any(
            text[: one.start].endswith(", ") and text[one.end : one.end + 1] == ","
            for one in spans
        )
        return told or who_is(name, {document: field.texts[document]}, ())[0] != ""
    if name.kind == "organisation":
        return name.text.lower() not in seats() and not telling_patterns()["press"].search(
            name.text
        )
    words, kinds = frozenset(map(fold, terms_of(name.text))), frozenset(map(fold, things()))
    thing = name.kind == "other" and bool(kinds & words)
    return thing and not (words - kinds) & known_elsewhere(document, field)


def _statement(document: str, some: list[tuple[Line, str]], field: Field) -> Statement:
    said = "; and ".join(
        f"{name}{in_whose_words(line, field)}: {of_line(line, field)}" for line, name in some
    )
    first = some[0][0]
    effect = telling(first, field) + MORE * (len(some) > 1)
    return Statement(
        kind="named",
        text=f"Only {field.labels[document]} names {said}.",
        sides=only(document, field, [line for line, _ in some]),
        effect=round(min(effect, 1.0), 6),
        sure=round(1 - first.most, 6),
        place=round(1 - first.depth, 6),
    )
