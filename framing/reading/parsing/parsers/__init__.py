"""One module a parser: `packages()`, what it stands on, and `trees(text, sentences)`.

`packages` gives the distributions, in order, whose releases may change a tree, and raises
FramingError where one isn't installed; neither it nor importing the module imports them.
"""
