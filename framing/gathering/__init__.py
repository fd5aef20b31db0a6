"""Whatever people have in, articles out: links, pages, PDFs, exports, archives.

`sources.articles_of` takes what a user names and gives `Article`s and problems;
`corpus.add` puts them into an event's folder. A reader is a module in `readers/`, found by
the kinds of content that it says it reads; an export of a library's database is a module in
`exports/`, found by what its text looks like. The libraries are those of `framing[add]`.
"""
