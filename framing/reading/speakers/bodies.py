"""What kind of a body a name or a word tells, and which body "the agency" means."""

from __future__ import annotations

from typing import cast

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import Words
from framing.reading.speakers.affiliations import is_place
from framing.reading.speakers.descriptions import BODY
from framing.reading.speakers.names_in import is_medium
from framing.reading.speakers.own_names import PIECES
from framing.reading.speakers.speaker_memory import Kind, Memory, Speaker

ATTORNEYS = frozenset(("attorney", "attorneys", "lawyer", "lawyers", "counsel"))
_PRESS, _STAFFS, _PUBLIC = (
    ("news", "press", "wire"),
    listed("staffs"),
    listed("public_attorneys"),
)
_CORPORATE, _CORPORATE_ROLES = listed("corporate"), listed("corporate_roles")
_FIRMS, _CAUSES, _RULING = map(listed, ("firm_words", "cause_words", "ruling"))
DAILIES = listed("media_nouns") - {"agency", "network", "outlet"}
_FUNDING, _UNLEARNED, _CAMPAIGNERS = map(listed, ("funding", "unlearned", "campaigners"))
_PARTISAN = listed("partisan_words")
_REPORTS = frozenset(("report", "study", "survey", "lawsuit"))
# What bodies publish: letters and cables are somebody's own.
_AGAIN, _GROUPS, _TOLD = frozenset(("this", "its")), listed("groups_called"), 90
_MADE, _MEDIA, _ARTICLE_AND_NOUN = listed("published"), listed("media_nouns"), 2
_FIRM_NOUNS, _BRANCHES = listed("firms_called"), listed("branches")


def kind_of_body(name: str | None) -> Kind | None:
    """The kind of a body by its name or by the words in it, None where they tell nothing."""
    if name is None:
        return None
    known = vocabulary()
    entry = gazetteer().names.get(name)
    listed_kind = known.bodies.get(name) or (entry and known.bodies.get(entry.name))
    if listed_kind:
        return cast("Kind", listed_kind)
    if entry is not None and entry.what == "media":
        return "media"
    near = name.lower().split()
    found = _kind_by_words(name, near)
    if ended := _kind_by_end(near, found):
        return ended
    if found == "government" and not _PARTISAN.isdisjoint(near) and "guard" not in near:
        found = "politics"
    caused = found in (None, "expert") and not _CAUSES.isdisjoint(near)
    caused = caused or (found is None and near[-1].endswith(".org"))
    return "civil society" if caused else found


def _kind_by_words(name: str, near: list[str]) -> Kind | None:
    """The kind by the last word in a name that bodies have; a council or committee that no
    place or state has is of people."""
    found: Kind | None = None
    for at, word in enumerate(near):
        if word not in vocabulary().roles or word not in BODY:
            continue
        if word == "states" and near[at - 1 : at] == ["united"]:
            continue
        found = kind_of_word(word, near[at - 1] if at else "")
        of_cause = near[at + 1 : at + 2] in (["for"], ["to"])  # "Committee for Open Ports"
        ruled = not at or not _RULING.isdisjoint(near) or is_place(name[: -len(word) - 1])
        apart = word in ("council", "committee") and _PARTISAN.isdisjoint(near)
        if apart and (of_cause or not ruled):
            found = "civil society"
    return found


def _kind_by_end(near: list[str], found: Kind | None) -> Kind | None:
    """The kind by how a name ends or begins, which is surer than the words in it."""
    last, several = near[-1], len(near) > 1
    if several and last in _REPORTS:
        return "document"
    if several and last in _FIRMS | DAILIES:
        return "business" if last in _FIRMS else "media"
    if found is None and last.endswith(("tv", "radio", "-fm", "-am")):
        return "media"  # "WXYZ-TV", "Harbour Radio"
    served = last == "service" and near[-2:-1] not in (["news"], ["press"])
    if found is None and (served or near[:2] == ["office", "of"]):
        return "government"  # "the Customs Service", "Office of Management and Budget"
    return None


def kind_of_word(word: str, before: str) -> Kind:  # noqa: PLR0911 - a row of cases
    """The kind that a role or body gives: an energy agency is a government's."""
    word = word.rstrip(".")
    if word in ATTORNEYS and (word != "counsel" or before in ("defense", "defence")):
        return "government" if before in _PUBLIC else "person"
    sides = _PARTISAN | _FUNDING if word == "committee" else _PARTISAN
    if before in sides and (word in _CAMPAIGNERS or word == "committee"):
        return "politics"  # "a Democratic strategist", "a political action committee"
    if word == "director" and before == "executive":
        return "civil society"
    if word in ("agency", "agencies"):
        return "media" if before in _PRESS else "government"
    if word in _CORPORATE_ROLES and before in _CORPORATE:
        return "business"
    staff = word == "director" and before in _STAFFS
    known = vocabulary().roles[word]
    if known == "expert" and before in _UNLEARNED:
        return "person"  # "a conspiracy theorist"
    return "unknown" if staff else cast("Kind", known)


