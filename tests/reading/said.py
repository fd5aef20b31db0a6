"""A text's attributions in a form that a test can state at a glance."""

from framing.reading.attribution import attributions
from framing.reading.layout import sentences
from framing.records import Sentence


def sentences_of(text):
    """The sentences of a bare text, a paragraph a line."""
    found, at = [], 0
    for paragraph, line in enumerate(text.split("\n")):
        for start, end in sentences.split(text, at, at + len(line)):
            found.append(Sentence(start, end, 0, paragraph))
        at += len(line) + 1
    return found


def shown(text, spans):
    """The words of some spans, as one string."""
    return " … ".join(text[span.start : span.end] for span in spans)


def said(text):
    """(source, cue, content) of every attribution of a text."""
    return [
        (shown(text, one.source), shown(text, one.cue), shown(text, one.content))
        for one in attributions.find(text, sentences_of(text))
    ]


def speakers(text):
    """(speaker, affiliation, kind) of every attribution of a text."""
    return [
        (one.speaker, one.affiliation, one.speaker_kind)
        for one in attributions.find(text, sentences_of(text))
    ]
