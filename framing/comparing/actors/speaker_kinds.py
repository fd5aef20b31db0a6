"""What each speaker is called and is, decided over all texts of an event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import structs

from framing.comparing.actors.naming import last_name
from framing.comparing.words.shared_names import longest_forms
from framing.records import Attribution, Reading

# What a text says of nobody by name, or doesn't say.
_OPEN = frozenset((None, "unknown", "anonymous", "document"))


def with_full_names(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, each speaker known by a surname alone under the full name that other
    texts have for the one person of that surname.

    Who shares a surname with another of the event keeps it as it stands. No readings, none.
    """
    people = {actor.name for one in readings for actor in one.actors if actor.kind == "person"}
    full: dict[str, list[str]] = {}
    for name in sorted(people, key=lambda name: (len(name), name)):
        if " " in name:
            full.setdefault(last_name(name), []).append(name)
    only = {
        surname: names[0]
        for surname, names in full.items()
        if surname in people and len({name.split()[0] for name in names}) == 1
    }
    return [
        structs.replace(
            reading,
            attributions=[
                structs.replace(one, speaker=only.get(one.speaker or "", one.speaker))
                for one in reading.attributions
            ],
        )
        for reading in readings
    ]


def with_shared_kinds(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, each named speaker of the same kind in all of them.

    A name's kind is the one that most texts give it, the first text's where as many
    give another; a text that gives none takes it over. Crowds, documents and speakers
    without a name stay as they are. No readings, none.
    """
    said = [one for reading in readings for one in reading.attributions if _named(one)]
    names = {one.speaker or "" for one in said}
    forms = _forms(names)
    votes: dict[str, Counter[str]] = {}
    for reading in readings:
        told = {
            (forms.get(one.speaker or "", one.speaker or ""), one.speaker_kind): None
            for one in reading.attributions
            if _named(one) and one.speaker_kind not in _OPEN
        }
        for name, kind in told:
            votes.setdefault(name, Counter())[kind or ""] += 1
    decided = {name: _most(counted) for name, counted in votes.items()}
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, known in decided.items():
        alike[name[:1], last_name(name)].append(known)
    for name in set(forms.values()) - set(decided):  # "Bibi Roe" for "Benjamin Roe"
        kinds = alike[name[:1], last_name(name)]
        if " " in name and len(kinds) == 1:
            decided[name] = kinds[0]
    return [_with_kinds(reading, forms, decided) for reading in readings]


def _most(votes: Counter[str]) -> str:
    """The kind that most texts give; of whom as many call a private person as an official
    the first, since a title outlives its office."""
    (kind, most), *_ = votes.most_common(1)
    return "person" if kind == "government" and votes["person"] == most else kind


def _forms(names: set[str]) -> dict[str, str]:
    """Each name under the longest at hand that has all its words; "New York" isn't the "New
    York Growers"."""
    found = longest_forms(names)
    return {
        name: name if " " in name and longest.startswith(f"{name} ") else longest
        for name, longest in found.items()
    }


def _named(said: Attribution) -> bool:
    """Whether a speaker has a name: written with a capital, and neither crowd nor paper."""
    open_kind = said.speaker_kind in ("anonymous", "document")
    return bool(said.speaker) and not open_kind and (said.speaker or "")[:1].isupper()


def _with_kinds(reading: Reading, forms: dict[str, str], decided: dict[str, str]) -> Reading:
    found, changed = [], False
    for one in reading.attributions:
        name = one.speaker or ""
        kind = decided.get(forms.get(name, name)) if _named(one) else None
        if kind is not None and kind != one.speaker_kind:
            one = structs.replace(one, speaker_kind=kind)  # noqa: PLW2901 - the same, decided
            changed = True
        found.append(one)
    return structs.replace(reading, attributions=found) if changed else reading
