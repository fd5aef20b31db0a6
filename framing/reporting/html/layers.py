"""What can be marked in the full texts: layers, each with the spans that it marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from framing.records import Comparison, Family, Mark, Measure
from framing.reporting.page import keys

# How the words of a layer are underlined; layers of one group differ by their signs as well.
LINES = {"loaded": "wavy", "hedges": "dotted"}
SIGNS = {
    "loaded": "L",
    "hedges": "H",
    "boosters": "B",
    "absolutes": "A",
    "implicatives": "I",
    "us_them": "U",
    "epithets": "E",
    "doubting_verbs": "D",
    "endorsing_verbs": "N",
    "forceful_verbs": "F",
    "passives": "P",
    "scare_quotes": "Q",
}
TONE = {
    "tone.favourable": ("Favourable words", "+", "words that raise a sentence's tone"),
    "tone.unfavourable": ("Unfavourable words", "−", "words that lower a sentence's tone"),
}
FIRST = ("wording", "sentiment")  # families, before the others in a report's order
SHOWN_FIRST = ("loaded", "hedges")


class Layer(Struct, frozen=True):
    """Words of the narrator that can be marked together.

    `key` is its name in an address, `code` its class in styles, `inner` that of a span's
    runs before its last; `sign` stands behind its words, `line` is how they are underlined
    ("wavy", "dotted", "dashed" or "solid").
    `spans` has the words' offsets by document, `count` their number in all texts; `first`
    says whether they are marked when the page opens.
    """

    key: str
    code: str
    inner: str
    group: str
    title: str
    meaning: str
    sign: str
    line: str
    count: int
    first: bool
    spans: dict[str, list[tuple[int, int]]]

    @property
    def evidence(self) -> str:
        """The id of what a page says of the layer's measure, with the first text's words."""
        return keys.cell_id(self.key, 0)


def layers_of(comparison: Comparison) -> list[Layer]:
    """Every layer of words that an event has, group by group; none without a word in it.

    They are the marks of the comparison's cells: classes of wording, words that count for
    the narrator's tone, and frames, the event's own before the policy frames.
    """
    layers: list[Layer] = []
    number = 0
    for family in _families(comparison):
        for key, title, meaning, spans in _found(comparison, family.name):
            number += family.frames
            sign = (
                str(number)
                if family.frames
                else TONE[key][1]
                if key in TONE
                else _sign(key, title)
            )
            layers.append(
                Layer(
                    key=key,
                    code=f"w{len(layers)}",
                    inner=f"v{len(layers)}",
                    group=family.layer,
                    title=title,
                    meaning=meaning,
                    sign=sign,
                    line="solid" if family.frames else LINES.get(key, "dashed"),
                    count=sum(map(len, spans.values())),
                    first=key in SHOWN_FIRST,
                    spans=spans,
                )
            )
    return layers


def rules_of(layers: Sequence[Layer], texts: int) -> str:
    """The styles that depend on an event, to go with those of texts.css: how the words of
    each layer look while its switch is on, and which texts show.

    Only numbers, names of lines and signs of our own are in them.
    """
    rules = []
    for layer in layers:
        on = f".sbs:has(#layer-{layer.code}:checked)"
        sample = f".bar .{layer.code}"
        line = "--b:2px" if layer.line == "solid" else f"--l:underline;--s:{layer.line}"
        sign = f'--{layer.code}:"\u202f{layer.sign}"'
        rules.append(f"{on} .{layer.code},{sample}{{{line};{sign}}}")
        rules.append(f"{on} .{layer.inner}{{{line}}}")
    signs = " ".join(f'var(--{layer.code},"")' for layer in layers)
    rules.append(f".sbs [class*=w]::after{{content:{signs or 'none'}}}")
    for at in range(texts):
        text = keys.text_id(at)
        rules.append(
            f".sbs:has(#{text}-b:not(:checked)) #{text}:not(:target,:has(:target))"
            "{display:none}"
        )
    return "\n".join(rules) + "\n"


def _sign(key: str, title: str) -> str:
    """A letter, or a tone's own sign. It goes into styles, where a quotation mark of a title
    must not."""
    if key in TONE:
        return TONE[key][1]
    return SIGNS.get(key, next((one for one in title.upper() if one.isalnum()), "•"))


def _families(comparison: Comparison) -> list[Family]:
    """The families whose words are marked, in the order of their groups."""
    layered = [family for family in comparison.families if family.layer]
    order = {name: place for place, name in enumerate(FIRST)}
    return sorted(layered, key=lambda family: order.get(family.name, len(FIRST)))


Found = tuple[str, str, str, dict[str, list[tuple[int, int]]]]


def _found(comparison: Comparison, family: str) -> Iterator[Found]:
    """Key, title, meaning and spans of each layer of a family that has any."""
    for measure in comparison.measures:
        if measure.family == family:
            for key, title, meaning, sign in _parts(measure):
                spans = _spans(comparison, measure.name, sign)
                if spans:
                    yield key, title, meaning, spans


def _parts(measure: Measure) -> Iterator[tuple[str, str, str, int]]:
    """The layers of one measure; tone has two, by the sign of a word's weight."""
    if not measure.signed:
        yield measure.name, measure.title, measure.meaning, 0
    elif measure.name == "tone":
        for (key, (title, _, meaning)), sign in zip(TONE.items(), (1, -1), strict=True):
            yield key, title, meaning, sign


def _spans(comparison: Comparison, measure: str, sign: int) -> dict[str, list[tuple[int, int]]]:
    """A measure's marks by document, those of the wanted sign; documents without any are
    not in it."""
    found = {
        cell.document: sorted({(m.start, m.end) for m in cell.marks if _counts(m, sign)})
        for cell in comparison.cells
        if cell.measure == measure
    }
    return {document: spans for document, spans in found.items() if spans}


def _counts(mark: Mark, sign: int) -> bool:
    return mark.end > mark.start and (sign == 0 or mark.weight * sign > 0)
