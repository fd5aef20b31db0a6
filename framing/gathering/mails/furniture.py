"""A newsletter's furniture: links to its page, pictures, why one gets it, who owns it."""

from __future__ import annotations

import re

from msgspec import structs

from framing.gathering.article import Article, plain
from framing.gathering.export_fields import without_by

MOST_BEHIND = 80  # words of what follows on "You are receiving this"
MOST_NAMES = 8  # words of a byline
_LINE = re.compile(
    r"(?:view|read|open|see) (?:this |the )?(?:e-?mail |newsletter |message )?(?:online|in "
    r"(?:your |a |the )?(?:web )?browser)\b.{0,120}"
    r"|(?:read|continue|see) (?:more|on|reading|the full story)\b[^.]{0,40}(?:<https?://[^>]*>)?"
    r"|\[(?:image|cid)\b[^\]]*\]|<?https?://\S+>?|sent from my \w+\.?"
    r"|(?:©|\(c\)|copyright)(?: ©| \(c\))?\s*\d{4}\b.{0,160}",
    re.I,
)
_END = re.compile(
    r"(?:you(?:'re|’re| are) (?:receiving|getting)|you(?:'ve|’ve| have)? received) this\b.*"
    r"|(?:click here to |to )?unsubscribe\b.{0,160}"
    r"|manage (?:your )?(?:e-?mail )?preferences\b.*"
    r"|this e?-?mail was sent\b.*",
    re.I,
)
_BY = re.compile(r"By (?:[^\W\d_][\w.'’-]{0,40}(?![\w.'’-]),? ?){1,8}")


def tidied(article: Article, subject: str) -> Article:
    """A mail's article without its furniture, its title and its byline, which is its author.

    Args:
        article: as its reader found it.
        subject: the mail's subject, which may stand above the text once more.
    """
    lines = [line.rstrip() for line in article.text.splitlines()]
    ends = (n for n, line in enumerate(lines) if _END.fullmatch(line.strip()))
    end = next((n for n in ends if _words(lines[n + 1 :]) <= MOST_BEHIND and n), len(lines))
    kept = [line for line in lines[:end] if not _LINE.fullmatch(line.strip())]
    titles = {plain(subject), plain(article.title or "")}
    author = article.author
    while kept and (not kept[0].strip() or plain(kept[0]) in titles or _is_by(kept[0])):
        first = kept.pop(0).strip()
        author = author or (without_by(first) if _is_by(first) else None)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    if not text or text == article.text:
        return article
    return structs.replace(article, text=text, author=author, file=None)


def _is_by(line: str) -> bool:
    return bool(_BY.fullmatch(line.strip())) and len(line.split()) <= MOST_NAMES


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)
