"""What kind of a body a name or a word tells: an energy agency is a government's."""

from __future__ import annotations

from typing import cast

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.speakers.affiliations import is_place
from framing.reading.speakers.descriptions import BODY
from framing.reading.speakers.speaker_memory import Kind

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
