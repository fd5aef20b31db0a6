"""Plain text and Markdown, in any common encoding."""

from __future__ import annotations

import codecs

SUFFIXES = (".txt", ".md", "")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def text_of(data: bytes) -> str:
    """The text of a file's bytes; a byte order mark is not part of it.

    UTF-8 first, as most files are; else the encoding that a byte order mark
    names; else charset-normalizer's best guess (EUC-KR, GB18030, Windows-1252…).

    Raises:
        ValueError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding)
    if b"\0" in data:
        raise ValueError("holds binary data, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _guess(data)
    controls = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13))
    if controls > len(text) / 100:
        raise ValueError("holds binary data, not text")
    return text


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise ValueError("holds binary data or text in an unknown encoding")
    return str(best)
