"""A table's file as text: unpacked, and in whatever encoding it was saved."""

from __future__ import annotations

import codecs
import gzip
import io
from pathlib import Path
from typing import BinaryIO, cast

PACKED = ".gz"
CHUNK = 1 << 20  # bytes looked at a time
SAMPLE = 1 << 16  # bytes with letters beyond ASCII that an encoding is guessed from
SOUND = 10  # letters of sound UTF-8 to a broken one, from which a file is UTF-8, broken
WESTERN_SHARE = 0.9  # of words with such letters that look Western in Windows-1252
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# letters of Western languages beyond ASCII, and the marks that stand round words
WESTERN = frozenset(map(chr, range(0xC0, 0x100))) | frozenset("ŒœŠšŽžŸ")
SIGNS = "‘’“”–—…•€£§°«»·´\xa0¡¿©®™"


def suffix_of(path: Path) -> str:
    """A file's ending in lower case, that of the file inside where it is packed."""
    name = path.name.lower()
    return Path(name.removesuffix(PACKED)).suffix


def opened(path: Path) -> BinaryIO:
    """A file's bytes, unpacked where its name ends in .gz."""
    if path.name.lower().endswith(PACKED):
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def text_file(path: Path, encoding: str) -> io.TextIOWrapper:
    """A file to be read as text; bytes that the encoding doesn't know are "\\ufffd"."""
    return io.TextIOWrapper(opened(path), encoding, errors="replace", newline="")


def encoding_of(path: Path) -> str:
    """The encoding that a file was saved in, from all of its bytes, read in a stream.

    That of its byte order mark; else UTF-8, where it is that but for a few broken letters;
    else UTF-16, by its zeros; else Windows-1252, where that gives words of Western
    languages; else charset-normalizer's guess.

    Raises:
        OSError: it can't be read, or unpacked.
        ValueError: the bytes are no text.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    with opened(path) as file:
        start = file.read(CHUNK)
        for mark, name in MARKS:
            if start.startswith(mark):
                return name
        if b"\0" in start:
            return _of_zeros(start)
        chunk = start
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _guess(start + chunk if chunk is not start else start)
    return "utf-8"


def _of_zeros(start: bytes) -> str:
    """UTF-16 without a mark has its zeros at every other place."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) < len(start) / 6 or min(even, odd) > len(start) / 50:
        raise ValueError("holds binary data, not text")
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes) -> str:
    lines, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line[:SAMPLE])
            size += len(lines[-1])
        if size > SAMPLE:
            break
    sample = b"\n".join(lines)
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(letter > "\x7f" for letter in text) - broken >= SOUND * broken:
        return "utf-8"
    if _is_western(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None:
        raise ValueError("holds binary data or text in an unknown encoding")
    return best.encoding


def _is_western(sample: bytes) -> bool:
    """Whether Windows-1252 makes words with a letter or two of their own of these bytes."""
    words = [word for word in sample.decode("cp1252", "replace").split() if not word.isascii()]
    good = 0
    for word in words:
        plain = "".join(letter for letter in word if letter not in SIGNS)
        letters = [letter for letter in plain if letter.isalpha() or letter > "\x7f"]
        own = sum(letter > "\x7f" for letter in letters)
        good += own * 2 <= len(letters) and all(
            one < "\x80" or one in WESTERN for one in letters
        )
    return good >= WESTERN_SHARE * len(words)
