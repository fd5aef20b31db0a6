"""Web pages in the manner of real ones, each a story in its own furniture."""

from __future__ import annotations

import html
import json

from tests.gathering.stories import Story

COOKIES = (
    '<div class="cookie-banner" role="dialog"><p>We use cookies to make this site work and to '
    "measure how it is used. You can change your choice at any time.</p>"
    "<button>Accept all</button></div>"
)
NAV = (
    "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li>"
    "<li><a href='/sport'>Sport</a></li><li><a href='/login'>Sign in</a></li></ul></nav>"
    "</header>"
)
RELATED = (
    '<aside class="related-articles"><h3>Read more</h3><ul>'
    "<li><a href='/a'>Ten gardens to see before the summer is over</a></li>"
    "<li><a href='/b'>Why our bridges are painted green</a></li></ul></aside>"
)
FOOTER = (
    "<footer><p>All content is protected. Terms of use. Privacy policy. Contact us.</p>"
    '<form class="newsletter"><label>Get our newsletter</label><input></form></footer>'
)


def paragraphs(story: Story) -> list[str]:
    return [f"<p>{html.escape(text)}</p>" for text in story.paragraphs]


def og(story: Story, name: str = "og:site_name") -> str:
    title, outlet = html.escape(story.title), html.escape(story.outlet)
    return (
        f'<meta property="{name}" content="{outlet}"><meta property="og:title" '
        f'content="{title}"><meta property="og:type" content="article">'
    )


def page(story: Story, head: str, body: str, suffix: str = "") -> bytes:
    title = html.escape(story.title + suffix)
    return (
        f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">'
        f"<title>{title}</title>{head}</head><body>{body}</body></html>"
    ).encode()


def agency(story: Story) -> bytes:
    """A dateline's page: time tags, tags under the text, a picture's caption."""
    inner = "".join(paragraphs(story))
    head = og(story) + f'<meta property="article:published_time" content="{story.day}T09:30Z">'
    body = (
        f"{COOKIES}{NAV}<main><article><h1>{html.escape(story.title)}</h1>"
        f'<div class="byline">By <a rel="author" href="/j">{story.author}</a></div>'
        f'<time datetime="{story.day}T09:30:00Z">{story.day:%B %d, %Y}</time>'
        f'<figure><img src="x.jpg" alt=""><figcaption>Cranes stand idle. (Photo/J. Doe)'
        f"</figcaption></figure>{inner}</article></main>{RELATED}{FOOTER}"
    )
    return page(story, head, body, f" | {story.outlet}")


def portal(story: Story) -> bytes:
    """A portal that shows another's article: the press's name as the page's author."""
    inner = "<br><br>".join(html.escape(text) for text in story.paragraphs)
    head = (
        og(story) + f'<meta property="article:published_time" content="{story.day}T10:20:00">'
    )
    body = (
        f'{NAV}<div id="ct_wrap"><h2 class="media_end_head_headline">{html.escape(story.title)}'
        f'</h2><div class="media_end_head_info_datestamp"><span data-date-time="{story.day} '
        f'10:20:00">{story.day:%Y.%m.%d.}</span></div>'
        f'<div id="newsct_article" class="newsct_article"><article id="dic_area">{inner}'
        f"</article></div></div>{RELATED}{FOOTER}"
    )
    return page(story, head, body, " : 포털뉴스")


def json_ld(story: Story) -> bytes:
    """A quality paper's page: all that is known of it in JSON-LD, and a side box."""
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.day}T02:00:00+00:00",
        "dateModified": f"{story.day.replace(year=2026)}T02:00:00+00:00",
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "NewsMediaOrganization", "name": story.outlet},
    }
    inner = paragraphs(story)
    inner.insert(2, '<div class="ad-slot">Advertisement</div>')
    head = f'<script type="application/ld+json">{json.dumps(facts)}</script>'
    body = (
        f"{COOKIES}{NAV}<article><h1>{html.escape(story.title)}</h1>"
        f'<section class="article-body">{"".join(inner)}</section></article>{RELATED}{FOOTER}'
    )
    return page(story, head, body, f" - {story.outlet}")


