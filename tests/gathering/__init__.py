"""Articles in from pages, files, exports and links, each held against what was put in."""
