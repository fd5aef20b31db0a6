"""The library's front door: texts, paths or a data frame in; readings, scores, comparisons out.

What users import from `framing` itself; `sources.py` understands what they hand over,
`shown.py` holds the results that print themselves.
"""