def body_again(words: Words, start: int, head: int, memory: Memory) -> Speaker | None:
    """The body that "the ministry" or "the bank" means, None where the text named none."""
    place, noun = words.start[start], words.lower[head - 1]
    if words.lower[start] in ("his", "her") and noun in _GROUPS | _FIRM_NOUNS:
        whose = memory.person(words.lower[start], place).affiliation
        return (
            memory.keep(Speaker(whose, None, kind_of_body(whose) or "unknown"), False)
            if (whose and head - start == _ARTICLE_AND_NOUN)
            else None
        )
    if words.lower[start] not in ("the", "this"):
        return None
    if vocabulary().roles.get(noun) == "business" and head - start <= _ARTICLE_AND_NOUN + 1:
        name = _firm(words, start, head, memory)  # "the tech giant"
    elif head - start != _ARTICLE_AND_NOUN:
        return None
    else:
        name = _called(place, noun, memory)
    if name is None or is_place(name):
        return None
    name = next((one for one in memory.known if one.startswith(f"{name} of ")), name)
    known = memory.known.get(name) or Speaker(name, None, kind_of_body(name) or "unknown")
    return memory.keep(known, False)


def _called(place: int, noun: str, memory: Memory) -> str | None:
    """The body that an article and a noun mean: one with the noun in its name, the only group
    or agency so far, the medium named last for what media are or publish."""
    if noun not in BODY | _MEDIA | _GROUPS | PIECES:
        return None
    near = memory.people.bodies_before(place)
    name = memory.people.body_called(noun, place)
    if name is None and noun in _GROUPS:
        name = _group(place, noun, memory)
    if name is None and noun in _MEDIA | PIECES:
        name = next(filter(is_medium, near), None)
    if name is None and noun == "agency":
        held = [one for one in near if kind_of_body(one) == "government"]
        name = _only([one for one in held if _is_agency(one)])
    return name


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _is_agency(name: str) -> bool:
    """Whether a body of the government's is none of its branches: "Congress", "White House"."""
    return not is_place(name) and _BRANCHES.isdisjoint(name.lower().split())


def _firm(words: Words, start: int, head: int, memory: Memory) -> str | None:
    """The firm that "the company" or "the tech giant" means: the only one so far, else the last
    named, if alone."""
    near, noun = memory.people.bodies_before(words.start[start]), words.lower[head - 1]
    firms = [one for one in near if kind_of_body(one) == "business"]
    if len(firms) == 1:
        return firms[0]
    plain = noun in _FIRM_NOUNS and (noun == "giant" or head - start == _ARTICLE_AND_NOUN)
    may = [one for one in near if plain and kind_of_body(one) in (None, "business")]
    may = [one for one in may if not is_place(one)]
    name = _only(memory.people.nearest_bodies(words.start[start], may))
    return name if name and (firms == [] or kind_of_body(name) == "business") else None


def _group(place: int, noun: str, memory: Memory) -> str | None:
    """The body that "the group" means: the one just named that the text introduces so ("the
    Eel Trust, a group of"), else the only one of people that is named so far."""
    near, text = memory.people.bodies_before(place), memory.people.text
    for name in near:
        at = text.rfind(f"{name}, a", 0, place)
        told = text[at + len(name) :][:_TOLD].partition(".")[0] if at >= 0 else ""
        if f" {noun}" in told:
            return name
    people = [name for name in near if kind_of_body(name) == "civil society"]
    return people[0] if len(people) == 1 else None


def near_body(words: Words, at: int, memory: Memory) -> Kind | None:
    """The kind of the body named last before a spokesman of nobody's, in the same sentence
    or the one before; None where none is, "unknown" where no word of it tells."""
    name = memory.people.body_before(words.start[at])
    if name is None:
        return None
    known = memory.known.get(name)
    return kind_of_body(name) or (known.kind if known else "unknown")


def maker(words: Words, head: int, memory: Memory) -> Speaker | None:
    """The body that spoke last where "the report" can be its own: one of a kind that bodies
    publish, and no place's."""
    body = memory.body
    if body is None or is_place(body.name or "") or words.lower[head - 1] not in _MADE:
        return None
    if words.lower[head - 2].endswith("s") and not words.lower[head - 2].endswith("'s"):
        return None if words.lower[head - 2] not in _AGAIN else body  # "the trustees report"
    return body
