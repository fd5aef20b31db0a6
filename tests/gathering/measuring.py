"""How well an article came out of what it was wrapped in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from framing.gathering.article import Article
from tests.gathering.stories import Story

ENOUGH = 0.97


def tokens(text: str) -> Counter[str]:
    """Words, and each letter of scripts without blanks, as a bag."""
    plain = unicodedata.normalize("NFKC", text)
    return Counter(re.findall(r"[぀-ヿ一-鿿]|[^\W_]+", plain.casefold()))


def token_f1(found: str, wanted: str) -> float:
    """Twice the shared tokens by all tokens of both."""
    ours, theirs = tokens(found), tokens(wanted)
    both = sum((ours & theirs).values())
    return 2 * both / max(1, sum(ours.values()) + sum(theirs.values()))


def body_of(article: Article) -> str:
    """An article's text less its title on a first line."""
    first, _, rest = article.text.partition("\n")
    return rest if article.title and first.strip() == article.title else article.text


def faults(article: Article, wanted: Story, lacks: tuple[str, ...] = ()) -> dict[str, str]:
    """What of title, outlet, date and body is wrong, with what was found; what a page
    doesn't say (`lacks`) must not be made up."""
    expected = {"title": wanted.title, "outlet": wanted.outlet, "published": wanted.published}
    expected |= dict.fromkeys(lacks)
    wrong = {
        name: repr(getattr(article, name))
        for name, value in expected.items()
        if getattr(article, name) != value
    }
    score = token_f1(body_of(article), wanted.text)
    if score < ENOUGH:
        wrong["body"] = f"F1 {score:.3f}"
    return wrong
