"""Coding by hand: a sample of units out, coders' files back in, how far they agree.

In come texts and a codebook; out come a table and a form for coders. In come coders' files,
ours or those of annotation programs; out come `Agreement` and a page to settle the rest.
"""