def graph(story: Story) -> bytes:
    """A blog's JSON-LD: everything in one graph."""
    facts = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": story.outlet, "url": "https://paper.test/"},
            {
                "@type": "Article",
                "headline": story.title,
                "datePublished": f"{story.day}T02:00:00+00:00",
                "publisher": {"@type": "Organization", "name": story.outlet},
            },
        ],
    }
    head = og(story) + f'<script type="application/ld+json">{json.dumps(facts)}</script>'
    body = (
        f'{NAV}<div class="post"><h1 class="entry-title">{html.escape(story.title)}</h1>'
        f'<div class="entry-content">{"".join(paragraphs(story))}</div></div>{FOOTER}'
    )
    return page(story, head, body)


def amp(story: Story) -> bytes:
    facts = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.day}",
        "publisher": {"@type": "Organization", "name": story.outlet},
    }
    return (
        f'<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>'
        f"{html.escape(story.title)}</title><script async src='https://cdn.test/v0.js'>"
        f"</script>"
        f'<link rel="canonical" href="https://paper.test/full/{story.day}">'
        f'<script type="application/ld+json">{json.dumps(facts)}</script></head><body>'
        f"<amp-analytics></amp-analytics><h1>{html.escape(story.title)}</h1>"
        f"<amp-img src='x.jpg' width='1' height='1'></amp-img>{''.join(paragraphs(story))}"
        f"</body></html>"
    ).encode()


def live_blog(story: Story) -> bytes:
    """A tabloid's live blog: a post a paragraph, each with its time."""
    posts = "".join(
        f'<div class="post"><h3>{9 + turn}.15am</h3><p>{html.escape(text)}</p></div>'
        for turn, text in enumerate(story.paragraphs)
    )
    head = og(story) + f'<meta property="article:published_time" content="{story.day}T08:00Z">'
    body = (
        f'{COOKIES}{NAV}<main><article class="live"><h1>{html.escape(story.title)}</h1>'
        f'<div class="article-content">{posts}</div></article></main>{RELATED}{FOOTER}'
    )
    return page(story, head, body, f" - {story.outlet}")


def broken(story: Story) -> bytes:
    """Tags that are never closed, or closed twice, and a bare ampersand."""
    inner = "<p>".join(html.escape(text) for text in story.paragraphs)
    return (
        f"<html><head><title>{story.title} | {story.outlet}</title>"
        f'<meta name="date" content="{story.day}">{og(story)}'
        f"<body><div class=menu><a href=/>Home & more</b></div><div class=article><h1>"
        f"{story.title}<p>{inner}</div></div></div><p></body>"
    ).encode()


def undated(story: Story) -> bytes:
    inner = "".join(paragraphs(story))
    body = f"{NAV}<article><h1>{html.escape(story.title)}</h1>{inner}</article>"
    return page(story, og(story), body)


def bare(story: Story) -> bytes:
    """The plainest page of a small paper: no head, a line with the day."""
    body = (
        f"<table><tr><td><a href='/'>{story.outlet}</a></td></tr><tr><td><h1>"
        f"{html.escape(story.title)}</h1><p>Published {story.day:%d %B %Y}</p>"
        f"{''.join(paragraphs(story))}</td></tr></table>"
    )
    return page(story, f'<meta name="application-name" content="{story.outlet}">', body)


def quoted(story: Story) -> bytes:
    """A think tank's page: headings, a list and a pull quote within the text."""
    inner = paragraphs(story)
    inner.insert(2, "<h2>What the figures say</h2>")
    head = og(story) + f'<meta name="citation_publication_date" content="{story.day:%Y/%m/%d}">'
    body = (
        f'{NAV}<main><h1>{html.escape(story.title)}</h1><div class="wysiwyg">'
        f"{''.join(inner)}</div></main>{FOOTER}"
    )
    return page(story, head, body, f" — {story.outlet}")


def walled(story: Story) -> bytes:
    """A page that says that it isn't free."""
    facts = '{"@type":"NewsArticle","isAccessibleForFree":"False"}'
    head = f'<script type="application/ld+json">{facts}</script>'
    return agency(story).replace(b"</head>", head.encode() + b"</head>")


def in_charset(story: Story, charset: str, declared: bool = True) -> bytes:
    """A page in an old encoding, named in its head or nowhere."""
    text = agency(story).decode()
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    return text.replace('<meta charset="utf-8">', meta if declared else "").encode(charset)
