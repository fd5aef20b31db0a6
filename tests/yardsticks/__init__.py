"""`python -m tests.yardsticks NEWS OUTLETS`: how often marks are wrong, and how often right.

Articles cut in two must not differ clearly from themselves, nor outlets whose halves are
shuffled; what is planted must be found, the more of it the oftener. All is measured on texts
that the shipped norms took no chances from.
"""
